import Articles
import Language
import TestSupport
import Testing

@testable import Claims

/// The second reading: what no rule tells anything of is weighed by its signs.
@Suite struct WeighingTests {
    private func candidates(of text: String) -> [(reader: WeighedReading, candidate: WeighedReading.Candidate)] {
        var found: [(reader: WeighedReading, candidate: WeighedReading.Candidate)] = []
        var sampling = Extraction.Sampling()
        sampling.ofSentences = { reader, candidates in found += candidates.map { (reader: reader, candidate: $0) } }
        _ = Extraction(of: [plainArticle(text)], sampling: sampling)
        return found
    }

    @Test(arguments: [
        "Kitemail, meanwhile, gave up entirely for a lot of customers, and Paylane was slow through the evening.",
        "The trouble at Paylane began around noon on 2 March 2026, and a fix was put in place by 15:25 UTC.",
        "Norwood Bank has now ruled that out: the failure had nothing to do with an attack on its database.",
    ])
    func `the reasons given for a verdict add up to it`(text: String) {
        for (reader, candidate) in candidates(of: text) {
            let weights = reader.weights(for: candidate.what)
            let judgement = weights.judge(candidate.signs)
            #expect(weights.reasons(for: judgement, candidate.signs).reduce(0) { $0 + $1.weight } == judgement.margin)
            #expect(judgement.margin >= 0)
        }
    }

    @Test func `there are weights for every kind`() {
        let learnt = ClaimWeightSet.learnt
        for weights in [learnt.services, learnt.times, learnt.days, learnt.causes, learnt.lengths, learnt.impacts] {
            #expect(weights.count > 500)
        }
        for weights in [learnt.servicesInArticles, learnt.momentsInArticles, learnt.causesInArticles] { #expect(weights.count > 20) }
    }

    @Test func `what rules read is not told twice`() {
        let text = "Paylane was down. Kitemail and Paylane were down, said the company. Paylane had failed at 09:31 UTC, it said."
        let gists = claims(in: [plainArticle(text)]).filter { $0.restates == nil }.map(\.gist)
        #expect(Set(gists).count == gists.count)
        #expect(candidates(of: text).contains { $0.candidate.isRead })
    }

    @Test(arguments: [
        "Subscribers to Kitemail pay $9.99 a month, and the company has 40 million users.",
        "Paylane bought Kitemail for $340 million in 2019.", "The report ran for nine days in the Norwood Gazette.",
    ])
    func `sums and lengths of other things are no claims`(sentence: String) {
        let text = "Paylane was down for an hour on Monday, and shops could not take cards. \(sentence) The company apologised."
        let found = claims(in: [plainArticle(text)]).filter { $0.kind == .impact || $0.kind == .duration }
        #expect(found.allSatisfy { $0.evidence.exact.contains("hour") }, "\(found.map(\.gist))")
    }

    @Test func `codes of errors count nothing`() {
        let found = candidates(of: "Paylane was down and users saw HTTP 503 errors on Monday, some 4,000 of them in Norwood.")
        let counts = found.compactMap { if case .impact(let impact) = $0.candidate.what { impact.value.text } else { nil } }
        #expect(!counts.contains { $0.contains("503") } && counts.contains { $0.contains("4,000") })
    }

    @Test(arguments: [
        "Kitemail sells tills to bakeries in forty towns, and its owners said last year that they would open an office in Norwood.",
        "Kitemail, a rival, said that its profits rose by a tenth.", "Analysts at Kitemail said the shares were cheap.",
        "Kitemail was founded in Norwood in 2011.", "Kitemail and Paylane are owned by the same family, which also makes chairs.",
    ])
    func `what is only named beside an outage is no claim`(sentence: String) {
        let text = "Paylane was down for an hour on Monday, and shops could not take cards. \(sentence) The company apologised."
        let gists = claims(in: [plainArticle(text)]).filter { $0.kind == .service }.map(\.gist)
        #expect(gists == ["Paylane impaired"])
    }

    @Test func `a list's introduction tells what its items do not`() throws {
        let text = """
            Paylane's queue went down on Monday, and its failure took several services with it that store their settings there:

            - Auto Scaler
            - Paylane Mailbox (Simple Mail Queue)
            """
        let found = claims(in: [try article(file: "a.md", bytes: Array(text.utf8))]).map(\.gist)
        #expect(found.contains("Auto Scaler impaired") && found.contains("Paylane Mailbox impaired"), "\(found)")
    }

    @Test func `a cause that one tells and another rules out is both`() {
        let text =
            "The outage at Paylane on Monday was caused by a faulty configuration change, the company said. "
            + "Engineers at Kitemail said that configuration was not the cause of it."
        let causes = claims(in: [plainArticle(text)]).compactMap { claim in
            if case .cause(let cause) = claim.value, cause.label == .configuration { claim.certainty } else { nil }
        }
        #expect(causes.contains(.denied) && causes.contains { $0 != .denied }, "\(causes)")
    }

    @Test func `what is weighed in all is explained`() {
        let view = sentenceView(of: "The outage at Paylane began at 11:49 UTC on 2 March 2026.", written: nil)
        #expect(view.contains("in all: 11:49 UTC on 2 March 2026: began +"), "\(view)")
    }

    @Test func `a long log is read whole`() {
        // Each of two hundred rows is seen beside all others.
        let rows = (0..<200).map { "At \(10 + $0 / 60):\(String(($0 % 60) + 100).suffix(2)) UTC on 2 March 2026 Shop\($0) failed." }
        let found = claims(in: [plainArticle(rows.joined(separator: " "))])
        #expect(found.count { $0.kind == .service } > 100)
    }
}
