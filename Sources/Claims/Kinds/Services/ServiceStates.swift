import Language

// What is said to be in a state: "X was down", "X remained operational", "rendered X inaccessible".
extension ServiceReader {
    /// "X was down", "X went dark", "X remained operational", "rendered X inaccessible", "a functioning API".
    mutating func readState(_ index: Int) {
        let word = words[index]
        // "fined the company" is no "fine", "went missing" a state and "missing a deadline" none.
        guard
            word.tag != .verb || word.penn == .vbn || word.lower == word.lemma
                || word.lower == "missing" && passage.objects(of: index).isEmpty && passage.groupStart(of: index) < index
        else { return }
        if word.lower == "fined" { return }
        // "online banking", "the top online retailers": which kind, no state.
        if ["online", "offline", "live", "open"].contains(word.lower), index + 1 < words.count,
            [.noun, .propn].contains(words[index + 1].tag) || words[index + 1].penn == .vbg
        {
            return
        }
        let state: ServiceValue.State = passage.has(index, .brokenState) ? .impaired : .operational
        if readLabel(state, at: index) { return }
        // "remained functional, the other interface did not": behind its verb it is said of what stands before.
        let isPredicate = index > 0 && Self.becoming.contains(words[index - 1].lemma) && words[index - 1].tag != .noun
        if !isPredicate || index + 1 < words.count && words[index + 1].tag == .noun,
            word.relation == .amod || word.tag == .adj && word.head > index && passage.isNominal(word.head) && word.relation != .conj
        {
            guard state == .impaired || ["operational", "functional", "unaffected"].contains(word.lower),
                !["slow", "dark", "down"].contains(word.lower)
            else { return }
            // "operational servers" without an article are any.
            if state == .operational, passage.chunkOf[word.head] >= 0,
                ![.det, .pron].contains(words[passage.chunks[passage.chunkOf[word.head]].range.lowerBound].tag)
            {
                return
            }
            // "the API's operational status"
            let isStatus = ["status", "state", "condition"].contains(words[word.head].lemma)
            // "A, B and C unavailable for hours" has the names before it.
            var affected =
                isStatus
                ? mentions.services(before: word.head)
                : word.head < index ? mentions.services(at: word.head) : [mentions.mention(at: word.head)].compactMap { $0 }
            // "their operational servers" are any of theirs.
            if state == .operational { affected.removeAll { !$0.words.contains { passage.isNameWord($0, in: reading) } } }
            add(state, to: affected, anchor: index)
            return
        }
        guard let (affected, predicate) = bearer(of: index) else { return }
        // "back online", "accessible again": it was away.
        let isBack =
            index + 1 < words.count && words[index + 1].lower == "again"
            || passage.children(index).contains { words[$0].lower == "back" && abs($0 - index) < 4 }
            || index > 0 && words[index - 1].lower == "back"
            || words[predicate].lemma == "come" || words[predicate].lemma == "bring" && state == .operational
        if isBack, state == .operational {
            guard isAchieved(predicate) else { return }
            add(.restored, to: services(affected, orThings: true), anchor: index, from: predicate)
            return
        }
        if state == .operational, ["available", "open", "live", "online", "normal", "fine", "stable", "responsive"].contains(word.lower),
            !stays(predicate), words[index].lower != "online" || words[predicate].lemma != "be"
        {
            // "is available for comment", "is fine": too common to tell a state without "remain".
            guard
                ["online", "stable"].contains(word.lower)
                    || word.lower == "fine" && index + 1 < words.count && words[index + 1].tag == .punct
            else { return }
        }
        let isNegated =
            passage.hasOwnNegation(index) || passage.hasOwnNegation(predicate) || affected.contains(where: passage.isNeither)
        let flipped: ServiceValue.State = isNegated ? (state == .impaired ? .operational : .impaired) : state
        add(flipped, to: services(affected, orThings: true), anchor: index, from: predicate)
    }

    /// "X stayed up", "X is up again", "X was back up".
    mutating func readUp(_ index: Int) {
        guard let verb = words[..<index].indices.suffix(3).last(where: { words[$0].tag == .verb || words[$0].tag == .aux }),
            words[verb + 1..<index].allSatisfy({ $0.tag == .adv || $0.tag == .aux }), !passage.isNegated(verb),
            let subject = subject(of: verb) ?? passage.subject(of: index)
        else { return }
        // "up to", "up in": a preposition or a particle of another verb.
        if index + 1 < words.count, words[index + 1].tag == .noun || words[index + 1].tag == .num || words[index + 1].lower == "to" {
            return
        }
        let isBack = words[verb...].prefix(index - verb + 2).contains { ["back", "again"].contains($0.lower) }
        if isBack, ["be", "come", "get", "go"].contains(words[verb].lemma) {
            guard isAchieved(verb) else { return }
            add(.restored, to: services([subject], orThings: true), anchor: index, from: verb)
        } else if stays(verb)
            || words[verb].lemma == "be" && (index + 1 == words.count || words[index + 1].tag == .punct || isUpAndRunning(index))
        {
            add(.operational, to: services([subject], orThings: true), anchor: index, from: verb)
        }
    }

