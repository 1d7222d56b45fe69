/// A finding as it stands in JSON.
package struct FindingRecord: Codable, Sendable {
    package var id: String
    package var topic: String
    package var verdict: String
    package var scope: String
    package var sides: [[String]]
    package var explanation: String
    package var reconciled_by: String?
    package var independent_sources: [Int]
    package var rule: String
    /// What a person decided about it.
    package var settled: String?

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
}
