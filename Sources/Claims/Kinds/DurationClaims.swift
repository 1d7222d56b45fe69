import Language

package let durationClaims = ClaimKindRule(
    kind: .duration,
    meaning: "How long the outage lasted, or a service was down.",
    examples: [
        .init("⟦The outage lasted 47 minutes⟧.", "incident lasted 47 minutes"),
        .init("The site was down for nearly three hours.", "incident lasted nearly three hours"),
        .init("Duration: 9 hours and 28 minutes", "incident lasted 9 hours and 28 minutes"),
        .init("Total time of impact was 35 minutes.", "incident lasted 35 minutes"),
        .init("Calls could not be connected for 96 minutes.", "incident lasted 96 minutes"),
        .init("We waited three days for the report."),
        .init("With a tested failover the outage would have lasted less than ten minutes."),
        .init("Affected customers get a credit for a full day of service."),
        .init("An outage of six hours empties the warehouse."),
        .init("The airline talked to a \"60 Minutes\" reporter about the outage."),
        .init("Paylane said that Paylane cards failed. ⟦Harbour Rail was down for two hours⟧.", "Harbour Rail lasted two hours"),
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

    /// A length of time such as outages have, whatever it is of: they last minutes to weeks; years and seconds are of other things.
    func length(of placed: Passage.PlacedTime) -> TimeExpression? {
        var time = placed.time
        // "fixed it in 40 minutes": read on its own a time from now, behind a past verb a length.
        if passage.isShiftTaken(placed) { time.kind = .duration }
        if time.isStartWithLength { time.kind = .duration }
        guard time.kind == .duration, time.minSeconds != nil || time.maxSeconds != nil else { return nil }
        // "over a five-hour window": throughout it, not longer than it.
        if time.maxSeconds == nil, words[placed.words.lowerBound].lower == "over", placed.words.upperBound < words.count,
            Self.windows.contains(words[placed.words.upperBound].lemma)
        {
            time.maxSeconds = time.minSeconds
        }
        return time.maxSeconds ?? time.minSeconds ?? 0 >= 60 && time.minSeconds ?? 0 <= 40 * 86_400 ? time : nil
    }

    /// The value of a length, of the incident until the whole sentence tells of what.
    func value(of time: TimeExpression) -> DurationValue {
        DurationValue(
            subject: "incident", minMinutes: time.minSeconds.map { Double($0) / 60 }, maxMinutes: time.maxSeconds.map { Double($0) / 60 },
            approximate: time.modifiers.contains(.approximate) || time.isVague, vague: time.isVague, text: reading.text(time.range))
    }

    private func draft(_ placed: Passage.PlacedTime) -> Draft? {
        guard let time = length(of: placed) else { return nil }
        // "over the next few minutes", "in the last hour": a window of the telling.
        let opener = max(0, placed.words.lowerBound - 1)..<placed.words.upperBound
        // "for the first 70 minutes nobody could": a stretch of the trouble itself.
        let isItsFirst = words[max(0, opener.lowerBound - 2)..<opener.upperBound].contains { $0.lower == "for" }
        guard
            !opener.contains(where: {
                ["next", "last", "past", "previous", "coming"].contains(words[$0].lower) || words[$0].lower == "first" && !isItsFirst
            })
        else { return nil }
        // "Both were back within minutes": how fast others were, no length.
        let before = words[max(0, placed.words.lowerBound - 5)..<placed.words.lowerBound]
        if time.isVague, words[max(0, placed.words.lowerBound - 1)..<placed.words.upperBound].contains(where: { $0.lower == "within" }),
            before.contains(where: { ["back", "recover", "return", "restore"].contains($0.lemma) })
        {
            return nil
        }
        guard !isOfSomethingElse(placed), let anchor = labelled(placed) ?? outage(around: placed), !isOnlyThought(anchor),
            !isGeneral(anchor, placed)
        else {
            return nil
        }
        let range = min(placed.words.lowerBound, anchor)..<max(placed.words.upperBound, anchor + 1)
        var draft = Draft(
            .duration(value(of: time)), anchor: anchor, evidence: range)
        // "should have taken seconds and instead held for an hour": what should have been is over.
        draft.isPresupposed = passage.segment(before: placed.words.lowerBound).contains { words[$0].lower == "instead" }
        return draft
    }

    /// "a credit for a full day of service", "a refund of two weeks": what is given, not what was lost.
    private func isOfSomethingElse(_ placed: Passage.PlacedTime) -> Bool {
        let before = words[max(0, placed.words.lowerBound - 4)..<placed.words.lowerBound]
        // "one of the busiest shopping days": a number of days is none without its number.
        if let last = before.last, placed.words.count == 1, last.tag == .noun || last.penn == .jjs { return true }
        // "out of sync by 40 minutes", "a \"60 Minutes\" interview"
        if before.last?.lower == "by" || isTitle(placed) { return true }
        return before.contains {
            ["credit", "refund", "compensation", "extension", "discount", "voucher", "subscription"].contains($0.lemma)
        }
    }

    /// A length in quotation marks with a capital is what something is called.
    private func isTitle(_ placed: Passage.PlacedTime) -> Bool {
        let (first, end) = (placed.words.lowerBound, placed.words.upperBound)
        return first > 0 && end < words.count && ["\"", "“", "‘", "'"].contains(words[first - 1].lower)
            && ["\"", "”", "’", "'"].contains(words[end].lower) && reading.isCapitalised(words[end - 1])
    }

    /// "An outage of six hours empties the system", "a refund only when service is out for 24 hours": a rule and no event; "stuck for an hour"
    /// is what befell a person.
    private func isGeneral(_ anchor: Int, _ placed: Passage.PlacedTime) -> Bool {
        if ["stuck", "queuing", "queueing", "waiting"].contains(words[anchor].lower) { return true }
        guard !reading.isHeading(passage), !words.indices.contains(where: { words[$0].penn == .vbd && !passage.has($0, .speech) }) else {
            return false
        }
        if let only = words[..<anchor].lastIndex(where: { $0.lower == "only" }), ["when", "if"].contains(words[only + 1].lower) {
            return true
        }
        guard words[anchor].tag == .noun, passage.chunkOf[anchor] >= 0,
            let verb = words.indices[max(anchor, placed.words.upperBound)...].first(where: {
                words[$0].penn == .vbz || words[$0].penn == .vbp || words[$0].tag == .aux
            })
        else { return false }
        let chunk = passage.chunks[passage.chunkOf[anchor]].range
        return words[verb].tag == .verb && ["a", "an", "any", "every"].contains(words[chunk.lowerBound].lower)
            && !Self.goingOn.contains(words[verb].lemma) && !passage.has(verb, .speech)
    }

    private static let goingOn: WordSet = ["be", "have", "continue", "remain", "last", "persist", "enter", "hit", "affect", "leave"]

    /// "would have lasted ten minutes": it did not.
    private func isOnlyThought(_ anchor: Int) -> Bool {
        passage.children(anchor).contains { words[$0].tag == .aux && ["would", "might"].contains(words[$0].lower) }
            && passage.children(anchor).contains { words[$0].lower == "have" }
    }

    /// "Duration | 9 hours", "Total time of impact was 35 minutes", "time to recovery: 4 h": a label with its value.
    private func labelled(_ placed: Passage.PlacedTime) -> Int? {
        let first = placed.words.lowerBound
        let before = max(0, first - 9)..<first
        guard let mark = before.last(where: { words[$0].lower != "~" && ![.adv, .adp].contains(words[$0].tag) }),
            ["|", ":", "=", "–", "—"].contains(words[mark].lower) || words[mark].lemma == "be" || words[mark].lower == "*"
        else { return nil }
        let label = before.lowerBound..<mark
        if words[mark..<first].contains(where: {
            ["typically", "usually", "normally", "expected", "estimated", "generally", "not", "no"].contains($0.lower)
        }) {
            return nil
        }
        // The nearest cell or clause only.
        let start = label.last { ["|", ".", ";", ":"].contains(words[$0].lower) }.map { $0 + 1 } ?? label.lowerBound
        guard start < mark else { return nil }
        let forms = words[start..<mark].map(\.lower)
        guard
            !forms.contains(where: {
                ["target", "objective", "detection", "detect", "average", "maximum", "typical", "planned", "combined"].contains($0)
            })
        else { return nil }
        if forms.contains("duration") || forms.contains("downtime") || forms.last == "length" || forms.contains("lasted") {
            return mark
        }
        guard let time = forms.firstIndex(where: { $0 == "time" || $0 == "length" }) else { return nil }
        let named =
            forms[(time + 1)...].contains {
                ["recovery", "recover", "restore", "resolve", "resolution", "impact", "outage", "disruption", "incident"].contains($0)
            }
            || forms[..<time].contains { ["outage", "recovery", "resolution", "restoration"].contains($0) }
        return named ? mark : nil
    }

    /// The word that says what lasted, when it is the outage.
    private func outage(around placed: Passage.PlacedTime) -> Int? {
        let range = placed.words
        // "four-hour outage", "six hours of downtime"
        var at = range.upperBound
        while at < words.count, at - range.upperBound < 6 {
            if words[at].tag == .noun, passage.has(at, .outage) || Self.stoppages.contains(words[at].lemma) { return at }
            // "over a five-hour window" in a sentence about trouble
            if words[at].tag == .noun, Self.windows.contains(words[at].lemma),
                let trouble = words.indices.first(where: {
                    passage.has($0, [.outage, .failing, .brokenState, .hitting]) || passage.has($0, .trouble) && words[$0].tag == .noun
                })
            {
                return trouble
            }
            if ["later", "ago", "earlier", "before", "after"].contains(words[at].lower) {
                return words[at].lower == "later" ? resolvedLater(range) : words[at].lower == "after" ? restored(after: at) : nil
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
            return trouble
        }
        if words[range.upperBound - 1].lower == "later" { return resolvedLater(range) }
        if let found = linear(range) { return found }
        guard let head = governor(range) else { return nil }
        for node in [head] + passage.ancestors(head).prefix(2) {
            if isLasting(node, range) { return node }
            if [.aclRelcl, .advcl, .parataxis, .ccomp].contains(words[node].relation) { break }
        }
        // "back within six hours", "fixed in under an hour"
        if let node = [head].first, passage.has(node, [.restoring, .resolving, .mitigating, .recovering]), range.lowerBound > 0,
            ["within", "in", "under", "after", "took"].contains(words[range.lowerBound - 1].lower)
                || ["within", "in"].contains(words[range.lowerBound].lower)
        {
            return node
        }
        return nil
    }

    /// By the clause before the duration: "failed to resolve for an estimated ten minutes", "a fix was out within 78 minutes".
    private func linear(_ range: Range<Int>) -> Int? {
        let before = passage.segment(before: range.lowerBound)
        let own = ["for", "within", "in", "under"].contains(words[range.lowerBound].lower) ? range.lowerBound : nil
        guard
            let preposition = own
                ?? before.suffix(6).last(where: {
                    ["for", "within", "in", "under", "after", "of", "took"].contains(words[$0].lower) && words[$0].tag != .verb
                        || words[$0].lemma == "take"
                })
        else { return nil }
        // "for about fifty minutes nobody could log in"
        if words[preposition].lower == "for", before.lowerBound + 3 > preposition {
            var after = passage.segment(after: range.upperBound - 1)
            if after.count < 3, after.upperBound < words.count, words[after.upperBound].lower == "," {
                after = passage.segment(after: after.upperBound)
            }
            if let node = after.first(where: {
                ["nobody", "none", "nothing"].contains(words[$0].lower) || isOutOfOrder($0)
                    || passage.has($0, .trouble) && words[$0].tag == .noun && !passage.isNegated($0)
                        && after.contains { passage.has($0, .undergoing) && words[$0].tag == .verb || words[$0].lemma == "receive" }
            }) {
                return node
            }
        }
        let clause = before.lowerBound..<min(preposition, range.lowerBound)
        // "It took three hours to restore service", "took a day before it was fixed"
        if words[preposition].lemma == "take" {
            let after = words[range.upperBound...].indices.prefix(5)
            guard after.contains(where: { ["to", "for", "before", "until"].contains(words[$0].lower) }),
                let node = words[range.upperBound...].indices.prefix(9).first(where: {
                    words[$0].tag == .verb && passage.has($0, [.restoring, .resolving, .mitigating, .recovering])
                        || words[$0].lower == "back" && ["get", "bring", "come", "be"].contains(words[$0 - 1].lemma)
                })
            else { return nil }
            return node
        }
        switch words[preposition].lower {
        case "for", "of":
            if let node = clause.last(where: {
                passage.has($0, [.failing, .brokenState, .inability]) || passage.has($0, .outage) && words[$0].tag == .noun
                    || passage.has($0, .hitting) && words[$0].tag == .verb
                    || words[$0].lower == "out" && $0 > 0 && words[$0 - 1].lemma == "be"
                    || words[$0].lemma == "lose" && words[$0].tag == .verb && !passage.objects(of: $0).isEmpty
            }),
                !passage.isNegated(node)
            {
                return node
            }
            // "could not be connected for 96 minutes", "the lock held for 47 minutes"
            if let node = clause.last(where: { words[$0].tag == .verb }), words[preposition].lower == "for" {
                if isOutOfOrder(node) { return node }
                if words[node].lemma == "hold", passage.objects(of: node).isEmpty,
                    passage.subject(of: node).map({ !passage.has($0, .people) }) ?? false
                {
                    return node
                }
                if words[node].lemma == "go",
                    clause.contains(where: { $0 > node && ["on", "without", "dark", "down"].contains(words[$0].lower) })
                {
                    return node
                }
            }
        case "within", "in", "under":
            if let node = clause.last(where: {
                words[$0].tag == .verb && (passage.has($0, [.mitigating, .resolving, .restoring]) || words[$0].lemma == "halt")
                    || words[$0].lower == "back" && $0 > 0 && ["was", "were", "came"].contains(words[$0 - 1].lower)
            }) {
                return node
            }
        default: break
        }
        return nil
    }

    /// "could not be connected", "cannot log in", "were not delivered": what did not work.
    private func isOutOfOrder(_ index: Int) -> Bool {
        // "were not able to"
        if words[index].lower == "able" { return words[max(0, index - 2)..<index].contains { ["not", "n't"].contains($0.lower) } }
        guard words[index].tag == .verb, passage.isNegated(index) else { return false }
        return passage.children(index).contains { ["can", "could", "ca"].contains(words[$0].lower) } || passage.isPassive(index)
            || passage.has(index, [.working, .using])
    }

    /// "back to normal, 31 hours after it first failed": from the beginning to the end.
    private func restored(after at: Int) -> Int? {
        let behind = at + 1..<min(words.count, at + 14)
        guard
            behind.contains(where: {
                passage.has($0, [.beginning, .noticing, .failing, .outage]) && [.verb, .noun].contains(words[$0].tag)
            }),
            let node = words.indices.first(where: {
                $0 < at && words[$0].tag == .verb && passage.has($0, [.restoring, .resolving, .recovering]) && !passage.isNegated($0)
            })
        else { return nil }
        return node
    }

    private static let windows: WordSet = ["window", "period", "stretch", "span"]

    /// Nouns that are an outage behind a length: "a 12-hour fault".
    private static let stoppages: WordSet = [
        "fault", "halt", "stoppage", "freeze", "disturbance", "blackout", "standstill", "suspension", "failure", "paralysis",
    ]

    private func governor(_ range: Range<Int>) -> Int? {
        for index in range where words[index].head >= 0 && !range.contains(words[index].head) { return words[index].head }
        return nil
    }

    /// "lasted X", "was down for X", "remained inaccessible for X", "took X to restore".
    private func isLasting(_ index: Int, _ range: Range<Int>) -> Bool {
        let word = words[index]
        let isFor =
            range.lowerBound > 0
            && ["for", "over", "after", "than", "about", "almost", "nearly"].contains(words[range.lowerBound - 1].lower)
            || words[range.lowerBound].lower == "for" || passage.children(range.upperBound - 1).contains { words[$0].lower == "for" }
        if passage.has(index, .lasting), let subject = passage.subject(of: index) {
            let goesOn = ["go", "drag", "stretch"].contains(word.lemma) && passage.children(index).contains { words[$0].lower == "on" }
            if goesOn || ["last", "persist", "span", "endure", "continue"].contains(word.lemma) {
                if passage.has(subject, [.outage, .trouble]) || words[subject].tag == .pron
                    || ["thing", "event", "situation", "ordeal", "crisis", "problem", "fault", "blackout", "loss", "episode", "saga"]
                        .contains(words[subject].lemma)
                {
                    return true
                }
                return false
            }
            if word.lemma == "take", passage.clauseRange(index).contains(where: { passage.has($0, [.restoring, .resolving, .mitigating]) })
            {
                return true
            }
        }
        guard isFor else { return false }
        if passage.has(index, [.brokenState, .failing, .outage])
            || passage.clauseRange(index).contains(where: { passage.has($0, [.brokenState, .inability, .outage]) && $0 != index })
        {
            return true
        }
        if passage.has(index, .hitting), !passage.isNegated(index) { return true }
        if ["leave", "lock", "go", "be", "keep", "stay", "remain", "disappear"].contains(word.lemma),
            passage.clauseRange(index).contains(where: {
                passage.has($0, [.brokenState, .inability]) || ["locked", "offline"].contains(words[$0].lower)
            })
        {
            return true
        }
        return false
    }

    /// "solved at 13:00, three hours later"
    private func resolvedLater(_ range: Range<Int>) -> Int? {
        guard
            let node = words.indices.first(where: {
                passage.has($0, [.restoring, .resolving]) && words[$0].tag == .verb && $0 < range.lowerBound
            })
        else { return nil }
        return node
    }
}

extension Passage {
    /// "was able to fix", "managed to deploy and check": done, though the verb has no form of the past.
    private func isManaged(_ index: Int) -> Bool {
        guard words[index].penn == .vb else { return false }
        return words[max(0, index - 6)..<index].contains { ["able", "managed"].contains($0.lower) }
    }

    /// "two hours later": counted on from another moment.
    func isLater(_ placed: PlacedTime) -> Bool { words[placed.words.upperBound - 1].lower == "later" }

    /// "restored it in 40 minutes", "was solved three hours later": how long it took, by the past verb before it.
    func isShiftTaken(_ placed: PlacedTime) -> Bool {
        guard placed.time.kind != .duration, placed.time.minSeconds != nil,
            words[placed.words.lowerBound].lower == "in" || isLater(placed)
        else { return false }
        // "were back in about five minutes", "was back up in an hour"
        let told = segment(before: placed.words.lowerBound)
        if let back = told.suffix(4).last(where: { words[$0].lower == "back" }), back > 0,
            ["was", "were", "came"].contains(words[back - 1].lower),
            words[back + 1..<placed.words.lowerBound].allSatisfy({ ["up", "online", "to", "normal", "running", "and"].contains($0.lower) })
        {
            return true
        }
        return told.contains {
            words[$0].tag == .verb && (words[$0].penn == .vbd || words[$0].penn == .vbn || isManaged($0))
                && has($0, [.mitigating, .restoring, .resolving, .identifying])
        }
    }
}
