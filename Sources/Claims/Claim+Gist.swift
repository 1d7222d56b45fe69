import Language

extension Claim {
    /// The claim in a few words: "API operational", "began 2026-03-02T11:49Z".
    package var gist: String {
        switch value {
        case .time(let time):
            let isZoned = time.zone != nil
            guard let earliest = time.earliest else { return "\(time.phase.rawValue) \(time.timex)" }
            if time.precision == .day {
                return "\(time.phase.rawValue) \(earliest.civil(offsetMinutes: time.zoneOffsets.first ?? 0).day.iso8601)"
            }
            let first = earliest.iso8601(zoned: isZoned)
            guard let latest = time.latest, latest != earliest else { return "\(time.phase.rawValue) \(first)" }
            return "\(time.phase.rawValue) \(first) to \(latest.iso8601(zoned: isZoned))"
        case .duration(let duration): return "\(duration.subject) lasted \(duration.text)"
        case .service(let service): return "\(service.service) \(service.state.rawValue)"
        case .cause(let cause):
            return certainty == .denied ? "not \(cause.label.rawValue)" : "\(cause.label.rawValue) (\(cause.role.rawValue))"
        case .impact(let impact): return "\(impact.measure.rawValue): \(impact.text)"
        }
    }
}
