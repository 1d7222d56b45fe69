package import Articles
package import Claims

/// Claims from a file may lack the offsets of their words (the gold files do): they are looked up in the article's text.
///
/// Words that the text does not hold stay without a place, and are quoted but not highlighted.
package func grounded(_ claims: [Claim], in articles: [Article]) -> [Claim] {
    guard claims.contains(where: { $0.evidence.end == 0 }) else { return claims }
    let texts = Dictionary(articles.map { ($0.file, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
    return claims.map { claim in
        guard claim.evidence.end == 0, let text = texts[claim.source], let range = find(Array(claim.evidence.exact.utf8), in: text)
        else { return claim }
        var found = claim
        // Scalars, not bytes: continuation bytes do not count.
        found.evidence.start = text[..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
        found.evidence.end = found.evidence.start + text[range].count { $0 & 0xC0 != 0x80 }
        return found
    }
}

private func find(_ words: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard let first = words.first, words.count <= text.count else { return nil }
    for start in 0...(text.count - words.count) where text[start] == first {
        if text[start..<start + words.count].elementsEqual(words) { return start..<start + words.count }
    }
    return nil
}
