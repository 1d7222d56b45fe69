import Language

// What people cannot use, and businesses that cannot do what they are there for.
extension ServiceReader {
    /// "users could not log in to X", "unable to access X", "locked out of X", "access to X was lost".
    mutating func readUsing(_ index: Int) {
        guard isPrevented(index) || isPreventedInRow(index) else { return }
        var targets = passage.objects(of: index)
        for (preposition, noun) in passage.obliques(of: index) where Self.into.contains(preposition) { targets.append(noun) }
        for child in passage.children(index) where words[child].relation == .nmod || words[child].relation == .obl { targets.append(child) }
        if targets.isEmpty, let right = right(of: index), right - index <= 5 { targets = [right] }
        let used = services(Array(Set(targets)).sorted())
        // "X customers could not make payments": what they do has no name of its own, and X has.
        let through = used.contains(where: \.isNamed) ? [] : whoseUsers(of: index).filter { $0.isNamed || used.isEmpty }
        add(.impaired, to: through.isEmpty ? used : through, anchor: index)
        guard used.isEmpty, words[index].tag == .verb else { return }
        // "could not dial 911"
        let number = words[index...].indices.dropFirst().prefix(2).first { Offerings.emergencyNumbers.contains(words[$0].lower) }
        if let number, words[index].lemma == "call" || words[index].lemma == "dial" {
            add(.impaired, to: [Mention(name: words[number].lower.text, words: number..<number + 1)], anchor: index)
        }
    }

    /// Whose the people are that cannot do what a verb tells.
    private func whoseUsers(of index: Int) -> [Mention] {
        guard words[index].tag == .verb else { return [] }
        var user = index
        while words[user].relation == .xcomp, words[user].head >= 0 { user = words[user].head }
        guard let people = subject(of: user).map(counted), people < index, passage.has(people, [.people, .customer]) else { return [] }
        let through = mentions.ofPeople(people)
        return through.isEmpty ? whoseCustomers(people) : through
    }

    /// "X drivers were unable to take jobs": whatever it is that X's people cannot do.
    mutating func readUnableThrough(_ index: Int) {
        guard words[index].lower == "unable", !passage.isNegated(index), let people = subject(of: index), people < index,
            passage.has(people, .people), !drafts.contains(where: { $0.anchor > index })
        else { return }
        add(.impaired, to: mentions.services(at: people).filter(\.isThroughPeople), anchor: index)
    }

    /// "X was not part of this incident", "Y was not involved in it".
    mutating func readNoPart(_ index: Int) {
        let isPart = words[index].lower == "part" && index + 1 < words.count && words[index + 1].lower == "of"
        guard isPart || words[index].lower == "involved",
            let verb = words[..<index].indices.suffix(4).last(where: { words[$0].lemma == "be" }),
            words[verb..<index].contains(where: { ["not", "n't", "never"].contains($0.lower) }),
            !isPart || passage.segment(after: index).contains(where: { passage.has($0, [.outage, .trouble]) }),
            let subject = passage.subjectByPosition(of: index) ?? left(of: verb)
        else { return }
        add(.operational, to: services([subject]).filter(\.isNamed), anchor: index, from: verb)
    }

    /// "customers of X were cut off", "X customers were disconnected".
    mutating func readCutOff(_ index: Int) {
        guard words[index].penn == .vbn, passage.isPassive(index) || words[..<index].last?.lemma == "be", !passage.isNegated(index),
            words[index].lemma != "cut" || index + 1 < words.count && words[index + 1].lower == "off",
            let people = subject(of: index), passage.has(people, [.people, .customer])
        else { return }
        add(.impaired, to: mentions.ofPeople(people), anchor: index)
    }

    /// "X said its clients had been unable to view their accounts": they are X's.
    func whoseCustomers(_ people: Int) -> [Mention] {
        guard ["customer", "client", "user", "passenger", "subscriber", "member", "player", "viewer"].contains(words[people].lemma),
            passage.chunkOf[people] >= 0,
            let verb = words[..<passage.chunks[passage.chunkOf[people]].range.lowerBound].indices.suffix(5).last(where: {
                words[$0].tag == .verb && passage.has($0, .speech)
            }),
            let speaker = subject(of: verb), speaker < verb, !passage.has(speaker, [.people, .official, .media])
        else { return [] }
        return mentions.services(at: speaker).filter(\.isNamed)
    }

    /// "X warned customers that payments might fail", "Y told passengers to expect delays": it is X's that fail.
    mutating func readWarning(_ index: Int) {
        guard !passage.isPassive(index), !passage.isNegated(index),
            let people = right(of: index), people - index < 4, passage.has(people, .people),
            let speaker = subject(of: index), speaker < index, !passage.has(speaker, [.people, .official, .media])
        else { return }
        let content = words.indices.filter { $0 > people && $0 - people < 16 }
        guard
            content.contains(where: {
                passage.has($0, [.failing, .brokenState, .inability]) || passage.has($0, [.trouble, .outage]) && words[$0].tag == .noun
            })
        else { return }
        add(.impaired, to: mentions.services(at: speaker).filter(\.isNamed), anchor: index)
    }

