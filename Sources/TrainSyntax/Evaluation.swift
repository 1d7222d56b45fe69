import Language

/// Tags, heads and labels right of a treebank's words when the parser is given the treebank's tokens.
func evaluate(_ model: SyntaxModel, _ sentences: [TreebankSentence], name: String) {
    var words = 0
    var tags = 0
    var pairs = 0
    var heads = 0
    var labels = 0
    var lemmas = 0
    for sentence in sentences {
        let sample = Sample(sentence, model: model)
        let guessed = model.tags(of: sample.forms)
        let tree = model.tree(of: sample.forms, tags: guessed)
        for index in sentence.words.indices {
            words += 1
            let pair = model.tags[Int(guessed[index])]
            if pair.tag == sentence.pairs[index].tag { tags += 1 }
            if pair == sentence.pairs[index] { pairs += 1 }
            let node = tree.nodes[index + 1]
            if Int(node.head) == sentence.heads[index] {
                heads += 1
                if node.label == sentence.relations[index].rawValue { labels += 1 }
            }
            let lower = sentence.words[index].lowercased().replacing("’", with: "'")
            let lemma = model.lemmas.lemma(
                of: lower, hash: sample.forms[index].hash, tag: pair.tag, penn: pair.penn)
            if lemma == sentence.lemmas[index].lowercased().replacing("’", with: "'") { lemmas += 1 }
        }
    }
    func share(_ count: Int) -> String { percent(count, words) }
    print(
        "\(name)  gold tokens: UPOS \(share(tags))  UPOS+XPOS \(share(pairs))  UAS \(share(heads))  LAS \(share(labels))  lemma \(share(lemmas))"
    )
}

/// The same from the text alone, with our own tokens and sentences; F1 over words that stand at the same place.
func evaluateText(_ sentences: [TreebankSentence], name: String) {
    var gold = 0
    var ours = 0
    var same = 0
    var goldSentences = 0
    var ourSentences = 0
    var sameSentences = 0
    var tags = 0
    var heads = 0
    var labels = 0
    var start = 0
    var missed: [String: Int] = [:]
    while start < sentences.count {
        var end = start + 1
        while end < sentences.count, !sentences[end].startsParagraph { end += 1 }
        var text = ""
        var words: [Range<Int>: (pair: SyntaxModel.TagPair, head: Range<Int>?, relation: Relation)] =
            [:]
        var spans: Set<Range<Int>> = []
        for sentence in sentences[start..<end] {
            let (spelt, ranges) = sentence.spelt
            let base = text.utf8.count
            text += spelt
            if !text.hasSuffix(" ") { text += " " }
            let placed = ranges.map { base + $0.lowerBound..<base + $0.upperBound }
            for index in placed.indices {
                let head = sentence.heads[index]
                words[placed[index]] = (
                    sentence.pairs[index], head > 0 ? placed[head - 1] : nil, sentence.relations[index]
                )
            }
            spans.insert(placed[0].lowerBound..<placed[placed.count - 1].upperBound)
        }
        gold += words.count
        goldSentences += spans.count
        var found: Set<Range<Int>> = []
        for sentence in Language.sentences(in: text, range: 0..<text.utf8.count) {
            ourSentences += 1
            if spans.contains(sentence.range) { sameSentences += 1 }
            for word in sentence.words {
                ours += 1
                guard let other = words[word.range] else { continue }
                found.insert(word.range)
                same += 1
                if other.pair.tag == word.tag { tags += 1 }
                if (word.head < 0 ? nil : sentence.words[word.head].range) == other.head {
                    heads += 1
                    if word.relation == other.relation { labels += 1 }
                }
            }
        }
        for range in words.keys where !found.contains(range) {
            missed[
                String(Substring(text.utf8.dropFirst(range.lowerBound).prefix(range.count))), default: 0] +=
                1
        }
        start = end
    }
    func f1(_ hits: Int, _ ours: Int, _ gold: Int) -> String { percent(2 * hits, ours + gold) }
    print(
        "\(name)  from text: tokens \(f1(same, ours, gold))  sentences \(f1(sameSentences, ourSentences, goldSentences))  "
            + "UPOS \(f1(tags, ours, gold))  UAS \(f1(heads, ours, gold))  LAS \(f1(labels, ours, gold))")
    print(
        "  missed tokens:",
        missed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(40).map {
            "\($0.key) \($0.value)"
        }.joined(separator: ", "))
}

private func percent(_ part: Int, _ whole: Int) -> String {
    let hundredths = whole == 0 ? 0 : (part * 10000 + whole / 2) / whole
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
}
