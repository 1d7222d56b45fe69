// Spans of the calendar beside the present one.
extension TokenLine {
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
        if let day = dayNumber(at: month.end), !isClockColon(day.end), lexeme(day.end).unit == nil,
            yearAfter(day.end, isLonely: false) == nil
        {
            return nil
        }
        read.day = .monthFrom(month.value, which)
        return read
    }
}
