/// A way in which texts name a time: what it means, wordings to show it, and how it is read.
package struct TimeRule: Sendable {
    package var name: String
    /// One line.
    package var meaning: String
    package var examples: [TimeExample]
    /// Tokens at which the rule is worth trying.
    var starts: StartSet
    var read: @Sendable (TokenLine, Int) -> Partial?

    init(
        _ name: String, _ meaning: String, starts: StartSet, examples: [TimeExample],
        read: @escaping @Sendable (TokenLine, Int) -> Partial?
    ) {
        self.name = name
        self.meaning = meaning
        self.starts = starts
        self.examples = examples
        self.read = read
    }
}

/// A wording with the times that must be found marked `⟦…⟧`, and their TIMEX3 values against the reference of all examples,
/// Wednesday, 4 March 2026, 15:00 UTC. Without marks: a wording that looks like a time, in which nothing may be found.
package struct TimeExample: Sendable {
    package var text: String
    /// One for each mark.
    package var timex: [String]

    package init(_ text: String, _ timex: String...) {
        self.text = text
        self.timex = timex
    }
}

/// What a token must be for a rule to begin at it.
struct StartSet: OptionSet, Sendable {
    let rawValue: UInt32

    static let number = StartSet(rawValue: 1)
    static let cardinal = StartSet(rawValue: 1 << 1)
    static let ordinal = StartSet(rawValue: 1 << 2)
    static let month = StartSet(rawValue: 1 << 3)
    static let weekday = StartSet(rawValue: 1 << 4)
    static let unit = StartSet(rawValue: 1 << 5)
    static let part = StartSet(rawValue: 1 << 6)
    static let season = StartSet(rawValue: 1 << 7)
    static let decade = StartSet(rawValue: 1 << 8)
    /// this, last, next, past, previous, coming, following, current
    static let relation = StartSet(rawValue: 1 << 9)
    /// the, that, my
    static let article = StartSet(rawValue: 1 << 10)
    /// a, an, another, half, quarter
    static let one = StartSet(rawValue: 1 << 11)
    /// today, now, currently …
    static let named = StartSet(rawValue: 1 << 12)
    /// at, in, within, right, just
    static let preposition = StartSet(rawValue: 1 << 13)
    /// early, late, mid, end, beginning, rest …
    static let bound = StartSet(rawValue: 1 << 14)
    /// noon, midnight, midday
    static let clock = StartSet(rawValue: 1 << 15)
    /// several, few, couple, all, hundreds …
    static let vague = StartSet(rawValue: 1 << 16)
    /// every, each, annual …
    static let every = StartSet(rawValue: 1 << 17)
    /// ' ½ ¼
    static let mark = StartSet(rawValue: 1 << 18)
    static let letter = StartSet(rawValue: 1 << 19)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// What a word of the lexicon may begin.
    init(_ lexeme: Lexeme) {
        var set: StartSet = []
        if lexeme.cardinal != nil { set.insert(.cardinal) }
        if lexeme.ordinal != nil { set.insert(.ordinal) }
        if lexeme.month != nil { set.insert(.month) }
        if lexeme.weekday != nil { set.insert(.weekday) }
        if lexeme.unit != nil { set.insert(.unit) }
        if lexeme.part != nil { set.insert(.part) }
        if lexeme.season != nil { set.insert(.season) }
        if lexeme.decade != nil { set.insert(.decade) }
        switch lexeme.word {
        case .this, .last, .next, .past, .previous, .prior, .coming, .following, .current: set.insert(.relation)
        case .the, .that, .my, .same: set.insert(.article)
        case .a, .an, .another, .half, .quarter: set.insert(.one)
        case .today, .tomorrow, .yesterday, .tonight, .now, .currently, .presently, .nowadays, .recently, .previously, .lately, .formerly,
            .soon, .ongoing, .day, .present:
            set.insert(.named)
        case .at, .in, .within, .right, .just, .as, .during, .on: set.insert(.preposition)
        case .early, .late, .mid, .end, .beginning, .start, .later, .earlier, .rest, .close, .middle, .remaining: set.insert(.bound)
        case .noon, .noonish, .midnight: set.insert(.clock)
        case .several, .few, .couple, .some, .many, .all, .full, .whole, .multi, .recent, .hundreds, .thousands, .tens, .dozens, .matter,
            .pair:
            set.insert(.vague)
        case .every, .each, .annual, .daily, .weekly, .monthly, .yearly, .hourly, .nightly: set.insert(.every)
        case .q, .h, .am, .pm: set.insert(.letter)
        case .week, .month, .year: set.insert(.unit)
        case .business, .working: set.insert(.part)
        default: break
        }
        if lexeme.part == .midday { set.insert(.clock) }
        if lexeme.word == .current || lexeme.word == .recent { set.insert(.named) }
        self = set
    }
}
