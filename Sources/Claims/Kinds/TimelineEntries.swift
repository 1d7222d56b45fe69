import Articles
import Language

/// What the rows of timelines say: a time, then a few words in the style of notes.
extension TimeReader {
    /// The phase that a row tells, the word that tells it, and whether the row is only what set the incident off.
    struct Entry {
        var phase: TimeValue.Phase
        var word: Int
        var isChange = false
    }

    /// The phase that an entry of a timeline tells by its own words.
    func entryPhase(after start: Int, at now: Instant?) -> Entry? {
        guard start < words.count else { return nil }
        let row = start..<words.count
        var trouble: Int?
        var notice: Int?
        for index in row {
            // "unattended upgrades are disabled, so as to prevent further nodes from being lost": what is done comes before what for.
            if trouble == nil, context.timelineBegan != nil, isRemedy(index), !isDenied(index) {
                return Entry(phase: .mitigated, word: index)
            }
            // "propagation of new files stopped": what spread it was halted.
            if context.timelineBegan != nil, ["stopped", "halted", "paused", "suspended"].contains(words[index].lower),
                words[row.lowerBound..<index].contains(where: { Self.spreading.contains($0.lemma) })
            {
                return Entry(phase: .mitigated, word: index)
            }
            // "Error rates continue to come down": less of the trouble.
            if context.timelineBegan != nil, isLessOfTrouble(index) ?? false { return Entry(phase: .mitigated, word: index) }
            if isDenied(index), words[index].tag == .verb || words[index].tag == .adj {
                if trouble == nil, isFailureDenied(index) { trouble = index }
                continue
            }
            if let phase = plainPhase(index, in: row, hasTrouble: trouble != nil) { return Entry(phase: phase, word: index) }
            if trouble == nil, isTroubleWord(index) { trouble = index }
            if notice == nil,
                passage.has(index, [.noticing, .complaint]) || ["alarm", "alert", "alarms", "alerts", "paged"].contains(words[index].lower)
            {
                notice = index
            }
        }
        // People on their way, estimates and attempts are no turn of the incident.
        if opensWithPeople(start) || row.contains(where: { Self.sideEvents.contains(words[$0].lemma) && !isDenied($0) }) {
            return nil
        }
        if let told = trouble ?? notice {
            guard let began = context.timelineBegan, let now, now > began else { return Entry(phase: .began, word: told) }
            return trouble == nil ? nil : Entry(phase: .escalated, word: told)
        }
        if context.timelineBegan != nil, let action = row.first(where: { isRemedy($0) }) { return Entry(phase: .mitigated, word: action) }
        // "configuration update deployed": what set it off.
        if context.timelineBegan == nil, let change = row.first(where: { Self.changes.contains(words[$0].lemma) }) {
            return Entry(phase: .began, word: change, isChange: true)
        }
        // "16:45 We are working through the backlog": those whose service it is tell how it stands.
        if context.timelineBegan != nil, let we = words[start..<min(words.count, start + 4)].firstIndex(where: { $0.lower == "we" }) {
            return Entry(phase: .updated, word: we)
        }
        return nil
    }

