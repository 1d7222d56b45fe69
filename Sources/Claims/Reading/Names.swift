import Articles
import Language

/// Words that look like names and name no service.
enum CommonNames {
    /// Protocols, titles, units and other capitals that are no products.
    static let acronyms: WordSet = words(
        """
        http https dns bgp tcp udp ip ipv4 ipv6 url uri ssl tls vpn cpu gpu ram ssd json xml html css sql utc gmt est edt et pst pdt pt cst
        cdt ct mst mdt bst cet cest ist jst ai ml it iot saas paas iaas b2b b2c ceo cto cio cfo coo vp sre qa pr faq q&a asn as isp cdn
        ddos dos bsod nxdomain servfail internet web online status covid npm? llm llms os usb rfc sla slo mttr rca cve id ids sms pin tv
        pm am ok mr mrs ms dr prof inc ltd llc corp co plc gmbh note update updates updated breaking editor source sources image photo
        getty screenshot figure table monday tuesday wednesday thursday friday saturday sunday january february march april may june july
        august september october november december christmas easter god dod god's ga api apis
        aedt aest acst acdt awst nzst nzdt roundup monitoring resolved investigating identified here careers menu home share subscribe
        """)

    /// Countries, continents, large places and their adjectives, for telling where people were hit.
    static let places: WordSet = words(
        """
        us u.s. u.s usa u.s.a. america american americas united states kingdom europe european asia asian africa african australia australian oceania uk u.k. u.k britain
        british england english scotland scottish wales ireland irish france french germany german spain spanish italy italian portugal
        portuguese netherlands dutch belgium belgian switzerland swiss austria austrian sweden swedish norway norwegian denmark danish
        finland finnish poland polish czechia czech hungary hungarian romania romanian bulgaria greece greek turkey turkish russia russian
        ukraine ukrainian china chinese japan japanese korea korean india indian pakistan pakistani bangladesh indonesia indonesian
        malaysia malaysian singapore philippines vietnam thailand thai taiwan canada canadian mexico mexican brazil brazilian argentina
        chile colombia peru venezuela israel israeli iran iranian iraq egypt egyptian nigeria nigerian kenya kenyan ghana uganda tanzania
        ethiopia morocco algeria tunisia africa's zealand emirates qatar saudi arabia dubai london paris berlin frankfurt amsterdam dublin
        tokyo seoul sydney melbourne mumbai delhi bangalore beijing shanghai york washington seattle chicago dallas houston boston angeles
        francisco virginia oregon ohio california texas florida ireland's apac emea latam eu east west north south eastern western northern
        southern central middle pacific atlantic
        alabama alaska arizona arkansas colorado connecticut delaware georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine
        maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey carolina dakota oklahoma
        pennsylvania tennessee utah vermont wisconsin wyoming ontario quebec alberta manitoba columbia tasmania queensland victoria wales
        iceland icelandic slovenia slovakia croatia serbia estonia latvia lithuania luxembourg malta cyprus belarus moldova georgia armenia
        azerbaijan kazakhstan uzbekistan nepal bhutan lanka myanmar cambodia laos mongolia bahrain kuwait oman yemen jordan lebanon syria libya
        sudan senegal mali niger cameroon gabon congo angola zambia zimbabwe mozambique botswana namibia rwanda burundi somalia madagascar
        mauritius cuba jamaica haiti honduras guatemala nicaragua panama ecuador bolivia paraguay uruguay fiji
        houston phoenix philadelphia denver detroit atlanta miami toronto montreal vancouver ottawa madrid barcelona milan rome vienna zurich
        geneva brussels stockholm oslo copenhagen helsinki warsaw prague budapest athens lisbon moscow kyiv istanbul cairo lagos nairobi
        johannesburg hyderabad chennai kolkata bengaluru lucknow karachi lahore dhaka jakarta manila bangkok hanoi taipei osaka auckland
        hong kong new puerto rico costa rica sri salvador dominican guinea bissau guyana suriname belize barbados bahamas trinidad tobago
        afghanistan albania bosnia herzegovina macedonia montenegro kosovo kyrgyzstan tajikistan turkmenistan brunei timor papua samoa tonga
        benin burkina faso chad djibouti eritrea gambia lesotho liberia malawi mauritania eswatini togo seychelles maldives monaco liechtenstein
        andorra greenland scandinavia benelux balkans caribbean mediterranean antarctica polynesia
        hamburg munich cologne stuttgart lyon marseille toulouse naples turin valencia seville bilbao porto rotterdam utrecht antwerp ghent
        gothenburg malmo aarhus tampere gdansk krakow brno bratislava bucharest sofia belgrade zagreb ljubljana tallinn riga vilnius minsk
        cardiff belfast bristol sheffield nottingham leicester newcastle aberdeen cork galway
        minneapolis baltimore pittsburgh cleveland cincinnati tampa orlando nashville memphis sacramento oakland vegas portland salt
        calgary edmonton winnipeg monterrey guadalajara bogota lima quito caracas santiago montevideo paulo janeiro
        kuala lumpur ho minh shenzhen guangzhou kyoto nagoya sapporo fukuoka busan pune ahmedabad surat jaipur islamabad kathmandu colombo
        riyadh jeddah doha tehran baghdad amman beirut ankara izmir casablanca tunis algiers accra dakar kampala harare lusaka pretoria
        wellington brisbane perth adelaide canberra manchester birmingham glasgow edinburgh leeds liverpool
        """)

