extension TokenLine {
    /// The time that begins at `index`, with all that belongs to it, or `nil`. `steps` counts the rules tried.
    func expression(at index: Int, steps: inout Int) -> Partial? {
        guard var read = dayRange(at: index, steps: &steps) ?? joined(at: index, steps: &steps) else { return nil }
        read = ranged(read, steps: &steps)
        if !read.until.isEmpty || read.amount != nil || read.clock != nil || read.day != nil {
            read = joinedAfterRange(read, steps: &steps)
        }
        return isBelievable(read) ? read : nil
    }

    func expression(at index: Int) -> Partial? {
        var steps = 0
        return expression(at: index, steps: &steps)
    }

    /// The longest reading of one rule; of equal ones the firmer, then the earlier rule's.
    /// - Parameter isEnd: it stands behind the dash of a range, so that the dash does not make it part of another thing.
    func atom(at index: Int, isEnd: Bool = false, steps: inout Int) -> Partial? {
        guard has(index) else { return nil }
        let kind = tokens[index].kind
        guard kind == .word ? isReadableWord(index) : kind == .number || isReadableMark(index) else { return nil }
        if tokens[index].kind == .number, !isEnd, isInsideOther(index), !isMark(index - 1, "+") { return nil }
        var best: Partial?
        for rule in rulesByStart[kind == .word ? tokens[index].lexeme : kind == .number ? numberRules : markRules] {
            steps += 1
            guard let read = timeReaders[Int(rule)](self, index) else { continue }
            if let known = best, known.end > read.end || known.end == read.end && (!known.isWeak || read.isWeak) { continue }
            best = read
        }
        return best
    }

    /// A word of times, and an article or preposition only before something that can be one.
    private func isReadableWord(_ index: Int) -> Bool {
        guard tokens[index].lexeme > 0 else { return false }
        guard lexemes[tokens[index].lexeme].isFunctionWord else { return true }
        let next = index + 1
        guard has(next) else { return false }
        switch tokens[next].kind {
        case .word: return tokens[next].lexeme > 0
        case .lineBreak: return false
        default: return true
        }
    }

    private func isReadableMark(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .mark
            && (token.value == 0x27 || index == 0 && (token.value == 0x2B || token.value == 0x2D) || token.value == TimeMark.half
                || token.value == TimeMark.quarter)
    }

    // MARK: Company

    /// An atom and the atoms beside it that tell of the same time: "Monday", "2 March", "at 11:49 UTC".
    private func joined(at index: Int, isEnd: Bool = false, steps: inout Int) -> Partial? {
        guard var read = atom(at: index, isEnd: isEnd, steps: &steps) else { return nil }
        for _ in 0..<6 {
            guard let more = companion(of: read, steps: &steps) else { break }
            read = more
        }
        return withZone(read)
    }

    /// "Wednesday, September 16, 2020, EST"; "Oct 26 11:00:09 EDT 2023"
    private func withZone(_ read: Partial) -> Partial {
        var read = read
        if read.zone == nil, read.clock != nil || read.part != nil || (isMark(read.end, ",") && read.day != nil), read.amount == nil,
            let zone = zone(after: read.end)
        {
            read.zone = zone.reference
            read.end = zone.end
        }
        if read.clock != nil, case .date(nil, let month, let day)? = read.day, let year = number(read.end, digits: 4...4),
            (1_900...2_099).contains(year),
            !isCutShort(read.end + 1)
        {
            read.day = .date(year: year, month: month, day: day)
            read.end += 1
        }
        return read
    }

