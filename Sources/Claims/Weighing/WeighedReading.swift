import Articles
import Language

/// The second reading of a sentence: what no rule has told anything of is weighed by its signs.
///
/// Rules say what they go by and come first. Sentences that nobody foresaw are many, though, each of them rare: what they have in common with
/// those that people annotated is learnt (`ClaimWeights`), and only what weighs clearly more than nothing becomes a claim.
struct WeighedReading {
    let reading: ArticleReading
    let passage: Passage
    let context: Context
    /// What rules read in the sentence.
    let found: [Draft]
    /// Whether somebody asks for reasons.
    var isExplained = false

    /// Something that a claim may be made of, and whether a rule made one.
    struct Candidate {
        var what: What
        /// The words that name it, and the one that stands for them.
        var words: Range<Int>
        var head: Int
        var signs: Signs
        var isRead: Bool
    }

    enum What {
        case service(Mention)
        case time(Passage.PlacedTime, TimeValue.Precision)
        case cause(CauseValue.Label)
        case length(DurationValue)
        case impact(ImpactReader.Candidate)
    }

    /// How far above nothing a length of time or a count must be, in 256ths of a logit: they are few, and may be somewhat below.
    ///
    /// Lower ones find more and invent more; these give the most on articles about other incidents than those that weights are learnt from.
    private func leastMargin(_ what: What) -> Int { if case .length = what { -192 } else { -256 } }

    /// How far nothing must be above the length or count that a rule read for the rule to be doubted, in 256ths of a logit: 5 to 1.
    ///
    /// On articles about other incidents than those that weights are learnt from, one in twelve of those so doubted is one.
    private static let greatestDoubt = 400

    /// What is further below nothing is not thought of.
    private static let leastThinkable = -800

    static let states: [ServiceValue.State?] = [nil, .impaired, .operational, .restored]
    static let phases: [TimeValue.Phase?] = [nil, .began, .acknowledged, .updated, .escalated, .identified, .mitigated, .resolved]
    static let dayPhases: [TimeValue.Phase?] = [nil, .occurred, .began, .mitigated, .resolved]
    static let measures: [ImpactValue.Measure?] = [
        nil, .users, .reports, .customers, .devices, .flights, .money, .countries, .sites, .region,
    ]

    /// Whether what a thing is is settled by all that its article tells of it (`ArticleJudgement`), and not here.
    static func isSettledLater(_ candidate: Candidate) -> Bool {
        switch candidate.what {
        case .service, .time, .cause: true
        case .length, .impact: false
        }
    }

    /// The lengths and counts that the weights make claims of, in the order of the sentence.
    func drafts(of candidates: [Candidate]) -> [Draft] {
        candidates.compactMap { candidate in
            guard !candidate.isRead, !Self.isSettledLater(candidate) else { return nil }
            let least = leastMargin(candidate.what)
            let judgement = weights(for: candidate.what).judge(candidate.signs, least: least)
            guard judgement.class > 0, judgement.margin >= least else { return nil }
            return draft(of: candidate, as: judgement.class, judgement.margin)
        }
    }

    /// What a sentence speaks for, none first and then the thing's classes, and the likeliest draft where it is thinkable at all.
    func possible(_ candidate: Candidate) -> (sums: [Int], draft: Draft?) {
        let own = weights(for: candidate.what).sums(candidate.signs)
        let best = ClaimWeights.likeliest(of: own)
        var sums = own
        if case .time(_, let precision) = candidate.what {
            let phases = precision == .day ? Self.dayPhases : Self.phases
            sums =
                [own[0]]
                + ArticleJudgement.phases.map { phase in
                    phases.firstIndex(of: phase).map { own[$0] } ?? own[0] - ArticleJudgement.farthest
                }
        }
        guard !candidate.isRead, let best, own[best] - own[0] > Self.leastThinkable else { return (sums, nil) }
        return (sums, draft(of: candidate, as: best, own[best] - own[0]))
    }

    func candidates() -> [Candidate] {
        // Sentences without a tree have no word that a claim could hang on (`Parsing`).
        // What runs on for hundreds of words is no sentence, and its signs would be gathered over and over.
        guard passage.words.count > 2, passage.words.count < 400, passage.hasTree else { return [] }
        let phrases = PhraseSigns(reading: reading, passage: passage, isExplained: isExplained)
        var candidates = services(phrases)
        candidates += times(phrases)
        candidates += causes(phrases)
        candidates += lengths(phrases)
        candidates += impacts(phrases)
        return candidates
    }

