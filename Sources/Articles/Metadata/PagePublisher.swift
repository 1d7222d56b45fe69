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
        let named = candidates.filter { $0.utf8.count <= 60 && !$0.hasPrefix("http") && !$0.hasPrefix("@") }
        // A name says more than an address: "Example Times" rather than "example.org".
        if let name = named.first(where: { !BlockRoles.isDomain($0) }) { return name }
        if let name = facts.homeNames.first(where: { host(of: url)?.contains($0.folded) ?? false }) { return name }
        if let name = named.first { return name }
        if let handle = facts.meta("twitter:site"), handle.hasPrefix("@"), handle.utf8.count > 2 { return String(handle.dropFirst()) }
        return host(of: url).map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
    }
}
