import Findings

/// Which answers go together: those that findings hold to be the same in other words, unless a conflict parts them.
struct Camps {
    private var agreeing: [String: Set<String>] = [:]
    private var opposed: [String: Set<String>] = [:]

    /// `topics` are those whose findings compare answers to one question: only there do the claims of a side say the same.
    init(_ findings: [Finding], topics: [String]) {
        for finding in findings {
            let sides = finding.sides.map { Set($0.claims) }
            if topics.contains(finding.topic) {
                for (index, side) in sides.enumerated() {
                    // A wide wording fits several values of another side, which need not fit each other.
                    let others = sides.enumerated().filter { finding.verdict == .compatible && $0.offset != index }.map(\.element)
                    let related = others.isEmpty ? side : others.reduce(into: Set()) { $0.formUnion($1) }
                    for claim in side { agreeing[claim, default: []].formUnion(related) }
                }
            }
            guard finding.verdict.isOpen else { continue }
            for (index, side) in sides.enumerated() {
                let others = sides.enumerated().filter { $0.offset != index }.reduce(into: Set()) { $0.formUnion($1.element) }
                for claim in side { opposed[claim, default: []].formUnion(others) }
            }
        }
    }

    /// The answers in camps, the one with the most independent sources first, of equals the one that fewer conflicts touch; inside a camp
    /// they keep their order.
    func camps(of answers: [Answer], in ledger: Ledger) -> [Fact.Camp] {
        var groups: [[Answer]] = []
        for answer in answers {
            let own = answer.claimIDs
            let place = groups.firstIndex { group in
                touches(own, group[0].claimIDs, agreeing) && !touches(own, group.flatMap(\.claimIDs), opposed)
            }
            if let place { groups[place].append(answer) } else { groups.append([answer]) }
        }
        var camps = groups.map { Fact.Camp(answers: $0, independentSources: ledger.independentSources(of: $0.flatMap(\.claimIDs))) }
            .enumerated().sorted { one, other in
                let (a, b) = (one.element, other.element)
                return (-a.independentSources, a.disputes, one.offset) < (-b.independentSources, b.disputes, other.offset)
            }.map(\.element)
        guard let lead = camps.first?.answers.flatMap(\.claimIDs) else { return [] }
        for index in camps.indices.dropFirst() {
            camps[index].isOpposed = touches(camps[index].answers.flatMap(\.claimIDs), lead, opposed)
        }
        return camps
    }

    private func touches(_ some: [String], _ others: [String], _ relation: [String: Set<String>]) -> Bool {
        some.contains { claim in relation[claim].map { related in others.contains(where: related.contains) } ?? false }
    }
}

extension Fact.Camp {
    fileprivate var disputes: Int { Set(answers.flatMap(\.disputes)).count }
}
