import Articles
import Language

package let timeClaims = ClaimKindRule(
    kind: .time,
    meaning: "When it happened: a moment of the incident's course, its phase read from the predicate that it hangs on.",
    examples: [
        .init("⟦The outage began at 11:49 UTC⟧ on 2 March 2026.", "occurred 2026-03-02", "began 2026-03-02T11:49Z"),
        .init("A fix was deployed at 15:25 UTC on 2 March 2026.", "occurred 2026-03-02", "mitigated 2026-03-02T15:25Z"),
        .init("Service was fully restored by 18:10 UTC on 2 March 2026.", "occurred 2026-03-02", "resolved 2026-03-02T18:10Z"),
        .init(
            "From 02:50 to 09:28 UTC on 2 March 2026 the cluster was unavailable.", "occurred 2026-03-02", "began 2026-03-02T02:50Z",
            "resolved 2026-03-02T09:28Z"),
        .init("Mail was delayed until 18:44 UTC on 2 March 2026.", "occurred 2026-03-02", "resolved 2026-03-02T18:44Z"),
        .init("The first notice went out at 09:31 UTC on 2 March 2026.", "occurred 2026-03-02", "acknowledged 2026-03-02T09:31Z"),
        .init("Traffic began to return at 13:40 UTC on 2 March 2026.", "occurred 2026-03-02", "mitigated 2026-03-02T13:40Z"),
        .init("At 19:38 UTC on 2 March 2026 the error rate fell to almost nothing.", "occurred 2026-03-02", "mitigated 2026-03-02T19:38Z"),
        .init("The operator withdrew its theory at 11:05 UTC on 2 March 2026."),
        .init("We expect full recovery by 21:00 UTC."),
        .init("2 March 2026: No incidents reported."),
        .init("The keynote begins at 09:00 UTC on 2 March 2026."),
        .init("The bakery was closed for the morning."),
    ],
    drafts: { TimeReader.drafts(in: $0, of: $1, context: $2) }
)

/// When it happened: the phase of a time from the predicate that it hangs on.
struct TimeReader {
    let reading: ArticleReading
    let passage: Passage
    let context: Context
    private var drafts: [Draft] = []

    static func drafts(in passage: Passage, of reading: ArticleReading, context: Context) -> [Draft] {
        var reader = TimeReader(reading: reading, passage: passage, context: context)
        for placed in passage.times { reader.read(placed) }
        reader.readPending()
        reader.readNotice()
        return reader.drafts
    }

    /// Which words stand inside quotation marks: asked of few sentences.
    private lazy var quotes = Attribution(reading: reading, passage: passage, context: context)

    init(reading: ArticleReading, passage: Passage, context: Context) {
        self.reading = reading
        self.passage = passage
        self.context = context
    }

    var words: [Word] { passage.words }

    /// Whether a time may be a moment of what is told, and not the article's own, a deadline, a stretch, or when somebody wrote.
    mutating func isOfTheStory(_ placed: Passage.PlacedTime) -> Bool {
        let time = placed.time
        // "Posted 11 minutes ago": ago from when the page was saved.
        guard context.statusPhase == nil || !placed.words.contains(where: { words[$0].lower == "ago" }) else { return false }
        // "now", "currently": the article's moment, not the incident's.
        guard !time.timex.hasSuffix("_REF"), !time.timex.hasSuffix("TBH"),
            placed.words.contains(where: { !Self.nows.contains(words[$0].lower) }),
            placed.words.contains(where: { !["by", "at", "that", "time", "then", "moment", "point"].contains(words[$0].lower) }),
            !placed.words.contains(where: { ["next", "coming", "tomorrow"].contains(words[$0].lower) })
        else { return false }
        guard !passage.isShiftTaken(placed), !isWithin(placed), !tellsOfNone, !isStretch(placed), !isOfPicture(placed), !isAwaited(placed)
        else {
            return false
        }
        // "today" in somebody's quoted words is the day of speaking, which need not be the article's.
        if quotes.isQuoted(placed.words.lowerBound),
            placed.words.contains(where: { ["today", "tonight", "yesterday", "tomorrow"].contains(words[$0].lower) })
        {
            return false
        }
        // "its 12:01 report on the issues": when somebody wrote.
        let behind = words[placed.words.upperBound..<min(words.count, placed.words.upperBound + 2)].indices
        if behind.contains(where: {
            ["report", "article", "story", "post", "tweet", "edition", "newsletter"].contains(words[$0].lemma) && words[$0].tag == .noun
        }) {
            return false
        }
        // "a few hours later" is no instant, nor is "two hours later" where no clock was told before.
        return !time.isVague && !(passage.isLater(placed) && time.precision < .day && time.range.lowerBound <= reading.firstClock)
    }

    /// "This chart shows how traffic changed from 15:45 to 16:45": what a picture covers.
    private func isOfPicture(_ placed: Passage.PlacedTime) -> Bool {
        guard passage.times.contains(where: { $0.words == placed.words && $0.time.kind == .range }),
            let picture = words[..<placed.words.lowerBound].firstIndex(where: { $0.tag == .noun && Self.pictures.contains($0.lemma) })
        else { return false }
        return words[picture..<placed.words.lowerBound].prefix(6).contains {
            $0.tag == .verb && ["show", "depict", "display", "illustrate", "cover", "plot"].contains($0.lemma)
        }
    }

    private static let pictures: WordSet = [
        "chart", "graph", "plot", "diagram", "screenshot", "heatmap", "histogram", "picture", "image", "graphic",
    ]

    private mutating func read(_ told: Passage.PlacedTime) {
        // Of a start with a length, the moment alone.
        let placed = told.time.isStartWithLength ? Passage.PlacedTime(time: told.time.ends[0], words: told.words) : told
        let time = placed.time
        guard time.kind != .duration, time.kind != .set, let precision = precision(of: time), isOfTheStory(placed) else { return }
        let isEntry = opensEntry(placed)
        if time.kind == .range, !isEntry, readRange(placed) { return }
        guard let told = labelledPhase(placed) ?? phase(of: placed, isDay: precision == .day || precision == .month, isEntry: isEntry)
        else {
            if isEntry, time.precision <= .hour, let (entry, end) = laterEntry(of: placed) {
                var draft = Draft(.time(value(time.ends.first ?? time, entry.phase, precision)), anchor: 0, evidence: 0..<1)
                draft.evidenceBytes = time.range.lowerBound..<end
                draft.opensEntry = true
                drafts.append(draft)
            }
            return
        }
        let (anchor, end) = (told.anchor, told.end)
        var phase = told.phase
        // "its shares were down 0.8% at 15:45"
        if let subject = passage.subject(of: anchor), ["share", "stock", "price"].contains(words[subject].lemma) { return }
        // "sites began to return at 11:36": the beginning of the end.
        if phase == .resolved, isBegun(anchor) { phase = .mitigated }
        if !isEntry, !isDay(precision) {
            // "degraded until 18:44": the end of it; "two hours later all of it": what followed does not begin it.
            if phase == .began || phase == .escalated, isUntil(placed) { phase = .resolved }
            if phase == .began, placed.words.contains(where: { words[$0].lower == "later" }) { phase = .escalated }
        }
        // A range of minutes is one instant told loosely; a range of hours is none.
        let earliest = time.earliest
        var latest = time.latest.map { closed($0, precision) }
        if precision == .minute || precision == .second, time.kind != .range, !time.modifiers.contains(.shortly) { latest = earliest }
        if precision == .minute, time.kind == .range, let first = time.earliest, let last = time.latest,
            last.seconds - first.seconds > (isEntry ? 1_800 : 7_200)
        {
            guard isEntry else { return }
            latest = earliest
        }
        // Without a day it is a time only when it shows a clock or a month with its day.
        if earliest == nil, latest == nil, time.clock == nil, !time.timex.hasPrefix("XXXX-") || time.timex.hasPrefix("XXXX-W") { return }
        if time.modifiers.contains(.until) { latest = earliest }
        if earliest == nil { latest = nil }
        let range = min(placed.words.lowerBound, end)..<max(placed.words.upperBound, end + 1)
        var draft = Draft(
            .time(
                TimeValue(
                    phase: phase, earliest: earliest, latest: latest, precision: precision, approximate: isApproximate(time),
                    zone: time.zone?.name, zoneOffsets: time.zone?.offsets ?? [], timex: time.timex)),
            anchor: anchor, evidence: range)
        draft.isPresupposed = words[anchor].tag == .noun && passage.has(anchor, .outage)
        draft.isPassing = precision == .day && draft.isPresupposed
        draft.opensEntry = isEntry && !told.isChange
        drafts.append(draft)
    }

