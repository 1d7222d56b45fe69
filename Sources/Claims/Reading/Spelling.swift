import Synchronization

/// The letters of a word as two numbers: rules compare words as numbers, and copy them for nothing.
///
/// Up to 15 bytes stand in the numbers as they are, so that a comparison with a literal compiles to two constants (strings took a tenth of
/// all time). Of a longer word there are the last eight bytes and a hash of the others, and its text is kept aside.
struct Spelling: Hashable, Sendable {
    /// The last eight bytes.
    private var low: UInt64 = 0
    /// The number of bytes, 255 standing for all above, and the seven bytes before the last eight.
    private var high: UInt64 = 0

    /// No more bytes than this stand in the numbers.
    private static let held = 15
    /// The texts of the longer words met so far.
    private static let long = Mutex<[Spelling: String]>([:])

    init(_ text: String) {
        let bytes = text.utf8.span
        for index in bytes.indices { append(bytes[index]) }
        close(count: bytes.count)
        if count > Self.held { Self.long.withLock { $0[self] = text } }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        // What falls out above comes back as a hash; up to 15 bytes nothing does.
        high = (high &<< 8 | low &>> 56) ^ (high &>> 56 &* 0x9E37_79B9_7F4A_7C15)
        low = low &<< 8 | UInt64(byte)
    }

    @inline(__always)
    private mutating func close(count: Int) { high = high & 0x00FF_FFFF_FFFF_FFFF | UInt64(min(count, 255)) &<< 56 }

    /// The number of bytes, up to 255.
    var count: Int { Int(high &>> 56) }

    var isEmpty: Bool { high == 0 }

    /// A number for tables of words.
    var mixed: UInt64 { (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93 }

    /// The letters as text again: only for what is shown or taken apart.
    var text: String {
        if count > Self.held { return Self.long.withLock { $0[self] } ?? "" }
        return String(decoding: (0..<count).map { byte($0) }, as: UTF8.self)
    }

    /// The byte at a place of a word that stands in the numbers.
    private func byte(_ place: Int) -> UInt8 {
        let behind = count - 1 - place
        return UInt8(truncatingIfNeeded: behind < 8 ? low &>> UInt64(behind * 8) : high &>> UInt64(behind * 8 - 64))
    }

    var first: UInt8? { count > Self.held ? text.utf8.first : isEmpty ? nil : byte(0) }

    /// Whether the first byte is a small letter of ASCII.
    var startsWithLetter: Bool { first.map { (97...122).contains($0) } ?? false }

    /// Whether it is small letters of ASCII throughout.
    var isPlain: Bool { allSatisfy { (97...122).contains($0) } }

    /// The letters decide, and one round of hashing is enough for two numbers that are one word.
    func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

    func allSatisfy(_ isMeant: (UInt8) -> Bool) -> Bool {
        count > Self.held ? text.utf8.allSatisfy(isMeant) : (0..<count).allSatisfy { isMeant(byte($0)) }
    }

    /// Whether the word ends so; no more than eight bytes are compared.
    func hasSuffix(_ ending: Spelling) -> Bool {
        guard ending.count <= 8 else { return text.hasSuffix(ending.text) }
        let mask = ending.count == 8 ? UInt64.max : 1 &<< UInt64(ending.count * 8) &- 1
        return count >= ending.count && low & mask == ending.low & mask
    }

    func hasPrefix(_ beginning: Spelling) -> Bool {
        guard count <= Self.held else { return text.hasPrefix(beginning.text) }
        return count >= beginning.count && (0..<beginning.count).allSatisfy { byte($0) == beginning.byte($0) }
    }

    /// The word without its last letter.
    func dropLast() -> Spelling { Spelling(String(text.dropLast())) }
}

extension Spelling: ExpressibleByStringLiteral {
    // Inlined, so that it is worked out while compiling.
    @inline(__always)
    init(stringLiteral text: String) {
        for byte in text.utf8 { append(byte) }
        close(count: text.utf8.count)
    }
}

extension Spelling: CustomStringConvertible {
    var description: String { text }
}
