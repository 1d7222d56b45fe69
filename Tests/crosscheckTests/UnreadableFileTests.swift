import Testing

/// One file that cannot be read is said, and the rest goes on.
@Suite struct UnreadableFileTests {
    @Test func `a file that is no article is reported with its reason, and the others are read`() async throws {
        let folder = try ScratchFolder(Sample.files + [("empty.html", ""), ("scan.pdf", "%PDF-1.4 \u{0}\u{1}")])
        let outcome = try await crosscheck(["claims", folder.path, "--format", "jsonl"])
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("Left out empty.html: "))
        #expect(outcome.errors.contains("Left out scan.pdf: "))
        #expect(outcome.output.contains("\"source\":\"a.md\""))
        #expect(outcome.output.contains("\"source\":\"sub/c.txt\""))
    }

    @Test func `what was left out stands in the brief`() async throws {
        let folder = try ScratchFolder(Sample.files + [("scan.pdf", "%PDF-1.4 \u{0}\u{1}")])
        let target = try ScratchFolder()
        #expect(try await crosscheck(["brief", folder.path, "--output", target.path("brief")]).code == 0)
        #expect(try target.read("brief/brief.md").contains("scan.pdf"))
    }

    @Test func `a file or folder whose name is not UTF-8 is reported, not lost`() async throws {
        let folder = try ScratchFolder(Sample.files)
        let script = #"cd "$1" && cp a.md "$(printf 'bad\377.md')" && mkdir "$(printf 'dir\376')" && cp a.md "$(printf 'dir\376')/in.md""#
        #expect(try await run("sh", ["-c", script, "sh", folder.path]).code == 0)
        let outcome = try await crosscheck(["claims", folder.path, "--format", "jsonl"])
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("Left out bad\u{FFFD}.md: Its name or its folder's is not in UTF-8; rename it."))
        #expect(outcome.errors.contains("Left out dir\u{FFFD}/in.md: "))
        #expect(outcome.errors.split(separator: "\n").count == 2)
    }

    @Test func `a link to nowhere is reported`() async throws {
        let folder = try ScratchFolder(Sample.files)
        #expect(try await run("ln", ["-s", "/no/such/file", folder.path("gone.md")]).code == 0)
        #expect(try await crosscheck(["claims", folder.path]).errors.contains("Left out gone.md: It cannot be opened"))
    }
}
