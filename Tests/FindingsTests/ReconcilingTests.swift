import Claims
import Language
import Testing

@testable import Findings

@Suite struct ReconcilingTests {
    private func flagged(_ lines: [String]) -> [Finding] {
        findings(among: claims(inNotation: lines), sources: []).filter { $0.verdict == .contradiction || $0.verdict == .tension }
    }

    @Test(arguments: compatiblePairs.indices) func `lets stand what can all be true`(number: Int) {
        let pair = compatiblePairs[number]
        #expect(claims(inNotation: pair.claims).count == pair.claims.count)
        #expect(flagged(pair.claims).map(\.explanation) == [], "\(pair.why)")
    }

    @Test(arguments: plantedConflicts.indices) func `finds planted conflicts by the right rule`(number: Int) {
        let planted = plantedConflicts[number]
        #expect(claims(inNotation: planted.claims).count == planted.claims.count)
        let found = flagged(planted.claims)
        let verdict: Finding.Verdict = planted.isTension ? .tension : .contradiction
        #expect(
            found.contains { $0.rule == planted.rule && $0.verdict == verdict },
            "\(planted.claims) gave \(found.map { ($0.rule, $0.verdict, $0.explanation) })")
    }

    @Test func `there are enough pairs`() {
        #expect(compatiblePairs.count >= 60)
        #expect(plantedConflicts.count >= 60)
        #expect(Set(plantedConflicts.map(\.rule)).isSubset(of: findingRules.map(\.name)))
    }

    @Test(arguments: findingRules.indices) func `every rule does what its examples say`(number: Int) {
        let rule = findingRules[number]
        #expect(!rule.meaning.isEmpty && !rule.examples.isEmpty)
        for example in rule.examples {
            let found = findings(among: claims(inNotation: example.claims), sources: []).filter { $0.rule == rule.name }.map(\.verdict)
            if let verdict = example.verdict {
                #expect(found.contains(verdict), "\(rule.name): \(example.claims) gave \(found)")
            } else {
                #expect(!found.contains(.contradiction) && !found.contains(.tension), "\(rule.name): \(example.claims) gave \(found)")
            }
        }
    }

    /// All pairs that may stand together in one corpus, each under files of its own, as one that names several services at once.
    private let corpus = [
        "B: began 2021-10-04 15:50 UTC", "C: began about 2021-10-04 11:44 EDT", "D: began 2021-10-04 11:39 UTC", "C: lasted about 6 h",
        "B: lasted at least 5 h", "D: resolved 2021-10-04 10:00 UTC", "B: resolved about 2021-10-04 19:00 EDT", "B: Notes is impaired",
        "C: Notes is operational", "D: caused by dns root-cause; denied", "B: caused by dns root-cause", "C: users >=1000", "D: users 200",
    ]

    private struct Outcome: Hashable {
        var topic: String
        var verdict: Finding.Verdict
        var counts: [Int]
    }

    private func outcome(_ claims: [Claim]) -> [Outcome: Int] {
        findings(among: claims, sources: []).reduce(into: [:]) {
            $0[Outcome(topic: $1.topic, verdict: $1.verdict, counts: $1.sides.map(\.independentSources).sorted()), default: 0] += 1
        }
    }

    @Test func `the order of claims does not show`() {
        let claims = claims(inNotation: corpus)
        let expected = findings(among: claims, sources: [])
        #expect(!expected.isEmpty)
        var order = claims
        for step in 1...20 {
            order = order.enumerated().sorted { ($0.offset * 7 + step * 13) % 17 < ($1.offset * 7 + step * 13) % 17 }.map(\.element)
            #expect(findings(among: order, sources: []) == expected)
        }
    }

    @Test(arguments: [["B": "Z", "C": "Y", "D": "X"], ["B": "D", "C": "B", "D": "C"]])
    func `renaming files changes no verdict and no count`(names: [String: String]) {
        let claims = claims(inNotation: corpus)
        let renamed = claims.map { claim in
            var claim = claim
            claim.source = names[claim.source] ?? claim.source
            return claim
        }
        #expect(outcome(renamed) == outcome(claims))
    }

    @Test(arguments: ["B", "C", "D"]) func `an exact copy of a source changes no verdict and no count`(source: String) {
        let claims = claims(inNotation: corpus)
        let copy = claims.filter { $0.source == source }.map { claim in
            var claim = claim
            claim.id = "copy-" + claim.id
            claim.source = "AA copy of " + source
            return claim
        }
        #expect(outcome(claims + copy) == outcome(claims))
        let folds = reconciliation(of: claims + copy, sources: []).folds
        #expect(folds.map(\.kind) == [.copy])
    }

    @Test func `one publisher, one origin and copied text count once, and every fold says why`() {
        let lines = ["A: users 5000", "B: users 5000", "C: users 5000; named Bloomberg", "D: users 5000; named Bloomberg"]
        let sources = [
            Source(file: "A", publisher: "Daily"), Source(file: "B", publisher: "The Daily"), Source(file: "C"), Source(file: "D"),
        ]
        let loose = reconciliation(of: claims(inNotation: lines), sources: sources)
        #expect(loose.findings.first { $0.verdict == .agreement }?.sides.map(\.independentSources) == [3])
        var same = sources
        same[1].publisher = "Daily"
        let folded = reconciliation(of: claims(inNotation: lines), sources: same)
        #expect(folded.findings.first { $0.verdict == .agreement }?.sides.map(\.independentSources) == [2])
        #expect(folded.folds.map(\.reason) == ["A and B come from one publisher, Daily."])
    }

    @Test(arguments: [
        // A day too late; a start after every fix and end; an end before every start.
        [
            "A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 11:50 UTC", "A: resolved 2026-03-02 15:25 UTC",
            "C: began 2026-03-03 11:50 UTC", "C: resolved 2026-03-03 15:25 UTC",
        ],
        [
            "A: acknowledged 2026-03-02 12:00 UTC", "B: identified 2026-03-02 13:00 UTC", "C: mitigated 2026-03-02 14:00 UTC",
            "D: resolved 2026-03-02 15:00 UTC", "E: began 2026-03-02 18:00 UTC",
        ],
        [
            "A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 11:50 UTC", "C: mitigated 2026-03-02 15:00 UTC",
            "D: resolved 2026-03-02 06:00 UTC",
        ],
    ])
    func `one slip is one finding`(lines: [String]) { #expect(flagged(lines).count == 1, "\(flagged(lines).map(\.explanation))") }

    @Test(arguments: [
        // The same publisher on a later day; the provider in a later article; too early, held on to, or another party's.
        (
            ["A: caused by hardware root-cause; hedged", "B: caused by configuration root-cause"], ["Daily", "Daily"], [1, 3],
            Finding.Verdict.superseded
        ),
        (
            ["A: caused by hardware; hedged; provider Acme", "B: caused by configuration root-cause; provider Acme"], ["Daily", "Post"],
            [1, 3], .superseded
        ),
        (["A: caused by hardware root-cause; hedged", "B: caused by configuration root-cause"], ["Daily", "Daily"], [3, 1], .tension),
        (["A: caused by hardware root-cause; hedged", "B: caused by configuration root-cause"], ["Daily", "Post"], [1, 3], .tension),
        (["A: caused by hardware root-cause", "B: caused by configuration root-cause"], ["Daily", "Daily"], [1, 3], .contradiction),
    ])
    func `a suspicion gives way to what its party finds later`(
        lines: [String], publishers: [String], days: [Int], verdict: Finding.Verdict
    ) {
        let sources = zip(["A", "B"], zip(publishers, days)).map { file, about in
            Source(file: file, publisher: about.0, published: Timestamp(iso8601: "2026-03-0\(about.1)"))
        }
        #expect(findings(among: claims(inNotation: lines), sources: sources).filter { $0.topic == "cause" }.map(\.verdict) == [verdict])
    }

    @Test func `outages of one day are incidents of their own`() {
        let lines = [
            "A: began 2026-03-02 08:00 UTC", "A: resolved 2026-03-02 09:00 UTC", "A: began 2026-03-02 14:00 UTC",
            "A: resolved 2026-03-02 15:30 UTC", "B: began 2026-03-02 14:00 UTC", "B: lasted 90 min",
        ]
        let incidents = reconciliation(of: claims(inNotation: lines), sources: []).incidents
        #expect(incidents.map(\.day) == ["2026-03-02", "2026-03-02"])
        #expect(incidents.map(\.claims) == [["A-3", "A-4", "B-5", "B-6"], ["A-1", "A-2"]])
    }

    @Test func `a wrong date is told once, and beside what is compared without it`() {
        let lines = [
            "A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 11:50 UTC", "C: occurred 2025-03-02; evidence on 2 March 2025",
            "C: began 2025-03-02 14:00 UTC; evidence at 14:00 UTC on 2 March 2025",
        ]
        let explanations = flagged(lines).map(\.explanation)
        #expect(explanations.count { $0.contains("the same event under another date") } == 1)
        #expect(explanations.contains { $0.contains("C has 14:00 UTC on 2026-03-02 (dated 2025-03-02)") }, "\(explanations)")
    }

    @Test func `the arithmetic is written out`() throws {
        let lines = ["A: began 2026-03-02 11:49 UTC", "004: mitigated 2026-03-02 15:25 UTC", "C: lasted 10 h"]
        let found = try #require(flagged(lines).first)
        #expect(found.explanation.contains("11:49 + 10 h = 21:49, but 004 has the fix at 15:25"))
        #expect(found.sides.count == 3)
    }
}
