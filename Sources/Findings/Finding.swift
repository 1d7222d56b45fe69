/// What reconciliation says about a set of claims.
package struct Finding: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        case contradiction, tension, superseded, compatible, agreement

        /// Whether it leaves open who is right.
        package var isOpen: Bool { self == .contradiction || self == .tension }
    }
    package enum Reach: String, Hashable, Sendable { case betweenSources = "between-sources", withinSource = "within-source" }

    /// Stable: made from the topic and the claims' ids.
    package var id: String
    /// `service:claude-api`, `time:began`, `duration:incident`, `cause`, `impact:reports`, `statement:<party>:<subject>`.
    package var topic: String
    package var verdict: Verdict
    package var reach: Reach
    /// Two or more groups of claim ids (an agreement may have one); the claims inside one side agree.
    package var sides: [Side]
    /// One sentence: why it was flagged, with the arithmetic where there is some.
    package var explanation: String
    /// One sentence: what would reconcile it. Empty for agreements.
    package var reconciledBy: String
    /// The rule that found it.
    package var rule: String

    package struct Side: Hashable, Sendable {
        package var claims: [String]
        /// Sources after copies, same publisher and shared origin are folded.
        package var independentSources: Int

        package init(claims: [String], independentSources: Int) {
            self.claims = claims
            self.independentSources = independentSources
        }
    }

    package init(
        id: String, topic: String, verdict: Verdict, reach: Reach, sides: [Side], explanation: String,
        reconciledBy: String = "", rule: String
    ) {
        self.id = id
        self.topic = topic
        self.verdict = verdict
        self.reach = reach
        self.sides = sides
        self.explanation = explanation
        self.reconciledBy = reconciledBy
        self.rule = rule
    }
}
