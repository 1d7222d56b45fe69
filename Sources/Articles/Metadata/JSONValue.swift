/// JSON as pages carry it: read as far as it makes sense, with missing or doubled commas, raw line breaks in strings,
/// comments around it, and an end that is cut off.
indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(name: String, value: JSONValue)])

    init?(tolerant text: ArraySlice<UInt8>) {
        var reader = TolerantJSON(text)
        guard let value = reader.document() else { return nil }
        self = value
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }

    /// The text of a string or a number.
    var text: String? {
        switch self {
        case .string(let text): text
        case .number(let digits): digits
        default: nil
        }
    }

    /// An array's elements; any other value as the only one.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }
}

private struct TolerantJSON {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    private var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

    mutating func document() -> JSONValue? {
        // CDATA marks, comments and byte order marks may stand before it.
        while let byte = next, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") || isCDATA { at += 1 }
        var values: [JSONValue] = []
        while let byte = next {
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                if let value = value(depth: 0) { values.append(value) }
            } else {
                at += 1
            }
        }
        return values.count == 1 ? values[0] : values.isEmpty ? nil : .array(values)
    }

    private var isCDATA: Bool { bytes[at...].starts(with: "[CDATA[".utf8) }

    private mutating func skipSpace() {
        while let byte = next {
            if byte <= 0x20 {
                at += 1
            } else if byte == UInt8(ascii: "/"), at + 1 < bytes.endIndex, bytes[at + 1] == UInt8(ascii: "*") {
                at += 2
                while at < bytes.endIndex, !bytes[at...].starts(with: "*/".utf8) { at += 1 }
                at = min(at + 2, bytes.endIndex)
            } else {
                break
            }
        }
    }

    private mutating func value(depth: Int) -> JSONValue? {
        skipSpace()
        guard let byte = next, depth < 64 else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return .string(string())
        default: return word()
        }
    }

    private mutating func object(depth: Int) -> JSONValue {
        at += 1
        var fields: [(name: String, value: JSONValue)] = []
        while true {
            skipSpace()
            guard let byte = next else { break }
            if byte == UInt8(ascii: "}") {
                at += 1
                break
            }
            guard byte == UInt8(ascii: "\"") else {
                // A second comma, or rubbish.
                at += 1
                continue
            }
            let name = string()
            skipSpace()
            guard next == UInt8(ascii: ":") else { continue }
            at += 1
            guard let value = value(depth: depth + 1) else {
                at += 1
                continue
            }
            fields.append((name, value))
        }
        return .object(fields)
    }

    private mutating func array(depth: Int) -> JSONValue {
        at += 1
        var elements: [JSONValue] = []
        while true {
            skipSpace()
            guard let byte = next else { break }
            if byte == UInt8(ascii: "]") {
                at += 1
                break
            }
            if byte == UInt8(ascii: "}") { break }
            if byte == UInt8(ascii: ",") {
                at += 1
                continue
            }
            let before = at
            if let value = value(depth: depth + 1) { elements.append(value) }
            if at == before { at += 1 }
        }
        return .array(elements)
    }

    private mutating func word() -> JSONValue? {
        let start = at
        while let byte = next, byte > 0x20, !",:]}[{\"".utf8.contains(byte) { at += 1 }
        guard at > start else { return nil }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        switch text {
        case "null", "undefined": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return .number(text)
        }
    }

    private mutating func string() -> String {
        at += 1
        var result: [UInt8] = []
        while let byte = next {
            at += 1
            if byte == UInt8(ascii: "\"") {
                if endsString { break }
                result.append(byte)
                continue
            }
            guard byte == UInt8(ascii: "\\"), let escaped = next else {
                result.append(byte)
                continue
            }
            at += 1
            switch escaped {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
            case UInt8(ascii: "u"): appendEscape(to: &result)
            default: result.append(escaped)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether the quote just read ends the string: quotes that were not escaped stand before more text.
    private var endsString: Bool {
        var ahead = at
        while ahead < bytes.endIndex, bytes[ahead] <= 0x20 { ahead += 1 }
        guard ahead < bytes.endIndex else { return true }
        return ",:}]\"/".utf8.contains(bytes[ahead])
    }

    private mutating func appendEscape(to result: inout [UInt8]) {
        guard var code = hexadecimal() else { return }
        if (0xD800..<0xDC00).contains(code), bytes[at...].starts(with: "\\u".utf8) {
            at += 2
            if let low = hexadecimal(), (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
        }
        result += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    }

    private mutating func hexadecimal() -> UInt32? {
        guard at + 4 <= bytes.endIndex, let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16) else {
            return nil
        }
        at += 4
        return code
    }
}
