/// A piece of text on its way to a word.
struct Token: Sendable {
    /// UTF-8 offsets into the text.
    var range: Range<Int>
    /// Whether white space stands before it.
    var isSpaced: Bool
    /// Whether a sentence must end before it: a blank line or a bullet on a new line.
    var startsBlock = false
    /// Whether its full stop belongs to it: `Inc.`, `a.m.`.
    var isAbbreviation = false
}

/// What the byte-walking functions of this folder share.
enum Bytes {
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    @inline(__always)
    static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
    @inline(__always)
    static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
    @inline(__always)
    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    /// The length of the white space that starts at `position`, 0 if none does: ASCII's, no-break and the typographic ones.
    static func space(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Int {
        switch text[position] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2:
            return position + 1 < end && (text[position + 1] == 0xA0 || text[position + 1] == 0x85)
                ? 2 : 0
        case 0xE2:
            guard position + 2 < end else { return 0 }
            let last = text[position + 2]
            if text[position + 1] == 0x80 {
                return (0x80...0x8B).contains(last) || [0xA8, 0xA9, 0xAF].contains(last) ? 3 : 0
            }
            return text[position + 1] == 0x81 && last == 0x9F ? 3 : 0
        case 0xE3:
            return position + 2 < end && text[position + 1] == 0x80 && text[position + 2] == 0x80 ? 3 : 0
        case 0xEF:
            return position + 2 < end && text[position + 1] == 0xBB && text[position + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }

    /// The mark that starts at `position`: its plain ASCII likeness and its length. 0 if a letter or digit stands there.
    static func mark(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> (kind: UInt8, length: Int) {
        let byte = text[position]
        if byte < 0x80 { return isWord(byte) ? (0, 1) : (byte, 1) }
        if byte == 0xE2, position + 2 < end {
            let last = text[position + 2]
            if text[position + 1] == 0x80 {
                switch last {
                case 0x98, 0x99, 0x9B: return (UInt8(ascii: "'"), 3)
                case 0x9C...0x9F: return (UInt8(ascii: "\""), 3)
                case 0x93, 0x94, 0x95: return (Mark.dash, 3)
                case 0x90, 0x91: return (UInt8(ascii: "-"), 3)
                case 0xA6: return (Mark.ellipsis, 3)
                case 0xA2, 0xA3: return (Mark.bullet, 3)
                case 0xB9, 0xBA: return (UInt8(ascii: "\""), 3)
                default: return (Mark.symbol, 3)
                }
            }
            // Arrows, mathematical signs, boxes, dingbats; currency signs at E2 82.
            if (0x82...0x9F).contains(text[position + 1]) {
                return (
                    text[position + 1] == 0x97 || text[position + 1] == 0x96 ? Mark.bullet : Mark.symbol, 3
                )
            }
            return (0, 3)
        }
        if byte == 0xC2, position + 1 < end {
            switch text[position + 1] {
            case 0xAB, 0xBB: return (UInt8(ascii: "\""), 2)
            case 0xB7: return (Mark.bullet, 2)
            case 0xA1...0xA9, 0xAC...0xB1, 0xBF: return (Mark.symbol, 2)
            default: return (0, 2)
            }
        }
        if byte == 0xF0, position + 3 < end, text[position + 1] == 0x9F { return (Mark.symbol, 4) }
        return (
            0,
            byte >= 0xF0
                ? min(4, end - position)
                : byte >= 0xE0 ? min(3, end - position) : byte >= 0xC0 ? min(2, end - position) : 1
        )
    }
}

/// Marks that ASCII lacks, as kinds of `Bytes.mark`.
enum Mark {
    static let dash: UInt8 = 1
    static let ellipsis: UInt8 = 2
    static let bullet: UInt8 = 3
    static let symbol: UInt8 = 4
}
