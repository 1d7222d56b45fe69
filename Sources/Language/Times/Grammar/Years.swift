// Years, and what is longer or shorter than them but no month.
extension TokenLine {
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
            case .from
            where (word(year.end) == .to || isDash(year.end)) && number(year.end + 1, digits: 4...4) != nil
                && !looksCounted(year.end + 2),
                .to where number(index - 2, digits: 4...4) != nil && word(index - 3) == .from && !looksCounted(year.end):
                break
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
        } else if isHalf || isNamed, word(end + 1) == .the, word(end + 2) == .year, lexeme(end + 2).unit == .year {
            read.day = isHalf ? .half(year: nil, count) : .quarter(year: nil, count)
            read.end = end + 3
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
}
