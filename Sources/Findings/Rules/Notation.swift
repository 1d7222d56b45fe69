package import Claims
import Language

/// Claims in the short notation of the rules' examples: `A: began 2026-03-02 11:49 UTC; hedged; provider Acme`.
///
/// A source, what it says, and what qualifies it. Lines that say nothing in this notation give no claim.
package func claims(inNotation lines: [String]) -> [Claim] {
    lines.enumerated().compactMap { NotedClaim(line: $1, number: $0)?.claim }
}

private struct NotedClaim {
    var claim: Claim

    init?(line: String, number: Int) {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let source = String(line[..<colon])
        let pieces = line[line.index(after: colon)...].split(separator: ";").map { trimmed($0) }
        guard let statement = pieces.first else { return nil }
        var flags = Flags()
        for piece in pieces.dropFirst() { flags.read(piece) }
        guard let value = value(of: statement, flags) else { return nil }
        claim = Claim(
            id: "\(source)-\(number + 1)", source: source, value: value, voice: flags.voice, certainty: flags.certainty, scope: flags.scope,
            evidence: Evidence(exact: flags.evidence ?? statement + " " + String(number)))
        claim.isDoubtful = flags.isDoubtful
    }
}

private struct Flags {
    var voice = Voice.outlet
    var certainty = Certainty.stated
    var scope = Scope.overall
    var aspect: String?
    var subject = "incident"
    var moment: ImpactValue.Moment?
    var unit: String?
    var evidence: String?
    var isDoubtful = false

    mutating func read(_ flag: String) {
        let words = flag.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1] : ""
        switch words.first ?? "" {
        case "hedged": certainty = .hedged
        case "denied": certainty = .denied
        case "doubtful": isDoubtful = true
        case "initially": scope = .initially
        case "later": scope = .later
        case "provider": voice = Voice(.provider, name: rest)
        case "named": voice = Voice(.named, name: rest)
        case "unnamed": voice = Voice(.unnamed)
        case "aspect": aspect = rest
        case "of": subject = rest
        case "peak": moment = .peak
        case "total": moment = .total
        case "unit": unit = rest
        case "evidence": evidence = rest
        default: break
        }
    }
}

private func value(of statement: String, _ flags: Flags) -> Claim.Value? {
    var words = statement.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    if let phase = TimeValue.Phase(rawValue: first) { return time(phase, Array(words.dropFirst())).map { .time($0) } }
    if first == "lasted" { return duration(Array(words.dropFirst()), subject: flags.subject).map { .duration($0) } }
    if statement.hasPrefix("caused by ") {
        let quoted = statement.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        let named = quoted[0].split(separator: " ").map(String.init)
        guard named.count > 2, let label = CauseValue.Label(rawValue: named[2]) else { return nil }
        let role = named.count > 3 ? CauseValue.Role(rawValue: named[3]) ?? .unknown : .unknown
        return .cause(CauseValue(label: label, role: role, text: quoted.count > 1 ? quoted[1] : label.rawValue))
    }
    if words.count > 2, words[words.count - 2] == "is", let state = ServiceValue.State(rawValue: words[words.count - 1]) {
        words.removeLast(2)
        return .service(ServiceValue(service: words.joined(separator: " "), state: state, aspect: flags.aspect))
    }
    guard let measure = ImpactValue.Measure(rawValue: first), words.count > 1 else { return nil }
    let text = words.dropFirst().joined(separator: " ")
    if measure == .errorCode || measure == .region { return .impact(ImpactValue(measure: measure, text: text)) }
    let isApproximate = text.hasPrefix("~")
    let digits = text.drop { !$0.isNumber }
    guard let number = Double(digits) else { return nil }
    return .impact(
        ImpactValue(
            measure: measure, min: text.hasPrefix("<=") ? 0 : number, max: text.hasPrefix(">=") ? nil : number, approximate: isApproximate,
            unit: flags.unit, moment: flags.moment, text: text))
}

/// `about 2026-03-02 11:49 UTC`, `2026-03-02 09:00..11:00`, `2026-03-02`, `2026-03`.
private func time(_ phase: TimeValue.Phase, _ words: [String]) -> TimeValue? {
    var words = words
    let isApproximate = words.first == "about"
    if isApproximate { words.removeFirst() }
    guard let date = words.first else { return nil }
    words.removeFirst()
    if date.utf8.count == 7 {
        guard let first = Timestamp(iso8601: date + "-01") else { return nil }
        let last = CivilDate.days(inMonth: first.day.month, of: first.day.year)
        return TimeValue(
            phase: phase, earliest: first.instant, latest: first.instant.advanced(bySeconds: last * 86_400 - 60), precision: .month,
            approximate: isApproximate, timex: date)
    }
    guard let day = Timestamp(iso8601: date)?.instant else { return nil }
    guard let clock = words.first, clock.contains(":") else {
        let zone = words.first
        let shift = zone.flatMap { Zone.offsets(of: $0, at: day).first } ?? 0
        return TimeValue(
            phase: phase, earliest: day.advanced(bySeconds: -shift * 60), latest: day.advanced(bySeconds: 86_340 - shift * 60),
            precision: .day,
            approximate: isApproximate, zone: zone, timex: date)
    }
    let bounds = clock.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    let zone = words.count > 1 ? words[1...].joined(separator: " ") : nil
    let offsets = zone.map { Zone.offsets(of: $0, at: day) } ?? []
    let seconds = bounds.compactMap { Timestamp(iso8601: date + "T" + $0)?.secondOfDay }
    guard seconds.count == bounds.count, let from = seconds.first, let to = seconds.last else { return nil }
    let shift = (offsets.first ?? 0) * 60
    return TimeValue(
        phase: phase, earliest: day.advanced(bySeconds: from - shift), latest: day.advanced(bySeconds: to - shift),
        precision: seconds.count > 1 ? .partOfDay : .minute, approximate: isApproximate || seconds.count > 1, zone: zone,
        zoneOffsets: offsets,
        timex: seconds.count > 1 ? "part of the day" : date + "T" + clock)
}

/// `about 4 h`, `at least 90 min`, `at most 12 h`, `3 h 36 min`, `2 to 3 h`, `hours`.
private func duration(_ words: [String], subject: String) -> DurationValue? {
    let text = words.joined(separator: " ")
    if text == "hours" {
        return DurationValue(subject: subject, minMinutes: 120, maxMinutes: nil, approximate: true, vague: true, text: text)
    }
    if text == "minutes" {
        return DurationValue(subject: subject, minMinutes: 0, maxMinutes: 60, approximate: true, vague: true, text: text)
    }
    var numbers: [Double] = []
    var total = 0.0
    for word in words {
        if let number = Double(word) { numbers.append(number) }
        let unit: Double = word == "h" ? 60 : word == "min" ? 1 : word.hasPrefix("day") ? 1_440 : 0
        guard unit > 0, let last = numbers.last else { continue }
        if words.contains("to") { numbers = numbers.map { $0 * unit } } else { total += last * unit }
    }
    guard !numbers.isEmpty else { return nil }
    if words.contains("to"), numbers.count == 2 {
        return DurationValue(subject: subject, minMinutes: numbers[0], maxMinutes: numbers[1], text: text)
    }
    switch text.prefix(7) {
    case "at leas": return DurationValue(subject: subject, minMinutes: total, maxMinutes: nil, text: text)
    case "at most": return DurationValue(subject: subject, minMinutes: 0, maxMinutes: total, text: text)
    default: return DurationValue(subject: subject, minMinutes: total, maxMinutes: total, approximate: words.first == "about", text: text)
    }
}

private func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
}
