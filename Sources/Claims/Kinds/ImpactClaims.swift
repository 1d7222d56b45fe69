import Language

package let impactClaims = ClaimKindRule(
    kind: .impact,
    meaning: "How many and where: people, complaints, devices, flights, money, regions, error codes.",
    examples: [
        .init("The outage affected ⟦more than 8.5 million devices⟧.", "devices: more than 8.5 million devices"),
        .init("Users saw HTTP 503 errors.", "error-code: HTTP 503"),
        .init("About 870,000 subscribers had no voice service.", "users: About 870,000 subscribers"),
        .init("Some 61,000 shops could not take cards.", "sites: Some 61,000 shops"),
        .init("The outage put the loss of sales at 240 million kroner.", "money: 240 million kroner"),
        .init("During the outage requests got HTTP 429.", "error-code: HTTP 429"),
        .init("The outage hit customers in us-east-1.", "region: us-east-1"),
        .init("Nothing in the FRA1 region was working after the outage.", "region: FRA1"),
        .init("The outage hit its US1 and EU2 regions.", "region: US1", "region: EU2"),
        .init("Clients got 500/529 errors.", "error-code: 500", "error-code: 529"),
        .init("The company has 3 billion users."),
        .init("Pages of the Top 100 sites loaded slowly during the outage."),
    ],
    drafts: { ImpactReader.drafts(in: $0, of: $1, context: $2) }
)

/// How many and where: counts of people, complaints, devices, flights and money; regions; error codes.
struct ImpactReader {
    let reading: ArticleReading
    let passage: Passage
    private var drafts: [Draft] = []

    static func drafts(in passage: Passage, of reading: ArticleReading, context: Context) -> [Draft] {
        var reader = ImpactReader(reading: reading, passage: passage)
        reader.readCounts()
        reader.readErrorCodes()
        reader.readRegions()
        return reader.drafts
    }

    /// A number or a place that an impact may be told by, the words that name it, and what is counted.
    struct Candidate {
        var value: ImpactValue
        var words: Range<Int>
        var noun: Int
        /// Whether rules know what is counted.
        var isMeasured: Bool
    }

    /// All numbers that count something, and all places, whether anything is told of them or not.
    static func candidates(in passage: Passage, of reading: ArticleReading) -> [Candidate] {
        let reader = ImpactReader(reading: reading, passage: passage)
        var found: [Candidate] = []
        for quantity in reader.moneyRangesJoined(Quantity.quantities(in: passage)) {
            let next = quantity.words.upperBound
            if next < passage.words.count, ["%", "percent", "per", "°", "-", "/"].contains(passage.words[next].lower) { continue }
            let measured = quantity.isMoney ? (.money, next - 1) : reader.measureOfPeople(quantity) ?? reader.measure(of: quantity)
            guard quantity.min ?? quantity.max ?? 0 >= (quantity.isMoney ? 1 : measured == nil ? 20 : 5) else { continue }
            let noun = measured?.1 ?? (next < passage.words.count && passage.words[next].tag == .noun ? next : next - 1)
            let (value, words) = reader.value(measured?.0 ?? .users, quantity, noun: noun, unit: quantity.currency)
            found.append(Candidate(value: value, words: words, noun: noun, isMeasured: measured != nil))
        }
        for place in reader.places() {
            let value = ImpactValue(measure: .region, text: reading.text(passage, place))
            found.append(Candidate(value: value, words: place, noun: place.upperBound - 1, isMeasured: true))
        }
        return found
    }

    private init(reading: ArticleReading, passage: Passage) {
        self.reading = reading
        self.passage = passage
    }

    private var words: [Word] { passage.words }

    // MARK: Counts

