internal import HTML

/// The beginning of a file, and what it shows of the file's kind.
struct FileStart {
    /// In lower case, decoded as well as can be.
    private let text: [UInt8]
    private let bytes: ArraySlice<UInt8>
    /// Control characters that no text has are one in fifty or more.
    private let isBinary: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes.prefix(4_096)
        let sample = decoded(Array(bytes.prefix(4_096)), declares: false).bytes
        let odd = sample.count { $0 < 0x09 || (0x0E..<0x1B).contains($0) || $0 == 0x7F }
        isBinary = odd * 50 > sample.count
        text = sample.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    func begins(with prefix: String) -> Bool { text.starts(with: prefix.utf8) }

    /// A page from its first tag on.
    var isWholePage: Bool {
        let start = withoutComments
        return ["<!doctype html", "<html", "<head", "<body"].contains { start.starts(with: $0.utf8) }
            || (start.starts(with: "<?xml".utf8) && contains("<html"))
    }

    /// HTML, be it only a part of a page.
    var isMarkup: Bool {
        if isWholePage || contains("<html") || contains("<body") { return true }
        let start = withoutComments
        return start.first == UInt8(ascii: "<")
            && ["<div", "<p>", "<p ", "<article", "<section", "<main", "<h1", "<meta", "<title", "<script", "<link", "<style", "<table"]
                .contains {
                    start.starts(with: $0.utf8)
                }
    }

    private var withoutComments: ArraySlice<UInt8> {
        var rest = text[...]
        while rest.starts(with: "<!--".utf8), let end = rest.firstRange(of: Array("-->".utf8)) {
            rest = rest[end.upperBound...].drop { $0 <= 0x20 }
        }
        return rest
    }

    private func contains(_ mark: String) -> Bool { text.firstRange(of: Array(mark.utf8)) != nil }

    /// What a file is that is no article at all, with what to do about it.
    var foreignKind: String? {
        let signs: [(sign: [UInt8], what: String)] = [
            (Array("%PDF".utf8), "This is a PDF; export its text (pdftotext does) and save that as .txt."),
            (Array("PK\u{3}\u{4}".utf8), "This is a ZIP archive or an office document; save the article's text as .txt or .md."),
            ([0x1F, 0x8B], "This is compressed with gzip; unpack it first."),
            ([0xFD] + Array("7zXZ".utf8), "This is compressed with xz; unpack it first."),
            (Array("BZh".utf8), "This is compressed with bzip2; unpack it first."),
            ([0x89] + Array("PNG".utf8), "This is a picture; save the article's text instead."),
            ([0xFF, 0xD8, 0xFF], "This is a picture; save the article's text instead."),
            (Array("GIF8".utf8), "This is a picture; save the article's text instead."),
            (Array("RIFF".utf8), "This is a picture or a sound; save the article's text instead."),
            ([0xD0, 0xCF, 0x11, 0xE0], "This is an old office document; save its text as .txt."),
            (Array("{\\rtf".utf8), "This is rich text (RTF); save it as plain text."),
            (Array("SQLite format 3".utf8), "This is a database, not an article."),
            ([0x7F] + Array("ELF".utf8), "This is a program, not an article."),
            (Array("bplist".utf8), "This is a web archive of one browser; save the page as HTML."),
        ]
        if let found = signs.first(where: { bytes.starts(with: $0.sign) }) { return found.what }
        if begins(with: "mime-version:") || (begins(with: "from:") && contains("multipart/related")) {
            return "This is a whole page in one MIME file; save the page as HTML."
        }
        if isJSON { return "This is JSON, data rather than an article; save the page or its text instead." }
        if begins(with: "<?xml") || begins(with: "<rss") || begins(with: "<feed"), !contains("<html") {
            return "This is XML (a feed?), not a page; save the article that it points to."
        }
        if isBinary { return "This is not text; save the article as .html, .md or .txt." }
        return nil
    }

    private var isJSON: Bool {
        guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
        let rest = text.dropFirst().drop { $0 <= 0x20 }
        if first == UInt8(ascii: "{") { return rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "}") }
        return rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "[")
    }
}
