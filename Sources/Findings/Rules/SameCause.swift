import Claims

/// Sources that name one cause.
let sameCauseRule = FindingRule(
    "same-cause",
    meaning: "Sources that name the same cause, or rule out the same one, agree; one that only suspects it fits them.",
    examples: [
        .init("A: caused by configuration", "B: caused by configuration", verdict: .agreement),
        .init("A: caused by configuration; hedged", "B: caused by configuration", verdict: .compatible),
    ]
) { incident in
    let byLabel = Dictionary(grouping: incident.causes.filter { incident.label($0) != .unknown }, by: incident.label)
    return CauseValue.Label.allCases.flatMap { label -> [Draft] in
        let entries = byLabel[label] ?? []
        var result: [Draft] = []
        let groups = [Certainty.stated, .denied, .hedged].map { certainty in
            entries.filter { incident.entries[$0].claim.certainty == certainty }
        }
        for group in groups where incident.isToldBySeveral(group) {
            result.append(Draft(topic: "cause", verdict: .agreement, sides: [group], explanation: "\(incident.told(group))."))
        }
        let (stated, hedged) = (groups[0], groups[2])
        if !stated.isEmpty, !hedged.isEmpty, incident.isToldBySeveral(stated + hedged) {
            result.append(
                Draft(
                    topic: "cause", verdict: .compatible, sides: [hedged, stated],
                    explanation:
                        "\(incident.told(hedged)), which \(incident.sources(stated)) state\(incident.documents(stated).count == 1 ? "s" : "").",
                    reconciledBy: "What one suspects, the other states."))
        }
        return result
    }
}
