internal import HTML

extension PageMetadata {
    /// The headline: what the markup and the page's headings agree on, without the site's name.
    func title(publisher: String?, url: String?) -> String? {
        let candidates: [String] = [
            data.text("headline"), facts.meta("og:title"), facts.meta("twitter:title"), facts.titleTag,
            facts.meta("dc.title", "dcterms.title", "title", "sailthru.title", "parsely-title"), data.text("name"),
        ].compactMap { $0?.nonEmpty }.map { withoutSite($0, publisher: publisher, url: url) }.filter { $0.utf8.count > 2 }
        let keys = candidates.map(\.folded)
        let headings = self.headings().map { (text: $0, key: $0.folded) }.filter { $0.key.utf8.count > 6 }
        // A heading that a title of the markup repeats is the headline as readers see it.
        if let same = headings.first(where: { keys.contains($0.key) }) { return same.text }
        // "Title | Site": a heading of any rank that is the title alone shows what the site's name is.
        if let shown = self.headings(upTo: 3).first(where: { heading in
            heading.utf8.count > 12 && candidates.contains { lastPart(of: $0)?.before == heading }
        }) {
            return shown
        }
        let site = publisher?.folded ?? ""
        if let longer = headings.first(where: { heading in
            heading.key != site && heading.text.split(separator: " ").count >= 3
                && keys.contains {
                    $0.hasPrefix(heading.key) || (heading.key.hasPrefix($0) && $0.utf8.count > 12)
                        || heading.key.hasSuffix($0) && $0.utf8.count > 12
                }
        }) {
            return longer.text
        }
        // Sites write other titles for search engines and for sharing: what stands over the text is the headline, when it
        // has a word in common with those.
        //
        // Elsewhere than on English pages that heading mostly carries a kicker or a ticker's last news.
        if language?.hasPrefix("en") ?? true, let headline = headlineOverText(), headline.folded != site {
            let words = Set(candidates.flatMap(PageTitleWords.words))
            let own = PageTitleWords.words(of: headline)
            if own.count >= 3, own.contains(where: words.contains) || candidates.isEmpty { return headline }
        }
        return candidates.first ?? headings.first?.text
    }

    /// The last first-level heading before the article's prose, outside of the page's own header and navigation.
    private func headlineOverText() -> String? {
        let element = survey.flow.elements[region]
        let first = (Int(element.firstPiece)..<Int(element.pieceEnd)).first { survey.prose[$0] > 0 } ?? Int(element.firstPiece)
        let at = (max(0, first - 20)..<min(first + 1, survey.flow.pieces.count)).last {
            survey.tag(of: $0) == .h1 && survey.zone(of: $0).isDisjoint(with: [.navigation, .footer, .aside])
        }
        return at.map { cleaned(survey.flow.string(survey.flow.pieces[$0])) }
    }

    /// The texts of the page's headings of the first ranks.
    func headings(upTo rank: Int = 1) -> [String] {
        var found: [String] = []
        for (at, element) in survey.flow.elements.enumerated() where (element.tag.headingLevel ?? 7) <= rank {
            let text = text(of: at)
            if !text.isEmpty, text.utf8.count < 400 { found.append(text) }
        }
        return found
    }

    func text(of element: Int) -> String {
        let element = survey.flow.elements[element]
        return (Int(element.firstPiece)..<Int(element.pieceEnd)).map { cleaned(survey.flow.string(survey.flow.pieces[$0])) }.joined(
            separator: " ")
    }

    /// Cuts " | Site" or "Site: " off a title, only when it is the site's name.
    func withoutSite(_ title: String, publisher: String?, url: String?) -> String {
        var names =
            ([publisher, facts.meta("og:site_name", "application-name")].compactMap { $0 } + data.names(ofType: "WebSite")
            + data.names("publisher") + facts.homeNames).map(\.folded).filter { $0.utf8.count > 1 }
        let host = host(of: url).map { $0.split(separator: ".").map(String.init) } ?? []
        names += host.filter { $0.utf8.count > 3 }
        var title = title
        for _ in 0..<3 {
            guard let (before, after) = lastPart(of: title) else { break }
            let tail = after.folded
            if names.contains(where: {
                tail == $0 || (tail.hasPrefix($0) && after.utf8.count < 40) || ($0.hasPrefix(tail) && tail.utf8.count > 3)
                    || (tail.hasSuffix($0) && after.utf8.count < 30)
            }) {
                title = before
            } else {
                break
            }
        }
        return title
    }

    private func lastPart(of title: String) -> (before: String, after: String)? {
        for mark in [" | ", " – ", " — ", " - ", " :: ", " · ", " • ", " « ", " » ", " | ", "| ", " / "] {
            var from = title.startIndex
            var last: Range<String.Index>?
            while let found = title[from...].firstRange(of: mark) {
                last = found
                from = found.upperBound
            }
            if let last, last.lowerBound > title.startIndex {
                let after = String(title[last.upperBound...])
                if after.utf8.count < 50 { return (title[..<last.lowerBound].trimmed, after) }
            }
        }
        return nil
    }

    func host(of url: String?) -> String? {
        guard let url, let scheme = url.firstRange(of: "//") else { return nil }
        let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
        return host.isEmpty ? nil : host.lowercased()
    }
}

enum PageTitleWords {
    /// The words of a title that mean something, folded.
    static func words(of title: String) -> [String] {
        title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.utf8.count >= 4 }
    }
}
