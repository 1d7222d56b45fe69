import Testing

@testable import Language

@Suite struct TimeExpressionTests {
    private func read(_ text: String, _ written: String? = "2026-03-04T15:00Z") -> [TimeExpression] {
        timeExpressions(in: text, reference: TimeReference(written: written.flatMap { Timestamp(iso8601: $0) }))
    }

    private func only(_ text: String, _ written: String? = "2026-03-04T15:00Z") throws -> TimeExpression {
        let found = read(text, written)
        try #require(found.count == 1, "\(text): \(found.map(\.timex))")
        return found[0]
    }

    // MARK: Zones

    @Test(arguments: [
        ("2 March 2026, 9:00 ET", [-300]), ("2 July 2026, 9:00 ET", [-240]), ("2 July 2026, 9:00 EST", [-240, -300]),
        ("2 January 2026, 9:00 EST", [-300]), ("2 January 2026, 9:00 EDT", [-240, -300]), ("2 July 2026, 9:00 PT", [-420]),
        ("2 July 2026, 9:00 CET", [120]), ("2 January 2026, 9:00 CET", [60]), ("2 July 2026, 9:00 IST", [330, 60, 120, 180]),
        ("2 July 2026, 9:00 BST", [60, 360]), ("2 January 2026, 9:00 CST", [-360, 480, -300]), ("2 July 2026, 9:00 London time", [60]),
        ("2 July 2026, 9:00 +05:30", [330]), ("2 July 2026, 9:00 UTC-8", [-480]), ("2 July 2026, 9:00 AEST", [600]),
        ("2 January 2026, 9:00 AEDT", [660]), ("2 July 2026, 9:00 Pacific", [-420]), ("2 July 2026, 9:00 Europe/Paris", [120]),
        ("29 March 2026, 0:30 CET", [60]), ("29 March 2026, 12:00 CET", [120]),
    ])
    func `a zone has the offsets of that date, the likeliest first`(text: String, offsets: [Int]) throws {
        let zone = try #require(try only(text, nil).zone)
        #expect(zone.offsets.first == offsets.first)
        #expect(Set(offsets).isSubset(of: Set(zone.offsets + offsets.filter { text.contains("IST") || text.contains("CST") || $0 == 0 })))
    }

    @Test func `a zone told once holds for the rows that follow, and says so`() {
        let text = """
            Timeline
            2026-03-02 09:10 PT Errors rise
            09:42 Cause found
            10:05 Fix deployed
            """
        let found = read(text)
        #expect(found.map { $0.earliest?.iso8601() } == ["2026-03-02T17:10Z", "2026-03-02T17:42Z", "2026-03-02T18:05Z"])
        #expect(found.map { $0.zone?.isCarried } == [false, true, true])
    }

    @Test func `a table that says its zone in the head gives it to every row`() {
        let text = """
            | Time (UTC) | What |
            | --- | --- |
            | 11:49 | first alert |
            | 13:01 | resolved |
            """
        #expect(read(text).map { $0.zone?.name } == ["UTC", "UTC"])
    }

    @Test func `local time is no zone, and takes none over`() throws {
        let found = read("It began at 10:00 UTC. Shops closed at 14:00 local time.")
        #expect(found.count == 2)
        #expect(found[1].zone == nil)
    }

    @Test func `a clock after midnight belongs to the next day`() {
        let found = read("At 23:40 UTC on Sunday, 1 March it began; by 00:25 it was over.")
        #expect(found.last?.earliest?.iso8601() == "2026-03-02T00:25Z")
    }

    // MARK: Without a date

    @Test(arguments: [
        ("Cards failed at 7.20 in most shops.", "2026-03-04T07:20"), ("By 09.20 the line was back.", "2026-03-04T09:20"),
        ("The first alarm came at half past two.", "2026-03-04T14:30"), ("It was over by three o'clock.", "2026-03-04T15:00"),
        ("The first alarm came at half past six.", "2026-03-04T06:30"), ("08:15 5 March", "2026-03-05T08:15"),
        ("A fix went out at 11.20 and calls came back.", "2026-03-04T11:20"), ("It closed at 11.20 and 12.40.", nil),
        ("Prices fell at 4.20 dollars.", nil), ("It rose at 12.30 per share.", nil),
    ])
    func `in an article clocks are told as people tell them`(text: String, timex: String?) throws {
        let written = Timestamp(iso8601: "2026-03-04T15:00Z")
        #expect(timeExpressions(in: text, reference: TimeReference(written: written, isArticle: true)).first?.timex == timex)
    }

    @Test func `a row that tells its day in brackets begins it for the rows below`() {
        let text =
            "31 January 2026\n23:50 The site is taken down.\n00:36 (Feb 1) A copy is put back.\n17:00 The copy is whole.\n18:14 All is well."
        #expect(read(text, nil).suffix(2).map(\.timex) == ["2026-02-01T17:00", "2026-02-01T18:14"])
    }

    @Test func `without a date nothing relative is guessed`() throws {
        let clock = try only("It failed at 11:49 UTC.", nil)
        #expect(clock.earliest == nil && clock.latest == nil)
        #expect(clock.clock == 11 * 3_600 + 49 * 60)
        #expect(clock.timex == "T11:49")
        #expect(clock.zone?.offsets == [0])
        #expect(try only("It failed yesterday.", nil).earliest == nil)
        #expect(try only("It failed on Monday.", nil).earliest == nil)
    }

    @Test func `a day told in the text holds for the clocks after it`() {
        let found = read("On 4 October 2021 the sites vanished. At 15:40 UTC the routes were gone.", nil)
        #expect(found.last?.earliest?.iso8601() == "2021-10-04T15:40Z")
    }

