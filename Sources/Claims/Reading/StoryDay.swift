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
        var dated: [CivilDate] = []
        for passage in reading.passages where ArticleReading.isRead(reading.article.blocks[passage.block]) {
            read += 1
            let times = passage.times.filter { tellsDay($0, passage) }
            guard !times.isEmpty else { continue }
            let ofTrouble = passage.tells([.outage, .failing, .brokenState, .trouble, .stopping, .inability])
            let isOfOthers = isComparison(passage) || isListOfDays(times, passage)
            let namesDate = times.contains { reading.namesMonth($0.time.range) }
            let isOver = passage.tells([.resolving, .restoring, .recovering]) && !passage.tells([.beginning])
            for placed in times {
                guard var day = placed.time.localDay else { continue }
                if ofTrouble, isDayAfter(placed, passage) { day = day.advanced(byDays: -1) }
                let isDated = reading.namesMonth(placed.time.range)
                let isOfWriting = isOfWriting(placed, passage) && !isDated
                var weight = ofTrouble && (!isOver || read <= 6) ? 6 : 2
                if placed.time.clock != nil { weight += 2 }
                if read <= 6 { weight += 2 }
                if reading.article.blocks[passage.block].role == .title { weight += 2 }
                if placed.words.lowerBound <= 1 { weight += 1 }
                if reading.namesYear(placed.time.range) { weight += 3 }
                if let written = reading.written, (0...1).contains(written.day.daysSince1970 - day.daysSince1970) { weight += 2 }
                if isOfWriting { weight -= 1 }
                // "A year ago today": nobody writes so of anything but the day itself.
                if placed.words.count > 2, passage.words[placed.words.upperBound - 1].lower == "today",
                    passage.words[placed.words.upperBound - 2].lower == "ago"
                {
                    weight += 8
                }
                if isLabelled(placed, passage) { weight += isLabelledAsIncident(placed, passage) ? 16 : 8 }
                if placed.time.clock == nil, isOfSpeaking(placed, passage) || isOfPublishing(day, placed, passage) {
                    weight = 1
                }
                // "to discuss with you today the outage of 11 January"
                if isOfWriting, namesDate { weight = min(weight, 1) }
                if isOfOthers || isStamp(day, placed, passage, ofTrouble) { weight = 0 }
                found.append((day, weight, placed.time.clock))
                if isDated {
                    dated.append(day)
                } else if let same = dated.suffix(16).last(where: {
                    $0.weekday == day.weekday && (7...28).contains(day.daysSince1970 - $0.daysSince1970)
                }) {
                    // "The evening of August 6 … on Wednesday evening": the weekday is the one that the text has dated.
                    found[found.count - 1].day = same
                }
            }
        }
        // Where the first day beside trouble is one of the days before the writing, those long before it are of other stories.
        if let first = found.first(where: { $0.weight >= 6 || $0.weight >= 4 && $0.day != reading.written?.day }), !isLongBefore(first.day)
        {
            found.removeAll { isLongBefore($0.day) }
        }
        // The two clearest tellings of each day count: some days are only named often.
        var best: [CivilDate: (first: Int, second: Int)] = [:]
        for one in found {
            let known = best[one.day] ?? (0, 0)
            best[one.day] = one.weight > known.first ? (one.weight, known.first) : (known.first, max(known.second, one.weight))
        }
        let sums = best.mapValues { $0.first + $0.second }
        guard let most = sums.values.max(), most >= 6, var day = found.first(where: { sums[$0.day] == most })?.day else {
            return onlyDay(of: found.filter { $0.weight >= 4 }.map(\.day), dated)
        }
        // A story that goes over some days is told from the first of them, unless it began late in its evening.
        if let earlier = sums.keys.filter({ sums[$0, default: 0] * 3 >= most * 2 && (1...4).contains(day.daysSince1970 - $0.daysSince1970) }
        ).min() {
            day = earlier
        }
        let next = day.advanced(byDays: 1)
        let isLate = found.lazy.compactMap { $0.day == day ? $0.clock : nil }.min().map { $0 >= Self.evening } ?? false
        return isLate && sums[next, default: 0] * 4 >= most ? next : day
    }

    /// The day of a text that tells none clearly: the only one that it names besides that of its writing.
    private func onlyDay(of named: [CivilDate], _ dated: [CivilDate]) -> CivilDate? {
        guard let written = reading.written?.day else {
            let days = Set(dated).intersection(named)
            return days.count == 1 ? days.first : nil
        }
        let others = Set(named).filter { $0 < written }
        let ofDates = Set(dated).intersection(others)
        return ofDates.count == 1 ? ofDates.first : ofDates.isEmpty && others.count == 1 && !named.contains(written) ? others.first : nil
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
        // "a Sunday letter", "every Monday": no day of a story.
        let before = placed.words.lowerBound - 1
        if before >= 0, ["a", "an", "every", "each", "any"].contains(passage.words[before].lower), reading.namesWeekday(time.range) {
            return false
        }
        // "the day", "that evening" name none.
        return isOfWriting(placed, passage)
            || reading.namesMonth(time.range) || reading.namesYear(time.range) || reading.namesWeekday(time.range)
    }

    private func isOfWriting(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        placed.time.kind != .range && hasWordOfWriting(placed, passage)
    }

    private func hasWordOfWriting(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        placed.words.contains { Self.ofWriting.contains(passage.words[$0].lower) }
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

    /// "Incident date: …", "Date of outage: …"
    private func isLabelledAsIncident(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        passage.words[..<placed.words.lowerBound].suffix(6).contains { Self.incidents.contains($0.lemma) }
    }

    private static let incidents: WordSet = ["incident", "outage", "event", "disruption", "occurrence", "failure"]

    /// "on Thursday, a day after a failure": the story is of the day before.
    private func isDayAfter(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        let end = placed.words.upperBound
        guard end + 3 < passage.words.count else { return false }
        let start = passage.words[end].lower == "," ? end + 1 : end
        return start + 2 < passage.words.count && ["a", "one", "the"].contains(passage.words[start].lower)
            && passage.words[start + 1].lower == "day" && passage.words[start + 2].lower == "after"
    }

    /// "said on Tuesday", "told reporters on Friday": the day of speaking.
    private func isOfSpeaking(_ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        let start = placed.words.lowerBound
        return (max(0, start - 4)..<start).contains { passage.has($0, .speech) || passage.has($0, .posting) }
    }

    /// "On 6 March 2025 the committee published its letters": the day of writing, by its date.
    private func isOfPublishing(_ day: CivilDate, _ placed: Passage.PlacedTime, _ passage: Passage) -> Bool {
        day == reading.written?.day && reading.namesMonth(placed.time.range) && passage.tells([.speech, .posting])
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
    private func isListOfDays(_ times: [Passage.PlacedTime], _ passage: Passage) -> Bool {
        times.allSatisfy { $0.time.clock == nil }
            && Set(times.filter { !hasWordOfWriting($0, passage) }.compactMap { $0.time.localDay }).count >= 2
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

    /// "3:55 p.m. (1355 GMT)": a clock without a zone and the same one in a zone that is told, which stands in brackets behind it; `nil` where
    /// they are two.
    func inZone(of told: TimeExpression) -> TimeExpression? {
        guard zone?.isCarried ?? true, kind == .time || kind == .datetime, told.kind == .time || told.kind == .datetime,
            told.zone?.offsets.first == 0, precision <= .hour, told.precision <= .hour,
            let local = clock ?? earliest?.civil().secondOfDay, let universal = told.clock ?? told.earliest?.civil().secondOfDay,
            let east = Self.secondsEast(local: local, universal: universal)
        else { return nil }
        var whole = told
        whole.range = range.lowerBound..<told.range.upperBound + 1
        whole.modifiers = modifiers
        if let earliest, let latest {
            let shift = (zone?.offsets.first ?? 0) * 60 - east
            whole.earliest = earliest.advanced(bySeconds: shift)
            whole.latest = latest.advanced(bySeconds: shift)
            whole.timex = earliest.advanced(bySeconds: shift).civil().iso8601
        }
        return whole
    }

    /// The same words as the telling of a whole day.
    func wholeDay(_ day: CivilDate) -> TimeExpression {
        var whole = TimeExpression(range: range, kind: .date, timex: day.iso8601, precision: .day)
        whole.earliest = Instant(CivilDateTime(day: day, secondOfDay: 0))
        whole.latest = Instant(CivilDateTime(day: day.advanced(byDays: 1), secondOfDay: 0))
        return whole
    }
}
