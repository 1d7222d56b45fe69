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
        let facts = PageFacts(tree)
        let data = LinkedData(facts.linkedData, url: facts.canonical ?? facts.meta("og:url"))
        var survey = PageSurvey(tree, witness: BodyWitness(data.articleBody))
        survey.markNextStories(titles: [facts.titleTag, facts.meta("og:title"), data.text("headline")].compactMap(\.self))
        let log = PageLog(survey)
        let region = log?.region ?? survey.region()
        var metadata = PageMetadata(facts: facts, data: data, survey: survey, region: region).metadata()
        if metadata.published == nil { metadata.published = fileNameDate(file) }
        var written = ArticleText()
        var problems = text.problems
        if let log {
            survey.write(log: log.kept(in: survey), to: &written)
        } else {
            let kept = PageCut(
                survey: survey, region: region, title: metadata.title, description: facts.meta("og:description", "description"),
                authors: metadata.authors, isLive: data.isLiveBlog
            ).kept()
            if let reason = PageKind.indexReason(survey, kept: kept, facts: facts, title: metadata.title, hasArticleData: data.isArticle) {
                throw UnreadableFile(file: file, reason: reason)
            }
            if let wall = PageKind.wall(survey, kept: kept, hasArticleData: data.isArticle) {
                if wall.isWhole, data.articleBody == nil { throw UnreadableFile(file: file, reason: wall.reason) }
                if !wall.isWhole { problems.append(wall.reason) }
            }
            survey.write(kept, to: &written)
        }
        if written.isEmpty { problems += try fallback(file, data, &written) }
        return written.article(file: file, metadata: metadata, problems: problems)
    }

    /// What a page without readable text says of its article to machines.
    private static func fallback(
        _ file: String, _ data: LinkedData, _ written: inout ArticleText
    ) throws(UnreadableFile) -> [String] {
        if let body = data.articleBody, body.utf8.count > 200 {
            for line in body.split(whereSeparator: \.isNewline) { written.append(.paragraph, .body, Array(cleaned(line).utf8)) }
            return ["The page shows no text; its article was read from what it gives to search engines."]
        }
        throw UnreadableFile(
            file: file, reason: "There is no article text on this page; open it in a browser and save it once it is loaded.")
    }
}
