import ArgumentParser

struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "claims", abstract: "Not built yet.")

    func run() async throws {}
}
