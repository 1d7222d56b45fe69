/// The ids of all entries in their order: many findings are named by many ids, and numbers sort faster than words.
struct IdentifierOrder: Sendable {
    /// The bytes of all ids, the least first, and where each begins.
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    /// The place of each entry's id among them.
    private var places: [Int]

    init(_ ids: [String]) {
        let order = IdentifierOrder.order(of: ids)
        places = [Int](repeating: 0, count: ids.count)
        starts.reserveCapacity(ids.count + 1)
        for (place, index) in order.enumerated() {
            places[index] = place
            bytes.append(contentsOf: ids[index].utf8)
            starts.append(bytes.count)
        }
    }

    /// The ids of entries in their order, each after a line break.
    func lines(of entries: [Int]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(entries.count * 16)
        for place in entries.map({ places[$0] }).sorted() {
            result.append(UInt8(ascii: "\n"))
            result.append(contentsOf: bytes[starts[place]..<starts[place + 1]])
        }
        return result
    }

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
        return keys.map { $0.index }
    }
}
