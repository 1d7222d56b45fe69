import Language

package let timeClaims = ClaimKindRule(
    kind: .time,
    meaning: "When it happened: a moment of the incident's course, its phase read from the predicate that it hangs on.",
    examples: [
        .init("⟦The outage began at 11:49 UTC⟧ on 2 March 2026.", "began 2026-03-02T11:49Z", "occurred 2026-03-02"),
        .init("A fix was deployed at 15:25 UTC on 2 March 2026.", "mitigated 2026-03-02T15:25Z"),
        .init("Service was fully restored by 18:10 UTC on 2 March 2026.", "resolved 2026-03-02T18:10Z"),
        .init("The keynote begins at 09:00 UTC on 2 March 2026."),
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

    private let quotes: [Bool]

    private init(reading: ArticleReading, passage: Passage, context: Context) {
        quotes = Attribution(reading: reading, passage: passage, context: context).isQuoted
        self.reading = reading
        self.passage = passage
        self.context = context
    }

    private var words: [Word] { passage.words }

    private mutating func read(_ placed: Passage.PlacedTime) {
        let time = placed.time
        // "Posted 11 minutes ago": ago from when the page was saved.
        guard context.statusPhase == nil || !placed.words.contains(where: { words[$0].lower == "ago" }) else { return }
        // "now", "currently": the article's moment, not the incident's.
        guard !time.timex.hasSuffix("_REF"), !time.timex.hasSuffix("TBH"),
            placed.words.contains(where: { !Self.nows.contains(words[$0].lower) }),
            !placed.words.contains(where: { ["next", "coming", "tomorrow"].contains(words[$0].lower) })
        else { return }
        guard time.kind != .duration, time.kind != .set, let precision = precision(of: time), !passage.isShiftTaken(placed) else { return }
        let isEntry = opensEntry(placed)
        // "today" in somebody's quoted words is the day of speaking, which need not be the article's.
        if quotes[placed.words.lowerBound],
            placed.words.contains(where: { ["today", "tonight", "yesterday", "tomorrow"].contains(words[$0].lower) })
        {
            return
        }
        // "its 12:01 report on the issues": when somebody wrote.
        let behind = words[placed.words.upperBound..<min(words.count, placed.words.upperBound + 2)].indices
        if behind.contains(where: {
            ["report", "article", "story", "post", "tweet", "edition", "newsletter"].contains(words[$0].lemma) && words[$0].tag == .noun
        }) {
            return
        }
        // "a few hours later" is no instant.
        guard !time.isVague else { return }
        if time.kind == .range, readRange(placed) { return }
        guard let (phase, anchor, end) = phase(of: placed, isDay: precision == .day || precision == .month, isEntry: isEntry) else {
            return
        }
        // A range of minutes is one instant told loosely; a range of hours is none.
        let earliest = time.earliest
        var latest = time.latest.map { closed($0, precision) }
        if precision == .minute || precision == .second, time.kind != .range, !time.modifiers.contains(.shortly) { latest = earliest }
        if precision == .minute, time.kind == .range, let first = time.earliest, let last = time.latest,
            last.seconds - first.seconds > 2 * 3_600
        {
            return
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
        draft.opensEntry = isEntry
        drafts.append(draft)
    }

    /// "was down from 7:33 until 14:25": two moments, the beginning of the trouble and its end.
    private mutating func readRange(_ placed: Passage.PlacedTime) -> Bool {
        // "between 15:50 and 15:52" is one moment told loosely.
        let opener = max(0, placed.words.lowerBound - 1)..<placed.words.upperBound
        guard opener.contains(where: { ["from", "until", "till", "through"].contains(words[$0].lower) }), placed.time.ends.count == 2,
            placed.time.ends.allSatisfy({ $0.precision <= .partOfDay && $0.earliest != nil }),
            let (phase, anchor, end) = phase(of: placed, isDay: false, isEntry: false), phase == .began || phase == .escalated
        else { return false }
        let range = min(placed.words.lowerBound, end)..<max(placed.words.upperBound, end + 1)
        // A part that was down for a while: neither the incident's beginning nor its end.
        if isPart(anchor, before: placed.words.lowerBound) {
            if let time = placed.time.ends.first, let precision = precision(of: time) {
                drafts.append(Draft(.time(value(time, .escalated, precision)), anchor: anchor, evidence: range))
            }
            return true
        }
        for (time, phase) in zip(placed.time.ends, [phase, .resolved]) {
            guard let precision = precision(of: time) else { continue }
            drafts.append(Draft(.time(value(time, phase, precision)), anchor: anchor, evidence: range))
        }
        return true
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

    private func value(_ time: TimeExpression, _ phase: TimeValue.Phase, _ precision: TimeValue.Precision) -> TimeValue {
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
        guard let time = context.pendingTime, passage.block == context.pendingBlock + 1, passage.loneTime == nil,
            let precision = precision(of: time),
            let (phase, anchor) = StatusWord.phase(heading: passage, isCapital: reading.startsCapital).map({ ($0, 0) })
                ?? entryPhase(after: 0, at: time.earliest)
        else { return }
        var draft = Draft(.time(value(time, phase, precision)), anchor: anchor, evidence: anchor..<anchor + 1)
        draft.opensEntry = true
        draft.evidenceBytes = time.range.lowerBound..<passage.range.upperBound
        drafts.append(draft)
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

    private func precision(of time: TimeExpression) -> TimeValue.Precision? {
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
        guard
            before.allSatisfy({
                $0.tag == .punct || $0.tag == .sym || ["at", "on", "around", "approximately", "~", "by"].contains($0.lower)
            }) || passage.times.first?.words.lowerBound == placed.words.lowerBound && before.count <= 1
        else { return false }
        var at = placed.words.upperBound
        while at < words.count, words[at].lower == ")" || ["utc", "et", "pt"].contains(words[at].lower) { at += 1 }
        guard at < words.count else { return false }
        return [":", "-", "–", "—", "|", "—", "→"].contains(words[at].lower)
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

    /// The phase, the word that tells it, and the last word of what makes the claim.
    private func phase(of placed: Passage.PlacedTime, isDay: Bool, isEntry: Bool) -> (TimeValue.Phase, Int, Int)? {
        // The stamp of a status page's update: the update's own heading tells the phase.
        if let phase = context.statusPhase, isStamp(placed) { return (phase, placed.words.lowerBound, placed.words.upperBound - 1) }
        if isEntry {
            guard let (phase, word) = entryPhase(after: placed.words.upperBound, at: placed.time.earliest) else { return nil }
            return (phase, word, min(words.count - 1, max(word, placed.words.upperBound + 8)))
        }
        // The predicate nearest before the time; when the time opens its clause, the first one behind it; else what the tree says.
        let before = passage.segment(before: opening(of: placed))
        for node in before.reversed() where isPredicateLike(node) {
            if isDay, isAnnouncement(node) { return nil }
            if let phase = phase(ofPredicate: node, isDay: isDay, time: placed.time) { return (phase, node, node) }
        }
        var last = placed.words.upperBound - 1
        if last + 1 < words.count, words[last + 1].lower == ",", before.count < 4 { last += 1 }
        for node in passage.segment(after: last) where isPredicateLike(node) {
            if isDay, isAnnouncement(node) { return nil }
            if let phase = phase(ofPredicate: node, isDay: isDay, time: placed.time) { return (phase, node, node) }
        }
        var at = governor(of: placed)
        for _ in 0..<4 where at >= 0 {
            if let phase = phase(ofPredicate: at, isDay: isDay, time: placed.time) { return (phase, at, at) }
            at = words[at].head
        }
        return nounPhase(near: placed, isDay: isDay)
    }

    /// "Yesterday the company confirmed …": the day of the telling.
    private func isAnnouncement(_ index: Int) -> Bool {
        words[index].tag == .verb && passage.has(index, .speech) && !passage.isPassive(index)
            && passage.children(index).contains { Passage.subjects.contains(words[$0].relation) }
    }

    private func isPredicateLike(_ index: Int) -> Bool {
        switch words[index].tag {
        case .verb, .adj, .adv, .aux: !passage.cues[index].isEmpty
        case .noun: passage.has(index, [.outage, .beginning, .resolving, .trouble])
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
    private func governor(of placed: Passage.PlacedTime) -> Int {
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
            if isDay {
                // What was said on a day need not have happened on it.
                if word.tag == .verb, passage.has(index, .speech) { return nil }
                if passage.has(index, .resolving) && !passage.isNegated(index) && word.tag == .verb && !passage.has(index, .outage)
                    && (mentions(.restoring) || mentions([.outage, .trouble]) || passage.has(index, .restoring))
                {
                    return .resolved
                }
                if isChangeReleased(index) { return .occurred }
                // "On 4 October a command caused a withdrawal of all routes."
                if word.penn == .vbd, ["cause", "trigger", "spark"].contains(word.lemma), !passage.isUnreal(index) { return .occurred }
                if passage.has(index, [.outage]) || isTrouble && (word.tag != .noun || passage.has(index, .trouble)) { return .occurred }
                if passage.has(index, [.failing, .hitting, .brokenState]) && word.tag != .noun { return .occurred }
                return nil
            }
            if word.lemma == "start" || word.lemma == "begin", let complement = passage.children(index, [.xcomp]).first {
                if passage.has(complement, [.recovering, .restoring]) || words[complement].lemma == "come" { return .mitigated }
                if ["see", "appear", "respond", "flow", "load", "announce", "advertise", "work"].contains(words[complement].lemma),
                    words[complement].penn == .vbn || words[complement].lemma != "see", !isTrouble
                {
                    return .mitigated
                }
                if passage.has(complement, [.failing, .undergoing, .noticing]) { return .began }
                if passage.has(complement, [.mitigating]) { return .mitigated }
                // "began to be seen", "started to work again": what was away comes back.
                if passage.segment(after: complement).contains(where: { words[$0].lower == "again" })
                    || passage.segment(after: index).contains(where: { words[$0].lower == "again" })
                {
                    return .mitigated
                }
            }
            if passage.has(index, .restoring) && word.tag == .verb || isBackAgain(index) { return .resolved }
            if word.tag == .verb, word.penn != .vbg, passage.has(index, .recovering), !passage.isNegated(index),
                passage.objects(of: index).isEmpty, let subject = passage.subject(of: index),
                !passage.has(subject, .people)
            {
                return ["reappear", "reconnect", "restart", "stabilize", "stabilise"].contains(word.lemma) ? .mitigated : .resolved
            }
            if passage.has(index, .resolving), word.tag != .adj || ["operational", "over"].contains(word.lower),
                word.lemma != "restore" || true
            {
                if ["resolve", "solve", "restore", "recover"].contains(word.lemma)
                    || mentions([.outage, .trouble, .serviceHead, .restoring]) || until
                {
                    return .resolved
                }
            }
            if passage.has(index, .mitigating), word.tag == .verb, word.lemma != "address" || isTrouble || passage.isPassive(index) {
                if range.contains(where: { isFix($0) }) || ["fix", "mitigate", "revert", "rollback", "patch"].contains(word.lemma)
                    || passage.isPassive(index) && isTrouble
                {
                    return .mitigated
                }
            }
            if passage.has(index, .acknowledging) { return .acknowledged }
            if passage.has(index, .posting), mentions(.acknowledging) { return .acknowledged }
            if passage.has(index, .escalating), word.tag == .verb { return .escalated }
            if ["shift", "become", "turn"].contains(word.lemma),
                mentions(.escalating)
                    || range.contains(where: { ["emergency", "worse", "full-scale", "total", "widespread"].contains(words[$0].lower) })
            {
                return .escalated
            }
            if passage.has(index, .identifying), word.tag == .verb, isCauseFound(index) { return .identified }
            if isAsOf(time) { return nil }
            if passage.has(index, .beginning), word.tag == .verb || word.tag == .noun {
                return isTrouble || mentions(.noticing) || isIncidentSubject(index) ? .began : nil
            }
            // "at 15:09 the site was showing errors", "as of noon it was down": a look at the clock, not a beginning.
            if word.penn == .vbg,
                passage.children(index).contains(where: { words[$0].lemma == "be" }) && !passage.has(index, [.beginning, .noticing])
            {
                return nil
            }
            if passage.has(index, .noticing), isTrouble || mentions([.complaint]) { return .began }
            if passage.has(index, [.failing, .hitting]) && word.tag == .verb || passage.has(index, .brokenState)
                || Self.going.contains(word.lemma) && mentions(.brokenState)
            {
                return .began
            }
            if passage.has(index, .undergoing), isTrouble { return .began }
            if passage.has(index, .posting), speaksOfficially(index) { return .updated }
        }
        return nil
    }

    /// "On 19 July the company released an update": the day of what set it off.
    private func isChangeReleased(_ index: Int) -> Bool {
        guard words[index].tag == .verb, ["release", "deploy", "push", "distribute", "ship", "roll", "issue"].contains(words[index].lemma)
        else { return false }
        let after = passage.segment(after: index).prefix(10)
        return after.contains { ["update", "configuration", "change", "version"].contains(words[$0].lemma) }
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

    private func isAsOf(_ time: TimeExpression?) -> Bool {
        guard let time, let placed = passage.times.first(where: { $0.time.range == time.range }) else { return false }
        return words[max(0, placed.words.lowerBound - 3)..<placed.words.upperBound].indices.contains {
            words[$0].lower == "as" && $0 + 1 < words.count && words[$0 + 1].lower == "of"
        }
    }

    private static let going: WordSet = ["go", "become", "be", "fall", "get", "take", "knock"]

    private func isBackAgain(_ index: Int) -> Bool {
        ["be", "come", "bring", "go", "return"].contains(words[index].lemma)
            && passage.children(index).contains { ["back", "online", "normal"].contains(words[$0].lower) }
            || words[index].lower == "back"
            || passage.has(index, .soundState) && passage.segment(after: index).first.map { words[$0].lower == "again" } ?? false
            || words[index].lower == "online" && index > 0 && words[index - 1].lower == "back"
    }

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
            || context.isProvider(
                reading.text(
                    passage, passage.chunkOf[subject] >= 0 ? passage.chunks[passage.chunkOf[subject]].range : subject..<subject + 1))
    }

    /// "the March 2 outage", "the outage on Monday", "Monday's outage".
    private func nounPhase(near placed: Passage.PlacedTime, isDay: Bool) -> (TimeValue.Phase, Int, Int)? {
        let at = placed.words.upperBound
        var index = at
        while index < words.count, index - at < 5 {
            if passage.has(index, .outage), words[index].tag == .noun { return isDay ? (.occurred, index, index) : (.began, index, index) }
            if words[index].tag == .verb || words[index].tag == .adp || words[index].lower == "," { break }
            index += 1
        }
        guard isDay else { return nil }
        if let outage = words.indices.first(where: {
            passage.has($0, .outage) && words[$0].tag == .noun && $0 < placed.words.lowerBound && placed.words.lowerBound - $0 < 6
        }) {
            return (.occurred, outage, outage)
        }
        // "On July 19, 2024, the world was rocked …": a day that opens a sentence about trouble.
        if placed.words.lowerBound <= 2 || placed.words.lowerBound <= 4 && placed.time.precision == .day,
            let trouble = words.indices.first(where: {
                (passage.has($0, [.outage, .failing, .brokenState]) || passage.has($0, .trouble) && words[$0].tag == .noun)
                    && !placed.words.contains($0)
            })
        {
            return (.occurred, trouble, trouble)
        }
        return nil
    }

    // MARK: Timelines

    /// The phase that an entry of a timeline tells by its own words.
    private func entryPhase(after start: Int, at now: Instant?) -> (TimeValue.Phase, Int)? {
        guard start < words.count else { return nil }
        var trouble: Int?
        var notice: Int?
        for index in start..<words.count {
            let word = words[index]
            if ["resolved", "resolution", "closed"].contains(word.lower)
                || passage.has(index, .restoring) && ["restore", "resolve", "restoration"].contains(word.lemma)
            {
                let isPartial = words[start..<words.count].contains {
                    ["partial", "partially", "begin", "begins", "began", "start", "starts", "starting", "some"].contains($0.lower)
                }
                return (isPartial ? .mitigated : .resolved, index)
            }
            if word.lemma == "recovery" || word.lemma == "recover" {
                let isFull = words[start..<index].contains { ["full", "fully", "complete", "completely", "all"].contains($0.lower) }
                return (isFull ? .resolved : .mitigated, index)
            }
            if ["back", "online", "operational", "normal"].contains(word.lower), trouble == nil { return (.resolved, index) }
            if passage.has(index, .identifying),
                word.lemma != "find"
                    || words[start..<words.count].contains(where: { ["cause", "root", "culprit", "bug", "issue"].contains($0.lower) })
            {
                return (.identified, index)
            }
            if passage.has(index, .mitigating),
                !["address", "apply", "push", "roll", "release", "deploy", "distribute", "ship", "implement"].contains(word.lemma)
                    || words[index...].contains(where: {
                        ["fix", "patch", "back", "workaround", "mitigation", "fixes", "hotfix", "correction"].contains($0.lower)
                    })
            {
                return (.mitigated, index)
            }
            if passage.has(index, .acknowledging) { return (.acknowledged, index) }
            if passage.has(index, .escalating), word.tag == .verb { return (.escalated, index) }
            if word.lower == "widespread" { return (.escalated, index) }
            if trouble == nil,
                passage.has(index, [.failing, .outage, .brokenState]) || passage.has(index, .trouble) && word.tag == .noun
                    || passage.has(index, .hitting) && word.tag == .verb
            {
                trouble = index
            }
            if notice == nil, passage.has(index, [.noticing, .complaint, .beginning]) { notice = index }
        }
        // People on their way, estimates and attempts are no turn of the incident.
        if opensWithPeople(start) || words[start..<words.count].contains(where: { Self.sideEvents.contains($0.lemma) }) { return nil }
        if let told = trouble ?? notice {
            guard let began = context.timelineBegan, let now, now > began else { return (.began, told) }
            return trouble == nil ? nil : (.escalated, told)
        }
        // "configuration update deployed": what set it off.
        if let change = words[start...].indices.first(where: {
            ["change", "update", "deployment", "push", "release", "upgrade", "deploy", "maintenance", "command"].contains(words[$0].lemma)
        }) {
            return (.began, change)
        }
        return nil
    }

    private func opensWithPeople(_ start: Int) -> Bool {
        words[start...].indices.prefix(5).contains {
            (passage.has($0, [.people, .official]) || words[$0].lemma == "team") && words[$0].tag == .noun
                && Passage.subjects.contains(words[$0].relation)
        }
    }

    private static let sideEvents: WordSet = [
        "attempt", "try", "estimate", "estimated", "lawsuit", "hearing", "testify", "share", "stock", "arrive", "apologize", "apologise",
    ]
}
