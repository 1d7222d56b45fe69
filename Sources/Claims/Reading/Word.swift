import Language

/// A word as rules look at it: what tagger and parser made of it, in numbers alone, so that copying it costs nothing.
struct Word: Sendable {
    /// UTF-8 offsets into the text.
    let range: Range<Int>
    /// The form, lower-cased, with typographic apostrophes made plain.
    let lower: Spelling
    /// The dictionary form: `fail` for `failing`.
    var lemma: Spelling
    var tag: Tag
    var penn: Penn
    /// Index of the head in the sentence's words; -1 for the root.
    var head: Int
    var relation: Relation
    let looks: Looks
    /// What rules ask of many words and find in few.
    fileprivate(set) var traits: Traits

    /// What a word is known for by itself, beside its cues.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16

        @inline(__always)
        func isDisjoint(with other: Traits) -> Bool { rawValue & other.rawValue == 0 }

        @inline(__always)
        func contains(_ other: Traits) -> Bool { rawValue & other.rawValue == other.rawValue }

        /// It names a cause, or opens a phrase that does (`CauseLabels`).
        static let label = Traits(rawValue: 1 << 0)
        /// It opens a phrase that names a cause.
        static let phrase = Traits(rawValue: 1 << 1)
        /// It is a number, or the sign of a currency (`Quantity`).
        static let numeral = Traits(rawValue: 1 << 2)
        /// A rule of causes may hang on it by its form (`CauseReader`).
        static let causeForm = Traits(rawValue: 1 << 3)
        /// It may tell of an attack (`CauseReader`).
        static let attack = Traits(rawValue: 1 << 8)
        /// A rule of services may hang on it by its form or lemma (`ServiceReader`).
        static let serviceForm = Traits(rawValue: 1 << 4)
        /// A mark or conjunction that may bound a clause (`Passage.segment`).
        static let boundary = Traits(rawValue: 1 << 5)
        /// A quotation mark.
        static let quote = Traits(rawValue: 1 << 6)
        /// A word of small letters that an error's code is told by (`ImpactReader`).
        static let code = Traits(rawValue: 1 << 7)
    }

    /// How a word is written.
    struct Looks: OptionSet, Sendable {
        let rawValue: UInt8

        @inline(__always)
        func isDisjoint(with other: Looks) -> Bool { rawValue & other.rawValue == 0 }

        @inline(__always)
        func contains(_ other: Looks) -> Bool { rawValue & other.rawValue == other.rawValue }

        /// It begins with a capital.
        static let capital = Looks(rawValue: 1 << 0)
        /// A capital stands behind its first letter.
        static let innerCapital = Looks(rawValue: 1 << 1)
        /// A small letter of ASCII stands somewhere in it.
        static let small = Looks(rawValue: 1 << 2)
        /// It is a site's name, as "status.example.com".
        static let domain = Looks(rawValue: 1 << 3)
        /// It begins with a figure.
        static let figure = Looks(rawValue: 1 << 4)
        /// It is written like a clock: "14:09", "8.45".
        static let clock = Looks(rawValue: 1 << 5)
    }

    init(_ word: Language.Word, traits: Traits, looks: Looks) {
        range = word.range
        lower = word.lower
        lemma = word.lemma
        self.traits = traits
        tag = word.tag
        penn = word.penn
        head = word.head
        relation = word.relation
        self.looks = looks
    }

    private static func isClock(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard (4...5).contains(range.count) else { return false }
        let mark = text[range.upperBound - 3]
        return mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".")
    }

    static func looks(of word: Language.Word, in text: Span<UInt8>) -> Looks {
        let range = word.range
        var looks: Looks = []
        let first = text[range.lowerBound]
        if (65...90).contains(first) || first >= 0xC3 { looks.insert(.capital) }
        if (48...57).contains(first) { looks.insert(.figure) }
        if looks.contains(.figure), isClock(text, range) { looks.insert(.clock) }
        var dots = 0
        for offset in range {
            switch text[offset] {
            case 65...90: if offset > range.lowerBound { looks.insert(.innerCapital) }
            case 97...122: looks.insert(.small)
            case UInt8(ascii: "."): dots += 1
            default: break
            }
        }
        if dots > 0, isDomain(word.lower.text) { looks.insert(.domain) }
        return looks
    }

    /// Puts the word into another class than the tagger's.
    mutating func retag(_ tag: Tag, _ penn: Penn) {
        self.tag = tag
        self.penn = penn
    }
}

/// Whether a form is a site's name: letters behind its last dot, and nothing but letters, figures, dots and hyphens.
private func isDomain(_ form: String) -> Bool {
    let bytes = form.utf8
    guard bytes.count > 3, let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot != bytes.startIndex else { return false }
    let end = bytes.distance(from: dot, to: bytes.endIndex) - 1
    return (2...6).contains(end) && bytes[bytes.index(after: dot)...].allSatisfy { (97...122).contains($0) }
        && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        && !["a.m", "p.m", "e.g", "i.e", "u.s"].contains(form)
}

/// A sentence cut into words, with what each word can tell by itself.
struct ReadSentence: Sendable {
    let range: Range<Int>
    var words: [Word]
    private(set) var cues: [Cues]
    /// Whether most words have a capital, as in headlines.
    var isTitleCased = false

    init(_ sentence: Sentence, in text: Span<UInt8>, _ knownWords: inout KnownWords) {
        range = sentence.range
        words = []
        words.reserveCapacity(sentence.words.count)
        cues = []
        cues.reserveCapacity(sentence.words.count)
        for word in sentence.words {
            let known = knownWords.entry(of: word, in: text)
            words.append(Word(word, traits: known.lexical.traits, looks: known.looks))
            cues.append(known.lexical.cues)
        }
    }

    /// The cues of all words together.
    var allCues: Cues {
        var all: Cues = []
        for index in cues.indices { all.formUnion(cues[index]) }
        return all
    }

    /// The traits of all words together.
    var allTraits: Word.Traits {
        var all: Word.Traits = []
        for index in words.indices { all.formUnion(words[index].traits) }
        return all
    }

    /// Takes over the tree, which is made after the words are known.
    mutating func hang(as sentence: Sentence) {
        for index in words.indices {
            words[index].head = sentence.words[index].head
            words[index].relation = sentence.words[index].relation
        }
    }

    mutating func setLemma(_ lemma: Spelling, at index: Int) {
        let known = Lexicon.known(form: words[index].lower, lemma: lemma)
        words[index].lemma = lemma
        words[index].traits = known.traits
        cues[index] = known.cues
    }
}

/// What the words of a text are known for and how they are written, kept by their places in the text's `WordMemory`: most come again.
struct KnownWords {
    struct Entry {
        var isEmpty = true
        /// The dictionary form that the word was met with last.
        var lemma: Spelling = ""
        var lexical = Lexicon.Known()
        var looks: Word.Looks = []
    }

    private var entries: [Entry] = []

    mutating func entry(of word: Language.Word, in text: Span<UInt8>) -> Entry {
        let place = Int(word.place)
        if place >= 0, place < entries.count, !entries[place].isEmpty {
            if entries[place].lemma != word.lemma {
                entries[place].lemma = word.lemma
                entries[place].lexical = Lexicon.known(form: word.lower, lemma: word.lemma)
            }
            return entries[place]
        }
        let entry = Entry(
            isEmpty: false, lemma: word.lemma, lexical: Lexicon.known(form: word.lower, lemma: word.lemma),
            looks: Word.looks(of: word, in: text))
        if place >= 0 {
            while entries.count <= place { entries.append(Entry()) }
            entries[place] = entry
        }
        return entry
    }
}