    private func isUpAndRunning(_ up: Int) -> Bool {
        up + 2 < words.count && words[up + 1].lower == "and" && words[up + 2].lower == "running"
    }

    /// "X streams as normal", "trains run as usual", whatever it is that X does.
    mutating func readAsUsual(_ index: Int) {
        guard index > 1, index + 1 < words.count, ["normal", "usual"].contains(words[index + 1].lower), words[index - 1].tag == .verb,
            !passage.has(index - 1, .working), !passage.isNegated(index - 1), let subject = subject(of: index - 1),
            !passage.has(subject, [.people, .official]), words[subject].tag != .pron
        else { return }
        add(.operational, to: services([subject], orThings: true), anchor: index - 1, through: index + 1)
    }

    /// "the gates have been out since noon": not "out of", and no verb's particle.
    mutating func readOut(_ index: Int) {
        // "X was out", "Y was knocked out"
        guard index > 0,
            words[index - 1].lemma == "be" || words[index - 1].lower == "still"
                || words[index - 1].lower == "knocked" && passage.isPassive(index - 1),
            index + 1 == words.count
                || ["since", "for", "across", ".", ",", "at", "by", "in", "throughout", "and"].contains(words[index + 1].lower),
            let subject = subject(of: index)
        else { return }
        add(.impaired, to: services([subject], orThings: true), anchor: index)
    }

    /// "took X with it": X fell with what fell.
    mutating func readTakingAlong(_ index: Int) {
        guard let with = words[index...].indices.dropFirst().prefix(12).first(where: { words[$0].lower == "with" }), with + 1 < words.count,
            ["it", "them"].contains(words[with + 1].lower), let noun = right(of: with == index + 1 ? with + 1 : index)
        else { return }
        add(.impaired, to: services([noun], orThings: true), anchor: index, from: with + 1)
    }

    /// "calls were not getting through": they went nowhere.
    mutating func readThrough(_ index: Int) {
        guard index > 0, ["go", "get", "come"].contains(words[index - 1].lemma), passage.isNegated(index - 1),
            let subject = subject(of: index - 1), !passage.has(subject, .people)
        else { return }
        add(.impaired, to: services([subject], orThings: true), anchor: index - 1)
    }

    /// "X and Y were among those that reported problems", "were among the airports affected".
    mutating func readAmong(_ index: Int) {
        // "Among the victims were X and Y", "Among those affected was Z"
        if index < 2, let verb = words[index...].indices.prefix(9).first(where: { words[$0].lemma == "be" }), verb - index > 1,
            words[index + 1..<verb].indices.contains(where: {
                ["victim", "casualty"].contains(words[$0].lemma) || passage.has($0, [.hitting, .brokenState, .failing, .trouble])
            }),
            let noun = right(of: verb)
        {
            add(.impaired, to: services([noun], orThings: true), anchor: verb, from: index)
            return
        }
        guard let verb = words[..<index].indices.suffix(4).last(where: { words[$0].lemma == "be" }) else { return }
        let isNegated = passage.isNegated(verb) || (verb + 1..<index).contains { passage.has($0, .negation) }
        let after = passage.segment(after: index).prefix(14)
        let far = words[index + 1..<min(words.count, index + 14)].indices
        guard
            (Array(after) + Array(far)).contains(where: {
                passage.has($0, [.hitting, .brokenState, .failing, .inability]) && words[$0].tag != .noun
                    || passage.has($0, [.trouble, .outage]) && words[$0].tag == .noun
            }), let subject = left(of: verb) ?? subject(of: verb)
        else { return }
        add(isNegated ? .operational : .impaired, to: services([subject]), anchor: verb, through: index)
    }

    /// "Among them were X and Y": the state that was told of the kind.
    mutating func readAmongThem() {
        guard words.count > 3, words[0].lower == "among", ["them", "those", "these"].contains(words[1].lower), words[2].lemma == "be",
            let noun = right(of: 2), let told = context.lastState
        else { return }
        add(told.state, to: mentions.services(at: noun), anchor: 2)
    }

    /// "X and Y were the hardest hit"
    mutating func readHardestHit(_ index: Int) {
        guard index > 1, ["hardest", "worst", "most"].contains(words[index - 1].lower),
            let verb = words[..<index].indices.suffix(4).first(where: { words[$0].lemma == "be" })
        else { return }
        add(.impaired, to: services([subject(of: index) ?? left(of: verb)].compactMap { $0 }, orThings: true), anchor: index)
    }

