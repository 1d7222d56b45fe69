import Articles
import Testing

/// Broken files give an article or a reason, in bounded time.
@Suite(.timeLimit(.minutes(2))) struct MalformedPageTests {
    private static let page: [UInt8] = {
        let head =
            "<!DOCTYPE html><html lang=en><head><title>Ferries stand still</title><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Ferries stand still\"}</script></head><body><nav><a href='/'>Home</a></nav><article>"
        let body = (0..<40).map { "<h2>Pier \($0)</h2><p class='a b'>\(paragraphs[$0 % 3])</p><ul><li>Gate &amp; ramp</li></ul>" }.joined()
        return Array((head + body + "</article><footer>Imprint</footer></body></html>").utf8)
    }()

    private func outcome(_ bytes: [UInt8], file: String = "page.html") -> Bool {
        do throws(UnreadableFile) {
            let article = try article(file: file, bytes: bytes)
            let length = article.text.utf8.count
            return article.blocks.allSatisfy { $0.range.upperBound <= length && !$0.range.isEmpty }
        } catch {
            return error.reason.hasSuffix(".")
        }
    }

    @Test func `cut off at every kilobyte`() {
        for end in stride(from: 1, to: MalformedPageTests.page.count, by: 1_000) {
            #expect(outcome(Array(MalformedPageTests.page[..<end])))
        }
    }

    @Test func `with bytes flipped`() {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33)
        }
        for _ in 0..<60 {
            var bytes = MalformedPageTests.page
            for _ in 0..<80 { bytes[next() % bytes.count] = UInt8(truncatingIfNeeded: next()) }
            #expect(outcome(bytes))
            #expect(outcome(bytes, file: "page.md"))
            #expect(outcome(bytes, file: "page.txt"))
        }
    }

    @Test(arguments: ["div", "table><tr><td", "ul><li", "blockquote", "span", "b", "section"])
    func `with elements nested very deep`(_ element: String) {
        let page = "<html><body>" + String(repeating: "<\(element)>", count: 60_000) + "<p>\(paragraphs[0])</p>"
        #expect(outcome(Array(page.utf8)))
    }

    @Test func `with NULs, mixed encodings and unclosed everything`() {
        #expect(outcome(Array("<html><body><p>\u{0}Ferries\u{0}</p>".utf8) + Array(prose.utf8)))
        #expect(outcome(Array(prose.utf8) + [0xE9, 0xFF, 0xFE, 0x80] + Array("<p>Größe".utf8) + [0xC3]))
        #expect(outcome(Array("<html <body <p <a href='".utf8) + Array(prose.utf8)))
        #expect(outcome(Array("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[[[[{".utf8) + Array(prose.utf8)))
    }
}
