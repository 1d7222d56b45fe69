import Claims
import Language

/// The day on which it happened, a slipped year included.
let yearRule = FindingRule(
    "day",
    meaning: "The same event has one date: another year with the same day and month is the same event wrongly dated.",
    examples: [
        .init("A: occurred 2026-03-02", "B: occurred 2025-03-02", "C: occurred 2026-03-02", verdict: .contradiction),
        .init("A: occurred 2026-03-02", "B: occurred 2026-03", verdict: .compatible),
        .init("A: occurred 2026-03-02", "B: occurred 2026-03-02", verdict: .agreement),
    ]
) { incident in
    let slipped = Set(incident.slips.map { $0.document })
    let days = incident.times[.occurred] ?? []
    let items = days.filter { !slipped.contains(incident.document($0)) }.compactMap { incident.ledger.measured(time: $0) }
    var result = LineComparison(
        incident: incident, topic: "time:occurred", subject: "the day",
        remedy: "Midnight falls between the two in some zone, or one of them dates the article instead."
    ).drafts(items)
    let others = items.map { $0.entry }
    for slip in incident.slips {
        let shifted = incident.all.filter { incident.document($0) == slip.document && incident.entries[$0].shift != 0 }
        guard shifted.contains(where: { incident.tells(slip, $0) }) else { continue }
        let own = shifted.filter { incident.entries[$0].time?.phase == .occurred }
        let wrong = own.isEmpty ? shifted : own
        let fallback =
            others.isEmpty
            ? incident.all.filter { incident.entries[$0].time?.earliest != nil && incident.document($0) != slip.document } : others
        guard !wrong.isEmpty, !fallback.isEmpty else { continue }
        result.append(
            Draft(
                topic: "time:occurred", verdict: .contradiction, sides: [wrong, fallback],
                explanation:
                    "\(incident.told(wrong, isAsDated: true)), but \(incident.told(fallback)): the same event under another date; all else is compared as if the date were the others'.",
                reconciledBy: "A slip of the pen in the date."))
    }
    return result
}

extension Incident {
    /// Whether a claim's own words have the year, or the day, that is not the others': one that was only concluded is nobody's slip.
    fileprivate func tells(_ slip: YearSlip, _ index: Int) -> Bool {
        guard let day = entries[index].time?.earliest?.civil().day else { return false }
        let number = abs(slip.days) < 300 ? day.day : day.year
        return entries[index].claim.evidence.exact.split { !$0.isNumber }.contains { Int($0) == number }
    }
}
