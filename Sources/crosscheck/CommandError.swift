import ArgumentParser

/// What ends a command, as a sentence for the person at the terminal.
enum CommandError: Error, CustomStringConvertible {
    case noSuchPath(String)
    case nothingReadable(String)
    case malformed(file: String, line: Int, reason: String)
    case cannotWrite(String, reason: String)

    var description: String {
        switch self {
        case .noSuchPath(let path): "There is no file or folder \(path)."
        case .nothingReadable(let path): "Nothing in \(path) could be read: it needs articles as html, txt or md files."
        case .malformed(let file, let line, let reason): "Line \(line) of \(file) cannot be used: \(reason)"
        case .cannotWrite(let path, let reason): "Cannot write to \(path): \(reason)"
        }
    }
}
