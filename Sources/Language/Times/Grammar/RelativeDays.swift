extension TokenLine {
    /// "this", "last", "next" and the words that mean them.
    func relation(_ index: Int) -> Day.Which? {
        switch word(index) {
        case .this, .current: .this
        case .last, .previous, .prior: .last
        case .past: .past
        case .next, .coming, .following: .next
        default: nil
        }
    }

    /// "Monday", "last Thursday", "this Friday", "Friday after next", "Mon."
    func weekday(at index: Int) -> Partial? {
        var at = past(.the, index)
        var which = Day.Which.bare
        if let relation = relation(at) {
            which = relation
            at += 1
            if word(at) == .past, which == .this {
                which = .past
                at += 1
            }
        } else if at > index {
            return nil
        }
        guard isWord(at), let weekday = lexeme(at).weekday else { return nil }
        var end = at + 1
        if lexeme(at).isShort {
            let hasCompany = which != .bare || leadsToWeekday(index - 1) || isNumber(at + 1) || lexeme(at + 1).month != nil
            let isStopped = isMark(end, ".") && isGlued(end)
            let beforeComma = isMark(end, ",") && (lexeme(end + 1).month != nil || isNumber(end + 1))
            guard
                hasCompany || beforeComma || isAlone(index, end) || isMark(end, ",") && isCapitalised(at) && index == 0
                    || lexeme(end).part != nil,
                isCapitalised(at) || hasCompany || isAlone(index, end) || beforeComma || lexeme(end).part != nil
            else { return nil }
            if word(at) == .other, weekday == 7 || weekday == 6 || weekday == 3, !isCapitalised(at), which == .bare, !isAlone(index, end),
                !isNumber(end), lexeme(end).month == nil, lexeme(end).part == nil
            {
                return nil
            }
            if isStopped { end += 1 }
        }
        if isMark(end, "'"), word(end + 1) == .s { end += 2 }
        if word(end) == .after, word(end + 1) == .next, which == .bare {
            which = .afterNext
            end += 2
        }
        var read = Partial(index, end)
        read.day = .weekday(weekday, which)
        return read
    }

    private func leadsToWeekday(_ index: Int) -> Bool {
        switch word(index) {
        case .on, .or, .and, .from, .to, .until, .by, .since, .before, .after, .week, .through, .between: true
        default: false
        }
    }

    /// "4 Tuesdays from now", "two Thursdays back"
    func countedWeekday(at index: Int) -> Partial? {
        guard let count = cardinal(at: index), (1...20).contains(count.value), isWord(count.end), let weekday = lexeme(count.end).weekday
        else { return nil }
        let at = count.end + 1
        var read = Partial(index, at + 1)
        if word(at) == .ago || word(at) == .back {
            read.day = .countedWeekday(-Int(count.value), weekday)
        } else if word(at) == .from, word(at + 1) == .now {
            read.day = .countedWeekday(Int(count.value), weekday)
            read.end = at + 2
        } else {
            return nil
        }
        return read
    }

    /// "today", "yesterday", "the day after tomorrow", "earlier today", "now", "at the moment"
    func namedDay(at index: Int) -> Partial? {
        var read = Partial(index, index + 1)
        switch word(index) {
        case .today: read.day = .unit(.day, 0)
        case .tomorrow: read.day = .unit(.day, 1)
        case .yesterday: read.day = .unit(.day, -1)
        case .now:
            if isDash(index + 1), isGlued(index + 1), isGlued(index + 2) { return nil }
            read.day = .now
        case .right, .just, .as:
            if word(index) == .as, word(index + 1) == .soon { return nil }
            guard word(index + 1) == .now else { return nil }
            read.day = .now
            read.end = index + 2
        case .at:
            let next = past(.the, index + 1)
            if word(next) == .this, [.time, .moment].contains(word(next + 1)), isEdge(next + 2) {
                read.day = .now
                read.end = next + 2
                return read
            }
            let isMoment = word(next) == .moment || word(next) == .present && (next == index + 1 || word(next + 1) == .time)
            guard isMoment, word(next + 1) != .of else { return nil }
            read.day = .now
            read.end = next + 1
        case .current where word(index + 1) == .date, .present where word(index + 1) == .date:
            read.day = .unit(.day, 0)
            read.end = index + 2
        case .currently, .presently, .nowadays: read.day = .vague("PRESENT_REF")
        case .current where isWord(index + 1) && lexeme(index + 1).unit == nil && word(index + 1) != .date: read.day = .vague("PRESENT_REF")
        case .recent where lexeme(index + 1).unit == nil: read.day = .vague("PAST_REF")
        case .recently, .lately: read.day = .vague("PAST_REF")
        case .day where word(index + 1) == .after || word(index + 1) == .before: return dayBeside(at: index)
        case .the where word(index + 1) == .day && (word(index + 2) == .after || word(index + 2) == .before):
            guard let beside = dayBeside(at: index + 1) else { return nil }
            return beside.spanning(index, beside.end)
        case .the where word(index + 1) == .past || word(index + 1) == .future:
            guard !isWord(index + 2) || word(index + 2) == .and || word(index + 2) == .of else { return nil }
            read.day = .vague(word(index + 1) == .past ? "PAST_REF" : "FUTURE_REF")
            read.end = index + 2
        case .this where word(index + 1) == .day:
            read.day = .unit(.day, 0)
            read.end = index + 2
        default: return nil
        }
        return read
    }

    private func dayBeside(at index: Int) -> Partial? {
        let isAfter = word(index + 1) == .after
        var read = Partial(index, index + 3)
        switch word(index + 2) {
        case .tomorrow where isAfter: read.day = .unit(.day, 2)
        case .yesterday where !isAfter: read.day = .unit(.day, -2)
        default:
            guard !isWord(index + 2) || word(index + 2) != .other && word(index + 2) != .the else { return nil }
            guard word(index - 1) == .the else { return nil }
            read.day = .told(isAfter ? 1 : -1)
            read.end = index + 2
        }
        return read
    }

    /// "the next day", "the following day", "the same day", "that day", "the previous day", "the day", "later in the day", "my day"
    func toldDay(at index: Int) -> Partial? {
        var read = Partial(index, index + 2)
        switch word(index) {
        case .that where word(index + 1) == .day: read.day = .told(0)
        case .that where word(index + 1) == .time && [.by, .at].contains(word(index - 1)): read.day = .toldTime
        case .my where word(index + 1) == .day: read.day = .told(0)
        case .the where word(index + 1) == .day && word(index - 1) != .of:
            guard ![.after, .before, .of, .when, .that].contains(word(index + 2)), !isDash(index + 2) else { return nil }
            read.day = .told(0)
        case .the where word(index + 1) == .day && word(index - 1) == .of: read.day = .told(0)
        case .the, .that, .on, .very:
            let which = word(index + 1)
            guard word(index + 2) == .day, !isDash(index + 3) else { return nil }
            read.end = index + 3
            switch which {
            case .next, .following: read.day = .told(1)
            case .previous, .prior: read.day = .told(-1)
            case .same: read.day = .told(0)
            default: return nil
            }
        case .the where word(index + 1) == .same && lexeme(index + 2).unit.map { $0 >= .week } ?? false && isWord(index + 2):
            guard let unit = lexeme(index + 2).unit else { return nil }
            read.day = .holding(unit, .told(0))
            read.end = index + 3
        case .same where word(index + 1) == .day && !isWord(index - 1): read.day = .told(0)
        case .next, .following:
            guard word(index + 1) == .day else { return nil }
            read.day = .told(1)
        case .last, .previous:
            guard word(index + 1) == .day else { return nil }
            read.day = .unit(.day, -1)
        default: return nil
        }
        return read
    }

    /// "last week", "this calendar year", "next month", "the coming weekend", "the year", "year to date", "lastmonth"
    func relativeUnit(at index: Int) -> Partial? {
        var at = past(.the, index)
        let hasArticle = at > index
        if [.year, .month, .week, .quarter].contains(word(at)), word(at + 1) == .to, word(at + 2) == .date, let unit = lexeme(at).unit {
            var read = Partial(index, at + 3)
            read.day = .unit(unit, 0)
            return read
        }
        var offset: Int?
        if let which = relation(at) {
            switch which {
            case .this: offset = 0
            case .next: offset = 1
            default: offset = -1
            }
            at += 1
            if which == .past, word(at) == .decade || lexeme(at).unit == .century { return nil }
            if which == .next, word(at) == .few { return nil }
            if which == .this, word(at) == .past || word(at) == .coming {
                offset = word(at) == .past ? -1 : 1
                at += 1
            }
        } else if !hasArticle {
            return nil
        }
        var precise = at
        if [.calendar, .fiscal, .business, .working, .whole, .full, .work].contains(word(at)), offset != nil { precise += 1 }
        guard isWord(precise), let unit = lexeme(precise).unit, !lexeme(precise).isPlural else { return nil }
        if offset == nil, unit == .year, number(precise + 1, digits: 4...4) != nil { return nil }
        var end = precise + 1
        var read = Partial(index, end)
        switch unit {
        case .day, .night, .second, .minute: return nil
        case .hour: guard offset != nil, word(precise) != .h else { return nil }
        case .week where word(isDash(end) ? end + 1 : end) == .end:
            end = isDash(end) ? end + 2 : end + 1
            read.end = end
            read.day = .unit(.weekend, offset ?? 0)
            return read
        case .season, .fortnight: guard offset != nil else { return nil }
        default: break
        }
        if offset == nil {
            guard [.week, .month, .year, .weekend].contains(unit), !isDash(end),
                ![.of, .after, .before, .when, .starting, .ended].contains(word(end))
            else { return nil }
            // "the year" as a noun of its own: news says "the year's end", "for the year".
        }
        if isDash(end), isGlued(end) { return nil }
        if word(end) == .after, word(end + 1) == .next, hasArticle || offset == nil { return nil }
        read.day = offset.map { .unit(unit, $0) } ?? .openUnit(unit)
        if isMark(end, "'"), word(end + 1) == .s { read.end = end + 2 }
        return read
    }

    /// "the week after next", "March after next", "two weeks from…" is left to shifts
    func afterNext(at index: Int) -> Partial? {
        let at = past(.the, index)
        guard word(at + 1) == .after, word(at + 2) == .next else { return nil }
        var read = Partial(index, at + 3)
        if let unit = lexeme(at).unit, unit >= .day {
            read.day = .unit(unit, 2)
        } else if let month = lexeme(at).month {
            read.day = .monthFrom(month, .afterNext)
        } else {
            return nil
        }
        return read
    }

    /// "last March", "this September", "next June"
    func relativeMonth(at index: Int) -> Partial? {
        guard let which = relation(index), let month = monthName(at: index + 1), !month.isDoubtful || isCapitalised(index + 1) else {
            return nil
        }
        var read = Partial(index, month.end)
        if let day = dayNumber(at: month.end), !isMark(day.end, ":"), lexeme(day.end).unit == nil,
            yearAfter(day.end, isLonely: false) == nil
        {
            return nil
        }
        read.day = .monthFrom(month.value, which)
        return read
    }

    /// "the 21st", "on the first", "Friday the 22nd" takes it as company
    func dayOfMonth(at index: Int) -> Partial? {
        let hasArticle = word(index) == .the
        let at = hasArticle ? index + 1 : index
        guard let day = dayNumber(at: at), !isMark(day.end, "/"), !isMark(day.end, ":") else { return nil }
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
        var read = Partial(index, day.end)
        read.day = .dayOfMonth(day.value)
        switch word(index - 1) {
        case .on, .by, .for, .since, .until, .from, .before, .after, .starting: read.isWeak = !hasArticle
        default: read.isWeak = !(hasArticle && isAlone(index, day.end))
        }
        return read
    }

    private func isMonth(_ day: Day) -> Bool {
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
    private func enclosing(at index: Int) -> (day: Day, end: Int)? {
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

    private func weekNumber(at index: Int) -> Partial? { word(index) == .week ? weekOf(at: index) : nil }

    private func isDayLong(_ day: Day) -> Bool {
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
