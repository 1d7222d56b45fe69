import Claims

extension Ledger {
    /// How many witnesses stand behind claims after folding copies, publishers, and origins that they name themselves
    /// ("according to Bloomberg", the provider's status page).
    func independentSources(of entries: some Sequence<Int>) -> Int {
        var groups: [Int: Int] = [:]
        var origins: [String: Int] = [:]
        var pairs: Set<[Int]> = []
        var count = 0
        for index in entries {
            let entry = self.entries[index]
            let group = documents[entry.document].group
            if groups[group] == nil {
                groups[group] = count
                count += 1
            }
            let own = groups[group] ?? 0
            guard let origin = origin(of: entry) else { continue }
            if origins[origin] == nil {
                origins[origin] = count
                count += 1
            }
            pairs.insert([own, origins[origin] ?? own])
        }
        var sets = Sets(count: count)
        for pair in pairs { sets.join(pair[0], pair[1]) }
        return (0..<count).count { sets.root($0) == $0 }
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
