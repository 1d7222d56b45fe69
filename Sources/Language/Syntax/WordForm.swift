/// What tagger and parser see of a token: numbers made from its bytes, so that nothing later touches text.
package struct WordForm: Sendable {
    /// Hash of the lower-cased form, quotes and dashes made plain and digits made alike.
    package var hash: UInt32 = 0
    /// The same for words of the lexicon; of others the ending and the shape, so that unknown words share what was learnt of rare ones.
    package var word: UInt32 = 0
    /// The last one to four bytes, lower-cased.
    var ending1: UInt32 = 0
    var ending2: UInt32 = 0
    var ending3: UInt32 = 0
    var ending4: UInt32 = 0
    var beginning2: UInt32 = 0
    var beginning3: UInt32 = 0
    /// Capitals, digits, marks and the like.
    package var shape: UInt32 = 0
    /// Which tags the lexicon has for the word; of unknown words ending and shape.
    var ambiguity: UInt32 = 0
    /// Index of the tags that may be given to the word.
    package var candidates: Int = 0

    /// What the parser counts the word as: a number of its own, or one by ending and shape.
    package var kind: UInt16 = 0

    /// Where a `WordMemory` keeps the word; -1 if none does.
    var place: Int32 = -1

    /// Kinds below are those of unknown words.
    static let rootKind: UInt16 = 1024
    static let nothingKind: UInt16 = 1025
    package static let firstKnownKind: UInt16 = 1026

    package init() {}

    /// A place before or after the sentence.
    static func outside(_ number: UInt32) -> WordForm {
        var form = WordForm()
        form.hash = number
        form.word = number
        form.ambiguity = number
        form.shape = number
        return form
    }
}

/// Bits of `WordForm.shape`.
package enum Shape {
    package static let startsUpper: UInt32 = 1
    package static let hasLower: UInt32 = 2
    package static let upperInside: UInt32 = 4
    package static let hasDigit: UInt32 = 8
    package static let hasLetter: UInt32 = 16
    package static let hasMark: UInt32 = 32
    package static let startsDigit: UInt32 = 64
}

extension WordForm {
    package init(_ text: Span<UInt8>, _ range: Range<Int>, lexicon: Lexicon) {
        self.init(text, range)
        take(lexicon.entry(of: hash))
    }

    /// What the letters tell; what the lexicon knows of them is still to be taken over.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var hash: UInt32 = 0x811C_9DC5
        var last: UInt32 = 0
        var beginning: UInt32 = 0
        var count = 0
        var shape: UInt32 = 0
        var position = range.lowerBound
        while position < range.upperBound {
            var byte = text[position]
            position += 1
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                shape |= Shape.hasLower | Shape.hasLetter
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                shape |= Shape.hasLetter | (count == 0 ? Shape.startsUpper : Shape.upperInside)
                byte |= 0x20
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                shape |= Shape.hasDigit | (count == 0 ? Shape.startsDigit : 0)
                byte = UInt8(ascii: "0")
            case 0xE2 where position + 1 < range.upperBound && text[position] == 0x80:
                shape |= Shape.hasMark
                byte = Self.plain(text[position + 1])
                position += 2
            case 0x80...:
                shape |= Shape.hasLetter
            default:
                shape |= Shape.hasMark
            }
            hash = (hash ^ UInt32(byte)) &* 0x0100_0193
            last = last &<< 8 | UInt32(byte)
            if count < 3 { beginning = beginning &<< 8 | UInt32(byte) }
            count += 1
        }
        self.hash = hash ^ (hash >> 15)
        ending1 = last & 0xFF
        ending2 = last & 0xFFFF
        ending3 = last & 0xFF_FFFF
        ending4 = last
        beginning3 = beginning
        beginning2 = count >= 3 ? beginning >> 8 : beginning
        self.shape = shape
    }

    @inline(__always)
    mutating func take(_ entry: Lexicon.Entry) {
        if entry.isKnown {
            word = hash
            ambiguity = UInt32(entry.ambiguity)
            candidates = entry.candidates
        } else {
            word = FeatureHash.of(0x77, ending3, shape & ~Shape.hasMark)
            ambiguity = FeatureHash.of(0x78, ending2, shape)
            candidates = 0
        }
        kind = entry.kind > 0 ? entry.kind : UInt16(FeatureHash.of(0x79, ending3, shape & ~Shape.hasMark) >> 22)
    }

    /// Typographic marks (the third byte after E2 80) as the plain ones.
    private static func plain(_ third: UInt8) -> UInt8 {
        switch third {
        case 0x98, 0x99: UInt8(ascii: "'")
        case 0x9C, 0x9D: UInt8(ascii: "\"")
        case 0x93, 0x94, 0x90, 0x91: UInt8(ascii: "-")
        case 0xA6: UInt8(ascii: ".")
        case 0xA2: UInt8(ascii: "*")
        default: third
        }
    }
}
