import ArgumentParser
import Articles
import Briefs
import Claims
import Findings
import Foundation

struct BriefCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Write the brief of a folder of articles.",
        usage: "crosscheck brief <folder> [options]",
        discussion: """
            Reads every article below the folder, compares what they claim, and writes:

            \(Format.all.map { "  " + $0.file.padding(toLength: 24, withPad: " ", startingAt: 0) + $0.meaning }.joined(separator: "\n"))

            The output folder appears whole or not at all. Where it exists already, the files of these names are replaced and others are left alone.
            """)

    @Argument(help: "A folder of articles.")
    var folder: String

    @Option(name: .shortAndLong, help: "Where to write. Default: FOLDER-brief beside the folder.")
    var output: String?

    @Option(help: "The title of the brief. Default: made from what the sources say.")
    var title: String?

    @Option(help: "Take the claims from this file, in the form of claims.jsonl, instead of reading them from the articles.")
    var claims: String?

    @Option(help: "Take the findings from this file, in the form of findings.jsonl, instead of comparing the claims.")
    var findings: String?

    @OptionGroup
    var loudness: Loudness

    func run() async throws {
        let brief = try brief()
        let target = output ?? Self.place(beside: folder)
        try OutputFolder.write(Format.all.map { (name: $0.file, text: $0.render(brief)) }, to: target)
        if !loudness.quiet { put("Wrote \(listedFiles) to \(target)/.\n") }
    }

    private func brief() throws -> Brief {
        let inputs = try read(paths: [folder], progress: loudness.progress)
        for file in inputs.unreadable { loudness.note("Left out \(file.file): \(file.reason)") }
        let articles = inputs.articles
        guard !articles.isEmpty else { throw CommandFailure.nothingReadable([folder]) }
        let claims = try self.claims.map { grounded(try SavedClaims.read($0), in: articles) } ?? readClaims(in: articles, loudness)
        let decisions = try readDecisions(in: folder)
        let result = reconciliation(of: claims, sources: articles.map { Source($0) }, decisions: decisions)
        for line in result.stale { loudness.note(line) }
        let leftOut = articles.map(\.file).filter(decisions.excluded.contains).map {
            UnreadableFile(file: $0, reason: "It is left out by crosscheck.yml")
        }
        return Briefs.brief(
            of: articles.filter { !decisions.excluded.contains($0.file) },
            claims: claims.filter { !decisions.excluded.contains($0.source) },
            findings: try self.findings.map { try SavedClaims.readFindings($0) } ?? result.findings,
            groups: result.folds.map { SourceGroup(files: $0.files, reason: words(for: $0.kind)) },
            incidents: result.incidents.map(\.claims),
            settled: Dictionary(result.settled.map { ($0.finding.id, $0.note) }, uniquingKeysWith: { first, _ in first }),
            unreadable: inputs.unreadable + leftOut, title: title)
    }

    private var listedFiles: String { Format.all.map(\.file).joined(separator: ", ") }

    private static func place(beside folder: String) -> String {
        var path = folder
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path == "." || path == ".." || path == "/" ? "brief" : path + "-brief"
    }
}
