/// The schema.org objects of a page, out of their graphs and arrays.
struct LinkedData {
    /// What the page is about, as far as one of its objects says so.
    private(set) var article: JSONValue?
    /// Whether that object is an article, and not only a page.
    private(set) var isArticle = false
    private var byID: [String: JSONValue] = [:]
    private var objects: [JSONValue] = []

    init(_ roots: [JSONValue], url: String?) {
        for root in roots { collect(root, depth: 0) }
        var best = 0
        for object in objects {
            let rank = LinkedData.rank(of: object, url: url)
            if rank > best {
                best = rank
                article = object
                isArticle = rank >= 100
            }
        }
    }

    private mutating func collect(_ value: JSONValue, depth: Int) {
        guard depth < 12 else { return }
        switch value {
        case .array(let elements):
            for element in elements { collect(element, depth: depth + 1) }
        case .object(let fields):
            if value["@type"] != nil {
                objects.append(value)
                if let id = value["@id"]?.text, fields.count > 1, byID[id] == nil { byID[id] = value }
            }
            for field in fields where field.name != "@context" {
                // The comments on an article, and the articles that a list names, are not the page's own.
                if LinkedData.others.contains(field.name) { continue }
                switch field.value {
                case .object, .array: collect(field.value, depth: depth + 1)
                default: break
                }
            }
        default: break
        }
    }

    private static let others: Set<String> = [
        "comment", "itemListElement", "review", "relatedLink", "isPartOf", "mentions", "citation",
    ]

    private static func rank(of object: JSONValue, url: String?) -> Int {
        var rank = 0
        for type in object["@type"]?.elements.compactMap(\.text) ?? [] {
            let name = type.split(separator: "/").last.map(String.init) ?? type
            switch name {
            case "NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "AnalysisNewsArticle", "OpinionNewsArticle",
                "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "Article", "BlogPosting", "TechArticle",
                "ScholarlyArticle", "Report", "SocialMediaPosting", "AdvertiserContentArticle", "MedicalScholarlyArticle",
                "DiscussionForumPosting":
                rank = max(rank, 100)
            case "Recipe", "Review", "HowTo", "CreativeWork", "MediaObject", "Event": rank = max(rank, 30)
            case "WebPage", "ItemPage", "VideoObject", "AboutPage", "FAQPage", "MedicalWebPage": rank = max(rank, 20)
            default: break
            }
        }
        guard rank > 0 else { return 0 }
        if object["headline"] != nil || object["name"] != nil { rank += 3 }
        if object["datePublished"] != nil { rank += 4 }
        if object["author"] != nil { rank += 2 }
        if let url, let own = object["url"]?.text ?? object["mainEntityOfPage"]?["@id"]?.text ?? object["mainEntityOfPage"]?.text,
            path(own) == path(url)
        {
            rank += 10
        }
        return rank
    }

    private static func path(_ url: String) -> Substring {
        let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
        var path = url[..<end]
        if let scheme = path.firstRange(of: "://") { path = path[scheme.upperBound...] }
        while path.last == "/" { path = path.dropLast() }
        return path
    }

    func text(_ name: String) -> String? {
        guard let value = article?[name] else { return nil }
        return value.elements.lazy.compactMap(\.text).first.flatMap { cleaned($0).nonEmpty }
    }

    /// The names of persons or organisations that a field of the article gives, references followed.
    func names(_ field: String) -> [String] {
        guard let value = article?[field] else { return [] }
        return value.elements.flatMap { names(in: $0, depth: 0) }
    }

    private func names(in value: JSONValue, depth: Int) -> [String] {
        guard depth < 4 else { return [] }
        switch value {
        case .string(let text): return [cleaned(text)]
        case .object:
            if let name = value["name"] { return name.elements.flatMap { names(in: $0, depth: depth + 1) } }
            if let id = value["@id"]?.text, let found = byID[id] { return names(in: found, depth: depth + 1) }
            return []
        case .array(let elements): return elements.flatMap { names(in: $0, depth: depth + 1) }
        default: return []
        }
    }

    /// Names of all objects of a type, such as `WebSite` or `Organization`.
    func names(ofType type: String) -> [String] {
        objects.filter { $0["@type"]?.elements.contains { $0.text == type } ?? false }.compactMap { $0["name"]?.text }.map { cleaned($0) }
    }

    /// The article's whole text, where the page gives it to machines.
    var articleBody: String? { article?["articleBody"]?.text }

    /// Whether it is a report of the day, and not a guide or a page that is kept up.
    var isNews: Bool { article?["@type"]?.elements.contains { $0.text?.hasSuffix("NewsArticle") ?? false } ?? false }

    var isLiveBlog: Bool { article?["@type"]?.elements.contains { $0.text == "LiveBlogPosting" } ?? false }
}
