// Which zone a time is in, told beside it or carried over from before.
extension Passage {
    func zone(for read: Partial, _ line: TokenLine, at found: TimeExpression) -> (
        reference: ZoneReference, name: String, isCarried: Bool
    )? {
        if let zone = read.zone { return (zone, line.written(zone.tokens), false) }
        if case .shifted(let amount, _, .toldTime)? = read.day, amount.last < .day, toldTime != nil, let toldZone {
            return (toldZone.reference, toldZone.name, true)
        }
        guard read.clock != nil, let zone, found.range.lowerBound <= zoneHoldsUntil else { return nil }
        return (zone, zoneName, true)
    }

    mutating func apply(
        _ zone: (reference: ZoneReference, name: String, isCarried: Bool)?, to found: inout TimeExpression, _ line: TokenLine,
        _ offsets: inout ZoneOffsets,
        isExact: Bool
    ) {
        guard let zone, !zone.reference.isUnknown else { return }
        guard let earliest = found.earliest else {
            found.zone = .init(name: zone.name, offsets: fixedOffsets(zone.reference), isCarried: zone.isCarried)
            return
        }
        let minutes = offsets.minutes(of: zone.reference.specs, at: earliest)
        guard let first = minutes.first else { return }
        let shift = isExact ? writtenOffset ?? first : first
        found.zone = .init(name: zone.name, offsets: minutes, isCarried: zone.isCarried)
        found.earliest = earliest.advanced(bySeconds: -shift * 60)
        found.latest = found.latest?.advanced(bySeconds: -shift * 60)
        if first == 0 { found.timex += "Z" }
        if zone.isCarried {
            if line.isList(before: found.range.lowerBound), zoneHoldsUntil < .max {
                zoneHoldsUntil = max(zoneHoldsUntil, line.endOfLine + 400)
            }
        } else if let east = offset(from: found, line, minutes: first) {
            // Clocks that follow are told in the same unnamed zone.
            self.zone = ZoneReference(tokens: zone.reference.tokens, specs: [ZoneSpec(fixedMinutes: east)])
            zoneName = "UTC" + (east < 0 ? "-" : "+") + padded(abs(east) / 60, 2) + ":" + padded(abs(east) % 60, 2)
            zoneHoldsUntil = max(line.endOfLine, found.range.upperBound) + 4_000
        } else if found.precision <= .hour, zoneHoldsUntil < .max, !line.repeatsInBrackets(found.range.lowerBound) {
            self.zone = zone.reference
            zoneName = zone.name
            zoneHoldsUntil = max(line.endOfLine, found.range.upperBound) + 400
        }
    }

    /// "3:55 p.m. (1355 GMT)": minutes east of UTC that the clock before the brackets was told in; `nil` where that is no such pair.
    private func offset(from found: TimeExpression, _ line: TokenLine, minutes: Int) -> Int? {
        guard isArticle, minutes == 0, zoneHoldsUntil < .max, let bareClock, found.range.lowerBound - bareClock.end == 2,
            line.isInBrackets(at: found.range.lowerBound), let universal = found.clock
        else { return nil }
        return TimeExpression.secondsEast(local: bareClock.second, universal: universal).map { $0 / 60 }
    }

    /// The offsets of a name that does not depend on the date.
    func fixedOffsets(_ zone: ZoneReference) -> [Int] { zone.isUniversal ? zone.specs.map(\.fixedMinutes) : [] }
}

extension TimeExpression {
    /// How far east of UTC a clock is that shows one time of the day while it is another there; `nil` where no zone is: none is further than 14
    /// hours east or 12 west, and all are a number of quarters of an hour away.
    package static func secondsEast(local: Int, universal: Int) -> Int? {
        var east = (local - universal + 2 * 86_400) % 86_400
        if east > 14 * 3_600 { east -= 86_400 }
        return east >= -12 * 3_600 && east % 900 == 0 ? east : nil
    }
}
