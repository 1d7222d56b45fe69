// From rules to whole expressions.
extension TokenLine {
    /// The time that begins at `index`, with all that belongs to it, or `nil`. `steps` counts the rules tried.
    func expression(at index: Int, steps: inout Int) -> Partial? {
        // Most words mean nothing to times.
        guard !isWord(index) || tokens[index].lexeme > 0 else { return nil }
        guard var read = dayRange(at: index, steps: &steps) ?? joined(at: index, steps: &steps) else { return nil }
        read = ranged(read, steps: &steps)
        if !read.until.isEmpty || read.amount != nil || read.clock != nil || read.day != nil {
            read = joinedAfterRange(read, steps: &steps)
        }
        return isBelievable(read) ? read : nil
    }

    func expression(at index: Int) -> Partial? {
        var steps = 0
        return expression(at: index, steps: &steps)
    }

    /// The longest reading of one rule; of equal ones the firmer, then the earlier rule's.
    /// - Parameter isEnd: it stands behind the dash of a range, so that the dash does not make it part of another thing.
    func atom(at index: Int, isEnd: Bool = false, steps: inout Int) -> Partial? {
        guard has(index) else { return nil }
        let kind = tokens[index].kind
        guard kind == .word ? isReadableWord(index) : kind == .number || isReadableMark(index) else { return nil }
        if tokens[index].kind == .number, !isEnd, isInsideOther(index), !isMark(index - 1, "+") { return nil }
        var best: Partial?
        for rule in rules[kind == .word ? tokens[index].lexeme : kind == .number ? numberRules : markRules] {
            steps += 1
            guard let read = readers[Int(rule)].read(self, index) else { continue }
            if let known = best, known.end > read.end || known.end == read.end && (!known.isWeak || read.isWeak) { continue }
            best = read
        }
        return best
    }

    /// A word of times, and an article or preposition only before something that can be one.
    func isReadableWord(_ index: Int) -> Bool {
        guard tokens[index].lexeme > 0 else { return false }
        guard lexemes[tokens[index].lexeme].isFunctionWord else { return true }
        let next = index + 1
        guard has(next) else { return false }
        switch tokens[next].kind {
        case .word: return tokens[next].lexeme > 0
        case .lineBreak: return false
        default: return true
        }
    }

    func isReadableMark(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .mark
            && (token.value == 0x27 || index == 0 && (token.value == 0x2B || token.value == 0x2D) || token.value == TimeMark.half
                || token.value == TimeMark.quarter)
    }

    /// The last look: what stands alone too weakly is none.
    func isBelievable(_ read: Partial) -> Bool {
        // Two years and nothing else on the line: a heading's numbers, not a time.
        if read.start == 0, !has(read.end) || tokens[read.end].kind == .lineBreak, case .year? = read.day,
            case .year? = read.until.first?.day
        {
            return false
        }
        return !read.isWeak || isShownClock(read)
    }
}

extension Partial {
    func ending(_ other: Partial, at end: Int? = nil) -> Partial {
        var copy = self
        copy.until = [other]
        copy.end = end ?? other.end
        copy.isWeak = false
        return copy
    }
}
