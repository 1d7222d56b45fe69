/// Dictionary forms: a table of what the rules get wrong, and the rules.
package struct Lemmas: Sendable {
    /// Open-addressed tables; 0 marks an empty place.
    package var exceptionKeys: [UInt32]
    package var exceptionIndices: [UInt16]
    package var exceptions: [String] { didSet { exceptionSpellings = exceptions.map { Spelling($0) } } }
    private var exceptionSpellings: [Spelling]
    /// Base forms that the training text has, by `key`: they decide between `cause` and `caus`.
    package var knownKeys: [UInt32]

    package init(
        exceptionKeys: [UInt32], exceptionIndices: [UInt16], exceptions: [String], knownKeys: [UInt32]
    ) {
        self.exceptionKeys = exceptionKeys
        self.exceptionIndices = exceptionIndices
        self.exceptions = exceptions
        exceptionSpellings = exceptions.map { Spelling($0) }
        self.knownKeys = knownKeys
    }

    package func lemma(of lower: Spelling, hash: UInt32, tag: Tag, penn: Penn) -> Spelling {
        let key = Self.key(hash, WordGroup(tag, penn))
        let place = Self.place(of: key, in: exceptionKeys)
        if exceptionKeys[place] == key { return exceptionSpellings[Int(exceptionIndices[place])] }
        guard penn.isInflected else { return lower }
        let ending = ending(of: lower, penn)
        return ending.dropped == 0 && ending.added.isEmpty ? lower : lower.dropLast(ending.dropped, adding: ending.added)
    }

    /// The same of text, for training.
    package func lemma(of lower: String, hash: UInt32, tag: Tag, penn: Penn) -> String {
        lemma(of: Spelling(lower), hash: hash, tag: tag, penn: penn).text
    }

    /// What the rules alone make of a form.
    package func rule(_ lower: String, _ penn: Penn) -> String {
        let form = Spelling(lower)
        let ending = ending(of: form, penn)
        return form.dropLast(ending.dropped, adding: ending.added).text
    }

    /// What becomes of a form's end in its dictionary form: so many bytes fall off, and others come on.
    private struct Ending {
        var dropped: Int
        var added: Spelling = ""

        static var kept: Ending { Ending(dropped: 0) }
    }

    private func ending(of form: Spelling, _ penn: Penn) -> Ending {
        switch penn {
        case .nns, .nnps: withoutS(form, .noun)
        case .vbz: withoutS(form, .verb)
        case .vbd, .vbn: withoutEnding(form, "ed", .verb)
        case .vbg: withoutEnding(form, "ing", .verb)
        case .jjr, .rbr: withoutEnding(form, "er", .adjective)
        case .jjs, .rbs: withoutEnding(form, "est", .adjective)
        default: .kept
        }
    }

    /// Whether the training text has the bytes of a range as a base form, with an `e` behind them or without.
    private func isKnown(_ form: Span<UInt8>, _ range: Range<Int>, withE: Bool = false, _ group: WordGroup) -> Bool {
        var hash = Self.seed
        for position in range { hash = Self.mixed(hash, form[position]) }
        if withE { hash = Self.mixed(hash, UInt8(ascii: "e")) }
        let key = Self.key(Self.closed(hash), group)
        return knownKeys[Self.place(of: key, in: knownKeys)] == key
    }

    /// Plural nouns and third persons: `outages`, `fixes`, `tries`.
    private func withoutS(_ form: Spelling, _ group: WordGroup) -> Ending {
        if group == .noun, form.count > 4, form.hasSuffix("men") { return Ending(dropped: 2, added: "an") }
        guard form.hasSuffix("s"), form.count > 2, !form.hasSuffix("ss") else { return .kept }
        if form.hasSuffix("'s") { return Ending(dropped: 2) }
        if form.hasSuffix("ies") { return form.count <= 4 ? Ending(dropped: 1) : Ending(dropped: 3, added: "y") }
        let hisses =
            form.hasSuffix("ches") || form.hasSuffix("shes") || form.hasSuffix("xes") || form.hasSuffix("zes") || form.hasSuffix("sses")
            || form.hasSuffix("oes")
        guard hisses || form.hasSuffix("us") || form.hasSuffix("is") else { return Ending(dropped: 1) }
        if form.read({ isKnown($0, 0..<$0.count - 1, group) }) { return Ending(dropped: 1) }
        return hisses ? Ending(dropped: 2) : .kept
    }

    /// Past forms, participles and comparisons: `crashed`, `caused`, `stopped`, `tried`.
    private func withoutEnding(_ form: Spelling, _ ending: Spelling, _ group: WordGroup) -> Ending {
        guard form.hasSuffix(ending), form.count >= ending.count + 2 else { return .kept }
        return form.read { withoutEnding($0.extracting(0..<$0.count - ending.count), ending, group) }
    }

    /// What becomes of the end of a form that is a stem and an ending.
    private func withoutEnding(_ stem: Span<UInt8>, _ ending: Spelling, _ group: WordGroup) -> Ending {
        let dropped = ending.count
        let count = stem.count
        guard Self.hasVowel(stem, before: count) else { return .kept }
        let last = stem[count - 1]
        if last == UInt8(ascii: "i"), ending != "ing" {
            return count <= 2 ? Ending(dropped: dropped, added: "e") : Ending(dropped: dropped + 1, added: "y")
        }
        if isKnown(stem, 0..<count, withE: true, group) { return Ending(dropped: dropped, added: "e") }
        if isKnown(stem, 0..<count, group) { return Ending(dropped: dropped) }
        let isDoubled = count >= 3 && last == stem[count - 2] && last < 0x80 && !Self.isVowel(last)
        if isDoubled, isKnown(stem, 0..<count - 1, group) { return Ending(dropped: dropped + 1) }
        // A known verb with a prefix in front: rerouted, overloaded, misconfigured.
        for cut in 2...5 where count > cut + 2 {
            if isKnown(stem, cut..<count, withE: true, group) { return Ending(dropped: dropped, added: "e") }
            if count - cut > 3, isKnown(stem, cut..<count, group) { return Ending(dropped: dropped) }
        }
        if isDoubled {
            switch last {
            case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "f"): return Ending(dropped: dropped)
            default: return Ending(dropped: dropped + 1)
            }
        }
        return Ending(dropped: dropped, added: Self.wantsE(stem) ? "e" : "")
    }

    /// Whether a bare stem that no table knows has lost an `e`, by its spelling.
    private static func wantsE(_ stem: Span<UInt8>) -> Bool {
        let last = stem[stem.count - 1]
        let before = stem.count > 1 ? stem[stem.count - 2] : 0
        let third = stem.count > 2 ? stem[stem.count - 3] : 0
        switch last {
        case UInt8(ascii: "c"), UInt8(ascii: "v"), UInt8(ascii: "u"): return true
        case UInt8(ascii: "g"):
            return [UInt8(ascii: "r"), UInt8(ascii: "d"), UInt8(ascii: "a")].contains(before)
        case UInt8(ascii: "s"), UInt8(ascii: "z"): return before != last
        case UInt8(ascii: "l") where !isVowel(before):
            return ![UInt8(ascii: "r"), UInt8(ascii: "w")].contains(before)
        default: break
        }
        guard isVowel(before), !isVowel(third) || third == UInt8(ascii: "u") else { return false }
        let isShort = !hasVowel(stem, before: stem.count - 2)
        switch (before, last) {
        case (UInt8(ascii: "a"), UInt8(ascii: "t")), (UInt8(ascii: "u"), UInt8(ascii: "t")),
            (UInt8(ascii: "i"), UInt8(ascii: "r")),
            (UInt8(ascii: "u"), UInt8(ascii: "r")), (UInt8(ascii: "a"), UInt8(ascii: "r")),
            (UInt8(ascii: "u"), UInt8(ascii: "l")),
            (UInt8(ascii: "i"), UInt8(ascii: "n")), (UInt8(ascii: "u"), UInt8(ascii: "m")),
            (UInt8(ascii: "i"), UInt8(ascii: "d")),
            (UInt8(ascii: "a"), UInt8(ascii: "d")), (UInt8(ascii: "o"), UInt8(ascii: "d")),
            (UInt8(ascii: "u"), UInt8(ascii: "d")),
            (UInt8(ascii: "o"), UInt8(ascii: "k")), (UInt8(ascii: "i"), UInt8(ascii: "b")),
            (UInt8(ascii: "i"), UInt8(ascii: "l")):
            return true
        case (UInt8(ascii: "e"), _), (_, UInt8(ascii: "w")), (_, UInt8(ascii: "x")),
            (_, UInt8(ascii: "y")), (_, UInt8(ascii: "h")):
            return false
        default:
            // A single consonant after a single vowel would have been doubled had there been no e: scoped, scaled.
            return isShort
        }
    }

    private static func hasVowel(_ stem: Span<UInt8>, before end: Int) -> Bool {
        var position = 0
        while position < end {
            if isVowel(stem[position]) { return true }
            position += 1
        }
        return false
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"):
            true
        default: false
        }
    }

    /// The hash that `WordForm` gives a plain lower-case word.
    package static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash = seed
        for byte in bytes { hash = mixed(hash, byte) }
        return closed(hash)
    }

    private static let seed: UInt32 = 0x811C_9DC5

    @inline(__always)
    private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    @inline(__always)
    private static func closed(_ hash: UInt32) -> UInt32 { hash ^ (hash >> 15) }

    package static func key(_ hash: UInt32, _ group: WordGroup) -> UInt32 {
        max(FeatureHash.of(UInt64(group.rawValue) &+ 200, hash), 1)
    }

    /// Where an open-addressed table holds `key` or has room for it.
    package static func place(of key: UInt32, in keys: [UInt32]) -> Int {
        let mask = keys.count - 1
        var place = Int(key >> 5) & mask
        while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }
}

/// Words that share their lemma table: `left` the verb is `leave`, `left` the adjective is not.
package enum WordGroup: UInt8, Sendable, CaseIterable {
    case noun, name, verb, adjective, adverb, pronoun, auxiliary, particle, other

    package init(_ tag: Tag, _ penn: Penn) {
        self =
            switch tag {
            case .noun: .noun
            case .propn: penn == .nnps ? .noun : .name
            case .verb: .verb
            case .adj: .adjective
            case .adv: .adverb
            case .pron, .det: .pronoun
            case .aux: .auxiliary
            case .part: .particle
            default: .other
            }
    }
}

extension Penn {
    /// Whether the tag says that a form has an ending, which its dictionary form lacks.
    fileprivate var isInflected: Bool {
        switch self {
        case .nns, .nnps, .vbz, .vbd, .vbn, .vbg, .jjr, .rbr, .jjs, .rbs: true
        default: false
        }
    }
}