    func weights(for what: What) -> ClaimWeights {
        switch what {
        case .service: context.weights.services
        case .time(_, let precision): precision == .day ? context.weights.days : context.weights.times
        case .cause: context.weights.causes
        case .length: context.weights.lengths
        case .impact: context.weights.impacts
        }
    }

    private func draft(of candidate: Candidate, as best: Int, _ margin: Int) -> Draft? {
        var draft: Draft
        switch candidate.what {
        case .service(let mention):
            guard let state = Self.states[best], !isRelated(candidate) else { return nil }
            draft = self.draft(.service(ServiceValue(service: mention.name, state: state)), candidate)
        case .time(let placed, let precision):
            guard let phase = (precision == .day ? Self.dayPhases : Self.phases)[best] else { return nil }
            let reader = TimeReader(reading: reading, passage: passage, context: context)
            draft = self.draft(.time(reader.value(placed.time, phase, precision)), candidate)
        case .cause(let label):
            draft = self.draft(
                .cause(CauseValue(label: label, role: .unknown, text: reading.text(passage, candidate.words))), candidate)
            if best == 2 { draft.certainty = .denied }
        case .length(let value):
            draft = self.draft(.duration(value), candidate)
        case .impact(let impact):
            guard let measure = Self.measures[best], Self.isCounted(impact.value.measure, as: measure) else { return nil }
            var value = impact.value
            value.measure = measure
            draft = self.draft(.impact(value.counted), candidate)
        }
        draft.margin = margin
        return draft
    }

    /// Money and places are what they are; what else a number counts the weights may tell better.
    private static func isCounted(_ told: ImpactValue.Measure, as measure: ImpactValue.Measure) -> Bool {
        told == measure || [told, measure].allSatisfy { $0 != .money && $0 != .region }
    }

    /// "X is owned by …", "X sells …": who it belongs to and what it deals in, and not how it is.
    private func isRelated(_ candidate: Candidate) -> Bool {
        let verb = passage.segment(after: candidate.words.upperBound - 1).first { passage.words[$0].tag == .verb }
        return verb.map { Self.relations.contains(passage.words[$0].lemma) } ?? false
    }

    private static let relations: WordSet = [
        "own", "found", "acquire", "buy", "sell", "employ", "base", "headquarter", "belong", "merge", "rival", "compete", "earn",
    ]

    /// The lengths and counts of rules, by their places among what they found, that the weights speak clearly against.
    func doubted(of candidates: [Candidate]) -> [Int] {
        var doubted: [Int] = []
        for candidate in candidates where candidate.isRead && !Self.isSettledLater(candidate) {
            let judgement = weights(for: candidate.what).judge(candidate.signs)
            let isLength = if case .length = candidate.what { true } else { false }
            guard judgement.class == 0, judgement.margin > Self.greatestDoubt else { continue }
            doubted += found.indices.filter { isRead(candidate.words, in: found[$0], asLength: isLength) }
        }
        return doubted
    }

    /// What a candidate would be a claim of, with a moment's bounds; `nil` for lengths and counts.
    func thing(_ candidate: Candidate) -> (thing: ArticleJudgement.Thing, time: TimeValue?)? {
        switch candidate.what {
        case .service(let mention): (.service(mention.name.lowercased()), nil)
        case .time: time(candidate).map { (ArticleJudgement.Thing($0), $0) }
        case .cause(let label): (.cause(label), nil)
        case .length, .impact: nil
        }
    }

    /// A moment's bounds, whatever happened then.
    func time(_ candidate: Candidate) -> TimeValue? {
        guard case .time(let placed, let precision) = candidate.what else { return nil }
        return TimeReader(reading: reading, passage: passage, context: context).value(placed.time, .occurred, precision)
    }

    /// Whether a thing that a rule tells of has a name for its own, or owns it: "Norwood Bank" of "Norwood Bank's website", both in small
    /// letters.
    static func isNamed(_ thing: String, by name: String) -> Bool { thing.hasPrefix(name) || thing.hasSuffix(name) }

    /// Whether a rule's draft is of a length of time, or of a number or a place, at some words.
    private func isRead(_ words: Range<Int>, in draft: Draft, asLength isLength: Bool) -> Bool {
        switch draft.value {
        case .duration: isLength && draft.evidence.overlaps(words)
        case .impact: !isLength && draft.evidence.overlaps(words)
        default: false
        }
    }

