extension TokenLine {
    /// "four-hour", "nearly three hours", "3h58m", "a day and a half", "several hours", "two to three weeks"
    func duration(at index: Int) -> Partial? {
        guard let amount = amount(at: index) else { return nil }
        var read = Partial(index, amount.end)
        read.amount = amount.value
        if amount.value.isUncounted, !mayStandAlone(index, amount) { return nil }
        return read
    }

    /// Bare "hours" and "days" count only where words around them say that they are lengths.
    private func mayStandAlone(_ index: Int, _ amount: (value: Amount, end: Int)) -> Bool {
        guard amount.value.isUncounted, lexeme(index).unit != nil else { return true }
        switch word(index - 1) {
        case .for, .took, .lasted, .lasting, .within, .after, .over, .last, .like, .past, .in, .than: return true
        case .recent: return true
        case .of: return [.hundreds, .thousands, .tens, .dozens, .couple].contains(word(index - 2)) || lexeme(index - 2).word == .matter
        default: break
        }
        if let unit = lexeme(index).unit, unit >= .decade { return true }
        if word(amount.end - 1) == .long { return true }
        switch word(amount.end) {
        case .ago, .later, .after, .before, .earlier, .long, .of: return true
        default: return isDash(amount.end) && word(amount.end + 1) == .long
        }
    }

    /// A length of time from `index` on.
    func amount(at index: Int) -> (value: Amount, end: Int)? {
        guard let head = amountHead(at: index) else { return nil }
        var amount = head.value
        var end = head.end
        extend(&amount, &end)
        finish(&amount, &end)
        return (amount, end)
    }

    private func amountHead(at index: Int) -> (value: Amount, end: Int)? {
        guard isNumber(index) || isWord(index) || (has(index) && tokens[index].kind == .mark && tokens[index].value >= TimeMark.half) else {
            return nil
        }
        switch word(index) {
        case .a, .an, .another: return articleAmount(at: index)
        case .half: return halfAmount(at: index)
        case .several, .many, .some, .few: return vagueAmount(at: index)
        case .couple, .pair: return coupleAmount(at: index)
        case .hundreds, .thousands, .tens, .dozens, .matter: return bareAmount(at: index)
        case .all, .full, .whole, .multi: return wholeAmount(at: index)
        case .recent: return recentAmount(at: index)
        default: break
        }
        if let amount = straightAmount(at: index) { return amount }
        if isWord(index), lexeme(index).unit != nil, lexeme(index).cardinal == nil { return bareAmount(at: index) }
        return countedAmount(at: index)
    }

    /// "3 hours", "twenty-four hours", "2-3 hours", "six or seven hours", "one and a half hours"
    private func countedAmount(at index: Int) -> (value: Amount, end: Int)? {
        guard !isInsideOther(index) || isMark(index - 1, "+") || isMark(index - 1, "-") && isWord(index - 2) == false,
            let count = cardinal(at: index)
        else { return nil }
        var value = count.value
        var upper: Double?
        var at = count.end
        // "one and three quarter hours", "two and a half hours"
        if word(at) == .and, let fraction = fraction(at: at + 1) {
            if isWord(fraction.end) || isDash(fraction.end) || word(fraction.end) == .of, unitAfterCount(fraction.end) != nil {
                value += fraction.value
                at = fraction.end
            }
        }
        let joins =
            word(at) == .to || word(at) == .or || isDash(at) && (isNumber(at + 1) || lexeme(at + 1).cardinal != nil)
            || word(at) == .and && word(index - 1) == .between
        if joins, let second = cardinal(at: at + 1), second.value > value, unitAfterCount(second.end) != nil {
            upper = second.value
            at = second.end
        }
        if let upper {
            guard let unit = unitAfterCount(at) else { return nil }
            var amount = Amount(value, unit.unit)
            amount.high = upper * Double(unit.unit.seconds)
            amount.low = value * Double(unit.unit.seconds)
            amount.modifiers = [.approximate]
            return (amount, unit.end)
        }
        let isOpen = isMark(at, "+") && isGlued(at)
        if isOpen { at += 1 }
        guard let unit = unitAfterCount(at) else { return nil }
        var amount = Amount(value, unit.unit)
        if unit.isMore { amount.isVague = true }
        if isOpen {
            amount.isOpenAbove = true
            amount.modifiers = [.atLeast]
        }
        return (amount, unit.end)
    }

