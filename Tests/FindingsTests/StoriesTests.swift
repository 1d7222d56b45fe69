import Claims
import Language
import Testing

@testable import Findings

/// Outages of several companies in one folder.
@Suite struct StoriesTests {
    private func told(_ lines: [String], _ texts: [String: String]) -> Reconciliation {
        let sources = texts.keys.sorted().map { Source(file: $0, names: names(in: texts[$0] ?? "")) }
        return reconciliation(of: claims(inNotation: lines), sources: sources)
    }

    private func conflicts(_ result: Reconciliation) -> [String] {
        result.findings.filter { $0.verdict == .contradiction || $0.verdict == .tension }.map(\.explanation)
    }

    private let twoCompanies = [
        "A: Paylane is impaired", "A: began 2026-03-02 11:49 UTC", "A: resolved 2026-03-02 15:25 UTC", "B: Harbourline is impaired",
        "B: began 2026-03-04 08:00 UTC", "B: resolved 2026-03-04 09:30 UTC",
    ]

    @Test func `outages of two companies within days are two incidents`() {
        let result = told(twoCompanies, ["A": "Paylane was down.", "B": "The ferries of Harbourline stood still."])
        #expect(conflicts(result) == [])
        #expect(result.incidents.map(\.day) == ["2026-03-02", "2026-03-04"])
    }

    @Test func `a text that is about the same company tells the same incident`() {
        let result = told(
            twoCompanies.map { $0.replacing("Harbourline", with: "Paylane") }, ["A": "Paylane was down.", "B": "Cards of Paylane failed."])
        #expect(!conflicts(result).isEmpty)
        #expect(result.incidents.count == 1)
    }

    @Test func `a text of the same day that names what the other is about tells the same incident`() {
        let sameDay = twoCompanies.map { $0.replacing("03-04", with: "03-02") }
        #expect(told(sameDay, ["A": "Paylane was down.", "B": "Harbourline blamed Paylane."]).incidents.count == 1)
        #expect(told(sameDay, ["A": "Paylane was down.", "B": "Harbourline stood still."]).incidents.count == 2)
    }

    @Test func `without the texts nothing is parted`() { #expect(told(twoCompanies, ["A": "", "B": ""]).incidents.count == 1) }

    @Test func `a text without dates goes with the company that it is about`() {
        let lines = twoCompanies + ["C: Harbourline is impaired", "C: lasted 9 h"]
        let result = told(
            lines, ["A": "Paylane was down.", "B": "The ferries of Harbourline stood still.", "C": "Harbourline's ferries did not run."])
        #expect(result.findings.contains { $0.topic == "duration:incident" && $0.verdict == .contradiction })
        let alone = told(
            lines.map { $0.replacing("C: Harbourline", with: "C: Northgate") },
            ["A": "Paylane was down.", "B": "The ferries of Harbourline stood still.", "C": "Northgate could not be reached."])
        #expect(conflicts(alone) == [])
        #expect(alone.incidents.map(\.day) == ["2026-03-02", "2026-03-04", nil])
    }

    @Test func `months of outages told nowhere else do not become times of a text without dates`() {
        let lines =
            twoCompanies + ["A: began 2019-07", "B: began 2021-03"] + ["C: Northgate is impaired", "D: Ferrowick is impaired"]
        let result = told(
            lines,
            [
                "A": "Paylane was down.", "B": "The ferries of Harbourline stood still.", "C": "Northgate could not be reached.",
                "D": "Nothing from Ferrowick.",
            ])
        #expect(result.incidents.count == 4)
        #expect(conflicts(result) == [])
    }

    @Test func `names are runs of words with a capital, whatever their case`() {
        let found = names(in: "At Paylane Card Services, eBay and the NHS.")
        for name in ["Paylane", "Paylane Card", "PAYLANE CARD SERVICES", "EBAY", "Nhs"] {
            #expect(names(in: name).isSubset(of: found), "\(name)")
        }
        #expect(names(in: "no name at all").isEmpty)
    }

    @Test func `what a bystander tells of himself is no time of the incident`() {
        let lines = ["A: resolved 2026-03-02 15:25 UTC", "B: resolved 2026-03-02 21:10 UTC"]
        var claims = claims(inNotation: lines)
        #expect(findings(among: claims, sources: []).contains { $0.verdict == .contradiction })
        claims[1].evidence.exact = "We came back on at ten past nine"
        #expect(!findings(among: claims, sources: []).contains { $0.verdict == .contradiction })
    }
}