    private func draft(_ value: Claim.Value, _ candidate: Candidate) -> Draft {
        // What is said of it stands nearby: the next predicate of its clause, else the one before, else the next of the sentence.
        func isPredicate(_ index: Int) -> Bool { passage.words[index].tag == .verb || passage.words[index].tag == .adj }
        let behind = candidate.words.upperBound..<max(candidate.words.upperBound, min(passage.words.count, candidate.words.upperBound + 16))
        let other =
            passage.segment(after: candidate.words.upperBound - 1).first(where: isPredicate)
            ?? passage.segment(before: candidate.words.lowerBound).last(where: isPredicate) ?? behind.first(where: isPredicate)
            ?? candidate.head
        let low = min(candidate.words.lowerBound, other)
        return Draft(
            value, anchor: candidate.head, evidence: low..<max(candidate.words.upperBound, other + 1), rule: "second reading")
    }

    /// What the weights make of a candidate and why, in one line.
    func verdict(on candidate: Candidate) -> String {
        let (name, classes): (String, [String]) =
            switch candidate.what {
            case .service(let mention): (mention.name, Self.states.map { $0?.rawValue ?? "nothing" })
            case .time(_, let precision):
                (
                    reading.text(passage, candidate.words),
                    (precision == .day ? Self.dayPhases : Self.phases).map { $0?.rawValue ?? "nothing" }
                )
            case .cause(let label): (label.rawValue, ["nothing", "told", "denied"])
            case .length(let value): (value.text, ["nothing", "lasted"])
            case .impact(let impact): (impact.value.text, Self.measures.map { $0?.rawValue ?? "nothing" })
            }
        if candidate.isRead { return "\(name): read by a rule" + (doubted(of: [candidate]).isEmpty ? "" : ", and doubted") }
        let weights = weights(for: candidate.what)
        let least = Self.isSettledLater(candidate) ? 0 : leastMargin(candidate.what)
        let judgement = weights.judge(candidate.signs, least: least)
        let reasons = weights.reasons(for: judgement, candidate.signs).prefix(4)
        let isEnough = judgement.class == 0 || judgement.margin >= least
        return "\(name): \(classes[judgement.class]) \(ClaimWeights.logits(judgement.margin)) over \(classes[judgement.other])"
            + (isEnough ? "" : ", too little") + " (" + ClaimWeights.text(reasons) + ")"
    }

    // MARK: Services

    private func services(_ phrases: PhraseSigns) -> [Candidate] {
        let mentions = MentionReader(reading: reading, passage: passage, context: context)
        var states: [String: ServiceValue.State] = [:]
        for draft in found { if case .service(let service) = draft.value { states[service.service.lowercased()] = service.state } }
        let opening = passage.datelineEnd(in: reading)
        var named: [(chunk: Int, mention: Mention, key: String, isBare: Bool, isThing: Bool)] = []
        for (index, chunk) in passage.chunks.enumerated() {
            if describesNext(index) || chunk.range.lowerBound < opening || mentions.isAddition(chunk) || mentions.goesOn(chunk)
                || mentions.nameDescribed(by: chunk.head) != nil
            {
                continue
            }
            if let speakers = mentions.speakers(ofOwn: chunk) {
                named += speakers.map { (index, $0, $0.name.lowercased(), false, false) }
            } else if let mention = mentions.mention(of: chunk) {
                named.append((index, mention, mention.name.lowercased(), false, false))
            } else if let thing = mentions.things(at: chunk.head).first(where: { $0.words.overlaps(chunk.range) }) {
                named.append((index, thing, thing.name.lowercased(), false, true))
            } else if let bare = bareName(chunk) {
                named.append((index, bare, bare.name.lowercased(), true, false))
            }
        }
        guard !named.isEmpty else { return [] }
        let read = named.compactMap { one in states[one.key].map { (words: one.mention.words, state: $0) } }
        return named.map { one in
            let chunk = passage.chunks[one.chunk]
            let list = passage.enumeration(of: one.chunk)
            let first = list.map { passage.chunks[$0].range.lowerBound }.min() ?? chunk.range.lowerBound
            let last = list.map { passage.chunks[$0].range.upperBound }.max() ?? chunk.range.upperBound
            var signs = Signs(isExplained: isExplained)
            phrases.add(first..<last, head: chunk.head, to: &signs)
            add(one.mention, key: one.key, chunk, to: &signs)
            signs.add(.headLemma, phrases.lemma(chunk.head))
            if chunk.head > chunk.range.lowerBound { signs.add(.modifier, phrases.lemma(chunk.head - 1)) }
            if one.isBare { signs.add(.isBare, passage.isNameWord(chunk.head, in: reading) ? 1 : 0) }
            if one.isThing { signs.add(.isDescribed) }
            signs.add(.listSize, UInt64(min(list.count, 4)))
            if list.count > 1, let place = list.firstIndex(of: one.chunk) {
                signs.add(.listPlace, place == 0 ? 0 : place == list.count - 1 ? 2 : 1)
            }
            if chunk.range.lowerBound > first { signs.add(.ownBefore, passage.words[chunk.range.lowerBound - 1].lower) }
            if chunk.range.upperBound < last { signs.add(.ownBehind, passage.words[chunk.range.upperBound].lower) }
            let others = read.filter { !$0.words.overlaps(one.mention.words) }
            add(others, list, to: &signs)
            return Candidate(
                what: .service(one.mention), words: one.mention.words, head: chunk.head, signs: signs,
                isRead: isRead(one.key, in: states))
        }
    }

