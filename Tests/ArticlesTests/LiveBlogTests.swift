import Articles
import Testing

/// Entries of a live blog keep their times, whatever their boxes look like.
@Suite struct LiveBlogTests {
    private static let entries = [
        ("11:58", "Gates open again", paragraphs[2]), ("09:10", "A certificate ran out", paragraphs[1]),
        ("07:02", "No tickets", paragraphs[0]),
    ]

    private static func page(_ entry: (String, String, String) -> String) -> String {
        "<html><body><main><h1>Ferries stand still: the morning</h1>\(entries.map(entry).joined())</main></body></html>"
    }

    @Test(arguments: [
        page { "<section class=block><p class=block-time><a href='#1'><time>\($0)</time></a></p><h2>\($1)</h2><p>\($2)</p></section>" },
        page {
            "<li class=post><article><header><span class=timestamp>\($0)</span><h3>\($1)</h3></header><div><p>\($2)</p></div></article></li>"
        },
        page { "<div class=post><h3>\($1)</h3><div class=meta><span>3 February 2026, \($0)</span></div><p>\($2)</p></div>" },
    ])
    func `every entry has its time, its headline and its text`(_ page: String) throws {
        let article = try read(page)
        for entry in LiveBlogTests.entries {
            let lines = article.blocks.map { article.text(of: $0) }
            let time = try #require(lines.firstIndex { $0.hasSuffix(entry.0) })
            let text = try #require(lines.firstIndex(of: entry.2))
            let headline = try #require(lines.firstIndex(of: entry.1))
            #expect(abs(time - headline) == 1 && max(time, headline) + 1 == text)
        }
    }

    @Test func `an article's own label is no entry`() throws {
        let page = "<html><body><h1>Ferries stand still</h1><p class=meta>3 February 2026, 11:58</p>\(prose)</body></html>"
        #expect(try read(page).lines == paragraphs)
    }
}

@Suite struct SummaryAboveTests {
    @Test func `a summary that ends above the element of the text is left alone`() throws {
        let posts = (0..<6).map {
            "<div class=post><span>1\($0):15</span><h3>Ferries, part \($0)</h3><p>\(paragraphs[$0 % paragraphs.count])</p></div>"
        }
        let page = """
            <html><head><title>Ferries live</title></head><body><header>Harbour <nav><a href=/>Home</a></nav></header><main>
            <h1>Ferries stand still across the bay</h1>
            <section><h2>Summary</h2><ul><li>The gates of all the ferries were shut for two hours</li>
            <li>A change to the ticket system is being blamed</li><li>It came hours after the company raised its fares</li></ul>
            <p>Edited by Ada Quay.</p></section><article>\(posts.joined())</article></main></body></html>
            """
        let article = try read(page, as: "a.html")
        #expect(article.text.contains(paragraphs[0]))
    }
}
