import Claims

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
    for index in incident.counts {
        guard let impact = incident.entry(index).impact, impact.measure != .errorCode, impact.measure != .region,
            let item = incident.ledger.measured(count: index)
        else { continue }
        // A rate is no amount.
        let rate = rateWords.first { impact.text.lowercased().contains($0) } ?? ""
        let key = [impact.measure.rawValue, impact.measure == .money ? impact.unit ?? "" : "", impact.moment?.rawValue ?? "", rate].joined(separator: "|")
        groups[key, default: []].append(item)
    }
    return groups.keys.sorted().flatMap { key -> [Draft] in
        let measure = key.prefix { $0 != "|" }
        let items = groups[key] ?? []
        // What is counted need not be the same: figures for different places, companies or people are not compared.
        let bySubject = Dictionary(grouping: items) { subject($0.entry, incident) }
        let common = bySubject[""] ?? []
        let comparison = LineComparison(
            incident: incident, topic: "impact:\(measure)", subject: "the number of \(measure)", isStrict: measure != "reports",
            remedy: "Counts of different moments, places or things.")
        // Money without a unit fits any.
        let open = key.hasPrefix("money||") ? [] : (groups["money|||"] ?? [])
        var result = comparison.drafts(common + (measure == "money" ? open : []))
        for name in bySubject.keys.sorted() where !name.isEmpty { result += comparison.drafts(bySubject[name] ?? []) }
        return result
    }
}

private let rateWords = ["per hour", "an hour", "per minute", "a minute", "per day", "a day", "per second", "hourly", "daily", "per user", "per share"]

/// The place or company that a count is told of beside the incident's own services: capitals after the first word of its evidence.
private func subject(_ index: Int, _ incident: Incident) -> String {
    let entry = incident.entry(index)
    guard entry.impact?.measure != .money else { return "" }
    let own = Set(incident.ledger.names.main.map { CauseRelations.content($0.name) } ?? []).union(
        CauseRelations.content(incident.ledger.provider ?? ""))
    let words = entry.claim.evidence.exact.split(separator: " ")
    let services = Set(
        incident.states.prefix(2_000).compactMap { incident.entry($0).state?.service.lowercased() }.flatMap { $0.split(separator: " ").map(String.init) })
    let voice = Set((entry.claim.voice.name ?? "").lowercased().split(separator: " ").map(String.init))
    let named = words.compactMap { word -> String? in
        let bare = word.filter { $0.isLetter || $0.isNumber }
        guard let first = bare.utf8.first, (65...90).contains(first), bare.count > 1 else { return nil }
        let lower = bare.lowercased()
        return own.contains(lower) || voice.contains(lower) || !places.contains(lower) && !services.contains(lower) ? nil : lower
    }
    return Set(named).subtracting(common(incident)).sorted().joined(separator: " ")
}

/// Names that most documents count under: the thing itself.
private func common(_ incident: Incident) -> Set<String> {
    var counts: [String: Set<Int>] = [:]
    for index in incident.states.prefix(2_000) {
        for word in incident.entry(index).state?.service.lowercased().split(separator: " ") ?? [] {
            counts[String(word), default: []].insert(incident.document(index))
        }
    }
    let documents = Set(incident.states.map { incident.document($0) }).count
    return Set(counts.filter { $0.value.count * 3 >= documents }.keys)
}

private let places: Set<String> = [
    "us", "usa", "uk", "eu", "america", "europe", "asia", "africa", "australia", "canada", "india", "germany", "france", "japan", "china", "brazil",
    "mexico", "spain", "italy", "ireland", "netherlands", "britain", "london", "york", "california", "texas",
]
