extension Passage {
    /// The days that a name stands for; `nil` when that cannot be told.
    /// - Parameter isAhead: the words around tell of what is still to come.
    func span(_ day: Day, isAhead: Bool) -> DaySpan? {
        switch day {
        case .date(let year?, let month, let number): return CivilDate(year: year, month: month, day: number).map { DaySpan(day: $0) }
        case .date(nil, let month, let number): return openDate(month, number, isAhead)
        case .month(let year?, let month): return .months(year, month)
        case .month(nil, let month): return openMonth(month, isAhead)
        case .year(let year): return .year(year)
        case .years(let first, let count, _): return .year(first, count: count)
        case .dayOfMonth(let number): return openDayOfMonth(number, isAhead)
        case .weekday(let weekday, let which): return self.weekday(weekday, which, isAhead).map { DaySpan(day: $0) }
        case .countedWeekday(let count, let weekday): return countedWeekday(count, weekday)
        case .unit(let unit, let offset): return self.unit(unit, offset)
        case .openUnit(.weekend):
            // Until Thursday, "the weekend" is the one that was.
            return today.flatMap { self.unit(.weekend, isAhead || $0.weekday > 4 ? 0 : -1) }
        case .openUnit(let unit): return self.unit(unit, 0)
        case .bounded(let bound, .openUnit(let unit)):
            guard let whole = self.unit(unit, 0), let today else { return nil }
            let read = bounded(bound, whole)
            // Told as the past, the end of the month is not the one still to come.
            if !isAhead, unit != .year, read.start.day > today, let before = self.unit(unit, -1) { return bounded(bound, before) }
            return read
        case .quarter(let year, let number): return part(year, number, months: 3, "Q", .quarter, isAhead)
        case .half(let year, let number): return part(year, number, months: 6, "H", .quarter, isAhead)
        case .season(let year, let season): return self.season(year, season, isAhead)
        case .seasonFrom(let season, let which): return seasonFrom(season, which)
        case .monthFrom(let month, let which): return monthFrom(month, which)
        case .nthWeekday(let count, let weekday, let of): return nthWeekday(count, weekday, of, isAhead)
        case .nthUnit(let count, let unit, let of): return nthUnit(count, unit, of, isAhead)
        case .units(let count, let unit, let isLast, let of): return units(count, unit, isLast, of, isAhead)
        case .inside(let inner, let outer): return inside(inner, outer, isAhead)
        case .bounded(let bound, let day): return span(day, isAhead: isAhead).map { bounded(bound, $0) }
        case .rest(let day): return rest(day)
        case .weekNumber(let year, let number): return weekNumber(year, number)
        case .holding(let unit, let day): return holding(unit, day, isAhead)
        case .shifted(let amount, let isBack, let from): return shifted(amount, isBack, from, isAhead)
        case .told(let offset): return (toldDay ?? today).map { DaySpan(day: $0.advanced(byDays: offset)) }
        case .toldTime: return (toldTime ?? written).map { DaySpan($0, .minute) }
        case .now: return written.map { hasClock ? DaySpan($0, .second) : DaySpan(day: $0.day) }
        case .vague: return nil
        }
    }

    // MARK: What the text leaves open

    /// A day without its year: near the day told last, else the latest that is not after today.
    private func openDate(_ month: Int, _ number: Int, _ isAhead: Bool) -> DaySpan? {
        guard let today else {
            return toldDay.flatMap { nearest(month, number, $0) }.map { DaySpan(day: $0) }
        }
        if let toldDay, today.year != toldDay.year, let near = nearest(month, number, toldDay),
            abs(near.daysSince1970 - toldDay.daysSince1970) <= 45,
            today.daysSince1970 - near.daysSince1970 > 300
        {
            return DaySpan(day: near)
        }
        for back in 0...8 {
            if let day = CivilDate(year: today.year - back, month: month, day: number), day <= today {
                if isAhead, let next = CivilDate(year: day.year + 1, month: month, day: number),
                    next.daysSince1970 - today.daysSince1970 < 200
                {
                    return DaySpan(day: next)
                }
                return DaySpan(day: day)
            }
        }
        return nil
    }

    private func nearest(_ month: Int, _ number: Int, _ day: CivilDate) -> CivilDate? {
        (-1...1).compactMap { CivilDate(year: day.year + $0, month: month, day: number) }
            .min { abs($0.daysSince1970 - day.daysSince1970) < abs($1.daysSince1970 - day.daysSince1970) }
    }

    private func openMonth(_ month: Int, _ isAhead: Bool) -> DaySpan? {
        guard let today else { return nil }
        let isPast = month <= today.month
        if isAhead, !isPast { return .months(today.year, month) }
        if isAhead, month != today.month, today.month - month > 6 { return .months(today.year + 1, month) }
        return .months(isPast ? today.year : today.year - 1, month)
    }

