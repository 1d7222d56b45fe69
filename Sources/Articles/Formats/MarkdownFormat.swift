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

    /// Lines that are commands to a site's generator: `{: .prompt-info }`, `{% include x %}`, `{{< figure >}}`, `import x from`.
    private static func withoutGeneratorMarks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let text = line.drop { $0 <= 0x20 }
            let end = text.last { $0 > 0x20 }
            let isMark =
                end == UInt8(ascii: "}")
                && (text.starts(with: "{:".utf8) || text.starts(with: "{%".utf8) || text.starts(with: "{{<".utf8)
                    || text.starts(with: "{{%".utf8))
            if !isMark { result += line }
            result.append(0x0A)
        }
        return result
    }
}
