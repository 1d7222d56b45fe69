import Claims

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
    var isOfficial: Bool { claim.voice.kind == .provider }

    var time: TimeValue? { if case .time(let value) = claim.value { value } else { nil } }
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
}

/// All claims of a corpus in a fixed order, with what is known about their sources.
struct Ledger: Sendable {
    var entries: [Entry]
    var documents: [Document]
    var names: ServiceNames
    var provider: String?
    var folds: [SourceFold]
    /// Minutes east of UTC that documents read their clocks in, where a person or the document says so.
    var zones: [Int: Set<Int>]
    /// The zones that times of a phase are told in anywhere.
    var phaseZones: [TimeValue.Phase: Set<Int>] = [:]
}

extension Ledger {
    init(_ claims: [Claim], sources: [Source], decisions: Decisions) {
        let claims = claims.filter { !decisions.leavesOut($0.source) }
            .sorted {
                ($0.source, $0.evidence.start, $0.id) < ($1.source, $1.evidence.start, $1.id)
            }
        var known: [String: Source] = [:]
        for source in sources where !decisions.leavesOut(source.file) { known[source.file] = source }
        for claim in claims where known[claim.source] == nil { known[claim.source] = Source(file: claim.source) }
        let files = known.keys.sorted().compactMap { known[$0] }
        let folding = Folding(files, claims: claims, decisions: decisions)
        documents = folding.documents
        folds = folding.folds
        provider = Ledger.provider(of: claims)
        var mentioned: [String] = []
        for claim in claims {
            switch claim.value {
            case .service(let state): mentioned.append(state.service)
            case .duration(let duration) where duration.subject != "incident": mentioned.append(duration.subject)
            default: break
            }
        }
        names = ServiceNames(mentioned, provider: provider, sameAs: decisions.sameAs, differentFrom: decisions.differentFrom)
        entries = []
        entries.reserveCapacity(claims.count)
        var first: [Wording: Int] = [:]
        for claim in claims {
            let document = folding.document(of: claim.source)
            let wording = Wording(claim, document: document)
            if let index = first[wording] {
                entries[index].twins.append(claim.id)
                continue
            }
            first[wording] = entries.count
            var entry = Entry(claim: claim, document: document)
            switch claim.value {
            case .service(let state): entry.service = names[state.service]
            case .duration(let duration) where duration.subject != "incident": entry.service = names[duration.subject]
            default: break
            }
            entries.append(entry)
        }
        zones = [:]
        for entry in entries {
            guard let time = entry.time, let zone = time.zone, let earliest = time.earliest else { continue }
            if let offset = time.zoneOffsets.first ?? Zone.offsets(of: zone, at: earliest).first {
                zones[entry.document, default: []].insert(offset)
                phaseZones[time.phase, default: []].insert(offset)
            }
        }
        for (file, offset) in decisions.zones {
            if let document = folding.index(of: file) { zones[document] = [offset] }
        }
        nameSubjects()
    }

    /// What makes two claims of one document, or of it and its copy, the same claim.
    private struct Wording: Hashable {
        var document: Int
        var value: Claim.Value
        var certainty: Certainty
        var scope: Scope
        var voice: Voice
        var exact: String

        init(_ claim: Claim, document: Int) {
            self.document = document
            value = claim.value
            certainty = claim.certainty
            scope = claim.scope
            voice = claim.voice
            exact = claim.evidence.exact
        }
    }

    /// The provider whose words are reported most often.
    private static func provider(of claims: [Claim]) -> String? {
        var counts: [String: Int] = [:]
        for claim in claims where claim.voice.kind == .provider {
            if let name = claim.voice.name { counts[name, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Gives times that are told of one service alone to that service.
    private mutating func nameSubjects() {
        var keys: [[Substring]: String] = [:]
        for entry in entries {
            guard let state = entry.state, let service = entry.service else { continue }
            let words = state.service.split(separator: " ")
            if words.count <= 4, words.contains(where: { $0.utf8.first.map { (65...90).contains($0) } ?? false }) {
                keys[words] = service.key
            }
        }
        let whole = Set([provider.map { names[$0].key }, names.main?.key].compactMap { $0 })
        guard !keys.isEmpty else { return }
        for index in entries.indices {
            guard entries[index].time != nil else { continue }
            let words = entries[index].claim.evidence.exact.split { !($0.isLetter || $0.isNumber || $0 == ".") }.map {
                $0.hasSuffix(".") ? $0.dropLast() : $0
            }
            var found: Set<String> = []
            for start in words.indices {
                for length in 1...4 where start + length <= words.count {
                    if let key = keys[Array(words[start..<start + length])] { found.insert(key) }
                }
            }
            guard found.count == 1, let key = found.first, !whole.contains(key), !whole.contains(where: { key.hasPrefix($0) }) else {
                continue
            }
            entries[index].subject = key
        }
    }
}
