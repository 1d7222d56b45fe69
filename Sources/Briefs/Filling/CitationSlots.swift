import Claims
import Findings

/// Citations as the templates want them: one link per source, the sources that stand for others first dropped last.
struct CitationSlots {
    let ledger: Ledger
    /// How many links stand in a row before the rest becomes a number.
    var limit = 6
    /// The claims whose words the text quotes; the others are cited by their source. `nil`: all of them.
    var quoted: Set<String>?

    func limited(to limit: Int) -> CitationSlots { CitationSlots(ledger: ledger, limit: limit, quoted: quoted) }

    /// Where a link to the claim leads.
    func anchor(of cited: CitedClaim) -> String {
        quoted?.contains(cited.claim.id) ?? true ? cited.anchor : ledger.anchor(of: cited.claim.source)
    }

    /// Adds `cites` and, beyond the limit, `further` with the place where the rest stands.
    func cite(_ citations: [Citation], in slots: inout Slots, rest anchor: String) {
        let all = links(citations)
        // Independent sources are chosen first, and shown in the order of sources all the same.
        var shown = all.prefix(all.count <= limit + 1 ? all.count : limit).sorted { $0.place < $1.place }.map(\.slots)
        if !shown.isEmpty { shown[shown.count - 1]["isLast"] = .flag(true) }
        slots["cites"] = .list(shown)
        slots["further"] = .text(all.count > shown.count ? "\(all.count - shown.count) more" : "")
        slots["furtherAnchor"] = .text(anchor)
    }

    private func links(_ citations: [Citation]) -> [(place: Int, slots: Slots)] {
        // Claims of a side come in the order of whoever compared them; readers look for sources in theirs.
        let claims = ledger.ordered(citations.compactMap { if case .claim(let id) = $0 { id } else { nil } }).map(Citation.claim)
        let sources = citations.filter { if case .source = $0 { true } else { false } }
        var seen: Set<String> = []
        var own: [(place: Int, slots: Slots)] = []
        var copies: [(place: Int, slots: Slots)] = []
        for citation in claims + sources {
            let (source, anchor) =
                switch citation {
                case .claim(let id): (ledger[id]?.claim.source, ledger[id].map(anchor))
                case .source(let file): (Optional(file), Optional(ledger.anchor(of: file)))
                }
            guard let source, let anchor, seen.insert(source).inserted else { continue }
            let link: (place: Int, slots: Slots) = (
                ledger.place(of: source) ?? .max,
                ["label": .text(ledger.label(of: source)), "anchor": .text(anchor), "isLast": .flag(false)]
            )
            if ledger.speaker(for: source) == source { own.append(link) } else { copies.append(link) }
        }
        return own + copies
    }
}

extension Ledger {
    /// Where the table of sources names it.
    func anchor(of source: String) -> String { "source-" + label(of: source).lowercased() }
}

/// Links to the open conflicts that touch a statement.
func flags(_ numbers: [Int], in brief: Brief) -> Slot {
    guard !numbers.isEmpty else { return .flag(false) }
    let shown = numbers.prefix(4)
    return .group([
        "links": .list(
            shown.map { number in
                [
                    "label": .text("F\(number)"), "anchor": .text(brief.findings[number - 1].anchor),
                    "isLast": .flag(number == shown.last),
                ]
            })
    ])
}

extension NumberedFinding {
    package var anchor: String { "f-" + anchored(finding.id) }
}

/// How surely and by whom, where it is not the outlet's plain word: `hedged; Anthropic says so`; and whether its own article hardly bears it out.
func manner(of claim: Claim) -> String {
    var parts: [String] = []
    if claim.certainty != .stated { parts.append(words(for: claim.certainty)) }
    switch claim.scope {
    case .overall, .interval: break
    case .initially: parts.append("at first")
    case .later: parts.append("later")
    }
    if claim.voice.kind != .outlet { parts.append(words(for: claim.voice) + (claim.voice.kind == .unnamed ? " say so" : " says so")) }
    if claim.isDoubtful { parts.append("doubtful: its article hardly bears it out") }
    return parts.joined(separator: "; ")
}

/// The kind, and for a time its phase.
func kind(of claim: Claim) -> String {
    if case .time(let time) = claim.value { words(for: time.phase) } else { claim.kind.rawValue }
}
