// From a reading to a time expression.
extension Passage {
    /// What a reading means, with its place in the text; remembers days and zones for what follows.
    mutating func resolve(_ read: Partial, in line: TokenLine, offsets: inout ZoneOffsets) -> TimeExpression? {
        // "at 4.22": a clock where something happened, and else as likely a figure.
        if read.isWeak, !isArticle, read.clock?.precision == .minute, line.isNumber(read.start) { return nil }
        let isAhead = line.tellsAhead(before: read.start) || isDeadline(read, line)
        if read.isSet { return set(read, line) }
        if let end = read.until.first { return range(read, end, line, isAhead, &offsets) }
        if read.counted != nil { return countedSpan(read, line) }
        if let amount = read.amount, read.day == nil { return line.duration(read, amount) }
        return point(read, line, isAhead, &offsets)
    }

    /// "before Sunday", "until Sunday" of a Friday or Saturday; and the days of what was added to a text later.
    func isDeadline(_ read: Partial, _ line: TokenLine) -> Bool {
        // "Update January 27" in a text of the 26th
        if case .date(nil, _, _)? = read.day { return line.isAddition(before: read.start) }
        guard case .weekday(let weekday, .bare)? = read.day, let today else { return false }
        let ahead = (weekday - today.weekday + 7) % 7
        return (1...2).contains(ahead)
            && ([.before, .until, .till].contains(line.word(read.start - 1)) || line.isAddition(before: read.start))
    }

    func set(_ read: Partial, _ line: TokenLine) -> TimeExpression {
        let timex = read.amount.map { $0.timex } ?? "P1D"
        return TimeExpression(range: line.bytes(read), kind: .set, timex: timex, precision: read.amount?.last.precision ?? .day)
    }

    mutating func point(_ partial: Partial, _ line: TokenLine, _ isAhead: Bool, _ offsets: inout ZoneOffsets) -> TimeExpression? {
        var read = partial
        if read.day == nil, let clock = read.clock { read.clock = inToldHalf(clock) }
        if case .vague(let name)? = read.day {
            return TimeExpression(range: line.bytes(read), kind: .date, timex: name, precision: .day)
        }
        var span = read.day.flatMap { besideClock($0, read, isAhead) ?? self.span($0, isAhead: isAhead) }
        if let weekday = read.weekday, let known = span, known.start.day.weekday != weekday, let day = read.day,
            let fitting = fitting(day, weekday, known.start.day)
        {
            span = fitting
        }
        let isBareClock = read.day == nil
        if isBareClock, read.start < 3, let row = earlierRow, let clock = read.clock {
            // Rows go on: after one of the evening before, an earlier clock is of the story's own day.
            if clock.second < row.second { toldDay = row.before }
            earlierRow = nil
        }
        if isBareClock, read.start < 3, let row = bracketRow, let clock = read.clock {
            // "23:50", "00:36 (Feb 1)", "17:00": what would go back in time by the day before is of the new one.
            if clock.second >= row.second, clock.second <= row.before {
                toldDay = row.day
                toldPersists = true
            }
            bracketRow = nil
        }
        if isBareClock {
            let told = toldDay ?? today
            let day = told.map { beforeEnd($0, read.clock) ?? afterMidnight($0, read.clock) }
            span = day.map { DaySpan(day: $0) }
            // The story has gone over midnight, and its clocks with it.
            if toldDay != nil, day != told {
                toldDay = day
                toldPersists = true
            }
        }
        var found = TimeExpression(range: line.bytes(read), kind: kind(read), timex: "", precision: .day)
        found.modifiers = read.modifiers
        if let amount = read.amount, read.day != nil {
            found.minSeconds = Int(amount.low ?? amount.totalSeconds)
            found.maxSeconds = amount.isOpenAbove ? nil : Int(amount.high ?? amount.totalSeconds)
            found.isVague = amount.isVague
            found.modifiers += amount.modifiers
        }
        check(read.weekday, span, read, &found)
        if let clock = read.clock {
            found.precision = clock.precision
            found.clock = clock.second
            // "7 hours before tomorrow at noon": the clock belongs to the day reached.
            if let span { place(clock, on: span.start.day, &found) } else { found.timex = "T" + clockTimex(clock) }
        } else if let part = read.part {
            found.precision = .partOfDay
            place(part, read.bound, span, &found)
        } else if let span {
            found.timex = span.timex
            found.precision = span.precision
            found.earliest = Instant(span.start)
            found.latest = Instant(span.end)
            narrow(&found, span)
            if span.precision < .partOfDay { found.clock = span.start.secondOfDay }
        } else {
            found.timex = unresolvedTimex(read.day)
        }
        let before = found
        apply(zone(for: read, line, at: found), to: &found, line, &offsets, isExact: isNowBased(read.day))
        remember(read, span, before, line, isBareClock)
        return found
    }