    /// "X was out of order", "put X out of action".
    mutating func readOutOf(_ index: Int) {
        guard index > 2, words[index - 1].lower == "of", words[index - 2].lower == "out",
            let verb = words[..<(index - 2)].indices.suffix(5).last(where: { words[$0].tag == .verb || words[$0].tag == .aux })
        else { return }
        let objects = words[verb].tag == .verb && !passage.isPassive(verb) ? passage.objects(of: verb) : []
        let subject = passage.subject(of: verb) ?? passage.subject(of: index) ?? left(of: verb)
        add(.impaired, to: services(objects.isEmpty ? [subject].compactMap { $0 } : objects), anchor: index, from: verb)
    }

    /// "X was spared", "X escaped the outage", "X was not touched".
    mutating func readSparing(_ index: Int) {
        let word = words[index]
        let isNegated = passage.isNegated(index)
        switch word.lemma {
        case "spare":
            guard passage.isPassive(index), !isNegated, let subject = subject(of: index) else { return }
            add(.operational, to: services([subject], orThings: true), anchor: index)
        case "escape":
            guard !isNegated, let subject = subject(of: index),
                passage.objects(of: index).contains(where: { passage.has($0, [.outage, .trouble]) })
                    || passage.segment(after: index).prefix(2).contains(where: { ["unscathed", "unharmed"].contains(words[$0].lower) })
            else { return }
            add(.operational, to: services([subject], orThings: true), anchor: index)
        case "touch", "untouch":
            guard isNegated, passage.isPassive(index), let subject = subject(of: index) else { return }
            add(.operational, to: services([subject], orThings: true), anchor: index)
        default: return
        }
    }

    /// "X kept working, as did Y", "X was down, and so were Y and Z": the state of the clause before.
    mutating func readLikewise() {
        guard words.count > 6 else { return }
        for index in words.indices.dropLast(2)
        where words[index].traits.contains(.serviceForm) && Self.likewise.contains(words[index].lower) {
            guard Self.standIns.contains(words[index + 1].lower),
                let noun = right(of: index + 1),
                let told = lastTold(before: index, within: 25)
            else { continue }
            add(told.state, to: mentions.services(at: noun), anchor: index + 1)
        }
    }

    /// "So do X and Y.", "Neither were A and B.": the state told in the sentence before.
    mutating func readLikewiseOpening() {
        guard words.count > 2, words.count < 14, drafts.isEmpty, Self.likewise.contains(words[0].lower), words[0].lower != "as",
            Self.standIns.contains(words[1].lower), let noun = right(of: 1),
            let told = context.lastState
        else { return }
        add(told.state, to: mentions.services(at: noun), anchor: 1)
    }

    /// "X was hit, whereas customers of Y were not", "X was not down, but Y was": the other state than the one told before.
    mutating func readContrasted() {
        guard words.count > 6, !drafts.isEmpty, words.contains(where: { Self.contrasting.contains($0.lower) }) else { return }
        for index in words.indices.dropFirst(4).dropLast() where Self.standIns.contains(words[index].lower) {
            let isNegated = passage.has(index + 1, .negation)
            let end = index + (isNegated ? 2 : 1)
            guard end == words.count || [".", ";", "!", ",", "—", "–", ")"].contains(words[end].lower) || words[end].tag == .cconj,
                passage.chunkOf[index - 1] >= 0,
                let told = lastTold(before: index, within: 25),
                words[told.anchor..<index].contains(where: { Self.contrasting.contains($0.lower) }),
                // What is negated was told without, and the other way round.
                passage.isNegated(told.anchor) != isNegated
            else { continue }
            let subject = passage.subjectByPosition(of: index) ?? passage.chunks[passage.chunkOf[index - 1]].head
            let named = passage.has(subject, [.people, .customer]) ? mentions.ofPeople(subject) : mentions.services(at: subject)
            add(told.state == .impaired ? .operational : .impaired, to: named, anchor: index)
        }
    }

    /// The last state that was read fewer than so many words before one, and the word that tells it.
    func lastTold(before index: Int, within reach: Int) -> (anchor: Int, state: ServiceValue.State)? {
        guard let told = drafts.last(where: { $0.anchor < index && index - $0.anchor < reach }), case .service(let value) = told.value
        else {
            return nil
        }
        return (told.anchor, value.state)
    }

    private static let contrasting: WordSet = ["but", "while", "whereas", "though", "although", "whilst", ";"]
    static let likewise: WordSet = ["as", "so", "nor", "neither"]
    /// What stands for the verb of the clause before.
    private static let standIns: WordSet = ["did", "do", "does", "was", "were", "is", "are", "has", "have", "had"]

    func stays(_ predicate: Int) -> Bool { ["remain", "stay", "continue", "keep"].contains(words[predicate].lemma) }

