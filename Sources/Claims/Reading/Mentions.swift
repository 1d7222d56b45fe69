import Articles
import Language

/// A service as a sentence names it.
struct Mention: Hashable, Sendable {
    var name: String
    var words: Range<Int>
    /// "Instagram users": it is the people who are said to be hit, and the service through them.
    var isThroughPeople = false
    /// A word of the phrase that was read as the name's: "its app", where "its" is the speaker's.
    var said: Int?

    /// Whether its first word is written with a capital ("eBay" has one): a name, or what stands for one.
    var isNamed: Bool { name.utf8.first.map { $0 < 97 } ?? false || name.utf8.prefix { $0 != 32 }.contains { $0 &- 65 < 26 } }
}

/// Finds the services that noun phrases name.
struct MentionReader {
    let reading: ArticleReading
    let passage: Passage
    let context: Context

    /// The services named by the phrase of a word, by what is joined to it, by examples after "such as" and by apposition.
    func services(at index: Int) -> [Mention] {
        if let name = nameDescribed(by: index) { return services(at: name) }
        if passage.chunkOf[index] > 0, let speakers = speakers(ofOwn: passage.chunks[passage.chunkOf[index]]) { return speakers }
        // "Acme Inc (ACME.O) was down", "Acme, Inc. was down"
        if passage.chunkOf[index] > 0, isAddition(passage.chunks[passage.chunkOf[index]]) {
            return services(at: passage.chunks[passage.chunkOf[index] - 1].head)
        }
        var found: [Mention] = []
        var seen: [Int] = []
        collect(index, into: &found, &seen, depth: 0)
        for example in examples(of: index) { collect(example, into: &found, &seen, depth: 1) }
        found.sort { $0.words.lowerBound < $1.words.lowerBound }
        completeSharedHead(&found, of: index)
        if !found.isEmpty, let kind = kindBefore(index) { found.insert(kind, at: 0) }
        if let owners = thoseServed(by: index, found) { found = owners }
        if found.isEmpty, let antecedents = antecedents(of: index) { found = antecedents }
        return found
    }

    /// "X, the shop's own platform, was not affected": the name before a phrase between commas that only says what it is.
    func nameDescribed(by index: Int) -> Int? {
        let words = passage.words
        let number = passage.chunkOf[index]
        guard number > 0 else { return nil }
        let (before, chunk) = (passage.chunks[number - 1], passage.chunks[number])
        let opener = words[chunk.range.lowerBound]
        guard chunk.head == index, words[index].tag == .noun, words[index].penn != .nns,
            before.range.upperBound + 1 == chunk.range.lowerBound,
            words[before.range.upperBound].lower == ",", passage.isNameWord(before.head, in: reading),
            ["the", "a", "an"].contains(opener.lower) || opener.penn == .prpPossessive
                || chunk.range.contains(where: { words[$0].penn == .pos }),
            passage.enumeration(of: number).count == 1, passage.enumeration(of: number - 1).count == 1,
            !isPerson(before)
        else { return nil }
        // It ends with a comma, and the predicate stands behind.
        let comma = words.indices.dropLast().dropFirst(chunk.range.upperBound).prefix(18).first { place in
            words[place].lower == "," && (words[place + 1].tag == .aux || [.vbd, .vbz, .vbp].contains(words[place + 1].penn))
        }
        return comma == nil ? nil : before.head
    }

    /// "mobile and landline services": a kind told by an adjective alone before the phrase of the same head.
    private func kindBefore(_ index: Int) -> Mention? {
        let words = passage.words
        guard passage.chunkOf[index] >= 0 else { return nil }
        let chunk = passage.chunks[passage.chunkOf[index]]
        let kind = chunk.range.lowerBound - 2
        guard kind >= 0, chunk.range.count > 1, words[chunk.head].penn == .nns, passage.has(chunk.head, .serviceHead),
            words[kind].tag == .adj,
            ["and", "or"].contains(words[kind + 1].lower), passage.chunkOf[kind] < 0,
            Offerings.namesKind(kind, of: chunk.head, in: passage)
        else { return nil }
        return Mention(name: reading.text(passage, kind..<kind + 1) + " " + words[chunk.head].lower.text, words: kind..<kind + 1)
    }

    /// "payments through A and B", "builds at C", "banking services of D": what is done with a service, or what it offers, stands for it.
    private func thoseServed(by index: Int, _ found: [Mention]) -> [Mention]? {
        let words = passage.words
        guard passage.chunkOf[index] >= 0, !passage.isNameWord(index, in: reading),
            let last = passage.enumeration(of: passage.chunkOf[index]).last.map({ passage.chunks[$0] }),
            found.allSatisfy({ !$0.isNamed || $0.words.lowerBound == 0 && !passage.isNameWord(0, in: reading) }),
            !found.contains(where: { mention in mention.words.contains { Self.telling.contains(words[$0].lemma) } })
        else { return nil }
        let behind = last.range.upperBound
        // "flights operated by X"
        let isOperated = behind + 2 < words.count && Self.operated.contains(words[behind].lower) && words[behind + 1].lower == "by"
        let mark = isOperated ? behind + 1 : behind
        guard mark + 1 < words.count, passage.chunkOf[mark + 1] >= 0 else { return nil }
        let next = passage.chunks[passage.chunkOf[mark + 1]]
        guard next.range.lowerBound == mark + 1, !["a", "an"].contains(words[mark + 1].lower) else { return nil }
        switch words[mark].lower {
        case "through", "via", "by", "at", "on":
            guard
                isOperated || !found.isEmpty || Offerings.named(by: last.head, in: passage)
                    || Self.uses.contains(words[last.head].lemma)
            else {
                return nil
            }
        case "of": guard !found.isEmpty, words[last.head].penn == .nns else { return nil }
        default: return nil
        }
        guard passage.isNameWord(next.head, in: reading) else { return nil }
        var owners: [Mention] = []
        for chunk in passage.enumeration(of: passage.chunkOf[next.head]).map({ passage.chunks[$0] })
        where chunk.range.lowerBound >= next.range.lowerBound {
            guard let owner = mention(of: chunk), owner.isNamed else { continue }
            owners.append(owner)
        }
        return owners.isEmpty ? nil : owners
    }

    private static let operated: WordSet = ["operated", "run", "provided", "offered", "sold", "handled"]
    /// What people do with a service.
    private static let uses: WordSet = [
        "build", "job", "deployment", "payment", "transaction", "call", "text", "message", "order", "booking", "purchase", "transfer",
        "trade",
        "trading", "login", "sign-in", "upload", "download", "match", "game", "video", "page", "delivery", "ride", "check-in", "withdrawal",
        "shipment", "stream", "search", "lesson", "class",
    ]

