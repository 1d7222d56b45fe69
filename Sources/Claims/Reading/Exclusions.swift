import Language

extension Passage {
    /// A question put to somebody claims nothing.
    var isQuestion: Bool {
        guard let last = words.last(where: { $0.lower != "\"" && $0.lower != "”" && $0.lower != ")" }) else { return true }
        return last.lower == "?"
    }

    /// Whether the clause of a word tells of something that did not happen: a condition, a forecast, advice, a rule of thumb.
    func isUnreal(_ anchor: Int) -> Bool {
        if tellsOfElsewhen(anchor) { return true }
        // "as we saw in a recent problem of another's"
        let before = segment(before: anchor)
        if tells(.trouble | .outage) {
            let clause = before.lowerBound..<segment(after: anchor).upperBound
            if clause.contains(where: { has($0, .trouble | .outage) && words[$0].tag == .noun && isOfThePast($0) }) { return true }
        }
        // Where the tree lost it: "if this happened between …".
        if let opener = before.first(where: { words[$0].lower == "if" }), opener == 0 || words[opener - 1].lower != "as" {
            if words[..<opener].allSatisfy({ $0.lower != "even" }) { return true }
        }
        var at = anchor
        for _ in 0..<words.count {
            for child in children(at) {
                let word = words[child]
                switch word.relation {
                case .aux:
                    if ["will", "'ll", "shall", "should", "must", "wo", "ought"].contains(word.lower) { return true }
                    if word.lower == "would" || word.lower == "can" && !isNegated(at), !hasIncidentTense(at),
                        word.lower == "can" || !isReported(at)
                    {
                        return word.lower == "can" && isGenericClause(at) || word.lower == "would" && isGenericClause(at)
                    }
                case .mark:
                    if ["if", "whether", "unless", "whenever", "lest"].contains(word.lower), words[at].relation == .advcl,
                        !["if", "whether"].contains(word.lower) || !isOpenQuestion(at: anchor)
                    {
                        return true
                    }
                case .advmod:
                    if word.lower == "when" || word.lower == "whenever", words[at].relation == .advcl, isGenericClause(at),
                        !hasIncidentTense(at)
                    {
                        return true
                    }
                    // "at this scale it typically indicates …" is a guess about this one.
                    // Behind its verb "normally" tells how, and what is told in the past is no rule.
                    if has(child, .generic), child < at, !isPast(at), isGenericClause(at),
                        !words.contains(where: { $0.lower == "this" || $0.lower == "these" })
                    {
                        return true
                    }
                default: break
                }
            }
            if words[at].relation == .xcomp, words[at].head >= 0, words[words[at].head].lemma == "go",
                children(words[at].head).contains(where: { words[$0].lemma == "be" })
            {
                return true
            }
            guard words[at].head >= 0 else { return false }
            at = words[at].head
        }
        return false
    }

    /// "the longest outage since 2008, when a bug …": what follows the year is that year's.
    private func tellsOfElsewhen(_ anchor: Int) -> Bool {
        times.contains { placed in
            let behind = placed.words.upperBound
            guard anchor > behind, placed.time.precision > .day, placed.words.lowerBound > 0,
                words[placed.words.lowerBound].lower == "since" || words[placed.words.lowerBound - 1].lower == "since"
            else { return false }
            return words[behind...].prefix(2).contains { $0.lower == "when" }
        }
    }

    /// Present tense without an article on the subject: "outages can cost millions", "when a platform returns an error".
    private func isGenericClause(_ index: Int) -> Bool {
        guard let subject = children(index).first(where: { Self.subjects.contains(words[$0].relation) }) else { return true }
        let isIndefinite = children(subject).contains { ["a", "an", "any", "every", "each", "such"].contains(words[$0].lower) }
        let isBarePlural =
            words[subject].penn == .nns && !children(subject).contains { words[$0].relation == .det || words[$0].relation == .nmodPoss }
        return isIndefinite || isBarePlural || words[subject].tag == .pron
    }

    private func hasIncidentTense(_ index: Int) -> Bool { words[index].penn == .vbd || children(index).contains { words[$0].penn == .vbd } }

    private func isPast(_ index: Int) -> Bool {
        [.vbd, .vbn].contains(words[index].penn) || children(index).contains { words[$0].penn == .vbd }
    }

    private func isReported(_ index: Int) -> Bool { words[index].relation == .ccomp }

    /// The time of a passage that says nothing else.
    var loneTime: TimeExpression? { loneTime(besides: [:]) }

