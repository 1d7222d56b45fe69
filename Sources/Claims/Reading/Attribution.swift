import Articles
import Language

/// Who is said to say what a sentence says.
struct Attribution {
    let reading: ArticleReading
    let passage: Passage
    let context: Context
    /// For every word, whether it stands inside quotation marks; empty where none does.
    private let quoted: [Bool]
    /// Whether a quotation is still open at the end of the sentence.
    let leavesQuoteOpen: Bool

    init(reading: ArticleReading, passage: Passage, context: Context) {
        self.reading = reading
        self.passage = passage
        self.context = context
        (quoted, leavesQuoteOpen) = Self.quotes(in: passage, openBefore: context.quoteIsOpen)
    }

    var words: [Word] { passage.words }

    /// Whether a word stands inside quotation marks.
    func isQuoted(_ index: Int) -> Bool { !quoted.isEmpty && quoted[index] }

    static let quotationMarks = ["“", "``", "”", "''", "\""]

    static func quotes(in passage: Passage, openBefore: Bool) -> ([Bool], Bool) {
        guard openBefore || passage.allTraits.contains(.quote) else { return ([], false) }
        var isOpen = openBefore
        var quoted: [Bool] = []
        quoted.reserveCapacity(passage.words.count)
        for (index, word) in passage.words.enumerated() {
            // Most words are letters, and comparing them with marks is slow.
            guard !word.lower.startsWithLetter, !word.lower.isEmpty else {
                quoted.append(isOpen)
                continue
            }
            switch word.lower {
            case "“", "``": isOpen = true
            case "”", "''": isOpen = false
            case "\"":
                // A straight mark opens before a word and closes behind one.
                let glued = index > 0 && passage.words[index - 1].range.upperBound == word.range.lowerBound
                isOpen =
                    !glued
                    ? true
                    : !isOpen && index + 1 < passage.words.count && passage.words[index + 1].range.lowerBound == word.range.upperBound
                        ? true : false
            default: break
            }
            quoted.append(isOpen)
        }
        return (quoted, isOpen)
    }

    func voice(of anchor: Int) -> Voice {
        if let told = teller(of: anchor), !isOwnWord(told, anchor) { return told }
        // A quotation of more than a word or two belongs to whoever spoke last.
        if isQuoted(anchor), quoteLength(at: anchor) > 4, let speaker = context.speaker { return speaker }
        // An update of a status page is the provider's, wherever it is pasted.
        if context.isProvidersOwn || !context.isReported && (context.statusPhase != nil || context.notice != nil) {
            return Voice(.provider, name: context.provider)
        }
        return .outlet
    }

    /// In the company's own account, what "engineers noticed" or "customers saw" is its word, too; others speak where they are quoted.
    private func isOwnWord(_ told: Voice, _ anchor: Int) -> Bool {
        guard context.isProvidersOwn, !isQuoted(anchor) else { return false }
        return told.kind == .unnamed
            || told.kind == .named
                && !words.contains { $0.tag == .verb && Self.reporting.contains($0.lemma) || $0.lower == "according" }
    }

    /// Verbs by which somebody's words are handed on.
    static let reporting: WordSet = ["say", "tell", "add", "write", "tweet"]

    private func quoteLength(at index: Int) -> Int {
        var low = index
        var high = index
        while low > 0, isQuoted(low - 1) { low -= 1 }
        while high + 1 < words.count, isQuoted(high + 1) { high += 1 }
        return high - low + 1
    }

    /// The speaker that the sentence itself names for a clause.
    private func teller(of anchor: Int) -> Voice? {
        // "according to X": the clause that it hangs on, and what that clause governs.
        for index in words.indices where words[index].lower == "according" || words[index].lower == "per" && words[index].tag == .adp {
            if let noun = nounPhrase(after: index) { return voice(of: noun, whole: true) }
        }
        var at = anchor
        var isAside = false
        for _ in 0..<words.count {
            // "…, the company said": the verb of saying may hang on what is said.
            for child in passage.children(at)
            where Self.asides.contains(words[child].relation) && isSaying(child) && child != anchor {
                if words[child].relation == .conj || words[child].relation == .ccomp { continue }
                if words[child].relation == .advcl, !passage.children(child).contains(where: { words[$0].lower == "as" }) { continue }
                if let subject = passage.children(child).first(where: { Passage.subjects.contains(words[$0].relation) }) {
                    return voice(of: subject, whole: true)
                }
            }
            let head = words[at].head
            guard head >= 0 else { break }
            let isContent = Self.contents.contains(words[at].relation)
            // "apologised for the outage that left millions without …": what the noun's own clause tells is the writer's knowledge.
            if words[at].relation == .aclRelcl || words[at].relation == .acl && words[at].penn == .vbg {
                // "said it was back after an outage that hit millions": so is an outage that readers hear of first there.
                if passage.has(head, .outage), isNew(head) { return nil }
                isAside = true
            }
            // "apologised after customers were left unable to …"
            if words[at].relation == .advcl, passage.children(at).contains(where: { Self.occasions.contains(words[$0].lower) }) {
                isAside = true
            }
            if isSaying(head), isContent || !isAside && Self.objects.contains(words[at].relation) {
                if let voice = teller(verb: head, from: at) { return voice }
            }
            at = head
        }
        if let said = saidBefore(anchor) ?? saidAfter(anchor) { return said }
        // The clause itself is an act of speech: "X acknowledged the outage", "X confirmed problems".
        if isSaying(anchor), let voice = teller(verb: anchor, from: -1),
            passage.has(anchor, .speech) || voice.kind == .provider && !tellsPeople(subjectOf: anchor)
        {
            return voice
        }
        return possessor(of: anchor)
    }

