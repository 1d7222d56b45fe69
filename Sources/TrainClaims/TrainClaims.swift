import Articles
import BenchmarkInputs
import Claims
import Foundation

/// Prints everything in articles that a claim may be made of, with its signs, as JSON lines: `TrainClaims [--alone] [--articles WEIGHTS] FOLDER…`.
/// With `--alone` every file is read by itself, as files of different incidents must be; with `--articles` what the articles tell in all of each
/// thing is printed, as a file of weights shows its sentences. `train.py` tells what becomes of it.
@main
struct TrainClaims {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let isAlone = arguments.first == "--alone"
        if isAlone { arguments.removeFirst() }
        var weights: ClaimWeightSet?
        if arguments.count > 1, arguments[0] == "--articles" {
            weights = ClaimWeightSet(bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1]))))
            arguments.removeFirst(2)
        }
        let articles = try corpusFiles(arguments).compactMap { try? article(file: $0.name, bytes: $0.bytes) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for folder in isAlone ? articles.map({ [$0] }) : [articles] {
            let samples = weights.map { articleSamples(in: folder, weights: $0) } ?? weighingSamples(in: folder)
            for sample in samples { print(String(decoding: try encoder.encode(sample), as: UTF8.self)) }
        }
    }
}
