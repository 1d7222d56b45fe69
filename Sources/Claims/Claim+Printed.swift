import Language

extension Claim.Value {
    /// The value as Swift prints it, which is what ids are made of; written out here, since printing by reflection took longer than parsing.
    var printed: String {
        switch self {
        case .time(let time):
            "time(Claims.TimeValue(phase: \(Names.phases[time.phase] ?? ""), earliest: \(printed(time.earliest)), "
                + "latest: \(printed(time.latest)), precision: \(Names.precisions[time.precision] ?? ""), "
                + "approximate: \(time.approximate), zone: \(printed(time.zone)), zoneOffsets: \(printed(time.zoneOffsets)), "
                + "timex: \(printed(time.timex))))"
        case .duration(let duration):
            "duration(Claims.DurationValue(subject: \(printed(duration.subject)), minMinutes: \(printed(duration.minMinutes)), "
                + "maxMinutes: \(printed(duration.maxMinutes)), approximate: \(duration.approximate), vague: \(duration.vague), "
                + "text: \(printed(duration.text))))"
        case .service(let service):
            "service(Claims.ServiceValue(service: \(printed(service.service)), state: \(Names.states[service.state] ?? ""), "
                + "severity: \(service.severity.flatMap { Names.severities[$0] }.map { "Optional(\($0))" } ?? "nil"), "
                + "aspect: \(printed(service.aspect))))"
        case .cause(let cause):
            "cause(Claims.CauseValue(label: \(Names.labels[cause.label] ?? ""), role: \(Names.roles[cause.role] ?? ""), "
                + "text: \(printed(cause.text))))"
        case .impact(let impact):
            "impact(Claims.ImpactValue(measure: \(Names.measures[impact.measure] ?? ""), min: \(printed(impact.min)), "
                + "max: \(printed(impact.max)), approximate: \(impact.approximate), unit: \(printed(impact.unit)), "
                + "moment: \(impact.moment.flatMap { Names.moments[$0] }.map { "Optional(\($0))" } ?? "nil"), "
                + "text: \(printed(impact.text))))"
        }
    }

    private func printed(_ text: String) -> String {
        // Where nothing is to be escaped, quotes around the text are all that Swift would add, scalar by scalar.
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        return isPlain ? "\"" + text + "\"" : text.debugDescription
    }

    private func printed(_ text: String?) -> String { text.map { "Optional(\(printed($0)))" } ?? "nil" }

    private func printed(_ numbers: [Int]) -> String { "[" + numbers.map { String($0) }.joined(separator: ", ") + "]" }

    private func printed(_ number: Double?) -> String { number.map { "Optional(\($0))" } ?? "nil" }

    private func printed(_ instant: Instant?) -> String {
        instant.map { "Optional(Language.Instant(seconds: \($0.seconds)))" } ?? "nil"
    }

    /// The names of cases as Swift prints them inside of other values.
    private enum Names {
        static let phases = names(TimeValue.Phase.allCases)
        static let precisions = names(TimeValue.Precision.allCases)
        static let states = names(ServiceValue.State.allCases)
        static let severities = names(ServiceValue.Severity.allCases)
        static let labels = names(CauseValue.Label.allCases)
        static let roles = names(CauseValue.Role.allCases)
        static let measures = names(ImpactValue.Measure.allCases)
        static let moments = names([ImpactValue.Moment.peak, .total])

        private static func names<Case: Hashable>(_ cases: [Case]) -> [Case: String] {
            Dictionary(uniqueKeysWithValues: cases.map { ($0, String(reflecting: $0)) })
        }
    }
}
