import Claims
import Findings

/// A comparison on paper: one value, several ways to write it.
extension Comparison {
    package var markdown: String { Stationery.fill("diff.md", with: slots) }
    package var html: String { Stationery.fill("diff.html", with: slots) }
    package var json: String { jsonLine(ComparisonRecord(self)) + "\n" }

    /// The balance in one sentence.
    package var summary: String {
        let voice = oneVoice.map { " They count as one source (\($0)): that they agree confirms nothing." } ?? ""
        guard !isEmpty else {
            let count = count(.agree)
            return "No difference: " + (count == 1 ? "1 statement agrees." : Quantity.count(count, "statement") + " agree.") + voice
        }
        let parts = Relation.allCases.compactMap { relation -> String? in
            let count = count(relation)
            return count == 0 ? nil : "\(Quantity.grouped(count)) \(relation.words(a: nameOfA, b: nameOfB))"
        }
        return listed(parts) + "." + voice
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
                                    "ours": slots(of: entry.toldInA), "theirs": slots(of: entry.toldInB),
                                ]
                            }),
                    ]
                }),
        ]
    }

    private func slots(of wordings: [Told]) -> Slot {
        .list(
            wordings.enumerated().map { index, told in
                [
                    "says": .text(told.says), "quote": .text(told.quote), "source": .text(told.source),
                    "isLast": .flag(index == wordings.count - 1),
                ]
            })
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

/// What claims of one side say: each wording once, with how many say so and the words of the first.
package struct Told {
    /// The reading and how surely it is told: `Claude API: impaired (hedged; 3 sources, 2 independent)`.
    package var says: String
    package var quote: String
    package var source: String

    /// `isMixed` says that the claims answer several questions: each then says which one.
    fileprivate static func all(of claims: [Claim], independent: Int, isMixed: Bool) -> [Told] {
        var order: [String] = []
        var groups: [String: [Claim]] = [:]
        for claim in claims {
            let manner = manner(of: claim)
            let question =
                switch claim.value {
                case .time(let time) where isMixed: words(for: time.phase) + " "
                case .duration(let duration) where isMixed && duration.subject == "incident": "lasted "
                default: ""
                }
            let says = question + reading(of: claim) + (manner.isEmpty ? "" : " (" + manner + ")")
            if groups[says] == nil { order.append(says) }
            groups[says, default: []].append(claim)
        }
        return order.compactMap { says in
            guard let own = groups[says], let first = own.first else { return nil }
            let count = Set(own.map(\.source)).count
            let isAll = order.count == 1 && independent < count
            let many = count < 2 ? "" : ", \(count) sources" + (isAll ? " (\(independent) independent)" : "")
            return Told(says: says + many, quote: folded(first.evidence.exact), source: first.source)
        }
    }
}

extension Comparison.Entry {
    package var toldInA: [Told] { Told.all(of: a, independent: independentInA, isMixed: isMixed) }
    package var toldInB: [Told] { Told.all(of: b, independent: independentInB, isMixed: isMixed) }

    private var isMixed: Bool { Set((a + b).map(Topic.name)).count > 1 }
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
    var one_voice: String?
    var entries: [Entry]

    init(_ comparison: Comparison) {
        a = comparison.nameOfA
        b = comparison.nameOfB
        one_voice = comparison.oneVoice
        entries = comparison.entries.map { entry in
            Entry(
                relation: entry.relation.rawValue, topic: entry.topic, a: entry.a.map(ClaimRecord.init), b: entry.b.map(ClaimRecord.init),
                note: entry.note.isEmpty ? nil : entry.note)
        }
    }
}
