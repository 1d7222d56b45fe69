import Claims
import Findings

extension Brief {
    /// What the brief was made from, in two sentences.
    var lede: String {
        let own = Set(sources.map { ledger.speaker(for: $0.file) }).count
        var text = "From " + Quantity.count(sources.count, "source")
        if own < sources.count { text += " (" + Quantity.grouped(own) + " independent)" }
        return text + " and " + Quantity.count(ledger.claims.count, "claim") + "."
    }

    var ledeRest: String {
        let counts = Finding.Verdict.allCases.compactMap { verdict -> String? in
            let count = findings.count { $0.finding.verdict == verdict }
            return count == 0 ? nil : Quantity.count(count, verdict.noun.lowercased(), verdict.plural)
        }
        return counts.isEmpty ? "" : "Findings: " + listed(counts) + "."
    }

    static let method = [
        "Claims are read from the articles by rules, without a language model and without a network; every claim is tied to verbatim words of its source.",
        "Sources that copy one another or share a publisher count once; times are compared in UTC, and a clock without a stated zone is tried in every plausible one.",
        "What the rules do not see is missing here, and a reading can be wrong: the quoted words decide. A source that is silent is not a source that agrees.",
    ]

    /// What the claims of a side say, each wording once.
    func says(_ side: Finding.Side) -> String {
        var readings: [String] = []
        for id in side.claims {
            guard let cited = ledger[id] else { continue }
            let hedge = cited.claim.certainty == .hedged ? "possibly " : ""
            let phase: String = if case .time(let time) = cited.claim.value { words(for: time.phase) + " " } else { "" }
            let reading = hedge + phase + cited.reading
            if !readings.contains(reading) { readings.append(reading) }
        }
        return readings.prefix(4).joined(separator: "; ") + (readings.count > 4 ? "; and \(readings.count - 4) more" : "")
    }

    /// The publisher, or what else a reader would know the source by.
    func name(of source: String) -> String {
        guard let cited = ledger.place(of: source).map({ sources[$0] }) else { return source }
        return cited.publisher ?? cited.title ?? cited.file
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

    /// Where the whole is told, and whether conflicts are marked at each answer: services and causes are many things, a start is one.
    var place: (anchor: String, marksAnswers: Bool) {
        switch self {
        case .began, .resolved: ("timeline", false)
        case .duration, .impact: ("findings", false)
        case .cause: ("causes", true)
        case .hit, .spared: ("services", true)
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
        case .superseded: "Superseded: both true at different times"
        case .compatible: "Compatible: different words, one fact"
        case .agreement: "Agreements"
        }
    }

    var anchor: String { self == .compatible ? rawValue : self == .superseded ? rawValue : rawValue + "s" }
}

extension Finding.Reach {
    var words: String { self == .withinSource ? "within one source" : "between sources" }
}
