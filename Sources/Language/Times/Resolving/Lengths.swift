extension Amount {
    /// TIMEX3: `PT4H`, `P1Y2M`, `PXD` where nobody counted.
    var timex: String {
        if isUncounted || isVague && low != nil { return (first < .day ? "PTX" : "PX") + letter(last) }
        var date = ""
        for (value, letter) in [(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")] where value != 0 { date += number(value) + letter }
        var clock = ""
        for (value, letter) in [(hours, "H"), (minutes, "M"), (seconds, "S")] where value != 0 { clock += number(value) + letter }
        if date.isEmpty, clock.isEmpty { return last < .day ? "PT0S" : "P0D" }
        return "P" + date + (clock.isEmpty ? "" : "T" + clock)
    }

    private func letter(_ unit: TimeUnit) -> String {
        switch unit {
        case .second: "S"
        case .minute: "M"
        case .hour: "H"
        case .day, .night, .weekend: "D"
        case .week, .fortnight: "W"
        case .month, .quarter, .season: "M"
        case .year: "Y"
        case .decade: "DE"
        case .century: "CE"
        }
    }

    private func number(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        let hundredths = Int((value * 100).rounded())
        let fraction = padded(hundredths % 100, 2)
        return String(hundredths / 100) + "." + (fraction.hasSuffix("0") ? String(fraction.prefix(1)) : fraction)
    }
}

extension TokenLine {
    /// A length with the words before it that bend it: "nearly three hours", "more than 40 minutes", "up to a day".
    func duration(_ read: Partial, _ amount: Amount) -> TimeExpression {
        // "Over the past day" is during it, not more than it.
        let bend = read.counted == nil ? bend(before: read.start) : (kind: nil, start: nil, belongs: false)
        var range = bytes(read)
        if let start = bend.start, bend.belongs { range = Int(tokens[start].start)..<range.upperBound }
        var found = TimeExpression(range: range, kind: .duration, timex: amount.timex, precision: amount.last.precision)
        let length = amount.totalSeconds
        let unit = Double(amount.last.seconds)
        var low = amount.low ?? length
        var high: Double? = amount.isOpenAbove ? nil : amount.high ?? length
        found.modifiers = amount.modifiers
        found.isVague = amount.isVague
        switch bend.kind {
        case .nearly:
            // Ten minutes of three hours: a sixth of the unit, or more of a long length.
            low = length - max(unit / 6, length / 18)
            found.modifiers.append(.approximate)
        case .slightlyMore:
            high = length + max(unit / 6, length / 18)
            found.modifiers.append(.approximate)
        case .about: found.modifiers.append(.approximate)
        case .more:
            high = nil
            found.modifiers.append(.moreThan)
        case .atLeast:
            high = nil
            found.modifiers.append(.atLeast)
        case .less:
            high = amount.high ?? length
            low = 0
            found.modifiers.append(.lessThan)
        case .atMost:
            high = amount.high ?? length
            low = 0
            found.modifiers.append(.atMost)
        case nil: break
        }
        found.minSeconds = Int(max(0, low.rounded()))
        found.maxSeconds = high.map { Int(min($0, 1e15).rounded()) }
        return found
    }

    enum Bend { case nearly, slightlyMore, about, more, atLeast, less, atMost }

    /// What the words before a length make of it, and where they begin. `belongs`: they are part of the expression.
    func bend(before index: Int) -> (kind: Bend?, start: Int?, belongs: Bool) {
        var at = index - 1
        if word(at) == .a || word(at) == .an || word(at) == .the { at -= 1 }
        if isMark(at, "~") { return (.about, at, true) }
        switch word(at) {
        case .nearly, .almost: return (.nearly, at, true)
        case .near, .approaching: return (.nearly, at, true)
        case .around, .about, .approximately, .some:
            if word(at - 1) == .at, word(at) == .around { return (.about, at, true) }
            return (.about, at, true)
        case .over: return isBefore(at, .just, .little, .slightly) ? (.slightlyMore, at - 1, true) : (.more, at, true)
        case .under: return isBefore(at, .just, .little, .slightly) ? (.nearly, at - 1, true) : (.less, at, true)
        case .than:
            let isSlight = isBefore(at - 1, .little, .slightly)
            switch word(at - 1) {
            case .more, .longer, .greater:
                if word(at - 2) == .no { return (.atMost, at - 2, true) }
                return isSlight ? (.slightlyMore, at - 2, true) : (.more, at - 1, true)
            case .less, .fewer:
                if word(at - 2) == .no { return (.atLeast, at - 2, true) }
                return isSlight ? (.nearly, at - 2, true) : (.less, at - 1, true)
            default: return (nil, nil, false)
            }
        case .least where word(at - 1) == .at: return (.atLeast, at - 1, true)
        case .most where word(at - 1) == .at: return (.atMost, at - 1, true)
        case .to where word(at - 1) == .up: return (.atMost, at - 1, true)
        case .as where word(at - 1) == .long || word(at - 1) == .much: return (.atMost, at - 2, true)
        case .of where word(at - 1) == .upwards || word(at - 1) == .excess: return (.more, at - 1, true)
        case .within: return (.atMost, at, false)
        default: return (nil, nil, false)
        }
    }

    private func isBefore(_ index: Int, _ words: TimeWord...) -> Bool { words.contains { $0 == word(index - 1) } }

    /// UTF-8 offsets of a reading.
    func bytes(_ read: Partial) -> Range<Int> { Int(tokens[read.start].start)..<Int(tokens[min(read.end, count) - 1].end) }

    /// The text of tokens as written.
    func written(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: Int(tokens[first].start))
        let end = utf8.index(utf8.startIndex, offsetBy: Int(tokens[last].end))
        return String(text[start..<end])
    }

    /// Whether nothing but marks and numbers stands before an offset of the text, as in a list, a table or a timeline.
    func isList(before offset: Int) -> Bool {
        for token in tokens.prefix(12) {
            if Int(token.start) >= offset { return true }
            if token.kind == .word { return false }
        }
        return false
    }

    /// Whether a time stands in brackets behind another one: "16:09 SGT (08:09 UTC)".
    func repeatsInBrackets(_ offset: Int) -> Bool {
        let index = token(at: offset)
        guard isMark(index - 1, "(") else { return false }
        return isWord(index - 2) && (lexeme(index - 2).zone != nil || word(index - 2) == .time)
    }

    /// Whether a time opens what stands in brackets.
    func isInBrackets(at offset: Int) -> Bool { isMark(token(at: offset) - 1, "(") }

    /// The token at or behind an offset, by halving: a line may be as long as the text.
    private func token(at offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    var endOfLine: Int { tokens.last.map { Int($0.end) } ?? 0 }

    /// Whether the words just before speak of the future: "will", "is due", "scheduled for".
    func tellsAhead(before index: Int) -> Bool {
        var at = index - 1
        while at >= 0, at > index - 9 {
            let token = tokens[at]
            if token.kind == .lineBreak || token.kind == .mark && (token.value == 0x2E || token.value == 0x3B) { return false }
            switch word(at) {
            case .will, .shall: return ![.i, .we, .you, .it, .what].contains(word(at - 1))
            case .due, .scheduled, .expect, .expected, .expects, .should: return true
            case .is where at >= index - 2 && lexeme(index).weekday != nil: return true
            case .by where at >= index - 2: return !tellsOfThePast(around: at)
            case .next where at == index - 1: return true
            case .to where word(at - 1) == .set: return true
            default: break
            }
            at -= 1
        }
        return false
    }

    /// "was back by Friday", "restored most of it by noon on Friday": what was done by then was done.
    private func tellsOfThePast(around index: Int) -> Bool {
        func isEnd(_ at: Int) -> Bool {
            !has(at) || tokens[at].kind == .lineBreak || tokens[at].kind == .mark && [0x2E, 0x3B, 0x3F, 0x21].contains(tokens[at].value)
        }
        var at = index - 1
        while !isEnd(at), at > index - 12 {
            switch word(at) {
            case .was, .were, .had, .did, .began, .started, .ended: return true
            case .will, .shall, .should, .must, .may, .can, .could, .would, .might: return false
            case .to
            where isWord(at + 1)
                && !["normal", "service", "the", "full", "business", "work", "its", "their"].contains(phrase(at + 1..<at + 2)):
                return false
            default:
                // "to be finished by Friday" is still to come.
                if isWord(at), lexeme(at).word == .other, word(at - 1) != .be, word(at - 1) != .to, endsInEd(at) { return true }
            }
            at -= 1
        }
        at = index + 1
        while !isEnd(at), at < index + 16 {
            switch word(at) {
            case .was, .were, .had, .did, .began, .started, .ended: return true
            case .will, .shall, .should, .must, .may, .can, .could, .would, .might: return false
            default: break
            }
            at += 1
        }
        return false
    }

    private func endsInEd(_ index: Int) -> Bool {
        let end = Int(tokens[index].end)
        guard end - Int(tokens[index].start) > 4 else { return false }
        let utf8 = text.utf8
        let at = utf8.index(utf8.startIndex, offsetBy: end - 2)
        return utf8[at] | 0x20 == UInt8(ascii: "e") && utf8[utf8.index(after: at)] | 0x20 == UInt8(ascii: "d")
    }

    /// "Shortly", "a little", "moments", and what else says how near before or after is.
    func isNear(_ index: Int) -> Bool {
        [.shortly, .just, .soon, .right, .moments, .little, .slightly, .immediately, .minutes, .seconds].contains(word(index))
    }

    /// What the words before a point in time make of it: "shortly after", "by", "since", "around".
    func modifiers(before index: Int) -> [TimeExpression.Modifier] {
        var at = index - 1
        var found: [TimeExpression.Modifier] = []
        for _ in 0..<3 {
            switch word(at) {
            case .around, .about, .approximately, .nearly, .almost, .circa: found.append(.approximate)
            case .just where found.isEmpty: found.append(.approximate)
            case .before, .prior, .after:
                found.append(word(at) == .after ? .after : .before)
                if isNear(at - 1) { found += [.approximate, .shortly] }
                return found
            case .toward, .towards:
                found += [.before, .approximate, .shortly]
                return found
            case .to where word(at - 1) == .close: found.append(.approximate)
            case .as where [.early, .late].contains(word(at - 1)) && word(at - 2) == .as: return found
            case .than:
                switch word(at - 1) {
                case .later: found.append(word(at - 2) == .no ? .onOrBefore : .after)
                case .earlier, .sooner: found.append(word(at - 2) == .no ? .since : .before)
                default: break
                }
                return found
            case .by: found.append(.onOrBefore); return found
            case .since: found.append(.since); return found
            case .from where found.isEmpty: found.append(.since); return found
            // "Not until 3 pm" says when it began.
            case .until: if word(at - 1) != .not { found.append(.until) }; return found
            case .at, .on, .the: break
            default:
                if isMark(at, "~") { found.append(.approximate) }
                return found
            }
            at -= 1
        }
        return found
    }
}
