// Two times as the ends of one span.
extension TokenLine {
    /// "10 to 22 August", "from the 13th to the 15th of July", "between 2 and 7 Feb 2018", "4 to 23 next month"
    func dayRange(at index: Int, steps: inout Int) -> Partial? {
        let isTold = isNumber(index) || isWord(index) && (lexeme(index).ordinal != nil || lexeme(index).cardinal != nil)
        guard isTold || word(index) == .the && (isNumber(index + 1) || isReadableWord(index)) else { return nil }
        steps += 1
        let at = past(.the, index)
        guard !isInsideOther(at), let first = dayNumber(at: at) else { return nil }
        guard let next = connector(at: first.end, isBetween: isBetween(index)) else { return nil }
        let second = past(.the, next)
        var last: Partial?
        if let read = dayMonth(at: second), isNumber(second) || dayNumber(at: second)?.isOrdinal == true { last = read }
        if last == nil, let day = dayNumber(at: second) {
            let spanAt = past(.of, day.end)
            if let span = relativeUnit(at: spanAt), let month = span.day, case .unit(.month, _) = month {
                last = Partial(second, span.end).with(.inside(.dayOfMonth(day.value), of: month))
            }
        }
        if last == nil, let read = monthDay(at: second), word(index - 1) == .from || isBetween(index) { last = read }
        guard let last, let day = last.day else { return nil }
        var read = Partial(index, last.end)
        switch day {
        case .date(let year, let month, _): read.day = .date(year: year, month: month, day: first.value)
        case .inside(_, let month): read.day = .inside(.dayOfMonth(first.value), of: month)
        default: return nil
        }
        // "from the twenty-seventh to the third of April" began the month before.
        if case .date(let year, let month, let later) = day, later < first.value {
            read.day = .date(year: month == 1 ? year.map { $0 - 1 } : year, month: month == 1 ? 12 : month - 1, day: first.value)
        }
        read.until = [last]
        return withLead(read)
    }

    func isBetween(_ index: Int) -> Bool { word(beforeLead(index)) == .between }

    /// The word before a time, past "the" and "about": "between around 9:00 and 10:30".
    private func beforeLead(_ index: Int) -> Int {
        word(index - 1) == .the || isAbout(index - 1) && [.from, .between].contains(word(index - 2)) ? index - 2 : index - 1
    }

    private func isAbout(_ index: Int) -> Bool { [.about, .around, .approximately, .roughly].contains(word(index)) }

    /// "to", a dash, "until", "through", and "and" after "between": where the other end begins.
    func connector(at index: Int, isBetween: Bool) -> Int? {
        if isDash(index) { return index + 1 }
        if isMark(index, "~") { return index + 1 }
        switch word(index) {
        case .to, .through: return index + 1
        case .until: return index + 1
        case .into where word(index - 1) == .overnight || lexeme(index - 1).part != nil: return index + 1
        case .and where isBetween: return index + 1
        default: return nil
        }
    }

    func ranged(_ first: Partial, steps: inout Int) -> Partial {
        guard first.until.isEmpty, !first.isSet, first.amount == nil || first.day != nil, first.counted == nil else { return first }
        let isBetween = isBetween(first.start)
        let isLed = isBetween || word(beforeLead(first.start)) == .from
        guard var at = connector(at: first.end, isBetween: isBetween) else { return lengthened(first, steps: &steps) }
        if isAbout(at) { at += 1 }
        if [.shortly, .just, .soon].contains(word(at)), [.before, .after].contains(word(at + 1)) { at += 2 }
        // "March to date", "from now until …"
        if word(at) == .date, first.day != nil { return first.ending(Partial(at, at + 1).with(.now)) }
        if case .date(let year, let month, _)? = first.day, first.clock == nil, let day = dayNumber(at: past(.the, at)),
            lexeme(day.end).unit == nil,
            lexeme(day.end).month == nil, lexeme(past(.of, day.end)).month == nil, meridiem(at: day.end) == nil, !isClockColon(day.end),
            !isMark(day.end, "/"), number(at, digits: 4...4) == nil
        {
            var read = first
            let more = yearAfter(day.end, isLonely: false)
            if let more { read.day = withYear(more.value, first.day) }
            return read.ending(Partial(at, more?.end ?? day.end).with(.date(year: more?.value ?? year, month: month, day: day.value)))
        }
        guard let second = joined(at: at, isEnd: true, steps: &steps) ?? joined(at: past(.the, at), steps: &steps),
            second.amount == nil || second.day != nil, !second.isSet,
            second.counted == nil
        else { return first }
        // "Friday-Jun-15" is one day.
        if isDash(first.end), case .weekday(let weekday, _)? = first.day, case .date? = second.day, first.clock == nil {
            var one = second.spanning(first.start, second.end)
            one.weekday = weekday
            return one
        }
        guard let pair = pair(first, second, isLed: isLed) else { return first }
        return withLead(pair)
    }