    /// Whether rules told something of a name, or of a thing that it owns or is a part of: "Norwood Bank" of "Norwood Bank's website".
    private func isRead(_ name: String, in states: [String: ServiceValue.State]) -> Bool {
        states.keys.contains { Self.isNamed($0, by: name) }
    }

    /// "Anthropic's flagship chatbot, Claude, …": what the next phrase names.
    private func describesNext(_ index: Int) -> Bool {
        let words = passage.words
        let chunk = passage.chunks[index]
        guard index + 1 < passage.chunks.count, words[chunk.head].tag == .noun, passage.isNameWord(chunk.range.lowerBound, in: reading),
            passage.enumeration(of: index).count == 1
        else { return false }
        let next = passage.chunks[index + 1]
        return next.range.lowerBound == chunk.range.upperBound + 1 && words[chunk.range.upperBound].lower == ","
            && passage.isNameWord(next.head, in: reading) && next.range.upperBound < words.count
            && [",", ".", ";"].contains(words[next.range.upperBound].lower)
    }

    /// A name that no rule takes for a service, of a thing as far as can be seen; at a sentence's beginning any word may be one.
    private func bareName(_ chunk: Chunk) -> Mention? {
        let words = passage.words
        let isNamed = chunk.range.contains { passage.isNameWord($0, in: reading) }
        func belongs(_ index: Int) -> Bool {
            isNamed ? passage.isNameWord(index, in: reading) : reading.startsCapital(words[index]) && words[index].tag != .det
        }
        guard let first = chunk.range.first(where: belongs),
            !chunk.range.contains(where: { belongs($0) && reading.persons.contains(words[$0].lower) }),
            chunk.range.contains(where: { belongs($0) && !CommonNames.places.contains(words[$0].lower) })
        else { return nil }
        var end = first + 1
        while end < chunk.range.upperBound, belongs(end) { end += 1 }
        // Of a phrase that only opens with a capital, the whole is named: "Mortgage accounts"; of people nothing.
        if !isNamed, passage.has(chunk.head, [.people, .official]) { return nil }
        if !isNamed { end = chunk.range.upperBound }
        return Mention(name: reading.text(passage, first..<end), words: first..<end)
    }

    private func add(_ mention: Mention, key: String, _ chunk: Chunk, to signs: inout Signs) {
        let words = passage.words
        let last = words[mention.words.upperBound - 1]
        signs.add(.isNamed, mention.isNamed ? 1 : 0)
        if mention.isThroughPeople { signs.add(.isThroughPeople) }
        if context.isProvider(lowerCased: key) { signs.add(.isProvider) }
        if context.knownServices.contains(key) { signs.add(.isKnown) }
        signs.add(.length, UInt64(min(mention.words.count, 4)))
        signs.add(.looks, UInt64(last.looks.rawValue), UInt64(last.tag.rawValue))
        signs.add(.headCues, cues: passage.cues[chunk.head])
        signs.add(.count, UInt64(min(reading.capitals[words[mention.words.lowerBound].lower] ?? 0, 5)))
    }

