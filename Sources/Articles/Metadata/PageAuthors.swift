internal import HTML

extension PageMetadata {
    /// All authors and only authors: from the markup, else from the byline that the page shows.
    func authors(publisher: String?) -> [String] {
        let sources: [[String]] = [
            data.names("author"), metaAuthors(), data.names("creator"), visibleAuthors(), linkedAuthors(),
        ]
        var site: [String] = []
        for source in sources {
            let names = AuthorNames.split(source, publisher: publisher)
            // A site that gives itself as author may still name the writer on the page.
            let persons = names.filter { !isSite($0, publisher) }
            if !persons.isEmpty { return persons }
            if site.isEmpty { site = names }
        }
        return site
    }

    private func isSite(_ name: String, _ publisher: String?) -> Bool {
        let key = name.folded
        let names = [publisher].compactMap(\.self) + data.names("publisher")
        return names.contains { $0.folded == key } || BlockRoles.isDomain(name)
    }

    /// Names that link to a page about a person, near the headline.
    private func linkedAuthors() -> [String] {
        let lines = visibleLines()
        guard let first = lines.min(), let last = lines.max() else { return [] }
        let tree = survey.tree
        let start = Int(survey.flow.elements[Int(survey.flow.pieces[first].element)].node)
        let end = Int(tree[Int(survey.flow.elements[Int(survey.flow.pieces[last].element)].node)].end)
        var names: [String] = []
        for at in start..<max(start, end) where tree[at].tag == .a {
            guard let href = tree.value(.href, of: at), AuthorNames.isPersonPage(href) else { continue }
            let name = cleaned(tree.rawText(of: at))
            let words = name.split(separator: " ")
            if (2...5).contains(words.count), words[0].first?.isUppercase ?? false { names.append(name) }
        }
        return names
    }

    private func metaAuthors() -> [String] {
        for name in [
            "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor",
            "og:article:author", "article.author", "article:author_name", "citation_author", "cxenseparse:author", "rbauthors",
            "twitter:data1",
        ] {
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
            if let name = AuthorNames.byline(text) ?? nameBesideDate(at, text) { return [name] }
        }
        return []
    }

    /// "5 March 2025 · Jane Doe", in an element that says to hold an author.
    private func nameBesideDate(_ at: Int, _ text: String) -> String? {
        let element = survey.flow.elements[Int(survey.flow.pieces[at].element)]
        guard text.utf8.count < 100, let names = survey.tree.value(.class, of: Int(element.node))?.lowercased(),
            names.contains("author") || names.contains("byline"), let date = DateScanner(text.utf8, language: language).dates().first
        else { return nil }
        let bytes = Array(text.utf8)
        let rest =
            String(decoding: bytes[..<date.range.lowerBound], as: UTF8.self).trimmed.isEmpty
            ? bytes[date.range.upperBound...] : bytes[..<date.range.lowerBound]
        let name = String(String.UnicodeScalarView(String(decoding: rest, as: UTF8.self).unicodeScalars.drop { !$0.isWordPart })).trimmed
        let words = name.split(separator: " ")
        guard (2...5).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }), name.last?.isLetter ?? false else {
            return nil
        }
        return name
    }

    /// The pieces between the headline and the first prose; empty where there is no headline.
    var labelLines: Range<Int> {
        let element = survey.flow.elements[region]
        let first = (Int(element.firstPiece)..<Int(element.pieceEnd)).first { survey.prose[$0] > 0 } ?? Int(element.firstPiece)
        let headline = (max(0, first - 25)..<first).last { survey.tag(of: $0) == .h1 }
        return headline.map { $0 + 1..<first } ?? 0..<0
    }

    /// Short pieces around the beginning of the article: those between headline and text first, then what the text begins
    /// with, then what stands over the headline.
    func visibleLines() -> [Int] {
        let element = survey.flow.elements[region]
        let first = (Int(element.firstPiece)..<Int(element.pieceEnd)).first { survey.prose[$0] > 0 } ?? Int(element.firstPiece)
        let start = max(0, min(Int(element.firstPiece), first) - 25)
        let end = min(first + 8, survey.flow.pieces.count)
        let headline = (start..<max(start, min(first, end))).last { survey.tag(of: $0) == .h1 } ?? start
        let lines = Array(headline..<max(headline, end)) + Array(start..<headline)
        return lines.filter { survey.flow.pieces[$0].letters < 160 }
    }
}
