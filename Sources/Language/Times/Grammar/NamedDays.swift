// Days named from today or from the day told last.
extension TokenLine {
    /// "today", "yesterday", "the day after tomorrow", "earlier today", "now", "at the moment"
    func namedDay(at index: Int) -> Partial? {
        var read = Partial(index, index + 1)
        switch word(index) {
        case .today: read.day = .unit(.day, 0)
        case .tomorrow: read.day = .unit(.day, 1)
        case .yesterday: read.day = .unit(.day, -1)
        case .now:
            if isDash(index + 1), isGlued(index + 1), isGlued(index + 2) { return nil }
            read.day = .now
        case .right, .just, .as:
            if word(index) == .as, word(index + 1) == .soon { return nil }
            guard word(index + 1) == .now else { return nil }
            read.day = .now
            read.end = index + 2
        case .at:
            let next = past(.the, index + 1)
            if word(next) == .this, [.time, .moment].contains(word(next + 1)),
                isEdge(next + 2) || [TimeWord.we, .the, .it].contains(word(next + 2))
            {
                read.day = .now
                read.end = next + 2
                return read
            }
            let isMoment = word(next) == .moment || word(next) == .present && (next == index + 1 || word(next + 1) == .time)
            guard isMoment, word(next + 1) != .of else { return nil }
            read.day = .now
            read.end = next + 1
        case .current where word(index + 1) == .date, .present where word(index + 1) == .date:
            read.day = .unit(.day, 0)
            read.end = index + 2
        case .currently, .presently, .nowadays: read.day = .vague("PRESENT_REF")
        case .current where isWord(index + 1) && lexeme(index + 1).unit == nil && word(index + 1) != .date: read.day = .vague("PRESENT_REF")
        case .recent where lexeme(index + 1).unit == nil: read.day = .vague("PAST_REF")
        case .recently, .lately: read.day = .vague("PAST_REF")
        case .day where word(index + 1) == .after || word(index + 1) == .before: return dayBeside(at: index)
        case .the where word(index + 1) == .day && (word(index + 2) == .after || word(index + 2) == .before):
            guard let beside = dayBeside(at: index + 1) else { return nil }
            return beside.spanning(index, beside.end)
        case .the where word(index + 1) == .past || word(index + 1) == .future:
            guard !isWord(index + 2) || word(index + 2) == .and || word(index + 2) == .of else { return nil }
            read.day = .vague(word(index + 1) == .past ? "PAST_REF" : "FUTURE_REF")
            read.end = index + 2
        case .this where word(index + 1) == .day:
            read.day = .unit(.day, 0)
            read.end = index + 2
        default: return nil
        }
        return read
    }

    func dayBeside(at index: Int) -> Partial? {
        let isAfter = word(index + 1) == .after
        var read = Partial(index, index + 3)
        switch word(index + 2) {
        case .tomorrow where isAfter: read.day = .unit(.day, 2)
        case .yesterday where !isAfter: read.day = .unit(.day, -2)
        default:
            guard !isWord(index + 2) || word(index + 2) != .other && word(index + 2) != .the else { return nil }
            guard word(index - 1) == .the else { return nil }
            read.day = .told(isAfter ? 1 : -1)
            read.end = index + 2
        }
        return read
    }

    /// "the next day", "the following day", "the same day", "that day", "the previous day", "the day", "later in the day", "my day"
    func toldDay(at index: Int) -> Partial? {
        var read = Partial(index, index + 2)
        switch word(index) {
        case .that where word(index + 1) == .day: read.day = .told(0)
        case .that
        where isWord(index + 1) && [.week, .month, .year, .weekend].contains(lexeme(index + 1).unit) && !lexeme(index + 1).isPlural
            && !isDash(index + 2) && (isEdge(index + 2) || ![.of, .ended, .end].contains(word(index + 2))):
            guard let unit = lexeme(index + 1).unit else { return nil }
            read.day = .holding(unit, .told(0))
        case .that
        where word(index + 1) == .same && isWord(index + 2)
            && [.week, .month, .year, .weekend].contains(lexeme(index + 2).unit):
            guard let unit = lexeme(index + 2).unit else { return nil }
            read.day = .holding(unit, .told(0))
            read.end = index + 3
        case .that where word(index + 1) == .time && [.by, .at].contains(word(index - 1)): read.day = .toldTime
        case .my where word(index + 1) == .day: read.day = .told(0)
        case .the where word(index + 1) == .day && word(index - 1) != .of:
            guard ![.after, .before, .of, .when, .that].contains(word(index + 2)), !isDash(index + 2) else { return nil }
            read.day = .told(0)
        case .the where word(index + 1) == .day && word(index - 1) == .of: read.day = .told(0)
        case .the, .that, .on, .very:
            let which = word(index + 1)
            guard word(index + 2) == .day, !isDash(index + 3) else { return nil }
            read.end = index + 3
            switch which {
            case .next, .following: read.day = .told(1)
            case .previous, .prior: read.day = .told(-1)
            case .same: read.day = .told(0)
            default: return nil
            }
        case .the where word(index + 1) == .same && lexeme(index + 2).unit.map { $0 >= .week } ?? false && isWord(index + 2):
            guard let unit = lexeme(index + 2).unit else { return nil }
            read.day = .holding(unit, .told(0))
            read.end = index + 3
        case .same where word(index + 1) == .day && !isWord(index - 1): read.day = .told(0)
        case .next, .following:
            guard word(index + 1) == .day else { return nil }
            read.day = .told(1)
        case .last, .previous:
            guard word(index + 1) == .day else { return nil }
            read.day = .unit(.day, -1)
        default: return nil
        }
        return read
    }
}