    @Test func `a day without a year is read near the day told before`() {
        let found = read("On October 4, 2021 it failed. On October 5 it worked.")
        #expect(found.last?.timex == "2021-10-05")
    }

    // MARK: Lengths

    @Test(
        arguments: [
            ("It lasted nearly three hours.", 170, 180), ("It lasted more than six hours.", 360, nil), ("It took several hours.", 120, nil),
            ("It was out for hours.", 120, nil), ("All was back within 12 hours.", 0, 720), ("A five-hour outage.", 300, 300),
            ("It took 3 h 36 min.", 216, 216), ("It took half an hour.", 30, 30), ("Six or seven hours passed.", 360, 420),
            ("It took under an hour.", 0, 60), ("At least two hours went by.", 120, nil), ("It took just over two hours.", 120, 130),
            ("It took a day and a half.", 2_160, 2_160), ("It took up to 40 minutes.", 0, 40), ("No less than 5 hours passed.", 300, nil),
        ] as [(String, Int, Int?)])
    func `a length has the bounds that its words leave`(text: String, least: Int, most: Int?) throws {
        let found = try only(text)
        #expect(found.minSeconds == least * 60)
        #expect(found.maxSeconds == most.map { $0 * 60 })
    }

    @Test func `nobody counted several hours`() throws {
        #expect(try only("It took several hours.").isVague)
        #expect(try only("It took three hours.").isVague == false)
        #expect(try only("It took about three hours.").modifiers == [.approximate])
    }

    // MARK: Words around

    @Test(
        arguments: [
            ("It began around 9:00 UTC.", [.approximate]), ("It ended by 9:00 UTC.", [.onOrBefore]),
            ("Shortly after 9:00 UTC it broke.", [.after, .approximate, .shortly]),
            ("Just before 9:00 UTC it broke.", [.before, .approximate, .shortly]), ("It was not until 9:00 UTC that it was back.", []),
            ("It is down since 9:00 UTC.", [.since]),
            ("It was up until 9:00 UTC.", [.until]),
            ("It ends no later than 9:00 UTC.", [.onOrBefore]), ("It broke at 9:00 UTC.", []),
        ] as [(String, [TimeExpression.Modifier])])
    func `words before a time bend it`(text: String, modifiers: [TimeExpression.Modifier]) throws {
        #expect(try only(text).modifiers == modifiers)
    }

    @Test(arguments: [
        ("Shortly before noon UTC", "2026-03-04T11:30Z", "2026-03-04T12:00Z"),
        ("Just after 3pm ET", "2026-03-04T20:00Z", "2026-03-04T20:30Z"),
        ("a little after 9:40 UTC", "2026-03-04T09:40Z", "2026-03-04T09:55Z"),
        ("minutes before 10:00 UTC", "2026-03-04T09:30Z", "2026-03-04T10:00Z"),
        ("towards midnight UTC", "2026-03-03T23:30Z", "2026-03-04T00:00Z"), ("around 3pm UTC", "2026-03-04T15:00Z", "2026-03-04T15:01Z"),
        ("after about 3pm UTC", "2026-03-04T15:00Z", "2026-03-04T15:01Z"),
    ])
    func `shortly before a time is no longer that time`(text: String, earliest: String, latest: String) throws {
        let found = try only(text)
        #expect(found.earliest?.iso8601() == earliest)
        #expect(found.latest?.iso8601() == latest)
    }

    @Test(
        arguments: [
            ("All times Pacific.\n9:40 AM Errors", -480), ("Timeline, Eastern Time\n9:40 AM Errors", -300),
            ("Timeline (all times in UTC+3)\n9:40 Errors", 180), ("At that time the Pacific region was calm. At 9:40 it broke.", nil),
        ] as [(String, Int?)])
    func `a heading that names the zone gives it to what follows`(text: String, offset: Int?) {
        #expect(read(text).last?.zone?.offsets.first == offset)
    }

    @Test func `a weekday that no near year fits is reported, not followed into another year`() throws {
        let found = try only("It failed on Tuesday, March 2.")
        #expect(found.timex == "2026-03-02")
        #expect(found.problem == "The text says Tuesday, but 2026-03-02 was a Monday.")
    }

    // MARK: Ranges

    @Test func `a range knows its two ends`() throws {
        let found = try only("It was down from 9:40 AM to 10:15 AM EDT on July 2, 2025.")
        #expect(found.kind == .range)
        #expect(found.ends.map { $0.earliest?.iso8601() } == ["2025-07-02T13:40Z", "2025-07-02T14:15Z"])
        #expect(found.earliest?.iso8601() == "2025-07-02T13:40Z")
        #expect(found.latest?.iso8601() == "2025-07-02T14:15Z")
    }

    @Test func `a range over midnight ends the day after`() throws {
        let found = try only("It was down on 2 March from 10 pm to 1 am UTC.")
        #expect(found.latest?.iso8601() == "2026-03-03T01:00Z")
    }

    // MARK: Oddities

    @Test func `a weekday that does not fit its date is reported`() throws {
        #expect(try only("Tuesday 3 October 2021").problem == "The text says Tuesday, but 2021-10-03 was a Sunday.")
        #expect(try only("Monday 4 October 2021").problem == nil)
    }

    @Test func `the same text gives the same times`() {
        let text = "At 9:00 ET and 14:00 IST on Monday, nearly three hours after 3 March, it failed."
        #expect(read(text) == read(text))
    }
}
