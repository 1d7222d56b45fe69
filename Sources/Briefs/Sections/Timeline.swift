import Claims
import Language

/// Every stated time, the claims that give the same one together, in the order of the clock.
func moments(in ledger: Ledger, disputes: Disputes) -> [Moment] {
    struct Key: Hashable {
        var phase: TimeValue.Phase
        var earliest: Instant?
        var latest: Instant?
        var precision: TimeValue.Precision
        var isZoned: Bool
        var text: String
    }
    var claims: [Key: [String]] = [:]
    for cited in ledger.claims {
        guard case .time(let time) = cited.claim.value else { continue }
        let isDay = time.precision == .day || time.precision == .month
        var exact = time
        exact.approximate = false
        let key = Key(
            phase: time.phase, earliest: time.earliest, latest: time.latest, precision: time.precision,
            isZoned: time.zone != nil || isDay, text: (cited.claim.certainty == .denied ? "not " : "") + reading(of: exact, on: ledger.day))
        claims[key, default: []].append(cited.claim.id)
    }
    return claims.map { key, ids in
        let isApproximate =
            key.precision != .partOfDay
            && ids.allSatisfy { id in
                guard case .time(let time)? = ledger[id]?.claim.value else { return false }
                return time.approximate
            }
        return Moment(
            phase: key.phase, text: (isApproximate ? "about " : "") + key.text, earliest: key.earliest, latest: key.latest,
            precision: key.precision, isZoned: key.isZoned, claims: ids, disputes: disputes.touching(ids))
    }.sorted { order($0) < order($1) }
}

/// Day-level statements first on their day, times whose day is unknown last; every tie is broken.
private func order(_ moment: Moment) -> (Int, Int, Int, Int, String) {
    (
        moment.earliest?.seconds ?? .max, -(moment.latest?.seconds ?? .max), TimeValue.Phase.allCases.firstIndex(of: moment.phase) ?? 0,
        moment.isZoned ? 0 : 1, moment.text + " " + (moment.claims.first ?? "")
    )
}
