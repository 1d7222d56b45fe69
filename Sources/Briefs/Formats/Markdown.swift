import Findings

extension Format {
    /// GitHub-flavoured Markdown: readable as it is, and rendered.
    static let markdown = Format(file: "brief.md", meaning: "the brief, for GitHub and any Markdown viewer") { brief in
        Stationery.fill("brief.md", with: BriefSlots(brief: brief, quoted: quotedClaims(of: brief)).slots)
    }
}

/// Viewers give up on files of many megabytes: beyond this many claims only those that the findings quote are quoted at all.
private let allQuoted = 3_000

private func quotedClaims(of brief: Brief) -> Set<String>? {
    guard brief.ledger.claims.count > allQuoted else { return nil }
    return Set(brief.findings.flatMap { $0.finding.sides.flatMap { $0.claims.prefix(BriefSlots.quotesShown) } })
}
