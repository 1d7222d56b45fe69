package import Articles
package import Claims
package import Findings

/// Puts what the sources say in order, every statement with the claims that it rests on.
///
/// `groups` are the sources that count as one voice; whoever is in none stands alone. `incidents` are the claims of each incident, the
/// one that the brief is about first; without them all claims are of one. `settled` are a person's notes on findings, by their ids.
/// `title` overrides the one made from the claims.
package func brief(
    of articles: [Article], claims: [Claim], findings: [Finding], groups: [SourceGroup] = [], incidents: [[String]] = [],
    settled: [String: String] = [:], unreadable: [UnreadableFile] = [], title: String? = nil
) -> Brief {
    let articles = articles.sorted { $0.file < $1.file }
    let claims = claims.filter(\.isCompared)
    // Claims may come from a file without their articles; their sources are cited all the same.
    let files = Set(articles.map(\.file)).union(claims.map(\.source)).sorted()
    let main = incidents.first.map { Set($0) }
    let ledger = Ledger(claims: claims, findings: findings, files: files, groups: groups, main: main)
    let numbered = numberedFindings(findings, settled: settled, main: main, in: ledger)
    let disputes = Disputes(numbered)
    let own = main.map(ledger.narrowed) ?? ledger
    let part = IncidentPart(of: own, findings: findings, disputes: disputes)
    // Who tells of other incidents only is not silent on this one.
    let elsewhere = Set(ledger.claims.map(\.claim.source)).subtracting(own.claims.map(\.claim.source))
    return Brief(
        title: title ?? part.title,
        day: ledger.day,
        facts: part.facts,
        timeline: part.moments.filter { part.days.contains($0) },
        otherDates: part.moments.filter { !part.days.contains($0) },
        services: part.services,
        causes: part.causes,
        findings: numbered,
        silences: silences(files: files.filter { !elsewhere.contains($0) }, moments: part.moments, services: part.services, in: own),
        others: main.map { others(than: $0, incidents: incidents, findings: findings, disputes: disputes, in: ledger) } ?? [],
        singles: singles(findings: findings, in: ledger),
        sources: citedSources(files: files, articles: articles, groups: groups, in: ledger),
        unreadable: unreadable.sorted { ($0.file, $0.reason) < ($1.file, $1.reason) },
        ledger: ledger,
        articles: articles)
}

/// What is told of one incident, put in order.
private struct IncidentPart {
    var title: String
    var moments: [Moment]
    var days: IncidentDays
    var services: [ServiceRow]
    var causes: [CauseRow]
    var facts: [Fact]

    init(of ledger: Ledger, findings: [Finding], disputes: Disputes) {
        moments = Briefs.moments(in: ledger, disputes: disputes)
        services = serviceRows(in: ledger, disputes: disputes)
        causes = causeRows(in: ledger, disputes: disputes)
        days = IncidentDays(moments: moments, in: ledger)
        facts = Briefs.facts(
            moments: moments, days: days, services: services, causes: causes, findings: findings, disputes: disputes, in: ledger)
        let day = mainDay(of: ledger.claims.map(\.claim), speaker: ledger.speaker(for:))
        title = briefTitle(services: services, in: ledger) + (day.map { " of " + Clock.day($0) } ?? "")
    }
}

/// The other incidents in the order given, and at the end what belongs to none.
private func others(
    than main: Set<String>, incidents: [[String]], findings: [Finding], disputes: Disputes, in ledger: Ledger
) -> [OtherIncident] {
    let rest = Set(ledger.claims.map(\.claim.id)).subtracting(main).subtracting(incidents.joined())
    var others: [OtherIncident] = []
    for claims in incidents.dropFirst() {
        let own = ledger.narrowed(to: Set(claims))
        guard !own.claims.isEmpty else { continue }
        let part = IncidentPart(of: own, findings: findings, disputes: disputes)
        others.append(
            OtherIncident(
                title: part.title, day: mainDay(of: own.claims.map(\.claim), speaker: ledger.speaker(for:)), facts: part.facts,
                timeline: part.moments, claims: own.claims.map(\.claim.id)))
    }
    if !rest.isEmpty {
        others.append(
            OtherIncident(title: "Of other times, or of none that is stated", facts: [], timeline: [], claims: ledger.ordered(rest)))
    }
    return others
}

/// `Claude, Claude.ai and Claude API: incident`: named after what most sources say was hit.
private func briefTitle(services: [ServiceRow], in ledger: Ledger) -> String {
    let hit = services.map { (name: $0.service, sources: ledger.independentSources(of: $0.claims(.impaired))) }.filter { $0.sources > 0 }
        .enumerated().sorted { ($1.element.sources, $0.offset) < ($0.element.sources, $1.offset) }.map(\.element)
    let most = hit.first?.sources ?? 0
    // What half of the most-told service's sources tell too stands beside it.
    let named = hit.filter { $0.sources * 2 >= most }.prefix(3).map(\.name)
    return named.isEmpty ? "Incident" : listed(named) + ": incident"
}

/// The sources as the brief lists them, with what is known of each.
private func citedSources(files: [String], articles: [Article], groups: [SourceGroup], in ledger: Ledger) -> [CitedSource] {
    let articlesByFile = Dictionary(articles.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    for cited in ledger.claims { counts[cited.claim.source, default: 0] += 1 }
    var reasons: [String: String] = [:]
    for group in groups {
        for file in group.files where reasons[file] == nil { reasons[file] = group.reason }
    }
    return files.map { file in
        let article = articlesByFile[file]
        let metadata = article?.metadata
        let first = ledger.speaker(for: file)
        return CitedSource(
            label: ledger.label(of: file), file: file, title: metadata?.title, publisher: metadata?.publisher,
            published: metadata?.published, url: metadata?.url, claims: counts[file, default: 0],
            group: first == file ? nil : .init(first: first, reason: reasons[file] ?? ""), problems: article?.problems ?? [])
    }
}
