/// The sentences of the part `range` (UTF-8 offsets) of a text, tagged and parsed.
///
/// - Parameters:
///   - names: words that are known to be names, whatever the lexicon thinks of them.
///   - needsTree: whether a sentence, tagged and with its lemmas, is worth parsing; without a tree every word is its own root.
package func sentences(
    in text: String, range: Range<Int>, names: ProperNames = ProperNames(), needsTree: (Sentence) -> Bool = { _ in true }
) -> [Sentence] {
    var sentences = tokenisedSentences(in: text, range: range)
    for index in sentences.indices { parse(&sentences[index], in: text, names: names, needsTree: needsTree) }
    return sentences
}

/// The sentences of the part `range` of a text with their words' ranges and forms; tags, heads and lemmas come with `parse`.
package func tokenisedSentences(in text: String, range: Range<Int>) -> [Sentence] {
    let utf8 = text.utf8.span
    return sentenceTokens(in: utf8, range: range).map { tokens in
        Sentence(
            range: tokens[tokens.startIndex].range
                .lowerBound..<tokens[tokens.endIndex - 1].range.upperBound,
            words: tokens.map { token in
                let lower = lowerCased(utf8, token.range)
                return Word(
                    range: token.range, lower: lower, lemma: lower, tag: .x, penn: .other, head: -1,
                    relation: .dep)
            })
    }
}

/// Where the sentences of the part `range` of a text are, without the white space between them.
package func sentenceRanges(in text: String, range: Range<Int>) -> [Range<Int>] {
    sentenceTokens(in: text.utf8.span, range: range).map { tokens in
        tokens[tokens.startIndex].range.lowerBound..<tokens[tokens.endIndex - 1].range.upperBound
    }
}

/// Tags a tokenised sentence of `text`, hangs each word on its head and looks up the lemmas.
package func parse(
    _ sentence: inout Sentence, in text: String, names: ProperNames = ProperNames(), needsTree: (Sentence) -> Bool = { _ in true }
) {
    let model = SyntaxModel.shared
    let utf8 = text.utf8.span
    var forms: [WordForm] = []
    forms.reserveCapacity(sentence.words.count)
    let lexicon = model.lexicon
    for index in sentence.words.indices { forms.append(WordForm(utf8, sentence.words[index].range, lexicon: lexicon)) }
    var tags = model.tags(of: forms, names: names)
    model.mendNouns(&tags, of: forms)
    model.mendFiniteVerb(&tags, of: forms)
    for index in sentence.words.indices {
        let pair = model.tags[Int(tags[index])]
        let lower = sentence.words[index].lower
        sentence.words[index].tag = pair.tag
        sentence.words[index].penn = pair.penn
        sentence.words[index].lemma = model.lemmas.lemma(
            of: lower, hash: forms[index].hash, tag: pair.tag, penn: pair.penn)
    }
    guard needsTree(sentence) else { return }
    let tree = model.tree(of: forms, tags: tags)
    for index in sentence.words.indices {
        let node = tree.nodes[index + 1]
        sentence.words[index].head = Int(node.head) - 1
        sentence.words[index].relation = Relation(rawValue: node.label) ?? .dep
    }
}

/// A form lower-cased, with typographic apostrophes made plain.
private func lowerCased(_ utf8: Span<UInt8>, _ range: Range<Int>) -> String {
    // Short strings live in place: almost no word needs memory of its own.
    var short = InlineArray<16, UInt8>(repeating: 0)
    guard range.count <= 15 else { return longLowerCased(utf8, range) }
    var count = 0
    for position in range {
        let byte = utf8[position]
        if byte >= 0x80 { return longLowerCased(utf8, range) }
        short[count] = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
        count &+= 1
    }
    guard let text = try? UTF8Span(validating: short.span.extracting(0..<count)) else { return longLowerCased(utf8, range) }
    return String(copying: text)
}

private func longLowerCased(_ utf8: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var isPlain = true
    var position = range.lowerBound
    while position < range.upperBound {
        let byte = utf8[position]
        if byte == 0xE2, position + 2 < range.upperBound, utf8[position + 1] == 0x80,
            utf8[position + 2] == 0x98 || utf8[position + 2] == 0x99
        {
            bytes.append(UInt8(ascii: "'"))
            position += 3
            continue
        }
        if byte >= 0x80 { isPlain = false }
        bytes.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
        position += 1
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return isPlain ? text : text.lowercased()
}
