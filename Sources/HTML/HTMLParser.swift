internal import CLibXML2
internal import Glibc

/// libxml2's HTML parser, which reports to our own tree.
///
/// Its events cost two thirds of its own tree's time, and leave nothing behind to free but the parser.
@safe struct HTMLParser: ~Copyable {
    private let context: htmlParserCtxtPtr

    init?() {
        HTMLParser.prepare()
        guard let context = unsafe htmlNewParserCtxt() else { return nil }
        unsafe self.context = context
    }

    deinit { unsafe htmlFreeParserCtxt(context) }

    /// Parses `bytes`, which must be valid UTF-8 without NUL.
    func tree(of bytes: [UInt8]) -> HTMLTree {
        var builder = HTMLTreeBuilder(expecting: bytes.count)
        unsafe withUnsafeMutablePointer(to: &builder) { builder in
            unsafe context.pointee.userData = UnsafeMutableRawPointer(builder)
            unsafe context.pointee.sax.pointee = HTMLParser.events()
            // RECOVER: else a `</` in a script ends it. HUGE: else libxml2 silently drops what exceeds its limits.
            let options = Int32(
                bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                    | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue)
            unsafe bytes.withUnsafeBytes { buffer in
                _ = unsafe htmlCtxtReadMemory(
                    context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8", options)
            }
        }
        return builder.finish()
    }

    private static func events() -> htmlSAXHandler {
        var events = unsafe htmlSAXHandler()
        unsafe events.startElement = { target, name, attributes in
            guard let target = unsafe target, let name = unsafe name else { return }
            unsafe target.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.start(name, attributes)
        }
        unsafe events.endElement = { target, _ in
            guard let target = unsafe target else { return }
            unsafe target.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.end()
        }
        unsafe events.characters = HTMLParser.text
        unsafe events.ignorableWhitespace = HTMLParser.text
        unsafe events.cdataBlock = HTMLParser.text
        return unsafe events
    }

    private static let text: charactersSAXFunc = { target, text, count in
        guard let target = unsafe target, let text = unsafe text, count > 0 else { return }
        unsafe target.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.text(text, count: Int(count))
    }

    private static let prepared: Void = xmlInitParser()
    private static func prepare() { _ = prepared }
}

/// Parses a page. `bytes` must be valid UTF-8 without NUL, as `decoded` gives them.
package func parsed(_ bytes: [UInt8]) -> HTMLTree? {
    guard let parser = HTMLParser() else { return nil }
    return parser.tree(of: withoutEndOfPage(bytes))
}

/// The bytes with their `</body>` and `</html>` blanked out: nothing ends a page but the end of its file, while libxml2 closes all
/// that is open at the first such tag, be it that of a quoted page in the middle of an article.
private func withoutEndOfPage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let count = bytes.count
    unsafe bytes.withUnsafeMutableBufferPointer { (buffer: inout UnsafeMutableBufferPointer<UInt8>) in
        guard let start = UnsafeMutableRawPointer(buffer.baseAddress), count > 7 else { return }
        var at = 0
        while at + 7 <= count, let found = unsafe memchr(start + at, 0x3C, count - at - 6) {
            at = unsafe found - start
            let name = unsafe (buffer[at + 2], buffer[at + 3], buffer[at + 4], buffer[at + 5])
            let isEnd = unsafe buffer[at + 1] == 0x2F && endsPage(name)
            at += 1
            guard isEnd else { continue }
            unsafe buffer[at - 1] = 0x20
            var isOpen = true
            while isOpen, at < count {
                isOpen = unsafe buffer[at] != 0x3E
                unsafe buffer[at] = 0x20
                at += 1
            }
        }
    }
    return bytes
}

private func endsPage(_ name: (UInt8, UInt8, UInt8, UInt8)) -> Bool {
    let letters = (name.0 | 0x20, name.1 | 0x20, name.2 | 0x20, name.3 | 0x20)
    return letters == (0x62, 0x6F, 0x64, 0x79) || letters == (0x68, 0x74, 0x6D, 0x6C)
}
