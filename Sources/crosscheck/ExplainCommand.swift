import ArgumentParser
import Claims

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a claim kind or a finding rule means, with examples.",
        discussion: "Without a name, lists all names.")

    @Argument(help: ArgumentHelp("A claim kind or a finding rule.", valueName: "name"))
    var name: String?

    func run() async throws {
        guard let name else {
            put("Claim kinds\n" + claimKindRules.map { "  \($0.kind.rawValue): \($0.meaning)\n" }.joined())
            return
        }
        guard let rule = claimKindRules.first(where: { $0.kind.rawValue == name.lowercased() }) else {
            throw ValidationError("There is no claim kind or finding rule \(name); 'crosscheck explain' lists them.")
        }
        put(rule.explanation)
    }
}

extension ClaimKindRule {
    var explanation: String {
        var text = "\(kind.rawValue): \(meaning)\n\nReads\n"
        for example in examples where !example.claims.isEmpty {
            text += "  \(example.text)\n" + example.claims.map { "      → \($0)\n" }.joined()
        }
        text += "\nReads nothing in\n"
        for example in examples where example.claims.isEmpty { text += "  \(example.text)\n" }
        return text
    }
}
