import ArgumentParser
import Articles
import Briefs
import Claims
import Findings

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show where two sources, folders or runs agree, contradict each other, or say more.",
        discussion: """
            A and B are articles, folders of articles, or claims saved as jsonl. Two versions of one article, and two runs, show \
            what changed; sources of their own show what each adds and where they contradict each other. Wrapping, offsets and \
            wording make no difference, only what is claimed.

            EXAMPLES
              crosscheck diff one.html two.html
              crosscheck diff monday/ tuesday/ --format markdown > changes.md
              crosscheck diff --since Output/claims.jsonl articles/
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, html }

    @Argument(help: ArgumentHelp("Two files or folders; one with --since.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("Compare with the claims of an earlier run.", valueName: "claims.jsonl"))
    var since: String?

    @Option(help: "How to print it: text, markdown, json or html.")
    var format: Format = .text

    @Flag(help: "List what agrees too, in text.")
    var all = false

    func validate() throws {
        if since != nil, paths.count != 1 { throw ValidationError("With --since, give one file or folder to compare it with.") }
        if since == nil, paths.count != 2 { throw ValidationError("Give two files or folders to compare, or --since and one.") }
    }

    func run() async throws {
        let comparison = try comparison()
        switch format {
        case .text: put(text(comparison))
        case .markdown: put(comparison.markdown)
        case .json: put(comparison.json)
        case .html: put(comparison.html)
        }
    }

    private func comparison() throws -> Comparison {
        let names = since.map { [$0] + paths } ?? paths
        let a = try side(names[0])
        let b = try side(names[1])
        return Briefs.comparison(
            of: a.claims, named: short(names[0], beside: names[1]), with: b.claims, named: short(names[1], beside: names[0]),
            areVersions: since != nil || versions(a, b),
            findings: { Findings.findings(among: $0, sources: []) })
    }

    /// The last part of a path, where that tells it from the other.
    private func short(_ path: String, beside other: String) -> String {
        func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
        return last(path) == last(other) ? path : last(path)
    }

    private struct Side {
        var claims: [Claim]
        var articles: [Article]
    }

    private func side(_ path: String) throws -> Side {
        if path.hasSuffix(".jsonl") { return Side(claims: try SavedClaims.read(path), articles: []) }
        let articles = try readOrExplain(paths: [path], progress: .onTerminal)
        return Side(claims: Claims.claims(in: articles), articles: articles)
    }

    /// One article on each side, and the same one; or the same saved file names.
    private func versions(_ a: Side, _ b: Side) -> Bool {
        if a.articles.count == 1, b.articles.count == 1 { return areVersions(a.articles[0], b.articles[0]) }
        let (ours, theirs) = (Set(a.claims.map(\.source)), Set(b.claims.map(\.source)))
        return !ours.isEmpty && ours == theirs
    }

    private func text(_ comparison: Comparison) -> String {
        let (width, hasColour) = (Terminal.width, Terminal.hasColour)
        var text = comparison.summary + "\n"
        for (topic, entries) in comparison.topics {
            let shown = entries.filter { all || $0.relation != .agree }
            guard !shown.isEmpty else { continue }
            var table = TerminalTable(header: ["", comparison.nameOfA, comparison.nameOfB])
            for entry in shown {
                let style = style(entry.relation)
                let label = entry.relation == .onlyA || entry.relation == .onlyB ? "only here" : entry.relation.rawValue
                table.rows.append([
                    .init(entry.relation.symbol + " " + label, style), .init(columnText(of: entry.a), style),
                    .init(columnText(of: entry.b), style),
                ])
                if !entry.note.isEmpty { table.rows.append([.init(""), .init(entry.note, .dim), .init("")]) }
            }
            text += "\n" + topicTitle(topic) + "\n" + table.text(width: width ?? 120, hasColour: hasColour)
        }
        return text
    }

    private func style(_ relation: Comparison.Relation) -> TerminalTable.Style {
        switch relation {
        case .contradict: .red
        case .changed: .yellow
        case .onlyA: .blue
        case .onlyB: .green
        case .agree: .dim
        }
    }
}
