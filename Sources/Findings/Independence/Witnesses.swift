import Claims

/// Whose word a claim is.
struct Witness: Hashable, Sendable {
    /// Documents that are no independent witnesses of each other share it.
    var group: Int
    /// Who the document has the claim from, where it says so.
    var origin: Int?
}

extension Ledger {
    /// How many witnesses stand behind claims after folding copies, publishers, and origins that they name themselves
    /// ("according to Bloomberg", the provider's status page).
    func independentSources(of entries: some Sequence<Int>) -> Int {
        var groups: [Int] = []
        var tied: [Witness] = []
        for index in entries {
            let witness = witnesses[index]
            if groups.last != witness.group { groups.append(witness.group) }
            if witness.origin != nil, tied.last != witness { tied.append(witness) }
        }
        groups = ascending(groups)
        guard !tied.isEmpty else { return groups.count }
        // Groups that have it from one origin count once.
        let origins = ascending(tied.compactMap { $0.origin })
        var sets = Sets(count: groups.count + origins.count)
        for tie in tied {
            sets.join(lowerBound(groups, tie.group), groups.count + lowerBound(origins, tie.origin ?? 0))
        }
        return sets.count
    }

    /// Who a claim's document has it from, where it says so.
    func origin(of entry: Entry) -> String? {
        switch entry.claim.voice.kind {
        case .outlet, .unnamed: nil
        case .provider: "provider"
        case .named: entry.claim.voice.name.map { "named " + slug($0) }
        }
    }
}
