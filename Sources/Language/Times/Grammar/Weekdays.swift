// Weekdays, and the words that say which.
extension TokenLine {
    /// "this", "last", "next" and the words that mean them.
    func relation(_ index: Int) -> Day.Which? {
        switch word(index) {
        case .this, .current: .this
        case .last, .previous, .prior: .last
        case .past: .past
        case .next, .coming, .following: .next
        default: nil
        }
    }

    /// "Monday", "last Thursday", "this Friday", "Friday after next", "Mon."
    func weekday(at index: Int) -> Partial? {
        var at = past(.the, index)
        var which = Day.Which.bare
        if let relation = relation(at) {
            which = relation
            at += 1
            if word(at) == .past, which == .this {
                which = .past
                at += 1
            }
        } else if at > index {
            return nil
        }
        guard isWord(at), let weekday = lexeme(at).weekday else { return nil }
        var end = at + 1
        if lexeme(at).isShort {
            let hasCompany = which != .bare || leadsToWeekday(index - 1) || isNumber(at + 1) || lexeme(at + 1).month != nil
            let isStopped = isMark(end, ".") && isGlued(end)
            let beforeComma = isMark(end, ",") && (lexeme(end + 1).month != nil || isNumber(end + 1))
            guard
                hasCompany || beforeComma || isAlone(index, end) || isMark(end, ",") && isCapitalised(at) && index == 0
                    || lexeme(end).part != nil,
                isCapitalised(at) || hasCompany || isAlone(index, end) || beforeComma || lexeme(end).part != nil
            else { return nil }
            if word(at) == .other, weekday == 7 || weekday == 6 || weekday == 3, !isCapitalised(at), which == .bare, !isAlone(index, end),
                !isNumber(end), lexeme(end).month == nil, lexeme(end).part == nil
            {
                return nil
            }
            if isStopped { end += 1 }
        }
        if isMark(end, "'"), word(end + 1) == .s { end += 2 }
        if word(end) == .after, word(end + 1) == .next, which == .bare {
            which = .afterNext
            end += 2
        }
        var read = Partial(index, end)
        read.day = .weekday(weekday, which)
        return read
    }

    func leadsToWeekday(_ index: Int) -> Bool {
        switch word(index) {
        case .on, .or, .and, .from, .to, .until, .by, .since, .before, .after, .week, .through, .between: true
        default: false
        }
    }

    /// "4 Tuesdays from now", "two Thursdays back"
    func countedWeekday(at index: Int) -> Partial? {
        guard let count = cardinal(at: index), (1...20).contains(count.value), isWord(count.end), let weekday = lexeme(count.end).weekday
        else { return nil }
        let at = count.end + 1
        var read = Partial(index, at + 1)
        if word(at) == .ago || word(at) == .back {
            read.day = .countedWeekday(-Int(count.value), weekday)
        } else if word(at) == .from, word(at + 1) == .now {
            read.day = .countedWeekday(Int(count.value), weekday)
            read.end = at + 2
        } else {
            return nil
        }
        return read
    }
}
