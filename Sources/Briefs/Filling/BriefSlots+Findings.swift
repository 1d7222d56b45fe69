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
                let group = brief.findings.filter { $0.finding.verdict == verdict }
                guard !group.isEmpty else { return nil }
                let folds = !verdict.isOpen && group.count > Self.unfolded
                return [
                    "name": .text(verdict.heading), "anchor": .text(verdict.anchor), "isBrief": .flag(verdict == .agreement),
                    "fold": .text(folds ? Quantity.count(group.count, "finding") : ""),
                    "findings": .list(group.map(finding)),
                ]
            })
    }

    private func finding(_ numbered: NumberedFinding) -> Slots {
        let finding = numbered.finding
        return cited(
            finding.sides.flatMap(\.claims), rest: numbered.anchor,
            [
                "number": .text(String(numbered.number)), "anchor": .text(numbered.anchor), "title": .text(numbered.title),
                "keys": .text(keys(of: finding)), "verdictKey": .text(finding.verdict.rawValue),
                "verdict": .text(finding.verdict.noun), "reach": .text(finding.reach.words),
                "explanation": .text(sentence(finding.explanation)), "settled": .text(sentence(finding.reconciledBy)),
                "sides": .list(
                    finding.sides.enumerated().map { index, side in
                        self.side(side, of: numbered, name: sideName(index), isLast: index == finding.sides.count - 1)
                    }),
            ])
    }

    private func side(_ side: Finding.Side, of numbered: NumberedFinding, name: String, isLast: Bool) -> Slots {
        let shown = side.claims.prefix(Self.quotesShown)
        let rest = Array(side.claims.dropFirst(shown.count))
        // An agreement's line cites the whole side; a quoted side has cited the first claims already.
        let isQuoted = !rest.isEmpty
        return cited(
            isQuoted ? rest : side.claims, rest: "evidence",
            [
                "name": .text(name), "says": .text(brief.says(side, of: numbered.finding)),
                "sources": .text(Quantity.count(side.independentSources, "independent source")),
                "quotes": .list(
                    shown.compactMap { ledger[$0] }.map { cited in
                        [
                            "label": .text(ledger.label(of: cited.claim.source)), "anchor": .text(cited.anchor),
                            "who": .text(brief.name(of: cited.claim.source)), "quote": .text(cited.quote),
                            "manner": .text(manner(of: cited.claim)),
                        ]
                    }),
                "hasRest": .flag(isQuoted), "isLast": .flag(isLast),
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
