import Testing

/// What scripts rely on: exit codes, and sentences on standard error.
@Suite struct ExitCodeTests {
    @Test(
        arguments: [
            ([], 0), (["--help"], 0), (["--version"], 0), (["claims"], 64), (["claims", "--kind", "weather", "/"], 64), (["nonsense"], 64),
            (["findings"], 64), (["findings", "/", "--claims", "/x"], 64), (["diff", "/"], 64), (["explain", "nothing-of-that-name"], 64),
            (["times", "--reference", "soon"], 64), (["claims", "/no/such/path"], 66), (["brief", "/no/such/path"], 66),
            (["text", "/no/such/path"], 66), (["findings", "--claims", "/no/such/path"], 66), (["diff", "/no/such", "/path"], 66),
        ] as [([String], Int)])
    func `says by its exit code what went wrong`(arguments: [String], code: Int) async throws {
        let outcome = try await crosscheck(arguments)
        #expect(outcome.code == code, "\(outcome.errors)")
        #expect(code == 0 || !outcome.errors.isEmpty && outcome.output.isEmpty)
    }

    @Test(arguments: ["claims", "findings", "brief", "text"])
    func `a folder without articles is nothing readable`(command: String) async throws {
        let empty = try ScratchFolder()
        let outcome = try await crosscheck([command, empty.path])
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("could be read as an article"))
        #expect(outcome.output.isEmpty)
    }

    @Test func `fails on a verdict only when asked and met`() async throws {
        let folder = try ScratchFolder(Sample.files)
        #expect(try await crosscheck(["findings", folder.path]).code == 0)
        #expect(try await crosscheck(["findings", folder.path, "--fail-on", "contradiction"]).code == 1)
        #expect(try await crosscheck(["findings", folder.path, "--fail-on", "superseded"]).code == 0)
    }

    @Test func `a broken line of claims is named with its file and number`() async throws {
        let folder = try ScratchFolder([("claims.jsonl", "\n{\"id\": 1}\n")])
        let outcome = try await crosscheck(["findings", "--claims", folder.path("claims.jsonl")])
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("claims.jsonl, line 2: "))
    }
}