    private func openDayOfMonth(_ number: Int, _ isAhead: Bool) -> DaySpan? {
        guard let today else {
            return toldDay.flatMap { CivilDate(year: $0.year, month: $0.month, day: number) }.map { DaySpan(day: $0) }
        }
        for back in 0...3 {
            let index = today.year * 12 + today.month - 1 - back
            if let day = CivilDate(year: index / 12, month: index % 12 + 1, day: number), day <= today { return DaySpan(day: day) }
        }
        return nil
    }

    private func weekday(_ weekday: Int, _ which: Day.Which, _ isAhead: Bool) -> CivilDate? {
        guard let today else {
            // In a text of unknown date: the first such day from the one told last on.
            guard which == .bare, let toldDay else { return nil }
            return toldDay.advanced(byDays: (weekday - toldDay.weekday + 7) % 7)
        }
        let forward = (weekday - today.weekday + 7) % 7
        let monday = today.advanced(byDays: 1 - today.weekday)
        switch which {
        case .bare:
            if isAhead { return today.advanced(byDays: forward) }
            return today.advanced(byDays: forward == 0 ? 0 : forward - 7)
        case .this: return today.advanced(byDays: forward)
        case .next: return monday.advanced(byDays: 7 + weekday - 1)
        case .last: return monday.advanced(byDays: weekday - 8)
        case .past: return today.advanced(byDays: forward == 0 ? -7 : forward - 7)
        case .afterNext: return today.advanced(byDays: (forward == 0 ? 7 : forward) + 7)
        }
    }

    /// An open date whose weekday is told: the year or month in which it falls on that weekday, before the present one first.
    func fitting(_ day: Day, _ weekday: Int, _ read: CivilDate) -> DaySpan? {
        guard let today else { return nil }
        switch day {
        case .date(nil, let month, let number):
            for offset in [0, 1, -1, -2, 2] {
                if let day = CivilDate(year: today.year + offset, month: month, day: number), day.weekday == weekday,
                    abs(day.daysSince1970 - today.daysSince1970) < 800
                {
                    return DaySpan(day: day)
                }
            }
        case .dayOfMonth(let number):
            for back in 0...12 {
                let index = today.year * 12 + today.month - 1 - back
                if let day = CivilDate(year: index / 12, month: index % 12 + 1, day: number), day.weekday == weekday {
                    return DaySpan(day: day)
                }
            }
        default: break
        }
        return nil
    }

    private func countedWeekday(_ count: Int, _ weekday: Int) -> DaySpan? {
        guard let today else { return nil }
        let forward = (weekday - today.weekday + 7) % 7
        let first = count > 0 ? (forward == 0 ? 7 : forward) : (forward == 0 ? -7 : forward - 7)
        return DaySpan(day: today.advanced(byDays: first + (count > 0 ? count - 1 : count + 1) * 7))
    }

    // MARK: Spans beside the present one

    private func unit(_ unit: TimeUnit, _ offset: Int) -> DaySpan? {
        guard let today else {
            guard unit == .day, offset == 0 else { return nil }
            return nil
        }
        switch unit {
        case .day, .night: return DaySpan(day: today.advanced(byDays: offset))
        case .week: return .week(of: today.advanced(byDays: 7 * offset))
        case .fortnight: return .week(of: today.advanced(byDays: 14 * offset))
        case .weekend: return .weekend(of: today.advanced(byDays: 7 * offset))
        case .month: return .months(today.year, today.month + offset)
        case .quarter:
            let index = today.year * 4 + (today.month - 1) / 3 + offset
            return .months(index / 4, index % 4 * 3 + 1, count: 3, .quarter, padded(index / 4, 4) + "-Q" + String(index % 4 + 1))
        case .season: return .months(today.year, (today.month / 3 + offset) * 3, count: 3, .season)
        case .year: return .year(today.year + offset)
        case .decade: return .year((today.year / 10 + offset) * 10, count: 10)
        case .century: return .year((today.year / 100 + offset) * 100, count: 100)
        case .hour, .minute, .second:
            guard let written else { return nil }
            let hour = CivilDateTime(day: written.day, hour: written.hour, minute: 0)
            return DaySpan(Instant(hour).advanced(bySeconds: offset * 3_600).civil(), .hour)
        }
    }

    private func part(
        _ year: Int?, _ number: Int, months: Int, _ letter: String, _ precision: TimeExpression.Precision, _ isAhead: Bool
    ) -> DaySpan? {
        let first = (number - 1) * months + 1
        guard let year = year ?? today.map({ first <= $0.month || isAhead ? $0.year : $0.year - 1 }) else { return nil }
        return .months(year, first, count: months, precision, padded(year, 4) + "-" + letter + String(number))
    }

    private func season(_ year: Int?, _ season: Season, _ isAhead: Bool) -> DaySpan? {
        let first = [3, 6, 9, 12][Int(season.rawValue)]
        guard let year = year ?? today.map({ first <= $0.month ? $0.year : $0.year - 1 }) else { return nil }
        return .months(year, first, count: 3, .season, padded(year, 4) + "-" + season.timex)
    }

