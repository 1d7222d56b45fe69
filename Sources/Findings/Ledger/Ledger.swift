import Claims

/// All claims of a corpus in a fixed order, with what is known about their sources.
struct Ledger: Sendable {
    var entries: [Entry]
    var documents: [Document]
    var names: ServiceNames
    var provider: String?
    var folds: [SourceFold]
    /// Minutes east of UTC that documents read their clocks in, where a person or the document says so.
    var zones: [Int: Set<Int>]
    /// UTC and the other zones that times are told in anywhere.
    var toldZones: [Int] = []
    /// Whose word each entry is, in the order of the entries.
    var witnesses: [Witness] = []
    var identifiers = IdentifierOrder([])
}

extension Ledger {
    /// Without claims that tell a fact of their source again, and without sources that a person leaves out.
    init(_ claims: [Claim], sources: [Source], decisions: Decisions) {
        var known: [String: Source] = [:]
        for source in sources where !decisions.leavesOut(source.file) { known[source.file] = source }
        for index in claims.indices where known[claims[index].source] == nil && !decisions.leavesOut(claims[index].source) {
            known[claims[index].source] = Source(file: claims[index].source)
        }
        let files = known.keys.sorted().compactMap { known[$0] }
        let order = Ledger.order(of: claims, files: files.map(\.file))
        var quotes: [String: [String]] = [:]
        var voices: [String: Int] = [:]
        var mentioned: [String] = []
        for index in order {
            if claims[index].voice.kind == .provider, let name = claims[index].voice.name { voices[name, default: 0] += 1 }
            if known[claims[index].source]?.sketch.isEmpty ?? false {
                quotes[claims[index].source, default: []].append(claims[index].evidence.exact)
            }
            switch claims[index].value {
            case .service(let state): mentioned.append(state.service)
            case .duration(let duration) where duration.subject != "incident": mentioned.append(duration.subject)
            default: break
            }
        }
        let folding = Folding(files, quotes: quotes, decisions: decisions)
        documents = folding.documents
        folds = folding.folds
        provider = Ledger.mostReported(voices)
        names = ServiceNames(mentioned, provider: provider, sameAs: decisions.sameAs, differentFrom: decisions.differentFrom)
        entries = []
        entries.reserveCapacity(order.count)
        // Entries by their words, and before each the last one of the same words.
        var latest: [Wording: Int] = [:]
        latest.reserveCapacity(order.count)
        var previous: [Int] = []
        var (source, document) = ("", 0)
        for index in order {
            let claim = claims[index]
            if claim.source != source { (source, document) = (claim.source, folding.document(of: claim.source)) }
            let wording = Wording(document: document, exact: claim.evidence.exact)
            var same = latest[wording]
            while let at = same, !Ledger.isOneFact(entries[at].claim, claim) { same = previous[at] < 0 ? nil : previous[at] }
            if let same {
                entries[same].twins.append(claim.id)
                continue
            }
            previous.append(latest.updateValue(entries.count, forKey: wording) ?? -1)
            var entry = Entry(claim: claim, document: document)
            switch claim.value {
            case .service(let state): entry.service = names[state.service]
            case .duration(let duration) where duration.subject != "incident": entry.service = names[duration.subject]
            default: break
            }
            entries.append(entry)
        }
        zones = [:]
        var told: Set<Int> = []
        for entry in entries {
            guard let time = entry.time, let zone = time.zone, let earliest = time.earliest else { continue }
            if let offset = time.zoneOffsets.first ?? Zone.offsets(of: zone, at: earliest).first {
                zones[entry.document, default: []].insert(offset)
                told.insert(offset)
            }
        }
        toldZones = [0] + told.subtracting([0]).sorted()
        for (file, offset) in decisions.zones {
            if let document = folding.index(of: file) { zones[document] = [offset] }
        }
        nameSubjects()
        identifiers = IdentifierOrder(entries.map { $0.claim.id })
        var origins: [String: Int] = [:]
        witnesses = entries.map { entry in
            let origin = origin(of: entry).map { name in
                origins[name]
                    ?? {
                        origins[name] = origins.count; return origins.count - 1
                    }()
            }
            return Witness(group: documents[entry.document].group, origin: origin)
        }
    }

    /// The claims of the files that count, by file, place in it and id.
    private static func order(of claims: [Claim], files: [String]) -> [Int] {
        struct Place {
            var file: Int
            var start: Int
            var index: Int
        }
        let numbers = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
        var places: [Place] = []
        places.reserveCapacity(claims.count)
        for index in claims.indices where claims[index].isCompared {
            if let file = numbers[claims[index].source] {
                places.append(Place(file: file, start: claims[index].evidence.start, index: index))
            }
        }
        places.sort { a, b in
            if a.file != b.file { return a.file < b.file }
            if a.start != b.start { return a.start < b.start }
            return claims[a.index].id < claims[b.index].id
        }
        return places.map { $0.index }
    }

    /// The words of a document that a claim rests on.
    private struct Wording: Hashable {
        var document: Int
        var exact: String
    }

    /// Whose words are reported most often, the first by name of equals.
    static func mostReported(_ voices: [String: Int]) -> String? { voices.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }

    /// Whether two claims that rest on the same words of a document, or of it and its copy, say the same.
    private static func isOneFact(_ a: Claim, _ b: Claim) -> Bool {
        a.certainty == b.certainty && a.scope == b.scope && a.voice == b.voice && a.value == b.value
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
        let firsts = Set(keys.keys.compactMap(\.first))
        let told = namesTold()
        for index in entries.indices {
            guard entries[index].time != nil else { continue }
            let claim = entries[index].claim
            let words = words(of: claim.evidence.exact) { $0 == "." || $0.properties.numericType != nil }.map {
                $0.hasSuffix(".") ? $0.dropLast() : $0
            }
            // "We came back on at eleven": what happened to who tells it, where that is not the provider.
            if claim.voice.kind != .provider, words.contains(where: { ownWords.contains($0.lowercased()) }) {
                entries[index].subject = claim.voice.name.map(slug) ?? "the author of \(claim.source)"
                continue
            }
            var found: Set<String> = []
            for start in words.indices where firsts.contains(words[start]) {
                for length in 1...4 where start + length <= words.count {
                    if let key = keys[Array(words[start..<start + length])] { found.insert(key) }
                }
            }
            // "It was back at nine": who "it" is tells what the same words say of a service.
            if found.isEmpty { found = told[ClauseEnd(of: entries[index])] ?? [] }
            guard found.count == 1, let key = found.first, !whole.contains(key), !whole.contains(where: { key.hasPrefix($0) }) else {
                continue
            }
            entries[index].subject = key
        }
    }

    /// Where the words of a claim end: those of one clause mostly end together.
    private struct ClauseEnd: Hashable {
        var document: Int
        var block: Int
        var end: Int

        init(of entry: Entry) {
            document = entry.document
            block = entry.claim.evidence.block
            end = entry.claim.evidence.end
        }
    }

    /// The named services that states are told of, by the clause.
    private func namesTold() -> [ClauseEnd: Set<String>] {
        var result: [ClauseEnd: Set<String>] = [:]
        for entry in entries where entry.claim.evidence.end > 0 {
            guard let state = entry.state, let service = entry.service, state.service.utf8.first.map({ (65...90).contains($0) }) ?? false
            else { continue }
            result[ClauseEnd(of: entry), default: []].insert(service.key)
        }
        return result
    }
}

private let ownWords: Set<String> = ["i", "we", "me", "my", "myself", "ourselves"]
