import Claims
import Language

extension Ledger {
    /// Documents that tell the clock as the others do, but a day too early or too late.
    ///
    /// All their clocks stand on one neighbouring day, and the start meets the others' when it is moved by a day, and only then.
    func neighbouringDays(days: [Int: Int], main: DayGroup) -> [YearSlip] {
        var clocks: [Int: [Int]] = [:]
        for index in days.keys.sorted() where entries[index].time.map({ $0.precision <= .partOfDay }) ?? false {
            clocks[entries[index].document, default: []].append(index)
        }
        func starts(_ document: Int) -> [Measured] {
            (clocks[document] ?? []).filter { entries[$0].time?.phase == .began && entries[$0].time?.zone != nil }
                .compactMap { measured(time: $0) }
        }
        var usual: [Measured] = []
        var astray: [Int: Int] = [:]
        for document in clocks.keys.sorted() {
            let own = Set((clocks[document] ?? []).compactMap { days[$0] })
            if own.contains(main.heaviest) {
                usual += starts(document)
            } else if own.count == 1, let day = own.first, abs(day - main.heaviest) == 1 {
                astray[document] = main.heaviest - day
            }
        }
        guard !astray.isEmpty, Set(usual.map { documents[$0.document].group }).count > astray.count else { return [] }
        let common = clusters(of: usual).clusters
        return astray.keys.sorted().compactMap { document in
            let shift = astray[document] ?? 0
            let own = starts(document)
            func meets(_ shift: Int) -> Bool {
                own.contains { start in
                    common.contains {
                        Set($0.members.map { $0.document }).count > 1
                            && $0.core.widened(600).meets(start.reading.shifted(Double(shift * 86_400)))
                    }
                }
            }
            return meets(shift) && !meets(0) ? YearSlip(document: document, days: shift) : nil
        }
    }
}
