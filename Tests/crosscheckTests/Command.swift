import Foundation
import Subprocess

/// What a run of the built command left.
struct Outcome {
    var output: String
    var errors: String
    /// The exit code; -1 when a signal ended it.
    var code: Int
}

/// Runs the built command as a user does.
func crosscheck(_ arguments: [String], input: String = "") async throws -> Outcome {
    try await run("crosscheck", arguments, input: input)
}

/// Runs a program; the command that was built beside these tests comes before all others.
func run(_ program: String, _ arguments: [String], input: String = "") async throws -> Outcome {
    let built = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    let result = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), environment: .inherit.updating(["PATH": built + ":/usr/local/bin:/usr/bin:/bin"]),
        input: .string(input), output: .string(limit: 50_000_000), error: .string(limit: 1_000_000))
    let code = if case .exited(let code) = result.terminationStatus { Int(code) } else { -1 }
    return Outcome(output: result.standardOutput, errors: result.standardError, code: code)
}

/// A folder that is gone when the test is.
final class ScratchFolder: Sendable {
    let path: String

    init(_ files: [(name: String, text: String)] = []) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("crosscheck-test-" + UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for file in files { try write(file.text, to: file.name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws {
        let folder = URL(fileURLWithPath: path(name)).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self) }

    /// Everything directly in the folder, hidden things too.
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

/// Three articles about one incident, of which two contradict each other.
enum Sample {
    static let files: [(name: String, text: String)] = [
        ("a.md", article("The Orbit outage began at 09:10 UTC on Monday. Orbit Notes was down. A bad configuration caused the outage.")),
        ("b.md", article("The Orbit outage began at 13:40 UTC on Monday, the company said. Orbit Notes was down for two hours.")),
        ("sub/c.txt", "Published: 3 March 2026\n\nThe outage of Orbit Notes lasted six hours, and about 2,000 users reported errors.\n"),
    ]

    private static func article(_ text: String) -> String {
        "---\ntitle: Orbit is down\ndate: 2026-03-03\n---\n\n# Orbit is down\n\n\(text)\n"
    }
}
