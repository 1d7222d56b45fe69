import Claims
import Findings

extension Brief {
    /// What the brief was made from, in two sentences.
    var lede: String {
        let own = Set(sources.map { ledger.speaker(for: $0.file) }).count
        var text = "From " + Quantity.count(sources.count, "source")
        if own < sources.count { text += " (" + Quantity.grouped(own) + " independent)" }
        text += " and " + Quantity.count(ledger.claims.count, "claim") + "."
        return text + (day.map { " Times are UTC, of \(Clock.day($0)) where no other day stands beside them." } ?? "")
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

    /// What the claims of a side say, each wording once. What the finding's title says already is left out.
    func says(_ side: Finding.Side, of finding: Finding) -> String {
        let claims = side.claims.compactMap { ledger[$0] }
        let whole = finding.sides.flatMap(\.claims).compactMap { ledger[$0]?.claim }
        let services = Set(whole.map { if case .service(let value) = $0.value { value.service } else { "" } })
        let phases = Set(whole.map { if case .time(let value) = $0.value { value.phase.rawValue } else { "" } })
        var readings: [String] = []
        for cited in claims {
            var reading = cited.reading
            if case .time(let time) = cited.claim.value, phases.count > 1 { reading = words(for: time.phase) + " " + reading }
            if case .service(let service) = cited.claim.value, services.count == 1 {
                reading = String(reading.dropFirst(service.service.count + 2))
            }
            if cited.claim.certainty == .hedged { reading = "possibly " + reading }
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
        case .duration: ("findings", false)
        case .impact: ("findings", true)
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
