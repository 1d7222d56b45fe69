import Claims

/// What is common to everything that is compared on a line: times of one phase, durations, counts.
struct LineComparison {
    let incident: Incident
    var topic: String
    /// What the values are of, in an explanation: "the start", "the number of reports".
    var subject: String
    /// Whether firm values that exclude each other are a contradiction; else they are a tension.
    var isStrict = true
    /// Whether one document's several values are steps of its story: it then opposes none of them.
    var hasSteps = true
    var remedy: String

    func drafts(_ items: [Measured]) -> [Draft] {
        guard items.count > 1 else { return [] }
        let (all, spanning) = clusters(of: items)
        return conflicts(all) + all.flatMap { harmony($0, spanning: all.count == 1 ? spanning : []) } + vague(spanning, all)
    }

    /// One finding for all values that exclude each other, and one each for those that a bent reading would let stand.
    private func conflicts(_ all: [Cluster]) -> [Draft] {
        guard all.count > 1 else { return [] }
        var seen: [Int: Int] = [:]
        var stepped: Set<Int> = []
        for (number, cluster) in all.enumerated() {
            for document in cluster.documents {
                if let other = seen[document], other != number { stepped.insert(document) } else { seen[document] = number }
            }
        }
        var sides = all
        if !stepped.isEmpty {
            sides = all.compactMap { cluster in
                let rest = cluster.members.filter { !stepped.contains($0.document) }
                return rest.isEmpty ? nil : Cluster(rest, point: cluster.point)
            }
        }
        guard sides.count > 1 else { return [] }
        let opposed = Exclusion(sides)
        let excluded = sides.indices.filter { opposed.isExcluded($0) }
        var result: [Draft] = []
        if excluded.count > 1 {
            result.append(conflict(excluded.map { sides[$0] }, verdict: isStrict ? .contradiction : .tension))
        }
        let best = sides.indices.max { weight(sides[$0]) < weight(sides[$1]) } ?? 0
        for index in sides.indices where !excluded.contains(index) && index != best {
            guard !(excluded.count > 1 && excluded.contains(index)) else { continue }
            result.append(conflict([sides[min(best, index)], sides[max(best, index)]], verdict: .tension))
        }
        return result
    }

    private func weight(_ cluster: Cluster) -> Weight {
        let entries = cluster.members.map { $0.entry }
        return Weight(
            sources: incident.ledger.independentSources(of: entries), official: entries.contains { incident.entries[$0].isOfficial },
            firm: entries.contains { incident.entries[$0].isFirm }, narrow: -(cluster.core.high - cluster.core.low),
            first: -cluster.core.low)
    }

    private func conflict(_ sides: [Cluster], verdict: Finding.Verdict) -> Draft {
        let groups = sides.map { $0.members.map { $0.entry } }
        let told = groups.prefix(4).map { incident.told(incident.narrowestFirst($0)) }
        let rest = groups.count > 4 ? "; \(groups.count - 4) further values are told" : ""
        let why =
            verdict == .contradiction
            ? "no rounding and no zone brings these together"
            : "only a generous reading of the wording or of an unstated zone lets them all stand"
        return Draft(
            topic: topic, verdict: verdict, sides: groups, explanation: "For \(subject), \(told.joined(separator: "; "))\(rest): \(why).",
            reconciledBy: remedy)
    }

    /// Agreement among equal values, and compatibility among different ones, of claims that share a point.
    private func harmony(_ cluster: Cluster, spanning: [Measured]) -> [Draft] {
        var groups: [[Measured]] = []
        for item in (cluster.members + spanning).sorted(by: { ($0.raw.low, $0.raw.high, $0.entry) < ($1.raw.low, $1.raw.high, $1.entry) }) {
            if let last = groups.indices.last, isSame(groups[last][0].raw, item.raw) {
                groups[last].append(item)
            } else {
                groups.append([item])
            }
        }
        var result: [Draft] = []
        for group in groups where Set(group.map { $0.document }).count > 1 {
            let entries = group.map { $0.entry }.sorted()
            result.append(
                Draft(topic: topic, verdict: .agreement, sides: [entries], explanation: "For \(subject), \(incident.told(entries))."))
        }
        var values: [[Measured]] = []
        for item in groups.flatMap({ $0 }) {
            if values.last?[0].raw == item.raw { values[values.count - 1].append(item) } else { values.append([item]) }
        }
        if values.count > 1 {
            let sides = values.map { $0.map { $0.entry }.sorted() }
            let told = sides.prefix(4).map { incident.told($0) }
            result.append(
                Draft(
                    topic: topic, verdict: .compatible, sides: sides,
                    explanation: "For \(subject), \(told.joined(separator: "; ")): one value fits all of them.",
                    reconciledBy: "Rounding, vague words or less detail account for the difference."))
        }
        return result
    }

