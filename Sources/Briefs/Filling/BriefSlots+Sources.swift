import Articles
import Claims
import Findings

extension BriefSlots {
    func addSources(to slots: inout Slots) {
        slots["hasSilences"] = .flag(!brief.silences.isEmpty)
        slots["silences"] = .list(
            brief.silences.map { silence in
                [
                    "label": .text(ledger.label(of: silence.source)), "anchor": .text(ledger.anchor(of: silence.source)),
                    "name": .text(brief.name(of: silence.source)), "topics": .text(listed(silence.topics)),
                ]
            })
        slots["sources"] = .list(
            brief.sources.map { source in
                [
                    "label": .text(source.label), "lower": .text(source.label.lowercased()),
                    "anchor": .text(ledger.anchor(of: source.file)),
                    "name": .text(source.title ?? source.file), "file": .text(source.title == nil ? "" : source.file),
                    "url": .text(source.url.flatMap(linkable)), "publisher": .text(source.publisher),
                    "published": .text(source.published.map(Clock.published)), "claims": .number(source.claims),
                    "first": .text(source.group.map { ledger.label(of: $0.first) }),
                    "firstAnchor": .text(source.group.map { ledger.anchor(of: $0.first) }),
                    "reason": .text(source.group?.reason), "problems": .text(source.problems.joined(separator: " ")),
                ]
            })
        slots["hasUnreadable"] = .flag(!brief.unreadable.isEmpty)
        slots["unreadable"] = .list(
            brief.unreadable.map { ["file": .text(folded($0.file).filter { $0 != "`" }), "reason": .text(sentence($0.reason))] })
    }

    /// Incidents that are told of beside the main one: what is known of each, or its few claims as they are.
    func addOthers(to slots: inout Slots) {
        slots["hasOthers"] = .flag(!brief.others.isEmpty)
        slots["others"] = .list(
            brief.others.enumerated().map { index, other in
                let isStory = other.claims.count >= Self.claimsOfStory
                return [
                    "title": .text(other.title), "anchor": .text("incident-\(index + 2)"), "isStory": .flag(isStory),
                    "facts": .list(isStory ? other.facts.map(fact) : []),
                    "hasMoments": .flag(isStory && !other.timeline.isEmpty), "moments": .list(isStory ? other.timeline.map(moment) : []),
                    "claims": .list(isStory ? [] : other.claims.compactMap { ledger[$0] }.map(line)),
                ]
            })
    }

    /// With fewer claims an incident is only mentioned.
    private static let claimsOfStory = 4

    private func line(_ cited: CitedClaim) -> Slots {
        [
            "label": .text(cited.label), "anchor": .text(citations.anchor(of: cited)), "kind": .text(kind(of: cited.claim)),
            "says": .text(cited.reading), "manner": .text(manner(of: cited.claim)), "quote": .text(cited.quote),
        ]
    }

    func addEvidence(to slots: inout Slots) {
        slots["hasSingles"] = .flag(!brief.singles.isEmpty)
        slots["singles"] = .list(
            brief.singles.map { single in
                sourceSlots(single.source, claims: single.claims.compactMap { ledger[$0] })
            })
        let quoted = citations.quoted
        let claims = ledger.claims.filter { quoted?.contains($0.claim.id) ?? true }
        slots["evidenceNote"] = .text(
            quoted == nil
                ? "The exact words behind every citation, source by source."
                : "The exact words behind the findings; all \(Quantity.grouped(ledger.claims.count)) claims are in claims.jsonl.")
        var bySource: [String: [CitedClaim]] = [:]
        for claim in claims { bySource[claim.claim.source, default: []].append(claim) }
        slots["evidence"] = .list(
            brief.sources.compactMap { source in bySource[source.file].map { sourceSlots(source.file, claims: $0) } })
    }

    private func sourceSlots(_ file: String, claims: [CitedClaim]) -> Slots {
        [
            "label": .text(ledger.label(of: file)), "name": .text(brief.name(of: file)),
            "count": .text(Quantity.count(claims.count, "claim")),
            "claims": .list(
                claims.map(line)),
        ]
    }
}

/// The address, if a link may point there: no script, and nothing that would end the link.
func linkable(_ url: String) -> String? {
    let lower = url.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return url.utf8.contains { $0 <= 32 || "<>\"'`\\|".utf8.contains($0) } ? nil : url
}