    /// "check-in and booking systems": the last noun belongs to all that are joined before it.
    private func completeSharedHead(_ found: inout [Mention], of index: Int) {
        let words = passage.words
        guard passage.chunkOf[index] >= 0 else { return }
        let list = passage.enumeration(of: passage.chunkOf[index])
        guard list.count > 1, let last = list.last.map({ passage.chunks[$0] }), last.range.count > 1,
            words[last.head].penn == .nns || words[last.head].lower == "software",
            found.contains(where: { $0.words.contains(last.head) }),
            passage.has(last.head, .serviceHead) || Offerings.named(by: last.head, in: passage),
            words[last.range.lowerBound].tag == .noun || words[last.range.lowerBound].penn == .vbg
                || words[last.range.lowerBound].tag == .adj
        else { return }
        for chunk in list.dropLast().map({ passage.chunks[$0] }) {
            guard words[chunk.head].penn != .nns, words[chunk.head].tag != .propn || !passage.isNameWord(chunk.head, in: reading),
                !passage.has(chunk.head, .serviceHead)
            else { continue }
            let own = (chunk.range.last { words[$0].penn == .pos }.map { $0 + 1 } ?? chunk.range.lowerBound)..<chunk.range.upperBound
            guard
                let start = own.first(where: {
                    words[$0].tag != .det && words[$0].penn != .prpPossessive && !Self.evaluative.contains(words[$0].lower)
                })
            else { continue }
            let shared = words[last.head].lemma == "system" ? "system" : words[last.head].lower.text
            let name = reading.text(passage, start..<chunk.head + 1) + " " + shared
            found.removeAll { $0.words.overlaps(chunk.range) }
            found.append(Mention(name: name, words: start..<chunk.head + 1))
        }
        found.sort { $0.words.lowerBound < $1.words.lowerBound }
    }

    private func collect(_ index: Int, into found: inout [Mention], _ seen: inout [Int], depth: Int, isListed: Bool = false) {
        guard !seen.contains(index) else { return }
        seen.append(index)
        guard depth < 6 else { return }
        let own = mention(at: index)
        if let own { found.append(own) }
        if passage.chunkOf[index] >= 0, !isListed {
            for chunk in passage.enumeration(of: passage.chunkOf[index]) where passage.chunks[chunk].head != index {
                collect(passage.chunks[chunk].head, into: &found, &seen, depth: depth + 1, isListed: true)
            }
        }
        for child in passage.children(index) {
            switch passage.words[child].relation {
            // "Claude Code, the company's programming tool": said of it, no second one.
            case .appos where own?.isNamed ?? false && isDescription(child): continue
            case .conj where passage.isNominal(child), .appos, .flat, .list:
                collect(child, into: &found, &seen, depth: depth + 1)
            case .nmod where isExample(child):
                collect(child, into: &found, &seen, depth: depth + 1)
            case .nmod where own == nil && isPartOf(child) && isGenericPart(index):
                // "the malfunctioning of specific API methods", "parts of Claude", "users of Claude"
                collect(child, into: &found, &seen, depth: depth + 1)
            case .acl
            where own == nil && passage.has(index, [.device, .serviceHead]) && ["run", "use"].contains(passage.words[child].lemma):
                // "machines running X"
                for object in passage.objects(of: child) { collect(object, into: &found, &seen, depth: depth + 1) }
            case .nmodPoss where own == nil && passage.has(index, [.people]):
                collect(child, into: &found, &seen, depth: depth + 1)
            case .compound where own == nil && passage.isNominal(child) && passage.chunkOf[child] != passage.chunkOf[index]:
                collect(child, into: &found, &seen, depth: depth + 1)
            default: break
            }
        }
    }

    /// Whether a phrase in apposition only says what the name before it is: "the company's tool", "an AI assistant that …".
    private func isDescription(_ index: Int) -> Bool {
        guard let mention = mention(at: index) else { return false }
        guard mention.isNamed else { return true }
        let chunk = passage.chunkOf[index]
        return chunk >= 0 && ["a", "an"].contains(passage.words[passage.chunks[chunk].range.lowerBound].lower)
    }

    /// "X users", "customers of X": what people are told of through whose they are.
    func ofPeople(_ people: Int) -> [Mention] { services(at: people).filter(\.isThroughPeople) + ofWhom(people) }

    /// "customers of the distributor X", "users trying to open X": whose they are.
    func ofWhom(_ people: Int) -> [Mention] {
        let words = passage.words
        if people + 4 < words.count, Self.trying.contains(words[people + 1].lower), words[people + 2].lower == "to",
            passage.has(people + 3, .using),
            let chunk = passage.chunks.first(where: { $0.range.lowerBound > people + 3 }), chunk.range.lowerBound <= people + 6
        {
            return services(at: chunk.head)
        }
        guard people + 1 < words.count, ["of", "on", "using", "with"].contains(words[people + 1].lower),
            let chunk = passage.chunks.first(where: { $0.range.lowerBound > people + 1 }), chunk.range.lowerBound == people + 2
        else { return [] }
        return services(at: chunk.head)
    }

    private static let trying: WordSet = ["trying", "attempting", "hoping", "wanting", "looking", "seeking"]

    private func isExample(_ index: Int) -> Bool {
        let marks = passage.children(index, [.case]).map { passage.words[$0].lower }
        return marks.contains("like") || marks.contains("including") || marks.contains("such") || marks.contains("as")
            || passage.words[..<index].suffix(4).contains { $0.lower == "including" || $0.lower == "like" }
    }

    /// What is named as examples of a kind: "many sites and services, including A and B", "airlines around the world were hit, such as A".
    private func examples(of index: Int) -> [Int] {
        let words = passage.words
        guard passage.chunkOf[index] >= 0, isKind(index) else { return [] }
        if let named = namedBehind(index) { return [named] }
        let kinds = Set(passage.enumeration(of: passage.chunkOf[index]))
        var at = passage.chunks[passage.chunkOf[index]].range.upperBound
        let end = min(words.count, at + 16)
        while at < end {
            let word = words[at]
            if [";", ".", ":", "but", "while", "who", "because", "although"].contains(word.lower) { return [] }
            let chunk = passage.chunkOf[at]
            // The examples are of the plural named last.
            if chunk >= 0, !kinds.contains(chunk), at == passage.chunks[chunk].head, isKind(at) { return [] }
            if let length = exampleOpener(at) {
                guard let first = passage.chunks.first(where: { $0.range.lowerBound >= at + length }),
                    first.range.lowerBound - at - length < 3
                else { return [] }
                return [first.head]
            }
            at += 1
        }
        return []
    }

