import Language

// The nouns of outage reporting: "an outage of X", "problems with X", "X's downtime".
extension ServiceReader {
    /// The parser takes some plural nouns for verbs.
    func isNounLike(_ index: Int) -> Bool {
        if words[index].tag == .noun { return true }
        return words[index].tag == .verb && words[index].lower.hasSuffix("s") && index > 0
            && [.adp, .adj, .det, .part].contains(words[index - 1].tag)
    }

    /// "an outage of X", "problems with X", "the X outage", "X's downtime", "no disruption to X".
    mutating func readNoun(_ index: Int) {
        if isOther(index) || Self.defects.contains(words[index].lemma) || isTitle(index) { return }
        let isNegated = isNone(index) || isOfNothingHeard(index)
        let state: ServiceValue.State = isNegated ? .operational : isOver(index) ? .restored : .impaired
        for (preposition, noun) in passage.obliques(of: index)
        where Self.within.contains(preposition) || preposition == "by" && Self.closures.contains(words[index].lemma) {
            add(state, to: within(noun), anchor: index)
        }
        // "instability also surfaced regarding X": named services further on in the clause.
        var last = index
        for at in passage.segment(after: index) {
            if passage.has(at, .negation), at + 1 < words.count, !["only", "just"].contains(words[at + 1].lower) { break }
            if words[at].tag == .verb, words[at].penn != .vbg, words[at].penn != .vbn, !Self.emerging.contains(words[at].lemma) { break }
            // "resolved at 19:32 after X" is no trouble at X.
            guard Self.about.contains(words[at].lower), at - last < 9, !passage.isTime(at + 1), let noun = right(of: at) else { continue }
            if words[at].lower == "on", Self.forums.contains(words[noun].lower) { continue }
            // "blames the outage on X" tells why.
            if words[at].lower == "on", words[..<index].suffix(5).contains(where: { ["blame", "pin"].contains($0.lemma) }) { continue }
            // "surfaced with the app", but "published on the site".
            let isOpen = ["with", "across", "affecting", "regarding", "involving"].contains(words[at].lower)
            let named = mentions.services(at: noun).filter { isOpen || $0.words.contains { passage.isNameWord($0, in: reading) } }
            add(state, to: named, anchor: index)
            last = at
        }
        // "issues regarding X" where the parser hangs the noun on the verb.
        if let next = nextPreposition(after: index), !passage.obliques(of: index).contains(where: { $0.noun == next }) {
            add(state, to: mentions.services(at: next), anchor: index)
        }
        guard passage.has(index, .outage), !isNegated else { return }
        let named = mentions.services(before: index)
        if !named.isEmpty { add(state, to: named, anchor: index, isPassing: true) }
    }

    /// "The problem with X has been resolved": it is over.
    private func isOver(_ index: Int) -> Bool {
        let verb = words[index].head
        return verb > index && Passage.subjects.contains(words[index].relation) && Self.mending.contains(words[verb].lemma)
            && words[verb].penn == .vbn && !passage.isNegated(verb) && !passage.isUnreal(verb)
            && !words[index..<verb].contains { ["being", "be"].contains($0.lower) }
    }

    private static let mending: WordSet = ["resolve", "fix", "solve", "repair", "rectify", "remedy"]

    /// "a spike in reports about X", "more than 5,000 complaints for Y": of whom many complain.
    mutating func readReports(_ index: Int) {
        guard words[index].penn == .nns, index > 1, !passage.children(index).contains(where: { words[$0].lower == "no" }) else { return }
        let before = words[max(0, index - 5)..<index]
        guard before.contains(where: { $0.tag == .num || Self.waves.contains($0.lemma) }) else { return }
        for (preposition, noun) in passage.obliques(of: index) where ["about", "for", "with", "against"].contains(preposition) {
            let named = mentions.services(at: noun).filter { $0.words.contains { passage.isNameWord($0, in: reading) } }
            add(.impaired, to: named, anchor: index)
        }
    }

    private static let waves: WordSet = [
        "spike", "surge", "rise", "jump", "increase", "wave", "flood", "uptick", "influx", "flurry", "thousand", "hundred", "dozen",
        "number", "peak",
    ]

    /// "no reports of trouble at X", "without any sign of an outage on Y": nobody tells of any.
    private func isOfNothingHeard(_ index: Int) -> Bool {
        let sign = words[index].head
        guard sign >= 0, sign < index, words[index].relation == .nmod, words[sign].tag == .noun, Self.signs.contains(words[sign].lemma)
        else {
            return false
        }
        return isNone(sign)
    }

