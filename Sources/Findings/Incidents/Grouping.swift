import Claims
import Language

/// In place of a group's number: an incident that is not told here.
private let elsewhere = Int.max

extension Ledger {
    /// Groups the claims into incidents by date and provider, and moves a slipped year to where the others have it.
    mutating func incidents() -> [Incident] {
        var days: [Int: Int] = [:]  // entry → day
        for (index, entry) in entries.enumerated() {
            guard let time = entry.time, let instant = time.earliest ?? time.latest, time.precision != .month else { continue }
            days[index] = instant.civil(offsetMinutes: 0).day.daysSince1970
        }
        // Days that lie close together, weighed by the documents that name them.
        var witnesses: [Int: Set<Int>] = [:]
        for (index, day) in days { witnesses[day, default: []].insert(entries[index].document) }
        var groups = runs(of: witnesses).flatMap { byStory($0) }
        guard var main = groups.max(by: { ($0.weight, $1.days.lowerBound) < ($1.weight, $0.days.lowerBound) }) else {
            return [Incident(self, entries: Array(entries.indices), day: nil, mark: "", slips: [])]
        }
        let slips = slips(days: days, main: main) + neighbouringDays(days: days, main: main)
        let shifts = Dictionary(slips.map { ($0.document, $0.days) }, uniquingKeysWith: { first, _ in first })
        for index in shifts.isEmpty ? [] : Array(entries.indices) where entries[index].time != nil && days[index] != main.heaviest {
            guard let shift = shifts[entries[index].document] else { continue }
            entries[index].shift = shift * 86_400
            days[index].map { days[index] = $0 + shift }
        }
        var groupOf = [Int?](repeating: nil, count: entries.count)
        for (index, day) in days {
            let own = shifts[entries[index].document] == nil ? entries[index].document : nil
            groupOf[index] = groups.firstIndex { $0.days.contains(day) && $0.has(own) }
        }
        (groups, main) = parted(groups, main: main, days: days, &groupOf)
        assignMonths(groups, &groupOf)
        assignUndated(&groups, main: groups.firstIndex(of: main) ?? 0, &groupOf)
        var members = [[Int]](repeating: [], count: groups.count)
        for (index, group) in groupOf.enumerated() { if let group, group != elsewhere { members[group].append(index) } }
        var result: [Incident] = []
        for (group, members) in zip(groups, members) where !members.isEmpty {
            let middle = group.isDated ? CivilDate(daysSince1970: group.heaviest) : nil
            let isMain = group == main
            let mark =
                isMain
                ? ""
                : (middle?.iso8601 ?? "undated") + (group.story > 0 ? ".\(group.story)" : "") + (group.part > 0 ? "/\(group.part)" : "")
            result.append(Incident(self, entries: members, day: middle, mark: mark, slips: isMain ? slips : []))
        }
        return result.sorted { ($0.mark.isEmpty ? 0 : 1, $0.mark) < ($1.mark.isEmpty ? 0 : 1, $1.mark) }
    }

    struct DayGroup: Hashable {
        var days: ClosedRange<Int>
        /// Documents that name one of its days.
        var weight: Int
        var heaviest: Int
        /// Which of several outages of these days, from 1; 0 where there is one.
        var part = 0
        /// Whether its days are known.
        var isDated = true
        /// The documents that tell it, where others tell of another company's outage of these days.
        var documents: Set<Int>?
        /// Which of the stories of these days, from 1; 0 where there is one.
        var story = 0

        /// - Parameter witnesses: the documents that name each of its days.
        init?(_ witnesses: [Int: Set<Int>]) {
            guard let first = witnesses.keys.min(), let last = witnesses.keys.max() else { return nil }
            days = first...last
            weight = witnesses.values.reduce(into: Set<Int>()) { $0.formUnion($1) }.count
            heaviest = witnesses.keys.max { (witnesses[$0]?.count ?? 0, -$0) < (witnesses[$1]?.count ?? 0, -$1) } ?? first
        }

        /// Whether a document, or any, tells it.
        func has(_ document: Int?) -> Bool { document.flatMap { documents?.contains($0) } ?? true }
    }

    /// A run of days as one group, or as several where its documents tell stories of different companies.
    ///
    /// - Parameter witnesses: the documents that name each of the days.
    private func byStory(_ witnesses: [Int: Set<Int>]) -> [DayGroup] {
        var told: [Int: [Int]] = [:]
        for (day, documents) in witnesses { for document in documents { told[document, default: []].append(day) } }
        let stories = Stories(self, days: told.mapValues { Span(Double($0.min() ?? 0), Double($0.max() ?? 0)) }).stories
        guard stories.count > 1 else { return [DayGroup(witnesses)].compactMap { $0 } }
        return stories.enumerated().compactMap { number, documents in
            var own: [Int: Set<Int>] = [:]
            for document in documents { for day in told[document] ?? [] { own[day, default: []].insert(document) } }
            var group = DayGroup(own)
            group?.documents = documents
            group?.story = number + 1
            return group
        }
    }

    /// Days at most three apart belong to one incident.
    private func runs(of witnesses: [Int: Set<Int>]) -> [[Int: Set<Int>]] {
        var runs: [[Int: Set<Int>]] = []
        var last: Int?
        for day in witnesses.keys.sorted() {
            if last.map({ day - $0 > 3 }) ?? true { runs.append([:]) }
            runs[runs.count - 1][day] = witnesses[day]
            last = day
        }
        return runs
    }

