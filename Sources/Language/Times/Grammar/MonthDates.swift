// Dates with the name of a month.
extension TokenLine {
    /// `March 2`, `Mar. 2nd, 2026`, `July the twenty first`, `Jan-1`, `December 27 '05`
    func monthDay(at index: Int) -> Partial? {
        guard let month = monthName(at: index) else { return nil }
        var at = month.end
        if isMark(at, ",") || isDash(at) && isGlued(at) && isGlued(at + 1) || isMark(at, "/") || isMark(at, ".") && isGlued(at) { at += 1 }
        at = past(.the, at)
        guard let day = dayNumber(at: at), day.value <= 31 else { return nil }
        // "Sep 2012" is a month; "May 12:00" and "march 3 miles" are no days.
        if isClockColon(day.end) { return nil }
        if !day.isOrdinal {
            if lexeme(day.end).unit != nil, word(day.end) != .second, !isEdge(day.end) { return nil }
            if isMark(day.end, "%") || isMark(day.end, "."), isGlued(day.end), isNumber(day.end + 1), isGlued(day.end + 1) { return nil }
            if isWord(at), month.isDoubtful { return nil }
            if month.isDoubtful, !isCapitalised(index) || isSentenceVerb(index) {
                if !isEdge(day.end), year(at: day.end) == nil { return nil }
            }
        }
        var read = Partial(index, day.end)
        let year = yearAfter(day.end, isLonely: false)
        if let year { read.end = year.end }
        read.day = .date(year: year?.value ?? yearAfterPair(day.end), month: month.value, day: day.value)
        return read
    }

    /// "October 19 and 20, 2025": the year of both days.
    private func yearAfterPair(_ index: Int) -> Int? {
        guard word(index) == .and || isDash(index), let second = dayNumber(at: index + 1, words: false), isMark(second.end, ",") else {
            return nil
        }
        return year(at: second.end + 1, allowsWords: false)?.value
    }

    /// `2 March`, `the 2nd of March 2026`, `14april 2015`, `10/August 2012`, `23-Sep-2020`, `23-2020-September`
    func dayMonth(at index: Int) -> Partial? {
        guard let day = dayNumber(at: index) else { return nil }
        var at = day.end
        if word(at) == .day { at += 1 }
        if isDash(at) || isMark(at, "/") {
            guard isGlued(at), isGlued(at + 1) else { return nil }
            at += 1
            if let year = number(at, digits: 4...4), isDash(at + 1), let month = monthName(at: at + 2) {
                var read = Partial(index, month.end)
                read.day = .date(year: year, month: month.value, day: day.value)
                return read
            }
        } else {
            at = past(.of, at)
        }
        guard let month = monthName(at: at), CivilDate(year: 2_000, month: month.value, day: day.value) != nil else { return nil }
        if month.isDoubtful, !isCapitalised(at), at == day.end, !day.isOrdinal, !isGlued(at), !isEdge(month.end), year(at: month.end) == nil
        {
            return nil
        }
        if isWord(index), !day.isOrdinal, month.isDoubtful, !isCapitalised(at) { return nil }
        // "$12 December 27": the number belongs to the price, the day follows.
        if let later = dayNumber(at: month.end, words: false), later.value > 0, isMark(index - 1, "$") { return nil }
        var read = Partial(index, month.end)
        let year = yearAfter(month.end, isLonely: false)
        if let year { read.end = year.end }
        read.day = .date(year: year?.value, month: month.value, day: day.value)
        return read
    }

    /// `March 2026`, `Sept. '24`, `October of 1963`, `2024 August`, `2018 March 18`, `2019-sep-1`, `Dec/2018`
    func monthYear(at index: Int) -> Partial? {
        if let year = number(index, digits: 4...4), (1_000...2_999).contains(year) {
            var at = index + 1
            if isMark(at, "/") || isMark(at, "-") || isMark(at, ",") { at += 1 }
            guard let month = monthName(at: at), !month.isDoubtful || isCapitalised(at) else { return nil }
            var read = Partial(index, month.end)
            read.day = .month(year: year, month.value)
            let dayAt = isMark(month.end, "/") || isMark(month.end, "-") ? month.end + 1 : month.end
            if let day = dayNumber(at: dayAt, words: false), !isClockColon(day.end),
                CivilDate(year: year, month: month.value, day: day.value) != nil
            {
                read.day = .date(year: year, month: month.value, day: day.value)
                read.end = day.end
            }
            return read
        }
        guard let month = monthName(at: index) else { return nil }
        var at = month.end
        if isMark(at, "/") || isMark(at, "-") || isMark(at, ",") { at += 1 }
        if word(at) == .of || word(at) == .in { at += 1 }
        var year = year(at: at, allowsWords: isWord(at))
        if year == nil, at > month.end, word(at - 1) == .of, let short = number(at, digits: 2...2) { year = (fullYear(short), at + 1) }
        guard let year, !isCutShort(year.end) else { return nil }
        if word(at - 1) == .in, at - 1 == month.end, month.isDoubtful, !isCapitalised(index) { return nil }
        var read = Partial(index, year.end)
        read.day = .month(year: year.value, month.value)
        return read
    }

