extension PageMetadata {
    /// Who publishes the page: the name that the markup gives the site or its publisher.
    func publisher(url: String?) -> String? {
        let candidates =
            ([
                facts.meta("og:site_name"), data.names("publisher").first, facts.meta("application-name", "apple-mobile-web-app-title"),
                facts.meta("publisher", "dc.publisher", "dcterms.publisher", "cre", "copyright"),
            ].compactMap { $0 } + data.names(ofType: "WebSite") + data.names(ofType: "NewsMediaOrganization")
            + data.names(ofType: "Organization"))
            .compactMap(\.nonEmpty)
        let named = candidates.filter { name in
            let lower = name.lowercased()
            return name.utf8.count <= 60 && !name.hasPrefix("http") && !name.hasPrefix("@") && !lower.contains("copyright")
                && !lower.contains("©") && !lower.contains("all rights")
        }
        // A name says more than an address: "Example Times" rather than "example.org".
        let names = named.filter { !isAddress($0) }
        // A site of many parts gives the part as its name: the one that its address contains is the site's.
        if let first = names.first, !isOfHost(first, url: url), let own = names.first(where: { isOfHost($0, url: url) }) { return own }
        if let name = names.first { return name }
        if let name = facts.homeNames.first(where: { host(of: url)?.contains($0.folded) ?? false }) { return name }
        if let name = named.first { return name }
        if let name = nameBehindTitle { return name }
        if let host = host(of: url) { return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }
        if let handle = facts.meta("twitter:site"), handle.hasPrefix("@"), handle.utf8.count > 2 { return String(handle.dropFirst()) }
        return nil
    }

    /// "Title | Site", where a heading is the title alone.
    private var nameBehindTitle: String? {
        guard let (before, after) = facts.titleTag.flatMap(lastPart), after.split(separator: " ").count <= 5 else { return nil }
        return headings(upTo: 3).contains(before) ? after : nil
    }

    /// `example.org`, also in letters that no address has: "Beispiel.de".
    private func isAddress(_ name: String) -> Bool {
        BlockRoles.isDomain(String(String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 0x80 ? $0 : "a" })))
    }

    /// Whether a name and the site's address have their beginning in common: "Example Times" and `example.org`.
    private func isOfHost(_ name: String, url: String?) -> Bool {
        let key = name.folded
        let parts = (host(of: url) ?? "").split(separator: ".").map { String($0).folded }.filter { $0.utf8.count >= 3 && $0 != "www" }
        return parts.contains { part in
            part.hasPrefix(key) || key.hasPrefix(part)
                || name.lowercased().split(separator: " ").contains { $0.utf8.count >= 4 && part.contains($0.lowercased()) }
        }
    }
}
