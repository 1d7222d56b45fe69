/// A moment in time, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Used for moments whose zone is known, and, where a text names no zone, for the reading of its clock as if it
/// stood in UTC; what holds the instant says which of the two it is.
package struct Instant: Hashable, Comparable, Sendable {
    package var seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    package init(_ civil: CivilDateTime, offsetMinutes: Int = 0) {
        seconds = civil.day.daysSince1970 * 86_400 + civil.secondOfDay - offsetMinutes * 60
    }

    package static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }

    package func advanced(bySeconds delta: Int) -> Instant { Instant(seconds: seconds + delta) }

    /// The wall clock that shows this instant, `offsetMinutes` east of UTC.
    package func civil(offsetMinutes: Int = 0) -> CivilDateTime {
        let local = seconds + offsetMinutes * 60
        let day = Int((Double(local) / 86_400).rounded(.down))
        return CivilDateTime(day: CivilDate(daysSince1970: day), secondOfDay: local - day * 86_400)
    }

    /// ISO 8601 to the minute, or to the second where there are seconds: `2026-03-02T11:49Z`.
    /// `zoned: false` leaves the `Z` out, for clocks of an unknown zone.
    package func iso8601(zoned: Bool = true) -> String { civil().iso8601 + (zoned ? "Z" : "") }
}

/// A day of the proleptic Gregorian calendar.
package struct CivilDate: Hashable, Comparable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int

    /// `nil` when there is no such day (31 April).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CivilDate.days(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    package init(daysSince1970: Int) {
        // Howard Hinnant's `civil_from_days`: eras of 400 years, years that begin in March.
        let z = daysSince1970 + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var daysSince1970: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    package var weekday: Int { ((daysSince1970 % 7) + 10) % 7 + 1 }

    package func advanced(byDays days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func < (a: Self, b: Self) -> Bool { a.daysSince1970 < b.daysSince1970 }

    /// `2026-03-02`
    package var iso8601: String { padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) }
}

/// What a calendar and a clock on the wall show together.
package struct CivilDateTime: Hashable, Sendable {
    package var day: CivilDate
    /// 0 to 86,399; 86,400 is not a second of the day.
    package var secondOfDay: Int

    package init(day: CivilDate, secondOfDay: Int) {
        self.day = day
        self.secondOfDay = secondOfDay
    }

    package init(day: CivilDate, hour: Int, minute: Int, second: Int = 0) {
        self.init(day: day, secondOfDay: hour * 3_600 + minute * 60 + second)
    }

    package var hour: Int { secondOfDay / 3_600 }
    package var minute: Int { secondOfDay / 60 % 60 }
    package var second: Int { secondOfDay % 60 }

    /// `2026-03-02T11:49`, with seconds only where there are some.
    package var iso8601: String {
        day.iso8601 + "T" + padded(hour, 2) + ":" + padded(minute, 2) + (second == 0 ? "" : ":" + padded(second, 2))
    }
}

/// When something was published, as far as its source says: a day, or a moment, with or without an offset from UTC.
package struct Timestamp: Hashable, Sendable {
    package var day: CivilDate
    /// Seconds after local midnight; `nil` when only the day is known.
    package var secondOfDay: Int?
    /// Minutes east of UTC; `nil` when the source gives none.
    package var offsetMinutes: Int?

    package init(day: CivilDate, secondOfDay: Int? = nil, offsetMinutes: Int? = nil) {
        self.day = day
        self.secondOfDay = secondOfDay
        self.offsetMinutes = offsetMinutes
    }

    /// `2026-03-02`, `2026-03-02T11:49` or `2026-03-02T11:49+01:00`.
    package var iso8601: String {
        guard let secondOfDay else { return day.iso8601 }
        let clock = CivilDateTime(day: day, secondOfDay: secondOfDay).iso8601
        guard let offsetMinutes else { return clock }
        guard offsetMinutes != 0 else { return clock + "Z" }
        let size = abs(offsetMinutes)
        return clock + (offsetMinutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
    }
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
