import Testing

@testable import Language

@Suite struct CalendarTests {
    @Test(arguments: [
        ("2026-03-02", "2026-03-02"), ("2026-03-02T11:49", "2026-03-02T11:49"), ("2026-03-02 11:49:30.5Z", "2026-03-02T11:49:30Z"),
        ("2026-03-02T11:49+05:30", "2026-03-02T11:49+05:30"), ("2026-03-02T11:49:00-0800", "2026-03-02T11:49-08:00"),
    ])
    func `reads and prints ISO 8601`(written: String, printed: String) {
        #expect(Timestamp(iso8601: written)?.iso8601 == printed)
    }

    @Test(arguments: ["2026-02-30", "2026-13-01", "02/03/2026", "2026-03-02T25:00", "2026-03-02T11:49+99:00", ""])
    func `refuses what is no ISO 8601`(written: String) {
        #expect(Timestamp(iso8601: written) == nil)
    }

    @Test func `every day of eight centuries comes back from its number, a weekday later each time`() {
        var day = CivilDate(daysSince1970: -150_000)
        for number in -149_999...150_000 {
            let next = CivilDate(daysSince1970: number)
            #expect(next.daysSince1970 == number)
            #expect(next.weekday == day.weekday % 7 + 1)
            day = next
        }
        #expect(CivilDate(year: 2026, month: 11, day: 21)?.weekday == 6)
    }

    @Test func `an instant shows the clock of its offset`() throws {
        let instant = try #require(Timestamp(iso8601: "2026-03-02T23:30-08:00")).instant
        #expect(instant.iso8601() == "2026-03-03T07:30Z")
        #expect(instant.civil(offsetMinutes: -480).iso8601 == "2026-03-02T23:30")
        #expect(Instant(seconds: -1).iso8601() == "1969-12-31T23:59:59Z")
    }
}
