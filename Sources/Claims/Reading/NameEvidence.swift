import Articles
import Language

/// How the articles of a folder write their words: in capitals inside a sentence, as names, or small, as common words.
struct NameEvidence: Sendable {
    private var capitals: [Spelling: Int] = [:]
    private var small: [Spelling: Int] = [:]

    /// Counts the words of sentences of running text; headings in title case and sentence openings tell nothing.
    mutating func add(_ reading: ArticleReading) {
        for passage in reading.passages where !reading.isHeading(passage) {
            guard !isTitleCased(passage, reading) else { continue }
            for (index, word) in passage.words.enumerated() where word.tag != .punct && word.tag != .num {
                if reading.startsCapital(word) {
                    if index > 0, !opens(passage.words[index - 1]) { capitals[word.lower, default: 0] += 1 }
                } else {
                    small[word.lower, default: 0] += 1
                }
            }
        }
    }

    private func opens(_ word: Word) -> Bool { ["\"", "“", ":", "-", "–", "—", "|", "•", "‘", "'", "*", "(", "."].contains(word.lower) }

    private func isTitleCased(_ passage: Passage, _ reading: ArticleReading) -> Bool {
        var open = 0
        var capitals = 0
        for word in passage.words where [.noun, .verb, .adj, .propn].contains(word.tag) && word.range.count > 3 {
            open += 1
            if reading.startsCapital(word) { capitals += 1 }
        }
        return open > 2 && capitals * 5 > open * 4
    }

    /// Whether a capitalised word where capitals tell nothing is a name.
    func isName(_ lower: Spelling) -> Bool {
        let seen = capitals[lower] ?? 0
        return seen > 0 && seen * 2 >= small[lower] ?? 0
    }

    func isCommon(_ lower: Spelling) -> Bool { (small[lower] ?? 0) > (capitals[lower] ?? 0) * 2 }

    func isUnseen(_ lower: Spelling) -> Bool { capitals[lower] == nil && small[lower] == nil }
}
