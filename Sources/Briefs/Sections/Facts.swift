import Claims
import Findings
import Language

/// The answers to the questions that everybody asks first, as the sources give them: side by side where they differ.
func facts(
    moments: [Moment], days: IncidentDays, services: [ServiceRow], causes: [CauseRow], findings: [Finding], disputes: Disputes,
    in ledger: Ledger
) -> [Fact] {
    Fact.Question.allCases.compactMap { question in
        // Answers that may stand for one another, a group for each thing that is asked for.
        var groups: [[Answer]] =
            switch question {
            case .began: [times(moments, [.began], or: [.occurred], days, in: ledger)]
            case .resolved: [times(moments, [.resolved], or: [.mitigated], days, in: ledger)]
            case .duration: [durations(in: ledger)]
            case .cause: causes.map { [answer($0, in: ledger)] }
            case .hit: services.compactMap { answer($0, .impaired, in: ledger) }.supportedFirst.map { [$0] }
            case .spared: services.compactMap { answer($0, .operational, in: ledger) }.supportedFirst.map { [$0] }
            case .impact: impacts(in: ledger)
            }
        groups.removeAll(where: \.isEmpty)
        guard !groups.isEmpty else { return nil }
        for group in groups.indices {
            for index in groups[group].indices {
                groups[group][index].disputes = disputes.touching(groups[group][index].claimIDs + groups[group][index].denyingIDs)
            }
        }
        let camps = Camps(findings.filter { !disputes.isSettled($0.id) }, topics: question.topics)
        var answered = groups.flatMap { camps.camps(of: $0, in: ledger) }
        // A time of the same incident under another date cannot stand beside the others.
        let far = question.isOneThing ? Set(moments.filter { !days.contains($0) }.flatMap(\.claims)) : []
        for index in answered.indices.dropFirst() where answered[index].answers[0].claimIDs.contains(where: far.contains) {
            answered[index].isOpposed = true
        }
        return Fact(
            question: question, substitute: substitute(for: question, moments), camps: answered,
            tellers: ledger.independentSources(of: groups.joined().flatMap(\.claimIDs)))
    }
}

/// The phase whose times answer in place of the one asked for, in words.
private func substitute(for question: Fact.Question, _ moments: [Moment]) -> String? {
    func isTold(_ phase: TimeValue.Phase) -> Bool { moments.contains { $0.phase == phase } }
    return switch question {
    case .began where !isTold(.began): "the day"
    case .resolved where !isTold(.resolved): words(for: TimeValue.Phase.mitigated)
    default: nil
    }
}

extension Fact.Question {
    /// Whether it asks for one thing, which sources can only differ about; the others ask for lists.
    var isOneThing: Bool { [.began, .resolved, .duration].contains(self) }

    /// The topics of findings that compare its answers.
    fileprivate var topics: [String] {
        switch self {
        case .began: ["time:began", "time:occurred"]
        case .resolved: ["time:resolved", "time:mitigated"]
        case .duration: ["duration:incident"]
        case .impact: ImpactValue.Measure.allCases.map { "impact:" + $0.rawValue }
        case .cause, .hit, .spared: []
        }
    }
}

extension Answer {
    package var claimIDs: [String] { citations.compactMap { if case .claim(let id) = $0 { id } else { nil } } }
    package var denyingIDs: [String] { denials.compactMap { if case .claim(let id) = $0 { id } else { nil } } }

    init(_ text: String, claims: [String], denials: [String] = [], in ledger: Ledger) {
        self.init(
            text: text, citations: claims.map(Citation.claim), denials: denials.map(Citation.claim),
            independentSources: ledger.independentSources(of: claims),
            isHedged: !claims.isEmpty && claims.allSatisfy { ledger[$0]?.claim.certainty == .hedged }, disputes: [])
    }
}

extension [Answer] {
    /// Those with the most independent sources first, the others as they were.
    fileprivate var supportedFirst: [Answer] {
        enumerated().sorted { ($1.element.independentSources, $0.offset) < ($0.element.independentSources, $1.offset) }.map(\.element)
    }
}

