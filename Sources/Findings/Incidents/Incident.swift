import Claims
import Language

/// The claims of one incident, by kind.
struct Incident: Sendable {
    let ledger: Ledger
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
    /// Documents whose year was taken to be a slip, with the entries that tell it.
    var slips: [YearSlip]

    init(_ ledger: Ledger, entries: [Int], day: CivilDate?, mark: String, slips: [YearSlip]) {
        self.ledger = ledger
        self.day = day
        self.mark = mark
        self.slips = slips
        all = entries
        for index in entries {
            switch ledger.entries[index].claim.value {
            case .time(let time): times[time.phase, default: []].append(index)
            case .duration: durations.append(index)
            case .service: states.append(index)
            case .cause: causes.append(index)
            case .impact: counts.append(index)
            }
        }
    }

    func entry(_ index: Int) -> Entry { ledger.entries[index] }
    func document(_ index: Int) -> Int { ledger.entries[index].document }
    func documents(_ indices: some Sequence<Int>) -> Set<Int> { Set(indices.map { ledger.entries[$0].document }) }
}

/// A document that dates the event as the others do but for the year, or with day and month exchanged.
struct YearSlip: Hashable, Sendable {
    var document: Int
    /// Days to add to come to the date of the others.
    var days: Int
}
