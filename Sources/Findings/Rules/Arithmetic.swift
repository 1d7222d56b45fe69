import Claims
import Language

/// Start, end and length in one constraint network.
let arithmeticRule = FindingRule(
    "start-end-duration",
    meaning: "A start, an end and a length cannot hold together when the length is not the time between the two.",
    examples: [
        .init("A: began 2026-03-02 11:49 UTC", "B: mitigated 2026-03-02 15:25 UTC", "C: lasted 10 h", verdict: .contradiction),
        .init("A: began 2026-03-02 11:49 UTC", "A: mitigated 2026-03-02 15:25 UTC", "A: lasted 4 h", verdict: .compatible),
    ]
) { incident in
    func items(_ phase: TimeValue.Phase) -> [Measured] {
        (incident.times[phase] ?? []).filter { incident.entries[$0].subject == nil }.compactMap { incident.ledger.measured(time: $0) }
    }
    let durations = incident.durations.filter { index in
        incident.entries[index].service.map { incident.whole.contains($0.key) } ?? true
    }.compactMap { incident.ledger.measured(duration: $0) }
    let (starts, ends, fixes) = (items(.began), items(.resolved), items(.mitigated))
    guard !durations.isEmpty, !starts.isEmpty, !(ends.isEmpty && fixes.isEmpty) else { return [] }
    var result: [Draft] = []

    // Within a document first: it must fit itself.
    let byDocument = Dictionary(grouping: durations, by: \.document)
    let startsBy = Dictionary(grouping: starts, by: \.document)
    let endsBy = Dictionary(grouping: ends, by: \.document)
    let fixesBy = Dictionary(grouping: fixes, by: \.document)
    // Lengths that their own source's clocks do not leave.
    var misfits: Set<Int> = []
    for document in byDocument.keys.sorted() {
        let own = startsBy[document] ?? []
        let ends = endsBy[document] ?? []
        let finish = Finish(ends: ends, fixes: fixesBy[document] ?? [], isWhole: !ends.isEmpty)
        guard !own.isEmpty, !finish.items.isEmpty else { continue }
        for duration in byDocument[document] ?? [] {
            let check = Elapsed(incident, durations: [duration], starts: own, finish: finish)
            // Nobody is out by more than twice in a sum of his own: such a length is of a part, or of something else.
            if check.verdict != .compatible {
                misfits.insert(duration.entry)
                if !check.isNear { continue }
            }
            if let draft = check.draft { result.append(draft) }
        }
    }

    // Then the best supported start with every other document's lengths and ends.
    let startClusters = clusters(of: starts).clusters
    guard let start = startClusters.max(by: { support($0, incident) < support($1, incident) }) else { return result }
    let base = start.members.sorted { $0.entry < $1.entry }
    let lengthClusters = clusters(of: durations.filter { !misfits.contains($0.entry) }).clusters
    let bestLength = lengthClusters.max { support($0, incident) < support($1, incident) }
    let endClusters = lastSteps(clusters(of: ends).clusters)
    let fixClusters = clusters(of: fixes).clusters
    let finishes =
        endClusters.filter { $0.core.high >= start.core.low }.map { Finish(ends: $0.members, fixes: [], isWhole: true) }
        + fixClusters.filter { $0.core.high >= start.core.low }.map { Finish(ends: [], fixes: $0.members, isWhole: endClusters.isEmpty) }
    for cluster in lengthClusters {
        let isBest = cluster.point == bestLength?.point
        guard isBest || lengthClusters.count == 1 else { continue }
        var worst: Elapsed?
        var fitting: [Elapsed] = []
        for finish in finishes {
            let documents = Set(cluster.members.map { $0.document } + base.map { $0.document } + finish.items.map { $0.document })
            guard documents.count > 1 else { continue }
            let check = Elapsed(incident, durations: cluster.members, starts: base, finish: finish)
            if check.verdict == .compatible { fitting.append(check) } else if worst.map({ check.gap > $0.gap }) ?? true { worst = check }
        }
        if let draft = worst?.draft { result.append(draft) }
        result += fitting.prefix(8).compactMap(\.draft)
    }
    return result
}