    private mutating func readCounts() {
        var last: ImpactValue.Measure?
        for quantity in moneyRangesJoined(Quantity.quantities(in: passage)) {
            if quantity.isMoney {
                guard tellsLoss(), quantity.min ?? quantity.max ?? 0 > 0 else { continue }
                add(.money, quantity, noun: quantity.words.upperBound - 1, unit: quantity.currency)
                continue
            }
            // "the Top 100 sites" is a list's name.
            if let before = quantity.words.lowerBound > 0 ? words[quantity.words.lowerBound - 1].lower : nil,
                ["top", "fortune"].contains(before)
            {
                continue
            }
            if isWholeOfPart(quantity) { continue }
            // "more than 50,000 in Britain", "close to 20,000 for the other": more of what was counted last.
            if let counted = last, counted == .reports || counted == .flights || counted == .users || counted == .customers,
                isElliptic(quantity)
            {
                add(counted, quantity, noun: quantity.words.upperBound - 1)
                continue
            }
            // "214 flights on Saturday and another 61 on Sunday"
            if let counted = last, isAnother(quantity) {
                add(counted, quantity, noun: quantity.words.upperBound - 1)
                continue
            }
            guard let (measure, noun) = measureOfPeople(quantity) ?? complaintsCounted(quantity) ?? measure(of: quantity),
                isPlausible(measure, quantity, noun: noun), tellsImpact(measure, noun: noun)
            else {
                continue
            }
            let told = measure == .users && isReporting(noun) ? .reports : measure
            last = told
            add(told, quantity, noun: noun)
        }
    }

    /// "a third of its 9 million users", "4 of the 30 sites": the number is of all, and only a part was hit.
    private func isWholeOfPart(_ quantity: Quantity) -> Bool {
        var at = quantity.outer.lowerBound - 1
        if at > 0, words[at].tag == .det || words[at].penn == .prpPossessive { at -= 1 }
        guard at > 0, words[at].lower == "of" else { return false }
        return words[at - 1].tag == .num || Self.parts.contains(words[at - 1].lemma)
    }

    private static let parts: WordSet = [
        "half", "third", "quarter", "fifth", "sixth", "tenth", "percent", "cent", "%", "fraction", "part", "portion", "share", "handful",
        "few", "several", "some",
    ]

    /// "¥800mn to ¥1.2bn", "between €60m and €85m": one sum told by its bounds.
    private func moneyRangesJoined(_ quantities: [Quantity]) -> [Quantity] {
        var joined: [Quantity] = []
        for quantity in quantities {
            if let first = joined.last, first.isMoney, quantity.currency == first.currency, let low = first.min, let high = quantity.max,
                low < high, first.words.upperBound + 1 == quantity.words.lowerBound
            {
                let link = words[first.words.upperBound].lower
                let isBetween = first.words.lowerBound > 0 && words[first.words.lowerBound - 1].lower == "between"
                if ["to", "-", "–", "—"].contains(link) || link == "and" && isBetween {
                    joined[joined.count - 1].max = high
                    joined[joined.count - 1].words = first.words.lowerBound..<quantity.words.upperBound
                    joined[joined.count - 1].outer = first.outer.lowerBound..<quantity.words.upperBound
                    continue
                }
            }
            joined.append(quantity)
        }
        return joined
    }

    /// A count without a noun of its own: "and 9,000 delayed", "some 120 that were in the air".
    private func isElliptic(_ quantity: Quantity) -> Bool {
        let next = quantity.words.upperBound
        guard next < words.count, quantity.min ?? quantity.max ?? 0 >= 100 || quantity.words.lowerBound > quantity.outer.lowerBound else {
            return false
        }
        // A year, a clock, a share.
        if quantity.words.count == 1, (1_900...2_100).contains(quantity.min ?? 0), quantity.outer == quantity.words { return false }
        let isFollowed =
            ["for", "in", "from", "that", "were", "delayed", "cancelled", "canceled", "of", "by", "at", "more", "who", "on"].contains(
                words[next].lower)
            || words[next].tag == .punct && words[next].lower != "-" && words[next].lower != "%"
        guard isFollowed,
            words[next].lower != "of"
                || next + 1 < words.count && ["them", "these", "those", "whom", "which"].contains(words[next + 1].lower)
        else { return false }
        let before = quantity.outer.lowerBound > 0 ? words[quantity.outer.lowerBound - 1] : nil
        return before.map { $0.tag != .noun && $0.tag != .propn && $0.lower != "$" && $0.tag != .sym } ?? true
    }

    /// "another 61": as many more of what was counted last.
    private func isAnother(_ quantity: Quantity) -> Bool {
        let first = quantity.words.lowerBound
        let next = quantity.words.upperBound
        if next < words.count, words[next].lower == "others" || words[next].lower == "more" { return true }
        guard first > 0, words[first - 1].lower == "another" || words[first - 1].lower == "further" else { return false }
        return next >= words.count || words[next].tag == .adp || words[next].tag == .punct
    }

