internal import HTML

/// Text as people paste it: paragraphs on lines of their own or wrapped, with what stood around the article.
struct PlainTextFormat: Format {
    static let name = "plain text"
    static let extensions: Set<String> = ["txt", "text", "log"]

    static func recognises(_ start: FileStart) -> Bool { false }

    static func article(file: String, bytes: [UInt8]) throws(UnreadableFile) -> Article {
        let text = decoded(bytes, declares: false)
        var written = ArticleText()
        for paragraph in paragraphs(of: text.bytes) {
            if isWrapped(paragraph) {
                append(joined(paragraph), to: &written, isAlone: true)
            } else {
                for line in withWholeItems(paragraph) { append(line, to: &written, isAlone: paragraph.count == 1) }
            }
        }
        guard !written.isEmpty else { throw UnreadableFile(file: file, reason: "The file is empty.") }
        var roles = BlockRoles(written, metadata: Metadata())
        roles.findHeadings()
        roles.mark()
        var metadata = roles.metadata
        if metadata.published == nil { metadata.published = fileNameDate(file) }
        return roles.text.article(file: file, metadata: metadata, problems: text.problems)
    }

    /// Lines between blank lines, without the spaces at their ends.
    private static func paragraphs(of bytes: [UInt8]) -> [[ArraySlice<UInt8>]] {
        var paragraphs: [[ArraySlice<UInt8>]] = []
        var lines: [ArraySlice<UInt8>] = []
        for line in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
            var text = line
            while let last = text.last, last <= 0x20 { text = text.dropLast() }
            if text.isEmpty || text.allSatisfy({ $0 <= 0x20 }) {
                if !lines.isEmpty { paragraphs.append(lines) }
                lines = []
            } else {
                lines.append(text)
            }
        }
        return lines.isEmpty ? paragraphs : paragraphs + [lines]
    }

    /// Lines broken at a fixed width: all but the last are nearly as long as the longest, and none is long.
    private static func isWrapped(_ lines: [ArraySlice<UInt8>]) -> Bool {
        guard lines.count >= 2, let longest = lines.map(\.count).max(), longest <= 120, longest >= 40 else { return false }
        if lines.contains(where: { itemMark(of: $0) != nil }) { return false }
        return lines.dropLast().allSatisfy { line in
            line.count * 10 >= longest * 7 && !".!?:".utf8.contains(line.last ?? 0) || line.count * 10 >= longest * 8
        }
    }

    /// The lines of a paragraph with the items of a list made whole, where they were broken at a fixed width.
    private static func withWholeItems(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        guard lines.count >= 2, let longest = lines.map(\.count).max(), (30...120).contains(longest) else { return lines }
        var whole: [[ArraySlice<UInt8>]] = []
        for line in lines {
            // What follows a line of an item that fills its width goes on with it.
            let goesOn =
                itemMark(of: line) == nil && whole.last.map { itemMark(of: $0[0]) != nil } ?? false
                && whole.last?.last.map { $0.count * 10 >= longest * 7 && !".!?:".utf8.contains($0.last ?? 0) } ?? false
            if goesOn { whole[whole.count - 1].append(line) } else { whole.append([line]) }
        }
        return whole.map { $0.count == 1 ? $0[0] : joined($0) }
    }

    private static func joined(_ lines: [ArraySlice<UInt8>]) -> ArraySlice<UInt8> {
        var text: [UInt8] = []
        for line in lines {
            if !text.isEmpty { text.append(0x20) }
            text += line.drop { $0 <= 0x20 }
        }
        return text[...]
    }

    private static func append(_ line: ArraySlice<UInt8>, to written: inout ArticleText, isAlone: Bool) {
        let indentation = line.prefix { $0 <= 0x20 }.count
        let text = line.drop { $0 <= 0x20 }
        if let length = itemMark(of: line) {
            written.append(.listItem(depth: indentation >= 6 ? 1 : 0), .body, text.dropFirst(length))
        } else if text.starts(with: "> ".utf8) {
            written.append(.quote, .body, text.dropFirst(2))
        } else if let cells = cellsByLeader(text) {
            written.append(.tableRow(cells: cells, isHeader: false), .body, text)
        } else {
            written.append(.paragraph, .body, text)
        }
    }

    /// "Dashboard ........ Degraded": two cells with a leader of dots between them, as ranges of the line.
    private static func cellsByLeader(_ line: ArraySlice<UInt8>) -> [Range<Int>]? {
        let text = Array(line)
        guard text.count <= 120, let start = text.indices.dropLast(4).first(where: { text[$0...].prefix(4).allSatisfy { $0 == 0x2E } })
        else {
            return nil
        }
        let end = text[start...].firstIndex { $0 != 0x2E && $0 > 0x20 } ?? text.count
        let name = text[..<start].lastIndex { $0 > 0x20 }.map { 0..<$0 + 1 }
        guard let name, end < text.count, text[end...].allSatisfy({ $0 != 0x2E }) else { return nil }
        return [name, end..<text.count]
    }

    /// The length of "• ", "- ", "* " or "1. " at a line's beginning, behind its indentation.
    private static func itemMark(of line: ArraySlice<UInt8>) -> Int? {
        let text = Array(line.drop { $0 <= 0x20 }.prefix(8))
        for mark in ["• ", "- ", "* ", "– ", "‣ ", "◦ ", "· ", "+ ", "●", "■ ", "▪ "] where text.starts(with: mark.utf8) {
            return text.count > mark.utf8.count ? mark.utf8.count : nil
        }
        let digits = text.prefix { (0x30...0x39).contains($0) }.count
        guard (1...2).contains(digits), text.count > digits + 1, text[digits] == 0x2E || text[digits] == 0x29, text[digits + 1] == 0x20
        else { return nil }
        return digits + 2
    }
}
