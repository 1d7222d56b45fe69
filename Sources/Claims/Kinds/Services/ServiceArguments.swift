import Language

// Whom a predicate is about, where the tree tells it and where it does not.
extension ServiceReader {
    /// The services that stand as the argument of a predicate. Of a predicate that only services bear, a common noun names one as well.
    func services(_ indices: [Int], orThings: Bool = false) -> [Mention] {
        var found: [Mention] = []
        for index in indices {
            let argument = counted(afterDateline(index))
            var named = speakersOwn(argument)
            if named.isEmpty { named = mentions.services(at: argument) }
            if orThings {
                // One predicate holds for every item of a list, named or not.
                for thing in mentions.things(at: argument, asListed: !named.isEmpty)
                where !named.contains(where: { $0.words.overlaps(thing.words) }) {
                    named.append(thing)
                }
                named.sort { $0.words.lowerBound < $1.words.lowerBound }
            }
            found += named.map(whole)
        }
        return found
    }

    /// "X's terminals", "X's network": whoever has parts without a name of their own, and is not the company that it is all about.
    private func whole(_ mention: Mention) -> Mention {
        guard let first = mention.words.first, passage.chunkOf[first] >= 0 else { return mention }
        let chunk = passage.chunks[passage.chunkOf[first]]
        let head = words[chunk.head]
        guard let possessive = chunk.range.last(where: { words[$0].penn == .pos }), possessive > chunk.range.lowerBound,
            passage.isNameWord(possessive - 1, in: reading),
            head.penn == .nns && !MentionReader.telling.contains(head.lemma) && !["website", "site", "page"].contains(head.lemma)
                || Self.wholes.contains(head.lemma) && chunk.head == possessive + 1,
            !(possessive + 1..<chunk.range.upperBound).contains(where: { passage.isNameWord($0, in: reading) })
        else { return mention }
        let start = chunk.range.first { passage.isNameWord($0, in: reading) } ?? possessive - 1
        let owner = reading.text(passage, start..<possessive)
        return context.isProvider(owner) || CommonNames.places.contains(words[possessive - 1].lower)
            ? mention : Mention(name: owner, words: start..<possessive)
    }

    private static let wholes: WordSet = ["network", "system", "service", "platform", "operation", "business", "infrastructure"]

    /// "many of the world's websites": what there are many of.
    func counted(_ index: Int) -> Int {
        guard index + 2 < words.count, words[index + 1].lower == "of",
            Self.quantities.contains(words[index].lemma),
            let noun = right(of: index + 1)
        else { return index }
        return noun
    }

    private static let quantities: WordSet = [
        "many", "some", "most", "several", "all", "none", "dozen", "hundred", "thousand", "million", "lot", "number", "both", "percent",
        "cent",
        "third", "half", "quarter", "share", "majority", "portion", "handful", "fraction", "%", "bulk", "rest", "few", "part",
    ]

    /// "X said its systems were running", "X says it is affected": whoever speaks of itself.
    private func speakersOwn(_ index: Int) -> [Mention] {
        let isSelf =
            words[index].tag == .pron && ["it", "they"].contains(words[index].lower)
            || passage.chunkOf[index] >= 0
                && ["its", "their"].contains(words[passage.chunks[passage.chunkOf[index]].range.lowerBound].lower)
                && ([
                    "network", "system", "service", "site", "operation", "platform", "website", "transaction", "payment", "order",
                    "account",
                    "customer", "user", "client", "subscriber",
                ].contains(words[index].lemma)
                    || words[index].penn == .nns && !MentionReader.telling.contains(words[index].lemma)
                        && passage.chunks[passage.chunkOf[index]].range.count < 4 && !passage.has(index, [.official, .outage, .trouble]))
        guard isSelf, let verb = words[..<index].indices.last(where: { words[$0].tag == .verb && passage.has($0, .speech) }),
            index - verb < 8,
            let speaker = subject(of: verb), speaker < verb
        else { return [] }
        // "An X spokesperson said its services were"
        var named = passage.has(speaker, .official) ? mentions.services(before: speaker) : mentions.services(at: speaker).filter(\.isNamed)
        // "A spokesperson for X"
        if named.isEmpty, passage.has(speaker, .official), ["for", "at", "of", "from"].contains(words[speaker + 1].lower),
            let company = right(of: speaker + 1), company < verb
        {
            named = mentions.services(at: company).filter(\.isNamed)
        }
        for at in named.indices { named[at].said = index }
        // "the company says they are back" is of other things than the company.
        return words[index].lower == "they" && named.count < 2 && words[speaker].penn != .nns ? [] : named
    }

