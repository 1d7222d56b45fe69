/// A set of hashes that grows: they are spread already, and hashing each of them again took longer than the counting.
struct HashSet: Sendable {
    /// An open-addressed table; 0 marks an empty place, and 1 stands for 0. The count is a power of two.
    private var places: [UInt32] = [0, 0]
    private var count = 0

    var isEmpty: Bool { count == 0 }

    init() {}

    init(_ hashes: some Sequence<UInt32>) { for hash in hashes { insert(hash) } }

    @inline(__always)
    func contains(_ hash: UInt32) -> Bool { places[place(of: max(hash, 1))] != 0 }

    mutating func insert(_ hash: UInt32) {
        let hash = max(hash, 1)
        let place = place(of: hash)
        guard places[place] == 0 else { return }
        places[place] = hash
        count += 1
        if count * 2 >= places.count { grow() }
    }

    private mutating func grow() {
        let old = places
        places = [UInt32](repeating: 0, count: old.count * 2)
        for hash in old where hash != 0 { places[place(of: hash)] = hash }
    }

    /// Where a hash stands, or would stand.
    @inline(__always)
    private func place(of hash: UInt32) -> Int {
        let mask = places.count - 1
        var place = Int((hash &* 0x9E37_79B1) >> 7) & mask
        while places[place] != 0, places[place] != hash { place = (place + 1) & mask }
        return place
    }
}
