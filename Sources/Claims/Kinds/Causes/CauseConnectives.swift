import Language

// "because of X", "after X", "during X", "a result of X".
extension CauseReader {
    /// "because of X", "due to X", "owing to X", "because X failed".
    mutating func readBecause(_ index: Int) {
        let word = words[index]
        guard
            clauseIsTroubled(before: index) || passage.segment(after: index).contains(where: { passage.has($0, .outage) })
                || namesFault(passage.phrase(after: index))
        else { return }
        if word.lower == "because", index + 1 < words.count, words[index + 1].lower != "of" {
            let reason = passage.segment(after: index)
            let head = clauseAnchor(reason, word.head)
            // Words of the reason's own clause may deny or hedge; the effect before it may not.
            let own = reason.contains(head) ? nil : reasonCertainty(index)
            add(in: reason, anchor: head, from: index, role: .unknown, certainty: own)
            return
        }
        guard word.lower == "because" || index + 1 < words.count && words[index + 1].lower == "to" else { return }
        var reason = passage.phrase(after: index + 1)
        // "thanks to a couple of acronyms: DNS and BGP"
        if reason.upperBound + 1 < words.count, words[reason.upperBound].lower == ":" {
            reason = reason.lowerBound..<passage.phrase(after: reason.upperBound).upperBound
        }
        // "due to several factors, including A, B and C"
        if reason.upperBound + 2 < words.count, words[reason.upperBound].lower == ",",
            ["including", "among", "namely", "such", "notably"].contains(words[reason.upperBound + 1].lower),
            reason.contains(where: { ["factor", "reason", "cause", "problem", "issue", "failure", "error"].contains(words[$0].lemma) })
        {
            let end = words[reason.upperBound...].indices.prefix(40).first { [".", ";", "—"].contains(words[$0].lower) } ?? words.count
            reason = reason.lowerBound..<min(end, reason.lowerBound + 58)
        }
        add(in: reason, anchor: governed(index), from: index, role: .unknown, certainty: reasonCertainty(index))
    }

    /// "could not boot due to X" denies the booting, "was not due to X" the reason.
    func reasonCertainty(_ index: Int) -> Certainty? {
        let near = words[max(0, index - 2)..<index]
        if near.contains(where: { ["not", "n't", "never"].contains($0.lower) })
            || index + 2 < words.count && words[index + 2].lower == "not"
        {
            return nil
        }
        let anchor = governed(index)
        return passage.isDenied(anchor) ? (passage.isHedged(anchor) ? .hedged : .stated) : nil
    }

    /// Whether the clause before a connective is about the incident: it names trouble, or "it" stands for it.
    func clauseIsTroubled(before index: Int) -> Bool {
        var segment = passage.segment(before: index)
        if segment.count < 2, segment.lowerBound > 1 { segment = passage.segment(before: segment.lowerBound - 1) }
        return segment.contains {
            passage.has($0, [.outage, .trouble, .brokenState, .failing, .inability, .causeNoun, .hitting])
                || words[$0].tag == .pron && ["it", "this", "that"].contains(words[$0].lower)
        }
    }

    /// "went down after a faulty update", "following a configuration change": what came just before, told as the trigger.
    mutating func readAfter(_ index: Int) {
        guard words[index].tag == .adp || words[index].tag == .sconj || words[index].penn == .vbg, let effect = effect(governing: index),
            isIncident(effect)
        else { return }
        let range: Range<Int>
        if words[index].relation == .mark, words[index].head >= 0 {
            range = passage.subtree(words[index].head)
        } else {
            range = passage.phrase(after: index)
        }
        let labels = CauseLabels.labels(in: passage, range).filter {
            $0.label.place == .why || $0.label == .bgp || $0.label == .dns || $0.label == .routing
        }
        guard !labels.isEmpty else { return }
        // "came back after a fix": the mending, not the cause.
        guard
            !range.contains(where: { passage.has($0, .fix) && !["update", "patch"].contains(words[$0].lemma) })
                || passage.has(effect, [.outage, .hitting, .failing])
        else {
            if let trouble = range.first(where: { passage.has($0, [.trouble, .outage]) && words[$0].tag == .noun }) {
                add(in: passage.phrase(at: trouble), anchor: trouble, from: trouble, role: .unknown)
            }
            return
        }
        guard !passage.has(effect, [.recovering, .restoring, .resolving]) || passage.has(effect, [.outage]) else {
            if let trouble = range.first(where: { passage.has($0, [.trouble, .outage]) && words[$0].tag == .noun }) {
                add(in: passage.phrase(at: trouble), anchor: trouble, from: trouble, role: .unknown)
            }
            return
        }
        add(in: range, anchor: labels[0].words.lowerBound, from: index, role: .trigger)
    }

