/// More than this many tokens is no sentence but a list or a table: it is cut, so that no text takes quadratic time.
private let longest = 250

/// The tokens of the part `range` of a text, sentence by sentence.
func sentenceTokens(in text: Span<UInt8>, range: Range<Int>) -> [ArraySlice<Token>] {
    let tokens = tokens(in: text, range: range)
    var sentences: [ArraySlice<Token>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
        if index > start, tokens[index].startsBlock {
            sentences.append(tokens[start..<index])
            start = index
        }
        if index - start >= longest {
            var cut = index
            while cut > start + longest / 2, !isPause(text, tokens[cut - 1]) { cut -= 1 }
            if cut == start + longest / 2 { cut = index }
            sentences.append(tokens[start..<cut])
            start = cut
        }
        if let end = sentenceEnd(text, tokens, from: start, at: index) {
            sentences.append(tokens[start..<end])
            start = end
            index = end
        } else {
            index += 1
        }
    }
    if start < tokens.count { sentences.append(tokens[start...]) }
    return sentences
}

private func isPause(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let byte = text[token.range.lowerBound]
    return token.range.count == 1
        && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":"))
}

/// If the sentence that starts at `start` ends with the token at `index` and the quotes and brackets closed after it, the index after them.
private func sentenceEnd(_ text: Span<UInt8>, _ tokens: [Token], from start: Int, at index: Int)
    -> Int?
{
    let token = tokens[index]
    let mark = Bytes.mark(text, token.range.lowerBound, token.range.upperBound).kind
    let isStop =
        mark == UInt8(ascii: ".") && !token.isAbbreviation
        && text[token.range.upperBound - 1] == UInt8(ascii: ".")
    let isCall = mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
    let isEllipsis = mark == Mark.ellipsis || isStop && token.range.count > 1
    guard isStop || isCall || isEllipsis || token.isAbbreviation else { return nil }
    // Quotes, brackets and footnote numbers written onto the stop.
    var end = index + 1
    var closesQuote = false
    while end < tokens.count, !tokens[end].isSpaced {
        let closer = Bytes.mark(text, tokens[end].range.lowerBound, tokens[end].range.upperBound).kind
        if closer == UInt8(ascii: "[") {
            var bracket = end + 1
            while bracket < tokens.count, bracket < end + 4, !tokens[bracket].isSpaced,
                text[tokens[bracket].range.lowerBound] != UInt8(ascii: "]")
            { bracket += 1 }
            guard bracket < tokens.count, text[tokens[bracket].range.lowerBound] == UInt8(ascii: "]")
            else { break }
            end = bracket + 1
            continue
        }
        guard
            [
                UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
                UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: "!"),
                UInt8(ascii: "?"),
            ].contains(closer)
        else { break }
        if closer == UInt8(ascii: "\"") || closer == UInt8(ascii: "'") { closesQuote = true }
        end += 1
    }
    guard end < tokens.count else { return nil }
    let next = tokens[end]
    if !next.isSpaced, !(isStop && startsWithCapital(text, next)) { return nil }
    // "1. Restart the server"
    if isStop, index == start + 1, Bytes.isDigit(text[tokens[start].range.lowerBound]) { return nil }
    let after = firstWord(text, tokens, from: end)
    guard let after, startsSentence(text, after) else { return nil }
    if token.isAbbreviation {
        let letters = token.range.lowerBound..<token.range.upperBound - 1
        if Abbreviations.kind(
            text, letters, nextIsDigit: Bytes.isDigit(text[after.range.lowerBound]), nextIsUpper: true)
            == .before
        {
            return nil
        }
        return SentenceStarters.contains(text, after.range) ? end : nil
    }
    // "Is it down?" Smith asked.
    if closesQuote, isCall, Reporting.follows(text, tokens, from: end) { return nil }
    return end
}

private func startsWithCapital(_ text: Span<UInt8>, _ token: Token) -> Bool {
    Bytes.isUpper(text[token.range.lowerBound])
}

/// The first token from `index` on that is no opening mark, at most three further.
private func firstWord(_ text: Span<UInt8>, _ tokens: [Token], from index: Int) -> Token? {
    for place in index..<min(index + 4, tokens.count) {
        let token = tokens[place]
        if Bytes.mark(text, token.range.lowerBound, token.range.upperBound).kind == 0
            || place == min(index + 4, tokens.count) - 1
        {
            return token
        }
    }
    return nil
}

/// A capital, a digit, a mark, a script without capitals; or a name like `iPhone`.
private func startsSentence(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard Bytes.isLower(text[token.range.lowerBound]) else { return true }
    for position in token.range where Bytes.isUpper(text[position]) { return true }
    return false
}

/// Words that begin sentences rather than go on after `U.S.` or `Inc.`.
private enum SentenceStarters {
    private static let words: Set<UInt64> = Set(
        """
        the a an it its in on at but and this that these those we they he she i as for if while when after before however there our their his \
        her you your some many most by with from what why how who although though despite since during until so then now also both all no not \
        one two meanwhile still yet according earlier later today
        """.split(separator: " ").map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

    static func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 9, Bytes.isUpper(text[range.lowerBound]) else { return false }
        var word: UInt64 = 0
        for (offset, position) in range.enumerated() {
            guard offset == 0 || Bytes.isLower(text[position]) else { return false }
            word = word << 8 | UInt64(text[position] | 0x20)
        }
        return words.contains(word)
    }
}

/// Whether a reporting verb comes within three tokens after a closed quote.
private enum Reporting {
    private static let words: Set<UInt64> = Set(
        "said says asked asks wrote writes tweeted posted added adds joked told".split(separator: " ")
            .map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

    static func follows(_ text: Span<UInt8>, _ tokens: [Token], from index: Int) -> Bool {
        for token in tokens[index..<min(index + 4, tokens.count)] where token.range.count <= 7 {
            var word: UInt64 = 0
            for position in token.range { word = word << 8 | UInt64(text[position]) }
            if words.contains(word) { return true }
        }
        return false
    }
}
