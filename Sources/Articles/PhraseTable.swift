/// A list of phrases that are looked for at the beginning of lines or anywhere in them, byte by byte: pages have thousands
/// of lines, and comparing Swift strings would cost more than parsing the page.
struct PhraseTable: Sendable {
    /// Phrases by their first byte, the longest first.
    private var byFirst: [[[UInt8]]]

    init(_ phrases: [String]) {
        byFirst = Array(repeating: [], count: 256)
        for phrase in phrases.map({ Array($0.lowercased().utf8) }) where !phrase.isEmpty { byFirst[Int(phrase[0])].append(phrase) }
        for first in byFirst.indices { byFirst[first].sort { $0.count > $1.count } }
    }

    /// The length of the longest phrase that stands at `at`; 0 when none does. `text` is in lower case.
    func length(in text: [UInt8], at: Int) -> Int {
        guard at < text.count else { return 0 }
        for phrase in byFirst[Int(text[at])] where at + phrase.count <= text.count {
            var offset = 1
            while offset < phrase.count, text[at + offset] == phrase[offset] { offset += 1 }
            if offset == phrase.count { return phrase.count }
        }
        return 0
    }

    /// The length of the longest phrase that a text begins with.
    func prefixLength(of text: [UInt8]) -> Int { length(in: text, at: 0) }

    /// Where the first phrase in a text ends; `nil` when there is none. Upper case stays what it is.
    func end(in text: [UInt8]) -> Int? {
        for at in text.indices where !byFirst[Int(text[at])].isEmpty {
            let length = length(in: text, at: at)
            if length > 0 { return at + length }
        }
        return nil
    }

    /// Whether a phrase stands anywhere in the text, at the beginning of a word.
    func isFound(in text: [UInt8]) -> Bool {
        var isInWord = false
        for at in text.indices {
            let isLetter = (0x61...0x7A).contains(text[at])
            if !(isLetter && isInWord), length(in: text, at: at) > 0 { return true }
            isInWord = isLetter
        }
        return false
    }
}
