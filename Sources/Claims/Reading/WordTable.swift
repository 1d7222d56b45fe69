/// What is known of some words, found by their spelling: rules ask tables such as these of every word that they look at, several times over.
struct WordTable<Value: Sendable>: ExpressibleByDictionaryLiteral, Sendable {
    /// The empty word marks an empty place. The count is a power of two.
    private var keys: [Spelling]
    /// For each place an index into `values`.
    private var places: [Int32]
    private var values: [Value] = []
    /// The words themselves, in no order that matters.
    private(set) var words: [String] = []

    init(_ entries: some Collection<(key: String, value: Value)>) {
        var size = 4
        while size < entries.count * 3 { size *= 2 }
        keys = Array(repeating: "", count: size)
        places = Array(repeating: 0, count: size)
        for (word, value) in entries {
            let key = Spelling(word)
            let place = place(of: key)
            guard keys[place].isEmpty else { continue }
            keys[place] = key
            places[place] = Int32(values.count)
            values.append(value)
            words.append(word)
        }
    }

    init(dictionaryLiteral elements: (String, Value)...) { self.init(elements.map { (key: $0.0, value: $0.1) }) }

    subscript(word: Spelling) -> Value? {
        let place = place(of: word)
        return keys[place].isEmpty ? nil : values[Int(places[place])]
    }

    subscript(word: String) -> Value? { self[Spelling(word)] }

    func contains(_ word: Spelling) -> Bool { !keys[place(of: word)].isEmpty }

    /// Where a word stands, or would stand.
    private func place(of word: Spelling) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: word.mixed >> 32) & mask
        while keys[place] != word, !keys[place].isEmpty { place = (place + 1) & mask }
        return place
    }
}

/// A fixed set of words.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
    private var table: WordTable<Bool>

    init(_ words: [String]) { table = WordTable(words.map { (key: $0, value: true) }) }

    init(arrayLiteral elements: String...) { self.init(elements) }

    func contains(_ word: Spelling) -> Bool { table.contains(word) }

    func contains(_ word: String) -> Bool { table.contains(Spelling(word)) }
}
