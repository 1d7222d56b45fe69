/// A simple temporal network: points in time, and bounds on how far one is from another.
///
/// Constraints come one by one; one that leaves no solution is refused together with the fewest others that exclude it.
struct ConstraintNetwork {
    /// `to − from ≤ limit`.
    private struct Edge {
        var from: Int
        var to: Int
        var limit: Double
        /// Who says so; `nil` for what holds by the meaning of the points.
        var label: Int?
    }

    private let points: Int
    private var edges: [Edge] = []
    /// Shortest paths among all accepted constraints, row by row; kept with every insertion in O(points²).
    private var distances: [Double]

    init(points: Int) {
        self.points = points
        distances = [Double](repeating: .infinity, count: points * points)
        for point in 0..<points { distances[point * points + point] = 0 }
    }

    private func distance(_ from: Int, _ to: Int) -> Double { distances[from * points + to] }

    /// `to` is at least `from`: an order that no source needs to state.
    mutating func order(_ from: Int, before to: Int) {
        insert(Edge(from: to, to: from, limit: 0, label: nil))
    }

    /// Adds `bounds.low ≤ to − from ≤ bounds.high`. Returns the labels of the smallest set that cannot hold with it, in which case it is not added.
    mutating func add(_ bounds: Span, from: Int, to: Int, label: Int) -> [Int]? {
        let upper = Edge(from: from, to: to, limit: bounds.high, label: label)
        let lower = Edge(from: to, to: from, limit: -bounds.low, label: label)
        let fits = distance(to, from) + bounds.high >= 0 && distance(from, to) - bounds.low >= 0 && bounds.low <= bounds.high
        guard fits else { return smallestCycle(through: [upper, lower]) }
        if bounds.high < .infinity { insert(upper) }
        if bounds.low > -.infinity { insert(lower) }
        return nil
    }

    /// The bounds that the accepted constraints leave for `to − from`.
    func bounds(from: Int, to: Int) -> Span { Span(-distance(to, from), distance(from, to)) }

    private mutating func insert(_ edge: Edge) {
        edges.append(edge)
        guard edge.limit < distance(edge.from, edge.to) else { return }
        for a in 0..<points where distance(a, edge.from) < .infinity {
            for b in 0..<points where distance(edge.to, b) < .infinity {
                let length = distance(a, edge.from) + edge.limit + distance(edge.to, b)
                if length < distance(a, b) { distances[a * points + b] = length }
            }
        }
    }

    /// Of the negative cycles through one of the new edges, the labels of one with the fewest of them.
    ///
    /// Shortest walks by number of labelled edges (Bellman and Ford), the unlabelled ones being free.
    private func smallestCycle(through added: [Edge]) -> [Int] {
        var best: [Int]?
        for edge in added where edge.limit < .infinity {
            var lengths = [Double](repeating: .infinity, count: points)
            var walks = [[Int]](repeating: [], count: points)
            lengths[edge.to] = edge.limit
            relaxFree(&lengths, &walks)
            var count = 1
            while lengths[edge.from] >= 0, count <= points + 1 {
                var nextLengths = lengths
                var nextWalks = walks
                for other in edges {
                    guard let label = other.label, lengths[other.from] + other.limit < nextLengths[other.to] else { continue }
                    nextLengths[other.to] = lengths[other.from] + other.limit
                    nextWalks[other.to] = walks[other.from] + [label]
                }
                relaxFree(&nextLengths, &nextWalks)
                (lengths, walks) = (nextLengths, nextWalks)
                count += 1
            }
            guard lengths[edge.from] < 0, let label = edge.label else { continue }
            let cycle = Set(walks[edge.from] + [label]).sorted()
            if best.map({ cycle.count < $0.count }) ?? true { best = cycle }
        }
        return best ?? added.compactMap(\.label).prefix(1).map { $0 }
    }

    private func relaxFree(_ lengths: inout [Double], _ walks: inout [[Int]]) {
        for _ in 0..<points {
            var changed = false
            for edge in edges where edge.label == nil && lengths[edge.from] + edge.limit < lengths[edge.to] {
                lengths[edge.to] = lengths[edge.from] + edge.limit
                walks[edge.to] = walks[edge.from]
                changed = true
            }
            if !changed { break }
        }
    }
}
