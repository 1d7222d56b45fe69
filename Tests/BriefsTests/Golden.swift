import Foundation
import Testing

/// Compares a text with the file of this name in `Golden/`; with CROSSCHECK_UPDATE=1 the file is written instead.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/" + name)
    if ProcessInfo.processInfo.environment["CROSSCHECK_UPDATE"] == "1" {
        try Data(text.utf8).write(to: file)
        return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    guard golden != text else { return }
    let (old, new) = (
        golden.split(separator: "\n", omittingEmptySubsequences: false), text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }
    let told = line.map { "line \($0 + 1) was\n\($1.0)\nand is\n\($1.1)" } ?? "it has \(new.count) lines instead of \(old.count)"
    Issue.record("\(name) differs: \(told)\nCROSSCHECK_UPDATE=1 rewrites it.", sourceLocation: sourceLocation)
}

/// Runs a program and gives what it prints; `nil` where it is not installed.
func output(of program: String, _ arguments: [String], input: String = "") throws -> String? {
    guard let path = ["/usr/bin/", "/usr/local/bin/"].map({ $0 + program }).first(where: FileManager.default.isExecutableFile) else {
        return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = FileHandle.nullDevice
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let data = standardOutput.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
}

func isInstalled(_ program: String) -> Bool {
    ["/usr/bin/", "/usr/local/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
}
