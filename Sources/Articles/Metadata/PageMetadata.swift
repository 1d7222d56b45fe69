internal import HTML
internal import Language

/// Weighs what a page's markup says against what it shows.
struct PageMetadata {
    let facts: PageFacts
    let data: LinkedData
    let survey: PageSurvey
    /// The element that holds the article.
    let region: Int
    let language: String?

    init(facts: PageFacts, data: LinkedData, survey: PageSurvey, region: Int) {
        self.facts = facts
        self.survey = survey
        self.region = region
        self.data = data
        language = PageMetadata.tag(
            facts.language ?? facts.meta("og:locale", "content-language", "dc.language", "language") ?? data.text("inLanguage"))
    }

    func metadata() -> Metadata {
        var metadata = Metadata()
        metadata.language = language
        metadata.url = url()
        metadata.publisher = publisher(url: metadata.url)
        metadata.title = title(publisher: metadata.publisher, url: metadata.url)
        metadata.authors = authors(publisher: metadata.publisher)
        (metadata.published, metadata.modified) = dates(url: metadata.url)
        return metadata
    }

    /// A language tag as BCP 47 writes it: `pt-BR`.
    private static func tag(_ written: String?) -> String? {
        guard let written = written?.nonEmpty else { return nil }
        let parts = written.split { $0 == "-" || $0 == "_" || $0 == "," || $0 == ";" }
        guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
        else {
            return nil
        }
        guard parts.count > 1, parts[1].utf8.count == 2 || parts[1].utf8.count == 4 else { return first.lowercased() }
        return first.lowercased() + "-" + (parts[1].utf8.count == 2 ? parts[1].uppercased() : parts[1].capitalizedFirst)
    }

    private func url() -> String? {
        var candidates = [
            facts.canonical, facts.meta("og:url"), data.text("url"), data.article?["mainEntityOfPage"]?["@id"]?.text,
            data.text("mainEntityOfPage"), facts.meta("twitter:url", "parsely-link"), facts.sharedURL,
        ].compactMap { $0?.nonEmpty }
        // A copy names the original as canonical, and itself to those who share it.
        if candidates.count > 1, let own = facts.meta("og:url"), let host = host(of: own), self.host(of: candidates[0]) != nil,
            host != self.host(of: candidates[0]), !isFrontPage(own)
        {
            candidates.insert(own, at: 0)
        }
        let absolute = candidates.filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") || $0.hasPrefix("//") }
        // A site's front page as the address of an article is a mistake of its template.
        guard let found = absolute.first(where: { !isFrontPage($0) }) ?? absolute.first ?? candidates.first else { return nil }
        return escaped(found)
    }

    /// Percent-encodes what is not ASCII, as browsers do.
    private func escaped(_ url: String) -> String {
        guard url.utf8.contains(where: { $0 >= 0x80 || $0 == 0x20 }) else { return url }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in url.utf8 {
            if byte >= 0x80 || byte == 0x20 { bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isFrontPage(_ url: String) -> Bool {
        guard let scheme = url.firstRange(of: "//") else { return false }
        let rest = url[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return true }
        return rest[slash...].utf8.count <= 1
    }
}

extension Substring {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