    private func seasonFrom(_ season: Season, _ which: Day.Which) -> DaySpan? {
        guard let today else { return nil }
        let first = [3, 6, 9, 12][Int(season.rawValue)]
        let year =
            switch which {
            case .last, .past: today.month > first + 2 ? today.year : today.year - 1
            case .next, .afterNext: today.month < first ? today.year : today.year + 1
            default: today.year
            }
        return .months(year, first, count: 3, .season, padded(year, 4) + "-" + season.timex)
    }

    private func monthFrom(_ month: Int, _ which: Day.Which) -> DaySpan? {
        guard let today else { return nil }
        switch which {
        case .last, .past: return .months(today.month > month ? today.year : today.year - 1, month)
        case .next: return .months(today.month < month ? today.year : today.year + 1, month)
        case .afterNext: return .months((today.month < month ? today.year : today.year + 1) + 1, month)
        default: return .months(today.year, month)
        }
    }

    // MARK: Parts of spans

    private func nthWeekday(_ count: Int, _ weekday: Int, _ of: Day, _ isAhead: Bool) -> DaySpan? {
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

    private func nthUnit(_ count: Int, _ unit: TimeUnit, _ of: Day, _ isAhead: Bool) -> DaySpan? {
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

    private func units(_ count: Int, _ unit: TimeUnit, _ isLast: Bool, _ of: Day, _ isAhead: Bool) -> DaySpan? {
        guard count > 0, count < 400, let first = nthUnit(isLast ? -count : 1, unit, of, isAhead),
            let last = nthUnit(isLast ? -1 : count, unit, of, isAhead)
        else { return nil }
        var span = first
        span.end = last.end
        span.timex = first.timex + "/" + last.timex
        return span
    }

    private func inside(_ inner: Day, _ outer: Day, _ isAhead: Bool) -> DaySpan? {
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

    private func bounded(_ bound: Bound, _ span: DaySpan) -> DaySpan {
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

    private func rest(_ day: Day) -> DaySpan? {
        guard var span = span(day, isAhead: false) else { return nil }
        if let written, Instant(written) > Instant(span.start), Instant(written) < Instant(span.end) { span.start = written }
        return span
    }

    private func weekNumber(_ year: Int?, _ number: Int) -> DaySpan? {
        guard let year = year ?? today?.year, let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
        return .week(of: fourth.advanced(byDays: 7 * (number - 1)))
    }

    private func holding(_ unit: TimeUnit, _ day: Day, _ isAhead: Bool) -> DaySpan? {
        guard let span = span(day, isAhead: isAhead) else { return nil }
        switch unit {
        case .week: return .week(of: span.start.day)
        case .month: return .months(span.start.day.year, span.start.day.month)
        case .year: return .year(span.start.day.year)
        default: return span
        }
    }

    // MARK: Shifts

    private func shifted(_ amount: Amount, _ isBack: Bool, _ from: Day, _ isAhead: Bool) -> DaySpan? {
        var from = from
        if case .toldTime = from {
            // Days are counted from the day told; hours only from a clock told, unless nothing was told at all.
            if amount.last >= .day, toldDay != nil { from = .told(0) } else if toldTime == nil, toldDay != nil { return nil }
        }
        guard let base = span(from, isAhead: isAhead || !isBack) else { return nil }
        let moved = add(amount, isBack ? -1 : 1, to: base.start)
        if amount.last < .day {
            return DaySpan(
                moved, base.precision > .minute ? .minute : amount.last == .second || base.precision == .second ? .second : .minute)
        }
        let isFromNow = if case .now = from { true } else { false }
        guard isFromNow else { return DaySpan(day: moved.day) }
        // Counted from now in long units the day is not meant.
        var span: DaySpan
        switch amount.last {
        case .year, .decade, .century: span = DaySpan(day: moved.day)
        case .month, .quarter, .season: span = DaySpan(day: moved.day)
        default: span = DaySpan(day: moved.day)
        }
        span.precision = amount.last.precision
        return span
    }

    /// Months and years by the calendar, the rest in seconds.
    func add(_ amount: Amount, _ sign: Int, to moment: CivilDateTime) -> CivilDateTime {
        let months = Int(amount.wholeMonths.rounded(.down)) * sign
        var moved = moment
        if months != 0 {
            let index = moment.day.year * 12 + moment.day.month - 1 + months
            let year = Int((Double(index) / 12).rounded(.down))
            let month = index - year * 12 + 1
            if let first = CivilDate(year: year, month: month, day: 1) {
                moved.day = first.advanced(byDays: min(moment.day.day, CivilDate.days(inMonth: month, of: year)) - 1)
            }
        }
        let fraction = amount.wholeMonths - amount.wholeMonths.rounded(.down)
        let seconds = amount.exactSeconds + fraction * Double(TimeUnit.month.seconds)
        guard seconds < 1e14 else { return moved }
        return Instant(moved).advanced(bySeconds: sign * Int(seconds.rounded())).civil()
    }
}
