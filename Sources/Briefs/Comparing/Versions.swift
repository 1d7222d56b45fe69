package import Articles

/// Whether two articles are versions of one: the same address, or mostly the same words.
package func areVersions(_ one: Article, _ other: Article) -> Bool {
    if let url = one.metadata.url, url == other.metadata.url { return true }
    let (a, b) = (shingles(of: one.text), shingles(of: other.text))
    guard !a.isEmpty, !b.isEmpty else { return false }
    // Half of the smaller one's runs of four words: a shortened version is one too.
    return a.intersection(b).count * 2 >= min(a.count, b.count)
}

/// Every run of four words, whatever stands between the words.
private func shingles(of text: String) -> Set<[Substring]> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 4 else { return [] }
    return Set((0...words.count - 4).map { Array(words[$0..<$0 + 4]) })
}
