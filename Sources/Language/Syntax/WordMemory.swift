/// What is known of the words of a text by themselves. Most words come again: then nothing is looked up or worked out anew.
///
/// Words of more than 15 bytes are not kept: they are rare, and their spelling is not all in its numbers.
package struct WordMemory: Sendable {
    /// A word with its capitals as they stand.
    struct Entry: Sendable {
        let lower: Spelling
        let form: WordForm
        /// The tag that the word had last, and the dictionary form that it has with it.
        var tag: UInt8 = 255
        var lemma: Spelling
        /// Where the tagger's scores of the word by itself begin, for each way of setting capitals; -1 where there are none yet.
        var scores = InlineArray<3, Int32>(repeating: -1)
    }

    private(set) var entries: [Entry] = []
    /// For each candidate of a word what the features of the word by itself come to.
    var scores: [Int32] = []
    /// The same with the features of the neighbours, for the words of one sentence.
    var sentenceScores: [Int32] = []
    /// An open-addressed table of words, an empty one for an empty place, and of their entries. The count is a power of two.
    private var keys = [Spelling](repeating: Spelling(), count: 512)
    private var places = [Int32](repeating: 0, count: 512)

    package init() {}

    /// The form of a word and its letters, lower-cased.
    @inline(__always)
    mutating func word(_ text: Span<UInt8>, _ range: Range<Int>, lexicon: Lexicon) -> (lower: Spelling, form: WordForm) {
        guard let key = Spelling(asWritten: text, range) else {
            return (Spelling(lowerCasing: text, range), WordForm(text, range, lexicon: lexicon))
        }
        let place = place(of: key)
        if keys[place] == key {
            let entry = Int(places[place])
            return (entries[entry].lower, entries[entry].form)
        }
        return enter(key, text, range, lexicon: lexicon)
    }

    private mutating func enter(_ key: Spelling, _ text: Span<UInt8>, _ range: Range<Int>, lexicon: Lexicon) -> (Spelling, WordForm) {
        if entries.count * 2 >= keys.count { grow() }
        let lower = Spelling(lowerCasing: text, range)
        var form = WordForm(text, range, lexicon: lexicon)
        form.place = Int32(truncatingIfNeeded: entries.count)
        let place = place(of: key)
        keys[place] = key
        places[place] = form.place
        entries.append(Entry(lower: lower, form: form, lemma: lower))
        return (lower, form)
    }

    /// The dictionary form of a word that has a place here.
    @inline(__always)
    mutating func lemma(at place: Int32, tag: UInt8, _ lemma: () -> Spelling) -> Spelling {
        let place = Int(place)
        if entries[place].tag != tag {
            entries[place].lemma = lemma()
            entries[place].tag = tag
        }
        return entries[place].lemma
    }

    mutating func setScores(_ start: Int, at place: Int32, capitals: UInt32) {
        entries[Int(place)].scores[Int(capitals)] = Int32(truncatingIfNeeded: start)
    }

    private mutating func grow() {
        let (oldKeys, oldPlaces) = (keys, places)
        keys = Array(repeating: Spelling(), count: oldKeys.count * 2)
        places = Array(repeating: 0, count: keys.count)
        for (key, old) in zip(oldKeys, oldPlaces) where !key.isEmpty {
            let place = place(of: key)
            keys[place] = key
            places[place] = old
        }
    }

    /// Where a word stands, or would stand.
    @inline(__always)
    private func place(of key: Spelling) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key.mixed >> 32) & mask
        while keys[place] != key, !keys[place].isEmpty { place = (place + 1) & mask }
        return place
    }
}
