import Language

// Turns of an incident told by ordinary verbs: what gives way, what comes back, what is done to mend.
extension TimeReader {
    /// What a verb tells of the course of an incident.
    enum Turn {
        case trouble
        /// Something is back, all of it or a part.
        case comeback(isPart: Bool)
        case remedy
    }

    /// The turn told by the clause of a time, where no word of outage reporting told its phase.
    func turnTold(near placed: Passage.PlacedTime, before: Range<Int>, after: Range<Int>) -> Told? {
        // "twenty minutes later": counted on from what another clause told.
        guard !placed.words.contains(where: { words[$0].lower == "later" }), !isAsOf(placed.time),
            !before.contains(where: { words[$0].lower == "still" }), !after.contains(where: { words[$0].lower == "still" })
        else { return nil }
        var verbs = before.reversed().filter { isTold($0) } + after.filter { isTold($0) }
        // A verb of the same clause comes first, wherever the time stands.
        if let governor = governor(of: placed) as Int?, governor >= 0, isTold(governor), !verbs.contains(governor) {
            verbs.append(governor)
        }
        for verb in verbs.prefix(3) {
            guard let turn = turn(told: verb), let phase = phase(of: turn, at: placed.time.earliest) else { continue }
            return Told(phase: phase, anchor: verb, end: verb)
        }
        return nil
    }

    private func phase(of turn: Turn, at now: Instant?) -> TimeValue.Phase? {
        switch turn {
        case .comeback(let isPart): return isPart ? .mitigated : .resolved
        case .trouble:
            guard let began = context.began, let now else { return .began }
            return now > began ? .escalated : .began
        case .remedy:
            // Before anything was amiss it is a change like any other.
            guard let began = context.began, let now, now > began else { return nil }
            return .mitigated
        }
    }

    /// A verb that tells what happened: finite, or what something began or managed to do; no forecast, no wish.
    private func isTold(_ index: Int) -> Bool {
        let word = words[index]
        guard word.tag == .verb || word.lemma == "be" && word.tag == .aux && index + 1 < words.count && words[index + 1].tag != .verb,
            !passage.has(index, .speech) || word.lemma == "report", !passage.isNegated(index), !passage.isUnreal(index)
        else { return false }
        let start = passage.groupStart(of: index)
        if words[start..<index].contains(where: { $0.penn == .md || ["will", "would", "to"].contains($0.lower) && !isBegun(start..<index) })
        {
            return false
        }
        if index > 0, words[index - 1].lower == "to" || word.penn == .vbg {
            return words[max(0, index - 3)..<index].contains {
                ["begin", "start", "manage", "able"].contains($0.lemma) || $0.lemma == "be"
            }
        }
        return true
    }

    private func isBegun(_ range: Range<Int>) -> Bool { words[range].contains { ["begin", "start", "manage"].contains($0.lemma) } }

    /// What a verb tells by itself, its particle and what it is said of.
    func turn(told verb: Int) -> Turn? {
        let lemma = words[verb].lemma
        let after = passage.segment(after: verb)
        let near = Array(after.prefix(5))
        func follows(_ forms: WordSet) -> Bool { near.contains { forms.contains(words[$0].lower) } }
        let subject = subject(of: verb)
        let isOfTrouble = subject.map { passage.has($0, [.trouble, .outage, .complaint]) || Self.signs.contains(words[$0].lemma) } ?? false
        let isOfPeople = subject.map { passage.has($0, [.people, .official]) || words[$0].penn == .prp } ?? false
        let clause = passage.segment(before: verb).lowerBound..<max(after.upperBound, verb + 1)
        if isPaged(verb) { return .trouble }
        if let isOfTrouble = isLessOfTrouble(verb) { return isOfTrouble ? .comeback(isPart: true) : nil }
        if isOfTrouble {
            if Self.fading.contains(lemma) || lemma == "die" && follows(["down", "away"]) || lemma == "bring" && follows(["control"])
                || lemma == "be" && follows(["over", "out", "gone"])
            {
                return .comeback(isPart: !["end", "clear", "stop", "disappear", "vanish", "lift", "be", "cease"].contains(lemma))
            }
            if Self.growing.contains(lemma)
                || lemma == "become" && follows(["apparent", "clear", "evident", "visible", "noticeable", "obvious"])
            {
                return .trouble
            }
        }
        if isCallingOff(verb) { return .remedy }
        if isComeback(verb, follows) {
            let isPart =
                isBegun(passage.groupStart(of: verb)..<verb) || Self.gradual.contains(lemma)
                || clause.contains { Self.parts.contains(words[$0].lower) }
            let isWhole = clause.contains {
                ["fully", "all", "completely", "entire", "entirely", "full", "both", "normal"].contains(words[$0].lower)
            }
            return .comeback(isPart: isPart && !isWhole)
        }
        if Self.giving.contains(lemma), passage.objects(of: verb).isEmpty || ["lose", "catch", "refuse", "stop", "cease"].contains(lemma),
            !isOfPeople
        {
            if ["stop", "cease"].contains(lemma), isOfTrouble { return nil }
            return .trouble
        }
        if ["go", "come", "grind", "fall", "shut", "run", "cut", "tip", "break"].contains(lemma),
            follows(["down", "dark", "offline", "out", "blank", "silent", "halt", "standstill", "over", "stop", "missing", "away"]),
            !isOfPeople
        {
            return follows(["up"]) ? nil : .trouble
        }
        if Self.mending.contains(lemma) || lemma == "roll" && follows(["back"])
            || lemma == "fail" && follows(["over", "away"]) || lemma == "let" && follows(["in", "through", "back"])
            || ["roll", "push", "ship", "release", "deploy", "put", "issue"].contains(lemma)
                && follows(["fix", "patch", "configuration", "correction", "hotfix", "workaround", "mitigation", "version", "out"])
        {
            // "withdrew the theory", "put out a statement": said and not done.
            guard !passage.objects(of: verb).contains(where: { Self.writings.contains(words[$0].lemma) }),
                isOfPeople || passage.isPassive(verb) || subject.map({ passage.has($0, .organisation) || words[$0].tag == .propn }) ?? true
            else { return nil }
            return .remedy
        }
        return nil
    }

