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
    let subjects = Set(incident.times.values.joined().map { incident.entries[$0].subject })
    return ([nil] + subjects.compactMap { $0 }.sorted()).flatMap { reversals(incident, subject: $0) }
}

/// The order of the points of the whole incident, or of one service's own.
///
/// A service that falls later than others is told as spread; for the service itself that is its start.
private func reversals(_ incident: Incident, subject: String?) -> [Draft] {
    let pairs: [(first: TimeValue.Phase, second: TimeValue.Phase)] = [
        (.began, .acknowledged), (.began, .identified), (.began, .mitigated), (.began, .resolved), (.mitigated, .resolved),
    ]
    var points: [TimeValue.Phase: [Cluster]] = [:]
    for phase in [TimeValue.Phase.began, .acknowledged, .identified, .mitigated, .resolved] {
        let told = subject != nil && phase == .began ? [phase, .escalated] : [phase]
        let own = told.flatMap { incident.times[$0] ?? [] }.filter { incident.entries[$0].subject == subject }
        points[phase] = clusters(of: own.compactMap { incident.ledger.measured(time: $0) }).clusters
    }
    var result: [Draft] = []
    var reversed: [Reversal] = []
    for pair in pairs {
        let (earlier, later) = (points[pair.first] ?? [], points[pair.second] ?? [])
        if pair.first == .mitigated, subject == nil { result += inOrder(incident, fixes: earlier, ends: later) }
        for (number, end) in later.enumerated() {
            let before = earlier.indices.filter {
                end.core.high < earlier[$0].core.low && !earlier[$0].documents.isSubset(of: end.documents)
            }
            guard !before.isEmpty else { continue }
            // A source that gives an earlier start, or a later end, beside it tells several steps; one that has the start where the
            // others have it tells the end of something else.
            let stepped = earlier.filter { $0.core.low <= end.core.high }.reduce(into: Set<Int>()) { $0.formUnion($1.documents) }
            let after = later.filter { $0.core.low > end.core.high }.reduce(into: Set<Int>()) { $0.formUnion($1.documents) }
            for start in before {
                let ends = end.members.filter { !after.contains($0.document) && !earlier[start].documents.contains($0.document) }
                let starts = earlier[start].members.filter { !end.documents.contains($0.document) && !stepped.contains($0.document) }
                guard !starts.isEmpty, !ends.isEmpty else { continue }
                reversed.append(
                    Reversal(
                        first: .init(phase: pair.first, number: start), second: .init(phase: pair.second, number: number), starts: starts,
                        ends: ends))
            }
        }
    }
    let hard = outliers(incident, reversed.filter(\.isHard))
    // A service may fall, come back and fall: only what cannot be otherwise is told of it.
    guard subject == nil else { return hard.map { $0.draft(incident, isHard: true) } }
    // What is wrong for sure explains what may be wrong beside it.
    let explained = Set(hard.map(\.point))
    let soft = outliers(
        incident, reversed.filter { !$0.isHard && !$0.fitsSomeZone && !explained.contains($0.first) && !explained.contains($0.second) })
    return result + hard.map { $0.draft(incident, isHard: true) } + soft.map { $0.draft(incident, isHard: false) }
}

/// A fix and an end in their order.
private func inOrder(_ incident: Incident, fixes: [Cluster], ends: [Cluster]) -> [Draft] {
    fixes.prefix(8).compactMap { fix in
        let after = ends.filter { fix.core.high <= $0.core.low }.flatMap { $0.members.map { $0.entry } }
        let own = fix.members.map { $0.entry }
        guard !after.isEmpty, incident.isToldBySeveral(own + after) else { return nil }
        return Draft(
            topic: "time", verdict: .compatible, sides: [own, after],
            explanation: "\(incident.told(own)) for the fix; \(incident.told(after)) for the end: one recovery's start and end.",
            reconciledBy: "They are different phases.")
    }
}