    /// "from" and "between" are part of the range they open.
    func withLead(_ range: Partial) -> Partial {
        let start = beforeLead(range.start) + 1
        guard word(start - 1) == .from || word(start - 1) == .between else { return range }
        return range.spanning(start - 1, range.end)
    }

    func withYear(_ year: Int, _ day: Day?) -> Day? {
        switch day {
        case .date(nil, let month, let number): .date(year: year, month: month, day: number)
        case .month(nil, let month): .month(year: year, month)
        default: day
        }
    }

    /// Two ends of one range, each completed with what the other tells.
    func pair(_ first: Partial, _ second: Partial, isLed: Bool) -> Partial? {
        var (first, second) = (first, second)
        if let start = first.clock, let end = second.clock {
            // "06:08 – two engineers are paged"
            if !isLed, second.isWeak, isWord(second.start), isDash(first.end), !first.isWeak { return nil }
            if first.isWeak, second.isWeak, first.day == nil, second.day == nil, second.zone == nil, first.part == nil { return nil }
            if !isLed, isWord(first.end), word(first.end) == .to, first.isWeak, second.isWeak, second.day == nil, first.day == nil {
                return nil
            }
            let hasOwnDays = first.day != nil && second.day != nil
            if first.day == nil { first.day = second.day } else if second.day == nil { second.day = first.day }
            if first.zone == nil { first.zone = second.zone } else if second.zone == nil { second.zone = first.zone }
            if !hasOwnDays {
                first.clock = aligned(start, before: end)
                second.clock = aligned(end, after: first.clock ?? start)
            }
        } else if first.clock != nil || second.clock != nil {
            // A day and a clock are two ends only where one of them is now or both know their day.
            guard isNow(first.day) || isNow(second.day) || first.day != nil && second.day != nil else { return nil }
            if second.isWeak && second.day == nil { return nil }
        } else {
            guard let from = first.day, var to = second.day else {
                guard first.part != nil, second.part != nil, first.day != nil || second.day != nil || isLed else { return nil }
                first.day = first.day ?? second.day
                return first.ending(second)
            }
            if first.isWeak, second.isWeak { return nil }
            if case .date(nil, _, _) = to, let year = yearAfter(second.end, isLonely: false), isMark(second.end, ","), year.value > 1_900 {
                to = withYear(year.value, to) ?? to
                second.end = year.end
            }
            (first.day, second.day) = (sharing(from, to), to)
        }
        first.isWeak = false
        return first.ending(second)
    }

    func isNow(_ day: Day?) -> Bool { if case .now = day { true } else if case .shifted = day { true } else { false } }

    /// A year or month told at the far end holds at the near one.
    func sharing(_ first: Day, _ second: Day) -> Day {
        switch (first, second) {
        case (.date(nil, let month, let day), .date(let year?, let later, let number)):
            .date(year: (month, day) > (later, number) ? year - 1 : year, month: month, day: day)
        case (.month(nil, let month), .month(let year?, let later)): .month(year: month > later ? year - 1 : year, month)
        case (.month(nil, let month), .date(let year?, let later, _)): .month(year: month > later ? year - 1 : year, month)
        case (.date(nil, let month, let day), .month(let year?, let later)):
            .date(year: month > later ? year - 1 : year, month: month, day: day)
        case (.weekday, .inside(.weekday, let week)): .inside(first, of: week)
        default: first
        }
    }

    /// "8 - 11 pm": the near hour takes the half of the far one where that comes first.
    func aligned(_ start: Clock, before end: Clock) -> Clock {
        guard start.isOpen, !end.isOpen else { return start }
        var late = start
        late.move(toSecondHalf: true)
        var early = start
        early.move(toSecondHalf: false)
        let endOfSpan = end.second == 0 ? 86_400 : end.second
        if late.second < endOfSpan { return late }
        return early
    }

