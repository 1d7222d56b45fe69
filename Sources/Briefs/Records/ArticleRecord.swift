import Articles
import Language

/// A source as it stands in JSON: what it says of itself, its text, which the claims' offsets count in, and what it counts as.
struct ArticleRecord: Codable, Sendable {
    var source: String
    var label: String
    var title: String?
    var authors: [String]
    var publisher: String?
    var published: String?
    var modified: String?
    var url: String?
    var language: String?
    var claims: Int
    /// The source that stands for this one among independent sources.
    var counts_with: String?
    var counts_with_reason: String?
    var problems: [String]
    var articleBody: String

    init(_ article: Article, _ source: CitedSource) {
        self.source = article.file
        label = source.label
        title = article.metadata.title
        authors = article.metadata.authors
        publisher = article.metadata.publisher
        published = article.metadata.published?.iso8601
        modified = article.metadata.modified?.iso8601
        url = article.metadata.url
        language = article.metadata.language
        claims = source.claims
        counts_with = source.group?.first
        counts_with_reason = source.group?.reason
        problems = article.problems
        articleBody = article.text
    }
}
