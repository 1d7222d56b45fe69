internal import Language

/// Tells what the blocks of an article are there for, by their shapes and by what stands around them; and reads what
/// its labels say of the article.
struct BlockRoles {
    private(set) var text: ArticleText
    private(set) var metadata: Metadata
    private var lines: [String] = []
    /// Where the first link of a block leads, for those that have one.
    private let links: [Int: String]

    init(_ text: ArticleText, metadata: Metadata, links: [Int: String] = [:]) {
        self.text = text
        self.links = links
        self.metadata = metadata
        lines = text.blocks.map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
    }

    mutating func mark() {
        markTitle()
        markFields()
        markTop()
        markQuestions()
        markTeasers()
        markSummary()
        markTail()
        findPublisher()
        readDateline()
        readImprint()
    }

    // MARK: Shapes

    /// Words that end in a stop, or enough of them: something is said here.
    private func isProse(_ at: Int) -> Bool {
        let line = lines[at]
        let words = line.utf8.count { $0 == 0x20 } + 1
        guard words >= 8 || (line.utf8.count > 60 && !line.utf8.contains(0x20)) else { return false }
        return endsSentence(line) || words >= 25
    }

    private func endsSentence(_ line: String) -> Bool {
        guard let last = line.unicodeScalars.last(where: { !"\"'”’)]»".unicodeScalars.contains($0) }) else { return false }
        return ".!?…:。！？".unicodeScalars.contains(last)
    }

    private func isQuestion(_ line: String) -> Bool {
        guard line.hasSuffix("?") || line.hasSuffix("？"), line.utf8.count < 300 else { return false }
        guard line.dropLast().utf8.allSatisfy({ $0 != 0x3F }) else { return false }
        // A stop behind a word of small letters ends a sentence; "U.S." does not.
        var letters = 0
        for (byte, next) in zip(line.utf8, line.utf8.dropFirst()) {
            if byte == 0x2E, next == 0x20, letters >= 3 { return false }
            letters = (0x61...0x7A).contains(byte) ? letters + 1 : 0
        }
        return true
    }

    private func isHeading(_ at: Int) -> Bool {
        if case .heading = text.blocks[at].kind { return true }
        return false
    }

    private func isListItem(_ at: Int) -> Bool {
        if case .listItem = text.blocks[at].kind { return true }
        return false
    }

    private func isShort(_ at: Int) -> Bool { lines[at].utf8.count <= 140 && !isProse(at) }

    private var firstProse: Int { lines.indices.first { isProse($0) && !isListItem($0) && !isHeading($0) } ?? lines.count }

    /// Whether several lines are nothing but a date, each the stamp of what stands under it.
    private lazy var isLog = lines.indices.filter { isShort($0) && isOnlyDate(lines[$0]) }.count > 1

    // MARK: Headings of plain text

    /// In plain text a heading is a short line without a stop that prose follows.
    mutating func findHeadings() {
        for at in lines.indices where text.blocks[at].kind == .paragraph {
            let line = lines[at]
            guard line.utf8.count <= 160, let last = line.unicodeScalars.last, !".,;:!…".unicodeScalars.contains(last) else { continue }
            guard line.utf8.count(where: { $0 == 0x20 }) < 20, line.first?.isLowercase == false, at + 1 < lines.count else { continue }
            guard AuthorNames.byline(line) == nil, !isOnlyDate(line) else { continue }
            // A title may stand above other short lines, such as a date, a byline or the paper's name.
            let follows = (at + 1..<min(at + (at == 0 ? 7 : 4), lines.count)).first { isProse($0) }
            guard let follows, follows == at + 1 || (at <= 4 && line.utf8.count > 30) || isQuestion(lines[at + 1]) else { continue }
            if isQuestion(line), follows != at + 1, at > 2 || isQuestion(lines[at + 1]) { continue }
            // "Off On", "Share": buttons above the text.
            if line.utf8.count < 10, at + 1 == firstProse, at > 0 { continue }
            text.blocks[at].kind = .heading(level: 2)
        }
    }

    // MARK: The top

