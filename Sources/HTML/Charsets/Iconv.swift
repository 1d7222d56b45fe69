internal import CLibXML2

/// The C library's charset conversion, to UTF-8.
@safe struct Iconv: ~Copyable {
    private let descriptor: iconv_t

    init?(from charset: String) {
        guard let opened = unsafe iconv_open("UTF-8", iconvName(of: charset)), Int(bitPattern: opened) != -1 else { return nil }
        unsafe descriptor = opened
    }

    deinit { _ = unsafe iconv_close(descriptor) }

    /// The text, and how many bytes had no meaning and became U+FFFD.
    func utf8(from bytes: [UInt8]) -> (text: [UInt8], replaced: Int) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 2)
        var replaced = 0
        var source = bytes
        var room = [UInt8](repeating: 0, count: 65_536)
        unsafe source.withUnsafeMutableBytes { source in
            unsafe room.withUnsafeMutableBytes { room in
                var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                while left > 0 {
                    var to = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var free = room.count
                    _ = unsafe iconv(descriptor, &from, &left, &to, &free)
                    unsafe text.append(contentsOf: room[..<(room.count - free)])
                    // Either the room was used up, or the next byte has no meaning.
                    if free >= 16, left > 0 {
                        text += [0xEF, 0xBF, 0xBD]
                        replaced += 1
                        unsafe from = from.map { unsafe $0 + 1 }
                        left -= 1
                    }
                }
            }
        }
        return (text, replaced)
    }
}

/// What iconv calls the charsets of the HTML standard, where it calls them otherwise or knows a wider one.
private func iconvName(of charset: String) -> String {
    switch charset {
    case "gbk", "gb18030": "GB18030"
    case "big5": "BIG5-HKSCS"
    case "shift_jis": "CP932"
    case "euc-kr": "CP949"
    case "windows-874": "CP874"
    case "x-mac-cyrillic": "MAC-CYRILLIC"
    default: charset.uppercased()
    }
}
