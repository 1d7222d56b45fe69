import Claims

/// One way in which claims agree or conflict: what it means, examples of it, and how it is found.
package struct FindingRule: Sendable {
    package var name: String
    /// One line for a person.
    package var meaning: String
    package var examples: [Example]
    let drafts: @Sendable (Incident) -> [Draft]

    init(_ name: String, meaning: String, examples: [Example], drafts: @escaping @Sendable (Incident) -> [Draft]) {
        self.name = name
        self.meaning = meaning
        self.examples = examples
        self.drafts = drafts
    }

    /// Claims in the notation of `claims(inNotation:)`, and what the rule makes of them; `nil`: nothing.
    package struct Example: Sendable {
        package var claims: [String]
        package var verdict: Finding.Verdict?

        init(_ claims: String..., verdict: Finding.Verdict?) {
            self.claims = claims
            self.verdict = verdict
        }
    }
}

/// All rules, in the order in which they are explained.
package let findingRules: [FindingRule] = [
    samePhaseRule, phaseOrderRule, durationRule, arithmeticRule, ownClockRule, yearRule, stateRule, deniedCauseRule, placeRule, reasonRule,
    mechanismRule, replacedCauseRule, sameCauseRule, statementRule, countRule, sameWordsRule,
]

/// A finding before it has an id and its witnesses.
struct Draft: Sendable {
    var topic: String
    var verdict: Finding.Verdict
    var sides: [[Int]]
    var explanation: String
    var reconciledBy = ""
    var rule = ""
}
