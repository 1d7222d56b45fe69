extension Passage {
    /// What a reading means, with its place in the text; remembers days and zones for what follows.
    mutating func resolve(_ read: Partial, in line: TokenLine, offsets: inout ZoneOffsets) -> TimeExpression? {
        let isAhead = line.tellsAhead(before: read.start)
        if read.isSet { return set(read, line) }
        if let end = read.until.first { return range(read, end, line, isAhead, &offsets) }
        if read.counted != nil { return countedSpan(read, line) }
        if let amount = read.amount, read.day == nil { return line.duration(read, amount) }
        return point(read, line, isAhead, &offsets)
    }

    private func set(_ read: Partial, _ line: TokenLine) -> TimeExpression {
        let timex = read.amount.map { $0.timex } ?? "P1D"
        return TimeExpression(range: line.bytes(read), kind: .set, timex: timex, precision: read.amount?.last.precision ?? .day)
    }

    // MARK: Days and clocks

    private mutating func point(_ read: Partial, _ line: TokenLine, _ isAhead: Bool, _ offsets: inout ZoneOffsets) -> TimeExpression? {
        if case .vague(let name)? = read.day {
            return TimeExpression(range: line.bytes(read), kind: .date, timex: name, precision: .day)
        }
        var span = read.day.flatMap { self.span($0, isAhead: isAhead) }
        if let weekday = read.weekday, let known = span, known.start.day.weekday != weekday, let day = read.day,
            let fitting = fitting(day, weekday, known.start.day)
        {
            span = fitting
        }
        if read.day != nil, span == nil, isImpossible(read.day) { return nil }
        let isBareClock = read.day == nil
        if isBareClock { span = (toldDay ?? today).map { DaySpan(day: afterMidnight($0, read.clock)) } }
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

    /// After a clock late in the evening, one of the small hours without a day belongs to the day after.
    private func afterMidnight(_ day: CivilDate, _ clock: Clock?) -> CivilDate {
        guard let clock, let toldTime, toldTime.day == day, toldTime.hour >= 21, clock.hour < 4 else { return day }
        return day.advanced(byDays: 1)
    }

    private func kind(_ read: Partial) -> TimeExpression.Kind {
        if read.clock != nil { return read.day == nil ? .time : .datetime }
        if read.part != nil { return read.day == nil ? .time : .datetime }
        if case .shifted(let amount, _, _)? = read.day, amount.last < .day { return .datetime }
        if case .now? = read.day { return .datetime }
        if case .toldTime? = read.day { return .datetime }
        return .date
    }

    /// A full date that no calendar has is no time; "February 30" is still a wrong date, not another thing.
    private func isImpossible(_ day: Day?) -> Bool {
        switch day {
        case .date(let year?, let month, let number): CivilDate(year: year, month: month, day: number) == nil && false
        default: false
        }
    }

    private func isNowBased(_ day: Day?) -> Bool {
        switch day {
        case .now: true
        case .shifted(let amount, _, .now): amount.last < .day
        default: false
        }
    }

    private func place(_ clock: Clock, on day: CivilDate, _ found: inout TimeExpression) {
        let start = Instant(seconds: day.daysSince1970 * 86_400 + clock.second)
        found.earliest = start
        let length = clock.precision == .second ? 1 : clock.precision == .minute ? 60 : 3_600
        found.latest = start.advanced(bySeconds: clock.precision == .hour ? 60 : length)
        found.timex = start.civil().iso8601
    }

    private func clockTimex(_ clock: Clock) -> String {
        let text = padded(clock.second / 3_600 % 24, 2) + ":" + padded(clock.second / 60 % 60, 2)
        return clock.second % 60 == 0 ? text : text + ":" + padded(clock.second % 60, 2)
    }

    private func place(_ part: PartOfDay, _ bound: Bound?, _ span: DaySpan?, _ found: inout TimeExpression) {
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
    private func narrow(_ found: inout TimeExpression, _ span: DaySpan) {
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

    private func check(_ weekday: Int?, _ span: DaySpan?, _ read: Partial, _ found: inout TimeExpression) {
        guard let weekday, let day = span?.start.day, day.weekday != weekday else { return }
        if case .date(.some, _, _)? = read.day {
            found.problem = "The text says \(weekdayName(weekday)), but \(day.iso8601) was a \(weekdayName(day.weekday))."
        }
    }

    private func unresolvedTimex(_ day: Day?) -> String {
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
    private mutating func remember(_ read: Partial, _ span: DaySpan?, _ found: TimeExpression, _ line: TokenLine, _ isBareClock: Bool) {
        if let span, !isBareClock, span.precision <= .day, span.end.day.daysSince1970 - span.start.day.daysSince1970 <= 1,
            tellsTheDay(read.day, span.start.day)
        {
            toldDay = span.start.day
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

    /// Whether a day is one that the story is told around: named outright and not long gone.
    private func tellsTheDay(_ day: Day?, _ resolved: CivilDate) -> Bool {
        switch day {
        case .now, .toldTime, .vague: return false
        case .shifted(let amount, _, .now) where amount.last < .day: return false
        default: break
        }
        guard let today else { return true }
        return abs(resolved.daysSince1970 - today.daysSince1970) <= 400
    }

    // MARK: Zones

    private func zone(for read: Partial, _ line: TokenLine, at found: TimeExpression) -> (
        reference: ZoneReference, name: String, isCarried: Bool
    )? {
        if let zone = read.zone { return (zone, line.written(zone.tokens), false) }
        if case .shifted(let amount, _, .toldTime)? = read.day, amount.last < .day, toldTime != nil, let toldZone {
            return (toldZone.reference, toldZone.name, true)
        }
        guard read.clock != nil, let zone, found.range.lowerBound <= zoneHoldsUntil else { return nil }
        return (zone, zoneName, true)
    }

    private mutating func apply(
        _ zone: (reference: ZoneReference, name: String, isCarried: Bool)?, to found: inout TimeExpression, _ line: TokenLine,
        _ offsets: inout ZoneOffsets,
        isExact: Bool
    ) {
        guard let zone, !zone.reference.isUnknown else { return }
        guard let earliest = found.earliest else {
            found.zone = .init(name: zone.name, offsets: fixedOffsets(zone.reference), isCarried: zone.isCarried)
            return
        }
        let minutes = offsets.minutes(of: zone.reference.specs, at: earliest)
        guard let first = minutes.first else { return }
        let shift = isExact ? writtenOffset ?? first : first
        found.zone = .init(name: zone.name, offsets: minutes, isCarried: zone.isCarried)
        found.earliest = earliest.advanced(bySeconds: -shift * 60)
        found.latest = found.latest?.advanced(bySeconds: -shift * 60)
        if first == 0 { found.timex += "Z" }
        if zone.isCarried {
            if line.isList(before: found.range.lowerBound), zoneHoldsUntil < .max {
                zoneHoldsUntil = max(zoneHoldsUntil, line.endOfLine + 400)
            }
        } else if found.precision <= .hour, zoneHoldsUntil < .max, !line.repeatsInBrackets(found.range.lowerBound) {
            self.zone = zone.reference
            zoneName = zone.name
            zoneHoldsUntil = max(line.endOfLine, found.range.upperBound) + 400
        }
    }

    /// The offsets of a name that does not depend on the date.
    private func fixedOffsets(_ zone: ZoneReference) -> [Int] { zone.isUniversal ? zone.specs.map(\.fixedMinutes) : [] }

    // MARK: Ranges

    private mutating func range(_ first: Partial, _ second: Partial, _ line: TokenLine, _ isAhead: Bool, _ offsets: inout ZoneOffsets)
        -> TimeExpression?
    {
        var start = first
        start.until = []
        if [.from, .between].contains(line.word(first.start)) { start.start += 1 }
        start.end = first.until.isEmpty ? first.end : max(first.start + 1, min(first.end, second.start))
        let toldBefore = toldDay
        guard var from = point(start, line, isAhead, &offsets) else { return nil }
        let toldAfter = toldDay
        toldDay = toldBefore
        defer { toldDay = toldAfter }
        if case .now? = start.day, second.clock == nil, let now = from.earliest, second.day.map(line.isSingleDay) ?? false {
            from.earliest = Instant(CivilDateTime(day: now.civil().day, secondOfDay: 0))
        }
        var found = TimeExpression(range: line.bytes(first), kind: .range, timex: from.timex, precision: from.precision)
        found.modifiers = first.modifiers
        found.zone = from.zone
        found.earliest = from.earliest
        found.clock = from.clock
        if let length = second.amount, second.day == nil {
            found.latest = from.earliest.map { Instant(add(length, 1, to: $0.civil())) }
            found.minSeconds = Int(length.totalSeconds)
            found.maxSeconds = Int(length.totalSeconds)
            found.timex += "/" + length.timex
            found.ends = [from]
            return found
        }
        guard var to = point(second, line, isAhead || isNowBased(first.day), &offsets) else { return nil }
        after(from, &to, second)
        found.precision = min(from.precision, to.precision)
        found.latest = to.clock != nil || isNowBased(second.day) ? to.earliest : to.latest
        found.timex = from.timex + "/" + to.timex
        found.ends = [from, to]
        if let start = found.earliest, let end = found.latest, end < start { found.latest = to.latest }
        return found
    }

    /// Moves an open end behind the start: the next such hour, day or month.
    private func after(_ from: TimeExpression, _ to: inout TimeExpression, _ second: Partial) {
        guard let start = from.earliest, let end = to.earliest, let latest = to.latest,
            end < start || from.precision >= .day && latest <= start
        else { return }
        var moved: (Instant, Instant)?
        if let clock = second.clock, clock.isOpen, from.clock == nil || from.precision == .second, end < start,
            end.advanced(bySeconds: 43_200) > start
        {
            moved = (end.advanced(bySeconds: 43_200), latest.advanced(bySeconds: 43_200))
        } else if to.clock != nil, from.clock != nil {
            moved = (end.advanced(bySeconds: 86_400), latest.advanced(bySeconds: 86_400))
            if end.advanced(bySeconds: 86_400) < start { moved = nil }
        } else {
            switch second.day {
            case .date(nil, _, _), .month(nil, _):
                let first = end.civil().day
                let last = latest.civil().day
                if let a = CivilDate(year: first.year + 1, month: first.month, day: first.day),
                    let b = CivilDate(year: last.year + 1, month: last.month, day: last.day)
                {
                    moved = (Instant(CivilDateTime(day: a, secondOfDay: 0)), Instant(CivilDateTime(day: b, secondOfDay: 0)))
                }
            case .weekday: moved = (end.advanced(bySeconds: 7 * 86_400), latest.advanced(bySeconds: 7 * 86_400))
            default: break
            }
        }
        guard let moved else { return }
        to.earliest = moved.0
        to.latest = moved.1
        if to.clock == nil { to.timex = moved.0.civil().day.iso8601 }
    }

    /// "within 12 hours", "the last three months", "the next 2 days"
    private func countedSpan(_ read: Partial, _ line: TokenLine) -> TimeExpression? {
        guard let amount = read.amount, let counted = read.counted else { return nil }
        var found = line.duration(read, amount)
        found.modifiers += read.modifiers
        if counted == .within {
            found.modifiers.append(.atMost)
            found.minSeconds = 0
        }
        guard let written else { return found }
        let isDays = amount.last >= .day
        let now = isDays ? CivilDateTime(day: written.day, secondOfDay: 0) : written
        switch counted {
        case .last:
            found.earliest = Instant(add(amount, -1, to: now))
            found.latest = Instant(now)
        case .next:
            let start = isDays ? CivilDateTime(day: now.day.advanced(byDays: 1), secondOfDay: 0) : now
            found.earliest = Instant(start)
            found.latest = Instant(add(amount, 1, to: start))
        default:
            found.earliest = Instant(now)
            found.latest = Instant(add(amount, 1, to: now))
        }
        return found
    }
}

private func weekdayName(_ weekday: Int) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
}