    /// What a word of a row tells by itself, in the order of how much it tells.
    private func plainPhase(_ index: Int, in row: Range<Int>, hasTrouble: Bool) -> TimeValue.Phase? {
        let word = words[index]
        func rowHas(_ forms: WordSet) -> Bool { row.contains { forms.contains(words[$0].lower) } }
        if ["resolved", "resolution", "closed"].contains(word.lower)
            || passage.has(index, .restoring) && ["restore", "resolve", "restoration"].contains(word.lemma)
        {
            // "working to restore", "waits to be resolved" is not done yet.
            if isStillToCome(index) { return nil }
            return rowHas(Self.partial) ? .mitigated : .resolved
        }
        if word.lemma == "recovery" || word.lemma == "recover", !isStillToCome(index) {
            let isFull = words[row.lowerBound..<index].contains {
                ["full", "fully", "complete", "completely", "all"].contains($0.lower)
            }
            return isFull ? .resolved : .mitigated
        }
        if ["stabilized", "stabilised", "recovered"].contains(word.lower) { return rowHas(Self.partial) ? .mitigated : .resolved }
        if Self.sound.contains(word.lower), !hasTrouble,
            !words[max(0, index - 3)..<index].contains(where: { ["not", "n't"].contains($0.lower) }),
            index + 1 >= words.count || words[index + 1].lower != "into"
        {
            return rowHas(Self.partial) ? .mitigated : .resolved
        }
        // "All clear", "queues drained": nothing is left of it.
        if word.lower == "clear", index > row.lowerBound, words[index - 1].lower == "all" { return .resolved }
        if Self.emptied.contains(word.lemma),
            words[row].contains(where: { ["queue", "queues", "backlog", "backlogs"].contains($0.lower) }), !isStillToCome(index)
        {
            return .resolved
        }
        if ["confirm", "know", "show", "establish"].contains(word.lemma), word.penn == .vbn,
            words[index...].contains(where: { Lexicon.cues(form: $0.lower, lemma: $0.lemma).contains(.causeNoun) })
        {
            return .identified
        }
        if passage.has(index, .identifying),
            word.lemma != "find"
                || rowHas(["cause", "root", "culprit", "bug", "issue", "reason", "source", "fault", "problem", "explanation"])
        {
            return .identified
        }
        // "Patch live in two regions", "roaming takes effect", "rollback complete"
        if word.lower == "live", words[row].contains(where: { Self.mends($0) }) { return .mitigated }
        if word.lemma == "effect", index > row.lowerBound, ["take", "in", "into"].contains(words[index - 1].lemma) { return .mitigated }
        if ["complete", "completed", "done", "finished", "implemented", "deployed", "enabled", "applied", "activated"].contains(word.lower),
            words[row.lowerBound..<index].contains(where: { Self.mends($0) })
        {
            return .mitigated
        }
        // "monitoring begins alerting" is what sees, not what watches a fix.
        if word.lemma == "monitor" || word.lower == "monitoring", index > row.lowerBound,
            !["are", "is", "now", "been", "began", "begin", "continue", "and", "-", "–", "—", "|", ":"].contains(words[index - 1].lower)
        {
            return nil
        }
        if passage.has(index, .mitigating),
            !["address", "apply", "push", "roll", "release", "deploy", "distribute", "ship", "implement"].contains(word.lemma)
                || words[index...].contains(where: {
                    ["fix", "patch", "back", "workaround", "mitigation", "fixes", "hotfix", "correction"].contains($0.lower)
                })
        {
            return .mitigated
        }
        if let phase = statusChange(index, in: row) { return phase }
        if word.lemma == "resume", word.tag == .verb, !isStillToCome(index) { return .mitigated }
        let isLookedInto = word.lemma == "look" && index + 1 < words.count && words[index + 1].lower == "into"
        if passage.has(index, .acknowledging) || isLookedInto || isPublicWord(index) || isDeclared(index) { return .acknowledged }
        if passage.has(index, .escalating), word.tag == .verb || word.lower == "widespread" { return .escalated }
        return word.lower == "widespread" ? .escalated : nil
    }

    private func isTroubleWord(_ index: Int) -> Bool {
        // "builds that failed during the outage": what it left behind, told of another moment.
        let isDuring =
            words[index...].prefix(4).contains { $0.lower == "during" } || words[..<index].suffix(2).contains { $0.lower == "during" }
        // "No incidents reported."
        guard !isDuring, !words[max(0, index - 2)..<index].contains(where: { $0.lower == "no" }) else { return false }
        let next = index + 1 < words.count ? words[index + 1].lower : ""
        return passage.has(index, [.failing, .outage, .brokenState]) || passage.has(index, .trouble) && words[index].tag == .noun
            || passage.has(index, .hitting) && words[index].tag == .verb
            || ["lose", "unable", "cannot", "overload", "overwhelm", "exhaust", "withdraw", "disconnect"].contains(words[index].lemma)
            || words[index].lemma == "fall" && ["over", "down", "behind"].contains(next)
            || words[index].lemma == "run" && next == "out"
    }

    /// Whether a word is negated, by the words before it where no tree was made.
    private func isDenied(_ index: Int) -> Bool {
        passage.isNegated(index) || words[max(0, index - 2)..<index].contains { ["not", "n't", "never"].contains($0.lower) }
    }

