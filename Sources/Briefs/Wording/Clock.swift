import Language

/// Days and clock times in words. English by our own tables: no locale has a say in it.
enum Clock {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `4 Oct 2021`
    static func day(_ day: CivilDate) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

    /// `15:39`, with seconds only where there are some.
    static func time(_ civil: CivilDateTime) -> String {
        two(civil.hour) + ":" + two(civil.minute) + (civil.second == 0 ? "" : ":" + two(civil.second))
    }

    /// `4 Oct 2021, 15:39`
    static func moment(_ instant: Instant) -> String {
        let civil = instant.civil()
        return day(civil.day) + ", " + time(civil)
    }

    /// `4 Oct 2021, 15:39–15:52`, or `4 Oct 2021, 22:00 – 5 Oct 2021, 02:00`; the date of `known` is left out.
    static func span(_ earliest: Instant, _ latest: Instant, on known: CivilDate? = nil) -> String {
        let (from, to) = (earliest.civil(), latest.civil())
        let date = from.day == known ? "" : day(from.day) + ", "
        if from == to { return date + time(from) }
        if from.day == to.day { return date + time(from) + "–" + time(to) }
        return date + time(from) + " – " + moment(latest)
    }

    /// As far as it is known: `3 Mar 2026`, or `3 Mar 2026, 14:05 +01:00`.
    static func published(_ stamp: Timestamp) -> String {
        guard let second = stamp.secondOfDay else { return day(stamp.day) }
        let clock = day(stamp.day) + ", " + time(CivilDateTime(day: stamp.day, secondOfDay: second))
        guard let offset = stamp.offsetMinutes else { return clock }
        let size = abs(offset)
        return clock + (offset == 0 ? " UTC" : (offset < 0 ? " −" : " +") + two(size / 60) + ":" + two(size % 60))
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