    /// "from 15:45 on the 29th to 00:05 on the 30th. At 17:30 …": what falls between a start and an end is told of the days between them.
    func beforeEnd(_ day: CivilDate, _ clock: Clock?) -> CivilDate? {
        guard let clock, let start = datedBefore, let end = datedClock, end.day == day, clock.second > start.secondOfDay,
            clock.second > end.secondOfDay + 6 * 3_600
        else { return nil }
        return start.day
    }

    /// After a clock late in the evening, one of the small hours without a day belongs to the day after.
    func afterMidnight(_ day: CivilDate, _ clock: Clock?) -> CivilDate {
        guard let clock else { return day }
        if let toldPart, toldPart.day == day, toldPart.part.timex == "TEV", clock.hour < 4 { return day.advanced(byDays: 1) }
        // "at 3:28 p.m. on the day before …, at 7:15 a.m.": the story goes on on its own day.
        if let story, story.daysSince1970 - day.daysSince1970 == 1, clock.hour < 12,
            toldPart.map({ $0.day == day && $0.part.isSecondHalf }) ?? false || toldTime.map({ $0.day == day && $0.hour >= 12 }) ?? false
        {
            return story
        }
        guard let toldTime, toldTime.day == day, toldTime.hour >= 21 && clock.hour < 4 || toldTime.hour >= 15 && clock.hour == 0 else {
            return day
        }
        return day.advanced(byDays: 1)
    }

    /// "at 9:14 p.m. … by 9:20": a clock without its half of the day goes on from one that was told with it.
    func inToldHalf(_ clock: Clock) -> Clock {
        guard clock.isOpen, clock.second < 43_200, goesOnInSecondHalf(clock) || isOfDaylight(clock) else { return clock }
        var later = clock
        later.second += 43_200
        later.isOpen = false
        return later
    }

    private func goesOnInSecondHalf(_ clock: Clock) -> Bool {
        guard let toldTime, toldIsTwelve else { return false }
        return clock.second < toldTime.secondOfDay && clock.second + 43_200 >= toldTime.secondOfDay
    }

    /// "at half past two", "a quarter to one", without more: the hours until six are told in words of the day, unless the story is in the night.
    private func isOfDaylight(_ clock: Clock) -> Bool {
        isArticle && clock.isSpoken && (0...5).contains(clock.hour) && (!toldIsTwelve || (toldTime?.hour ?? 12) >= 6)
    }

    func kind(_ read: Partial) -> TimeExpression.Kind {
        if read.clock != nil { return read.day == nil ? .time : .datetime }
        if read.part != nil { return read.day == nil ? .time : .datetime }
        if case .shifted(let amount, _, _)? = read.day, amount.last < .day { return .datetime }
        if case .now? = read.day { return .datetime }
        if case .toldTime? = read.day { return .datetime }
        return .date
    }

    func isNowBased(_ day: Day?) -> Bool {
        switch day {
        case .now: true
        case .shifted(let amount, _, .now): amount.last < .day
        default: false
        }
    }

    func place(_ clock: Clock, on day: CivilDate, _ found: inout TimeExpression) {
        let start = Instant(seconds: day.daysSince1970 * 86_400 + clock.second)
        found.earliest = start
        let length = clock.precision == .second ? 1 : clock.precision == .minute ? 60 : 3_600
        found.latest = start.advanced(bySeconds: clock.precision == .hour ? 60 : length)
        found.timex = start.civil().iso8601
    }

    func clockTimex(_ clock: Clock) -> String {
        let second = (clock.second % 86_400 + 86_400) % 86_400
        let text = padded(second / 3_600 % 24, 2) + ":" + padded(second / 60 % 60, 2)
        return second % 60 == 0 ? text : text + ":" + padded(second % 60, 2)
    }

