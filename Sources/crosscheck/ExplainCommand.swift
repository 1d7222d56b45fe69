import ArgumentParser
import Claims
import Findings
import Language

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a claim kind, a finding rule or a way to tell the time means.",
        usage: "crosscheck explain [<name>] [--sentence <words> [--written <date>]]",
        discussion: "Without a name, lists all names. Every name comes with its examples.")

    @Argument(help: ArgumentHelp("A claim kind, a finding rule or a rule of times.", valueName: "name"))
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
        guard let name = name?.lowercased() else {
            put(
                list("Claim kinds", claimKindRules.map { ($0.kind.rawValue, $0.meaning) }) + "\n"
                    + list("Finding rules", findingRules.map { ($0.name, $0.meaning) }) + "\n"
                    + list("Rules of times", timeRules.map { ($0.name, $0.meaning) }))
            return
        }
        // A claim kind and a rule of findings or times may share a name: then all of them are meant.
        let found =
            claimKindRules.filter { $0.kind.rawValue == name }.map(\.explanation)
            + findingRules.filter { $0.name.lowercased() == name }.map(\.explanation)
            + timeRules.filter { $0.name.lowercased() == name }.map(\.explanation)
        guard !found.isEmpty else {
            throw ValidationError("There is no claim kind, finding rule or rule of times \(name); 'crosscheck explain' lists them.")
        }
        put(found.joined(separator: "\n"))
    }

    private func list(_ title: String, _ entries: [(name: String, meaning: String)]) -> String {
        title + "\n" + entries.map { "  \($0.name)\n" + paragraph($0.meaning, indent: 6) }.joined()
    }
}

/// Lines of at most 80 columns.
private func paragraph(_ text: String, indent: Int) -> String {
    wrapped(text, to: 80 - indent).map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
}

/// Examples with what is read in them, and then those in which nothing is.
private func readings(_ title: String, _ examples: [(text: String, read: [String])]) -> String {
    var text = "\n\(title)\n"
    for example in examples where !example.read.isEmpty {
        text += paragraph(example.text, indent: 2) + example.read.map { "      → \($0)\n" }.joined()
    }
    let none = examples.filter(\.read.isEmpty)
    if !none.isEmpty { text += "\nReads nothing in\n" + none.map { paragraph($0.text, indent: 2) }.joined() }
    return text
}

extension ClaimKindRule {
    fileprivate var explanation: String {
        "\(kind.rawValue)\n" + paragraph(meaning, indent: 2) + readings("Reads", examples.map { ($0.text, $0.claims) })
    }
}

extension FindingRule {
    fileprivate var explanation: String {
        var text = "\(name)\n" + paragraph(meaning, indent: 2)
        for (title, chosen) in [
            ("Finds", examples.filter { $0.verdict != nil }), ("Finds nothing in", examples.filter { $0.verdict == nil }),
        ]
        where !chosen.isEmpty {
            text += "\n\(title)\n"
            text += chosen.map { example in
                example.claims.map { paragraph($0, indent: 2) }.joined() + (example.verdict.map { "      → \($0.rawValue)\n" } ?? "")
            }.joined(separator: "\n")
        }
        return text
    }
}

extension TimeRule {
    /// Its wordings, read on Wednesday, 4 March 2026, 15:00 UTC.
    fileprivate var explanation: String {
        "\(name)\n" + paragraph(meaning, indent: 2)
            + readings("Reads, on Wednesday, 4 March 2026, 15:00 UTC", examples.map { ($0.text, $0.timex) })
    }
}