    /// Whether a noun is told with "a" or "an", or after "after".
    private func isNew(_ noun: Int) -> Bool {
        passage.children(noun).contains { ["a", "an", "after", "following"].contains(words[$0].lower) }
    }

    private static let occasions: WordSet = ["after", "when", "as", "while"]

    /// How a verb of saying hangs on what is said, what is said on the verb, and the nouns that stand for it.
    private static let asides: Relations = [.parataxis, .advcl, .ccomp, .discourse, .conj]
    private static let contents: Relations = [.ccomp, .xcomp, .parataxis, .csubj]
    private static let objects: Relations = [.obj, .obl, .nmod, .advcl, .dep, .nsubjPass]

    /// "X confirmed that …, …", "X noted its API …": by the order of words, where the tree lost the thread.
    private func saidBefore(_ anchor: Int) -> Voice? {
        guard let verb = words[..<anchor].indices.last(where: { isSaying($0) && !isQuoted($0) }), anchor - verb < 30 else { return nil }
        let opensContent = words[verb + 1..<min(verb + 3, words.count)].contains { $0.lower == "that" }
        guard opensContent || !passage.isCut(between: verb, and: anchor), !passage.isPassive(verb), !isOccasion(anchor, behind: verb) else {
            return nil
        }
        guard opensContent || passage.segment(after: verb).contains(anchor) && !hasRelative(between: verb, and: anchor) else { return nil }
        if let told = teller(verb: verb, from: anchor) { return told }
        guard verb > 0, passage.chunkOf[verb - 1] >= 0 else { return nil }
        return voice(of: passage.chunks[passage.chunkOf[verb - 1]].head, whole: false)
    }

    /// "…, the spokesperson said, declining to …", "…, the company believes": by the order of words.
    private func saidAfter(_ anchor: Int) -> Voice? {
        guard let comma = words[anchor...].indices.first(where: { words[$0].lower == "," || isClosing($0) }) else { return nil }
        let start = isClosing(comma) && comma + 1 < words.count && words[comma + 1].lower == "," ? comma + 2 : comma + 1
        guard let verb = (start..<min(start + 6, words.count)).first(where: { words[$0].tag == .verb }), verb > start,
            passage.has(verb, .speech) || words[verb].lemma == "believe", verb + 1 == words.count || !Self.opensContent(words[verb + 1]),
            !words[start..<verb].contains(where: { $0.tag == .punct || $0.tag == .cconj || $0.penn == .wdt || $0.penn == .wp })
        else { return nil }
        let subject = words[verb - 1].tag == .aux ? verb - 2 : verb - 1
        guard subject >= start else { return nil }
        return voice(of: passage.chunkOf[subject] >= 0 ? passage.chunks[passage.chunkOf[subject]].head : subject, whole: false)
    }

    private func isClosing(_ index: Int) -> Bool { ["”", "''", "\""].contains(words[index].lower) }

    /// Whether what a verb says begins behind it: "…, the company said it …".
    private static func opensContent(_ word: Word) -> Bool {
        [.det, .pron, .noun, .propn, .num, .adj, .sconj, .verb, .aux].contains(word.tag) && word.penn != .vbg
    }

    /// "said it was back after an outage that …": by the order of words.
    private func isOccasion(_ anchor: Int, behind verb: Int) -> Bool {
        let between = words[verb + 1..<anchor].indices
        // "apologised after customers were left unable to …"
        if ["apologise", "apologize"].contains(words[verb].lemma) { return between.contains { Self.occasions.contains(words[$0].lower) } }
        guard let after = between.last(where: { ["after", "following"].contains(words[$0].lower) }) else { return false }
        return words[after + 1..<min(after + 5, anchor + 1)].indices.contains { passage.has($0, .outage) && words[$0].tag == .noun }
    }

