package import Findings

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
    package var note: String?

    package init(_ finding: Finding) {
        id = finding.id
        topic = finding.topic
        verdict = finding.verdict.rawValue
        scope = finding.reach.rawValue
        sides = finding.sides.map(\.claims)
        explanation = finding.explanation
        reconciled_by = finding.reconciledBy.isEmpty ? nil : finding.reconciledBy
        independent_sources = finding.sides.map(\.independentSources)
        rule = finding.rule
    }

    /// `nil` when the verdict or the scope is none of the model's.
    package var finding: Finding? {
        guard let verdict = Finding.Verdict(rawValue: verdict), let reach = Finding.Reach(rawValue: scope) else { return nil }
        let counts = independent_sources ?? []
        return Finding(
            id: id, topic: topic, verdict: verdict, reach: reach,
            sides: sides.enumerated().map { .init(claims: $1, independentSources: $0 < counts.count ? counts[$0] : 1) },
            explanation: explanation ?? note ?? "", reconciledBy: reconciled_by ?? "", rule: rule ?? "")
    }
}
