import Claims

/// Why it failed, when sources name different root causes.
let reasonRule = FindingRule(
    "reason",
    meaning: "Two root causes that are not the same step told at different detail cannot both be the reason.",
    examples: [
        .init("A: caused by cyberattack root-cause", "B: caused by configuration root-cause", verdict: .contradiction),
        .init("A: caused by hardware root-cause; hedged", "B: caused by configuration root-cause", verdict: .tension),
        .init("A: caused by human-error root-cause", "B: caused by configuration root-cause", verdict: .compatible),
        .init("A: caused by dns root-cause", "B: caused by configuration root-cause", verdict: .compatible),
    ]
) { incident in
    let named = incident.causes.filter { index in
        let entry = incident.entries[index]
        return !entry.isDenied && !incident.replaced.contains(index) && entry.claim.scope != .initially && incident.label(index) != .unknown
    }
    func isReason(_ index: Int) -> Bool { incident.label(index).place == .why }
    let roots = named.filter { incident.entries[$0].cause?.role == .rootCause && isReason($0) }
    var result: [Draft] = []
    // What each document names at all: a document that names the other's reason too does not oppose it.
    let labels = Dictionary(grouping: named.filter(isReason), by: incident.document).mapValues { Set($0.map(incident.label)) }
    let present = CauseValue.Label.allCases.filter { label in roots.contains { incident.label($0) == label } }
    let byLabel = Dictionary(grouping: roots, by: incident.label)
    func alone(_ label: CauseValue.Label, against other: CauseValue.Label) -> [Int] {
        (byLabel[label] ?? []).filter { index in
            !(labels[incident.document(index)] ?? []).contains { CauseRelations.isOneStep($0, other) }
        }
    }
    for (number, label) in present.enumerated() {
        for other in present[(number + 1)...] where !CauseRelations.isOneStep(label, other) {
            let sides = [alone(label, against: other), alone(other, against: label)]
            guard !sides[0].isEmpty, !sides[1].isEmpty else { continue }
            let isFirm = sides.allSatisfy { $0.contains { incident.entries[$0].isFirm } }
            // Where some source tells of both, one may have led to the other.
            let chained = labels.values.contains { $0.contains(label) && $0.contains(other) }
            guard isFirm || !chained else { continue }
            result.append(
                Draft(
                    topic: "cause", verdict: isFirm && !chained ? .contradiction : .tension, sides: sides,
                    explanation: "\(incident.told(sides[0])), but \(incident.told(sides[1])) as the root cause"
                        + (chained
                            ? "; another source tells of both." : isFirm ? ": two reasons for one failure." : ": one of them is hedged."),
                    reconciledBy: "One led to the other, or one is the trigger and the other what made it possible."))
        }
    }
    // The same step, told in other words.
    let steps = present.filter { label in present.contains { $0 != label && CauseRelations.isOneStep($0, label) } }
    if steps.count > 1 {
        let sides = steps.compactMap { byLabel[$0] }
        if incident.isToldBySeveral(sides.flatMap { $0 }) {
            result.append(
                Draft(
                    topic: "cause", verdict: .compatible, sides: sides,
                    explanation: sides.prefix(4).map { incident.told($0) }.joined(separator: "; ") + ": one step told at different detail.",
                    reconciledBy: "A person makes a change, an update carries a fault."))
        }
    }
    let places = named.filter { !isReason($0) && incident.entries[$0].isFirm && incident.entries[$0].cause?.role != .contributing }
    let reasons = roots.filter { incident.entries[$0].isFirm }
    if !places.isEmpty, !reasons.isEmpty, incident.isToldBySeveral(places + reasons) {
        result.append(
            Draft(
                topic: "cause", verdict: .compatible, sides: [places, reasons],
                explanation: "\(incident.told(places)) for where it failed; \(incident.told(reasons)) for why.",
                reconciledBy: "A place and a reason belong to one chain."))
    }
    return result
}