    /// Who or what a predicate is about. Where a parenthesis stands between, the words before it tell more than a subject borrowed
    /// from another clause.
    func subject(of predicate: Int) -> Int? {
        if let told = firstOrLast(predicate) { return told }
        let isOwn = passage.children(predicate).contains { Passage.subjects.contains(words[$0].relation) }
        if !isOwn, let before = beforeParenthesis(predicate) { return before }
        guard var subject = passage.subjectByPosition(of: predicate) ?? passage.subject(of: predicate) else { return left(of: predicate) }
        // "X itself was unaffected"
        if ["itself", "themselves"].contains(words[subject].lower), subject > 0, passage.chunkOf[subject - 1] >= 0 {
            subject = passage.chunks[passage.chunkOf[subject - 1]].head
        }
        // "World of Warcraft players": the phrase before "of" is a part of their name.
        if passage.chunkOf[subject] >= 0, let rest = mentions.rest(ofName: passage.chunks[passage.chunkOf[subject]]) { return rest.head }
        return beforePreposition(subject) ?? subject
    }

    /// "X was the last to return", "X was the first thing to break": who was it.
    func firstOrLast(_ verb: Int) -> Int? {
        guard words[verb].penn == .vb, verb > 2, words[verb - 1].lower == "to",
            let rank = words[..<verb].indices.suffix(5).last(where: { ["first", "last", "next"].contains(words[$0].lower) }),
            let copula = words[..<rank].indices.suffix(4).last(where: { words[$0].lemma == "be" })
        else { return nil }
        return passage.subjectByPosition(of: copula) ?? left(of: copula)
    }

    /// "calls from X phones could not be connected": what hangs on a preposition is no subject, whatever the tree says.
    private func beforePreposition(_ subject: Int) -> Int? {
        guard passage.chunkOf[subject] >= 0 else { return nil }
        let start = passage.chunks[passage.chunkOf[subject]].range.lowerBound
        guard start > 1, words[start - 1].tag == .adp, ["of", "from", "for", "on", "at", "in"].contains(words[start - 1].lower),
            passage.chunkOf[start - 2] >= 0
        else { return nil }
        let before = passage.chunks[passage.chunkOf[start - 2]].head
        return mentions.mention(at: before) != nil ? before : nil
    }

    /// "X, which serves Y, stopped": the phrase before the comma that opens what the comma before the predicate closes.
    private func beforeParenthesis(_ predicate: Int) -> Int? {
        var at = predicate - 1
        while at > 0, words[at].tag == .aux || words[at].tag == .adv || words[at].tag == .part { at -= 1 }
        guard at > 2, words[at].lower == ",",
            let opening = words[..<at].indices.reversed().prefix(16).first(where: { words[$0].lower == "," }), opening > 0,
            passage.chunkOf[opening - 1] >= 0, opening + 1 < at
        else { return nil }
        let opener = words[opening + 1]
        // "two brands, A and B, lost service"
        if opener.tag == .propn, passage.chunkOf[opening + 1] >= 0,
            words[opening + 1..<at].allSatisfy({ [.propn, .cconj, .punct].contains($0.tag) })
        {
            return passage.chunks[passage.chunkOf[opening + 1]].head
        }
        // "calls, however, worked"
        if opener.tag == .adv, opening + 2 == at { return passage.chunks[passage.chunkOf[opening - 1]].head }
        guard opener.penn == .wdt || opener.penn == .wp || opener.penn == .vbn || opener.penn == .vbg || opener.tag == .det else {
            return nil
        }
        return passage.chunks[passage.chunkOf[opening - 1]].head
    }

    /// "Some News - The company's service …": what stands before the dash of a dateline is who writes.
    func afterDateline(_ index: Int) -> Int {
        guard let dash = words.prefix(8).firstIndex(where: { ["-", "–", "—"].contains($0.lower) }), index < dash, dash > 0,
            dash + 1 < words.count, !words[..<dash].indices.contains(where: { passage.isFinite($0) }),
            words[dash].range.lowerBound > words[dash - 1].range.upperBound, let next = right(of: dash)
        else { return index }
        return next
    }

