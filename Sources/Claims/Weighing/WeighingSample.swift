package import Articles
import Foundation
import Language

/// Something that a claim may be made of, with its signs: what weights are learnt from (`Sources/TrainClaims`).
package struct WeighingSample: Codable, Sendable {
    package var file: String
    package var kind: String
    /// A service's name, a cause's label, a time as it stands.
    package var name: String
    /// The sentence that it stands in.
    package var sentence: String
    package var isHeading: Bool
    /// Whether rules make a claim of it.
    package var isRead: Bool
    /// Of a time: its bounds, as claims print them, how fine it is, and its TIMEX3 value.
    package var earliest: String?
    package var latest: String?
    package var precision: String?
    package var timex: String?
    /// Of a length of time, in minutes, and of a number: its bounds; what a number counts.
    package var low: Double?
    package var high: Double?
    package var measure: String?
    package var signs: [UInt32]
    /// Of a thing that an article tells of: how much each sign counts, in 256ths, the state that is asked about, and the classes that it may
    /// have, the likeliest by rules and sentences first.
    package var values: [Int]?
    package var state: String?
    package var leanings: [String]?

    fileprivate mutating func take(_ time: TimeValue) {
        earliest = time.earliest?.iso8601(zoned: time.zone != nil)
        latest = time.latest?.iso8601(zoned: time.zone != nil)
        precision = time.precision.rawValue
        timex = time.timex
    }
}

/// All things that a folder's articles tell of, as the weights of sentences show them.
package func articleSamples(in articles: [Article], weights: ClaimWeightSet) -> [WeighingSample] {
    var samples: [WeighingSample] = []
    var sampling = Extraction.Sampling()
    sampling.ofArticles = { reading, judgement in
        for question in judgement.questions(judgement.units()) {
            let unit = question.unit
            let kind =
                switch unit.thing {
                case .service: "service"
                case .moment: "time"
                case .cause: "cause"
                }
            let classes = ArticleJudgement.classes(of: unit.thing)
            var sample = WeighingSample(
                file: reading.article.file, kind: kind, name: unit.name, sentence: "", isHeading: false, isRead: unit.isTold,
                signs: question.measures.signs)
            if case .cause(let label) = unit.thing { sample.name = label.rawValue }
            if let time = unit.sightings[0].time { sample.take(time) }
            sample.values = question.measures.values
            sample.state = question.number.map { classes[$0] }
            func weight(_ number: Int) -> (Int, Int, Int) { (unit.told[number] ? 1 : 0, unit.margins[number], -number) }
            sample.leanings = classes.indices.sorted { weight($0) > weight($1) }.map { classes[$0] }
            samples.append(sample)
        }
    }
    _ = Extraction(of: articles, weights: weights, sampling: sampling)
    return samples
}

/// All candidates of a folder's articles, in the order of their text.
package func weighingSamples(in articles: [Article]) -> [WeighingSample] {
    var samples: [WeighingSample] = []
    var sampling = Extraction.Sampling()
    sampling.ofSentences = { reader, candidates in
        let (reading, passage) = (reader.reading, reader.passage)
        for candidate in candidates {
            let (kind, name): (String, String) =
                switch candidate.what {
                case .service(let mention): ("service", mention.name)
                case .time: ("time", reading.text(passage, candidate.words))
                case .cause(let label): ("cause", label.rawValue)
                case .length(let value): ("duration", value.text)
                case .impact(let impact): ("impact", impact.value.text)
                }
            var sample = WeighingSample(
                file: reading.article.file, kind: kind, name: name, sentence: reading.text(passage.range),
                isHeading: reading.isHeading(passage),
                isRead: candidate.isRead, signs: candidate.signs.numbers)
            if let time = reader.time(candidate) { sample.take(time) }
            switch candidate.what {
            case .length(let value): (sample.low, sample.high) = (value.minMinutes, value.maxMinutes)
            case .impact(let impact):
                (sample.low, sample.high) = (impact.value.min, impact.value.max)
                sample.measure = impact.value.measure == .region || impact.value.measure == .money ? impact.value.measure.rawValue : "count"
            case .service, .time, .cause: break
            }
            samples.append(sample)
        }
    }
    _ = Extraction(of: articles, sampling: sampling)
    return samples
}
