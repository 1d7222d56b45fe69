import ArgumentParser

struct BriefCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "brief", abstract: "Not built yet.")

    func run() async throws {}
}
