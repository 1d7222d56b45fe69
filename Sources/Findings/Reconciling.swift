package import Claims

/// Compares claims under the verdict rules, topic by topic, and says what they add up to.
package func findings(among claims: [Claim], sources: [Source]) -> [Finding] { [] }
