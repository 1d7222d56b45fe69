import Articles
import Language
import Testing

/// What users of other extractors complain about, a page each.
@Suite struct PageComplaintTests {
    @Test func `sections and sibling articles of one story are all kept`() throws {
        let sections = paragraphs.enumerated().map { "<section><h2>Part \($0.offset + 1) of it</h2><p>\($0.element)</p></section>" }
            .joined()
        let article = try read("<html><body><main><article>\(sections)</article></main></body></html>")
        #expect(article.lines.count == 6)
        let siblings = paragraphs.map { "<article><p>\($0)</p></article>" }.joined()
        #expect(try read("<html><body><main>\(siblings)</main></body></html>").lines == paragraphs)
    }

    @Test func `the lead outside of the body is kept`() throws {
        let lead = "Two hours without tickets: how a forgotten date stopped the ferries of a whole city."
        let page =
            "<html><body><header><h1>Ferries stand still</h1><p class=standfirst>\(lead)</p></header><div class=article-body>\(prose)</div></body></html>"
        #expect(try read(page).lines.first == lead)
    }

    @Test func `nothing is printed twice and words of two blocks are not glued`() throws {
        let page =
            "<html><body><div><h1>Ferries</h1>\(prose)<div>One<div>two</div>three stops were closed for good, they say.</div></div></body></html>"
        let article = try read(page)
        for paragraph in paragraphs { #expect(article.lines.filter { $0 == paragraph }.count == 1) }
        #expect(!article.text.contains("Onetwo"))
    }

    @Test func `cookie and newsletter boxes are left out, and a body with such a class name is not`() throws {
        let box =
            "<div class='cookie-consent modal'><p>We use cookies to make this page better, and our partners use them to show you what you may like.</p></div>"
        let page =
            "<html><body>\(box)<div class='post newsletter-enabled'>\(prose)</div><div class=newsletter><p>Sign up for our letter, every morning at six, for free and for ever.</p></div></body></html>"
        #expect(try read(page).lines == paragraphs)
    }

    @Test func `lists, tables, code and headings are kept as such`() throws {
        let page = """
            <html><body><article>\(prose)<h2>What was hit</h2><ul><li>Gates</li><li>Machines</li></ul>
            <table><tr><th>Pier</th><th>Shut</th></tr><tr><td>North</td><td>06:30</td></tr></table><pre>openssl x509
              -enddate</pre><p>That is all that is known about it today.</p></article></body></html>
            """
        let kinds = try read(page).blocks.dropFirst(3).map(\.kind)
        #expect(kinds.contains(.heading(level: 2)))
        #expect(kinds.filter { $0 == .listItem(depth: 0) }.count == 2)
        #expect(kinds.contains(.code))
        let rows = kinds.filter { if case .tableRow = $0 { true } else { false } }
        #expect(rows.count == 2)
    }

    @Test func `an index page is no article`() {
        let cards = (1...12).map {
            "<div class=card><h3><a href='/\($0)'>Ferries stand still for the \($0)th time this year</a></h3><p>A short word on it.</p></div>"
        }.joined()
        #expect(throws: UnreadableFile.self) { try read("<html><body><nav><a href='/'>Home</a></nav><div>\(cards)</div></body></html>") }
    }

    @Test func `all authors, and only authors`() throws {
        let page = """
            <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries stand still",
            "author": [{"@type": "Person", "name": "Ada Quay"}, {"name": "Ben Pier"},], "publisher": {"name": "Harbour Post"}}</script></head>
            <body><h1>Ferries stand still</h1>\(prose)</body></html>
            """
        let metadata = try read(page).metadata
        #expect(metadata.authors == ["Ada Quay", "Ben Pier"])
        #expect(metadata.publisher == "Harbour Post")
    }

    @Test(arguments: [
        ("Ferries stand still | Harbour Post", "Ferries stand still"), ("Ferries: a still life | Harbour Post", "Ferries: a still life"),
        ("Ferries - and trains - stand still", "Ferries - and trains - stand still"),
    ])
    func `a title loses the site's name and nothing else`(_ tag: String, _ title: String) throws {
        let page =
            "<html><head><title>\(tag)</title><meta property='og:site_name' content='Harbour Post'></head><body>\(prose)</body></html>"
        #expect(try read(page).metadata.title == title)
    }

    @Test func `published and modified are told apart, and no date comes out of a script`() throws {
        let page = """
            <html><head><meta property="article:published_time" content="2026-02-03T06:45:00+01:00"><meta property="article:modified_time"
            content="2026-02-04T08:00:00+01:00"></head><body><script>var now = "2031-01-01";</script><h1>Ferries</h1>\(prose)</body></html>
            """
        let metadata = try read(page).metadata
        #expect(metadata.published?.iso8601 == "2026-02-03T06:45+01:00")
        #expect(metadata.modified?.iso8601 == "2026-02-04T08:00+01:00")
        #expect(try read("<html><body><script>var now = '2031-01-01';</script>\(prose)</body></html>").metadata.published == nil)
    }

    @Test func `the charset is read as declared`() throws {
        let head = "<html><head><meta charset=windows-1251></head><body><p>"
        let bytes = Array(head.utf8) + [0xCF, 0xE0, 0xF0, 0xEE, 0xEC] + Array(" \(paragraphs[0])</p></body></html>".utf8)
        #expect(try article(file: "a.html", bytes: bytes).text.hasPrefix("Паром"))
    }
}
