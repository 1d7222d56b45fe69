internal import HTML
internal import Language

/// Markdown, with or without front matter: what a site's generator would have made of it, as blocks.
struct MarkdownFormat: Format {
    static let name = "Markdown"
    static let extensions: Set<String> = ["md", "markdown", "mdx", "mkd", "mdown", "qmd"]

    static func recognises(_ start: FileStart) -> Bool {
        start.begins(with: "---\n") || start.begins(with: "---\r") || start.begins(with: "+++\n") || start.begins(with: "# ")
    }

    static func article(file: String, bytes: [UInt8]) throws(UnreadableFile) -> Article {
        let text = decoded(bytes, declares: false)
        let front = FrontMatter(text.bytes)
        var metadata = Metadata()
        front.describe(&metadata)

        let body = withoutGeneratorMarks(text.bytes[front.end...])
        guard let tree = parsed([UInt8]("<html><body>".utf8) + html(fromMarkdown: body)) else {
            throw UnreadableFile(file: file, reason: "The text is too large to be read; split it.")
        }
        let survey = PageSurvey(tree)
        var written = ArticleText()
        survey.write(Array(survey.flow.pieces.indices), to: &written, isPage: false)
        guard !written.isEmpty else { throw UnreadableFile(file: file, reason: "There is no text in it besides its front matter.") }

        if metadata.published == nil { metadata.published = fileNameDate(file) }
        var roles = BlockRoles(written, metadata: metadata, links: links(in: survey))
        roles.mark()
        let problems = text.problems + [front.problem].compactMap(\.self)
        return roles.text.article(file: file, metadata: roles.metadata, problems: problems)
    }

    /// Where the first link of each piece leads.
    private static func links(in survey: PageSurvey) -> [Int: String] {
        var links: [Int: String] = [:]
        for (at, piece) in survey.flow.pieces.enumerated() where piece.linkLetters > 0 {
            let node = Int(survey.flow.elements[Int(piece.element)].node)
            let link = (node..<Int(survey.tree[node].end)).first { survey.tree[$0].tag == .a }
            if let link, let target = survey.tree.value(.href, of: link), target.hasPrefix("http") { links[at] = target }
        }
        return links
    }

    /// Whether a line opens with a picture and goes on: `![…](…) A caption`.
    private static func isCaptioned(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "![".utf8), let close = line.firstIndex(of: UInt8(ascii: "]")),
            line[close...].dropFirst().first == UInt8(ascii: "("), let end = line[close...].firstIndex(of: UInt8(ascii: ")"))
        else { return false }
        return line[(end + 1)...].contains { $0 > 0x20 && $0 != UInt8(ascii: "!") }
    }

    /// Lines that are commands to a site's generator are left out: `{: .prompt-info }`, `{% include x %}`, `{{< figure >}}`. In code they are
    /// what the code says.
    private static func withoutGeneratorMarks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isCode = false
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let text = line.drop { $0 <= 0x20 }
            if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { isCode.toggle() }
            let isMark =
                text.last { $0 > 0x20 } == UInt8(ascii: "}")
                && (text.starts(with: "{:".utf8) || marks.contains { text.starts(with: $0.start) })
            if isCode { result += line } else if !isMark { appendWithoutMarks(line, to: &result) }
            result.append(0x0A)
            // What stands beside a picture is its caption, and no part of the text below.
            if !isCode, isCaptioned(text) { result.append(0x0A) }
        }
        return result
    }

    /// A line without the generator's commands within it, but with the words that they show: `{{< time "14:09" >}}`, `{{< term w="outage" >}}`.
    private static func appendWithoutMarks(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
        var rest = line
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            guard let (_, end, showsWords) = marks.first(where: { rest[open...].starts(with: $0.start) }) else {
                result += rest[...open]
                rest = rest[(open + 1)...]
                continue
            }
            // One that is not closed in its line is none, and neither is what follows it.
            guard let close = rest[open...].indices.first(where: { rest[$0...].starts(with: end) }) else { break }
            result += rest[..<open]
            if showsWords { result += shown(by: rest[open..<close]) }
            rest = rest[(close + end.count)...]
        }
        result += rest
    }

    /// The first words in quotation marks, unless they are the name of a file or a page.
    private static func shown(by command: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = UInt8(ascii: "\"")
        guard let start = command.firstIndex(of: quote), let end = command[(start + 1)...].firstIndex(of: quote) else { return [] }
        let words = command[(start + 1)..<end]
        return words.contains(UInt8(ascii: "/")) || words.contains(UInt8(ascii: ".")) ? [] : words
    }

    private static let marks: [(start: [UInt8], end: [UInt8], showsWords: Bool)] = [
        ("{{<", ">}}", true), ("{{%", "%}}", true), ("{%", "%}", false),
    ].map { (Array($0.utf8), Array($1.utf8), $2) }
}
