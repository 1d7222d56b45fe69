/// An article's text while it is put together: blocks on lines of their own.
struct ArticleText {
    private(set) var bytes: [UInt8] = []
    var blocks: [Block] = []

    var isEmpty: Bool { blocks.isEmpty }

    /// Appends a block; `cells` are ranges of `text`, for a table's row.
    mutating func append(_ kind: Block.Kind, _ role: Block.Role = .body, _ text: some Collection<UInt8>) {
        guard !text.isEmpty else { return }
        if !bytes.isEmpty { bytes.append(0x0A) }
        let start = bytes.count
        bytes.append(contentsOf: text)
        var kind = kind
        if case .tableRow(let cells, let isHeader) = kind {
            kind = .tableRow(cells: cells.map { $0.lowerBound + start..<$0.upperBound + start }, isHeader: isHeader)
        }
        blocks.append(Block(kind: kind, role: role, range: start..<bytes.count))
    }

    func article(file: String, metadata: Metadata, problems: [String]) -> Article {
        Article(file: file, text: String(decoding: bytes, as: UTF8.self), blocks: blocks, metadata: metadata, problems: problems)
    }
}
