import Articles
import Claims
import Findings
import Testing

@testable import Briefs

@Suite struct ComparisonTests {
    private let a = Sample.claims.filter { $0.source == "a-harbour.md" }
    private let b = Sample.claims.filter { $0.source == "b-ledger.md" }

    /// The one conflict that the samples have, found again among the claims of both sides.
    private func reconcile(_ claims: [Claim], _ sources: [Source], _ decisions: Decisions) -> Reconciliation {
        let (down, late) = (claims.filter { $0.id.hasSuffix("t1") }, claims.filter { $0.id.hasSuffix("t2") })
        var result = Findings.reconciliation(of: [], sources: sources, decisions: decisions)
        guard !down.isEmpty, !late.isEmpty else { return result }
        result.findings = [
            Finding(
                id: "x", topic: "time:began", verdict: .contradiction, reach: .betweenSources,
                sides: [down, late].map { .init(claims: $0.map(\.id), independentSources: 1) }, explanation: "90 minutes apart.",
                rule: "by-hand")
        ]
        return result
    }

    private func compare(_ a: [Claim], _ b: [Claim], areVersions: Bool = false) -> Comparison {
        comparison(
            of: ComparedSide(name: "A", claims: a), with: ComparedSide(name: "B", claims: b), areVersions: areVersions,
            reconcile: reconcile)
    }

    @Test func `two sources agree, contradict each other and say more`() throws {
        let comparison = compare(a, b)
        #expect(comparison.count(.contradict) == 1)
        #expect(comparison.count(.agree) == 1)
        #expect(comparison.count(.onlyA) == 3)
        #expect(comparison.count(.onlyB) == 3)
        try expectGolden(comparison.markdown, "diff.md")
        try expectGolden(comparison.json, "diff.json")
        try expectGolden(comparison.html, "diff.html")
    }

    @Test func `seen from the other side it is the same`() {
        let (one, other) = (ComparedSide(name: "A", claims: a), ComparedSide(name: "B", claims: b))
        let there = comparison(of: one, with: other, areVersions: false)
        let back = comparison(of: other, with: one, areVersions: false)
        #expect(there.count(.contradict) > 0)
        #expect(there.mirrored.entries == back.entries)
    }

    @Test(arguments: [true, false])
    func `against itself there is no difference`(areVersions: Bool) {
        #expect(compare(Sample.claims, Sample.claims, areVersions: areVersions).isEmpty)
    }

    @Test func `a re-wrapped copy makes no difference`() {
        let copy = a.map { claim in
            var moved = claim
            moved.evidence.exact = claim.evidence.exact.split(separator: " ").joined(separator: "\n")
            moved.evidence.start += 40
            moved.evidence.end += 40
            moved.id = "other-" + claim.id
            return moved
        }
        #expect(compare(a, copy).isEmpty)
    }

    @Test func `between versions a new value is a change, and so is a new certainty`() {
        var later = a
        later[0] = Sample.time("t9", "a-harbour.md", .began, "2031-05-03T09:15Z", "went down at 09:15 UTC")
        later[1].certainty = .hedged
        let comparison = compare(a, later, areVersions: true)
        #expect(comparison.entries.filter { $0.relation == .changed }.map(\.topic) == ["time:began", "service:Tidepool"])
        #expect(comparison.count(.onlyA) + comparison.count(.onlyB) == 0)
    }

    @Test func `what findings hold to be one fact agrees, in other words`() throws {
        let about = Sample.claim(
            "d1", "one.md", .duration(DurationValue(subject: "incident", minMinutes: 360, maxMinutes: 360, approximate: true, text: "")),
            "about six hours")
        let over = Sample.claim(
            "d2", "two.md", .duration(DurationValue(subject: "incident", minMinutes: 300, maxMinutes: nil, text: "")), "over five hours")
        let comparison = comparison(
            of: ComparedSide(name: "one.md", claims: [about]), with: ComparedSide(name: "two.md", claims: [over]), areVersions: false)
        #expect(comparison.entries.map(\.relation) == [.agree])
        #expect(comparison.entries.first?.note == "Told in other words.")
    }

    @Test func `sides that copy each other are said to be one source`() {
        let sources = ["one.md", "two.md"].map { Source(file: $0, publisher: "The Harbour") }
        var theirs = a
        for index in theirs.indices { theirs[index].source = "two.md" }
        var ours = a
        for index in ours.indices { ours[index].source = "one.md" }
        let comparison = comparison(
            of: ComparedSide(name: "one.md", claims: ours, sources: [sources[0]]),
            with: ComparedSide(name: "two.md", claims: theirs, sources: [sources[1]]), areVersions: false)
        #expect(comparison.isEmpty)
        #expect(comparison.summary.hasSuffix("They count as one source (copies of one text): that they agree confirms nothing."))
    }

    @Test func `versions share an address or most of their words`() {
        let one = Sample.articles[0]
        var other = one
        other.metadata.url = nil
        other.text += " One line more was added later."
        #expect(areVersions(one, other))
        #expect(!areVersions(one, Sample.articles[1]))
    }
}