    private func companion(of read: Partial, steps: inout Int) -> Partial? {
        guard !read.isSet, read.until.isEmpty, read.amount == nil || read.day != nil else { return nil }
        var at = read.end
        var isAt = false
        var isBracketed = false
        var isDashed = false
        var needsClock = false
        if isMark(at, ",") { at += 1 }
        if isMark(at, "(") {
            isBracketed = true
            at += 1
        } else if has(at), tokens[at].kind == .mark, tokens[at].value == TimeMark.bullet || isMark(at, "@") {
            isAt = true
            at += 1
        } else if isMark(at, ":"), isGlued(at), isGlued(at + 1), isNumber(at + 1) {
            at += 1
            isDashed = true
        } else if isDash(at), read.clock == nil, isNumber(at + 1), isMark(at + 2, ":") {
            // "2024-07-19 - 04:09", "05/31/2024-14:15"
            guard case .date(let year, _, _)? = read.day, year != nil else { return nil }
            at += 1
            isDashed = true
        }
        switch word(at) {
        case .at, .around, .by, .for, .approximately, .about, .before, .after, .until, .nearly:
            guard read.clock == nil || word(at) == .for else { return nil }
            isAt = true
            needsClock = ![.at, .on].contains(word(at))
            at += 1
            if [.around, .about, .approximately].contains(word(at)) { at += 1 }
            if word(at) == .exactly { at += 1 }
        case .on, .of:
            at += 1
        case .the where ordinal(at: at + 1) == nil && !isNumber(at + 1): if lexeme(at + 1).part == nil { return nil }
        default: break
        }
        if at == read.end, read.clock == nil, case .weekday(let weekday, .bare)? = read.day, let number = number(at, digits: 1...2),
            (1...31).contains(number), !isCutShort(at + 1),
            !isMark(at + 1, ":"), !isMark(at + 1, "/"), !isDash(at + 1),
            isEdge(at + 1) && !isMark(at + 1, "%") || [.from, .between, .at].contains(word(at + 1))
        {
            var dated = read.spanning(read.start, at + 1)
            dated.day = .dayOfMonth(number)
            dated.weekday = weekday
            return dated
        }
        guard let other = atom(at: at, isEnd: isDashed, steps: &steps) ?? atom(at: past(.the, at), steps: &steps) else { return nil }
        if isBracketed, !isMark(other.end, ")") { return nil }
        if needsClock, other.clock == nil { return nil }
        guard var merged = merge(read, other, isAt: isAt) else { return nil }
        if isBracketed { merged.end += 1 }
        return merged
    }

    /// Two readings of one time, or `nil` where they cannot be.
    private func merge(_ first: Partial, _ second: Partial, isAt: Bool) -> Partial? {
        guard second.amount == nil || second.day != nil, !second.isSet, second.counted == nil else { return nil }
        var both = first
        both.end = second.end
        both.modifiers += second.modifiers
        if let clock = second.clock {
            guard first.clock == nil, first.part != nil || isSingleDay(first.day) || isOpenDay(first.day) else { return nil }
            if second.isWeak, !isAt, first.part == nil || isNumber(second.start) && isWord(second.end) { return nil }
            guard second.day == nil || first.day == nil else { return nil }
            both.clock = clock
            both.zone = second.zone ?? first.zone
        }
        if first.part == .smallHours, second.part == .morning, second.day == nil, second.clock == nil { return both }
        if second.part != nil {
            guard first.part == nil, first.clock != nil || isSingleDay(first.day) else { return nil }
            guard second.day == nil || first.day == nil else { return nil }
            both.part = second.part
            both.bound = second.bound
        }
        if let day = second.day {
            if let known = first.day {
                guard let single = oneDay(known, day, &both) else { return nil }
                both.day = single
            } else {
                guard isSingleDay(day) || isOpenDay(day) || second.clock != nil || second.part != nil else { return nil }
                if second.isWeak, first.part == nil, first.isWeak { return nil }
                if first.isWeak, !confirmsHour(first, second) { return nil }
                both.day = day
            }
        }
        both.isWeak = first.isWeak && second.isWeak && both.day == nil
        if first.isWeak, second.part != nil { both.isWeak = false }
        settle(&both)
        return both
    }

    /// A bare hour before a day: "at 5 tomorrow", "8 this evening", but not "3 Monday meetings".
    private func confirmsHour(_ hour: Partial, _ day: Partial) -> Bool {
        if day.part != nil { return true }
        switch word(hour.start - 1) {
        case .at, .around, .by, .until, .from, .to, .between, .and, .before, .after, .since: return true
        default: return isDash(hour.start - 1) || !isNumber(hour.start)
        }
    }

