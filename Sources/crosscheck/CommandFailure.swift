import ArgumentParser
import Foundation

/// What ends a run early, as a sentence and an exit code.
enum CommandFailure: Error, CustomStringConvertible {
    case noSuchPath(String)
    case unreadableFolder(String)
    case nothingReadable([String])
    case cannotWrite(String, why: String)
    case badClaims(file: String, line: Int, why: String)

    var description: String {
        switch self {
        case .noSuchPath(let path): "There is no file or folder \(path)."
        case .unreadableFolder(let path): "The folder \(path) cannot be listed; check its permissions."
        case .nothingReadable(let paths):
            "Nothing in \(paths.joined(separator: ", ")) could be read as an article; it takes .html, .htm, .xhtml, .txt and .md files."
        case .cannotWrite(let path, let why): "Cannot write \(path): \(why)"
        case .badClaims(let file, let line, let why): "\(file), line \(line): \(why)"
        }
    }

    var exitCode: ExitCode {
        switch self {
        case .noSuchPath: ExitCode(66)
        case .unreadableFolder, .nothingReadable, .badClaims: ExitCode(65)
        case .cannotWrite: ExitCode(73)
        }
    }
}

/// A sentence on standard error.
func complain(_ sentence: String) {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
}

/// Standard output, written in one piece.
func put(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
}

/// What is being done, on standard error, when that is a terminal.
struct Progress: Sendable {
    private var isShown: Bool

    static let silent = Progress(isShown: false)

    /// Shown when standard error is a terminal.
    static var onTerminal: Progress { Progress(isShown: isatty(2) == 1) }

    func report(_ what: String, _ done: Int, of all: Int) {
        guard isShown, all > 20, done % 20 == 0 || done == all else { return }
        let end = done == all ? "\r\u{1B}[K" : ""
        FileHandle.standardError.write(Data("\r\u{1B}[K\(what) \(done) of \(all)\(end)".utf8))
    }
}
