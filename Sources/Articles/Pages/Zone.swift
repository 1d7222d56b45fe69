/// What an element says of the part it plays in a page, by its tag, its role and the words of its class.
struct Zone: OptionSet, Sendable {
    var rawValue: UInt32

    static let navigation = Zone(rawValue: 1 << 0)
    static let footer = Zone(rawValue: 1 << 1)
    static let aside = Zone(rawValue: 1 << 2)
    static let form = Zone(rawValue: 1 << 3)
    static let comments = Zone(rawValue: 1 << 4)
    static let related = Zone(rawValue: 1 << 5)
    static let share = Zone(rawValue: 1 << 6)
    static let offer = Zone(rawValue: 1 << 7)
    static let advertisement = Zone(rawValue: 1 << 8)
    static let consent = Zone(rawValue: 1 << 9)
    /// Byline, date, tags, bread crumbs.
    static let label = Zone(rawValue: 1 << 10)
    static let biography = Zone(rawValue: 1 << 11)
    static let caption = Zone(rawValue: 1 << 12)
    static let hidden = Zone(rawValue: 1 << 13)
    static let overlay = Zone(rawValue: 1 << 14)
    static let pageHeader = Zone(rawValue: 1 << 15)
    static let cards = Zone(rawValue: 1 << 16)

    // What speaks for an article.
    static let article = Zone(rawValue: 1 << 20)
    static let main = Zone(rawValue: 1 << 21)
    static let body = Zone(rawValue: 1 << 22)
    static let lead = Zone(rawValue: 1 << 23)

    // Halves of words that mean something only together, as "article" and "body" do.
    static let storyWord = Zone(rawValue: 1 << 24)
    static let bodyWord = Zone(rawValue: 1 << 25)
    static let moreWord = Zone(rawValue: 1 << 26)
    static let storiesWord = Zone(rawValue: 1 << 27)

    /// Parts that are no article's text.
    static let surroundings: Zone = [
        .navigation, .footer, .aside, .form, .comments, .related, .share, .offer, .advertisement, .consent, .label, .biography, .hidden,
        .overlay, .pageHeader, .cards,
    ]
    /// Parts in which no article's body stands, so that a body in them shows the word to be wrong.
    static let seldomTrue: Zone = [
        .comments, .related, .share, .offer, .advertisement, .consent, .label, .biography, .overlay, .cards, .hidden, .aside,
    ]
    /// Parts that can hold more text than the article.
    static let strong: Zone = [.consent, .overlay, .comments, .footer, .navigation, .biography, .related, .cards]
    /// What is handed down from an element to what is in it.
    static let inherited: Zone = [surroundings, .caption, .lead]

    /// Its single members.
    var bits: [UInt32] { (0..<32).map { 1 << $0 }.filter { rawValue & $0 != 0 } }
}
