import Foundation

/// A zone that a text names beside a time: where it is named, and what the name may stand for.
struct ZoneReference {
    var tokens: Range<Int>
    var specs: [ZoneSpec]

    /// UTC or GMT, or an offset from it.
    var isUniversal: Bool { specs.first?.identifier.isEmpty ?? false }
    /// "local time": told, but not which.
    var isUnknown: Bool { specs.isEmpty }
}

extension TokenLine {
    /// The zone that follows a clock or date: ` UTC`, `Z`, `, ET`, ` (East Africa Time)`, `+05:30`, ` local time`.
    func zone(after index: Int) -> (reference: ZoneReference, end: Int)? {
        guard has(index) else { return nil }
        var start = index
        if isMark(start, ","), isWord(start + 1) { start += 1 }
        let isBracketed = isMark(start, "(")
        if isBracketed { start += 1 }
        if word(start) == .in, let named = namedZone(at: word(start + 1) == .the ? start + 2 : start + 1) {
            return (named.reference, named.end)
        }
        if var named = namedZone(at: start) {
            // "EST/EDT/Eastern" names one clock on the wall.
            while isMark(named.end, "/"), let more = namedZone(at: named.end + 1) { named.end = more.end }
            if isBracketed { return isMark(named.end, ")") ? (named.reference, named.end + 1) : nil }
            // "GMT+0900 (JST)" names one zone twice.
            if isMark(named.end, "("), named.end > start + 1, isMark(named.end + 2, ")"), lexeme(named.end + 1).zone != nil {
                return (named.reference, named.end + 3)
            }
            return named
        }
        if !isBracketed, let offset = offset(at: start, needsPlus: true) {
            return (ZoneReference(tokens: start..<offset.end, specs: [ZoneSpec(fixedMinutes: offset.minutes)]), offset.end)
        }
        return nil
    }

    /// Whether a zone begins at `index`, glued to a clock.
    func startsZone(_ index: Int) -> Bool { zone(after: index) != nil }

    /// A zone by its name, offset or place: "UTC", "GMT+3", "Europe/Paris", "Pacific time", "Eastern".
    func namedZone(at index: Int) -> (reference: ZoneReference, end: Int)? {
        guard isWord(index) else { return nil }
        if let zone = lexeme(index).zone {
            let name = zoneNames[zone]
            if name.needsCapitals, !isUpper(index) { return placeTime(at: index) }
            if name.name == "z", isGlued(index + 1), isWord(index + 1) || isNumber(index + 1) { return nil }
            var end = index + 1
            if name.specs[0].identifier.isEmpty, let offset = offset(at: end, needsPlus: false) {
                return (ZoneReference(tokens: index..<offset.end, specs: [ZoneSpec(fixedMinutes: offset.minutes)]), offset.end)
            }
            if name.specs[0].identifier.isEmpty, let hours = number(end, digits: 1...2), isGlued(end), hours <= 14, isMark(end + 1, ":"),
                isGlued(end + 1), let more = number(end + 2, digits: 2...2), more % 15 == 0
            {
                let zone = ZoneReference(tokens: index..<end + 3, specs: [ZoneSpec(fixedMinutes: hours * 60 + more)])
                return (zone, end + 3)
            }
            if [.time, .timezone].contains(word(end)) { end += 1 }
            return (ZoneReference(tokens: index..<end, specs: name.specs), end)
        }
        if isMark(index + 1, "/"), isGlued(index + 1), isGlued(index + 2), isCapitalised(index) {
            var end = index + 3
            while isGlued(end), isWord(end) || isMark(end, "_") || isMark(end, "/") { end += 1 }
            let name = written(index..<end)
            // "US/Pacific" is an older name that not every machine's database has.
            guard
                let identifier = zoneIdentifiers.contains(name)
                    ? name : zoneRegions[phrase(index..<index + 1) + " " + phrase(index + 2..<end)]
            else { return nil }
            return (ZoneReference(tokens: index..<end, specs: [ZoneSpec(identifier, .asOfDate)]), end)
        }
        if word(index) == .local, word(index + 1) == .time || word(index + 1) == .timezone {
            return (ZoneReference(tokens: index..<index + 2, specs: []), index + 2)
        }
        if let named = placeTime(at: index) { return named }
        switch word(index) {
        case .eastern, .pacific, .central, .mountain:
            let isAlone = !isWord(index + 1) || !isCapitalised(index + 1)
            guard isCapitalised(index), isAlone, isEdge(index + 1) || !isMark(index + 1, "-") else { return nil }
            return zoneRegions[phrase(index..<index + 1)].map {
                (ZoneReference(tokens: index..<index + 1, specs: [ZoneSpec($0, .asOfDate)]), index + 1)
            }
        default: return nil
        }
    }

    /// "Pacific time", "West Africa Time", "London timezone"
    private func placeTime(at index: Int) -> (reference: ZoneReference, end: Int)? {
        for length in 1...5 where word(index + length) == .time || word(index + length) == .timezone {
            return place(index..<index + length).map {
                (ZoneReference(tokens: index..<index + length + 1, specs: [$0]), index + length + 1)
            }
        }
        return nil
    }