    /// "a quarter", "half", "three quarters", "one quarter"
    private func fraction(at index: Int) -> (value: Double, end: Int)? {
        var at = index
        var count = 1.0
        if word(at) == .a || word(at) == .an {
            at += 1
        } else if let number = cardinal(at: at), number.value < 4 {
            (count, at) = (number.value, number.end)
        }
        switch word(at) {
        case .half: return (0.5, at + 1)
        case .quarter, .quarters: return (count / 4, at + 1)
        case .third where count < 3: return (count / 3, at + 1)
        default: return nil
        }
    }

    /// A unit after a count, with what may stand between: "-hour", " more minutes", " straight days", " business days".
    private func unitAfterCount(_ index: Int) -> (unit: TimeUnit, end: Int, isMore: Bool)? {
        var at = index
        if isDash(at), isGlued(at) || isGlued(at + 1) { at += 1 }
        var isMore = false
        adjectives: for _ in 0..<2 {
            switch word(at) {
            case .more, .additional, .fewer, .less, .extra: isMore = true
            case .full, .whole, .consecutive, .straight, .long, .business, .working, .trading, .calendar, .solid, .of, .good: break
            default: break adjectives
            }
            at += 1
        }
        if word(at) == .a || word(at) == .an, word(at - 1) == .of { at += 1 }
        guard isWord(at), let unit = lexeme(at).unit else { return nil }
        let letters = tokens[at].end - tokens[at].start
        if letters == 1 {
            // "2 m" is minutes only glued or at an edge; "5M users", "£3m" are not times.
            guard !isUpper(at) || unit == .hour || unit == .year || unit == .day && isEdge(at + 1), unit != .second || isGlued(at),
                !isMark(at - 2, "$"), !isMark(at + 1, "'")
            else { return nil }
            if !isGlued(at), !isEdge(at + 1), !isNumber(at + 1) || lexeme(at + 2).unit == nil { return nil }
            if unit == .second, isNumber(at - 1), [.her, .his, .their, .my, .our, .your, .the, .early, .mid, .late].contains(word(at - 2)) {
                return nil
            }
            if unit == .second, isNumber(at - 1),
                tokens[at - 1].digits >= 3 || tokens[at - 1].digits == 2 && tokens[at - 1].value % 10 == 0 && tokens[at - 1].value >= 60
            {
                return nil
            }
            if unit == .minute || unit == .day, isEdgeWord(at + 1) || looksCounted(at + 1) || word(at + 1) == .people { return nil }
        }
        if unit == .night, !lexeme(at).isPlural, !isDash(at - 1), !(isNumber(at - 1) && tokens[at - 1].value == 1), word(at - 1) != .one {
            return nil
        }
        if word(at) == .second, let next = lexeme(at + 1).unit, next >= .day { return nil }
        if unit == .quarter || unit == .season, !lexeme(at).isPlural, !isDash(at - 1) { return nil }
        let end =
            isMark(at + 1, ".") && isGlued(at + 1) && lexeme(at).isShort && letters > 1 && isWord(at + 2) && !isCapitalised(at + 2)
            ? at + 2 : at + 1
        return (unit, end, isMore)
    }

    /// After a single letter: words such as "people" or "dollars" that show the letter to mean millions.
    private func isEdgeWord(_ index: Int) -> Bool { isGlued(index) && (isWord(index) && lexeme(index).unit == nil) }

