import Language

package let durationClaims = ClaimKindRule(
    kind: .duration,
    meaning: "How long the outage lasted, or a service was down.",
    examples: [
        .init("⟦The outage lasted 47 minutes⟧.", "incident lasted 47 minutes"),
        .init("The site was down for nearly three hours.", "incident lasted nearly three hours"),
        .init("We waited three days for the report."),
    ],
    drafts: { DurationReader.drafts(in: $0, of: $1, context: $2) }
)

/// How long it lasted: durations that a text ties to the outage or to a service's being down.
struct DurationReader {
    let reading: ArticleReading
    let passage: Passage
    let context: Context

    static func drafts(in passage: Passage, of reading: ArticleReading, context: Context) -> [Draft] {
        let reader = DurationReader(reading: reading, passage: passage, context: context)
        return passage.times.compactMap { reader.draft($0) }
    }

    private var words: [Word] { passage.words }

    private func draft(_ placed: Passage.PlacedTime) -> Draft? {
        var time = placed.time
        // "fixed it in 40 minutes": read on its own a time from now, behind a past verb a length.
        if passage.isShiftTaken(placed) { time.kind = .duration }
        guard time.kind == .duration, time.minSeconds != nil || time.maxSeconds != nil else { return nil }
        let longest = time.maxSeconds ?? time.minSeconds ?? 0
        // "over the next few minutes", "in the last hour": a window of the telling.
        let opener = max(0, placed.words.lowerBound - 1)..<placed.words.upperBound
        guard !opener.contains(where: { ["next", "last", "past", "first", "previous", "coming"].contains(words[$0].lower) }) else {
            return nil
        }
        // Outages last minutes to weeks; years and seconds are of other things.
        guard longest >= 60, time.minSeconds ?? 0 <= 40 * 86_400 else { return nil }
        guard let (anchor, subject) = outage(around: placed) else { return nil }
        let range = min(placed.words.lowerBound, anchor)..<max(placed.words.upperBound, anchor + 1)
        return Draft(
            .duration(
                DurationValue(
                    subject: subject, minMinutes: time.minSeconds.map { Double($0) / 60 },
                    maxMinutes: time.maxSeconds.map { Double($0) / 60 },
                    approximate: time.modifiers.contains(.approximate) || time.isVague, vague: time.isVague,
                    text: reading.text(time.range))),
            anchor: anchor, evidence: range)
    }

    /// The word that says what lasted, when it is the outage.
    private func outage(around placed: Passage.PlacedTime) -> (Int, String)? {
        let range = placed.words
        // "four-hour outage", "six hours of downtime"
        var at = range.upperBound
        while at < words.count, at - range.upperBound < 6 {
            if words[at].tag == .noun, passage.has(at, .outage) { return (at, subject(at)) }
            // "over a five-hour window" in a sentence about trouble
            if words[at].tag == .noun, ["window", "period", "stretch", "span"].contains(words[at].lemma),
                let trouble = words.indices.first(where: {
                    passage.has($0, [.outage, .failing, .brokenState, .hitting]) || passage.has($0, .trouble) && words[$0].tag == .noun
                })
            {
                return (trouble, "incident")
            }
            if ["later", "ago", "earlier", "before", "after"].contains(words[at].lower) {
                return words[at].lower == "later" ? resolvedLater(range) : nil
            }
            if words[at].tag == .verb || words[at].tag == .punct && words[at].lower != "-"
                || ["to", "for", "in", "with"].contains(words[at].lower)
            {
                break
            }
            at += 1
        }
        // "over a period of around 12 hours"
        if let of = words[max(0, range.lowerBound - 3)..<range.lowerBound].lastIndex(where: { $0.lower == "of" }), of > 0,
            ["period", "window", "span", "course"].contains(words[of - 1].lemma),
            let trouble = words.indices.first(where: {
                passage.has($0, [.outage, .failing, .brokenState, .hitting, .inability])
                    || passage.has($0, .trouble) && words[$0].tag == .noun
            })
        {
            return (trouble, "incident")
        }
        if words[range.upperBound - 1].lower == "later" { return resolvedLater(range) }
        if let found = linear(range) { return found }
        guard let head = governor(range) else { return nil }
        for node in [head] + passage.ancestors(head).prefix(2) {
            if let subject = lasting(node, range) { return (node, subject) }
            if [.aclRelcl, .advcl, .parataxis, .ccomp].contains(words[node].relation) { break }
        }
        // "back within six hours", "fixed in under an hour"
        if let node = [head].first, passage.has(node, [.restoring, .resolving, .mitigating, .recovering]), range.lowerBound > 0,
            ["within", "in", "under", "after", "took"].contains(words[range.lowerBound - 1].lower)
                || ["within", "in"].contains(words[range.lowerBound].lower)
        {
            return (node, "incident")
        }
        return nil
    }

