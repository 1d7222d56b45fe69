import Language

// What a predicate tells by its other words, whatever its verb: "X left on time", "X was in good shape", "X was working only on and off",
// "X couldn't sell anything".
extension ServiceReader {
    mutating func readPredicate(_ index: Int) {
        let word = words[index]
        guard word.tag == .verb || word.tag == .aux, word.penn != .vb || word.tag == .verb else { return }
        guard !drafts.contains(where: { $0.anchor == index || $0.evidence.contains(index) }) else { return }
        if word.lemma == "be" || Self.staying.contains(word.lemma) { return readComplement(index) }
        guard word.tag == .verb else { return }
        readManner(index)
        readIncapable(index)
    }

    private static let staying: WordSet = ["remain", "stay", "seem", "appear", "look", "keep"]

    /// "trains left on time", "X processed orders as if nothing had happened", "Y worked on and off".
    private mutating func readManner(_ index: Int) {
        guard let (state, end) = manner(of: index), passage.objects(of: index).isEmpty, !passage.isUnreal(index),
            let subject = bearer(doing: index)
        else { return }
        let named = services([subject], orThings: true).filter { !context.isProvider($0.name) && holdsName($0) }
        let isNegated = passage.isNegated(index)
        add(isNegated ? (state == .impaired ? .operational : .impaired) : state, to: named, anchor: index, through: end)
    }

    /// What the words behind a verb tell of how it went, and where they end.
    func manner(of index: Int) -> (state: ServiceValue.State, end: Int)? {
        guard words[index].relation != .amod, passage.cues[index].isDisjoint(with: Self.saying) else { return nil }
        let isDoing = Self.performing.contains(words[index].lemma)
        for place in words.indices.dropFirst(index + 1).prefix(8) {
            if [";", ".", ":", "(", "but", "while", "because", "that", "which", "who", "and", "after", "when"].contains(words[place].lower)
            {
                break
            }
            if let end = Self.poorly.match(words, at: place), isDoing { return (.impaired, end) }
            if let end = Self.smoothly.match(words, at: place) { return (.operational, end) }
            if isDoing, passage.objects(of: index).isEmpty, let end = Self.lastingly.match(words, at: place) { return (.operational, end) }
        }
        return nil
    }

    /// "X and Y were both fine", "Z was out of reach", "it remained in service".
    private mutating func readComplement(_ index: Int) {
        var place = index + 1
        var isNegated = false
        var isBack = false
        while place < words.count,
            [.adv, .part, .det].contains(words[place].tag) || words[place].lower == "back" || words[place].lower == "all"
        {
            if Self.smoothly.match(words, at: place) != nil || Self.sound.match(words, at: place) != nil { break }
            if passage.has(place, .negation) { isNegated = true }
            if ["back", "again"].contains(words[place].lower) { isBack = true }
            place += 1
        }
        guard place < words.count, place - index < 5 else { return }
        var state = ServiceValue.State.impaired
        var end: Int?
        if let match = Self.broken.match(words, at: place) {
            end = match
        } else if let match = Self.sound.match(words, at: place) ?? Self.smoothly.match(words, at: place) {
            end = match
            state = isBack ? .restored : .operational
        }
        guard let end, !passage.isUnreal(index), words[index].penn != .vb, words[index].penn != .vbg, let subject = bearer(doing: index)
        else {
            return
        }
        // "in order to", "out of service vehicles"
        if end + 1 < words.count, words[end + 1].lower == "to" || [.noun, .propn].contains(words[end + 1].tag) && !passage.isTime(end + 1) {
            return
        }
        if isNegated { state = state == .impaired ? .operational : .impaired }
        if state == .restored, !isAchieved(index) { return }
        add(state, to: services([subject], orThings: true), anchor: index, through: end)
    }

    private func holdsName(_ mention: Mention) -> Bool { mention.words.contains { passage.isNameWord($0, in: reading) } }

    /// "the shop couldn't sell anything", "the launcher won't sign people in": what has a name and is nobody's company cannot do what it does.
    private mutating func readIncapable(_ index: Int) {
        let group = passage.groupStart(of: index)..<index
        guard let modal = group.first(where: { ["could", "would", "wo", "ca", "can", "will"].contains(words[$0].lower) }),
            passage.isNegated(index), !passage.isPassive(index), !Self.sayings.contains(words[index].lemma),
            passage.cues[index].isDisjoint(with: Self.saying), words[index].relation != .aclRelcl,
            let subject = bearer(doing: index), words[subject].penn != .nns, words[subject].penn != .nnps
        else { return }
        // "will not return", "would not charge": plans.
        if ["will", "would"].contains(words[modal].lower), passage.isUnreal(index) { return }
        let named = services([subject], orThings: true).filter { holdsName($0) && !context.isProvider($0.name) }
        add(.impaired, to: named, anchor: index, from: modal)
    }

