package import Claims
import Language

/// Everything that reconciliation says about a corpus.
package struct Reconciliation: Sendable {
    /// Ordered by how much they matter; without what a person dismissed.
    package var findings: [Finding]
    package var incidents: [IncidentSummary]
    /// Files that count as one witness, with the reason.
    package var folds: [SourceFold]
    package var dismissed: [Decided]
    /// Findings that a person has settled; they also stand among `findings`.
    package var settled: [Decided]
    /// Decisions about findings or sources that are gone, as sentences.
    package var stale: [String]

    package struct IncidentSummary: Hashable, Sendable {
        /// `2026-03-02`; `nil` where no date is known.
        package var day: String?
        package var claims: [String]
    }

    package struct Decided: Hashable, Sendable {
        package var finding: Finding
        package var note: String
    }
}

/// Compares claims under the verdict rules, topic by topic, and says what they add up to.
package func reconciliation(of claims: [Claim], sources: [Source], decisions: Decisions = Decisions()) -> Reconciliation {
    var ledger = Ledger(claims, sources: sources, decisions: decisions)
    let incidents = ledger.incidents()
    var all: [Ranked] = []
    for incident in incidents {
        // What its own article hardly bears out may agree with others; contradicted they are by the rest alone.
        let held = incident.withoutDoubtful
        for rule in findingRules {
            var drafts = rule.drafts(incident)
            if let held { drafts = drafts.filter { !$0.verdict.isOpen } + rule.drafts(held).filter(\.verdict.isOpen) }
            for var draft in drafts {
                draft.rule = rule.name
                all.append(Ranked(draft, in: incident))
            }
        }
    }
    var seen: Set<String> = []
    let findings = all.sorted().map(\.finding).filter { seen.insert($0.id).inserted }
    var result = Reconciliation(findings: [], incidents: [], folds: ledger.folds, dismissed: [], settled: [], stale: [])
    for finding in findings {
        switch decisions.findings[finding.id] {
        case let settlement? where settlement.kind == .dismissed: result.dismissed.append(.init(finding: finding, note: settlement.note))
        case let settlement?:
            result.settled.append(.init(finding: finding, note: settlement.note))
            result.findings.append(finding)
        case nil: result.findings.append(finding)
        }
    }
    for id in decisions.findings.keys.sorted() where !seen.contains(id) {
        result.stale.append("The finding \(id), which crosscheck.yml decides about, is gone.")
    }
    let files = Set(sources.map(\.file)).union(claims.map(\.source))
    let named = Set(decisions.zones.keys).union(decisions.excluded).union(decisions.copies.keys).union(decisions.copies.values)
    for file in named.sorted() where !files.contains(file) {
        result.stale.append("The source \(file), which crosscheck.yml decides about, is gone.")
    }
    result.incidents = incidents.map { incident in
        .init(
            day: incident.day?.iso8601,
            claims: incident.ids(of: incident.all).sorted())
    }
    return result
}
