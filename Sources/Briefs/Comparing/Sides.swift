import Claims
import Findings

/// The claims of both sides that have no place in the comparison yet, and the places of the others.
struct Sides {
    private(set) var entries: [Comparison.Entry] = []
    private var a: [Claim]
    private var b: [Claim]
    private let isPerSource: Bool
    private let areVersions: Bool
    private let originals: [String: (isA: Bool, claim: Claim)]
    /// The claims that stand in an entry already, by their ids under the side's name.
    private var placed: Set<String> = []
    private let nameOfA: String
    private let nameOfB: String

    private struct Key: Hashable {
        var source: String
        var fact: FactKey
    }

    init(_ a: ComparedSide, _ b: ComparedSide, isPerSource: Bool, areVersions: Bool) {
        (self.isPerSource, self.areVersions, nameOfA, nameOfB) = (isPerSource, areVersions, a.name, b.name)
        func inOrder(_ claims: [Claim]) -> [Claim] {
            claims.sorted { ($0.source, $0.evidence.start, $0.id) < ($1.source, $1.evidence.start, $1.id) }
        }
        (self.a, self.b) = (inOrder(a.claims), inOrder(b.claims))
        var originals: [String: (isA: Bool, claim: Claim)] = [:]
        for claim in a.claims { originals[a.name + "\n" + claim.id] = (true, claim) }
        for claim in b.claims { originals[b.name + "\n" + claim.id] = (false, claim) }
        self.originals = originals
    }

    private func key(_ claim: Claim) -> Key { Key(source: isPerSource ? claim.source : "", fact: FactKey(claim)) }

    private mutating func place(
        _ relation: Comparison.Relation, _ topic: String, _ ours: [Claim], _ theirs: [Claim], note: String = ""
    ) {
        entries.append(.init(relation: relation, topic: topic, a: ours, b: theirs, note: note))
        let ids = Set(ours.map { nameOfA + "\n" + $0.id }).union(theirs.map { nameOfB + "\n" + $0.id })
        placed.formUnion(ids)
        a.removeAll { ids.contains(nameOfA + "\n" + $0.id) }
        b.removeAll { ids.contains(nameOfB + "\n" + $0.id) }
    }

    /// Claims of the same value on both sides. Where how surely, when or in what part it is told differs, a version has changed;
    /// two sources agree all the same.
    mutating func takeMatches() {
        let inB = Dictionary(grouping: b, by: key)
        let inA = Dictionary(grouping: a, by: key)
        var seen: Set<Key> = []
        for claim in a {
            let key = key(claim)
            guard let theirs = inB[key], let ours = inA[key], seen.insert(key).inserted else { continue }
            let differences = Detail.differences(ours, theirs)
            let note = differences.isEmpty ? "" : "The same, but for " + listed(differences) + "."
            place(areVersions && !differences.isEmpty ? .changed : .agree, Topic.name(claim), ours, theirs, note: note)
        }
    }

    /// Between versions: what one says of a topic in place of the other.
    mutating func takeChanges() {
        func slot(_ claim: Claim) -> [String] { [isPerSource ? claim.source : "", Topic.name(claim)] }
        let inA = Dictionary(grouping: a, by: slot)
        let inB = Dictionary(grouping: b, by: slot)
        for slot in Set(inA.keys).intersection(inB.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            place(.changed, slot[1], inA[slot] ?? [], inB[slot] ?? [])
        }
    }

    /// Claims of both sides that a finding brings together, at least one of which has no place yet: as contradictions, as states of
    /// different times, or as one fact in other words.
    mutating func takeMeetings(in findings: [Finding], as relation: Comparison.Relation) {
        for finding in findings where meeting(finding) == relation {
            let sides = finding.sides.map { side in
                (ours: side.claims.filter { originals[$0]?.isA == true }, theirs: side.claims.filter { originals[$0]?.isA == false })
            }
            var (ours, theirs): (Set<String>, Set<String>) = ([], [])
            for (index, side) in sides.enumerated() {
                // What stands on one side of a finding agrees; what opposes, replaces or bends to it stands on another.
                for (other, opposite) in sides.enumerated() where (other == index) == (finding.verdict == .agreement) {
                    for one in side.ours {
                        for two in opposite.theirs where !(placed.contains(one) && placed.contains(two)) {
                            ours.insert(one)
                            theirs.insert(two)
                        }
                    }
                }
            }
            let (a, b) = (claims(ours), claims(theirs))
            guard !a.isEmpty, !b.isEmpty, let first = (a + b).min(by: { Topic.rank($0) < Topic.rank($1) }) else { continue }
            // One fact in other words needs one question: a place and a reason, or a start and a length, are two facts.
            guard relation != .agree || Set((a + b).map(Topic.name)).count == 1 && first.kind != .cause else { continue }
            let note =
                switch finding.verdict {
                case .tension: "In tension, not certain: " + finding.explanation
                case .contradiction, .superseded: finding.explanation
                case .compatible, .agreement: "Told in other words."
                }
            place(relation, Topic.name(first), a, b, note: note)
        }
    }

    private func meeting(_ finding: Finding) -> Comparison.Relation {
        switch finding.verdict {
        case .contradiction, .tension: .contradict
        case .superseded: .changed
        case .compatible, .agreement: .agree
        }
    }

    private func claims(_ ids: Set<String>) -> [Claim] {
        ids.compactMap { originals[$0]?.claim }.sorted { ($0.source, $0.evidence.start, $0.id) < ($1.source, $1.evidence.start, $1.id) }
    }

    /// What is left is said on one side only, each value once.
    mutating func takeRest() {
        func groups(_ claims: [Claim]) -> [[Claim]] {
            var order: [Key] = []
            let groups = Dictionary(grouping: claims, by: key)
            for claim in claims where !order.contains(key(claim)) { order.append(key(claim)) }
            return order.compactMap { groups[$0] }
        }
        for group in groups(a) { place(.onlyA, Topic.name(group[0]), group, []) }
        for group in groups(b) { place(.onlyB, Topic.name(group[0]), [], group) }
    }
}

/// What may differ between two claims of the same value.
private struct Detail {
    /// Empty where some claim of one side is told just as some claim of the other.
    static func differences(_ ours: [Claim], _ theirs: [Claim]) -> [String] {
        let aspects: [(name: String, of: (Claim) -> String)] = [
            ("how surely", { $0.certainty.rawValue }), ("when", { "\($0.scope)" }),
            ("the role", { if case .cause(let cause) = $0.value { cause.role.rawValue } else { "" } }),
        ]
        func whole(_ claim: Claim) -> [String] { aspects.map { $0.of(claim) } }
        guard Set(ours.map(whole)).isDisjoint(with: theirs.map(whole)) else { return [] }
        let differing = aspects.filter { aspect in Set(ours.map(aspect.of)).isDisjoint(with: theirs.map(aspect.of)) }.map(\.name)
        return differing.isEmpty ? ["details"] : differing
    }
}
