import ArgumentParser
import Articles
import Briefs
import Claims
import Findings

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show where two sources, folders or runs agree, contradict each other, or say more.",
        usage: "crosscheck diff <path> <path> [options]\ncrosscheck diff --since <claims.jsonl> <path> [options]",
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

    @OptionGroup
    var loudness: Loudness

    func run() async throws {
        let comparison = try comparison()
        switch format {
        case .text: put(comparison.text(width: Terminal.width ?? 80, hasColour: Terminal.hasColour, all: all))
        case .markdown: put(comparison.markdown)
        case .json: put(comparison.json)
        case .html: put(comparison.html)
        }
    }

    private func comparison() throws -> Comparison {
        let paths = since.map { [$0] + self.paths } ?? self.paths
        var (a, b) = (try Input(paths[0], beside: paths[1], loudness), try Input(paths[1], beside: paths[0], loudness))
        Input.extract(&a, &b, loudness)
        return Briefs.comparison(
            of: a.side, with: b.side, areVersions: since != nil || versions(a, b), decisions: try decisions(paths))
    }

    /// The decisions of the first of the folders that has some.
    private func decisions(_ paths: [String]) throws -> Decisions {
        for path in paths {
            let decisions = try readDecisions(in: path)
            if decisions != Decisions() { return decisions }
        }
        return Decisions()
    }

    /// One article on each side, and the same one; or the same saved file names.
    private func versions(_ a: Input, _ b: Input) -> Bool {
        if a.articles.count == 1, b.articles.count == 1 { return areVersions(a.articles[0], b.articles[0]) }
        let (ours, theirs) = (Set(a.side.claims.map(\.source)), Set(b.side.claims.map(\.source)))
        return !ours.isEmpty && ours == theirs
    }
}

/// One side as it is read: saved claims, or articles whose claims are still to be found.
private struct Input {
    var side: ComparedSide
    var articles: [Article] = []

    init(_ path: String, beside other: String, _ loudness: Loudness) throws {
        side = ComparedSide(name: Self.short(path, beside: other), claims: [])
        if path.hasSuffix(".jsonl") {
            side.claims = try SavedClaims.read(path)
        } else {
            articles = try readOrExplain(paths: [path], loudness: loudness)
            side.sources = articles.map { Source($0) }
        }
    }

    /// Finds the claims of both sides together, so that one name is given to one thing; each source keeps its own file name.
    static func extract(_ a: inout Input, _ b: inout Input, _ loudness: Loudness) {
        let files = (Set(a.articles.map(\.file)), Set(b.articles.map(\.file)))
        guard !files.0.isEmpty || !files.1.isEmpty else { return }
        // Claims are named after their file: the same name on both sides gets a mark, which is taken off again.
        let mark = files.0.isDisjoint(with: files.1) ? "" : "\u{1}"
        let marked = b.articles.map { article in
            var article = article
            article.file += mark
            return article
        }
        var ours: [Claim] = []
        var theirs: [Claim] = []
        for var claim in readClaims(in: a.articles + marked, loudness) {
            let isMarked = !mark.isEmpty && claim.source.hasSuffix(mark)
            if isMarked { claim.source.removeLast(mark.count) }
            if isMarked || mark.isEmpty && files.1.contains(claim.source) { theirs.append(claim) } else { ours.append(claim) }
        }
        if !a.articles.isEmpty { a.side.claims = ours }
        if !b.articles.isEmpty { b.side.claims = theirs }
    }

    /// The last part of a path, where that tells it from the other.
    private static func short(_ path: String, beside other: String) -> String {
        func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
        return last(path) == last(other) ? path : last(path)
    }
}
