extension TokenLine {
    /// A count: `3`, `2.5`, `1,000`, `1/2`, `two and a half` is left to amounts; "five hundred and twelve", "twenty-four".
    func cardinal(at index: Int) -> (value: Double, end: Int)? {
        if isNumber(index) { return digits(at: index) }
        if has(index), tokens[index].kind == .mark {
            if tokens[index].value == TimeMark.half { return (0.5, index + 1) }
            if tokens[index].value == TimeMark.quarter { return (0.25, index + 1) }
        }
        return wordCardinal(at: index).map { (Double($0.value), $0.end) }
    }

    private func digits(at index: Int) -> (value: Double, end: Int)? {
        var value = Double(tokens[index].value)
        guard tokens[index].digits <= 9 else { return nil }
        var end = index + 1
        while isMark(end, ","), isGlued(end), isGlued(end + 1), let group = number(end + 1, digits: 3...3), value > 0 {
            value = value * 1_000 + Double(group)
            end += 2
        }
        if isMark(end, "."), isGlued(end), isGlued(end + 1), let fraction = number(end + 1, digits: 1...4) {
            var scaled = Double(fraction)
            for _ in 0..<tokens[end + 1].digits { scaled /= 10 }
            value += scaled
            end += 2
            if isMark(end, "."), isGlued(end), isNumber(end + 1) { return nil }
        } else if isMark(end, "/"), isGlued(end), isGlued(end + 1), let below = number(end + 1, digits: 1...1), (2...8).contains(below),
            value < Double(below)
        {
            value /= Double(below)
            end += 2
        } else if has(end), tokens[end].kind == .mark, tokens[end].value == TimeMark.half {
            value += 0.5
            end += 1
        }
        return (value, end)
    }

    /// "twenty-four", "five hundred and twelve", "two thousand"; at most eight words.
    func wordCardinal(at index: Int) -> (value: Int, end: Int)? {
        guard let first = lexeme(index).cardinal, isWord(index), first < 100 else { return nil }
        var total = 0
        var current = first
        var end = index + 1
        for _ in 0..<7 {
            let next = isMark(end, "-") && isGlued(end) && isGlued(end + 1) ? end + 1 : end
            let afterAnd = word(end) == .and && current % 100 == 0 && (current >= 100 || total > 0 && current == 0) ? end + 1 : next
            guard isWord(afterAnd), let more = lexeme(afterAnd).cardinal else { break }
            if more == 100, current > 0, current < 100 {
                current *= 100
            } else if more == 1_000, current > 0, total == 0 {
                total = current * 1_000
                current = 0
            } else if more < 10, more > 0, current % 100 >= 20, current % 10 == 0 {
                current += more
            } else if more < 100, more > 0, current % 100 == 0, current > 0 || total > 0 {
                current += more
            } else {
                break
            }
            end = afterAnd + 1
        }
        return (total + current, end)
    }

    /// "21st", "first", "twenty-first": 1 to 99.
    func ordinal(at index: Int) -> (value: Int, end: Int)? {
        if let value = number(index, digits: 1...2), isGlued(index + 1) {
            switch word(index + 1) {
            case .st, .nd, .rd, .th: return (value, index + 2)
            default: return nil
            }
        }
        guard isWord(index) else { return nil }
        let lexeme = lexeme(index)
        if let value = lexeme.ordinal { return (value, index + 1) }
        if let tens = lexeme.cardinal, tens >= 20, tens < 100, tens % 10 == 0 {
            let next = isMark(index + 1, "-") && isGlued(index + 1) ? index + 2 : index + 1
            if let ones = self.lexeme(next).ordinal, ones < 10, isWord(next) { return (tens + ones, next + 1) }
        }
        return nil
    }

    /// A day of the month in any writing: `2`, `02`, `2nd`, "second", "twenty fifth", "twenty five".
    func dayNumber(at index: Int, words: Bool = true) -> (value: Int, end: Int, isOrdinal: Bool)? {
        if let ordinal = ordinal(at: index), (1...31).contains(ordinal.value) { return (ordinal.value, ordinal.end, true) }
        if let value = number(index, digits: 1...2), (1...31).contains(value) {
            if isGlued(index + 1), isWord(index + 1), lexeme(index + 1).month == nil { return nil }
            return (value, index + 1, false)
        }
        if words, isWord(index), let value = wordCardinal(at: index), (1...31).contains(value.value) {
            return (value.value, value.end, false)
        }
        return nil
    }

    /// A year of four digits, of two after an apostrophe, or in words: "nineteen eighty-six", "two thousand and eighteen".
    func year(at index: Int, allowsWords: Bool = true) -> (value: Int, end: Int)? {
        if let value = number(index, digits: 4...4), (1_000...2_999).contains(value) {
            if isGlued(index + 1), isWord(index + 1) { return nil }
            return (value, index + 1)
        }
        if isMark(index, "'"), isGlued(index + 1), let value = number(index + 1, digits: 2...2), !isGlued(index + 2) || !isWord(index + 2) {
            return (fullYear(value), index + 2)
        }
        guard allowsWords, isWord(index), let century = lexeme(index).cardinal else { return nil }
        if century == 2, lexeme(index + 1).cardinal == 1_000, let value = wordCardinal(at: index), value.value < 2_100 {
            return (value.value, value.end)
        }
        guard (13...20).contains(century) else { return nil }
        var next = isMark(index + 1, "-") ? index + 2 : index + 1
        if lexeme(next).cardinal == 100 {
            next += 1
            if word(next) == .and { next += 1 }
            guard let rest = wordCardinal(at: next), rest.value < 100 else { return (century * 100, next) }
            return (century * 100 + rest.value, rest.end)
        }
        if lexeme(next).cardinal == 0 || word(next) == .o, let ones = lexeme(next + 1).cardinal, (1...9).contains(ones) {
            return (century * 100 + ones, next + 2)
        }
        guard let rest = wordCardinal(at: next), (10...99).contains(rest.value) else { return nil }
        return (century * 100 + rest.value, rest.end)
    }

    /// The year that two digits stand for: the one of the hundred years that end a dozen years after the text.
    func fullYear(_ value: Int) -> Int {
        let century = latestYear / 100 * 100
        return century + value <= latestYear ? century + value : century - 100 + value
    }
}
