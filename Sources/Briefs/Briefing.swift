package import Articles
package import Claims
package import Findings
import Language

/// Puts what the sources say in order, every statement with the claims that it rests on.
///
/// `groups` are the sources that count as one voice; whoever is in none stands alone. `title` overrides the one made from the claims.
package func brief(
    of articles: [Article], claims: [Claim], findings: [Finding], groups: [SourceGroup] = [],
    unreadable: [UnreadableFile] = [], title: String? = nil
) -> Brief {
    let articles = articles.sorted { $0.file < $1.file }
    // Claims may come from a file without their articles; their sources are cited all the same.
    let files = Set(articles.map(\.file)).union(claims.map(\.source)).sorted()
    let ledger = Ledger(claims: claims, findings: findings, files: files, groups: groups)
    let numbered = numberedFindings(findings, in: ledger)
    let disputes = Disputes(numbered)
    let moments = moments(in: ledger, disputes: disputes)
    let window = IncidentDays(moments: moments, in: ledger)
    let near = moments.filter { window.contains($0) }
    let services = serviceRows(in: ledger, disputes: disputes)
    let causes = causeRows(in: ledger, disputes: disputes)
    let days = window.days
    return Brief(
        title: title ?? briefTitle(services: services, days: days, in: ledger),
        days: days,
        facts: facts(moments: near, services: services, causes: causes, disputes: disputes, in: ledger),
        timeline: near,
        otherDates: moments.filter { !window.contains($0) },
        services: services,
        causes: causes,
        findings: numbered,
        silences: silences(files: files, moments: near, services: services, in: ledger),
        singles: singles(findings: findings, in: ledger),
        sources: citedSources(files: files, articles: articles, groups: groups, in: ledger),
        unreadable: unreadable.sorted { ($0.file, $0.reason) < ($1.file, $1.reason) },
        ledger: ledger,
        articles: articles)
}

/// `Facebook: incident of 4 Oct 2021`: named after the provider, or after the service that most sources say was hit.
private func briefTitle(services: [ServiceRow], days: ClosedRange<CivilDate>?, in ledger: Ledger) -> String {
    var speakers: [String: Set<String>] = [:]
    for cited in ledger.claims where cited.claim.voice.kind == .provider {
        if let name = cited.claim.voice.name { speakers[name, default: []].insert(cited.claim.source) }
    }
    let provider = speakers.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    let hit = services.first { row in row.cells.contains { $0.states.contains { $0.state == .impaired } } }
    let named: String? =
        if let provider, let hit {
            provider.key == hit.service ? provider.key : hit.service + " (" + provider.key + ")"
        } else {
            hit?.service ?? provider?.key
        }
    let what = named.map { $0 + ": incident" } ?? "Incident"
    guard let days else { return what }
    let first = Clock.day(days.lowerBound)
    return what + " of " + (days.lowerBound == days.upperBound ? first : first + " to " + Clock.day(days.upperBound))
}

/// The sources as the brief lists them, with what is known of each.
private func citedSources(files: [String], articles: [Article], groups: [SourceGroup], in ledger: Ledger) -> [CitedSource] {
    let articlesByFile = Dictionary(articles.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    for cited in ledger.claims { counts[cited.claim.source, default: 0] += 1 }
    var memberships: [String: CitedSource.Membership] = [:]
    for group in groups {
        guard let first = group.files.first else { continue }
        for file in group.files.dropFirst() { memberships[file] = .init(first: first, reason: group.reason) }
    }
    return files.map { file in
        let article = articlesByFile[file]
        let metadata = article?.metadata
        return CitedSource(
            label: ledger.label(of: file), file: file, title: metadata?.title, publisher: metadata?.publisher,
            published: metadata?.published, url: metadata?.url, claims: counts[file, default: 0], group: memberships[file],
            problems: article?.problems ?? [])
    }
}
