import ArgumentParser
import Articles
import Briefs
import Claims

struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "List what each article claims, with the words that say it.",
        usage: "crosscheck claims <path> ... [options]",
        discussion: """
            The table lists every fact of a source once. CSV and JSON Lines list every
            telling of it; "restates" names the claim that a later one tells again.
            "weighed" marks what no rule read, but the second reading found likely
            enough: it is listed here, and left out of findings and briefs. "doubtful"
            marks clocks and causes that the rest of their article hardly bears out:
            nothing is contradicted on their word alone.

            EXAMPLES
              crosscheck claims articles/
              crosscheck claims articles/ --kind cause --format csv > causes.csv
              crosscheck claims one.html two.md --service API --format jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

    @Argument(help: ArgumentHelp("Files, or folders of files, to read.", valueName: "path"))
    var paths: [String]

    @Option(help: "Only claims of this kind: time, duration, service, cause or impact.")
    var kind: Claim.Kind?

    @Option(help: "Only claims about services whose name contains this.")
    var service: String?

    @Option(help: "Only claims of files whose name contains this.")
    var source: String?

    @Option(help: "How to print them.")
    var format: Format = .table

    @OptionGroup
    var loudness: Loudness

    func run() async throws {
        let articles = try readOrExplain(paths: paths, loudness: loudness)
        let chosen = readClaims(in: articles, loudness).filter { claim in
            if let kind, claim.kind != kind { return false }
            if let source, !claim.source.contains(source) { return false }
            if let service {
                guard case .service(let value) = claim.value, value.service.lowercased().contains(service.lowercased()) else {
                    return false
                }
            }
            return true
        }
        switch format {
        case .jsonl: put(jsonLines(chosen.map { ClaimRecord($0) }))
        case .csv: put(csv(chosen))
        case .table: put(table(chosen.filter { $0.restates == nil }))
        }
    }
}

extension Claim.Kind: ExpressibleByArgument {}

private func csv(_ claims: [Claim]) -> String {
    Briefs.csv(
        ["id", "source", "kind", "what", "certainty", "voice", "quote", "restates", "weighed", "doubtful"],
        claims.map { claim in
            [
                claim.id, claim.source, claim.kind.rawValue, claim.gist, claim.certainty.rawValue,
                claim.voice.name ?? claim.voice.kind.rawValue, claim.evidence.exact, claim.restates ?? "", claim.isWeighed ? "yes" : "",
                claim.isDoubtful ? "yes" : "",
            ]
        })
}

private func table(_ claims: [Claim]) -> String {
    guard !claims.isEmpty else { return "No claims.\n" }
    var table = TerminalTable(header: ["source", "kind", "claim", "certainty", "in its words"])
    for claim in claims {
        let certainty: TerminalTable.Style =
            switch claim.certainty {
            case .stated: .plain
            case .hedged: .yellow
            case .denied: .red
            }
        let words = claim.evidence.exact.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        table.append([
            .init(claim.source), .init(claim.kind.rawValue), .init(claim.gist),
            .init(claim.certainty.rawValue + (claim.isWeighed ? ", weighed" : claim.isDoubtful ? ", doubtful" : ""), certainty),
            .init(words, .dim),
        ])
    }
    return table.text(width: Terminal.width, hasColour: Terminal.hasColour)
}