    private func add(_ read: [(words: Range<Int>, state: ServiceValue.State)], _ list: [Int], to signs: inout Signs) {
        func number(_ state: ServiceValue.State) -> UInt64 { UInt64(Self.states.firstIndex(of: state) ?? 0) }
        if let state = context.listState { signs.add(.listState, number(state)) }
        /// One sign for each state, by their numbers.
        func addStates(_ slot: Signs.Slot, _ isTold: (ServiceValue.State) -> Bool) {
            for (number, state) in Self.states.enumerated() {
                if let state, isTold(state) { signs.add(slot, UInt64(number)) }
            }
        }
        addStates(.readBefore, context.statesBefore.contains)
        guard !read.isEmpty else { return signs.add(.readInSentence) }
        addStates(.readInSentence) { state in read.contains { $0.state == state } }
        addStates(.readBeside) { state in
            read.contains { one in one.state == state && list.contains { passage.chunks[$0].range.overlaps(one.words) } }
        }
    }

    // MARK: Times

    private func times(_ phrases: PhraseSigns) -> [Candidate] {
        guard !passage.times.isEmpty else { return [] }
        var reader = TimeReader(reading: reading, passage: passage, context: context)
        let read = found.filter { if case .time = $0.value { true } else { false } }
        return passage.times.flatMap { ends(of: $0, besides: read) }.compactMap { placed in
            let time = placed.time
            guard time.kind != .duration, time.kind != .set, reader.isOfTheStory(placed), let precision = reader.precision(of: time),
                precision != .month,
                time.earliest != nil || time.clock != nil
            else { return nil }
            var signs = Signs(isExplained: isExplained)
            let head = placed.words.first { !placed.words.contains(passage.words[$0].head) } ?? placed.words.lowerBound
            phrases.add(placed.words, head: head, to: &signs)
            phrases.addBag(to: &signs)
            signs.add(.precision, UInt64(time.precision.rawValue))
            signs.add(.kind, Spelling(time.kind.rawValue))
            if time.clock != nil { signs.add(.hasClock) }
            if passage.isLater(placed) { signs.add(.isLater) }
            if time.zone != nil { signs.add(.hasZone) }
            if let range = passage.times.first(where: { $0.time.kind == .range && $0.words == placed.words }), time != range.time {
                signs.add(.rangeEnd, time == range.time.ends.first ? 0 : 1)
            }
            for index in placed.words where [.noun, .adj, .adv, .propn].contains(passage.words[index].tag) {
                signs.add(.timeWord, passage.words[index].looks.contains(.figure) ? "#" : passage.words[index].lower)
            }
            signs.add(.place, UInt64(min(passage.block, 8)))
            if context.began != nil { signs.add(.hasBegun) }
            if placed.isDayOfClock { signs.add(.rangeEnd, 2) }
            if let day = time.localDay, let story = reading.storyDay {
                let days = day.daysSince1970 - story.daysSince1970
                signs.add(.ofStoryDay, days == 0 ? 0 : days < 0 ? 1 : days <= 3 ? 2 : 3)
            }
            return Candidate(
                what: .time(placed, precision), words: placed.words, head: head, signs: signs,
                isRead: read.contains { $0.evidence.overlaps(placed.words) })
        }
    }

    /// Both ends of a range of clocks, "between 2:25 and 4:12 p.m."; else the time itself, and the day that it tells besides.
    private func ends(of placed: Passage.PlacedTime, besides read: [Draft]) -> [Passage.PlacedTime] {
        let ends = placed.time.ends
        guard placed.time.kind == .range, ends.count == 2, ends.allSatisfy({ $0.precision < .day && $0.earliest != nil }) else {
            return [placed, day(of: placed, besides: read)].compactMap { $0 }
        }
        return ends.map { Passage.PlacedTime(time: $0, words: placed.words) }
    }

    /// "On Thursday night", "at 9:40 on 14 May": the day that is told with a clock or a part of it, where no rule read either.
    private func day(of placed: Passage.PlacedTime, besides read: [Draft]) -> Passage.PlacedTime? {
        guard placed.time.kind == .datetime, placed.time.precision < .day, let day = placed.time.localDay,
            reading.namesMonth(placed.time.range) || reading.namesWeekday(placed.time.range),
            !read.contains(where: { $0.evidence.overlaps(placed.words) })
        else { return nil }
        return Passage.PlacedTime(time: placed.time.wholeDay(day), words: placed.words, isDayOfClock: true)
    }

    // MARK: Lengths of time, numbers and places

