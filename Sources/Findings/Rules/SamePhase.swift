import Claims

/// Times of one phase, told by different sources.
let samePhaseRule = FindingRule(
    "same-phase",
    meaning: "When a phase (start, first notice, fix, end) has one time, the times that sources give for it must meet.",
    examples: [
        .init("A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 13:20 UTC", verdict: .contradiction),
        .init("A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 07:49 EDT", verdict: nil),
        .init("A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 00:00..06:00", verdict: .tension),
        .init(
            "A: acknowledged 2026-03-02 11:58 UTC; provider Acme", "B: acknowledged 2026-03-02 13:00 UTC; provider Paylane",
            "C: Acme is impaired; provider Acme", verdict: nil),
        .init("A: resolved 2026-03-02 15:25 UTC", "B: resolved about 2026-03-02 15:30 UTC", verdict: .compatible),
        .init("A: resolved 2026-03-02 15:25 UTC", "B: resolved 2026-03-02 18:40 UTC; evidence marked as resolved at 18:40", verdict: nil),
    ]
) { incident in
    let phases: [(TimeValue.Phase, String, Bool)] = [
        (.began, "the start", true), (.acknowledged, "the first official notice", false), (.identified, "the finding of the cause", false),
        (.mitigated, "the fix", true), (.resolved, "the end", true),
    ]
    return phases.flatMap { phase, subject, isStrict in
        var byStep: [String: [Measured]] = [:]
        let entries = incident.times[phase] ?? []
        let steps = PhaseSteps(incident, entries)
        for index in entries {
            guard let item = incident.ledger.measured(time: index) else { continue }
            let party = phase == .acknowledged ? incident.otherParty(index) ?? "" : ""
            byStep[[incident.entries[index].subject ?? "", steps.step(of: index), party].joined(separator: " "), default: []].append(item)
        }
        let comparison = LineComparison(
            incident: incident, topic: "time:\(phase.rawValue)", subject: subject, isStrict: isStrict,
            remedy: "Another event meant by one of the sources (a first sign, a notice, one service's time), or a zone that was not stated."
        )
        return byStep.keys.sorted().flatMap { key in comparison.draftsWithClosings(byStep[key] ?? []) }
    }
}

extension Incident {
    /// The company whose word a claim is, where it is another one than the provider: each has a first notice of its own.
    fileprivate func otherParty(_ index: Int) -> String? {
        guard entries[index].isOfficial, let name = entries[index].claim.voice.name, name != provider else { return nil }
        return slug(name)
    }
}

extension LineComparison {
    /// The closing of an incident is no other time for its end where it comes after the end that others tell.
    fileprivate func draftsWithClosings(_ items: [Measured]) -> [Draft] {
        var (closings, ends): ([Measured], [Measured]) = ([], [])
        for item in items { if incident.isClosing(item.entry) { closings.append(item) } else { ends.append(item) } }
        guard let last = ends.map(\.reading.high).max(), !closings.isEmpty else { return drafts(items) }
        let later = Set(closings.filter { $0.reading.low > last }.map(\.entry))
        guard !later.isEmpty else { return drafts(items) }
        // What both comparisons find is one finding.
        return drafts(items.filter { !later.contains($0.entry) }) + drafts(closings)
    }
}

/// Tells apart the steps of a phase where a source gives several times for it ("reverted" and "fixed"), by the words of its evidence.
///
/// Sources with a single time speak of the phase as a whole and stay together.
private struct PhaseSteps {
    private var steps: [Int: String] = [:]

    /// Stems of what is done in a step.
    private static let words: [(step: String, stems: [String])] = [
        ("fix", ["fix", "patch", "hotfix"]), ("revert", ["revert", "roll", "withdr", "undo", "undid"]),
        ("recovery", ["recover", "restor", "back", "return"]), ("workaround", ["workaround", "mitigat"]),
    ]

    init(_ incident: Incident, _ entries: [Int]) {
        var byDocument: [Int: [Int]] = [:]
        for index in entries { byDocument[incident.document(index), default: []].append(index) }
        let several = byDocument.values.filter { $0.count > 1 }
        // Only when two sources tell several steps are they matched step by step.
        guard several.count > 1, several.count == byDocument.count else { return }
        for index in several.flatMap({ $0 }) {
            let words = incident.entries[index].claim.evidence.exact.lowercased().split { !$0.isLetter }
            let found = PhaseSteps.words.first { step in words.contains { word in step.stems.contains { word.hasPrefix($0) } } }
            steps[index] = found?.step ?? ""
        }
    }

    func step(of index: Int) -> String { steps[index] ?? "" }
}
