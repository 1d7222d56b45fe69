import Articles
import Testing

/// What stands around an article, and what only looks as if it did.
@Suite struct PageCutTests {
    private func lines(_ body: String) throws -> [String] { try read("<html><body>\(body)</body></html>").lines }

    @Test func `comments longer than the article stay out`() throws {
        let comments = (0..<12).map {
            "<li class=comment><div class=comment-body><p>\(paragraphs[$0 % 3]) Says reader \($0).</p></div></li>"
        }
        let page =
            "<div class=post-content><h1>Ferries stand still</h1>\(prose)<ul id=comments class=comment-list>\(comments.joined())</ul></div>"
        #expect(try lines(page) == paragraphs)
    }

    @Test func `a text that comes twice is kept once, and a refrain stays`() throws {
        let copy = "<div class=wide>\(prose)</div><div class=narrow>\(prose)</div>"
        #expect(try lines("<main>\(copy)</main>") == paragraphs)
        let question = "<p><b>How did you hear that the ferries had come to a stop?</b></p>"
        let interview = paragraphs.map { question + "<p>\($0)</p>" }.joined()
        #expect(try lines("<main>\(interview)</main>").count == 6)
    }

    @Test func `the box that opens over a word is not in its sentence`() throws {
        let term = "<span>certificate<span class=term-tooltip id=t1>A file that proves who somebody is. Learn more</span></span>"
        let page = "<main>\(prose)<p>The operator says that the \(term) had run out over night, and that it has been renewed.</p></main>"
        let last = "The operator says that the certificate had run out over night, and that it has been renewed."
        #expect(try lines(page).last == last)
    }

    @Test func `the next story behind the page's own stays out`() throws {
        let next = paragraphs.map { "<p>Elsewhere, and much later: \($0)</p>" }.joined()
        let page = """
            <html><head><title>Ferries stand still for hours - Harbour Post</title></head><body><article><h1 class="story-headline main">Ferries
            stand still for hours</h1><div>\(prose)<div><h1 class="story-headline">Lighthouse gets a new coat of paint</h1>\(next)</div></div>
            </article></body></html>
            """
        #expect(try read(page).lines == paragraphs)
    }

    @Test func `bullets that sum up the article are kept, whatever their box is called`() throws {
        let box =
            "<div class='highlights label-meta'><div>Key takeaways</div><ul><li>The gates stayed shut for two hours</li><li>A certificate had run out</li></ul></div>"
        #expect(
            try lines("<article><h1>Ferries</h1>\(box)\(prose)</article>").dropFirst().prefix(2) == [
                "The gates stayed shut for two hours", "A certificate had run out",
            ])
    }

    @Test func `a linked heading over text is a heading, and a linked teaser is none`() throws {
        let page =
            "<article>\(prose)<h2><a href='/pier'>1. The north pier</a></h2><p>\(paragraphs[0])</p><div><h3><a href='/x'>Lighthouse gets a new coat of paint</a></h3></div><p>\(paragraphs[1]) Twice.</p></article>"
        let found = try lines(page)
        #expect(found.contains("1. The north pier"))
        #expect(!found.contains { $0.hasPrefix("Lighthouse") })
    }

    @Test func `a page of entries alone is read`() throws {
        let entries = (10..<30).map { "<li>07:\($0): step \($0) of the repair was done by the crew</li>" }.joined()
        #expect(try lines("<nav><a href='/'>Home</a></nav><h1>Record of the repair of the gates</h1><ul>\(entries)</ul>").count == 20)
    }

    @Test func `a wall is named, and a form to log in beside an article is none`() throws {
        let form = "<form><p>Forgot your password? Get help</p></form>"
        let error = #expect(throws: UnreadableFile.self) { try read("<html><body><h1>Log in</h1>\(form)</body></html>") }
        #expect(error?.reason.contains("login") == true)
        let data = "<script type='application/ld+json'>{\"@type\": \"Article\", \"headline\": \"Ferries\"}</script>"
        #expect(try lines("\(data)<h1>Ferries</h1><p>\(paragraphs[0])</p>\(form)") == [paragraphs[0]])
    }

    @Test(arguments: [
        ("Opinion Ferries should not depend on a file", "Ferries should not depend on a file", "Ferries should not depend on a file"),
        ("Ferries: they should not depend on a file", "they should not depend on a file", "Ferries: they should not depend on a file"),
        ("Harbour - Ferries depend on a file", "Traffic: Ferries depend on a file", "Ferries depend on a file"),
    ])
    func `what a headline is filed under is not in it`(_ heading: String, _ shared: String, _ title: String) throws {
        let page = "<html><head><meta property=og:title content='\(shared)'></head><body><h1>\(heading)</h1>\(prose)</body></html>"
        #expect(try read(page).metadata.title == title)
    }
}
