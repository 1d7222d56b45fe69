import Language
import Testing

@testable import Claims

struct SpellingTests {
    static let words = [
        "", "a", "be", "outage", "misconfigure", "inaccessibilit", "inaccessibility", "misconfiguration", "élan", "—", "http/1.1",
    ]

    @Test(arguments: words)
    func `A word keeps its text whatever its length`(text: String) {
        let word = Spelling(text)
        #expect(word.text == text)
        #expect(word.first == text.utf8.first)
        #expect(word == Spelling(text))
    }

    @Test
    func `A literal is the same as a word that is read`() {
        #expect(Spelling("be") == "be")
        #expect(Spelling("inaccessibility") == "inaccessibility")
        #expect(Spelling("misconfigurations") == "misconfigurations")
        #expect(Spelling("misconfigurations") != "xisconfigurations")
        #expect(Spelling("outage") != "outages")
        #expect(["up", "down"].contains(Spelling("down")))
    }

    @Test(arguments: words, ["", "e", "ty", "in", "tion", "http/"])
    func `Beginnings and endings are those of the text`(text: String, part: String) {
        #expect(Spelling(text).hasSuffix(Spelling(part)) == (part.isEmpty || text.hasSuffix(part)))
        #expect(Spelling(text).hasPrefix(Spelling(part)) == (part.isEmpty || text.hasPrefix(part)))
    }

    @Test
    func `Tables find words of every length`() {
        let table: WordTable<Int> = ["up": 1, "misconfiguration": 2, "telecommunications": 3]
        #expect(table["up"] == 1)
        #expect(table[Spelling("misconfiguration")] == 2)
        #expect(table[Spelling("telecommunication")] == nil)
        #expect(table[Spelling("")] == nil)
    }
}
