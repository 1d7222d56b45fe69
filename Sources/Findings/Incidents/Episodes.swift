import Claims
import Language

/// Outages of one provider that follow each other within days: where one is over and the next has not begun.
///
/// A source that tells a start, an end, another start and another end in their order tells two incidents, unless as many sources have
/// one going on all the while. Sources that tell one each are set apart only when a source says that it happened again: a start
/// that is merely disputed is a contradiction and no second incident.
struct Episodes {
    private let ledger: Ledger
    /// Starts and ends of each document in their order.
    private let stories: [[Event]]
    /// Lengths of the incident, by document.
    private var lengths: [Int: [Span]] = [:]
    private var saysAgain: Set<Int> = []

    private struct Event {
        var isStart: Bool
        var span: Span
        var document: Int
        var saysAgain: Bool
    }

    /// Seconds without trouble that make two outages of one that flickers.
    private static let pause = 1_800.0

    init(_ ledger: Ledger, entries: [Int]) {
        self.ledger = ledger
        var events: [Int: [Event]] = [:]
        for index in entries {
            guard let time = ledger.entries[index].time, ledger.entries[index].subject == nil, ledger.entries[index].isFirm,
                time.phase == .began || time.phase == .resolved, time.precision <= .partOfDay, let item = ledger.measured(time: index)
            else { continue }
            events[item.document, default: []].append(
                Event(
                    isStart: time.phase == .began, span: item.reading, document: item.document,
                    saysAgain: recurs(ledger.entries[index].claim.evidence.exact)))
        }
        stories = events.keys.sorted().map { document in
            (events[document] ?? []).sorted {
                ($0.span.low, $0.span.high, $0.isStart ? 0 : 1) < ($1.span.low, $1.span.high, $1.isStart ? 0 : 1)
            }
        }
        for index in ledger.entries.indices where events[ledger.entries[index].document] != nil {
            switch ledger.entries[index].claim.value {
            case .time, .service: if recurs(ledger.entries[index].claim.evidence.exact) { saysAgain.insert(ledger.entries[index].document) }
            case .duration(let length) where length.subject == "incident" && !length.vague && length.maxMinutes != nil:
                if let item = ledger.measured(duration: index) { lengths[item.document, default: []].append(item.reading) }
            default: break
            }
        }
    }

    /// Instants between two outages.
    var borders: [Double] {
        let pauses = (stories.flatMap { gaps($0) } + (saysAgain.isEmpty ? [] : gapsBetweenStories)).sorted {
            ($0.high, $0.low) < ($1.high, $1.low)
        }
        var tried: [Double] = []
        for pause in pauses where tried.last.map({ $0 < pause.low }) ?? true { tried.append(pause.high) }
        return tried.filter(isBorder)
    }

    /// Pauses in what one document tells: a start, an end, a start, and an end or a word that it was another outage.
    private func gaps(_ story: [Event]) -> [Span] {
        story.indices.dropFirst().compactMap { at in
            let (end, start) = (story[at - 1], story[at])
            guard start.isStart, !end.isStart, start.span.low - end.span.high >= Episodes.pause,
                story[..<at].contains(where: { $0.isStart && $0.span.high < end.span.low }),
                start.saysAgain || story[at...].contains(where: { !$0.isStart && $0.span.low > start.span.high })
            else { return nil }
            // What the document measures as one outage is one.
            let whole = length(of: story[...])
            let parts = [length(of: story[..<at]), length(of: story[at...])]
            let told = lengths[start.document] ?? []
            guard !told.contains(where: { told in whole.map(told.meets) ?? false && !parts.contains { $0.map(told.meets) ?? false } })
            else {
                return nil
            }
            return Span(end.span.high, start.span.low)
        }
    }

    /// Minutes from the first start to the last end.
    private func length(of story: ArraySlice<Event>) -> Span? {
        guard let start = story.first(where: \.isStart)?.span, let end = story.last(where: { !$0.isStart })?.span else { return nil }
        return Span((end.low - start.high) / 60, (end.high - start.low) / 60)
    }

    /// Pauses between documents that tell one outage each.
    private var gapsBetweenStories: [Span] {
        let told = stories.filter { $0.count == 2 && $0[0].isStart && !$0[1].isStart }.map { Span($0[0].span.low, $0[1].span.high) }
        var result: [Span] = []
        var end: Double?
        for span in told.sorted(by: { ($0.low, $0.high) < ($1.low, $1.high) }) {
            if let end, span.low - end >= Episodes.pause { result.append(Span(end, span.low)) }
            end = max(end ?? span.high, span.high)
        }
        return result
    }

    /// Whether more sources pause there, or speak of another outage, than have one going on.
    private func isBorder(_ border: Double) -> Bool {
        var pausing: Set<Int> = []
        var going: Set<Int> = []
        for story in stories {
            let group = ledger.documents[story[0].document].group
            if let before = story.last(where: { $0.span.low < border }), before.isStart,
                story.contains(where: { !$0.isStart && $0.span.low > border })
            {
                going.insert(group)
            } else if saysAgain.contains(story[0].document) || gaps(story).contains(where: { $0.contains(border) }) {
                pausing.insert(group)
            }
        }
        return pausing.count > going.count
    }
}

extension Ledger {
    /// The groups with those parted that hold several outages, and every dated claim in its part.
    func parted(_ groups: [DayGroup], main: DayGroup, days: [Int: Int], _ groupOf: inout [Int?]) -> ([DayGroup], DayGroup) {
        let before = groupOf
        var result: [DayGroup] = []
        var heaviest = main
        for (number, group) in groups.enumerated() {
            let members = days.keys.filter { before[$0] == number }.sorted()
            let borders = Episodes(self, entries: members).borders
            let first = result.count
            var parts = [DayGroup](repeating: group, count: borders.count + 1)
            var partOf: [Int: Int] = [:]
            for index in members where !borders.isEmpty && (entries[index].time.map { $0.precision <= .partOfDay } ?? false) {
                guard let span = measured(time: index)?.reading else { continue }
                partOf[index] = borders.count { $0 < (span.low + span.high) / 2 }
            }
            for part in parts.indices where !borders.isEmpty {
                let own = partOf.keys.filter { partOf[$0] == part }
                let told = own.compactMap { days[$0] }.sorted()
                guard let low = told.first, let high = told.last else { continue }
                let weight = Set(own.map { entries[$0].document }).count
                parts[part].days = low...high
                parts[part].weight = weight
                parts[part].heaviest = told[told.count / 2]
                parts[part].part = part + 1
            }
            let order = parts.indices.sorted { (parts[$1].weight, $0) < (parts[$0].weight, $1) }
            for index in members {
                // A day alone goes with the outage of that day that most sources tell.
                let part = partOf[index] ?? order.first { part in days[index].map(parts[part].days.contains) ?? false } ?? order[0]
                groupOf[index] = first + part
            }
            result += parts
            if group == main { heaviest = parts[order[0]] }
        }
        return (result, heaviest)
    }
}

/// Whether words say that something happened more than once.
private func recurs(_ text: String) -> Bool { !recurrence.rows(in: text).isEmpty }

private let recurrence = Wordings([
    ["second", "third", "another", "new", "fresh", "separate", "two"].flatMap { number in
        ["outage", "disruption", "incident", "crash", "interruption", "failure"].map { "\(number) \($0)" }
    },
    ["down", "offline", "failed", "crashed", "unavailable", "struck", "happened"].map { "\($0) again" },
    ["crashed", "down", "failed", "offline"].map { "\($0) twice" } + ["twice in", "second time"],
])
