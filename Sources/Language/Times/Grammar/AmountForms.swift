// The ways in which a length of time can begin.
extension TokenLine {
    /// "3 hours", "twenty-four hours", "2-3 hours", "six or seven hours", "one and a half hours"
    func countedAmount(at index: Int) -> (value: Amount, end: Int)? {
        guard !isInsideOther(index) || isMark(index - 1, "+") || isMark(index - 1, "-") && isWord(index - 2) == false,
            let count = cardinal(at: index)
        else { return nil }
        // "1:45 hours"
        if let hours = number(index, digits: 1...1), isMark(index + 1, ":"), isGlued(index + 1),
            let minutes = number(index + 2, digits: 2...2),
            isGlued(index + 2), minutes < 60, isWord(index + 3), !isGlued(index + 3), lexeme(index + 3).unit == .hour
        {
            var amount = Amount(Double(hours), .hour)
            amount.add(Double(minutes), .minute)
            return (amount, index + 4)
        }
        var value = count.value
        var upper: Double?
        var at = count.end
        // "one and three quarter hours", "two and a half hours", "six-and-a-half-hour"
        let andAt = isDash(at) && isGlued(at) && isGlued(at + 1) ? at + 1 : at
        if word(andAt) == .and, let fraction = fraction(at: pastGluedDash(andAt + 1)) {
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
        var isOpen = isMark(at, "+") && isGlued(at)
        if isOpen { at += 1 }
        // "90-plus minutes", "90 plus minutes"
        if word(pastGluedDash(at)) == .plus, unitAfterCount(pastGluedDash(at) + 1) != nil {
            isOpen = true
            at = pastGluedDash(at) + 1
        }
        guard let unit = unitAfterCount(at) else { return nil }
        var amount = Amount(value, unit.unit)
        if unit.isMore { amount.isVague = true }
        if isOpen {
            amount.isOpenAbove = true
            amount.modifiers = [.atLeast]
        }
        return (amount, unit.end)
    }

    /// Skips a hyphen that joins two words.
    func pastGluedDash(_ index: Int) -> Int { isDash(index) && isGlued(index) && isGlued(index + 1) ? index + 1 : index }

    /// "a quarter", "half", "three quarters", "one quarter", "-a-half"
    func fraction(at index: Int) -> (value: Double, end: Int)? {
        var at = index
        var count = 1.0
        if word(at) == .a || word(at) == .an {
            at = pastGluedDash(at + 1)
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
    func unitAfterCount(_ index: Int) -> (unit: TimeUnit, end: Int, isMore: Bool)? {
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
    func isEdgeWord(_ index: Int) -> Bool { isGlued(index) && (isWord(index) && lexeme(index).unit == nil) }

    /// "an hour", "a day and a half", "a few minutes", "a couple of hours", "a dozen years", "another week"
    func articleAmount(at index: Int) -> (value: Amount, end: Int)? {
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
        if word(end) == .or, word(end + 1) == .two {
            amount.high = 2 * Double(unit.seconds)
            amount.low = Double(unit.seconds)
            amount.modifiers = [.approximate]
            end += 2
        }
        return (amount, end)
    }

    /// "half an hour", "half-hour", "half a day"
    func halfAmount(at index: Int) -> (value: Amount, end: Int)? {
        var at = index + 1
        if isDash(at) { at += 1 }
        if word(at) == .a || word(at) == .an { at += 1 }
        if word(at) == .dozen { return unitAfterCount(at + 1).map { (Amount(6, $0.unit), $0.end) } }
        guard isWord(at), let unit = lexeme(at).unit, !lexeme(at).isPlural || isDash(at - 1), unit != .quarter, unit != .season,
            tokens[at].end - tokens[at].start > 1
        else { return nil }
        return (Amount(0.5, unit), at + 1)
    }

    func vagueAmount(at index: Int) -> (value: Amount, end: Int)? {
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
    func vague(_ count: Double, _ unit: TimeUnit, isUncounted: Bool = false) -> Amount {
        var amount = Amount(count, unit)
        amount.isVague = true
        amount.isUncounted = isUncounted
        amount.low = 2 * Double(unit.seconds)
        amount.isOpenAbove = true
        return amount
    }

    func coupleAmount(at index: Int) -> (value: Amount, end: Int)? {
        var at = past(.of, index + 1)
        at = past(.more, at)
        guard isWord(at), let unit = lexeme(at).unit, lexeme(at).isPlural, tokens[at].end - tokens[at].start > 1 else { return nil }
        var amount = Amount(2, unit)
        amount.isVague = word(index) == .couple
        amount.modifiers = word(index) == .couple ? [.approximate] : []
        return (amount, at + 1)
    }

    /// "hours", "a matter of minutes", "dozens of hours"
    func bareAmount(at index: Int) -> (value: Amount, end: Int)? {
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
    func wholeAmount(at index: Int) -> (value: Amount, end: Int)? {
        var at = isDash(index + 1) ? index + 2 : index + 1
        if word(at) == .the || word(at) == .of { at += 1 }
        guard isWord(at), let unit = lexeme(at).unit, !lexeme(at).isPlural, tokens[at].end - tokens[at].start > 2,
            unit >= .hour || word(index) == .multi
        else { return nil }
        if word(index) == .multi { return (vague(3, unit, isUncounted: true), at + 1) }
        if unit == .season || unit == .quarter { return nil }
        return (Amount(1, unit), at + 1)
    }

    func recentAmount(at index: Int) -> (value: Amount, end: Int)? {
        guard isWord(index + 1), let unit = lexeme(index + 1).unit, lexeme(index + 1).isPlural else { return nil }
        return (vague(3, unit, isUncounted: true), index + 2)
    }

    /// "the fifth straight year", "a second consecutive day", "the ninth day in a row"
    func straightAmount(at index: Int) -> (value: Amount, end: Int)? {
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
}
