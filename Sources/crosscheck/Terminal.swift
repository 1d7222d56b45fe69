import CTerminal
import Foundation

/// What the command knows of where it prints: whether that is a terminal, how wide it is, and whether it shows colour.
enum Terminal {
    enum Stream: Int32 { case standardOutput = 1, standardError = 2 }

    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// Columns to fill. A pipe or a file has no edge: lines are then as long as they are.
    static var width: Int? {
        guard isTerminal(.standardOutput) else { return nil }
        let columns = Int(crosscheck_terminal_columns(Stream.standardOutput.rawValue))
        return max(40, columns > 0 ? columns : 80)
    }

    /// Colour is for people at a terminal who have not asked to be spared it (no-color.org).
    static var hasColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isTerminal(.standardOutput) && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
}
