import Claims
import Findings

extension BriefSlots {
    /// Agreements say little each: a line is enough. Of the other verdicts, beyond this many fold unless they are open conflicts.
    private static let unfolded = 5
    static let quotesShown = 4

    func addFindings(to slots: inout Slots) {
        slots["hasFindings"] = .flag(!brief.findings.isEmpty)
        slots["findingGroups"] = .list(
            Finding.Verdict.allCases.compactMap { verdict in
                // Agreement of independent sources first; what one voice says in several places confirms nothing.
                let all = brief.findings.filter { $0.finding.verdict == verdict }
                let group = all.filter(isFirm) + all.filter { !isFirm($0) }
                guard !group.isEmpty else { return nil }
                let folds = !verdict.isOpen && group.count > Self.unfolded
                return [
                    "name": .text(verdict.heading), "anchor": .text(verdict.anchor), "isBrief": .flag(verdict == .agreement),
                    "fold": .text(folds ? Quantity.count(group.count, "finding") : ""),
                    "findings": .list(group.map(finding)),
                ]
            })
    }

    private func isFirm(_ numbered: NumberedFinding) -> Bool {
        numbered.finding.verdict != .agreement || (numbered.finding.sides.map(\.independentSources).max() ?? 0) > 1
    }

    private func finding(_ numbered: NumberedFinding) -> Slots {
        let finding = numbered.finding
        return cited(
            finding.sides.flatMap(\.claims), rest: numbered.anchor,
            [
                "number": .text(String(numbered.number)), "anchor": .text(numbered.anchor), "title": .text(numbered.title),
                "keys": .text(keys(of: finding)), "verdictKey": .text(finding.verdict.rawValue),
                "verdict": .text(finding.verdict.noun), "reach": .text(finding.reach.words),
                "explanation": .list(
                    SourceMentions(ledger: ledger).slots(for: sentence(finding.explanation), citing: finding.sides.flatMap(\.claims))),
                "remedyName": .text(finding.verdict.isOpen ? "What would settle it" : "How it fits"),
                "remedy": .list(
                    SourceMentions(ledger: ledger).slots(for: sentence(finding.reconciledBy), citing: finding.sides.flatMap(\.claims))),
                "hasRemedy": .flag(!finding.reconciledBy.isEmpty), "settled": .text(sentence(numbered.settled ?? "")),
                "sides": .list(
                    finding.sides.enumerated().map { index, side in
                        self.side(side, of: numbered, name: sideName(index), isLast: index == finding.sides.count - 1)
                    }),
            ])
    }

    /// The claims of a side whose words are worth a line: several claims may stand on the same words, or on a part of another's.
    private func quotes(of side: Finding.Side) -> [(id: String, quote: String)] {
        var quotes: [(id: String, source: String, quote: String)] = []
        for cited in side.claims.compactMap({ ledger[$0] }) {
            let (source, quote) = (cited.claim.source, cited.quote)
            // Sides of a thousand claims are not compared pair by pair: their first quotes are what is read.
            let near = quotes.suffix(12)
            if near.contains(where: { $0.source == source && $0.quote.hasPrefix(quote) }) { continue }
            if let index = near.indices.first(where: { near[$0].source == source && quote.hasPrefix(near[$0].quote) }) {
                quotes[index] = (cited.claim.id, source, quote)
            } else {
                quotes.append((cited.claim.id, source, quote))
            }
        }
        return quotes.map { ($0.id, $0.quote) }
    }

    private func side(_ side: Finding.Side, of numbered: NumberedFinding, name: String, isLast: Bool) -> Slots {
        // An agreement is a line that cites its whole side; other sides quote their first claims, and cite the rest.
        let quotes = numbered.finding.verdict == .agreement ? [] : quotes(of: side)
        let shown = quotes.prefix(Self.quotesShown).map(\.id)
        let hidden = Set(quotes.isEmpty ? side.claims : quotes.dropFirst(shown.count).map(\.id))
        let rest = side.claims.filter(hidden.contains)
        return cited(
            rest, rest: "evidence",
            [
                "name": .text(name), "says": .text(brief.says(side, of: numbered.finding)),
                "sources": .text(
                    side.independentSources > 1 || numbered.finding.verdict != .agreement
                        ? Quantity.count(side.independentSources, "independent source") : "of one origin"),
                "quotes": .list(
                    shown.compactMap { ledger[$0] }.map { cited in
                        [
                            "label": .text(ledger.label(of: cited.claim.source)), "anchor": .text(cited.anchor),
                            "who": .text(brief.name(of: cited.claim.source)), "quote": .text(cited.quote),
                            "manner": .text(manner(of: cited.claim)),
                        ]
                    }),
                "hasRest": .flag(!rest.isEmpty), "isLast": .flag(isLast),
            ])
    }
}

extension BriefSlots {
    /// What the filters of the page look for, as words: `kind-time source-s1 service-claude-api`.
    func keys(of finding: Finding) -> String { keys(of: finding.sides.flatMap(\.claims)) }

    func keys(of claims: [String]) -> String {
        var keys: [String] = []
        var seen: Set<String> = []
        for id in claims {
            guard let cited = ledger[id] else { continue }
            for key in claimKeys(cited) where seen.insert(key).inserted { keys.append(key) }
        }
        return keys.joined(separator: " ")
    }

    func claimKeys(_ cited: CitedClaim) -> [String] {
        var keys = ["kind-" + cited.claim.kind.rawValue, ledger.anchor(of: cited.claim.source)]
        if case .service(let service) = cited.claim.value { keys.append(serviceKey(service.service)) }
        return keys
    }

    func serviceKey(_ service: String) -> String { "service-" + anchored(service.lowercased()) }
}

/// `Side A`, `Side B`, … `Side AA` beyond 26.
func sideName(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return "Side " + (index < 26 ? "" : String(UnicodeScalar(UInt8(64 + min(index / 26, 26))))) + letter
}

/// Ends with a full stop, whoever wrote it.
func sentence(_ text: String) -> String {
    let text = folded(text)
    guard let last = text.last, !".!?”\"".contains(last) else { return text }
    return text + "."
}