    static let into: WordSet = ["to", "into", "in", "on", "onto", "via", "through", "with", "from", "of", "at", "by", "using"]

    /// "This incident affected: A, B": the list behind a label's colon.
    mutating func readAffectedList(_ index: Int) {
        guard let colon = words[index...].indices.prefix(4).first(where: { words[$0].lower == ":" }), colon < 10,
            words[index + 1..<colon].allSatisfy({ $0.tag == .noun || $0.tag == .adj }), !passage.isNegated(index),
            let first = right(of: colon)
        else { return }
        var listed = passage.enumeration(of: passage.chunkOf[first])
        // "Sites and Services (A, B, C)": the parts in brackets, each for itself.
        let isParenthesised = words[colon...].contains { $0.lower == "(" } && !words[colon...].contains { $0.tag == .verb }
        if isParenthesised { listed = passage.chunks.indices.filter { passage.chunks[$0].range.lowerBound > colon } }
        add(
            .impaired,
            to: listed.compactMap { index in
                let chunk = passage.chunks[index]
                // "Dashboard (EU)": a word alone in brackets tells which.
                let start = chunk.range.lowerBound
                if start > 0, words[start - 1].lower == "(", chunk.range.upperBound < words.count,
                    words[chunk.range.upperBound].lower == ")"
                {
                    return nil
                }
                guard isParenthesised, reading.startsCapital(words[chunk.range.lowerBound]) else { return mentions.mention(of: chunk) }
                return Mention(name: reading.text(passage, chunk.range), words: chunk.range)
            }, anchor: index)
    }

    /// "the affected airlines included X, Y and Z"
    mutating func readIncluding(_ index: Int) {
        let before = passage.segment(before: index)
        // "The roll call includes A, B and C", "The list of casualties includes A": where something amiss is told before.
        let isRoll =
            before.count < 8
            && before.contains { ["list", "call", "casualty", "victim"].contains(words[$0].lemma) && words[$0].tag == .noun }
        let isThese =
            before.count < 5 && before.contains { ["these", "those", "affected"].contains(words[$0].lower) }
            && before.contains { passage.has($0, .serviceHead) || passage.has($0, .customer) }
        guard
            isThese || isRoll && context.lastState != nil
                || before.contains(where: { ["affected", "impacted", "hit", "disrupted", "unavailable"].contains(words[$0].lower) }),
            !passage.isNegated(index), let noun = right(of: index)
        else { return }
        add(.impaired, to: mentions.services(at: noun), anchor: index)
    }

    /// "X went off the air"
    mutating func readOffAir(_ index: Int) {
        guard let verb = passage.segment(before: index).last(where: { words[$0].tag == .verb }),
            let subject = subject(of: verb)
        else { return }
        let objects = passage.isPassive(verb) ? [] : passage.objects(of: verb)
        add(.impaired, to: services(objects.isEmpty ? [subject] : objects), anchor: index, from: verb)
    }

    static let performances: WordSet = ["performance", "availability", "connectivity", "service"]

    /// "degraded performance", "reduced availability"
    func isPoorPerformance(_ index: Int) -> Bool {
        Self.performances.contains(words[index].lemma)
            && passage.children(index).contains {
                ["degraded", "reduced", "poor", "limited", "slow", "partial", "intermittent"].contains(words[$0].lower)
            }
    }

    /// "brought X to a halt"
    mutating func readStandstill(_ index: Int) {
        guard let verb = passage.segment(before: index).last(where: { ["bring", "grind", "come"].contains(words[$0].lemma) }) else {
            return
        }
        let affected =
            words[verb].lemma == "bring"
            ? passage.objects(of: verb) + [right(of: verb)].compactMap { $0 } : [passage.subject(of: verb)].compactMap { $0 }
        add(.impaired, to: services(Array(affected.prefix(1))), anchor: index, from: verb)
    }

    /// "locked out of X", "locked out of their X accounts".
    mutating func readLockedOut(_ index: Int) {
        guard index + 1 < words.count, words[index + 1].lower == "out" else { return }
        let after = passage.segment(after: index + 1)
        guard let of = after.first(where: { words[$0].lower == "of" }), let noun = right(of: of) else { return }
        add(.impaired, to: mentions.services(at: noun), anchor: index)
    }

