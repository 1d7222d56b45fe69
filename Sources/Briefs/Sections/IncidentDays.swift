import Claims
import Language

/// Which days the incident took, as far as the claims tell: what lies far from them is another story.
struct IncidentDays {
    private let near: Set<[String]>
    private let days: ClosedRange<Int>?

    /// Days of one incident follow one another with at most this many between them.
    private static let gap = 3

    init(moments: [Moment], in ledger: Ledger) {
        let dated = moments.compactMap { moment in
            moment.earliest.map {
                (day: $0.civil().day.daysSince1970, last: (moment.latest ?? $0).civil().day.daysSince1970, moment: moment)
            }
        }.filter { $0.moment.precision != .month && $0.last - $0.day <= Self.gap }.sorted { $0.day < $1.day }
        var clusters: [[(day: Int, last: Int, moment: Moment)]] = []
        for entry in dated {
            if let last = clusters.last?.map(\.last).max(), entry.day - last <= Self.gap {
                clusters[clusters.count - 1].append(entry)
            } else {
                clusters.append([entry])
            }
        }
        // The earliest of the clusters that most sources tell of.
        let sizes = clusters.map { cluster in ledger.independentSources(of: cluster.flatMap(\.moment.claims)) }
        let main = sizes.max().flatMap { sizes.firstIndex(of: $0) }.map { clusters[$0] } ?? []
        near = Set(main.map(\.moment.claims))
        days = main.map(\.day).min().flatMap { first in main.map(\.last).max().map { first...max(first, $0) } }
    }

    /// Also where the day cannot be told, and in a month around it: such a time is of this incident as far as anybody knows.
    func contains(_ moment: Moment) -> Bool {
        guard let earliest = moment.earliest ?? moment.latest, let latest = moment.latest ?? moment.earliest else { return true }
        guard moment.precision == .month, let days else { return near.contains(moment.claims) }
        return days.overlaps(earliest.civil().day.daysSince1970...max(earliest, latest).civil().day.daysSince1970)
    }
}

/// The day that most independent sources give, the earliest of them where several do.
func mainDay(of claims: [Claim], speaker: (String) -> String) -> CivilDate? {
    var speakers: [CivilDate: Set<String>] = [:]
    for claim in claims {
        guard case .time(let time) = claim.value, time.precision != .month, let earliest = time.earliest else { continue }
        speakers[earliest.civil().day, default: []].insert(speaker(claim.source))
    }
    return speakers.max { ($0.value.count, $1.key.daysSince1970) < ($1.value.count, $0.key.daysSince1970) }?.key
}
