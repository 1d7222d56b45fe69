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

    private var words: [Word] { passage.words }

    /// Whether a word stands inside quotation marks.
    func isQuoted(_ index: Int) -> Bool { !quoted.isEmpty && quoted[index] }

    static let quotationMarks = ["“", "``", "”", "''", "\""]

    private static func quotes(in passage: Passage, openBefore: Bool) -> ([Bool], Bool) {
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
        if let told = teller(of: anchor) { return told }
        // A quotation of more than a word or two belongs to whoever spoke last.
        if isQuoted(anchor), quoteLength(at: anchor) > 4, let speaker = context.speaker { return speaker }
        // An update of a status page is the provider's, wherever it is pasted.
        if context.isProvidersOwn || context.statusPhase != nil || context.notice != nil { return Voice(.provider, name: context.provider) }
        return .outlet
    }

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
            if words[at].relation == .aclRelcl || words[at].relation == .acl && words[at].penn == .vbg { isAside = true }
            if isSaying(head), isContent || !isAside && Self.objects.contains(words[at].relation) {
                if let voice = teller(verb: head, from: at) { return voice }
            }
            at = head
        }
        if let said = saidBefore(anchor) { return said }
        // The clause itself is an act of speech: "X acknowledged the outage", "X confirmed problems".
        if isSaying(anchor), let voice = teller(verb: anchor, from: -1) { return voice }
        return possessor(of: anchor)
    }

    /// How a verb of saying hangs on what is said, what is said on the verb, and the nouns that stand for it.
    private static let asides: Relations = [.parataxis, .advcl, .ccomp, .discourse, .conj]
    private static let contents: Relations = [.ccomp, .xcomp, .parataxis, .csubj]
    private static let objects: Relations = [.obj, .obl, .nmod, .advcl, .dep, .nsubjPass]

    /// "X confirmed that …, …", "X noted its API …": by the order of words, where the tree lost the thread.
    private func saidBefore(_ anchor: Int) -> Voice? {
        guard let verb = words[..<anchor].indices.last(where: { isSaying($0) && !isQuoted($0) }), anchor - verb < 30 else { return nil }
        let opensContent = words[verb + 1..<min(verb + 3, words.count)].contains { $0.lower == "that" }
        guard opensContent || !passage.isCut(between: verb, and: anchor), !passage.isPassive(verb) else { return nil }
        guard opensContent || passage.segment(after: verb).contains(anchor) && !hasRelative(between: verb, and: anchor) else { return nil }
        if let told = teller(verb: verb, from: anchor) { return told }
        guard verb > 0, passage.chunkOf[verb - 1] >= 0 else { return nil }
        return voice(of: passage.chunks[passage.chunkOf[verb - 1]].head, whole: false)
    }

    private func hasRelative(between verb: Int, and anchor: Int) -> Bool {
        words[verb + 1..<anchor].contains { $0.penn == .wdt || $0.penn == .wp || $0.lower == "that" && $0.tag == .pron }
    }

    private func teller(verb: Int, from child: Int) -> Voice? {
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
        if passage.has(index, .speech) { return true }
        guard passage.has(index, .showing), let subject = passage.subject(of: index) else { return false }
        let chunk = passage.chunkOf[subject] >= 0 ? passage.chunks[passage.chunkOf[subject]].range : subject..<subject + 1
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
        return voice(of: subject, whole: true)
    }

    private static let utterances: WordSet = [
        "statement", "diagnosis", "status", "page", "post", "blog", "tweet", "notice", "update", "report", "analysis", "announcement",
        "message", "postmortem",
        "investigation", "findings", "note", "memo", "dashboard", "review", "spokesperson",
    ]

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

    /// The voice that a noun phrase stands for.
    func voice(of index: Int, whole: Bool) -> Voice? {
        let word = words[index]
        if word.tag == .pron {
            switch word.lower {
            case "he", "she": return speakerBefore(index) ?? context.person ?? context.speaker
            case "they": return context.speaker
            case "we", "i":
                return isQuoted(index) ? context.speaker : context.isProvidersOwn ? Voice(.provider, name: context.provider) : nil
            case "it": return context.speaker?.kind == .provider ? context.speaker : nil
            default: return nil
            }
        }
        let range = whole ? passage.subtree(index) : index..<index + 1
        let chunk = passage.chunkOf[index] >= 0 ? passage.chunks[passage.chunkOf[index]].range : index..<index + 1
        let namesProvider = range.contains { isProviderWord($0) }
        let isOfficial =
            range.contains { passage.has($0, [.official, .role]) }
            || chunk.contains { ["status", "blog", "statement", "team", "post", "page", "engineering"].contains(words[$0].lower) }
        // "users of X", "analysts at Y" are nobody's official voice.
        if passage.has(index, .people), !isOfficial || !namesProvider {
            return Voice(.unnamed, name: reading.text(passage, chunkWithoutDeterminer(chunk)))
        }
        if namesProvider, isOfficial || chunk.contains(where: isProviderWord) { return Voice(.provider, name: context.provider) }
        if isStatusPage(chunk)
            || passage.has(index, .organisation) && !chunk.contains(where: { passage.isNameWord($0, in: reading) }) && isDefinite(chunk)
                && words[index].penn != .nns
        {
            return Voice(.provider, name: context.provider)
        }
        let names = chunk.filter { passage.isNameWord($0, in: reading) }
        if let first = names.first, let last = names.last {
            if let known = context.speakers[words[last].lower.text] { return known }
            return Voice(.named, name: reading.text(passage, first..<last + 1))
        }
        if passage.has(index, .official) { return Voice(.provider, name: context.provider) }
        if word.tag == .noun,
            word.penn == .nns && !passage.has(index, [.component, .device, .serviceHead, .outage, .trouble])
                || passage.has(index, [.complaint, .people, .media])
                || ["data", "industry", "evidence", "source"].contains(word.lemma)
        {
            return Voice(.unnamed, name: reading.text(passage, chunkWithoutDeterminer(chunk)))
        }
        return nil
    }

    /// "X told us that he had seen …": whoever speaks earlier in the sentence.
    private func speakerBefore(_ index: Int) -> Voice? {
        for verb in words[..<index].indices.reversed() where words[verb].tag == .verb && passage.has(verb, .speech) && !isQuoted(verb) {
            guard let subject = passage.children(verb).first(where: { Passage.subjects.contains(words[$0].relation) }), subject < verb,
                words[subject].tag != .pron
            else { continue }
            return voice(of: subject, whole: true)
        }
        return nil
    }

    /// Persons whom the sentence introduces by their office at the provider, by last name: "Jo Doe, X's head of infrastructure".
    func introducedOfficials() -> [(String, Voice)] {
        guard let provider = context.provider, passage.tells([.role, .official]) else { return [] }
        var found: [(String, Voice)] = []
        for (place, chunk) in passage.chunks.enumerated() {
            guard chunk.range.contains(where: { passage.has($0, [.role, .official]) }) else { continue }
            let own = chunk.range.filter { passage.isNameWord($0, in: reading) }
            let after = words[chunk.range.upperBound..<min(words.count, chunk.range.upperBound + 6)].indices
            guard own.contains(where: isProviderWord) || after.contains(where: isProviderWord) else { continue }
            var person = own.filter { !isProviderWord($0) && words[$0].tag == .propn && !passage.has($0, [.role, .official]) }
            if let first = own.first(where: isProviderWord), person.contains(where: { $0 < first }) {
                person = person.filter { $0 < first }
            }
            if person.isEmpty, place > 0, chunk.range.lowerBound - passage.chunks[place - 1].range.upperBound <= 1 {
                person = passage.chunks[place - 1].range.filter { passage.isNameWord($0, in: reading) }
            }
            guard person.count > 1, let last = person.last else { continue }
            found.append((words[last].lower.text, Voice(.provider, name: provider)))
        }
        return found
    }

    private func isProviderWord(_ index: Int) -> Bool {
        words[index].lower == context.providerWord && passage.isNameWord(index, in: reading)
    }

    private func isStatusPage(_ chunk: Range<Int>) -> Bool {
        chunk.contains { words[$0].lower == "status" }
            && chunk.contains { ["page", "dashboard", "site", "update"].contains(words[$0].lemma) }
    }

    private func isDefinite(_ chunk: Range<Int>) -> Bool { chunk.contains { ["the", "its", "their"].contains(words[$0].lower) } }

    private func chunkWithoutDeterminer(_ chunk: Range<Int>) -> Range<Int> {
        let low = chunk.first { words[$0].tag != .det } ?? chunk.lowerBound
        return low..<chunk.upperBound
    }

    /// Whoever speaks in this sentence, for the quotations after it, with the last name when it is a person's.
    func speaker() -> (voice: Voice, lastName: String?)? {
        guard passage.tells(.speech) else { return nil }
        for index in words.indices where words[index].tag == .verb && passage.has(index, .speech) && !isQuoted(index) {
            guard let subject = passage.children(index).first(where: { Passage.subjects.contains(words[$0].relation) }),
                let voice = voice(of: subject, whole: true)
            else { continue }
            let chunk = passage.chunkOf[subject] >= 0 ? passage.chunks[passage.chunkOf[subject]].range : subject..<subject + 1
            let last = chunk.last { passage.isNameWord($0, in: reading) }
            return (voice, last.map { words[$0].lower.text })
        }
        return nil
    }
}
