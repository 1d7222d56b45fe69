/// What is written onto a word but is one of its own: `n't`, `'s`, `'ll`.
enum Clitics {
    /// Where the clitic at the end of `word` starts; the end of the word if there is none.
    static func start(_ text: Span<UInt8>, _ word: Range<Int>) -> Int {
        var letters = 0
        var position = word.upperBound
        while position > word.lowerBound, letters < 3, (text[position - 1] | 0x20) &- 0x61 < 26 {
            position -= 1
            letters += 1
        }
        guard letters <= 2, let apostrophe = apostrophe(text, before: position, from: word.lowerBound)
        else { return word.upperBound }
        func letter(_ offset: Int) -> UInt8 { text[position + offset] | 0x20 }
        switch letters {
        case 0: return word.upperBound
        case 1:
            switch letter(0) {
            case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "m"): return apostrophe
            case UInt8(ascii: "t"):
                let n = apostrophe - 1
                return n > word.lowerBound && text[n] | 0x20 == UInt8(ascii: "n") ? n : word.upperBound
            default: return word.upperBound
            }
        default:
            switch (letter(0), letter(1)) {
            case (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "v"), UInt8(ascii: "e")),
                (UInt8(ascii: "l"), UInt8(ascii: "l")):
                return apostrophe
            default: return word.upperBound
            }
        }
    }

    /// Where the apostrophe that ends before `position` starts.
    private static func apostrophe(_ text: Span<UInt8>, before position: Int, from low: Int) -> Int? {
        if position > low,
            text[position - 1] == UInt8(ascii: "'") || text[position - 1] == UInt8(ascii: "`")
        {
            return position - 1
        }
        if position - 3 >= low, text[position - 3] == 0xE2, text[position - 2] == 0x80,
            text[position - 1] == 0x99 || text[position - 1] == 0x98
        {
            return position - 3
        }
        return nil
    }
}

/// Hyphens that do not cut: after a prefix (`re-route`, `non-profit`), in codes (`CVE-2024`), dates and ranges of digits with more than one.
enum Prefixes {
    private static let words: Set<UInt64> = Set(
        "e re co un non anti pre post pro mid semi multi sub ex mini pan vice inter intra ultra neo quasi pseudo micro macro mis"
            .split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

    static func keepsHyphen(_ text: Span<UInt8>, _ word: Range<Int>, before: UInt8, next: UInt8)
        -> Bool
    {
        guard !word.isEmpty, Bytes.isWord(next) else { return false }
        // The second hyphen of a code.
        if Bytes.isDigit(before), Bytes.isDigit(next), Bytes.isUpper(text[word.lowerBound]) { return true }
        guard word.count <= 6 else { return false }
        var letters: UInt64 = 0
        var isUpper = true
        for position in word {
            letters = letters << 8 | UInt64(text[position] | 0x20)
            if !Bytes.isUpper(text[position]) { isUpper = false }
        }
        if Bytes.isDigit(next) { return isUpper }
        return Bytes.isLetter(next) && words.contains(letters)
    }
}