    /// Documents all of whose dates become those of the main incident when the year is changed or day and month change places.
    private func slips(days: [Int: Int], main: DayGroup) -> [YearSlip] {
        var byDocument: [Int: [Int]] = [:]
        for (index, day) in days { byDocument[entries[index].document, default: []].append(day) }
        var slips: [YearSlip] = []
        let target = CivilDate(daysSince1970: main.heaviest)
        let near = (main.heaviest - 3)...(main.heaviest + 3)
        for document in byDocument.keys.sorted() {
            guard let own = byDocument[document], !own.contains(where: { near.contains($0) || main.days.contains($0) }) else { continue }
            for day in own.sorted() {
                let date = CivilDate(daysSince1970: day)
                var fixed = CivilDate(year: target.year, month: date.month, day: date.day)
                // Another outage of the same season years before is no slip: only neighbours in the count are mistyped.
                if abs(date.year - target.year) > 2 || date.year == target.year { fixed = nil }
                if fixed == nil, date.year == target.year, date.month == target.day, date.day == target.month, date.month != date.day {
                    fixed = target
                }
                guard let fixed, abs(fixed.daysSince1970 - main.heaviest) <= 1 else { continue }
                slips.append(YearSlip(document: document, days: fixed.daysSince1970 - day))
                break
            }
        }
        return slips
    }

    /// A month belongs to the group in it, or to no incident told here.
    private func assignMonths(_ groups: [DayGroup], _ groupOf: inout [Int?]) {
        for (index, entry) in entries.enumerated() {
            guard let time = entry.time, time.precision == .month, let first = time.earliest, let last = time.latest else { continue }
            let span = (first.seconds + entry.shift) / 86_400...max(first.seconds, last.seconds + entry.shift) / 86_400
            guard span.count > 31 || !groups.contains(where: { span.overlaps($0.days) }) else {
                groupOf[index] = groups.indices.filter { span.overlaps(groups[$0].days) }.max { groups[$0].weight < groups[$1].weight }
                continue
            }
            groupOf[index] = elsewhere
        }
    }

    /// Gives documents without dates the group that they have most in common with, or one of their own where they have nothing in common
    /// with any.
    private func addHomes(of undated: [Int], _ home: inout [Int: Int], _ groups: inout [DayGroup]) {
        guard !undated.isEmpty, documents.allSatisfy({ !$0.names.isEmpty }) else { return }
        let days = groups.map { Span(Double($0.days.lowerBound), Double($0.days.upperBound)) }
        let homes = Stories.homes(of: undated, in: self, days: days, groups: home)
        home.merge(homes, uniquingKeysWith: { own, _ in own })
        let apart = undated.filter { homes[$0] == nil }
        var stories = Stories(self, days: Dictionary(uniqueKeysWithValues: apart.map { ($0, Span(0, 0)) })).stories
        if stories.isEmpty { stories = apart.map { [$0] } }
        for story in stories {
            guard var group = DayGroup([0: story]) else { continue }
            group.isDated = false
            group.story = groups.count
            for document in story { home[document] = groups.count }
            groups.append(group)
        }
    }

    /// Claims without a date go with what stands beside them: another incident's when they stand in its sentence or are told by a
    /// voice that speaks of nothing else, else the one that their document is about.
    private func assignUndated(_ groups: inout [DayGroup], main: Int, _ groupOf: inout [Int?]) {
        var counts: [Int: [Int: Int]] = [:]
        var voices: [Int: [String: Set<Int>]] = [:]
        for (index, group) in groupOf.enumerated() {
            guard let group else { continue }
            let entry = entries[index]
            counts[entry.document, default: [:]][group, default: 0] += 1
            if let name = entry.claim.voice.name, entry.claim.voice.kind == .named {
                voices[entry.document, default: [:]][slug(name), default: []].insert(group)
            }
        }
        var home = counts.mapValues { tally in
            tally[main] != nil ? main : tally.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? main
        }
        addHomes(of: Set(entries.map(\.document)).filter { home[$0] == nil }.sorted(), &home, &groups)
        var dated: [Int: [(start: Int, end: Int, block: Int, group: Int)]] = [:]
        for (index, group) in groupOf.enumerated() {
            guard let group, group != home[entries[index].document] else { continue }
            let words = entries[index].claim.evidence
            dated[entries[index].document, default: []].append((words.start, words.end, words.block, group))
        }
        for index in entries.indices where groupOf[index] == nil {
            let entry = entries[index]
            let words = entry.claim.evidence
            let own = home[entry.document] ?? main
            if let duration = entry.duration, duration.subject != "incident", duration.subject.contains(where: \.isNumber),
                duration.subject.contains("outage")
            {
                groupOf[index] = elsewhere
            } else if words.end > 0,
                let other = dated[entry.document]?.first(where: {
                    $0.block == words.block && $0.start < words.end + 40 && words.start < $0.end + 40
                })
            {
                groupOf[index] = other.group
            } else if entry.claim.voice.kind == .named, let name = entry.claim.voice.name, let told = voices[entry.document]?[slug(name)],
                told.count == 1, let only = told.first, only != own
            {
                groupOf[index] = only
            } else {
                groupOf[index] = own
            }
        }
    }
}
