import Claims
import Findings
import Language

/// The stated times as marks on one axis in UTC, a band for each phase, a row for each time that sources give.
struct TimelineChart {
    let brief: Brief

    // In units of the drawing, which the page scales.
    private static let width = 960
    private static let left = 120
    private static let right = 110
    private static let row = 22
    private static let top = 34
    /// More rows than this are a table's business.
    private static let rowsShown = 80

    /// `nil` where fewer than two times stand on the axis.
    var slots: Slots? {
        let shown = brief.timeline.filter { moment in
            moment.isZoned && moment.earliest != nil && moment.precision != .day && moment.precision != .month
        }.prefix(Self.rowsShown)
        let starts = shown.compactMap(\.earliest?.seconds)
        guard let first = starts.min(), let last = shown.compactMap({ ($0.latest ?? $0.earliest)?.seconds }).max(), last > first else {
            return nil
        }
        let axis = Axis(first: first, last: last, left: Self.left, width: Self.width - Self.left - Self.right)
        var y = Self.top
        var bands: [Slots] = []
        var marks: [Slots] = []
        for (index, phase) in TimeValue.Phase.allCases.filter({ phase in shown.contains { $0.phase == phase } }).enumerated() {
            let own = shown.filter { $0.phase == phase }
            let height = own.count * Self.row + 8
            bands.append([
                "y": .text(String(y)), "height": .text(String(height)), "textY": .text(String(y + Self.row - 4)),
                "phase": .text(words(for: phase)), "isOdd": .flag(index % 2 == 1),
            ])
            for (place, moment) in own.enumerated() { marks.append(mark(moment, y: y + 4 + place * Self.row + Self.row / 2, axis: axis)) }
            y += height
        }
        let left = brief.timeline.count - shown.count
        return [
            "width": .text(String(Self.width)), "height": .text(String(y + 8)), "bottom": .text(String(y)), "bands": .list(bands),
            "marks": .list(marks), "left": .text(String(Self.left)),
            "leftOut": .text(
                left > 0 ? "\(Quantity.count(left, "stated time")) without a zone, an hour or a day stand only in the table." : ""),
            "ticks": .list(axis.ticks.map { ["x": .text(String($0.x)), "tick": .text($0.label)] }),
        ]
    }

    private func mark(_ moment: Moment, y: Int, axis: Axis) -> Slots {
        let from = axis.x(moment.earliest?.seconds ?? 0)
        let to = axis.x((moment.latest ?? moment.earliest)?.seconds ?? 0)
        var labels: [String] = []
        for id in moment.claims {
            guard let cited = brief.ledger[id] else { continue }
            let label = brief.ledger.label(of: cited.claim.source)
            if !labels.contains(label) { labels.append(label) }
        }
        let who = labels.prefix(4).joined(separator: " ") + (labels.count > 4 ? " +\(labels.count - 4)" : "")
        let isHedged = moment.claims.allSatisfy { brief.ledger[$0]?.claim.certainty == .hedged }
        return [
            "x": .text(String(from)), "y": .text(String(y)), "barY": .text(String(y - 5)), "barWidth": .text(String(max(4, to - from))),
            "isSpan": .flag(to - from > 5), "isHedged": .flag(isHedged), "textX": .text(String(to + 9)),
            "textY": .text(String(y + 4)), "who": .text(who), "keys": .text(BriefSlots(brief: brief).keys(of: moment.claims)),
            "anchor": .text(moment.claims.first.flatMap { brief.ledger[$0]?.anchor }),
            "told": .text(words(for: moment.phase) + " " + moment.text + (isHedged ? ", hedged" : "") + ": " + who),
        ]
    }
}

/// A stretch of time on a stretch of paper.
private struct Axis {
    private let first: Int
    private let last: Int
    private let left: Int
    private let width: Int

    init(first: Int, last: Int, left: Int, width: Int) {
        (self.first, self.last, self.left, self.width) = (first, last, left, width)
    }

    func x(_ seconds: Int) -> Int { left + (seconds - first) * width / max(1, last - first) }

    /// At most ten whole steps of the clock.
    var ticks: [(x: Int, label: String)] {
        let steps = [60, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800]
        let step = steps.first { (last - first) / $0 < 10 } ?? (last - first) / 10
        var ticks: [(x: Int, label: String)] = []
        var at = (first + step - 1) / step * step
        while at <= last {
            let civil = Instant(seconds: at).civil()
            ticks.append((x(at), civil.secondOfDay == 0 ? Clock.day(civil.day) : Clock.time(civil)))
            at += step
        }
        return ticks
    }
}