    /// "complaints peaked at about 18,500": the count stands behind its verb.
    private func complaintsCounted(_ quantity: Quantity) -> (ImpactValue.Measure, Int)? {
        let next = quantity.words.upperBound
        guard
            next >= words.count
                || words[next].tag != .noun && words[next].tag != .propn && words[next].tag != .num
                    && !["of", "%", "percent", "per"].contains(words[next].lower),
            quantity.min ?? 0 >= 100
        else { return nil }
        let before = passage.segment(before: quantity.outer.lowerBound)
        guard let verb = before.last(where: { words[$0].tag == .verb }), Self.counting.contains(words[verb].lemma),
            let noun = before.first(where: {
                $0 < verb && ["complaint", "report", "submission"].contains(words[$0].lemma) && words[$0].penn == .nns
            })
        else { return nil }
        _ = noun
        return (.reports, quantity.words.upperBound - 1)
    }

    private static let counting: WordSet = [
        "peak", "reach", "climb", "rise", "hit", "exceed", "surpass", "top", "number", "total", "soar", "jump", "surge", "fall", "drop",
        "spike",
    ]

    /// "34,700 users flagged problems": people counted by their complaints.
    private func isReporting(_ noun: Int) -> Bool {
        // Whatever class the tagger gives it: "users flagged problems" reads like a noun phrase.
        let behind = words[noun + 1..<min(words.count, noun + 9)]
        guard
            let verb = behind.firstIndex(where: { word in
                word.tag == .verb || ["reported", "flagged", "reporting", "complained", "complaining"].contains(word.lower)
            })
        else { return false }
        return ["report", "flag", "complain", "submit"].contains { (beginning: Spelling) in words[verb].lower.hasPrefix(beginning) }
            && !passage.children(verb).contains { words[$0].lemma == "be" }
    }

    /// What is counted: the head of the phrase that the number opens, or of the one behind "of".
    private func measure(of quantity: Quantity) -> (ImpactValue.Measure, Int)? {
        var at = quantity.words.upperBound
        var seen = 0
        while at < words.count, seen < 7 {
            let word = words[at]
            if word.tag == .verb && word.penn != .vbn && word.penn != .vbg || word.lower == "." || word.lower == ";" { return nil }
            if word.tag == .punct, word.lower != "-", word.lower != "(", word.lower != "," { return nil }
            if word.tag == .adp, word.lower != "of" { return nil }
            if word.tag == .cconj, seen > 3 { return nil }
            if word.tag == .noun || word.tag == .propn {
                let next = at + 1 < words.count ? words[at + 1] : nil
                let isHead = next.map { $0.tag != .noun && $0.tag != .propn } ?? true
                // "8.5 million enterprise hosts": the head is counted.
                if !isHead, passage.chunkOf[at] >= 0, passage.chunks[passage.chunkOf[at]].head > at,
                    let counted = measure(of: passage.chunks[passage.chunkOf[at]].head)
                {
                    return (counted, passage.chunks[passage.chunkOf[at]].head)
                }
                if isHead
                    || passage.has(at, [.people, .complaint, .device, .flight, .customer])
                        && next.map({ $0.lemma != "report" && $0.lemma != "complaint" }) ?? true
                {
                    if let measure = measure(of: at) { return (measure, at) }
                    if isHead, next?.tag != .adp, next?.lower != "," { return nil }
                }
            }
            at += 1
            seen += 1
        }
        return nil
    }

    /// "left thousands without access": people, by what is said of them.
    private func measureOfPeople(_ quantity: Quantity) -> (ImpactValue.Measure, Int)? {
        let next = quantity.words.upperBound
        guard quantity.max == nil, next < words.count, ["without", "unable", "stranded", "locked", "offline"].contains(words[next].lower)
        else { return nil }
        return (.users, next - 1)
    }

    private func measure(of index: Int) -> ImpactValue.Measure? {
        let lemma = words[index].lemma
        if lemma == "report" || lemma == "complaint" || lemma == "submission" { return words[index].penn == .nn ? nil : .reports }
        if lemma == "subscriber" || lemma == "people" || lemma == "person" || lemma == "user" || lemma == "account" { return .users }
        if passage.has(index, .flight) { return .flights }
        if passage.has(index, .device) || lemma == "router" || lemma == "node" { return .devices }
        if ["customer", "business", "company", "organization", "organisation", "enterprise", "firm", "merchant", "retailer", "client"]
            .contains(lemma)
        {
            return .customers
        }
        if lemma == "country" || lemma == "nation" { return .countries }
        if [
            "site", "website", "hospital", "store", "branch", "datacenter", "shop", "airport", "domain", "restaurant", "supermarket",
            "bank", "school",
        ].contains(lemma) {
            return .sites
        }
        if index > 0,
            lemma == "name" && words[index - 1].lemma == "domain"
                || ["center", "centre"].contains(lemma) && words[index - 1].lower == "data"
        {
            return .sites
        }
        // "10 million Australians"
        if passage.words[index].penn == .nnps || passage.words[index].penn == .nns, reading.startsCapital(words[index]),
            CommonNames.places.contains(words[index].lower.dropLast())
        {
            return .users
        }
        if ["gamer", "player", "developer", "passenger", "member", "viewer", "consumer", "employee", "individual"].contains(lemma) {
            return .users
        }
        return nil
    }

