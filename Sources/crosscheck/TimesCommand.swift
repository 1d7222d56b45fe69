import ArgumentParser

struct TimesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "times", abstract: "Not built yet.")

    func run() async throws {}
}
