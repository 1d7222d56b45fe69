import Claims
import Language

extension Ledger {
    /// A stated time on the line of seconds since 1970; `nil` when its day is not known.
    func measured(time index: Int) -> Measured? {
        let entry = entries[index]
        guard let time = entry.time, let first = time.earliest ?? time.latest, let last = time.latest ?? time.earliest else { return nil }
        let raw = Span(Double(first.seconds + entry.shift), Double(max(first, last).seconds + entry.shift))
        let slack = Slack(time, raw: raw)
        let plain = Span(raw.low - slack.plain, raw.high + slack.plain)
        var generous = Span(raw.low - slack.generous, raw.high + slack.generous)
        var readings = [plain]
        if let zone = time.zone {
            let offsets = time.zoneOffsets.isEmpty ? Zone.offsets(of: zone, at: first) : time.zoneOffsets
            for other in offsets.dropFirst() {
                let shift = Double((offsets[0] - other) * 60)
                generous = generous.union(generous.shifted(shift))
            }
        } else {
            let natural = zones[entry.document].map { $0.sorted() } ?? toldZones
            readings = natural.map { plain.shifted(Double(-$0 * 60)) }
            if readings.count > 1, Set(readings).count == 1 { readings = [readings[0]] }
            generous = Span(
                generous.low - Double(Zone.plausible.upperBound * 60), generous.high - Double(Zone.plausible.lowerBound * 60))
        }
        return Measured(
            entry: index, document: entry.document, raw: raw, reading: readings.first ?? plain, otherReadings: Array(readings.dropFirst()),
            generous: generous, isFirm: entry.isFirm)
    }

    /// A stated duration on the line of minutes; `nil` without bounds.
    func measured(duration index: Int) -> Measured? {
        let entry = entries[index]
        guard let duration = entry.duration, duration.minMinutes != nil || duration.maxMinutes != nil else { return nil }
        let low = duration.minMinutes ?? 0
        let high = duration.maxMinutes ?? .infinity
        let raw = Span(low, max(low, high))
        var plain = raw
        var generous = raw
        if duration.vague {
            generous = Span(low / 2, high * 1.5)
        } else if low == high {
            let rounding = duration.approximate ? max(Rounding.ofDuration(low) * 1.5, low * 0.05) : Rounding.ofDuration(low)
            plain = raw.widened(min(rounding, low / 2))
            generous = raw.widened(min(max(rounding * 2, low * 0.15), low * 0.6))
        } else {
            let slack = duration.approximate ? 0.1 : 0
            plain = Span(low * (1 - slack), high * (1 + slack))
            generous = Span(low * 0.9, high * 1.1)
        }
        return Measured(
            entry: index, document: entry.document, raw: raw, reading: plain, generous: generous,
            isFirm: entry.isFirm && !duration.vague)
    }

    /// A count on the line of numbers; `nil` without bounds.
    func measured(count index: Int) -> Measured? {
        let entry = entries[index]
        guard let impact = entry.impact, impact.min != nil || impact.max != nil else { return nil }
        let low = impact.min ?? 0
        let high = impact.max ?? .infinity
        let raw = Span(low, max(low, high))
        var plain = raw
        var generous = raw
        if low == high {
            let rounding = Rounding.ofCount(low)
            plain = raw.widened(impact.approximate ? max(rounding, low * 0.15) : rounding)
            generous = raw.widened(max(rounding * 2, low * (impact.approximate ? 0.3 : 0.2)))
        } else {
            plain = Span(low * (impact.approximate ? 0.85 : 1), high * (impact.approximate ? 1.15 : 1))
            generous = Span(low * 0.8, high * 1.25)
        }
        return Measured(
            entry: index, document: entry.document, raw: raw, reading: plain, generous: generous, isFirm: entry.isFirm)
    }
}

extension Span {
    func shifted(_ size: Double) -> Span { Span(low + size, high + size) }
}

/// Seconds by which a stated time may miss, in its plain meaning and at most.
private struct Slack {
    var plain: Double
    var generous: Double

    init(_ time: TimeValue, raw: Span) {
        switch time.precision {
        case .second:
            plain = time.approximate ? 300 : 60
            generous = plain + 540
        case .minute:
            // People round to quarters and to fives.
            let minute = Int(raw.low) / 60
            let own: Double = minute % 15 == 0 ? 180 : minute % 5 == 0 ? 120 : 60
            plain = time.approximate ? 600 : own
            generous = time.approximate ? 1_800 : 600
        case .hour:
            plain = raw.high - raw.low >= 1_800 ? 900 : time.approximate ? 2_700 : 1_800
            generous = plain + 1_800
        case .partOfDay:
            plain = time.approximate ? 3_600 : 1_800
            generous = plain + 3_600
        case .day, .month:
            plain = 0
            generous = 0
        }
    }
}

enum Rounding {
    /// Minutes that a stated length may be off by having been rounded: half an hour for whole hours.
    static func ofDuration(_ minutes: Double) -> Double {
        guard minutes == minutes.rounded() else { return 0.5 }
        let whole = Int(minutes)
        if whole >= 2_880, whole % 1_440 == 0 { return 720 }
        if whole >= 60, whole % 60 == 0 { return 30 }
        if whole > 60, whole % 30 == 0 { return 15 }
        if whole % 15 == 0 { return 5 }
        if whole % 5 == 0 { return 2.5 }
        return 1
    }

    /// Half a unit of the last digit that is not zero: 8.5 million is 8.45 to 8.55 million.
    static func ofCount(_ number: Double) -> Double {
        guard number >= 10, number < 1e18, number == number.rounded() else { return 0 }
        var unit = 1.0
        var rest = Int(number)
        while rest % 10 == 0 {
            rest /= 10
            unit *= 10
        }
        return unit > 1 ? unit / 2 : 0
    }
}
