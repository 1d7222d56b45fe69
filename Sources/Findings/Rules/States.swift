import Claims
import Language

/// What sources say of one service.
let stateRule = FindingRule(
    "state",
    meaning: "A service is not up and down at once; when a source tells that it changed, one state supersedes the other.",
    examples: [
        .init("A: Claude Code is operational", "B: Claude Code is impaired", verdict: .contradiction),
        .init("A: Claude Code is operational; hedged", "B: Claude Code is impaired", verdict: .tension),
        .init("A: API is operational; initially", "A: API is impaired; later", verdict: .superseded),
        .init("A: API is operational", "B: API is impaired; aspect some methods", verdict: nil),
        .init("A: Acme is operational", "B: Acme is impaired; provider Acme", verdict: .compatible),
        .init("A: API is operational", "A: API is restored", "B: API is impaired", verdict: nil),
    ]
) { incident in
    var byService: [String: [Int]] = [:]
    for index in incident.states {
        if let service = incident.entries[index].service { byService[service.key, default: []].append(index) }
    }
    return byService.keys.sorted().flatMap { key in
        ServiceLine(incident, key: key, entries: byService[key] ?? []).drafts
    }
}

/// The states that are told of one service, as a line through the incident.
struct ServiceLine {
    let incident: Incident
    let key: String
    private let up: [Int]
    private let down: [Int]
    private let back: [Int]
    /// Documents that tell a change from up to down or from down to up.
    private let tellers: Set<Int>

    init(_ incident: Incident, key: String, entries: [Int]) {
        self.incident = incident
        self.key = key
        up = entries.filter { incident.entries[$0].state?.state == .operational }
        down = entries.filter { incident.entries[$0].state?.state == .impaired }
        back = entries.filter { incident.entries[$0].state?.state == .restored }
        func documents(_ indices: [Int], _ scope: (Scope) -> Bool) -> Set<Int> {
            incident.documents(indices.filter { scope(incident.entries[$0].claim.scope) })
        }
        let opening = documents(up, { $0 == .initially }).intersection(documents(down, { $0 != .initially }))
            .union(documents(up, { $0 != .later }).intersection(documents(down, { $0 == .later })))
        let closing = documents(down, { $0 == .initially }).intersection(documents(up, { $0 == .later }))
        tellers = opening.union(closing)
    }

    var drafts: [Draft] {
        let name =
            up.first.map { incident.entries[$0].service?.name ?? key } ?? down.first.map { incident.entries[$0].service?.name ?? key }
            ?? key
        var result: [Draft] = []
        if let conflict = conflict(name) { result.append(conflict) }
        for teller in tellers.sorted() {
            let (before, after) = (up.filter { incident.document($0) == teller }, down.filter { incident.document($0) == teller })
            result.append(
                Draft(
                    topic: "service:\(key)", verdict: .superseded, sides: [before, after],
                    explanation: "\(incident.told(before)), then \(incident.value(after[0])): it tells the change itself.",
                    reconciledBy: "Both hold, at different times."))
        }
        if !down.isEmpty, !back.isEmpty {
            result.append(
                Draft(
                    topic: "service:\(key)", verdict: .superseded, sides: [down, back],
                    explanation: "\(incident.told(down)); \(incident.told(back)): it came back.",
                    reconciledBy: "Both hold, at different times."))
        }
        for group in [down, up, back] where incident.isToldBySeveral(group) {
            result.append(
                Draft(topic: "service:\(key)", verdict: .agreement, sides: [group], explanation: "\(incident.told(group))."))
        }
        return result
    }

