import Claims
import Findings

/// Which open conflicts a claim is part of.
struct Disputes {
    private var numbers: [String: [Int]] = [:]

    init(_ findings: [NumberedFinding]) {
        for numbered in findings where numbered.finding.verdict.isOpen {
            for claim in Set(numbered.finding.sides.flatMap(\.claims)) { numbers[claim, default: []].append(numbered.number) }
        }
    }

    func touching(_ claims: some Sequence<String>) -> [Int] { Set(claims.flatMap { numbers[$0] ?? [] }).sorted() }
}

extension Finding.Verdict {
    /// Whether a reader has to make up his own mind.
    package var isOpen: Bool { self == .contradiction || self == .tension }
}

/// The findings in the order of a reader's interest: contradictions first, within a verdict the weightiest first.
func numberedFindings(_ findings: [Finding], in ledger: Ledger) -> [NumberedFinding] {
    findings.map { (weight: weight(of: $0), finding: $0) }
        .sorted { $0.weight != $1.weight ? $0.weight < $1.weight : ($0.finding.topic, $0.finding.id) < ($1.finding.topic, $1.finding.id) }
        .enumerated().map { index, entry in
            NumberedFinding(number: index + 1, title: title(of: entry.finding, in: ledger), finding: entry.finding)
        }
}

private struct Weight: Comparable {
    var verdict: Int
    /// Independent sources on the weaker side: one voice against many weighs less than an even split.
    var weaker: Int
    var all: Int
    var topic: Int

    static func < (a: Self, b: Self) -> Bool { (a.verdict, -a.weaker, -a.all, a.topic) < (b.verdict, -b.weaker, -b.all, b.topic) }
}

private func weight(of finding: Finding) -> Weight {
    let sizes = finding.sides.map(\.independentSources)
    return Weight(
        verdict: Finding.Verdict.allCases.firstIndex(of: finding.verdict) ?? 0,
        weaker: finding.sides.count < 2 ? 0 : sizes.min() ?? 0, all: sizes.reduce(0, +),
        topic: ["time", "duration", "service", "cause", "impact", "statement"].firstIndex(of: String(stem(finding.topic))) ?? .max)
}

private func stem(_ topic: String) -> Substring { topic.prefix { $0 != ":" } }

/// What a finding is about, as a heading: `Claude API`, `When it began`.
private func title(of finding: Finding, in ledger: Ledger) -> String {
    let parts = finding.topic.split(separator: ":", maxSplits: 2).map(String.init)
    let named = parts.count > 1 ? name(parts[parts.count - 1], in: finding, ledger) : nil
    switch parts.first {
    case "time":
        return switch parts.count > 1 ? TimeValue.Phase(rawValue: parts[1]) : nil {
        case .occurred: "The day it happened"
        case .began: "When it began"
        case .acknowledged: "When it was acknowledged"
        case .updated: "When an update was given"
        case .escalated: "When it got worse"
        case .identified: "When the cause was found"
        case .mitigated: "When a fix was in place"
        case .resolved: "When it ended"
        case nil: "Times and durations"
        }
    case "duration": return parts.last == "incident" || named == nil ? "How long it lasted" : "How long \(named ?? "it") was hit"
    case "service": return "State of " + (named ?? "a service")
    case "cause": return "The cause"
    case "impact":
        let measure = parts.count > 1 ? ImpactValue.Measure(rawValue: parts[1]) : nil
        return "Impact: " + (measure.map(words(for:)) ?? named ?? "counts")
    case "statement":
        let party = parts.count > 1 ? name(parts[1], in: finding, ledger) : "the provider"
        return "What " + party + " said" + (parts.count > 2 ? " about " + (named ?? parts[2]) : "")
    default: return finding.topic
    }
}

/// The name that a slug of a topic stands for, as the claims of the finding write it.
private func name(_ slug: String, in finding: Finding, _ ledger: Ledger) -> String {
    for id in finding.sides.flatMap(\.claims) {
        guard let claim = ledger[id]?.claim else { continue }
        var names = [claim.voice.name]
        switch claim.value {
        case .service(let service): names.append(service.service)
        case .duration(let duration): names.append(duration.subject)
        default: break
        }
        for case let name? in names where anchored(name.lowercased()) == slug { return name }
    }
    return slug.split(separator: "-").joined(separator: " ")
}
