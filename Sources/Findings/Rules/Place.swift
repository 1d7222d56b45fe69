import Claims

/// Where it failed, when sources point to different parts of the system.
let placeRule = FindingRule(
    "place",
    meaning:
        "Two different parts of a system cannot both be where the root cause lies; close neighbours (gateway and login) are not told apart.",
    examples: [
        .init("A: caused by authentication root-cause", "B: caused by database root-cause", verdict: .contradiction),
        .init("A: caused by authentication root-cause; hedged", "B: caused by database root-cause", verdict: .tension),
        .init("A: caused by dns root-cause", "B: caused by bgp root-cause", verdict: nil),
    ]
) { incident in
    let byDocument = Dictionary(
        grouping: incident.causes.filter { index in
            let entry = incident.entries[index]
            return incident.label(index).place == .where && !entry.isDenied && entry.cause?.role != .contributing
                // "network issues" are a symptom as often as a place.
                && (incident.label(index) != .network || entry.cause?.role == .rootCause)
                && !incident.replaced.contains(index)
                && CauseRelations.layer(of: incident.label(index)) != nil
        }, by: incident.document)
    // A place that is only named inside a reason ("more traffic than the load balancer could take") is a detail.
    var reasons: Set<Passage> = []
    for index in incident.causes where incident.label(index).place == .why { reasons.insert(Passage(incident.entries[index])) }
    var sides: [Int: [Int]] = [:]
    for document in byDocument.keys.sorted() {
        let own = byDocument[document] ?? []
        let ranked = own.map { (index: $0, rank: rank(incident.entries[$0], isDetail: reasons.contains(Passage(incident.entries[$0])))) }
            .filter { $0.rank > 0 }
        guard let best = ranked.map(\.rank).max() else { continue }
        let layers = Set(ranked.filter { $0.rank == best }.compactMap { CauseRelations.layer(of: incident.label($0.index)) })
        // A document that points to several places holds no position.
        guard layers.count == 1, let layer = layers.first else { continue }
        sides[layer, default: []] += ranked.map { $0.index }.filter { CauseRelations.layer(of: incident.label($0)) == layer }
    }
    func isRoot(_ index: Int) -> Bool { incident.entries[index].cause?.role == .rootCause }
    guard sides.count > 1, sides.values.contains(where: { $0.contains(where: isRoot) }) else { return [] }
    let groups = sides.keys.sorted().compactMap { sides[$0]?.sorted() }
    let firm = groups.filter { $0.contains { isRoot($0) && incident.entries[$0].isFirm } }
    let verdict: Finding.Verdict = firm.count > 1 ? .contradiction : .tension
    return [
        Draft(
            topic: "cause", verdict: verdict, sides: groups,
            explanation: groups.map { incident.told($0.filter(isRoot) + $0.filter { !isRoot($0) }) }.joined(separator: "; ")
                + (verdict == .contradiction
                    ? ": each names another part as where it failed." : ": they point to different parts, but not all of them firmly."),
            reconciledBy: "One part failed first and took the other along; the order would tell.")
    ]
}

/// How firmly a claim takes a position on the place; 0: not at all.
private func rank(_ entry: Entry, isDetail: Bool) -> Int {
    guard entry.claim.scope == .overall, let cause = entry.cause else { return 0 }
    let role = cause.role == .rootCause ? 8 : cause.role == .trigger ? 4 : 2
    return max(1, role + (entry.isFirm ? 1 : 0) - (isDetail && cause.role != .rootCause ? 2 : 0))
}

/// The words of a document that a claim rests on.
private struct Passage: Hashable {
    var document: Int
    var exact: String

    init(_ entry: Entry) {
        document = entry.document
        exact = entry.claim.evidence.exact
    }
}
