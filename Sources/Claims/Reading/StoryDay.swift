import Articles
import Language

/// The day on which what an article tells of happened, weighed from all the days that it names.
///
/// Articles name many days: that of their writing, those on which somebody spoke, those of older outages told for comparison. The story's is the
/// one that stands beside words of trouble, with clocks, and early. Clocks that no day stands near are of it.
struct StoryDay {
    let reading: ArticleReading

    /// The day, where some day is told clearly enough.
    func day() -> CivilDate? {
        var found: [(day: CivilDate, weight: Int, clock: Int?)] = []
        var read = 0
        for passage in reading.passages where ArticleReading.isRead(reading.article.blocks[passage.block]) {
            read += 1
            let times = passage.times.filter { tellsDay($0, passage) }
            guard !times.isEmpty else { continue }
            let ofTrouble = passage.tells([.outage, .failing, .brokenState, .trouble, .stopping, .inability])
            let isOfOthers = isComparison(passage) || isListOfDays(times)
            let isOver = passage.tells([.resolving, .restoring, .recovering]) && !passage.tells([.beginning])
            for placed in times {
                guard let day = placed.time.localDay else { continue }
                var weight = ofTrouble && (!isOver || read <= 6) ? 6 : 2
                if placed.time.clock != nil { weight += 2 }
                if read <= 6 { weight += 2 }
                if reading.article.blocks[passage.block].role == .title { weight += 2 }
                if placed.words.lowerBound <= 1 { weight += 1 }
                if reading.namesYear(placed.time.range) { weight += 3 }
                if let written = reading.written, (0...1).contains(written.day.daysSince1970 - day.daysSince1970) { weight += 2 }
                if isOfWriting(placed, passage), !reading.namesMonth(placed.time.range) { weight -= 1 }
                if isLabelled(placed, passage) { weight += 8 }
                if placed.time.clock == nil, isOfSpeaking(placed, passage) { weight = 1 }
                if isOfOthers || isStamp(day, placed, passage, ofTrouble) { weight = 0 }
                found.append((day, weight, placed.time.clock))
            }
        }
        // Where the first day beside trouble is one of the days before the writing, those long before it are of other stories.
        if let first = found.first(where: { $0.weight >= 6 }), !isLongBefore(first.day) { found.removeAll { isLongBefore($0.day) } }
        // The two clearest tellings of each day count: some days are only named often.
        var best: [CivilDate: (first: Int, second: Int)] = [:]
        for one in found {
            let known = best[one.day] ?? (0, 0)
            best[one.day] = one.weight > known.first ? (one.weight, known.first) : (known.first, max(known.second, one.weight))
        }
        let sums = best.mapValues { $0.first + $0.second }
        guard let most = sums.values.max(), most >= 6, var day = found.first(where: { sums[$0.day] == most })?.day else { return nil }
        // A story that goes over some days is told from the first of them, unless it began late in its evening.
        if let earlier = sums.keys.filter({ sums[$0, default: 0] * 3 >= most * 2 && (1...4).contains(day.daysSince1970 - $0.daysSince1970) }
        ).min() {
            day = earlier
        }
        let next = day.advanced(byDays: 1)
        let isLate = found.lazy.compactMap { $0.day == day ? $0.clock : nil }.min().map { $0 >= Self.evening } ?? false
        return isLate && sums[next, default: 0] * 4 >= most ? next : day
    }

    /// Days between an incident and a text about it from which on the text looks back on it.
    static let farAway = 30

    /// Seconds after midnight at which a night begins: what happens from then on goes over to the next day.
    private static let evening = 21 * 3_600

    /// Whether a time names a day, and not only a clock.
    private func tellsDay(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        let time = placed.time
        guard time.kind == .date && time.precision == .day || time.kind == .datetime || time.kind == .range && time.precision <= .day,
            time.earliest != nil, !time.timex.hasSuffix("_REF"), !passage.isLater(placed)
        else { return false }
        // "the day", "that evening" name none.
        return isOfWriting(placed, passage)
            || reading.namesMonth(time.range) || reading.namesYear(time.range) || reading.namesWeekday(time.range)
    }

    private func isOfWriting(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        placed.time.kind != .range && placed.words.contains { Self.ofWriting.contains(passage.words[$0].lower) }
    }

    /// Days told from that of writing.
    private static let ofWriting: WordSet = ["today", "yesterday", "tonight", "morning", "night", "ago"]

    private func isLongBefore(_ day: CivilDate) -> Bool {
        guard let written = reading.written else { return false }
        return written.day.daysSince1970 - day.daysSince1970 > Self.farAway
    }

    /// "Date: 31 January 2017", "When: …".
    private func isLabelled(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        passage.words[..<placed.words.lowerBound].suffix(4).contains { $0.lemma == "date" || $0.lower == "when" }
            && placed.words.lowerBound <= 4
    }

    /// "said on Tuesday", "told reporters on Friday": the day of speaking.
    private func isOfSpeaking(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        let start = placed.words.lowerBound
        return (max(0, start - 4)..<start).contains { passage.has($0, .speech) || passage.has($0, .posting) }
    }

    /// "Issued 30 April 2024": the day of writing, told outright.
    private func isStamp(_ day: CivilDate, _ placed: Passage.PlacedTime, _ passage: Passage, _ ofTrouble: Bool) -> Bool {
        guard reading.namesYear(placed.time.range) else { return false }
        // "Engineering at X, 11 March 2024.": a line of its own that tells nothing else.
        if !ofTrouble, !reading.isHeading(passage), passage.words.count - placed.words.count > 2, placed.words.lowerBound > 1,
            reading.article.blocks[passage.block].kind == .paragraph, passage.words.allSatisfy({ $0.tag != .verb && $0.tag != .aux })
        {
            return true
        }
        return !ofTrouble && day == reading.written?.day
            || (max(0, placed.words.lowerBound - 2)..<placed.words.lowerBound).contains { Self.stamping.contains(passage.words[$0].lower) }
    }

    private static let stamping: WordSet = ["issued", "published", "posted", "updated", "generated", "exported", "printed"]

    /// Several days in one sentence without clocks: a list of incidents, or a history.
    private func isListOfDays(_ times: [Passage.PlacedTime]) -> Bool {
        times.count >= 2 && times.allSatisfy { $0.time.clock == nil }
            && Set(times.compactMap { $0.time.localDay }).count >= 2
    }

    /// What is told of another outage.
    private func isComparison(_ passage: Passage) -> Bool {
        passage.words.contains { Self.comparing.contains($0.lower) }
    }

    private static let comparing: WordSet = [
        "previous", "previously", "similar", "similarly", "compared", "comparison", "comparable", "reminiscent", "recalls", "recalled",
        "since", "anniversary", "history",
    ]
}

extension TimeExpression {
    /// The day on which it begins, in the zone that it is told in.
    var localDay: CivilDate? { earliest?.civil(offsetMinutes: zone?.offsets.first ?? 0).day }
}
