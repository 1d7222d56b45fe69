import Articles
import Claims
import Findings
import Testing

@testable import Briefs

@Suite struct ComparisonTests {
    private let a = Sample.claims.filter { $0.source == "a-harbour.md" }
    private let b = Sample.claims.filter { $0.source == "b-ledger.md" }

    /// The one conflict that the samples have, found again among renamed claims.
    private func findings(_ claims: [Claim]) -> [Finding] {
        let (down, late) = (claims.filter { $0.id.hasSuffix("t1") }, claims.filter { $0.id.hasSuffix("t2") })
        guard !down.isEmpty, !late.isEmpty else { return [] }
        return [
            Finding(
                id: "x", topic: "time:began", verdict: .contradiction, reach: .betweenSources,
                sides: [down, late].map { .init(claims: $0.map(\.id), independentSources: 1) }, explanation: "90 minutes apart.",
                rule: "by-hand")
        ]
    }

    private func compare(_ a: [Claim], _ b: [Claim], areVersions: Bool = false) -> Comparison {
        comparison(of: a, named: "A", with: b, named: "B", areVersions: areVersions, findings: findings)
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
        let there = comparison(of: a, named: "A", with: b, named: "B", areVersions: false, findings: findings)
        let back = comparison(of: b, named: "B", with: a, named: "A", areVersions: false, findings: findings)
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

    @Test func `versions share an address or most of their words`() {
        let one = Sample.articles[0]
        var other = one
        other.metadata.url = nil
        other.text += " One line more was added later."
        #expect(areVersions(one, other))
        #expect(!areVersions(one, Sample.articles[1]))
    }
}
