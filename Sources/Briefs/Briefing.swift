package import Articles
package import Claims
package import Findings

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
    return Brief(
        title: title ?? briefTitle(services: services, in: ledger),
        day: ledger.day,
        facts: facts(moments: near, services: services, causes: causes, findings: findings, disputes: disputes, in: ledger),
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

/// `Claude, Claude.ai and Claude API: incident of 2 Mar 2026`: named after what most sources say was hit, and the day.
private func briefTitle(services: [ServiceRow], in ledger: Ledger) -> String {
    let hit = services.map { (name: $0.service, sources: ledger.independentSources(of: $0.claims(.impaired))) }.filter { $0.sources > 0 }
    let most = hit.map(\.sources).max() ?? 0
    // What half of the most-told service's sources tell too stands beside it.
    let named = hit.filter { $0.sources * 2 >= most }.prefix(3).map(\.name)
    let what = named.isEmpty ? "Incident" : listed(named) + ": incident"
    return what + (ledger.day.map { " of " + Clock.day($0) } ?? "")
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
