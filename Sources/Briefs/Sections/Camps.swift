import Findings

/// Which answers go together: those that findings hold to be the same in other words, unless a conflict parts them.
struct Camps {
    private var agreeing: [String: Set<String>] = [:]
    private var opposed: [String: Set<String>] = [:]

    init(_ findings: [Finding]) {
        for finding in findings {
            let sides = finding.sides.map { Set($0.claims) }
            let groups =
                finding.verdict == .agreement || finding.verdict == .compatible ? [sides.reduce(into: Set()) { $0.formUnion($1) }] : sides
            for group in groups {
                for claim in group { agreeing[claim, default: []].formUnion(group) }
            }
            guard finding.verdict.isOpen else { continue }
            for (index, side) in sides.enumerated() {
                let others = sides.enumerated().filter { $0.offset != index }.reduce(into: Set()) { $0.formUnion($1.element) }
                for claim in side { opposed[claim, default: []].formUnion(others) }
            }
        }
    }

    /// The answers in camps, each where the first agreeing answer stands.
    func camps(of answers: [Answer]) -> [Fact.Camp] {
        var camps: [Fact.Camp] = []
        for answer in answers {
            let own = answer.claimIDs
            let place = camps.firstIndex { camp in
                let others = camp.answers.flatMap(\.claimIDs)
                return touches(own, others, agreeing) && !touches(own, others, opposed)
            }
            if let place { camps[place].answers.append(answer) } else { camps.append(Fact.Camp(answers: [answer])) }
        }
        return camps
    }

    private func touches(_ some: [String], _ others: [String], _ relation: [String: Set<String>]) -> Bool {
        some.contains { claim in relation[claim].map { related in others.contains(where: related.contains) } ?? false }
    }
}
