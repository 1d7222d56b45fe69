import Foundation
import Testing

@Suite struct OutputTests {
    // MARK: Formats

    @Test func `claims come as aligned columns, JSON lines or comma-separated values`() async throws {
        let folder = try ScratchFolder(Sample.files)
        let table = try await crosscheck(["claims", folder.path]).output.split(separator: "\n")
        #expect(table.first?.hasPrefix("source") == true)
        let column = try #require(table.first?.range(of: "kind")?.lowerBound)
        let offset = try #require(table.first).distance(from: table[0].startIndex, to: column)
        #expect(table.dropFirst().allSatisfy { $0.dropFirst(offset - 1).hasPrefix(" ") && !$0.dropFirst(offset).hasPrefix(" ") })

        let lines = try await crosscheck(["claims", folder.path, "--format", "jsonl"]).output.split(separator: "\n")
        #expect(lines.filter { !$0.contains("\"restates\"") }.count == table.count - 1)
        for line in lines {
            let claim = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(Set(["id", "source", "kind", "value", "certainty", "voice", "scope", "evidence"]).isSubset(of: claim.keys))
        }
        let rows = try await crosscheck(["claims", folder.path, "--format", "csv"]).output
        #expect(rows.hasPrefix("id,source,kind,what,certainty,voice,quote,restates,weighed,doubtful\r\n"))
    }

    @Test func `claims are chosen by kind, service and source`() async throws {
        let folder = try ScratchFolder(Sample.files)
        let times = try await crosscheck(["claims", folder.path, "--kind", "time", "--source", "a.md", "--format", "jsonl"]).output
        #expect(times.contains("09:10Z") && !times.contains("13:40Z"))
        let services = try await crosscheck(["claims", folder.path, "--service", "orbit", "--format", "jsonl"]).output.split(
            separator: "\n")
        #expect(!services.isEmpty && services.allSatisfy { $0.contains("\"kind\":\"service\"") })
    }

    @Test func `texts come as one object a file`() async throws {
        let folder = try ScratchFolder(Sample.files)
        let lines = try await crosscheck(["text", folder.path, "--format", "json"]).output.split(separator: "\n")
        let articles = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
        #expect(articles.map { $0["file"] as? String } == ["a.md", "b.md", "sub/c.txt"])
        #expect((articles[0]["articleBody"] as? String)?.contains("began at 09:10 UTC") == true)
        #expect(articles[0]["title"] as? String == "Orbit is down")
    }

    @Test func `times are read from standard input, as JSON or as they stand`() async throws {
        let input = "{\"id\": \"x\", \"text\": \"It broke at 9:40 ET.\", \"reference\": \"2026-03-02T12:00\"}\nIt broke at 11:49 UTC.\n"
        let outcome = try await crosscheck(["times", "--reference", "2026-03-02"], input: input)
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains("\"start_iso\":\"2026-03-02T14:40Z\"") && lines[0].contains("\"id\":\"x\""))
        #expect(lines[1].contains("\"start\":12") && lines[1].contains("\"id\":\"2\""))
        #expect(try await crosscheck(["times"], input: "{\"id\": 3}\n").code == 65)
    }

    @Test func `claims of a file in gold form are compared`() async throws {
        func claim(_ id: String, _ source: String, _ time: String) -> String {
            "{\"id\": \"\(id)\", \"source\": \"\(source)\", \"kind\": \"time\", \"certainty\": \"stated\", \"voice\": {\"type\": \"outlet\"}, "
                + "\"scope\": \"overall\", \"quote\": \"began at \(time)\", \"optional\": true, \"value\": {\"phase\": \"began\", "
                + "\"earliest\": \"2026-03-02T\(time)Z\", \"latest\": \"2026-03-02T\(time)Z\", \"precision\": \"minute\", "
                + "\"approximate\": false, \"zone\": \"UTC\"}}\n"
        }
        let folder = try ScratchFolder([("claims.jsonl", claim("c1", "a.md", "09:10") + claim("c2", "b.md", "13:40"))])
        let outcome = try await crosscheck(["findings", "--claims", folder.path("claims.jsonl"), "--format", "jsonl"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("\"verdict\":\"contradiction\""))
        #expect(outcome.output.contains("c1") && outcome.output.contains("c2"))
    }

    // MARK: Help

    @Test(arguments: ["brief", "claims", "findings", "diff", "text", "times", "explain", ""])
    func `help fits a terminal of 80 columns`(command: String) async throws {
        let outcome = try await crosscheck((command.isEmpty ? [] : [command]) + ["--help"])
        #expect(outcome.code == 0)
        for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }

    @Test func `explains every name that it lists, with examples`() async throws {
        let list = try await crosscheck(["explain"]).output.split(separator: "\n")
        let names = list.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.map { String($0.dropFirst(2)) }
        #expect(names.count > 40 && names.contains("duration") && names.contains("weekday"))
        for name in names {
            let outcome = try await crosscheck(["explain", name])
            #expect(outcome.code == 0 && outcome.output.contains("      → "), "\(name)")
        }
    }

    // MARK: Writing

    @Test func `a brief is written whole or not at all`() async throws {
        let folder = try ScratchFolder(Sample.files)
        let target = try ScratchFolder([("file", "not a folder")])
        let failed = try await crosscheck(["brief", folder.path, "--output", target.path("file/brief")])
        #expect(failed.code == 73)
        #expect(failed.errors.contains("Cannot write"))
        #expect(try target.names == ["file"])
        #expect(try target.read("file") == "not a folder")
    }

    @Test func `files of other names in the output folder are left alone, and no draft stays`() async throws {
        let folder = try ScratchFolder(Sample.files)
        let target = try ScratchFolder([("brief/notes.txt", "mine"), ("brief/brief.md", "old")])
        #expect(try await crosscheck(["brief", folder.path, "--output", target.path("brief")]).code == 0)
        #expect(try target.names == ["brief"])
        #expect(try target.read("brief/notes.txt") == "mine")
        #expect(try target.read("brief/brief.md").contains("Orbit"))
    }

    @Test func `an output folder that is a file is left as it is`() async throws {
        let folder = try ScratchFolder(Sample.files)
        let target = try ScratchFolder([("brief", "a file")])
        #expect(try await crosscheck(["brief", folder.path, "--output", target.path("brief")]).code == 73)
        #expect(try target.names == ["brief"])
        #expect(try target.read("brief") == "a file")
    }
}
