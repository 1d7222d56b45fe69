import Articles
import Language

/// Whom the words for a speaker stand for: a pronoun, an office, a name, people without one.
extension Attribution {
    /// The voice that a noun phrase stands for.
    func voice(of index: Int, whole: Bool) -> Voice? {
        let word = words[index]
        if word.tag == .pron {
            switch word.lower {
            case "he", "she": return speakerBefore(index) ?? context.person ?? context.speaker
            case "they": return context.speaker
            case "we", "i":
                return isQuoted(index) ? context.speaker : context.isProvidersOwn ? Voice(.provider, name: context.provider) : nil
            case "it":
                // An organisation is "it": who spoke last, if that is none, speaks for the provider.
                guard let speaker = context.speaker, speaker.kind == .provider || speaker.kind == .named, speaker != context.person else {
                    return context.provider.map { Voice(.provider, name: $0) }
                }
                return speaker
            default: return nil
            }
        }
        let range = whole ? passage.subtree(index) : index..<index + 1
        var chunk = passage.phrase(at: index)
        // "The Saltmarsh-based company": where it is at home is not its name.
        if chunk.lowerBound > 0, words[chunk.lowerBound - 1].lower == "based" || words[chunk.lowerBound].lower == "based" {
            if passage.has(index, .organisation), word.penn == .nn { return Voice(.provider, name: context.provider) }
            chunk = min(chunk.lowerBound + 1, index)..<chunk.upperBound
        }
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
        // "The Atlanta carrier", "the bank": told by where it is at home or by what it is, as is who spoke last.
        if passage.has(index, .organisation) || Self.companies.contains(word.lemma), isDefinite(chunk), word.penn == .nn,
            names.allSatisfy({ CommonNames.places.contains(words[$0].lower) })
        {
            if let speaker = context.speaker, speaker.kind == .named, speaker != context.person { return speaker }
            return Voice(.provider, name: context.provider)
        }
        if let name = speakersName(in: chunk, head: index) {
            if isOwnOfficial(named: name) { return Voice(.provider, name: context.provider) }
            if let known = context.speakers[words[name.upperBound - 1].lower.text] { return known }
            return Voice(.named, name: reading.text(passage, name))
        }
        if passage.has(index, .official) { return officer(elsewhere: index) ?? Voice(.provider, name: context.provider) }
        // "The notice said", "its preliminary report says": nobody else is told to have written it.
        if word.penn == .nn, Self.writings.contains(word.lemma), !range.contains(where: { passage.isNameWord($0, in: reading) }),
            !chunk.contains(where: { ["this", "my", "our"].contains(words[$0].lower) })
        {
            return Voice(.provider, name: context.provider)
        }
        if word.tag == .noun,
            word.penn == .nns && isSomebody(index) || passage.has(index, [.complaint, .people, .media])
                || ["data", "industry", "evidence", "source"].contains(word.lemma)
        {
            return Voice(.unnamed, name: reading.text(passage, chunkWithoutDeterminer(chunk)))
        }
        return nil
    }

    /// Whether a noun in the plural is of people or of what they run: what things "show" or "find" nobody says.
    private func isSomebody(_ index: Int) -> Bool {
        guard !passage.has(index, [.component, .device, .serviceHead, .outage, .trouble]) else { return false }
        return Self.agents.contains(words[index].lemma) || Self.agentEndings.contains { words[index].lower.hasSuffix($0) }
    }

    private static let agentEndings: [Spelling] = ["ers", "ors", "ists", "ians", "men", "women", "people"]
    private static let agents: WordSet = [
        "resident", "student", "patient", "parent", "official", "airline", "bank", "company", "hospital", "merchant", "tenant", "shop",
        "school", "council", "participant", "applicant", "assistant", "agent", "consultant", "accountant", "business", "firm", "agency",
        "authority", "expert", "guest", "member", "outlet", "newspaper", "site", "tracker", "figure", "account", "estimate",
    ]

    /// The name of who speaks, without what he is: "Transport Minister Jo Doe", "Harbour University professor Jo Doe", "Acme's Jo Doe".
    ///
    /// A name may go on behind "of" or with the noun that it opens: "Bank of Saltmarsh", "Saltmarsh Airport", "Saltmarsh police".
    private func speakersName(in chunk: Range<Int>, head: Int) -> Range<Int>? {
        guard let last = chunk.last(where: { passage.isNameWord($0, in: reading) }) else { return nil }
        var first = last
        while first > chunk.lowerBound, goesOn(before: first, until: last) { first -= 1 }
        if let title = (first..<last).last(where: { passage.has($0, .role) || Self.titles.contains(words[$0].lower) }) { first = title + 1 }
        while first < last, words[first].penn == .cd { first += 1 }
        if words[last].lower == words[head].lower, passage.opensNameWithOf(last, in: reading) {
            let rest = last + 2
            var end = rest + 1
            while end < words.count, passage.chunkOf[end] == passage.chunkOf[rest], passage.isNameWord(end, in: reading) { end += 1 }
            return first..<end
        }
        // "Saltmarsh police": where all else is a place, the name is what is there.
        let isPlace = (first...last).allSatisfy { CommonNames.places.contains(words[$0].lower) }
        return first..<(isPlace && chunk.contains(head) ? max(last, head) + 1 : last + 1)
    }

