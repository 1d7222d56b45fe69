/// The sentences of the part `range` (UTF-8 offsets) of a text, tagged and parsed.
///
/// - Parameters:
///   - names: words that are known to be names, whatever the lexicon thinks of them.
///   - needsTree: whether a sentence, tagged and with its lemmas, is worth parsing; without a tree every word is its own root.
package func sentences(
    in text: String, range: Range<Int>, names: ProperNames = ProperNames(), needsTree: (Sentence) -> Bool = { _ in true }
) -> [Sentence] {
    var memory = WordMemory()
    return sentences(in: text, range: range, names: names, memory: &memory, needsTree: needsTree)
}

/// The same for one part of many: the memory goes on from part to part.
package func sentences(
    in text: String, range: Range<Int>, names: ProperNames, memory: inout WordMemory, needsTree: (Sentence) -> Bool
) -> [Sentence] {
    let model = SyntaxModel.shared
    let utf8 = text.utf8.span
    var sentences: [Sentence] = []
    var forms: [WordForm] = []
    for tokens in sentenceTokens(in: utf8, range: range) {
        var words: [Word] = []
        words.reserveCapacity(tokens.count)
        forms.removeAll(keepingCapacity: true)
        for token in tokens {
            let (lower, form) = memory.word(utf8, token.range, lexicon: model.lexicon)
            var word = Word(range: token.range, lower: lower, lemma: lower, tag: .x, penn: .other, head: -1, relation: .dep)
            word.place = form.place
            words.append(word)
            forms.append(form)
        }
        var sentence = Sentence(range: words[0].range.lowerBound..<words[words.count - 1].range.upperBound, words: words)
        words = []
        model.parse(&sentence, of: forms, names: names, memory: &memory, needsTree: needsTree)
        sentences.append(sentence)
    }
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
                let lower = Spelling(lowerCasing: utf8, token.range)
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
package func parse(_ sentence: inout Sentence, in text: String) {
    var memory = WordMemory()
    let model = SyntaxModel.shared
    let utf8 = text.utf8.span
    var forms: [WordForm] = []
    for word in sentence.words { forms.append(memory.word(utf8, word.range, lexicon: model.lexicon).form) }
    model.parse(&sentence, of: forms, names: ProperNames(), memory: &memory) { _ in true }
}

extension SyntaxModel {
    /// Tags the words of a sentence, hangs each on its head and looks up the lemmas.
    fileprivate func parse(
        _ sentence: inout Sentence, of forms: [WordForm], names: ProperNames, memory: inout WordMemory, needsTree: (Sentence) -> Bool
    ) {
        var tags = tags(of: forms, names: names, memory: &memory)
        mendNouns(&tags, of: forms)
        mendFiniteVerb(&tags, of: forms)
        for index in sentence.words.indices {
            let pair = self.tags[Int(tags[index])]
            func lemma() -> Spelling {
                lemmas.lemma(of: sentence.words[index].lower, hash: forms[index].hash, tag: pair.tag, penn: pair.penn)
            }
            let place = forms[index].place
            sentence.words[index].take(pair, lemma: place < 0 ? lemma() : memory.lemma(at: place, tag: tags[index], lemma))
        }
        guard needsTree(sentence) else { return }
        let tree = tree(of: forms, tags: tags)
        for index in sentence.words.indices {
            let node = tree.nodes[index + 1]
            sentence.words[index].hang(on: Int(node.head) - 1, as: Relation(rawValue: node.label) ?? .dep)
        }
    }
}

extension Word {
    fileprivate mutating func take(_ pair: SyntaxModel.TagPair, lemma: Spelling) {
        tag = pair.tag
        penn = pair.penn
        self.lemma = lemma
    }

    fileprivate mutating func hang(on head: Int, as relation: Relation) {
        self.head = head
        self.relation = relation
    }
}
