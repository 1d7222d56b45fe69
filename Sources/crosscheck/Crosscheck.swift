import ArgumentParser

@main
struct Crosscheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find out what happened in an incident from what was written about it.",
        discussion: """
            Point it at a folder of saved articles and reports about an outage. It lists what each source claims, tied to \
            the exact words, compares the sources, and writes a brief: what is agreed, what is disputed, and on what evidence.

            EXIT CODES
              0   done
              1   --fail-on was met
              64  the command line is wrong
              65  nothing could be read
              66  no such file or folder
            """,
        version: "0.1.0",
        subcommands: [
            BriefCommand.self, ClaimsCommand.self, FindingsCommand.self, DiffCommand.self, TextCommand.self,
            TimesCommand.self, ExplainCommand.self,
        ])

    /// Ends with the exit code of what went wrong, and its sentence on standard error.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch let failure as CommandFailure {
            complain(failure.description)
            exit(withError: failure.exitCode)
        } catch {
            exit(withError: error)
        }
    }
}