    /// "January", "Oct."; "may" and "march" only where a preposition makes them a month
    func monthAlone(at index: Int) -> Partial? {
        guard let month = monthName(at: index) else { return nil }
        let isLed =
            leadsToDate(index - 1)
            || (word(index - 1) == .or || word(index - 1) == .and || word(index - 1) == .to) && monthName(at: index - 2) != nil
        let isContinued =
            isDash(month.end) && monthName(at: month.end + 1) != nil || relation(month.end) != nil && lexeme(month.end + 1).unit == .year
        if isContinued {
            // "Nov-Feb", "june next year"
        } else if word(index - 1) == .the, !month.isDoubtful, leadsToDate(index - 2) {
            // "in the April of that year"
        } else if month.isDoubtful {
            guard isLed, isCapitalised(index) || relation(index - 1) == nil,
                !(isWord(month.end) && [.be, .not, .have, .well].contains(word(month.end)))
            else { return nil }
        } else if lexeme(index).isShort {
            guard isCapitalised(index) || isLed, isLed || isAlone(index, month.end) else { return nil }
        } else if !isCapitalised(index), !isLed, !isAlone(index, month.end) {
            return nil
        }
        // "August said", "April Smith": a name.
        if isCapitalised(month.end), !isLed, lexeme(month.end).part == nil, tokens[month.end].lexeme == 0, isWord(month.end) { return nil }
        var read = Partial(index, month.end)
        read.day = .month(year: yearOfNextMonth(month.end, after: month.value), month.value)
        return read
    }

    /// "October and November 2019": the year that the month named next to it has.
    private func yearOfNextMonth(_ index: Int, after month: Int) -> Int? {
        guard word(index) == .and || word(index) == .or, let next = monthName(at: index + 1), !next.isDoubtful || isCapitalised(index + 1),
            let year = number(past(.of, next.end), digits: 4...4), (1_900...2_099).contains(year)
        else { return nil }
        return next.value < month ? year - 1 : year
    }

    /// A month's name, with the stop of an abbreviation; doubtful where the word is an ordinary one.
    func monthName(at index: Int) -> (value: Int, end: Int, isDoubtful: Bool)? {
        guard isWord(index), let month = lexeme(index).month else { return nil }
        let isDoubtful = word(index) == .may || month == 3
        let end = lexeme(index).isShort && isMark(index + 1, ".") && isGlued(index + 1) ? index + 2 : index + 1
        return (month, end, isDoubtful && !lexeme(index).isShort)
    }

    /// A year after a day and month: `, 2026`, ` of 1995`, ` in 2020`, ` '05`, ` 96` at an edge.
    func yearAfter(_ index: Int, isLonely: Bool) -> (value: Int, end: Int)? {
        var at = isMark(index, ",") || isMark(index, "-") && isGlued(index) || isMark(index, "/") ? index + 1 : index
        if word(at) == .of || word(at) == .in { at += 1 }
        if let year = year(at: at) {
            if lexeme(year.end).unit != nil { return nil }
            if isWord(at), at == index, wordCardinal(at: at) == nil { return nil }
            return year
        }
        if let short = number(at, digits: 2...2), short > 31, !isCutShort(at + 1), !isMark(at + 1, ":"), lexeme(at + 1).unit == nil,
            !isMark(at + 1, "%")
        {
            return (fullYear(short), at + 1)
        }
        return nil
    }

    /// A preposition or adjective that expects a date.
    func leadsToDate(_ index: Int) -> Bool {
        switch word(index) {
        case .in, .of, .since, .by, .until, .from, .during, .last, .next, .this, .early, .earlier, .late, .later, .mid, .through, .between,
            .before, .after, .to, .end, .beginning, .starting, .past, .previous, .coming, .each, .every, .around:
            true
        default: isDash(index) && isWord(index - 1) && word(index - 1) == .mid
        }
    }

    /// Whether nothing else stands on the line or in the table cell.
    func isAlone(_ start: Int, _ end: Int) -> Bool {
        (start == 0 || isMark(start - 1, "|") || isMark(start - 1, "(")) && isEdge(pastStop(end))
    }

    func isSentenceVerb(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        switch word(index - 1) {
        case .i, .he, .she, .we, .you, .they, .it, .who, .that: return true
        default: return false
        }
    }
}
