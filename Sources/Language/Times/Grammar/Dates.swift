extension TokenLine {
    /// `2026-03-02`, `2026/03/02`, `2026.03.02`, with `T11:49:30Z` behind it if there is one
    func isoDate(at index: Int) -> Partial? {
        guard let year = number(index, digits: 4...4), (1_000...2_999).contains(year) else { return nil }
        let isSpaced = isNumber(index + 1) && isNumber(index + 2)
        let step = isSpaced ? 1 : 2
        guard
            isSpaced
                || isSeparator(index + 1) && isSameMark(index + 1, index + 3) && isGlued(index + 1) && isGlued(index + 2)
                    && isGlued(index + 3) && isGlued(index + 4)
        else { return nil }
        let widths = isSpaced ? 2...2 : 1...2
        guard var month = number(index + step, digits: widths), var day = number(index + 2 * step, digits: widths) else { return nil }
        if month > 12, day <= 12, !isSpaced, isMark(index + 1, "/") { swap(&month, &day) }
        guard CivilDate(year: year, month: month, day: day) != nil else { return nil }
        let end = index + 2 * step + 1
        var read = Partial(index, end)
        read.day = .date(year: year, month: month, day: day)
        if word(end) == .t, isGlued(end), isGlued(end + 1) {
            let clock = colonClock(at: end + 1) ?? militaryStamp(at: end + 1) ?? hourStamp(at: end + 1)
            guard let clock else { return nil }
            read.clock = clock.clock
            read.clock?.isOpen = false
            read.zone = clock.zone
            read.end = clock.end
            if read.zone == nil, let offset = stampOffset(at: clock.end) {
                read.zone = offset.zone
                read.end = offset.end
            }
        } else if isCutShort(end), !isMark(end, ":"), !(word(end) == .t) {
            return nil
        }
        return read
    }

    /// `-05:00` glued to a stamp, where it cannot be a range.
    private func stampOffset(at index: Int) -> (zone: ZoneReference, end: Int)? {
        guard isMark(index, "-"), isGlued(index), isGlued(index + 1), let hours = number(index + 1, digits: 2...2), isMark(index + 2, ":"),
            isGlued(index + 2), let minutes = number(index + 3, digits: 2...2), hours <= 14, minutes < 60
        else { return nil }
        let spec = ZoneSpec(fixedMinutes: -(hours * 60 + minutes))
        return (ZoneReference(tokens: index..<index + 4, specs: [spec]), index + 4)
    }

    private func hourStamp(at index: Int) -> Partial? {
        number(index, digits: 2...2).flatMap { clock($0, 0, 0, nil, .hour, isPadded: true) }.map { zoned($0, index, index + 1) }
    }

    private func militaryStamp(at index: Int) -> Partial? {
        guard let digits = number(index, digits: 4...6), tokens[index].digits != 5 else { return nil }
        let isLong = tokens[index].digits == 6
        let value = isLong ? digits : digits * 100
        guard let clock = clock(value / 10_000, value / 100 % 100, value % 100, nil, isLong ? .second : .minute) else { return nil }
        return zoned(clock, index, index + 1)
    }

    /// `20260302T114930Z`
    func compactStamp(at index: Int) -> Partial? {
        guard let digits = number(index, digits: 8...8), word(index + 1) == .t, isGlued(index + 1), isGlued(index + 2),
            let clock = militaryStamp(at: index + 2), CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100) != nil
        else { return nil }
        var read = clock.spanning(index, clock.end)
        read.clock?.isOpen = false
        read.day = .date(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        return read
    }

    /// `03/02/2026`, `02.03.2026`, `2-3-26`: month first with slashes and hyphens unless the numbers forbid it, day first with stops
    func numericDate(at index: Int) -> Partial? {
        guard let first = number(index, digits: 1...2), isSeparator(index + 1), isGlued(index + 1), isGlued(index + 2),
            let second = number(index + 2, digits: 1...2)
        else { return nil }
        let isComma = isMark(index + 3, ",")
        guard isSameMark(index + 1, index + 3) || isComma, isGlued(index + 3), isGlued(index + 4) else { return nil }
        let yearAt = index + 4
        let isDotted = isMark(index + 1, ".")
        let year: Int
        if let full = number(yearAt, digits: 4...4), (1_000...2_999).contains(full) {
            year = full
        } else if let short = number(yearAt, digits: 2...2), !isDotted || (tokens[index].digits == 2 && tokens[index + 2].digits == 2) {
            year = fullYear(short)
        } else {
            return nil
        }
        if isCutShort(yearAt + 1), !isMark(yearAt + 1, ":") { return nil }
        let isDayFirst = isDotted ? second <= 12 : first > 12
        let (month, day) = isDayFirst ? (second, first) : (first, second)
        guard month <= 12, CivilDate(year: year, month: month, day: day) != nil else { return nil }
        var read = Partial(index, yearAt + 1)
        read.day = .date(year: year, month: month, day: day)
        return read
    }

    /// `10/4`, `22/04`: month and day, unless it reads as a fraction
    func slashDate(at index: Int) -> Partial? {
        guard let first = number(index, digits: 1...2), isMark(index + 1, "/"), isGlued(index + 1), isGlued(index + 2),
            let second = number(index + 2, digits: 1...2), !isMark(index + 3, "/"), !isCutShort(index + 3), !isMark(index + 3, "%")
        else { return nil }
        let (month, day) = first > 12 ? (second, first) : (first, second)
        guard (1...12).contains(month), day >= 1, day <= CivilDate.days(inMonth: month, of: 2_000) else { return nil }
        if first == 24, second == 7 { return nil }
        var isLed = lexeme(index - 1).weekday != nil || isMark(index - 1, ",") && lexeme(index - 2).weekday != nil || index == 0
        switch word(index - 1) {
        case .on, .by, .for, .since, .until, .from, .to, .before, .after, .next, .last, .this, .and, .or, .between, .date, .starting, .of:
            isLed = true
        default: break
        }
        if !isLed {
            if first < second, second <= 10, first <= 4 { return nil }
            if first == second || isWord(index + 3), lexeme(index + 3).part == nil, word(index + 3) != .at { return nil }
        }
        if lexeme(index + 3).unit != nil || word(index + 3) == .of { return nil }
        var read = Partial(index, index + 3)
        read.day = .date(year: nil, month: month, day: day)
        return read
    }

    /// `04/2016`, `2016/11`, `2008-04`, `11- 2016`
    func numericMonth(at index: Int) -> Partial? {
        let isDash = isMark(index + 1, "-")
        guard isDash || isMark(index + 1, "/") else { return nil }
        var read = Partial(index, index + 3)
        if let year = number(index, digits: 4...4), (1_900...2_099).contains(year),
            let month = number(index + 2, digits: isDash ? 2...2 : 1...2),
            (1...12).contains(month), !isCutShort(index + 3), !isMark(index + 3, "/"), !(isMark(index + 3, "-") && isGlued(index + 3))
        {
            read.day = .month(year: year, month)
            return read
        }
        guard let month = number(index, digits: 1...2), (1...12).contains(month), let year = number(index + 2, digits: 4...4),
            (1_900...2_099).contains(year), !isCutShort(index + 3), !isMark(index + 3, "/"), !(isMark(index + 3, "-") && isGlued(index + 3))
        else { return nil }
        read.day = .month(year: year, month)
        return read
    }

    /// `March 2`, `Mar. 2nd, 2026`, `July the twenty first`, `Jan-1`, `December 27 '05`
    func monthDay(at index: Int) -> Partial? {
        guard let month = monthName(at: index) else { return nil }
        var at = month.end
        if isMark(at, ",") || isDash(at) && isGlued(at) && isGlued(at + 1) || isMark(at, "/") || isMark(at, ".") && isGlued(at) { at += 1 }
        at = past(.the, at)
        guard let day = dayNumber(at: at), day.value <= 31 else { return nil }
        // "Sep 2012" is a month; "May 12:00" and "march 3 miles" are no days.
        if isMark(day.end, ":"), isGlued(day.end) { return nil }
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
        read.day = .date(year: year?.value, month: month.value, day: day.value)
        return read
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
            if let day = dayNumber(at: dayAt, words: false), !isMark(day.end, ":"),
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
        read.day = .month(year: nil, month.value)
        return read
    }

    /// `2014`, "the year 2008", "nineteen eighty-four" after "in"
    func yearAlone(at index: Int) -> Partial? {
        var at = index
        if word(at) == .year { at += 1 }
        let isNamed = at > index
        if isMark(at, "'") && !isNamed { return nil }
        guard let year = year(at: at, allowsWords: isWord(at) && word(at - 1) == .in) else { return nil }
        if !isNamed {
            guard (1_500...2_099).contains(year.value), !isCutShort(year.end), !isMark(index - 1, "."), !isMark(year.end, "%") else {
                return nil
            }
            if lexeme(year.end).unit != nil, word(year.end) != .second { return nil }
            // "HTTP 1999", "CVE 2024": a number of its own.
            if isWord(index - 1), isUpper(index - 1), tokens[index - 1].lexeme == 0, tokens[index - 1].end - tokens[index - 1].start > 1 {
                return nil
            }
            if isDash(index - 1), isNumber(index - 2), tokens[index - 2].digits < 4 { return nil }
            if isDash(year.end), isNumber(year.end + 1), tokens[year.end + 1].digits < 4 { return nil }
            if index == 0 || isMark(index - 1, "|"), isEdge(year.end) { return nil }
            if isDash(year.end), isGlued(year.end), isGlued(year.end + 1), isWord(year.end + 1) { return nil }
            if let follows = number(year.end, digits: 1...12), follows >= 0, !isMark(year.end, "-") { return nil }
            switch word(index - 1) {
            case .at, .about, .over, .around, .nearly, .than, .approximately, .some, .least, .most, .only, .version, .flight, .route, .room:
                guard word(index - 1) == .than, [.year, .later, .earlier, .sooner, .greater].contains(word(index - 2)) else { return nil }
            case .in, .since, .until, .during, .before, .late, .early, .mid, .through, .between, .year, .fiscal, .circa:
                if looksCounted(year.end), word(index - 1) == .in || word(index - 1) == .between { return nil }
            default:
                guard (1_900...2_099).contains(year.value), !looksCounted(year.end) else { return nil }
            }
        }
        var read = Partial(index, year.end)
        read.day = .year(year.value)
        return read
    }

    /// Whether a plural noun follows, so that a number before it counts things: "2000 pieces".
    func looksCounted(_ index: Int) -> Bool {
        guard isWord(index), !isCapitalised(index), word(index) == .other, lexeme(index).month == nil else { return false }
        let token = tokens[index]
        let utf8 = text.utf8
        let last = utf8[utf8.index(utf8.startIndex, offsetBy: Int(token.end) - 1)]
        return last == UInt8(ascii: "s") && token.end - token.start > 3
    }

    /// "1990s", "the '80s", "the nineteen seventies", "the twenty-tens", "the two thousands"
    func decade(at index: Int) -> Partial? {
        var read = Partial(index, index)
        let at = isMark(index, "'") ? index + 1 : index
        if [.her, .his, .their, .my, .our, .your].contains(word(at - 1)) { return nil }
        if let first = number(at, digits: 2...4), tokens[at].digits != 3, first % 10 == 0,
            word(at + 1) == .s || isMark(at + 1, "'") && word(at + 2) == .s
        {
            if tokens[at].digits == 2 {
                guard isGlued(at + 1) || leadsToDate(at - 1) || word(at - 1) == .the else { return nil }
                guard first >= 20 || index < at else { return nil }
                read.day = .years(first: 1_900 + first, count: 10, isCenturyOpen: true)
            } else {
                guard (1_000...2_099).contains(first) else { return nil }
                read.day = .years(first: first, count: first % 100 == 0 && first < 2_000 ? 100 : 10, isCenturyOpen: false)
            }
            read.end = word(at + 1) == .s ? at + 2 : at + 3
            return read
        }
        if let century = lexeme(index).cardinal, (15...20).contains(century) || century == 2, isWord(index) {
            let next = isMark(index + 1, "-") ? index + 2 : index + 1
            if let decade = lexeme(next).decade, century > 2 {
                read.day = .years(first: century * 100 + decade, count: 10, isCenturyOpen: false)
            } else if century == 2, word(next) == .thousands {
                read.day = .years(first: 2_000, count: 10, isCenturyOpen: false)
            } else {
                return nil
            }
            read.end = next + 1
            return read
        }
        guard let decade = lexeme(index).decade, [.the, .early, .late, .mid, .in].contains(word(index - 1)) || isDash(index - 1),
            decade != 10
        else { return nil }
        read.day = .years(first: (decade == 0 ? 2_000 : 1_900) + decade, count: 10, isCenturyOpen: true)
        read.end = index + 1
        return read
    }

    /// "Q3 2009", "the third quarter of last year", "the first half of 2020"
    func quarter(at index: Int) -> Partial? {
        var count: Int
        var end: Int
        var isHalf = false
        if word(index) == .q || word(index) == .h, isUpper(index), isGlued(index + 1), let digit = number(index + 1, digits: 1...1),
            (1...4).contains(digit)
        {
            isHalf = word(index) == .h
            (count, end) = (digit, index + 2)
            if isHalf, count > 2 { return nil }
        } else if let ordinal = ordinal(at: index), (1...4).contains(ordinal.value),
            [.quarter, .half].contains(word(isDash(ordinal.end) ? ordinal.end + 1 : ordinal.end))
        {
            let at = isDash(ordinal.end) ? ordinal.end + 1 : ordinal.end
            isHalf = word(at) == .half
            (count, end) = (ordinal.value, at + 1)
        } else {
            return nil
        }
        if isDash(end), isGlued(end), isWord(end + 1) { return nil }
        var read = Partial(index, end)
        let isNamed = word(end) == .of || word(end) == .in
        let yearAt = past(.the, isNamed ? end + 1 : isMark(end, ",") ? end + 1 : end)
        if let year = year(at: yearAt, allowsWords: false) {
            read.day = isHalf ? .half(year: year.value, count) : .quarter(year: year.value, count)
            read.end = year.end
        } else if let span = relativeUnit(at: yearAt), let day = span.day, case .unit(.year, let offset) = day, isNamed || !isHalf {
            read.day = .inside(isHalf ? .half(year: nil, count) : .quarter(year: nil, count), of: .unit(.year, offset))
            read.end = span.end
        } else {
            if isHalf, isWord(index) && !isUpper(index) || isNumber(index) { return nil }
            read.day = isHalf ? .half(year: nil, count) : .quarter(year: nil, count)
        }
        if isHalf, count > 2 { return nil }
        return read
    }

    /// "the summer of 2014", "last winter", "this spring", "autumn 2020"
    func season(at index: Int) -> Partial? {
        let which = relation(index)
        let at = which == nil ? index : index + 1
        guard let season = lexeme(at).season else { return nil }
        var read = Partial(index, at + 1)
        if let which {
            read.day = .seasonFrom(season, which)
            return read
        }
        let yearAt = word(at + 1) == .of ? at + 2 : at + 1
        if let year = year(at: yearAt, allowsWords: false) {
            read.day = .season(year: year.value, season)
            read.end = year.end
            return read
        }
        let isLed =
            word(index - 1) == .the && leadsToDate(index - 2) || word(index - 1) == .in || word(index - 1) == .early
            || word(index - 1) == .late
        guard isLed, !isWord(at + 1) || lexeme(at + 1).word != .other || season == .summer || season == .winter, word(at + 1) != .of else {
            return nil
        }
        if season == .autumn, phrase(at..<at + 1) == "fall", word(index - 1) != .the { return nil }
        read.day = .season(year: nil, season)
        return read
    }

    // MARK: Words of dates

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

    private func isSentenceVerb(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        switch word(index - 1) {
        case .i, .he, .she, .we, .you, .they, .it, .who, .that: return true
        default: return false
        }
    }

    func isSeparator(_ index: Int) -> Bool { isMark(index, "/") || isMark(index, "-") || isMark(index, ".") }

    func isSameMark(_ first: Int, _ second: Int) -> Bool {
        has(first) && has(second) && tokens[second].kind == .mark && tokens[first].value == tokens[second].value
    }
}
