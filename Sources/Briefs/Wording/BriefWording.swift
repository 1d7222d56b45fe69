import Claims
import Findings

extension Brief {
    /// Sources after those that count as one are folded.
    var independentSources: Int { Set(sources.map { ledger.speaker(for: $0.file) }).count }

    static let method = [
        "Claims are read by rules, without a language model and without a network; every claim is tied to verbatim words of its source.",
        "Sources that copy one another or share a publisher count once; times are compared in UTC, and a clock without a stated zone is tried in every plausible one.",
        "What the rules do not see is missing here, and a reading can be wrong: the quoted words decide. A source that is silent is not a source that agrees.",
    ]

    /// What the claims of a side say, each wording once, times by their phase. What the finding's title says already is left out.
    func says(_ side: Finding.Side, of finding: Finding) -> String {
        let told = plainly(side, of: finding)
        // Where sides differ in what no label of ours tells, their own words do.
        let isAlike = finding.sides.contains { $0 != side && plainly($0, of: finding) == told }
        guard isAlike, case .cause(let cause)? = side.claims.first.flatMap({ ledger[$0]?.claim.value }) else { return told }
        return told + " (“" + folded(cause.text) + "”)"
    }

    private func plainly(_ side: Finding.Side, of finding: Finding) -> String {
        let claims = side.claims.compactMap { ledger[$0] }
        let whole = finding.sides.flatMap(\.claims).compactMap { ledger[$0]?.claim }
        let services = Set(whole.map { if case .service(let value) = $0.value { value.service } else { "" } })
        let phases = Set(whole.map { if case .time(let value) = $0.value { value.phase.rawValue } else { "" } })
        var wordings = SideWordings()
        for cited in claims {
            switch cited.claim.value {
            case .time(let time) where phases.count > 1: wordings.add(cited, stem: words(for: time.phase) + " ")
            case .service(let service) where services.count == 1: wordings.add(cited, leavingOut: service.service + ": ")
            default: wordings.add(cited)
            }
        }
        return wordings.text
    }

    /// The publisher, or what else a reader would know the source by.
    func name(of source: String) -> String {
        guard let cited = ledger.place(of: source).map({ sources[$0] }) else { return source }
        return cited.publisher ?? cited.title.map { clipped($0, to: 48) } ?? cited.file
    }
}

extension Fact.Question {
    var words: String {
        switch self {
        case .began: "Began"
        case .resolved: "Ended"
        case .duration: "Lasted"
        case .cause: "Cause"
        case .hit: "Hit"
        case .spared: "Spared"
        case .impact: "Impact"
        }
    }

    /// Where the whole is told.
    var place: String {
        switch self {
        case .began, .resolved: "timeline"
        case .duration, .impact: "findings"
        case .cause: "causes"
        case .hit, .spared: "services"
        }
    }
}

extension Finding.Verdict {
    package var noun: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    var plural: String {
        switch self {
        case .contradiction: "contradictions"
        case .tension: "tensions"
        case .superseded: "changes over time"
        case .compatible: "compatible pairs"
        case .agreement: "agreements"
        }
    }

    package var heading: String {
        switch self {
        case .contradiction: "Contradictions"
        case .tension: "Tensions"
        case .superseded: "Superseded: true at different times"
        case .compatible: "Compatible: different words, one fact"
        case .agreement: "Agreements"
        }
    }

    var anchor: String { self == .compatible ? rawValue : self == .superseded ? rawValue : rawValue + "s" }
}

extension Finding.Reach {
    var words: String { self == .withinSource ? "within one source" : "between sources" }
}

extension Fact {
    /// How well the first camp is founded: `4 of 5 independent sources that tell it`.
    var support: String {
        let own = camps.first?.independentSources ?? 0
        if tellers <= 1 { return "one independent source" }
        let share = own < tellers ? "\(own) of \(tellers)" : tellers == 2 ? "both" : "all \(tellers)"
        return share + " independent sources that tell it"
    }
}

/// A text of at most so many characters, cut between words.
private func clipped(_ text: String, to length: Int) -> String {
    guard text.count > length else { return text }
    let head = text.prefix(length)
    return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + "…"
}