    /// Of whom a predicate tells, where that is no person and no pronoun.
    private func bearer(doing index: Int) -> Int? {
        thing(doing: index, not: [.people, .official, .trouble, .outage, .fix, .causeNoun]).flatMap { passage.isTime($0) ? nil : $0 }
    }

    /// What is said, found or mended tells no state of who does it.
    private static let saying: Cues = [
        .speech, .acknowledging, .mitigating, .resolving, .identifying, .posting, .noticing, .beginning, .causing, .blaming, .restoring,
    ]
    private static let sayings: WordSet = [
        "say", "tell", "comment", "confirm", "give", "explain", "name", "find", "know", "determine", "identify", "rule", "guarantee",
        "estimate",
        "provide", "share", "discuss", "disclose", "reproduce", "imagine", "afford", "believe", "agree", "see", "understand", "wait",
        "help",
        "expect", "prevent", "stop", "avoid", "fix", "repair", "hold", "happen", "matter", "have", "make", "hurt", "hide", "pay",
        "compensate",
        "verify", "resist", "control", "contact", "decide", "choose", "remember", "charge", "refund", "accept", "reply", "respond",
        "speculate", "predict", "promise", "want", "need", "think", "rely", "trust", "blame",
    ]
    /// What services do as long as they work.
    private static let performing: WordSet = [
        "work", "function", "operate", "run", "load", "open", "play", "respond", "sync", "connect", "stream", "refresh", "launch", "ring",
        "update",
        "answer", "resolve", "sell", "trade", "fly", "sail", "leave", "depart", "arrive", "move", "flow", "serve", "process", "accept",
        "deliver",
        "land", "perform", "behave", "carry", "go", "pass", "clear", "settle", "start", "take",
    ]

    private static let smoothly = PhraseSet([
        "on time", "on schedule", "to schedule", "to timetable", "as if nothing", "as though nothing", "as scheduled", "as planned",
        "as normal",
        "as usual", "without incident", "without delay", "without delays", "without a hitch", "without trouble",
        "without problems", "without a problem", "without interruption", "without a hiccup", "without issue", "without issues",
        "without a break",
        "business as usual", "like clockwork",
    ])
    private static let lastingly = PhraseSet([
        "throughout", "the whole time", "all along", "all day", "all night", "all morning", "all afternoon", "all evening", "all weekend",
        "all through", "all the time", "all the while", "the entire time", "just fine", "perfectly well", "perfectly", "flawlessly",
        "smoothly",
        "normally",
    ])
    private static let poorly = PhraseSet([
        "intermittently", "only intermittently", "on and off", "off and on", "only partially", "only partly", "partially", "only slowly",
        "slowly",
        "with delays", "with long delays", "at a crawl", "at a snail's pace", "behind schedule", "in fits and starts", "erratically",
        "sporadically", "only sporadically", "poorly", "badly", "at half speed", "at reduced speed", "at reduced capacity", "patchily",
    ])
    private static let sound = PhraseSet([
        "in good shape", "in good health", "in good order", "in order", "in service", "in operation", "in business", "in action",
        "in full operation",
        "fine", "ok", "okay", "healthy", "alright", "all right", "unhurt", "at full strength", "at full capacity",
        "open as usual", "open for business", "on the air", "on its feet", "on their feet", "none the worse", "up to speed", "trouble-free",
    ])
    private static let broken = PhraseSet([
        "out of reach", "out of action", "out of order", "out of service", "out of use", "out of commission", "out of operation", "off air",
        "off the air", "off line", "in trouble", "in difficulty", "in difficulties", "in chaos", "in disarray", "in tatters",
        "on its knees",
        "on their knees", "at a standstill", "at a halt", "on the blink", "on the fritz", "kaput", "useless", "a mess", "no use", "patchy",
        "spotty", "flaky", "wobbly", "shaky", "erratic", "crippled", "hobbled", "paralysed", "paralyzed", "overwhelmed", "swamped",
        "unreliable",
        "choppy", "laggy", "jerky", "hit-and-miss", "hit and miss", "suspended", "halted", "disabled", "all over the place",
    ])

    // MARK: Labels