    /// "was down from 7:33 until 14:25", "unavailable between 7:33 and 14:25": two moments, the beginning of the trouble and its end.
    private mutating func readRange(_ placed: Passage.PlacedTime) -> Bool {
        let ends = placed.time.ends
        guard ends.count == 2, ends.allSatisfy({ $0.precision <= .partOfDay && $0.earliest != nil }), let first = ends[0].earliest,
            let last = ends[1].earliest
        else { return false }
        let opener = max(0, placed.words.lowerBound - 1)..<placed.words.upperBound
        let isFrom = opener.contains { ["from", "until", "till", "through"].contains(words[$0].lower) }
        // "between 15:50 and 15:52" is one moment told loosely.
        let isBetween = opener.contains { words[$0].lower == "between" } && last.seconds - first.seconds >= 600
        let isBeside = isBesideItsLength(placed)
        guard isFrom || isBetween || isBeside else { return false }
        var phase = TimeValue.Phase.began
        var range = placed.words
        if !isBeside {
            guard let told = self.phase(of: placed, isDay: false, isEntry: false) ?? lasted(placed) else { return false }
            guard told.phase == .began || told.phase == .escalated || told.phase == .resolved && isTroubleTold(around: placed) else {
                return false
            }
            // "started at some time between the two": one moment.
            if isBetween, passage.has(told.anchor, [.beginning, .noticing]), words[told.anchor].tag == .verb { return false }
            phase = told.phase == .escalated ? .escalated : .began
            range = min(range.lowerBound, told.end)..<max(range.upperBound, told.end + 1)
        }
        for (time, phase) in zip(ends, [phase, .resolved]) {
            guard let precision = precision(of: time) else { continue }
            var draft = Draft(.time(value(time, phase, precision)), anchor: range.lowerBound, evidence: range)
            draft.isPresupposed = isBeside
            draft.endsStretch = phase == .resolved
            draft.recurs = words[..<placed.words.lowerBound].suffix(3).contains { $0.lower == "again" }
            drafts.append(draft)
        }
        return true
    }

    /// "crashed twice in 24 hours": within that time, not that long from now.
    private func isWithin(_ placed: Passage.PlacedTime) -> Bool {
        guard let last = placed.words.last, words[placed.words.lowerBound].lower == "in",
            ["minute", "hour", "day", "week"].contains(words[last].lemma)
        else { return false }
        return passage.segment(before: placed.words.lowerBound).contains { words[$0].penn == .vbd }
    }

    /// "Jan 18, 2021: No incidents reported."
    private var tellsOfNone: Bool {
        words.indices.dropLast(2).contains {
            words[$0].lower == "no" && passage.has($0 + 1, [.outage, .trouble]) && words[$0 + 2].lemma == "report"
        }
    }

    /// "We expect full recovery by 21:00": not told to have come.
    private func isAwaited(_ placed: Passage.PlacedTime) -> Bool {
        passage.segment(before: placed.words.lowerBound).contains {
            words[$0].tag == .verb && Self.awaiting.contains(words[$0].lemma) && words[$0].relation != .amod
        }
    }

    private static let awaiting: WordSet = ["expect", "anticipate", "hope", "aim", "intend", "promise"]

    /// "began to return", "have started coming back": before the predicate, in its own group of verbs.
    private func isBegun(_ anchor: Int) -> Bool {
        guard words[anchor].tag == .verb || words[anchor].tag == .adv else { return false }
        return words[max(0, anchor - 4)..<anchor].contains { ["begin", "start"].contains($0.lemma) && $0.tag == .verb }
            && words[max(0, anchor - 3)..<anchor + 1].contains { $0.lower == "to" || $0.penn == .vbg }
    }

    /// "The outage lasted from 9:00 to 11:00"
    private func lasted(_ placed: Passage.PlacedTime) -> Told? {
        let before = passage.segment(before: placed.words.lowerBound)
        guard let verb = before.last(where: { passage.has($0, .lasting) && words[$0].tag == .verb }),
            before.contains(where: { $0 < verb && passage.has($0, [.outage, .trouble]) && words[$0].tag == .noun })
        else { return nil }
        return Told(phase: .began, anchor: verb, end: verb)
    }

    /// "6 hours and 5 minutes (15:39 to 21:44 UTC)", "27 minutes, from 13:42 to 14:09": a length with its ends beside it.
    private func isBesideItsLength(_ placed: Passage.PlacedTime) -> Bool {
        let at = placed.words.lowerBound
        guard at > 1, let first = placed.time.ends.first?.earliest, let last = placed.time.ends.last?.earliest
        else { return false }
        return passage.times.contains {
            $0.time.kind == .duration && $0.words.upperBound <= at && $0.words.upperBound >= at - 2
                && ($0.words.upperBound == at || ["(", ",", "–", "—", ":"].contains(words[$0.words.upperBound].lower))
                && abs(($0.time.minSeconds ?? 0) - (last.seconds - first.seconds)) <= 120
        }
    }

    /// Whether the clause of a time tells of something amiss.
    private func isTroubleTold(around placed: Passage.PlacedTime) -> Bool {
        let clause =
            passage.segment(before: placed.words.lowerBound).lowerBound..<passage.segment(after: placed.words.upperBound - 1).upperBound
        return clause.contains {
            passage.tellsTrouble($0) || passage.has($0, .hitting) && words[$0].tag == .verb
                || ["late", "delay", "delayed"].contains(words[$0].lemma)
        }
    }

    private func isDay(_ precision: TimeValue.Precision) -> Bool { precision == .day || precision == .month }

    /// "until 18:44": the end of a state.
    private func isUntil(_ placed: Passage.PlacedTime) -> Bool {
        placed.time.modifiers.contains(.until)
            || words[opening(of: placed)..<placed.words.upperBound].contains { ["until", "till"].contains($0.lower) }
    }

    /// "closed for the morning", "the evening session", "stable overnight": a stretch, or what something is called, no moment.
    private func isStretch(_ placed: Passage.PlacedTime) -> Bool {
        // "last weekend's maintenance", "a backup from yesterday": the day of another thing.
        let first = placed.words.lowerBound
        let behind = placed.words.upperBound
        if placed.time.precision >= .partOfDay, behind + 1 < words.count,
            words[behind].penn == .pos || words[behind - 1].lower.hasSuffix("'s"),
            let head = words[behind...].prefix(4).first(where: { $0.tag == .noun }),
            Lexicon.cues(form: head.lower, lemma: head.lemma).isDisjoint(with: [.outage, .trouble])
        {
            return true
        }
        // "a backlog from the afternoon"
        if [.day, .partOfDay].contains(placed.time.precision), placed.time.clock == nil, placed.time.kind != .range, first > 2 {
            let from = words[first - 1].tag == .det ? first - 2 : first - 1
            if words[from].lower == "from", words[from - 1].tag == .noun { return true }
        }
        guard placed.time.precision == .partOfDay, placed.time.clock == nil else { return false }
        if words[max(0, first - 3)..<placed.words.upperBound].contains(where: {
            ["for", "throughout", "during", "over", "overnight", "through", "into"].contains($0.lower)
        }) {
            return true
        }
        let next = placed.words.upperBound
        guard next < words.count, words[next].tag == .noun, !reading.isCapitalised(words[next]), placed.words.count < 4 else {
            return false
        }
        return !passage.has(next, [.outage, .trouble])
    }