/// Without the ends of documents that tell a later one: those are steps of the recovery.
private func lastSteps(_ ends: [Cluster]) -> [Cluster] {
    var later: Set<Int> = []
    return ends.reversed().compactMap { end in
        let rest = end.members.filter { !later.contains($0.document) }
        later.formUnion(end.documents)
        return rest.isEmpty ? nil : Cluster(rest, point: end.point)
    }.reversed()
}

private func support(_ cluster: Cluster, _ incident: Incident) -> Weight {
    let entries = cluster.members.map { $0.entry }
    return Weight(
        sources: incident.ledger.independentSources(of: entries), official: entries.contains { incident.entries[$0].isOfficial },
        firm: entries.contains { incident.entries[$0].isFirm }, narrow: -(cluster.core.high - cluster.core.low), first: -cluster.core.low)
}

/// The end that a length is measured to: the resolution, or the fix where no resolution is told.
private struct Finish {
    var items: [Measured]
    var isFix: Bool
    /// Whether nothing later is known, so that the length must not be longer either.
    var isWhole: Bool
    /// Whether it is only the closing of the incident, so that the length may be shorter.
    func isClosing(in incident: Incident) -> Bool { items.allSatisfy { incident.isClosing($0.entry) } }

    init(ends: [Measured], fixes: [Measured], isWhole: Bool) {
        items = ends.isEmpty ? fixes : ends
        isFix = ends.isEmpty
        self.isWhole = isWhole
    }
}

/// One check of a start, an end and a length.
private struct Elapsed {
    let incident: Incident
    var verdict: Finding.Verdict
    /// Minutes that are missing or too many.
    var gap = 0.0
    private var sides: [[Int]]
    private let elapsed: Span
    private let length: Span
    private let isFix: Bool

    /// Whether neither the length nor what the clocks leave is more than twice the other.
    var isNear: Bool { elapsed.low <= length.high * 2 && length.low <= elapsed.high * 2 }

    init(_ incident: Incident, durations: [Measured], starts: [Measured], finish: Finish) {
        self.incident = incident
        isFix = finish.isFix
        sides = [durations, starts, finish.items].map { items in items.map { $0.entry } }
        let lengths = durations.map { $0.reading }
        length = Span(lengths.map { $0.low }.max() ?? 0, lengths.map { $0.high }.min() ?? .infinity)
        // Any start with any end, within a document; between documents what all starts and all ends leave.
        func hull(_ items: [Measured], _ reading: (Measured) -> Span) -> Span {
            items.dropFirst().reduce(reading(items[0])) { $0.union(reading($1)) }
        }
        // A document's clocks stand in one zone, so its unstated zones cancel out.
        let isFloating = (starts + finish.items).allSatisfy { incident.entries[$0.entry].time?.zone == nil }
        let isOneDocument = (starts + finish.items).allSatisfy { $0.document == starts[0].document }
        let plainStart = hull(starts) { isFloating && isOneDocument ? $0.raw : $0.reading }
        let plainEnd = hull(finish.items) { isFloating && isOneDocument ? $0.raw : $0.reading }
        elapsed = Span((plainEnd.low - plainStart.high) / 60, (plainEnd.high - plainStart.low) / 60)
        let generousStart = hull(starts) { isFloating && isOneDocument ? $0.reading.united($0.raw) : $0.generous }
        let generousEnd = hull(finish.items) { isFloating && isOneDocument ? $0.raw : $0.generous }
        let bent =
            isFloating && isOneDocument
            ? elapsed : Span((generousEnd.low - generousStart.high) / 60, (generousEnd.high - generousStart.low) / 60)
        let generousLength = Span(durations.map { $0.generous.low }.max() ?? 0, durations.map { $0.generous.high }.min() ?? .infinity)
        let mayBeLonger = isFix && !finish.isWhole

        var network = ConstraintNetwork(points: 2)
        _ = network.add(elapsed, from: 0, to: 1, label: 0)
        let wanted = Span(mayBeLonger ? 0 : length.low, finish.isClosing(in: incident) ? .infinity : length.high)
        guard network.add(wanted, from: 0, to: 1, label: 1) != nil else {
            verdict = .compatible
            return
        }
        gap = max(elapsed.low - length.high, mayBeLonger ? 0 : length.low - elapsed.high)
        let isFirm = durations.contains(where: \.isFirm) && starts.contains(where: \.isFirm) && finish.items.contains(where: \.isFirm)
        let isHard = bent.low > generousLength.high || (!mayBeLonger && bent.high < generousLength.low)
        verdict = isHard && isFirm ? .contradiction : .tension
        // Only the lengths that do not fit by themselves are in the way.
        let elapsed = elapsed
        let unfitting = durations.filter { mayBeLonger ? $0.reading.high < elapsed.low : !$0.reading.meets(elapsed) }
        if !unfitting.isEmpty { sides[0] = incident.narrowestFirst(unfitting.map { $0.entry }) }
    }

