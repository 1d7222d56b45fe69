import Articles
import BenchmarkInputs
import Claims
import Foundation

/// Prints everything in articles that a claim may be made of, with its signs, as JSON lines: `TrainClaims [--alone] FOLDER…`. With `--alone`
/// every file is read by itself, as files of different incidents must be. `train.py` tells what becomes of it.
@main
struct TrainClaims {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let isAlone = arguments.first == "--alone"
        if isAlone { arguments.removeFirst() }
        let articles = try corpusFiles(arguments).compactMap { try? article(file: $0.name, bytes: $0.bytes) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for folder in isAlone ? articles.map({ [$0] }) : [articles] {
            for sample in weighingSamples(in: folder) { print(String(decoding: try encoder.encode(sample), as: UTF8.self)) }
        }
    }
}
