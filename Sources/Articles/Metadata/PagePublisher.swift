extension PageMetadata {
    /// Who publishes the page: the name that the markup gives the site or its publisher.
    func publisher(url: String?) -> String? {
        let candidates = ([
            facts.meta("og:site_name"), data.names("publisher").first, facts.meta("application-name", "apple-mobile-web-app-title"),
            facts.meta("publisher", "dc.publisher", "dcterms.publisher", "cre", "copyright"),
        ].compactMap { $0 } + data.names(ofType: "WebSite") + data.names(ofType: "NewsMediaOrganization") + data.names(ofType: "Organization"))
            .compactMap(\.nonEmpty)
        for candidate in candidates where candidate.utf8.count <= 60 && !candidate.hasPrefix("http") && !candidate.hasPrefix("@") {
            return candidate
        }
        if let handle = facts.meta("twitter:site"), handle.hasPrefix("@"), handle.utf8.count > 2 { return String(handle.dropFirst()) }
        return host(of: url).map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
    }
}
