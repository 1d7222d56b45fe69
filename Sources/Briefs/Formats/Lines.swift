import Articles
import Claims
import Findings

extension Format {
    static let claimLines = Format(file: "claims.jsonl", meaning: "every claim, a JSON object a line") { brief in
        jsonLines(brief.ledger.claims.map { ClaimRecord($0.claim) })
    }

    static let findingLines = Format(file: "findings.jsonl", meaning: "every finding, a JSON object a line") { brief in
        jsonLines(brief.findings.map { FindingRecord($0.finding, settled: $0.settled) })
    }

    static let articleLines = Format(file: "articles.jsonl", meaning: "every source with its text, a JSON object a line") { brief in
        jsonLines(
            brief.articles.compactMap { article in
                brief.ledger.place(of: article.file).map { ArticleRecord(article, brief.sources[$0]) }
            })
    }
}
