package import Claims

/// The findings alone, ordered by how much they matter.
package func findings(among claims: [Claim], sources: [Source]) -> [Finding] {
    reconciliation(of: claims, sources: sources).findings
}
