import Claims

/// What every source says of every service, the services that most sources name first.
func serviceRows(in ledger: Ledger, disputes: Disputes) -> [ServiceRow] {
    var byService: [String: [CitedClaim]] = [:]
    for cited in ledger.claims {
        if case .service(let value) = cited.claim.value { byService[value.service, default: []].append(cited) }
    }
    return byService.map { service, claims in
        let ids = claims.map(\.claim.id)
        return (
            sources: ledger.independentSources(of: ids), claims: claims.count,
            row: ServiceRow(service: service, cells: cells(of: claims), disputes: disputes.touching(ids))
        )
    }.sorted { ($1.sources, $1.claims, $0.row.service) < ($0.sources, $0.claims, $1.row.service) }.map(\.row)
}

private func cells(of claims: [CitedClaim]) -> [ServiceRow.Cell] {
    var cells: [ServiceRow.Cell] = []
    for cited in claims {
        guard case .service(let value) = cited.claim.value else { continue }
        if cells.last?.source != cited.claim.source { cells.append(.init(source: cited.claim.source, states: [])) }
        let last = cells.count - 1
        let certainty = cited.claim.certainty
        if let same = cells[last].states.firstIndex(where: { $0.state == value.state && $0.certainty == certainty }) {
            cells[last].states[same].claims.append(cited.claim.id)
        } else {
            cells[last].states.append(.init(state: value.state, certainty: certainty, claims: [cited.claim.id]))
        }
    }
    for index in cells.indices { cells[index].states.sort { $0.place < $1.place } }
    return cells
}

extension ServiceRow.StateClaims {
    /// In the order in which they can have come, whatever the order of the text: an article may begin with the end.
    fileprivate var place: (Int, Int) {
        let states: [ServiceValue.State] = [.impaired, .operational, .restored]
        return (states.firstIndex(of: state) ?? 0, [.stated, .hedged, .denied].firstIndex(of: certainty) ?? 0)
    }
}

extension ServiceRow {
    /// The claims that say so, whoever makes them; denials left out.
    func claims(_ state: ServiceValue.State) -> [String] {
        cells.flatMap { $0.states.filter { $0.state == state && $0.certainty != .denied }.flatMap(\.claims) }
    }
}