    private mutating func markTitle() {
        let top = lines.indices.prefix(12)
        if let title = metadata.title?.folded {
            for at in top where lines[at].folded == title { text.blocks[at].role = .title }
            return
        }
        // The first heading is the title, when nothing is said before it.
        guard let at = top.first(where: { isHeading($0) && lines[$0].utf8.count > 3 }),
            at < firstProse || text.blocks[at].kind == .heading(level: 1), !isSectionLabel(lines[at])
        else { return }
        let candidates = top.filter { isHeading($0) && $0 < firstProse && !isSectionLabel(lines[$0]) }
        // A site's name may stand above the title: the title is the longest of the headings at the top of plain text.
        let levels = candidates.map { at -> Int in if case .heading(let level) = text.blocks[at].kind { level } else { 7 } }
        let best = Set(levels).count > 1 ? at : candidates.prefix(3).max { lines[$0].utf8.count < lines[$1].utf8.count } ?? at
        text.blocks[best].role = .title
        text.blocks[best].kind = .heading(level: 1)
        metadata.title = lines[best]
    }

    /// "TECHNOLOGY", "Breaking news".
    private func isSectionLabel(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count <= 3 && line.utf8.count <= 30 && line.unicodeScalars.contains(where: \.isWordPart) && line == line.uppercased()
            && line != line.lowercased()
    }

    /// Bylines, datelines, section labels: short lines before the first prose.
    private mutating func markTop() {
        let end = firstProse
        let title = lines.indices.first { text.blocks[$0].role == .title }
        for at in lines.indices.prefix(min(max(end, (title ?? -1) + 4), 20)) where text.blocks[at].role == .body {
            let line = lines[at]
            guard isShort(at) || isDatedByline(line) else { continue }
            // "By Jane Doe · March 14, 2019": both in one line.
            let (isByline, isOrigin) = (readByline(line), readOrigin(line, isRepeated: isLog))
            if isByline || isOrigin || Teasers.namesSummarizer(line) {
                text.blocks[at].role = .label
            } else if isSectionLabel(line), at < end, !isListItem(at), !isOnlyDate(line) {
                text.blocks[at].role = .label
            } else if let title, at < title, !isListItem(at) {
                text.blocks[at].role = .label
            } else if at < end, !isHeading(at), !isListItem(at), text.blocks[at].kind == .paragraph, !endsSentence(line),
                lines[at].utf8.count < 60, at + 1 < lines.count, !isOnlyDate(line),
                !(Imprint.labelsIncident(line) && DateScanner.first(in: line) != nil)
            {
                text.blocks[at].role = .label
            }
        }
    }

    private mutating func readByline(_ line: String) -> Bool {
        guard let names = AuthorNames.byline(line) else { return false }
        if metadata.authors.isEmpty { metadata.authors = AuthorNames.split([names], publisher: metadata.publisher) }
        return true
    }

    /// "By Jane Doe, Example Media. Posted October 5, 2021; updated below."
    private func isDatedByline(_ line: String) -> Bool {
        line.utf8.count <= 160 && AuthorNames.byline(line) != nil && DateScanner.first(in: line) != nil
    }

    /// Whether a date stands at the end of a line that says who wrote, and not in a sentence or title: "Jane Doe, Editor Wed 9 Jun 2021 09.14".
    private func isStamp(_ range: Range<Int>, of line: String) -> Bool {
        if AuthorNames.byline(line) != nil { return true }
        let before = String(decoding: Array(line.utf8)[..<range.lowerBound], as: UTF8.self).trimmed
        let words = before.split(separator: " ")
        guard !endsSentence(line), line.utf8.count - range.upperBound <= 12, words.count <= 9, let last = words.last else { return false }
        return !["on", "of", "from", "since", "in", "to", "until", "and", "by", "at"].contains(last.lowercased()) && !before.contains(":")
    }

    private func isOnlyDate(_ line: String) -> Bool {
        guard let found = DateScanner(line.utf8).dates().first else { return false }
        return line.utf8.count - found.range.count <= 12
    }

    /// "Analysis • March 3, 2026 • site.example", "Published: March 3, 2026", "Updated 3 March 2026, 10:00 UTC".
    private mutating func readOrigin(_ line: String, isRepeated: Bool) -> Bool {
        guard line.utf8.count < 140, let found = DateScanner(line.utf8).dates().first, !Imprint.labelsIncident(line) else { return false }
        let parts = BlockRoles.parts(of: line)
        let lower = line.lowercased()
        // "9 January, updated 10 January": what stands before the first date says what it is the date of.
        let isUpdate = ShownDates.Label(Array(line.utf8)[..<found.range.lowerBound]) == .updated
        let isIntroduced =
            isUpdate
            || ["published", "posted", "date:", "first published", "publié", "publicado", "veröffentlicht", "pubblicato"].contains {
                lower.hasPrefix($0)
            }
        guard parts.count > 1 || isIntroduced || ((isOnlyDate(line) || isStamp(found.range, of: line)) && !isRepeated) else { return false }
        if parts.count == 1, !isIntroduced, isRepeated { return false }
        if isUpdate {
            metadata.modified = metadata.modified ?? found.timestamp
        } else {
            metadata.published = metadata.published ?? found.timestamp
        }
        if metadata.publisher == nil, let site = parts.first(where: BlockRoles.isDomain) { metadata.publisher = site }
        return true
    }

