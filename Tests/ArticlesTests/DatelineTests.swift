import Articles
import Language
import Testing

/// What the first lines of an article tell of it: its day, in a line of its own or in the text, and its title.
@Suite struct DatelineTests {
    @Test(arguments: [
        ("By Ada Quay · February 3, 2026, 1:52pm EST · 58 comments", "2026-02-03"),
        ("By Ada Quay | Harbour City, February 3, 2026", "2026-02-03"),
        ("**By Ada Quay** · *Harbour Weekly* · February 3, 2026", "2026-02-03"),
    ])
    func `a byline's line tells the day too`(line: String, day: String) throws {
        let article = try read("# Ferries stand still\n\n\(line)\n\n\(paragraphs[0])\n\n\(paragraphs[1])", as: "a.md")
        #expect(article.metadata.published?.iso8601.hasPrefix(day) == true)
        #expect(article.metadata.authors.first == "Ada Quay")
    }

    @Test(arguments: [
        "HARBOUR CITY, Feb 3, 2026 (Northern Press) - ", "HARBOUR CITY, February 3, 2026 — ", "Harbour City, 3 February 2026 (NP) – ",
    ])
    func `an agency's text opens with its day`(opening: String) throws {
        let article = try read("Ferries stand still across the bay\n\n\(opening)\(paragraphs[0])\n\n\(paragraphs[1])", as: "a.txt")
        #expect(article.metadata.published?.iso8601 == "2026-02-03")
    }

    @Test(arguments: [
        ("The Harbour Review, north edition, Tuesday 3 February 2026. By our staff.", "2026-02-03"),
        ("Posted February 3, 2026 by Ada Quay, in Ferries. 58 comments.", "2026-02-03"),
        ("A weekly letter about ferries and their software. 3 February 2026. By Ada Quay.", "2026-02-03"),
        ("No. 38, 3 February 2026", "2026-02-03"), ("Company News // Feb 3, 2026 // Ada Quay", "2026-02-03"),
        ("By Ada Quay — February 3, 2026, 12:41 PM — Updated February 4", "2026-02-03"),
        ("Incident date: 3 February 2026", nil), ("An outage in the harbour, 3 February 2026.", nil),
        ("The gates were shut on Tuesday, 3 February 2026.", nil),
    ])
    func `a day that stands by itself above the text is that of writing`(line: String, day: String?) throws {
        let article = try read("# Ferries stand still\n\n\(line)\n\n\(paragraphs[0])\n\n\(paragraphs[1])", as: "a.md")
        #expect(article.metadata.published?.day.iso8601 == day)
    }

    @Test func `a day in the first sentence is no dateline`() throws {
        let text = "Since February 3, 2026 the gates have been shut - and nobody at the company can say when the ferries will sail again."
        let article = try read("Ferries stand still across the bay\n\n\(text)\n\n\(paragraphs[1])", as: "a.txt")
        #expect(article.metadata.published == nil)
    }

    @Test func `the title stands above the byline, however many short lines follow`() throws {
        let article = try read(
            """
            Ferries stay in port after software fault shuts the gates

            Company says new ticket system was tested four times

            By Ada Quay and Ben Pier
            February 3, 2026 - 4.48pm
            The Harbour Review

            \(paragraphs[0])

            \(paragraphs[1])
            """, as: "a.txt")
        #expect(article.metadata.title == "Ferries stay in port after software fault shuts the gates")
        #expect(article.metadata.published?.iso8601 == "2026-02-03T16:48")
        #expect(article.metadata.authors == ["Ada Quay", "Ben Pier"])
    }

    @Test func `a leader of dots makes two cells`() throws {
        let article = try read("Components\n\nTickets ........ Major Outage\nGates ...... Operational\n\n\(paragraphs[0])", as: "a.txt")
        let rows = article.blocks.compactMap { block -> [String]? in
            guard case .tableRow(let cells, false) = block.kind else { return nil }
            return cells.map { String(decoding: Array(article.text.utf8)[$0], as: UTF8.self) }
        }
        #expect(rows == [["Tickets", "Major Outage"], ["Gates", "Operational"]])
    }
}
