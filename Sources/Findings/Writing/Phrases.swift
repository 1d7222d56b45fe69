import Claims
import Language

/// "a", "a and b", "a, b and 3 more". Only what is shown is named.
func list<Item>(_ items: [Item], shown: Int = 3, as name: (Item) -> String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first.map(name) ?? "" }
    if items.count <= shown { return items.dropLast().map(name).joined(separator: ", ") + " and " + name(last) }
    return items.prefix(shown - 1).map(name).joined(separator: ", ") + " and \(items.count - shown + 1) more"
}

func list(_ names: [String]) -> String { list(names) { $0 } }

/// `3 h 36 min`, `45 min`, `2 d 4 h`.
func length(minutes: Double) -> String {
    guard minutes.isFinite else { return "any length" }
    return Quantity.minutes(minutes.rounded())
}

extension Incident {
    /// The sources of claims, each once, in the order of files.
    func sources(_ indices: some Sequence<Int>) -> String { titles(of: documents(indices)) }

    /// `a.txt and b.txt have it at 11:49 UTC`, every side with the words of its first claim.
    ///
    /// - Parameter isAsDated: whether the day of a time is the one that its source gives, also where that is a slip.
    func told(_ indices: [Int], isAsDated: Bool = false) -> String {
        guard let first = indices.first else { return "" }
        let documents = documents(indices)
        return "\(titles(of: documents)) \(documents.count == 1 ? "has" : "have") \(value(first, isAsDated: isAsDated))"
    }

    private func titles(of documents: Set<Int>) -> String { list(documents.sorted()) { ledger.documents[$0].title } }

    /// What a claim says, in its own zone and in UTC where it is a time.
    func value(_ index: Int, isAsDated: Bool = false) -> String {
        let entry = entries[index]
        switch entry.claim.value {
        case .time(let time):
            guard entry.shift != 0, !isAsDated, let held = entry.heldTime, let day = (time.earliest ?? time.latest)?.civil().day else {
                return clock(time)
            }
            return clock(held) + " (dated \(day.iso8601))"
        case .duration(let duration):
            let text = duration.text.isEmpty ? bounds(duration.minMinutes, duration.maxMinutes, length) : "\"\(clip(duration.text))\""
            return duration.subject == "incident" ? text : "\(text) for \(duration.subject)"
        case .service(let state):
            return "\(state.service) \(state.state.rawValue)" + (state.aspect.map { " (\(clip($0)))" } ?? "")
                + (entry.claim.certainty == .hedged ? ", hedged" : "")
                + (entry.claim.scope == .initially ? " at first" : entry.claim.scope == .later ? " later" : "")
        case .cause(let cause):
            let hedge = entry.claim.certainty == .hedged ? "possibly " : entry.isDenied ? "not " : ""
            let (label, text) = (words(for: cause.label), clip(cause.text.isEmpty ? entry.claim.evidence.exact : cause.text))
            // The source's own word is worth its place only where it is another one.
            return hedge + label + (text.lowercased() == label.lowercased() ? "" : " (\"\(text)\")")
        case .impact(let impact):
            return impact.text.isEmpty ? bounds(impact.min, impact.max, Quantity.short) : "\"\(clip(impact.text))\""
        }
    }

    private func bounds(_ low: Double?, _ high: Double?, _ print: (Double) -> String) -> String {
        switch (low, high) {
        case (let low?, let high?) where low == high: print(low)
        case (let low?, let high?) where low == 0: "at most " + print(high)
        case (let low?, let high?): print(low) + " to " + print(high)
        case (let low?, nil): "at least " + print(low)
        case (nil, let high?): "at most " + print(high)
        case (nil, nil): "no figure"
        }
    }

    private func clip(_ text: String) -> String {
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return flat.count <= 70 ? flat : flat.prefix(67) + "…"
    }

    private func clock(_ time: TimeValue) -> String {
        guard let first = time.earliest ?? time.latest, let last = time.latest ?? time.earliest else { return "\"\(clip(time.timex))\"" }
        let about = time.approximate ? "about " : ""
        switch time.precision {
        case .day: return about + first.civil().day.iso8601
        case .month: return about + String(first.civil().day.iso8601.prefix(7))
        case .partOfDay:
            let part = words(forPartIn: time.timex).map { $0 + " of " } ?? ""
            return "\(part)\(first.civil().day.iso8601) (\(hours(first))–\(hours(last)), \(time.zone ?? "no zone stated"))"
        case .second, .minute, .hour:
            guard let zone = time.zone else { return "\(about)\(hours(first)) on \(first.civil().day.iso8601), no zone stated" }
            let upTo = first == last || time.precision == .hour ? "" : "–\(hours(last))"
            let utc = "\(hours(first))\(upTo) UTC on \(first.civil().day.iso8601)"
            let offset = time.zoneOffsets.first ?? Zone.offsets(of: zone, at: first).first
            guard let offset, offset != 0 else { return about + utc }
            return "\(about)\(hours(first.advanced(bySeconds: offset * 60))) \(zone) (\(utc))"
        }
    }

    private func hours(_ instant: Instant) -> String { String(instant.civil().iso8601.dropFirst(11)) }
}