    /// "an hour", "a day and a half", "a few minutes", "a couple of hours", "a dozen years", "another week"
    private func articleAmount(at index: Int) -> (value: Amount, end: Int)? {
        var at = index + 1
        switch word(at) {
        case .few, .several: return vagueAmount(at: at)
        case .couple, .pair: return coupleAmount(at: at)
        case .half: return halfAmount(at: at)
        case .quarter:
            if let unit = unitAfterCount(at + 1), unit.unit <= .hour || word(at + 1) == .of { return (Amount(0.25, unit.unit), unit.end) }
            return nil
        case .dozen: return unitAfterCount(at + 1).map { (Amount(12, $0.unit), $0.end) }
        case .hundred: return unitAfterCount(at + 1).map { (Amount(100, $0.unit), $0.end) }
        case .good, .full, .whole, .mere: at += 1
        default: break
        }
        if word(index) == .another, let count = cardinal(at: at), let unit = unitAfterCount(count.end) {
            return (Amount(count.value, unit.unit), unit.end)
        }
        if word(at) == .single { at += 1 }
        guard isWord(at), let unit = lexeme(at).unit, tokens[at].end - tokens[at].start > 1, !lexeme(at).isPlural,
            word(index) != .a || unit != .season
        else { return nil }
        if unit == .second {
            guard word(index) == .a, isEdge(at + 1) || [.or, .later, .ago, .before, .after].contains(word(at + 1)) else { return nil }
        }
        if unit == .quarter || unit == .night || unit == .weekend, isWord(at + 1),
            ![.ago, .later, .earlier, .after, .before].contains(word(at + 1))
        {
            return nil
        }
        if isDash(at + 1), isGlued(at + 1), word(at + 2) != .long { return nil }
        var amount = Amount(1, unit)
        var end = at + 1
        if word(end) == .or, word(end + 1) == .so { end += 0 }
        if word(end) == .or, word(end + 1) == .two {
            amount.high = 2 * Double(unit.seconds)
            amount.low = Double(unit.seconds)
            amount.modifiers = [.approximate]
            end += 2
        }
        return (amount, end)
    }

    /// "half an hour", "half-hour", "half a day"
    private func halfAmount(at index: Int) -> (value: Amount, end: Int)? {
        var at = index + 1
        if isDash(at) { at += 1 }
        if word(at) == .a || word(at) == .an { at += 1 }
        if word(at) == .dozen { return unitAfterCount(at + 1).map { (Amount(6, $0.unit), $0.end) } }
        guard isWord(at), let unit = lexeme(at).unit, !lexeme(at).isPlural || isDash(at - 1), unit != .quarter, unit != .season,
            tokens[at].end - tokens[at].start > 1
        else { return nil }
        return (Amount(0.5, unit), at + 1)
    }

    private func vagueAmount(at index: Int) -> (value: Amount, end: Int)? {
        var at = index + 1
        if [.more, .short, .long].contains(word(at)) || word(at) == .additional { at += 1 }
        if word(index) == .several || word(index) == .many, word(at) == .of { return nil }
        if word(at) == .hundred || word(at) == .thousand { at += 1 }
        guard isWord(at), let unit = lexeme(at).unit, lexeme(at).isPlural, unit != .quarter, tokens[at].end - tokens[at].start > 1 else {
            return nil
        }
        return (vague(3, unit), at + 1)
    }

    /// A length that nobody counted: at least two.
    private func vague(_ count: Double, _ unit: TimeUnit, isUncounted: Bool = false) -> Amount {
        var amount = Amount(count, unit)
        amount.isVague = true
        amount.isUncounted = isUncounted
        amount.low = 2 * Double(unit.seconds)
        amount.isOpenAbove = true
        return amount
    }

    private func coupleAmount(at index: Int) -> (value: Amount, end: Int)? {
        var at = past(.of, index + 1)
        at = past(.more, at)
        guard isWord(at), let unit = lexeme(at).unit, lexeme(at).isPlural, tokens[at].end - tokens[at].start > 1 else { return nil }
        var amount = Amount(2, unit)
        amount.isVague = word(index) == .couple
        amount.modifiers = word(index) == .couple ? [.approximate] : []
        return (amount, at + 1)
    }

    /// "hours", "a matter of minutes", "dozens of hours"
    private func bareAmount(at index: Int) -> (value: Amount, end: Int)? {
        if [.hundreds, .thousands, .tens, .dozens, .matter].contains(word(index)) {
            guard word(index + 1) == .of, isWord(index + 2), let unit = lexeme(index + 2).unit, lexeme(index + 2).isPlural else {
                return nil
            }
            return (vague(3, unit, isUncounted: true), index + 3)
        }
        guard let unit = lexeme(index).unit, tokens[index].end - tokens[index].start > 3, unit != .night, unit != .quarter, unit != .season
        else { return nil }
        if lexeme(index).isPlural { return (vague(3, unit, isUncounted: true), index + 1) }
        // "hour-long", "day-long"
        guard isDash(index + 1), word(index + 2) == .long else { return nil }
        return (Amount(1, unit), index + 3)
    }