    /// Whether what a predicate is said of is a part of the whole: "API calls", "the ability to create cases".
    private func isPart(_ predicate: Int, before end: Int) -> Bool {
        let mentions = MentionReader(reading: reading, passage: passage, context: context)
        var named: [Mention] = []
        if let subject = passage.subject(of: predicate) {
            if words[subject].lemma == "ability" { return true }
            named = mentions.services(at: subject)
        }
        // "our probes saw API calls fail"
        let clause = passage.segment(before: end)
        if !named.contains(where: { context.isProvider($0.name) }),
            clause.contains(where: { passage.isNominal($0) && MentionReader.telling.contains(words[$0].lemma) })
        {
            return true
        }
        if named.isEmpty { named = passage.chunks.filter { clause.contains($0.head) }.compactMap { mentions.mention(of: $0) } }
        return !named.isEmpty
            && named.allSatisfy { mention in
                !context.isProvider(mention.name) && mention.name != context.mainService
                    && mention.words.contains { passage.has($0, [.serviceHead, .component]) }
            }
    }

    func value(_ time: TimeExpression, _ phase: TimeValue.Phase, _ precision: TimeValue.Precision) -> TimeValue {
        // "shortly before noon" is the while before it.
        let isInstant = (precision == .minute || precision == .second) && !time.modifiers.contains(.shortly)
        return TimeValue(
            phase: phase, earliest: time.earliest, latest: isInstant ? time.earliest : time.latest.map { closed($0, precision) },
            precision: precision, approximate: isApproximate(time), zone: time.zone?.name, zoneOffsets: time.zone?.offsets ?? [],
            timex: time.timex)
    }

    /// The stamp of a dated notice, with the phase that its prose tells.
    private mutating func readNotice() {
        guard context.tellsNotice, let notice = context.notice, let precision = precision(of: notice.time) else { return }
        var draft = Draft(.time(value(notice.time, notice.phase, precision)), anchor: 0, evidence: 0..<1)
        draft.evidenceBytes = notice.time.range.lowerBound..<passage.range.upperBound
        draft.isPresupposed = true
        drafts.append(draft)
    }

    /// A row whose time stood in the cell or line before it.
    private mutating func readPending() {
        guard let pending = context.pendingTime, follows(context.pendingBlock), passage.loneTime == nil, !tellsOfNone,
            var precision = precision(of: pending),
            let entry = StatusWord.phase(heading: passage, isCapital: reading.startsCapital).map({ Entry(phase: $0, word: 0) })
                ?? entryPhase(after: 0, at: pending.earliest)
        else { return }
        var (phase, anchor) = (entry.phase, entry.word)
        // Below a heading it is prose: of a live report's entry only what is said to be so just now has its time.
        if passage.block > context.pendingBlock + 1 {
            guard phase != .began, phase != .escalated, words.contains(where: { ["now", "just"].contains($0.lower) }) else { return }
        }
        var time: TimeExpression = pending
        if pending.kind == .range, let first = pending.ends.first {
            time = first
            precision = self.precision(of: first) ?? precision
        }
        if isDay(precision) {
            // A day above rows with clocks of their own is theirs; alone, it tells the day of the trouble and no phase.
            guard phase == .began, !passage.times.contains(where: { $0.time.precision < .day && $0.time.kind != .duration }) else { return }
            phase = .occurred
            anchor = 0
        }
        var draft = Draft(.time(value(time, phase, precision)), anchor: anchor, evidence: anchor..<anchor + 1)
        draft.opensEntry = !entry.isChange && !isDay(precision)
        draft.evidenceBytes = time.range.lowerBound..<passage.range.upperBound
        drafts.append(draft)
    }

    /// "puts the start at 15:45", "the end at 00:05", "we'd put recovery at 06:40", "there was an outage by 7": the noun is the phase.
    private func namedTurn(_ placed: Passage.PlacedTime) -> Told? {
        let at = opening(of: placed)
        if at > 0, at < placed.words.lowerBound + 1, words[at].lower == "at" || at > 1 && words[at - 1].lower == "at" {
            let noun = words[at].lower == "at" ? at - 1 : at - 2
            let phase: TimeValue.Phase? =
                switch words[max(0, noun)].lemma {
                case "start", "beginning", "onset": .began
                case "end", "recovery", "restoration", "resolution", "all-clear": .resolved
                default: nil
                }
            if let phase, noun >= 0, words[noun].tag == .noun,
                passage.segment(before: at).contains(where: { ["put", "place", "give", "have", "set"].contains(words[$0].lemma) })
            {
                return Told(phase: phase, anchor: noun, end: placed.words.upperBound - 1)
            }
        }
        // "By 7am there was an outage"
        let behind = passage.segment(after: placed.words.upperBound - 1)
        if let there = behind.prefix(2).first(where: { words[$0].lower == "there" }), there + 1 < words.count,
            words[there + 1].lemma == "be",
            !passage.isNegated(there + 1), let noun = behind.first(where: { passage.has($0, .outage) && words[$0].tag == .noun }),
            noun - there < 6
        {
            return Told(phase: context.began == nil ? .began : .escalated, anchor: noun, end: noun)
        }
        // "It wasn't until 8.50 that the cause was worked out"
        if isUntil(placed), words[..<placed.words.lowerBound].suffix(5).contains(where: { ["not", "n't"].contains($0.lower) }),
            let that = behind.first.map({ $0 - 1 }).flatMap({ at in
                words[max(0, at - 1)...].indices.prefix(3).first { words[$0].lower == "that" }
            })
        {
            let clause = that + 1..<min(words.count, that + 16)
            if clause.contains(where: { passage.has($0, .causeNoun) }),
                let verb = clause.first(where: { passage.has($0, .identifying) || words[$0].lemma == "work" || words[$0].lemma == "know" })
            {
                return Told(phase: .identified, anchor: verb, end: verb)
            }
        }
        return nil
    }

    /// Whether the passage stands in the block behind another, or behind a heading that follows it.
    private func follows(_ block: Int) -> Bool {
        if passage.block == block + 1 { return true }
        guard passage.block == block + 2 else { return false }
        if case .heading = reading.article.blocks[block + 1].kind { return true }
        return false
    }

    private static let nows: WordSet = [
        "now", "currently", "right", "at", "the", "moment", "present", "presently", "recently", "this", "time", "once",
    ]

    private func isApproximate(_ time: TimeExpression) -> Bool {
        time.precision == .partOfDay
            || time.modifiers.contains { [.approximate, .before, .after, .start, .mid, .end, .onOrBefore].contains($0) }
    }

    private func closed(_ latest: Instant, _ precision: TimeValue.Precision) -> Instant {
        switch precision {
        case .day, .month, .partOfDay, .hour: latest.advanced(bySeconds: -60)
        case .minute, .second: latest.advanced(bySeconds: -60)
        }
    }

    func precision(of time: TimeExpression) -> TimeValue.Precision? {
        switch time.precision {
        case .second: .second
        case .minute: .minute
        case .hour: .hour
        case .partOfDay: .partOfDay
        case .day: .day
        case .month: .month
        default: nil
        }
    }

