/// One word, number or mark of a text, as the time grammar sees it.
struct TimeToken {
    enum Kind: UInt8 { case word, number, mark, lineBreak }

    var kind: Kind
    /// UTF-8 offsets.
    var start: Int32
    var end: Int32
    /// A number's value (capped), or a mark's code: ASCII, or one of `TimeMark`.
    var value: Int = 0
    /// How many digits a number is written with.
    var digits = 0
    /// Index into the lexicon; 0 is a word that means nothing to times.
    var lexeme = 0
    /// Whether white space stands before it.
    var isApart: Bool
    var isCapitalised = false
    /// Whether a word is written in capitals throughout.
    var isUpper = false
}

/// Codes of marks that are not ASCII, as `TimeToken.value` holds them.
enum TimeMark {
    static let enDash = 0x100
    static let emDash = 0x101
    static let bullet = 0x102
    static let half = 0x103
    static let quarter = 0x104
}
