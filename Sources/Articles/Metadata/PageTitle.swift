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
        if let same = headings.first(where: { keys.contains($0.key) }) { return secondHeadline(after: same.text, candidates) ?? same.text }
        // "Title | Site": a heading of any rank that is the title alone shows what the site's name is.
        if let shown = self.headings(upTo: 3).first(where: { heading in
            heading.utf8.count > 12 && candidates.contains { lastPart(of: $0)?.before == heading }
        }) {
            return shown
        }
        let site = publisher?.folded ?? ""
        if let longer = headings.first(where: { heading in
            heading.key != site && heading.text.split(separator: " ").count >= 3
                && keys.contains { $0.hasPrefix(heading.key) || (heading.key.hasPrefix($0) && $0.utf8.count > 12) }
        }) {
            return longer.text
        }
        if let headline = headings.lazy.compactMap({ self.unfiled($0.text, candidates) }).first { return headline }
        // Sites write other titles for search engines and for sharing: what stands over the text is the headline, when it
        // has a word in common with those.
        //
        // Elsewhere than on English pages that heading mostly carries a kicker or a ticker's last news, unless the titles differ.
        if language?.hasPrefix("en") ?? true || Set(keys).count > 1, let headline = headlineOverText(), headline.folded != site,
            headline.utf8.count < 200
        {
            let words = Set(candidates.flatMap(PageTitleWords.words))
            let own = PageTitleWords.words(of: headline)
            if own.count >= 3, own.contains(where: words.contains) || candidates.isEmpty { return headline }
        }
        return candidates.first ?? headings.first?.text
    }

    /// A heading without what it is filed under, "Politics | …" or "Opinion …", when a title of the markup shows where the headline begins.
    private func unfiled(_ heading: String, _ titles: [String]) -> String? {
        let key = heading.folded
        for title in titles where title.split(separator: " ").count >= 3 && key.hasSuffix(title.folded) {
            // What stands before a colon is the headline's own beginning.
            let before = heading.hasSuffix(title) ? heading.dropLast(title.count).trimmed : ""
            return before.hasSuffix(":") ? heading : title
        }
        // Both are filed, each under something else: "Sports - Headline" and "Football: Headline".
        guard let own = filedPart(of: heading) else { return nil }
        return titles.contains { filedPart(of: $0)?.folded == own.folded } && own.split(separator: " ").count >= 4 ? own : nil
    }

    private func filedPart(of title: String) -> String? {
        [": ", " - ", " – ", " | "].compactMap { title.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
            .map { title[$0.upperBound...].trimmed }
    }

    /// The headline under a first one that is only the window's title written out for search engines: another of the markup's titles,
    /// in a heading of the second rank.
    private func secondHeadline(after first: String, _ candidates: [String]) -> String? {
        let others = candidates.filter { $0.folded != first.folded && $0.split(separator: " ").count >= 4 }
        guard !others.isEmpty, facts.titleTag?.folded.hasPrefix(first.folded) ?? false else { return nil }
        let headings = headings(upTo: 2).map(\.folded)
        return others.first { other in headings.contains { $0.hasSuffix(other.folded) } }
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
            let text = survey.text(of: at)
            if !text.isEmpty, text.utf8.count < 400 { found.append(text) }
        }
        return found
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

    func lastPart(of title: String) -> (before: String, after: String)? {
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