    /// Sites that watch others' services, and are sources, not victims.
    static let observers: WordSet = words(
        """
        downdetector downforeveryoneorjustme netblocks thousandeyes isitdownrightnow outage.report statusgator ookla kentik downforeveryone pingdom
        """)

    private static func words(_ list: String) -> WordSet {
        WordSet(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }
}

extension Passage {
    /// Whether a word is part of a name: a proper noun in capitals, a domain, a product's number.
    func isNameWord(_ index: Int, in text: ArticleReading) -> Bool {
        let word = words[index]
        if word.looks.contains(.domain) { return true }
        if word.looks.contains(.figure), word.tag == .propn, Offerings.emergencyNumbers.contains(word.lower) { return true }
        if opensName(index, in: text) || standsBesideName(index, in: text) || opensNameWithOf(index, in: text) { return true }
        guard text.isCapitalised(word), Self.mayName(word.tag), !CommonNames.acronyms.contains(word.lower),
            !(word.lower.hasSuffix("s") && word.lower.count < 6 && CommonNames.acronyms.contains(word.lower.dropLast()))
        else {
            // "Opus 4.6": the number of a product.
            return word.tag == .num && index > 0 && chunkOf[index] >= 0 && chunkOf[index] == chunkOf[index - 1]
                && words[index - 1].tag == .propn
                && !isTime(index) && isNameWord(index - 1, in: text)
        }
        // A capital inside a word or a word all in capitals tells a name wherever it stands.
        if text.hasInnerCapital(word), !text.isShouted, !word.looks.contains(.figure) || word.range.count > 2 {
            return !text.names.isCommon(word.lower)
        }
        let tellsNothing =
            index == 0 || text.isHeading(self) || !(words[index - 1].range.upperBound < word.range.lowerBound)
            || Self.openers.contains(words[index - 1].lower)
        // "Registrar and Stream": one of a list of names is a name.
        if tellsNothing, word.tag == .noun || word.tag == .propn, index + 2 < words.count,
            [",", "and"].contains(words[index + 1].lower), text.isCapitalised(words[index + 2]), words[index + 2].tag == .propn,
            cues[index].isEmpty, !text.isHeading(self)
        {
            return true
        }
        if tellsNothing {
            return text.names.isName(word.lower) || word.tag == .propn && text.names.isUnseen(word.lower) && cues[index].isEmpty
        }
        return word.tag == .propn ? !text.names.isCommon(word.lower) || cues[index].isEmpty : text.names.isName(word.lower)
    }
}

extension Passage {
    /// "Royal Bank said": at a sentence's beginning, whether a name's first word is one, as other sentences tell or none speaks against.
    private func opensName(_ index: Int, in text: ArticleReading) -> Bool {
        let word = words[index]
        guard text.isCapitalised(word), index + 1 < words.count, text.isCapitalised(words[index + 1]),
            index == 0 || Self.openers.contains(words[index - 1].lower),
            word.range.upperBound + 1 == words[index + 1].range.lowerBound, word.tag != .det,
            chunkOf[index] >= 0, chunkOf[index] == chunkOf[index + 1]
        else { return false }
        let next = words[index + 1]
        if text.names.isPair(word.lower, next.lower) { return true }
        return (word.tag == .adj || word.tag == .noun) && word.penn != .nns && cues[index].isEmpty && !text.isHeading(self)
            && !text.names.standsAlone(next.lower) && !CommonNames.acronyms.contains(word.lower)
            && !Self.kinds.contains(word.lower) && words.contains { $0.tag == .verb || $0.tag == .aux }
            // "British Airways", but "British Facebook users".
            && (!CommonNames.places.contains(word.lower) || next.tag == .noun && !CommonNames.places.contains(next.lower))
            && cues[index + 1].isEmpty && (next.tag == .noun || isNameWord(index + 1, in: text))
    }

