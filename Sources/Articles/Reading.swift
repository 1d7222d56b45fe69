/// Reads a file's bytes: tells the format by content, decodes, and keeps the article without what surrounds it.
package func article(file: String, bytes: [UInt8]) throws(UnreadableFile) -> Article {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw UnreadableFile(file: file, reason: "The file is empty.") }
    let start = FileStart(bytes)
    if let foreign = start.foreignKind { throw UnreadableFile(file: file, reason: foreign) }
    return try format(of: file, start).article(file: file, bytes: bytes)
}
