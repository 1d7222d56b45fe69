/// A closed stretch of a line: instants in seconds, durations in minutes, counts.
struct Span: Hashable, Sendable {
    var low: Double
    var high: Double

    init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    func widened(_ size: Double) -> Span { Span(low - size, high + size) }
    func meets(_ other: Span) -> Bool { low <= other.high && other.low <= high }
    func contains(_ value: Double) -> Bool { low <= value && value <= high }
    func union(_ other: Span) -> Span { Span(min(low, other.low), max(high, other.high)) }
}

/// A claim's value on a line, as stated and as far as its wording can be bent.
struct Measured: Sendable {
    var entry: Int
    var document: Int
    /// The stated bounds, without any allowance.
    var raw: Span
    /// What the wording means in its first natural reading.
    var reading: Span
    /// Its other natural readings, where the zone is not stated.
    var otherReadings: [Span] = []
    /// Everything that the wording, a zone or a rounding could stand for.
    var generous: Span
    /// Neither hedged nor vague.
    var isFirm: Bool

    var readings: [Span] { [reading] + otherReadings }

    func canBe(_ point: Double) -> Bool { reading.contains(point) || otherReadings.contains { $0.contains(point) } }
}

/// Claims that can all be true, because one point is in all of them.
struct Cluster: Sendable {
    var members: [Measured]
    var point: Double
    /// What all members leave: the plain readings' common part.
    var core: Span
    /// The common part of the generous readings of firm members; `nil` when none is firm.
    var hardLow: Double?
    var hardHigh: Double?
    var documents: Set<Int>

    init(_ members: [Measured], point: Double) {
        self.members = members
        documents = Set(members.map { $0.document })
        self.point = point
        core = Span(-.infinity, .infinity)
        for member in members {
            let reading =
                member.reading.contains(point) ? member.reading : member.otherReadings.first { $0.contains(point) } ?? member.reading
            core = Span(max(core.low, reading.low), min(core.high, reading.high))
            guard member.isFirm else { continue }
            hardLow = max(hardLow ?? -.infinity, member.generous.low)
            hardHigh = min(hardHigh ?? .infinity, member.generous.high)
        }
    }

    /// Whether firm claims of both clusters exclude each other however their wording is bent.
    func excludes(_ other: Cluster) -> Bool {
        guard let low = hardLow, let high = hardHigh, let otherLow = other.hardLow, let otherHigh = other.hardHigh else { return false }
        return high < otherLow || otherHigh < low
    }

}

/// The fewest points that hit every claim's span, each with the claims that it hits; and the claims that span several points.
///
/// Sorting makes the cost; nothing is compared in pairs.
func clusters(of items: [Measured]) -> (clusters: [Cluster], spanning: [Measured]) {
    let single = items.filter { $0.otherReadings.isEmpty }
    let several = items.filter { !$0.otherReadings.isEmpty }
    var points: [Double] = []
    func addPoints(_ spans: [Span]) {
        var last = points.isEmpty ? -Double.infinity : points[points.count - 1]
        for span in spans.sorted(by: { ($0.high, $0.low) < ($1.high, $1.low) }) where span.low > last || points.isEmpty {
            last = span.high
            points.append(last)
        }
    }
    addPoints(single.map { $0.reading })
    func hits(_ span: Span) -> Range<Int> {
        let start = lowerBound(points, span.low)
        var end = start
        while end < points.count, points[end] <= span.high, end - start < 2 { end += 1 }
        return start..<end
    }
    // A clock without a zone joins the point that one of its natural readings hits.
    var late: [Span] = []
    for item in several where hits(item.reading).isEmpty && item.otherReadings.allSatisfy({ hits($0).isEmpty }) {
        late.append(item.reading)
    }
    if !late.isEmpty {
        var fresh: [Double] = []
        swap(&fresh, &points)
        addPoints(late)
        points = (points + fresh).sorted()
    }
    var members = [[Measured]](repeating: [], count: points.count)
    var spanning: [Measured] = []
    for item in single + several {
        let touched = hits(item.reading)
        let others = item.otherReadings.map(hits).filter { !$0.isEmpty }
        let first = touched.first ?? others.first?.first
        if let first, touched.count < 2, others.allSatisfy({ $0 == first..<(first + 1) }) {
            members[first].append(item)
        } else {
            spanning.append(item)
        }
    }
    let clusters = zip(members, points).compactMap { $0.isEmpty ? nil : Cluster($0, point: $1) }
    return (clusters, spanning)
}