    func isService(_ index: Int) -> Bool { !mentions.services(at: index).isEmpty }

    /// "Resilient platforms (such as A): suffered delays": the label is the subject of what has none.
    func label(of index: Int) -> Int? {
        guard let colon = words[..<index].lastIndex(where: { $0.lower == ":" }), index - colon < 4, colon > 0, colon < 16,
            !words[..<colon].contains(where: { $0.tag == .verb && [.vbd, .vbz, .vbp].contains($0.penn) }),
            words[colon + 1..<index].allSatisfy({ $0.tag == .adv || $0.tag == .aux })
        else { return nil }
        // Examples in brackets are what the label names.
        let bracket = words[..<colon].firstIndex { $0.lower == "(" } ?? -1
        return words[..<colon].indices.first { $0 > bracket && passage.chunkOf[$0] >= 0 }.map {
            passage.chunks[passage.chunkOf[$0]].head
        }
    }

    /// The head of the nearest phrase before a predicate without another predicate between, past a parenthesis set off by commas.
    func left(of index: Int) -> Int? {
        if let label = label(of: index) { return label }
        var at = index - 1
        while at >= 0, index - at < 8,
            words[at].tag == .aux || words[at].tag == .adv || words[at].tag == .part || Self.raising.contains(words[at].lemma)
        { at -= 1 }
        if at > 0, words[at].lower == ",", let opening = words[..<at].lastIndex(where: { $0.lower == "," }), opening > 0,
            passage.chunkOf[opening - 1] >= 0,
            opening + 1 < at, words[opening + 1].tag == .det || words[opening + 1].penn == .wdt || words[opening + 1].penn == .wp
        {
            return passage.chunks[passage.chunkOf[opening - 1]].head
        }
        while at >= 0, index - at < 10 {
            if words[at].tag == .verb || words[at].lower == ";" || words[at].lower == "." { return nil }
            if passage.chunkOf[at] >= 0 {
                let head = passage.chunks[passage.chunkOf[at]].head
                // Not inside a phrase that hangs on another one.
                let hasCase = passage.children(head).contains { words[$0].relation == .case && words[$0].penn != .pos }
                guard hasCase else { return head }
                at = passage.chunks[passage.chunkOf[at]].range.lowerBound
            }
            at -= 1
        }
        return nil
    }

    /// Verbs that stand between a subject and what is told of it: "X continued to function".
    private static let raising: WordSet = ["continue", "keep", "remain", "start", "begin", "stay", "appear", "seem", "all", "both", "each"]

    /// The head of the phrase that begins right behind a word.
    func right(of index: Int) -> Int? {
        var at = index + 1
        while at < words.count, at - index < 5 {
            if passage.chunkOf[at] >= 0 { return passage.chunks[passage.chunkOf[at]].head }
            if words[at].tag == .verb || words[at].tag == .punct { return nil }
            at += 1
        }
        return nil
    }

    mutating func add(
        _ state: ServiceValue.State, to services: [Mention], anchor: Int, from: Int? = nil, through: Int? = nil, isPassing: Bool = false,
        rule: StaticString = #function
    ) {
        for mention in services
        where state == .impaired ? !isNone(mention) : state != .operational || !tellsWhich(mention, anchor) {
            let marks = [anchor, from ?? anchor, through ?? anchor]
            let low = min(marks.min() ?? anchor, mention.words.lowerBound)
            let high = max(marks.max() ?? anchor, mention.words.upperBound - 1)
            var draft = Draft(
                .service(
                    ServiceValue(
                        service: mention.name, state: state, severity: state == .impaired ? severity(anchor) : nil,
                        aspect: aspect(of: mention))),
                anchor: anchor, evidence: low..<high + 1, rule: rule)
            draft.isPassing = isPassing
            drafts.append(draft)
        }
    }

