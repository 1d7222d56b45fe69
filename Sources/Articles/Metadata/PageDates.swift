internal import HTML
internal import Language

extension PageMetadata {
    /// When the article was published and last changed, from the markup, the address and the lines around the headline.
    func dates(url: String?) -> (published: Timestamp?, modified: Timestamp?) {
        let shown = ShownDates(self)
        let modified = markedModified
        let marked = markedPublished.map { corrected($0, modified: modified, shown: shown, url: url) }
        let published =
            marked ?? PageMetadata.date(inAddress: url) ?? shown.published ?? shown.dateline ?? shown.plain ?? timeElement()
            ?? shown.inHeadline
        // A page that dates itself by its last change only is a text of that day.
        let changed = modified ?? shown.updated
        return (published ?? shown.updated ?? changed, changed)
    }

    private var markedModified: Timestamp? {
        first(
            [data.text("dateModified")]
                + metas(
                    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified",
                    "dc.date.modified", "lastmod", "last-modified", "revised")
                + microdata("dateModified"))
    }

    private var metaPublished: Timestamp? {
        first(metas("article:published_time", "og:published_time", "og:article:published_time", "article:published"))
    }

    /// Whether two places of the markup say when the article was published.
    private var isMarkedTwice: Bool { metaPublished != nil && data.text("datePublished") != nil }

    private var markedPublished: Timestamp? {
        let meta = metaPublished
        if let linked = first([data.text("datePublished")]) {
            return meta.map { linked.differsByZone(from: $0) ? $0 : linked } ?? linked
        }
        return meta
            ?? first(
                metas(
                    "article:post_date", "datepublished", "rnews:datepublished", "dcterms.created", "dcterms.issued", "dc.date.issued",
                    "dc.date.created", "dc.date.published", "dc.date", "dcterms.date", "dcterms.available", "parsely-pub-date",
                    "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "publication-date",
                    "published", "published_date", "published-date", "cxenseparse:recs:publishtime", "article_date_original",
                    "originalpublicationdate", "displaydate", "date", "datecreated", "created", "citation_publication_date",
                    "citation_date", "article.published", "article.created", "ptime", "published_time", "release_date", "og:pubdate",
                    "video:release_date", "vr:published_time", "shareaholic:article_published_time", "timestamp", "firstpublished",
                    "bt:pubdate", "search_date"))
            ?? first(microdata("datePublished")) ?? first([data.text("dateCreated"), data.text("uploadDate")])
            ?? first(facts.metas.filter { $0.name.contains("publish") && $0.name.contains("date") }.map(\.content))
    }

    /// What a template writes into its markup, put right by what the page shows.
    private func corrected(_ marked: Timestamp, modified: Timestamp?, shown: ShownDates, url: String?) -> Timestamp {
        let isShown = shown.days.contains { abs($0.daysSince1970 - marked.day.daysSince1970) <= 1 }
        // The day of the last change stands in both places: the page shows the right one.
        if let modified, marked == modified, !isShown, let right = shown.published ?? shown.alone, right.day < marked.day { return right }
        // A guide rewritten long after it first came out, which shows its readers the day of the rewriting alone, speaks as of that day.
        if !data.isNews, !isShown, !isMarkedTwice, shown.published == nil, let changed = shown.updated ?? shown.dateline,
            changed.day.daysSince1970 - marked.day.daysSince1970 > 30,
            shown.updated != nil || modified.map({ abs($0.day.daysSince1970 - changed.day.daysSince1970) <= 1 }) ?? false
        {
            return changed
        }
        // A moment in UTC may fall on the day before or after the one that its readers had, and that the page goes by.
        if marked.secondOfDay != nil, marked.offsetMinutes == 0,
            let local = (PageMetadata.date(inAddress: url) ?? shown.published ?? shown.underHeadline)?.day,
            abs(local.daysSince1970 - marked.day.daysSince1970) == 1
        {
            return Timestamp(day: local)
        }
        return marked
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
}

extension Timestamp {
    /// Whether two moments, both said to be in UTC, are whole hours apart: one of them is a local time that its template took for UTC.
    fileprivate func differsByZone(from other: Timestamp) -> Bool {
        guard let second = secondOfDay, let otherSecond = other.secondOfDay, offsetMinutes == 0, other.offsetMinutes == 0 else {
            return false
        }
        // Behind the full hour the two times are the same one; midnight is no time at all.
        guard second % 3_600 != 0 else { return false }
        let apart = abs((day.daysSince1970 - other.day.daysSince1970) * 86_400 + second - otherSecond)
        return apart > 0 && apart <= 14 * 3_600 && apart % 1_800 <= 1
    }
}
