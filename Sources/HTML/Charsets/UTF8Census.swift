/// How much of some bytes is UTF-8.
struct UTF8Census {
    /// Well-formed sequences of more than one byte.
    private(set) var sequences = 0
    /// Bytes that belong to no well-formed sequence.
    private(set) var invalid = 0
    private(set) var nuls = 0

    init(of bytes: [UInt8]) {
        var at = 0
        let count = bytes.count
        while at < count {
            at = UTF8Census.endOfASCII(in: bytes, from: at)
            guard at < count else { break }
            if bytes[at] == 0 {
                nuls += 1
                at += 1
                continue
            }
            let length = UTF8Census.validLength(of: bytes, at: at)
            if length == 0 { invalid += 1 } else if length > 1 { sequences += 1 }
            at += max(length, 1)
        }
    }

    /// Where a run of ASCII without NUL ends, give or take seven bytes: eight bytes at once.
    private static func endOfASCII(in bytes: [UInt8], from: Int) -> Int {
        unsafe bytes.withUnsafeBytes { buffer in
            var at = from
            while at + 8 <= buffer.count {
                let word = unsafe buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
                if word & 0x8080_8080_8080_8080 != 0 || zeros != 0 { break }
                at += 8
            }
            return at
        }
    }

    /// The length of the well-formed sequence that begins here, 0 when none does.
    static func validLength(of bytes: [UInt8], at: Int) -> Int {
        let first = bytes[at]
        func continues(_ offset: Int) -> Bool { at + offset < bytes.count && bytes[at + offset] & 0xC0 == 0x80 }
        switch first {
        case 0..<0x80: return 1
        case 0xC2..<0xE0: return continues(1) ? 2 : 0
        case 0xE0..<0xF0:
            guard continues(1), continues(2) else { return 0 }
            let second = bytes[at + 1]
            return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3
        case 0xF0..<0xF5:
            guard continues(1), continues(2), continues(3) else { return 0 }
            let second = bytes[at + 1]
            return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4
        default: return 0
        }
    }
}
