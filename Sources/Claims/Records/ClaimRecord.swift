import Language

/// A claim as it stands in JSON: the fields of the claim model, and what the gold files leave out or name otherwise.
package struct ClaimRecord: Codable, Sendable {
    package var id: String
    package var source: String
    package var kind: String
    package var value: ValueRecord
    package var voice: VoiceRecord?
    package var certainty: String?
    package var scope: ScopeRecord?
    package var evidence: EvidenceRecord?
    package var restates: String?
    /// Whether the second reading found it; left out where a rule did.
    package var weighed: Bool?
    /// Whether its article hardly speaks for it; left out where it does.
    package var doubtful: Bool?
    /// The gold files' word for `evidence.exact`.
    package var quote: String?

    package struct VoiceRecord: Codable, Sendable {
        package var type: String
        package var name: String?
    }

    package enum ScopeRecord: Codable, Sendable {
        case named(String)
        case interval(earliest: String?, latest: String?)

        private enum Key: String, CodingKey { case earliest, latest }

        package init(from decoder: any Decoder) throws {
            if let name = try? decoder.singleValueContainer().decode(String.self) {
                self = .named(name)
            } else {
                let bounds = try decoder.container(keyedBy: Key.self)
                self = .interval(
                    earliest: try bounds.decodeIfPresent(String.self, forKey: .earliest),
                    latest: try bounds.decodeIfPresent(String.self, forKey: .latest))
            }
        }

        package func encode(to encoder: any Encoder) throws {
            switch self {
            case .named(let name):
                var one = encoder.singleValueContainer()
                try one.encode(name)
            case .interval(let earliest, let latest):
                var bounds = encoder.container(keyedBy: Key.self)
                try bounds.encode(earliest, forKey: .earliest)
                try bounds.encode(latest, forKey: .latest)
            }
        }
    }

    package struct EvidenceRecord: Codable, Sendable {
        package var exact: String
        package var prefix: String?
        package var suffix: String?
        package var start: Int?
        package var end: Int?
        package var block: Int?
    }

    /// The values of all kinds side by side; a claim fills those of its kind.
    package struct ValueRecord: Codable, Sendable {
        package var phase: String?
        package var earliest: String?
        package var latest: String?
        package var precision: String?
        package var zone: String?
        package var timex: String?
        package var zoneOffsets: [Int]?

        package var subject: String?
        package var min_minutes: Double?
        package var max_minutes: Double?
        package var vague: Bool?

        package var service: String?
        package var state: String?
        package var severity: String?
        package var aspect: String?

        package var label: String?
        package var role: String?

        package var measure: String?
        package var min: Double?
        package var max: Double?
        package var unit: String?
        package var moment: String?

        package var approximate: Bool?
        package var text: String?

        package init() {}
    }
}

extension ClaimRecord {
    package init(_ claim: Claim) {
        id = claim.id
        source = claim.source
        kind = claim.kind.rawValue
        value = ValueRecord(claim.value)
        voice = VoiceRecord(type: claim.voice.kind.rawValue, name: claim.voice.name)
        certainty = claim.certainty.rawValue
        scope =
            switch claim.scope {
            case .overall: .named("overall")
            case .initially: .named("initially")
            case .later: .named("later")
            case .interval(let earliest, let latest):
                .interval(earliest: earliest?.iso8601(), latest: latest?.iso8601())
            }
        let words = claim.evidence
        evidence = EvidenceRecord(
            exact: words.exact, prefix: words.prefix, suffix: words.suffix, start: words.start, end: words.end,
            block: words.block)
        restates = claim.restates
        weighed = claim.isWeighed ? true : nil
        doubtful = claim.isDoubtful ? true : nil
    }

    /// The claim that the record tells of. Throws a sentence when a field that its kind needs is missing or unknown.
    package func claim() throws(MalformedClaim) -> Claim {
        let scope: Scope =
            switch self.scope {
            case nil, .named("overall"): .overall
            case .named("initially"): .initially
            case .named("later"): .later
            case .named(let name): throw MalformedClaim(id: id, field: "scope", value: name)
            case .interval(let earliest, let latest):
                .interval(earliest: instant(earliest), latest: instant(latest))
            }
        var exact = evidence ?? EvidenceRecord(exact: quote ?? "")
        if exact.exact.isEmpty, let quote { exact.exact = quote }
        var claim = Claim(
            id: id, source: source, value: try claimValue(),
            voice: Voice(try term(voice?.type ?? "outlet", "voice.type"), name: voice?.name),
            certainty: try term(certainty ?? "stated", "certainty"), scope: scope,
            evidence: Evidence(
                exact: exact.exact, prefix: exact.prefix ?? "", suffix: exact.suffix ?? "", start: exact.start ?? 0,
                end: exact.end ?? 0, block: exact.block ?? 0), restates: restates)
        claim.isWeighed = weighed ?? false
        claim.isDoubtful = doubtful ?? false
        return claim
    }

