// Lengths of time.
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
    func mayStandAlone(_ index: Int, _ amount: (value: Amount, end: Int)) -> Bool {
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

    func amountHead(at index: Int) -> (value: Amount, end: Int)? {
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

    func phraseIs(_ index: Int, _ words: String) -> Bool { isWord(index) && phrase(index..<index + 1) == words }

    /// Goes on with smaller units: "3 h 36 min", "2 years, 3 months", "1 hour and fifteen", "2 hours ten", "an hour and a half".
    func extend(_ amount: inout Amount, _ end: inout Int) {
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
    func finish(_ amount: inout Amount, _ end: inout Int) {
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
