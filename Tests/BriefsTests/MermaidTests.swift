import Claims
import Findings
import Language
import Testing

@testable import Briefs

/// The part of Mermaid's Gantt grammar that the drawing uses, as its documentation gives it: a line for the kind, the formats, sections,
/// and tasks `name :[milestone,] start, end`, where a colon ends the name, a comma the part, and `#` and `;` are not to be trusted.
@Suite struct MermaidTests {
    @Test func `the sample's drawing keeps to the grammar`() throws {
        let lines = try #require(drawing(in: Format.markdown.render(Sample.brief)))
        #expect(faults(in: lines) == [])
        #expect(lines.contains("    S1 S3 :milestone, 2031-05-03T09:10:00, 0m"))
    }

    @Test func `spans, days and crowds of sources keep to it too`() throws {
        let files = (0..<9).map { "file:\($0), #\($0);.md" }
        var claims = files.map { Sample.time($0, $0, .began, "2031-05-03T09:10Z", "went down") }
        var span = Sample.time("span", files[0], .resolved, "2031-05-03T23:10Z", "back")
        if case .time(var time) = span.value {
            time.latest = Timestamp(iso8601: "2031-05-04T01:10:30Z")?.instant
            span.value = .time(time)
        }
        claims.append(span)
        let text = Format.markdown.render(Briefs.brief(of: [], claims: claims, findings: []))
        let lines = try #require(drawing(in: text))
        #expect(faults(in: lines) == [])
        #expect(lines.contains("    S1 S2 S3 S4 and 5 more :milestone, 2031-05-03T09:10:00, 0m"))
        #expect(lines.contains("    S1 :2031-05-03T23:10:00, 2031-05-04T01:10:30"))
    }

    @Test(arguments: [
        "    a: b :2031-05-03T09:10:00, 0m", "    a :2031-05-03, 0m", "    section a: b", "    a; b :2031-05-03T09:10:00, 5m",
        "    a \"b\" :2031-05-03T09:10:00, 5m", "    a :milestone 2031-05-03T09:10:00, 0m", "    :2031-05-03T09:10:00, 0m",
    ])
    func `the check finds what Mermaid would not read`(line: String) {
        let frame = ["gantt", "    dateFormat YYYY-MM-DDTHH:mm:ss", "    axisFormat %H:%M", "    section a"]
        #expect(faults(in: frame + ["    a :2031-05-03T09:10:00, 0m"]) == [])
        #expect(!faults(in: frame + [line]).isEmpty)
    }

    private func drawing(in text: String) -> [String]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(of: "```mermaid"), let end = lines[(start + 1)...].firstIndex(of: "```") else { return nil }
        return Array(lines[(start + 1)..<end])
    }

    private func faults(in lines: [String]) -> [String] {
        guard lines.first == "gantt" else { return ["it begins with \(lines.first ?? "nothing")"] }
        var hasSection = false
        return lines.dropFirst().filter { line in
            if line == "    dateFormat YYYY-MM-DDTHH:mm:ss" || line.wholeMatch(of: /\s{4}axisFormat [%A-Za-z: ]+/) != nil { return false }
            if let section = line.wholeMatch(of: /\s{4}section ([^:;#,"]+)/) {
                hasSection = true
                return section.1.allSatisfy(\.isWhitespace)
            }
            let task =
                /\s{4}[^:;#,"%\s][^:;#,"%]* :(milestone, )?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d, (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d|\d+[smhd])/
            return line.wholeMatch(of: task) == nil || !hasSection
        }
    }
}
