package import Claims
package import Findings

/// Compares two sets of claims by what they say; where in the text they stand, and how the lines are broken, does not count.
///
/// `areVersions` says that both tell of the same sources at different times: then a value that differs has *changed*, and claims meet
/// only within their source. `findings` compares claims of both sides, and is asked once.
package func comparison(
    of a: [Claim], named nameOfA: String, with b: [Claim], named nameOfB: String, areVersions: Bool,
    findings: ([Claim]) -> [Finding]
) -> Comparison {
    let isPerSource = areVersions && max(Set(a.map(\.source)).count, Set(b.map(\.source)).count) > 1
    var sides = Sides(a: a, b: b, isPerSource: isPerSource)
    var entries = sides.takeMatches()
    if areVersions { entries += sides.takeChanges() }
    entries += sides.takeConflicts(found: findings(sides.all), agreed: Set(entries.flatMap { $0.relation == .agree ? $0.a + $0.b : [] }))
    entries += sides.takeRest()
    return Comparison(nameOfA: nameOfA, nameOfB: nameOfB, entries: entries.sorted(by: Comparison.Entry.precedes))
}

/// The claims of both sides that have no place in the comparison yet.
private struct Sides {
    private var a: [Claim]
    private var b: [Claim]
    private let isPerSource: Bool
    /// Both sides under names of their own: the same text on both sides gives the same ids.
    let all: [Claim]
    private let originals: [String: (isA: Bool, claim: Claim)]

    private struct Key: Hashable {
        var source: String
        var fact: FactKey
    }

    init(a: [Claim], b: [Claim], isPerSource: Bool) {
        (self.a, self.b, self.isPerSource) = (a, b, isPerSource)
        var all: [Claim] = []
        var originals: [String: (isA: Bool, claim: Claim)] = [:]
        for (isA, claims) in [(true, a), (false, b)] {
            for claim in claims {
                var renamed = claim
                renamed.id = (isA ? "a:" : "b:") + claim.id
                renamed.source = (isA ? "a/" : "b/") + claim.source
                all.append(renamed)
                originals[renamed.id] = (isA, claim)
            }
        }
        // The same for either order of the arguments, names apart.
        self.all = all.sorted { ($0.evidence.exact, $0.id.dropFirst(2)) < ($1.evidence.exact, $1.id.dropFirst(2)) }
        self.originals = originals
    }

    private func key(_ claim: Claim) -> Key { Key(source: isPerSource ? claim.source : "", fact: FactKey(claim)) }

    /// Claims of the same value on both sides: agreed, or changed where how surely, when or in what part differs.
    mutating func takeMatches() -> [Comparison.Entry] {
        let inB = Dictionary(grouping: b, by: key)
        let inA = Dictionary(grouping: a, by: key)
        var seen: Set<Key> = []
        var entries: [Comparison.Entry] = []
        for claim in a {
            let key = key(claim)
            guard let theirs = inB[key], let ours = inA[key], seen.insert(key).inserted else { continue }
            let (was, now) = (Set(ours.map(Detail.init)), Set(theirs.map(Detail.init)))
            let relation: Comparison.Relation = was.isDisjoint(with: now) ? .changed : .agree
            entries.append(.init(relation: relation, topic: Topic.name(claim), a: ours, b: theirs, note: ""))
        }
        a = a.filter { !seen.contains(key($0)) }
        b = b.filter { !seen.contains(key($0)) }
        return entries
    }

    /// Between versions: what one says of a topic in place of the other.
    mutating func takeChanges() -> [Comparison.Entry] {
        func slot(_ claim: Claim) -> [String] { [isPerSource ? claim.source : "", Topic.name(claim)] }
        let inA = Dictionary(grouping: a, by: slot)
        let inB = Dictionary(grouping: b, by: slot)
        let both = Set(inA.keys).intersection(inB.keys)
        a = a.filter { !both.contains(slot($0)) }
        b = b.filter { !both.contains(slot($0)) }
        return both.sorted { $0.lexicographicallyPrecedes($1) }.map {
            .init(relation: .changed, topic: $0[1], a: inA[$0] ?? [], b: inB[$0] ?? [], note: "")
        }
    }

    /// Findings that set claims of A against claims of B, at least one of which the other side does not make.
    mutating func takeConflicts(found: [Finding], agreed: Set<Claim>) -> [Comparison.Entry] {
        var used: Set<String> = []
        var entries: [Comparison.Entry] = []
        for finding in found where finding.verdict.isOpen {
            let sides = finding.sides.map { side in
                (a: side.claims.filter { originals[$0]?.isA == true }, b: side.claims.filter { originals[$0]?.isA == false })
            }
            var ours: Set<String> = []
            var theirs: Set<String> = []
            for (index, side) in sides.enumerated() {
                for (other, opposite) in sides.enumerated() where other != index {
                    for one in side.a {
                        for two in opposite.b where !(isAgreed(one, agreed) && isAgreed(two, agreed)) {
                            ours.insert(one)
                            theirs.insert(two)
                        }
                    }
                }
            }
            guard !ours.isEmpty, !theirs.isEmpty else { continue }
            used.formUnion(ours)
            used.formUnion(theirs)
            let (a, b) = (claims(ours), claims(theirs))
            guard let first = (a + b).min(by: { Topic.rank($0) < Topic.rank($1) }) else { continue }
            let words = finding.verdict == .tension ? "In tension, not certain: " : ""
            entries.append(.init(relation: .contradict, topic: Topic.name(first), a: a, b: b, note: words + finding.explanation))
        }
        a.removeAll { used.contains("a:" + $0.id) }
        b.removeAll { used.contains("b:" + $0.id) }
        return entries
    }

    private func isAgreed(_ id: String, _ agreed: Set<Claim>) -> Bool { originals[id].map { agreed.contains($0.claim) } ?? false }

    private func claims(_ ids: Set<String>) -> [Claim] {
        ids.compactMap { originals[$0]?.claim }.sorted { ($0.source, $0.evidence.start, $0.id) < ($1.source, $1.evidence.start, $1.id) }
    }

    mutating func takeRest() -> [Comparison.Entry] {
        func entries(_ claims: [Claim], _ relation: Comparison.Relation) -> [Comparison.Entry] {
            var order: [Key] = []
            var seen: Set<Key> = []
            let groups = Dictionary(grouping: claims, by: key)
            for claim in claims where seen.insert(key(claim)).inserted { order.append(key(claim)) }
            return order.compactMap { groups[$0] }.map { group in
                .init(
                    relation: relation, topic: Topic.name(group[0]), a: relation == .onlyA ? group : [],
                    b: relation == .onlyB ? group : [], note: "")
            }
        }
        defer { (a, b) = ([], []) }
        return entries(a, .onlyA) + entries(b, .onlyB)
    }
}

/// What may differ between two claims of the same value.
private struct Detail: Hashable {
    private var certainty: Certainty
    private var scope: Scope
    private var role: CauseValue.Role?

    init(_ claim: Claim) {
        (certainty, scope) = (claim.certainty, claim.scope)
        if case .cause(let cause) = claim.value { role = cause.role }
    }
}
