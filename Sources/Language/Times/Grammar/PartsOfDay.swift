extension TokenLine {
    /// "morning", "this afternoon", "in the early hours", "mid-morning", "late last night", "overnight", "tonight", "tomorrow am"
    func partOfDay(at index: Int) -> Partial? {
        var at = index
        var bound: Bound?
        if [.in, .during, .on, .at].contains(word(at)), word(at + 1) == .the || word(at + 1) == .this { at += 1 }
        let start = at
        if let read = boundBefore(at) { (bound, at) = (read.bound, read.end) }
        if word(at) == .in { at += 1 }
        let hasArticle = word(at) == .the
        if hasArticle { at += 1 }
        let relation = relation(at)
        if relation != nil { at += 1 }
        if bound == nil, let read = boundBefore(at) { (bound, at) = (read.bound, read.end) }
        if isDash(at) { at += 1 }
        guard isWord(at) else { return nil }
        var read = Partial(start, at + 1)
        if let hours = smallHours(at, bound) {
            read = hours.spanning(start, hours.end)
        } else if let part = lexeme(at).part, part != .midday || phrase(at..<at + 1) != "midday" {
            // "The dawn of a new era" is no time of the day, "the evening of 2 March" is.
            if part == .smallHours || lexeme(at).word == .other && part == .evening, word(at + 1) == .of, !namesDay(past(.the, at + 2)) {
                return nil
            }
            read.part = bound == .mid && part == .morning ? .midMorning : bound == .mid && part == .afternoon ? .midAfternoon : part
            read.bound = bound == .mid ? nil : bound
            if part == .night, isMark(at + 1, "-"), word(at + 2) == .time { read.end = at + 3 }
            if isDash(at + 1), isGlued(at + 1), isWord(at + 2), word(at + 2) != .time { return nil }
            if word(at) == .tonight { read.day = .unit(.day, 0) }
            // "spent the night" and "nights" as a count are lengths; "3 nights" was read as one.
            if part == .night, lexeme(at).isPlural, !hasArticle, index == at { return nil }
            if part == .night, lexeme(at).unit != nil, isNumber(at - 1) || lexeme(at - 1).cardinal != nil && lexeme(at - 2).word == .for {
                return nil
            }
        } else if word(at) == .business || word(at) == .working, word(at + 1) == .hours {
            read.part = .businessHours
            read.end = at + 2
        } else {
            return nil
        }
        // "Overnight into Tuesday" is the night that ends there.
        if read.part == .overnight, [.into, .to].contains(word(at + 1)), let day = weekday(at: at + 2) ?? namedDay(at: at + 2),
            day.day != nil
        {
            read.day = day.day
            read.end = day.end
        }
        switch relation {
        case .this: read.day = .unit(.day, 0)
        case .last, .past: read.day = .unit(.day, -1)
        case .next: read.day = .told(1)
        default:
            if hasArticle, word(at) == .day { return nil }
        }
        if let modifier = read.bound { read.modifiers = [modifier == .start ? .start : .end] }
        return read
    }

    private func namesDay(_ index: Int) -> Bool {
        isNumber(index) || lexeme(index).weekday != nil || lexeme(index).month != nil || lexeme(index).ordinal != nil
            || [.today, .yesterday, .tomorrow, .that].contains(word(index))
    }

    private func boundBefore(_ index: Int) -> (bound: Bound, end: Int)? {
        let bound: Bound
        switch word(index) {
        case .early, .earlier: bound = .start
        case .mid: bound = .mid
        case .late, .later: bound = .end
        default: return nil
        }
        var end = index + 1
        if isDash(end) { end += 1 }
        if word(end) == .on || word(end) == .in, relation(end + 1) != nil || word(end + 1) == .the { end += 1 }
        return (bound, end)
    }

    /// "the early hours", "the small hours", "the wee hours of Tuesday morning"
    private func smallHours(_ index: Int, _ bound: Bound?) -> Partial? {
        var at = index
        if word(at) == .hours, bound != nil {
        } else if word(at + 1) == .hours, [.small, .wee].contains(word(at)) {
            at += 1
        } else {
            return nil
        }
        var read = Partial(index, at + 1)
        read.part = bound == .end ? .night : .smallHours
        read.bound = bound == .end ? .end : nil
        var next = at + 1
        if word(next) == .of || word(next) == .on { next += 1 }
        next = past(.the, next)
        // "early hours of the morning", "of Monday morning": the part is named twice.
        if lexeme(next).part == .morning, isWord(next) { read.end = next + 1 }
        return read
    }

    /// "Monday am", "today pm": a half of the day after a day
    func halfOfDay(at index: Int) -> Partial? {
        var at = index
        if word(at) == .in { at = past(.the, at + 1) }
        guard [.am, .pm].contains(word(at)), !isNumber(at - 1), lexeme(at - 1).cardinal == nil,
            isEdge(at + 1) || [.to, .until, .and, .or].contains(word(at + 1)) || at > index
        else { return nil }
        if word(at) == .am, word(at - 1) == .i { return nil }
        let isDay = lexeme(index - 1).weekday != nil || [.today, .tomorrow, .yesterday].contains(word(index - 1))
        guard isDay || at > index else { return nil }
        var read = Partial(index, at + 1)
        read.part = word(at) == .am ? .morning : .afternoon
        read.isWeak = true
        return read
    }
}
