/// The words of times, looked up by their letters in a table that is built once and is never hashed with a seed.
struct TimeLexicon: Sendable {
    private(set) var lexemes: [Lexeme] = [Lexeme()]
    private var keys: [WordKey]
    private var slots: [UInt16]
    private static let bits: UInt64 = 12

    init(_ entries: [(word: String, lexeme: Lexeme)]) {
        keys = [WordKey()]
        slots = Array(repeating: 0, count: 1 << Int(Self.bits))
        for entry in entries {
            let key = WordKey(entry.word)
            let known = index(of: key)
            if known > 0 {
                lexemes[known] = entry.lexeme
                continue
            }
            var slot = key.slot(bits: Self.bits)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt16(lexemes.count)
            lexemes.append(entry.lexeme)
            keys.append(key)
        }
    }

    /// The place of a word in `lexemes`; 0 when it is not known.
    @inline(__always)
    func index(of key: WordKey) -> Int {
        var slot = key.slot(bits: Self.bits)
        while slots[slot] != 0 {
            let index = Int(slots[slot])
            if keys[index] == key { return index }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return 0
    }

    @inline(__always)
    func isTrigger(_ key: WordKey) -> Bool {
        let index = index(of: key)
        return index > 0 && lexemes[index].isTrigger
    }
}

let timeLexicon = TimeLexicon(lexiconEntries())

private func lexiconEntries() -> [(word: String, lexeme: Lexeme)] {
    var entries = LexiconEntries()
    for word in TimeWord.allCases where word != .other { entries.change(word.rawValue) { $0.word = word } }
    entries.add(synonyms) { $0.word = $1 }
    entries.add(cardinals) { lexeme, value in
        lexeme.cardinal = value
        // The hours of "shortly after ten", but for those that count things everywhere.
        lexeme.isTrigger = (3...12).contains(value)
    }
    entries.add(ordinals) { $0.ordinal = $1 }
    entries.add(months) { lexeme, month in
        lexeme.month = month.number
        lexeme.isShort = month.isShort
        lexeme.isTrigger = true
    }
    entries.add(weekdays) { lexeme, weekday in
        lexeme.weekday = weekday.number
        lexeme.isShort = weekday.isShort
        lexeme.isTrigger = true
    }
    entries.add(units) { lexeme, unit in
        lexeme.unit = unit.unit
        lexeme.isPlural = unit.isPlural
        lexeme.isShort = unit.isShort
        if !unit.isShort { lexeme.isTrigger = true }
    }
    entries.add(partsOfDay) { lexeme, part in
        lexeme.part = part
        lexeme.isTrigger = true
    }
    entries.add(seasons) { $0.season = $1 }
    entries.add(decades) { lexeme, decade in
        lexeme.decade = decade
        lexeme.isTrigger = true
    }
    for (index, zone) in zoneNames.enumerated() { entries.change(zone.name) { $0.zone = index } }
    for word in functionWords { entries.change(word) { $0.isFunctionWord = true } }
    for word in triggers { entries.change(word) { $0.isTrigger = true } }
    return entries.list
}

/// Collects what is said of a word in several lists.
private struct LexiconEntries {
    var list: [(word: String, lexeme: Lexeme)] = []
    private var places: [String: Int] = [:]

    mutating func change(_ word: String, _ change: (inout Lexeme) -> Void) {
        if places[word] == nil {
            places[word] = list.count
            list.append((word, Lexeme()))
        }
        if let place = places[word] { change(&list[place].lexeme) }
    }

    mutating func add<Meaning>(_ meanings: [(String, Meaning)], _ change: (inout Lexeme, Meaning) -> Void) {
        for (words, meaning) in meanings {
            for word in words.split(separator: " ") { self.change(String(word)) { change(&$0, meaning) } }
        }
    }
}
