internal import HTML

/// What a page's markup says of the article, as it stands there and not yet weighed.
struct PageFacts {
    /// `<meta>` by name, property, itemprop or http-equiv in lower case, in the page's order.
    private(set) var metas: [(name: String, content: String)] = []
    private(set) var canonical: String?
    private(set) var alternateURLs: [String] = []
    private(set) var titleTag: String?
    private(set) var language: String?
    private(set) var linkedData: [JSONValue] = []

    init(_ tree: HTMLTree) {
        var at = 1
        while at < tree.nodes.count {
            let node = tree.nodes[at]
            switch node.tag {
            case .html: language = language ?? tree.value(.lang, of: at) ?? tree.value(.xmlLang, of: at)
            case .body: language = language ?? tree.value(.lang, of: at)
            case .meta: readMeta(tree, at)
            case .link: readLink(tree, at)
            case .title:
                // Drawings have titles too.
                if titleTag == nil, tree.nodes[Int(node.parent)].tag != .svg { titleTag = cleaned(tree.rawText(of: at)) }
            case .script:
                if let type = tree.value(.type, of: at)?.lowercased(), type.contains("ld+json") {
                    let text = Array(tree.rawText(of: at).utf8)
                    if let value = JSONValue(tolerant: text[...]) { linkedData.append(value) }
                }
            case .svg:
                at = Int(node.end)
                continue
            default: break
            }
            at += 1
        }
    }

    private mutating func readMeta(_ tree: HTMLTree, _ at: Int) {
        guard let content = tree.value(.content, of: at) else { return }
        let text = cleaned(content)
        guard !text.isEmpty else { return }
        for name in [AttributeName.name, .property, .itemprop, .httpEquiv] {
            if let name = tree.value(name, of: at) { metas.append((name.lowercased(), text)) }
        }
    }

    private mutating func readLink(_ tree: HTMLTree, _ at: Int) {
        guard let rel = tree.value(.rel, of: at)?.lowercased(), let href = tree.value(.href, of: at) else { return }
        if rel == "canonical" { canonical = canonical ?? href.trimmed }
        if rel == "shortlink" || rel == "amphtml" { alternateURLs.append(href.trimmed) }
    }

    /// The first content of the metas of these names, asked for in this order.
    func meta(_ names: String...) -> String? {
        for name in names {
            if let found = metas.first(where: { $0.name == name }) { return found.content }
        }
        return nil
    }

    func allMeta(_ name: String) -> [String] { metas.filter { $0.name == name }.map(\.content) }
}
