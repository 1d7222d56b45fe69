import Language

/// The third reading: what an article tells of a thing in all.
///
/// A sentence tells less than its article: that something began is likelier of the first moment than of the third, that a service failed of one
/// that three sentences half tell to have failed. Here all that rules read and sentences weigh of one service, moment or cause is brought
/// together and weighed (`Measures`): what weighs enough is a claim, and what a rule read but the rest of the article speaks against is none.
struct ArticleJudgement {
    /// What sentences of an article may tell of.
    enum Thing: Hashable {
        case service(String)
        case moment(isDay: Bool, Instant?, isZoned: Bool, timex: String)
        case cause(CauseValue.Label)

        init(_ time: TimeValue) {
            self = .moment(
                isDay: time.precision == .day, time.earliest, isZoned: time.zone != nil, timex: time.earliest == nil ? time.timex : "")
        }
    }

    /// What a draft is of; `nil` for lengths, counts and whole months.
    static func thing(of draft: Draft) -> Thing? {
        switch draft.value {
        case .service(let service): .service(service.service.lowercased())
        case .time(let time): time.precision == .month ? nil : Thing(time)
        case .cause(let cause): .cause(cause.label)
        case .duration, .impact: nil
        }
    }

    /// A sentence that names a thing. A class, since it is handed on from its sentence to its thing and to what is asked of it.
    final class Sighting {
        let thing: Thing
        /// As it stands there.
        let name: String
        /// A moment's bounds.
        let time: TimeValue?
        /// What the sentence speaks for, none first and then the thing's classes, in 256ths of a logit; `nil` where only a rule saw it there.
        let sums: [Int]?
        /// The drafts that rules made of it, and the one that could be made of it where they made none, by their places.
        var told: [Told]
        var possible: Int?
        let block: Int
        let isHeading: Bool

        init(thing: Thing, name: String, time: TimeValue?, sums: [Int]?, told: [Told] = [], block: Int, isHeading: Bool) {
            self.thing = thing
            self.name = name
            self.time = time
            self.sums = sums
            self.told = told
            self.block = block
            self.isHeading = isHeading
        }
    }

    /// A draft that a rule made.
    struct Told {
        /// Its place, and the class that it tells.
        var draft: Int
        var number: Int
        /// Told by a word that means nothing else; by a row of a timeline or a list; by other words than those of the sentence that names the
        /// moment, or as the end of a stretch, so that what the sentence weighs says nothing of it.
        var isOutright = false
        var isEntry = false
        var isApart = false
        /// Read from the heading or the stamp of a status page's notice.
        var isOfNotice = false
    }

    /// What may be claimed of a thing, class by class.
    static let states: [ServiceValue.State] = [.impaired, .operational, .restored]
    static let phases: [TimeValue.Phase] = [.began, .acknowledged, .updated, .escalated, .identified, .mitigated, .resolved, .occurred]

    /// How far something counts at most from even odds, in 256ths of a logit.
    static let farthest = 1_536

    private let weights: ClaimWeightSet
    /// The words of the article's title, in small letters.
    private let title: Set<Substring>
    private let provider: String
    private var sightings: [Sighting] = []

    init(title: String?, provider: String?, weights: ClaimWeightSet) {
        self.weights = weights
        self.title = Set(Self.words(title ?? ""))
        self.provider = provider?.lowercased() ?? ""
    }