    /// "11:49 UTC – investigating", a table row that begins with a time: the entry's own words tell the phase.
    private func opensEntry(_ placed: Passage.PlacedTime) -> Bool {
        let before = words[..<placed.words.lowerBound]
        // "Today: a short outage, and a job ad": what a letter has in it.
        if placed.time.clock == nil, words[placed.words.lowerBound].lower == "today" { return false }
        guard
            before.allSatisfy({
                $0.tag == .punct || $0.tag == .sym || ["at", "on", "around", "approximately", "~", "by"].contains($0.lower)
            }) || passage.times.first?.words.lowerBound == placed.words.lowerBound && before.count <= 1
        else { return false }
        var at = placed.words.upperBound
        while at < words.count, words[at].lower == ")" || ["utc", "et", "pt"].contains(words[at].lower) { at += 1 }
        guard at < words.count else { return false }
        if [":", "-", "–", "—", "|", "—", "→"].contains(words[at].lower) { return true }
        return opensPost(placed)
    }

    /// "7:14 AM PST Customers may have trouble …": a clock at the head of a block, and a sentence that begins behind it.
    func opensPost(_ placed: Passage.PlacedTime) -> Bool {
        let next = placed.words.upperBound
        return placed.words.lowerBound == 0 && placed.time.clock != nil && placed.time.kind != .range && next < words.count
            && reading.startsCapital(words[next]) && passage.range.lowerBound == reading.article.blocks[passage.block].range.lowerBound
            && words[next].lower != "," && !["am", "pm", "utc"].contains(words[next].lower)
            && words[next...].indices.contains { passage.isVerb($0) }
    }

    /// "Posted Jul 19, 2024 - 04:09 UTC", or a time that stands alone or at the end of a headed update.
    private func isStamp(_ placed: Passage.PlacedTime) -> Bool {
        let rest = words.indices.filter { !placed.words.contains($0) && words[$0].tag != .punct && words[$0].tag != .sym }
        if rest.allSatisfy({
            ["posted", "updated", "at", "on", "ago", "by"].contains(words[$0].lower) || StatusWord.phases[words[$0].lower] != nil
        }) {
            return true
        }
        return placed.words.lowerBound > 0 && ["posted", "updated"].contains(words[placed.words.lowerBound - 1].lower)
    }

    /// "Customers may have trouble", "We are investigating": written as it happened, to those who were hit.
    private func isPost(_ placed: Passage.PlacedTime) -> Bool {
        words[placed.words.upperBound...].contains { ["we", "we're", "our", "you", "your", "may", "are", "is"].contains($0.lower) }
            && !words[placed.words.upperBound...].contains { $0.penn == .vbd }
    }

    /// The phase, the word that tells it, and the last word of what makes the claim.
    private func phase(of placed: Passage.PlacedTime, isDay: Bool, isEntry: Bool) -> Told? {
        // The stamp of a status page's update: the update's own heading tells the phase.
        if let phase = context.statusPhase, isStamp(placed) {
            return Told(phase: phase, anchor: placed.words.lowerBound, end: placed.words.upperBound - 1)
        }
        if !isDay, let phase = columnPhase(placed) {
            return Told(phase: phase, anchor: placed.words.lowerBound, end: placed.words.upperBound - 1)
        }
        if isEntry {
            guard let entry = entryPhase(after: placed.words.upperBound, at: placed.time.earliest) else { return nil }
            // A post of the provider's tells what is known by then: nothing begins with it.
            if context.isProvidersOwn, isPost(placed), entry.phase == .began || entry.phase == .escalated {
                return Told(
                    phase: context.hasAcknowledged ? .updated : .acknowledged, anchor: entry.word,
                    end: min(words.count - 1, max(entry.word, placed.words.upperBound + 8)))
            }
            // The stamp of what was added to an article later begins nothing.
            if isAddition(placed), !context.isProvidersOwn, entry.phase == .began || entry.phase == .escalated { return nil }
            return Told(
                phase: entry.phase, anchor: entry.word, end: min(words.count - 1, max(entry.word, placed.words.upperBound + 8)),
                isChange: entry.isChange)
        }
        if isDay, let noun = outageOwned(by: placed) { return Told(phase: .occurred, anchor: noun, end: noun) }
        if !isDay, isPeak(placed) { return nil }
        if !isDay, let told = sinceOrNotice(placed) { return told }
        if !isDay, let named = namedTurn(placed) { return named }
        // "an instability at 21:11 was over by 21:30": the moment of the noun, the predicate has its own.
        if !isDay, let noun = nounBefore(placed) { return Told(phase: .escalated, anchor: noun, end: noun) }
        let isPartOfDay = placed.time.precision == .partOfDay
        // The predicate nearest before the time; when the time opens its clause, the first one behind it; else what the tree says.
        let before = passage.segment(before: opening(of: placed))
        for node in before.reversed() where isPredicateLike(node) {
            if isDay, isAnnouncement(node) { return nil }
            // "said that its system received the plan at 8:32": the time is of what was said.
            if !isDay, passage.has(node, [.speech, .posting]), words[node].tag == .verb,
                words[node + 1..<max(node + 1, opening(of: placed))].contains(where: { $0.tag == .verb && $0.penn == .vbd })
            {
                continue
            }
            if isPartOfDay, words[node].tag == .verb, passage.has(node, .speech), !passage.isPassive(node) {
                return restoredAsTold(after: placed)
            }
            if let phase = phase(ofPredicate: node, isDay: isDay, time: placed.time) {
                // "acknowledged "degraded performance" at 7:21": what was acknowledged had begun before.
                if phase == .began, let official = before.first(where: { $0 < node && isAcknowledging($0) }) {
                    return Told(phase: .acknowledged, anchor: official, end: node)
                }
                return Told(phase: phase, anchor: node, end: node)
            }
        }
        // "realised that the resolver was the problem at 7:22"
        if !isDay, let found = findingBefore(before) { return Told(phase: .identified, anchor: found, end: found) }
        var last = placed.words.upperBound - 1
        if last + 1 < words.count, words[last + 1].lower == ",", before.count < 4 { last += 1 }
        var after = passage.segment(after: last)
        // "Just before five, he said, the switch failed": who says it stands between the time and what happened.
        if before.isEmpty, after.count < 5, after.contains(where: { passage.has($0, .speech) }), after.upperBound < words.count,
            words[after.upperBound].lower == ","
        {
            after = passage.segment(after: after.upperBound)
        }
        for node in after where isPredicateLike(node) {
            if isDay, isAnnouncement(node) { return nil }
            // "became apparent at four, the company said": who says it is no turn of the incident.
            if !before.isEmpty, words[node].tag == .verb, passage.has(node, .speech), words[last].lower == "," || node > last + 1 {
                continue
            }
            if let phase = phase(ofPredicate: node, isDay: isDay, time: placed.time) { return Told(phase: phase, anchor: node, end: node) }
        }
        var at = governor(of: placed)
        for _ in 0..<4 where at >= 0 {
            if words[at].tag == .noun, opensCompound(at) || isAbsent(at) || isAimedAt(at) { break }
            // "was withdrawn twenty minutes later": counted on from what another clause told, it belongs to its own.
            if placed.words.contains(where: { words[$0].lower == "later" }), !before.contains(at), !before.isEmpty { break }
            if let phase = phase(ofPredicate: at, isDay: isDay, time: placed.time) { return Told(phase: phase, anchor: at, end: at) }
            at = words[at].head
        }
        if !isDay, !isUntil(placed), let turn = turnTold(near: placed, before: before, after: after) { return turn }
        // "was delayed until 18:44"
        if !isDay, isUntil(placed), isTroubleTold(around: placed), let verb = before.last(where: { passage.isVerb($0) }) {
            return Told(phase: .resolved, anchor: verb, end: verb)
        }
        return nounPhase(near: placed, isDay: isDay)
    }

