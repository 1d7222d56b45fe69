/// The charset that a page's markup declares, by the HTML standard's prescan: the first `<meta>` with a charset
/// outside comments, or an XML declaration. In the standard's names.
func declaredCharset(in bytes: [UInt8]) -> String? {
    // The standard reads 1,024 bytes; saved pages carry comments and scripts before it.
    var scan = TagScan(Array(bytes.prefix(16_384)))
    if let label = scan.xmlEncoding { return charset(labelled: label) }
    while !scan.isAtEnd {
        if scan.skip("<!--") {
            scan.skip(past: "-->")
        } else if scan.skip("<meta") {
            if scan.isBetweenAttributes, let found = scan.metaCharset() { return found }
        } else if scan.skip("</") || scan.skip("<") {
            scan.skipName()
            while scan.attribute() != nil {}
        } else {
            scan.advance()
        }
    }
    return nil
}

/// A walk over the tags of a page's head.
private struct TagScan {
    /// In lower case.
    private let head: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { head = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }

    var isAtEnd: Bool { at >= head.count }
    var isBetweenAttributes: Bool { at < head.count && (isSpace(head[at]) || head[at] == 0x2F) }

    var xmlEncoding: String? {
        guard head.starts(with: "<?xml".utf8), let close = head.firstIndex(of: 0x3E) else { return nil }
        var declaration = TagScan(Array(head[5..<close]))
        while let (name, value) = declaration.attribute() {
            if name == "encoding" { return value }
        }
        return nil
    }

    mutating func advance() { at += 1 }

    mutating func skip(_ word: String) -> Bool {
        guard at < head.count, head[at...].starts(with: word.utf8) else { return false }
        at += word.utf8.count
        return true
    }

    mutating func skip(past word: String) {
        while !isAtEnd, !skip(word) { at += 1 }
    }

    mutating func skipName() {
        while at < head.count, !isSpace(head[at]), head[at] != 0x3E, head[at] != 0x3C { at += 1 }
    }

    /// The next attribute of a tag; `nil` at the tag's end.
    mutating func attribute() -> (name: String, value: String)? {
        while isBetweenAttributes { at += 1 }
        guard at < head.count, head[at] != 0x3E, head[at] != 0x3C else { return nil }
        let start = at
        while at < head.count, !isBetweenAttributes, head[at] != 0x3E, head[at] != 0x3D || at == start { at += 1 }
        let name = string(start..<at)
        while at < head.count, isSpace(head[at]) { at += 1 }
        guard at < head.count, head[at] == 0x3D else { return (name, "") }
        at += 1
        while at < head.count, isSpace(head[at]) { at += 1 }
        guard at < head.count else { return (name, "") }
        if head[at] == 0x22 || head[at] == 0x27 {
            let quote = head[at]
            let start = at + 1
            at = head[start...].firstIndex(of: quote) ?? head.count
            defer { at = min(at + 1, head.count) }
            return (name, string(start..<at))
        }
        let value = at
        while at < head.count, !isSpace(head[at]), head[at] != 0x3E { at += 1 }
        return (name, string(value..<at))
    }

    mutating func metaCharset() -> String? {
        var isPragma = false
        var found: (label: String, needsPragma: Bool)?
        while let (name, value) = attribute() {
            switch name {
            case "http-equiv": isPragma = isPragma || value == "content-type"
            case "content": if found == nil, let label = charsetLabel(inContentType: value) { found = (label, true) }
            case "charset": found = (value, false)
            default: break
            }
        }
        guard let found, !found.needsPragma || isPragma, let name = charset(labelled: found.label) else { return nil }
        // A declaration that can be read byte by byte is not in UTF-16.
        return name.hasPrefix("utf-16") ? "utf-8" : name
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: head[range], as: UTF8.self) }
}

/// `utf-8` of `text/html; charset=utf-8`.
private func charsetLabel(inContentType value: String) -> String? {
    guard let found = value.firstRange(of: "charset") else { return nil }
    let rest = value[found.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let label = rest.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
    return String(label.prefix { $0 != " " && $0 != ";" && $0 != "\"" && $0 != "'" })
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