    /// "all day", "full week", "the whole month", "multi-hour", "all-week"
    private func wholeAmount(at index: Int) -> (value: Amount, end: Int)? {
        var at = isDash(index + 1) ? index + 2 : index + 1
        if word(at) == .the || word(at) == .of { at += 1 }
        guard isWord(at), let unit = lexeme(at).unit, !lexeme(at).isPlural, tokens[at].end - tokens[at].start > 2,
            unit >= .hour || word(index) == .multi
        else { return nil }
        if word(index) == .multi { return (vague(3, unit, isUncounted: true), at + 1) }
        if unit == .season || unit == .quarter { return nil }
        return (Amount(1, unit), at + 1)
    }

    private func recentAmount(at index: Int) -> (value: Amount, end: Int)? {
        guard isWord(index + 1), let unit = lexeme(index + 1).unit, lexeme(index + 1).isPlural else { return nil }
        return (vague(3, unit, isUncounted: true), index + 2)
    }

    /// "the fifth straight year", "a second consecutive day", "the ninth day in a row"
    private func straightAmount(at index: Int) -> (value: Amount, end: Int)? {
        guard let ordinal = ordinal(at: index), ordinal.value > 1 else { return nil }
        var at = ordinal.end
        let isStraight = [.straight, .consecutive, .successive].contains(word(at))
        if isStraight { at += 1 }
        guard isWord(at), let unit = lexeme(at).unit, unit >= .hour else { return nil }
        at += 1
        if word(at) == .in, word(at + 1) == .a, word(at + 2) == .row { return (Amount(Double(ordinal.value), unit), at + 3) }
        if phraseIs(at, "consecutively") || word(at) == .running { return (Amount(Double(ordinal.value), unit), at + 1) }
        return isStraight ? (Amount(Double(ordinal.value), unit), at) : nil
    }

    private func phraseIs(_ index: Int, _ words: String) -> Bool { isWord(index) && phrase(index..<index + 1) == words }

    /// Goes on with smaller units: "3 h 36 min", "2 years, 3 months", "1 hour and fifteen", "2 hours ten", "an hour and a half".
    private func extend(_ amount: inout Amount, _ end: inout Int) {
        guard amount.high == nil, !amount.isUncounted else { return }
        for _ in 0..<6 {
            var at = end
            if isMark(at, ","), isNumber(at + 1) || lexeme(at + 1).cardinal != nil || word(at + 1) == .and { at += 1 }
            let hasAnd = word(at) == .and
            if hasAnd { at += 1 }
            if hasAnd || word(at) == .half, let fraction = fraction(at: at),
                unitAfterCount(fraction.end) == nil || word(fraction.end) == .of
            {
                amount.add(fraction.value, amount.last)
                end = fraction.end
                return
            }
            if hasAnd, word(at) == .a || word(at) == .an, let unit = lexeme(at + 1).unit, unit < amount.last {
                amount.add(1, unit)
                end = at + 2
                continue
            }
            guard let count = cardinal(at: at) else { return }
            if let unit = unitAfterCount(count.end), unit.unit < amount.last {
                amount.add(count.value, unit.unit)
                end = unit.end
                continue
            }
            // "2 hours ten", "1 hour thirty", "3h30"
            let isGluedNumber = isNumber(at) && isGlued(at)
            guard amount.last == .hour, at == end || hasAnd, count.value >= 5, count.value < 60, count.value == count.value.rounded(),
                isEdge(count.end) || isGluedNumber, lexeme(count.end).unit == nil
            else { return }
            if isNumber(at), !hasAnd, !isGluedNumber { return }
            amount.add(count.value, .minute)
            end = count.end
            return
        }
    }

    /// What follows an amount and belongs to it: "or so", "or more", "-long", " or less", " straight".
    private func finish(_ amount: inout Amount, _ end: inout Int) {
        if isDash(end), word(end + 1) == .long {
            end += 2
        } else if word(end) == .long, !isWord(end + 1) || lexeme(end + 1).word == .other {
            end += 1
        }
        if word(end) == .or || word(end) == .and {
            switch word(end + 1) {
            case .so:
                amount.modifiers = [.approximate]
                end += 2
            case .more, .longer:
                amount.modifiers = [.atLeast]
                amount.isOpenAbove = true
                end += 2
            case .less:
                amount.modifiers = [.atMost]
                amount.low = 0
                end += 2
            default: break
            }
        }
        if word(end) == .straight || word(end) == .consecutive, isEdge(end + 1) { end += 1 }
        if word(end) == .in, word(end + 1) == .a, word(end + 2) == .row { end += 3 }
    }
}
