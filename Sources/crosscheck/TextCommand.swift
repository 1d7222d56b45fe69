import ArgumentParser
import Articles
import Foundation

struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Show what is read from files: the article's text and what it says of itself.",
        discussion: """
            With --format json, one object a line and file: file, articleBody (its blocks, one a line), title, authors, published, \
            modified, publisher, url, language, blocks and problems. What is missing from the file is null.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, text
    }

    @Option(help: "How to print an article.")
    var format: Format = .text

    @Argument(help: ArgumentHelp("Files or folders.", valueName: "file"))
    var files: [String]

    @OptionGroup
    var loudness: Loudness

    func run() async throws {
        for (at, article) in try readOrExplain(paths: files, loudness: loudness).enumerated() {
            switch format {
            case .json: put(article.jsonLine + "\n")
            case .text: put((at == 0 ? "" : "\n\n") + article.page)
            }
        }
    }
}
