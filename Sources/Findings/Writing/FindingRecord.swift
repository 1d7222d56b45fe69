/// A finding as it stands in JSON. Reads the gold files too, whose `note` stands for the explanation.
package struct FindingRecord: Codable, Sendable {
    package var id: String
    package var topic: String
    package var verdict: String
    package var scope: String
    package var sides: [[String]]
    package var explanation: String?
    package var reconciled_by: String?
    package var independent_sources: [Int]?
    package var rule: String?
    /// What a person decided about it.
    package var settled: String?
    package var note: String?

    package init(_ finding: Finding, settled: String? = nil) {
        id = finding.id
        topic = finding.topic
        verdict = finding.verdict.rawValue
        scope = finding.reach.rawValue
        sides = finding.sides.map(\.claims)
        explanation = finding.explanation
        reconciled_by = finding.reconciledBy.isEmpty ? nil : finding.reconciledBy
        independent_sources = finding.sides.map(\.independentSources)
        rule = finding.rule
        self.settled = settled
    }

    /// Throws a sentence when the verdict or the scope is none of the model's.
    package func finding() throws(MalformedFinding) -> Finding {
        guard let verdict = Finding.Verdict(rawValue: verdict) else { throw MalformedFinding(id: id, field: "verdict", value: verdict) }
        guard let reach = Finding.Reach(rawValue: scope) else { throw MalformedFinding(id: id, field: "scope", value: scope) }
        let counts = independent_sources ?? []
        return Finding(
            id: id, topic: topic, verdict: verdict, reach: reach,
            sides: sides.enumerated().map { .init(claims: $1, independentSources: $0 < counts.count ? counts[$0] : 1) },
            explanation: explanation ?? note ?? "", reconciledBy: reconciled_by ?? "", rule: rule ?? "")
    }
}

/// A record that is no finding of the model, and where it departs from it.
package struct MalformedFinding: Error, Hashable, Sendable, CustomStringConvertible {
    package var id: String
    package var field: String
    package var value: String

    package var description: String { "Finding \(id) has \"\(value)\" as its \(field), which the claim model does not know." }
}