    func place(_ part: PartOfDay, _ bound: Bound?, _ span: DaySpan?, _ found: inout TimeExpression) {
        var hours = part.hours
        let middle = (hours.lowerBound + hours.upperBound) / 2
        switch bound {
        case .start: hours = hours.lowerBound..<middle
        case .end: hours = middle..<hours.upperBound
        default: break
        }
        found.timex = part.timex
        guard let span else { return }
        let midnight = span.start.day.daysSince1970 * 86_400
        found.earliest = Instant(seconds: midnight + hours.lowerBound * 3_600)
        found.latest = Instant(seconds: midnight + hours.upperBound * 3_600)
        found.timex = span.start.day.iso8601 + part.timex
    }

    /// "Early Tuesday" is its first ten hours, "late on Monday" its last seven.
    func narrow(_ found: inout TimeExpression, _ span: DaySpan) {
        guard span.precision == .day, span.end.day.daysSince1970 - span.start.day.daysSince1970 == 1 else { return }
        let midnight = Instant(span.start)
        if found.modifiers.contains(.start) {
            found.latest = midnight.advanced(bySeconds: 10 * 3_600)
        } else if found.modifiers.contains(.end) {
            found.earliest = midnight.advanced(bySeconds: 17 * 3_600)
        } else {
            return
        }
        found.precision = .partOfDay
    }

    func check(_ weekday: Int?, _ span: DaySpan?, _ read: Partial, _ found: inout TimeExpression) {
        guard let weekday, let day = span?.start.day, day.weekday != weekday else { return }
        if case .date? = read.day {
            found.problem = "The text says \(weekdayName(weekday)), but \(day.iso8601) was a \(weekdayName(day.weekday))."
        }
    }

    func unresolvedTimex(_ day: Day?) -> String {
        switch day {
        case .date(nil, let month, let number): "XXXX-" + padded(month, 2) + "-" + padded(number, 2)
        case .month(nil, let month): "XXXX-" + padded(month, 2)
        case .weekday(let weekday, _): "XXXX-WXX-" + String(weekday)
        case .dayOfMonth(let number): "XXXX-XX-" + padded(number, 2)
        case .now: "PRESENT_REF"
        default: "XXXX"
        }
    }

    /// Lets later times of the text be read against this one.
    mutating func remember(_ read: Partial, _ span: DaySpan?, _ found: TimeExpression, _ line: TokenLine, _ isBareClock: Bool) {
        if case .date(.some, _, _)? = read.day { datedDay = span?.start.day }
        if case .date? = read.day, let day = span?.start.day, namedDays.last != day {
            if namedDays.count == 8 { namedDays.removeFirst() }
            namedDays.append(day)
        }
        if !isBareClock, let day = span?.start.day, span?.precision == .day || read.clock != nil {
            if let clock = read.clock {
                lineTellsDayAndClock = true
                let dated = CivilDateTime(day: day, secondOfDay: min(clock.second, 86_399))
                datedBefore = datedClock.flatMap { $0.day.advanced(byDays: 1) == day ? $0 : nil }
                datedClock = dated
                if storyDay == nil, !line.isAddition(before: read.start) { storyDay = day }
            }
            isToldByHeading = read.clock == nil && line.count - (read.end - read.start) < 5
            if read.clock == nil, line.tellsDayOfAll(before: read.start) { listDay = day }
            // The stamp of an addition dates the addition, not the story.
            if read.clock != nil, written != nil, toldBeforeStamp == nil, line.isAddition(before: read.start) {
                toldBeforeStamp = (toldDay, toldTime)
            }
        }
        bareClock = read.zone == nil ? read.clock.map { (found.range.upperBound, $0.second) } : nil
        if let clock = read.clock {
            lineTellsClock = true
            toldIsTwelve = clock.isTwelve
        }
        if let part = read.part, read.clock == nil, let day = span?.start.day { toldPart = (day, part) }
        if isBareClock, storyDay == nil, toldBeforeStamp == nil { storyDay = toldDay }
        if read.weekday != nil, case .date? = read.day { datedWeekday = span?.start.day }
        // "02:37 (23 October)": the day is that clock's alone.
        if !isBareClock, line.isInBrackets(read) {
            if read.start < 3, let clock = read.clock, let day = span?.start.day, let toldTime,
                day.daysSince1970 - toldTime.day.daysSince1970 == 1, clock.second < toldTime.secondOfDay
            {
                bracketRow = (day, clock.second, toldTime.secondOfDay)
            }
            return
        }
        if !isBareClock { earlierRow = nil }
        if !isBareClock, read.start < 3, !line.isWord(read.start - 1), let clock = read.clock, let day = span?.start.day,
            let before = toldDay, day < before,
            before.daysSince1970 - day.daysSince1970 <= 3
        {
            earlierRow = (clock.second, before)
        }
        if let span, !isBareClock, span.precision <= .day, span.end.day.daysSince1970 - span.start.day.daysSince1970 <= 1,
            tellsTheDay(read.day, span.start.day)
        {
            // A deadline is not the day of what is told.
            if read.clock == nil, line.word(read.start - 1) == .by, let today, span.start.day > today { return }
            // "in a letter dated 4 March": the day of writing alone.
            if read.clock == nil, line.isWord(read.start - 1), line.phrase(read.start - 1..<read.start) == "dated" { return }
            // "a few days later": nobody knows which.
            if read.amount?.isVague == true { return }
            // The day on which somebody spoke of it, days after: the clocks that follow are still the story's.
            if read.clock == nil, let firstDay, let today, today.daysSince1970 - firstDay.daysSince1970 >= 3,
                today.daysSince1970 - span.start.day.daysSince1970 <= 1
            {
                return
            }
            if firstDay == nil, let today, (0...30).contains(today.daysSince1970 - span.start.day.daysSince1970), case .date? = read.day {
                firstDay = span.start.day
            }
            if read.clock == nil, read.start > 3, toldTime != nil || story != nil, toldBeforePassing == nil {
                toldBeforePassing = toldDay
                lineTellsClock = false
            }
            toldDay = span.start.day
            // As of the day of writing, the story is looked back on.
            let isOfWriting = story != nil && story != today && span.start.day == today
            toldPersists = (read.clock != nil || read.start <= 3) && isOfTheStory(span.start.day) && !isOfWriting
        }
        if let earliest = found.earliest, found.precision <= .hour, tellsTheDay(read.day, earliest.civil().day) || isBareClock {
            // Kept as the clock that the text shows, before its zone is taken off.
            let zone = zone(for: read, line, at: found)
            toldZone = zone.map { ($0.reference, $0.name) }
            toldTime =
                found.clock.flatMap { clock in span.map { CivilDateTime(day: $0.start.day, secondOfDay: min(clock, 86_399)) } }
                ?? earliest.civil()
        }
    }

