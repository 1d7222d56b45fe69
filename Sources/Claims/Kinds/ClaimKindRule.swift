/// What one kind of claim means, and how it is read.
package struct ClaimKindRule: Sendable {
    package var kind: Claim.Kind
    /// One line.
    package var meaning: String
    /// Wordings with the evidence marked `⟦…⟧` and the claims that they give, and wordings that give none of this kind.
    package var examples: [Example]
    var drafts: @Sendable (Passage, ArticleReading, Context) -> [Draft]

    package struct Example: Sendable {
        package var text: String
        /// `Claim.gist` of every claim of the kind, in order; empty where there must be none.
        package var claims: [String]

        init(_ text: String, _ claims: String...) {
            self.text = text
            self.claims = claims
        }
    }
}

/// The claim kinds in the order in which a sentence is asked for them. A new kind is a file beside this one and a line here.
package let claimKindRules: [ClaimKindRule] = [
    timeClaims,
    durationClaims,
    serviceClaims,
    causeClaims,
    impactClaims,
]
