import Articles
import Testing

/// Reads a file's text as an article, for the tests here.
func read(_ text: String, as file: String = "page.html") throws -> Article { try article(file: file, bytes: Array(text.utf8)) }

extension Article {
    func text(of block: Block) -> String {
        String(decoding: Array(text.utf8)[block.range], as: UTF8.self)
    }

    /// The texts of the blocks, those that are not the article's own words left out.
    var lines: [String] { blocks.filter { $0.role == .body && $0.kind != .caption }.map { text(of: $0) } }
    func lines(as role: Block.Role) -> [String] { blocks.filter { $0.role == role }.map { text(of: $0) } }
}

/// Running text that is nobody's: long enough to be an article.
let paragraphs = [
    "The ticketing network of the harbour ferries stopped at half past six in the morning, and the gates stayed shut for two hours.",
    "Engineers found that a certificate had run out overnight, which nobody had been warned about, and renewed it by hand before noon.",
    "The operator said that it would pay back every fare of the day, and that a second pair of eyes would look after such dates from now on.",
]
let prose = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")

@Suite struct ReadingTests {
    @Test(arguments: [
        ([UInt8]("%PDF-1.7\n".utf8), "PDF"), ([UInt8]("PK\u{3}\u{4}xx".utf8), "ZIP"), ([UInt8]("{\"a\": 1}".utf8), "JSON"),
        ([0x89] + [UInt8]("PNG\r\n".utf8), "picture"), ([UInt8]("<?xml version=\"1.0\"?><rss></rss>".utf8), "XML"),
        ([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x61], "not text"), ([UInt8]("  \n".utf8), "empty"),
    ])
    func `says what a foreign file is`(_ bytes: [UInt8], _ word: String) {
        let error = #expect(throws: UnreadableFile.self) { try article(file: "notes.txt", bytes: bytes) }
        #expect(error?.reason.contains(word) == true)
    }

    @Test func `tells a page by its content, whatever its name`() throws {
        let article = try read(
            "<!DOCTYPE html><html><head><title>Ferries stand still</title></head><body>\(prose)</body></html>", as: "saved.txt")
        #expect(article.lines == paragraphs)
        #expect(article.metadata.title == "Ferries stand still")
    }

    @Test func `tells Markdown without an extension by its front matter`() throws {
        let article = try read("---\ntitle: Ferries\n---\n\nThe gates stayed shut.", as: "note")
        #expect(article.metadata.title == "Ferries")
        #expect(article.lines == ["The gates stayed shut."])
    }

    @Test func `blocks are ranges of the text`() throws {
        let article = try read("<html><body>\(prose)</body></html>")
        #expect(article.blocks.map { article.text(of: $0) }.joined(separator: "\n") == article.text)
    }
}