    /// "do not come back", "are not arriving": what things no longer do. What people do not do is no failure.
    private func isFailureDenied(_ index: Int) -> Bool {
        guard words[index].tag == .verb else { return false }
        let subject =
            passage.subject(of: index) ?? passage.segment(before: index).first { words[$0].tag == .noun || words[$0].tag == .pron }
        return subject.map { !passage.has($0, [.people, .official, .organisation]) && words[$0].tag != .pron && words[$0].tag != .propn }
            ?? false
    }

    /// "continues work to restore", "once it is resolved", "expected to recover".
    func isStillToCome(_ index: Int) -> Bool {
        passage.segment(before: index).suffix(6).contains {
            ["to", "until", "once", "when", "if", "will", "before", "expect", "expected", "not", "toward", "towards", "for", "eta"]
                .contains(words[$0].lower) && !(words[$0].lower == "to" && $0 > 0 && words[$0 - 1].lower == "back")
        }
    }

    /// "First notice on the status page", "public statement posted".
    private func isPublicWord(_ index: Int) -> Bool {
        if words[index].lower == "page", index > 0, words[index - 1].lower == "status" { return !isOthers(index) }
        // "posts an initial report"
        let isFirstReport =
            ["report", "update"].contains(words[index].lemma) && index > 0 && ["first", "initial"].contains(words[index - 1].lower)
        guard Self.notices.contains(words[index].lemma) || isFirstReport, words[index].tag == .noun,
            !words.contains(where: { ["resolved", "restored", "fixed", "identified"].contains($0.lower) })
        else { return false }
        return words.indices.contains {
            ["post", "publish", "issue", "send", "put", "release", "make", "come", "go", "appear", "tweet"].contains(words[$0].lemma)
                || ["public", "first", "initial"].contains(words[$0].lower)
        }
    }

    /// "We set our status to yellow", "Status is raised to red".
    private func statusChange(_ index: Int, in row: Range<Int>) -> TimeValue.Phase? {
        guard words[index].lower == "status" else { return nil }
        for at in row {
            switch words[at].lower {
            case "red": return .escalated
            case "yellow", "orange", "amber": return .acknowledged
            case "green": return .resolved
            default: continue
            }
        }
        return nil
    }

    /// "Started: 21:15 PDT", "Incident end 00:37": a label says which point of the course its time is.
    func labelledPhase(_ placed: Passage.PlacedTime) -> Told? {
        guard placed.time.precision <= .minute, placed.time.kind != .range else { return nil }
        var at = placed.words.lowerBound - 1
        while at >= 0, words[at].tag == .punct || words[at].tag == .sym || ["at", "time", "on", "date", "utc"].contains(words[at].lower) {
            at -= 1
        }
        guard at >= 0, let phase = Self.labels[words[at].lower] else { return nil }
        let before = at - 1
        let opens =
            before < 0 || words[before].tag == .sym || [".", "·", "|", ";", "•", ","].contains(words[before].lower)
            || before == 0 && ["incident", "outage", "impact", "issue", "disruption", "event"].contains(words[0].lemma)
        let behind = placed.words.upperBound
        guard opens, behind >= words.count || words[behind].tag == .punct || words[behind].tag == .sym else { return nil }
        return Told(phase: phase, anchor: at, end: at)
    }

    private static let labels: WordTable<TimeValue.Phase> = [
        "start": .began, "started": .began, "began": .began, "begin": .began, "beginning": .began, "onset": .began, "detected": .began,
        "noticed": .began, "reported": .began, "acknowledged": .acknowledged, "identified": .identified, "mitigated": .mitigated,
        "fixed": .mitigated, "end": .resolved, "ended": .resolved, "closed": .resolved, "finished": .resolved, "resolved": .resolved,
        "restored": .resolved, "recovered": .resolved, "completed": .resolved,
    ]

    /// What the head of a table's column says of the clocks in it: "Start", "Recovered (UTC)".
    func columnPhase(_ placed: Passage.PlacedTime) -> TimeValue.Phase? {
        let blocks = reading.article.blocks
        guard case .tableRow(let cells, false) = blocks[passage.block].kind,
            let column = cells.firstIndex(where: { $0.contains(placed.time.range.lowerBound) }), column > 0
        else { return nil }
        var at = passage.block - 1
        while at >= 0, case .tableRow(let heads, let isHeader) = blocks[at].kind {
            guard isHeader else {
                at -= 1
                continue
            }
            guard column < heads.count else { return nil }
            let head = reading.text(heads[column]).lowercased()
            if ["recover", "restor", "resolv", "end", "fixed", "back"].contains(where: { head.contains($0) }) { return .resolved }
            if ["start", "began", "begin", "onset", "down since"].contains(where: { head.contains($0) }) { return .began }
            if head.contains("detect") || head.contains("noticed") { return .began }
            return nil
        }
        return nil
    }