    /// "two resellers, A and B, were hit": names between commas right behind a counted plural say which.
    private func namedBehind(_ index: Int) -> Int? {
        let words = passage.words
        let chunk = passage.chunks[passage.chunkOf[index]]
        let isCounted = chunk.range.contains { words[$0].tag == .num || ["several", "both"].contains(words[$0].lower) }
        guard isCounted,
            let comma = words[chunk.range.upperBound...].indices.prefix(9).first(where: { [",", "—", "–", "("].contains(words[$0].lower) }),
            comma + 1 < words.count, passage.chunkOf[comma + 1] >= 0, reading.startsCapital(words[comma + 1])
        else { return nil }
        let list = passage.enumeration(of: passage.chunkOf[comma + 1]).filter { $0 >= passage.chunkOf[comma + 1] }
        guard list.count > 1, let last = list.last.map({ passage.chunks[$0] }), last.range.upperBound < words.count,
            [",", "—", "–", ")", "."].contains(words[last.range.upperBound].lower),
            list.allSatisfy({ reading.startsCapital(words[passage.chunks[$0].range.lowerBound]) })
        else { return nil }
        return passage.chunks[passage.chunkOf[comma + 1]].head
    }

    /// A plural that names can be examples of.
    private func isKind(_ index: Int) -> Bool {
        let word = passage.words[index]
        guard word.penn == .nns, word.tag == .noun else { return false }
        return passage.has(index, [.serviceHead, .customer, .organisation])
            || !passage.has(index, [.people, .outage, .trouble, .component, .complaint, .place, .causeNoun, .fix, .media, .money])
    }

    /// The number of words by which examples are opened at a word.
    private func exampleOpener(_ index: Int) -> Int? {
        let words = passage.words
        let next = index + 1 < words.count ? words[index + 1].lower : ""
        switch words[index].lower {
        case "including", "namely", "notably", "e.g.": return 1
        case "such": return next == "as" ? 2 : nil
        case "among": return next == "them" ? 2 : nil
        case "like": return words[index].tag == .adp ? 1 : nil
        default: return nil
        }
    }

    private func isPartOf(_ index: Int) -> Bool {
        let marks = passage.children(index, [.case]).map { passage.words[$0].lower }
        return marks.contains("of") || marks.contains("to") || marks.contains("on") || marks.contains("for")
    }

    private func isGenericPart(_ index: Int) -> Bool {
        passage.has(index, [.people, .customer, .outage, .trouble]) || Self.parts.contains(passage.words[index].lemma)
    }

    private static let parts: WordSet = [
        "part", "portion", "most", "all", "some", "many", "much", "access", "version", "number", "range", "suite", "majority", "series",
        "user",
        "family", "variety", "host", "lot", "handful", "bulk", "core", "group", "million", "thousand", "hundred", "billion", "array",
        "service",
        "one", "two", "three", "half", "total", "percent", "share", "failure", "malfunctioning", "performance", "availability", "login",
        "sign-in",
        "functionality",
    ]

    /// The things that a phrase names by common nouns: what is said to be down is a service, whatever it is called.
    ///
    /// Beside services in a list of three or more, bare nouns are some as well: "messaging, search and the API".
    func things(at index: Int, asListed: Bool = false) -> [Mention] {
        guard passage.chunkOf[index] >= 0 else { return [] }
        let list = passage.enumeration(of: passage.chunkOf[index])
        guard !asListed || list.count > 2 else { return [] }
        return list.compactMap { thing(passage.chunks[$0], isListed: asListed) }
    }

    private func thing(_ chunk: Chunk, isListed: Bool = false) -> Mention? {
        if isAddition(chunk) || goesOn(chunk) { return nil }
        let words = passage.words
        let head = words[chunk.head]
        // "Google Home speakers": the name tells which.
        let names = chunk.range.filter { passage.isNameWord($0, in: reading) }
        if !names.isEmpty, !["a", "an"].contains(words[chunk.range.lowerBound].lower), !Self.abstract.contains(head.lemma),
            !isPerson(chunk),
            !passage.has(chunk.head, [.people, .official, .outage, .trouble, .causeNoun, .place]),
            !names.contains(where: { Self.documents.contains(words[$0].lower) }), placeOnly(names, head: chunk.head) != true,
            let run = nameRun(names, upTo: chunk.head).flatMap(usable)
        {
            // A name of one word before a plural is half of one: "Git repositories".
            let words = run.words.count > 1 || run.words.contains(chunk.head) ? run.words : run.words.lowerBound..<chunk.head + 1
            return isListed ? nil : Mention(name: reading.text(passage, words), words: words)
        }
        let isCompound = chunk.head > chunk.range.lowerBound && [.noun, .adj].contains(words[chunk.head - 1].tag)
        // "block storage", "planning software": the word before makes a product of a part.
        let isPart = ["storage", "software", "system", "machine", "hosting"].contains(head.lemma) && isCompound
        guard head.tag == .noun, isPart || passage.cues[chunk.head].isDisjoint(with: Self.otherKinds), !Self.abstract.contains(head.lemma),
            isPart || CauseLabels.labels(in: passage, chunk.head..<chunk.head + 1).isEmpty
        else { return nil }
        var start = chunk.range.lowerBound
        if ["a", "an", "any", "no", "every", "each", "some", "many", "most", "few", "several"].contains(words[start].lower) { return nil }
        while start < chunk.head,
            words[start].tag == .det || words[start].penn == .prpPossessive || Self.evaluative.contains(words[start].lower)
        {
            start += 1
        }
        // "the terminals", "ticket machines": one of a kind that is known, or told by another word.
        guard words[start..<chunk.head + 1].allSatisfy({ $0.tag != .num && $0.tag != .sym }),
            !isNominalised(head.lemma),
            start > chunk.range.lowerBound && words[chunk.range.lowerBound].lower != "of" || start < chunk.head || isListed
                || isBareOpening(chunk)
        else { return nil }
        let range = start..<chunk.head + 1
        return Mention(name: reading.text(passage, range), words: range)
    }

    /// "Trains ran as usual": a plural that opens the clause speaks of all of them.
    private func isBareOpening(_ chunk: Chunk) -> Bool {
        let start = chunk.range.lowerBound
        return passage.words[chunk.head].penn == .nns && (start == 0 || [.cconj, .punct].contains(passage.words[start - 1].tag))
    }

    /// "communication", "assessment": what is done, no thing that works or fails.
    private func isNominalised(_ lemma: Spelling) -> Bool {
        ["tion", "ment", "ness", "ity", "sion", "ance", "ence", "ism", "ship"].contains { (ending: Spelling) in lemma.hasSuffix(ending) }
    }

