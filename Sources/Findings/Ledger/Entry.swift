import Claims
import Language

/// A claim as reconciliation works with it.
struct Entry: Sendable {
    var claim: Claim
    /// Number of the document; exact copies share one.
    var document: Int
    /// Ids of the same claim in copies of the document, or told again in it.
    var twins: [String] = []
    /// The service that a state or a duration is about, joined across the corpus.
    var service: ServiceNames.Service?
    /// The service whose own time this is; `nil` for the incident's.
    var subject: String?
    /// Seconds to add to the claim's bounds, where the document has the wrong year.
    var shift = 0

    var isFirm: Bool { claim.certainty != .hedged }
    var isDenied: Bool { claim.certainty == .denied }
    /// Whether a state is told of some part of its service only.
    var isOfPart: Bool { service?.part != nil || state?.aspect != nil }
    var isOfficial: Bool { claim.voice.kind == .provider }

    var time: TimeValue? { if case .time(let value) = claim.value { value } else { nil } }
    /// The time as it is compared: where the document has the wrong day, on the right one.
    var heldTime: TimeValue? {
        guard var time, shift != 0 else { return time }
        time.earliest = time.earliest?.advanced(bySeconds: shift)
        time.latest = time.latest?.advanced(bySeconds: shift)
        return time
    }
    var duration: DurationValue? { if case .duration(let value) = claim.value { value } else { nil } }
    var state: ServiceValue? { if case .service(let value) = claim.value { value } else { nil } }
    var cause: CauseValue? { if case .cause(let value) = claim.value { value } else { nil } }
    var impact: ImpactValue? { if case .impact(let value) = claim.value { value } else { nil } }
}

/// A document, or several that are copies of one.
struct Document: Sendable {
    var files: [String]
    var title: String
    /// Documents of one number are no independent witnesses of each other.
    var group: Int
    /// The day of its first file, where it is known.
    var published: CivilDate?
    /// Hashes of the names in its text; empty where the text is not known.
    var names: Set<UInt64> = []
}
