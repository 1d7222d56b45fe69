import HTML
import Testing

@Suite struct HTMLTreeTests {
    private func tree(_ page: String) throws -> HTMLTree { try #require(parsed(Array(page.utf8))) }

    @Test func `keeps elements and texts in order, with where they end`() throws {
        let tree = try tree("<html><body><p>One <b>two</b></p><p>three</p>")
        #expect(tree.nodes.map(\.tag) == [.document, .html, .body, .p, .text, .b, .text, .p, .text])
        #expect(tree.rawText(of: 3) == "One two")
        #expect(tree[2].end == 9)
    }

    @Test func `keeps attributes that tell something, with their references resolved`() throws {
        let tree = try tree("<html><body><a href='/a?b&amp;c' onclick='x' class=lead>x</a></body></html>")
        let link = try #require(tree.nodes.firstIndex { $0.tag == .a })
        #expect(tree.value(.href, of: link) == "/a?b&c")
        #expect(tree.value(.class, of: link) == "lead")
        #expect(tree.value(.id, of: link) == nil)
    }

    @Test func `a quoted page within a page does not end it`() throws {
        let tree = try tree("<html><body><main><html><body><p>One</p></body></html><p>two</p></main></body></html>")
        let main = try #require(tree.nodes.firstIndex { $0.tag == .main })
        #expect(tree.rawText(of: main).split(separator: " ") == ["One", "two"])
    }

    @Test func `a script's end tag in a string does not end it`() throws {
        let tree = try tree("<html><body><script>var a = '</p>';</script><p>text</p></body></html>")
        let script = try #require(tree.nodes.firstIndex { $0.tag == .script })
        #expect(tree.rawText(of: script) == "var a = '</p>';")
    }

    @Test func `reads 200,000 nested elements`() throws {
        let tree = try tree(String(repeating: "<div>", count: 200_000) + "<p>The bottom.</p>")
        #expect(tree.nodes.contains { $0.tag == .p })
        #expect(tree.nodes.count > 200_000)
    }

    @Test func `reads 50 MB in one attribute`() throws {
        let tree = try tree("<html><body><p class='" + String(repeating: "x", count: 50_000_000) + "'>text</p></body></html>")
        #expect(tree.nodes.contains { $0.tag == .p })
        #expect(tree.bytes.count < 1_000_000)
    }

    @Test func `Markdown becomes HTML with tables and footnotes`() {
        let page = String(decoding: html(fromMarkdown: Array("# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".utf8)), as: UTF8.self)
        #expect(page.contains("<h1>A</h1>"))
        #expect(page.contains("<td>1</td>"))
    }
}
