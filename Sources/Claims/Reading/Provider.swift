import Articles
import Language

/// Finds the company whose services failed: the name that owns, speaks and stands in the titles of the corpus.
enum Provider {
    /// Points for every name of an article, by its lower-cased form.
    static func scores(in reading: ArticleReading) -> [String: (name: String, points: Int)] {
        var scores: [String: (name: String, points: Int)] = [:]
        func add(_ name: String, _ points: Int) {
            guard name.utf8.count > 2 else { return }
            let key = name.lowercased()
            scores[key] = (scores[key]?.name ?? name, (scores[key]?.points ?? 0) + points)
        }
        for passage in reading.passages {
            for chunk in passage.chunks {
                guard let (first, last) = nameRun(chunk, passage, reading) else { continue }
                let name = reading.text(passage, first..<last + 1)
                let words = passage.words
                let next = last + 1 < words.count ? words[last + 1] : nil
                var points = 1
                // Whoever owns named things is the company; what is owned is its product.
                if next?.penn == .pos {
                    points += 2 + (chunk.range.contains { $0 > last + 1 && passage.isNameWord($0, in: reading) } ? 6 : 0)
                }
                if first > 0, words[first - 1].penn == .pos { points -= 4 }
                if let product = chunk.range.first(where: { $0 > last + 1 && passage.isNameWord($0, in: reading) }) {
                    var end = product + 1
                    while end < chunk.range.upperBound, passage.isNameWord(end, in: reading) { end += 1 }
                    add(reading.text(passage, product..<end), -6)
                }
                if Passage.subjects.contains(words[chunk.head].relation), words[chunk.head].head >= 0,
                    words[words[chunk.head].head].tag == .verb, passage.has(words[chunk.head].head, .speech)
                {
                    points += 2
                }
                if let next,
                    passage.has(last + 1, [.official, .outage])
                        || ["status", "engineers", "said", "confirmed", "acknowledged"].contains(next.lower)
                {
                    points += 3
                }
                if Passage.subjects.contains(words[chunk.head].relation), words[chunk.head].head >= 0,
                    passage.has(words[chunk.head].head, [.acknowledging, .mitigating, .resolving])
                {
                    points += 2
                }
                if reading.isHeading(passage) { points += 2 }
                if last > 0, words[..<first].last?.lower == "to", first >= 2, words[first - 2].lower == "according" { points = 0 }
                if chunk.range.contains(where: { passage.has($0, .media) }) { points = 0 }
                add(name, points)
            }
        }
        if let title = reading.article.metadata.title?.lowercased() {
            for (key, value) in scores where title.contains(key) { scores[key] = (value.name, value.points + 6) }
        }
        if let publisher = reading.article.metadata.publisher?.lowercased() {
            // A news site names itself; a company's own status page does, too, and then owns the services.
            for (key, value) in scores where publisher == key { scores[key] = (value.name, value.points) }
        }
        return scores
    }

    private static func nameRun(_ chunk: Chunk, _ passage: Passage, _ reading: ArticleReading) -> (Int, Int)? {
        guard let first = chunk.range.first(where: { passage.isNameWord($0, in: reading) }),
            !CommonNames.places.contains(passage.words[first].lower),
            !passage.isDomain(passage.words[first].lower), passage.words[first].tag == .propn
        else { return nil }
        var last = first
        while last + 1 < chunk.range.upperBound, passage.isNameWord(last + 1, in: reading), passage.words[last + 1].tag == .propn {
            last += 1
        }
        return last - first > 2 ? nil : (first, last)
    }

    /// The provider of a corpus: the best name over all its articles, each article counting by share and not by length.
    static func provider(of readings: [ArticleReading]) -> String? {
        var totals: [String: (name: String, share: Double, articles: Int)] = [:]
        for reading in readings {
            let scores = scores(in: reading)
            let sum = Double(max(1, scores.values.reduce(0) { $0 + $1.points }))
            for (key, value) in scores {
                let old = totals[key] ?? (value.name, 0, 0)
                totals[key] = (min(old.name, value.name), old.share + Double(value.points) / sum, old.articles + 1)
            }
        }
        return totals.sorted { ($0.value.share, $1.key) > ($1.value.share, $0.key) }.first?.value.name
    }
}