    /// A clock and the part of the day that tells its half.
    private func settle(_ read: inout Partial) {
        guard let part = read.part, var clock = read.clock else { return }
        if clock.isOpen {
            clock.move(toSecondHalf: part.isSecondHalf && !(part == .night && clock.hour % 12 < 5 && clock.hour != 12))
            if part == .evening || part == .night, clock.hour == 12 { clock.second = 86_400 + clock.second % 3_600 }
            if part == .night, clock.hour < 5, read.day != nil { clock.second += read.day.map { isToday($0) } == true ? 0 : 0 }
        }
        read.clock = clock
        read.part = nil
        read.bound = nil
        read.modifiers.removeAll { $0 == .start || $0 == .end }
    }

    private func isToday(_ day: Day) -> Bool { if case .unit(.day, 0) = day { true } else { false } }

    func isSingleDay(_ day: Day?) -> Bool {
        switch day {
        case .date, .dayOfMonth, .weekday, .countedWeekday, .unit(.day, _), .nthWeekday, .nthUnit(_, .day, _), .told: true
        case .inside(let day, _): isSingleDay(day)
        case .shifted(let amount, _, _): amount.last >= .day
        case .bounded(_, let day), .rest(let day): isSingleDay(day)
        default: false
        }
    }

    private func isOpenDay(_ day: Day?) -> Bool { if case .toldTime = day { true } else { false } }

    /// Two names of one day: a weekday and its date, a weekday and its week, a month and its year.
    private func oneDay(_ first: Day, _ second: Day, _ read: inout Partial) -> Day? {
        switch (first, second) {
        case (.weekday(let weekday, _), .date), (.weekday(let weekday, _), .dayOfMonth):
            read.weekday = weekday
            return second
        case (.date, .weekday(let weekday, .bare)):
            read.weekday = weekday
            return first
        case (.weekday, .unit(.week, _)), (.weekday, .unit(.weekend, _)), (.month, .unit(.year, _)), (.dayOfMonth, .unit(.month, _)),
            (.date(nil, _, _), .unit(.year, _)),
            (.nthWeekday, .unit(.month, _)):
            return .inside(first, of: second)
        case (.unit(.week, _), .weekday): return .inside(second, of: first)
        case (.unit(.month, _), .dayOfMonth): return .inside(second, of: first)
        case (.unit(.day, _), .date), (.unit(.day, _), .weekday): return second
        case (.date, .unit(.day, _)), (.weekday, .unit(.day, _)): return first
        case (.shifted, .weekday(let weekday, .bare)):
            return amountIsDays(first) ? .inside(second, of: .holding(.week, first)) : .nthWeekday(1, weekday, of: .rest(first))
        case (.weekday(let weekday, .bare), .shifted(let amount, _, _)):
            return amount.last == .week ? .inside(first, of: .holding(.week, second)) : .nthWeekday(1, weekday, of: .rest(second))
        default: return nil
        }
    }

    private func amountIsDays(_ day: Day) -> Bool { if case .shifted(let amount, _, _) = day { amount.last < .month } else { false } }

    // MARK: Ranges

