package import Language

/// One thing that one source says about an incident, tied to the words that say it.
package struct Claim: Hashable, Sendable {
    /// Stable: the same source text gives the same id on every run and machine.
    package var id: String
    /// The file, relative to the corpus folder.
    package var source: String
    package var value: Value
    package var voice: Voice
    package var certainty: Certainty
    package var scope: Scope
    package var evidence: Evidence
    /// The claim of the same source whose fact this one tells again in other words. What compares facts leaves such claims out.
    package var restates: String?
    /// Found by the second reading, where no rule told anything. Findings rest on what rules read, and leave such claims out.
    package var isWeighed = false
    /// Read by a rule, while the rest of its article hardly speaks for it: it may bear out others, but nothing contradicts on its word alone.
    package var isDoubtful = false
    /// Whether findings and the brief rest on it: the first telling of what a rule read.
    package var isCompared: Bool { restates == nil && !isWeighed }

    package init(
        id: String, source: String, value: Value, voice: Voice, certainty: Certainty, scope: Scope, evidence: Evidence,
        restates: String? = nil
    ) {
        self.id = id
        self.source = source
        self.value = value
        self.voice = voice
        self.certainty = certainty
        self.scope = scope
        self.evidence = evidence
        self.restates = restates
    }

    package enum Kind: String, Hashable, Sendable, CaseIterable { case time, duration, service, cause, impact }

    package enum Value: Hashable, Sendable {
        case time(TimeValue)
        case duration(DurationValue)
        case service(ServiceValue)
        case cause(CauseValue)
        case impact(ImpactValue)

        package var kind: Kind {
            switch self {
            case .time: .time
            case .duration: .duration
            case .service: .service
            case .cause: .cause
            case .impact: .impact
            }
        }
    }

    package var kind: Kind { value.kind }
}

/// Who is said to say it.
package struct Voice: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case outlet, provider, named, unnamed }
    package var kind: Kind
    package var name: String?

    package init(_ kind: Kind, name: String? = nil) {
        self.kind = kind
        self.name = name
    }

    package static let outlet = Voice(.outlet)
}

package enum Certainty: String, Hashable, Sendable, CaseIterable { case stated, hedged, denied }

/// When, within the incident, a claim holds.
package enum Scope: Hashable, Sendable {
    case overall, initially, later
    /// From one instant to another; either may be open.
    case interval(earliest: Instant?, latest: Instant?)
}

/// The exact words of a claim: W3C's TextQuoteSelector and TextPositionSelector in one.
package struct Evidence: Hashable, Sendable {
    package var exact: String
    package var prefix: String
    package var suffix: String
    /// Unicode scalar offsets into the article's text.
    package var start: Int
    package var end: Int
    /// Index of the article's block that holds the words.
    package var block: Int

    package init(exact: String, prefix: String = "", suffix: String = "", start: Int = 0, end: Int = 0, block: Int = 0) {
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
        self.start = start
        self.end = end
        self.block = block
    }
}

package struct TimeValue: Hashable, Sendable {
    package enum Phase: String, Hashable, Sendable, CaseIterable {
        case occurred, began, acknowledged, updated, escalated, identified, mitigated, resolved
    }
    package enum Precision: String, Hashable, Sendable, CaseIterable {
        case second, minute, hour, partOfDay = "part-of-day", day, month
    }

    package var phase: Phase
    /// Closed bounds of the stated instant; minute precision: both the same. Without a zone they are the clock read as if in UTC.
    /// `nil` when the day cannot be told.
    package var earliest: Instant?
    package var latest: Instant?
    package var precision: Precision
    package var approximate: Bool
    /// As stated; `nil` when the text states none, and the bounds hold in an unknown zone.
    package var zone: String?
    /// Minutes east of UTC that the bounds were made with, and other readings that the zone's name has.
    package var zoneOffsets: [Int]
    package var timex: String

    package init(
        phase: Phase, earliest: Instant?, latest: Instant?, precision: Precision, approximate: Bool = false,
        zone: String? = nil, zoneOffsets: [Int] = [], timex: String
    ) {
        self.phase = phase
        self.earliest = earliest
        self.latest = latest
        self.precision = precision
        self.approximate = approximate
        self.zone = zone
        self.zoneOffsets = zoneOffsets
        self.timex = timex
    }
}

package struct DurationValue: Hashable, Sendable {
    /// `incident`, or a service's name.
    package var subject: String
    /// Minutes; an open bound is `nil`.
    package var minMinutes: Double?
    package var maxMinutes: Double?
    package var approximate: Bool
    package var vague: Bool
    package var text: String

    package init(
        subject: String, minMinutes: Double?, maxMinutes: Double?, approximate: Bool = false, vague: Bool = false, text: String
    ) {
        self.subject = subject
        self.minMinutes = minMinutes
        self.maxMinutes = maxMinutes
        self.approximate = approximate
        self.vague = vague
        self.text = text
    }
}

package struct ServiceValue: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable { case operational, impaired, restored }
    package enum Severity: String, Hashable, Sendable, CaseIterable {
        case degradedPerformance = "degraded_performance", partialOutage = "partial_outage", majorOutage = "major_outage"
    }
    /// The name as the corpus most fully gives it.
    package var service: String
    package var state: State
    package var severity: Severity?
    /// The part hit: "login", "some API methods".
    package var aspect: String?

    package init(service: String, state: State, severity: Severity? = nil, aspect: String? = nil) {
        self.service = service
        self.state = state
        self.severity = severity
        self.aspect = aspect
    }
}

package struct CauseValue: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case rootCause = "root-cause", trigger, contributing, unknown
    }
    /// Where in the chain a label stands: what part failed, or why.
    package enum Place: Hashable, Sendable { case `where`, why }
    package enum Label: String, Hashable, Sendable, CaseIterable {
        case authentication, api, frontend, gateway, loadBalancing = "load-balancing", orchestration, routing, dns, bgp, network,
            database, storage, cache, compute, modelServing = "model-serving", endpointAgent = "endpoint-agent",
            controlPlane = "control-plane", securityProduct = "security-product", thirdParty = "third-party"
        case load, capacity, configuration, upgrade, softwareBug = "software-bug", hardware, power, cooling,
            humanError = "human-error", cyberattack, certificate, maintenance, naturalDisaster = "natural-disaster",
            fibreCut = "fibre-cut", unknown

        package var place: Place {
            switch self {
            case .authentication, .api, .frontend, .gateway, .loadBalancing, .orchestration, .routing, .dns, .bgp, .network,
                .database, .storage, .cache, .compute, .modelServing, .endpointAgent, .controlPlane, .securityProduct, .thirdParty:
                .where
            default: .why
            }
        }
    }
    package var label: Label
    package var role: Role
    package var text: String

    package init(label: Label, role: Role, text: String) {
        self.label = label
        self.role = role
        self.text = text
    }
}

package struct ImpactValue: Hashable, Sendable {
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        case users, reports, customers, devices, flights, money, countries, sites, errorCode = "error-code", region
    }
    /// Peaks and totals are different moments.
    package enum Moment: String, Hashable, Sendable { case peak, total }
    package var measure: Measure
    package var min: Double?
    package var max: Double?
    package var approximate: Bool
    /// ISO 4217 for money.
    package var unit: String?
    package var moment: Moment?
    package var text: String

    package init(
        measure: Measure, min: Double? = nil, max: Double? = nil, approximate: Bool = false, unit: String? = nil,
        moment: Moment? = nil, text: String
    ) {
        self.measure = measure
        self.min = min
        self.max = max
        self.approximate = approximate
        self.unit = unit
        self.moment = moment
        self.text = text
    }
}
