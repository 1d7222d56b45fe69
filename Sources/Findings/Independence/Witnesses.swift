import Claims

extension Ledger {
    /// How many witnesses stand behind claims after folding copies, publishers, and origins that they name themselves
    /// ("according to Bloomberg", the provider's status page).
    func independentSources(of entries: some Sequence<Int>) -> Int {
        var numbers: [String: Int] = [:]
        var pairs: [(Int, Int)] = []
        for index in entries {
            let entry = self.entries[index]
            let group = "group \(documents[entry.document].group)"
            let own = number(group, &numbers)
            pairs.append((own, origin(of: entry).map { number($0, &numbers) } ?? own))
        }
        var sets = Sets(count: numbers.count)
        for (a, b) in pairs { sets.join(a, b) }
        return sets.groups.count
    }

    private func number(_ name: String, _ numbers: inout [String: Int]) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = numbers.count
        return numbers.count - 1
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
