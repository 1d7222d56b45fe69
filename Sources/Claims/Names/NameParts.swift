/// A name taken apart: who owns the thing, what it is called, and whether only a part of it is meant.
struct NameParts: Hashable {
    /// Words as written, without determiners, emphases and possessive endings.
    var words: [String]
    /// The same in lower case.
    var folded: [String]
    /// "Anthropic" in "Anthropic's Claude".
    var owner: [String]
    /// "some API methods", "specific services".
    var isPart: Bool

    init(_ name: String) {
        var written = NameParts.split(name)
        isPart = false
        owner = []
        words = []
        while let first = written.first?.text.lowercased() {
            // "One NZ"
            if first == "one", written.count == 2, NameParts.isProper(written[0].text), NameParts.isProper(written[1].text) { break }
            if NameWords.quantifiers.contains(first), written.count > 1 {
                isPart = true
            } else if !(written.count > 1 && (NameWords.determiners.contains(first) || NameWords.emphases.contains(first) || first == "of"))
            {
                break
            }
            written.removeFirst()
        }
        if let end = written.lastIndex(where: \.isPossessive), end + 1 < written.count {
            owner = written[...end].map(\.text)
            written.removeFirst(end + 1)
            while written.count > 1, let first = written.first?.text.lowercased(),
                NameWords.emphases.contains(first) || NameWords.determiners.contains(first)
            { written.removeFirst() }
        }
        words = written.map(\.text)
        // "internal tools and systems" is "internal tools": the second noun only rounds off the first.
        if words.count > 2, words[words.count - 2].lowercased() == "and", NameWords.wholes.contains(words[words.count - 1].lowercased()) {
            words.removeLast(2)
        }
        folded = words.map { NameParts.folded($0) }
    }

    var isProper: Bool { words.contains { NameParts.isProper($0) } }

    /// Whether a word is written as a name is: a capital, a digit or a dot inside.
    static func isProper(_ word: String) -> Bool {
        var hasLetter = false
        for byte in word.utf8 {
            if (65...90).contains(byte) || (48...57).contains(byte) || byte >= 0xC3 { return true }
            if (97...122).contains(byte) { hasLetter = true }
            if byte == UInt8(ascii: "."), hasLetter { return true }
        }
        return false
    }

    /// Lower case, and without the plural's s where the word is no name.
    private static func folded(_ word: String) -> String {
        let lower = word.lowercased()
        guard !isProper(word), lower.utf8.count > 4, lower.hasSuffix("s"), !lower.hasSuffix("ss"), !lower.hasSuffix("us") else {
            return lower
        }
        if NameWords.wholes.contains(lower) || NameWords.interfaces.contains(lower) { return lower }
        return String(lower.dropLast())
    }

    private struct Word {
        var text: String
        var isPossessive: Bool
    }

    /// Words between spaces without quotes and punctuation around them; dots, hyphens and signs inside stay.
    private static func split(_ name: String) -> [Word] {
        var result: [Word] = []
        for piece in name.split(whereSeparator: { $0.isWhitespace }) {
            var scalars = Array(piece.unicodeScalars)
            func isMark(_ scalar: Unicode.Scalar) -> Bool {
                "\"'’‘“”,;:!?()[]*_`".unicodeScalars.contains(scalar)
            }
            while let first = scalars.first, isMark(first) || first == "#" { scalars.removeFirst() }
            var isPossessive = false
            if scalars.count > 2, scalars[scalars.count - 1] == "s", isApostrophe(scalars[scalars.count - 2]) {
                scalars.removeLast(2)
                isPossessive = true
            } else if scalars.count > 1, let last = scalars.last, isApostrophe(last), scalars[scalars.count - 2] == "s" {
                scalars.removeLast()
                isPossessive = true
            }
            while let last = scalars.last, isMark(last) || last == "." { scalars.removeLast() }
            guard !scalars.isEmpty else { continue }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            result.append(Word(text: String(text), isPossessive: isPossessive))
        }
        return result
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" }
}

/// Letters and digits in lower case, everything else as single hyphens: `claude-opus-4-6`.
package func slug(_ name: String) -> String {
    var bytes: [UInt8] = []
    for scalar in name.lowercased().unicodeScalars {
        if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            bytes.append(contentsOf: String(scalar).utf8)
        } else if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty {
            bytes.append(UInt8(ascii: "-"))
        }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}
