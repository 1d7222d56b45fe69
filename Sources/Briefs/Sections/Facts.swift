import Claims
import Findings
import Language

/// The answers to the questions that everybody asks first, as the sources give them: side by side where they differ.
func facts(
    moments: [Moment], services: [ServiceRow], causes: [CauseRow], findings: [Finding], disputes: Disputes, in ledger: Ledger
) -> [Fact] {
    let camps = Camps(findings)
    return Fact.Question.allCases.compactMap { question in
        var answers: [Answer] =
            switch question {
            case .began: times(moments, [.began], or: [.occurred], in: ledger)
            case .resolved: times(moments, [.resolved], or: [.mitigated], in: ledger)
            case .duration: durations(in: ledger)
            case .cause: causes.compactMap { answer($0, in: ledger) }
            case .hit: services.compactMap { answer($0, .impaired, in: ledger) }
            case .spared: services.compactMap { answer($0, .operational, in: ledger) }
            case .impact: impacts(in: ledger)
            }
        guard !answers.isEmpty else { return nil }
        for index in answers.indices { answers[index].disputes = disputes.touching(answers[index].claimIDs) }
        let isOneThing = [.began, .resolved, .duration].contains(question)
        return Fact(question: question, camps: isOneThing ? camps.camps(of: answers) : answers.map { Fact.Camp(answers: [$0]) })
    }
}

extension Answer {
    package var claimIDs: [String] {
        citations.compactMap { if case .claim(let id) = $0 { id } else { nil } }
    }

    init(_ text: String, claims: [String], in ledger: Ledger) {
        self.init(
            text: text, citations: claims.map(Citation.claim), independentSources: ledger.independentSources(of: claims),
            isHedged: claims.allSatisfy { ledger[$0]?.claim.certainty == .hedged }, disputes: [])
    }
}

/// The times of one phase, or of the next best where no source gives any.
private func times(
    _ moments: [Moment], _ phases: [TimeValue.Phase], or others: [TimeValue.Phase], in ledger: Ledger
) -> [Answer] {
    let chosen = moments.filter { phases.contains($0.phase) }
    let used = chosen.isEmpty ? moments.filter { others.contains($0.phase) } : chosen
    return used.map { moment in
        (moment: moment, answer: Answer(moment.text, claims: moment.claims, in: ledger))
    }.sorted { one, other in
        let (a, b) = (one.moment, other.moment)
        return (sharpness(a), -one.answer.independentSources, a.earliest?.seconds ?? .max, a.text)
            < (sharpness(b), -other.answer.independentSources, b.earliest?.seconds ?? .max, b.text)
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

private func durations(in ledger: Ledger) -> [Answer] {
    grouped(in: ledger) { claim in
        guard case .duration(let duration) = claim.value, duration.subject == "incident" else { return nil }
        return reading(of: claim, on: ledger.day)
    }
}

private func impacts(in ledger: Ledger) -> [Answer] {
    grouped(in: ledger) { claim in
        guard case .impact(let impact) = claim.value, impact.measure != .errorCode, impact.measure != .region else { return nil }
        return reading(of: claim, on: ledger.day)
    }
}

/// Claims with the same words of ours together, those with the most independent sources first.
private func grouped(in ledger: Ledger, _ words: (Claim) -> String?) -> [Answer] {
    var order: [String] = []
    var claims: [String: [String]] = [:]
    for cited in ledger.claims {
        guard let text = words(cited.claim) else { continue }
        if claims[text] == nil { order.append(text) }
        claims[text, default: []].append(cited.claim.id)
    }
    return order.map { Answer($0, claims: claims[$0] ?? [], in: ledger) }
        .enumerated().sorted { ($1.element.independentSources, $0.offset) < ($0.element.independentSources, $1.offset) }
        .map(\.element)
}

private func answer(_ row: CauseRow, in ledger: Ledger) -> Answer? {
    let said = row.voices.filter { $0.certainty != .denied }
    let denied = row.voices.filter { $0.certainty == .denied }
    var details: [String] = []
    // A label alone says where; the role says how it counts.
    for role in CauseValue.Role.allCases where role != .unknown && said.contains(where: { $0.role == role }) {
        details.append(words(for: role))
    }
    if said.isEmpty { details = ["ruled out"] } else if !denied.isEmpty { details.append("ruled out by others") }
    let text = words(for: row.label) + (details.isEmpty ? "" : " (" + details.joined(separator: ", ") + ")")
    return Answer(text, claims: ledger.ordered(row.voices.flatMap(\.claims)), in: ledger)
}

private func answer(_ row: ServiceRow, _ state: ServiceValue.State, in ledger: Ledger) -> Answer? {
    let ids = row.claims(state)
    return ids.isEmpty ? nil : Answer(row.service, claims: ids, in: ledger)
}
