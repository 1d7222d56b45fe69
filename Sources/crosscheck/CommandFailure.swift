import ArgumentParser
import Foundation

/// What ends a run early, as a sentence and an exit code.
enum CommandFailure: Error, CustomStringConvertible {
    case noSuchPath(String)
    case unreadableFolder(String)
    case nothingReadable([String])
    case cannotWrite(String, why: String)
    case badClaims(file: String, line: Int, why: String)
    /// A line of standard input.
    case badLine(Int, why: String)

    var description: String {
        switch self {
        case .noSuchPath(let path): "There is no file or folder \(path): check its spelling, and from where it is meant."
        case .unreadableFolder(let path): "The folder \(path) cannot be listed; check its permissions."
        case .nothingReadable(let paths):
            "Nothing in \(paths.joined(separator: ", ")) could be read as an article; it takes .html, .htm, .xhtml, .txt and .md files."
        case .cannotWrite(let path, let why): "Cannot write \(path): \(why)"
        case .badClaims(let file, let line, let why): "\(file), line \(line): \(why)"
        case .badLine(let line, let why): "Standard input, line \(line): \(why)"
        }
    }

    var exitCode: ExitCode {
        switch self {
        case .noSuchPath: ExitCode(66)
        case .unreadableFolder, .nothingReadable, .badClaims, .badLine: ExitCode(65)
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
