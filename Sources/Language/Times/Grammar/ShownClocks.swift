// Clocks that only the words around them show to be ones: "at 8.45", "shortly after ten", "until just before eight".
extension TokenLine {
    /// Whether a reading too weak to stand by itself is a clock all the same.
    func isShownClock(_ read: Partial) -> Bool {
        guard let clock = read.clock, read.day == nil, read.part == nil, read.until.isEmpty, goesOnBehindClock(read.end) else {
            return false
        }
        if clock.precision == .minute { return isNumber(read.start) ? leadsToClock(read.start - 1) : leadsToHour(read.start - 1) }
        return clock.isOpen && read.end == read.start + 1 && isNearHour(read.start - 1)
    }

    /// "at", "by", "from about": what stands before minutes behind a stop where they are a clock's and no figure's.
    private func leadsToClock(_ index: Int) -> Bool {
        var at = index
        if [.about, .around, .approximately, .roughly, .just, .nearly, .almost, .exactly].contains(word(at)) { at -= 1 }
        switch word(at) {
        case .at, .by, .until, .till, .since, .around, .about: return true
        case .before, .after: return isNear(at - 1)
        case .from: return isEdge(index + 4)
        default: return false
        }
    }

    /// "about" of "about ten-thirty", "at" of "at ten to six"
    func leadsToHour(_ index: Int) -> Bool {
        [.at, .by, .until, .till, .since, .around, .about, .before, .after].contains(word(index))
    }

    /// "shortly before", "just after", "a little before", "a few minutes before"
    private func isNearHour(_ index: Int) -> Bool {
        (word(index) == .before || word(index) == .after || word(index) == .past) && isNear(index - 1)
    }

    /// Whether a sentence goes on behind a clock as it does behind a time: it ends, or a word follows that nothing is counted by.
    private func goesOnBehindClock(_ index: Int) -> Bool {
        guard !isEdge(index) else {
            return !isMark(index, "%") && !(isDash(index) && isGlued(index))
                && !(isMark(index, ".") && isGlued(index + 1) && isNumber(index + 1))
                && !isMark(index, "/")
        }
        switch word(index) {
        case .and: return !isNumber(index + 1)
        case .the, .our, .it, .its, .we, .they, .he, .she, .his, .her, .their, .my, .i, .you, .your, .for, .in, .on, .when, .that, .but,
            .as,
            .was, .were, .had, .this, .these, .some, .all, .so, .after, .before, .until, .today, .yesterday:
            return true
        default: return false
        }
    }
}
