import Claims

/// An early suspicion and what took its place.
let replacedCauseRule = FindingRule(
    "replaced-cause",
    meaning:
        "A cause that was suspected at first is superseded by what was found later, when a source tells the change, or the dates of the same party's accounts do.",
    examples: [
        .init("A: caused by dns; hedged; initially", "A: caused by bgp", verdict: .superseded)
    ]
) { incident in
    var result = incident.suspicions.map { suspicion in
        Draft(
            topic: "cause", verdict: .superseded, sides: [suspicion.early, suspicion.found],
            explanation: "\(incident.told(suspicion.early)); \(incident.told(suspicion.found)) from the same party on a later day.",
            reconciledBy: "The later account replaces the first.")
    }
    let named = Dictionary(grouping: incident.causes, by: incident.document)
    let suspicions = Dictionary(
        grouping: incident.causes.filter { index in
            let claim = incident.entries[index].claim
            return claim.certainty == .hedged && incident.entries[index].cause?.role != .rootCause && claim.scope != .later
        }, by: incident.label)
    for change in incident.toldChanges() {
        let title = incident.ledger.documents[change.document].title
        result.append(
            Draft(
                topic: "cause", verdict: .superseded, sides: [change.before, change.after],
                explanation:
                    "\(incident.told(change.before)) at first, then \(incident.value(change.after[0])): \(title) tells the change.",
                reconciledBy: "The later account replaces the first."))
        let labels = Set(change.before.map(incident.label))
        let early = labels.flatMap { suspicions[$0] ?? [] }.sorted().filter { index in
            let entry = incident.entries[index]
            return entry.document != change.document
                && !(named[entry.document] ?? []).contains {
                    entry.claim.scope == .initially && incident.entries[$0].claim.scope != .initially && $0 != index
                }
        }
        let instead = change.after.filter { !labels.contains(incident.label($0)) }
        guard !early.isEmpty, !instead.isEmpty else { continue }
        result.append(
            Draft(
                topic: "cause", verdict: .superseded, sides: [early, instead],
                explanation:
                    "\(incident.told(early)), which \(title) tells as a first suspicion that gave way to \(incident.value(instead[0])).",
                reconciledBy: "The suspicion was written before the finding."))
    }
    return result
}
