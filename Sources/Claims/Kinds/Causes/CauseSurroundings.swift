import Language

// Whether a word stands for the incident, and what a connective hangs on.
extension CauseReader {
    /// Whether a failure noun is said to have happened, as the incident or as what lies under it.
    func isAsserted(_ index: Int) -> Bool {
        let head = words[index].head
        if head < 0 { return true }
        if [.obj, .obl].contains(words[index].relation), Self.holding.contains(words[head].lemma), words[head].penn != .vb {
            return isSpecific(index) || words[index].lemma == "bug"
        }
        if isIntroduced(index) { return true }
        switch words[index].relation {
        case .nsubjPass, .nsubj:
            // "a bug in the tool prevented …": a defect that did something was there.
            if words[head].penn == .vbd,
                ["bug", "defect", "flaw", "fault", "error", "regression", "misconfiguration"].contains(words[index].lemma)
            {
                return true
            }
            return passage.has(head, [.identifying, .noticing, .hitting, .causing, .beginning, .mitigating, .speech]) && isSpecific(index)
        case .ccomp, .root, .obj, .obl, .oblAgent, .xcomp:
            return passage.has(head, [.evidential, .identifying, .causing, .stemming, .blaming, .noticing])
                || words[index].relation == .root && isSpecific(index)
        case .nmod, .conj, .appos:
            return passage.ancestors(index).prefix(3).contains { passage.has($0, [.causeNoun, .evidential, .blaming, .stemming]) }
        default: return false
        }
    }

    /// "a routing error at a partner had cut off …": a fault that is brought up as a thing that was there.
    private func isIntroduced(_ index: Int) -> Bool {
        guard passage.chunkOf[index] >= 0, Self.faults.contains(words[index].lemma) else { return false }
        let chunk = passage.chunks[passage.chunkOf[index]].range
        guard chunk.count > 2 || words[index].lemma == "bug" || words[index].lemma == "defect",
            ["a", "an", "another"].contains(words[chunk.lowerBound].lower), passage.segment(before: index).count < 8
        else { return false }
        // It did something: "a bug in the tool failed to stop it".
        return passage.segment(after: index).prefix(14).contains { [.vbd, .vbn].contains(words[$0].penn) && words[$0].tag == .verb }
    }

    /// "suffered from a defect", "contained an error", "exposed a bug"
    private static let holding: WordSet = [
        "describe", "cite", "suffer", "contain", "have", "hit", "expose", "introduce", "uncover", "discover",
    ]

    private static let faults: WordSet = [
        "bug", "defect", "flaw", "fault", "error", "misconfiguration", "regression", "glitch", "failure", "malfunction", "oversight",
    ]

    /// Whether words name what is wrong by itself, wherever an article about an outage has it.
    func namesFault(_ range: Range<Int>) -> Bool {
        CauseLabels.labels(in: passage, range).contains {
            [.softwareBug, .hardware, .humanError, .fibreCut].contains($0.label)
        }
    }

    func isSpecific(_ index: Int) -> Bool { passage.chunkOf[index] >= 0 && passage.chunks[passage.chunkOf[index]].range.count > 1 }

    /// Whether a word stands for the incident or for a trouble of it.
    func isIncident(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        if passage.has(index, [.outage, .trouble, .failing, .hitting, .brokenState]) { return true }
        let word = words[index]
        if word.tag == .pron, ["it", "this", "that", "which", "these", "what", "they"].contains(word.lower) { return true }
        if passage.has(index, .causeNoun) { return true }
        return passage.subtree(index).contains { passage.tellsTrouble($0) }
    }

    func leftIncident(of index: Int) -> Int? {
        var at = index - 1
        while at >= 0, index - at < 6 {
            if words[at].tag == .noun, passage.has(at, [.outage, .trouble]) { return at }
            at -= 1
        }
        return nil
    }

    /// The predicate or noun that a connective hangs its cause on.
    func effect(governing index: Int) -> Int? {
        var at = index
        for _ in 0..<3 {
            guard words[at].head >= 0 else { break }
            let relation = words[at].relation
            at = words[at].head
            if relation == .obl || relation == .nmod || relation == .advcl || relation == .acl || relation == .xcomp { break }
            if relation == .advmod || relation == .amod || relation == .root { break }
        }
        guard at != index else { return at }
        // The clause as a whole tells whether it is about trouble.
        return at
    }

    func phraseHead(after index: Int) -> Int? {
        var at = index + 1
        while at < words.count, at - index < 8 {
            if passage.chunkOf[at] >= 0 { return passage.chunks[passage.chunkOf[at]].head }
            at += 1
        }
        return nil
    }

    func governed(_ index: Int) -> Int { phraseHead(after: index) ?? index }

    func clauseAnchor(_ range: Range<Int>, _ head: Int) -> Int { head >= 0 ? head : range.lowerBound }

    /// Up to where another clause begins: "issues with A, while B stayed up", "the scheduler — the software that …".
    func clipped(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let end = range.dropFirst().first { index in
            switch words[index].lower {
            case "while", "whereas", "although", "though", ";", "—", "–": true
            default: false
            }
        }
        return range.lowerBound..<(end ?? range.upperBound)
    }

    mutating func add(
        in range: Range<Int>, anchor: Int, from trigger: Int, role: CauseValue.Role, certainty: Certainty? = nil, governor: Int? = nil,
        onlyWhy: Bool = false, label only: CauseValue.Label? = nil, only wanted: Set<CauseValue.Label>? = nil,
        rule: StaticString = #function
    ) {
        let range = clipped(range)
        guard !range.isEmpty, range.count < 60 else { return }
        for (label, named) in only.map({ [(label: $0, words: range)] }) ?? CauseLabels.labels(in: passage, range) {
            if let wanted, !wanted.contains(label) { continue }
            if onlyWhy, label.place == .where { continue }
            let low = min(trigger, named.lowerBound)
            let high = max(trigger, named.upperBound - 1)
            var own = passage.isOpenQuestion(at: named.lowerBound) ? .hedged : certainty
            // "lay in A, not in B": B is denied, as surely as A is said.
            let near = words[max(min(anchor, trigger), named.lowerBound - 6)..<max(min(anchor, trigger), named.lowerBound)]
            if own == nil, let not = near.lastIndex(where: { $0.lower == "not" }), not > 0, words[not - 1].lower == ",",
                not + 1 < words.count, !["only", "just", "least"].contains(words[not + 1].lower)
            {
                own = .denied
            }
            // "not a result of A, but of B": B is not denied.
            if own == nil, named.lowerBound > anchor,
                words[min(anchor, named.lowerBound)..<named.lowerBound].contains(where: { $0.lower == "but" }), passage.isDenied(anchor)
            {
                own = passage.isHedged(anchor) ? .hedged : .stated
            }
            // "was not exotic: a maintenance command …": what a colon opens is said plainly.
            if own == nil, named.lowerBound > anchor || trigger < anchor, let low = [anchor, trigger].min(), low < named.lowerBound,
                words[low..<named.lowerBound].contains(where: { $0.lower == ":" }), passage.isDenied(anchor)
            {
                own = .stated
            }
            if own == nil, let governor, governor != anchor {
                // Both the clause and the alternative may be denied or hedged.
                own = passage.certainty(of: governor)
                if passage.isDenied(anchor) { own = .denied }
            }
            drafts.append(
                Draft(
                    .cause(CauseValue(label: label, role: role, text: reading.text(passage, named))), anchor: anchor,
                    evidence: low..<high + 1, certainty: own, rule: rule))
        }
    }
}
