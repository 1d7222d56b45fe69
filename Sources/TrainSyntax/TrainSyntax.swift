import Foundation
import Language

/// Trains the tagger and parser and writes their weights:
///
///     for f in {ewt,gum-open}.{train,dev,test}; do xz -dc treebank/$f.conllu.xz > /tmp/$f.conllu; done
///     swift build -c release --product TrainSyntax
///     .build/release/TrainSyntax train Sources/CSyntaxModel/syntax.model /tmp/ewt.train.conllu /tmp/gum-open.train.conllu \
///         Sources/TrainSyntax/Sentences/* /tmp/*.silver.conllu
///
/// The silver sentences are news that a large parser labelled, which the treebanks lack; `Teacher/teacher.py` tells how they are made. What they
/// were cut from is not part of this repository: `crosscheck text` on any few hundred pages of news and `TrainSyntax cut` give as good ones.
/// With the weights that are built in it prints how good they are or how fast:
///
///     .build/release/TrainSyntax evaluate /tmp/ewt.dev.conllu /tmp/ewt.test.conllu
///     .build/release/TrainSyntax speed article.txt
///     .build/release/TrainSyntax show "The site went down."
@main
enum TrainSyntax {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let rest = Array(arguments.dropFirst())
        switch arguments.first {
        case "train" where rest.count >= 2: try train(output: rest[0], files: Array(rest.dropFirst()))
        case "evaluate" where !rest.isEmpty:
            for path in rest {
                let sentences = try treebank(path)
                let name = URL(filePath: path).deletingPathExtension().lastPathComponent
                evaluate(.shared, sentences, name: name)
                evaluateText(sentences, name: name)
            }
        case "speed" where !rest.isEmpty: try measureSpeed(rest)
        case "show" where !rest.isEmpty: for text in rest { show(text) }
        case "cut" where !rest.isEmpty: for path in rest { try cut(path) }
        default:
            print(
                "usage: TrainSyntax train MODEL CONLLU… | evaluate CONLLU… | speed TEXT… | show SENTENCE… | cut TEXT…")
        }
    }

    /// Files named `*dev*` or `*test*` are not learnt from but judged with the new weights.
    static func train(output: String, files: [String]) throws {
        let learnt = files.filter { !$0.contains("dev") && !$0.contains("test") && !$0.hasSuffix(".tsv") }
        let own = learnt.filter { $0.contains("TrainSyntax/Sentences") }
        // The sentences of the field are few: each is learnt from more than once.
        let sentences = try learnt.flatMap { path in
            let read = try treebank(path)
            return own.contains(path) ? read + read + read : read
        }
        var model = vocabulary(of: sentences, words: try files.filter { $0.hasSuffix(".tsv") }.flatMap(listedWords))
        print(
            "\(sentences.count) sentences, \(model.tags.count) tags, \(model.lexicon.hashes.count) places in the lexicon"
        )
        var samples = sentences.map { Sample($0, model: model) }
        let folds = 4
        for fold in 0..<folds {
            var blind = model
            trainTagger(
                &blind, on: samples.indices.filter { $0 % folds != fold }.map { samples[$0] }, epochs: 3,
                bits: tagBits, seed: UInt64(fold))
            for index in samples.indices where index % folds == fold {
                samples[index].guessedTags = blind.tags(of: samples[index].forms)
            }
        }
        trainTagger(
            &model, on: samples + spelledDifferently(sentences, model), epochs: 6, bits: tagBits, seed: 7)
        print("tagger trained")
        trainParser(&model, on: samples, epochs: 12, seed: 11)
        let packed = model.packed
        try Data(packed).write(to: URL(filePath: output))
        print("\(packed.count) bytes in \(output)")
        let read = SyntaxModel(packed: packed)
        for path in files where !learnt.contains(path) && !path.hasSuffix(".tsv") {
            evaluate(
                read, try treebank(path),
                name: URL(filePath: path).deletingPathExtension().lastPathComponent)
        }
    }

    static let tagBits = 20

    /// Some sentences once more in capitals, like a headline and without capitals: news has all of these, the treebank few.
    static func spelledDifferently(_ sentences: [TreebankSentence], _ model: SyntaxModel) -> [Sample] {
        sentences.enumerated().compactMap { index, sentence in
            switch index % 20 {
            case 0: Sample(sentence, model: model, spelling: { $0.uppercased() })
            case 5, 11, 17:
                Sample(
                    sentence, model: model,
                    spelling: { $0.count > 3 ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 })
            case 9: Sample(sentence, model: model, spelling: { $0.lowercased() })
            default: nil
            }
        }
    }

    static func measureSpeed(_ paths: [String]) throws {
        let clock = ContinuousClock()
        let loading = clock.measure { _ = SyntaxModel.shared }
        let text = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined(
            separator: "\n\n")
        let bytes = text.utf8.count
        let rounds = max(1, 4_000_000 / max(bytes, 1))
        var words = 0
        let cutting = clock.measure {
            for _ in 0..<rounds {
                for sentence in tokenisedSentences(in: text, range: 0..<bytes) {
                    words += sentence.words.count
                }
            }
        }
        var cut = tokenisedSentences(in: text, range: 0..<bytes)
        let parsing = clock.measure {
            for _ in 0..<rounds { for index in cut.indices { parse(&cut[index], in: text) } }
        }
        print(
            "loading \(loading), \(words) words in \(rounds * bytes) bytes: tokens and sentences \(cutting), tagging and parsing \(parsing)"
        )
    }

    /// Prints a text's words in CoNLL-U without their classes and heads, for a teacher to fill in.
    static func cut(_ path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let bytes = Array(text.utf8)
        for sentence in tokenisedSentences(in: text, range: 0..<bytes.count) {
            for (index, word) in sentence.words.enumerated() {
                let form = String(decoding: bytes[word.range], as: UTF8.self)
                let end = word.range.upperBound
                let isSpaced = end == bytes.count || bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\n")
                print("\(index + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(isSpaced ? "_" : "SpaceAfter=No")")
            }
            print("")
        }
    }

    static func show(_ text: String) {
        for sentence in sentences(in: text, range: 0..<text.utf8.count) {
            for (index, word) in sentence.words.enumerated() {
                let head = word.head < 0 ? "-" : sentence.words[word.head].lower
                print(
                    "\(index)\t\(word.lower)\t\(word.lemma)\t\(word.tag)\t\(word.penn)\t\(word.head)\t\(head)\t\(word.relation)"
                )
            }
            print("")
        }
    }
}
