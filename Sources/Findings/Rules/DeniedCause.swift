import Claims

/// One source rules out what another blames.
let deniedCauseRule = FindingRule(
    "denied-cause",
    meaning: "A cause that one source rules out and another states is a conflict; a hedge makes it a tension.",
    examples: [
        .init("A: caused by cyberattack; denied", "B: caused by cyberattack", verdict: .contradiction),
        .init("A: caused by cyberattack; denied", "B: caused by cyberattack; hedged", verdict: .tension),
        .init("A: caused by software-bug \"kernel driver\"; denied", "B: caused by software-bug \"parser regression\"", verdict: nil),
    ]
) { incident in
    let byLabel = Dictionary(grouping: incident.causes.filter { incident.label($0) != .unknown }, by: incident.label)
    let changed = Set(incident.toldChanges().map { $0.document })
    let services = Set(incident.states.compactMap { incident.entries[$0].state?.service })
    let names = services.reduce(into: Set<String>()) { $0.formUnion(CauseRelations.content($1)) }
    return CauseValue.Label.allCases.flatMap { label -> [Draft] in
        let entries = byLabel[label] ?? []
        let denials = entries.filter { incident.entries[$0].isDenied }
        guard !denials.isEmpty else { return [] }
        let stated = entries.filter { index in
            let entry = incident.entries[index]
            return !entry.isDenied && !incident.replaced.contains(index) && entry.cause?.role != .contributing
                && entry.claim.scope != .initially
        }
        var result: [Draft] = []
        let denying = incident.documents(denials)
        var blaming = stated.filter { !denying.contains(incident.document($0)) }
        var ruling = denials
        if CauseRelations.umbrellas.contains(label) {
            func content(_ index: Int) -> Set<String> { CauseRelations.content(incident.causeText(index)).subtracting(names) }
            let blamed = blaming.map { (index: $0, content: content($0)) }
            let named = blamed.reduce(into: Set<String>()) { $0.formUnion($1.content) }
            let denied = denials.map { (index: $0, content: content($0)) }.filter { !$0.content.isDisjoint(with: named) }
            let words = denied.reduce(into: Set<String>()) { $0.formUnion($1.content) }
            ruling = denied.map { $0.index }
            blaming = blamed.filter { !$0.content.isDisjoint(with: words) }.map { $0.index }
        }
        if !ruling.isEmpty, !blaming.isEmpty {
            // A denial that is itself told as a change of mind replaces what it denies.
            let corrections = ruling.filter { incident.entries[$0].claim.scope != .overall }
            let isCorrection = corrections.count == ruling.count
            let isFirm =
                blaming.contains { incident.entries[$0].isFirm } && ruling.contains { incident.entries[$0].claim.certainty == .denied }
            let rulers = incident.documents(ruling)
            let instead = incident.causes.filter { index in
                let entry = incident.entries[index]
                return entry.cause?.role == .rootCause && entry.cause?.label != label && !entry.isDenied && entry.isFirm
                    && incident.label(index).place == label.place && rulers.contains(entry.document)
            }
            let shown = blaming.filter { incident.entries[$0].isFirm } + blaming.filter { !incident.entries[$0].isFirm }
            result.append(
                Draft(
                    topic: "cause", verdict: isCorrection ? .superseded : isFirm ? .contradiction : .tension,
                    sides: [blaming, ruling + instead],
                    explanation:
                        "\(incident.told(shown)), but \(incident.told(ruling))"
                        + (isCorrection
                            ? ": it tells how that was found to be wrong."
                            : isFirm ? ": one rules out what the other states." : ": one rules out what the other only suspects."),
                    reconciledBy: isCorrection
                        ? "The earlier account was corrected." : "A link in the chain may be named by one side and the root by the other."))
        }
        guard !CauseRelations.umbrellas.contains(label) else { return result }
        // Within a document, only when one voice says both without a hedge.
        let statedBy = Dictionary(grouping: stated.filter { incident.entries[$0].isFirm }, by: incident.document)
        let deniedBy = Dictionary(grouping: denials.filter { incident.entries[$0].claim.scope == .overall }, by: incident.document)
        for document in denying.sorted() where !changed.contains(document) {
            let own = statedBy[document] ?? []
            let ruled = deniedBy[document] ?? []
            let same = own.filter { a in ruled.contains { incident.entries[$0].claim.voice == incident.entries[a].claim.voice } }
                .filter { a in
                    // One sentence that is read both ways says nothing against itself.
                    let words = incident.entries[a].claim.evidence
                    return words.end == 0
                        || !ruled.contains {
                            incident.entries[$0].claim.evidence.start < words.end && words.start < incident.entries[$0].claim.evidence.end
                        }
                }
            guard !same.isEmpty, !ruled.isEmpty else { continue }
            result.append(
                Draft(
                    topic: "cause", verdict: .tension, sides: [same, ruled],
                    explanation: "\(incident.told(same)) and also \(incident.value(ruled[0])).",
                    reconciledBy: "A link in the chain is meant in one place and the root in the other."))
        }
        return result
    }
}
