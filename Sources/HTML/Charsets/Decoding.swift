/// The text of a file, as valid UTF-8 without NUL and without a byte order mark.
package struct DecodedText: Sendable {
    package var bytes: [UInt8]
    /// The charset's usual name: `utf-8`, `windows-1252`.
    package var charset: String
    /// What is odd about it, as sentences for a person.
    package var problems: [String] = []
}

/// Decodes a file: by its byte order mark, by what its markup declares, as UTF-8 where it is valid, else as windows-1252.
///
/// A page that declares another charset but is valid UTF-8 has been converted by whoever saved it: valid
/// UTF-8 of any length does not come about by chance.
package func decoded(_ bytes: [UInt8], declares: Bool) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        let text = Array(bytes.dropFirst(3))
        return utf8(text, UTF8Census(of: text), isDeclared: true)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(Array(bytes.dropFirst(2)), from: "utf-16le") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(Array(bytes.dropFirst(2)), from: "utf-16be") }
    if let order = utf16Order(of: bytes) { return converted(bytes, from: order) }

    let census = UTF8Census(of: bytes)
    let declared = declares ? declaredCharset(in: bytes) : nil
    if let declared, declared != "utf-8", census.sequences < 4 || census.invalid > census.sequences / 8 {
        return declared == "windows-1252" ? windows1252(bytes, census) : converted(bytes, from: declared)
    }
    return utf8(bytes, census, isDeclared: declared == "utf-8")
}

private func utf8(_ bytes: [UInt8], _ census: UTF8Census, isDeclared: Bool) -> DecodedText {
    if census.invalid == 0 {
        return DecodedText(bytes: census.nuls == 0 ? bytes : bytes.map { $0 == 0 ? 0x20 : $0 }, charset: "utf-8")
    }
    // A few foreign bytes in UTF-8 were pasted from elsewhere or cut off; many are another charset.
    guard census.sequences > census.invalid || (isDeclared && census.sequences > 0) else { return windows1252(bytes, census) }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + census.invalid * 2)
    var at = 0
    while at < bytes.count {
        let length = UTF8Census.validLength(of: bytes, at: at)
        if length == 0 {
            append(windows1252Scalars[Int(bytes[at])], to: &repaired)
            at += 1
        } else {
            if bytes[at] == 0 { repaired.append(0x20) } else { repaired += bytes[at..<at + length] }
            at += length
        }
    }
    let found = census.invalid == 1 ? "One byte is" : "\(census.invalid) bytes are"
    return DecodedText(bytes: repaired, charset: "utf-8", problems: ["\(found) not UTF-8, and read as windows-1252."])
}

private func windows1252(_ bytes: [UInt8], _ census: UTF8Census) -> DecodedText {
    if census.sequences == 0, census.invalid == 0 { return utf8(bytes, census, isDeclared: true) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
        if byte < 0x80 { text.append(byte == 0 ? 0x20 : byte) } else { append(windows1252Scalars[Int(byte)], to: &text) }
    }
    return DecodedText(bytes: text, charset: "windows-1252")
}

private func converted(_ bytes: [UInt8], from charset: String) -> DecodedText {
    guard let conversion = Iconv(from: charset) else {
        var text = utf8(bytes, UTF8Census(of: bytes), isDeclared: false)
        text.problems.append("Its charset, \(charset), is not known here; read as \(text.charset).")
        return text
    }
    let (text, replaced) = conversion.utf8(from: bytes)
    var result = DecodedText(bytes: text.contains(0) ? text.map { $0 == 0 ? 0x20 : $0 } : text, charset: charset)
    if replaced > 0 {
        result.problems.append("\(replaced) \(replaced == 1 ? "byte does" : "bytes do") not fit its charset, \(charset).")
    }
    return result
}

/// UTF-16 without a mark: in text of any European language every other byte is nearly always 0.
private func utf16Order(of bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(512)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (at, byte) in sample.enumerated() where byte == 0 { zeros[at & 1] += 1 }
    let many = sample.count / 3
    if zeros[1] > many, zeros[0] * 8 < zeros[1] { return "utf-16le" }
    if zeros[0] > many, zeros[1] * 8 < zeros[0] { return "utf-16be" }
    return nil
}

private func append(_ scalar: UInt16, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800: bytes += [0xC0 | UInt8(scalar >> 6), 0x80 | UInt8(scalar & 0x3F)]
    default: bytes += [0xE0 | UInt8(scalar >> 12), 0x80 | UInt8(scalar >> 6 & 0x3F), 0x80 | UInt8(scalar & 0x3F)]
    }
}

/// The HTML standard's windows-1252: the five bytes without a meaning are control characters.
private let windows1252Scalars: [UInt16] = {
    var scalars = (0..<256).map { UInt16($0) }
    let second: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90,
        0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    scalars.replaceSubrange(0x80..<0xA0, with: second)
    return scalars
}()
