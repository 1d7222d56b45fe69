import Articles
import Claims
import Findings
import Foundation
import Testing

@testable import Briefs

@Suite struct BriefTests {
    @Test(arguments: Format.all.map(\.file))
    func `every format is what it was`(file: String) throws {
        let format = try #require(Format.all.first { $0.file == file })
        try expectGolden(format.render(Sample.brief), file)
    }

    @Test func `the order of articles, claims, findings and groups does not show`() {
        let turned = Briefs.brief(
            of: Sample.articles.reversed(), claims: Sample.claims.reversed(), findings: Sample.findings.reversed(), groups: Sample.groups,
            settled: Sample.settled, unreadable: Sample.unreadable)
        for format in Format.all { #expect(format.render(turned) == format.render(Sample.brief), "\(format.file)") }
    }

    @Test func `every answer, time, service, cause and finding cites claims that exist`() {
        let brief = Sample.brief
        var cited = brief.facts.flatMap(\.answers).map { $0.claimIDs + $0.denyingIDs }
        cited += brief.timeline.map(\.claims)
        cited += brief.services.flatMap { $0.cells.flatMap { $0.states.map(\.claims) } }
        cited += brief.causes.flatMap { $0.voices.map(\.claims) }
        cited += brief.findings.flatMap { $0.finding.sides.map(\.claims) }
        cited += brief.singles.map(\.claims)
        #expect(!cited.isEmpty)
        for ids in cited {
            #expect(!ids.isEmpty)
            for id in ids { #expect(brief.ledger[id] != nil) }
        }
    }

    @Test func `every statement of the Markdown links to its evidence, and every link has a target`() {
        let text = Format.markdown.render(Sample.brief)
        let targets = Set(text.matches(of: /<a id="([^"]+)">/).map { String($0.1) })
        for link in text.matches(of: /\]\(#([^)]+)\)/) { #expect(targets.contains(String(link.1)), "\(link.1)") }
        expectCitations(in: text)
    }

    /// Headings, the heads of tables, legends and the method say nothing about the incident; all other lines must cite.
    private func expectCitations(in text: String) {
        var (section, isDrawing, lines) = ("", false, text.split(separator: "\n"))
        for index in lines.indices where index + 1 < lines.count && lines[index + 1].hasPrefix("| ---") { lines[index] = "#" }
        for line in lines {
            if line.hasPrefix("## ") { section = String(line) }
            if line.hasPrefix("```") { isDrawing.toggle() }
            let isStatement =
                !isDrawing && !["#", "| ---", "```", "<details>", "</details>", "✗ impaired", "  - and"].contains(where: line.hasPrefix)
            guard isStatement, !section.contains("Method"), !section.contains("Evidence"), !line.hasPrefix("- `") else { continue }
            // A side of a finding and what would settle it stand among their quotes.
            let isFramed = line.hasPrefix("- **Side") || line.hasPrefix("*") || line.hasPrefix("**Settled")
            #expect(line.contains("](#") || line.contains("<a id=") || isFramed, "no citation: \(line)")
        }
    }

    @Test func `the first screen names start, end, cause, services and every contradiction with all its sides`() {
        let screen = Format.markdown.render(Sample.brief).split(separator: "\n", omittingEmptySubsequences: false).prefix(40).joined(
            separator: "\n")
        for words in [
            "09:10 UTC", "10:40 UTC", "12:30 UTC", "certificate (root cause)", "ruled out by", "Tidepool", "**against**",
            "**Disputed:**",
        ] {
            #expect(screen.contains(words), "\(words)")
        }
    }

    @Test func `copies count as one source`() {
        #expect(Sample.brief.ledger.independentSources(of: ["t1", "t4"]) == 1)
        #expect(Sample.brief.sources[2].group == .init(first: "a-harbour.md", reason: "copies of one text"))
    }

    @Test func `an empty folder gives a brief that says so`() {
        let empty = Briefs.brief(of: [], claims: [], findings: [])
        for format in Format.all { #expect(format.file.hasSuffix(".jsonl") || !format.render(empty).isEmpty) }
        #expect(Format.markdown.render(empty).contains("None of the [sources](#sources) gives a time."))
    }

    @Test func `the best founded answer comes first, with its support and all others`() throws {
        let began = try #require(Sample.brief.facts.first { $0.question == .began })
        #expect(began.camps.map(\.independentSources) == [1, 1])
        #expect(began.camps.map(\.isOpposed) == [false, true])
        #expect(began.support == "1 of 2 independent sources that tell it")
        let line = try #require(Format.markdown.render(Sample.brief).split(separator: "\n").first { $0.hasPrefix("- **Began:**") })
        #expect(line.contains("09:10 UTC") && line.contains("**Disputed:** 10:40 UTC"))
    }

    @Test func `an agreement cites every source of its side`() throws {
        let line = try #require(Format.markdown.render(Sample.brief).split(separator: "\n").first { $0.contains("f-f4") })
        for label in ["[S1]", "[S2]", "[S3]"] { #expect(line.contains(label)) }
    }

    @Test func `what a person has settled is open no more, and is reviewed`() throws {
        let settled = try #require(Sample.brief.findings.first { $0.finding.id == "f2" })
        #expect(!settled.isOpen)
        #expect(Sample.brief.services.first { $0.service == "API" }?.disputes == [])
        let reviews = try #require(Format.all.first { $0.file == "claim-reviews.jsonld" }).render(Sample.brief)
        #expect(reviews.components(separatedBy: "ClaimReview").count == 2)
        #expect(reviews.contains("Its log shows the API answering throughout."))
    }

    @Test func `each incident of a folder has a section, and only the main one the first screen`() {
        let other = [
            Sample.time("o1", "b-ledger.md", .began, "2029-01-07T01:00Z", "It came back at 12:30 UTC"),
            Sample.service("o2", "b-ledger.md", "Rockpool", .impaired, "Tidepool stopped answering"),
        ]
        let text = Format.markdown.render(
            Briefs.brief(
                of: Sample.articles, claims: Sample.claims + other, findings: Sample.findings,
                incidents: [Sample.claims.map(\.id), ["o1"]]))
        let (first, rest) = (text.prefix { $0 != "|" }, text.drop { $0 != "|" })
        #expect(!first.contains("2029") && !first.contains("Rockpool"))
        #expect(rest.contains("### <a id=\"incident-2\"></a>Incident of 7 Jan 2029"))
        #expect(rest.contains("Rockpool: impaired"))
        expectCitations(in: text)
    }

    @Test func `groups that share a file are one`() {
        let brief = Briefs.brief(
            of: Sample.articles, claims: Sample.claims, findings: [],
            groups: [
                SourceGroup(files: ["b-ledger.md", "c-copy.txt"], reason: "one publisher"),
                SourceGroup(files: ["a-harbour.md", "c-copy.txt"], reason: "copies of one text"),
            ])
        #expect(brief.independentSources == 1)
        #expect(brief.sources.map { $0.group?.first } == [nil, "a-harbour.md", "a-harbour.md"])
    }

    @Test func `no contradiction found is not said to be none`() {
        let two = Format.markdown.render(Briefs.brief(of: Sample.articles, claims: Sample.claims, findings: []))
        #expect(two.contains("No contradiction was found between the [sources](#sources)"))
        let one = Format.markdown.render(
            Briefs.brief(of: [Sample.articles[0]], claims: Sample.claims.filter { $0.source == "a-harbour.md" }, findings: []))
        #expect(one.contains("nothing contradicts it, and nothing confirms it"))
    }
}

@Suite struct SourceMentionsTests {
    private let mentions = SourceMentions(ledger: Sample.brief.ledger)

    @Test func `files named in a sentence become links, and nothing else does`() {
        let pieces = mentions.pieces(
            of: "The Harbour (a-harbour.md) and b-ledger.md have it; xb-ledger.md and b-ledger.mdx do not.",
            naming: ["a-harbour.md", "b-ledger.md", "harbour.md"])
        #expect(
            pieces == [
                .words("The Harbour ("), .source("a-harbour.md"), .words(") and "), .source("b-ledger.md"),
                .words(" have it; xb-ledger.md and b-ledger.mdx do not."),
            ])
    }
}

@Suite struct WordingTests {
    @Test(arguments: [
        ("a|b", "a\\|b"), ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"), ("<b>[l](u)", "\\<b\\>\\[l\\](u)"), ("$5 & up", "\\$5 \\& up"),
        ("two\nlines", "two lines"), ("Claude’s", "Claude’s"),
    ])
    func `Markdown means the text itself`(text: String, escaped: String) {
        #expect(MarkdownText().escapeText(text) == escaped)
    }

    @Test(arguments: [("<a href=\"x\">'&'", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;"), ("Ünï", "Ünï")])
    func `markup means the text itself`(text: String, escaped: String) {
        #expect(MarkupText.escaped(text) == escaped)
    }

    @Test(arguments: [
        (216.0, "3 h 36 min"), (60, "1 h"), (0, "0 min"), (2_880, "2 d"), (4_350, "3 d 30 min"), (1.5, "1 min 30 s"), (1_500, "25 h"),
    ])
    func `minutes read as people say them`(minutes: Double, words: String) {
        #expect(Quantity.minutes(minutes) == words)
    }

    @Test(arguments: [
        (10_500_000.0, "10.5 million"), (2_000, "2,000"), (1e9, "1 billion"), (3.25, "3.25"), (999_999, "999,999"), (-1_200, "−1,200"),
    ])
    func `numbers read alike everywhere`(value: Double, words: String) {
        #expect(Quantity.short(value) == words)
    }

    @Test(arguments: [("=1+1", "'=1+1"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("plain", "plain")])
    func `a spreadsheet takes a field for what it is`(text: String, field: String) {
        #expect(csv(["h"], [[text]]) == "h\r\n" + field + "\r\n")
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "https://x/<script>", "//x"])
    func `only plain web addresses become links`(url: String) {
        #expect(linkable(url) == nil)
    }
}

@Suite struct HighlightsTests {
    @Test func `pieces of a claim add up to its words, where claims overlap too`() {
        for article in Sample.articles {
            let claims = Sample.brief.ledger.claims.filter { $0.claim.source == article.file }
            let highlights = Highlights(claims, in: article.text)
            #expect(highlights.unplaced.isEmpty)
            let bytes = Array(article.text.utf8)
            let pieces = article.blocks.flatMap { highlights.pieces(of: $0.range) }
            for (index, cited) in claims.enumerated() {
                let own = pieces.filter { $0.claims.contains(index) }
                #expect(own.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined() == cited.claim.evidence.exact)
                #expect(own.count { $0.starting.contains(index) } == 1)
                #expect(own.count { $0.ending.contains(index) } == 1)
            }
            #expect(
                article.blocks.allSatisfy { block in
                    highlights.pieces(of: block.range).map { $0.range.count }.reduce(0, +) == block.range.count
                })
        }
    }

    @Test func `words that the text does not hold are told, not marked`() {
        var claim = Sample.claims[0]
        claim.evidence.exact = "never said"
        let highlights = Highlights([CitedClaim(claim: claim, label: "S1.1", reading: "")], in: Sample.articles[0].text)
        #expect(highlights.unplaced == [0])
    }
}
