// What a name of days stands for.
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

    func unit(_ unit: TimeUnit, _ offset: Int) -> DaySpan? {
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

    func part(
        _ year: Int?, _ number: Int, months: Int, _ letter: String, _ precision: TimeExpression.Precision, _ isAhead: Bool
    ) -> DaySpan? {
        let first = (number - 1) * months + 1
        guard let year = year ?? today.map({ first <= $0.month || isAhead ? $0.year : $0.year - 1 }) else { return nil }
        return .months(year, first, count: months, precision, padded(year, 4) + "-" + letter + String(number))
    }

    func season(_ year: Int?, _ season: Season, _ isAhead: Bool) -> DaySpan? {
        let first = [3, 6, 9, 12][Int(season.rawValue)]
        guard let year = year ?? today.map({ first <= $0.month ? $0.year : $0.year - 1 }) else { return nil }
        return .months(year, first, count: 3, .season, padded(year, 4) + "-" + season.timex)
    }

    func seasonFrom(_ season: Season, _ which: Day.Which) -> DaySpan? {
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

    func monthFrom(_ month: Int, _ which: Day.Which) -> DaySpan? {
        guard let today else { return nil }
        switch which {
        case .last, .past: return .months(today.month > month ? today.year : today.year - 1, month)
        case .next: return .months(today.month < month ? today.year : today.year + 1, month)
        case .afterNext: return .months((today.month < month ? today.year : today.year + 1) + 1, month)
        default: return .months(today.year, month)
        }
    }

    func rest(_ day: Day) -> DaySpan? {
        guard var span = span(day, isAhead: false) else { return nil }
        if let written, Instant(written) > Instant(span.start), Instant(written) < Instant(span.end) { span.start = written }
        return span
    }

    func weekNumber(_ year: Int?, _ number: Int) -> DaySpan? {
        guard let year = year ?? today?.year, let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
        return .week(of: fourth.advanced(byDays: 7 * (number - 1)))
    }

    func holding(_ unit: TimeUnit, _ day: Day, _ isAhead: Bool) -> DaySpan? {
        guard let span = span(day, isAhead: isAhead) else { return nil }
        switch unit {
        case .week: return .week(of: span.start.day)
        case .weekend: return .weekend(of: span.start.day)
        case .month: return .months(span.start.day.year, span.start.day.month)
        case .year: return .year(span.start.day.year)
        default: return span
        }
    }

    func shifted(_ amount: Amount, _ isBack: Bool, _ from: Day, _ isAhead: Bool) -> DaySpan? {
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