    /// Another company's page tells of another's incident.
    private func isOthers(_ index: Int) -> Bool {
        words[max(0, index - 3)..<index].contains { $0.lower == "their" }
    }

    /// "Major incident declared", "SEV-1 declared".
    private func isDeclared(_ index: Int) -> Bool {
        ["declare", "declared"].contains(words[index].lemma)
            && words.contains { ["incident", "outage", "emergency", "disaster"].contains($0.lemma) || $0.lower.hasPrefix("sev") }
    }

    /// What operators do to mend: "removed the directory", "restarted the servers".
    private func isRemedy(_ index: Int) -> Bool {
        words[index].tag == .verb && Self.remedies.contains(words[index].lemma) && !isStillToCome(index)
    }

    private func opensWithPeople(_ start: Int) -> Bool {
        // "two engineers are paged": that is how they learnt of it.
        if words[start...].prefix(8).contains(where: { ["paged", "alerted"].contains($0.lower) }) { return false }
        return words[start...].indices.prefix(5).contains {
            (passage.has($0, [.people, .official]) || words[$0].lemma == "team") && words[$0].tag == .noun
                && Passage.subjects.contains(words[$0].relation)
        }
    }

    /// Where a row's first sentence tells no phase, the ones behind it in its block may.
    func laterEntry(of placed: Passage.PlacedTime) -> (entry: Entry, end: Int)? {
        guard placed.time.kind != .range, !isAddition(placed), let own = reading.index(of: passage) else { return nil }
        for next in reading.passages[(own + 1)...].prefix(2) {
            guard next.block == passage.block, !next.times.contains(where: { $0.time.kind != .duration && $0.time.precision <= .minute })
            else { return nil }
            let reader = TimeReader(reading: reading, passage: next, context: context)
            if let entry = reader.entryPhase(after: 0, at: placed.time.earliest), !entry.isChange { return (entry, next.range.upperBound) }
        }
        return nil
    }

    private static let spreading: WordSet = [
        "propagation", "rollout", "deployment", "creation", "generation", "distribution", "update", "push", "job", "replication", "release",
    ]

    static func mends(_ word: Word) -> Bool {
        [
            "bypass", "patch", "fix", "hotfix", "rollback", "failover", "workaround", "revert", "mitigation", "restart", "repair", "roll",
            "correction",
        ]
        .contains(word.lemma) || ["patched", "fixed", "reverted", "repaired", "rolled"].contains(word.lower)
    }

    static let notices: WordSet = [
        "notice", "statement", "tweet", "post", "message", "advisory", "bulletin", "announcement", "notification", "alert",
    ]
    private static let sound: WordSet = ["back", "online", "operational", "normal", "healthy", "stable"]
    private static let emptied: WordSet = ["drain", "clear", "empty", "process", "drained", "cleared", "emptied"]
    static let partial: WordSet = [
        "partial", "partially", "begin", "begins", "began", "start", "starts", "started", "starting", "some", "most", "many", "gradually",
        "progressively", "stages", "partly", "slowly", "initial",
    ]
    private static let remedies: WordSet = [
        "remove", "delete", "clear", "restart", "reboot", "reset", "disable", "reroute", "block", "scale", "isolate", "bypass", "switch",
        "purge", "rebuild", "replace", "throttle", "evict", "prune",
    ]
    private static let changes: WordSet = [
        "change", "update", "deployment", "push", "release", "upgrade", "deploy", "maintenance", "command", "rotation", "migration",
        "rollout", "work", "replacement", "script", "test", "configuration",
    ]
    private static let sideEvents: WordSet = [
        "attempt", "try", "estimate", "estimated", "lawsuit", "hearing", "testify", "share", "stock", "arrive", "apologize", "apologise",
    ]
}

extension ArticleReading {
    /// Where a passage stands among the article's, by its place in the text.
    func index(of passage: Passage) -> Int? {
        var low = 0
        var high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].range.lowerBound < passage.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < passages.count && passages[low].range == passage.range ? low : nil
    }
}