    /// "The outage began when a faulty update was pushed": what happened as it began set it off.
    mutating func readWhen(_ index: Int) {
        guard index > 1, ["happen", "occur", "begin", "start", "come", "strike"].contains(words[index - 1].lemma),
            let effect = passage.subjectByPosition(of: index - 1) ?? passage.subject(of: index - 1), isIncident(effect)
        else { return }
        let clause = passage.segment(after: index)
        let why = CauseLabels.labels(in: passage, clause).filter { $0.label.place == .why }
        guard let first = why.first else { return }
        add(in: clause, anchor: first.words.lowerBound, from: index, role: .trigger, onlyWhy: true)
    }

    /// "A power cut meant that customers could not pay"
    mutating func readMeaning(_ index: Int) {
        guard words[index].penn == .vbd, !passage.isNegated(index) else { return }
        let start = index + 1 < words.count && words[index + 1].lower == "that" ? index + 1 : index
        guard
            passage.segment(after: start).contains(where: {
                passage.has($0, [.inability, .brokenState, .failing, .negation]) || passage.has($0, .trouble) && words[$0].tag == .noun
            })
        else { return }
        let span = clauseStart(index)..<index
        add(in: span, anchor: index, from: span.lowerBound, role: .unknown, onlyWhy: true)
    }

    /// "the problem was with X"
    mutating func readProblemWith(_ index: Int) {
        guard index > 1, words[index - 1].lemma == "be", !passage.isNegated(index - 1),
            let subject = passage.subjectByPosition(of: index - 1), words[subject].tag == .noun, passage.has(subject, [.outage, .trouble])
        else { return }
        add(in: passage.phrase(after: index), anchor: index - 1, from: subject, role: .rootCause)
    }

    /// "What went wrong was X"
    mutating func readWentWrong(_ index: Int) {
        guard index > 1, words[index - 1].lemma == "go", words[index - 2].lower == "what", index + 1 < words.count,
            words[index + 1].lemma == "be"
        else { return }
        add(in: passage.phrase(after: index + 1), anchor: index + 1, from: index - 2, role: .rootCause)
    }

    /// "During a routine maintenance job a command …", "failed during the deployment": what was under way set it off.
    mutating func readDuring(_ index: Int) {
        let phrase = passage.phrase(after: index)
        let labels = CauseLabels.labels(in: passage, phrase).filter { [.maintenance, .upgrade].contains($0.label) }
        guard let first = labels.first else { return }
        let rest = words.indices.filter { !phrase.contains($0) }
        guard
            rest.contains(where: {
                passage.has($0, [.outage, .failing, .brokenState, .inability]) || words[$0].tag == .verb && passage.has($0, [.hitting])
                    || ["issue", "execute", "trigger", "mistakenly", "accidentally", "inadvertently", "unintentionally"].contains(
                        words[$0].lemma)
            })
        else { return }
        add(in: phrase, anchor: first.words.lowerBound, from: index, role: .trigger, only: [.maintenance, .upgrade])
    }

    /// "it was not a result of X", "as a result of X", "a consequence of X".
    mutating func readResult(_ index: Int) {
        for (preposition, noun) in passage.obliques(of: index) where preposition == "of" {
            add(in: passage.subtree(noun), anchor: noun, from: index, role: .unknown, governor: index)
        }
    }

    /// "appeared to be DNS related".
    mutating func readRelated(_ index: Int) {
        var low = index
        while low > 0, index - low < 3, words[low - 1].tag != .verb, words[low - 1].tag != .aux, words[low - 1].tag != .adp { low -= 1 }
        let head = words[index].head
        var subject = passage.subject(of: index)
        if subject.map({ $0 >= low }) ?? true { subject = head >= 0 ? passage.subject(of: head) : nil }
        guard subject.map(isIncident) ?? clauseIsTroubled(before: low) else { return }
        if low < index { add(in: low..<index, anchor: index, from: index, role: .unknown) }
        for (preposition, noun) in passage.obliques(of: index) where preposition == "to" && (subject.map(isIncident) ?? false) {
            add(in: passage.subtree(noun), anchor: index, from: index, role: .unknown)
        }
    }
}
