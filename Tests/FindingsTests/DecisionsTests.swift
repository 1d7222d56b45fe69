import Claims
import Testing

@testable import Findings

@Suite struct DecisionsTests {
    private let lines = ["A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 06:49", "C: Orbit is operational", "D: Notes is impaired"]

    @Test func `a zone given by a person reads a clock without one`() throws {
        let open = reconciliation(of: claims(inNotation: lines), sources: [])
        #expect(open.findings.map(\.verdict) == [.tension])
        let told = try Decisions(yaml: "sources:\n  B:\n    zone: UTC-05:00\n")
        #expect(reconciliation(of: claims(inNotation: lines), sources: [], decisions: told).findings.map(\.verdict) == [.compatible])
    }

    @Test func `names joined by a person are compared`() throws {
        let told = try Decisions(yaml: "names:\n  same-as:\n    - [Orbit, Notes]\n")
        let result = reconciliation(of: claims(inNotation: lines), sources: [], decisions: told)
        #expect(result.findings.contains { $0.topic == "service:orbit" && $0.verdict == .contradiction })
    }

    @Test func `sources left out and marked as copies`() throws {
        let counts = ["A: users 500", "B: users 500", "C: users 90000"]
        let told = try Decisions(yaml: "sources:\n  C:\n    leave-out: true\n  B:\n    copy-of: A\n")
        let result = reconciliation(of: claims(inNotation: counts), sources: [], decisions: told)
        #expect(result.findings.map(\.verdict) == [.agreement])
        #expect(result.findings.map { $0.sides.map(\.independentSources) } == [[1]])
        #expect(result.folds.map(\.kind) == [.decision])
    }

    @Test func `dismissed findings are put aside, settled ones keep their note, and what is gone is reported`() throws {
        let states = ["A: Notes is operational", "B: Notes is impaired", "A: users 500", "B: users 90000"]
        let all = findings(among: claims(inNotation: states), sources: [])
        #expect(all.count == 2)
        let told = try Decisions(
            yaml:
                "findings:\n  \(all[0].id): {dismissed: a joke}\n  \(all[1].id): {settled: A is right}\n  f00: {dismissed: old}\nsources:\n  Z: {leave-out: true}\n"
        )
        let result = reconciliation(of: claims(inNotation: states.reversed().reversed()), sources: [], decisions: told)
        #expect(result.dismissed.map(\.note) == ["a joke"])
        #expect(result.settled.map(\.note) == ["A is right"])
        #expect(result.findings.map(\.id) == [all[1].id])
        #expect(
            result.stale == [
                "The finding f00, which crosscheck.yml decides about, is gone.",
                "The source Z, which crosscheck.yml decides about, is gone.",
            ])
    }

    @Test(arguments: [
        (
            "sources:\n  A:\n    zone: Mars\n",
            "crosscheck.yml cannot be used: the zone of A is \"Mars\"; write an offset such as UTC-08:00."
        ),
        ("findings:\n  f1: {}\n", "crosscheck.yml cannot be used: the finding f1 needs either \"dismissed:\" or \"settled:\" with a note."),
    ])
    func `says what is wrong with the file`(yaml: String, message: String) {
        #expect { try Decisions(yaml: yaml) } throws: { "\($0)" == message }
    }
}