    /// By the clause before the duration: "failed to resolve for an estimated ten minutes", "a fix was out within 78 minutes".
    private func linear(_ range: Range<Int>) -> (Int, String)? {
        let before = passage.segment(before: range.lowerBound)
        guard
            let preposition = before.suffix(6).last(where: {
                ["for", "within", "in", "under", "after", "of", "took"].contains(words[$0].lower) && words[$0].tag != .verb
                    || words[$0].lemma == "take"
            })
                ?? (["for", "within", "in", "under"].contains(words[range.lowerBound].lower) ? range.lowerBound : nil)
        else { return nil }
        let clause = before.lowerBound..<min(preposition, range.lowerBound)
        switch words[preposition].lower {
        case "for", "of":
            if let node = clause.last(where: {
                passage.has($0, [.failing, .brokenState, .inability]) || passage.has($0, .outage) && words[$0].tag == .noun
                    || passage.has($0, .hitting) && words[$0].tag == .verb
            }),
                !passage.isNegated(node)
            {
                return (node, subject(node))
            }
        case "within", "in", "under":
            if let node = clause.last(where: {
                words[$0].tag == .verb && (passage.has($0, [.mitigating, .resolving, .restoring]) || words[$0].lemma == "halt")
            }) {
                return (node, "incident")
            }
        default: break
        }
        return nil
    }

    private func governor(_ range: Range<Int>) -> Int? {
        for index in range where words[index].head >= 0 && !range.contains(words[index].head) { return words[index].head }
        return nil
    }

    /// "lasted X", "was down for X", "remained inaccessible for X", "took X to restore".
    private func lasting(_ index: Int, _ range: Range<Int>) -> String? {
        let word = words[index]
        let isFor =
            range.lowerBound > 0
            && ["for", "over", "after", "than", "about", "almost", "nearly"].contains(words[range.lowerBound - 1].lower)
            || words[range.lowerBound].lower == "for" || passage.children(range.upperBound - 1).contains { words[$0].lower == "for" }
        if passage.has(index, .lasting), let subject = passage.subject(of: index) {
            if ["last", "persist", "span", "endure", "continue"].contains(word.lemma) {
                if passage.has(subject, [.outage, .trouble]) || words[subject].tag == .pron { return self.subject(subject) }
                return nil
            }
            if word.lemma == "take", passage.clauseRange(index).contains(where: { passage.has($0, [.restoring, .resolving, .mitigating]) })
            {
                return "incident"
            }
        }
        guard isFor else { return nil }
        if passage.has(index, [.brokenState, .failing, .outage])
            || passage.clauseRange(index).contains(where: { passage.has($0, [.brokenState, .inability, .outage]) && $0 != index })
        {
            return self.subject(index)
        }
        if passage.has(index, .hitting), !passage.isNegated(index) { return "incident" }
        if ["leave", "lock", "go", "be", "keep", "stay", "remain", "disappear"].contains(word.lemma),
            passage.clauseRange(index).contains(where: {
                passage.has($0, [.brokenState, .inability]) || ["locked", "offline"].contains(words[$0].lower)
            })
        {
            return "incident"
        }
        return nil
    }

    /// "solved at 13:00, three hours later"
    private func resolvedLater(_ range: Range<Int>) -> (Int, String)? {
        guard
            let node = words.indices.first(where: {
                passage.has($0, [.restoring, .resolving]) && words[$0].tag == .verb && $0 < range.lowerBound
            })
        else { return nil }
        return (node, "incident")
    }

    /// The service that lasted in its state, when it is told apart from the incident as a whole.
    private func subject(_ index: Int) -> String { "incident" }
}

extension Passage {
    /// "restored it in 40 minutes", "was solved three hours later": how long it took, by the past verb before it.
    func isShiftTaken(_ placed: PlacedTime) -> Bool {
        guard placed.time.kind != .duration, placed.time.minSeconds != nil,
            words[placed.words.lowerBound].lower == "in" || words[placed.words.upperBound - 1].lower == "later"
        else { return false }
        return segment(before: placed.words.lowerBound).contains {
            words[$0].tag == .verb && (words[$0].penn == .vbd || words[$0].penn == .vbn)
                && has($0, [.mitigating, .restoring, .resolving, .identifying])
        }
    }
}