    /// "CHICAGO, Aug 7, 2025 (Agency) - The airline …": an agency's text opens with its place and day, set off by a dash.
    private mutating func readDateline() {
        guard metadata.published == nil, let at = lines.indices.first(where: { isProse($0) && text.blocks[$0].role == .body }) else {
            return
        }
        let opening = Array(lines[at].utf8.prefix(90))
        guard let found = DateScanner(opening).dates().first, found.range.lowerBound < 40 else { return }
        // A capital or the date itself opens it, and only an agency's name stands between the date and the dash.
        let before = String(decoding: opening[..<found.range.lowerBound], as: UTF8.self)
        let behind = String(decoding: opening[found.range.upperBound...], as: UTF8.self)
        let dash = [" - ", " – ", " -- ", "—"].compactMap { behind.firstRange(of: $0)?.lowerBound }.min()
        guard let dash, before.isEmpty || before.trimmed.hasSuffix(",") || before.trimmed.hasSuffix("("),
            !before.contains(where: { ".!?;".contains($0) })
        else { return }
        let between = behind[..<dash].trimmed
        if between.isEmpty || between.hasPrefix("(") || between.hasPrefix("/") { metadata.published = found.timestamp }
    }

    /// "The Example Courier, north edition, Tuesday 17 June 2025. By our staff reporter.": above the text, a day that stands by itself
    /// beside the paper's name is that of writing. Not where the words before it tell of something that happened.
    private mutating func readImprint() {
        guard metadata.published == nil else { return }
        for at in lines.indices.prefix(6) where lines[at].utf8.count <= 400 && (text.blocks[at].kind == .paragraph || isHeading(at)) {
            let line = Array(lines[at].utf8)
            guard let found = DateScanner(line).dates().first, found.range.lowerBound <= 120 else { continue }
            let before = String(decoding: line[..<found.range.lowerBound], as: UTF8.self).trimmed
            let behind = String(decoding: line[found.range.upperBound...], as: UTF8.self)
            if Imprint.isOfWriting(before: before, behind: behind), !(isOnlyDate(lines[at]) && isLog) {
                metadata.published = found.timestamp
                return
            }
        }
    }

    private static func parts(of line: String) -> [String] {
        var parts = [line]
        for mark in [" • ", " | ", " · ", " — ", " – ", " / "] {
            parts = parts.flatMap { part -> [String] in
                var rest = part[...]
                var pieces: [String] = []
                while let found = rest.firstRange(of: mark) {
                    pieces.append(rest[..<found.lowerBound].trimmed)
                    rest = rest[found.upperBound...]
                }
                return pieces + [rest.trimmed]
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// `news.example.org`
    static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, last.utf8.count >= 2, last.utf8.count <= 24 else { return false }
        return last.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
            && labels.allSatisfy { label in
                !label.isEmpty && label.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
            }
    }

    // MARK: Fields

    /// "Source: …", "Link: …", "Date: …", "Author: …" one under the other: somebody's notes on where the text is from.
    private mutating func markFields() {
        var at = 0
        while at < min(lines.count, 20) {
            var fields: [(at: Int, name: String, value: String)] = []
            while at < lines.count, !isHeading(at), let field = BlockRoles.field(lines[at]) {
                fields.append((at, field.name, field.value))
                at += 1
            }
            let origins = fields.filter { ["source", "link", "url", "author", "by", "publisher", "site", "original"].contains($0.name) }
            if origins.count >= 2 || (origins.count == 1 && fields.count == 2 && fields.contains { $0.name == "date" }) {
                for field in fields { read(field.name, field.value, link: links[field.at]) }
                for field in fields where BlockRoles.knownFields.contains(field.name) { text.blocks[field.at].role = .label }
                if let first = fields.first?.at, first > 0, isHeading(first - 1), text.blocks[first - 1].role == .body {
                    text.blocks[first - 1].role = .label
                }
                return
            }
            at += 1
        }
    }

    private static let knownFields: Set<String> = [
        "source", "link", "url", "author", "authors", "by", "publisher", "site", "original", "date", "published", "updated",
    ]

    private static func field(_ line: String) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: ":"), line.utf8.count < 400 else { return nil }
        let name = line[..<colon].trimmed.lowercased()
        guard name.utf8.count <= 20, !name.isEmpty else { return nil }
        return (name, line[line.index(after: colon)...].trimmed)
    }

