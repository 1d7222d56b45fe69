import Language

/// What is known of some words, found by their spelling: rules ask tables such as these of every word that they look at, several times over.
struct WordTable<Value: Sendable>: ExpressibleByDictionaryLiteral, Sendable {
    /// The empty word marks an empty place. The count is a power of two.
    private var keys: [Spelling]
    /// For each place an index into `values`.
    private var places: [Int32]
    private var values: [Value] = []

    /// A table of no words yet.
    init() {
        keys = ["", "", "", ""]
        places = [0, 0, 0, 0]
    }

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
        }
    }

    init(dictionaryLiteral elements: (String, Value)...) { self.init(elements.map { (key: $0.0, value: $0.1) }) }

    subscript(word: Spelling) -> Value? {
        let place = place(of: word)
        return keys[place].isEmpty ? nil : values[Int(places[place])]
    }

    subscript(word: String) -> Value? { self[Spelling(word)] }

    func contains(_ word: Spelling) -> Bool { !keys[place(of: word)].isEmpty }

    /// The words themselves, in no order that matters.
    var words: [String] { keys.filter { !$0.isEmpty }.map(\.text) }

    /// Changes what is known of a word; `initial` is known of one that the table does not have.
    mutating func change(_ word: Spelling, from initial: Value, _ change: (inout Value) -> Void) {
        var place = place(of: word)
        if keys[place].isEmpty {
            if values.count * 3 > keys.count {
                grow()
                place = self.place(of: word)
            }
            keys[place] = word
            places[place] = Int32(values.count)
            values.append(initial)
        }
        change(&values[Int(places[place])])
    }

    private mutating func grow() {
        let (oldKeys, oldPlaces) = (keys, places)
        keys = Array(repeating: "", count: oldKeys.count * 2)
        places = Array(repeating: 0, count: keys.count)
        for (key, old) in zip(oldKeys, oldPlaces) where !key.isEmpty {
            let place = place(of: key)
            keys[place] = key
            places[place] = old
        }
    }

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

    /// The words themselves, in no order that matters.
    var words: [String] { table.words }
}