    private func isSame(_ a: Span, _ b: Span) -> Bool {
        let size = max(b.high - b.low, a.high - a.low)
        guard size.isFinite else { return a == b }
        return a == b || (a.meets(b) && size <= 600 && topic.hasPrefix("time"))
    }

    /// Claims too wide for one side, which several values fit.
    private func vague(_ spanning: [Measured], _ all: [Cluster]) -> [Draft] {
        guard all.count > 1 else { return [] }
        let widest = spanning.sorted { ($0.raw.low, $0.raw.high, $0.entry) < ($1.raw.low, $1.raw.high, $1.entry) }
        return widest.prefix(20).compactMap { item in
            let fitting = all.filter { cluster in item.canBe(cluster.point) }
            guard !fitting.isEmpty else { return nil }
            let other = fitting.flatMap { $0.members.map { $0.entry } }.filter { $0 != item.entry }
            guard !other.isEmpty else { return nil }
            return Draft(
                topic: topic, verdict: .compatible, sides: [[item.entry], other],
                explanation: "For \(subject), \(incident.told([item.entry])), which is wide enough for what the others say.",
                reconciledBy: "The wording leaves room for several values.")
        }
    }
}

extension Incident {
    /// The claims with the most exact words first: they are the ones that an explanation quotes.
    func narrowestFirst(_ entries: [Int]) -> [Int] {
        entries.map { (exactness($0), $0) }.sorted { $0 < $1 }.map { $0.1 }
    }

    private func exactness(_ index: Int) -> Int {
        switch entries[index].claim.value {
        case .time(let time): TimeValue.Precision.allCases.firstIndex(of: time.precision) ?? 9
        case .duration(let duration): duration.vague ? 2 : duration.approximate ? 1 : 0
        case .impact(let impact): impact.min == impact.max ? 0 : 1
        default: 0
        }
    }
}

/// How well a value is supported; compared part by part, nothing is summed up.
struct Weight: Comparable {
    var sources: Int
    var official: Bool
    var firm: Bool
    var narrow: Double
    var first: Double

    static func < (a: Self, b: Self) -> Bool {
        if a.sources != b.sources { return a.sources < b.sources }
        if a.official != b.official { return b.official }
        if a.firm != b.firm { return b.firm }
        if a.narrow != b.narrow { return a.narrow < b.narrow }
        return a.first < b.first
    }
}

/// Which clusters some other cluster excludes: found from the outermost bounds, not in pairs.
private struct Exclusion {
    private let sides: [Cluster]
    /// The least upper and the greatest lower bound of firm claims, with runners-up for the cluster that sets them.
    private var leastHigh: [(value: Double, index: Int)] = []
    private var greatestLow: [(value: Double, index: Int)] = []

    init(_ sides: [Cluster]) {
        self.sides = sides
        for (index, side) in sides.enumerated() {
            guard let low = side.hardLow, let high = side.hardHigh, low <= high else { continue }
            leastHigh.append((high, index))
            greatestLow.append((low, index))
        }
        leastHigh.sort { ($0.value, $0.index) < ($1.value, $1.index) }
        greatestLow.sort { ($0.value, $0.index) > ($1.value, $1.index) }
        leastHigh = Array(leastHigh.prefix(2))
        greatestLow = Array(greatestLow.prefix(2))
    }

    func isExcluded(_ index: Int) -> Bool {
        guard let low = sides[index].hardLow, let high = sides[index].hardHigh else { return false }
        return leastHigh.contains { $0.index != index && $0.value < low } || greatestLow.contains { $0.index != index && $0.value > high }
    }
}
