internal import HTML

/// Web pages.
struct PageFormat: Format {
    static let name = "HTML"
    static let extensions: Set<String> = ["html", "htm", "xhtml", "shtml"]

    static func recognises(_ start: FileStart) -> Bool { start.isMarkup }

    static func article(file: String, bytes: [UInt8]) throws(UnreadableFile) -> Article {
        let text = decoded(bytes, declares: true)
        guard let tree = parsed(text.bytes) else {
            throw UnreadableFile(file: file, reason: "The page is too large to be parsed; save the article's text instead.")
        }
        let survey = PageSurvey(tree)
        let region = survey.region()
        let facts = PageFacts(tree)
        let metadata = PageMetadata(facts: facts, survey: survey, region: region).metadata()
        var written = ArticleText()
        let cut = PageCut(survey: survey, region: region, title: metadata.title, description: facts.meta("og:description", "description"))
        survey.write(cut.kept(), to: &written)
        guard !written.isEmpty else {
            throw UnreadableFile(file: file, reason: "There is no article text on this page; open it in a browser and save it once it is loaded.")
        }
        return written.article(file: file, metadata: metadata, problems: text.problems)
    }
}