    private func isPlausible(_ measure: ImpactValue.Measure, _ quantity: Quantity, noun: Int) -> Bool {
        let least = quantity.min ?? quantity.max ?? 0
        switch measure {
        case .users, .reports: return least >= 100 || quantity.max ?? 0 >= 100
        case .customers: return least >= 20
        // Three digits before "server" are a status code, an address or an emergency number.
        case .devices:
            return least >= 20
                && !(["server", "host"].contains(words[noun].lemma) && quantity.words.count == 1 && (100...999).contains(least))
        case .countries: return least >= 3
        case .sites, .flights: return least >= 5
        default: return true
        }
    }

    /// Whether the sentence is about somebody being hit, and the number counts those.
    private func tellsImpact(_ measure: ImpactValue.Measure, noun: Int) -> Bool {
        if measure == .reports || measure == .flights { return true }
        // "has 3 billion users" tells a size, not an impact.
        if noun + 1 < words.count, ["cancelled", "canceled", "uninstalled", "quit", "switched", "fled"].contains(words[noun + 1].lower) {
            return false
        }
        let chain = [noun] + passage.ancestors(noun)
        if let verb = chain.first(where: { words[$0].tag == .verb }) {
            // Who came or left in the wake of it was not hit by it.
            if ["join", "sign", "register", "gain", "flock", "onboard", "employ"].contains(words[verb].lemma) { return false }
            let isSize = ["have", "serve", "boast", "reach", "grow", "blossom", "own", "protect", "host", "claim"].contains(
                words[verb].lemma)
            let isSubject = noun < verb
            // Who cancelled was angry, not hit.
            if isSubject, ["cancel", "uninstall", "quit", "switch", "flee"].contains(words[verb].lemma) { return false }
            if isSize, !isSubject || !words[verb...].indices.contains(where: { isLack($0) }),
                !passage.words.indices.contains(where: { passage.has($0, [.outage]) })
            {
                return false
            }
        }
        return passage.words.indices.contains { isLack($0) }
    }

    /// A word that tells of somebody or something being hit: trouble, what is not there, what could not be done.
    private func isLack(_ index: Int) -> Bool {
        if passage.has(index, [.outage, .hitting, .inability, .brokenState, .failing])
            || passage.has(index, .trouble) && words[index].tag == .noun
            || [
                "report", "complain", "affected", "delay", "delayed", "close", "cancel", "divert", "postpone", "flag", "cut", "disconnect",
                "strand",
                "lock", "ground", "scrub",
            ].contains(words[index].lemma)
        {
            return true
        }
        if words[index].lower == "no" || words[index].lower == "without" {
            return words[index + 1..<min(words.count, index + 4)].contains {
                ["service", "access", "signal", "connection", "coverage", "power", "internet", "connectivity", "reception"].contains(
                    $0.lemma)
            }
        }
        return words[index].tag == .verb && passage.isNegated(index)
            && passage.children(index).contains { ["can", "could", "ca"].contains(words[$0].lower) }
    }

    private func tellsLoss() -> Bool {
        passage.words.indices.contains {
            passage.has($0, .loss) || ["damage", "economic", "financial", "impact", "worth"].contains(words[$0].lemma)
        }
    }

    private mutating func add(
        _ measure: ImpactValue.Measure, _ quantity: Quantity, noun: Int, unit: String? = nil, rule: StaticString = #function
    ) {
        let (value, range) = value(measure, quantity, noun: noun, unit: unit)
        var draft = Draft(.impact(value), anchor: min(noun, words.count - 1), evidence: range, rule: rule)
        // "will cost them $5 billion, insurers estimate": an estimate of this loss, no forecast of another.
        draft.isPresupposed = measure == .money && !words.contains { ["can", "could", "may", "might"].contains($0.lower) }
        drafts.append(draft)
    }

