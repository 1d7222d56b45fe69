import Articles
import BenchmarkInputs
import Language

/// Reads the times of 20 MB of text in one thread: `TimesBenchmark [FILE or FOLDER…]`, the texts of the articles below `Corpus/` by default.
///
/// The texts are read whole, one after another and again from the first, each as an article of its own.
@main
struct TimesBenchmark {
    private static let wanted = 20_000_000

    static func main() throws {
        let texts = try corpusFiles(CommandLine.arguments.dropFirst()).compactMap { file in
            (try? article(file: file.name, bytes: file.bytes))?.text
        }.filter { !$0.isEmpty }
        guard !texts.isEmpty else { return print("None of these files holds an article.") }
        let reference = TimeReference(written: Timestamp(iso8601: "2026-03-04T15:00Z"))
        // Tables that are built once are not part of the speed.
        _ = timeExpressions(in: "Warm up at 11:49 PT on Monday.", reference: reference)
        var size = 0
        var read = 0
        var found = 0
        let taken = processorSeconds {
            while size < wanted {
                let text = texts[read % texts.count]
                found += timeExpressions(in: text, reference: reference).count
                size += text.utf8.count
                read += 1
            }
        }
        print("\(texts.count) texts read \(read) times, \(found) times found")
        print(speed(bytes: size, seconds: taken.seconds))
    }
}
