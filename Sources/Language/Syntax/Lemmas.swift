/// Dictionary forms: a table of what the rules get wrong, and the rules.
package struct Lemmas: Sendable {
    /// Open-addressed tables; 0 marks an empty place.
    package var exceptionKeys: [UInt32]
    package var exceptionIndices: [UInt16]
    package var exceptions: [String]
    /// Base forms that the training text has, by `key`: they decide between `cause` and `caus`.
    package var knownKeys: [UInt32]

    package init(
        exceptionKeys: [UInt32], exceptionIndices: [UInt16], exceptions: [String], knownKeys: [UInt32]
    ) {
        self.exceptionKeys = exceptionKeys
        self.exceptionIndices = exceptionIndices
        self.exceptions = exceptions
        self.knownKeys = knownKeys
    }

    package func lemma(of lower: String, hash: UInt32, tag: Tag, penn: Penn) -> String {
        if let known = exception(for: Self.key(hash, WordGroup(tag, penn))) { return known }
        return rule(lower, penn)
    }

    /// What the rules alone make of a form.
    package func rule(_ lower: String, _ penn: Penn) -> String {
        switch penn {
        case .nns, .nnps: withoutS(lower, .noun)
        case .vbz: withoutS(lower, .verb)
        case .vbd, .vbn: withoutEnding(lower, ending: "ed", .verb)
        case .vbg: withoutEnding(lower, ending: "ing", .verb)
        case .jjr, .rbr: withoutEnding(lower, ending: "er", .adjective)
        case .jjs, .rbs: withoutEnding(lower, ending: "est", .adjective)
        default: lower
        }
    }

    private func exception(for key: UInt32) -> String? {
        let place = Self.place(of: key, in: exceptionKeys)
        return exceptionKeys[place] == key ? exceptions[Int(exceptionIndices[place])] : nil
    }

    private func isKnown(_ form: some Sequence<UInt8>, _ group: WordGroup) -> Bool {
        let key = Self.key(Self.hash(form), group)
        return knownKeys[Self.place(of: key, in: knownKeys)] == key
    }

    /// Plural nouns and third persons: `outages`, `fixes`, `tries`.
    private func withoutS(_ lower: String, _ group: WordGroup) -> String {
        let bytes = lower.utf8
        if group == .noun, bytes.count > 4, Self.ends(lower, "men") { return Self.prefix(lower, 2) + "an" }
        guard Self.ends(lower, "s"), bytes.count > 2, !Self.ends(lower, "ss") else { return lower }
        if Self.ends(lower, "'s") { return Self.prefix(lower, 2) }
        if Self.ends(lower, "ies") {
            return bytes.count <= 4 ? Self.prefix(lower, 1) : Self.prefix(lower, 3) + "y"
        }
        if Self.hissing.contains(where: { Self.ends(lower, $0) }) {
            return isKnown(bytes.dropLast(), group) ? Self.prefix(lower, 1) : Self.prefix(lower, 2)
        }
        if Self.ends(lower, "us") || Self.ends(lower, "is"), !isKnown(bytes.dropLast(), group) {
            return lower
        }
        return Self.prefix(lower, 1)
    }

    private static let hissing = ["ches", "shes", "xes", "zes", "sses", "oes"]

    /// Whether a form ends like this: byte by byte, `hasSuffix` compares as Unicode does.
    private static func ends(_ lower: String, _ ending: String) -> Bool {
        lower.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    /// Past forms, participles and comparisons: `crashed`, `caused`, `stopped`, `tried`.
    private func withoutEnding(_ lower: String, ending: String, _ group: WordGroup) -> String {
        guard Self.ends(lower, ending), lower.utf8.count >= ending.utf8.count + 2 else { return lower }
        let stem = Array(lower.utf8.dropLast(ending.utf8.count))
        guard stem.contains(where: { Self.isVowel($0) }) else { return lower }
        let text = Self.prefix(lower, ending.utf8.count)
        let withE = stem + [UInt8(ascii: "e")]
        if stem.last == UInt8(ascii: "i"), ending != "ing" {
            return stem.count <= 2 ? text + "e" : Self.prefix(text, 1) + "y"
        }
        if isKnown(withE, group) { return text + "e" }
        if isKnown(stem, group) { return text }
        let isDoubled =
            stem.count >= 3 && stem[stem.count - 1] == stem[stem.count - 2]
            && !Self.isVowel(stem[stem.count - 1])
        if isDoubled, isKnown(stem.dropLast(), group) { return Self.prefix(text, 1) }
        // A known verb with a prefix in front: rerouted, overloaded, misconfigured.
        for cut in 2...5 where stem.count > cut + 2 {
            if isKnown(withE.dropFirst(cut), group) { return text + "e" }
            if isKnown(stem.dropFirst(cut), group), stem.count - cut > 3 { return text }
        }
        if isDoubled {
            return [UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "f")].contains(
                stem[stem.count - 1])
                ? text : Self.prefix(text, 1)
        }
        return Self.wantsE(stem) ? text + "e" : text
    }

    /// Whether a bare stem that no table knows has lost an `e`, by its spelling.
    private static func wantsE(_ stem: [UInt8]) -> Bool {
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
        let isShort = stem.dropLast(2).allSatisfy { !isVowel($0) }
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

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
            UInt8(ascii: "u"), UInt8(ascii: "y"):
            true
        default: false
        }
    }

    private static func prefix(_ text: String, _ dropped: Int) -> String {
        String(Substring(text.utf8.dropLast(dropped)))
    }

    /// The hash that `WordForm` gives a plain lower-case word.
    package static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash ^ (hash >> 15)
    }

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
