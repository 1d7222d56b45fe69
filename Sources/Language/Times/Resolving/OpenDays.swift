// Days that leave their year, month or week open.
extension Passage {
    /// A day without its year: near the day told last, else the latest that is not after today.
    func openDate(_ month: Int, _ number: Int, _ isAhead: Bool) -> DaySpan? {
        guard let today else {
            return toldDay.flatMap { nearest(month, number, $0) }.map { DaySpan(day: $0) }
        }
        // Once told with its year, a day keeps it; and a text read against its incident's day tells of the days around that.
        if let datedDay, datedDay.month == month, datedDay.day == number { return DaySpan(day: datedDay) }
        if readsAroundDay { return nearest(month, number, datedDay ?? today).map { DaySpan(day: $0) } }
        if let datedDay, today.year != datedDay.year, let near = nearest(month, number, datedDay),
            abs(near.daysSince1970 - datedDay.daysSince1970) <= 45,
            today.daysSince1970 - near.daysSince1970 > 300
        {
            return DaySpan(day: near)
        }
        for back in 0...8 {
            if let day = CivilDate(year: today.year - back, month: month, day: number), day <= today {
                if isAhead, let next = CivilDate(year: day.year + 1, month: month, day: number),
                    next.daysSince1970 - today.daysSince1970 < 200
                {
                    return DaySpan(day: next)
                }
                return DaySpan(day: day)
            }
        }
        return nil
    }

    func nearest(_ month: Int, _ number: Int, _ day: CivilDate) -> CivilDate? {
        (-1...1).compactMap { CivilDate(year: day.year + $0, month: month, day: number) }
            .min { abs($0.daysSince1970 - day.daysSince1970) < abs($1.daysSince1970 - day.daysSince1970) }
    }

    func openMonth(_ month: Int, _ isAhead: Bool) -> DaySpan? {
        guard let today else { return nil }
        let isPast = month <= today.month
        if isAhead, !isPast { return .months(today.year, month) }
        if isAhead, month != today.month, today.month - month > 6 { return .months(today.year + 1, month) }
        return .months(isPast ? today.year : today.year - 1, month)
    }

    func openDayOfMonth(_ number: Int, _ isAhead: Bool) -> DaySpan? {
        guard let today else {
            return toldDay.flatMap { CivilDate(year: $0.year, month: $0.month, day: number) }.map { DaySpan(day: $0) }
        }
        // "on February 22 … the morning of the 22nd"
        if let known = namedDays.last(where: { $0.day == number }) ?? story.flatMap({ $0.day == number ? $0 : nil }) {
            return DaySpan(day: known)
        }
        for back in 0...3 {
            let index = today.year * 12 + today.month - 1 - back
            if let day = CivilDate(year: index / 12, month: index % 12 + 1, day: number), day <= today { return DaySpan(day: day) }
        }
        return nil
    }

    func weekday(_ weekday: Int, _ which: Day.Which, _ isAhead: Bool) -> CivilDate? {
        guard let today, !(readsAroundDay && which == .bare && toldDay != nil) else {
            // In a text of unknown date: the first such day from the one told last on.
            guard which == .bare, let toldDay else { return nil }
            let ahead = (weekday - toldDay.weekday + 7) % 7
            return toldDay.advanced(byDays: story != nil && ahead > 3 ? ahead - 7 : ahead)
        }
        let forward = (weekday - today.weekday + 7) % 7
        let monday = today.advanced(byDays: 1 - today.weekday)
        switch which {
        case .bare:
            if isAhead { return today.advanced(byDays: forward) }
            // "Saturday, 10 May … on Sunday": in what is told of a week long gone, the next such day of that week.
            if let datedWeekday, today.daysSince1970 - datedWeekday.daysSince1970 > 7 {
                return datedWeekday.advanced(byDays: (weekday - datedWeekday.weekday + 7) % 7)
            }
            // An article of some weeks later that tells the story's weekday means the story's.
            if let story, story.weekday == weekday, (8...30).contains(today.daysSince1970 - story.daysSince1970) { return story }
            if let modified, modified.daysSince1970 - today.daysSince1970 < 7, today.advanced(byDays: forward) <= modified {
                return today.advanced(byDays: forward)
            }
            return today.advanced(byDays: forward == 0 ? 0 : forward - 7)
        case .this: return today.advanced(byDays: forward)
        case .next: return monday.advanced(byDays: 7 + weekday - 1)
        // Late in a week, "last Monday" is the one just gone.
        case .last: return monday.advanced(byDays: weekday - (today.weekday - weekday >= 5 ? 1 : 8))
        case .past: return today.advanced(byDays: forward == 0 ? -7 : forward - 7)
        case .afterNext: return today.advanced(byDays: (forward == 0 ? 7 : forward) + 7)
        }
    }

    /// What an open day means for the clock, or the part of the day, that stands with it; `nil` where that tells nothing more.
    func besideClock(_ day: Day, _ read: Partial, _ isAhead: Bool) -> DaySpan? {
        // "08:15 8 May" on a page of 7 May: it went on for some days after the day that it carries.
        if case .date(nil, let month, let number) = day, read.clock != nil, isArticle, let today, let near = nearest(month, number, today),
            (1...3).contains(near.daysSince1970 - today.daysSince1970)
        {
            return DaySpan(day: near)
        }
        // "by 4:47 am on Sunday", told some weeks after: the weekday is that of the story or the one beside it.
        guard case .weekday(let weekday, .bare) = day, !isAhead, read.clock != nil || read.part != nil, let story, let today,
            (5...45).contains(today.daysSince1970 - story.daysSince1970)
        else { return nil }
        let ahead = (weekday - story.weekday + 7) % 7
        guard ahead < 2 || ahead == 6 else { return nil }
        return DaySpan(day: story.advanced(byDays: ahead == 6 ? -1 : ahead))
    }

    /// An open date whose weekday is told: the year or month in which it falls on that weekday, before the present one first.
    func fitting(_ day: Day, _ weekday: Int, _ read: CivilDate) -> DaySpan? {
        guard let today else { return nil }
        switch day {
        case .date(nil, let month, let number):
            // Told of the days just gone, the weekday is what is wrong.
            guard abs(today.daysSince1970 - read.daysSince1970) > 45 else { return nil }
            let fits = (-6...2).compactMap { CivilDate(year: today.year + $0, month: month, day: number) }.filter { $0.weekday == weekday }
            func ahead(_ day: CivilDate) -> Int { day.daysSince1970 - today.daysSince1970 }
            let day =
                fits.first { ahead($0) > 0 && ahead($0) < 200 } ?? fits.last { ahead($0) <= 0 } ?? fits.first { ahead($0) < 800 }
            return day.map { DaySpan(day: $0) }
        case .dayOfMonth(let number):
            for back in 0...12 {
                let index = today.year * 12 + today.month - 1 - back
                if let day = CivilDate(year: index / 12, month: index % 12 + 1, day: number), day.weekday == weekday {
                    return DaySpan(day: day)
                }
            }
        default: break
        }
        return nil
    }

    func countedWeekday(_ count: Int, _ weekday: Int) -> DaySpan? {
        guard let today else { return nil }
        let forward = (weekday - today.weekday + 7) % 7
        let first = count > 0 ? (forward == 0 ? 7 : forward) : (forward == 0 ? -7 : forward - 7)
        return DaySpan(day: today.advanced(byDays: first + (count > 0 ? count - 1 : count + 1) * 7))
    }
}
