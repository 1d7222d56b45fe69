// Ranges and spans counted from now.
extension Passage {
    mutating func range(_ first: Partial, _ second: Partial, _ line: TokenLine, _ isAhead: Bool, _ offsets: inout ZoneOffsets)
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
    func after(_ from: TimeExpression, _ to: inout TimeExpression, _ second: Partial) {
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
    func countedSpan(_ read: Partial, _ line: TokenLine) -> TimeExpression? {
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