    /// What a number tells of what it counts, and the words that tell it.
    private func value(
        _ measure: ImpactValue.Measure, _ quantity: Quantity, noun: Int, unit: String?
    ) -> (value: ImpactValue, words: Range<Int>) {
        let range = quantity.outer.lowerBound..<max(quantity.outer.upperBound, noun + 1)
        let isPeak = passage.words.contains { ["peak", "peaked", "peaking"].contains($0.lower) }
        let isTotal = passage.words.contains { ["total", "overall", "altogether"].contains($0.lower) }
        let value = ImpactValue(
            measure: measure, min: quantity.min, max: quantity.max, approximate: quantity.isApproximate, unit: unit,
            moment: isPeak ? .peak : isTotal ? .total : nil, text: reading.text(passage, range))
        return (value.counted, range)
    }

    // MARK: Error codes

    /// "most often a 429 or a 503": a status code that stands for the answer.
    private func isBesideNothing(_ index: Int) -> Bool {
        guard index + 1 < words.count else { return true }
        return words[index + 1].tag == .punct || ["or", "and", "error", "page", "when"].contains(words[index + 1].lower)
    }

    /// "HTTP 503", "a 5xx error", "DNS_PROBE_FINISHED_NXDOMAIN".
    private mutating func readErrorCodes() {
        var index = 0
        while index < words.count {
            guard mayBeCode(words[index]) else {
                index += 1
                continue
            }
            let form = words[index].lower
            if form == "http" || form == "https" || form.hasPrefix("http/") {
                var at = index + 1
                while at < words.count, at - index < 4, ["status", "code", "error", "/", "1.1", "2", "-"].contains(words[at].lower) {
                    at += 1
                }
                if at < words.count, isCode(words[at].lower) {
                    code("HTTP " + reading.text(passage, at..<at + 1), index..<at + 1)
                    index = at + 1
                    continue
                }
            } else if form == "4" || form == "5", index + 1 < words.count, words[index + 1].lower == "xx",
                words[index].range.upperBound == words[index + 1].range.lowerBound
            {
                code(reading.text(passage, index..<index + 2), index..<index + 2)
                index += 2
                continue
            } else if isCode(form), isBesideError(index) {
                code(reading.text(passage, index..<index + 1), index..<min(index + 2, words.count))
            } else if isStatusCode(form), index > 0, ["a", "an"].contains(words[index - 1].lower), isBesideNothing(index) {
                code(reading.text(passage, index..<index + 1), index..<index + 1)
            } else if isCode(form), isAnswered(index) {
                code(reading.text(passage, index..<index + 1), index..<index + 1)
            } else if let codes = codesOfPair(words[index]), isBesideError(index) {
                for text in codes { code(text, index..<index + 1) }
            } else if isNamedError(index) {
                code(reading.text(passage, index..<index + 1), index..<index + 1)
            } else if isConstant(index) {
                code(reading.text(passage, index..<index + 1), index..<index + 1)
            } else if form == "blue", index + 1 < words.count, words[index + 1].lower == "screen" {
                var end = index + 2
                while end < words.count, ["of", "death", "error", "errors"].contains(words[end].lower) { end += 1 }
                code(reading.text(passage, index..<end), index..<end)
                index = end
                continue
            } else if form == "bsod" || form == "nxdomain" || form == "servfail" {
                code(reading.text(passage, index..<index + 1), index..<index + 1)
            } else if form == "bsods" {
                code(String(reading.text(passage, index..<index + 1).dropLast()), index..<index + 1)
            }
            index += 1
        }
    }

    /// The words of small letters that `readErrorCodes` asks for.
    static let codeWords = ["http", "https", "blue", "bsod", "bsods", "nxdomain", "servfail"]

    /// Whether `readErrorCodes` may find anything at a word: most are small letters throughout, or marks.
    private func mayBeCode(_ word: Word) -> Bool {
        if word.traits.contains(.code) || word.looks.contains(.figure) { return true }
        return word.looks.contains(.small) ? word.lower.count > 5 && word.lower.hasPrefix("http/") : word.lower.count > 1
    }

    private func isCode(_ form: Spelling) -> Bool { isStatusCode(form) || isKnownCode(form) }

