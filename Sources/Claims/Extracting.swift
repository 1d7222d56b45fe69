package import Articles
import Language

/// The claims of the articles of one folder, names joined across them, in the order of files and of their text.
package func claims(in articles: [Article]) -> [Claim] {
    var readings = articles.sorted { $0.file < $1.file }.map(ArticleReading.init)
    var names = NameEvidence()
    for reading in readings { names.add(reading) }
    for index in readings.indices { readings[index].names = names }
    let provider = Provider.provider(of: readings)
    var found: [PlacedDraft] = []
    for reading in readings {
        found += ArticleClaims(reading: reading, provider: provider).drafts()
    }
    return ClaimAssembly(readings: readings, provider: provider).claims(of: found)
}

/// A draft with the article and passage that it was found in.
struct PlacedDraft: Sendable {
    var file: String
    var draft: Draft
    var passage: Int
    var voice: Voice
    var certainty: Certainty
    var scope: Scope
    var isHeading: Bool
}

/// Reads one article from its first sentence to its last.
struct ArticleClaims {
    let reading: ArticleReading
    private var context = Context()

    init(reading: ArticleReading, provider: String?) {
        self.reading = reading
        context.provider = provider
        context.isProvidersOwn = Self.isProvidersOwn(reading, provider: provider)
        context.mainService = provider
        context.incidentDay = reading.article.metadata.published?.day
    }

    /// Whether the provider wrote the article: it publishes it, or speaks in the first person of its own incident.
    private static func isProvidersOwn(_ reading: ArticleReading, provider: String?) -> Bool {
        if let provider, let publisher = reading.article.metadata.publisher?.lowercased(), publisher.hasPrefix(provider.lowercased()) {
            return true
        }
        return false
    }

    func drafts() -> [PlacedDraft] {
        var reader = self
        var found: [PlacedDraft] = []
        for index in reading.passages.indices { found += reader.read(index) }
        return found
    }

    private mutating func read(_ index: Int) -> [PlacedDraft] {
        let passage = reading.passages[index]
        if passage.block != context.block {
            context.block = passage.block
            context.quoteIsOpen = false
            context.paragraphScope = .overall
        }
        let isHeading = reading.isHeading(passage)
        let attribution = Attribution(reading: reading, passage: passage, context: context)
        defer { carry(passage, attribution) }
        guard !passage.isQuestion, !passage.tellsOfAnotherIncident(day: context.incidentDay) else { return [] }

        var found: [PlacedDraft] = []
        for rule in claimKindRules {
            for draft in rule.drafts(passage, reading, context) where !passage.isUnreal(draft.anchor) {
                let isState = if case .service = draft.value { true } else { false }
                var certainty = draft.certainty ?? passage.certainty(of: draft.anchor)
                // A denied state is the other state, and was read so.
                if isState, certainty == .denied { certainty = passage.isHedged(draft.anchor) ? .hedged : .stated }
                if case .cause = draft.value {} else if certainty == .denied { certainty = .stated }
                let scope = draft.scope ?? passage.scope(of: draft.anchor)
                found.append(
                    PlacedDraft(
                        file: reading.article.file, draft: draft, passage: index, voice: draft.voice ?? attribution.voice(of: draft.anchor),
                        certainty: certainty, scope: scope == .overall ? context.paragraphScope : scope, isHeading: isHeading))
            }
        }
        return found
    }

    /// What the next sentences need to know of this one.
    private mutating func carry(_ passage: Passage, _ attribution: Attribution) {
        context.quoteIsOpen = attribution.leavesQuoteOpen
        if let speaker = attribution.speaker() { context.speaker = speaker }
        let mentions = MentionReader(reading: reading, passage: passage, context: context)
        var named: [String] = []
        for (index, chunk) in passage.chunks.enumerated() {
            guard let mention = mentions.mention(of: chunk), chunk.range.contains(where: { passage.isNameWord($0, in: reading) }) else {
                continue
            }
            if passage.enumeration(of: index).count > 1 { named.append(mention.name) }
            context.lastService = mention.name
        }
        var seen: Set<String> = []
        named = named.filter { seen.insert($0).inserted }
        if named.count > 1 { context.lastList = named }
    }
}
