import ArgumentParser
import Claims
import Language

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a claim kind or a finding rule means, with examples.",
        discussion: "Without a name, lists all names.")

    @Argument(help: ArgumentHelp("A claim kind or a finding rule.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Show how these words are read: word classes, who depends on whom, and the claims.", valueName: "words"))
    var sentence: String?

    @Option(help: ArgumentHelp("When the words were written, for dates like \"Monday\" (ISO 8601).", valueName: "date"))
    var written: String?

    func run() async throws {
        if let sentence {
            put(sentenceView(of: sentence, written: written.flatMap { Timestamp(iso8601: $0) }))
            return
        }
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
