import Claims

/// What several sources report one party to have said.
let statementRule = FindingRule(
    "statement",
    meaning: "Two accounts of what the same party said about the same thing must not exclude each other.",
    examples: [
        .init("A: API is operational; provider Acme", "B: API is impaired; provider Acme", verdict: .contradiction),
        .init("A: caused by configuration; provider Acme", "B: caused by configuration; provider Acme", verdict: .agreement),
        .init("A: API is operational; provider Acme", "B: API is impaired; named Bloomberg", verdict: nil),
    ]
) { incident in
    var byParty: [String: [Int]] = [:]
    for index in incident.states + incident.causes {
        let voice = incident.entries[index].claim.voice
        switch voice.kind {
        case .provider: byParty[slug(incident.provider ?? voice.name ?? "provider"), default: []].append(index)
        case .named: if let name = voice.name { byParty[slug(name), default: []].append(index) }
        case .outlet, .unnamed: break
        }
    }
    return byParty.keys.sorted().flatMap { party -> [Draft] in
        let entries = byParty[party] ?? []
        guard incident.isToldBySeveral(entries) else { return [] }
        let name = entries.lazy.compactMap { incident.entries[$0].claim.voice.name }.first ?? party
        return stateAccounts(incident, party: party, name: name, entries) + causeAccounts(incident, party: party, name: name, entries)
    }
}

private func stateAccounts(_ incident: Incident, party: String, name: String, _ entries: [Int]) -> [Draft] {
    var byService: [String: [Int]] = [:]
    for index in entries { if let service = incident.entries[index].service { byService[service.key, default: []].append(index) } }
    return byService.keys.sorted().compactMap { key in
        let own = byService[key] ?? []
        func of(_ state: ServiceValue.State) -> [Int] {
            own.filter {
                incident.entries[$0].state?.state == state && incident.entries[$0].claim.scope == .overall
                    && !(state == .operational ? incident.entries[$0].isOfPart : incident.entries[$0].service?.part != nil)
            }
        }
        let both = incident.documents(of(.operational)).intersection(incident.documents(of(.impaired) + of(.restored)))
        let (up, down) = (
            of(.operational).filter { !both.contains(incident.document($0)) },
            of(.impaired).filter { !both.contains(incident.document($0)) }
        )
        let topic = "statement:\(party):\(key)"
        // That all of it works a company says after it was down.
        if !up.isEmpty, !down.isEmpty, !incident.isProvider(key) {
            let isFirm = up.contains { incident.entries[$0].isFirm } && down.contains { incident.entries[$0].isFirm }
            return Draft(
                topic: topic, verdict: isFirm ? .contradiction : .tension, sides: [up, down],
                explanation: "\(incident.told(up)) as the words of \(name), but \(incident.told(down)) as theirs too.",
                reconciledBy: "\(name) said both, at different times or of different parts.")
        }
        for group in [down, up] where incident.isToldBySeveral(group) {
            return Draft(topic: topic, verdict: .agreement, sides: [group], explanation: "\(incident.told(group)) as the words of \(name).")
        }
        return nil
    }
}

private func causeAccounts(_ incident: Incident, party: String, name: String, _ entries: [Int]) -> [Draft] {
    let causes = entries.filter { incident.entries[$0].cause != nil && incident.label($0) != .unknown }
    let byLabel = Dictionary(grouping: causes, by: incident.label)
    return CauseValue.Label.allCases.compactMap { label in
        let own = byLabel[label] ?? []
        let stated = own.filter {
            !incident.entries[$0].isDenied && incident.entries[$0].claim.scope != .initially
                && incident.entries[$0].cause?.role != .contributing
        }
        let denied = own.filter { incident.entries[$0].isDenied && incident.entries[$0].claim.scope == .overall }
        let both = incident.documents(stated).intersection(incident.documents(denied))
        let sides = [stated, denied].map { $0.filter { !both.contains(incident.document($0)) } }
        if !sides[0].isEmpty, !sides[1].isEmpty, !CauseRelations.umbrellas.contains(label) {
            let isFirm = sides[0].contains { incident.entries[$0].isFirm }
            return Draft(
                topic: "statement:\(party):cause", verdict: isFirm ? .contradiction : .tension, sides: sides,
                explanation: "\(incident.told(sides[0])) as the words of \(name), but \(incident.told(sides[1])) as theirs too.",
                reconciledBy: "\(name) said both, at different times.")
        }
        for group in [stated, denied] where incident.isToldBySeveral(group) {
            return Draft(
                topic: "statement:\(party):\(incident.entries[group[0]].isDenied ? label.rawValue : "cause")", verdict: .agreement,
                sides: [group],
                explanation: "\(incident.told(group)) as the words of \(name).")
        }
        return nil
    }
}
