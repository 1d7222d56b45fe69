import Articles
import Language
import Testing

@testable import Claims

@Suite struct TimelineTests {
    /// The phases told by rows, as `10:00 began`, after a row that begins the trouble.
    private func phases(of rows: [String]) -> [String] {
        let text = "2 March 2026, all times UTC\n" + rows.joined(separator: "\n")
        var blocks: [Block] = []
        var start = 0
        for line in text.split(separator: "\n") {
            blocks.append(Block(kind: .listItem(depth: 0), range: start..<start + line.utf8.count))
            start += line.utf8.count + 1
        }
        var metadata = Metadata()
        metadata.published = Timestamp(iso8601: "2026-03-03")
        let article = Article(file: "a.md", text: text, blocks: blocks, metadata: metadata)
        return claims(in: [article]).compactMap { claim in
            guard case .time(let time) = claim.value, time.precision == .minute, let at = time.earliest else { return nil }
            return "\(at.civil().iso8601.suffix(5)) \(time.phase)"
        }
    }

    @Test(arguments: [
        ("10:40: We put a notice on the status page", "10:40 acknowledged"), ("10:40: Major incident declared", "10:40 acknowledged"),
        ("10:40: Paylane posts its initial report", "10:40 acknowledged"), ("10:40: On call looks into it", "10:40 acknowledged"),
        ("10:40: Both halls lose their racks", "10:40 escalated"), ("10:40: The racks do not come back", "10:40 escalated"),
        ("10:40: Emergency routing takes effect", "10:40 mitigated"), ("10:40: Patched gateway live in the east", "10:40 mitigated"),
        ("10:40: Rollback complete", "10:40 mitigated"), ("10:40: Error rates continue to come down", "10:40 mitigated"),
        ("10:40: Removed the directory that filled the disk", "10:40 mitigated"),
        ("10:40: Queues drained", "10:40 resolved"), ("10:40: All clear", "10:40 resolved"),
        ("10:40: The team meets. Root cause found in the cache", "10:40 identified"),
    ])
    func `a row's own words tell its phase`(row: String, phase: String) {
        #expect(phases(of: ["10:00: Checkout fails for all shops", row]) == ["10:00 began", phase])
    }

    @Test func `a clock told again in another zone is one moment`() {
        let rows = ["06:00 EDT (10:00 UTC): Checkout fails", "06:40 EDT (10:40 UTC): Rollback complete"]
        #expect(phases(of: rows) == ["10:00 began", "10:40 mitigated"])
    }

    @Test func `planned work before the trouble does not take the beginning from it`() {
        // Whether the planned work is listed, as what set it off, is left open.
        let phases = phases(of: ["09:30: Planned rotation of keys", "10:00: Checkout fails", "10:40: The mail system fails too"])
        #expect(phases.suffix(2) == ["10:00 began", "10:40 escalated"] && phases.count < 4)
    }

    @Test func `an engineer on the way is no turn of the incident`() {
        #expect(phases(of: ["10:00: Checkout fails for all shops", "10:40: The engineer arrives at the hall"]) == ["10:00 began"])
    }
}

@Suite struct MomentTests {
    /// What is told of the article's times: phase and clock or day.
    private func moments(_ text: String) -> [String] {
        claims(in: [plainArticle(text)]).compactMap { claim in
            guard !claim.isWeighed, case .time(let time) = claim.value, let at = time.earliest else { return nil }
            return "\(time.phase) \(time.precision == .day ? at.civil().day.iso8601 : String(at.civil().iso8601.suffix(5)))"
        }
    }

    @Test(arguments: [
        ("An internal incident was declared at 08:03 UTC.", ["acknowledged 08:03"]),
        ("Recovery began at 09:28 UTC.", ["mitigated 09:28"]),
        ("Engineers revoked all of the tokens at 09:28 UTC.", ["mitigated 09:28"]),
        (
            "Search was down from 02:50 UTC until 04:10 UTC, and again from 07:20 UTC until 09:28 UTC.",
            ["began 02:50", "resolved 04:10", "escalated 07:20", "resolved 09:28"]
        ),
        ("This chart shows how traffic changed from 15:45 UTC to 16:45 UTC during the outage.", []),
        ("A chart showed that the outage began at 15:45 UTC.", ["began 15:45"]),
        ("Search was down for about five hours starting at 02:50 UTC.", ["began 02:50"]),
        ("Response times improved by 09:28 UTC.", ["mitigated 09:28"]),
        ("Search was unavailable between 02:50 and 09:28 UTC.", ["began 02:50", "resolved 09:28"]),
        ("Mail was in a degraded state from 02:50 to 07:17 UTC.", ["began 02:50", "resolved 07:17"]),
        ("Since about 15:40 UTC jobs have been failing.", ["began 15:40"]),
        ("Complaints started coming in around 07:45 UTC and peaked at 08:21 UTC.", ["began 07:45"]),
        ("The company declared the matter closed at 13:15 UTC.", ["resolved 13:15"]),
        ("The app was still failing at 13:15 UTC.", []), ("The ministry said it would submit a report by 27 March 2026.", []),
    ])
    func `moments are told by what they end or begin`(text: String, expected: [String]) {
        #expect(moments(text) == expected)
    }

    @Test func `a day told with its clock is the day of the incident, told before the moment`() {
        #expect(moments("On 2 March 2026 at 21:28 UTC we received a report of missing files.") == ["occurred 2026-03-02", "began 21:28"])
    }

    @Test func `a day in passing keeps to its paragraph`() {
        let text = """
            The outage began at 06:12 UTC on 2 March 2026.
            A change that had been made on 27 February caused it, the company said.
            Service was restored at 13:15 UTC.
            """
        #expect(moments(text).last == "resolved 13:15")
        let last = claims(in: [plainArticle(text)]).compactMap { claim in
            if case .time(let time) = claim.value { time.earliest?.civil().day.iso8601 } else { nil }
        }.last
        #expect(last == "2026-03-02")
    }
}
