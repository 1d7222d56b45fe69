import Claims
import Language

/// How many, how much.
let countRule = FindingRule(
    "count",
    meaning: "Counts of the same thing at the same moment must meet; \"thousands\" is a lower bound, and a round figure is rounded.",
    examples: [
        .init("A: devices 8500000", "B: devices 3000000", verdict: .contradiction),
        .init("A: users >=1000", "B: users 2500", verdict: .compatible),
        .init("A: reports 2000; peak", "B: reports 12000; total", verdict: nil),
    ]
) { incident in
    var groups: [String: [Measured]] = [:]
    let subjects = CountSubjects(incident)
    for index in incident.counts {
        guard let impact = incident.entries[index].impact, impact.measure != .errorCode, impact.measure != .region,
            let item = incident.ledger.measured(count: index)
        else { continue }
        // A rate is no amount.
        let rate = rates.rows(in: impact.text).min().map { rateWords[$0] } ?? ""
        let key = [impact.measure.rawValue, impact.measure == .money ? impact.unit ?? "" : "", impact.moment?.rawValue ?? "", rate].joined(
            separator: "|")
        groups[key, default: []].append(item)
    }
    return groups.keys.sorted().flatMap { key -> [Draft] in
        let measure = key.prefix { $0 != "|" }
        let items = groups[key] ?? []
        // What is counted need not be the same: figures for different places, companies or people are not compared.
        let bySubject = Dictionary(grouping: items) { subjects.subject(of: $0.entry) }
        let common = bySubject[""] ?? []
        let comparison = LineComparison(
            incident: incident, topic: "impact:\(measure)", subject: measure == "money" ? "the loss" : "the number of \(measure)",
            isStrict: measure != "reports",
            remedy: "Counts of different moments, places or things.")
        // Money without a unit fits any.
        let open = key.hasPrefix("money||") ? [] : (groups["money|||"] ?? [])
        var result = comparison.draftsByMoment(common + (measure == "money" ? open : []))
        for name in bySubject.keys.sorted() where !name.isEmpty { result += comparison.draftsByMoment(bySubject[name] ?? []) }
        return result
    }
}

extension LineComparison {
    /// Counts of one moment exclude each other; those of different moments can only agree.
    fileprivate func draftsByMoment(_ items: [Measured]) -> [Draft] {
        guard items.count > 1 else { return [] }
        let moments = Dictionary(grouping: items) { moment(of: $0.entry) }
        let all = drafts(items.sorted { $0.entry < $1.entry })
        guard moments.count > 1 else { return all }
        return moments.keys.sorted().flatMap { drafts(moments[$0] ?? []).filter(\.verdict.isOpen) } + all.filter { !$0.verdict.isOpen }
    }

    /// The moment or day that the words of a count give it for, as they write it; "" where they give none.
    private func moment(of index: Int) -> String {
        let words = incident.entries[index].claim.evidence.exact
        let times = timeExpressions(in: words, reference: TimeReference(written: nil))
        return times.first { $0.kind != .duration && $0.kind != .set }?.timex ?? ""
    }
}

private let rateWords = [
    "per hour", "an hour", "per minute", "a minute", "per day", "a day", "per second", "hourly", "daily", "per user", "per share",
]
private let rates = Wordings(rateWords.map { [$0] })

/// The place or company that a count is told of beside the incident's own services.
private struct CountSubjects {
    private let incident: Incident
    private var names: Set<String> = []

    init(_ incident: Incident) {
        self.incident = incident
        var counts: [String: Set<Int>] = [:]
        for index in incident.states {
            for word in incident.entries[index].state?.service.lowercased().split(separator: " ") ?? [] {
                counts[String(word), default: []].insert(incident.document(index))
            }
        }
        // What most documents name is the thing itself.
        let documents = incident.documents(incident.states).count
        names = Set(counts.filter { $0.value.count * 3 < documents }.keys).union(places)
        for name in [incident.provider, incident.ledger.names.main?.name] {
            for word in (name ?? "").lowercased().split(separator: " ") { names.remove(String(word)) }
        }
    }

    /// The one name among the words of a count's evidence; lists and the thing itself give "".
    func subject(of index: Int) -> String {
        let entry = incident.entries[index]
        guard entry.impact?.measure != .money else { return "" }
        let voice = Set((entry.claim.voice.name ?? "").lowercased().split(separator: " ").map(String.init))
        var found: Set<String> = []
        for word in entry.claim.evidence.exact.split(separator: " ") where word.utf8.contains(where: { (65...90).contains($0) }) {
            let bare = word.filter { $0.isLetter || $0.isNumber }
            guard let first = bare.utf8.first, (65...90).contains(first), bare.utf8.count > 1 else { continue }
            let lower = bare.lowercased()
            if names.contains(lower), !voice.contains(lower) { found.insert(lower) }
        }
        return found.count == 1 ? found.first ?? "" : ""
    }
}

private let places: Set<String> = [
    "us", "usa", "uk", "eu", "america", "europe", "asia", "africa", "australia", "canada", "india", "germany", "france", "japan", "china",
    "brazil",
    "mexico", "spain", "italy", "ireland", "netherlands", "britain", "london", "york", "california", "texas",
]
