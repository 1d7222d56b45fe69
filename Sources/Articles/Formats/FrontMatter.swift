internal import Language
internal import Yams

/// The fields before a Markdown text, between lines of three dashes (YAML) or three plus signs (TOML).
struct FrontMatter {
    private(set) var fields: [(name: String, values: [String])] = []
    /// Where the text behind it begins, in the file's bytes.
    private(set) var end = 0
    private(set) var problem: String?

    init(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let first = lines.first.map({ String(decoding: $0, as: UTF8.self).trimmed }), first == "---" || first == "+++" else { return }
        guard
            let close = lines.dropFirst().firstIndex(where: {
                let line = String(decoding: $0, as: UTF8.self).trimmed; return line == first || (first == "---" && line == "...")
            })
        else { return }
        let text = lines[1..<close].map { String(decoding: $0, as: UTF8.self) }
        if first == "+++" { readTOML(text) } else { readYAML(text) }
        guard !fields.isEmpty || close == 1 else { return }
        end = close + 1 < lines.count ? lines[close + 1].startIndex : bytes.count
    }

    private mutating func readYAML(_ lines: [String]) {
        do {
            guard let node = try Yams.compose(yaml: lines.joined(separator: "\n")), case .mapping(let mapping) = node else {
                return readLines(lines, mark: ":")
            }
            for (key, value) in mapping {
                if let name = key.scalar?.string { fields.append((name, FrontMatter.texts(value))) }
            }
        } catch {
            readLines(lines, mark: ":")
            problem = "Its front matter is not valid YAML; read line by line."
        }
    }

    private static func texts(_ node: Yams.Node) -> [String] {
        switch node {
        case .scalar(let scalar): return scalar.string.nonEmpty.map { [$0] } ?? []
        case .sequence(let elements): return elements.flatMap(texts)
        case .mapping(let mapping):
            // An author with a name and a link is the name.
            if let name = mapping["name"] { return texts(name) }
            return mapping.flatMap { key, value in texts(value).map { (key.scalar?.string ?? "") + ": " + $0 } }
        default: return []
        }
    }

    private mutating func readTOML(_ lines: [String]) {
        readLines(lines, mark: "=")
    }

    /// `name = "value"` and `name = ["one", "two"]`, and the same with colons where YAML could not be read.
    private mutating func readLines(_ lines: [String], mark: Character) {
        for line in lines {
            guard let first = line.first, first.isLetter, let at = line.firstIndex(of: mark) else { continue }
            let name = line[..<at].trimmed
            let value = line[line.index(after: at)...].trimmed
            guard !name.contains(" "), !value.isEmpty else { continue }
            fields.append((name, FrontMatter.values(value)))
        }
    }

    private static func values(_ text: String) -> [String] {
        guard text.contains("\"") || text.contains("'") else {
            let bare = text.firstIndex(of: "#").map { text[..<$0].trimmed } ?? text
            return bare.isEmpty ? [] : [bare]
        }
        var values: [String] = []
        var open: Character?
        var value = ""
        for character in text {
            if let quote = open {
                if character == quote {
                    values.append(value)
                    open = nil
                    if !text.hasPrefix("[") { return values }
                } else {
                    value.append(character)
                }
            } else if character == "\"" || character == "'" {
                open = character
                value = ""
            }
        }
        return values.isEmpty ? [text] : values
    }

    // MARK: Meaning

    /// Moves the fields that have a place in metadata there, the others to `other`.
    func describe(_ metadata: inout Metadata) {
        for (name, values) in fields {
            guard let value = values.first else { continue }
            let key = name.lowercased().filter { $0 != "_" && $0 != "-" }
            switch key {
            case "title", "headline": metadata.title = metadata.title ?? cleaned(value)
            case "author", "authors", "creator", "by", "writer", "byline", "postedby", "writtenby":
                metadata.authors = AuthorNames.split(values, publisher: nil)
            case "date", "published", "publishdate", "publishedat", "pubdate", "datepublished", "publisheddate", "sourcepublishedat",
                "posted",
                "postedat", "pubdatetime", "publishedon", "publishedtime", "publicationdate":
                metadata.published = metadata.published ?? Timestamp(lenient: value)
                if metadata.published == nil { keep(name, values, in: &metadata) }
            case "dateline":
                metadata.published = metadata.published ?? DateScanner.first(in: value)
                keep(name, values, in: &metadata)
            case "created", "createdat", "datecreated":
                metadata.published = metadata.published ?? Timestamp(lenient: value)
            case "updated", "lastmod", "lastmodified", "lastmodifiedat", "modified", "updatedat", "datemodified", "moddatetime",
                "lastupdated", "updateddate":
                metadata.modified = Timestamp(lenient: value)
            case "url", "link", "canonical", "canonicalurl", "permalink", "originalurl", "sourceurl", "externalurl":
                if value.hasPrefix("http"), metadata.url == nil { metadata.url = value } else { keep(name, values, in: &metadata) }
            case "source":
                if value.hasPrefix("http") {
                    metadata.url = metadata.url ?? value
                } else {
                    metadata.publisher = metadata.publisher ?? value
                }
            case "publisher", "site", "sitename", "publication", "outlet", "website": metadata.publisher = cleaned(value)
            case "lang", "language", "locale": metadata.language = value
            default: keep(name, values, in: &metadata)
            }
        }
        if metadata.published == nil {
            for (name, values) in fields where ["path", "slug", "permalink", "url", "aliases"].contains(name.lowercased()) {
                metadata.published = metadata.published ?? PageMetadata.date(inAddress: values.first)
            }
        }
    }

    private func keep(_ name: String, _ values: [String], in metadata: inout Metadata) {
        metadata.other.append(Metadata.Field(name: name, value: values.joined(separator: ", ")))
    }
}