    private func hasRelative(between verb: Int, and anchor: Int) -> Bool {
        words[verb + 1..<anchor].contains { $0.penn == .wdt || $0.penn == .wp || $0.lower == "that" && $0.tag == .pron }
    }

    private func teller(verb: Int, from child: Int) -> Voice? {
        // "did not tell its customers"
        if passage.isNegated(verb) { return nil }
        if passage.isPassive(verb) {
            if let agent = passage.obliques(of: verb).first(where: { $0.preposition == "by" }) { return voice(of: agent.noun, whole: true) }
            return nil
        }
        guard let subject = passage.subject(of: verb), subject != child else { return nil }
        return voice(of: subject, whole: true)
    }

    /// Verbs of saying; verbs of showing only with somebody who can tell: people, officials, a status page.
    private func isSaying(_ index: Int) -> Bool {
        guard words[index].tag == .verb else { return false }
        // "stopped announcing the routes": what routers say to each other.
        if passage.has(index, .speech) || passage.has(index, .denial) {
            return words[index].lemma != "announce" || !passage.objects(of: index).contains { passage.has($0, .component) }
        }
        guard passage.has(index, .showing), let subject = passage.subject(of: index) else { return false }
        let chunk = passage.phrase(at: subject)
        return passage.has(subject, [.people, .official, .organisation]) || Self.utterances.contains(words[subject].lemma)
            || chunk.contains(where: isProviderWord)
    }

    /// "Anthropic's diagnosis pointed to …": words that speak for whoever owns them.
    private func possessor(of anchor: Int) -> Voice? {
        let clause = passage.clauseHead(anchor)
        let opening = passage.chunks.first { chunk in
            !words[..<chunk.head].contains { $0.tag == .verb } && Self.utterances.contains(words[chunk.head].lemma)
                && words[chunk.head].head >= 0 && Passage.subjects.contains(words[chunk.head].relation)
        }
        guard let subject = opening?.head ?? passage.subject(of: clause) else { return nil }
        guard Self.utterances.contains(words[subject].lemma) || passage.has(subject, .official) else { return nil }
        // "Their dashboards were gone": words that were to be read, and say nothing.
        guard !passage.has(clause, [.brokenState, .failing]), words[clause].lemma != "go" else { return nil }
        return voice(of: subject, whole: true)
    }

    static let utterances: WordSet = [
        "statement", "diagnosis", "status", "page", "post", "blog", "tweet", "notice", "update", "report", "analysis", "announcement",
        "message", "postmortem",
        "investigation", "findings", "note", "memo", "dashboard", "review", "spokesperson",
    ]

    /// Those of them that are always words.
    static let writings: WordSet = [
        "statement", "notice", "post", "blog", "tweet", "report", "announcement", "memo", "postmortem", "review",
    ]

    /// "Engineers found the fault": what people do is no saying, whoever employs them.
    private func tellsPeople(subjectOf verb: Int) -> Bool { passage.subject(of: verb).map { passage.has($0, .people) } ?? false }

    private func nounPhrase(after index: Int) -> Int? {
        var at = index + 1
        while at < words.count, at - index < 6 {
            if words[at].tag == .noun || words[at].tag == .propn || words[at].tag == .pron, passage.chunkOf[at] >= 0 {
                return passage.chunks[passage.chunkOf[at]].head
            }
            at += 1
        }
        return nil
    }

    /// "X told us that he had seen …": whoever speaks earlier in the sentence.
    func speakerBefore(_ index: Int) -> Voice? {
        for verb in words[..<index].indices.reversed() where words[verb].tag == .verb && passage.has(verb, .speech) && !isQuoted(verb) {
            guard let subject = passage.children(verb).first(where: { Passage.subjects.contains(words[$0].relation) }), subject < verb,
                words[subject].tag != .pron
            else { continue }
            return voice(of: subject, whole: true)
        }
        return nil
    }

    func isProviderWord(_ index: Int) -> Bool {
        words[index].lower == context.providerWord && passage.isNameWord(index, in: reading)
    }

    /// Whoever speaks in this sentence, for the quotations after it, with the last name when it is a person's.
    func speaker() -> (voice: Voice, lastName: String?)? {
        guard passage.tells(.speech) else { return nil }
        for index in words.indices where words[index].tag == .verb && passage.has(index, .speech) && !isQuoted(index) {
            guard let subject = passage.children(index).first(where: { Passage.subjects.contains(words[$0].relation) }),
                let voice = voice(of: subject, whole: true)
            else { continue }
            let chunk = passage.phrase(at: subject)
            let last = chunk.last { passage.isNameWord($0, in: reading) }
            return (voice, last.map { words[$0].lower.text })
        }
        return nil
    }
}
