// Dates in digits.
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
    func stampOffset(at index: Int) -> (zone: ZoneReference, end: Int)? {
        guard isMark(index, "-"), isGlued(index), isGlued(index + 1), let hours = number(index + 1, digits: 2...2), isMark(index + 2, ":"),
            isGlued(index + 2), let minutes = number(index + 3, digits: 2...2), hours <= 14, minutes < 60
        else { return nil }
        let spec = ZoneSpec(fixedMinutes: -(hours * 60 + minutes))
        return (ZoneReference(tokens: index..<index + 4, specs: [spec]), index + 4)
    }

    func hourStamp(at index: Int) -> Partial? {
        number(index, digits: 2...2).flatMap { clock($0, 0, 0, nil, .hour, isPadded: true) }.map { zoned($0, index, index + 1) }
    }

    func militaryStamp(at index: Int) -> Partial? {
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
        // "11/20, 11/22 or 11/25"
        if isMark(index - 1, ","), isMark(index - 3, "/"), number(index - 2, digits: 1...2) != nil { isLed = true }
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

    func isSeparator(_ index: Int) -> Bool { isMark(index, "/") || isMark(index, "-") || isMark(index, ".") }

    func isSameMark(_ first: Int, _ second: Int) -> Bool {
        has(first) && has(second) && tokens[second].kind == .mark && tokens[first].value == tokens[second].value
    }
}