    private func claimValue() throws(MalformedClaim) -> Claim.Value {
        switch try term(kind, "kind") as Claim.Kind {
        case .time:
            return .time(
                TimeValue(
                    phase: try term(value.phase, "value.phase"), earliest: instant(value.earliest),
                    latest: instant(value.latest), precision: try term(value.precision ?? "minute", "value.precision"),
                    approximate: value.approximate ?? false, zone: value.zone, zoneOffsets: value.zoneOffsets ?? [],
                    timex: value.timex ?? value.text ?? value.earliest ?? ""))
        case .duration:
            return .duration(
                DurationValue(
                    subject: value.subject ?? "incident", minMinutes: value.min_minutes, maxMinutes: value.max_minutes,
                    approximate: value.approximate ?? false, vague: value.vague ?? false, text: value.text ?? ""))
        case .service:
            guard let service = value.service else { throw MalformedClaim(id: id, field: "value.service", value: nil) }
            return .service(
                ServiceValue(
                    service: service, state: try term(value.state, "value.state"),
                    severity: value.severity == nil ? nil : try term(value.severity, "value.severity"),
                    aspect: value.aspect))
        case .cause:
            return .cause(
                CauseValue(
                    label: try term(value.label, "value.label"), role: try term(value.role ?? "unknown", "value.role"),
                    text: value.text ?? evidence?.exact ?? quote ?? ""))
        case .impact:
            return .impact(
                ImpactValue(
                    measure: try term(value.measure, "value.measure"), min: value.min, max: value.max,
                    approximate: value.approximate ?? false, unit: value.unit,
                    moment: value.moment == nil ? nil : try term(value.moment, "value.moment"), text: value.text ?? ""))
        }
    }

    private func term<Term: RawRepresentable<String>>(_ raw: String?, _ field: String) throws(MalformedClaim) -> Term {
        guard let raw, let term = Term(rawValue: raw) else { throw MalformedClaim(id: id, field: field, value: raw) }
        return term
    }

    private func instant(_ text: String?) -> Instant? { text.flatMap { Timestamp(iso8601: $0)?.instant } }
}

/// A record that is no claim of the model, and where it departs from it.
package struct MalformedClaim: Error, Hashable, Sendable, CustomStringConvertible {
    package var id: String
    package var field: String
    package var value: String?

    package var description: String {
        guard let value else { return "Claim \(id) has no \(field)." }
        return "Claim \(id) has \"\(value)\" as its \(field), which the claim model does not know."
    }
}

extension ClaimRecord.ValueRecord {
    init(_ value: Claim.Value) {
        self.init()
        switch value {
        case .time(let time):
            phase = time.phase.rawValue
            earliest = time.earliest?.iso8601(zoned: time.zone != nil)
            latest = time.latest?.iso8601(zoned: time.zone != nil)
            precision = time.precision.rawValue
            approximate = time.approximate
            zone = time.zone
            zoneOffsets = time.zoneOffsets.isEmpty ? nil : time.zoneOffsets
            timex = time.timex
        case .duration(let duration):
            subject = duration.subject
            min_minutes = duration.minMinutes
            max_minutes = duration.maxMinutes
            approximate = duration.approximate
            vague = duration.vague
            text = duration.text
        case .service(let service):
            self.service = service.service
            state = service.state.rawValue
            severity = service.severity?.rawValue
            aspect = service.aspect
        case .cause(let cause):
            label = cause.label.rawValue
            role = cause.role.rawValue
            text = cause.text
        case .impact(let impact):
            measure = impact.measure.rawValue
            min = impact.min
            max = impact.max
            approximate = impact.approximate
            unit = impact.unit
            moment = impact.moment?.rawValue
            text = impact.text
        }
    }
}
