import Articles
import Language

/// How the articles of a folder write their words: in capitals inside a sentence, as names, or small, as common words.
struct NameEvidence: Sendable {
    private var counts = WordTable<Counts>()
    /// Two words in capitals, one right behind the other inside a sentence: "Royal Bank".
    private var pairs: Set<UInt64> = []

    private struct Counts: Sendable {
        var capital = 0
        var small = 0
        /// How often it stood in capitals behind a word in small letters.
        var alone = 0
    }

    /// Counts the words of sentences of running text; headings in title case and sentence openings tell nothing.
    mutating func add(_ reading: ArticleReading) {
        for passage in reading.passages where !reading.isHeading(passage) {
            guard !isTitleCased(passage, reading) else { continue }
            for (index, word) in passage.words.enumerated() where word.tag != .punct && word.tag != .num {
                if reading.isCapitalised(word) {
                    guard index > 0, !opens(passage.words[index - 1]) else { continue }
                    let before = passage.words[index - 1]
                    let isAlone = !reading.isCapitalised(before) || before.tag == .det
                    counts.change(word.lower, from: Counts()) {
                        $0.capital += 1
                        if isAlone, index > 1 { $0.alone += 1 }
                    }
                    if index > 1, !isAlone, before.tag != .punct, !opens(passage.words[index - 2]) {
                        pairs.insert(Self.pair(before.lower, word.lower))
                    }
                } else {
                    counts.change(word.lower, from: Counts()) { $0.small += 1 }
                }
            }
        }
    }

    private func opens(_ word: Word) -> Bool { !word.lower.startsWithLetter && Self.openers.contains(word.lower) }

    private static let openers: WordSet = ["\"", "“", ":", "-", "–", "—", "|", "•", "·", "‘", "'", "*", "(", "."]

    private static func pair(_ one: Spelling, _ other: Spelling) -> UInt64 { one.mixed &* 0x9E37_79B9_7F4A_7C15 ^ other.mixed }

    /// Whether nearly all words of a line have a capital; of a sentence with a full stop, all of them.
    private func isTitleCased(_ passage: Passage, _ reading: ArticleReading) -> Bool {
        var open = 0
        var capitals = 0
        for word in passage.words where [.noun, .verb, .adj, .propn].contains(word.tag) && word.range.count > 3 {
            open += 1
            if reading.startsCapital(word) { capitals += 1 }
        }
        return open > 2 && (passage.words.last?.lower == "." ? capitals == open : capitals * 5 > open * 4)
    }

    /// Whether a capitalised word where capitals tell nothing is a name.
    func isName(_ lower: Spelling) -> Bool {
        guard let seen = counts[lower] else { return false }
        return seen.capital > 0 && seen.capital * 2 >= seen.small
    }

    func isCommon(_ lower: Spelling) -> Bool { counts[lower].map { $0.small > $0.capital * 2 } ?? false }

    func isUnseen(_ lower: Spelling) -> Bool { !counts.contains(lower) }

    /// Whether a word stands with a capital inside some sentence.
    func hasCapital(_ lower: Spelling) -> Bool { counts[lower].map { $0.capital > 0 } ?? false }

    /// Whether two words are told elsewhere to be one name.
    func isPair(_ one: Spelling, _ other: Spelling) -> Bool { pairs.contains(Self.pair(one, other)) }

    /// Whether a name is told elsewhere without a word in capitals before it.
    func standsAlone(_ lower: Spelling) -> Bool { counts[lower].map { $0.alone > 0 } ?? false }
}
