import Claims
import Crypto

/// A finding with what it is ordered by: verdict, what it is about, who speaks, how firmly, how many.
struct Ranked: Comparable {
    var finding: Finding
    private var keys: [Int]

    init(_ draft: Draft, in incident: Incident) {
        let entries = draft.sides.flatMap { $0 }
        let sides = draft.sides.map { side in
            let members = ascending(side)
            return Finding.Side(claims: incident.ids(of: members), independentSources: incident.ledger.independentSources(of: members))
        }
        finding = Finding(
            id: Ranked.id(draft, in: incident), topic: draft.topic, verdict: draft.verdict,
            reach: incident.isToldBySeveral(entries) ? .betweenSources : .withinSource, sides: sides,
            explanation: draft.explanation, reconciledBy: draft.reconciledBy, rule: draft.rule)
        let firm = draft.sides.allSatisfy { $0.contains { incident.entries[$0].claim.certainty == .stated } }
        let main = incident.ledger.names.main?.key
        let part = draft.topic.split(separator: ":").map(String.init)
        let core =
            switch part.first {
            case "time": ["began", "resolved", "mitigated", "occurred"].contains(part.last ?? "") || part.count == 1 ? 0 : 2
            case "duration": part.last == "incident" ? 0 : 3
            case "cause": 1
            case "service": part.last == main ? 1 : 2
            case "statement": 2
            default: 3
            }
        keys = [
            Finding.Verdict.allCases.firstIndex(of: draft.verdict) ?? 9, incident.mark.isEmpty ? 0 : 1, core,
            entries.contains { incident.entries[$0].isOfficial } ? 0 : 1, firm ? 0 : 1, -sides.map(\.independentSources).reduce(0, +),
        ]
    }

    static func < (a: Self, b: Self) -> Bool {
        if a.keys != b.keys { return a.keys.lexicographicallyPrecedes(b.keys) }
        return (a.finding.topic, a.finding.id) < (b.finding.topic, b.finding.id)
    }

    static func == (a: Self, b: Self) -> Bool { a.keys == b.keys && a.finding == b.finding }

    /// The first 12 hexadecimal digits of the SHA-256 of the topic and the claims, whatever their order and the verdict.
    private static func id(_ draft: Draft, in incident: Incident) -> String {
        let kind = draft.verdict == .agreement || draft.verdict == .compatible ? "harmony" : "difference"
        let claims = incident.ledger.identifiers.lines(of: ascending(draft.sides.flatMap { $0 }))
        let text = Array("\(incident.mark)\n\(draft.topic)\n\(kind)".utf8) + claims
        var digits = ""
        for byte in SHA256.hash(data: text).prefix(6) {
            let hex = String(byte, radix: 16)
            digits += hex.count == 1 ? "0" + hex : hex
        }
        return "f" + digits
    }
}
