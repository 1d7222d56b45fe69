/// A word of up to sixteen ASCII letters, in lower case, packed into two integers.
struct WordKey: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var count = 0

    /// The key of words that are in no lexicon.
    static let unknown: WordKey = {
        var key = WordKey()
        key.count = 99
        return key
    }()

    init() {}

    init(_ word: String) {
        for byte in word.utf8 { append(byte) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) &<< UInt64(count &* 8)
        } else if count < 16 {
            high |= UInt64(byte) &<< UInt64((count &- 8) &* 8)
        }
        count &+= 1
    }

    /// A spread of the letters over `bits` bits; the same in every run.
    @inline(__always)
    func slot(bits: UInt64) -> Int {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(count)) &* 0xD6E8_FEB8_6659_FD93
        return Int(mixed &>> (64 &- bits))
    }
}
