internal import HTML

extension PageMetadata {
    /// The headline: what the markup and the page's headings agree on, without the site's name.
    func title(publisher: String?, url: String?) -> String? {
        let headings = headings()
        let candidates: [String] = [
            data.text("headline"), facts.meta("og:title"), facts.meta("twitter:title"), facts.titleTag,
            facts.meta("dc.title", "dcterms.title", "title", "sailthru.title", "parsely-title"), data.text("name"),
        ].compactMap { $0?.nonEmpty }
        // A heading that a title of the markup repeats is the headline as readers see it.
        for heading in headings where heading.utf8.count > 3 {
            let folded = heading.folded
            guard folded.utf8.count > 6 else { continue }
            if candidates.contains(where: { let other = $0.folded; return other == folded || other.hasPrefix(folded) || (other.hasSuffix(folded) && other.utf8.count < folded.utf8.count * 2) }) { return heading }
        }
        for candidate in candidates {
            let title = withoutSite(candidate, publisher: publisher, url: url)
            if title.utf8.count > 2 { return title }
        }
        return headings.first
    }

    /// The texts of the page's first-level headings, or else of microdata headlines.
    func headings() -> [String] {
        var found: [String] = []
        for (at, element) in survey.flow.elements.enumerated() where element.tag == .h1 {
            let text = text(of: at)
            if !text.isEmpty, text.utf8.count < 400 { found.append(text) }
        }
        return found
    }

    func text(of element: Int) -> String {
        let element = survey.flow.elements[element]
        return (Int(element.firstPiece)..<Int(element.pieceEnd)).map { cleaned(survey.flow.string(survey.flow.pieces[$0])) }.joined(separator: " ")
    }

    /// Cuts " | Site" or "Site: " off a title, only when it is the site's name.
    func withoutSite(_ title: String, publisher: String?, url: String?) -> String {
        var names = ([publisher, facts.meta("og:site_name", "application-name")].compactMap { $0 } + data.names(ofType: "WebSite")
            + data.names("publisher")).map(\.folded).filter { $0.utf8.count > 1 }
        let host = host(of: url).map { $0.split(separator: ".").map(String.init) } ?? []
        names += host.filter { $0.utf8.count > 3 }
        var title = title
        for _ in 0..<3 {
            guard let (before, after) = lastPart(of: title) else { break }
            let tail = after.folded
            if names.contains(where: { tail == $0 || (tail.hasPrefix($0) && after.utf8.count < 40) || ($0.hasPrefix(tail) && tail.utf8.count > 3) || (tail.hasSuffix($0) && after.utf8.count < 30) }) {
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
