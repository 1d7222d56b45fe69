import Language

// What plain verbs say of a service, verbs that tell no trouble and no repair by themselves: "X worked all day", "X isn't syncing",
// "X kept going", "X was switched off", "X turned its users away".
extension ServiceReader {
    /// What is read at a verb by its lemma.
    private static let plain: WordTable<@Sendable (inout ServiceReader, Int) -> Void> = {
        var table: [String: @Sendable (inout ServiceReader, Int) -> Void] = [
            "keep": { $0.readKeptGoing($1) }, "continue": { $0.readKeptGoing($1) },
            "throttle": { $0.readSwitchedOff($1) }, "switch": { $0.readSwitchedOff($1) }, "turn": { $0.readSwitchedOff($1) },
            "shut": { $0.readSwitchedOff($1) }, "go": { $0.readGone($1) },
            "send": { $0.readTurnedAway($1) }, "kick": { $0.readTurnedAway($1) }, "throw": { $0.readTurnedAway($1) },
            "boot": { $0.readTurnedAway($1) }, "log": { $0.readThrownOut($1) }, "sign": { $0.readThrownOut($1) },
            "lock": { $0.readThrownOut($1) }, "let": { $0.readNotLetIn($1) }, "have": { $0.readBadDay($1) },
        ]
        for lemma in ["fall", "keel", "topple", "give", "conk", "cut", "black", "drop"] { table[lemma] = { $0.readFellOver($1) } }
        for lemma in ["see", "get", "receive", "encounter", "meet", "greet", "find", "show"] { table[lemma] = { $0.readSawErrors($1) } }
        for lemma in doings { table[lemma] = { $0.readDoing($1) } }
        return WordTable(table)
    }()

    /// What a service does as long as it works, without anything that it is done to.
    private static let doings = [
        "work", "function", "operate", "run", "load", "open", "play", "respond", "sync", "connect", "stream", "refresh", "launch", "ring",
        "update", "answer", "resolve",
    ]

    mutating func readPlain(_ index: Int) {
        guard words[index].tag == .verb, let read = Self.plain[words[index].lemma] else { return }
        // What other rules read here they read better.
        guard !drafts.contains(where: { $0.anchor == index || $0.evidence.contains(index) }) else { return }
        read(&self, index)
    }

    /// "X worked all day", "X isn't syncing", "everything at X is running again".
    private mutating func readDoing(_ index: Int) {
        guard !passage.isPassive(index), passage.objects(of: index).isEmpty, words[index].relation != .amod,
            let subject = subject(of: index), let (named, isNothing) = doer(subject), !named.isEmpty, !passage.isUnreal(index)
        else { return }
        let group = passage.groupStart(of: index)..<index
        func groupHas(_ forms: WordSet) -> Bool { group.contains { forms.contains(words[$0].lower) } }
        guard !groupHas(Self.unrealised) else { return }
        let isNegated = isNothing != (passage.isNegated(index) || groupHas(Self.hardly))
        if isNegated { return add(.impaired, to: named, anchor: index) }
        guard !groupHas(Self.possible) else { return }
        if passage.clauseRange(index).contains(where: { words[$0].lower == "again" }) {
            if isAchieved(index) { add(.restored, to: named, anchor: index) }
            return
        }
        let isProgressive = words[index].penn == .vbg && group.contains { words[$0].lemma == "be" }
        // Of the provider it may tell how hard it worked.
        let isPlain = ["work", "function"].contains(words[index].lemma) && !named.contains(where: { context.isProvider($0.name) })
        guard words[index].penn == .vbd || isProgressive, !isTowards(index), isPlain || isSmooth(index) else { return }
        add(.operational, to: named, anchor: index)
    }

    /// What stands in the group of a verb of which it is not told that it happened; that it hardly did; that it could.
    private static let unrealised: WordSet = ["should", "will", "may", "might", "must", "'ll", "if", "to", "how"]
    private static let hardly: WordSet = ["never", "barely", "hardly"]
    private static let possible: WordSet = ["would", "could", "can"]

    /// Who does it, as far as it is a service by its name or by what it is; and whether it is nothing of it that does.
    private func doer(_ subject: Int) -> (named: [Mention], isNothing: Bool)? {
        let form = words[subject].lower
        if ["everything", "nothing", "all", "most"].contains(form), subject + 2 < words.count,
            ["at", "on", "in", "with"].contains(words[subject + 1].lower), let whose = right(of: subject + 1)
        {
            return (services([whose]), form == "nothing")
        }
        guard words[subject].tag != .pron, !passage.has(subject, [.people, .official, .customer]) else { return nil }
        let isOfName =
            passage.chunkOf[subject] >= 0
            && passage.chunks[passage.chunkOf[subject]].range.contains { passage.isNameWord($0, in: reading) }
        let named = services([subject], orThings: isOfName)
        // "feeds on X would not refresh"
        return (named.isEmpty ? mentions.ofWhom(subject) : named, false)
    }