    /// Whether a day is the story's or one soon after it.
    func isOfTheStory(_ day: CivilDate) -> Bool {
        story.map { (-3...60).contains(day.daysSince1970 - $0.daysSince1970) } ?? true
    }

    /// Whether a day is one that the story is told around: named outright and not long gone.
    func tellsTheDay(_ day: Day?, _ resolved: CivilDate) -> Bool {
        switch day {
        case .now, .toldTime, .vague: return false
        case .shifted(let amount, _, .now) where amount.last < .day: return false
        // "spent the next hour on it"
        case .unit(let unit, _) where unit < .day: return false
        case .units(_, let unit, isLast: _, of: _) where unit < .day: return false
        // "some fourteen months earlier": another story's day, and nobody knows which.
        case .shifted(let amount, _, _) where amount.last > .week: return false
        // "a million new users in a day": nothing is told of days to come.
        case .shifted where today.map({ resolved > $0 }) ?? false: return false
        default: break
        }
        guard let today else { return true }
        return abs(resolved.daysSince1970 - today.daysSince1970) <= 400
    }
}

extension TokenLine {
    /// Whether the day of an expression stands in brackets behind its clock.
    func isInBrackets(_ read: Partial) -> Bool {
        if (read.start..<read.end).contains(where: { $0 > read.start && isMark($0, "(") }) { return true }
        return isMark(read.start - 1, "(") && isMark(read.end, ")")
            && (isNumber(read.start - 2) || read.clock != nil && isNumber(read.start - 3))
    }

    /// "all events happened on", "all times are of": the day is that of a whole list.
    func tellsDayOfAll(before index: Int) -> Bool {
        var at = index - 1
        while at >= 0, at > index - 8 {
            if word(at) == .all, isWord(at + 1), ["events", "times", "timestamps", "entries"].contains(phrase(at + 1..<at + 2)) {
                return true
            }
            at -= 1
        }
        return false
    }

    /// Whether a line opens with "Update" or "Edit" before a time.
    func isAddition(before index: Int) -> Bool {
        guard let first = (0..<index).first(where: { isWord($0) }), index - first <= 4 else { return false }
        return ["update", "updated", "edit", "edited", "correction", "upd", "posted", "published", "generated"].contains(
            phrase(first..<first + 1))
    }
}

private func weekdayName(_ weekday: Int) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
}
