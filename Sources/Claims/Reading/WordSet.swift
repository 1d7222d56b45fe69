/// A fixed set of words, found by a hash of their bytes that is the same in every run: rules ask such sets of every word that they look at.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
    private var table: CueTable

    init(_ words: [String]) { table = CueTable(words.map { (cue: .hedge, words: $0) }) }

    init(arrayLiteral elements: String...) { self.init(elements) }

    func contains(_ word: String) -> Bool { !table[word].isEmpty }
}