    /// "Pacific", "Central European Summer", "London": what stands before "time".
    private func place(_ range: Range<Int>) -> ZoneSpec? {
        guard range.allSatisfy({ isWord($0) }) else { return nil }
        var words = range
        var rule = ZoneSpec.Rule.asOfDate
        if [.saving, .savings].contains(word(words.upperBound - 1)), words.count > 1 { words.removeLast() }
        switch word(words.upperBound - 1) {
        case .standard, .std: rule = .standard
        case .daylight, .summer: rule = .daylight
        default: break
        }
        if rule != .asOfDate { words.removeLast() }
        guard !words.isEmpty else { return nil }
        let name = phrase(words)
        if let identifier = zoneRegions[name] {
            return identifier == "UTC" ? ZoneSpec(fixedMinutes: 0) : ZoneSpec(identifier, rule)
        }
        if let zone = lexeme(words.lowerBound).zone, words.count == 1, !zoneNames[zone].needsCapitals || isUpper(words.lowerBound) {
            return zoneNames[zone].specs.first
        }
        guard isCapitalised(words.lowerBound), let identifier = zoneCities[name] else { return nil }
        return ZoneSpec(identifier, rule)
    }

    /// `+05:30`, `+0200`, `-8`, `−08:45`; without "UTC" before it only with a plus or with four digits.
    private func offset(at index: Int, needsPlus: Bool) -> (minutes: Int, end: Int)? {
        let isEast = isMark(index, "+")
        guard isEast || isMark(index, "-") || !needsPlus && isEnDashOffset(index), isGlued(index + 1) else { return nil }
        if needsPlus, !isEast, number(index + 1, digits: 4...4) == nil, !isMinusOffset(index) { return nil }
        let minutes: Int
        var end = index + 2
        if let digits = number(index + 1, digits: 4...4) {
            minutes = digits / 100 * 60 + digits % 100
            if needsPlus, !isEast, isGlued(index) { return nil }
        } else if let hours = number(index + 1, digits: 1...2) {
            if isMark(end, ":"), isGlued(end), isGlued(end + 1), let more = number(end + 1, digits: 2...2) {
                minutes = hours * 60 + more
                end += 2
            } else {
                minutes = hours * 60
            }
        } else {
            return nil
        }
        return minutes <= 14 * 60 ? (isEast ? minutes : -minutes, end) : nil
    }

    /// "UTC–5", "UTC–05:00", but not the far end of "09:30 UTC–11:00 UTC" or "9 UTC–5 pm".
    private func isEnDashOffset(_ index: Int) -> Bool {
        guard has(index), tokens[index].kind == .mark, tokens[index].value == TimeMark.enDash, isGlued(index),
            number(index + 1, digits: 1...2) != nil, meridiem(at: index + 2) == nil
        else { return false }
        guard isMark(index + 2, ":") else { return true }
        return tokens[index + 1].digits == 2 && tokens[index + 1].value < 10 && !isWord(index + 4)
    }

    /// "09:30 −05:00", "06:20:05 -05:00": a real minus, or a hyphen behind seconds, glued to hours and minutes only on its right.
    private func isMinusOffset(_ index: Int) -> Bool {
        guard !isGlued(index), number(index + 1, digits: 2...2) != nil, isMark(index + 2, ":"), isGlued(index + 2),
            number(index + 3, digits: 2...2) != nil, meridiem(at: index + 4) == nil
        else { return false }
        let utf8 = text.utf8
        let isMinus = utf8[utf8.index(utf8.startIndex, offsetBy: Int(tokens[index].start) + 1)] == 0x88
        return isMinus || isMark(index - 2, ":") && isMark(index - 4, ":")
    }
}

private let zoneIdentifiers = Set(TimeZone.knownTimeZoneIdentifiers)

/// The cities that zones of the tz database are named after.
private let zoneCities: [String: String] = {
    var cities: [String: String] = [:]
    for identifier in TimeZone.knownTimeZoneIdentifiers.sorted() {
        guard let slash = identifier.lastIndex(of: "/") else { continue }
        let city = identifier[identifier.index(after: slash)...].lowercased().replacingOccurrences(of: "_", with: " ")
        if cities[city] == nil { cities[city] = identifier }
    }
    return cities
}()

/// Offsets of the tz database, remembered for as long as one text is read.
struct ZoneOffsets {
    private var zones: [String: TimeZone] = [:]
    private var offsets: [Key: (offset: Int, standard: Int, isDaylight: Bool)] = [:]

    private struct Key: Hashable {
        var identifier: String
        var hour: Int
    }

    /// Minutes east of UTC that a name may mean when clocks show `local`, the likeliest first.
    mutating func minutes(of specs: [ZoneSpec], at local: Instant) -> [Int] {
        var found: [Int] = []
        for spec in specs {
            for minutes in minutes(of: spec, at: local) where !found.contains(minutes) { found.append(minutes) }
        }
        return found
    }

    private mutating func minutes(of spec: ZoneSpec, at local: Instant) -> [Int] {
        guard !spec.identifier.isEmpty else { return [spec.fixedMinutes] }
        guard let read = read(spec.identifier, at: local) else { return [] }
        switch spec.rule {
        case .asOfDate: return [read.offset]
        // Who writes EST in summer means the clock on the wall; who does mean it is heard second.
        case .standard: return read.isDaylight ? [read.offset, read.standard] : [read.standard]
        case .daylight: return read.isDaylight ? [read.offset] : [read.standard + 60, read.standard]
        }
    }

    private mutating func read(_ identifier: String, at local: Instant) -> (offset: Int, standard: Int, isDaylight: Bool)? {
        let key = Key(identifier: identifier, hour: local.seconds / 3_600)
        if let known = offsets[key] { return known }
        guard let zone = zones[identifier] ?? TimeZone(identifier: identifier) else { return nil }
        zones[identifier] = zone
        // The first guess may fall on the other side of a change of clocks; the second does not.
        let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local.seconds)))
        let moment = Date(timeIntervalSince1970: Double(local.seconds - guess))
        let offset = zone.secondsFromGMT(for: moment)
        let saved = Int(zone.daylightSavingTimeOffset(for: moment))
        let read = (offset: offset / 60, standard: (offset - saved) / 60, isDaylight: saved != 0)
        offsets[key] = read
        return read
    }
}