    private func isStatusCode(_ form: Spelling) -> Bool {
        guard form.count == 3, let first = form.first, first == UInt8(ascii: "4") || first == UInt8(ascii: "5") else { return false }
        let bytes = Array(form.text.utf8)
        return bytes[1...].allSatisfy { (48...57).contains($0) } && bytes[1] < 50 || form.hasSuffix("xx")
    }

    /// Codes above 419 that servers and networks in front of them send.
    private func isKnownCode(_ form: Spelling) -> Bool { form.count == 3 && Self.knownCodes.contains(form) }

    private static let knownCodes: WordSet = [
        "421", "422", "423", "424", "425", "426", "428", "429", "431", "451", "499", "520", "521", "522", "523", "524", "525", "526",
        "527", "529", "530",
    ]

    /// "500/529 errors": codes that a stroke joins.
    private func codesOfPair(_ word: Word) -> [String]? {
        guard word.range.count == 7, word.looks.contains(.figure) else { return nil }
        let codes = reading.text(word.range).split(separator: "/").map(String.init)
        return codes.count == 2 && codes.allSatisfy { isCode(Spelling($0)) } ? codes : nil
    }

    private func isBesideError(_ index: Int) -> Bool {
        let near = max(0, index - 2)..<min(words.count, index + 4)
        return near.contains { ["error", "status", "response", "code"].contains(words[$0].lemma) } && words[index].tag != .sym
            && !(index + 1 < words.count && passage.has(index + 1, [.people, .flight, .device]) && words[index + 1].lower != "server")
    }

    /// "greeted them with a 503", "returned 500".
    private func isAnswered(_ index: Int) -> Bool {
        let before = words[max(0, index - 3)..<index]
        let next = index + 1 < words.count ? words[index + 1].tag : .punct
        return next != .noun && next != .propn && next != .num
            && (before.contains { ["return", "throw", "serve"].contains($0.lemma) }
                || before.last?.lower == "a" && before.contains { ["with", "got", "get", "saw", "see"].contains($0.lower) })
    }

    /// "failed with the error KX90033": letters and figures behind the word.
    private func isNamedError(_ index: Int) -> Bool {
        let isBeside =
            index > 0 && ["error", "code"].contains(words[index - 1].lemma)
            || words[index...].dropFirst().prefix(2).contains { $0.lemma == "error" }
        guard isBeside, words[index].range.count >= 5 else { return false }
        var letters = 0
        var digits = 0
        for offset in words[index].range {
            let byte = reading.byte(at: offset)
            if (48...57).contains(byte) { digits += 1 } else if (65...90).contains(byte) { letters += 1 } else { return false }
        }
        return letters > 0 && digits > 1
    }

    /// A constant in capitals: two or more parts joined by underscores.
    private func isConstant(_ index: Int) -> Bool {
        let word = words[index]
        guard word.range.count > 8 else { return false }
        var underscores = 0
        for offset in word.range {
            let byte = reading.byte(at: offset)
            if byte == UInt8(ascii: "_") { underscores += 1 } else if !(65...90).contains(byte), !(48...57).contains(byte) { return false }
        }
        return underscores >= 2
    }

    private mutating func code(_ text: String, _ range: Range<Int>) {
        drafts.append(Draft(.impact(ImpactValue(measure: .errorCode, text: text)), anchor: range.lowerBound, evidence: range))
    }

    // MARK: Regions

    /// "users in the US and Europe", "impacting mostly US and European users", "down in the Middle East".
    private mutating func readRegions() {
        guard
            passage.words.indices.contains(where: {
                passage.has($0, [.outage, .hitting, .brokenState, .inability]) || passage.has($0, .trouble) && words[$0].tag == .noun
                    || passage.has($0, .complaint) && words[$0].penn == .nns
                    || ["brunt", "reporting", "reported"].contains(words[$0].lower)
                    || words[$0].tag == .verb && passage.has($0, [.using, .working]) && passage.isNegated($0)
            }), !words.contains(where: { $0.lower == "contributed" })
        else { return }
        readListedPlaces()
        for place in places() where isWhere(place) && !isSpared(place.lowerBound) {
            region(place)
            readNeighbours(of: place.lowerBound)
        }
    }

    /// The places that the sentence names, each with all of its words.
    private func places() -> [Range<Int>] {
        var places: [Range<Int>] = []
        var index = 0
        while index < words.count {
            var end = index
            while end < words.count, isPlace(end) { end += 1 }
            if let region = endOfCloudRegion(at: index) { end = region }
            if end > index { places.append(index..<end) }
            index = end + 1
        }
        return places
    }

