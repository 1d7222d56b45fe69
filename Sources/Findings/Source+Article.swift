package import Articles

extension Source {
    /// What reconciliation needs of an article.
    package init(_ article: Article) {
        self.init(
            file: article.file, title: article.metadata.title, publisher: article.metadata.publisher, url: article.metadata.url,
            published: article.metadata.published, sketch: Findings.sketch(of: article.text),
            names: Findings.names(in: article.text))
    }
}
