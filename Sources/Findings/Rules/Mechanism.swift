import Claims

/// Programming faults of different kinds under one label.
let mechanismRule = FindingRule(
    "fault-kind",
    meaning: "One crash has one fault at its root: two sources that name faults of different kinds (a null pointer, a race) differ.",
    examples: [
        .init(
            "A: caused by software-bug root-cause \"null pointer\"", "B: caused by software-bug root-cause \"out-of-bounds read\"",
            verdict: .tension),
        .init(
            "A: caused by software-bug root-cause \"null pointer\"", "B: caused by software-bug root-cause \"logic error\"", verdict: nil),
    ]
) { incident in
    var byKind: [String: [Int]] = [:]
    for index in incident.causes {
        let entry = incident.entries[index]
        guard let cause = entry.cause, cause.label == .softwareBug, !entry.isDenied, entry.claim.scope != .initially,
            let kind = CauseRelations.mechanism(incident.causeText(index)) ?? CauseRelations.mechanism(entry.claim.evidence.exact)
        else { continue }
        byKind[kind, default: []].append(index)
    }
    let kinds = byKind.keys.sorted()
    let stepped = Dictionary(grouping: kinds.flatMap { kind in incident.documents(byKind[kind] ?? []) }, by: { $0 }).filter { $1.count > 1 }
    let sides = kinds.compactMap { kind -> [Int]? in
        let rest = (byKind[kind] ?? []).filter { stepped[incident.document($0)] == nil }
        return rest.isEmpty ? nil : rest
    }
    guard sides.count > 1 else { return [] }
    return [
        Draft(
            topic: "cause", verdict: .tension, sides: sides,
            explanation: sides.map { incident.told($0) }.joined(separator: "; ") + ": faults of different kinds.",
            reconciledBy: "Both may be loose words for one invalid access, or one led to the other.")
    ]
}