/// Two points of the incident that some sources have the wrong way round.
private struct Reversal {
    struct Point: Hashable {
        var phase: TimeValue.Phase
        var number: Int
    }

    /// What should come first.
    var first: Point
    var second: Point
    var starts: [Measured]
    var ends: [Measured]

    /// Whether no zone and no rounding puts firm claims into order.
    var isHard: Bool {
        guard let end = ends.filter(\.isFirm).map({ $0.generous.high }).min(),
            let start = starts.filter(\.isFirm).map({ $0.generous.low }).max()
        else { return false }
        return end < start
    }

    /// Whether some zone that is told anywhere puts a clock without one into order.
    var fitsSomeZone: Bool {
        guard let first = starts.flatMap(\.readings).map(\.low).min(), let last = ends.flatMap(\.readings).map(\.high).max() else {
            return false
        }
        return last >= first
    }
}

/// One point that stands in the wrong order to others: a single slip explains all of its reversals.
private struct Outlier {
    var point: Reversal.Point
    var reversals: [Reversal]

    func draft(_ incident: Incident, isHard: Bool) -> Draft {
        func entries(_ items: [Measured]) -> [Int] { Set(items.map { $0.entry }).sorted() }
        let own = entries(reversals.flatMap { $0.first == point ? $0.starts : $0.ends })
        let others = reversals.map { reversal in
            let isFirst = reversal.first == point
            return (
                phase: isFirst ? reversal.second.phase : reversal.first.phase, entries: entries(isFirst ? reversal.ends : reversal.starts)
            )
        }
        let told = others.prefix(3).map { "\(incident.told($0.entries)) for \(name($0.phase))" }
        let rest = others.count > 3 ? "; so with \(others.count - 3) further times" : ""
        return Draft(
            topic: "time", verdict: isHard ? .contradiction : .tension, sides: [own] + others.map(\.entries),
            explanation: "\(incident.told(own)) for \(name(point.phase)), but \(told.joined(separator: "; ")): \(consequence)\(rest).",
            reconciledBy:
                "A zone that one of the sources left out or mistook, or an earlier event that one of them counts as the start.")
    }

    private var consequence: String {
        switch (reversals[0].first.phase, reversals[0].second.phase) {
        case (.began, .acknowledged): "it would be noticed before it began"
        case (.began, .identified): "its cause would be found before it began"
        case (.began, .mitigated): "it would be fixed before it began"
        case (.began, _): "it would be over before it began"
        default: "it would be over before it was fixed"
        }
    }
}

/// The fewest points, weighed by the documents that have them, that explain all reversals; the one that explains most comes first.
private func outliers(_ incident: Incident, _ reversals: [Reversal]) -> [Outlier] {
    var open: [Reversal.Point: [Int]] = [:]
    var weights: [Reversal.Point: Set<Int>] = [:]
    for (number, reversal) in reversals.enumerated() {
        open[reversal.first, default: []].append(number)
        open[reversal.second, default: []].append(number)
        weights[reversal.first, default: []].formUnion(reversal.starts.map { $0.document })
        weights[reversal.second, default: []].formUnion(reversal.ends.map { $0.document })
    }
    func rank(_ point: Reversal.Point) -> (Double, Int, Int) {
        let phase = TimeValue.Phase.allCases.firstIndex(of: point.phase) ?? 0
        return (Double(open[point]?.count ?? 0) / Double(max(1, weights[point]?.count ?? 1)), phase, -point.number)
    }
    var result: [Outlier] = []
    while let point = open.keys.max(by: { rank($0) < rank($1) }), let own = open[point] {
        result.append(Outlier(point: point, reversals: own.map { reversals[$0] }))
        let explained = Set(own)
        open[point] = nil
        for (other, numbers) in open {
            let left = numbers.filter { !explained.contains($0) }
            open[other] = left.isEmpty ? nil : left
        }
    }
    return result
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
