// Days, weeks and stretches by their place in a longer span.
extension TokenLine {
    /// "the 21st", "on the first", "Friday the 22nd" takes it as company
    func dayOfMonth(at index: Int) -> Partial? {
        let hasArticle = word(index) == .the
        let at = hasArticle ? index + 1 : index
        guard let day = dayNumber(at: at), !isMark(day.end, "/"), !isClockColon(day.end) else { return nil }
        let isOfMonth = word(day.end) == .of && relation(past(.the, day.end + 1)) != nil
        guard day.isOrdinal || isNumber(at) && (hasArticle || isOfMonth) else { return nil }
        // "the twenty-sixth day of the month"
        if word(day.end) == .day, word(day.end + 1) == .of, let span = relativeUnit(at: day.end + 2), let month = span.day {
            var read = Partial(index, span.end)
            read.day = .inside(.dayOfMonth(day.value), of: month)
            return read
        }
        if word(day.end) == .of, let span = relativeUnit(at: day.end + 1), let month = span.day, isMonth(month) {
            var read = Partial(index, span.end)
            read.day = .inside(.dayOfMonth(day.value), of: month)
            return read
        }
        guard hasArticle || day.isOrdinal && isNumber(at),
            isEdge(day.end) || [.at, .to, .until, .through, .and, .around, .from, .between].contains(word(day.end)) || isNumber(day.end)
                || isWord(day.end) && lexeme(day.end).cardinal != nil
        else { return nil }
        if isDash(day.end), isGlued(day.end) { return nil }
        // "it began in the sixth", "for the first ten minutes": the sixth of what is told, and the first of those minutes.
        if !isNumber(at), word(index - 1) == .in || lexeme(day.end).cardinal != nil && lexeme(day.end + 1).unit != nil { return nil }
        var read = Partial(index, day.end)
        read.day = .dayOfMonth(day.value)
        switch word(index - 1) {
        case .on, .by, .for, .since, .until, .from, .before, .after, .starting: read.isWeak = !hasArticle
        default: read.isWeak = !(hasArticle && isAlone(index, day.end))
        }
        return read
    }

    func isMonth(_ day: Day) -> Bool {
        switch day {
        case .unit(.month, _), .openUnit(.month): true
        default: false
        }
    }

    /// "the third Wednesday of last month", "first week of October", "the last 3 weeks of this year", "4th day last week"
    func nthOf(at index: Int) -> Partial? {
        var at = past(.the, index)
        var count: Int
        if word(at) == .last || word(at) == .first {
            count = word(at) == .last ? -1 : 1
            let isLast = count < 0
            if let many = cardinal(at: at + 1), isWord(many.end), let unit = lexeme(many.end).unit, unit >= .day, word(many.end + 1) == .of,
                let span = enclosing(at: many.end + 2)
            {
                var read = Partial(index, span.end)
                read.day = .units(Int(many.value), unit, isLast: isLast, of: span.day)
                return read
            }
            at += 1
        } else if let ordinal = ordinal(at: at), ordinal.value <= 53 {
            (count, at) = (ordinal.value, ordinal.end)
            if word(at) == .last {
                count = -count
                at += 1
            }
        } else {
            return nil
        }
        guard isWord(at) else { return nil }
        let unit = lexeme(at).unit
        let weekday = lexeme(at).weekday
        guard weekday != nil || unit == .day || unit == .week || unit == .month || unit == .weekend else { return nil }
        var end = at + 1
        var kind = unit
        if unit == .week, word(end) == .end { (kind, end) = (.weekend, end + 1) }
        let isOf = word(end) == .of || word(end) == .in
        guard let span = enclosing(at: isOf ? end + 1 : end), isOf || weekday == nil else {
            if let weekday, count > 0, !isOf, !isCapitalised(at + 1) {
                var read = Partial(index, end)
                read.day = .nthWeekday(count, weekday, of: .unit(.month, 0))
                return count == -1 ? nil : read
            }
            return nil
        }
        var read = Partial(index, span.end)
        if let weekday {
            read.day = .nthWeekday(count, weekday, of: span.day)
        } else if let kind {
            read.day = .nthUnit(count, kind, of: span.day)
        }
        return read
    }

    /// A month or longer that something else lies in: "October 2014", "last week", "2018", "the month".
    func enclosing(at index: Int) -> (day: Day, end: Int)? {
        let at = past(.the, index)
        if let month = monthYear(at: at), let day = month.day { return (day, month.end) }
        if let month = monthName(at: at) { return (.month(year: nil, month.value), month.end) }
        if let year = year(at: at, allowsWords: false) { return (.year(year.value), year.end) }
        if let unit = relativeUnit(at: index), let day = unit.day { return (day, unit.end) }
        if [.week, .month, .year].contains(word(at)), let unit = lexeme(at).unit, at > index { return (.unit(unit, 0), at + 1) }
        return nil
    }

