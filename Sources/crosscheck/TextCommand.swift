import ArgumentParser

struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "text", abstract: "Not built yet.")

    func run() async throws {}
}
