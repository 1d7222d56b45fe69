internal import HTML

extension PageMetadata {
    /// All authors and only authors: from the markup, else from the byline that the page shows.
    func authors(publisher: String?) -> [String] {
        let sources: [[String]] = [
            data.names("author"), metaAuthors(), data.names("creator"), visibleAuthors(),
        ]
        for source in sources {
            let names = AuthorNames.split(source, publisher: publisher)
            if !names.isEmpty { return names }
        }
        return []
    }

    private func metaAuthors() -> [String] {
        for name in ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "og:article:author", "article.author", "article:author_name", "citation_author", "cxenseparse:author", "rbauthors", "twitter:data1"] {
            if name == "twitter:data1", !["written by", "by", "author"].contains(facts.meta("twitter:label1")?.lowercased()) { continue }
            let found = facts.allMeta(name).filter { !$0.hasPrefix("http") && !$0.hasPrefix("/") && !$0.contains("facebook.com") }
            if !found.isEmpty { return found }
        }
        return []
    }

    private func visibleAuthors() -> [String] {
        let tree = survey.tree
        var linked: [String] = []
        for (at, node) in tree.nodes.enumerated() where node.tag != .text {
            guard node.firstAttribute < node.attributeEnd else { continue }
            if let rel = tree.value(.rel, of: at), rel == "author" {
                linked.append(cleaned(tree.rawText(of: at)))
            } else if let property = tree.value(.itemprop, of: at), property == "author" || property.hasPrefix("author ") {
                linked.append(nameWithin(at) ?? cleaned(tree.rawText(of: at)))
            }
        }
        let names = linked.filter { !$0.isEmpty && $0.utf8.count < 80 }
        if !names.isEmpty { return names }
        return bylines()
    }

    private func nameWithin(_ node: Int) -> String? {
        let tree = survey.tree
        for at in (node + 1)..<max(node + 1, Int(tree.nodes[node].end)) where tree.nodes[at].tag != .text {
            if let property = tree.value(.itemprop, of: at), property == "name" {
                return tree.value(.content, of: at) ?? cleaned(tree.rawText(of: at))
            }
        }
        return nil
    }

    /// Short lines before the article's prose that say "By …", in the languages that have such a word.
    private func bylines() -> [String] {
        for at in visibleLines() {
            let text = survey.flow.string(survey.flow.pieces[at])
            if let name = AuthorNames.byline(text) { return [name] }
        }
        return []
    }

    /// Short pieces around the beginning of the article, nearest to its headline first.
    func visibleLines() -> [Int] {
        let element = survey.flow.elements[region]
        let first = (Int(element.firstPiece)..<Int(element.pieceEnd)).first { survey.prose[$0] > 0 } ?? Int(element.firstPiece)
        let start = max(0, min(Int(element.firstPiece), first) - 25)
        return (start..<min(first + 8, survey.flow.pieces.count)).filter { survey.flow.pieces[$0].letters < 160 }
    }
}
