import Synchronization

/// The letters of a word as two numbers: words are compared as numbers, and copied for nothing.
///
/// Up to 15 bytes stand in the numbers as they are, so that a comparison with a literal compiles to two constants (strings took a tenth of
/// all time). Of a longer word there are the last eight bytes and a hash of the others, and its text is kept aside.
///
/// Public, though the package alone uses it: the compiler inlines nothing into another module that is only of the package, and rules
/// compare words all the time.
public struct Spelling: Hashable, Sendable {
    /// The last eight bytes.
    @usableFromInline
    var low: UInt64
    /// The number of bytes, 255 standing for all above, and the seven bytes before the last eight.
    @usableFromInline
    var high: UInt64

    /// No more bytes than this stand in the numbers.
    private static let held = 15
    /// The texts of the longer words met so far.
    private static let long = Mutex<[Spelling: String]>([:])

    @inlinable @inline(__always)
    init() {
        low = 0
        high = 0
    }

    public init(_ text: String) {
        self.init()
        let bytes = text.utf8.span
        for index in bytes.indices { append(bytes[index]) }
        close(count: bytes.count)
        if count > Self.held { Self.long.withLock { $0[self] = text } }
    }

    /// The form of a token, lower-cased, with typographic apostrophes made plain.
    init(lowerCasing text: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= Self.held else {
            self.init(lowerCased(text, range))
            return
        }
        var word = Spelling()
        for position in range {
            let byte = text[position]
            guard byte < 0x80 else {
                self.init(lowerCased(text, range))
                return
            }
            word.append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
        }
        word.close(count: range.count)
        self = word
    }

    /// A token as it stands, if it is short enough to stand in the numbers.
    @inline(__always)
    init?(asWritten text: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= Self.held else { return nil }
        self.init()
        for position in range {
            high = high &<< 8 | low &>> 56
            low = low &<< 8 | UInt64(text[position])
        }
        close(count: range.count)
    }

    @inlinable @inline(__always)
    mutating func append(_ byte: UInt8) {
        // What falls out above comes back as a hash; up to 15 bytes nothing does.
        high = (high &<< 8 | low &>> 56) ^ (high &>> 56 &* 0x9E37_79B9_7F4A_7C15)
        low = low &<< 8 | UInt64(byte)
    }

    @inlinable @inline(__always)
    mutating func close(count: Int) { high = high & 0x00FF_FFFF_FFFF_FFFF | UInt64(count < 255 ? count : 255) &<< 56 }

    /// The number of bytes, up to 255.
    @inlinable
    public var count: Int { Int(high &>> 56) }

    @inlinable
    public var isEmpty: Bool { high == 0 }

    /// A number for tables of words.
    @inlinable
    public var mixed: UInt64 { (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93 }

    /// The letters as text again: only for what is shown or taken apart.
    public var text: String {
        guard count <= Self.held else { return Self.long.withLock { $0[self] } ?? "" }
        let bytes = heldBytes
        guard let text = try? UTF8Span(validating: bytes.span.extracting(0..<count)) else {
            return String(decoding: (0..<count).map { byte($0) }, as: UTF8.self)
        }
        return String(copying: text)
    }

    /// The bytes of a word that stands in the numbers, as many as it has.
    private var heldBytes: InlineArray<16, UInt8> {
        var bytes = InlineArray<16, UInt8>(repeating: 0)
        for place in 0..<count { bytes[place] = byte(place) }
        return bytes
    }

    /// What a function makes of the bytes.
    func read<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        if count > Self.held { return body(text.utf8.span) }
        let bytes = heldBytes
        return body(bytes.span.extracting(0..<count))
    }

    /// The byte at a place of a word that stands in the numbers.
    private func byte(_ place: Int) -> UInt8 {
        let behind = count - 1 - place
        return UInt8(truncatingIfNeeded: behind < 8 ? low &>> UInt64(behind * 8) : high &>> UInt64(behind * 8 - 64))
    }

    public var first: UInt8? { count > Self.held ? text.utf8.first : isEmpty ? nil : byte(0) }

    /// Whether the first byte is a small letter of ASCII.
    public var startsWithLetter: Bool { first.map { (97...122).contains($0) } ?? false }

    /// Whether it is small letters of ASCII throughout.
    public var isPlain: Bool { allSatisfy { (97...122).contains($0) } }

    @inlinable @inline(__always)
    public static func == (one: Spelling, other: Spelling) -> Bool { one.low ^ other.low | one.high ^ other.high == 0 }

    /// The letters decide, and one round of hashing is enough for two numbers that are one word.
    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

    public func allSatisfy(_ isMeant: (UInt8) -> Bool) -> Bool {
        count > Self.held ? text.utf8.allSatisfy(isMeant) : (0..<count).allSatisfy { isMeant(byte($0)) }
    }

    /// Whether the word ends so; no more than eight bytes are compared.
    @inlinable
    public func hasSuffix(_ ending: Spelling) -> Bool {
        guard ending.count <= 8 else { return text.hasSuffix(ending.text) }
        let mask = ending.count == 8 ? UInt64.max : 1 &<< UInt64(ending.count * 8) &- 1
        return count >= ending.count && low & mask == ending.low & mask
    }

    public func hasPrefix(_ beginning: Spelling) -> Bool {
        guard count <= Self.held else { return text.hasPrefix(beginning.text) }
        return count >= beginning.count && (0..<beginning.count).allSatisfy { byte($0) == beginning.byte($0) }
    }

    /// The word without its last bytes, and with others in their place.
    public func dropLast(_ dropped: Int = 1, adding ending: Spelling = "") -> Spelling {
        let kept = max(0, count - dropped)
        guard count <= Self.held, kept + ending.count <= Self.held else {
            return Spelling(String(decoding: text.utf8.dropLast(dropped), as: UTF8.self) + ending.text)
        }
        var word = Spelling()
        for place in 0..<kept { word.append(byte(place)) }
        for place in 0..<ending.count { word.append(ending.byte(place)) }
        word.close(count: kept + ending.count)
        return word
    }
}

extension Spelling: ExpressibleByStringLiteral {
    // Inlined, so that it is worked out while compiling.
    @inlinable @inline(__always)
    public init(stringLiteral text: String) {
        self.init()
        for byte in text.utf8 { append(byte) }
        close(count: text.utf8.count)
    }
}

extension Spelling: CustomStringConvertible {
    public var description: String { text }
}

/// A form of any length or script lower-cased, with typographic apostrophes made plain.
private func lowerCased(_ utf8: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var isPlain = true
    var position = range.lowerBound
    while position < range.upperBound {
        let byte = utf8[position]
        if byte == 0xE2, position + 2 < range.upperBound, utf8[position + 1] == 0x80,
            utf8[position + 2] == 0x98 || utf8[position + 2] == 0x99
        {
            bytes.append(UInt8(ascii: "'"))
            position += 3
            continue
        }
        if byte >= 0x80 { isPlain = false }
        bytes.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
        position += 1
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return isPlain ? text : text.lowercased()
}