    /// "1 pm to 4": the far hour is the next such hour.
    func aligned(_ end: Clock, after start: Clock) -> Clock {
        guard end.isOpen else { return end }
        var end = end
        if start.isOpen {
            if end.second <= start.second, end.second + 43_200 > start.second { end.move(toSecondHalf: true) }
            return end
        }
        let isLater = end.second % 43_200 + 43_200 > start.second && end.second % 43_200 <= start.second
        end.move(toSecondHalf: isLater)
        return end
    }

    /// "from 9:30 for 7 hours", "4pm for 30 mins", "2 weeks starting May 20th" is read by its own rule
    func lengthened(_ first: Partial, steps: inout Int) -> Partial {
        guard word(first.end) == .for, first.clock != nil, first.amount == nil else { return first }
        steps += 1
        guard let length = amount(at: first.end + 1), !length.value.isUncounted else { return first }
        var read = first
        var end = Partial(first.end + 1, length.end)
        end.amount = length.value
        read.isWeak = first.isWeak && word(first.start - 1) != .from
        return read.ending(end)
    }

    /// What follows a range or a length and belongs to it: a day, a starting point.
    func joinedAfterRange(_ read: Partial, steps: inout Int) -> Partial {
        // "22-23 Feb at 7pm"
        if let end = read.until.first, read.clock == nil, end.clock == nil, isSingleDay(read.day), isSingleDay(end.day) {
            let at = word(read.end) == .at || isMark(read.end, ",") ? read.end + 1 : read.end
            if at > read.end, let hour = atom(at: at, steps: &steps), let clock = hour.clock, hour.day == nil, !hour.isWeak {
                var (first, last) = (read, end)
                (first.clock, last.clock) = (clock, clock)
                (first.zone, last.zone) = (hour.zone, hour.zone)
                return first.ending(last, at: hour.end)
            }
        }
        // "Monday 12-4", "tomorrow from 10 to 12": the day comes first, then the range.
        if read.until.isEmpty, read.clock == nil, read.amount == nil || read.day != nil, let inner = innerRange(of: read, steps: &steps) {
            return inner
        }
        // "2 weeks starting May 20th"
        if read.isDuration, read.until.isEmpty, read.day == nil {
            var at = isMark(read.end, ",") ? read.end + 1 : read.end
            guard word(at) == .starting || word(at) == .beginning || word(at) == .from && (at > read.end || word(read.start - 1) == .for)
            else { return read }
            at += 1
            if [.on, .from, .at].contains(word(at)) { at += 1 }
            guard let start = joined(at: at, steps: &steps), start.day != nil || start.clock != nil else { return read }
            // "for 27 minutes, from 13:42 to 14:09": the ends are told, the length stands by itself.
            if connector(at: start.end, isBetween: false) != nil { return read }
            var length = Partial(read.start, read.end)
            length.amount = read.amount
            return start.spanning(read.start, start.end).ending(length, at: start.end)
        }
        return read
    }

    func innerRange(of read: Partial, steps: inout Int) -> Partial? {
        guard isSingleDay(read.day) || isWeek(read.day) else { return nil }
        var at = isMark(read.end, ",") ? read.end + 1 : read.end
        if word(at) == .from || word(at) == .between || word(at) == .at { at += 1 }
        guard has(at), isNumber(at) || isWord(at), let first = dayRange(at: at, steps: &steps) ?? joined(at: at, steps: &steps),
            first.day == nil || isWeek(read.day)
        else { return nil }
        let isLed = at > read.end
        if first.isWeak, isWord(at), !isLed { return nil }
        var withDay = first
        if isWeek(read.day) {
            guard case .weekday? = first.day, let week = read.day, let day = first.day, isLed else { return nil }
            withDay.day = .inside(day, of: week)
        } else {
            withDay.day = read.day
        }
        withDay.weekday = read.weekday
        if let part = read.part, var clock = withDay.clock, clock.isOpen {
            clock.move(toSecondHalf: part.isSecondHalf)
            withDay.clock = clock
        }
        var range = ranged(withDay, steps: &steps)
        guard !range.until.isEmpty else { return nil }
        if isWeek(read.day), let week = read.day, case .weekday? = range.until[0].day, let day = range.until[0].day {
            range.until[0].day = .inside(day, of: week)
        }
        if let part = read.part, var clock = range.until[0].clock, clock.isOpen || clock.second < (range.clock?.second ?? 0) {
            clock.isOpen = true
            clock.move(toSecondHalf: part.isSecondHalf)
            range.until[0].clock = clock
        }
        range.isWeak = false
        return range.spanning(read.start, range.end)
    }

    func isWeek(_ day: Day?) -> Bool { if case .unit(.week, _) = day { true } else { false } }
}