    /// What a common noun may name beside services: people, events, parts, causes.
    private static let otherKinds: Cues = [
        .people, .official, .organisation, .outage, .trouble, .component, .complaint, .customer, .flight, .place, .causeNoun, .media,
        .money,
        .loss, .role, .fix, .anaphor, .hedge, .evidential, .serviceHead, .device,
    ]
    private static let abstract: WordSet = [
        "situation", "work", "team", "data", "information", "detail", "life", "day", "time", "hour", "minute", "week", "way",
        "place",
        "thing", "effect", "result", "number", "percent", "share", "stock", "price", "traffic", "load", "response", "capacity", "staff",
        "crew", "passenger", "customer", "man", "woman", "child", "family", "world", "country", "city", "state", "government", "economy",
        "business", "industry", "damage", "process", "step", "change", "event", "matter", "performance", "availability", "level", "rate",
        "volume", "activity", "demand", "condition", "service", "statement", "comment", "post", "page", "answer", "question", "reason",
        "everything", "something", "nothing", "anything", "side", "half", "rest", "majority", "lot", "attention", "test",
        "version", "code", "change", "command", "request", "connection", "packet", "file", "disk", "memory", "alert", "alarm", "monitoring",
        "metric", "log", "error", "check", "retry", "light", "million", "thousand", "hundred", "billion", "ten", "dozen", "other", "term",
        "lesson", "era", "record", "region", "zone", "apology", "thanks",
        "key",
        "pressure", "community", "public", "attempt", "use", "browser", "program", "path", "fleet", "location", "reader", "button",
        "status",
        "recovery", "restoration", "investigation", "plan", "measure", "policy", "rule", "law", "fine",
    ]

    /// The service that the phrase of one word names, if it names one.
    func mention(at index: Int) -> Mention? {
        guard passage.chunkOf[index] >= 0 else { return nil }
        let chunk = passage.chunks[passage.chunkOf[index]]
        return mention(of: chunk)
    }

    /// "its US1, EU1 and US3 regions": where, and no services.
    private func isRegion(_ chunk: Chunk) -> Bool {
        let own = passage.chunkOf[chunk.head]
        guard own >= 0 else { return false }
        let last = passage.enumerations.first { $0.contains(own) }?.last ?? own
        return passage.words[passage.chunks[last].head].lower == "regions"
    }

    func mention(of chunk: Chunk) -> Mention? {
        let words = passage.words
        let head = chunk.head
        if isAddition(chunk) || goesOn(chunk) || isRegion(chunk) || isWhole(chunk) { return nil }
        if let whole = namedWithOf(chunk) { return whole }
        // What follows a possessive is the thing; what stands before it, whose it is.
        let possessive = chunk.range.last { words[$0].penn == .pos }
        let own = (possessive.map { $0 + 1 } ?? chunk.range.lowerBound)..<chunk.range.upperBound
        let names = own.filter { passage.isNameWord($0, in: reading) }
        // "McDonald's Corp.": the name ends in what looks like a possessive.
        if let possessive, possessive > chunk.range.lowerBound, !names.isEmpty,
            own.allSatisfy({ Self.companySuffixes.contains(words[$0].lower) }), passage.isNameWord(possessive - 1, in: reading)
        {
            let start = chunk.range.first { passage.isNameWord($0, in: reading) } ?? possessive - 1
            return Mention(name: reading.text(passage, start..<possessive + 1), words: start..<possessive + 1)
        }
        if passage.has(head, .people), !names.isEmpty, let name = nameRun(names, upTo: head) {
            return usable(name).map { Mention(name: $0.text, words: $0.words, isThroughPeople: true) }
        }
        if passage.has(head, .people) || passage.has(head, .official) { return nil }
        if passage.has(head, [.outage]) || passage.has(head, .trouble) && !passage.has(head, .serviceHead) && !names.contains(head) {
            return nil
        }
        // "Acme Inc": "Acme".
        if possessive == nil, chunk.range.count > 1, Self.companySuffixes.contains(words[head].lower) {
            return mention(of: Chunk(range: chunk.range.lowerBound..<head, head: head - 1))
        }
        if names.contains(where: { passage.has($0, [.outage, .causeNoun]) || Self.documents.contains(words[$0].lower) }) { return nil }
        // "British broadcaster Sky News": the last run of names is the name.
        var runStart = names.count
        while runStart > 0, runStart == names.count || names[runStart - 1] == names[runStart] - 1 { runStart -= 1 }
        let run = names[runStart...]
        let isDescribed =
            names.contains(head) && run.count < names.count && (names.first ?? 0) < (run.first ?? 0)
            && (names[0]..<(run.first ?? names[0])).contains { words[$0].tag == .noun && !passage.isNameWord($0, in: reading) }
        if let first = isDescribed ? run.first : names.first {
            // "Bristol airport" is no place alone.
            if let place = placeOnly(names, head: head), place, names.contains(head) || !passage.has(head, .customer) { return nil }
            if isBehindNameAndOf(chunk) { return nil }
            let isHeadNamed = names.contains(head)
            if isPerson(chunk) || isPublisher(names) || isInitials(chunk) { return nil }
            // "routing prefixes", "BGP routes" of somebody's are why, whoever owns them.
            if !isHeadNamed,
                CauseLabels.labels(in: passage, head..<head + 1).contains(where: { [.routing, .bgp, .dns].contains($0.label) })
            {
                return nil
            }
            var range = first..<head + 1
            // "in Britain A and B": where, and then who.
            if first > 0, isHeadNamed, first < head, CommonNames.places.contains(words[first].lower), names.contains(first + 1),
                !CommonNames.places.contains(words[first + 1].lower), ["in", "across"].contains(words[first - 1].lower)
            {
                range = first + 1..<head + 1
            }
            // "Device Enrollment recovers": the capital of the first word tells nothing, that of its neighbour tells for both.
            if first == 1, isHeadNamed, chunk.range.lowerBound == 0, words[0].tag == .noun, reading.startsCapital(words[0]),
                !Passage.kinds.contains(words[0].lower),
                !passage.has(0, [.people, .organisation, .role, .official])
            {
                range = 0..<head + 1
            }
            // "API Gateway": what is written in capitals throughout before a name in capitals belongs to it.
            if isHeadNamed, first > chunk.range.lowerBound, range.lowerBound == first, words[first - 1].tag == .noun,
                words[first - 1].looks.contains([.capital, .innerCapital]), !words[first - 1].looks.contains(.small),
                !passage.has(first - 1, [.people, .organisation, .role, .official])
            {
                range = first - 1..<head + 1
            }
            if !isHeadNamed, !isThing(head) {
                // "the Claude ecosystem": the name without what is said of it.
                guard !Self.routes.contains(words[head].lower) || names.last != head - 1 else {
                    return Mention(name: reading.text(passage, range), words: range)
                }
                guard Self.surroundings.contains(words[head].lemma), let run = nameRun(names, upTo: head) else { return nil }
                range = run.words
            } else if !isHeadNamed, ["a", "an"].contains(words[chunk.range.lowerBound].lower) {
                // "a Tier-1 provider": any of its kind.
                return nil
            }
            // "Facebook" alone of "Facebook Inc".
            while let last = range.last, range.count > 1, Self.companySuffixes.contains(words[last].lower) {
                range = range.lowerBound..<last
            }
            // "Instagram, WhatsApp and Oculus subsidiaries": the noun belongs to all of them.
            if !isHeadNamed, words[head].penn == .nns, passage.enumeration(of: passage.chunkOf[head]).count > 1,
                let run = nameRun(names, upTo: head)
            {
                range = run.words
            }
            range = withNameBehindOf(range, head: head, possessive: possessive)
            guard !range.isEmpty, !CommonNames.observers.contains(words[range.lowerBound].lower) else { return nil }
            return Mention(name: reading.text(passage, range), words: range)
        }
        return genericMention(chunk, own: own, possessive: possessive)
    }

