import ArgumentParser

struct FindingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "findings", abstract: "Not built yet.")

    func run() async throws {}
}