    /// What a time is told to be, the word that tells it, and the last word of what makes the claim.
    struct Told {
        var phase: TimeValue.Phase
        var anchor: Int
        var end: Int
        var isChange = false
    }

    /// "said late Thursday that service was restored": when it was said is about when it was so; of other news it is not.
    private func restoredAsTold(after placed: Passage.PlacedTime) -> Told? {
        passage.segment(after: placed.words.upperBound).first {
            words[$0].tag == .verb && passage.has($0, .restoring) && words[$0].penn == .vbn && !passage.isNegated($0)
        }.map { Told(phase: .resolved, anchor: $0, end: $0) }
    }

    /// "yesterday's worldwide outage", "Monday's outage": whatever is said of it.
    private func outageOwned(by placed: Passage.PlacedTime) -> Int? {
        let next = placed.words.upperBound
        guard next < words.count, words[next].penn == .pos || words[next - 1].lower.hasSuffix("'s") else { return nil }
        return words[next...].indices.prefix(5).first { passage.has($0, .outage) && words[$0].tag == .noun && !opensCompound($0) }
    }

    /// "Update 5 March, 9:00 am:" at the head of what was added to an article.
    func isAddition(_ placed: Passage.PlacedTime) -> Bool {
        words[..<placed.words.lowerBound].suffix(3).contains { ["update", "updated", "edit", "correction"].contains($0.lower) }
    }

    /// The trouble that a time stands right behind, where another time stands behind the verb.
    private func nounBefore(_ placed: Passage.PlacedTime) -> Int? {
        let at = opening(of: placed) - 1
        guard at >= 0, words[at].tag == .noun, passage.has(at, [.trouble, .outage]) else { return nil }
        let after = passage.segment(after: placed.words.upperBound - 1)
        guard let verb = after.first(where: { passage.isVerb($0) }), verb - placed.words.upperBound < 2 else { return nil }
        return passage.times.contains { $0.words.lowerBound > verb && after.contains($0.words.lowerBound) && $0.time.kind != .duration }
            ? at : nil
    }

    /// "peaked at 9:15": how much, not which phase.
    private func isPeak(_ placed: Passage.PlacedTime) -> Bool {
        let at = opening(of: placed)
        return at > 0 && ["peak", "peaked", "peaking"].contains(words[at - 1].lower)
    }

    /// "Since about 15:40 jobs are late", "the first notice went out at 9:31", "complaints came in from 7:45".
    private func sinceOrNotice(_ placed: Passage.PlacedTime) -> Told? {
        let before = passage.segment(before: opening(of: placed))
        let after = passage.segment(after: placed.words.upperBound - 1)
        let clause = before.lowerBound..<after.upperBound
        if words[max(0, opening(of: placed) - 1)..<placed.words.upperBound].contains(where: { $0.lower == "since" }),
            isTroubleTold(around: placed) || clause.contains(where: { words[$0].lower == "out" && words[max(0, $0 - 1)].lemma == "be" })
        {
            let anchor = clause.first { passage.isVerb($0) } ?? placed.words.lowerBound
            return Told(phase: .began, anchor: anchor, end: placed.words.upperBound - 1)
        }
        let told =
            before.isEmpty
            ? passage.segment(after: placed.words.upperBound - (words[min(words.count - 1, placed.words.upperBound)].lower == "," ? 0 : 1))
            : before
        if isUntil(placed), let take = before.last(where: { words[$0].tag == .verb }) {
            let silence = before.lowerBound..<after.upperBound
            let isSilence =
                silence.contains { passage.has($0, [.posting, .speech, .acknowledging]) || words[$0].lemma == "tell" }
                && (words[take].lemma == "take" || silence.contains { ["nothing", "not", "n't", "no"].contains(words[$0].lower) })
            // "posted nothing until 11:15": then it did. "itself took until 13:47": then it was back.
            if isSilence { return Told(phase: .acknowledged, anchor: take, end: take) }
            if words[take].lemma == "take" { return Told(phase: .resolved, anchor: take, end: take) }
        }
        guard
            let verb = told.last(where: { words[$0].tag == .verb || words[$0].tag == .aux }),
            let subject = told.first(where: { $0 < verb && words[$0].tag == .noun })
        else { return nil }
        // "posted its first notice at 0:11"
        if let notice = told.first(where: { Self.notices.contains(words[$0].lemma) && words[$0].penn == .nn }), notice > 1,
            words[max(0, notice - 3)..<notice].contains(where: { ["first", "initial"].contains($0.lower) }),
            told.contains(where: {
                passage.has($0, .posting) && words[$0].tag == .verb || ["issue", "send", "put"].contains(words[$0].lemma)
            })
        {
            return Told(phase: .acknowledged, anchor: verb, end: max(verb, placed.words.upperBound - 1))
        }
        let coming: [Spelling] = [
            "be", "come", "go", "land", "appear", "arrive", "follow", "post", "publish", "issue", "send", "put", "start", "begin",
        ]
        guard coming.contains(words[verb].lemma) || told.contains(where: { coming.contains(words[$0].lemma) && words[$0].tag == .verb })
        else { return complaints(before, placed) }
        let head = passage.chunkOf[subject] >= 0 ? passage.chunks[passage.chunkOf[subject]].head : subject
        if Self.notices.contains(words[head].lemma)
            || words[head].lemma == "update"
                && told.contains(where: { passage.has($0, .official) || ["latest", "last", "status"].contains(words[$0].lower) }),
            words[head].penn == .nn, !["start", "begin"].contains(words[verb].lemma)
        {
            let rest = placed.words.upperBound..<words.count
            let saysFound = rest.contains { passage.has($0, .identifying) } && rest.contains { passage.has($0, .causeNoun) }
            let isFirst = told.contains { ["first", "initial", "earliest"].contains(words[$0].lower) }
            return Told(
                phase: saysFound ? .identified : isFirst ? .acknowledged : .updated, anchor: verb,
                end: max(verb, placed.words.upperBound - 1))
        }
        return complaints(before, placed)
    }

    /// "complaints started coming in around 7:45": somebody noticed.
    private func complaints(_ before: Range<Int>, _ placed: Passage.PlacedTime) -> Told? {
        let isFirst = before.contains { words[$0].lower == "first" }
        guard
            let complaint = before.first(where: {
                words[$0].tag == .noun && (words[$0].penn == .nns || isFirst)
                    && (passage.has($0, .complaint)
                        || isFirst && ["sign", "symptom", "indication", "alarm", "alert", "failure"].contains(words[$0].lemma))
            }),
            let verb = before.first(where: { $0 > complaint && words[$0].tag == .verb }),
            ["start", "begin", "come", "pour", "roll", "flood", "emerge", "surface", "appear", "spike", "surge", "arrive", "trickle"]
                .contains(words[verb].lemma)
        else { return nil }
        return Told(phase: .began, anchor: verb, end: verb)
    }

    private func isAcknowledging(_ index: Int) -> Bool {
        words[index].tag == .verb && ["acknowledge", "confirm", "admit"].contains(words[index].lemma) && !passage.isNegated(index)
    }

    /// The verb of finding whose "that" opens the clause, where the clause names the culprit.
    private func findingBefore(_ clause: Range<Int>) -> Int? {
        guard clause.lowerBound > 1, words[clause.lowerBound - 1].lower == "that",
            clause.contains(where: { passage.has($0, .causeNoun) || ["problem", "fault", "blame"].contains(words[$0].lemma) })
        else { return nil }
        let verb = clause.lowerBound - 2
        return passage.has(verb, .identifying) || ["twig", "twigged", "realise", "realize", "establish", "see"].contains(words[verb].lemma)
            ? verb : nil
    }

