/// What is known of some words, found by a hash of their bytes that is the same in every run.
///
/// Rules ask tables such as these of every word that they look at, several times over: with dictionaries of strings, hashing alone took
/// longer than tagging.
struct WordTable<Value: Sendable>: ExpressibleByDictionaryLiteral, Sendable {
    /// 0 marks an empty place. The count is a power of two.
    private var keys: [UInt64]
    /// For each place an index into `values`.
    private var places: [Int32]
    private var values: [Value] = []

    init(_ entries: some Collection<(key: String, value: Value)>) {
        var size = 4
        while size < entries.count * 3 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        places = Array(repeating: 0, count: size)
        for (word, value) in entries {
            let key = Self.key(word)
            var place = Int(truncatingIfNeeded: key >> 20) & (size - 1)
            while keys[place] != 0, keys[place] != key { place = (place + 1) & (size - 1) }
            guard keys[place] == 0 else { continue }
            keys[place] = key
            places[place] = Int32(values.count)
            values.append(value)
        }
    }

    init(dictionaryLiteral elements: (String, Value)...) { self.init(elements.map { (key: $0.0, value: $0.1) }) }

    subscript(word: String) -> Value? {
        let key = Self.key(word)
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key >> 20) & mask
        while keys[place] != 0 {
            if keys[place] == key { return values[Int(places[place])] }
            place = (place + 1) & mask
        }
        return nil
    }

    func contains(_ word: String) -> Bool {
        let key = Self.key(word)
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key >> 20) & mask
        while keys[place] != 0 {
            if keys[place] == key { return true }
            place = (place + 1) & mask
        }
        return false
    }

    /// FNV-1a in 64 bits, never 0: no two words of one language share one.
    private static func key(_ word: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let bytes = word.utf8.span
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
        return hash | 1
    }
}

/// A fixed set of words.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
    private var table: WordTable<Bool>

    init(_ words: [String]) { table = WordTable(words.map { (key: $0, value: true) }) }

    init(arrayLiteral elements: String...) { self.init(elements) }

    func contains(_ word: String) -> Bool { table.contains(word) }
}