    /// What adds no name to the one before it: "(ACME.O)", ", Inc.".
    func isAddition(_ chunk: Chunk) -> Bool {
        isTicker(chunk) || chunk.range.allSatisfy { Self.companySuffixes.contains(passage.words[$0].lower) }
    }

    /// "(ACME.O)": what shares are traded under.
    private func isTicker(_ chunk: Chunk) -> Bool {
        let word = passage.words[chunk.range.lowerBound]
        return chunk.range.count == 1 && chunk.range.lowerBound > 0 && passage.words[chunk.range.lowerBound - 1].lower == "("
            && word.range.count < 8 && word.looks.contains(.capital) && !word.looks.contains(.small) && word.lower.text.contains(".")
    }

    /// "Bank of America", "Call of Duty": names on both sides of "of" are one name.
    private func withNameBehindOf(_ range: Range<Int>, head: Int, possessive: Int?) -> Range<Int> {
        let words = passage.words
        let of = head + 1
        guard range.upperBound == of, possessive == nil, words[head].tag == .propn || range.lowerBound > 0,
            reading.startsCapital(words[head]),
            of + 1 < words.count, words[of].lower == "of", passage.chunkOf[of + 1] >= 0, reading.startsCapital(words[of + 1]),
            passage.isNameWord(head, in: reading)
        else { return range }
        let chunk = passage.chunks[passage.chunkOf[of + 1]]
        let end = endOfCapitals(chunk)
        return chunk.range.lowerBound == of + 1 && end > of + 1 ? range.lowerBound..<end : range
    }

    /// Where the words with a capital end that a phrase opens with: "America" of "America's mobile app".
    private func endOfCapitals(_ chunk: Chunk) -> Int {
        chunk.range.first { !reading.startsCapital(passage.words[$0]) || passage.words[$0].penn == .pos } ?? chunk.range.upperBound
    }

    /// "World" of "World of Warcraft players": a name that goes on behind "of", where it belongs to something.
    func goesOn(_ chunk: Chunk) -> Bool { rest(ofName: chunk) != nil }

    /// The phrase behind "of" that such a name goes on in.
    func rest(ofName chunk: Chunk) -> Chunk? {
        let next = chunk.range.upperBound + 1
        guard next < passage.words.count, passage.words[next - 1].lower == "of", passage.chunkOf[next] >= 0,
            passage.opensNameWithOf(chunk.head, in: reading)
        else { return nil }
        let behind = passage.chunks[passage.chunkOf[next]]
        return behind.range.contains { !reading.startsCapital(passage.words[$0]) } ? behind : nil
    }

    /// Where a name begins that stands on both sides of an "of", by its first word behind it.
    private func start(ofName first: Int) -> Int? {
        guard first > 1, passage.words[first - 1].lower == "of", passage.opensNameWithOf(first - 2, in: reading) else { return nil }
        var start = first - 2
        while start > 0, passage.chunkOf[start - 1] == passage.chunkOf[first - 2], passage.isNameWord(start - 1, in: reading) { start -= 1 }
        return start
    }

    /// "World of Warcraft players", "Bank of America's mobile app", "Bank of America app".
    private func namedWithOf(_ chunk: Chunk) -> Mention? {
        let words = passage.words
        guard let start = start(ofName: chunk.range.lowerBound) else { return nil }
        let name = start..<endOfCapitals(chunk)
        guard name.upperBound < chunk.range.upperBound else { return nil }
        let owner = reading.text(passage, name)
        if passage.has(chunk.head, .people) { return Mention(name: owner, words: name, isThroughPeople: true) }
        guard isThing(chunk.head) else { return nil }
        guard words[name.upperBound].penn == .pos else {
            return Mention(name: reading.text(passage, start..<chunk.head + 1), words: start..<chunk.head + 1)
        }
        let own = name.upperBound + 1..<chunk.head + 1
        guard !own.isEmpty else { return nil }
        return Mention(name: owner + "'s " + reading.text(passage, own), words: start..<chunk.head + 1)
    }

    /// "X and Y say that their networks are working": those who speak of what is theirs and has no other name.
    func speakers(ofOwn chunk: Chunk) -> [Mention]? {
        let words = passage.words
        let possessive = words[chunk.range.lowerBound].lower
        let isAPI = words[chunk.head].lemma == "api"
        guard possessive == "its" || possessive == "their", chunk.range.count < 4,
            isAPI || Self.own.contains(words[chunk.head].lemma),
            chunk.range.dropFirst().dropLast().allSatisfy({ Self.evaluative.contains(words[$0].lower) || isPlatform($0) })
        else { return nil }
        for speaker in passage.chunks.prefix(max(0, passage.chunkOf[chunk.head])).reversed() {
            var top = speaker.head
            for _ in 0..<8 where words[top].relation == .conj && words[top].head >= 0 { top = words[top].head }
            let verb = words[top].head
            guard words[top].relation == .nsubj, verb >= 0, verb < chunk.range.lowerBound else { continue }
            // "X's engineers got its app working"
            if passage.has(top, .people), !isAPI, passage.isOneClause(verb, chunk.head), let owner = owner(in: passage.phrase(at: top)) {
                return [Mention(name: reading.text(passage, owner), words: owner, said: chunk.head)]
            }
            guard passage.has(verb, [.speech, .posting]) else { continue }
            // "X's status page says that its app is slow"
            if let owner = owner(ofPageAt: top) { return [Mention(name: owner.name, words: owner.words, said: chunk.head)] }
            let list = passage.chunkOf[top] >= 0 ? passage.enumeration(of: passage.chunkOf[top]) : []
            var named = list.compactMap { mention(of: passage.chunks[$0]) }
            for at in named.indices { named[at].said = chunk.head }
            guard named.count == list.count, named.allSatisfy({ $0.isNamed && !$0.isThroughPeople }),
                possessive == "their" || named.count == 1
            else { return nil }
            // "X said its API was slow", where X is another than the article is about.
            if isAPI {
                guard named.count == 1, !context.isProvider(named[0].name) else { return nil }
                named[0].name += " API"
            }
            return named.isEmpty ? nil : named
        }
        return nil
    }

