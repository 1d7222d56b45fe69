import Testing

/// The same articles give the same bytes, whatever the order in which they were found.
@Suite struct SameBytesTests {
    private static let commands = [
        ["claims", "--format", "jsonl"], ["claims"], ["claims", "--format", "csv"], ["findings", "--format", "jsonl"], ["findings"],
        ["text", "--format", "json"], ["text"],
    ]

    @Test(arguments: commands)
    func `twice, and in any order of files on disk`(command: [String]) async throws {
        let one = try ScratchFolder(Sample.files)
        let other = try ScratchFolder(Sample.files.reversed())
        let first = try await crosscheck(command + [one.path])
        #expect(first.code == 0 && !first.output.isEmpty)
        #expect(try await crosscheck(command + [one.path]).output == first.output)
        #expect(try await crosscheck(command + [other.path]).output == first.output)
    }

    @Test(arguments: commands)
    func `in any order of arguments`(command: [String]) async throws {
        let folder = try ScratchFolder(Sample.files)
        let paths = [folder.path("a.md"), folder.path("b.md"), folder.path("sub/c.txt")]
        #expect(try await crosscheck(command + paths).output == crosscheck(command + paths.reversed()).output)
    }

    @Test func `every file of the brief`() async throws {
        let folder = try ScratchFolder(Sample.files)
        let target = try ScratchFolder()
        for name in ["one", "two"] { #expect(try await crosscheck(["brief", folder.path, "-o", target.path(name)]).code == 0) }
        let names = try await run("ls", ["-A", target.path("one")]).output.split(separator: "\n").map(String.init)
        #expect(names.contains("brief.md") && names.contains("claims.jsonl"))
        for name in names { #expect(try target.read("one/" + name) == target.read("two/" + name), "\(name)") }
    }
}