    var draft: Draft? {
        let (durations, starts, ends) = (sides[0], sides[1], sides[2])
        let end = isFix ? "the fix" : "the end"
        let between = elapsed.low == elapsed.high ? length(elapsed.low) : "\(length(max(0, elapsed.low))) to \(length(elapsed.high))"
        let told = "\(incident.told(durations)), \(incident.told(starts)) for the start and \(incident.told(ends)) for \(end)"
        if verdict == .compatible {
            return Draft(
                topic: "duration:incident", verdict: .compatible, sides: sides,
                explanation: "\(told): \(between) between the two, which the length fits.", reconciledBy: "The length is rounded.")
        }
        return Draft(
            topic: "duration:incident", verdict: verdict, sides: sides,
            explanation:
                "\(told): that leaves \(between) in between, \(length(gap)) \(elapsed.low > self.length.high ? "more" : "less") than the length allows.\(sum)",
            reconciledBy:
                "One of the three is measured differently (first recovery against full recovery), rounded more than it seems, or wrong.")
    }

    /// "11:49 + 10 h = 21:49, but 004 has the fix at 15:25."
    private var sum: String {
        guard let start = sides[1].first, let end = sides[2].first, let first = incident.entries[start].heldTime,
            let last = incident.entries[end].heldTime,
            first.precision <= .hour, last.precision <= .hour, let from = first.earliest,
            let stated = incident.entries[sides[0][0]].duration,
            let minutes = elapsed.low > self.length.high ? stated.maxMinutes : stated.minMinutes, let to = last.earliest,
            first.zone != nil || last.zone == nil
        else { return "" }
        let sum = from.advanced(bySeconds: Int(minutes * 60))
        func hours(_ text: String) -> String { String(text.dropFirst(11)) }
        let day = sum.civil().day == from.civil().day ? "" : " on \(sum.civil().day.iso8601)"
        return
            " \(hours(from.civil().iso8601)) + \(length(minutes)) = \(hours(sum.civil().iso8601))\(day), but \(incident.sources([end])) has \(isFix ? "the fix" : "the end") at \(hours(to.civil().iso8601))\(to.civil().day == from.civil().day ? "" : " on \(to.civil().day.iso8601)")."
    }

    private func length(_ minutes: Double) -> String { Findings.length(minutes: minutes) }
}

extension TimeValue.Precision {
    static func <= (a: Self, b: Self) -> Bool { (allCases.firstIndex(of: a) ?? 0) <= (allCases.firstIndex(of: b) ?? 0) }
}

extension Span {
    func united(_ other: Span) -> Span { union(other) }
}
