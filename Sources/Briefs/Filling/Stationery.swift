import Mustache

/// The templates of `Templates/`, compiled in: a moved binary finds them too.
enum Stationery {
    /// Fills the template of this name. Templates are part of the program: one that does not parse is a fault that every test run meets.
    static func fill(_ template: String, with slots: Slots) -> String {
        guard let text = library.render(slots, withTemplate: template) else { preconditionFailure("No template is named \(template).") }
        return text
    }

    private static let library: MustacheLibrary = {
        MustacheContentTypes.register(MarkdownText(), named: "MARKDOWN")
        MustacheContentTypes.register(MarkupText(), named: "MARKUP")
        var library = MustacheLibrary()
        for (name, bytes) in templates {
            do {
                try library.register(String(decoding: bytes, as: UTF8.self), named: name)
            } catch {
                preconditionFailure("The template \(name) does not parse: \(error)")
            }
        }
        return library
    }()

    private static let templates: [(String, [UInt8])] = [
        ("brief.md", PackageResources.brief_md_mustache),
        ("fact.md", PackageResources.fact_md_mustache),
        ("answers.md", PackageResources.answers_md_mustache),
        ("others.md", PackageResources.others_md_mustache),
        ("piece.md", PackageResources.piece_md_mustache),
        ("finding.md", PackageResources.finding_md_mustache),
        ("citations.md", PackageResources.citations_md_mustache),
        ("evidence.md", PackageResources.evidence_md_mustache),
        ("diff.md", PackageResources.diff_md_mustache),
        ("brief.html", PackageResources.brief_html_mustache),
        ("fact.html", PackageResources.fact_html_mustache),
        ("answers.html", PackageResources.answers_html_mustache),
        ("others.html", PackageResources.others_html_mustache),
        ("piece.html", PackageResources.piece_html_mustache),
        ("finding.html", PackageResources.finding_html_mustache),
        ("citations.html", PackageResources.citations_html_mustache),
        ("flags.html", PackageResources.flags_html_mustache),
        ("timeline.html", PackageResources.timeline_html_mustache),
        ("article.html", PackageResources.article_html_mustache),
        ("diff.html", PackageResources.diff_html_mustache),
    ]

    /// The looks and the workings of every page.
    static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
    static let script = String(decoding: PackageResources.page_js, as: UTF8.self)
}