    /// "Yesterday the company confirmed …": the day of the telling.
    private func isAnnouncement(_ index: Int) -> Bool {
        words[index].tag == .verb && passage.has(index, .speech) && !passage.isPassive(index)
            && passage.children(index).contains { Passage.subjects.contains(words[$0].relation) }
    }

    private func isPredicateLike(_ index: Int) -> Bool {
        switch words[index].tag {
        case .verb, .adj, .adv, .aux: !passage.cues[index].isEmpty || words[index].tag == .verb && Self.turning.contains(words[index].lemma)
        case .noun:
            passage.has(index, [.outage, .beginning, .resolving, .trouble]) && !opensCompound(index) && !isAbsent(index)
                && !isAimedAt(index)
        default: false
        }
    }

    /// The first word of the phrase that a time stands in: "at approximately".
    private func opening(of placed: Passage.PlacedTime) -> Int {
        var at = placed.words.lowerBound
        while at > 0, words[at - 1].tag == .adp || words[at - 1].tag == .adv && passage.cues[at - 1].isEmpty || words[at - 1].lower == "of"
        { at -= 1 }
        return at
    }

    /// The word outside the expression that it hangs on.
    func governor(of placed: Passage.PlacedTime) -> Int {
        for index in placed.words where words[index].head >= 0 && !placed.words.contains(words[index].head) { return words[index].head }
        for index in placed.words where words[index].head < 0 { return index }
        return -1
    }

    /// What a predicate says of the incident's course.
    private func phase(ofPredicate index: Int, isDay: Bool, time: TimeExpression?) -> TimeValue.Phase? {
        let word = words[index]
        let range = passage.segment(before: index).lowerBound..<passage.segment(after: index).upperBound
        func mentions(_ cue: Cues) -> Bool { range.contains { passage.has($0, cue) && $0 != index } }
        let isTrouble =
            mentions([.outage]) || range.contains { passage.has($0, [.trouble, .brokenState, .failing]) && words[$0].tag != .adv }
        let until = time?.modifiers.contains { $0 == .onOrBefore || $0 == .until } ?? false

        if word.tag == .verb || word.tag == .adj || word.tag == .adv || word.tag == .noun {
            if let isOfTrouble = isLessOfTrouble(index) { return isOfTrouble && !isDay ? .mitigated : nil }
            if isCallingOff(index), !isDay { return .mitigated }
            if isDay {
                // What was said on a day need not have happened on it; nor what was published.
                if word.tag == .verb, passage.has(index, .speech) || passage.has(index, .posting) { return nil }
                if ["publish", "issue", "release", "submit"].contains(word.lemma), word.tag == .verb, !isChangeReleased(index) {
                    return nil
                }
                if passage.has(index, .resolving) && !passage.isNegated(index) && word.tag == .verb && !passage.has(index, .outage)
                    && (mentions(.restoring) || mentions([.outage, .trouble]) || passage.has(index, .restoring))
                {
                    return isOfPart(range) ? .mitigated : .resolved
                }
                if isChangeReleased(index) { return .occurred }
                // "On 4 October a command caused a withdrawal of all routes."
                if word.penn == .vbd, ["cause", "trigger", "spark"].contains(word.lemma), !passage.isUnreal(index) { return .occurred }
                if passage.has(index, [.outage]) || isTrouble && (word.tag != .noun || passage.has(index, .trouble)) { return .occurred }
                if passage.has(index, [.failing, .hitting, .brokenState]) && word.tag != .noun { return .occurred }
                if word.lemma == "lose", word.tag == .verb, !passage.objects(of: index).isEmpty { return .occurred }
                return nil
            }
            // "began to push out the last good version", "started letting people in"
            if word.lemma == "start" || word.lemma == "begin", word.tag == .verb,
                let next = words[index + 1..<min(words.count, index + 4)].indices.first(where: { words[$0].tag == .verb })
            {
                switch turn(told: next) {
                case .comeback: return .mitigated
                case .remedy: return .mitigated
                default: break
                }
            }
            // "Recovery began at noon."
            if word.lemma == "start" || word.lemma == "begin", word.tag == .verb, let subject = firstNoun(before: index),
                Self.repairs.contains(words[subject].lemma)
            {
                return .mitigated
            }
            if word.lemma == "start" || word.lemma == "begin", let complement = passage.children(index, [.xcomp]).first {
                if passage.has(complement, [.recovering, .restoring]) || words[complement].lemma == "come" { return .mitigated }
                if ["see", "appear", "respond", "flow", "load", "announce", "advertise", "work"].contains(words[complement].lemma),
                    words[complement].penn == .vbn || words[complement].lemma != "see", !isTrouble
                {
                    return .mitigated
                }
                if passage.has(complement, [.failing, .noticing]) || ["complain", "tweet"].contains(words[complement].lemma)
                    || passage.has(complement, .undergoing) && isTrouble
                {
                    return .began
                }
                if passage.has(complement, [.mitigating]) { return .mitigated }
            }
            // "began to be seen again", "started to get through again": what was away comes back.
            if word.lemma == "start" || word.lemma == "begin", word.tag == .verb, !isTrouble,
                passage.segment(after: index).contains(where: { words[$0].lower == "again" })
            {
                return .mitigated
            }
            if let phase = turn(index, in: range) { return phase }
            if passage.has(index, .restoring) && word.tag == .verb || isBackAgain(index) {
                return isOfPart(range) ? .mitigated : .resolved
            }
            if word.tag == .verb, word.penn != .vbg, passage.has(index, .recovering), !passage.isNegated(index),
                passage.objects(of: index).isEmpty, let subject = passage.subject(of: index) ?? firstNoun(before: index),
                !passage.has(subject, .people)
            {
                return ["reappear", "reconnect", "restart", "stabilize", "stabilise"].contains(word.lemma) ? .mitigated : .resolved
            }
            // "returning errors" brings nothing back.
            if passage.has(index, .resolving), word.tag != .adj || ["operational", "over"].contains(word.lower),
                word.lemma != "return" || passage.objects(of: index).isEmpty && word.penn != .vbg
            {
                if ["resolve", "solve", "restore", "recover"].contains(word.lemma)
                    || mentions([.outage, .trouble, .serviceHead, .restoring]) || until
                {
                    return .resolved
                }
            }
            if passage.has(index, .mitigating), word.tag == .verb, word.lemma != "address" || isTrouble || passage.isPassive(index) {
                if range.contains(where: { isFix($0) }) || ["fix", "mitigate", "revert", "rollback", "patch"].contains(word.lemma)
                    || word.lemma == "roll" && words[index...].dropFirst().prefix(5).contains(where: { $0.lower == "back" })
                    || passage.isPassive(index) && isTrouble
                {
                    return .mitigated
                }
            }
            if passage.has(index, .acknowledging) { return .acknowledged }
            if word.tag == .verb, passage.has(index, [.posting, .speech]), let phase = reported(by: index, at: time) { return phase }
            if passage.has(index, .posting), mentions(.acknowledging) { return .acknowledged }
            if ["confirm", "admit"].contains(word.lemma), isTrouble, !mentions([.restoring, .mitigating, .causeNoun]),
                speaksOfficially(index)
            {
                return .acknowledged
            }
            if passage.has(index, .escalating), word.tag == .verb { return .escalated }
            if ["shift", "become", "turn"].contains(word.lemma),
                mentions(.escalating)
                    || range.contains(where: { ["emergency", "worse", "full-scale", "total", "widespread"].contains(words[$0].lower) })
            {
                return .escalated
            }
            if passage.has(index, .identifying), word.tag == .verb, isCauseFound(index) { return .identified }
            if isAsOf(time) { return nil }
            // "understood what was happening", "that occurred at 14:09" begin nothing.
            if ["happen", "occur", "unfold"].contains(word.lemma),
                word.penn == .vbg || passage.subject(of: index).map({ ["that", "this"].contains(words[$0].lower) }) ?? false
            {
                return nil
            }
            if passage.has(index, .beginning), word.tag == .verb || word.tag == .noun {
                return isTrouble || mentions(.noticing) || isIncidentSubject(index) ? .began : nil
            }
            // "at 15:09 the site was showing errors", "as of noon it was down": a look at the clock, not a beginning.
            if word.penn == .vbg,
                passage.children(index).contains(where: { words[$0].lemma == "be" }) && !passage.has(index, [.beginning, .noticing])
            {
                return nil
            }
            // "were still reporting trouble at noon", "remained down": nothing begins.
            if range.contains(where: { words[$0].lower == "still" && $0 < index }) || ["remain", "stay", "continue"].contains(word.lemma)
                || range.contains(where: { ["remain", "stay"].contains(words[$0].lemma) && words[$0].tag == .verb && $0 < index }), !until
            {
                return nil
            }
            if passage.has(index, .noticing), isTrouble || mentions([.complaint]) || noticesTrouble(index) { return .began }
            if passage.has(index, [.failing, .hitting]) && word.tag == .verb || passage.has(index, .brokenState) || word.lower == "unable"
                || Self.going.contains(word.lemma) && mentions(.brokenState)
            {
                return .began
            }
            if passage.has(index, .undergoing), isTrouble { return .began }
            // What set it off.
            if isChangeReleased(index), !passage.isNegated(index) { return .began }
            if passage.has(index, .posting), speaksOfficially(index) { return .updated }
        }
        return nil
    }

