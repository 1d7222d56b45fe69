import Claims
import Language

/// The timeline as a Mermaid Gantt chart, on one axis in UTC. `nil` where fewer than two times have a known zone.
///
/// Only times that stand on that axis: a clock without a zone is in the table.
func diagram(of timeline: [Moment], ledger: Ledger) -> Slots? {
    let bars = timeline.filter { moment in
        moment.isZoned && moment.earliest != nil && moment.precision != .day && moment.precision != .month
    }.prefix(60)
    guard Set(bars.map(\.earliest)).count > 1 else { return nil }
    let phases = TimeValue.Phase.allCases.compactMap { phase -> Slots? in
        let own = bars.filter { $0.phase == phase }
        guard !own.isEmpty else { return nil }
        return ["phase": .text(words(for: phase)), "bars": .list(own.compactMap { bar($0, ledger: ledger) })]
    }
    let instants = bars.compactMap(\.earliest)
    let isOneDay = instants.min()?.civil().day == bars.compactMap(\.latest).max()?.civil().day
    return ["axis": .text(isOneDay ? "%H:%M" : "%d %b %H:%M"), "phases": .list(phases)]
}

private func bar(_ moment: Moment, ledger: Ledger) -> Slots? {
    guard let earliest = moment.earliest else { return nil }
    let latest = max(earliest, moment.latest ?? earliest)
    var labels: [String] = []
    for id in moment.claims {
        let label = ledger[id].map { ledger.label(of: $0.claim.source) } ?? ""
        if !labels.contains(label) { labels.append(label) }
    }
    // A colon or a comma would end the name of a task.
    let name = labels.prefix(4).joined(separator: " ") + (labels.count > 4 ? " and \(labels.count - 4) more" : "")
    return [
        "name": .text(name), "mark": .text(earliest == latest ? "milestone, " : ""), "from": .text(stamp(earliest)),
        "to": .text(earliest == latest ? "0m" : stamp(latest)),
    ]
}

private func stamp(_ instant: Instant) -> String {
    let text = instant.iso8601(zoned: false)
    return instant.civil().second == 0 ? text + ":00" : text
}
