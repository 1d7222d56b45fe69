import Articles
import Language
import Testing

@testable import Claims

/// Of which day clocks are that stand without one.
struct StoryDayTests {
    private func days(_ text: String, written: String) -> [String] {
        var article = plainArticle(text)
        article.metadata.published = Timestamp(iso8601: written)
        return claims(in: [article]).compactMap { claim in
            guard case .time(let time) = claim.value, time.precision == .minute, let earliest = time.earliest else { return nil }
            return earliest.civil().day.iso8601
        }
    }

    @Test(arguments: [
        // The day of writing is not that of the incident, nor the one on which somebody wrote about it.
        (
            "The mail service failed on Tuesday, its maker said in a note late on Wednesday.\nThe outage began at 10:47 UTC.",
            "2026-03-05", "2026-03-03"
        ),
        // An older outage is told for comparison.
        (
            "The mail service went down on Tuesday.\nOn 16 August 2019 a similar outage had lasted for a day.\nThe outage began at 10:47 UTC.",
            "2026-03-05", "2026-03-03"
        ),
        // A retrospective of years later.
        (
            "On the morning of 28 February 2017 the team was looking into slow bills.\nThe outage began at 10:47 UTC.", "2019-05-14",
            "2017-02-28"
        ),
        // It was over some days later.
        (
            "The mail service broke down on 9 March.\nThe company closed the incident on 11 March.\nThe outage began at 10:47 UTC.",
            "2026-03-20", "2026-03-09"
        ),
        // What is told as of the day of writing does not move the story.
        (
            "The mail service was down on Wednesday.\nAs of 9 a.m. on Thursday most people had their mail.\nThe outage began at 10:47 UTC.",
            "2026-03-05", "2026-03-04"
        ),
        // Told weeks later, a weekday with its clock is one of the story's.
        (
            "The mail service broke down on 7 March.\nThe service was fully restored at 04:47 UTC on Sunday.", "2026-03-26", "2026-03-08"
        ),
        // The day before is the story's.
        (
            "The mail service worked again on Thursday, a day after an outage cut off thousands.\nThe outage began at 10:47 UTC.",
            "2026-03-05", "2026-03-04"
        ),
        // From the evening before into the day itself.
        (
            "On Tuesday the mail service was down for hours.\nThe outage began at 21:28 UTC on Monday. At 06:20 UTC the service was fully restored.",
            "2026-03-05", "2026-03-03"
        ),
        // A year to the day is no slip of the pen.
        ("A year ago today the mail service went down.\nThe outage began at 10:47 UTC.", "2026-03-03", "2025-03-03"),
        // An hour that was spent is no hour of the day of writing.
        (
            "On 2 March the mail service was down.\nIt spent the next hour letting users in. By 12:32 UTC it was fully restored.",
            "2026-03-06",
            "2026-03-02"
        ),
        // What a letter is dated is not what it tells of.
        (
            "On 28 February the mail service was down. It wrote in a letter, dated 4 March, that the outage began at 06:48 UTC.",
            "2026-03-06",
            "2026-02-28"
        ),
    ])
    func `clocks without a day are of the day of the story`(text: String, written: String, day: String) {
        #expect(days(text, written: written).last == day)
    }

    @Test func `between a start and an end lies the day of the start`() {
        let text = "The outage lasted from 15:45 UTC on 2 March to 00:05 UTC on 3 March. At 17:30 UTC a fix was deployed."
        #expect(days(text, written: "2026-03-05").last == "2026-03-02")
    }

    @Test func `a clock goes on in the half of the day that was told before`() {
        let text = "The outage began at 9:14 p.m. on 2 March. By 9:48 the service was fully restored."
        let clocks = claims(in: [plainArticle(text)]).compactMap { claim in
            if case .time(let time) = claim.value, time.phase == .resolved { time.timex } else { nil }
        }
        #expect(clocks.allSatisfy { $0.hasSuffix("T21:48") } && !clocks.isEmpty)
    }

    @Test func `a quarter to one without more is after noon`() {
        let text = "On 2 March 2026 the mail service went down just before a quarter to one."
        let clocks = claims(in: [plainArticle(text)]).compactMap { claim in
            if case .time(let time) = claim.value, time.phase == .began { time.latest?.iso8601() } else { nil }
        }
        #expect(clocks.contains { $0.contains("T12:44") })
    }

    @Test func `a clock in brackets tells the zone of the clock before it, and of those that follow`() {
        let text =
            "On 2 March 2026 the mail service went down at 3:55 p.m. (1355 GMT). It was fully restored at 8:50 p.m., the company said."
        let clocks = claims(in: [plainArticle(text)]).compactMap { claim in
            if case .time(let time) = claim.value, time.precision == .minute { time.earliest?.iso8601() } else { nil }
        }
        #expect(Set(clocks) == ["2026-03-02T13:55Z", "2026-03-02T18:50Z"])
    }
}
