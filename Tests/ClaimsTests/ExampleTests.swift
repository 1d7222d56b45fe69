import Articles
import Language
import TestSupport
import Testing

@testable import Claims

@Suite struct ExampleTests {
    @Test(arguments: claimKindRules.flatMap { rule in rule.examples.map { (rule.kind, $0) } })
    func `every claim kind reads its own examples`(kind: Claim.Kind, example: ClaimKindRule.Example) throws {
        let marked = MarkedText(example.text)
        let found = claims(in: [plainArticle(marked.text)]).filter { $0.kind == kind && !$0.isWeighed }
        #expect(found.map(\.gist) == example.claims, "\(marked.text)")
        for claim in found {
            let scalars = Array(marked.text.unicodeScalars)
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[claim.evidence.start..<claim.evidence.end])
            #expect(String(words) == claim.evidence.exact)
        }
    }
}

func plainArticle(_ text: String, file: String = "article.txt") -> Article { plainArticle([text], file: file) }

func plainArticle(_ paragraphs: [String], file: String = "article.txt") -> Article {
    var text = ""
    var blocks: [Block] = []
    for paragraph in paragraphs {
        if !text.isEmpty { text += "\n" }
        let start = text.utf8.count
        text += paragraph
        blocks.append(Block(kind: .paragraph, range: start..<text.utf8.count))
    }
    var metadata = Metadata()
    metadata.published = Timestamp(iso8601: "2026-03-03")
    return Article(file: file, text: text, blocks: blocks, metadata: metadata)
}