    private func lengths(_ phrases: PhraseSigns) -> [Candidate] {
        guard !passage.times.isEmpty else { return [] }
        let reader = DurationReader(reading: reading, passage: passage, context: context)
        return passage.times.compactMap { placed -> Candidate? in
            guard let time = reader.length(of: placed) else { return nil }
            var signs = Signs(isExplained: isExplained)
            let head = placed.words.last { passage.words[$0].tag == .noun } ?? placed.words.upperBound - 1
            phrases.add(placed.words, head: head, to: &signs)
            phrases.addBag(to: &signs)
            for index in placed.words where !passage.words[index].looks.contains(.figure) {
                signs.add(.timeWord, passage.words[index].lower)
            }
            signs.add(.place, UInt64(min(passage.block, 8)))
            signs.add(.amount, Self.magnitude(Double(time.minSeconds ?? time.maxSeconds ?? 0) / 60))
            if time.isVague { signs.add(.hasClock) }
            let isRead = found.contains { self.isRead(placed.words, in: $0, asLength: true) }
            signs.add(.readInSentence, isRead ? 1 : 0)
            return Candidate(
                what: .length(reader.value(of: time)), words: placed.words, head: head, signs: signs, isRead: isRead)
        }
    }

    private func impacts(_ phrases: PhraseSigns) -> [Candidate] {
        let codes = found.filter { if case .impact(let impact) = $0.value { impact.measure == .errorCode } else { false } }
        return ImpactReader.candidates(in: passage, of: reading).compactMap { impact -> Candidate? in
            // "HTTP 503" counts nothing.
            guard !codes.contains(where: { $0.evidence.overlaps(impact.words) }) else { return nil }
            var signs = Signs(isExplained: isExplained)
            phrases.add(impact.words, head: impact.noun, to: &signs)
            phrases.addBag(to: &signs)
            let kind = UInt64(Self.measures.firstIndex(of: impact.value.measure) ?? 0)
            signs.add(.measure, impact.isMeasured ? kind : 0)
            signs.add(.headLemma, phrases.lemma(impact.noun), kind)
            signs.add(.headCues, cues: passage.cues[impact.noun], kind)
            signs.add(.place, UInt64(min(passage.block, 8)))
            signs.add(.amount, Self.magnitude(impact.value.min ?? impact.value.max ?? 0), kind)
            signs.add(.sentenceCues, cues: passage.allCues, kind)
            let isRead = found.contains { self.isRead(impact.words, in: $0, asLength: false) }
            signs.add(.readInSentence, isRead ? 1 : 0)
            return Candidate(what: .impact(impact), words: impact.words, head: impact.noun, signs: signs, isRead: isRead)
        }
    }

    /// How many doublings a number is from one, two at a time.
    private static func magnitude(_ number: Double) -> UInt64 { number < 1 ? 0 : UInt64(number.exponent) / 2 &+ 1 }

    // MARK: Causes

    /// "DNS is a service that …": what something is, and not what it did.
    private func isDefined(_ words: Range<Int>) -> Bool {
        let next = words.upperBound
        guard words.lowerBound <= 1, next + 1 < passage.words.count, ["is", "are"].contains(passage.words[next].lower),
            passage.words[next + 1].tag == .det
        else { return false }
        return !passage.tells([.outage, .trouble, .causing, .blaming])
    }

    private func causes(_ phrases: PhraseSigns) -> [Candidate] {
        guard passage.allTraits.contains(.label) else { return [] }
        let read = found.compactMap { draft -> CauseValue.Label? in if case .cause(let cause) = draft.value { cause.label } else { nil } }
        return CauseLabels.labels(in: passage, 0..<passage.words.count).compactMap { label, words -> Candidate? in
            guard !isDefined(words) else { return nil }
            var signs = Signs(isExplained: isExplained)
            let head = words.upperBound - 1
            phrases.add(words, head: head, to: &signs)
            phrases.addBag(to: &signs)
            let number = UInt64(CauseValue.Label.allCases.firstIndex(of: label) ?? 0)
            signs.add(.label, number)
            signs.add(.labelCues, cues: passage.allCues, number)
            for index in words { signs.add(.labelWord, passage.words[index].lemma) }
            signs.add(.place, UInt64(min(passage.block, 8)))
            signs.add(.readInSentence, UInt64(min(read.count, 2)))
            return Candidate(what: .cause(label), words: words, head: head, signs: signs, isRead: read.contains(label))
        }
    }
}

extension Passage {
    /// "the failure of X", "the outage hit X", "knocked X offline", "had no effect on X": told by a word that means nothing else.
    func tellsOutright(_ draft: Draft) -> Bool {
        words[draft.anchor].tag == .noun || has(draft.anchor, [.hitting, .brokenState])
            || ["spread", "extend", "cascade"].contains(words[draft.anchor].lemma)
    }
}
