import Articles
import Claims
import Findings

extension Format {
    /// One HTML file that needs nothing beside it: no network, and no script to be read.
    static let page = Format(file: "brief.html", meaning: "the brief as a page, with the articles and every claim highlighted in them") {
        brief in
        var slots = BriefSlots(brief: brief).slots
        slots["style"] = .text(Stationery.style)
        slots["script"] = .text(Stationery.script)
        slots["chart"] = TimelineChart(brief: brief).slots.map(Slot.group) ?? .flag(false)
        slots["articles"] = .list(HighlightedArticles(brief: brief).slots)
        slots["filters"] = .list(filters(of: brief))
        return Stationery.fill("brief.html", with: slots)
    }
}

/// What a reader may narrow the page to.
private func filters(of brief: Brief) -> [Slots] {
    let slots = BriefSlots(brief: brief)
    func option(_ key: String, _ name: String) -> Slots { ["key": .text(key), "option": .text(name)] }
    let verdicts = brief.findings.reduce(into: [String]()) { list, numbered in
        let verdict = numbered.finding.verdict.rawValue
        if !list.contains(verdict) { list.append(verdict) }
    }
    return [
        ["name": "kind", "legend": "Kind", "options": .list(Claim.Kind.allCases.map { option("kind-" + $0.rawValue, $0.rawValue) })],
        [
            "name": "service", "legend": "Service",
            "options": .list(brief.services.prefix(200).map { option(slots.serviceKey($0.service), $0.service) }),
        ],
        [
            "name": "source", "legend": "Source",
            "options": .list(brief.sources.map { option(brief.ledger.anchor(of: $0.file), $0.label + " " + brief.name(of: $0.file)) }),
        ],
        ["name": "verdict", "legend": "Verdict", "options": .list(verdicts.map { option($0, $0) })],
    ]
}
