/// The ids of all entries in their order: many findings are named by many ids, and numbers sort faster than words.
struct IdentifierOrder: Sendable {
    /// The ids, the least first.
    private let sorted: [String]
    /// The place of each entry's id among them.
    private let places: [Int]

    init(_ ids: [String]) {
        let order = IdentifierOrder.order(of: ids)
        sorted = order.map { ids[$0] }
        var places = [Int](repeating: 0, count: ids.count)
        for (place, index) in order.enumerated() { places[index] = place }
        self.places = places
    }

    /// The ids of entries in their order.
    func ids(of entries: some Sequence<Int>) -> [String] { entries.map { places[$0] }.sorted().map { sorted[$0] } }

    /// Most ids differ within sixteen bytes, which compare as two numbers.
    private static func order(of ids: [String]) -> [Int] {
        struct Key {
            var head: UInt64 = 0
            var tail: UInt64 = 0
            var index: Int
        }
        guard ids.allSatisfy({ $0.utf8.allSatisfy { $0 < 128 } }) else { return ids.indices.sorted { ids[$0] < ids[$1] } }
        var keys = ids.enumerated().map { index, id in
            var key = Key(index: index)
            for (place, byte) in id.utf8.prefix(16).enumerated() {
                if place < 8 { key.head |= UInt64(byte) << (56 - 8 * place) } else { key.tail |= UInt64(byte) << (120 - 8 * place) }
            }
            return key
        }
        keys.sort { a, b in
            if a.head != b.head { return a.head < b.head }
            return a.tail != b.tail ? a.tail < b.tail : ids[a.index] < ids[b.index]
        }
        return keys.map(\.index)
    }
}
