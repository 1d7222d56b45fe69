internal import HTML
internal import Language

/// The dates in the short lines around a page's headline, by what those lines say that they are.
struct ShownDates {
    private(set) var published: Timestamp?
    private(set) var updated: Timestamp?
    /// The first that no word introduces.
    private(set) var plain: Timestamp?
    /// The same, where its line holds little else: "Jane Doe | 5 March 2025 | 4 min read".
    private(set) var dateline: Timestamp?
    /// The same, where it has its line to itself.
    private(set) var alone: Timestamp?
    /// A dateline between the headline and the text.
    private(set) var underHeadline: Timestamp?
    /// The day that the headline names, more often that of an event.
    private(set) var inHeadline: Timestamp?
    /// All but that.
    private(set) var days: [CivilDate] = []

    init(_ page: PageMetadata) {
        var label: Label?
        let labels = page.labelLines
        for at in page.visibleLines() {
            let piece = page.survey.flow.pieces[at]
            let bytes = page.survey.flow.text[Int(piece.start)..<Int(piece.end)]
            guard bytes.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xD9 }) else {
                // "Updated on" may stand in an element of its own before the date.
                label = bytes.count < 30 ? Label(bytes) : nil
                continue
            }
            // A headline may name the day that its article is about.
            let isHeadline = page.survey.tag(of: at).headingLevel != nil
            let found = DateScanner(bytes, language: page.language).dates()
            var end = 0
            for date in found {
                let before = bytes[(bytes.startIndex + end)..<(bytes.startIndex + max(end, date.range.lowerBound))]
                end = date.range.upperBound
                let own = Label(before) ?? (found.count == 1 ? Label(bytes) ?? label : nil)
                if !isHeadline { days.append(date.timestamp.day) }
                switch own {
                case .published: published = published ?? date.timestamp
                case .updated: updated = updated ?? date.timestamp
                case nil:
                    if isHeadline {
                        inHeadline = inHeadline ?? date.timestamp
                        break
                    }
                    plain = plain ?? date.timestamp
                    if bytes.count - date.range.count <= 40 {
                        dateline = dateline ?? date.timestamp
                        if labels.contains(at) { underHeadline = underHeadline ?? date.timestamp }
                    }
                    if alone == nil, bytes.count - date.range.count < 8 { alone = date.timestamp }
                }
            }
            label = nil
        }
    }

    /// What a date is the date of.
    enum Label {
        case published, updated

        init?(_ text: ArraySlice<UInt8>) {
            let lower = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
            if Label.publishing.isFound(in: lower) {
                self = .published
            } else if Label.updating.isFound(in: lower) {
                self = .updated
            } else {
                return nil
            }
        }

        private static let publishing = PhraseTable([
            "published", "posted", "first released", "veröffentlicht", "erstellt", "publié", "publicad", "pubblicat", "gepubliceerd",
            "publisert", "publicerad", "udgivet", "julkaistu", "opublikowano", "publikováno", "objavljeno", "опубликовано",
            "опубліковано", "diterbitkan", "公開", "掲載", "发布", "發布", "입력",
        ])
        private static let updating = PhraseTable([
            "updated", "update:", "last modified", "last edited", "last revised", "latest revision", "last reviewed", "aktualisiert",
            "mis à jour", "actualizad", "atualizad", "aggiornat", "bijgewerkt", "oppdatert", "uppdaterad", "opdateret", "zaktualizowano",
            "aktualizov", "güncelle", "обновлено", "оновлено", "diperbarui", "更新", "수정",
        ])
    }
}
