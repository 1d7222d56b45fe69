import Articles
import BenchmarkInputs
import Claims
import Foundation

/// What every rule gives: `AblationBenchmark OUT [FILE or FOLDER…]` writes the claims with all rules to `OUT/all rules.jsonl`, and for each
/// rule the claims without it to `OUT/RULE.jsonl`. A scorer tells what was lost; a rule whose file scores no lower is dead.
///
/// With `--alone` before the paths, every file is read by itself, as files of different incidents must be.
@main
struct AblationBenchmark {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        guard let out = arguments.first, !out.hasPrefix("--") else { return print("Name a folder to write to, then the articles.") }
        arguments.removeFirst()
        let isAlone = arguments.first == "--alone"
        if isAlone { arguments.removeFirst() }
        let articles = try corpusFiles(arguments).compactMap { try? article(file: $0.name, bytes: $0.bytes) }
        let extractions = (isAlone ? articles.map { [$0] } : [articles]).map { Extraction(of: $0) }
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let rules = Set(extractions.flatMap(\.rules)).sorted()
        for rule in [nil] + rules.map(Optional.some) {
            let claims = extractions.flatMap { $0.claims(without: rule) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let lines = try claims.map { String(decoding: try encoder.encode(ClaimRecord($0)), as: UTF8.self) + "\n" }
            try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: out).appendingPathComponent((rule ?? "all rules") + ".jsonl"))
        }
        print("\(articles.count) articles, \(rules.count) rules")
    }
}
