import Articles
import Language
import Testing

@Suite struct PlainTextTests {
    @Test func `what stands around a pasted article is told from it`() throws {
        let article = try read(
            """
            TRANSPORT

            Two Hours Without Tickets: What Stopped the Ferries of a City

            Analysis • February 3, 2026 • harbour.example

            How It Began

            \(paragraphs[0])

            \(paragraphs[1])

            Explore more

            Trains of the Future

            \(paragraphs[2])
            """, as: "a.txt")
        #expect(article.metadata.title == "Two Hours Without Tickets: What Stopped the Ferries of a City")
        #expect(article.metadata.published?.iso8601 == "2026-02-03")
        #expect(article.metadata.publisher == "harbour.example")
        #expect(article.lines == ["How It Began", paragraphs[0], paragraphs[1]])
        #expect(article.lines(as: .teaser) == ["Trains of the Future", paragraphs[2]])
    }

    @Test func `bare questions are put to the reader, and headings that ask are not`() throws {
        let questions = ["Who looks after dates?", "What would a second gate cost?", "Will fares be paid back?"]
        let article = try read(
            "Ferries Stand Still Across the Bay\n\nWhat Stopped the Gates?\n\n\(paragraphs[0])\n\nInsights\n\n"
                + questions.joined(separator: "\n\n"),
            as: "a.txt")
        #expect(article.lines(as: .question) == questions)
        #expect(article.lines == ["What Stopped the Gates?", paragraphs[0]])
    }

    @Test func `bullets above the text are its summary`() throws {
        let article = try read(
            "Harbour Post\n\nFerries Stand Still for Two Hours on Tuesday\n\nSummarized by a machine\n  • The gates of all the ferries were shut for two hours.\n\n\(paragraphs[0])\n\nMore at Harbour Post, every day.\n\nHarbour Post",
            as: "a.txt")
        #expect(article.lines(as: .summary) == ["The gates of all the ferries were shut for two hours."])
        #expect(article.metadata.publisher == "Harbour Post")
    }

    @Test func `wrapped items of a list are whole`() throws {
        let article = try read(
            """
            \(paragraphs[0])

            • The ferries stood still for two hours
            on Tuesday morning.
            • The gates were repaired before the last
            train of the evening left.
            """, as: "a.txt")
        #expect(
            article.lines == [
                paragraphs[0], "The ferries stood still for two hours on Tuesday morning.",
                "The gates were repaired before the last train of the evening left.",
            ])
    }

    @Test func `wrapped lines are one paragraph`() throws {
        let wrapped =
            "The ticketing network of the harbour ferries stopped at half past\nsix in the morning, and the gates stayed shut for two hours, to the\nsurprise of all."
        #expect(try read(wrapped, as: "a.txt").lines == [wrapped.split(separator: "\n").joined(separator: " ")])
    }
}
