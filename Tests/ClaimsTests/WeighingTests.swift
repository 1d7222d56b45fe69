import Articles
import Language
import TestSupport
import Testing

@testable import Claims

/// The second reading: what no rule tells anything of is weighed by its signs.
@Suite struct WeighingTests {
    private func candidates(of text: String) -> [(reader: WeighedReading, candidate: WeighedReading.Candidate)] {
        var found: [(reader: WeighedReading, candidate: WeighedReading.Candidate)] = []
        _ = Extraction(of: [plainArticle(text)]) { reader, candidates in found += candidates.map { (reader: reader, candidate: $0) } }
        return found
    }

    @Test(arguments: [
        "Kitemail, meanwhile, gave up entirely for a lot of customers, and Paylane was slow through the evening.",
        "The trouble at Paylane began around noon on 2 March 2026, and a fix was put in place by 15:25 UTC.",
        "Norwood Bank has now ruled that out: the failure had nothing to do with an attack on its database.",
    ])
    func `the reasons given for a verdict add up to it`(text: String) {
        for (_, candidate) in candidates(of: text) {
            let weights = WeighedReading.weights(for: candidate.what)
            let judgement = weights.judge(candidate.signs)
            #expect(weights.reasons(for: judgement, candidate.signs).reduce(0) { $0 + $1.weight } == judgement.margin)
            #expect(judgement.margin >= 0)
        }
    }

    @Test func `there are weights for every kind`() {
        for weights in [ClaimWeights.services, .times, .days, .causes, .lengths, .impacts] { #expect(weights.count > 500) }
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
}