    /// The words of a name or a title that are long enough to tell something.
    static func words(_ text: String, ofLength least: Int = 3) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count >= least }
    }

    mutating func add(_ sighting: Sighting) { sightings.append(sighting) }

    // MARK: Units

    /// All that is known of one thing.
    struct Unit {
        var thing: Thing
        var sightings: [Sighting] = []
        /// What its sentences speak for, those of headings only where nothing else does.
        var weighed: [[Int]] = []
        /// For each class: how far it is above none in the sentence that speaks most for it, how strong that is beside all other classes, and
        /// whether a rule told it.
        var margins: [Int]
        var strengths: [Int]
        var told: [Bool]

        var name: String { sightings[0].name }
        var isTold: Bool { told.contains(true) }
        var isDay: Bool { if case .moment(let isDay, _, _, _) = thing { isDay } else { false } }
        var best: Int { margins.max() ?? -ArticleJudgement.farthest }
        /// How sure it is that anything is told of it, in 256ths.
        var weight: Int { isTold ? 256 : soft(best) }
        var block: Int { sightings.map(\.block).min() ?? 0 }
        var isToldAlone: Bool { sightings.contains { $0.sums == nil } }
    }

    /// The things in the order in which the article names them.
    func units() -> [Unit] {
        var units: [Unit] = []
        var places: [Thing: Int] = [:]
        for sighting in sightings {
            let place = places[sighting.thing] ?? units.count
            if place == units.count {
                places[sighting.thing] = place
                let count = Self.classes(of: sighting.thing).count
                units.append(
                    Unit(
                        thing: sighting.thing, margins: [Int](repeating: -Self.farthest, count: count),
                        strengths: [Int](repeating: soft(-Self.farthest), count: count), told: [Bool](repeating: false, count: count)))
            }
            units[place].sightings.append(sighting)
            for told in sighting.told { units[place].told[told.number] = true }
        }
        for place in units.indices {
            let body = units[place].sightings.filter { !$0.isHeading }.compactMap(\.sums)
            units[place].weighed = body.isEmpty ? units[place].sightings.compactMap(\.sums) : body
            for sums in units[place].weighed {
                for number in units[place].margins.indices {
                    units[place].margins[number] = max(units[place].margins[number], clipped(sums[number + 1] - sums[0]))
                    units[place].strengths[number] = max(units[place].strengths[number], strength(of: number + 1, in: sums))
                }
            }
        }
        return units
    }

    /// What the classes of a thing are called.
    static func classes(of thing: Thing) -> [String] {
        switch thing {
        case .service: states.map(\.rawValue)
        case .moment: phases.map(\.rawValue)
        case .cause: ["told", "denied"]
        }
    }

    /// The class that a draft tells.
    static func number(of placed: PlacedDraft) -> Int {
        switch placed.draft.value {
        case .service(let service): states.firstIndex(of: service.state) ?? 0
        case .time(let time): phases.firstIndex(of: time.phase) ?? 0
        case .cause: placed.certainty == .denied ? 1 : 0
        case .duration, .impact: 0
        }
    }

    // MARK: Questions

    /// Something that may be claimed: a service's state, or any class of a moment or cause, with what the article answers.
    struct Question {
        var unit: Unit
        /// The class that is asked about; `nil` where all are.
        var number: Int?
        var measures: Measures
    }

    func questions(_ units: [Unit]) -> [Question] {
        let moments = MomentsInOrder(units)
        let causes = Others(units.filter { if case .cause = $0.thing { true } else { false } }, classes: 2)
        let times = Others(units.filter { if case .moment = $0.thing { true } else { false } }, classes: Self.phases.count)
        return units.flatMap { unit -> [Question] in
            switch unit.thing {
            case .service:
                return unit.margins.indices.filter { unit.told[$0] || unit.margins[$0] > Self.leastMargin }.map {
                    Question(unit: unit, number: $0, measures: measures(ofService: unit, $0))
                }
            case .moment:
                return [Question(unit: unit, number: nil, measures: measures(ofMoment: unit, moments, times))]
            case .cause(let label):
                return [Question(unit: unit, number: nil, measures: measures(ofCause: unit, label, causes))]
            }
        }
    }

    /// What weighs less in every sentence is not asked about.
    private static let leastMargin = -550

    private func measures(ofService unit: Unit, _ number: Int) -> Measures {
        var measures = Measures()
        let sums = unit.weighed
        let margins = sums.map { clipped($0[number + 1] - $0[0]) }.sorted(by: >)
        let strengths = sums.map { strength(of: number + 1, in: $0) }
        let telling = unit.sightings.filter { sighting in sighting.told.contains { $0.number == number } }
        let toldMargins = telling.compactMap { $0.sums.map { clipped($0[number + 1] - $0[0]) } }
        measures.add(.always, 256)
        measures.add(.margin, margins.first ?? -Self.farthest)
        measures.add(.secondMargin, margins.count > 1 ? margins[1] : -Self.farthest)
        measures.add(.strength, strengths.max() ?? 0)
        measures.add(.sumOfStrengths, min(1_024, strengths.reduce(0, +)))
        measures.add(.toldTimes, 256 * min(telling.count, 3))
        measures.add(.toldAlone, telling.contains { $0.sums == nil })
        measures.add(.toldMargin, toldMargins.max() ?? 0)
        measures.add(.hasToldMargin, !toldMargins.isEmpty)
        measures.add(.toldInHeading, telling.contains(where: \.isHeading))
        measures.add(.inHeading, unit.sightings.contains(where: \.isHeading))
        measures.add(.sightings, 64 * min(unit.sightings.count, 16))
        measures.add(.doubt, sums.map { strength(of: 0, in: $0) }.reduce(0, +) / max(1, sums.count))
        measures.add(.isEarly, unit.block <= 2)
        measures.add(.block, 16 * min(64, unit.block))
        measures.add(.hasManyWords, unit.name.utf8.contains(UInt8(ascii: " ")))
        measures.add(.kind, of: number, 256)
        // What the title has a word of the article is about, or belongs with it.
        measures.add(.ofTitle, Self.words(unit.name).contains { title.contains($0) })
        measures.add(.ofProvider, !provider.isEmpty && unit.name.lowercased().hasPrefix(provider))
        measures.add(.toldOutright, isTold(unit, number, where: \.isOutright))
        for other in unit.told.indices where other != number {
            measures.add(.told, of: other, unit.told[other])
            measures.add(.margin, of: other + 1, unit.margins[other])
        }
        return measures
    }

    private func addCommon(_ unit: Unit, to measures: inout Measures) {
        measures.add(.always, 256)
        for number in unit.margins.indices {
            measures.add(.margin, of: number, unit.margins[number])
            measures.add(.told, of: number, unit.told[number])
        }
        measures.add(.isTold, unit.isTold)
        measures.add(.toldAlone, unit.isToldAlone)
        measures.add(.sightings, 64 * min(unit.sightings.count, 16))
        measures.add(.block, 32 * min(16, unit.block))
    }

    private func measures(ofMoment unit: Unit, _ moments: MomentsInOrder, _ others: Others) -> Measures {
        var measures = Measures()
        addCommon(unit, to: &measures)
        measures.add(.bestMargin, unit.best)
        measures.add(.onlyInHeading, unit.sightings.allSatisfy(\.isHeading))
        measures.add(.isDay, unit.isDay)
        for number in unit.strengths.indices { measures.add(.othersStrength, of: number, others.greatest(number, besides: unit)) }
        moments.add(unit, to: &measures)
        return measures
    }

    private func measures(ofCause unit: Unit, _ label: CauseValue.Label, _ others: Others) -> Measures {
        var measures = Measures()
        addCommon(unit, to: &measures)
        let margins = unit.weighed.map { max($0[1], $0[2]) - $0[0] }.map(clipped).sorted(by: >)
        measures.add(.secondMargin, margins.count > 1 ? margins[1] : -Self.farthest)
        measures.add(.sumOfStrengths, min(1_024, margins.map(soft).reduce(0, +)))
        for number in unit.strengths.indices { measures.add(.strength, of: number, unit.strengths[number]) }
        measures.add(.inHeading, unit.sightings.contains(where: \.isHeading))
        measures.add(.toldTimes, 64 * min(4, unit.sightings.count { !$0.told.isEmpty }))
        measures.add(.othersSum, min(1_024, others.weight - unit.weight))
        for number in unit.strengths.indices { measures.add(.othersStrength, of: number, others.greatest(number, besides: unit)) }
        measures.add(.kind, of: CauseValue.Label.allCases.firstIndex(of: label) ?? 0, 256)
        return measures
    }

    // MARK: Verdicts

    /// By how much something must outweigh none, in 256ths of a logit: moments must be as likely as 3 to 2.
    private static let least = (service: 0, moment: 110, cause: -1)

    /// The same of what a rule read, which says what it goes by: 1 to 5, 1 to 12 for what was spared, of which little is told by chance, and 1 to 10
    /// for days, on which much may happen. Of a clock, another phase may also weigh 2 to 1 more.
    ///
    /// All of these were chosen on articles that weights are not learnt from, published ones above all. Lower ones keep more of what rules read:
    /// prose that is unlike any other weighs little, and is read by rules or not at all.
    private static let leastTold = (service: -400, spared: -640, clock: -400, day: -600)
    private static let leastBesideOthers = (clock: -180, day: -600)

    /// The classes that a question's answers speak for, with their margins above none.
    ///
    /// - Parameter sums: what the answers speak for, none first.
    private func verdicts(on question: Question, _ sums: [Int]) -> [(number: Int, margin: Int)] {
        let unit = question.unit
        guard let best = ClaimWeights.likeliest(of: sums) else { return [] }
        func margin(_ number: Int) -> Int { sums[number + 1] - sums[0] }
        func told(_ isBornOut: (Int) -> Bool) -> [(number: Int, margin: Int)] {
            unit.told.indices.filter { unit.told[$0] && isBornOut($0) }.map { ($0, margin($0)) }
        }
        let bornOut: [(number: Int, margin: Int)]
        let least: Int
        switch unit.thing {
        case .service:
            guard let number = question.number else { return [] }
            let margin = sums[best] - sums[0]
            // What a list names is told by its introduction.
            if isTold(unit, number, where: \.isEntry) { return [(number, margin)] }
            let told = Self.states[number] == .operational ? Self.leastTold.spared : Self.leastTold.service
            return margin > (unit.told[number] ? told : Self.least.service) ? [(number, margin)] : []
        case .cause:
            // What a rule reads of causes stands; one source may tell a cause and another, quoted beside it, rule it out.
            bornOut = told { _ in true }
            least = Self.least.cause
        case .moment(isDay: true, _, _, _):
            // A row of a timeline says what happened on its day.
            bornOut = told {
                isTold(unit, $0, where: \.isEntry)
                    || margin($0) > Self.leastTold.day && sums[$0 + 1] - sums[best] > Self.leastBesideOthers.day
            }
            least = Self.least.moment
        case .moment(isDay: false, _, _, _):
            let phases = told {
                isTold(unit, $0, where: \.isApart)
                    || margin($0) > Self.leastTold.clock && sums[$0 + 1] - sums[best] > Self.leastBesideOthers.clock
            }
            bornOut = phases.max { ($0.margin, $1.number) < ($1.margin, $0.number) }.map { [$0] } ?? []
            least = Self.least.moment
        }
        if bornOut.isEmpty, margin(best - 1) > least { return [(best - 1, margin(best - 1))] }
        return bornOut
    }

    /// What a clock must outweigh none and all other phases by, and how far a cause may be below none, in 256ths of a logit, for others to be
    /// held against it: of clocks below, 44 in a hundred are annotated, of those above, nine tenths.
    private static let leastHeld = (clock: 128, cause: -300)

    /// Whether an article hardly speaks for a class; never where the row of a timeline, a list or a status page tells it, and never of what is
    /// ruled out, which is told in so many words.
    private func isDoubtful(_ question: Question, _ number: Int, _ sums: [Int]) -> Bool {
        guard !isTold(question.unit, number, where: { $0.isEntry || $0.isApart || $0.isOfNotice }) else { return false }
        switch question.unit.thing {
        case .moment(isDay: false, _, _, _):
            guard question.unit.sightings.contains(where: { $0.time.map { [.second, .minute, .hour].contains($0.precision) } ?? false })
            else { return false }
            let others = sums.indices.filter { $0 != number + 1 }.map { sums[$0] }
            return sums[number + 1] - (others.max() ?? 0) < Self.leastHeld.clock
        case .cause: return number == 0 && sums[number + 1] - sums[0] < Self.leastHeld.cause
        case .moment, .service: return false
        }
    }

    private func isTold(_ unit: Unit, _ number: Int, where holds: (Told) -> Bool) -> Bool {
        unit.sightings.contains { $0.told.contains { $0.number == number && holds($0) } }
    }

    private func weights(for question: Question) -> ClaimWeights {
        switch question.unit.thing {
        case .service: weights.servicesInArticles
        case .moment: weights.momentsInArticles
        case .cause: weights.causesInArticles
        }
    }

    /// What is made of a thing and why, in one line.
    func reasons(for question: Question) -> String {
        let unit = question.unit
        let weights = weights(for: question)
        let sums = weights.sums(question.measures)
        guard let best = ClaimWeights.likeliest(of: sums) else { return "\(unit.name): not weighed" }
        let judgement = ClaimWeights.Judgement(class: best, other: 0, margin: sums[best] - sums[0])
        let reasons = weights.reasons(for: judgement, question.measures).prefix(3)
        let name = Self.classes(of: unit.thing)[question.number ?? best - 1]
        return "\(unit.name): \(name) \(ClaimWeights.logits(judgement.margin))"
            + (verdicts(on: question, sums).isEmpty ? ", too little" : "") + " (" + ClaimWeights.text(reasons) + ")"
    }

    /// The drafts that the article as a whole bears out, in their order; those of no thing here stay as they are.
    func settled(_ drafts: [PlacedDraft]) -> [PlacedDraft] {
        // Without trees nothing was weighed, and what rules read stands.
        guard sightings.contains(where: { $0.sums != nil }) else { return drafts }
        var isSettled = [Bool](repeating: true, count: drafts.count)
        for sighting in sightings {
            for told in sighting.told { isSettled[told.draft] = false }
            if let possible = sighting.possible { isSettled[possible] = false }
        }
        // One sentence may be all that speaks for two states of a service.
        var borneOut: [Int: [PlacedDraft]] = [:]
        for question in questions(units()) {
            let sums = weights(for: question).sums(question.measures)
            for verdict in verdicts(on: question, sums) {
                let isDoubtful = isDoubtful(question, verdict.number, sums)
                for (index, found) in self.drafts(of: question.unit, verdict.number, drafts) {
                    var draft = found
                    draft.draft.isDoubtful = isDoubtful
                    borneOut[index, default: []].append(draft)
                }
            }
        }
        return drafts.indices.flatMap { (isSettled[$0] ? [drafts[$0]] : []) + (borneOut[$0] ?? []) }
    }

    /// The drafts that tell a class of a thing: those of rules, and where they read another or nothing, those that sentences speak for.
    private func drafts(of unit: Unit, _ number: Int, _ drafts: [PlacedDraft]) -> [(Int, PlacedDraft)] {
        let telling = unit.sightings.flatMap { $0.told.filter { $0.number == number }.map(\.draft) }
        var found = telling.map { ($0, drafts[$0]) }
        let first = telling.first { !drafts[$0].isHeading }
        let possible = unit.sightings.compactMap(\.possible).filter { Self.number(of: drafts[$0]) == number }
        if let first {
            // A moment is told once.
            if case .moment = unit.thing { return found }
            return found + possible.compactMap { index in drafts[index].telling(again: drafts[first]).map { (index, $0) } }
        }
        found += possible.filter { drafts[$0].draft.margin ?? 0 > 0 }.map { ($0, drafts[$0]) }
        if found.isEmpty, let (index, draft) = likeliest(of: unit, number, drafts) { found.append((index, draft)) }
        return found
    }

    /// What the sentence that speaks most for a class makes of a thing, told as that class; of a moment that may be what a rule took for another.
    private func likeliest(of unit: Unit, _ number: Int, _ drafts: [PlacedDraft]) -> (Int, PlacedDraft)? {
        var best: (draft: Int, margin: Int)?
        for sighting in unit.sightings {
            var told: Int?
            if case .moment = unit.thing { told = sighting.told.first?.draft }
            guard let draft = sighting.possible ?? told else { continue }
            let margin = sighting.sums.map { $0[number + 1] - $0[0] } ?? -Self.farthest
            if margin > best?.margin ?? Int.min { best = (draft, margin) }
        }
        guard let best else { return nil }
        var placed = drafts[best.draft]
        switch placed.draft.value {
        case .service(var service):
            service.state = Self.states[number]
            placed.draft.value = .service(service)
        case .time(var time):
            time.phase = Self.phases[number]
            placed.draft.value = .time(time)
        case .cause: placed.certainty = number == 1 ? .denied : placed.certainty == .denied ? .stated : placed.certainty
        case .duration, .impact: break
        }
        placed.draft.margin = best.margin
        return (best.draft, placed)
    }
}