    /// Who is said to be in a state, and the verb that says so.
    func bearer(of index: Int) -> ([Int], Int)? {
        let word = words[index]
        // "X, Y and Z were all down": where the state stands right behind its verb, the words before that verb tell who.
        if let verb = words[passage.groupStart(of: index)..<index].indices.last(where: {
            words[$0].lemma == "be" || Self.becoming.contains(words[$0].lemma)
        }), words[verb].penn != .vb, words[verb].penn != .vbg, let subject = passage.subjectByPosition(of: index) {
            return ([subject], words[verb].lemma == "be" ? index : verb)
        }
        if let made = made(index) { return made }
        let hasCopula = passage.children(index).contains { words[$0].relation == .cop }
        if hasCopula || word.head < 0 {
            if let subject = subject(of: index) { return ([subject], index) }
            return left(of: index).map { ([$0], index) }
        }
        let head = word.head
        switch word.relation {
        case .conj:
            if let subject = subject(of: index) { return ([subject], index) }
            return nil
        case .xcomp, .advmod, .compoundPrt, .obl, .ccomp, .dep, .acl, .advcl, .obj:
            let verb = words[head].lemma
            // "X saw its website go dark": the website is X's.
            if Self.becoming.contains(verb), words[head].penn == .vb, words[head].head >= 0, words[words[head].head].lemma == "see",
                let owner = subject(of: words[head].head)
            {
                return ([owner], words[head].head)
            }
            if Self.becoming.contains(verb) || ["be", "'s"].contains(verb) {
                if let subject = subject(of: head) { return ([subject], head) }
                return left(of: head).map { ([$0], head) }
            }
            if Self.making.contains(verb) {
                if passage.isPassive(head) { return passage.subject(of: head).map { ([$0], head) } }
                let objects = passage.objects(of: head)
                if !objects.isEmpty { return (objects, head) }
                if ["take", "bring", "knock"].contains(verb), word.lower == "down", let right = right(of: index) { return ([right], head) }
            }
            // "X was reported down"
            if passage.isPassive(head), ["report", "leave", "show", "list", "mark"].contains(verb) {
                return passage.subject(of: head).map { ([$0], head) }
            }
            // A clause whose copula the parser missed: "with X down".
            if passage.subject(of: index) != nil, passage.children(index).contains(where: { Passage.subjects.contains(words[$0].relation) })
            {
                return passage.subject(of: index).map { ([$0], index) }
            }
            return nil
        case .aclRelcl, .parataxis, .advclRelcl, .csubj:
            return passage.subject(of: index).map { ([$0], index) }
        default:
            return nil
        }
    }

    /// "Also down: X and Y", "Also misbehaving, according to readers: Z": the list behind the label.
    mutating func readLabel(_ state: ServiceValue.State, at index: Int) -> Bool {
        guard let colon = labelEnd(index), let listed = right(of: colon) else { return false }
        add(state, to: services([listed], orThings: true), anchor: index)
        return true
    }

    /// The colon that such a label ends with.
    private func labelEnd(_ index: Int) -> Int? {
        guard index < 4, !words[..<index].contains(where: { $0.tag == .noun || $0.tag == .propn }) else { return nil }
        if index + 2 < words.count, words[index + 1].lower == ":" { return index + 1 }
        guard words[0].lower == "also" else { return nil }
        return words[index...].indices.prefix(8).first { words[$0].lower == ":" }.flatMap { $0 + 1 < words.count ? $0 : nil }
    }

    /// "knocked X and Y offline", "made X in two regions unreachable": the phrases between a verb that brings about and the state.
    func made(_ state: Int) -> ([Int], Int)? {
        guard state + 1 == words.count || ![.noun, .propn, .adj].contains(words[state + 1].tag) else { return nil }
        var at = state - 1
        while at > 0, words[at].tag == .adv || words[at].lower == "back" || words[at].lower == "fully" { at -= 1 }
        for _ in 0..<4 {
            guard at > 0, state - at < 24, passage.chunkOf[at] >= 0 else { return nil }
            let first = passage.chunks[passage.enumeration(of: passage.chunkOf[at]).first ?? passage.chunkOf[at]]
            let before = first.range.lowerBound - 1
            guard before >= 0 else { return nil }
            if words[before].tag == .verb { return Self.making.contains(words[before].lemma) ? ([first.head], before) : nil }
            guard words[before].tag == .adp, before > 0 else { return nil }
            at = before - 1
        }
        return nil
    }

    static let becoming: WordSet = [
        "go", "become", "remain", "stay", "be", "get", "appear", "seem", "keep", "continue", "sit", "come", "fall", "turn", "run", "lie",
        "look", "drop",
    ]
    static let making: WordSet = [
        "knock", "take", "bring", "drag", "leave", "render", "make", "force", "keep", "put", "push", "send", "get", "pull", "have", "find",
        "turn",
    ]
}
