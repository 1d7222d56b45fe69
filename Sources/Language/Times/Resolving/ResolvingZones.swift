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
        } else if found.precision <= .hour, zoneHoldsUntil < .max, !line.repeatsInBrackets(found.range.lowerBound) {
            self.zone = zone.reference
            zoneName = zone.name
            zoneHoldsUntil = max(line.endOfLine, found.range.upperBound) + 400
        }
    }

    /// The offsets of a name that does not depend on the date.
    func fixedOffsets(_ zone: ZoneReference) -> [Int] { zone.isUniversal ? zone.specs.map(\.fixedMinutes) : [] }
}