    /// "noticed that X was down": what was noticed stands in its own clause.
    private func noticesTrouble(_ verb: Int) -> Bool {
        guard let that = words[verb...].indices.dropFirst().prefix(2).first(where: { words[$0].lower == "that" }) else { return false }
        return passage.segment(after: that).contains { passage.tellsTrouble($0) }
    }

    /// Turns that no single word tells: "declared it closed", "turned green", "engineers were called", "power was cut", "turned up".
    private func turn(_ index: Int, in range: Range<Int>) -> TimeValue.Phase? {
        guard words[index].tag == .verb, !passage.isNegated(index) else { return nil }
        let after = passage.segment(after: index)
        switch words[index].lemma {
        case "declare":
            if after.contains(where: { ["closed", "over", "resolved", "fixed", "ended"].contains(words[$0].lower) }) { return .resolved }
            // "an incident was declared at 8:03"
            return range.contains { ["incident", "outage", "emergency", "disaster"].contains(words[$0].lemma) } ? .acknowledged : nil
        case "improve": return .mitigated
        case "recur": return .escalated
        case "turn":
            if after.first.map({ words[$0].lower == "green" }) ?? false { return .mitigated }
            if after.first.map({ words[$0].lower == "off" }) ?? false { return .mitigated }
            return after.first.map { words[$0].lower == "up" } ?? false && range.contains { passage.has($0, [.trouble, .failing]) }
                ? .began : nil
        case "receive":
            // "we received a report"
            return after.contains { passage.has($0, .complaint) && words[$0].penn == .nn || words[$0].lemma == "alert" } ? .began : nil
        case "lift":
            return isDoneTo(index) ? .resolved : nil
        case "expire": return .began
        case "run":
            return words[index].penn == .vbd && after.contains { ["script", "command", "migration", "job"].contains(words[$0].lemma) }
                ? .began : nil
        case "replace", "reboot", "reroute", "disable", "revoke":
            return words[index].penn == .vbd || words[index].penn == .vbn && isDoneTo(index) ? .mitigated : nil
        case "twig", "establish", "realise", "realize":
            return passage.segment(after: index).contains { passage.has($0, .causeNoun) }
                || words[index...].prefix(6).contains { $0.lemma == "problem" }
                ? .identified : nil
        case "lose":
            return passage.objects(of: index).isEmpty ? nil : .began
        case "call", "alert", "page", "summon":
            if words[index...].prefix(5).contains(where: { $0.lower == "all-clear" })
                || words[index...].prefix(5).contains(where: { $0.lower == "all" })
                    && words[index...].prefix(7).contains(where: { $0.lower == "clear" })
            {
                return .resolved
            }
            guard isDoneTo(index), let subject = firstNoun(before: index) else { return nil }
            return passage.has(subject, .people)
                || ["firefighter", "crew", "police", "service", "brigade", "engineer", "technician", "staff"].contains(words[subject].lemma)
                ? .began : nil
        case "cut":
            guard isDoneTo(index), let subject = firstNoun(before: index) else { return nil }
            return ["power", "supply", "electricity", "feed", "connection", "service"].contains(words[subject].lemma) ? .escalated : nil
        case "open", "reopen":
            return after.contains { ["normal", "usual", "again"].contains(words[$0].lower) } ? .resolved : nil
        case "re-energize", "re-energise", "reenergize": return .mitigated
        case "go", "come", "accept", "flow", "load", "respond", "pass":
            let isAgain = after.prefix(4).contains { words[$0].lower == "again" } && !isState(after: index)
            return isAgain && !range.contains { passage.has($0, [.outage, .brokenState, .failing]) } ? .mitigated : nil
        default: return nil
        }
    }

    private static let repairs: WordSet = [
        "recovery", "restoration", "remediation", "mitigation", "rollback", "repair", "failback",
    ]

    /// The noun that opens the clause of a verb: its subject, where no tree was made.
    private func firstNoun(before verb: Int) -> Int? {
        guard let first = passage.segment(before: verb).first(where: { words[$0].tag == .noun || words[$0].tag == .propn }) else {
            return nil
        }
        return passage.chunkOf[first] >= 0 ? passage.chunks[passage.chunkOf[first]].head : first
    }

    /// "was cut", "were being called": by the words before it, where no tree was made.
    private func isDoneTo(_ verb: Int) -> Bool {
        passage.isPassive(verb) || words[max(0, verb - 3)..<verb].contains { $0.lemma == "be" }
    }

    private static let turning: WordSet = [
        "declare", "turn", "cut", "lift", "expire", "run", "replace", "reboot", "reroute", "disable", "twig", "establish", "realise",
        "realize", "call", "open", "reopen", "re-energize", "re-energise", "reenergize", "receive", "go", "come", "accept", "flow",
        "pass",
        "distribute", "ship", "improve", "recur", "revoke",
    ]