    private func conflict(_ name: String) -> Draft? {
        let (isLimited, rest) = (down.filter(limits), down.filter { !limits($0) })
        // Who tells that it failed, or that it came back, knows both.
        let both = incident.documents(up).intersection(incident.documents(down + back))
        // "X's app works" says nothing of the rest of X.
        let affirmed = up.filter { !both.contains(incident.document($0)) && !incident.entries[$0].isOfPart }
        let failing = rest.filter { !both.contains(incident.document($0)) }
        if affirmed.isEmpty || failing.isEmpty {
            let partly = isLimited.filter { !both.contains(incident.document($0)) }
            guard !affirmed.isEmpty, !partly.isEmpty else { return bridged(affirmed, failing) }
            return Draft(
                topic: "service:\(key)", verdict: .compatible, sides: [affirmed, partly],
                explanation: "\(incident.told(affirmed)); \(incident.told(partly)): a part may fail while the whole is up.",
                reconciledBy: "Only a part of \(name) was hit.")
        }
        if let draft = bridged(affirmed, failing) { return draft }
        if isAll(affirmed, failing) {
            return Draft(
                topic: "service:\(key)", verdict: .compatible, sides: [affirmed, failing],
                explanation: "\(incident.told(affirmed)); \(incident.told(failing)): \(name) is what the incident is of.",
                reconciledBy: "Who says that it worked speaks of a part of it, or of another time.")
        }
        // Scopes are few, claims may be many.
        let upScopes = Set(affirmed.map { incident.entries[$0].claim.scope })
        let downScopes = Set(failing.map { incident.entries[$0].claim.scope })
        let clashingScopes = upScopes.filter { scope in downScopes.contains { overlap(scope, $0) } }
        let clashingDownScopes = downScopes.filter { scope in upScopes.contains { overlap($0, scope) } }
        let clashing = affirmed.filter { clashingScopes.contains(incident.entries[$0].claim.scope) }
        let clashingDown = failing.filter { clashingDownScopes.contains(incident.entries[$0].claim.scope) }
        guard !clashing.isEmpty, !clashingDown.isEmpty else {
            return Draft(
                topic: "service:\(key)", verdict: .superseded, sides: [affirmed, failing],
                explanation: "\(incident.told(affirmed)); \(incident.told(failing)): they speak of different times.",
                reconciledBy: "Both hold, at different times.")
        }
        let firmUp = clashing.filter { incident.entries[$0].isFirm }
        let firmDown = clashingDown.filter { incident.entries[$0].isFirm && incident.entries[$0].state?.aspect.map(isWhole) ?? true }
        let isHard = !firmUp.isEmpty && !firmDown.isEmpty
        return Draft(
            topic: "service:\(key)", verdict: isHard ? .contradiction : .tension, sides: [clashing, clashingDown],
            explanation:
                "\(incident.told(firmUp.isEmpty ? clashing : firmUp)), but \(incident.told(firmDown.isEmpty ? clashingDown : firmDown))"
                + (isHard ? ": both are stated, and no source tells a change." : ": a hedge or a named aspect leaves room."),
            reconciledBy: "Only a part of \(name), or only a part of the time, is meant by one side.")
    }

    /// A conflict that a source bridges by telling the change.
    private func bridged(_ affirmed: [Int], _ failing: [Int]) -> Draft? {
        guard let teller = tellers.sorted().first else { return nil }
        let (affirmed, failing) = (Set(affirmed), Set(failing))
        let sides = [
            up.filter { affirmed.contains($0) || tellers.contains(incident.document($0)) },
            down.filter { failing.contains($0) || tellers.contains(incident.document($0)) },
        ]
        guard incident.isToldBySeveral(sides[0] + sides[1]), !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
        return Draft(
            topic: "service:\(key)", verdict: .superseded, sides: sides,
            explanation:
                "\(incident.told(sides[0])), but \(incident.told(sides[1])); \(incident.ledger.documents[teller].title) tells the change from one to the other.",
            reconciledBy: "Both hold, at different times, as \(incident.ledger.documents[teller].title) tells it.")
    }

    /// Whether the service is what the incident is of: the company itself, or the name told of most that three times as many sources have down.
    private func isAll(_ affirmed: [Int], _ failing: [Int]) -> Bool {
        if incident.isProvider(key) { return true }
        return incident.whole.contains(key) && incident.documents(failing).count >= 3 * incident.documents(affirmed).count
    }

    /// Whether a failure is told of some part only.
    private func limits(_ index: Int) -> Bool {
        let entry = incident.entries[index]
        if entry.service?.part != nil { return true }
        guard let aspect = entry.state?.aspect?.lowercased() else { return false }
        return aspect.split(separator: " ").first.map { partWords.contains(String($0)) } ?? false
    }

    /// "core API methods" is no part but the thing itself.
    private func isWhole(_ aspect: String) -> Bool {
        aspect.lowercased().split(separator: " ").first.map { wholeWords.contains(String($0)) } ?? false
    }

    private func overlap(_ a: Scope, _ b: Scope) -> Bool {
        switch (a, b) {
        case (.initially, .later), (.later, .initially): false
        case (.initially, .overall), (.overall, .initially): false
        case (.later, .overall), (.overall, .later): true
        case (.interval(let low, let high), .interval(let otherLow, let otherHigh)):
            (low?.seconds ?? .min) <= (otherHigh?.seconds ?? .max) && (otherLow?.seconds ?? .min) <= (high?.seconds ?? .max)
        default: true
        }
    }
}

private let partWords: Set<String> = [
    "some", "specific", "certain", "several", "individual", "parts", "part", "few", "a", "one", "selected", "select", "many",
]
private let wholeWords: Set<String> = ["core", "all", "critical", "entire", "whole", "main", "primary", "every"]
