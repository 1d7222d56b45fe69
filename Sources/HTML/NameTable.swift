/// A fixed set of names, looked up straight from a C string: a page has thousands of tags and attributes, and a Swift
/// `String` for each would cost more than the parse.
struct NameTable: Sendable {
    /// Open addressing; 0 marks a free place. No key is 0, since no name is empty.
    private var keys: [UInt64]
    private var values: [UInt8]
    private let otherwise: UInt8

    init(_ names: [(name: String, value: UInt8)], otherwise: UInt8) {
        keys = Array(repeating: 0, count: 1_024)
        values = Array(repeating: 0, count: 1_024)
        self.otherwise = otherwise
        for (name, value) in names {
            let key = name.utf8.reduce(NameTable.seed, NameTable.mix)
            var place = NameTable.place(of: key)
            while keys[place] != 0 { place = (place + 1) & 1_023 }
            keys[place] = key
            values[place] = value
        }
    }

    func value(of name: UnsafePointer<UInt8>) -> UInt8 {
        var key = NameTable.seed
        var at = unsafe name
        while unsafe at.pointee != 0 {
            key = unsafe NameTable.mix(key, at.pointee)
            unsafe at += 1
        }
        var place = NameTable.place(of: key)
        while keys[place] != 0 {
            if keys[place] == key { return values[place] }
            place = (place + 1) & 1_023
        }
        return otherwise
    }

    // FNV-1a in 64 bits: no two of a few hundred names meet, and a foreign name meets one with a chance of 2^-56.
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func mix(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
    private static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) & 1_023 }
}
