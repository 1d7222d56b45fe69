// What stands beside a time and tells of the same one: a day beside a clock, a weekday beside a date.
extension TokenLine {
    /// An atom and the atoms beside it that tell of the same time: "Monday", "2 March", "at 11:49 UTC".
    func joined(at index: Int, isEnd: Bool = false, steps: inout Int) -> Partial? {
        guard var read = atom(at: index, isEnd: isEnd, steps: &steps) else { return nil }
        for _ in 0..<6 {
            guard let more = companion(of: read, steps: &steps) else { break }
            read = more
        }
        return withZone(read)
    }

    /// "Wednesday, September 16, 2020, EST"; "Oct 26 11:00:09 EDT 2023"
    func withZone(_ read: Partial) -> Partial {
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

    func companion(of read: Partial, steps: inout Int) -> Partial? {
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
            // "the early hours of a Monday morning"
            if word(at) == .a, lexeme(at + 1).weekday != nil { at += 1 }
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
    func merge(_ first: Partial, _ second: Partial, isAt: Bool) -> Partial? {
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
    func confirmsHour(_ hour: Partial, _ day: Partial) -> Bool {
        if day.part != nil { return true }
        switch word(hour.start - 1) {
        case .at, .around, .by, .until, .from, .to, .between, .and, .before, .after, .since: return true
        default: return isDash(hour.start - 1) || !isNumber(hour.start)
        }
    }

    /// A clock and the part of the day that tells its half.
    func settle(_ read: inout Partial) {
        guard let part = read.part, var clock = read.clock else { return }
        if clock.isOpen {
            clock.move(toSecondHalf: part.isSecondHalf && !(part == .night && clock.hour % 12 < 5 && clock.hour != 12))
            if part == .evening || part == .night, clock.hour == 12 { clock.second = 86_400 + clock.second % 3_600 }
        }
        read.clock = clock
        read.part = nil
        read.bound = nil
        read.modifiers.removeAll { $0 == .start || $0 == .end }
    }

    func isSingleDay(_ day: Day?) -> Bool {
        switch day {
        case .date, .dayOfMonth, .weekday, .countedWeekday, .unit(.day, _), .nthWeekday, .nthUnit(_, .day, _), .told: true
        case .inside(let day, _): isSingleDay(day)
        case .shifted(let amount, _, _): amount.last >= .day
        case .bounded(_, let day), .rest(let day): isSingleDay(day)
        default: false
        }
    }

    func isOpenDay(_ day: Day?) -> Bool { if case .toldTime = day { true } else { false } }

    /// Two names of one day: a weekday and its date, a weekday and its week, a month and its year.
    func oneDay(_ first: Day, _ second: Day, _ read: inout Partial) -> Day? {
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
        case (.bounded(let bound, .told(0)), .date), (.bounded(let bound, .told(0)), .weekday): return .bounded(bound, second)
        case (.told(0), .date) where !read.modifiers.isEmpty, (.told(0), .weekday) where !read.modifiers.isEmpty: return second
        case (.unit(.day, _), .date), (.unit(.day, _), .weekday): return second
        case (.date, .unit(.day, _)), (.weekday, .unit(.day, _)): return first
        case (.shifted, .weekday(let weekday, .bare)):
            return amountIsDays(first) ? .inside(second, of: .holding(.week, first)) : .nthWeekday(1, weekday, of: .rest(first))
        case (.weekday(let weekday, .bare), .shifted(let amount, _, _)):
            return amount.last == .week ? .inside(first, of: .holding(.week, second)) : .nthWeekday(1, weekday, of: .rest(second))
        default: return nil
        }
    }

    func amountIsDays(_ day: Day) -> Bool { if case .shifted(let amount, _, _) = day { amount.last < .month } else { false } }
}
