import Claims
import Language

/// What a party suspected at first and replaced in a later article by what it had found.
struct Suspicion {
    var party: String
    var early: [Int]
    var found: [Int]
}

extension Incident {
    /// Told by the articles' own dates: the suspicion is hedged, the finding is stated by the same party on a later day, and by then
    /// the party no longer holds the suspicion.
    func replacedSuspicions() -> [Suspicion] {
        var byParty: [String: [Int]] = [:]
        for index in causes where ledger.documents[document(index)].published != nil && label(index) != .unknown && !entries[index].isDenied
        {
            byParty[party(of: entries[index]), default: []].append(index)
        }
        return byParty.keys.sorted().flatMap { party -> [Suspicion] in
            let own = Dictionary(grouping: byParty[party] ?? [], by: label)
            let last = own.mapValues { $0.compactMap { published($0) }.max() }
            return CauseValue.Label.allCases.flatMap { suspected -> [Suspicion] in
                let early = (own[suspected] ?? []).filter { entries[$0].claim.certainty == .hedged && entries[$0].claim.scope != .later }
                guard !early.isEmpty else { return [] }
                return CauseValue.Label.allCases.compactMap { other in
                    guard other.place == suspected.place, !CauseRelations.isNear(other, suspected) else { return nil }
                    let found = (own[other] ?? []).filter {
                        entries[$0].claim.certainty == .stated && entries[$0].cause?.role == .rootCause
                            && entries[$0].claim.scope != .initially
                    }
                    guard let day = found.compactMap({ published($0) }).min() else { return nil }
                    let stillHeld = own.keys.contains {
                        CauseRelations.isNear($0, suspected) && (last[$0] ?? nil).map { $0 >= day } ?? false
                    }
                    let replaced = early.filter { published($0).map { $0 < day } ?? false }
                    return stillHeld || replaced.isEmpty ? nil : Suspicion(party: party, early: replaced, found: found)
                }
            }
        }
    }

    private func published(_ index: Int) -> CivilDate? { ledger.documents[document(index)].published }

    /// Who holds a claim: whom it is ascribed to, or who publishes it.
    private func party(of entry: Entry) -> String {
        ledger.origin(of: entry) ?? "publisher \(ledger.documents[entry.document].group)"
    }
}