    /// "Components not affected: A, B and C", "Affected components: …": every item behind the colon is in the label's state.
    mutating func readLabelled() -> Bool {
        guard let first = words.indices.prefix(8).first(where: { words[$0].lower == ":" }), labelState(before: first)?.start == 0 else {
            return false
        }
        let labels = words.indices.filter { words[$0].lower == ":" }.compactMap { colon in
            labelState(before: colon).map { (colon: colon, start: $0.start, state: $0.state) }
        }
        var listed: [(state: ServiceValue.State, items: [Range<Int>])] = []
        for (number, label) in labels.enumerated() {
            let end = number + 1 < labels.count ? labels[number + 1].start : words.count
            let items = items(in: label.colon + 1..<max(label.colon + 1, end))
            guard !items.isEmpty, items.allSatisfy({ $0.count < 8 }), items.count > 1 || reading.startsCapital(words[items[0].lowerBound])
            else { return false }
            listed.append((label.state, items))
        }
        guard !words[(first + 1)...].contains(where: { [.vbd, .vbz, .vbp, .md].contains($0.penn) && !reading.startsCapital($0) }) else {
            return false
        }
        for (state, items) in listed {
            for item in items {
                // "Third-party: Cloudflare", "the API (EU)"
                var start = (item.last { words[$0].lower == ":" } ?? item.lowerBound - 1) + 1
                let end = item.dropFirst().first { words[$0].lower == "(" } ?? item.upperBound
                if start + 1 < end, words[start].tag == .det { start += 1 }
                guard start < end, !words[start].looks.contains(.figure), !["none", "all", "n/a"].contains(words[start].lower) else {
                    continue
                }
                add(state, to: [Mention(name: reading.text(passage, start..<end), words: start..<end)], anchor: start)
            }
        }
        return !drafts.isEmpty
    }

    /// What the words before a colon label as hit or spared, and where they begin.
    private func labelState(before colon: Int) -> (start: Int, state: ServiceValue.State)? {
        var start = colon
        while start > 0 {
            let form = words[start - 1].lower
            guard Self.labels.contains(form) || Self.hit.contains(form) || Self.spared.contains(form) else { break }
            start -= 1
        }
        let label = words[start..<colon]
        let isHit = label.contains { Self.hit.contains($0.lower) }
        guard isHit != label.contains(where: { Self.spared.contains($0.lower) }) else { return nil }
        let isNegated = label.contains { ["not", "un", "non"].contains($0.lower) }
        return (start, isHit == isNegated ? .operational : .impaired)
    }

    /// What commas and the last "and" set apart.
    private func items(in range: Range<Int>) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range.lowerBound...range.upperBound {
            if index < range.upperBound {
                if words[index].lower == "(" { depth += 1 }
                if words[index].lower == ")" { depth -= 1 }
                guard depth == 0,
                    [",", ";", ".", "·", "•", "|"].contains(words[index].lower)
                        || words[index].lower == "and" && (index == start || index > 0 && words[index - 1].lower == ",")
                else { continue }
            }
            if start < index { items.append(start..<index) }
            start = index + 1
        }
        // "A, B and C": the last two are one piece so far.
        if let last = items.last, let and = last.dropFirst().dropLast().first(where: { words[$0].lower == "and" }),
            items.count != 1 || last.count < 6
        {
            items[items.count - 1] = last.lowerBound..<and
            items.append(and + 1..<last.upperBound)
        }
        return items
    }

    private static let labels: WordSet = [
        "also", "not", "un", "non", "-", "still", "currently", "now", "component", "components", "service", "services", "product",
        "products",
        "system", "systems", "feature", "features", "platform", "platforms", "site", "sites", "app", "apps", "the", "these", "this",
        "following",
        "and", "or", "fully", "partially", "areas", "functions", "are", "is", "were",
    ]
    private static let hit: WordSet = ["affected", "impacted", "down", "offline", "unavailable", "degraded", "hit", "disrupted", "broken"]
    private static let spared: WordSet = ["unaffected", "working", "operational", "up", "spared", "available", "unimpacted"]
}

/// Short runs of words, found by their first.
struct PhraseSet: Sendable {
    private let phrases: WordTable<[[Spelling]]>

    init(_ phrases: [String]) {
        var table: [String: [[Spelling]]] = [:]
        for phrase in phrases {
            let words = phrase.split(separator: " ").map(String.init)
            table[words[0], default: []].append(words.dropFirst().map { Spelling($0) })
        }
        self.phrases = WordTable(table.mapValues { $0.sorted { $0.count > $1.count } })
    }

    /// The last word of the longest phrase that begins at a word.
    func match(_ words: [Word], at index: Int) -> Int? {
        guard let tails = phrases[words[index].lower] else { return nil }
        for tail in tails where index + tail.count < words.count {
            if tail.indices.allSatisfy({ words[index + 1 + $0].lower == tail[$0] }) { return index + tail.count }
        }
        return nil
    }
}