    /// "10 to 22 August", "from the 13th to the 15th of July", "between 2 and 7 Feb 2018", "4 to 23 next month"
    private func dayRange(at index: Int, steps: inout Int) -> Partial? {
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

    private func isBetween(_ index: Int) -> Bool { word(index - 1) == .between || word(index - 1) == .the && word(index - 2) == .between }

    /// "to", a dash, "until", "through", and "and" after "between": where the other end begins.
    private func connector(at index: Int, isBetween: Bool) -> Int? {
        if isDash(index) { return index + 1 }
        if isMark(index, "~") { return index + 1 }
        switch word(index) {
        case .to, .through: return index + 1
        case .until: return index + 1
        case .and where isBetween: return index + 1
        default: return nil
        }
    }

    private func ranged(_ first: Partial, steps: inout Int) -> Partial {
        guard first.until.isEmpty, !first.isSet, first.amount == nil || first.day != nil, first.counted == nil else { return first }
        let isBetween = isBetween(first.start)
        let isLed = isBetween || word(first.start - 1) == .from || word(first.start - 1) == .the && word(first.start - 2) == .from
        guard var at = connector(at: first.end, isBetween: isBetween) else { return lengthened(first, steps: &steps) }
        if word(at) == .about || word(at) == .around { at += 1 }
        // "March to date", "from now until …"
        if word(at) == .date, first.day != nil { return first.ending(Partial(at, at + 1).with(.now)) }
        if case .date(let year, let month, _)? = first.day, first.clock == nil, let day = dayNumber(at: past(.the, at)),
            lexeme(day.end).unit == nil,
            lexeme(day.end).month == nil, lexeme(past(.of, day.end)).month == nil, meridiem(at: day.end) == nil, !isMark(day.end, ":"),
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
    private func withLead(_ range: Partial) -> Partial {
        var start = range.start
        if word(start - 1) == .the { start -= 1 }
        guard word(start - 1) == .from || word(start - 1) == .between else { return range }
        return range.spanning(start - 1, range.end)
    }

    private func withYear(_ year: Int, _ day: Day?) -> Day? {
        switch day {
        case .date(nil, let month, let number): .date(year: year, month: month, day: number)
        case .month(nil, let month): .month(year: year, month)
        default: day
        }
    }

    /// Two ends of one range, each completed with what the other tells.
    private func pair(_ first: Partial, _ second: Partial, isLed: Bool) -> Partial? {
        var (first, second) = (first, second)
        if let start = first.clock, let end = second.clock {
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
            guard let from = first.day, let to = second.day else {
                guard first.part != nil, second.part != nil, first.day != nil || second.day != nil || isLed else { return nil }
                first.day = first.day ?? second.day
                return first.ending(second)
            }
            if first.isWeak, second.isWeak { return nil }
            (first.day, second.day) = (sharing(from, to), to)
        }
        first.isWeak = false
        return first.ending(second)
    }

    private func isNow(_ day: Day?) -> Bool { if case .now = day { true } else if case .shifted = day { true } else { false } }

    /// A year or month told at the far end holds at the near one.
    private func sharing(_ first: Day, _ second: Day) -> Day {
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
    private func aligned(_ start: Clock, before end: Clock) -> Clock {
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
    private func aligned(_ end: Clock, after start: Clock) -> Clock {
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
    private func lengthened(_ first: Partial, steps: inout Int) -> Partial {
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
    private func joinedAfterRange(_ read: Partial, steps: inout Int) -> Partial {
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
            var length = Partial(read.start, read.end)
            length.amount = read.amount
            return start.spanning(read.start, start.end).ending(length, at: start.end)
        }
        return read
    }

    private func innerRange(of read: Partial, steps: inout Int) -> Partial? {
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

    private func isWeek(_ day: Day?) -> Bool { if case .unit(.week, _) = day { true } else { false } }

    /// The last look: what stands alone too weakly is none.
    private func isBelievable(_ read: Partial) -> Bool {
        // Two years and nothing else on the line: a heading's numbers, not a time.
        if read.start == 0, !has(read.end) || tokens[read.end].kind == .lineBreak, case .year? = read.day,
            case .year? = read.until.first?.day
        {
            return false
        }
        guard read.isWeak else { return true }
        guard read.clock != nil, read.day == nil, read.until.isEmpty, word(read.start - 1) == .at,
            let hour = number(read.start, digits: 1...2), (1...12).contains(hour)
        else { return false }
        return read.end == read.start + 1
            && (!has(read.end) || isMark(read.end, ".") || isMark(read.end, "?") || tokens[read.end].kind == .lineBreak) && false
    }
}

extension Partial {
    func ending(_ other: Partial, at end: Int? = nil) -> Partial {
        var copy = self
        copy.until = [other]
        copy.end = end ?? other.end
        copy.isWeak = false
        return copy
    }
}