    /// "our monitoring paged us"
    private func isPaged(_ verb: Int) -> Bool {
        ["page", "alert"].contains(words[verb].lemma) && words[verb].penn == .vbd
            && words[verb...].prefix(4).contains { ["us", "engineers", "team", "on"].contains($0.lower) }
    }

    private func isComeback(_ verb: Int, _ follows: (WordSet) -> Bool) -> Bool {
        let lemma = words[verb].lemma
        if Self.returning.contains(lemma) { return true }
        if ["come", "be", "go", "bring", "get", "spring", "climb", "flicker"].contains(lemma) {
            // "went wobbly again"
            if lemma == "go", follows(["again"]), isState(after: verb) { return false }
            return follows(["back", "restored", "recovered"]) || lemma == "be" && follows(["up", "running"])
                || follows(["good", "again"]) && lemma != "be"
        }
        return ["work", "run", "operate", "function", "respond", "load"].contains(lemma) && follows(["again", "normally"])
    }

    /// "the error rate fell", "the number of updates goes down": whether that of which there is less is trouble.
    func isLessOfTrouble(_ verb: Int) -> Bool? {
        guard words[verb].tag == .verb,
            Self.fading.contains(words[verb].lemma)
                || ["go", "come"].contains(words[verb].lemma)
                    && passage.segment(after: verb).first.map({ words[$0].lower == "down" }) ?? false,
            let subject = subject(of: verb), Self.amounts.contains(words[subject].lemma)
        else { return nil }
        let phrase = (subject - 2..<subject + 4).clamped(to: words.indices)
        return phrase.contains { passage.has($0, [.trouble, .outage, .complaint, .failing]) || Self.signs.contains(words[$0].lemma) }
    }

    private func subject(of verb: Int) -> Int? { passage.subjectByPosition(of: verb) ?? passage.subject(of: verb) }

    /// "cancelled the change", "the migration was halted"
    func isCallingOff(_ verb: Int) -> Bool {
        guard words[verb].tag == .verb, Self.calling.contains(words[verb].lemma) else { return false }
        if !passage.isPassive(verb) {
            return passage.segment(after: verb).prefix(5).contains { Self.changes.contains(words[$0].lower) }
        }
        return subject(of: verb).map { Self.changes.contains(words[$0].lower) } ?? false
    }

    /// Whether a verb is followed by an adjective that tells of no sound state.
    func isState(after verb: Int) -> Bool {
        verb + 1 < words.count && words[verb + 1].tag == .adj && !passage.has(verb + 1, [.soundState, .restoring])
    }

    /// What there is more or less of.
    private static let amounts: WordSet = [
        "rate", "number", "count", "share", "volume", "level", "proportion", "percentage", "amount", "figure",
    ]
    private static let writings: WordSet = [
        "post", "statement", "apology", "notice", "note", "tweet", "message", "advisory", "report", "theory", "claim", "warning",
        "bulletin",
        "figure", "estimate", "invitation", "story",
    ]

    /// What trouble shows itself by.
    private static let signs: WordSet = [
        "fire", "blaze", "call", "ticket", "page", "alarm", "alert", "spike", "latency", "queue", "backlog", "warning", "load", "spell",
    ]
    private static let fading: WordSet = [
        "ease", "subside", "abate", "fade", "stop", "end", "cease", "clear", "drop", "fall", "decline", "vanish", "disappear", "dwindle",
        "shrink",
        "recede", "drain", "calm", "improve", "lift", "diminish",
    ]
    private static let growing: WordSet = [
        "start", "begin", "appear", "emerge", "surface", "creep", "climb", "rise", "mount", "grow", "swell",
        "increase", "multiply", "shoot", "flare", "erupt", "arise", "arrive", "pour", "roll", "flood", "hit", "strike", "break", "set",
        "follow",
    ]
    private static let giving: WordSet = [
        "fail", "crash", "trip", "die", "collapse", "stall", "freeze", "hang", "lose", "stop", "cease", "halt", "refuse", "buckle",
        "overload",
        "burst", "catch", "blow", "explode", "reboot", "close", "seize", "implode",
    ]
    private static let returning: WordSet = [
        "resume", "return", "reopen", "recover", "reconnect", "restore", "reinstate", "revive", "stabilise", "stabilize", "normalise",
        "normalize",
        "reappear", "succeed",
    ]
    private static let gradual: WordSet = ["resume", "stabilise", "stabilize", "reconnect", "reappear", "climb", "flicker", "succeed"]
    private static let parts: WordSet = [
        "some", "most", "partially", "partly", "gradually", "stages", "progressively", "first", "slowly", "half", "percent", "%",
        "quarters", "many",
    ]
    private static let mending: WordSet = [
        "block", "disable", "pause", "suspend", "revert", "restart", "isolate", "redirect", "reroute", "throttle", "shed", "cap", "enable",
        "re-enable",
        "flush", "purge", "drain", "rebuild", "repair", "mend", "fix", "patch", "bypass", "withdraw", "unplug", "swap", "replace",
        "mitigate",
    ]
    private static let calling: WordSet = ["stop", "halt", "cancel", "abort"]
    private static let changes: WordSet = [
        "update", "rollout", "deployment", "push", "change", "changes", "deployments", "updates", "job", "jobs", "adjustment", "migration",
        "upgrade",
    ]
}