    func loneTime(besides known: WordTable<TimeValue.Phase>) -> TimeExpression? {
        guard let placed = times.first, placed.time.kind != .duration, !words.contains(where: { $0.lower == "ago" }),
            placed.time.clock != nil || placed.time.precision <= .day
        else {
            return nil
        }
        let rest = words.indices.filter { index in
            !isTime(index) && words[index].tag != .punct && words[index].tag != .sym
                && !["utc", "at", "~", "approx"].contains(words[index].lower) && !known.contains(words[index].lower)
        }
        return rest.isEmpty ? placed.time : nil
    }

    /// Whether the sentence tells of another incident: it names a day far from the incident's, or says so.
    ///
    /// - Parameter days: the days that the incident may be of; what is told of a day long before all of them is another's.
    func tellsOfAnotherIncident(days: [CivilDate]) -> Bool {
        // "In the days leading up to the outage there had been …", "as we saw in a recent incident"
        if words.indices.dropLast(2).contains(where: {
            words[$0].lower == "leading" && words[$0 + 1].lower == "up" && words[$0 + 2].lower == "to"
        }) {
            return true
        }
        // "It comes just nine days after another's had disappeared": what follows is that one's.
        if let come = words.indices.first(where: { words[$0].lemma == "come" && words[$0].tag == .verb }),
            let after = words[come...].indices.dropFirst().prefix(8).first(where: { ["after", "since"].contains(words[$0].lower) }),
            words[come..<after].contains(where: { ["day", "week", "month", "year"].contains($0.lemma) })
        {
            return true
        }
        if tells(.outage),
            words.indices.contains(where: { has($0, .outage) && words[$0].tag == .noun && isOfThePast($0) && !isCompared($0) })
        {
            return true
        }
        guard !days.isEmpty else { return false }
        return times.contains { placed in
            // "the longest outage since 2008" is this one.
            guard placed.words.lowerBound == 0 || words[placed.words.lowerBound - 1].lower != "since",
                words[placed.words.lowerBound].lower != "since"
            else { return false }
            guard let earliest = placed.time.earliest, let latest = placed.time.latest, placed.time.kind != .duration,
                placed.time.precision >= .day, !isAside(placed)
            else { return false }
            return days.allSatisfy {
                latest.seconds < ($0.daysSince1970 - (placed.time.precision > .day ? 3 : 20)) * 86_400
                    && !isSameDayOfOtherYear(earliest, $0)
            }
        }
    }

    /// "the business that it bought in 2019": a time that only tells more about something named, and of no trouble.
    private func isAside(_ placed: PlacedTime) -> Bool {
        var at = placed.words.lowerBound
        for _ in 0..<8 where at >= 0 {
            if words[at].relation == .aclRelcl || words[at].relation == .acl {
                return subtree(at).allSatisfy { !has($0, Self.ofTrouble) }
            }
            at = words[at].head
        }
        // Where the tree lost it: ", which it bought in 2019,".
        let first = placed.words.lowerBound
        guard let comma = words[..<first].lastIndex(where: { $0.lower == "," }), first - comma < 9 else { return false }
        return ["which", "who", "whose", "founded", "launched", "bought", "acquired", "started", "opened"].contains(words[comma + 1].lower)
            && words[placed.words.upperBound...].prefix(3).contains { $0.lower == "," }
            && (comma..<first).allSatisfy { !has($0, Self.ofTrouble) }
    }

    private static let ofTrouble: Cues = [.outage, .trouble, .failing, .hitting, .brokenState, .beginning]

    /// "like many other outages": a likeness, told in a sentence about this one.
    private func isCompared(_ index: Int) -> Bool {
        words[max(0, index - 7)..<index].contains { ["like", "unlike", "than", "compared"].contains($0.lower) }
    }

    /// A wrong year about the same event is still the same event.
    private func isSameDayOfOtherYear(_ instant: Instant, _ day: CivilDate) -> Bool {
        let other = instant.civil().day
        return other.month == day.month && other.day == day.day
    }

    private func isOfThePast(_ index: Int) -> Bool {
        if children(index).contains(where: {
            (words[$0].relation == .amod || words[$0].relation == .det) && Self.others.contains(words[$0].lower)
        }) {
            return true
        }
        // "a recent issue that hit others"
        if words[index].penn != .nns, words[max(0, index - 4)..<index].contains(where: { $0.lower == "recent" }),
            words[max(0, index - 5)..<index].contains(where: { $0.lower == "a" })
        {
            return true
        }
        // "a previous X outage"
        return chunkOf[index] >= 0 && chunks[chunkOf[index]].range.contains { $0 < index && Self.others.contains(words[$0].lower) }
    }

    private static let others: WordSet = ["previous", "past", "prior", "similar", "another", "historical", "earlier", "other"]
}
