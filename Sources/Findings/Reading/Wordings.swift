/// Wordings to look for in a text, whatever their case; all of them in one walk over its bytes.
struct Wordings: Sendable {
    private struct Wording: Sendable {
        var bytes: [UInt8]
        /// Where it stands in the table.
        var row: Int
    }

    /// By their first byte.
    private var beginning: [[Wording]]

    /// Rows of wordings, in lower case and without accents.
    init(_ rows: [[String]]) {
        beginning = [[Wording]](repeating: [], count: 256)
        for (row, wordings) in rows.enumerated() {
            for wording in wordings {
                let bytes = Array(wording.utf8)
                if let first = bytes.first { beginning[Int(first)].append(Wording(bytes: bytes, row: row)) }
            }
        }
    }

    /// The rows that have a wording in the text.
    func rows(in text: String) -> Set<Int> {
        var found: Set<Int> = []
        let bytes = text.utf8.span
        func lower(_ at: Int) -> UInt8 { (65...90).contains(bytes[at]) ? bytes[at] + 32 : bytes[at] }
        for start in bytes.indices {
            for wording in beginning[Int(lower(start))] where start + wording.bytes.count <= bytes.count {
                if wording.bytes.indices.allSatisfy({ lower(start + $0) == wording.bytes[$0] }) { found.insert(wording.row) }
            }
        }
        return found
    }
}
