import Articles
package import Language

/// How sentences are read, for a person who wonders why a claim came out or did not: each word with its class and its head, then the claims.
package func sentenceView(of text: String, written: Timestamp?) -> String {
    var metadata = Metadata()
    metadata.published = written
    let article = Article(
        file: "sentence", text: text, blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)], metadata: metadata)
    let reading = ArticleReading(article, written: written, properNames: properNames(of: [article]))
    var view = ""
    for passage in reading.passages {
        for (index, word) in passage.words.enumerated() {
            let head = word.head >= 0 ? passage.words[word.head].lower.text : "–"
            let chunk = passage.chunkOf[index] >= 0 ? "[\(passage.chunkOf[index])]" : ""
            let columns = [
                padded("\(index)", 3), padded(reading.text(word.range), 18), padded(word.lemma.text, 14), padded("\(word.tag)", 6),
                padded("\(word.penn)", 5),
                padded("\(word.relation)", 10), padded(head, 14), chunk,
            ]
            view += columns.joined(separator: " ") + "\n"
        }
        for placed in passage.times { view += "time: \(reading.text(placed.time.range)) = \(placed.time.timex)\n" }
        view += "\n"
    }
    var weighed: [String] = []
    var sampling = Extraction.Sampling()
    sampling.ofSentences = { reader, candidates in
        for candidate in candidates { weighed.append("weighed: " + reader.verdict(on: candidate) + "\n") }
    }
    sampling.ofArticles = { _, judgement in
        for question in judgement.questions(judgement.units()) { weighed.append("in all: " + judgement.reasons(for: question) + "\n") }
    }
    let extraction = Extraction(of: [article], sampling: sampling)
    for line in weighed { view += line }
    for claim in extraction.claims() {
        view +=
            "\(claim.kind.rawValue): \(claim.gist) | \(claim.certainty.rawValue) | \(claim.voice.name ?? claim.voice.kind.rawValue) | \(claim.evidence.exact)\n"
    }
    return view
}

private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
}
