import ArgumentParser
import Foundation

/// How much a command tells beside its result, on standard error.
struct Loudness: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
    var quiet = false

    var progress: Progress { quiet ? .silent : .onTerminal }

    /// Says what a run did not need to stop for.
    func note(_ sentence: String) {
        if !quiet { complain(sentence) }
    }
}

/// What is being done, on standard error, when that is a terminal.
struct Progress: Sendable {
    private var isShown: Bool

    static let silent = Progress(isShown: false)

    /// Shown when standard error is a terminal.
    static var onTerminal: Progress { Progress(isShown: Terminal.isTerminal(.standardError)) }

    /// Fewer files than this are done before a person has read the line.
    private static let few = 20

    func report(_ what: String, _ done: Int, of all: Int) {
        guard isShown, all > Self.few, done % Self.few == 0 || done == all else { return }
        show(done == all ? "" : "\(what) \(done) of \(all)")
    }

    /// Says what goes on while `work` does it.
    func during<Result>(_ what: String, of all: Int, _ work: () throws -> Result) rethrows -> Result {
        guard isShown, all > Self.few else { return try work() }
        show(what)
        defer { show("") }
        return try work()
    }

    private func show(_ line: String) {
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }
}
