/// The words that a folder's running text writes with a capital in the middle of sentences and never small.
///
/// A tagger knows the words of its training text. Of a name that it has never seen ("Anthropic") the first word of a sentence tells it
/// nothing, but the sentences around it do.
package struct ProperNames: Sendable {
    private var capitals: [UInt32: Int] = [:]
    private var small = HashSet()
    private var names = HashSet()

    package init() {}

    /// Counts the words of running text; not of headings, whose capitals tell nothing.
    package mutating func count(in text: String, range: Range<Int>) {
        let utf8 = text.utf8.span
        var position = range.lowerBound
        var isInside = false
        while position < range.upperBound {
            let byte = utf8[position]
            guard Self.isLetter(byte) else {
                // Inside a sentence is what follows a word, perhaps behind a comma.
                if byte != UInt8(ascii: " "), byte != UInt8(ascii: ",") { isInside = false }
                position += 1
                continue
            }
            let start = position
            var hash: UInt32 = 0x811C_9DC5
            while position < range.upperBound, Self.isLetter(utf8[position]) {
                hash = (hash ^ UInt32(utf8[position] | 0x20)) &* 0x0100_0193
                position += 1
            }
            let ends = position >= range.upperBound || !Self.isJoint(utf8[position])
            let begins = start == range.lowerBound || !Self.isJoint(utf8[start - 1])
            if begins, ends, position - start > 1 {
                hash ^= hash >> 15
                if utf8[start] & 0x20 != 0 {
                    small.insert(hash)
                } else if isInside {
                    capitals[hash, default: 0] += 1
                }
            }
            isInside = true
        }
    }

    /// Ends the counting.
    package mutating func close() {
        names = HashSet(capitals.keys.filter { !small.contains($0) })
        small = HashSet()
    }

    /// Whether a word in capitals is a name: of a word that the lexicon knows, two sentences must tell.
    @inline(__always)
    func contains(_ form: WordForm) -> Bool {
        guard form.shape & Shape.startsUpper != 0, names.contains(form.hash) else { return false }
        return form.candidates == 0 || capitals[form.hash] ?? 0 > 1
    }

    var isEmpty: Bool { names.isEmpty }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }

    /// What makes a longer word of letters: a digit, a letter beyond ASCII, a hyphen.
    private static func isJoint(_ byte: UInt8) -> Bool { byte >= 0x80 || (48...57).contains(byte) || byte == UInt8(ascii: "-") }
}
