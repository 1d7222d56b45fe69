import Claims

/// Lengths told for the same thing.
let durationRule = FindingRule(
    "duration",
    meaning: "Lengths that sources give for the incident, or for one service's outage, must meet once rounding is allowed for.",
    examples: [
        .init("A: lasted 3 h", "B: lasted about 6 h", verdict: .contradiction),
        .init("A: lasted at least 5 h", "B: lasted about 6 h", verdict: .compatible),
        .init("A: lasted hours", "B: lasted 4 h", verdict: .compatible),
    ]
) { incident in
    var bySubject: [String: [Measured]] = [:]
    for index in incident.durations {
        guard let item = incident.ledger.measured(duration: index) else { continue }
        let key = incident.entries[index].service?.key ?? "incident"
        bySubject[incident.whole.contains(key) ? "incident" : key, default: []].append(item)
    }
    var result: [Draft] = []
    for key in bySubject.keys.sorted() {
        result += LineComparison(
            incident: incident, topic: "duration:\(key)", subject: key == "incident" ? "how long it lasted" : "how long \(key) was down",
            remedy: "Different ends: first recovery against full recovery, or one service against all."
        ).drafts(bySubject[key] ?? [])
    }
    // A service's outage within the incident's.
    let overall = clusters(of: bySubject["incident"] ?? []).clusters
    if let best = overall.max(by: { $0.documents.count < $1.documents.count }) {
        let whole = best.members.map { $0.entry }
        for key in bySubject.keys.sorted() where key != "incident" {
            let fitting = (bySubject[key] ?? []).filter { $0.reading.meets(best.core) }.map { $0.entry }
            guard !fitting.isEmpty, incident.isToldBySeveral(whole + fitting) else { continue }
            result.append(
                Draft(
                    topic: "duration:incident", verdict: .compatible, sides: [fitting, whole],
                    explanation: "\(incident.told(fitting)); \(incident.told(whole)) for the whole: these fit.",
                    reconciledBy: "A service can be down for as long as the incident lasts, or for less."))
        }
    }
    return result
}