    /// "mobile" of "its mobile app".
    private func isPlatform(_ index: Int) -> Bool { ["mobile", "web", "online", "main", "own"].contains(passage.words[index].lower) }

    /// "X's status page", "X's statement": whose word it is.
    private func owner(ofPageAt index: Int) -> Mention? {
        guard ["page", "dashboard", "notice", "site", "statement"].contains(passage.words[index].lemma) else { return nil }
        return owner(in: passage.phrase(at: index)).map { Mention(name: reading.text(passage, $0), words: $0) }
    }

    /// "X" of "X's status page".
    private func owner(in phrase: Range<Int>) -> Range<Int>? {
        guard let possessive = phrase.last(where: { passage.words[$0].penn == .pos }),
            let first = phrase.prefix(while: { $0 < possessive }).first(where: { passage.isNameWord($0, in: reading) })
        else { return nil }
        return first..<possessive
    }

    /// What a company calls all that it runs.
    private static let own: WordSet = [
        "service", "system", "platform", "app", "site", "website", "network", "product", "line", "operation", "server",
    ]

    /// "America" of "Bank of America": a part of the name before it.
    private func isBehindNameAndOf(_ chunk: Chunk) -> Bool {
        let of = chunk.range.lowerBound - 1
        guard of > 0, passage.words[of].lower == "of", passage.chunkOf[of - 1] >= 0 else { return false }
        let before = passage.chunks[passage.chunkOf[of - 1]]
        return withNameBehindOf(before.range, head: before.head, possessive: nil).upperBound > of
    }

    /// Things with capitals that are written, sent or shown: "Channel File 291", "Preliminary Review".
    private static let documents: WordSet = [
        "screen", "review", "blog", "weekend", "morning", "afternoon", "evening", "night", "season", "holiday", "holidays", "report", "act",
        "file", "files", "update", "guide", "advisory", "bulletin", "policy", "plan",
        "edition",
        "template", "instance", "content", "region", "zone", "county", "week", "day", "agreement", "terms",
    ]

    /// "Post Incident Review (PIR)": the short form of what stands before it.
    private func isInitials(_ chunk: Chunk) -> Bool {
        let words = passage.words
        let start = chunk.range.lowerBound
        guard chunk.range.count == 1, start > 1, words[start - 1].lower == "(", passage.chunkOf[start - 2] >= 0 else { return false }
        let before = passage.chunks[passage.chunkOf[start - 2]]
        let initials = before.range.suffix(words[start].lower.text.utf8.count).compactMap { words[$0].lower.text.first }
        return String(initials) == words[start].lower.text && mention(of: before) == nil
    }

    /// The site that the article stands on is not what it tells about.
    private func isPublisher(_ names: [Int]) -> Bool {
        guard !context.isProvidersOwn, let publisher = reading.article.metadata.publisher?.lowercased(), let first = names.first else {
            return false
        }
        let name = passage.words[first].lower.text
        return name.utf8.count > 3 && publisher.hasPrefix(name) && !context.isProvider(name)
    }

    private static let surroundings: WordSet = [
        "ecosystem", "architecture", "family", "suite", "environment", "fleet", "stack", "line", "user", "ai", "account", "experience",
        "universe", "offering", "sector",
    ]
    /// "Circle line": how railways are called.
    private static let routes: WordSet = ["line"]

    /// "the core API", "its internal tools", "the web interface": a thing without a name of its own.
    private func genericMention(_ chunk: Chunk, own: Range<Int>, possessive: Int?) -> Mention? {
        let words = passage.words
        // "API calls" are the API's use.
        if ["call", "request"].contains(words[chunk.head].lemma), chunk.head > own.lowerBound, words[chunk.head - 1].lower == "api" {
            return genericMention(
                Chunk(range: chunk.range.lowerBound..<chunk.head, head: chunk.head - 1), own: own.lowerBound..<chunk.head,
                possessive: possessive)
        }
        // An API by its long name.
        if words[chunk.head].lemma == "interface", chunk.head > own.lowerBound, words[chunk.head - 1].lower == "programming" {
            return Mention(name: "API", words: own.lowerBound..<chunk.head + 1)
        }
        let isOffering = Offerings.named(by: chunk.head, in: passage)
        guard passage.has(chunk.head, .serviceHead) || isOffering else { return nil }
        var start = own.lowerBound
        var owner: String?
        if let possessive {
            let before = chunk.range.lowerBound..<possessive
            let names = before.filter { passage.isNameWord($0, in: reading) }
            if let first = names.first {
                owner = reading.text(passage, first..<possessive)
            } else if before.contains(where: { passage.has($0, .organisation) }) {
                owner = context.provider
            }
        }
        var isDefinite = possessive != nil
        while start < chunk.head {
            let word = words[start]
            if isOffering, Offerings.namesKind(start, of: chunk.head, in: passage) { break }
            // "fixed-line services", "one-time codes": one word in two.
            if isJoined(start + 1, before: chunk.head) || word.lower == "online" { break }
            if word.penn == .prpPossessive {
                isDefinite = true
            } else if word.tag == .det || word.tag == .num || word.tag == .adv {
                isDefinite = isDefinite || ["the", "this", "that", "these", "those", "all", "both"].contains(word.lower)
            } else if word.tag == .verb
                || word.tag == .adj
                    && (Self.evaluative.contains(word.lower) || passage.has(start, [.brokenState, .soundState]) || word.lower == "unstable")
            {
            } else if word.tag == .punct || word.tag == .sym {
            } else {
                break
            }
            start += 1
        }
        let range = start..<chunk.head + 1
        let isModified = range.count > 1
        // "its app and website", "X's app and website": what opens a list holds for all of it.
        if start == chunk.range.lowerBound, let opener = listOpener(of: chunk) {
            isDefinite = isDefinite || opener.isDefinite
            if owner == nil, !isModified { owner = opener.owner }
        }
        if owner == nil, !isModified, Self.telling.contains(words[chunk.head].lemma) { owner = ownerBehind(chunk) }
        // "the domain name system": a mechanism of the net, nobody's service.
        if CauseLabels.labels(in: passage, range).contains(where: {
            $0.words == range && (range.count > 1 && $0.label == .api || [.dns, .bgp, .routing].contains($0.label))
        }) {
            return nil
        }
        let text = reading.text(passage, range)
        // "our services": the company itself, as far as it can be seen from outside.
        if !isModified, let provider = context.provider,
            chunk.range.contains(where: { ["our", "its", "their"].contains(words[$0].lower) }),
            ["service", "system", "platform", "app", "site", "website", "network", "product"].contains(words[chunk.head].lemma)
        {
            return Mention(name: provider, words: chunk.range)
        }
        // "said on its status page": where it was told.
        let before = chunk.range.lowerBound > 0 ? words[chunk.range.lowerBound - 1].tag : .punct
        if range.contains(where: { words[$0].lower == "status" }), words[chunk.head].lemma != "page" || before == .adp { return nil }
        if isOffering {
            // "a payment", "700 calls": any of their kind.
            let opener = words[chunk.range.lowerBound]
            if ["a", "an", "any", "no", "every", "each"].contains(opener.lower)
                || chunk.range.contains(where: { words[$0].tag == .num }) && !Offerings.isNumbered(chunk.head, in: passage)
            {
                return nil
            }
            return Mention(name: owner.map { $0 + "'s " + text } ?? text, words: owner == nil ? range : chunk.range)
        }
        if !isModified {
            // "the API" has a name; "the service" has none.
            if let owner, passage.chunkOf[chunk.head] >= 0, possessive != nil {
                return Mention(name: owner + "'s " + text, words: chunk.range)
            }
            // "Dashboard (EU)": what is told apart has a name.
            let isToldApart =
                chunk.range.upperBound + 2 < words.count && words[chunk.range.upperBound].lower == "("
                && words[chunk.range.upperBound + 2].lower == ")" && reading.startsCapital(words[chunk.range.upperBound + 1])
            guard isDefinite && words[chunk.head].penn != .nns || words[chunk.head].lemma == "api" || isToldApart,
                Self.telling.contains(words[chunk.head].lemma)
            else { return nil }
            if let owner { return Mention(name: owner + "'s " + text, words: chunk.range) }
            return Mention(name: text, words: range)
        }
        if Self.vague.contains(words[chunk.head].lemma), !hasNounBefore(range),
            !range.dropLast().contains(where: { Self.technical.contains(words[$0].lower) })
        {
            return nil
        }
        // "dependent services like A": the examples are named, not the kind.
        if !isDefinite, words[chunk.head].penn == .nns, !examples(of: chunk.head).isEmpty { return nil }
        guard isDefinite || range.contains(where: { Self.telling.contains(words[$0].lemma) }) || hasNounModifier(range)
        else { return nil }
        if let owner { return Mention(name: owner + "'s " + text, words: chunk.range) }
        return Mention(name: text, words: range)
    }

