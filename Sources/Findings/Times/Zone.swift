import Language

/// What the common names of time zones stand for.
enum Zone {
    /// Minutes east of UTC of a zone's name at an instant, the likeliest reading first; empty for a name that is not known.
    ///
    /// "EST" in summer is read as daylight time, as people mean it; what the letters say comes second.
    static func offsets(of name: String, at instant: Instant) -> [Int] {
        if let fixed = numeric(name) { return [fixed] }
        let key = name.lowercased().filter { $0.isLetter }
        if let pair = american.first(where: { $0.names.contains(key) }) {
            let isSummer = isAmericanSummer(instant)
            if key.hasSuffix("dt") || key.contains("daylight") { return [pair.standard + 60] }
            if key.hasSuffix("st") && key.count == 3 || key.contains("standard") {
                return isSummer ? [pair.standard + 60, pair.standard] : [pair.standard]
            }
            return [pair.standard + (isSummer ? 60 : 0)]
        }
        return others[key].map { [$0] } ?? []
    }

    /// `+05:30`, `UTC-8`, `GMT+1`.
    static func numeric(_ name: String) -> Int? {
        var text = name.uppercased()[...]
        for prefix in ["UTC", "GMT"] where text.hasPrefix(prefix) { text = text.dropFirst(3) }
        text = text.drop { $0 == " " }
        if text.isEmpty || text == "Z" { return 0 }
        guard let sign = text.first, "+-−".contains(sign) else { return nil }
        let parts = text.dropFirst().split(separator: ":")
        guard let first = parts.first, let number = Int(first), parts.count <= 2 else { return nil }
        let minutes = parts.count == 2 ? Int(parts[1]) : 0
        guard let minutes else { return nil }
        let size = first.count > 2 ? number / 100 * 60 + number % 100 : number * 60 + minutes
        return size <= 14 * 60 ? (sign == "+" ? size : -size) : nil
    }

    /// Hawaii to New Zealand: the zones that a clock without one may stand in.
    static let plausible = -600...780

    private struct American {
        var names: Set<String>
        var standard: Int
    }

    private static let american = [
        American(
            names: ["et", "est", "edt", "eastern", "easterntime", "easternstandardtime", "easterndaylighttime", "useastern"], standard: -300
        ),
        American(names: ["ct", "cst", "cdt", "central", "centraltime", "centralstandardtime", "centraldaylighttime"], standard: -360),
        American(names: ["mt", "mst", "mdt", "mountain", "mountaintime", "mountainstandardtime", "mountaindaylighttime"], standard: -420),
        American(names: ["pt", "pst", "pdt", "pacific", "pacifictime", "pacificstandardtime", "pacificdaylighttime"], standard: -480),
    ]

    private static let others: [String: Int] = [
        "utc": 0, "gmt": 0, "z": 0, "zulu": 0, "wet": 0, "bst": 60, "britishsummertime": 60, "ist": 330, "indiastandardtime": 330,
        "cet": 60,
        "cest": 120, "eet": 120, "eest": 180, "msk": 180, "moscowtime": 180, "eat": 180, "eastafricatime": 180, "sgt": 480, "hkt": 480,
        "jst": 540, "kst": 540, "awst": 480, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "brt": -180, "art": -180, "akst": -540,
        "akdt": -480, "hst": -600, "wat": 60, "cat": 120, "sast": 120, "gst": 240, "pkt": 300, "pht": 480, "wib": 420,
    ]

    /// From the second Sunday of March to the first of November.
    private static func isAmericanSummer(_ instant: Instant) -> Bool {
        let day = instant.civil(offsetMinutes: -300).day
        guard let march = CivilDate(year: day.year, month: 3, day: 1), let november = CivilDate(year: day.year, month: 11, day: 1) else {
            return false
        }
        let start = march.advanced(byDays: (7 - march.weekday) % 7 + 7)
        let end = november.advanced(byDays: (7 - november.weekday) % 7)
        return start <= day && day < end
    }
}
