import Language

// Who blames, suspects, finds or rules out what.
extension CauseReader {
    /// "blamed X on Y", "traced to Y", "attributed the outage to Y", "pinned the root cause on Y", "blamed Y for the outage".
    mutating func readBlaming(_ index: Int) {
        let lemma = words[index].lemma
        if passage.isNegated(index), ["link", "tie", "connect", "relate", "attribute", "trace"].contains(lemma) { return }
        let obliques = passage.obliques(of: index)
        if blamesByOrder(index) { return }
        if lemma == "blame", let effect = obliques.first(where: { $0.preposition == "for" }), isIncident(effect.noun) {
            for object in passage.objects(of: index) { add(in: passage.subtree(object), anchor: index, from: index, role: .rootCause) }
            return
        }
        // "these addresses point to name servers"
        if lemma == "point", passage.segment(before: index).contains(where: { Self.pointers.contains(words[$0].lemma) }) { return }
        if lemma == "identify" {
            // "The root cause was identified as X"
            if let named = passage.segment(after: index).first, words[named].lower == "as",
                let subject = passage.subject(of: index) ?? words[..<index].indices.last(where: { passage.has($0, .causeNoun) }),
                passage.has(subject, .causeNoun)
            {
                add(in: passage.phrase(after: named), anchor: index, from: index, role: .rootCause)
                return
            }
            for (preposition, noun) in obliques where preposition == "as" && passage.has(noun, [.causeNoun, .trouble]) {
                for object in passage.objects(of: index) + (passage.isPassive(index) ? [passage.subject(of: index)].compactMap { $0 } : [])
                {
                    add(in: passage.subtree(object), anchor: index, from: index, role: .rootCause)
                }
            }
            return
        }
        let objects = passage.objects(of: index) + [passage.subject(of: index)].compactMap { $0 }
        guard
            objects.contains(where: { isIncident($0) || passage.has($0, .causeNoun) }) || lemma == "point"
                || words[index].relation == .acl && isIncident(words[index].head)
        else { return }
        for (preposition, noun) in obliques
        where ["to", "on", "with", "down to", "back to"].contains(preposition)
            || lemma == "point" && ["towards", "toward", "at"].contains(preposition)
        {
            let at = passage.segment(after: index).first { words[$0].lower == preposition }
            add(
                in: at.map { passage.phrase(after: $0) } ?? passage.phrase(at: noun), anchor: index, from: index,
                role: lemma == "point" ? .unknown : .rootCause)
        }
    }

    /// "blamed the outage on X", "attributed it to X", "has blamed X": read by the order of words, where trees hang "on X" anywhere.
    private mutating func blamesByOrder(_ index: Int) -> Bool {
        let after = passage.segment(after: index)
        guard let prepositions = Self.blamedBy[words[index].lemma], !passage.isNegated(index) else { return false }
        // "blamed X at Y for the outage"
        if words[index].lemma == "blame", let at = after.first(where: { words[$0].lower == "for" }), at > index + 1,
            passage.segment(after: at).contains(where: { isIncident($0) })
        {
            add(in: index + 1..<at, anchor: index, from: index, role: .rootCause)
            return true
        }
        if let at = after.first(where: { prepositions.contains(words[$0].lower) }), at > index + 1 || passage.isPassive(index) {
            let effect = index + 1..<at
            let subject = passage.subject(of: index)
            guard effect.contains(where: { isIncident($0) }) || passage.isPassive(index) && subject.map(isIncident) ?? false else {
                return false
            }
            add(in: passage.phrase(after: at), anchor: index, from: index, role: .rootCause)
            return true
        }
        guard words[index].lemma == "blame", words[index].tag == .verb, !passage.isPassive(index),
            !after.contains(where: { passage.has($0, [.outage]) || ["for", "on"].contains(words[$0].lower) })
        else { return false }
        add(in: passage.phrase(after: index), anchor: index, from: index, role: .rootCause)
        return true
    }

    private static let pointers: WordSet = ["address", "record", "domain", "link", "name", "entry", "url"]
    private static let blamedBy: WordTable<Set<Spelling>> = [
        "blame": ["on"], "pin": ["on"], "attribute": ["to"], "ascribe": ["to"], "trace": ["to"], "link": ["to"], "tie": ["to"],
        "put": ["down"], "chalk": ["up"],
    ]

