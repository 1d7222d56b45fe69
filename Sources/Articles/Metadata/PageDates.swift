internal import HTML
internal import Language

extension PageMetadata {
    /// When the article was published and last changed, from the markup, the address and the lines around the headline.
    func dates(url: String?) -> (published: Timestamp?, modified: Timestamp?) {
        let modified = first(
            [data.text("dateModified")]
                + metas(
                    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified",
                    "dc.date.modified", "lastmod", "last-modified", "revised")
                + microdata("dateModified"))
        let visible = visibleDates()
        var linked = first([data.text("datePublished")])
        // Where a template writes the day of the last change into both, what the page shows is right.
        if let shown = visible.alone, let both = linked, both == first([data.text("dateModified")]), shown.day < both.day { linked = shown }
        let published =
            linked ?? first(
                metas(
                    "article:published_time", "og:published_time", "og:article:published_time", "article:published", "article:post_date",
                    "datepublished", "rnews:datepublished", "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date.created",
                    "dc.date.published",
                    "dc.date", "dcterms.date", "dcterms.available", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
                    "publish_date", "publish-date",
                    "publication_date", "publication-date", "published_date", "published-date", "cxenseparse:recs:publishtime",
                    "article_date_original", "originalpublicationdate",
                    "displaydate", "date", "datecreated", "created", "citation_publication_date", "citation_date", "article.published",
                    "article.created", "ptime", "published_time", "release_date", "og:pubdate",
                    "video:release_date", "vr:published_time", "shareaholic:article_published_time", "timestamp", "firstpublished",
                    "bt:pubdate", "search_date"))
            ?? first(microdata("datePublished")) ?? first([data.text("dateCreated"), data.text("uploadDate")]) ?? PageMetadata.date(
                inAddress: url) ?? visible.published ?? timeElement()
        // A page that dates itself by its last change only is a text of that day.
        let changed = modified ?? visible.modified
        return (published ?? visible.modified ?? changed, changed)
    }

    private func metas(_ names: String...) -> [String?] { names.map { facts.meta($0) } }

    private func first(_ texts: [String?]) -> Timestamp? {
        for text in texts {
            if let text, let found = Timestamp(lenient: text, language: language) { return found }
        }
        return nil
    }

    private func microdata(_ property: String) -> [String?] {
        let tree = survey.tree
        var found: [String?] = []
        for (at, node) in tree.nodes.enumerated() where node.tag != .text && node.tag != .meta && node.firstAttribute < node.attributeEnd {
            if let name = tree.range(.itemprop, of: at), tree.bytes[name].elementsEqual(property.utf8) {
                found.append(tree.value(.datetime, of: at) ?? tree.value(.content, of: at) ?? cleaned(tree.rawText(of: at)))
            }
        }
        return found
    }

    /// The first `<time>` near the headline.
    private func timeElement() -> Timestamp? {
        let tree = survey.tree
        let region = survey.flow.elements[region]
        let first = (Int(region.firstPiece)..<Int(region.pieceEnd)).first { survey.prose[$0] > 0 }
        let limit =
            first.map { Int(tree.nodes[Int(survey.flow.elements[Int(survey.flow.pieces[$0].element)].node)].end) } ?? tree.nodes.count
        var late: Timestamp?
        for (at, node) in tree.nodes.enumerated() where node.tag == .time {
            let text = tree.value(.datetime, of: at) ?? tree.value(.content, of: at) ?? cleaned(tree.rawText(of: at))
            guard
                let found = Timestamp(lenient: text, language: language)
                    ?? DateScanner.first(in: cleaned(tree.rawText(of: at)), language: language)
            else { continue }
            let around = tree.value(.class, of: at)?.lowercased() ?? ""
            if around.contains("updat") || around.contains("modif") { late = late ?? found } else if at <= limit { return found }
        }
        return late
    }

    /// The day in an address: `/2021/10/04/`, `-2021-10-04-`, `/20211004/`.
    static func date(inAddress url: String?) -> Timestamp? {
        guard let url else { return nil }
        let bytes = Array(url.utf8)
        var runs: [(value: Int, range: Range<Int>)] = []
        var at = 0
        while at < bytes.count {
            var end = at
            while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - at < 15 { end += 1 }
            if end > at { runs.append((Int(String(decoding: bytes[at..<end], as: UTF8.self)) ?? 0, at..<end)) }
            at = max(end, at + 1)
        }
        for (place, run) in runs.enumerated() {
            if run.range.count == 8, let found = Timestamp(lenient: String(run.value)), found.day.year >= 1_995 { return found }
            guard run.range.count == 4, (1_995...2_099).contains(run.value), place + 2 < runs.count else { continue }
            let (month, day) = (runs[place + 1], runs[place + 2])
            guard month.range.count <= 2, day.range.count <= 2, month.range.lowerBound == run.range.upperBound + 1,
                day.range.lowerBound == month.range.upperBound + 1,
                let found = CivilDate(year: run.value, month: month.value, day: day.value)
            else { continue }
            return Timestamp(day: found)
        }
        return nil
    }

    /// `alone` is a date that has its line to itself.
    private func visibleDates() -> (published: Timestamp?, modified: Timestamp?, alone: Timestamp?) {
        var published: Timestamp?
        var modified: Timestamp?
        var alone: Timestamp?
        for at in visibleLines() {
            let text = survey.flow.string(survey.flow.pieces[at])
            guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xD9 }) else { continue }
            guard let found = DateScanner(text.utf8, language: language).dates().first else { continue }
            if PageMetadata.saysUpdated(text) {
                modified = modified ?? found.timestamp
            } else {
                if published == nil, text.utf8.count - found.range.count < 8 { alone = found.timestamp }
                published = published ?? found.timestamp
            }
        }
        return (published, modified, alone)
    }

    static func saysUpdated(_ text: String) -> Bool {
        let lower = text.lowercased()
        return [
            "updated", "update:", "last modified", "aktualisiert", "mis à jour", "actualizado", "atualizado", "aggiornato", "bijgewerkt",
            "oppdatert", "uppdaterad",
            "opdateret", "zaktualizowano", "aktualizováno", "güncelle", "обновлено", "оновлено", "diperbarui", "更新",
        ].contains { lower.contains($0) }
            && !["published", "posted", "veröffentlicht", "publié", "publicado", "pubblicato"].contains { lower.contains($0) }
    }
}
