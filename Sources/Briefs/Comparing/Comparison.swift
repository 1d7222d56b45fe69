package import Claims

/// What two sets of claims have in common and where they part: two sources, two folders, or two runs over the same one.
package struct Comparison: Sendable {
    /// In the order of a reader's interest.
    package enum Relation: String, Hashable, Sendable, CaseIterable {
        case contradict, changed, onlyA = "only-in-a", onlyB = "only-in-b", agree
    }

    package struct Entry: Hashable, Sendable {
        package var relation: Relation
        /// `service:Claude API`, `time:began`, `cause`.
        package var topic: String
        package var a: [Claim]
        package var b: [Claim]
        /// Why it is so, as a sentence; empty where the claims speak for themselves.
        package var note: String
        /// Sources after those that count as one are folded.
        package var independentInA = 0
        package var independentInB = 0
    }

    package var nameOfA: String
    package var nameOfB: String
    /// Grouped by topic: times in the order of an incident, then durations, services, causes, impact.
    package var entries: [Entry]
    /// Why both sides count as one source, where they do: that they agree then confirms nothing.
    package var oneVoice: String?

    package func count(_ relation: Relation) -> Int { entries.count { $0.relation == relation } }

    /// Whether both say the same, however it is worded.
    package var isEmpty: Bool { entries.allSatisfy { $0.relation == .agree } }

    /// The entries of each topic, in order.
    package var topics: [(topic: String, entries: [Entry])] {
        var topics: [(topic: String, entries: [Entry])] = []
        for entry in entries {
            if topics.last?.topic != entry.topic { topics.append((entry.topic, [])) }
            topics[topics.count - 1].entries.append(entry)
        }
        return topics
    }

    /// The same comparison seen from the other side.
    package var mirrored: Comparison {
        Comparison(
            nameOfA: nameOfB, nameOfB: nameOfA,
            entries: entries.map { entry in
                let relation: Relation =
                    switch entry.relation {
                    case .onlyA: .onlyB
                    case .onlyB: .onlyA
                    default: entry.relation
                    }
                return Entry(
                    relation: relation, topic: entry.topic, a: entry.b, b: entry.a, note: entry.note,
                    independentInA: entry.independentInB, independentInB: entry.independentInA)
            }.sorted(by: Entry.precedes), oneVoice: oneVoice)
    }
}

extension Comparison.Entry {
    static func precedes(_ one: Self, _ other: Self) -> Bool { one.place < other.place }

    private var place: (Int, String, Int, String) {
        (
            (a + b).map(Topic.rank).min() ?? 0, topic, Comparison.Relation.allCases.firstIndex(of: relation) ?? 0,
            (a + b).map { reading(of: $0) + " " + folded($0.evidence.exact) }.min() ?? ""
        )
    }
}

/// What a claim is about, so that claims about the same stand together.
enum Topic {
    static func name(_ claim: Claim) -> String {
        switch claim.value {
        case .time(let time): "time:" + time.phase.rawValue
        case .duration(let duration): "duration:" + duration.subject
        case .service(let service): "service:" + service.service
        case .cause: "cause"
        case .impact(let impact): "impact:" + impact.measure.rawValue
        }
    }

    static func rank(_ claim: Claim) -> Int {
        switch claim.value {
        case .time(let time): TimeValue.Phase.allCases.firstIndex(of: time.phase) ?? 0
        case .duration: 100
        case .service: 200
        case .cause: 300
        case .impact: 400
        }
    }

    /// As a heading: `When it began`, `Claude API`.
    static func title(_ topic: String) -> String {
        let parts = topic.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return topic == "cause" ? "Cause" : topic }
        switch parts[0] {
        case "time": return "Time: " + (TimeValue.Phase(rawValue: parts[1]).map(words(for:)) ?? parts[1])
        case "duration": return "Duration" + (parts[1] == "incident" ? "" : ": " + parts[1])
        case "impact": return "Impact: " + (ImpactValue.Measure(rawValue: parts[1]).map(words(for:)) ?? parts[1])
        default: return "Service: " + parts[1]
        }
    }
}
