import Claims

/// A document whose unstated zone can be no zone at all.
let ownClockRule = FindingRule(
    "one-zone",
    meaning:
        "The times of one document that name no zone stand in one zone; when none makes them fit its other times, the document does not fit itself.",
    examples: [
        .init("A: began 2026-03-02 11:49 UTC", "A: mitigated 2026-03-02 15:25 UTC", "A: escalated 2026-03-02 09:00..11:00", verdict: nil),
        .init(
            "A: began 2026-03-02 11:49 UTC", "A: escalated 2026-03-02 09:00..11:00", "A: resolved 2026-03-02 15:25 UTC",
            "A: mitigated 2026-03-02 20:00..22:00", verdict: .tension),
    ]
) { incident in
    var byDocument: [Int: [(phase: TimeValue.Phase, item: Measured, isFloating: Bool)]] = [:]
    for phase in [TimeValue.Phase.began, .escalated, .mitigated, .resolved] {
        for index in incident.times[phase] ?? [] {
            let entry = incident.entries[index]
            guard let time = entry.time, entry.subject == nil, let item = incident.ledger.measured(time: index),
                time.precision <= .partOfDay
            else { continue }
            byDocument[entry.document, default: []].append((phase, item, time.zone == nil))
        }
    }
    return byDocument.keys.sorted().compactMap { document -> Draft? in
        let times = byDocument[document] ?? []
        guard times.count > 2, times.count < 40, times.contains(where: \.isFloating), times.contains(where: { !$0.isFloating }) else {
            return nil
        }
        let floating = times.filter(\.isFloating)
        let fixed = times.filter { !$0.isFloating }
        // Of several times of a phase each is a step of its own.
        let isStepped = Dictionary(grouping: times, by: \.phase).mapValues { $0.count > 2 }
        let start = fixed.filter { $0.phase == .began }.map(\.item.generous.low).min() ?? -.infinity
        let end = fixed.filter { $0.phase == .resolved }.map(\.item.generous.high).max() ?? .infinity
        func fits(_ offset: Int) -> Bool {
            floating.allSatisfy { time in
                let span = time.item.raw.widened(3_600).shifted(Double(-offset * 60))
                guard span.high >= start || time.phase == .began, span.low <= end || time.phase == .resolved else { return false }
                return fixed.allSatisfy { other in
                    if time.phase == other.phase {
                        return span.meets(other.item.generous) || time.phase == .escalated || isStepped[time.phase] ?? false
                    }
                    return time.phase != .began || isStepped[.began] ?? false || span.low <= other.item.generous.high
                }
            }
        }
        guard !stride(from: Zone.plausible.lowerBound, through: Zone.plausible.upperBound, by: 30).contains(where: fits) else { return nil }
        let sides = [floating.map(\.item.entry), fixed.map(\.item.entry)]
        return Draft(
            topic: "time", verdict: .tension, sides: sides,
            explanation:
                "\(incident.told(sides[0])) beside \(incident.value(sides[1][0])): no single zone for its times without one makes the document fit itself.",
            reconciledBy: "The part of the day is meant loosely, or the times stand in different zones.")
    }
}