    /// "wrote that it was investigating", "said that the issue had been identified": what an official word was about.
    private func reported(by verb: Int, at told: TimeExpression?) -> TimeValue.Phase? {
        if let subject = passage.subject(of: verb) ?? firstNoun(before: verb),
            passage.has(subject, .people),
            !["engineer", "spokesman", "spokeswoman", "spokesperson", "boss", "chief"].contains(words[subject].lemma)
        {
            return nil
        }
        let content = verb + 1..<min(words.count, verb + 22)
        // What was said of other moments has its own.
        guard
            !content.contains(where: { at in
                passage.times.contains { $0.words.lowerBound == at && $0.time.precision <= .hour && $0.time.range != told?.range }
            })
        else {
            return nil
        }
        func isDone(_ index: Int) -> Bool {
            (words[index].penn == .vbn || words[index].penn == .vbd) && words[index].tag == .verb
                && !words[max(verb, index - 4)..<index].contains {
                    ["being", "to", "not", "until", "once", "when", "if"].contains($0.lower)
                }
        }
        // "said that all of its services were back online"
        if let back = content.first(where: { words[$0].lower == "back" || words[$0].lower == "normal" }), back - verb < 16,
            words[verb..<back].contains(where: { ["be", "return", "come"].contains($0.lemma) }),
            !words[verb..<back].contains(where: {
                ["not", "n't", "until", "hope", "expect", "will", "would", "should", "bring", "bringing"].contains($0.lower)
            })
        {
            return isOfPart(content.lowerBound..<back) ? .mitigated : .resolved
        }
        for index in content where isDone(index) {
            // "declared that both had been fully restored"
            guard passage.has(index, .restoring), words[index].lemma != "repair", !passage.isNegated(index) else { continue }
            return isOfPart(content) ? .mitigated : .resolved
        }
        // "said in an update at 5:18 that it was also investigating": not the first word.
        let clause = passage.segment(before: verb).lowerBound..<max(passage.segment(after: verb).upperBound, verb + 1)
        let first: TimeValue.Phase = clause.contains { Self.further.contains(words[$0].lower) } ? .updated : .acknowledged
        for index in content {
            if ["investigating", "aware", "acknowledged"].contains(words[index].lower) { return first }
            // "wrote that it was experiencing a degradation"
            if words[index].penn == .vbg, passage.has(index, .undergoing),
                content.contains(where: { $0 > index && passage.has($0, [.trouble, .outage]) })
            {
                return first
            }
            if words[index].lower == "looking", index + 1 < words.count, words[index + 1].lower == "into" { return first }
            if isDone(index), ["identify", "find", "locate", "pinpoint"].contains(words[index].lemma),
                content.contains(where: { ["issue", "problem", "cause", "source", "culprit", "root"].contains(words[$0].lemma) })
            {
                return .identified
            }
        }
        return nil
    }

    /// What tells a notice from the first one.
    private static let further: WordSet = ["update", "recent", "latest", "second", "third", "further", "another", "subsequent", "later"]

    /// "most of it", "the first site": a return of a part only, unless all of it is named beside.
    private func isOfPart(_ range: Range<Int>) -> Bool {
        range.contains { Self.partly.contains(words[$0].lower) }
            && !range.contains { ["all", "every", "last", "remaining"].contains(words[$0].lower) }
    }

    private static let partly: WordSet = ["most", "some", "partially", "partly", "gradually", "stages", "progressively", "part", "first"]

    /// "On 19 July the company released an update": the day of what set it off.
    private func isChangeReleased(_ index: Int) -> Bool {
        guard words[index].tag == .verb, ["release", "deploy", "push", "distribute", "ship", "roll", "issue"].contains(words[index].lemma)
        else { return false }
        let after = passage.segment(after: index).prefix(10)
        return after.contains { ["update", "configuration", "change", "version", "payload"].contains(words[$0].lemma) }
            && !after.contains { ["fix", "review", "report", "statement", "hotfix", "remediation"].contains(words[$0].lemma) }
    }

    /// Something that mends: an update does only when it is said to correct.
    private func isFix(_ index: Int) -> Bool {
        guard passage.has(index, .fix), words[index].tag == .noun else { return false }
        guard words[index].lemma == "update" else { return true }
        return words[max(0, index - 3)..<min(words.count, index + 4)].contains {
            ["fix", "correct", "corrected", "corrective", "fixed", "revert", "reverting", "address", "remedy", "new"].contains($0.lower)
        }
    }

    func isAsOf(_ time: TimeExpression?) -> Bool {
        guard let time, let placed = passage.times.first(where: { $0.time.range == time.range }) else { return false }
        return words[max(0, placed.words.lowerBound - 3)..<placed.words.upperBound].indices.contains {
            words[$0].lower == "as" && $0 + 1 < words.count && words[$0 + 1].lower == "of"
        }
    }

    private static let going: WordSet = ["go", "become", "be", "fall", "get", "take", "knock"]

    private func isBackAgain(_ index: Int) -> Bool {
        ["be", "come", "bring", "go", "return"].contains(words[index].lemma)
            && passage.children(index).contains { ["back", "online", "normal"].contains(words[$0].lower) }
            || words[index].lower == "back" && !(index > 0 && Self.movedBack.contains(words[index - 1].lemma))
            || passage.has(index, .soundState) && passage.segment(after: index).first.map { words[$0].lower == "again" } ?? false
            || words[index].lower == "online" && index > 0 && words[index - 1].lower == "back"
    }

    /// "rolled back": nothing returns by it.
    private static let movedBack: WordSet = [
        "roll", "push", "scale", "dial", "cut", "step", "hold", "report", "call", "pull", "date", "set",
    ]

    private func isIncidentSubject(_ index: Int) -> Bool {
        guard let subject = passage.subject(of: index) else { return false }
        return passage.has(subject, [.outage, .trouble]) || words[subject].tag == .pron
            || ["crisis", "situation", "event"].contains(words[subject].lemma)
    }

    private func isCauseFound(_ index: Int) -> Bool {
        if ["identify", "pinpoint", "diagnose", "trace", "isolate"].contains(words[index].lemma) { return true }
        return passage.clauseRange(index).contains { passage.has($0, [.causeNoun]) }
    }

    private func speaksOfficially(_ index: Int) -> Bool {
        guard let subject = passage.subject(of: index) else { return false }
        let range = passage.subtree(subject)
        return range.contains { passage.has($0, .official) || ["status", "statement", "tweet"].contains(words[$0].lemma) }
            || passage.has(subject, .organisation)
            || context.isProvider(reading.text(passage, passage.phrase(at: subject)))
    }

    /// "No incidents reported."
    private func isAbsent(_ index: Int) -> Bool {
        words[max(0, index - 3)..<index].contains { ["no", "without", "zero"].contains($0.lower) }
    }

    /// "put safety over a quick restoration", "work toward a resolution": what is aimed at is not reached.
    private func isAimedAt(_ index: Int) -> Bool {
        passage.has(index, .resolving) && !passage.has(index, [.outage, .trouble])
            && words[max(0, index - 4)..<index].contains {
                ["over", "for", "toward", "towards", "until", "before", "to", "prioritize", "expedite"].contains($0.lower)
            }
    }

    /// "incident review", "outage report": what is written about it.
    private func opensCompound(_ index: Int) -> Bool {
        index + 1 < words.count
            && ["review", "report", "response", "team", "page", "management", "analysis", "summary", "tracker", "monitor"]
                .contains(words[index + 1].lemma)
    }

    /// "the March 2 outage", "the outage on Monday", "Monday's outage".
    private func nounPhase(near placed: Passage.PlacedTime, isDay: Bool) -> Told? {
        let at = placed.words.upperBound
        var index = at
        while index < words.count, index - at < 5 {
            if passage.has(index, .outage), words[index].tag == .noun {
                return Told(phase: isDay ? .occurred : .began, anchor: index, end: index)
            }
            if words[index].tag == .verb || words[index].tag == .adp || words[index].lower == "," { break }
            index += 1
        }
        guard isDay else { return nil }
        if words.count < 14, words.indices.contains(where: { passage.has($0, [.outage, .trouble]) && isAbsent($0) }) { return nil }
        if let outage = words.indices.first(where: {
            passage.has($0, .outage) && words[$0].tag == .noun && $0 < placed.words.lowerBound && placed.words.lowerBound - $0 < 6
        }) {
            return Told(phase: .occurred, anchor: outage, end: outage)
        }
        // "On July 19, 2024, the world was rocked …": a day that opens a sentence about trouble.
        if placed.words.lowerBound <= 2 || placed.words.lowerBound <= 4 && placed.time.precision == .day,
            let trouble = words.indices.first(where: {
                (passage.has($0, [.outage, .failing, .brokenState]) || passage.has($0, .trouble) && words[$0].tag == .noun)
                    && !placed.words.contains($0) && !opensCompound($0)
            })
        {
            return Told(phase: .occurred, anchor: trouble, end: trouble)
        }
        return nil
    }
}