    /// "several cities, including A and B": what is named as examples of places is one.
    private mutating func readListedPlaces() {
        for index in words.indices where words[index].penn == .nns && Self.placeKinds.contains(words[index].lemma) {
            guard
                let opener = words[index + 1..<min(words.count, index + 14)].firstIndex(where: { ["including", "such"].contains($0.lower) }
                ),
                let first = passage.chunks.firstIndex(where: { $0.range.lowerBound > opener }),
                passage.chunks[first].range.lowerBound - opener < 3
            else { continue }
            let named = passage.enumeration(of: first).filter { $0 >= first }
            // With other things between, the examples may be of those, unless one of them is known for a place.
            let isNext =
                !words[index + 1..<opener].contains { $0.penn == .nns }
                || named.contains { passage.chunks[$0].range.contains(where: isPlace) }
            guard isNext else { continue }
            for chunk in named {
                let range = passage.chunks[chunk].range
                guard range.contains(where: { passage.isNameWord($0, in: reading) }) else { continue }
                region(range)
            }
        }
    }

    /// "The market in Tokyo was not affected": a place that was spared.
    private func isSpared(_ index: Int) -> Bool {
        let clause = passage.segment(before: index).lowerBound..<passage.segment(after: index).upperBound
        let spared = clause.contains {
            words[$0].lower == "unaffected" || passage.has($0, .hitting) && words[$0].tag == .verb && passage.isNegated($0)
        }
        return spared && !clause.contains { passage.has($0, [.outage, .brokenState, .inability]) }
    }

    /// "in Norway, Sweden and the Faroe Islands": what is enumerated with a place is one.
    private mutating func readNeighbours(of index: Int) {
        guard passage.chunkOf[index] >= 0 else { return }
        for chunk in passage.enumeration(of: passage.chunkOf[index]) where chunk != passage.chunkOf[index] {
            var range = passage.chunks[chunk].range
            if words[range.lowerBound].tag == .det { range = range.lowerBound + 1..<range.upperBound }
            guard !range.isEmpty, range.count <= 4,
                range.allSatisfy({ passage.isNameWord($0, in: reading) && !passage.has($0, [.customer, .organisation, .serviceHead]) }),
                !range.contains(where: isPlace)
            else {
                continue
            }
            region(range)
        }
    }

    private static let placeKinds: WordSet = [
        "city", "state", "country", "region", "province", "market", "county", "nation", "territory",
    ]

    private func isPlace(_ index: Int) -> Bool {
        let word = words[index]
        guard reading.isCapitalised(word) || word.lower == "united" || word.lower == "states" || word.lower == "kingdom" else {
            return false
        }
        if isLandscape(index) { return true }
        guard CommonNames.places.contains(word.lower), !passage.isTime(index) else { return false }
        // "New" and the like are half of a place.
        if Self.halves.contains(word.lower) {
            return index + 1 < words.count && CommonNames.places.contains(words[index + 1].lower) && reading.isCapitalised(words[index + 1])
        }
        let isPart =
            index + 1 < words.count && passage.isNameWord(index + 1, in: reading) && !CommonNames.places.contains(words[index + 1].lower)
        return !isPart && (!["united", "states", "kingdom"].contains(word.lower) || isCountry(index))
    }

    private static let halves: WordSet = ["new", "puerto", "costa", "sri", "salt", "ho", "surat", "cork", "orlando"]

    /// "North Island", "Faroe Islands", "Northern Territory": a name that ends in what it is.
    private func isLandscape(_ index: Int) -> Bool {
        func isEnd(_ at: Int) -> Bool {
            at < words.count && reading.isCapitalised(words[at]) && Self.landscapes.contains(words[at].lower)
        }
        if isEnd(index) { return index > 0 && reading.isCapitalised(words[index - 1]) && words[index - 1].tag != .det }
        return reading.isCapitalised(words[index]) && isEnd(index + 1) && words[index].tag != .det
    }