    /// What of a service is meant where its phrase tells more than its name: "X's app", "its payment service", "X in other regions".
    private func aspect(of mention: Mention) -> String? {
        guard !mention.isThroughPeople, let last = mention.said ?? mention.words.last, passage.chunkOf[last] >= 0 else { return nil }
        let chunk = passage.chunks[passage.chunkOf[last]]
        // "its app", "the portal": the name stands elsewhere; in "its shops" they are themselves what was hit.
        let ofName = Set(mention.name.lowercased().split(separator: " ").map { String($0) })
        let end = chunk.range.last { ofName.contains(reading.text(passage, $0..<$0 + 1).lowercased()) }
        // "all three websites", "those rivals", "the programming interface" of X API: the names themselves.
        if end == nil, mention.said == nil,
            words[chunk.head].penn != .nn || words[chunk.range.lowerBound].lower == "that"
                || mention.name != context.provider && mention.name != context.mainService
        {
            return nil
        }
        var first = end.map { $0 + 1 } ?? chunk.range.lowerBound
        while first < chunk.range.upperBound, words[first].tag == .det || [.prpPossessive, .pos].contains(words[first].penn) { first += 1 }
        if chunk.range.contains(first), chunk.head >= first, words[chunk.head].tag == .noun,
            !passage.has(chunk.head, [.people, .official, .outage, .trouble]),
            !Self.alls.contains(words[chunk.head].lemma)
                || words[first..<chunk.head].contains(where: { [.noun, .propn, .num].contains($0.tag) })
        {
            return reading.text(passage, first..<chunk.range.upperBound)
        }
        // "Windows 7"
        let next = mention.words.upperBound
        if next < words.count, words[next].tag == .num, words[next - 1].range.upperBound + 1 == words[next].range.lowerBound,
            !passage.isTime(next)
        {
            return reading.text(passage, next..<next + 1)
        }
        let behind = chunk.range.upperBound
        guard behind + 1 < words.count, Self.placing.contains(words[behind].lower), passage.chunkOf[behind + 1] >= 0 else { return nil }
        let place = passage.chunks[passage.chunkOf[behind + 1]]
        guard words[place.head].tag == .propn || Self.places.contains(words[place.head].lemma), !passage.isTime(place.head) else {
            return nil
        }
        return reading.text(passage, behind..<place.range.upperBound)
    }

    /// "hosts that have not been hit need nothing": which of them, and not that they were spared.
    private func tellsWhich(_ mention: Mention, _ anchor: Int) -> Bool {
        guard let last = mention.words.last, passage.chunkOf[last] >= 0, words[anchor].relation == .aclRelcl else { return false }
        let end = passage.chunks[passage.chunkOf[last]].range.upperBound
        return end < anchor && ["that", "which", "who"].contains(words[end].lower)
    }

    /// "no other region saw a loss": nothing that was hit.
    private func isNone(_ mention: Mention) -> Bool {
        guard let first = mention.words.first, passage.chunkOf[first] >= 0 else { return false }
        return ["no", "neither"].contains(words[passage.chunks[passage.chunkOf[first]].range.lowerBound].lower)
    }

    /// Whether a noun behind a name stands for all of it: "X's services".
    static func isAll(_ noun: String) -> Bool { alls.contains(noun) || noun.hasSuffix("s") && alls.contains(String(noun.dropLast())) }

    /// Nouns behind a name that stand for all of it.
    private static let alls: WordSet = [
        "service", "platform", "site", "website", "system", "network", "product", "infrastructure", "operation", "business", "company",
        "functionality", "cloud", "suite", "family", "software", "tool", "brand", "component", "instance", "account", "status",
        "availability",
        "state", "health", "performance",
    ]
    private static let placing: WordSet = ["in", "across", "outside"]
    private static let places: WordSet = ["region", "area", "country", "city", "state", "zone", "part", "place", "market", "location"]

    func severity(_ anchor: Int) -> ServiceValue.Severity? {
        let near = passage.subtree(anchor)
        for index in near {
            switch words[index].lower {
            case "partial", "partially", "some", "certain", "specific": return .partialOutage
            case "slow", "slower", "slowdown", "degraded", "intermittent", "latency", "sluggish", "instability", "degradation", "delays":
                return .degradedPerformance
            default: break
            }
        }
        switch words[anchor].lemma {
        case "down", "offline", "unavailable", "inaccessible", "unreachable", "dark", "outage", "blackout", "shutdown", "crash", "collapse",
            "disappear", "vanish":
            return .majorOutage
        default: return nil
        }
    }
}
