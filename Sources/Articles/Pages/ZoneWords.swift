/// The words of class names and ids that tell the part of an element.
///
/// Words are matched as the pieces of a name ("related-articles", "relatedArticles"), or as its beginning where they are
/// long enough to be told from others ("newslettersignup").
struct ZoneWords: Sendable {
    private var keys = [UInt64](repeating: 0, count: 1_024)
    private var zones = [Zone](repeating: [], count: 1_024)
    private var begins = [Bool](repeating: false, count: 1_024)

    static let table = ZoneWords()

    private init() {
        let words: [(Zone, String)] = [
            (
                .navigation,
                "nav navbar navigation* menu menus submenu megamenu breadcrumb* pagination* pager toolbar topbar sitemap skip toc jumplinks"
            ),
            (.footer, "footer* colophon copyright* disclaimer legal"),
            (.aside, "sidebar* aside rail rightrail leftrail secondary"),
            (.comments, "comment comments* commentlist disqus* respond livefyre coral talkback reviews"),
            (
                .related,
                "related* recommend* recirc* trending* popular* mostread* mostviewed* taboola* outbrain* teaser teasers upnext readnext readmore* morefrom* seealso alsoread* youmaylike similar zergnet revcontent suggested suggestions onward linklist crosslink* inlinelink"
            ),
            (.share, "share shares sharebar sharing* sharedaddy share* social socials addthis* addtoany* sociable follow followus"),
            (
                .offer,
                "newsletter* subscribe* subscription* signup* promo promos promotion* donate donation* cta paywall* register* regwall membership sponsor* callout mailchimp mc4wp optin"
            ),
            (
                .advertisement,
                "ad ads advert advert* adsense adslot adwrap* adbox adcontainer dfp gpt banner banners leaderboard commercial"
            ),
            (.consent, "cookie* consent* gdpr* cmp onetrust* ccpa privacy"),
            (
                .label,
                "byline* dateline timestamp timestamps pubdate postmeta entrymeta metadata meta tags taglist tagcloud posttags postdate kicker eyebrow authors author credits posted submitted categories hashtag hashtags topics rating"
            ),
            (.biography, "bio biography authorbio authorbox aboutauthor abouttheauthor authorinfo authorcard"),
            (.caption, "caption* imagecaption credit photocredit figcaption"),
            (.hidden, "hidden invisible screenreader sr visuallyhidden offscreen noprint printonly noscript"),
            (
                .overlay,
                "modal* popup* popin* lightbox* overlay tooltip* popover* rollover* dropdown* flyout dialog toast snackbar offcanvas"
            ),
            (
                .body,
                "articlebody* storybody* entrycontent* postcontent* articletext* articlecontent* storycontent* postbody* bodycopy bodytext* storytext* newsbody newstext* articlecopy maincontent"
            ),
            (.lead, "lead lede standfirst subtitle subheadline dek deck chapo chapeau intro summary abstract sapo excerpt"),
            (.storyWord, "article story post entry news blog detail single artikel articulo noticia materia nota"),
            (.bodyWord, "body content text copy inhalt cuerpo texto contenu corps richtext prose wysiwyg markdown"),
            (.moreWord, "more next also most top latest other previous prev recent featured"),
            (.storiesWord, "stories articles read posts reading links viewed headlines videos"),
        ]
        for (zone, list) in words {
            for word in list.split(separator: " ") {
                let isBeginning = word.hasSuffix("*")
                insert(isBeginning ? word.dropLast() : word, zone, isBeginning: isBeginning)
            }
        }
    }

    private mutating func insert(_ word: Substring, _ zone: Zone, isBeginning: Bool) {
        let key = word.utf8.reduce(ZoneWords.seed, ZoneWords.mix)
        var place = Int(truncatingIfNeeded: key ^ (key >> 31)) & 1_023
        while keys[place] != 0, keys[place] != key { place = (place + 1) & 1_023 }
        keys[place] = key
        zones[place].formUnion(zone)
        begins[place] = begins[place] || isBeginning
    }

    private func find(_ key: UInt64) -> Int? {
        var place = Int(truncatingIfNeeded: key ^ (key >> 31)) & 1_023
        while keys[place] != 0 {
            if keys[place] == key { return place }
            place = (place + 1) & 1_023
        }
        return nil
    }

    /// The zones that the words of a class or an id speak for.
    ///
    /// A name of many words is a title made into a name, and tells what the text is about, not what it is there for.
    func zones(in names: ArraySlice<UInt8>) -> Zone {
        var all: Zone = []
        var found: Zone = []
        var pieces = 0
        var key = ZoneWords.seed
        var length = 0
        var isLower = false
        var hasDigits = false
        var isMixed = false
        func closeWord() {
            guard length > 0 else { return }
            pieces += 1
            if !isMixed, length >= 2, let place = find(key) { found.formUnion(zones[place]) }
        }
        func closeName() {
            if pieces <= 6 { all.formUnion(found) }
            found = []
            pieces = 0
        }
        for byte in names {
            let isUpper = (0x41...0x5A).contains(byte)
            let isLetter = isUpper || (0x61...0x7A).contains(byte)
            if (0x30...0x39).contains(byte) {
                hasDigits = true
                continue
            }
            if !isLetter || (isUpper && isLower) {
                closeWord()
                key = ZoneWords.seed
                length = 0
                isLower = false
                hasDigits = false
                isMixed = false
                if byte <= 0x20 { closeName() }
                if !isLetter { continue }
            }
            // Letters among digits are a number.
            if hasDigits { isMixed = true }
            key = ZoneWords.mix(key, byte | 0x20)
            length += 1
            isLower = !isUpper
            if length >= 5, length <= 12, !isMixed, let place = find(key), begins[place] { found.formUnion(zones[place]) }
        }
        closeWord()
        closeName()
        return all
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func mix(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
