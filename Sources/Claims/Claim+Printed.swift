import Language

extension Claim.Value {
    /// The value as Swift prints it, which is what ids are made of.
    var printed: String {
        var bytes: [UInt8] = []
        print(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the value as Swift prints it, byte by byte: printing by reflection took longer than parsing, and strings longer than hashing them.
    func print(into bytes: inout [UInt8]) {
        func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
        func quoted(_ text: String) {
            // Where nothing is to be escaped, quotes around the text are all that Swift would add, scalar by scalar.
            guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else {
                return add(text.debugDescription)
            }
            bytes.append(UInt8(ascii: "\""))
            add(text)
            bytes.append(UInt8(ascii: "\""))
        }
        func optional<Value>(_ value: Value?, _ print: (Value) -> Void) {
            guard let value else { return add("nil") }
            add("Optional(")
            print(value)
            bytes.append(UInt8(ascii: ")"))
        }
        func instant(_ instant: Instant) {
            add("Language.Instant(seconds: ")
            add(String(instant.seconds))
            bytes.append(UInt8(ascii: ")"))
        }

        switch self {
        case .time(let time):
            add("time(Claims.TimeValue(phase: ")
            add(Names.phases[time.phase] ?? "")
            add(", earliest: ")
            optional(time.earliest, instant)
            add(", latest: ")
            optional(time.latest, instant)
            add(", precision: ")
            add(Names.precisions[time.precision] ?? "")
            add(time.approximate ? ", approximate: true, zone: " : ", approximate: false, zone: ")
            optional(time.zone, quoted)
            add(", zoneOffsets: [")
            for (place, offset) in time.zoneOffsets.enumerated() {
                if place > 0 { add(", ") }
                add(String(offset))
            }
            add("], timex: ")
            quoted(time.timex)
        case .duration(let duration):
            add("duration(Claims.DurationValue(subject: ")
            quoted(duration.subject)
            add(", minMinutes: ")
            optional(duration.minMinutes) { add("\($0)") }
            add(", maxMinutes: ")
            optional(duration.maxMinutes) { add("\($0)") }
            add(duration.approximate ? ", approximate: true" : ", approximate: false")
            add(duration.vague ? ", vague: true, text: " : ", vague: false, text: ")
            quoted(duration.text)
        case .service(let service):
            add("service(Claims.ServiceValue(service: ")
            quoted(service.service)
            add(", state: ")
            add(Names.states[service.state] ?? "")
            add(", severity: ")
            optional(service.severity.flatMap { Names.severities[$0] }, add)
            add(", aspect: ")
            optional(service.aspect, quoted)
        case .cause(let cause):
            add("cause(Claims.CauseValue(label: ")
            add(Names.labels[cause.label] ?? "")
            add(", role: ")
            add(Names.roles[cause.role] ?? "")
            add(", text: ")
            quoted(cause.text)
        case .impact(let impact):
            add("impact(Claims.ImpactValue(measure: ")
            add(Names.measures[impact.measure] ?? "")
            add(", min: ")
            optional(impact.min) { add("\($0)") }
            add(", max: ")
            optional(impact.max) { add("\($0)") }
            add(impact.approximate ? ", approximate: true, unit: " : ", approximate: false, unit: ")
            optional(impact.unit, quoted)
            add(", moment: ")
            optional(impact.moment.flatMap { Names.moments[$0] }, add)
            add(", text: ")
            quoted(impact.text)
        }
        add("))")
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
