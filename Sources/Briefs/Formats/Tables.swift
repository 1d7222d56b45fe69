import Claims
import Findings

extension Format {
    static let claimTable = Format(file: "claims.csv", meaning: "every claim, for a spreadsheet") { brief in
        csv(
            ["id", "label", "source", "publisher", "kind", "topic", "says", "certainty", "voice", "voice_name", "scope", "quote"],
            brief.ledger.claims.map { cited in
                let claim = cited.claim
                let scope =
                    switch claim.scope {
                    case .overall: "overall"
                    case .initially: "initially"
                    case .later: "later"
                    case .interval: "interval"
                    }
                return [
                    claim.id, cited.label, claim.source, brief.ledger.place(of: claim.source).flatMap { brief.sources[$0].publisher } ?? "",
                    claim.kind.rawValue, Topic.name(claim), reading(of: claim), claim.certainty.rawValue, claim.voice.kind.rawValue,
                    claim.voice.name ?? "", scope, cited.quote,
                ]
            })
    }

    static let findingTable = Format(file: "findings.csv", meaning: "every finding, a row for each of its sides") { brief in
        csv(
            [
                "finding", "id", "verdict", "scope", "topic", "side", "says", "independent_sources", "claims", "explanation",
                "reconciled_by",
            ],
            brief.findings.flatMap { numbered in
                numbered.finding.sides.enumerated().map { index, side in
                    [
                        "F\(numbered.number)", numbered.finding.id, numbered.finding.verdict.rawValue, numbered.finding.reach.rawValue,
                        numbered.finding.topic, sideName(index), brief.says(side, of: numbered.finding), String(side.independentSources),
                        side.claims.joined(separator: " "), numbered.finding.explanation, numbered.finding.reconciledBy,
                    ]
                }
            })
    }
}

/// RFC 4180: a header, every row ended by CR LF, fields in quotes where they must be.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe before it: articles are written by strangers.
package func csv(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { row in row.map(csvField).joined(separator: ",") + "\r\n" }.joined()
}

private func csvField(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, "=+-@\t".utf8.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