/// The moments of an article in their order: what is told of those before one and of those after it.
private struct MomentsInOrder {
    /// What moments on one side of a point tell.
    private struct Side {
        var count = 0
        var weight = 0
        var strengths = [Int](repeating: 0, count: ArticleJudgement.phases.count)
        var told = [Bool](repeating: false, count: ArticleJudgement.phases.count)

        mutating func add(_ unit: ArticleJudgement.Unit) {
            count += 1
            weight += unit.weight
            for number in strengths.indices {
                strengths[number] = max(strengths[number], unit.strengths[number])
                if unit.told[number] { told[number] = true }
            }
        }
    }

    private var sides: [ArticleJudgement.Thing: (before: Side, after: Side)] = [:]

    /// The phases whose place in an incident's course is told by others.
    private static let ordered: [Int] = [.began, .acknowledged, .identified, .mitigated, .resolved, .updated].compactMap {
        ArticleJudgement.phases.firstIndex(of: $0)
    }

    init(_ units: [ArticleJudgement.Unit]) {
        for isZoned in [false, true] {
            let clocks = units.compactMap { unit -> (at: Instant, unit: ArticleJudgement.Unit)? in
                guard case .moment(isDay: false, let at?, isZoned: isZoned, timex: _) = unit.thing else { return nil }
                return (at, unit)
            }.sorted { $0.at < $1.at }
            var before = Side()
            for clock in clocks {
                sides[clock.unit.thing] = (before, Side())
                before.add(clock.unit)
            }
            var after = Side()
            for clock in clocks.reversed() {
                sides[clock.unit.thing]?.after = after
                after.add(clock.unit)
            }
        }
    }

