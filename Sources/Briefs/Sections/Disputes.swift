import Claims
import Findings

/// Which open conflicts a claim is part of.
struct Disputes {
    private var numbers: [String: [Int]] = [:]
    private var settled: Set<String> = []

    init(_ findings: [NumberedFinding]) {
        settled = Set(findings.filter { $0.settled != nil }.map(\.finding.id))
        for numbered in findings where numbered.isOpen {
            for claim in Set(numbered.finding.sides.flatMap(\.claims)) { numbers[claim, default: []].append(numbered.number) }
        }
    }

    /// Whether a person has decided about the finding of this id.
    func isSettled(_ id: String) -> Bool { settled.contains(id) }

    func touching(_ claims: some Sequence<String>) -> [Int] { Set(claims.flatMap { numbers[$0] ?? [] }).sorted() }
}

/// The findings in the order of a reader's interest: contradictions first, within a verdict the weightiest first.
///
/// A finding about another incident than the main one has its day in the title.
func numberedFindings(_ findings: [Finding], settled: [String: String], main: Set<String>?, in ledger: Ledger) -> [NumberedFinding] {
    findings.map { (weight: weight(of: $0), finding: $0) }
        .sorted { $0.weight != $1.weight ? $0.weight < $1.weight : ($0.finding.topic, $0.finding.id) < ($1.finding.topic, $1.finding.id) }
        .enumerated().map { index, entry in
            let title = title(of: entry.finding, in: ledger) + (incident(of: entry.finding, besides: main, in: ledger) ?? "")
            return NumberedFinding(number: index + 1, title: title, finding: entry.finding, settled: settled[entry.finding.id])
        }
}

private func incident(of finding: Finding, besides main: Set<String>?, in ledger: Ledger) -> String? {
    let claims = finding.sides.flatMap(\.claims)
    guard let main, !claims.contains(where: main.contains) else { return nil }
    let day = mainDay(of: claims.compactMap { ledger[$0]?.claim }, speaker: ledger.speaker(for:))
    return day.map { " (incident of " + Clock.day($0) + ")" } ?? " (another incident)"
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
        case nil: "The order of events"
        }
    case "duration": return parts.last == "incident" || named == nil ? "How long it lasted" : "How long \(named ?? "it") was hit"
    case "service": return "State of " + (named ?? "a service")
    case "cause": return "The cause"
    case "impact":
        let measure = parts.count > 1 ? ImpactValue.Measure(rawValue: parts[1]) : nil
        return "Impact: " + (measure.map(words(for:)) ?? named ?? "counts")
    case "statement":
        let party = parts.count > 1 ? name(parts[1], in: finding, ledger) : "the provider"
        guard parts.count > 2 else { return "What " + party + " said" }
        let isState = finding.sides.flatMap(\.claims).contains { ledger[$0]?.claim.kind == .service }
        let subject = parts[2] == "cause" ? "the cause" : named ?? parts[2]
        return "What " + party + " said about " + (isState ? "the state of " + subject : subject)
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
