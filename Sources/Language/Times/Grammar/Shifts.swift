extension TokenLine {
    /// "3 hours ago", "two months after next Friday", "25 minutes later", "a day from now", "the day before yesterday"
    func shift(at index: Int) -> Partial? {
        if index == 0, isMark(0, "+") || isMark(0, "-"), isGlued(1), let amount = amount(at: 1) {
            var read = Partial(0, amount.end)
            read.day = .shifted(amount.value, isBack: isMark(0, "-"), from: .now)
            read.amount = amount.value
            return read
        }
        let at = past(.the, index)
        guard let amount = amount(at: at) else { return nil }
        var next = amount.end
        // "two months from today on Tuesday" keeps the shift; the weekday comes as company.
        var read = Partial(index, next + 1)
        let value = amount.value
        switch word(next) {
        case .ago where word(next + 1) == .today && value.last >= .week:
            read.day = .shifted(value, isBack: true, from: .unit(.day, 0))
            read.end = next + 2
        case .ago: read.day = .shifted(value, isBack: true, from: .now)
        case .back where !isWord(next + 1): read.day = .shifted(value, isBack: true, from: .now)
        case .hence: read.day = .shifted(value, isBack: false, from: .now)
        case .out where isEdge(next + 1): read.day = .shifted(value, isBack: false, from: .now)
        case .from where word(index - 1) == .for: return nil
        case .past: return clockBeside(value, isBack: false, from: index, at: next + 1, by: .after)
        case .earlier, .before, .prior, .previously, .later, .after, .from, .since, .following, .in:
            if word(next) == .in {
                guard word(next + 1) == .the, word(next + 2) == .future || word(next + 2) == .past else { return nil }
                read.end = next + 3
                read.counted = word(next + 2) == .future ? .next : .last
                read.amount = value
                return read
            }
            let isBack = [.earlier, .before, .prior, .previously].contains(word(next))
            if word(next) == .prior || word(next) == .since || word(next) == .following, word(next) != .prior || word(next + 1) == .to,
                word(next) == .prior
            {
                next += 1
            }
            if word(next - 1) == .earlier || word(next) == .earlier || word(next) == .later || word(next) == .previously {
                if word(next + 1) == .than { return nil }
                // "30 minutes later this week": two things.
                if relation(next + 1) != nil || word(next + 1) == .today { return nil }
                read.day = .shifted(value, isBack: isBack, from: .toldTime)
                break
            }
            let target = past(.and, next + 1)
            if word(target) == .now {
                read.day = .shifted(value, isBack: isBack, from: .now)
                read.end = target + 1
            } else if let base = shiftBase(at: target), let day = base.day, base.clock == nil {
                read.day = .shifted(value, isBack: isBack, from: day)
                read.end = base.end
            } else if let clock = clockBeside(value, isBack: isBack, from: index, at: target, by: word(next)) {
                return clock
            } else if isEdge(next + 1), word(next) == .after || word(next) == .before {
                if value.isUncounted { return nil }
                read.day = .shifted(value, isBack: isBack, from: .toldTime)
            } else {
                return nil
            }
        default: return nil
        }
        read.amount = value
        read.counted = nil
        return read
    }

    /// "Five minutes before midnight", "two hours after 9 a.m.", "a few minutes after noon": the clock that is meant. A length that
    /// the words before call one ("for two hours before 9 a.m.") is none.
    private func clockBeside(_ value: Amount, isBack: Bool, from start: Int, at target: Int, by direction: TimeWord) -> Partial? {
        guard direction == .before || direction == .after, value.last < .day, value.first < .day,
            ![.for, .lasted, .took, .lasting, .within, .in].contains(word(start - 1)),
            let base = longest(of: [
                colonClock(at: target), meridiemClock(at: target), militaryClock(at: target), wordClock(at: target),
                nearHour(at: target, value),
            ]), !base.isWeak, var clock = base.clock
        else { return nil }
        var read = base.spanning(start, base.end)
        if value.isVague || value.isUncounted {
            guard value.first < .hour else { return nil }
            read.modifiers += [isBack ? .before : .after, .approximate, .shortly]
            return read
        }
        guard value.exactSeconds < 43_200 else { return nil }
        clock.second += (isBack ? -1 : 1) * Int(value.exactSeconds)
        clock.precision = value.last == .second ? .second : .minute
        clock.isOpen = false
        read.clock = clock
        return read
    }

    /// The hour of "a few minutes past eleven", "minutes before 4".
    private func nearHour(at index: Int, _ value: Amount) -> Partial? {
        guard value.first == .minute, var hour = bareHour(at: index), let clock = hour.clock, clock.isOpen, isEdge(hour.end),
            !isMark(hour.end, "%"), !isMark(hour.end, "/")
        else { return nil }
        hour.isWeak = false
        return hour
    }

    /// The day that a shift counts from; no shift itself, so that the work stays bounded.
    private func shiftBase(at index: Int) -> Partial? {
        longest(of: [
            namedDay(at: index), weekday(at: index), monthDay(at: index), dayMonth(at: past(.the, index)), isoDate(at: index),
            numericDate(at: index),
            slashDate(at: index), relativeUnit(at: index), yearAlone(at: index),
        ])
    }

    /// "in 5 minutes", "within 12 hours", "in a fortnight's time", "in two days"
    func ahead(at index: Int) -> Partial? {
        guard word(index) == .in || word(index) == .within else { return nil }
        var at = index + 1
        var modifiers: [TimeExpression.Modifier] = []
        if word(at) == .the { at += 1 }
        let isNext = word(at) == .next
        if isNext || word(at) == .coming { at += 1 }
        if [.about, .around, .approximately, .roughly, .nearly].contains(word(at)) {
            modifiers = [.approximate]
            at += 1
        }
        if word(at) == .just || word(at) == .only { at += 1 }
        guard let amount = amount(at: at), !amount.value.isUncounted else { return seconds(at: index) }
        var read = Partial(index, amount.end)
        read.amount = amount.value
        read.modifiers = modifiers
        if word(index) == .within {
            read.counted = .within
            if word(read.end) == .of || word(read.end) == .from, let base = namedDay(at: read.end + 1), let day = base.day {
                if case .unit(.day, 0) = day { read.end = base.end }
                if case .now = day { read.end = base.end }
            }
            return read
        }
        if word(at - 1) == .the { return nil }
        if isMark(read.end, "'"), [.time, .s].contains(word(read.end + 1)) {
            read.end += word(read.end + 1) == .s && word(read.end + 2) == .time ? 3 : 2
        }
        if word(read.end) == .since, let year = year(at: read.end + 1, allowsWords: false) {
            read.day = .shifted(amount.value, isBack: false, from: .year(year.value))
            read.end = year.end
            return read
        }
        if word(read.end) == .from, word(read.end + 1) == .now || word(read.end + 1) == .today { read.end += 2 }
        read.day = .shifted(amount.value, isBack: false, from: .now)
        return read
    }

    /// `in 1"`
    private func seconds(at index: Int) -> Partial? {
        guard word(index) == .in, let count = number(index + 1, digits: 1...2), isMark(index + 2, "\"") || isMark(index + 2, "'"),
            isGlued(index + 2), isEdge(index + 3)
        else { return nil }
        var read = Partial(index, index + 3)
        read.day = .shifted(Amount(Double(count), isMark(index + 2, "\"") ? .second : .minute), isBack: false, from: .now)
        return read
    }

    /// "the last 3 months", "past few days", "the next two weeks", "5 past minutes", "3 next weeks", "last minutes"
    func countedSpan(at index: Int) -> Partial? {
        var at = past(.the, index)
        var which: Day.Which?
        let amount: (value: Amount, end: Int)
        if let relation = relation(at), relation != .this || word(at + 1) == .past {
            which = relation == .this ? .past : relation
            at += relation == .this ? 2 : 1
            if which != .next, word(at) == .decade || lexeme(at).unit == .century, isWord(at), !lexeme(at).isPlural,
                let unit = lexeme(at).unit, word(at - 1) == .past
            {
                var read = Partial(index, at + 1)
                read.amount = Amount(1, unit)
                read.counted = .last
                return read
            }
            guard let found = self.amount(at: at), !isWord(at) || lexeme(at).unit == nil || found.value.isUncounted else { return nil }
            amount = found
        } else if word(at) == .previous || word(at) == .following {
            return nil
        } else if let count = cardinal(at: at), let relation = relation(count.end), relation != .this, isWord(count.end + 1),
            count.value < 1_000, count.value <= 1 || lexeme(count.end + 1).isPlural,
            let unit = lexeme(count.end + 1).unit
        {
            which = relation
            amount = (Amount(count.value, unit), count.end + 2)
        } else {
            return nil
        }
        if amount.value.first == .second, amount.value.exactSeconds == 0 { return nil }
        var read = Partial(index, amount.end)
        read.amount = amount.value
        read.counted = which == .next ? .next : .last
        return read
    }

    /// "every day", "each Monday", "annual", "daily": times that repeat
    func repeated(at index: Int) -> Partial? {
        var read = Partial(index, index + 1)
        read.isSet = true
        switch word(index) {
        case .annual, .yearly: read.amount = Amount(1, .year)
        case .daily, .nightly: read.amount = Amount(1, .day)
        case .weekly: read.amount = Amount(1, .week)
        case .monthly: read.amount = Amount(1, .month)
        case .hourly: read.amount = Amount(1, .hour)
        case .every, .each:
            let at = index + 1
            if let weekday = lexeme(at).weekday, isWord(at) {
                read.day = .weekday(weekday, .bare)
                read.amount = Amount(1, .week)
                read.end = at + 1
            } else if let count = cardinal(at: at), isWord(count.end), let unit = lexeme(count.end).unit {
                read.amount = Amount(count.value, unit)
                read.end = count.end + 1
            } else if isWord(at), let unit = lexeme(at).unit, !lexeme(at).isPlural, tokens[at].end - tokens[at].start > 2 {
                read.amount = Amount(1, unit)
                read.end = at + 1
            } else {
                return nil
            }
        default: return nil
        }
        return read
    }
}