    /// Whether the list that a phrase stands in opens with an article or a possessive, and the name of whose it is.
    private func listOpener(of chunk: Chunk) -> (isDefinite: Bool, owner: String?)? {
        let words = passage.words
        guard passage.chunkOf[chunk.head] >= 0 else { return nil }
        let list = passage.enumeration(of: passage.chunkOf[chunk.head])
        guard list.count > 1, let first = list.first.map({ passage.chunks[$0] }), first.range.lowerBound < chunk.range.lowerBound
        else { return nil }
        let opener = words[first.range.lowerBound]
        let possessive = first.range.last { words[$0].penn == .pos }
        guard opener.lower == "the" || opener.penn == .prpPossessive || possessive != nil else { return nil }
        guard let possessive, passage.isNameWord(possessive - 1, in: reading) else { return (true, nil) }
        return (true, owner(in: first.range).map { reading.text(passage, $0) })
    }

    /// "the website and app of X": whose they are.
    private func ownerBehind(_ chunk: Chunk) -> String? {
        let words = passage.words
        guard passage.chunkOf[chunk.head] >= 0 else { return nil }
        let last = passage.enumeration(of: passage.chunkOf[chunk.head]).last.map { passage.chunks[$0] } ?? chunk
        let of = last.range.upperBound
        guard of + 1 < words.count, words[of].lower == "of", passage.chunkOf[of + 1] >= 0 else { return nil }
        let names = passage.chunks[passage.chunkOf[of + 1]].range.filter { passage.isNameWord($0, in: reading) }
        guard let name = nameRun(names, upTo: of), names.last == passage.chunks[passage.chunkOf[of + 1]].head else { return nil }
        return usable(name)?.text
    }

    private func hasNounBefore(_ range: Range<Int>) -> Bool {
        range.dropLast().contains { passage.words[$0].tag == .noun || passage.words[$0].tag == .propn }
    }

    /// Adjectives that tell which of many systems is meant.
    private static let technical: WordSet = [
        "internal", "external", "mobile", "online", "core", "backend", "automated", "electronic", "digital", "central", "administrative",
        "medical", "operational",
    ]

    private func hasNounModifier(_ range: Range<Int>) -> Bool {
        range.dropLast().contains { passage.words[$0].tag == .noun } && !Self.vague.contains(passage.words[range.upperBound - 1].lemma)
    }

    private static let vague: WordSet = [
        "model", "method", "feature", "access", "software", "server", "system", "infrastructure", "cloud", "network", "computer", "machine",
        "device", "store", "game", "page", "instance", "volume", "build", "runner",
    ]

    /// The run of names that a phrase opens with, without the head that is no name.
    private func nameRun(_ names: [Int], upTo head: Int) -> (text: String, words: Range<Int>)? {
        guard let first = names.first else { return nil }
        var end = first + 1
        while names.contains(end) || isJoined(end, before: head) { end += names.contains(end) ? 1 : 2 }
        return (reading.text(passage, first..<end), first..<end)
    }

    /// "Wi-Fi": a hyphen inside a word.
    private func isJoined(_ hyphen: Int, before head: Int) -> Bool {
        let words = passage.words
        return hyphen < head && words[hyphen].lower == "-" && words[hyphen].range.lowerBound == words[hyphen - 1].range.upperBound
            && words[hyphen].range.upperBound == words[hyphen + 1].range.lowerBound
    }

    private func usable(_ name: (text: String, words: Range<Int>)) -> (text: String, words: Range<Int>)? {
        name.words.allSatisfy { CommonNames.places.contains(passage.words[$0].lower) } ? nil : name
    }

