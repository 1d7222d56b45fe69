import Claims
import Language

/// The claims of one incident, by kind.
struct Incident: Sendable {
    let ledger: Ledger
    /// The ledger's, at hand: reading a field in place is many times cheaper than copying an entry.
    let entries: [Entry]
    /// The day of its middle, where dates are known.
    var day: CivilDate?
    /// A word in topics and ids of all incidents but the largest.
    var mark: String
    var times: [TimeValue.Phase: [Int]] = [:]
    var durations: [Int] = []
    var states: [Int] = []
    var causes: [Int] = []
    var counts: [Int] = []
    var all: [Int]
    /// Suspicions that their own party has replaced; they oppose nothing any more.
    private(set) var suspicions: [Suspicion] = []
    private(set) var replaced: Set<Int> = []
    /// Whose words are reported most often of it.
    let provider: String?
    private let providerKey: String?
    /// The names that stand for all of it: the company's, and that of the service most told of.
    let whole: Set<String>
    /// Documents whose year was taken to be a slip, with the entries that tell it.
    var slips: [YearSlip]

    init(_ ledger: Ledger, entries members: [Int], day: CivilDate?, mark: String, slips: [YearSlip]) {
        self.ledger = ledger
        entries = ledger.entries
        self.day = day
        self.mark = mark
        self.slips = slips
        all = members
        var voices: [String: Int] = [:]
        for index in members where entries[index].isOfficial {
            if let name = entries[index].claim.voice.name { voices[name, default: 0] += 1 }
        }
        provider = Ledger.mostReported(voices) ?? ledger.provider
        providerKey = provider.map { ledger.names[$0].key }
        whole = Set([ledger.names.main?.key, providerKey].compactMap { $0 })
        for index in members {
            switch entries[index].claim.value {
            case .time(let time): times[time.phase, default: []].append(index)
            case .duration: durations.append(index)
            case .service: states.append(index)
            case .cause: causes.append(index)
            case .impact: counts.append(index)
            }
        }
        suspicions = replacedSuspicions()
        replaced = Set(suspicions.flatMap(\.early))
    }

    /// Whether a name is the company's whose incident it is: "Acme" of "Acme Airlines".
    func isProvider(_ key: String) -> Bool {
        guard let providerKey else { return false }
        return providerKey == key || providerKey.hasPrefix(key + "-")
    }

    /// Without what its own article hardly bears out; `nil` where that is nothing.
    var withoutDoubtful: Incident? {
        let held = all.filter { !entries[$0].claim.isDoubtful }
        return held.count == all.count ? nil : Incident(ledger, entries: held, day: day, mark: mark, slips: slips)
    }

    /// The ids of claims, and of those that say the same in copies.
    func ids(of indices: [Int]) -> [String] {
        var result: [String] = []
        result.reserveCapacity(indices.count)
        for index in indices {
            result.append(entries[index].claim.id)
            if !entries[index].twins.isEmpty { result += entries[index].twins }
        }
        return result
    }

    func document(_ index: Int) -> Int { entries[index].document }
    func documents(_ indices: some Sequence<Int>) -> Set<Int> {
        var result: Set<Int> = []
        var last = -1
        for index in indices where entries[index].document != last {
            last = entries[index].document
            result.insert(last)
        }
        return result
    }

    /// Whether the claims stand in more than one document.
    func isToldBySeveral(_ indices: some Sequence<Int>) -> Bool {
        var rest = indices.makeIterator()
        guard let first = rest.next() else { return false }
        while let other = rest.next() {
            if entries[other].document != entries[first].document { return true }
        }
        return false
    }
}

/// A document that dates the event as the others do but for the year, or with day and month exchanged.
struct YearSlip: Hashable, Sendable {
    var document: Int
    /// Days to add to come to the date of the others.
    var days: Int
}
