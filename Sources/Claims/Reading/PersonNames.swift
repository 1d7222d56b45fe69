import Articles
import Language

/// Who in an article is a person: introduced by an occupation, an age or "who", or called by the last name afterwards.
struct PersonNames: Sendable {
    /// Last names and full names in small letters.
    private var names: Set<Spelling> = []

    init() {}

    init(_ reading: ArticleReading) {
        // Full names by their last word, and the words that stand as names alone.
        var full: [Spelling: [[Spelling]]] = [:]
        var alone: Set<Spelling> = []
        var speaking: Set<Spelling> = []
        for passage in reading.passages {
            for chunk in passage.chunks {
                guard let run = Self.run(chunk, passage, reading) else { continue }
                let words = passage.words[run].map(\.lower)
                if words.count == 1 { alone.insert(words[0]) }
                if Self.speaks(chunk, passage) { speaking.insert(words[words.count - 1]) }
                guard words.count < 4 else { continue }
                if Self.isIntroduced(run, chunk, passage) {
                    names.insert(words[words.count - 1])
                    names.insert(Self.joined(words))
                } else if words.count > 1 {
                    full[words[words.count - 1], default: []].append(words)
                }
            }
        }
        // Companies are called by their first word afterwards, people by their last.
        for (last, whole) in full where alone.contains(last) && speaking.contains(last) {
            guard whole.allSatisfy({ !alone.contains($0[0]) }) else { continue }
            names.insert(last)
            names.formUnion(whole.map(Self.joined))
        }
    }

    func contains(_ name: Spelling) -> Bool { !names.isEmpty && names.contains(name) }

    private static func joined(_ words: [Spelling]) -> Spelling { Spelling(words.map(\.text).joined(separator: " ")) }

    /// The last run of names of a phrase.
    private static func run(_ chunk: Chunk, _ passage: Passage, _ reading: ArticleReading) -> Range<Int>? {
        var end = chunk.range.upperBound
        while end > chunk.range.lowerBound, !isPlainName(end - 1, passage, reading) { end -= 1 }
        var start = end
        while start > chunk.range.lowerBound, isPlainName(start - 1, passage, reading) { start -= 1 }
        return start < end ? start..<end : nil
    }

    private static func isPlainName(_ index: Int, _ passage: Passage, _ reading: ArticleReading) -> Bool {
        let word = passage.words[index]
        return word.tag == .propn && reading.startsCapital(word) && !CommonNames.acronyms.contains(word.lower)
    }

    /// "spokeswoman Ann Reed", "Mr Reed", "Ann Reed, 71,", "Ann Reed, who", "Ann Reed, a nurse".
    private static func isIntroduced(_ run: Range<Int>, _ chunk: Chunk, _ passage: Passage) -> Bool {
        let words = passage.words
        if titles.contains(words[run.lowerBound].lower), run.count > 1 { return true }
        if run.lowerBound > chunk.range.lowerBound {
            let before = run.lowerBound - 1
            // "developer Acme" may be a company; two names behind it are a person.
            if passage.has(before, [.official, .role]) || passage.has(before, .people) && run.count > 1
                || titles.contains(words[before].lower)
                || occupations.contains(words[before].lemma)
            {
                return true
            }
        }
        let after = run.upperBound
        guard after + 1 < words.count, words[after].lower == "," else { return false }
        if words[after + 1].lower == "who" { return true }
        if words[after + 1].tag == .num, words[after + 1].lower.count == 2, after + 2 < words.count, words[after + 2].lower == "," {
            return true
        }
        guard run.count > 1, let next = passage.chunks.first(where: { $0.range.lowerBound > after }), next.range.lowerBound - after <= 2
        else {
            return false
        }
        return passage.has(next.head, [.official, .role]) || passage.has(next.head, .people) && words[next.range.lowerBound].tag == .det
    }

    private static func speaks(_ chunk: Chunk, _ passage: Passage) -> Bool {
        let head = passage.words[chunk.head].head
        return head >= 0 && Passage.subjects.contains(passage.words[chunk.head].relation) && passage.has(head, .speech)
    }

    private static let titles: WordSet = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "sir", "lord", "lady", "senator", "minister", "judge",
        "professor", "superintendent", "chancellor", "councillor", "inspector", "sergeant", "rev", "rev.", "commissioner", "mayor",
        "governor", "captain", "nurse", "congressman", "congresswoman",
    ]
    private static let occupations: WordSet = [
        "owner", "mother", "father", "student", "teacher", "lawyer", "reporter", "columnist", "author", "pilot", "farmer", "parent",
        "shopkeeper", "trader", "broker", "consultant", "advocate", "economist", "blogger", "organiser", "organizer", "editor", "mum",
        "dad",
    ]
}