    /// Whether a name has the word before one of its words, too: "First Bus", "Harbour-Saltmarsh Bank", "Acme & Sons", "Acme's Saltmarsh".
    private func goesOn(before index: Int, until last: Int) -> Bool {
        let word = words[index - 1]
        if passage.isNameWord(index - 1, in: reading) { return true }
        if ["-", "&"].contains(word.lower) { return index > 1 && passage.isNameWord(index - 2, in: reading) }
        if word.penn == .pos { return (index...last).allSatisfy { CommonNames.places.contains(words[$0].lower) } }
        return index > 1 && reading.startsCapital(word) && [.adj, .noun, .propn].contains(word.tag)
    }

    private static let titles: WordSet = ["mr", "mrs", "ms", "dr", "sir", "dame", "lord", "prof", "sen", "rep", "gov", "mp", "officer"]

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

    /// "Spokesperson Jo Doe", "chief technology officer Jo Doe", "Jo Doe, the airline's chief executive": who is told to hold an office and at
    /// no other company holds it at the one that the article is about.
    private func isOwnOfficial(named person: Range<Int>) -> Bool {
        guard person.count > 1, person.allSatisfy({ passage.isNameWord($0, in: reading) && !passage.has($0, [.organisation]) }) else {
            return false
        }
        let before = passage.segment(before: person.lowerBound).suffix(5)
        if let office = office(in: before), office.upperBound == person.lowerBound { return isOwn(before.lowerBound..<office.lowerBound) }
        guard person.upperBound + 1 < words.count, words[person.upperBound].lower == "," else { return false }
        let behind = person.upperBound + 1..<min(words.count, person.upperBound + 9)
        guard let office = office(in: behind) else { return false }
        let rest = words[office.upperBound..<min(words.count, office.upperBound + 5)].indices
        return isOwn(behind.lowerBound..<office.lowerBound) && !rest.contains { passage.isNameWord($0, in: reading) }
    }

    /// "Jo Doe, chief executive of Ferrowick, said": who holds an office elsewhere.
    private func officer(elsewhere index: Int) -> Voice? {
        guard index + 2 < words.count, ["of", "at"].contains(words[index + 1].lower),
            words[index + 2..<min(index + 5, words.count)].indices.contains(where: {
                passage.isNameWord($0, in: reading) && !isProviderWord($0)
            })
        else { return nil }
        let start = passage.phrase(at: index).lowerBound
        guard start > 1, words[start - 1].lower == ",", passage.chunkOf[start - 2] >= 0,
            let name = speakersName(in: passage.chunks[passage.chunkOf[start - 2]].range, head: start - 2)
        else { return nil }
        return Voice(.named, name: reading.text(passage, name))
    }

    /// The words of an office in which somebody speaks for a company: "spokeswoman", "CEO", "chief operating officer".
    private func office(in range: Range<Int>) -> Range<Int>? {
        for index in range {
            if Self.offices.contains(words[index].lower) { return index..<index + 1 }
            guard words[index].lower == "chief",
                let end = (index + 1..<min(index + 4, range.upperBound)).first(where: {
                    ["officer", "executive"].contains(words[$0].lower)
                })
            else { continue }
            return index..<end + 1
        }
        return nil
    }

    private static let offices: WordSet = ["spokesperson", "spokesman", "spokeswoman", "ceo", "cto", "cio", "coo", "cfo"]

    /// Whether the words before an office name nobody but the company: "the airline's", "its", "company".
    private func isOwn(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            ![.noun, .propn].contains(words[$0].tag) || passage.has($0, .organisation) || Self.companies.contains(words[$0].lemma)
        }
    }

    private static let companies: WordSet = [
        "airline", "bank", "retailer", "supermarket", "chain", "hospital", "trust", "railway", "utility", "exchange", "broker", "network",
        "telco", "airport", "publisher", "studio", "processor",
    ]

    private func isStatusPage(_ chunk: Range<Int>) -> Bool {
        chunk.contains { words[$0].lower == "status" }
            && chunk.contains { ["page", "dashboard", "site", "update"].contains(words[$0].lemma) }
    }

    private func isDefinite(_ chunk: Range<Int>) -> Bool { chunk.contains { ["the", "its", "their"].contains(words[$0].lower) } }

    private func chunkWithoutDeterminer(_ chunk: Range<Int>) -> Range<Int> {
        let low = chunk.first { words[$0].tag != .det } ?? chunk.lowerBound
        return low..<chunk.upperBound
    }
}
