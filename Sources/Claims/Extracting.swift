package import Articles
import Language

/// The claims of the articles of one folder, names joined across them, in the order of files and of their text.
package func claims(in articles: [Article], parsing: Parsing = .whereClaimsMayBe) -> [Claim] {
    Extraction(of: articles, parsing: parsing).claims()
}

/// What the rules make of the articles of a folder, before one claim is kept for each fact: for measuring what each rule gives.
package struct Extraction: Sendable {
    private let readings: [ArticleReading]
    /// Whose services each article tells of, by its file, where it is known.
    private let providers: [String: String]
    private let drafts: [PlacedDraft]

    package init(of articles: [Article], parsing: Parsing = .whereClaimsMayBe) { self.init(of: articles, parsing: parsing, sampling: nil) }

    /// Is shown what a claim may be made of, where weights are to be learnt or explained.
    struct Sampling {
        /// Everything that a sentence names.
        var ofSentences: (WeighedReading, [WeighedReading.Candidate]) -> Void = { _, _ in }
        /// Everything that an article names.
        var ofArticles: (ArticleReading, ArticleJudgement) -> Void = { _, _ in }
    }

    init(
        of articles: [Article], parsing: Parsing = .whereClaimsMayBe, weights: ClaimWeightSet = .learnt, sampling: Sampling?
    ) {
        let sorted = articles.sorted { $0.file < $1.file }
        let properNames = properNames(of: sorted)
        var readings = sorted.map {
            ArticleReading($0, written: $0.metadata.published ?? $0.metadata.modified, properNames: properNames, parsing: parsing)
        }
        // What carries no date is read against the day that the dated articles give the incident.
        let folderDay = incidentDay(of: readings)
        if let day = folderDay {
            for index in readings.indices where readings[index].written == nil { readings[index] = readings[index].borrowing(day) }
        }
        var names = NameEvidence()
        for reading in readings { names.add(reading) }
        readings = readings.map { $0.knowing(names) }
        let providers = ProviderSearch.providers(of: readings)
        var found: [PlacedDraft] = []
        for reading in readings {
            found += ArticleClaims(
                reading: reading, provider: providers[reading.article.file], folderDay: folderDay, weights: weights, sampling: sampling
            ).drafts()
        }
        self.readings = readings
        self.providers = providers
        drafts = found
    }

    /// The rules that found something, each after its kind: `cause readBecause`.
    package var rules: [String] { Set(drafts.map(Self.name)).sorted() }

    /// The claims, without what one rule alone gave.
    package func claims(without rule: String? = nil) -> [Claim] {
        ClaimAssembly(readings: readings, providers: providers).claims(of: rule == nil ? drafts : drafts.filter { Self.name($0) != rule })
    }

    private static func name(_ placed: PlacedDraft) -> String {
        "\(placed.draft.value.kind) \("\(placed.draft.rule)".prefix { $0 != "(" })"
    }
}

/// The names that the running text of the articles tells as such.
func properNames(of articles: [Article]) -> ProperNames {
    var names = ProperNames()
    for article in articles {
        for block in article.blocks where ArticleReading.isRead(block) && block.role != .title {
            if case .heading = block.kind { continue }
            names.count(in: article.text, range: block.range)
        }
    }
    names.close()
    return names
}

/// The day that most articles tell for an outage, the earliest of equals.
private func incidentDay(of readings: [ArticleReading]) -> CivilDate? {
    var votes: [CivilDate: Int] = [:]
    for reading in readings {
        var days: Set<CivilDate> = []
        for passage in reading.passages where passage.cues.contains(where: { !$0.isDisjoint(with: [.outage, .failing, .brokenState]) }) {
            for placed in passage.times where placed.time.precision <= .day {
                if let day = placed.time.localDay { days.insert(day) }
            }
        }
        for day in days { votes[day, default: 0] += 1 }
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
}

/// A draft with the article and passage that it was found in.
struct PlacedDraft: Sendable {
    var file: String
    var draft: Draft
    var passage: Int
    var voice: Voice
    var certainty: Certainty
    var scope: Scope
    var isHeading: Bool

    /// What weighs 4 to 1 tells again, in other words, what a rule told before: it holds for when the rule says.
    func telling(again rule: PlacedDraft) -> PlacedDraft? {
        guard let margin = draft.margin, margin >= Self.sure, passage > rule.passage else { return nil }
        var again = self
        again.scope = rule.scope
        return again
    }

    /// A margin of 4 to 1, in 256ths of a logit.
    private static let sure = 355
}

/// Reads one article from its first sentence to its last.
struct ArticleClaims {
    let reading: ArticleReading
    private let notices: [Notice]
    private let context: Context
    /// The words of the article's title and of its publisher's name, in small letters.
    private let ofTitle: Set<Substring>
    private let sampling: Extraction.Sampling?

    init(
        reading: ArticleReading, provider: String?, folderDay: CivilDate?, weights: ClaimWeightSet, sampling: Extraction.Sampling? = nil
    ) {
        self.reading = reading
        self.sampling = sampling
        let metadata = reading.article.metadata
        ofTitle = Set([metadata.title, metadata.publisher].flatMap { ArticleJudgement.words($0 ?? "", ofLength: 2) })
        context = Context(weights: weights)
        notices = reading.notices()
        context.provider = provider
        let account = OwnAccount(reading, provider: context.providerWord)
        context.isProvidersOwn = Self.isPublished(reading, by: provider) || account.isOwn
        context.isReported = account.isReported
        context.mainService = provider
        context.incidentDays = [reading.storyDay ?? folderDay, reading.retoldDay ?? reading.written?.day].compactMap { $0 }
    }

    private static func isPublished(_ reading: ArticleReading, by provider: String?) -> Bool {
        guard let provider, let publisher = reading.article.metadata.publisher else { return false }
        return publisher.lowercased().hasPrefix(provider.lowercased())
    }

    func drafts() -> [PlacedDraft] {
        var found: [PlacedDraft] = []
        var judgement = ArticleJudgement(title: reading.article.metadata.title, provider: context.provider, weights: context.weights)
        var next = 0
        for index in reading.passages.indices {
            while next < notices.count, notices[next].passages.upperBound <= index { next += 1 }
            let notice = next < notices.count && notices[next].passages.contains(index) ? notices[next] : nil
            context.notice = notice
            context.tellsNotice = notice?.teller == index
            context.isNoticeStamp = next < notices.count && notices[next].passages.lowerBound == index + 1
            read(index, &found, &judgement)
        }
        sampling?.ofArticles(reading, judgement)
        return settled(judgement.settled(found))
    }

    /// Lengths and counts that were weighed give way to what a rule told of the same, anywhere in the article; where they are sure, they tell it
    /// again in other words. What a rule told and the weights doubt stands only where something else tells it, too.
    private func settled(_ drafts: [PlacedDraft]) -> [PlacedDraft] {
        guard drafts.contains(where: { $0.draft.isWeighed || $0.draft.isDoubted }) else { return drafts }
        var told: [Amount: PlacedDraft] = [:]
        for placed in drafts where !placed.draft.isWeighed && !placed.draft.isDoubted && !placed.isHeading {
            if let amount = Amount(placed), told[amount] == nil { told[amount] = placed }
        }
        return drafts.compactMap { placed in
            guard let amount = Amount(placed) else { return placed }
            if placed.draft.isDoubted { return told[amount] == nil ? nil : placed }
            guard placed.draft.isWeighed, let rule = told[amount] else { return placed }
            return placed.telling(again: rule)
        }
    }

    /// The length or count that a draft is of, whoever found it.
    private enum Amount: Hashable {
        case length(Double?, Double?)
        case impact(ImpactValue.Measure, Double?, Double?, String)

        init?(_ placed: PlacedDraft) {
            switch placed.draft.value {
            case .duration(let length): self = .length(length.minMinutes, length.maxMinutes)
            case .impact(let impact):
                let isPlace = impact.measure == .region || impact.measure == .errorCode
                self = .impact(impact.measure, impact.min, impact.max, isPlace ? impact.text.lowercased() : "")
            case .service, .time, .cause: return nil
            }
        }
    }

    private func read(_ index: Int, _ all: inout [PlacedDraft], _ judgement: inout ArticleJudgement) {
        let passage = reading.passages[index]
        if passage.block != context.block {
            context.block = passage.block
            context.quoteIsOpen = false
            context.paragraphScope = .overall
        }
        let opensBlock = index == 0 || reading.passages[index - 1].block != passage.block
        if opensBlock, let phase = StatusWord.phase(heading: passage, isCapital: reading.startsCapital) {
            context.statusPhase = phase
            context.statusBlock = passage.block
        } else if passage.block > context.statusBlock + 2 || reading.isHeading(passage) {
            context.statusPhase = nil
        }
        if let scope = passage.openingScope { context.paragraphScope = scope }
        let attribution = Attribution(reading: reading, passage: passage, context: context)
        defer { carry(passage, attribution) }
        guard !passage.isQuestion, !passage.tellsOfAnotherIncident(days: context.incidentDays) else { return }

        var found: [PlacedDraft] = []
        var suspected: [CauseValue] = []
        defer { context.suspected = suspected }
        for rule in claimKindRules {
            let drafts =
                rule.kind == .time ? inCourse(rule.drafts(passage, reading, context), passage) : rule.drafts(passage, reading, context)
            for told in drafts where told.isPresupposed || !passage.isUnreal(told.anchor) {
                let draft = asContested(told, in: passage)
                let isState = if case .service = draft.value { true } else { false }
                if case .time(let time) = draft.value, draft.opensEntry, time.phase == .began, context.timelineBegan == nil {
                    context.timelineBegan = time.earliest
                }
                if case .time(let time) = draft.value, time.phase == .acknowledged { context.hasAcknowledged = true }
                if case .service(let service) = draft.value {
                    context.knownServices.insert(service.service.lowercased())
                    context.lastState = service
                }
                var certainty = draft.certainty ?? passage.certainty(of: draft.anchor, isState: isState)
                // A denied state is the other state, and was read so.
                if isState, certainty == .denied { certainty = passage.isHedged(draft.anchor, isState: isState) ? .hedged : .stated }
                if case .cause = draft.value {} else if certainty == .denied { certainty = .stated }
                if case .cause(let cause) = draft.value, certainty == .hedged { suspected.append(cause) }
                found.append(placed(draft, index, certainty, attribution))
            }
        }
        for offset in found.indices {
            guard case .duration(var length) = found[offset].draft.value,
                let name = serviceOfLength(found[offset].draft.anchor, passage, beside: found)
            else { continue }
            length.subject = name
            found[offset].draft.value = .duration(length)
        }
        weigh(index, found, attribution, &all, &judgement)
    }

    /// "X denied that its site had gone down": by who denies it, it had not.
    private func asContested(_ told: Draft, in passage: Passage) -> Draft {
        guard case .service(var service) = told.value, service.state == .impaired, told.certainty == nil, passage.tells(.denial),
            passage.isContested(told.anchor)
        else { return told }
        var draft = told
        service.state = .operational
        draft.value = .service(service)
        return draft
    }

    /// "Trains were stopped for an hour": the length of what the same clause says was hit, where that is one thing and not all that the
    /// article is about.
    private func serviceOfLength(_ anchor: Int, _ passage: Passage, beside found: [PlacedDraft]) -> String? {
        let hit = found.compactMap { other -> String? in
            guard case .service(let service) = other.draft.value, service.state == .impaired,
                passage.isOneClause(other.draft.anchor, anchor),
                other.draft.evidence.contains(where: { passage.isNameWord($0, in: reading) })
            else { return nil }
            return service.service
        }
        guard let name = hit.first, hit.allSatisfy({ $0 == name }), !isWhole(name) else { return nil }
        return name
    }

    /// Whether a name stands for all that the article is about.
    private func isWhole(_ name: String) -> Bool {
        context.isProvider(name) || name.lowercased() == context.mainService?.lowercased() || Self.wholes.contains(name.lowercased())
            || ArticleJudgement.words(name, ofLength: 2).contains { ofTitle.contains($0) }
    }

    private static let wholes: WordSet = [
        "site", "website", "service", "services", "platform", "network", "system", "systems", "app", "internet", "sites", "websites",
    ]

    /// A draft with who says it, for when, and where it stands.
    private func placed(_ draft: Draft, _ index: Int, _ certainty: Certainty, _ attribution: Attribution) -> PlacedDraft {
        let passage = reading.passages[index]
        let scope = draft.scope ?? passage.scope(of: draft.anchor)
        return PlacedDraft(
            file: reading.article.file, draft: draft, passage: index, voice: draft.voice ?? attribution.voice(of: draft.anchor),
            certainty: certainty, scope: holdsOverall(draft.value) ? .overall : scope == .overall ? context.paragraphScope : scope,
            isHeading: reading.isHeading(passage))
    }

    /// The second reading: lengths and counts are settled by their sentence, all else is handed on to what the article tells in all.
    private func weigh(
        _ index: Int, _ found: [PlacedDraft], _ attribution: Attribution, _ all: inout [PlacedDraft], _ judgement: inout ArticleJudgement
    ) {
        let passage = reading.passages[index]
        let isHeading = reading.isHeading(passage)
        let reader = WeighedReading(
            reading: reading, passage: passage, context: context, found: found.map(\.draft), isExplained: sampling != nil)
        defer {
            context.statesBefore = Set(
                found.compactMap { if case .service(let service) = $0.draft.value { service.state } else { nil } })
        }
        let candidates = reader.candidates()
        sampling?.ofSentences(reader, candidates)
        let start = all.count
        all += found
        func place(_ draft: Draft) -> PlacedDraft? {
            guard !isHeading, !passage.isUnreal(draft.anchor) else { return nil }
            let isState = if case .service = draft.value { true } else { false }
            var certainty = draft.certainty ?? passage.certainty(of: draft.anchor, isState: isState)
            if certainty == .denied, draft.certainty == nil { certainty = .stated }
            return placed(draft, index, certainty, attribution)
        }
        if !isHeading {
            for doubted in reader.doubted(of: candidates) { all[start + doubted].draft.isDoubted = true }
            all += reader.drafts(of: candidates).compactMap(place)
        }

        var sightings: [ArticleJudgement.Sighting] = []
        var named: [(name: String, sums: [Int])] = []
        for candidate in candidates {
            guard let (thing, time) = reader.thing(candidate) else { continue }
            let (sums, draft) = reader.possible(candidate)
            if case .service(let name) = thing { named.append((name, sums)) }
            let sighting = ArticleJudgement.Sighting(
                thing: thing, name: reading.text(passage, candidate.words), time: time, sums: sums, block: passage.block,
                isHeading: isHeading)
            if let draft = draft.flatMap(place) {
                sighting.possible = all.count
                all.append(draft)
            }
            sightings.append(sighting)
        }
        for (offset, placed) in found.enumerated() {
            guard let thing = ArticleJudgement.thing(of: placed.draft) else { continue }
            let told = ArticleJudgement.Told(
                draft: start + offset, number: ArticleJudgement.number(of: placed), isOutright: passage.tellsOutright(placed.draft),
                isEntry: placed.draft.opensEntry, isApart: placed.draft.evidenceBytes != nil || placed.draft.endsStretch,
                isOfNotice: context.notice != nil || context.statusPhase != nil)
            if let seen = sightings.first(where: { $0.thing == thing && $0.sums != nil }) {
                seen.told.append(told)
                continue
            }
            var name: String?
            var time: TimeValue?
            var sums: [Int]?
            switch placed.draft.value {
            case .service(let service):
                // "Norwood Bank's website" is weighed as "Norwood Bank" where that is what the sentence names.
                name = service.service
                let told = service.service.lowercased()
                sums = named.first { WeighedReading.isNamed(told, by: $0.name) }?.sums
            case .time(let value): time = value
            default: break
            }
            sightings.append(
                ArticleJudgement.Sighting(
                    thing: thing, name: name ?? reading.text(passage, placed.draft.evidence), time: time, sums: sums, told: [told],
                    block: passage.block, isHeading: isHeading))
        }
        for sighting in sightings { judgement.add(sighting) }
    }

    /// What begins "too" or "again", or well after the article told the beginning, is a further turn; the end of that turn is not the end.
    private func inCourse(_ drafts: [Draft], _ passage: Passage) -> [Draft] {
        var drafts = drafts
        // Where the first further turn begins that is of a part.
        var further: Instant?
        for index in drafts.indices {
            guard case .time(var time) = drafts[index].value, time.phase == .began, [.second, .minute].contains(time.precision),
                let at = time.earliest
            else {
                continue
            }
            let behind = passage.segment(after: drafts[index].anchor).prefix(8)
            let isAgain =
                drafts[index].recurs
                || behind.contains {
                    // "again", "for a second time"
                    passage.words[$0].lower == "again"
                        || passage.words[$0].lower == "time" && ["second", "third"].contains(passage.words[$0 - 1].lower)
                }
            let isRepeated = isAgain || behind.contains { passage.words[$0].lower == "too" }
            let isLate = context.began.map { at.seconds - $0.seconds > 45 * 60 && at.seconds - $0.seconds < 86_400 } ?? false
            if isRepeated || isLate {
                time.phase = .escalated
                drafts[index].value = .time(time)
                if !isAgain { further = further.map { min($0, at) } ?? at }
            } else if context.began == nil {
                context.began = at
            }
        }
        // "most people could open the site again": better, not over.
        for index in drafts.indices {
            guard case .time(var time) = drafts[index].value, time.phase == .resolved,
                passage.segment(before: drafts[index].anchor).contains(where: {
                    ["most", "some", "many", "majority"].contains(passage.words[$0].lower)
                })
            else { continue }
            time.phase = .mitigated
            drafts[index].value = .time(time)
        }
        guard let further else { return drafts }
        drafts.removeAll {
            if case .time(let time) = $0.value { time.phase == .resolved && time.earliest.map { $0 >= further } ?? true } else { false }
        }
        return drafts
    }

    /// Times, durations and counts carry their moment themselves; states and causes hold for a while.
    private func holdsOverall(_ value: Claim.Value) -> Bool {
        switch value {
        case .service, .cause: false
        case .time, .duration, .impact: true
        }
    }

    /// What the next sentences need to know of this one.
    private func carry(_ passage: Passage, _ attribution: Attribution) {
        context.quoteIsOpen = attribution.leavesQuoteOpen
        if case .listItem = reading.article.blocks[passage.block].kind {} else { context.listState = passage.introducedState }
        context.listAge += 1
        if let (speaker, name) = attribution.speaker() {
            context.speaker = speaker
            if let name { context.speakers[name] = speaker }
            if speaker.kind == .named, passage.words.contains(where: { ["he", "she"].contains($0.lower) }) || name != nil {
                context.person = speaker
            }
        }
        for (name, voice) in attribution.introducedOfficials() { context.speakers[name] = voice }
        let mentions = MentionReader(reading: reading, passage: passage, context: context)
        var named: [String] = []
        // Only what something was said about is carried on.
        for (index, chunk) in passage.chunks.enumerated() where !context.knownServices.isEmpty {
            guard chunk.range.contains(where: { passage.isNameWord($0, in: reading) }), let mention = mentions.mention(of: chunk) else {
                continue
            }
            if passage.enumeration(of: index).count > 1 { named.append(mention.name) }
            if context.knownServices.contains(mention.name.lowercased()) { context.lastService = mention.name }
        }
        // A stamp behind an update's words belongs to them; a time in a cell or line of its own to what follows.
        if context.statusPhase == nil, context.notice == nil, !context.isNoticeStamp,
            passage.range == reading.article.blocks[passage.block].range,
            let alone = passage.loneTime
        {
            context.pendingTime = alone
            context.pendingBlock = passage.block
        }
        var seen: Set<String> = []
        named = named.filter { seen.insert($0).inserted }
        // A list of people or places is no list of services.
        if named.count > 1, named.contains(where: { context.knownServices.contains($0.lowercased()) }) {
            context.lastList = named
            context.listAge = 0
        }
    }
}
