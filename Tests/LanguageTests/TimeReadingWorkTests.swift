import Testing

@testable import Language

/// Work is counted, not timed: bytes looked at and rules tried.
@Suite struct TimeReadingWorkTests {
    /// The worst that people think of first, read at full length; the bound is the same for all.
    private static let long = ["1", "12:", "1/", "between ", "\u{301}"]

    @Test(arguments: [
        "1", "1 ", "12:", "1/", "1-", "a", "a ", "between ", "from 1 to ", "the ", "monday ", "12:30 ", "1 hour ", "hundred ", "two ",
        "in ", "march 3 ",
        "early ", "2024-", "10 - ", "\u{301}", "5 hours before ", "nearly ", "+05:30", "10:00 UTC/", "1.", "1,000,", "next ", "'80s ",
        "\n1", "twenty-",
        "America/", "(", "12:30 (",
    ])
    func `work grows no faster than the text`(part: String) {
        let size = Self.long.contains(part) ? 1_000_000 : 100_000
        let text = String(repeating: part, count: size / part.utf8.count)
        let steps = timeReadingSteps(in: text)
        #expect(steps < 60 * text.utf8.count)
    }

    @Test func `a text without digits or words of times is walked once, and nothing is kept of it`() {
        let text = String(repeating: "The service was slow, said the company, and people could not reach it.\n", count: 1_000)
        var scanner = TimeScanner()
        #expect(scanner.scanLine(of: text.utf8.span, from: 0) == nil)
        #expect(scanner.tokens.capacity == 0)
        #expect(scanner.steps == text.utf8.count)
    }

    @Test(arguments: [
        "", "\n", "\u{FEFF}", "\u{E9}t\u{E9}", "12", "12:", "at", "between", "1/0/0", "99:99", "0000-00-00", "-", "'", "31/31/31", "🕐 12",
    ])
    func `odd texts are read without harm`(text: String) {
        for time in timeExpressions(in: text, reference: TimeReference(written: nil)) { #expect(time.range.upperBound <= text.utf8.count) }
    }
}
