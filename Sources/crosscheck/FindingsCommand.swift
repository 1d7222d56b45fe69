import ArgumentParser
import Briefs
import Claims
import Findings
import Foundation

struct FindingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "Compare the sources: where they contradict each other, and where they agree.",
        usage: "crosscheck findings [<path> ...] [options]",
        discussion: """
            Reads the articles below the paths, or claims from a file (--claims), and prints findings with the ones that matter \
            most first. Claims that "crosscheck claims" marks as doubtful may agree with others; nothing is contradicted on their word \
            alone. A crosscheck.yml in the folder (or beside the claims) holds a person's decisions: names that are the same, \
            zones of sources, sources to leave out, findings dismissed or settled.
            """)

    @Argument(help: ArgumentHelp("Articles, or folders of them.", valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Read claims from this file, a JSON object a line, instead of articles.", valueName: "file"))
    var claims: String?

    @Option(help: ArgumentHelp("Only this verdict: contradiction, tension, superseded, compatible, agreement.", valueName: "verdict"))
    var verdict: [Finding.Verdict] = []

    @Option(
        help: ArgumentHelp(
            "Only topics that begin so: time, duration:incident, service:claude-api, cause, impact:users.", valueName: "topic"))
    var topic: String?

    @Option(help: ArgumentHelp("Exit with 1 when a finding has this verdict.", valueName: "verdict"))
    var failOn: [Finding.Verdict] = []

    @Option(help: ArgumentHelp("table or jsonl.", valueName: "format"))
    var format: Format = .table

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

    @OptionGroup
    var loudness: Loudness

    func validate() throws {
        guard paths.isEmpty != (claims == nil) else {
            throw ValidationError("Name articles or a folder of them, or a file of claims with --claims; not both.")
        }
    }

    func run() async throws {
        let result = try reconciled()
        let shown = result.findings.filter { finding in
            (verdict.isEmpty || verdict.contains(finding.verdict)) && (topic.map { isBelow(finding.topic, $0) } ?? true)
        }
        for line in result.stale { loudness.note(line) }
        switch format {
        case .table: put(findingsTable(shown))
        case .jsonl:
            let notes = Dictionary(result.settled.map { ($0.finding.id, $0.note) }, uniquingKeysWith: { first, _ in first })
            put(jsonLines(shown.map { FindingRecord($0, settled: notes[$0.id]) }))
        }
        if shown.contains(where: { failOn.contains($0.verdict) }) { throw ExitCode(1) }
    }

    private func reconciled() throws -> Reconciliation {
        if let claims {
            let folder = URL(fileURLWithPath: claims).deletingLastPathComponent().path
            return reconciliation(of: try SavedClaims.read(claims), sources: [], decisions: try readDecisions(in: folder))
        }
        let articles = try readOrExplain(paths: paths, loudness: loudness)
        return reconciliation(
            of: readClaims(in: articles, loudness), sources: articles.map { Source($0) }, decisions: try readDecisions(in: paths[0]))
    }

    private func isBelow(_ topic: String, _ prefix: String) -> Bool { topic == prefix || topic.hasPrefix(prefix + ":") }
}

extension Finding.Verdict: ExpressibleByArgument {}

/// The decisions in a corpus folder; none when it has no crosscheck.yml.
func readDecisions(in folder: String) throws -> Decisions {
    let path = URL(fileURLWithPath: folder).appendingPathComponent("crosscheck.yml").path
    guard let data = FileManager.default.contents(atPath: path) else { return Decisions() }
    do { return try Decisions(yaml: String(decoding: data, as: UTF8.self)) } catch { throw ValidationError(error.description) }
}

/// Findings in paragraphs as wide as the terminal, at most 100 columns; 80 where there is none.
private func findingsTable(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "No findings.\n" }
    var table = TerminalTable()
    for finding in findings {
        table.append(line: "\(finding.verdict.rawValue)  \(finding.topic)  [\(finding.id)]", finding.verdict.style)
        table.append(line: finding.explanation, indent: 2)
        if !finding.reconciledBy.isEmpty, finding.verdict.isOpen {
            table.append(line: "Would reconcile it: " + finding.reconciledBy, indent: 2)
        }
        let sources = finding.sides.map { String($0.independentSources) }.joined(separator: " : ")
        table.append(line: "sources without sign of copying: \(sources); rule: \(finding.rule)", .dim, indent: 2)
        table.append(line: "")
    }
    return table.text(width: min(100, Terminal.width ?? 80), hasColour: Terminal.hasColour)
}

extension Finding.Verdict {
    fileprivate var style: TerminalTable.Style {
        switch self {
        case .contradiction: .red
        case .tension: .yellow
        case .superseded: .blue
        case .compatible, .agreement: .green
        }
    }
}
