import Articles
import Language
import Testing

@Suite struct MarkdownTests {
    @Test func `front matter is metadata, and the rest of it is kept`() throws {
        let article = try read(
            """
            ---
            title: Ferries stand still
            author: Ada Quay
            date: 2026-02-03 06:45:00 +0100
            updated: 2026-02-04
            url: https://harbour.example/ferries
            start_time: 2026-02-03T05:30:00Z
            tags: [ferries, tickets]
            ---
            The gates stayed shut.
            """, as: "a.md")
        let metadata = article.metadata
        #expect(metadata.title == "Ferries stand still")
        #expect(metadata.authors == ["Ada Quay"])
        #expect(metadata.published?.iso8601 == "2026-02-03T06:45+01:00")
        #expect(metadata.modified?.iso8601 == "2026-02-04")
        #expect(metadata.url == "https://harbour.example/ferries")
        #expect(metadata.other.map(\.name) == ["start_time", "tags"])
    }

    @Test func `TOML front matter is read too`() throws {
        let article = try read(
            "+++\ntitle = \"Ferries\" # short\ndate = \"2026-02-03\"\nauthors = [\"Ada Quay\", \"Ben Pier\"]\n+++\nText.", as: "a.md")
        #expect(article.metadata.title == "Ferries")
        #expect(article.metadata.authors == ["Ada Quay", "Ben Pier"])
        #expect(article.metadata.published?.iso8601 == "2026-02-03")
    }

    @Test(arguments: [
        ("A [link](https://a.example) and `code`.", "A link and code."), ("DNS\\_PROBE and **bold** _words_.", "DNS_PROBE and bold words."),
        ("An ![image](a.png)<br>break.", "An\nbreak."), ("One line\nand the next.", "One line and the next."),
        ("![gates](a.png)**Gates shut**(Ada Quay)\nThe port said so.", "Gates shut(Ada Quay)\nThe port said so."),
        ("The {{< vocab w=\"gate\" >}} stayed {% raw %}shut{% endraw %}.", "The gate stayed shut."),
        ("***Shut*** {{< time \"2026-02-03T05:30:00\" >}} {{< figure src=\"a.png\" >}}", "Shut 2026-02-03T05:30:00"),
        ("`{ a }` and {{ b", "{ a } and {{ b"), ("```\n{% if shut %}\n```", "{% if shut %}"),
        ("![gates](a.png)\nThe port said so.", "The port said so."),
        ("Fish & chips &amp; <b>peas</b>.", "Fish & chips & peas."),
    ])
    func `inline markup is taken out of the text`(_ written: String, _ text: String) throws {
        #expect(try read(written, as: "a.md").text == text)
    }

    @Test func `blocks have their kinds`() throws {
        let article = try read(
            "## Part\n\nText of it.\n\n- one\n  - two\n\n> said so\n\n```\ncode here\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", as: "a.md")
        #expect(
            Array(article.blocks.map(\.kind).dropFirst().prefix(5)) == [
                .paragraph, .listItem(depth: 0), .listItem(depth: 1), .quote, .code,
            ])
        guard case .tableRow(let cells, let isHeader) = article.blocks[article.blocks.count - 1].kind else { return #expect(Bool(false)) }
        #expect(!isHeader)
        #expect(cells.map { String(decoding: Array(article.text.utf8)[$0], as: UTF8.self) } == ["1", "2"])
    }

    @Test func `notes on where a text is from become metadata`() throws {
        let article = try read(
            "# Ferries stand still\n\n## Information:\n+ Source: Harbour Post\n+ Link: [article](https://harbour.example/1)\n+ Date: February 3, 2026\n+ Author: Ada Quay\n\n## Article:\n\(paragraphs[0])",
            as: "a.md")
        #expect(article.metadata.publisher == "Harbour Post")
        #expect(article.metadata.url == "https://harbour.example/1")
        #expect(article.metadata.published?.iso8601 == "2026-02-03")
        #expect(article.metadata.authors == ["Ada Quay"])
        #expect(article.lines(as: .title) == ["Ferries stand still"])
    }

    @Test func `the times of a log stay in the text`() throws {
        let article = try read(
            "---\ntitle: Cooling\n---\n2026-08-14 06:10 UTC\n\n\(paragraphs[0])\n\n2026-08-13 17:54 UTC\n\n\(paragraphs[1])\n", as: "a.md")
        #expect(article.lines.count == 4)
        #expect(article.metadata.published == nil)
    }
}
