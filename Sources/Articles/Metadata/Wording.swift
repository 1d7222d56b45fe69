extension StringProtocol {
    /// Without spaces and line breaks at its ends.
    var trimmed: String {
        var bytes = Array(utf8)[...]
        while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text without spaces at its ends; `nil` when nothing is left.
    var nonEmpty: String? {
        let trimmed = self.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Letters and digits only, in lower case: what two spellings of one name have in common.
    var folded: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte >= 0x80 { return String(String.UnicodeScalarView(lowercased().unicodeScalars.filter(\.isWordPart))) }
            if (0x30...0x39).contains(byte) { bytes.append(byte) } else if (0x61...0x7A).contains(byte | 0x20) { bytes.append(byte | 0x20) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// A letter, a digit, or a mark on one.
    var isWordPart: Bool {
        if value < 0x80 { return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) }
        return properties.isAlphabetic || properties.numericType != nil
    }
}

/// A value out of markup as a reader sees it: spaces collapsed, characters that were escaped twice put right, tags taken out.
func cleaned(_ text: some StringProtocol) -> String {
    var bytes = Array(text.utf8)
    if bytes.contains(UInt8(ascii: "&")) { bytes = unescaped(bytes) }
    if bytes.contains(UInt8(ascii: "<")) { bytes = withoutTags(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var needsSpace = false
    var at = 0
    while at < bytes.count {
        if bytes[at] <= 0x20 {
            needsSpace = true
        } else if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
            needsSpace = true
            at += 1
        } else if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xAD {
            at += 1
        } else if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, (0x8B...0x8F).contains(bytes[at + 2]) {
            at += 2
        } else {
            if needsSpace, !result.isEmpty { result.append(0x20) }
            needsSpace = false
            result.append(bytes[at])
        }
        at += 1
    }
    return String(decoding: result, as: UTF8.self)
}

private func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let lastEnd = bytes.lastIndex(of: 0x3E) ?? -1
    var at = 0
    while at < bytes.count {
        if at < lastEnd, bytes[at] == 0x3C, bytes[at + 1] == 0x2F || (0x61...0x7A).contains(bytes[at + 1] | 0x20),
            let end = bytes[at...].firstIndex(of: 0x3E)
        {
            at = end + 1
        } else {
            result.append(bytes[at])
            at += 1
        }
    }
    return result
}

private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
        if bytes[at] == 0x26, let end = bytes[at...].prefix(12).firstIndex(of: 0x3B),
            let character = character(named: String(decoding: bytes[(at + 1)..<end], as: UTF8.self))
        {
            result += Array(character.utf8)
            at = end + 1
        } else {
            result.append(bytes[at])
            at += 1
        }
    }
    return result
}

/// The characters that are commonly escaped in values that need no escaping.
private func character(named name: String) -> String? {
    if name.hasPrefix("#") {
        let digits = name.dropFirst()
        let code = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map(String.init)
    }
    switch name {
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    case "lt": return "<"
    case "gt": return ">"
    case "nbsp": return " "
    case "rsquo": return "’"
    case "lsquo": return "‘"
    case "rdquo": return "”"
    case "ldquo": return "“"
    case "ndash": return "–"
    case "mdash": return "—"
    case "hellip": return "…"
    case "eacute": return "é"
    case "egrave": return "è"
    case "agrave": return "à"
    case "ccedil": return "ç"
    case "auml": return "ä"
    case "ouml": return "ö"
    case "uuml": return "ü"
    case "szlig": return "ß"
    case "iacute": return "í"
    case "oacute": return "ó"
    case "aacute": return "á"
    case "uacute": return "ú"
    case "ntilde": return "ñ"
    default: return nil
    }
}
