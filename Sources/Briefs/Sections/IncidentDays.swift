import Claims
import Language

/// Which days the incident took, as far as the claims tell: what lies far from them is another story.
struct IncidentDays {
    private let near: Set<[String]>
    /// `nil` where no claim gives a day.
    let days: ClosedRange<CivilDate>?

    /// Days of one incident follow one another with at most this many between them.
    private static let gap = 3

    init(moments: [Moment], in ledger: Ledger) {
        let dated = moments.compactMap { moment in
            moment.earliest.map { (day: $0.civil().day.daysSince1970, last: (moment.latest ?? $0).civil().day.daysSince1970, moment: moment) }
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
        guard let most = sizes.max(), let main = sizes.firstIndex(of: most).map({ clusters[$0] }), let first = main.first else {
            near = []
            days = nil
            return
        }
        near = Set(main.map(\.moment.claims))
        // A month-end review or a late update does not stretch the incident: days are those on which it happened, began or ended.
        let core = main.filter { [.occurred, .began, .escalated, .resolved].contains($0.moment.phase) }
        let spread = core.isEmpty ? main : core
        let from = spread.map(\.day).min() ?? first.day
        let to = spread.map { $0.moment.phase == .occurred ? $0.day : $0.last }.max() ?? first.last
        days = CivilDate(daysSince1970: from)...CivilDate(daysSince1970: max(from, to))
    }

    /// Also where the day cannot be told: such a time is of this incident as far as anybody knows.
    func contains(_ moment: Moment) -> Bool { moment.earliest == nil && moment.latest == nil || near.contains(moment.claims) }
}
