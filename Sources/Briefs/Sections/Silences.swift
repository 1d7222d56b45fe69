import Claims
import Language

/// What at least two other independent sources tell and a source does not.
func silences(files: [String], moments: [Moment], services: [ServiceRow], in ledger: Ledger) -> [Silence] {
    var tellers: [(topic: String, files: Set<String>)] = []
    func add(_ topic: String, _ claims: [String]) {
        tellers.append((topic, Set(claims.compactMap { ledger[$0]?.claim.source })))
    }
    func all(_ keep: (Claim) -> Bool) -> [String] { ledger.claims.filter { keep($0.claim) }.map(\.claim.id) }
    add("when it began", moments.filter { $0.phase == .began }.flatMap(\.claims))
    add("when it ended", moments.filter { $0.phase == .resolved || $0.phase == .mitigated }.flatMap(\.claims))
    add("how long it lasted", all { if case .duration(let value) = $0.value { value.subject == "incident" } else { false } })
    add("the cause", all { $0.kind == .cause })
    add("how many were hit", all { if case .impact(let value) = $0.value { value.min != nil || value.max != nil } else { false } })
    // Beyond a dozen services the list says nothing any more.
    for row in services.prefix(12) { add(row.service, row.cells.flatMap { $0.states.flatMap(\.claims) }) }

    let known = tellers.filter { Set($0.files.map(ledger.speaker(for:))).count >= 2 }
    return files.compactMap { file in
        let topics = known.filter { entry in
            !entry.files.contains(file) && Set(entry.files.map(ledger.speaker(for:))).subtracting([ledger.speaker(for: file)]).count >= 2
        }.map(\.topic)
        return topics.isEmpty ? nil : Silence(source: file, topics: topics)
    }
}
