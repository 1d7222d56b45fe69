import Claims

/// The causes that sources name or rule out, label by label, those with the most independent sources first.
func causeRows(in ledger: Ledger, disputes: Disputes) -> [CauseRow] {
    var byLabel: [CauseValue.Label: [CitedClaim]] = [:]
    for cited in ledger.claims {
        if case .cause(let cause) = cited.claim.value { byLabel[cause.label, default: []].append(cited) }
    }
    return byLabel.map { label, claims in
        let ids = claims.map(\.claim.id)
        return CauseRow(
            label: label, voices: voices(of: claims),
            independentSources: ledger.independentSources(of: claims.filter { $0.claim.certainty != .denied }.map(\.claim.id)),
            denyingSources: ledger.independentSources(of: claims.filter { $0.claim.certainty == .denied }.map(\.claim.id)),
            disputes: disputes.touching(ids))
    }.sorted { rank($0, in: ledger) < rank($1, in: ledger) }
}

/// Stated root causes first, what is only ruled out last.
private func rank(_ row: CauseRow, in ledger: Ledger) -> (Int, Int, Int, String) {
    let said = row.voices.filter { $0.certainty != .denied }
    let roots = said.filter { $0.role == .rootCause && $0.certainty == .stated }.flatMap(\.claims)
    return (
        said.isEmpty ? 1 : 0, -ledger.independentSources(of: roots), -ledger.independentSources(of: said.flatMap(\.claims)),
        row.label.rawValue
    )
}

private func voices(of claims: [CitedClaim]) -> [CauseRow.VoiceClaims] {
    struct Key: Hashable {
        var voice: String
        var role: CauseValue.Role
        var certainty: Certainty
    }
    var order: [Key] = []
    var ids: [Key: [String]] = [:]
    for cited in claims {
        guard case .cause(let cause) = cited.claim.value else { continue }
        let key = Key(voice: words(for: cited.claim.voice), role: cause.role, certainty: cited.claim.certainty)
        if ids[key] == nil { order.append(key) }
        ids[key, default: []].append(cited.claim.id)
    }
    return order.map { .init(voice: $0.voice, role: $0.role, certainty: $0.certainty, claims: ids[$0] ?? []) }
}
