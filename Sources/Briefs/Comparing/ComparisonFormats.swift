package import Claims
import Findings

/// A comparison on paper: one value, several ways to write it.
extension Comparison {
    package var markdown: String { Stationery.fill("diff.md", with: slots) }
    package var html: String { Stationery.fill("diff.html", with: slots) }
    package var json: String { jsonLine(ComparisonRecord(self)) + "\n" }

    /// The balance in one sentence.
    package var summary: String {
        guard !isEmpty else { return "No difference: " + Quantity.count(count(.agree), "statement") + " agree." }
        let parts = Relation.allCases.compactMap { relation -> String? in
            let count = count(relation)
            return count == 0 ? nil : "\(Quantity.grouped(count)) \(relation.words(a: nameOfA, b: nameOfB))"
        }
        return listed(parts) + "."
    }

    private var slots: Slots {
        [
            "a": .text(nameOfA), "b": .text(nameOfB), "summary": .text(summary), "style": .text(Stationery.style),
            "topics": .list(
                topics.map { topic, entries in
                    [
                        "topic": .text(Topic.title(topic)),
                        "entries": .list(
                            entries.map { entry in
                                [
                                    "relation": .text(entry.relation.words(a: nameOfA, b: nameOfB)), "symbol": .text(entry.relation.symbol),
                                    "class": .text(entry.relation.rawValue), "note": .text(sentence(entry.note)),
                                    "ours": .list(entry.a.enumerated().map { claim($1, isLast: $0 == entry.a.count - 1) }),
                                    "theirs": .list(entry.b.enumerated().map { claim($1, isLast: $0 == entry.b.count - 1) }),
                                ]
                            }),
                    ]
                }),
        ]
    }

    private func claim(_ claim: Claim, isLast: Bool) -> Slots {
        [
            "says": .text(reading(of: claim)), "manner": .text(manner(of: claim)), "quote": .text(folded(claim.evidence.exact)),
            "source": .text(claim.source), "isLast": .flag(isLast),
        ]
    }
}

extension Comparison.Relation {
    package func words(a: String, b: String) -> String {
        switch self {
        case .contradict: "contradict"
        case .changed: "changed"
        case .onlyA: "only in \(a)"
        case .onlyB: "only in \(b)"
        case .agree: "agree"
        }
    }

    package var symbol: String {
        switch self {
        case .contradict: "✗"
        case .changed: "~"
        case .onlyA: "-"
        case .onlyB: "+"
        case .agree: "="
        }
    }
}

/// What a claim of a comparison says, for a column: the reading, how surely, and the words.
package func columnText(of claims: [Claim]) -> String {
    claims.map { claim in
        let manner = manner(of: claim)
        return reading(of: claim) + (manner.isEmpty ? "" : " (" + manner + ")") + "\n“" + folded(claim.evidence.exact) + "”"
    }.joined(separator: "\n")
}

package func topicTitle(_ topic: String) -> String { Topic.title(topic) }

private struct ComparisonRecord: Encodable {
    struct Entry: Encodable {
        var relation: String
        var topic: String
        var a: [ClaimRecord]
        var b: [ClaimRecord]
        var note: String?
    }
    var a: String
    var b: String
    var entries: [Entry]

    init(_ comparison: Comparison) {
        a = comparison.nameOfA
        b = comparison.nameOfB
        entries = comparison.entries.map { entry in
            Entry(
                relation: entry.relation.rawValue, topic: entry.topic, a: entry.a.map(ClaimRecord.init), b: entry.b.map(ClaimRecord.init),
                note: entry.note.isEmpty ? nil : entry.note)
        }
    }
}