    /// The names of a service before an incident noun: "the Claude outage", "Facebook's downtime".
    func services(before head: Int) -> [Mention] {
        guard passage.chunkOf[head] >= 0 else { return [] }
        // "Post Incident Review" is a title.
        if head + 1 < passage.words.count, passage.chunkOf[head + 1] == passage.chunkOf[head], reading.startsCapital(passage.words[head]) {
            return []
        }
        let chunk = passage.chunks[passage.chunkOf[head]]
        let names = chunk.range.prefix { $0 < head }.filter { passage.isNameWord($0, in: reading) }
        guard let last = names.last, !names.contains(where: { Self.documents.contains(passage.words[$0].lower) }) else { return [] }
        var first = last
        while names.contains(first - 1) { first -= 1 }
        let range = first..<last + 1
        guard usable((text: "", words: range)) != nil, !isPerson(Chunk(range: range, head: last)) else { return [] }
        // "Claude API outage": the head of the name may be a common noun.
        var end = last + 1
        while end < head, passage.isNominal(end), passage.has(end, .serviceHead) { end += 1 }
        return [Mention(name: reading.text(passage, first..<end), words: first..<end)]
    }

    private func placeOnly(_ names: [Int], head: Int) -> Bool? {
        names.allSatisfy { index in
            let form = passage.words[index].lower
            // "United" alone is an airline, before "States" a country.
            if form == "united" || form == "american" {
                return index < head || names.count > 1 || passage.enumeration(of: passage.chunkOf[index]).count < 2
            }
            return CommonNames.places.contains(form)
        }
    }

    private func isThing(_ head: Int) -> Bool {
        passage.has(head, [.serviceHead, .component, .device, .customer, .organisation]) || Self.telling.contains(passage.words[head].lemma)
            || Offerings.named(by: head, in: passage)
    }

    /// A name that does what only people do: it speaks, or carries a title.
    private func isPerson(_ chunk: Chunk) -> Bool {
        if chunk.range.contains(where: { Self.titles.contains(passage.words[$0].lower) }) { return true }
        if reading.persons.contains(passage.words[chunk.head].lower) { return true }
        if let appos = passage.children(chunk.head, [.appos]).first, passage.has(appos, [.role, .official]) { return true }
        return false
    }

    /// What "it", "the site", "all three websites" and "both" stand for.
    private func antecedents(of index: Int) -> [Mention]? {
        let word = passage.words[index]
        func mentions(_ names: [String], _ range: Range<Int>) -> [Mention]? {
            names.isEmpty ? nil : names.map { Mention(name: $0, words: range) }
        }
        if word.tag == .pron {
            // "X users say they cannot …": the people of the same sentence, and the services through them.
            if ["they", "them"].contains(word.lower),
                let people = passage.chunks.last(where: { $0.head < index && passage.has($0.head, .people) })
            {
                let through = passage.enumeration(of: passage.chunkOf[people.head]).compactMap { mention(of: passage.chunks[$0]) }
                return through.isEmpty ? nil : through
            }
            switch word.lower {
            case "it": return mentions([context.lastService ?? context.mainService].compactMap { $0 }, index..<index + 1)
            case "they", "them", "both": return mentions(context.listAge > 1 ? [] : context.lastList, index..<index + 1)
            default: return nil
            }
        }
        guard passage.chunkOf[index] >= 0 else { return nil }
        let chunk = passage.chunks[passage.chunkOf[index]]
        if isWhole(chunk) {
            return mentions([context.mainService].compactMap { $0 }, chunk.range)
        }
        guard Self.anaphoric.contains(passage.words[chunk.head].lemma) || passage.has(chunk.head, [.organisation, .customer]) else {
            return nil
        }
        let isPlural = passage.words[chunk.head].penn == .nns
        let isDefinite = chunk.range.contains {
            ["the", "all", "these", "those", "both", "this", "that", "its", "their"].contains(passage.words[$0].lower)
        }
        guard isDefinite else { return nil }
        // "all services are back": everything that the company runs.
        if isPlural, ["service", "system", "product"].contains(passage.words[chunk.head].lemma),
            ["all", "our", "its"].contains(passage.words[chunk.range.lowerBound].lower)
        {
            return mentions([context.mainService].compactMap { $0 }, chunk.range)
        }
        if isPlural { return mentions(context.lastList, chunk.range) }
        // Only when nothing else tells which one is meant.
        let modifiers = chunk.range.dropLast().filter { passage.words[$0].tag == .noun || passage.words[$0].tag == .propn }
        // "the world's most popular social network"
        let isSupreme = chunk.range.contains { ["largest", "biggest", "leading", "most"].contains(passage.words[$0].lower) }
        if isSupreme, let main = context.mainService { return mentions([main], chunk.range) }
        guard modifiers.isEmpty else { return nil }
        // "users of X were stranded as the outage made the chatbot inaccessible"
        let earlier = passage.chunks.last { other in
            other.range.upperBound <= chunk.range.lowerBound && other.range.contains { passage.isNameWord($0, in: reading) }
                && mention(of: other).map { !context.isProvider($0.name) } ?? false
        }
        if let earlier, let named = mention(of: earlier) { return mentions([named.name], chunk.range) }
        return mentions([context.lastService ?? context.mainService].compactMap { $0 }, chunk.range)
    }

    /// "restoring full service functionality": all that there is, and no name.
    private func isWhole(_ chunk: Chunk) -> Bool {
        chunk.range.allSatisfy { Self.wholes.contains(passage.words[$0].lemma) }
            && chunk.range.contains { Self.fullness.contains(passage.words[$0].lemma) }
    }

    private static let fullness: WordSet = ["full", "normal", "regular", "complete"]
    private static let wholes: WordSet = [
        "full", "normal", "regular", "complete", "the", "its", "our", "their", "service", "functionality", "operation", "function",
    ]

    private static let anaphoric: WordSet = [
        "site", "website", "platform", "service", "app", "application", "product", "company", "competitor", "rival", "network", "chatbot",
        "assistant", "tool", "giant", "one",
    ]

    /// Heads that say enough by themselves to be a name within one incident.
    static let telling: WordSet = [
        "api", "apis", "console", "dashboard", "frontend", "portal", "website", "cdn", "marketplace", "homepage", "helpdesk", "registry",
        "app", "vpn", "storefront", "webpage",
    ]

    private static let evaluative: WordSet = [
        "popular", "flagship", "main", "entire", "whole", "own", "new", "old", "big", "large", "major", "global", "public", "key",
        "certain",
        "several", "many", "few", "other", "multiple", "various", "numerous", "specialized", "specialised", "famous", "leading",
        "so-called", "same", "primary", "secondary",
        "very", "affected", "impacted", "existing", "current", "specific", "overall", "entire", "single", "underlying", "similar",
    ]

    private static let titles: WordSet = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "president", "senator", "minister", "secretary", "judge",
        "sir",
    ]
    private static let companySuffixes: WordSet = ["inc", "inc.", "ltd", "ltd.", "llc", "corp", "corp.", "plc", "gmbh", "ag", "co."]
}
