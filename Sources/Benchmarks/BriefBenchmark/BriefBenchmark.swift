import Articles
import BenchmarkInputs
import Briefs
import Claims
import Findings

/// The whole main job on a thousand articles on one core: `BriefBenchmark [FILE or FOLDER…]`, the files below `Corpus/` by default, which are
/// repeated under new names until they are a thousand. Bytes in, every file of the brief out; nothing is written.
@main
struct BriefBenchmark {
    private static let wanted = 1_000

    static func main() throws {
        let files = try corpusFiles(CommandLine.arguments.dropFirst())
        let thousand = (0..<wanted).map { number in
            let file = files[number % files.count]
            return CorpusFile(name: "\(1_000 + number)-" + file.name.replacing("/", with: "-"), bytes: file.bytes)
        }
        var total = 0.0
        func step<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
            let taken = try processorSeconds(of: work)
            total += taken.seconds
            print("  \(name): \(seconds(taken.seconds))")
            return taken.result
        }
        print("\(wanted) articles, made of \(files.count) files, \(thousand.reduce(0) { $0 + $1.bytes.count }) bytes")
        let articles = step("articles") { thousand.compactMap { try? article(file: $0.name, bytes: $0.bytes) } }
        let claims = step("claims") { Claims.claims(in: articles) }
        let result = step("findings") { reconciliation(of: claims, sources: articles.map { Source($0) }) }
        let brief = step("brief") {
            Briefs.brief(
                of: articles, claims: claims, findings: result.findings,
                groups: result.folds.map { SourceGroup(files: $0.files, reason: $0.reason) })
        }
        let size = step("files of the brief") { Format.all.reduce(0) { $0 + $1.render(brief).utf8.count } }
        print("\(articles.count) articles, \(claims.count) claims, \(result.findings.count) findings, \(size) bytes written")
        print("total: \(seconds(total)) of processor time")
    }

    private static func seconds(_ value: Double) -> String { "\((value * 100).rounded() / 100) s" }
}
