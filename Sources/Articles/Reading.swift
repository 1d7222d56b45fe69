/// Reads a file's bytes: tells the format by content, decodes, and keeps the article without what surrounds it.
package func article(file: String, bytes: [UInt8]) throws(UnreadableFile) -> Article {
    guard !bytes.isEmpty else { throw UnreadableFile(file: file, reason: "The file is empty.") }
    return try PageFormat.article(file: file, bytes: bytes)
}