    /// "X was to blame", "X is not thought to be to blame".
    mutating func readToBlame(_ index: Int) {
        guard index > 2, words[index - 1].lower == "to",
            let verb = words[..<(index - 1)].indices.suffix(5).first(where: { words[$0].lemma == "be" || words[$0].tag == .aux })
        else { return }
        let span = clauseStart(verb)..<verb
        add(in: span, anchor: index, from: span.lowerBound, role: .rootCause)
    }

    /// "X was not a factor", "X played no role", "we do not believe X played a role".
    mutating func readNoFactor(_ index: Int) {
        let before = passage.segment(before: index)
        guard let verb = before.last(where: { words[$0].lemma == "be" || words[$0].lemma == "play" }), words[verb..<index].count < 7 else {
            return
        }
        let isDenied =
            words[verb..<index].contains { ["no", "not", "n't", "never", "neither"].contains($0.lower) } || passage.isDenied(verb)
            || words[..<verb].suffix(14).contains { ["not", "n't", "no"].contains($0.lower) }
        guard isDenied else { return }
        let span = clauseStart(verb)..<verb
        guard !span.isEmpty else { return }
        for (label, named) in CauseLabels.labels(in: passage, span) {
            add(in: named, anchor: index, from: span.lowerBound, role: .unknown, certainty: .denied, label: label)
        }
    }

    /// Where the clause of a verb begins, past the prepositional phrases of its subject.
    func clauseStart(_ verb: Int) -> Int {
        var at = verb
        while at > 0, verb - at < 16 {
            let word = words[at - 1]
            if Self.clauseOpeners.contains(word.lower) { break }
            if word.tag == .verb && [.vbd, .vbz, .vbp].contains(word.penn) { break }
            at -= 1
        }
        return at
    }

    private static let clauseOpeners: WordSet = [
        ",", ";", ":", "—", "–", "\"", "“", "(", "that", "but", "and", "because", "believe", "think",
    ]

    /// "suggests a failure in X", "suspected that the problem was restricted to X", "indicates a problem with X".
    mutating func readSuspecting(_ index: Int) {
        // "first suspected the load balancers"
        if words[index].lemma == "suspect", words[index].tag == .verb, !passage.isPassive(index) {
            add(in: passage.phrase(after: index), anchor: index, from: index, role: .unknown, certainty: .hedged)
        }
        for object in passage.children(index, [.obj, .ccomp, .xcomp, .obl]) {
            var range = passage.subtree(object)
            let clause = passage.segment(after: index)
            if clause.contains(object) { range = range.lowerBound..<min(range.upperBound, max(clause.upperBound, object + 1)) }
            guard
                range.contains(where: {
                    passage.has($0, [.outage, .trouble, .causeNoun]) && (words[$0].tag == .noun || words[$0].tag == .verb)
                })
            else { continue }
            guard words[index].lemma != "find",
                words[index].lemma != "determine" || words[object].relation == .obj || words[object].relation == .ccomp
            else { continue }
            add(in: range, anchor: object, from: index, role: .unknown)
        }
    }

    static let denying: WordSet = ["rule", "exclude", "dismiss", "deny", "dispute", "reject", "refute", "discount", "debunk"]

    mutating func readDenial(_ index: Int) {
        guard words[index].lemma != "rule" || passage.words[index..<min(index + 3, words.count)].contains(where: { $0.lower == "out" })
        else { return }
        for object in passage.children(index, [.obj, .obl, .ccomp, .nsubjPass]) {
            let named = passage.subtree(object)
            // "cannot rule out an attack" leaves it open; "we can exclude a routing problem" names a place with what is wrong there.
            let isOpen =
                passage.isNegated(index) || words[max(0, index - 3)..<index].contains { ["not", "n't", "cannot"].contains($0.lower) }
            add(
                in: named, anchor: object, from: index, role: .unknown, certainty: isOpen ? .hedged : .denied,
                onlyWhy: !named.contains { passage.has($0, [.trouble, .outage]) && words[$0].tag == .noun })
        }
    }
}
