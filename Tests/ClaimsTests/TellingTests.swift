import Articles
import Language
import Testing

@testable import Claims

@Suite struct TellingTests {
    private func article(_ paragraphs: String...) -> Article { plainArticle(paragraphs) }

    @Test func `a fact told again in another paragraph is a claim that names the first`() throws {
        let found = claims(in: [
            article("Paylane was down across Europe.", "Shops closed early.", "Kitemail was fine, but Paylane was unavailable for hours.")
        ]).filter { $0.gist == "Paylane impaired" }
        #expect(found.count == 2)
        #expect(found.first?.restates == nil)
        #expect(found.last?.restates == found.first?.id)
        #expect(found.last?.evidence.exact.contains("unavailable") == true)
    }

    @Test func `each sentence that tells a fact again is a restatement`() {
        let found = claims(in: [article("Paylane was down across Europe. Nobody answered. Paylane was unavailable for hours.")])
        #expect(found.filter { $0.gist == "Paylane impaired" }.map { $0.restates == nil } == [true, false])
    }

    @Test func `a restatement survives being written and read`() throws {
        let found = claims(in: [article("Paylane was down.", "Nobody answered.", "Paylane was unavailable for hours.")])
        let repeated = try #require(found.first { $0.restates != nil })
        #expect(try ClaimRecord(repeated).claim() == repeated)
    }

    @Test(arguments: [
        ("Paylane was down, spokeswoman Ann Reed said.", "Reed was unavailable on Monday."),
        ("Walt Pruitt, 71, could not pay with Paylane.", "Pruitt was affected twice."),
        ("Marc Dubois said Paylane was down.", "Dubois said he was affected by it."),
    ])
    func `people are no services`(introduction: String, later: String) {
        let found = claims(in: [article(introduction, later)])
        #expect(!found.contains { $0.gist.contains("Reed") || $0.gist.contains("Pruitt") || $0.gist.contains("Dubois") })
    }

    @Test func `the company in the title is the provider, not who speaks for it`() {
        var told = article(
            "The chief executive of Larkway Airlines apologised on Monday.", "Marc Dubois said a switch had failed.",
            "Dubois said it was over.",
            "A Larkway spokesperson said the check-in system was down.")
        told.metadata.title = "Larkway sorry for check-in chaos"
        let voices = claims(in: [told]).filter { $0.gist.contains("check-in") }.map(\.voice)
        #expect(!voices.isEmpty && voices.allSatisfy { $0.kind == .provider })
    }

    @Test func `what its article hardly bears out is marked, and so when written and read`() throws {
        let found = claims(in: [
            article(
                "Paylane was down on 2 March 2026 from 11:49 UTC. Engineers restored it at 15:25 UTC.",
                "Norwood put on a show at 20:00 UTC, and the lights were out for a moment.")
        ])
        let began = try #require(found.first { $0.gist.contains("11:49") })
        #expect(!began.isDoubtful)
        var doubtful = began
        doubtful.isDoubtful = true
        #expect(try ClaimRecord(doubtful).claim() == doubtful)
        for claim in found where claim.gist.contains("20:00") { #expect(claim.isDoubtful || claim.isWeighed) }
    }

    @Test(arguments: [
        ("Larkway's status page says its mobile app is slow to load.", "Larkway impaired"),
        ("Larkway told its members that its app is working.", "Larkway operational"),
    ])
    func `what speaks for a company speaks of what is its own`(sentence: String, gist: String) {
        let found = claims(in: [article("Paylane was down across Europe on Monday. Paylane has not said why.", sentence)])
        #expect(found.contains { $0.gist.hasPrefix(gist) }, "\(found.map(\.gist))")
    }

    @Test func `what everybody has is nobody's company`() {
        let found = claims(in: [
            article("Larkway experienced an outage of its API and Dashboard. Dashboard was down for an hour.", "The API was unavailable.")
        ])
        #expect(found.contains { $0.gist.hasPrefix("Larkway API") }, "\(found.map(\.gist))")
    }
}