    /// "no outage", "did not see any outage"
    private func isNone(_ noun: Int) -> Bool {
        let head = words[noun].head
        return passage.children(noun).contains { child in
            switch words[child].lower {
            case "no", "without": true
            case "any": head >= 0 && passage.isNegated(head)
            default: false
            }
        }
    }

    private static let signs: WordSet = [
        "report", "sign", "evidence", "indication", "complaint", "mention", "record", "trace", "hint", "word",
    ]

    mutating func readEffect(_ index: Int) {
        readNoEffect(index)
        readKnockOn(index)
    }

    /// "had no effect on X", "without consequences for X"
    mutating func readNoEffect(_ index: Int) {
        guard
            passage.children(index).contains(where: { words[$0].lower == "no" || words[$0].lower == "any" })
                || index > 0 && words[index - 1].lower == "no",
            words[max(0, index - 5)..<index].contains(where: { ["no", "not", "n't", "without"].contains($0.lower) }),
            let on = words[index...].indices.dropFirst().prefix(2).first(where: { ["on", "for"].contains(words[$0].lower) }),
            let noun = right(of: on)
        else { return }
        add(.operational, to: services([noun], orThings: true), anchor: index)
    }

    /// "had knock-on effects on X", "the ripple effect on X": what something else brought about.
    private mutating func readKnockOn(_ index: Int) {
        guard index + 2 < words.count, words[index + 1].lower == "on",
            words[max(0, index - 4)..<index].contains(where: { Self.passedOn.contains($0.lower) }),
            !words[max(0, index - 5)..<index].contains(where: { ["no", "not", "n't", "without"].contains($0.lower) }),
            let noun = right(of: index + 1)
        else { return }
        add(.impaired, to: services([noun], orThings: true), anchor: index)
    }

    private static let passedOn: WordSet = [
        "knock", "knock-on", "ripple", "rippling", "domino", "cascading", "adverse", "negative", "severe", "serious", "detrimental",
    ]

    static let within: WordSet = [
        "of", "at", "on", "in", "with", "for", "to", "across", "regarding", "within", "affecting", "impacting", "hitting", "surrounding",
        "involving", "concerning",
    ]

    static let closures: WordSet = ["suspension", "cancellation", "delay", "closure"]

    /// What is wrong inside a part is why, not what was hit: "a bug in the audit tool".
    static let defects: WordSet = ["bug", "flaw", "defect", "vulnerability", "weakness", "regression"]

    /// "Post Incident Review": the noun is part of a title.
    func isTitle(_ index: Int) -> Bool {
        let next = index + 1
        return reading.startsCapital(words[index]) && next < words.count && passage.chunkOf[index] >= 0
            && passage.chunkOf[index] == passage.chunkOf[next] && reading.startsCapital(words[next]) && !reading.isHeading(passage)
    }

    static let emerging: WordSet = [
        "surface", "emerge", "appear", "be", "report", "occur", "arise", "begin", "start", "persist", "continue", "have", "happen",
    ]
    static let about: WordSet = ["regarding", "concerning", "affecting", "with", "at", "on", "across", "involving"]

    static let forums: WordSet = [
        "twitter", "reddit", "x", "linkedin", "mastodon", "youtube", "tiktok", "bluesky", "threads", "weibo", "telegram",
    ]

    /// The services of a phrase, or of the phrase that hangs on it: "issues with the paths on X".
    func within(_ noun: Int) -> [Mention] {
        // "confirmed the incident on its status page": where it was told.
        if passage.isStatusPage(noun) { return [] }
        let own = mentions.services(at: noun)
        // "an issue on Twitter" is where it was talked about.
        if noun > 0, words[..<noun].suffix(2).contains(where: { $0.lower == "on" }), Self.forums.contains(words[noun].lower) { return [] }
        guard own.isEmpty else { return own }
        return passage.obliques(of: noun).filter { ["on", "of", "in", "at", "to", "for"].contains($0.preposition) }.flatMap {
            mentions.services(at: $0.noun)
        }
    }

    /// The noun behind a preposition that stands right behind `index`, whatever the tree says.
    func nextPreposition(after index: Int) -> Int? {
        let at = index + 1
        guard at + 1 < words.count, words[at].tag == .adp || words[at].penn == .vbg,
            ["on", "at", "with", "regarding", "across", "affecting", "for", "of"].contains(words[at].lower)
        else { return nil }
        guard let noun = right(of: at), noun - at <= 5, words[at].lower != "on" || !Self.forums.contains(words[noun].lower) else {
            return nil
        }
        return noun
    }

    /// "a previous outage", "similar incidents": not this one.
    func isOther(_ index: Int) -> Bool {
        passage.children(index, [.amod, .det]).contains { passage.has($0, .otherIncident) && words[$0].lower != "earlier" }
    }
}