    private mutating func read(_ name: String, _ value: String, link: String?) {
        guard !value.isEmpty else { return }
        switch name {
        case "source", "publisher", "site":
            if value.hasPrefix("http") { metadata.url = metadata.url ?? value } else { metadata.publisher = metadata.publisher ?? value }
        case "link", "url", "original":
            if let target = value.hasPrefix("http") ? value : link { metadata.url = metadata.url ?? target }
        case "author", "authors", "by": if metadata.authors.isEmpty { metadata.authors = AuthorNames.split([value], publisher: nil) }
        case "date", "published": metadata.published = metadata.published ?? Timestamp(lenient: value)
        case "updated": metadata.modified = metadata.modified ?? Timestamp(lenient: value)
        default: break
        }
    }

    // MARK: Questions, teasers, summaries

    /// Three or more bare questions in a row are put to the reader; what follows them is no answer.
    private mutating func markQuestions() {
        var at = 0
        while at < lines.count {
            var end = at
            while end < lines.count, isQuestion(lines[end]), text.blocks[end].role == .body { end += 1 }
            if end - at >= 3 {
                for question in at..<end {
                    text.blocks[question].role = .question
                    if isHeading(question) { text.blocks[question].kind = .paragraph }
                }
                if at > 0, isShort(at - 1), text.blocks[at - 1].role == .body, !endsSentence(lines[at - 1]) {
                    text.blocks[at - 1].role = .label
                }
            }
            at = max(end, at + 1)
        }
    }

    private mutating func markTeasers() {
        var at = 0
        while at < lines.count {
            defer { at += 1 }
            guard text.blocks[at].role == .body, Teasers.isIntroduction(lines[at]) else { continue }
            if !Teasers.standsAlone(lines[at]) {
                text.blocks[at].role = .teaser
                continue
            }
            // What stands under such a heading is about other stories, up to the next heading of its rank.
            text.blocks[at].role = .label
            var next = at + 1
            while next < lines.count, !endsTeasers(next, begun: at) {
                if text.blocks[next].role == .body { text.blocks[next].role = .teaser }
                next += 1
            }
            at = next - 1
        }
    }

    private func endsTeasers(_ at: Int, begun: Int) -> Bool {
        // In plain text nobody can tell the ranks of headings: the teasers go on to the end.
        guard case .heading(let level) = text.blocks[at].kind, case .heading(let above) = text.blocks[begun].kind, hasRanks else {
            return false
        }
        return level <= above
    }

    private var hasRanks: Bool {
        let levels = Set(
            text.blocks.compactMap { block -> Int? in if case .heading(let level) = block.kind, block.role != .title { level } else { nil }
            })
        return levels.count > 1
    }

    /// Bullets above the article's first prose, or under "Key takeaways".
    private mutating func markSummary() {
        let end = firstProse
        for at in lines.indices where isListItem(at) && text.blocks[at].role == .body {
            if at < end, end < lines.count, isProse(at) { text.blocks[at].role = .summary }
            var above = at
            while above > 0, isListItem(above) { above -= 1 }
            if Teasers.introducesSummary(lines[above]), !isListItem(above) { text.blocks[at].role = .summary }
        }
    }

    /// Short lines after the last prose: buttons, slogans, footers.
    private mutating func markTail() {
        guard
            let last = lines.indices.last(where: {
                isProse($0) || text.blocks[$0].role == .question || isListItem($0) || text.blocks[$0].kind == .code || isRow($0)
            })
        else { return }
        for at in lines.indices.dropFirst(last + 1)
        where text.blocks[at].role == .body && lines[at].utf8.count < 40 && !isOnlyDate(lines[at]) {
            text.blocks[at].role = .label
        }
    }

    private func isRow(_ at: Int) -> Bool {
        if case .tableRow = text.blocks[at].kind { return true }
        return false
    }

    /// A short first line names the site when the text names it again and again.
    private mutating func findPublisher() {
        guard metadata.publisher == nil, let first = lines.first, text.blocks[0].role == .label, first.utf8.count <= 30,
            !isSectionLabel(first) || first.split(separator: " ").count == 1
        else { return }
        let name = first.folded
        guard name.utf8.count >= 3 else { return }
        let again = lines.dropFirst().filter { $0.folded.contains(name) }.count
        if again >= 2, DateScanner.first(in: first) == nil { metadata.publisher = first }
    }
}
