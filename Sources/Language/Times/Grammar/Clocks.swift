extension TokenLine {
    enum Meridiem { case am, pm, either }

    /// "am", "p.m.", "a m", ".pm", and a bare "a" or "p" glued to digits.
    func meridiem(at index: Int) -> (value: Meridiem, end: Int)? {
        var start = index
        if isMark(index, "."), isGlued(index), isGlued(index + 1), [.am, .pm].contains(word(index + 1)) { start += 1 }
        switch word(start) {
        case .ampm: return (.either, start + 1)
        case .am: return (.am, pastMeridiemStop(start + 1))
        case .pm: return (.pm, pastMeridiemStop(start + 1))
        case .a, .p:
            let value: Meridiem = word(start) == .a ? .am : .pm
            var next = start + 1
            if isMark(next, ".") { next += 1 }
            if word(next) == .m, next > start + 1 || !isGlued(next) {
                return (value, pastMeridiemStop(next + 1))
            }
            if isGlued(start), isNumber(start - 1), !isGlued(start + 1) || isEdge(start + 1), tokens[start - 1].digits <= 4 {
                return (value, start + 1)
            }
            return nil
        default: return nil
        }
    }

    /// The stop of "p.m." is part of it; the one of "5 pm." is not.
    private func pastMeridiemStop(_ index: Int) -> Int {
        guard isMark(index, "."), index >= 2, isMark(index - 2, ".") || word(index - 1) == .m else { return index }
        return index + 1
    }

    /// Makes a clock of numbers as written; `nil` when no clock shows them.
    func clock(
        _ hour: Int, _ minute: Int = 0, _ second: Int = 0, _ meridiem: Meridiem?, _ precision: TimeExpression.Precision,
        isPadded: Bool = false
    ) -> Clock? {
        guard minute < 60, second < 61 else { return nil }
        switch meridiem {
        case .am, .pm:
            guard (0...12).contains(hour) || (hour < 24 && meridiem == .pm) else { return nil }
            let base = hour > 12 ? hour : hour % 12 + (meridiem == .pm ? 12 : 0)
            return Clock(hour: base, minute: minute, second: min(second, 59), precision: precision, isTwelve: true)
        case .either: return hour <= 12 ? Clock(hour: hour, minute: minute, second: second, precision: precision, isOpen: true) : nil
        case nil:
            guard hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return nil }
            return Clock(
                hour: hour, minute: minute, second: min(second, 59), precision: precision,
                isOpen: (1...12).contains(hour) && !isPadded)
        }
    }

    /// A colon with digits on both sides: "5:30" is a clock, "October 5: recovery" an entry of a list.
    func isClockColon(_ index: Int) -> Bool {
        isMark(index, ":") && isGlued(index) && isGlued(index + 1) && isNumber(index + 1)
    }

    /// `11:49`, `3:15 a.m.`, `23:59:30.250`, with a zone if one follows.
    func colonClock(at index: Int) -> Partial? {
        guard let hour = number(index, digits: 1...2), isMark(index + 1, ":"), isGlued(index + 1), isGlued(index + 2),
            let minute = number(index + 2, digits: 2...2)
        else { return nil }
        var end = index + 3
        var second = 0
        var precision = TimeExpression.Precision.minute
        if isMark(end, ":"), isGlued(end), isGlued(end + 1), let read = number(end + 1, digits: 2...2), read < 61 {
            second = read
            precision = .second
            end += 2
            if isMark(end, ".") || isMark(end, ","), isGlued(end), isGlued(end + 1), number(end + 1, digits: 1...9) != nil { end += 2 }
        }
        // "1:45 hours" is a length.
        if precision == .minute, tokens[index].digits == 1, isWord(end), lexeme(end).unit == .hour { return nil }
        let meridiem = meridiem(at: end)
        if let meridiem { end = meridiem.end }
        let isPadded = hour < 10 && tokens[index].digits == 2
        guard let clock = clock(hour, minute, second, meridiem?.value, precision, isPadded: isPadded) else { return nil }
        if meridiem == nil, isCutShort(end), !startsZone(end), !(isWord(end) && lexeme(end).zone != nil) { return nil }
        return zoned(clock, index, end)
    }

    /// `4 pm`, `10.30 a.m.`, `340pm`, `1140 am`, `9a`
    func meridiemClock(at index: Int) -> Partial? {
        guard let first = number(index, digits: 1...4) else { return nil }
        var hour = first
        var minute = 0
        var end = index + 1
        var precision = TimeExpression.Precision.hour
        if tokens[index].digits > 2 {
            hour = first / 100
            minute = first % 100
            precision = .minute
        } else if isMark(end, "."), isGlued(end), isGlued(end + 1), let read = number(end + 1, digits: 2...2) {
            minute = read
            precision = .minute
            end += 2
        }
        guard let meridiem = meridiem(at: end), (1...12).contains(hour) || (hour == 0 && minute > 0) || (hour > 12 && hour < 24) else {
            return nil
        }
        // "The 5 am I know" is not likely enough to matter; "I, 2, am" has commas.
        guard let clock = clock(hour, minute, 0, meridiem.value, precision) else { return nil }
        return zoned(clock, index, meridiem.end)
    }

    /// `15h25`, `7h01`, `10 H 10 pm`, `15h` before a zone or after "at"
    func letterClock(at index: Int) -> Partial? {
        guard let hour = number(index, digits: 1...2), word(index + 1) == .h else { return nil }
        let end = index + 2
        if let minute = number(end, digits: 2...2), isGlued(end) == isGlued(index + 1),
            !(isGlued(end + 1) && isWord(end + 1)) || meridiem(at: end + 1) != nil,
            lexeme(end + 1).unit == nil || meridiem(at: end + 1) != nil
        {
            let meridiem = meridiem(at: end + 1)
            guard let clock = clock(hour, minute, 0, meridiem?.value, .minute, isPadded: true) else { return nil }
            return zoned(clock, index, meridiem?.end ?? end + 1)
        }
        guard isGlued(index + 1), !isGlued(end) || isEdge(end), let clock = clock(hour, 0, 0, nil, .hour, isPadded: true) else {
            return nil
        }
        let read = zoned(clock, index, end)
        return read.zone != nil || word(index - 1) == .at ? read : nil
    }

    /// `1149Z`, `0409 UTC`, `1800 hours`, "at 1030" and the ends of "between 0930 and 1130"
    func militaryClock(at index: Int) -> Partial? {
        guard let value = number(index, digits: 3...4) else { return nil }
        let hour = value / 100
        let minute = value % 100
        guard let clock = clock(hour, minute, 0, nil, .minute, isPadded: tokens[index].digits == 4 && value < 1_000 || hour == 0) else {
            return nil
        }
        var end = index + 1
        if [.hours, .h].contains(word(end)) || phraseIs(end, "hrs") { end += 1 }
        let read = zoned(clock, index, end)
        if tokens[index].digits == 4, read.zone != nil || end > index + 1 && !isGlued(index + 1) { return read }
        guard end == index + 1, !isCutShort(end) else { return nil }
        if tokens[index].digits == 4,
            word(index - 1) == .between || word(index - 1) == .from || isDash(index - 1) && number(index - 2, digits: 4...4) != nil,
            value < 1_900, isDash(end) || word(end) == .to || word(end) == .and || isEdge(end)
        {
            var weak = read
            weak.isWeak = word(index - 1) == .from
            return weak
        }
        let isYearLike = tokens[index].digits == 4 && (1_900...2_099).contains(value)
        guard !isYearLike,
            isEdge(end) || word(end) == .in && word(end + 1) == .the && lexeme(end + 2).part != nil
                || [.on, .hours, .today, .tomorrow, .yesterday, .ish].contains(word(end))
                || tokens[index].digits == 4 && [.the, .it, .its, .he, .she, .they, .we, .i, .our, .their].contains(word(end))
        else { return nil }
        switch word(index - 1) {
        case .at, .around: break
        default: return nil
        }
        return read.spanning(index, word(end) == .ish ? end + 1 : end)
    }

    /// `10.30` or `23.00` where a zone, a date or "at" says that it is a clock
    func dottedClock(at index: Int) -> Partial? {
        guard let hour = number(index, digits: 1...2), isMark(index + 1, "."), isGlued(index + 1), isGlued(index + 2),
            let minute = number(index + 2, digits: 2...2), !isCutShort(index + 3) || isMark(index + 3, "+") || isDash(index + 3),
            let clock = clock(hour, minute, 0, nil, .minute)
        else { return nil }
        let read = zoned(clock, index, index + 3)
        if read.zone != nil { return read }
        var weak = read
        weak.isWeak = true
        return weak
    }

    /// "noon", "12 midnight", "midday"
    func wordClock(at index: Int) -> Partial? {
        var at = index
        if let hour = number(index, digits: 1...2), hour == 12, !isGlued(index + 1) {
            at += 1
        } else if lexeme(index).cardinal == 12 {
            at += 1
        }
        let hour: Int
        if word(at) == .mid {
            let next = isDash(at + 1) ? at + 2 : at + 1
            guard word(next) == .night || word(next) == .day, lexeme(next).unit != nil else { return nil }
            return zoned(Clock(hour: word(next) == .day ? 12 : 0, precision: .minute), index, next + 1)
        }
        switch word(at) {
        case .noon, .noonish: hour = 12
        case .midnight: hour = 0
        default:
            guard lexeme(at).part == .midday, phrase(at..<at + 1) == "midday" else { return nil }
            hour = 12
        }
        return zoned(Clock(hour: hour, precision: .minute), index, at + 1)
    }

    /// "half past ten", "quarter to three", "20 min past eight in the evening", "ten to noon"
    func pastClock(at index: Int) -> Partial? {
        var at = past(.a, index)
        var minutes: Int
        if word(at) == .half {
            minutes = 30
            at += 1
        } else if word(at) == .quarter {
            minutes = 15
            at += 1
        } else if let count = cardinal(at: at), count.value < 60, count.value == count.value.rounded() {
            minutes = Int(count.value)
            at = count.end
            if lexeme(at).unit == .minute { at += 1 }
        } else {
            return nil
        }
        let isBefore: Bool
        switch word(at) {
        // "at about half one", as the British and Irish say it.
        case _ where minutes == 30 && word(at - 1) == .half && leadsToHour(index - 1) && lexeme(at).cardinal != nil && isEdge(at + 1):
            isBefore = false
            at -= 1
        case .past: isBefore = false
        case .to: isBefore = true
        case .after where lexeme(at - 1).unit != .minute || lexeme(at + 1).cardinal != nil || isNumber(at + 1): isBefore = false
        default: return nil
        }
        guard let hour = hourName(at: at + 1) else { return nil }
        if isBefore, minutes != 15, minutes % 5 != 0, lexeme(at - 1).unit != .minute { return nil }
        // "5 to 6" and "two to three" are ranges unless what follows names a clock, or it is about quarters.
        if isBefore, minutes != 15, lexeme(at - 1).unit != .minute, hour.isPlain, !countsDown(minutes, to: hour.clock, at: index) {
            return nil
        }
        if isBefore, isNumber(index), minutes < 15, lexeme(at - 1).unit != .minute, !hour.isNamed { return nil }
        var clock = hour.clock.spoken
        clock.precision = .minute
        clock.second += (isBefore ? -minutes : minutes) * 60
        if clock.second < 0 { clock.second += clock.isOpen ? 43_200 : 86_400 }
        return zoned(clock, index, hour.end)
    }

    /// "at ten to six", "about twenty to seven it said": in words, and no range, since those go up.
    private func countsDown(_ minutes: Int, to hour: Clock, at index: Int) -> Bool {
        guard !isNumber(index), minutes % 5 == 0, minutes > hour.hour else { return false }
        return leadsToHour(index - 1)
    }

    /// An hour after "past" or "to": "eight", "8 pm", "seven o'clock", "noon".
    private func hourName(at index: Int) -> (clock: Clock, end: Int, isPlain: Bool, isNamed: Bool)? {
        if let word = wordClock(at: index), let clock = word.clock { return (clock, word.end, false, true) }
        guard let hour = cardinal(at: index), hour.value == hour.value.rounded(), (1...12).contains(hour.value) else { return nil }
        var end = hour.end
        let isClockSaid = oClock(at: end)
        if let isClockSaid { end = isClockSaid }
        let meridiem = meridiem(at: end)
        guard let clock = clock(Int(hour.value), 0, 0, meridiem?.value, .hour) else { return nil }
        let isPlain = meridiem == nil && isClockSaid == nil && (isNumber(index) || !isEdge(end))
        return (clock, meridiem?.end ?? end, isPlain, false)
    }

    /// "o'clock", "oclock", "o clock"
    func oClock(at index: Int) -> Int? {
        if word(index) == .oclock { return index + 1 }
        guard word(index) == .o else { return nil }
        let next = isMark(index + 1, "'") ? index + 2 : index + 1
        return word(next) == .clock ? next + 1 : nil
    }

    /// "ten o'clock", "seven p.m.", "seven thirty pm", "ten fifty five p. m.", "eight forty" after "at" or "for"
    func spelledClock(at index: Int) -> Partial? {
        if let digits = number(index, digits: 1...2) {
            guard let end = oClock(at: index + 1), (1...12).contains(digits) else { return nil }
            let meridiem = meridiem(at: end)
            guard let clock = clock(digits, 0, 0, meridiem?.value, .hour)?.spoken else { return nil }
            return zoned(clock, index, meridiem?.end ?? end)
        }
        guard isWord(index), let hour = lexeme(index).cardinal, (1...12).contains(hour), lexeme(index - 1).cardinal == nil else {
            return nil
        }
        let next = isMark(index + 1, "-") && isGlued(index + 1) ? index + 2 : index + 1
        if let end = oClock(at: next) {
            let meridiem = meridiem(at: end)
            guard let clock = clock(hour, 0, 0, meridiem?.value, .hour)?.spoken else { return nil }
            return zoned(clock, index, meridiem?.end ?? end)
        }
        if let meridiem = meridiem(at: next), let clock = clock(hour, 0, 0, meridiem.value, .hour) {
            return zoned(clock, index, meridiem.end)
        }
        guard let minute = wordCardinal(at: next), (1...59).contains(minute.value), minute.value >= 10 || minute.value == 5 else {
            return nil
        }
        let meridiem = meridiem(at: minute.end)
        guard let clock = clock(hour, minute.value, 0, meridiem?.value, .minute)?.spoken else { return nil }
        let read = zoned(clock, index, meridiem?.end ?? minute.end)
        if meridiem != nil || read.zone != nil { return read }
        guard lexeme(minute.end).unit == nil, lexeme(minute.end).cardinal == nil else { return nil }
        switch word(index - 1) {
        case .at, .until, .by, .around, .from, .to: return read
        case .for where isEdge(read.end): return read
        default:
            var weak = read
            weak.isWeak = true
            return weak
        }
    }

    /// "7ish", "around elevenish", "150ish"
    func vagueClock(at index: Int) -> Partial? {
        guard let value = number(index, digits: 1...4), word(index + 1) == .ish else { return nil }
        let isLong = tokens[index].digits > 2
        guard let clock = clock(isLong ? value / 100 : value, isLong ? value % 100 : 0, 0, nil, isLong ? .minute : .hour),
            clock.second <= 86_400
        else { return nil }
        var read = zoned(clock, index, index + 2)
        read.modifiers = [.approximate]
        return read
    }

    /// A bare hour: "at 3", "around eight", "from 9". It needs company.
    func bareHour(at index: Int) -> Partial? {
        let value: Int
        let end: Int
        if let digits = number(index, digits: 1...2) {
            guard !isCutShort(index + 1) || isDash(index + 1) else { return nil }
            (value, end) = (digits, index + 1)
        } else if isWord(index), let word = lexeme(index).cardinal, (1...12).contains(word),
            lexeme(index + 1).cardinal == nil || isDash(index + 1)
        {
            (value, end) = (word, index + 1)
        } else {
            return nil
        }
        guard value < 24, lexeme(end).unit == nil, !isMark(end, "%"), let clock = clock(value, 0, 0, nil, .hour) else { return nil }
        var read = zoned(clock, index, end)
        read.isWeak = read.zone == nil
        return read
    }

    /// A clock, and the zone behind it if there is one.
    func zoned(_ clock: Clock, _ start: Int, _ end: Int) -> Partial {
        var read = Partial(start, end)
        read.clock = clock
        if let zone = zone(after: end) {
            read.zone = zone.reference
            read.end = zone.end
            // With a zone, "11:49" is what the clock shows: news gives zones with 24 hours or with a.m. and p.m.
            if zone.reference.isUniversal || (clock.precision < .hour && clock.isOpen && clock.second >= 0) { read.clock?.isOpen = false }
        }
        return read
    }
}