    /// "week 31", "the week of the 18th", "the week starting on February 4", "month of September 16th"
    func weekOf(at index: Int) -> Partial? {
        let at = past(.the, index)
        guard let unit = lexeme(at).unit, unit == .week || unit == .month, isWord(at) else { return nil }
        if unit == .week, let number = number(at + 1, digits: 1...2), (1...53).contains(number) {
            var read = Partial(index, at + 2)
            read.day = .weekNumber(year: nil, number)
            if let year = yearAfter(at + 2, isLonely: false), year.value > 1_900 {
                read.day = .weekNumber(year: year.value, number)
                read.end = year.end
            }
            return read
        }
        var next = at + 1
        switch word(next) {
        case .of, .starting, .beginning: next += 1
        default: return nil
        }
        next = past(.on, next)
        let candidates = [monthDay(at: next), dayMonth(at: past(.the, next)), dayOfMonth(at: next), isoDate(at: next), weekday(at: next)]
        guard let day = candidates.compactMap({ $0 }).max(by: { $0.end < $1.end }), let named = day.day else { return nil }
        var read = Partial(index, day.end)
        read.day = .holding(unit, named)
        return read
    }

    /// "the end of last year", "beginning of March", "mid-May", "early next week", "late 2019", "later this week"
    func boundedSpan(at index: Int) -> Partial? {
        var at = past(.the, index)
        let bound: Bound
        var isRest = false
        switch word(at) {
        case .end, .close, .beginning, .start, .middle:
            bound = word(at) == .end || word(at) == .close ? .end : word(at) == .middle ? .mid : .start
            guard word(at + 1) == .of || lexeme(at + 1).month != nil else { return nil }
            at = past(.around, past(.of, at + 1))
        case .early, .mid, .late:
            bound = word(at) == .early ? .start : word(at) == .mid ? .mid : .end
            at += 1
            if isDash(at) { at += 1 }
            at = past(.on, past(.in, at))
        case .later, .earlier:
            isRest = word(at) == .later
            bound = .start
            at = past(.in, at + 1)
            guard word(at) == .this || word(at) == .the || word(at) == .today || word(at) == .last || word(at) == .in || word(at) == .that
            else { return nil }
        case .rest, .remaining:
            isRest = true
            bound = .end
            at = past(.of, at + 1)
        default: return nil
        }
        let isEarlier = word(past(.the, index)) == .earlier
        let span: Partial
        if let found = longest(of: [
            relativeUnit(at: at), monthYear(at: at), quarter(at: at), relativeMonth(at: at), season(at: at), decade(at: past(.the, at)),
            namedDay(at: at), toldDay(at: at), weekNumber(at: at), weekday(at: at),
        ]), found.day != nil {
            span = found
        } else if let month = monthName(at: at), !isEarlier {
            span = Partial(at, month.end).with(.month(year: nil, month.value))
        } else if let year = year(at: past(.year, at), allowsWords: false), (1_500...2_099).contains(year.value) {
            span = Partial(at, year.end).with(.year(year.value))
        } else if [.month, .year, .week, .quarter, .day].contains(word(at)), let unit = lexeme(at).unit, word(at - 1) == .of {
            span = Partial(at, at + 1).with(unit == .day ? .told(0) : .openUnit(unit))
        } else {
            return nil
        }
        guard let day = span.day else { return nil }
        var read = Partial(index, span.end)
        if case .now = day { return nil }
        if isRest {
            read.day = .rest(day)
        } else if isEarlier || isDayLong(day) && bound == .start {
            read.day = day
        } else {
            read.day = .bounded(bound, day)
        }
        if isDayLong(day), !isRest, bound == .end, word(past(.the, index)) == .late { read.day = day }
        if bound == .mid || bound == .end || bound == .start, !isRest, !isEarlier {
            read.modifiers = [bound == .mid ? .mid : bound == .end ? .end : .start]
        }
        return read
    }

    func weekNumber(at index: Int) -> Partial? { word(index) == .week ? weekOf(at: index) : nil }

    func isDayLong(_ day: Day) -> Bool {
        switch day {
        case .unit(.day, _), .told, .weekday: true
        default: false
        }
    }

    func longest(of candidates: [Partial?]) -> Partial? {
        var best: Partial?
        for candidate in candidates {
            if let candidate, candidate.end > (best?.end ?? 0) { best = candidate }
        }
        return best
    }
}

extension Partial {
    func with(_ day: Day) -> Partial {
        var copy = self
        copy.day = day
        return copy
    }
}
