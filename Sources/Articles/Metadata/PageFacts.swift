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
    /// The address that the page's share buttons pass on.
    private(set) var sharedURL: String?
    /// What links to the site's front page say: its name, most often.
    private(set) var homeNames: [String] = []

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
            case .a: readAnchor(tree, at)
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

    private mutating func readAnchor(_ tree: HTMLTree, _ at: Int) {
        guard let range = tree.range(.href, of: at), !range.isEmpty else { return }
        let href = tree.bytes[range]
        if href.count == 1, href.first == UInt8(ascii: "/"), homeNames.count < 4 {
            var names = [cleaned(tree.rawText(of: at)), tree.value(.title, of: at) ?? "", tree.value(.ariaLabel, of: at) ?? ""]
            for below in at..<Int(tree[at].end) where tree[below].tag == .img { names.append(tree.value(.alt, of: below) ?? "") }
            homeNames += names.filter { $0.utf8.count > 1 && $0.utf8.count < 40 && $0.lowercased() != "home" }
        } else if sharedURL == nil, range.count > 40, range.count < 1_000 {
            guard let mark = PageFacts.shareMarks.end(in: Array(href)) else { return }
            let shared = unescapedAddress(tree.string(range.lowerBound + mark..<range.upperBound).prefix { $0 != "&" })
            if shared.hasPrefix("http") { sharedURL = shared }
        }
    }

    private static let shareMarks = PhraseTable([
        "sharer.php?u=", "sharer/sharer.php?u=", "share?url=", "intent/tweet?url=", "shareArticle?mini=true&url=",
    ])

    private func unescapedAddress(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            if first == 0x25, rest.count > 2, let byte = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(byte)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
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