    /// Whose predicate it is, where that is no pronoun and nothing with some cues.
    func thing(doing index: Int, not cues: Cues = [.people, .official]) -> Int? {
        guard let subject = subject(of: index), words[subject].tag != .pron, !passage.has(subject, cues) else { return nil }
        return subject
    }

    /// "X fell over", "Y conked out", "Z gave up".
    private mutating func readFellOver(_ index: Int) {
        let next = index + 1 < words.count ? words[index + 1].lower : ""
        let isOver =
            switch words[index].lemma {
            case "give": next == "up"
            case "fall": next == "over" || next == "apart" || next == "silent"
            default: next == "out" || next == "over"
            }
        guard isOver, !passage.isPassive(index), !passage.isNegated(index), !passage.isUnreal(index),
            index + 2 == words.count || ![.det, .noun, .propn, .pron].contains(words[index + 2].tag)
                || ["last", "this"].contains(words[index + 2].lower)
                || passage.isTime(index + 2),
            let subject = thing(doing: index, not: [.people, .official, .customer])
        else { return }
        add(.impaired, to: services([subject]), anchor: index, through: index + 1)
    }

    /// "X users were logged out", "customers of Y were locked out of their accounts".
    private mutating func readThrownOut(_ index: Int) {
        guard passage.isPassive(index), !passage.isNegated(index), index + 1 < words.count,
            ["out", "off"].contains(words[index + 1].lower),
            let people = subject(of: index), passage.has(people, [.people, .customer])
        else { return }
        add(.impaired, to: mentions.ofPeople(people), anchor: index)
    }

    /// "X would not let players in".
    private mutating func readNotLetIn(_ index: Int) {
        guard passage.isNegated(index), !passage.isPassive(index),
            let into = words[index + 1..<min(words.count, index + 5)].indices.first(where: {
                ["in", "into", "through"].contains(words[$0].lower)
            }),
            words[index + 1..<into].indices.contains(where: { passage.has($0, [.people, .customer]) || words[$0].tag == .pron }),
            let subject = thing(doing: index)
        else { return }
        add(.impaired, to: services([subject]), anchor: index, through: into)
    }

    /// "X is having a rough Thursday", "Y had a bad night".
    private mutating func readBadDay(_ index: Int) {
        let behind = words[index + 1..<min(words.count, index + 6)].indices
        guard
            let bad = behind.first(where: {
                ["rough", "bad", "hard", "terrible", "awful", "tough", "horrible", "rotten"].contains(words[$0].lower)
            }),
            bad + 1 < words.count, words[bad - 1].lower == "a" || words[bad - 1].tag == .adv || words[bad - 1].lower == "an",
            ["day", "night", "morning", "afternoon", "evening", "time", "week"].contains(words[bad + 1].lower)
                || passage.isTime(bad + 1),
            !passage.isNegated(index), !passage.isUnreal(index),
            let subject = thing(doing: index, not: [.people, .official, .customer])
        else { return }
        add(.impaired, to: services([subject]), anchor: index, through: bad + 1)
    }

    /// "worked on a fix", "worked closely with": what somebody does, and not how something is. A time may follow, or whom it works for.
    private func isTowards(_ index: Int) -> Bool {
        let next = index + 1
        guard next < words.count, Self.towards.contains(words[next].lower) else { return false }
        if passage.times.contains(where: { $0.words.lowerBound == next || $0.words.lowerBound == next + 1 }) { return false }
        guard next + 1 < words.count else { return false }
        let second = words[next + 1].lower
        if words[next].lower == "for" { return !Self.beneficiaries.contains(second) }
        if words[next].lower == "as" { return !["usual", "normal", "before", "expected", "designed", "intended"].contains(second) }
        if words[next].lower == "on" || words[next].lower == "to" { return !["schedule", "time"].contains(second) }
        return true
    }

