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
        var groups: Set<Int> = []
        var tied: Set<Witness> = []
        var last: Witness?
        for index in entries where witnesses[index] != last {
            let witness = witnesses[index]
            last = witness
            groups.insert(witness.group)
            if witness.origin != nil { tied.insert(witness) }
        }
        // Groups that have it from one origin count once: every tie takes one away that does not close a ring.
        guard !tied.isEmpty else { return groups.count }
        var numbers: [Int: Int] = [:]
        func number(_ name: Int) -> Int {
            if let known = numbers[name] { return known }
            numbers[name] = numbers.count
            return numbers.count - 1
        }
        let ties = tied.map { (group: number($0.group), origin: number(-1 - ($0.origin ?? 0))) }
        var sets = Sets(count: numbers.count)
        for tie in ties { sets.join(tie.group, tie.origin) }
        let joined = Set(tied.map(\.group))
        return groups.count - joined.count + (0..<numbers.count).count { sets.root($0) == $0 }
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
