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
}

/// All candidates of a folder's articles, in the order of their text.
package func weighingSamples(in articles: [Article]) -> [WeighingSample] {
    var samples: [WeighingSample] = []
    _ = Extraction(of: articles) { reader, candidates in
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
            if case .time(let placed, let precision) = candidate.what {
                let value = TimeReader(reading: reading, passage: passage, context: Context()).value(placed.time, .occurred, precision)
                sample.earliest = value.earliest?.iso8601(zoned: value.zone != nil)
                sample.latest = value.latest?.iso8601(zoned: value.zone != nil)
                sample.precision = precision.rawValue
                sample.timex = value.timex
            }
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
    return samples
}
