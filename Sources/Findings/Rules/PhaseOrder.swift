import Claims

/// Began ≤ acknowledged ≤ identified ≤ mitigated ≤ resolved, between sources.
let phaseOrderRule = FindingRule(
    "phase-order",
    meaning: "An incident is not noticed, fixed or over before it begins, nor fixed after it is over.",
    examples: [
        .init("A: began 2026-03-02 11:49 UTC", "B: resolved 2026-03-02 10:00 UTC", verdict: .contradiction),
        .init("A: began 2026-03-02 11:49 UTC", "B: acknowledged 2026-03-02 11:58 UTC", verdict: nil),
    ]
) { incident in
    let pairs: [(first: TimeValue.Phase, second: TimeValue.Phase, words: String, isStrict: Bool)] = [
        (.began, .acknowledged, "noticed before it began", true), (.began, .identified, "its cause found before it began", true),
        (.began, .mitigated, "fixed before it began", true), (.began, .resolved, "over before it began", true),
        (.mitigated, .resolved, "over before it was fixed", true),
    ]
    return pairs.flatMap { pair -> [Draft] in
        func items(_ phase: TimeValue.Phase) -> [Measured] {
            (incident.times[phase] ?? []).filter { incident.entries[$0].subject == nil }.compactMap { incident.ledger.measured(time: $0) }
        }
        let earlier = clusters(of: items(pair.first)).clusters
        let later = clusters(of: items(pair.second)).clusters
        guard !earlier.isEmpty else { return [] }
        var inOrder: [Draft] = []
        for fix in pair.first == .mitigated ? earlier.prefix(8) : [] {
            let after = later.filter { fix.core.high <= $0.core.low }.flatMap { $0.members }.map { $0.entry }
            let fixes = fix.members.map { $0.entry }
            if !after.isEmpty, incident.isToldBySeveral(fixes + after) {
                inOrder.append(
                    Draft(
                        topic: "time", verdict: .compatible, sides: [fixes, after],
                        explanation:
                            "\(incident.told(fixes)) for the fix; \(incident.told(after)) for the end: one recovery's start and end.",
                        reconciledBy: "They are different phases."))
            }
        }
        return inOrder
            + later.compactMap { end -> Draft? in
                let before = earlier.filter { end.core.high < $0.core.low && !$0.documents.isSubset(of: end.documents) }
                guard !before.isEmpty else { return nil }
                let own = end.documents
                let starts = before.flatMap { $0.members }.filter { !own.contains($0.document) }
                // A source that gives an earlier start, or a later end, beside it tells several steps.
                let stepped = Set(starts.map { $0.document }).filter { document in
                    earlier.contains { cluster in cluster.core.low <= end.core.high && cluster.documents.contains(document) }
                }
                let laterDocuments = Set(later.filter { $0.core.low > end.core.high }.flatMap { $0.members }.map { $0.document })
                let ends = end.members.filter { pair.second == .resolved || !laterDocuments.contains($0.document) }
                let opposed = starts.filter { !stepped.contains($0.document) }
                guard !opposed.isEmpty, !ends.isEmpty else { return nil }
                let firmEnd = ends.filter { $0.isFirm }.map(\.generous.high).min()
                let firmStart = opposed.filter { $0.isFirm }.map(\.generous.low).max()
                let isHard = pair.isStrict && (firmEnd.flatMap { end in firmStart.map { end < $0 } } ?? false)
                let sides = [ends.map { $0.entry }, opposed.map { $0.entry }]
                return Draft(
                    topic: "time", verdict: isHard ? .contradiction : .tension, sides: sides,
                    explanation:
                        "\(incident.told(sides[0])) for \(name(pair.second)), but \(incident.told(sides[1])) for \(name(pair.first)): it would be \(pair.words).",
                    reconciledBy:
                        "A zone that one of the sources left out or mistook, or an earlier event that one of them counts as the start.")
            }
    }
}

func name(_ phase: TimeValue.Phase) -> String {
    switch phase {
    case .occurred: "the day"
    case .began: "the start"
    case .acknowledged: "the first notice"
    case .updated: "an update"
    case .escalated: "its spread"
    case .identified: "the finding of the cause"
    case .mitigated: "the fix"
    case .resolved: "the end"
    }
}
