import Claims
import Findings
import Language

/// What a claim says, in a few plain words of ours: `Claude API: operational`, `6 h`, `DNS (root cause)`.
///
/// Clock times of `day` stand without their date.
func reading(of claim: Claim, on day: CivilDate? = nil) -> String {
    let words =
        switch claim.value {
        case .time(let time): reading(of: time, on: day)
        case .duration(let duration): reading(of: duration)
        case .service(let service): reading(of: service)
        case .cause(let cause): reading(of: cause)
        case .impact(let impact): reading(of: impact)
        }
    return claim.certainty == .denied ? "not " + words : words
}

/// The instant in UTC, or the clock as written where no zone is stated.
func reading(of time: TimeValue, on day: CivilDate? = nil) -> String {
    guard let earliest = time.earliest ?? time.latest, let latest = time.latest ?? time.earliest else {
        return unresolved(time)
    }
    let about = time.approximate ? "about " : ""
    switch time.precision {
    case .month: return about + monthSpan(earliest, latest)
    case .day: return about + daySpan(earliest, latest)
    case .partOfDay:
        let zone = time.zone == nil ? "zone not stated" : "UTC"
        guard let part = words(forPartIn: time.timex) else { fallthrough }
        // A part of a day is a word of its source: the hours that it may stand for are ours.
        let date = earliest.civil().day
        return part + (date == day ? "" : " of " + Clock.day(date)) + " (\(Clock.span(earliest, latest, on: date)), \(zone))"
    case .second, .minute, .hour:
        return about + Clock.span(earliest, latest, on: day) + (time.zone == nil ? " (zone not stated)" : " UTC")
    }
}

private func unresolved(_ time: TimeValue) -> String {
    guard let mark = time.timex.firstIndex(of: "T"), time.timex[..<mark].allSatisfy({ !$0.isLetter }) else { return "day not stated" }
    let clock = time.timex[time.timex.index(after: mark)...]
    return clock.contains(":") ? clock + (time.zone.map { " \($0)" } ?? "") + " (day not stated)" : "day not stated"
}

private func daySpan(_ earliest: Instant, _ latest: Instant) -> String {
    let (from, to) = (earliest.civil().day, latest.civil().day)
    return from == to ? Clock.day(from) : Clock.day(from) + " – " + Clock.day(to)
}

private func monthSpan(_ earliest: Instant, _ latest: Instant) -> String {
    let (from, to) = (earliest.civil().day, latest.civil().day)
    if from.month == 1, to.month == 12, from.year == to.year { return String(from.year) }
    let (first, last) = (monthAndYear(from), monthAndYear(to))
    return first == last ? first : first + " – " + last
}

private func monthAndYear(_ day: CivilDate) -> String {
    let words = Clock.day(day)
    return String(words[words.index(after: words.firstIndex(of: " ") ?? words.startIndex)...])
}

func reading(of duration: DurationValue) -> String {
    let length = Quantity.range(duration.minMinutes, duration.maxMinutes, approximate: duration.approximate, Quantity.minutes)
    // What "several hours" comes to is a reckoning of ours: the word says more.
    let isWord = !duration.text.isEmpty && (duration.vague || length.isEmpty)
    let words = isWord ? "“" + folded(duration.text) + "”" : length
    return duration.subject == "incident" ? words : duration.subject + ": " + words
}

func reading(of service: ServiceValue) -> String {
    var words = service.service + ": " + service.state.rawValue
    let details = [service.severity.map(words(for:)), service.aspect].compactMap { $0 }
    if !details.isEmpty { words += " (" + details.joined(separator: "; ") + ")" }
    return words
}

func words(for severity: ServiceValue.Severity) -> String {
    severity.rawValue.split(separator: "_").joined(separator: " ")
}

func reading(of cause: CauseValue) -> String {
    words(for: cause.label) + (cause.role == .unknown ? "" : " (" + words(for: cause.role) + ")")
}

func reading(of impact: ImpactValue) -> String {
    switch impact.measure {
    case .errorCode, .region: return impact.text.isEmpty ? words(for: impact.measure) : folded(impact.text)
    case .money:
        let unit = impact.unit.map { $0 + " " } ?? ""
        let amount = Quantity.range(impact.min, impact.max, approximate: impact.approximate) { unit + Quantity.short($0) }
        return amount.isEmpty ? folded(impact.text) : amount
    default:
        let count = Quantity.range(impact.min, impact.max, approximate: impact.approximate, Quantity.short)
        guard !count.isEmpty else { return folded(impact.text) }
        return count + " " + words(for: impact.measure) + (impact.moment.map { " (\($0.rawValue))" } ?? "")
    }
}

func words(for measure: ImpactValue.Measure) -> String {
    measure == .errorCode ? "error codes" : measure == .region ? "regions" : measure.rawValue
}

func words(for phase: TimeValue.Phase) -> String {
    switch phase {
    case .occurred: "happened"
    case .began: "began"
    case .acknowledged: "acknowledged"
    case .updated: "update"
    case .escalated: "escalated"
    case .identified: "cause found"
    case .mitigated: "fix in place"
    case .resolved: "resolved"
    }
}

/// Who says it: `as Anthropic says`, where it is not the outlet itself.
func words(for voice: Claims.Voice) -> String {
    switch voice.kind {
    case .outlet: "the source itself"
    case .provider: voice.name ?? "the provider"
    case .named: voice.name ?? "a named party"
    case .unnamed: voice.name ?? "unnamed voices"
    }
}

func words(for certainty: Certainty) -> String {
    switch certainty {
    case .stated: "stated"
    case .hedged: "hedged"
    case .denied: "ruled out"
    }
}

/// One line of text: every run of white space as a single space.
func folded(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(String.init).joined(separator: " ")
}