    /// "Internet Bank", "Financial Times": two words in capitals inside a sentence are one name, whatever each of them means elsewhere.
    private func standsBesideName(_ index: Int, in text: ArticleReading) -> Bool {
        guard isCapitalInside(index, in: text) else { return false }
        if index + 1 < words.count, chunkOf[index + 1] == chunkOf[index], isCapitalInside(index + 1, in: text) {
            let next = words[index + 1]
            // "British Airways", but "British Facebook users".
            return !CommonNames.places.contains(words[index].lower)
                || !CommonNames.places.contains(next.lower) && !text.names.standsAlone(next.lower)
        }
        return chunkOf[index - 1] == chunkOf[index] && isCapitalInside(index - 1, in: text)
            && !CommonNames.places.contains(words[index - 1].lower)
    }

    /// Whether a word has a capital where only names have one.
    private func isCapitalInside(_ index: Int, in text: ArticleReading) -> Bool {
        let word = words[index]
        guard index > 0, text.isCapitalised(word), Self.mayName(word.tag), word.range.count > 2, chunkOf[index] >= 0,
            words[index - 1].range.upperBound < word.range.lowerBound, !Self.openers.contains(words[index - 1].lower), !isTitleCased,
            !text.isShouted, !text.isHeading(self)
        else { return false }
        return !CommonNames.acronyms.contains(word.lower) || ["internet", "online", "web"].contains(word.lower)
    }

    /// "Bank of America", "World of Warcraft": whether a name goes on behind "of".
    func opensNameWithOf(_ index: Int, in text: ArticleReading) -> Bool {
        guard index + 2 < words.count, words[index + 1].lower == "of", chunkOf[index] >= 0, isCapitalInside(index + 2, in: text),
            text.isCapitalised(words[index]), !has(index, [.official, .role, .people, .outage, .trouble]),
            words[index].tag == .propn || words[index].tag == .noun && words[index].penn != .nns
        else { return false }
        return index == 0 ? text.names.hasCapital(words[index].lower) : isCapitalInside(index, in: text)
    }

    /// What may stand before a name and says only whose or what it is.
    static let kinds: WordSet = [
        "rival", "parent", "former", "fellow", "sister", "competitor", "owner", "popular", "then", "other", "only", "all", "many", "most",
        "both",
        "online", "social", "early", "late", "new", "old", "big", "local", "national", "global", "international", "chinese", "affected",
        "neighbouring", "neighboring", "top", "senior", "retired", "veteran", "dear", "good", "same", "such", "few", "several", "some",
        "more",
    ]

    /// Marks behind which a capital tells nothing.
    private static let openers: WordSet = [":", "\"", "“", "-", "–", "—", "•", "·", "|"]

    private static func mayName(_ tag: Tag) -> Bool {
        switch tag {
        case .propn, .noun, .adj, .x, .verb: true
        default: false
        }
    }
}

/// What reads the words of an article as they are written: capitals, bytes.
protocol WrittenWords {
    /// The text's bytes.
    var bytes: [UInt8] { get }
}

extension ArticleReading: WrittenWords {}
extension SentenceWords: WrittenWords {}

extension WrittenWords {
    func startsCapital(_ word: Word) -> Bool { word.looks.contains(.capital) }

    func isCapitalised(_ word: Word) -> Bool { word.looks.contains(.capital) || word.looks.contains(.innerCapital) }

    func hasInnerCapital(_ word: Word) -> Bool { word.looks.contains(.innerCapital) }

    func byte(at offset: Int) -> UInt8 { bytes[offset] }
}
