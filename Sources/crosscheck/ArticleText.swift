import Articles
import Language

extension Article {
    /// The object of one line of `--format json`. Written by hand: a page's text is long, and Foundation's encoder slow.
    var jsonLine: String {
        var out = JSONText()
        out.raw("{\"file\":")
        out.string(file)
        out.raw(",\"articleBody\":")
        out.string(
            blocks.lazy.filter { $0.role != .title && $0.role != .label && $0.kind != .caption }.map { self.text(of: $0) }.joined(
                separator: "\n"))
        out.field("title", metadata.title)
        out.raw(",\"authors\":[")
        for (at, author) in metadata.authors.enumerated() {
            if at > 0 { out.raw(",") }
            out.string(author)
        }
        out.raw("]")
        out.field("published", metadata.published?.iso8601)
        out.field("modified", metadata.modified?.iso8601)
        out.field("publisher", metadata.publisher)
        out.field("url", metadata.url)
        out.field("language", metadata.language)
        out.raw(",\"blocks\":[")
        for (at, block) in blocks.enumerated() {
            out.raw(at > 0 ? ",{\"kind\":" : "{\"kind\":")
            out.string(block.kind.name)
            out.field("role", block.role.name)
            out.field("text", text(of: block))
            out.raw("}")
        }
        out.raw("],\"problems\":[")
        for (at, problem) in problems.enumerated() {
            if at > 0 { out.raw(",") }
            out.string(problem)
        }
        out.raw("]}")
        return out.finished
    }

    func text(of block: Block) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: block.range.lowerBound)
        return String(text[start..<utf8.index(start, offsetBy: block.range.count)])
    }

    /// The article as a person would read it.
    var page: String {
        var lines: [String] = []
        if let title = metadata.title { lines.append(title) }
        let origin = [
            metadata.publisher, metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", "), metadata.published?.iso8601,
            metadata.modified.map { "updated " + $0.iso8601 },
        ].compactMap(\.self)
        if !origin.isEmpty { lines.append(origin.joined(separator: " · ")) }
        if let url = metadata.url { lines.append(url) }
        for problem in problems { lines.append("Note: " + problem) }
        for block in blocks where block.role != .title {
            let text = text(of: block)
            switch block.kind {
            case .heading(let level): lines.append("\n" + String(repeating: "#", count: level) + " " + text)
            case .listItem(let depth): lines.append(String(repeating: "  ", count: depth) + "- " + text)
            case .quote: lines.append("\n> " + text)
            case .code:
                lines.append(
                    "\n" + text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n"))
            case .tableRow: lines.append("| " + text + " |")
            case .caption: lines.append("\n[" + text + "]")
            case .paragraph: lines.append("\n" + text)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Block.Kind {
    fileprivate var name: String {
        switch self {
        case .heading(let level): "heading\(level)"
        case .paragraph: "paragraph"
        case .listItem: "listItem"
        case .quote: "quote"
        case .code: "code"
        case .tableRow(_, let isHeader): isHeader ? "tableHeader" : "tableRow"
        case .caption: "caption"
        }
    }
}

extension Block.Role {
    fileprivate var name: String? {
        switch self {
        case .body: nil
        case .title: "title"
        case .label: "label"
        case .summary: "summary"
        case .question: "question"
        case .teaser: "teaser"
        }
    }
}

/// JSON as it is written, in UTF-8.
private struct JSONText {
    private var bytes: [UInt8] = []

    var finished: String { String(decoding: bytes, as: UTF8.self) }

    mutating func raw(_ text: String) { bytes += text.utf8 }

    /// A field that is left `null` where there is no value; a `role` is left out.
    mutating func field(_ name: String, _ value: String?) {
        if value == nil, name == "role" { return }
        raw(",\"" + name + "\":")
        if let value { string(value) } else { raw("null") }
    }

    mutating func string(_ value: String) {
        bytes.append(0x22)
        for byte in value.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x09: bytes += [0x5C, 0x74]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
