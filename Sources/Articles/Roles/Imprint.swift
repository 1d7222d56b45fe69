/// The line in which a text says where and when it was published.
enum Imprint {
    /// Whether a date is that of writing, by the words around it on its line.
    static func isOfWriting(before: String, behind: String) -> Bool {
        let own = lastPart(of: before)
        var words = own.lowercased().split(whereSeparator: { " ,:(".contains($0) })
        let day = words.last.map(String.init).flatMap { weekdays.contains($0) ? $0 : nil }
        if day != nil { words.removeLast() }
        if words.contains(where: { incidents.contains(String($0)) }) { return false }
        guard endsWithDate(behind, isAlone: before.isEmpty) else { return false }
        guard let last = words.last else { return true }
        if writing.contains(String(last)) || words.count <= 3 && writing.contains(String(words[0])) { return true }
        // A name, and nothing that leads from it to the date but a comma.
        let isName = own.first.map { $0.isUppercase || $0.isNumber } ?? false
        return isName && own.trimmedOfWeekday(day).last == "," && words.count <= 8 && !words.contains { telling.contains(String($0)) }
    }

    /// What stands since the last stop, dash or bar: only that goes with the date.
    private static func lastPart(of before: String) -> String {
        var part = before[...]
        for mark in [". ", "| ", "· ", "• ", "— ", "– ", " - ", "/ ", "// "] {
            while let found = part.firstRange(of: mark) { part = part[found.upperBound...] }
        }
        if let last = part.last, ".|·•—–-/".contains(last) { return "" }
        return String(part).trimmed
    }

    /// Whether nothing goes on behind a date but its zone, and who wrote.
    private static func endsWithDate(_ behind: String, isAlone: Bool) -> Bool {
        var rest = behind[...]
        // "9:12 AM ET |", "8:35pm SGT"
        if rest.first == " ", let zone = rest.dropFirst().split(separator: " ", maxSplits: 1).first, (2...5).contains(zone.utf8.count),
            zone.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        {
            rest = rest.dropFirst(zone.utf8.count + 1)
        }
        if rest.isEmpty || rest.first == "." || rest.first == ")" { return true }
        if [" by ", ", by ", " By ", ", By "].contains(where: { rest.hasPrefix($0) }) { return true }
        if isAlone, rest.first == ",", rest.utf8.count <= 50 { return true }
        return ["  ", " |", " ·", " —", " –", " -", " •", " /"].contains { rest.hasPrefix($0) }
    }

    /// "Event date:" of "Event date: 1 March 2024", where the date is that of what the text is about.
    static func labelsIncident(_ line: String) -> Bool {
        line.contains(":") && line.lowercased().split(whereSeparator: { " ,:(".contains($0) }).contains { incidents.contains(String($0)) }
    }

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ]

    private static let writing: Set<String> = [
        "published", "posted", "recorded", "issued", "written", "filed", "document", "first", "broadcast", "dated", "sent",
    ]

    private static let incidents: Set<String> = [
        "incident", "outage", "event", "disruption", "failure", "occurred", "happened", "began", "started", "postmortem", "post-mortem",
        "crash", "breakdown", "updated", "modified", "since", "until", "due",
    ]

    /// Words of sentences, which no imprint has.
    private static let telling: Set<String> = [
        "on", "was", "were", "is", "are", "had", "has", "have", "did", "went", "said", "after", "before", "from", "when", "who", "which",
        "that",
        "we", "i", "you", "they", "it", "he", "she",
    ]
}

extension String {
    /// Without a weekday and the comma that belongs to it at the end.
    fileprivate func trimmedOfWeekday(_ day: String?) -> String {
        guard let day else { return self }
        let text = last == "," ? String(dropLast()) : self
        return String(text.dropLast(day.utf8.count)).trimmed
    }
}
