import Language

// "the root cause was X", "a failure in X", "it was a configuration error".
extension CauseReader {
    /// "the root cause was X", "X was the culprit", "the cause of the outage is X".
    mutating func readCauseNoun(_ index: Int) {
        let isCause =
            words[index].lemma == "cause" || words[index].lemma == "culprit" || words[index].lemma == "trigger"
            || passage.has(index, .causeNoun)
                && passage.obliques(of: index).contains {
                    $0.preposition == "of" && isIncident($0.noun) || $0.preposition == "for" && isIncident($0.noun)
                        || $0.preposition == "behind"
                }
        guard isCause else { return }
        // "The trigger event was X"
        let isTriggerEvent = words[index].lemma == "trigger" && index + 1 < words.count && words[index + 1].lemma == "event"
        if isTriggerEvent, index + 2 < words.count, words[index + 2].lemma == "be" {
            add(in: passage.phrase(after: index + 2), anchor: index + 2, from: index, role: .trigger)
            return
        }
        let role: CauseValue.Role = words[index].lemma == "trigger" ? .trigger : words[index].lemma == "factor" ? .contributing : .rootCause
        // "Cause of the outage: X"
        if index < 3, let colon = words[index...].indices.prefix(8).first(where: { words[$0].lower == ":" }), colon + 1 < words.count,
            !words[..<colon].contains(where: { $0.tag == .verb || $0.tag == .aux })
        {
            add(in: colon + 1..<words.count, anchor: index, from: index, role: role)
            return
        }
        if [.nsubj, .nsubjOuter, .nsubjPass].contains(words[index].relation), words[index].head >= 0 {
            let predicate = words[index].head
            // "the root causes have been identified and fixes deployed" names none.
            guard !passage.has(predicate, [.identifying, .mitigating]) || words[predicate].penn != .vbn else { return }
            let range = predicateRange(predicate, after: index)
            add(in: range, anchor: predicate, from: index, role: role)
        } else if passage.children(index).contains(where: { words[$0].relation == .cop }), let subject = passage.subject(of: index),
            subject != index
        {
            // "X does not appear to be the cause"
            let isDenied = subject < index && words[subject..<index].contains { ["not", "n't", "never"].contains($0.lower) }
            add(in: passage.subtree(subject), anchor: index, from: index, role: role, certainty: isDenied ? .denied : nil)
        } else if words[index].relation == .conj || words[index].relation == .obj || words[index].relation == .root,
            index + 1 < words.count, words[index + 1].lower == ":"
        {
            add(in: index + 2..<words.count, anchor: index, from: index, role: role)
        }
    }

    func predicateRange(_ predicate: Int, after index: Int) -> Range<Int> {
        var range = passage.subtree(predicate)
        // "the cause lay in X, the firm said, and Y wobbled": who says so, and what else happened, are no part of it.
        for child in passage.children(predicate) where child > predicate {
            let isOther = words[child].relation == .parataxis || words[child].relation == .conj && passage.isVerb(child)
            guard isOther, passage.subject(of: child) != passage.subject(of: predicate) else { continue }
            range = range.lowerBound..<max(predicate + 1, min(range.upperBound, passage.subtree(child).lowerBound))
        }
        let low = max(range.lowerBound, passage.subtree(index).upperBound)
        return low < range.upperBound ? low..<range.upperBound : predicate..<predicate + 1
    }

    /// "a failure in X", "a routing error", "the malfunctioning of X" where the sentence says that this was it.
    mutating func readFailureNoun(_ index: Int) {
        // An outage of a service is what happened; a fault in a part is why.
        guard !["outage", "blackout", "disruption", "downtime", "interruption", "shutdown"].contains(words[index].lemma) else { return }
        // "did not link it to X" says nothing of X.
        if passage.ancestors(index).prefix(3).contains(where: {
            passage.has($0, .blaming) && words[$0].tag == .verb && passage.isNegated($0)
        }) {
            return
        }
        // "BGP and DNS problems": the phrases enumerated before share the noun.
        var whole = passage.phrase(at: index)
        if passage.chunkOf[index] >= 0, let first = passage.enumeration(of: passage.chunkOf[index]).first {
            whole = min(whole.lowerBound, passage.chunks[first].range.lowerBound)..<whole.upperBound
        }
        let labelled = CauseLabels.labels(in: passage, whole)
        if !labelled.isEmpty, isAsserted(index) {
            add(in: whole, anchor: index, from: index, role: .unknown)
        } else if words[index].relation == .obj, words[index].head >= 0,
            ["experience", "face", "encounter", "have"].contains(words[words[index].head].lemma)
        {
            // "we are experiencing networking issues": where it is, unless it is what users see.
            add(in: whole, anchor: index, from: index, role: .unknown, only: Self.infrastructure)
        }
        for (preposition, noun) in passage.obliques(of: index)
        where ["in", "with", "of", "within"].contains(preposition) && isAsserted(index) {
            for joined in contrast(noun) {
                add(
                    in: passage.phrase(at: joined.noun), anchor: joined.noun, from: index, role: .unknown,
                    certainty: joined.isDenied ? .denied : nil,
                    governor: index)
            }
        }
    }

    /// "this was a configuration error", "it was not a cyberattack", "there is no evidence of an attack".
    mutating func readPredicate(_ index: Int) {
        guard passage.chunkOf[index] >= 0 else { return }
        let chunkRange = passage.phrase(at: index)
        let head = passage.chunks[passage.chunkOf[index]].head
        let first = words[head].relation == .conj && words[head].head >= 0 ? words[head].head : head
        if passage.children(first).contains(where: { words[$0].relation == .cop })
            || passage.children(head).contains(where: { words[$0].relation == .cop })
        {
            let predicate = passage.children(head).contains { words[$0].relation == .cop } ? head : first
            guard let subject = passage.subject(of: predicate), subject != head, isIncident(subject) || isExpletive(subject) else { return }
            // "this isn't an upgrade" tells what something is, not what was suspected.
            if !isIncident(subject) || isExpletive(subject), passage.isDenied(predicate),
                CauseLabels.labels(in: passage, chunkRange).allSatisfy({ [.upgrade, .maintenance].contains($0.label) })
            {
                return
            }
            add(in: chunkRange, anchor: predicate, from: predicate, role: .unknown)
            return
        }
        // "no evidence of", "no sign of", "no indication of a cyberattack"
        if words[head].relation == .nmod, words[head].head >= 0,
            ["evidence", "sign", "indication", "suggestion", "result", "symptom"].contains(words[words[head].head].lemma),
            passage.children(words[head].head).contains(where: { words[$0].lower == "no" })
        {
            add(in: chunkRange, anchor: head, from: words[head].head, role: .unknown, certainty: .denied, onlyWhy: true)
        }
        // "no cyberattack, no data lost"
        if passage.children(head).contains(where: { words[$0].lower == "no" || words[$0].lower == "not" }),
            ["cyberattack", "attack", "hack", "breach", "ddos", "cyber-attack"].contains(words[head].lemma)
        {
            add(in: chunkRange, anchor: head, from: head, role: .unknown, certainty: .denied, onlyWhy: true)
        }
    }

    func isExpletive(_ index: Int) -> Bool {
        words[index].tag == .pron && ["it", "this", "that", "what"].contains(words[index].lower)
    }
}
