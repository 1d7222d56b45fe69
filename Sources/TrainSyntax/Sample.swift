import Language

/// A training sentence as numbers.
struct Sample {
    var forms: [WordForm]
    /// Indices into the model's tags.
    var tags: [UInt8]
    var heads: [Int]
    var labels: [UInt8]
    /// What a tagger that has not seen the sentence gives it: the parser must learn to live with its mistakes.
    var guessedTags: [UInt8] = []

    init(_ sentence: TreebankSentence, model: SyntaxModel, spelling: (String) -> String = { $0 }) {
        var spelt = sentence
        spelt.words = sentence.words.map(spelling)
        let (text, ranges) = spelt.spelt
        let utf8 = text.utf8.span
        var forms: [WordForm] = []
        for range in ranges { forms.append(WordForm(utf8, range, lexicon: model.lexicon)) }
        self.forms = forms
        tags = sentence.pairs.map { pair in UInt8(index(of: pair, in: model.tags)) }
        heads = sentence.heads
        labels = sentence.relations.map(\.rawValue)
    }
}

/// Rare pairs count as the first, most frequent, pair of the same class.
func index(of pair: SyntaxModel.TagPair, in tags: [SyntaxModel.TagPair]) -> Int {
    tags.firstIndex(of: pair) ?? tags.firstIndex { $0.tag == pair.tag } ?? 0
}
