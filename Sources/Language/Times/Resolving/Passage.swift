/// What the text has told so far, against which the next time is read.
struct Passage {
    /// The local time at which the text was written; `nil` when unknown.
    var written: CivilDateTime?
    var writtenOffset: Int?
    /// Whether the day is the incident's and not that of writing: the days around it lie on both sides.
    var readsAroundDay = false
    /// Whether the text is an article about something that happened.
    var isArticle = false
    /// Whether the text was written at a known time of the day.
    var hasClock = false
    /// The day on which the text was last changed, where that is known.
    var modified: CivilDate?
    /// The day of what is told, where it is known beforehand.
    var story: CivilDate?
    /// The day that the text told last.
    var toldDay: CivilDate?
    /// Whether that day holds beyond its line: told with its clock, or in the opening of a paragraph.
    var toldPersists = false
    /// The day that the text told last with its year, also one long gone.
    var datedDay: CivilDate?
    /// The time that the text told last.
    var toldTime: CivilDateTime?
    /// The day that the text gives to all of its list: "all events happened on 4 October".
    var listDay: CivilDate?
    /// What was told before the stamp of an addition, "Update 5 March 9:00 am:", which holds for its own line.
    var toldBeforeStamp: (day: CivilDate?, time: CivilDateTime?)?
    /// Whether the line being read tells a day together with its clock.
    var lineTellsDayAndClock = false
    /// The first day that the text told together with a clock.
    var storyDay: CivilDate?
    /// The first day that the text named by its date, within a month of its writing.
    var firstDay: CivilDate?
    /// Whether the day told last stands on a line of its own, for the rows below it.
    var isToldByHeading = false
    /// The day that the text told last by its weekday together with its date.
    var datedWeekday: CivilDate?
    /// A row that opened with a day before the story's: its clock, and the day that was told before it.
    var earlierRow: (second: Int, before: CivilDate)?
    /// Whether the line being read tells any clock.
    var lineTellsClock = false
    /// The day that was told before one in the middle of the line being read.
    var toldBeforePassing: CivilDate?
    /// The zone in which the time told last was told.
    var toldZone: (reference: ZoneReference, name: String)?
    /// Whether the time told last was told with its half of the day: 9:14 p.m.
    var toldIsTwelve = false
    /// The clock that was told last without a zone of its own: where it ends, and what it shows.
    var bareClock: (end: Int, second: Int)?
    /// The part of a day that the text told last without a clock.
    var toldPart: (day: CivilDate, part: PartOfDay)?
    /// A row that tells its day in brackets behind its clock: both, and the clock of the row before.
    var bracketRow: (day: CivilDate, second: Int, before: Int)?
    /// The days told last with their month, the latest behind.
    var namedDays: [CivilDate] = []
    /// The last clock of the line that was told with its day, and the one of the day before that, where the line told both.
    var datedClock: CivilDateTime?
    var datedBefore: CivilDateTime?
    /// The zone told last, and up to which offset of the text it holds.
    var zone: ZoneReference?
    var zoneName = ""
    var zoneHoldsUntil = 0
    var zoneHoldsForLists = false

    init(_ reference: TimeReference) {
        isArticle = reference.isArticle
        readsAroundDay = reference.isIncidentDay
        story = reference.story
        toldDay = story
        modified = reference.modified
        guard let written = reference.written else { return }
        self.written = CivilDateTime(day: written.day, secondOfDay: written.secondOfDay ?? 0)
        hasClock = written.secondOfDay != nil
        writtenOffset = written.offsetMinutes
    }

    /// The day that days without a year are told from: the written day, or the one told in a text of unknown date.
    var today: CivilDate? { written?.day }
}

/// A stretch of whole days, or a moment.
struct DaySpan {
    var start: CivilDateTime
    var end: CivilDateTime
    var precision: TimeExpression.Precision
    var timex: String

    init(_ first: CivilDate, _ next: CivilDate, _ precision: TimeExpression.Precision, _ timex: String) {
        start = CivilDateTime(day: first, secondOfDay: 0)
        end = CivilDateTime(day: next, secondOfDay: 0)
        self.precision = precision
        self.timex = timex
    }

    init(day: CivilDate) { self.init(day, day.advanced(byDays: 1), .day, day.iso8601) }

    /// A moment, as precise as told.
    init(_ moment: CivilDateTime, _ precision: TimeExpression.Precision) {
        start = moment
        let length = precision == .second ? 1 : precision == .minute ? 60 : 3_600
        end = Instant(moment).advanced(bySeconds: length).civil()
        self.precision = precision
        timex = moment.iso8601
    }

    static func year(_ year: Int, count: Int = 1) -> DaySpan? {
        guard let first = CivilDate(year: year, month: 1, day: 1), let next = CivilDate(year: year + count, month: 1, day: 1) else {
            return nil
        }
        let name = padded(year, 4)
        return DaySpan(
            first, next, count == 1 ? .year : count == 10 ? .decade : .century, count == 1 ? name : String(name.prefix(count == 10 ? 3 : 2))
        )
    }

    static func months(_ year: Int, _ month: Int, count: Int = 1, _ precision: TimeExpression.Precision = .month, _ timex: String? = nil)
        -> DaySpan?
    {
        let index = year * 12 + month - 1
        let after = index + count
        guard index >= 0, let first = CivilDate(year: index / 12, month: index % 12 + 1, day: 1),
            let next = CivilDate(year: after / 12, month: after % 12 + 1, day: 1)
        else { return nil }
        return DaySpan(first, next, precision, timex ?? padded(index / 12, 4) + "-" + padded(index % 12 + 1, 2))
    }

    /// The week that begins on a Monday.
    static func week(of day: CivilDate) -> DaySpan {
        let monday = day.advanced(byDays: 1 - day.weekday)
        let week = isoWeek(monday)
        return DaySpan(monday, monday.advanced(byDays: 7), .week, padded(week.year, 4) + "-W" + padded(week.number, 2))
    }

    static func weekend(of day: CivilDate) -> DaySpan {
        let monday = day.advanced(byDays: 1 - day.weekday)
        let week = isoWeek(monday)
        return DaySpan(
            monday.advanced(byDays: 5), monday.advanced(byDays: 7), .day, padded(week.year, 4) + "-W" + padded(week.number, 2) + "-WE")
    }
}

/// The ISO year and number of the week of a day.
func isoWeek(_ day: CivilDate) -> (year: Int, number: Int) {
    let thursday = day.advanced(byDays: 4 - day.weekday)
    let first = CivilDate(year: thursday.year, month: 1, day: 1)?.daysSince1970 ?? thursday.daysSince1970
    return (thursday.year, (thursday.daysSince1970 - first) / 7 + 1)
}
