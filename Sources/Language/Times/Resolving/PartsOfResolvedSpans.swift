// Days and weeks by their place in a longer span.
extension Passage {
    func nthWeekday(_ count: Int, _ weekday: Int, _ of: Day, _ isAhead: Bool) -> DaySpan? {
        guard let outer = span(of, isAhead: isAhead), count != 0 else { return nil }
        let day: CivilDate
        if count > 0 {
            let first = outer.start.day.advanced(byDays: (weekday - outer.start.day.weekday + 7) % 7)
            day = first.advanced(byDays: 7 * (count - 1))
        } else {
            let last = outer.end.day.advanced(byDays: -1)
            day = last.advanced(byDays: -((last.weekday - weekday + 7) % 7) + 7 * (count + 1))
        }
        return DaySpan(day: day)
    }

    func nthUnit(_ count: Int, _ unit: TimeUnit, _ of: Day, _ isAhead: Bool) -> DaySpan? {
        guard let outer = span(of, isAhead: isAhead) else { return nil }
        switch unit {
        case .day: return DaySpan(day: count > 0 ? outer.start.day.advanced(byDays: count - 1) : outer.end.day.advanced(byDays: count))
        case .month:
            let start = outer.start.day
            let months = (outer.end.day.year - start.year) * 12 + outer.end.day.month - start.month
            return .months(start.year, start.month + (count > 0 ? count - 1 : months + count))
        case .weekend:
            let last = outer.end.day.advanced(byDays: -1)
            let saturday =
                count > 0
                ? outer.start.day.advanced(byDays: (6 - outer.start.day.weekday + 7) % 7 + 7 * (count - 1))
                : last.advanced(byDays: -((last.weekday - 6 + 7) % 7) + 7 * (count + 1))
            return DaySpan(saturday, saturday.advanced(byDays: 2), .day, DaySpan.weekend(of: saturday).timex)
        default:
            if outer.precision == .month {
                // A month's first week is the first that lies in it whole; its last the last of which it has the most.
                let monday = outer.start.day.advanced(byDays: (8 - outer.start.day.weekday) % 7)
                if count > 0 { return .week(of: monday.advanced(byDays: 7 * (count - 1))) }
            }
            // Of a year, the ISO weeks: those whose Thursday it holds.
            if count > 0 {
                let thursday = outer.start.day.advanced(byDays: (4 - outer.start.day.weekday + 7) % 7)
                return .week(of: thursday.advanced(byDays: 7 * (count - 1)))
            }
            let last = outer.end.day.advanced(byDays: -1)
            let thursday = last.advanced(byDays: -((last.weekday - 4 + 7) % 7))
            return .week(of: thursday.advanced(byDays: 7 * (count + 1)))
        }
    }

    func units(_ count: Int, _ unit: TimeUnit, _ isLast: Bool, _ of: Day, _ isAhead: Bool) -> DaySpan? {
        guard count > 0, count < 400, let first = nthUnit(isLast ? -count : 1, unit, of, isAhead),
            let last = nthUnit(isLast ? -1 : count, unit, of, isAhead)
        else { return nil }
        var span = first
        span.end = last.end
        span.timex = first.timex + "/" + last.timex
        return span
    }

    func inside(_ inner: Day, _ outer: Day, _ isAhead: Bool) -> DaySpan? {
        guard let span = span(outer, isAhead: isAhead) else { return nil }
        let start = span.start.day
        switch inner {
        case .weekday(let weekday, _): return DaySpan(day: start.advanced(byDays: (weekday - start.weekday + 7) % 7))
        case .month(_, let month): return .months(start.year, month)
        case .date(_, let month, let number): return CivilDate(year: start.year, month: month, day: number).map { DaySpan(day: $0) }
        case .dayOfMonth(let number): return CivilDate(year: start.year, month: start.month, day: number).map { DaySpan(day: $0) }
        case .quarter(_, let number): return part(start.year, number, months: 3, "Q", .quarter, isAhead)
        case .half(_, let number): return part(start.year, number, months: 6, "H", .quarter, isAhead)
        case .nthWeekday(let count, let weekday, _): return nthWeekday(count, weekday, outer, isAhead)
        default: return nil
        }
    }

    func bounded(_ bound: Bound, _ span: DaySpan) -> DaySpan {
        var span = span
        let days = span.end.day.daysSince1970 - span.start.day.daysSince1970
        let third = max(1, days == 7 ? 3 : span.precision == .month ? 10 : days / 3)
        let fromEnd = span.precision == .month ? days - 20 : third
        guard days > 1 else {
            if bound == .end {
                let last = Instant(span.end).advanced(bySeconds: -1).civil()
                var moment = DaySpan(last, .second)
                moment.end = span.end
                return moment
            }
            return span
        }
        switch bound {
        case .start: span.end.day = span.start.day.advanced(byDays: third)
        case .mid:
            let start = span.start.day
            span.start.day = start.advanced(byDays: third)
            span.end.day = start.advanced(byDays: days - fromEnd)
        case .end: span.start.day = span.end.day.advanced(byDays: -fromEnd)
        }
        return span
    }
}
