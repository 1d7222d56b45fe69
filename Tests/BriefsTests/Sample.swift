import Articles
import Claims
import Findings
import Language

@testable import Briefs

/// A small folder of articles about an outage that never was, with claims and findings put in by hand.
enum Sample {
    static let articles = [
        article(
            "a-harbour.md", title: "Tidepool goes dark", publisher: "The Harbour",
            """
            Tidepool goes dark
            Tidepool went down at 09:10 UTC on 3 May 2031, and its *billing* desk | front desk with it.
            The company blames a certificate that ran out; the API kept working.
            """),
        article(
            "b-ledger.md", title: nil, publisher: "Ledger & Sons",
            """
            At 10:40 UTC Tidepool stopped answering, and its API failed too.
            It came back at 12:30 UTC. It was not an expired certificate, an engineer says.
            """),
        article("c-copy.txt", title: "Tidepool goes dark again", publisher: nil, "Tidepool went down at 09:10 UTC on 3 May 2031."),
    ]

    static let groups = [SourceGroup(files: ["a-harbour.md", "c-copy.txt"], reason: "copies of one text")]
    static let unreadable = [UnreadableFile(file: "d-scan.pdf", reason: "No format recognises it")]

    static let claims: [Claim] = grounded(
        [
            time("t1", "a-harbour.md", .began, "2031-05-03T09:10Z", "went down at 09:10 UTC on 3 May 2031"),
            service("s1", "a-harbour.md", "Tidepool", .impaired, "Tidepool went down at 09:10 UTC"),
            service("s2", "a-harbour.md", "billing", .impaired, "its *billing* desk | front desk with it"),
            service("s3", "a-harbour.md", "API", .operational, "the API kept working", voice: Claims.Voice(.provider, name: "Tidepool")),
            cause(
                "c1", "a-harbour.md", .certificate, .rootCause, "blames a certificate that ran out",
                voice: Claims.Voice(.provider, name: "Tidepool")),
            time("t2", "b-ledger.md", .began, "2031-05-03T10:40Z", "At 10:40 UTC Tidepool stopped answering"),
            service("s4", "b-ledger.md", "Tidepool", .impaired, "Tidepool stopped answering"),
            service("s5", "b-ledger.md", "API", .impaired, "its API failed too", certainty: .hedged),
            time("t3", "b-ledger.md", .resolved, "2031-05-03T12:30Z", "It came back at 12:30 UTC"),
            cause(
                "c2", "b-ledger.md", .certificate, .unknown, "not an expired certificate",
                voice: Claims.Voice(.unnamed, name: "an engineer"),
                certainty: .denied),
            time("t4", "c-copy.txt", .began, "2031-05-03T09:10Z", "went down at 09:10 UTC on 3 May 2031"),
            service("s6", "c-copy.txt", "Tidepool", .impaired, "Tidepool went down"),
        ], in: articles)

    static let findings = [
        finding("f1", "time:began", .contradiction, [["t1", "t4"], ["t2"]], [1, 1], "09:10 and 10:40 UTC are 1 h 30 min apart"),
        finding("f2", "service:api", .tension, [["s3"], ["s5"]], [1, 1], "One keeps it up, the other has it fail, with a hedge"),
        finding("f3", "cause", .contradiction, [["c1"], ["c2"]], [1, 1], "One source denies what the other has the provider say"),
        finding("f4", "service:tidepool", .agreement, [["s1", "s4", "s6"]], [2], "Two independent sources say that it was hit"),
    ]

    static let settled = ["f2": "Its log shows the API answering throughout"]

    static let brief = Briefs.brief(
        of: articles, claims: claims, findings: findings, groups: groups, settled: settled, unreadable: unreadable)

    static func article(_ file: String, title: String?, publisher: String?, _ text: String) -> Article {
        var metadata = Metadata()
        metadata.title = title
        metadata.publisher = publisher
        metadata.url = "https://example.org/" + file
        metadata.published = Timestamp(iso8601: "2031-05-04T08:00+02:00")
        var blocks: [Block] = []
        var at = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            blocks.append(Block(kind: .paragraph, range: at..<at + line.utf8.count))
            at += line.utf8.count + 1
        }
        return Article(file: file, text: text, blocks: blocks, metadata: metadata)
    }

    static func time(_ id: String, _ source: String, _ phase: TimeValue.Phase, _ iso: String, _ quote: String) -> Claim {
        let instant = Timestamp(iso8601: iso)?.instant
        return claim(
            id, source, .time(TimeValue(phase: phase, earliest: instant, latest: instant, precision: .minute, zone: "UTC", timex: iso)),
            quote)
    }

    static func service(
        _ id: String, _ source: String, _ service: String, _ state: ServiceValue.State, _ quote: String,
        voice: Claims.Voice = .outlet, certainty: Certainty = .stated
    ) -> Claim {
        claim(id, source, .service(ServiceValue(service: service, state: state)), quote, voice: voice, certainty: certainty)
    }

    static func cause(
        _ id: String, _ source: String, _ label: CauseValue.Label, _ role: CauseValue.Role, _ quote: String, voice: Claims.Voice,
        certainty: Certainty = .stated
    ) -> Claim {
        claim(id, source, .cause(CauseValue(label: label, role: role, text: quote)), quote, voice: voice, certainty: certainty)
    }

    static func claim(
        _ id: String, _ source: String, _ value: Claim.Value, _ quote: String, voice: Claims.Voice = .outlet,
        certainty: Certainty = .stated
    ) -> Claim {
        Claim(id: id, source: source, value: value, voice: voice, certainty: certainty, scope: .overall, evidence: Evidence(exact: quote))
    }

    private static func finding(
        _ id: String, _ topic: String, _ verdict: Finding.Verdict, _ sides: [[String]], _ counts: [Int], _ explanation: String
    ) -> Finding {
        Finding(
            id: id, topic: topic, verdict: verdict, reach: .betweenSources,
            sides: zip(sides, counts).map { Finding.Side(claims: $0, independentSources: $1) }, explanation: explanation,
            reconciledBy: verdict == .agreement ? "" : "The provider's own log", rule: "by-hand")
    }
}