    func add(_ unit: ArticleJudgement.Unit, to measures: inout Measures) {
        guard let (before, after) = sides[unit.thing] else { return measures.add(.isTimeless, true) }
        measures.add(.earlierCount, 64 * min(16, before.count))
        measures.add(.laterCount, 64 * min(16, after.count))
        measures.add(.earlierSum, min(4_096, before.weight))
        measures.add(.laterSum, min(4_096, after.weight))
        for number in Self.ordered {
            measures.add(.earlierStrength, of: number, before.strengths[number])
            measures.add(.laterStrength, of: number, after.strengths[number])
            measures.add(.earlierTold, of: number, before.told[number])
            measures.add(.laterTold, of: number, after.told[number])
        }
    }
}

/// What an article tells of all things of a kind, so that each may be seen beside the others.
private struct Others {
    private(set) var weight = 0
    private var greatest: [(strength: Int, of: ArticleJudgement.Thing?)]
    private var second: [Int]

    init(_ units: [ArticleJudgement.Unit], classes: Int) {
        greatest = [(Int, ArticleJudgement.Thing?)](repeating: (0, nil), count: classes)
        second = [Int](repeating: 0, count: classes)
        for unit in units {
            weight += unit.weight
            for number in 0..<classes {
                if unit.strengths[number] > greatest[number].strength {
                    second[number] = greatest[number].strength
                    greatest[number] = (unit.strengths[number], unit.thing)
                } else {
                    second[number] = max(second[number], unit.strengths[number])
                }
            }
        }
    }

    /// How strong a class is of the other thing that it is strongest of.
    func greatest(_ number: Int, besides unit: ArticleJudgement.Unit) -> Int {
        greatest[number].of == unit.thing ? second[number] : greatest[number].strength
    }
}

private func strength(of number: Int, in sums: [Int]) -> Int {
    soft(clipped(sums[number] - sums.indices.reduce(Int.min) { $1 == number ? $0 : max($0, sums[$1]) }))
}

private func clipped(_ margin: Int) -> Int { max(-ArticleJudgement.farthest, min(ArticleJudgement.farthest, margin)) }

/// A margin as a share of 256.
private func soft(_ margin: Int) -> Int { 128 + 128 * margin / (abs(margin) + 256) }