    /// Where what begins at a word ends: "us-east-1", "EUROPE-WEST4", "the FRA1 region", what a provider calls the place of its machines.
    private func endOfCloudRegion(at index: Int) -> Int? {
        func isGlued(_ at: Int) -> Bool { words[at].range.lowerBound == words[at - 1].range.upperBound }
        let word = words[index]
        guard !word.looks.isDisjoint(with: [.small, .capital]), index == 0 || !isGlued(index) else { return nil }
        var end = index + 1
        while end < words.count, isGlued(end), words[end].lower == "-" || words[end].tag != .punct { end += 1 }
        let bytes = word.range.lowerBound..<words[end - 1].range.upperBound
        guard bytes.count > 2, bytes.count < 32, (48...57).contains(reading.byte(at: bytes.upperBound - 1)) else { return nil }
        let parts = reading.text(bytes).lowercased().split(separator: "-")
        if parts.count > 1, parts.dropFirst().contains(where: { Self.quarters.contains($0.prefix { !("0"..."9").contains($0) }) }) {
            return end
        }
        // What is told by its word alone is one only where that word stands behind it.
        var next = end + (end < words.count && words[end].lower == ")" ? 1 : 0)
        // "its US1, EU1 and US3 regions"
        while next < words.count, next - end < 16, isListed(next) { next += 1 }
        let isCalledSo = next < words.count && ["region", "regions"].contains(words[next].lower)
        return parts.count == 1 && isCalledSo && isCapitalCode(word, bytes) ? end : nil
    }

    /// "FRA1": a few capitals with a figure at their end.
    private func isCapitalCode(_ word: Word, _ bytes: Range<Int>) -> Bool {
        word.looks.contains(.capital) && word.looks.isDisjoint(with: .small) && bytes.count < 6
            && (48...57).contains(reading.byte(at: bytes.upperBound - 1))
    }

    /// What stands between the first and the last of a list of regions: commas, "and", and codes like its own.
    private func isListed(_ index: Int) -> Bool {
        let word = words[index]
        return [",", "and", "or", "&"].contains(word.lower) || isCapitalCode(word, word.range)
    }

    /// The points of the compass that regions of clouds are told by.
    private static let quarters: Set<Substring> = [
        "east", "west", "north", "south", "central", "northeast", "northwest", "southeast", "southwest",
    ]

    private static let landscapes: WordSet = [
        "island", "islands", "territory", "county", "peninsula", "province", "valley", "archipelago", "coast",
    ]

    private func isCountry(_ index: Int) -> Bool {
        words[index].lower == "united"
            ? index + 1 < words.count && ["states", "kingdom"].contains(words[index + 1].lower)
            : index > 0 && words[index - 1].lower == "united"
    }

    /// Whether the place says where people or services were hit.
    private func isWhere(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        // Adjective before the people: "European users".
        var next = range.upperBound
        while next < words.count, next - range.upperBound < 4, isPlace(next) || isListed(next) {
            next += 1
        }
        if next < words.count,
            passage.has(next, [.people, .customer]) && !passage.has(next, .organisation)
                && !["airport", "hospital", "university", "school", "bank", "railway", "exchange"].contains(words[next].lemma)
                || next < words.count && ["region", "regions"].contains(words[next].lower)
        {
            return true
        }
        // "in", "across", "throughout" before it or before the list that it ends.
        var at = first - 1
        while at >= 0, first - at < 24 {
            let word = words[at]
            if ["in", "across", "throughout", "around"].contains(word.lower) { return true }
            // "reports came in from Nepal"
            if word.lower == "from" { return words[..<at].contains { ["report", "complaint"].contains($0.lemma) && $0.penn == .nns } }
            if word.lower == "to", at > 0,
                ["limited", "confined", "restricted", "spread", "isolated", "extended"].contains(words[at - 1].lower)
            {
                return true
            }
            guard
                isPlace(at)
                    || [
                        ",", "and", "the", "parts", "of", "just", "only", "large", "much", "most", "or", "as", "well", "both", "swathes",
                        "southern", "northern", "eastern", "western", "central", "south", "north", "east", "west", "mainland", "entire",
                        "whole", "all", "mostly", "mainly", "chiefly", "primarily", "neighbouring", "neighboring",
                    ].contains(word.lower)
            else { return false }
            at -= 1
        }
        return false
    }

    private mutating func region(_ range: Range<Int>) {
        guard !drafts.contains(where: { $0.evidence.overlaps(range) && $0.isRegion }) else { return }
        drafts.append(
            Draft(.impact(ImpactValue(measure: .region, text: reading.text(passage, range))), anchor: range.lowerBound, evidence: range))
    }
}

extension ImpactValue {
    /// Complaints are counted: "as many as" is their peak, not a guess at a bound.
    var counted: ImpactValue {
        var value = self
        if measure == .reports, min == nil { value.min = max }
        return value
    }
}
