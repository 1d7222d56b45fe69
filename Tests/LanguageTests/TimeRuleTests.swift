import TestSupport
import Testing

@testable import Language

@Suite struct TimeRuleTests {
    static let reference = TimeReference(written: Timestamp(iso8601: "2026-03-04T15:00Z"))

    @Test(arguments: timeRules.map(\.name))
    func `reads its own examples`(name: String) throws {
        let rule = try #require(timeRules.first { $0.name == name })
        for example in rule.examples {
            let marked = MarkedText(example.text)
            let found = timeExpressions(in: marked.text, reference: Self.reference)
            #expect(found.map(\.range) == marked.marks, "\(example.text)")
            #expect(found.map(\.timex) == example.timex, "\(example.text)")
        }
    }

    @Test func `every rule says what it means and shows it`() {
        for rule in timeRules {
            #expect(!rule.meaning.isEmpty && rule.meaning.hasSuffix("."))
            #expect(!rule.examples.isEmpty, "\(rule.name)")
        }
        #expect(Set(timeRules.map(\.name)).count == timeRules.count)
        #expect(timeRules.map(\.examples.count).reduce(0, +) >= 200)
    }

    @Test func `no word of the lexicon is too long for its key`() {
        for word in TimeWord.allCases { #expect(word.rawValue.utf8.count <= 16) }
    }
}
