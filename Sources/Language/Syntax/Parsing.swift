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
package func parse(
    _ sentence: inout Sentence, in text: String, names: ProperNames = ProperNames(), needsTree: (Sentence) -> Bool = { _ in true }
) {
    SyntaxModel.shared.parse(&sentence, in: text, names: names, needsTree: needsTree)
}

extension SyntaxModel {
    fileprivate func parse(_ sentence: inout Sentence, in text: String, names: ProperNames, needsTree: (Sentence) -> Bool) {
        let forms = lexicon.forms(of: sentence.words, in: text.utf8.span)
        var tags = tags(of: forms, names: names)
        mendNouns(&tags, of: forms)
        mendFiniteVerb(&tags, of: forms)
        lemmas.tell(&sentence.words, forms: forms, pairs: tags.map { self.tags[Int($0)] })
        guard needsTree(sentence) else { return }
        let tree = tree(of: forms, tags: tags)
        for index in sentence.words.indices {
            let node = tree.nodes[index + 1]
            sentence.words[index].hang(on: Int(node.head) - 1, as: Relation(rawValue: node.label) ?? .dep)
        }
    }
}

extension Lexicon {
    /// The words of a sentence as tagger and parser see them.
    fileprivate func forms(of words: [Word], in text: Span<UInt8>) -> [WordForm] {
        var forms: [WordForm] = []
        forms.reserveCapacity(words.count)
        for word in words {
            var form = WordForm(text, word.range)
            form.take(entry(of: form.hash))
            forms.append(form)
        }
        return forms
    }
}

extension Lemmas {
    /// Gives each word its tags and its dictionary form.
    fileprivate func tell(_ words: inout [Word], forms: [WordForm], pairs: [SyntaxModel.TagPair]) {
        for index in words.indices {
            let pair = pairs[index]
            let lemma = lemma(of: words[index].lower, hash: forms[index].hash, tag: pair.tag, penn: pair.penn)
            words[index].take(pair, lemma: lemma)
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
