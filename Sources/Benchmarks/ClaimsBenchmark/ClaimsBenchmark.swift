import Articles
import BenchmarkInputs
import Claims
import Language

/// From text to claims on one core: `ClaimsBenchmark [FILE or FOLDER…]`, the articles below `Corpus/` by default.
///
/// The texts of the articles, one after another, are the text at 1×; at 10× and 100× it is repeated in one article, paragraph by paragraph
/// and, the worst that a page can do, in one single paragraph. Equal figures down a column show that the work is linear.
@main
struct ClaimsBenchmark {
    static func main() throws {
        let articles = try corpusFiles(CommandLine.arguments.dropFirst()).compactMap { try? article(file: $0.name, bytes: $0.bytes) }
        let paragraphs = articles.flatMap { article in
            article.blocks.filter { $0.kind == .paragraph && $0.role == .body }.map { text(article, $0.range) }
        }
        guard !paragraphs.isEmpty else { return print("None of these files holds an article.") }
        print("\(articles.count) articles, \(paragraphs.count) paragraphs")
        // Tables that are built once are not part of the speed.
        _ = claims(in: [made(of: paragraphs, repeated: 1, separator: "\n")])
        for (parsing, name) in [(Parsing.whereClaimsMayBe, "parser as the product runs it"), (.never, "without the parser")] {
            print(name)
            for times in [1, 10, 100] {
                for (separator, shape) in [("\n", "in paragraphs"), (" ", "in one paragraph")] {
                    let article = made(of: paragraphs, repeated: times, separator: separator)
                    let taken = processorSeconds { claims(in: [article], parsing: parsing).count }
                    print("  \(times)× \(shape): \(speed(bytes: article.text.utf8.count, seconds: taken.seconds)), \(taken.result) claims")
                }
            }
        }
    }

    private static func text(_ article: Article, _ range: Range<Int>) -> String {
        let utf8 = article.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(article.text[start..<utf8.index(start, offsetBy: range.count)])
    }

    /// An article of the paragraphs, so often; each a block, or all in one.
    private static func made(of paragraphs: [String], repeated times: Int, separator: String) -> Article {
        var text = ""
        var blocks: [Block] = []
        for _ in 0..<times {
            for paragraph in paragraphs {
                if !text.isEmpty { text += separator }
                let start = text.utf8.count
                text += paragraph
                blocks.append(Block(kind: .paragraph, range: start..<text.utf8.count))
            }
        }
        if separator != "\n" { blocks = [Block(kind: .paragraph, range: 0..<text.utf8.count)] }
        var metadata = Metadata()
        metadata.published = Timestamp(iso8601: "2026-03-04T15:00Z")
        return Article(file: "benchmark.txt", text: text, blocks: blocks, metadata: metadata)
    }
}
