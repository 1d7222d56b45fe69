extension SyntaxModel {
    /// Words that the lexicon does not know, or that two verbs in a row betray, where the tagger made verbs of nouns.
    func mendNouns(_ tags: inout [UInt8], of forms: [WordForm]) {
        for index in tags.indices {
            let pair = self.tags[Int(tags[index])]
            let isUnknown = forms[index].candidates == 0
            // "continued to work": behind a verb that wants another one, "to" opens it.
            if index > 1, pair.penn == .nn || pair.penn == .vbp, forms[index - 1].hash == Self.to,
                Self.raising.contains(forms[index - 2].hash), forms[index].shape & Shape.startsUpper == 0
            {
                tags[index] = Self.bareVerbTag
                continue
            }
            // "online banking": before a noun it tells which.
            if pair.tag == .adv, index + 1 < tags.count, forms[index].hash == Self.online || forms[index].hash == Self.offline,
                [.noun, .propn].contains(self.tags[Int(tags[index + 1])].tag)
            {
                tags[index] = Self.adjectiveTag
                continue
            }
            // "online banking": what one does by net is a noun.
            if index + 1 < tags.count, forms[index].hash == Self.online, self.tags[Int(tags[index + 1])].penn == .vbg,
                index == 0 || self.tags[Int(tags[index - 1])].tag != .aux
            {
                tags[index] = Self.adjectiveTag
                tags[index + 1] = Self.nounTag
                continue
            }
            // "Object storage was": a sentence with a subject does not open with a command.
            if index == 0, pair.penn == .vb || pair.penn == .vbp, tags.count > 3, self.tags[Int(tags[1])].tag == .noun,
                opensPredicate(tags[2]),
                self.tags[Int(tags[2])].tag != .cconj
            {
                tags[0] = Self.nounTag
                continue
            }
            // "told the paper that": what was told follows.
            if pair.penn == .wdt, forms[index].hash == Self.that, isTold(before: index, tags, forms) {
                tags[index] = Self.conjunctionTag
                continue
            }
            if isParticiple(index, tags, forms) {
                tags[index] = Self.participleTag
                continue
            }
            // "Acme customers could", "Heathrow, Gatwick and": a capital on an unknown word is a name's, at the opening as elsewhere.
            if isUnknown, forms[index].shape & Shape.startsUpper != 0, forms[index].shape & Shape.hasLower != 0 {
                switch (pair.tag, pair.penn) {
                case (.verb, .vb), (.verb, .vbp), (.intj, _), (.x, _): tags[index] = Self.nameTag
                // "Anthropic confirmed": no adjective stands before a verb by itself.
                case (.adj, _)
                where index == 0 && tags.count > 2 && [.vbd, .vbz].contains(self.tags[Int(tags[1])].penn)
                    && self.tags[Int(tags[1])].tag == .verb:
                    tags[index] = Self.nameTag
                // "Starlink was", "Starlink's": one thing without an article is called by its name.
                case (.noun, .nn) where index == 0 && tags.count > 2 && opensPredicate(tags[1]) && !Self.isDerived(forms[0].ending3):
                    tags[index] = Self.nameTag
                default: break
                }
                continue
            }
            // "airport kiosks stopped", "fuel pumps failed": of two finite verbs in a row behind a noun the first is a plural.
            guard pair.penn == .vbz, pair.tag == .verb, index > 0, index + 1 < tags.count else { continue }
            let before = self.tags[Int(tags[index - 1])]
            let next = self.tags[Int(tags[index + 1])]
            let isBesideNoun = before.tag == .noun || before.tag == .adj || before.tag == .propn && next.tag == .verb
            if isBesideNoun,
                next.penn == .vbd || next.penn == .md || isUnknown && (next.penn == .vbz || next.penn == .vbp)
                    || isUnknown && next.tag == .adp && comesToVerb(from: index + 2, tags)
            {
                tags[index] = Self.pluralTag
            }
        }
    }

    /// "the self-service checkouts in its stores were": whether a finite verb follows in the same clause.
    private func comesToVerb(from start: Int, _ tags: [UInt8]) -> Bool {
        for tag in tags[min(start, tags.count)...].prefix(10) {
            let pair = self.tags[Int(tag)]
            switch pair.tag {
            case .punct, .cconj, .sconj,
                .pron where pair.penn != .prpPossessive:
                return false
            default: break
            }
            switch pair.penn {
            case .vbd, .vbz, .vbp, .md: return true
            case .wdt, .wp: return false
            default: break
            }
        }
        return false
    }

    /// "Detection", "Downtime": endings of common nouns, here by their last three letters.
    private static func isDerived(_ ending: UInt32) -> Bool { derived.contains(ending) }

    private static let derived = Set(
        ["ion", "ent", "ess", "ity", "ing", "nce", "ism", "age", "ure", "ime", "ncy", "ogy", "ure", "ork", "ess"].map { ending in
            ending.utf8.reduce(UInt32(0)) { $0 &<< 8 | UInt32($1) }
        })

    private func opensPredicate(_ tag: UInt8) -> Bool {
        let pair = self.tags[Int(tag)]
        return pair.tag == .aux || pair.penn == .pos || pair.penn == .md || pair.tag == .cconj || pair.penn == .vbd || pair.penn == .vbz
    }

    private static let to = hash(of: "to")
    private static let online = hash(of: "online")
    private static let offline = hash(of: "offline")
    private static let adjectiveTag = index(of: .adj, .jj)
    /// Verbs and adjectives whose "to" opens a verb.
    private static let raising = HashSet(
        [
            "continue", "continued", "continues", "continuing", "fail", "failed", "fails", "failing", "begin", "began", "begins", "begun",
            "start",
            "started", "starts", "seem", "seemed", "seems", "appear", "appeared", "appears", "refuse", "refused", "refuses", "struggle",
            "struggled",
            "unable", "able", "ceased", "tried", "trying", "managed", "struggling",
        ].map { hash(of: $0) })

    static func hash(of word: StaticString) -> UInt32 {
        let text = "\(word)"
        return WordForm(text.utf8.span, 0..<text.utf8.count, lexicon: shared.lexicon).hash
    }

    /// Whether a word behind "be" is a participle that the tagger took for something else: "were disrupted", "was hit".
    private func isParticiple(_ index: Int, _ tags: [UInt8], _ forms: [WordForm]) -> Bool {
        let penn = self.tags[Int(tags[index])].penn
        guard index > 0, penn != .vbn, penn == .jj || Self.unchanging.contains(forms[index].hash), isPassiveHelper(index - 1, tags, forms)
        else { return false }
        // Forms that are their own participles can be nothing but a predicate here.
        if Self.unchanging.contains(forms[index].hash) { return true }
        return penn == .jj && forms[index].ending2 == Self.ed && forms[index].beginning2 != Self.un
            && (index + 1 == tags.count || ![.noun, .propn, .adj].contains(self.tags[Int(tags[index + 1])].tag))
            && lexicon.candidates(of: forms[index].candidates).contains { lexicon.candidates[$0] == Self.participleTag }
    }

    /// Whether the words up to `index` end in a form of "be", adverbs between.
    private func isPassiveHelper(_ index: Int, _ tags: [UInt8], _ forms: [WordForm]) -> Bool {
        var at = index
        while at > 0, index - at < 3, self.tags[Int(tags[at])].tag == .adv { at -= 1 }
        return Self.being.contains(forms[at].hash)
    }

    /// Whether a verb of telling and whom it was told stand before `index`.
    private func isTold(before index: Int, _ tags: [UInt8], _ forms: [WordForm]) -> Bool {
        var at = index - 1
        while at > 0, index - at < 6 {
            if Self.telling.contains(forms[at].hash) { return at < index - 1 }
            guard [.noun, .propn, .det, .adj, .pron].contains(self.tags[Int(tags[at])].tag) else { return false }
            at -= 1
        }
        return false
    }

    private static let that = hash(of: "that")
    private static let telling = HashSet(
        ["told", "tell", "tells", "telling", "informed", "warned", "notified", "assured", "reminded", "advised"].map { hash(of: $0) })
    private static let unchanging = HashSet(["hit", "cut", "shut", "split", "hurt"].map { hash(of: $0) })
    private static let conjunctionTag = index(of: .sconj, .in)
    private static let being = HashSet(["is", "are", "was", "were", "been", "being", "be", "'s", "'re", "got"].map { hash(of: $0) })
    private static let un = UInt32(UInt8(ascii: "u")) &<< 8 | UInt32(UInt8(ascii: "n"))
    private static let participleTag = index(of: .verb, .vbn)
    private static let nounTag = index(of: .noun, .nn)
    private static let bareVerbTag = index(of: .verb, .vb)
    private static let pluralTag = index(of: .noun, .nns)
}
