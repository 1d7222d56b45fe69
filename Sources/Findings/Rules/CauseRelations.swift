import Claims

/// How the labels of causes stand to each other.
enum CauseRelations {
    /// Parts of a system that lie so close that sources mix their names: to blame one or another of a group is no conflict.
    private static let layers: [Set<CauseValue.Label>] = [
        [.frontend, .authentication, .gateway, .loadBalancing],
        [.api, .modelServing],
        [.orchestration, .controlPlane],
        [.dns, .bgp, .routing, .network],
        [.database, .storage, .cache],
        [.endpointAgent, .securityProduct],
    ]

    /// The layer of a place; `nil` for words that say too little ("servers", "a third party").
    static func layer(of label: CauseValue.Label) -> Int? { layers.firstIndex { $0.contains(label) } }

    /// Reasons that are one step told at different detail: a person makes a change, an update carries a bug.
    private static let steps: [Set<CauseValue.Label>] = [
        [.configuration, .upgrade, .maintenance, .humanError], [.upgrade, .softwareBug, .humanError], loads,
        [.power, .cooling, .hardware], [.naturalDisaster, .power, .fibreCut, .cooling], [.fibreCut, .humanError, .maintenance],
        [.certificate, .humanError, .maintenance, .configuration],
    ]

    private static let loads: Set<CauseValue.Label> = [.load, .capacity]
    /// Changes and faults that overload what they meet.
    private static let overloading: Set<CauseValue.Label> = [.upgrade, .configuration, .softwareBug, .maintenance, .humanError, .hardware]

    static func isOneStep(_ a: CauseValue.Label, _ b: CauseValue.Label) -> Bool {
        a == b || steps.contains { $0.contains(a) && $0.contains(b) } || loads.contains(a) && overloading.contains(b)
            || loads.contains(b) && overloading.contains(a)
    }

    /// Whether two labels are one step, or one layer of the system.
    static func isNear(_ a: CauseValue.Label, _ b: CauseValue.Label) -> Bool {
        isOneStep(a, b) || (layer(of: a).map { $0 == layer(of: b) } ?? false)
    }

    /// Labels that many different things fall under: to deny one is not to deny all.
    static let umbrellas: Set<CauseValue.Label> = [
        .softwareBug, .configuration, .upgrade, .hardware, .humanError, .load, .capacity, .maintenance, .network, .compute, .modelServing,
        .thirdParty, .unknown,
    ]

    /// Kinds of programming faults that are different faults, by the words for them.
    private static let mechanisms: [(name: String, wordings: [String])] = [
        ("null pointer", ["null pointer", "null-pointer", "null check", "null dereference", "nullptr", "null reference"]),
        ("out-of-bounds access", ["out-of-bounds", "out of bounds", "buffer overflow", "buffer overrun", "buffer over-read"]),
        ("race condition", ["race condition", "data race"]), ("deadlock", ["deadlock"]), ("memory leak", ["memory leak", "leaked memory"]),
        ("endless loop", ["infinite loop", "endless loop"]), ("integer overflow", ["integer overflow"]),
        ("division by zero", ["division by zero", "divide by zero", "divide-by-zero"]),
        ("regular expression", ["regular expression", "regex", "backtracking"]), ("use after free", ["use after free", "use-after-free"]),
        ("leap second or clock", ["leap second", "leap year", "clock skew"]),
    ]

    private static let mechanismWordings = Wordings(mechanisms.map(\.wordings))

    static func mechanism(_ text: String) -> String? {
        let found = mechanismWordings.rows(in: text)
        return found.count == 1 ? found.first.map { mechanisms[$0].name } : nil
    }

    /// Words that say that something is at fault, not what.
    private static let empty: Set<String> = [
        "fault", "faulty", "failure", "failures", "failed", "failing", "error", "errors", "issue", "issues", "problem", "problems", "cause",
        "caused",
        "causes", "root", "bug", "bugs", "due", "wrong", "with", "that", "this", "from", "were", "was", "their", "which", "their",
        "initially", "mistaken",
        "have", "been", "software", "system", "systems", "outage", "incident", "blamed", "result", "the", "not", "and", "for", "its",
    ]

    /// Stems of the words of a cause that say what it is.
    static func content(_ text: String) -> Set<String> {
        var stems: Set<String> = []
        for word in words(of: text.lowercased()) where word.utf8.count > 3 && word.count > 3 {
            let stem = word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word
            if !empty.contains(String(word)) { stems.insert(String(stem)) }
        }
        return stems
    }
}

extension Incident {
    func label(_ index: Int) -> CauseValue.Label { entries[index].cause?.label ?? .unknown }

    /// The text of a cause, or the evidence where it has none.
    func causeText(_ index: Int) -> String {
        let entry = entries[index]
        return entry.cause.map { $0.text.isEmpty ? entry.claim.evidence.exact : $0.text } ?? ""
    }

    /// Changes of mind that documents tell themselves: a cause held at first, and what they name instead.
    func toldChanges() -> [(document: Int, before: [Int], after: [Int])] {
        let byDocument = Dictionary(grouping: causes, by: document)
        return byDocument.keys.sorted().compactMap { document in
            let own = byDocument[document] ?? []
            let before = own.filter { entries[$0].claim.scope == .initially && !entries[$0].isDenied && label($0) != .unknown }
            guard !before.isEmpty else { return nil }
            let labels = Set(before.map(label))
            let places = Set(before.map { label($0).place })
            let after = own.filter { index in
                let entry = entries[index]
                guard entry.claim.scope != .initially, entry.claim.certainty == .stated, label(index) != .unknown, let cause = entry.cause,
                    cause.role != .contributing
                else { return false }
                if labels.contains(cause.label) {
                    return entry.claim.scope == .later && labels.count == 1 && CauseRelations.umbrellas.contains(cause.label)
                }
                return places.contains(cause.label.place) || cause.role == .rootCause
            }
            return after.isEmpty ? nil : (document, before, after)
        }
    }
}