/// The times of one phase, or of the next best where no source gives any.
private func times(
    _ moments: [Moment], _ phases: [TimeValue.Phase], or others: [TimeValue.Phase], _ days: IncidentDays, in ledger: Ledger
) -> [Answer] {
    let chosen = moments.filter { phases.contains($0.phase) }
    let used = chosen.isEmpty ? moments.filter { others.contains($0.phase) } : chosen
    return used.map { moment in
        (moment: moment, answer: Answer(moment.text, claims: moment.claims, in: ledger))
    }.sorted { one, other in
        let (a, b) = (one.moment, other.moment)
        // A time under another date than most sources have leads only where there is no other.
        if days.contains(a) != days.contains(b) { return days.contains(a) }
        return (sharpness(a), -one.answer.independentSources, -a.claims.count, a.earliest?.seconds ?? .max, a.text)
            < (sharpness(b), -other.answer.independentSources, -b.claims.count, b.earliest?.seconds ?? .max, b.text)
    }.map(\.answer)
}

/// A clock time in a known zone tells most, then one in an unknown zone, a part of a day, a day.
private func sharpness(_ moment: Moment) -> Int {
    switch moment.precision {
    case .second, .minute, .hour: moment.isZoned ? 0 : 1
    case .partOfDay: 2
    case .day: 3
    case .month: 4
    }
}

/// Lengths first, then bounds of them, vague words last.
private func durations(in ledger: Ledger) -> [Answer] {
    func vagueness(_ answer: Answer) -> Int {
        guard case .duration(let duration)? = answer.claimIDs.first.flatMap({ ledger[$0]?.claim.value }) else { return 3 }
        if duration.vague { return 2 }
        return duration.minMinutes == nil || duration.maxMinutes == nil || duration.minMinutes == 0 ? 1 : 0
    }
    return grouped(in: ledger) { claim in
        guard case .duration(let duration) = claim.value, duration.subject == "incident" else { return nil }
        return reading(of: claim, on: ledger.day)
    }.enumerated().sorted { (vagueness($0.element), $0.offset) < (vagueness($1.element), $1.offset) }.map(\.element)
}

/// Counts by what they count, each measure's best founded first.
private func impacts(in ledger: Ledger) -> [[Answer]] {
    let measures = ImpactValue.Measure.allCases.filter { $0 != .errorCode && $0 != .region }
    return measures.flatMap { measure in
        // The same number with and without "about", at its peak or in all, is one answer.
        let counts = grouped(in: ledger) { claim in
            guard case .impact(var impact) = claim.value, impact.measure == measure else { return nil }
            (impact.approximate, impact.moment) = (false, nil)
            return reading(of: impact)
        }
        return Dictionary(grouping: counts) { answer in
            if case .impact(let impact)? = answer.claimIDs.first.flatMap({ ledger[$0]?.claim.value }) { impact.unit ?? "" } else { "" }
        }.sorted { $0.key < $1.key }.map(\.value)
    }.enumerated().sorted { one, other in
        let support = (one.element, other.element)
        return (support.1.first?.independentSources ?? 0, one.offset) < (support.0.first?.independentSources ?? 0, other.offset)
    }.map(\.element)
}

/// Claims with the same words of ours together, those with the most independent sources first.
private func grouped(in ledger: Ledger, _ words: (Claim) -> String?) -> [Answer] {
    var order: [String] = []
    var claims: [String: [String]] = [:]
    for cited in ledger.claims where cited.claim.certainty != .denied {
        guard let text = words(cited.claim) else { continue }
        if claims[text] == nil { order.append(text) }
        claims[text, default: []].append(cited.claim.id)
    }
    return order.map { Answer($0, claims: claims[$0] ?? [], in: ledger) }.supportedFirst
}

private func answer(_ row: CauseRow, in ledger: Ledger) -> Answer {
    let said = row.voices.filter { $0.certainty != .denied }
    let denied = row.voices.filter { $0.certainty == .denied }
    // A label alone says where; the role says how it counts.
    let roles = CauseValue.Role.allCases.filter { role in role != .unknown && said.contains { $0.role == role } }
    let text = words(for: row.label) + (roles.isEmpty ? "" : " (" + roles.map { words(for: $0) }.joined(separator: ", ") + ")")
    return Answer(text, claims: ledger.ordered(said.flatMap(\.claims)), denials: ledger.ordered(denied.flatMap(\.claims)), in: ledger)
}

private func answer(_ row: ServiceRow, _ state: ServiceValue.State, in ledger: Ledger) -> Answer? {
    let ids = row.claims(state)
    return ids.isEmpty ? nil : Answer(row.service, claims: ids, in: ledger)
}