    private static let towards: WordSet = [
        "on", "with", "to", "for", "towards", "toward", "closely", "hard", "around", "together", "alongside", "through", "out", "up", "in",
        "at", "as", "into", "from", "under", "over", "by", "feverishly", "quickly", "frantically", "urgently", "fast", "off", "against",
        "like", "because", "overtime", "tirelessly", "overnight", "across",
    ]
    private static let beneficiaries: WordSet = [
        "us", "me", "most", "some", "many", "others", "everyone", "everybody", "users", "customers", "those", "people", "them", "anyone",
    ]

    /// "without a hitch", "on schedule", "all day", "throughout".
    private func isSmooth(_ index: Int) -> Bool {
        let behind = words[index + 1..<min(words.count, index + 4)]
        guard let first = behind.first else { return false }
        if ["without", "throughout", "normally", "smoothly", "fine", "perfectly", "well", "flawlessly"].contains(first.lower) {
            return true
        }
        guard let second = behind.dropFirst().first else { return false }
        return first.lower == "all" && ["day", "night", "along", "through", "morning", "the"].contains(second.lower)
            || first.lower == "on" && ["schedule", "time"].contains(second.lower)
            || first.lower == "as" && ["usual", "normal"].contains(second.lower)
            || first.lower == "just" && second.lower == "fine"
    }

    /// "X and Y kept going", "X continued running".
    private mutating func readKeptGoing(_ index: Int) {
        guard !passage.isNegated(index), !passage.isUnreal(index),
            let doing = words[index + 1..<min(words.count, index + 4)].indices.first(where: { Self.goings.contains(words[$0].lower) }),
            passage.objects(of: doing).isEmpty, let subject = thing(doing: index)
        else { return }
        add(.operational, to: services([subject], orThings: true), anchor: index, through: doing)
    }

    private static let goings: WordSet = [
        "going", "running", "working", "trading", "flying", "operating", "streaming", "playing", "loading", "ticking", "humming",
        "functioning", "responding", "moving",
    ]

    /// "X was throttled", "X and Y were switched off", "Z had been shut down"; "turned its users away".
    private mutating func readSwitchedOff(_ index: Int) {
        guard passage.isPassive(index) else { return readTurnedAway(index) }
        let next = index + 1 < words.count ? words[index + 1].lower : ""
        guard words[index].lemma == "throttle" || next == "off" || next == "down", !passage.isNegated(index), !passage.isUnreal(index),
            let subject = subject(of: index), !passage.has(subject, [.people, .official])
        else { return }
        add(.impaired, to: services([subject], orThings: true), anchor: index)
    }

    /// "X turned its users away", "the game kicked players out": they could not get in, or not stay.
    private mutating func readTurnedAway(_ index: Int) {
        guard !passage.isNegated(index), !passage.isPassive(index),
            let away = words[index + 1..<min(words.count, index + 7)].indices.first(where: {
                ["away", "out", "off", "offline"].contains(words[$0].lower)
            }),
            words[index + 1..<away].indices.contains(where: { passage.has($0, [.people, .customer]) }),
            let subject = thing(doing: index)
        else { return }
        add(.impaired, to: services([subject]), anchor: index, through: away)
    }

    /// "X was gone", "X is gone, too": not "has gone home".
    private mutating func readGone(_ index: Int) {
        guard words[index].lower == "gone", let verb = words[..<index].indices.suffix(3).last(where: { words[$0].tag != .adv }),
            words[verb].lemma == "be", words[verb].penn != .vb, words[verb].penn != .vbg,
            index + 1 == words.count || words[index + 1].tag == .punct
                || ["too", "for", "entirely", "altogether", "completely", "as", "and", "again"].contains(words[index + 1].lower),
            !passage.isNegated(index), let subject = thing(doing: index, not: [.people, .official, .outage, .trouble])
        else { return }
        add(.impaired, to: services([subject]), anchor: index, from: verb)
    }

    /// "users of X saw error messages", "visitors to Y were met with a blank page".
    private mutating func readSawErrors(_ index: Int) {
        guard !passage.isNegated(index), let people = subject(of: index), passage.has(people, [.people, .customer]) else { return }
        let behind = index + 1..<min(words.count, index + 9)
        guard
            let shown = behind.first(where: { Self.shown.contains(words[$0].lemma) }), passage.chunkOf[shown] >= 0,
            passage.chunks[passage.chunkOf[shown]].range.contains(where: { passage.has($0, [.trouble, .brokenState]) })
        else { return }
        add(.impaired, to: mentions.ofPeople(people), anchor: index, through: shown)
    }

    private static let shown: WordSet = ["message", "page", "code", "screen", "notice", "warning", "error"]
}