    /// "X cancelled 700 flights", "X halted trading": a business that cannot do what it is there for.
    mutating func readCancelling(_ index: Int) {
        let objects = passage.objects(of: index) + [right(of: index)].compactMap { $0 }
        guard
            objects.contains(where: { Self.operations.contains(words[$0].lemma) })
                || passage.segment(after: index).prefix(6).contains(where: { Self.operations.contains(words[$0].lemma) }),
            let subject = subject(of: index), !passage.isNegated(index)
        else { return }
        let named = mentions.services(at: subject).filter(\.isNamed)
        add(.impaired, to: named, anchor: index)
    }

    static let ceasing: WordSet = [
        "cancel", "ground", "delay", "suspend", "halt", "postpone", "close", "shut", "cease", "pause", "divert", "scrub", "axe", "scrap",
        "cull",
    ]
    static let operations: WordSet = [
        "flight", "operation", "trading", "production", "sale", "appointment", "surgery", "train", "store", "branch", "departure",
        "broadcast", "transaction", "payment", "service", "route", "sailing", "delivery", "lesson", "class", "match", "game",
    ]

    /// Whether a use is said not to succeed.
    func isPrevented(_ index: Int) -> Bool {
        let word = words[index]
        // "had trouble reaching X"
        if word.penn == .vbg, index > 1, ["trouble", "difficulty", "problem", "issue"].contains(words[index - 1].lemma),
            words[index - 1].tag == .noun, words[index - 2].lower != "no"
        {
            return true
        }
        if word.tag == .verb {
            if passage.isNegated(index),
                passage.children(index).contains(where: {
                    ["can", "could", "ca"].contains(words[$0].lemma) || words[$0].lower == "could" || words[$0].lower == "ca"
                        || words[$0].lower == "cannot" || words[$0].lower == "no"
                })
            {
                return true
            }
            if passage.children(index).contains(where: { Passage.subjects.contains(words[$0].relation) && words[$0].lower == "nobody" }) {
                return true
            }
        }
        // "could not sign in, play or buy": the first verb's negation holds for all.
        if word.tag == .verb, word.relation == .conj, word.head >= 0, words[word.head].tag == .verb, word.head < index,
            passage.segment(before: index).count < 8,
            !passage.children(index).contains(where: { Passage.subjects.contains(words[$0].relation) }),
            isPrevented(word.head)
        {
            return true
        }
        // "had no access to X", "limited access to X"
        if word.lemma == "access", word.tag == .noun, index > 0,
            ["no", "limited", "lost", "degraded", "intermittent"].contains(words[index - 1].lower)
        {
            return true
        }
        var at = index
        for _ in 0..<4 {
            guard words[at].head >= 0 else { return false }
            let relation = words[at].relation
            guard [.xcomp, .acl, .ccomp, .advcl, .nmod, .obj, .obl, .conj, .nsubjPass, .nsubj, .csubj, .compound, .amod].contains(relation)
            else { return false }
            at = words[at].head
            if passage.has(at, .inability) {
                // "leave users unable", "lose access", "problems accessing"
                if words[at].lemma == "leave" || words[at].lemma == "lose", words[index].tag == .verb { continue }
                // "told its staff to stop using X": who wants no more of it; "stopped users from using X" is another thing.
                if words[at].lemma == "stop", at < index, !words[at..<index].contains(where: { $0.lower == "from" }) { return false }
                return !passage.isNegated(at)
            }
            if word.tag == .noun, passage.has(at, [.failing, .hitting, .trouble, .outage]), relation != .conj {
                return !passage.isNegated(at)
            }
            if relation == .nmod || relation == .compound, passage.isNominal(at), !passage.has(at, [.trouble, .outage]) { return false }
        }
        return false
    }

    /// "you could not sign in, play online, buy anything from X, or stream from Y": what the first verb of the row is denied, all are.
    private func isPreventedInRow(_ index: Int) -> Bool {
        guard words[index].penn == .vb, index > 2 else { return false }
        for at in words[..<index].indices.reversed().prefix(24) {
            let word = words[at]
            if [".", ";", ":", "to"].contains(word.lower) || word.penn == .vbd || word.penn == .vbz || word.penn == .vbp { return false }
            // "and it could": a clause of its own.
            if word.penn == .md { return false }
            guard word.penn == .vb, passage.has(at, .using), isPrevented(at) else { continue }
            let between = words[at + 1..<index]
            return [",", "or", "and"].contains(words[index - 1].lower) && !between.contains { $0.penn == .prp }
        }
        return false
    }

    /// "access to X": the service that the access is to.
    func accessed(_ index: Int) -> [Mention] {
        guard
            passage.has(index, .using) || ["service", "access", "functionality", "operation", "connectivity"].contains(words[index].lemma)
        else { return [] }
        var nouns = passage.obliques(of: index).filter { ["to", "of", "for", "at", "on"].contains($0.preposition) }.map(\.noun)
        if nouns.isEmpty, index + 1 < words.count, words[index + 1].lower == "to", let noun = right(of: index + 1) { nouns = [noun] }
        return services(nouns, orThings: words[index].lemma == "access")
    }
}
