import Language

package let serviceClaims = ClaimKindRule(
    kind: .service,
    meaning: "Which service was hit, spared or came back.",
    examples: [
        .init("⟦Paylane was down⟧ across Europe.", "Paylane impaired"),
        .init("Users could not log in to Paylane.", "Paylane impaired"),
        .init("The Paylane API was unaffected.", "Paylane API operational"),
        .init("Paylane and Kitemail were restored in the evening.", "Paylane restored", "Kitemail restored"),
        .init("Paylane is working to restore Kitemail."),
        .init("Paylane is available for comment."),
    ],
    drafts: { ServiceReader.drafts(in: $0, of: $1, context: $2) }
)

/// Which services were hit, spared or came back: states read from predicates and from the nouns of outage reporting.
struct ServiceReader {
    let reading: ArticleReading
    let passage: Passage
    let mentions: MentionReader
    private var drafts: [Draft] = []

    init(reading: ArticleReading, passage: Passage, context: Context) {
        self.reading = reading
        self.passage = passage
        mentions = MentionReader(reading: reading, passage: passage, context: context)
    }

    static func drafts(in passage: Passage, of reading: ArticleReading, context: Context) -> [Draft] {
        var reader = ServiceReader(reading: reading, passage: passage, context: context)
        for index in passage.words.indices { reader.read(index) }
        if reader.drafts.isEmpty { reader.readListed(context.listState) }
        return reader.drafts
    }

    private var words: [Word] { passage.words }

    private mutating func read(_ index: Int) {
        if words[index].lemma == "include", words[index].tag == .verb { readIncluding(index) }
        if words[index].lower == "air", index > 1, words[index - 1].lower == "off" || words[index - 2].lower == "off" { readOffAir(index) }
        if words[index].lower == "halt" || words[index].lower == "standstill" { readStandstill(index) }
        if isPoorPerformance(index) || words[index].tag == .noun && Self.closures.contains(words[index].lemma) { readNoun(index) }
        if Self.ceasing.contains(words[index].lemma), words[index].tag == .verb { readCancelling(index) }
        // "the slowest of them" compares.
        guard !passage.cues[index].isEmpty, words[index].penn != .jjs else { return }
        if passage.has(index, [.brokenState, .soundState]) { readState(index) }
        if words[index].tag == .verb {
            if passage.has(index, .failing) { readFailing(index) }
            if passage.has(index, .hitting) { readHitting(index) }
            if passage.has(index, .undergoing) { readUndergoing(index) }
            if passage.has(index, .working) { readWorking(index) }
            if passage.has(index, .stopping) { readStopping(index) }
            if passage.has(index, [.recovering]) { readRecovering(index) }
            if Self.crawling.contains(words[index].lemma), passage.children(index).contains(where: { words[$0].lower == "back" }) {
                readRecovering(index)
            }
            if passage.has(index, .restoring) { readRestoring(index) }
        }
        if passage.has(index, .using) { readUsing(index) }
        if words[index].lemma == "lock" { readLockedOut(index) }
        if words[index].lower == "back", words[index].tag != .verb { readBack(index) }
        if isNounLike(index), passage.has(index, [.outage, .trouble]), !Self.closures.contains(words[index].lemma) { readNoun(index) }
    }

    /// An item of a list whose introduction tells the state: "These services were affected:", and then a name.
    private mutating func readListed(_ state: ServiceValue.State?) {
        guard let state, let first = passage.chunks.first, first.range.lowerBound <= 2, let mention = mentions.mention(of: first),
            first.range.contains(where: { passage.isNameWord($0, in: reading) })
        else { return }
        let next = first.range.upperBound
        let endsThere = next >= words.count || ["(", ":", "-", "–", "—", ".", ",", ";"].contains(words[next].lower)
        guard endsThere, !words.contains(where: { $0.tag == .verb && [.vbd, .vbz, .vbp].contains($0.penn) }) else { return }
        let named = passage.enumeration(of: passage.chunkOf[first.head]).compactMap { mentions.mention(of: passage.chunks[$0]) }
        add(state, to: named.isEmpty ? [mention] : named, anchor: first.head)
    }

    // MARK: States

    /// "X was down", "X went dark", "X remained operational", "rendered X inaccessible", "a functioning API".
    private mutating func readState(_ index: Int) {
        let word = words[index]
        let state: ServiceValue.State = passage.has(index, .brokenState) ? .impaired : .operational
        if word.relation == .amod || word.tag == .adj && word.head > index && passage.isNominal(word.head) && word.relation != .conj {
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
            index + 1 < words.count && words[index + 1].lower == "again" || passage.children(index).contains { words[$0].lower == "back" }
            || index > 0 && words[index - 1].lower == "back"
            || words[predicate].lemma == "come" || words[predicate].lemma == "bring" && state == .operational
        if isBack, state == .operational {
            guard isAchieved(predicate) else { return }
            add(.restored, to: services(affected), anchor: index, from: predicate)
            return
        }
        if state == .operational, ["available", "live", "online", "normal", "fine", "stable", "responsive"].contains(word.lower),
            !stays(predicate), words[index].lower != "online" || words[predicate].lemma != "be"
        {
            // "is available for comment", "is fine": too common to tell a state without "remain".
            guard word.lower == "online" || word.lower == "stable" else { return }
        }
        let isNegated = passage.hasOwnNegation(index) || passage.hasOwnNegation(predicate)
        let flipped: ServiceValue.State = isNegated ? (state == .impaired ? .operational : .impaired) : state
        add(flipped, to: services(affected), anchor: index, from: predicate)
    }

    private func stays(_ predicate: Int) -> Bool { ["remain", "stay", "continue", "keep"].contains(words[predicate].lemma) }

    /// Who is said to be in a state, and the verb that says so.
    private func bearer(of index: Int) -> ([Int], Int)? {
        let word = words[index]
        let hasCopula = passage.children(index).contains { words[$0].relation == .cop }
        if hasCopula || word.head < 0 {
            if let subject = passage.subject(of: index) { return ([subject], index) }
            return left(of: index).map { ([$0], index) }
        }
        let head = word.head
        switch word.relation {
        case .conj:
            if let subject = passage.subject(of: index) { return ([subject], index) }
            return nil
        case .xcomp, .advmod, .compoundPrt, .obl, .ccomp, .dep, .acl, .advcl, .obj:
            let verb = words[head].lemma
            if Self.becoming.contains(verb) || ["be", "'s"].contains(verb) {
                if let subject = passage.subject(of: head) { return ([subject], head) }
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

    private static let becoming: WordSet = [
        "go", "become", "remain", "stay", "be", "get", "appear", "seem", "keep", "continue", "sit", "come", "fall", "turn", "run", "lie",
        "look", "drop",
    ]
    private static let making: WordSet = [
        "knock", "take", "bring", "drag", "leave", "render", "make", "force", "keep", "put", "push", "send", "get", "pull", "have", "find",
        "turn",
    ]

    // MARK: Verbs

    /// "X crashed", "X failed to load", "API methods were failing".
    private mutating func readFailing(_ index: Int) {
        let lemma = words[index].lemma
        if lemma == "fail" {
            if let complement = passage.children(index, [.xcomp]).first {
                guard passage.has(complement, [.working, .using]) else { return }
                // "users failed to log in" is told by what they could not use.
                if passage.has(complement, .using), !passage.has(complement, .working) { return }
            }
        } else if lemma == "drop" || lemma == "break" || lemma == "die" || lemma == "hang" || lemma == "struggle" || lemma == "degrade" {
            guard passage.objects(of: index).isEmpty else { return }
            if lemma == "struggle", passage.children(index).contains(where: { words[$0].relation == .xcomp && !passage.has($0, .working) })
            {
                return
            }
        }
        guard !passage.isPassive(index) || lemma == "degrade" else { return }
        // With an object it is something else that fails: "crashed machines".
        let objects = passage.objects(of: index)
        if !objects.isEmpty, passage.has(index, .hitting) { return }
        guard let subject = passage.subject(of: index) ?? left(of: index) else { return }
        let isNegated = passage.isNegated(index)
        if isNegated, lemma == "fail" { return }
        add(isNegated ? .operational : .impaired, to: services([subject]), anchor: index)
    }

    /// "hit X", "X was affected by", "an outage affecting X", "did not affect X".
    private mutating func readHitting(_ index: Int) {
        let isNegated = passage.isNegated(index)
        let lemma = words[index].lemma
        if passage.isPassive(index) {
            let word = words[index]
            if word.relation == .amod || word.head > index && word.relation != .acl && passage.chunkOf[index] >= 0 {
                // "affected Windows hosts"
                guard ["affect", "impact", "hit", "disrupt"].contains(lemma), word.head > index,
                    let mention = mentions.mention(at: word.head)
                else { return }
                add(.impaired, to: [mention], anchor: index)
                return
            }
            // "one of the services hit by": a participle behind its noun.
            let bearer = word.relation == .acl ? word.head : passage.subject(of: index) ?? -1
            guard bearer >= 0 else { return }
            add(isNegated ? .operational : .impaired, to: services([bearer]), anchor: index)
            return
        }
        var objects = passage.objects(of: index)
        if objects.isEmpty, let right = right(of: index), passage.chunks[passage.chunkOf[right]].range.lowerBound - index <= 4 {
            objects = [right]
        }
        guard
            !["stop", "suspend", "hit", "block", "sever", "break", "crash", "ground", "black", "rock", "damage", "degrade"].contains(lemma)
                || !objects.isEmpty
        else { return }
        if lemma == "overwhelm" || lemma == "compromise" || lemma == "stop" || lemma == "suspend" { return }
        // "hit 8.5 million Windows devices"; "hit $10 billion" is no service.
        add(isNegated ? .operational : .impaired, to: services(objects), anchor: index)
    }

    /// "X suffered an outage", "X is experiencing issues", "X returned errors".
    private mutating func readUndergoing(_ index: Int) {
        var objects = passage.objects(of: index)
        if objects.isEmpty, let right = right(of: index) { objects = [right] }
        let troubled = objects.first { object in
            passage.has(object, [.outage, .trouble]) || passage.conjuncts(object).contains { passage.has($0, [.outage, .trouble]) }
                || isErrorCode(object)
        }
        guard let troubled else { return }
        guard let subject = label(of: index) ?? passage.subject(of: index) ?? left(of: index) else { return }
        if passage.has(subject, .people) || passage.has(subject, .official) {
            // "X users are seeing errors"
            add(passage.isNegated(index) ? .operational : .impaired, to: mentions.services(at: subject), anchor: index)
            return
        }
        guard !passage.has(index, .speech) || ["return", "show", "display", "see", "report"].contains(words[index].lemma) else { return }
        let isNegated = passage.isNegated(index) || passage.children(troubled).contains { words[$0].lower == "no" }
        add(isNegated ? .operational : .impaired, to: services([subject]), anchor: index, through: troubled)
    }

    /// "signs of instability", "a series of outages"
    private static let containers: WordSet = [
        "sign", "series", "number", "lot", "wave", "string", "spike", "period", "surge", "rash", "variety", "range", "hour", "level",
        "rate",
    ]

    private func isErrorCode(_ index: Int) -> Bool {
        let range = passage.subtree(index)
        return range.contains { ["http", "5xx", "500", "502", "503", "504"].contains(words[$0].lower) }
    }

    /// "X kept working", "X was not responding", "X continued to operate normally".
    private mutating func readWorking(_ index: Int) {
        if words[index].relation == .amod, words[index].penn == .vbg, ["function", "work"].contains(words[index].lemma),
            words[index].head > index
        {
            add(.operational, to: [mentions.mention(at: words[index].head)].compactMap { $0 }, anchor: index)
            return
        }
        guard let subject = passage.subject(of: index) ?? left(of: index), !passage.has(subject, .people) else { return }
        let word = words[index]
        let head = word.head
        let lemma = word.lemma
        let governor = head >= 0 && [.xcomp, .ccomp, .obj, .advcl].contains(word.relation) ? words[head].lemma : ""
        let isAble = head >= 0 && words[head].lower == "unable" && word.relation == .xcomp
        if isAble || ["fail", "stop", "cease", "struggle", "refuse"].contains(governor) {
            if governor == "fail" || governor == "stop" || governor == "cease" { return }  // told by those verbs
            add(.impaired, to: services([subject]), anchor: index, from: head)
            return
        }
        if passage.isNegated(index) {
            guard
                ["work", "function", "respond", "load", "open", "run", "operate", "resolve", "start", "boot", "serve", "process"].contains(
                    lemma)
            else { return }
            guard word.lemma != "resolve" || isService(subject) else { return }
            add(.impaired, to: services([subject]), anchor: index)
            return
        }
        let isSteady =
            ["continue", "keep", "remain"].contains(governor)
            || passage.children(index).contains { ["normally", "fine", "properly", "smoothly", "correctly"].contains(words[$0].lower) }
        guard isSteady, ["work", "function", "run", "operate", "perform", "respond", "serve", "process", "load"].contains(lemma) else {
            return
        }
        let isBack = passage.clauseRange(index).contains { ["now", "again"].contains(words[$0].lower) } && governor != "continue"
        add(
            isBack ? .restored : .operational, to: services([subject]), anchor: index,
            from: isSteady && head >= 0 && !governor.isEmpty ? head : index)
    }

    /// "X stopped working", "X ceased responding".
    private mutating func readStopping(_ index: Int) {
        guard let complement = passage.children(index, [.xcomp, .obj, .ccomp, .advcl]).first, passage.has(complement, .working) else {
            return
        }
        guard let subject = passage.subject(of: index) ?? left(of: index) else { return }
        add(.impaired, to: services([subject]), anchor: index, through: complement)
    }

    /// "X recovered", "X came back", "X has returned to normal".
    private mutating func readRecovering(_ index: Int) {
        let lemma = words[index].lemma
        if lemma == "back" { return }
        if lemma == "return" {
            let isBack =
                passage.obliques(of: index).contains {
                    $0.preposition == "to"
                        && ["normal", "service", "operation", "life", "normality", "normalcy"].contains(words[$0.noun].lemma)
                }
                || passage.children(index).contains { ["online", "normal"].contains(words[$0].lower) }
            guard isBack else { return }
        }
        guard isAchieved(index), let subject = passage.subject(of: index) ?? left(of: index), !passage.has(subject, .people) else { return }
        let objects = passage.objects(of: index)
        guard
            objects.allSatisfy({
                ["operation", "service", "functionality", "function", "activity", "trading", "flight", "normal"].contains(words[$0].lemma)
            })
        else { return }
        guard !passage.isNegated(index) else { return }
        add(.restored, to: services([subject]), anchor: index)
    }

    private static let crawling: WordSet = ["crawl", "come", "get", "claw", "limp", "inch", "climb", "spring", "flicker"]

    /// "restored X", "X was restored", "access to X was restored".
    private mutating func readRestoring(_ index: Int) {
        guard isAchieved(index), !passage.isNegated(index) else { return }
        if passage.isPassive(index) {
            guard let subject = passage.subject(of: index) else { return }
            add(.restored, to: services([subject]) + accessed(subject), anchor: index)
        } else if words[index].lemma == "restore" || words[index].lemma == "reconnect" || words[index].lemma == "reinstate" {
            let objects = passage.objects(of: index)
            add(.restored, to: services(objects) + objects.flatMap(accessed), anchor: index)
        }
    }

    /// Not "working to restore", "hope to recover", "until it is restored".
    private func isAchieved(_ index: Int) -> Bool {
        var at = index
        for _ in 0..<6 {
            let word = words[at]
            if passage.children(at).contains(where: {
                ["will", "should", "would", "'ll", "shall", "could", "can", "must"].contains(words[$0].lower) && words[$0].relation == .aux
            }) {
                return false
            }
            if passage.children(at, [.mark]).contains(where: { ["until", "if", "before", "unless", "once"].contains(words[$0].lower) }) {
                return false
            }
            guard word.head >= 0 else { return true }
            switch word.relation {
            case .xcomp, .advcl, .acl, .ccomp:
                let governor = words[word.head].lemma
                if [
                    "work", "try", "attempt", "effort", "aim", "hope", "expect", "plan", "struggle", "scramble", "rush", "race", "seek",
                    "want", "need", "help", "step",
                    "require", "hard", "time", "difficult", "way", "intend", "continue", "order", "how",
                ].contains(governor)
                    && (passage.children(at, [.mark]).contains { words[$0].lower == "to" } || word.penn == .vbg || word.penn == .vb)
                {
                    return false
                }
                at = word.head
            case .conj: at = word.head
            default: return true
            }
        }
        return true
    }

    // MARK: Access

    /// "users could not log in to X", "unable to access X", "locked out of X", "access to X was lost".
    private mutating func readUsing(_ index: Int) {
        guard isPrevented(index) else { return }
        var targets = passage.objects(of: index)
        for (preposition, noun) in passage.obliques(of: index) where Self.into.contains(preposition) { targets.append(noun) }
        for child in passage.children(index) where words[child].relation == .nmod || words[child].relation == .obl { targets.append(child) }
        if targets.isEmpty, let right = right(of: index), right - index <= 5 { targets = [right] }
        add(.impaired, to: services(Array(Set(targets)).sorted()), anchor: index)
    }

    private static let into: WordSet = ["to", "into", "in", "on", "onto", "via", "through", "with", "from", "of", "at", "by", "using"]

    /// "the affected airlines included X, Y and Z"
    private mutating func readIncluding(_ index: Int) {
        let before = passage.segment(before: index)
        let isThese =
            before.count < 5 && before.contains { ["these", "those", "affected"].contains(words[$0].lower) }
            && before.contains { passage.has($0, .serviceHead) || passage.has($0, .customer) }
        guard isThese || before.contains(where: { ["affected", "impacted", "hit", "disrupted", "unavailable"].contains(words[$0].lower) }),
            !passage.isNegated(index), let noun = right(of: index)
        else { return }
        add(.impaired, to: mentions.services(at: noun), anchor: index)
    }

    /// "X is back", "X is almost back to normal".
    private mutating func readBack(_ index: Int) {
        let head = words[index].head
        let isPredicate =
            passage.children(index).contains { words[$0].relation == .cop } || head >= 0 && words[head].lemma == "be"
            || index > 0 && (words[..<index].suffix(3).contains { ["is", "are", "was", "were", "be", "been"].contains($0.lower) })
        guard isPredicate, !passage.isNegated(index), isAchieved(index), let subject = passage.subject(of: index) ?? left(of: index) else {
            return
        }
        add(.restored, to: services([subject]), anchor: index)
    }

    /// "X went off the air"
    private mutating func readOffAir(_ index: Int) {
        guard let verb = passage.segment(before: index).last(where: { words[$0].tag == .verb }),
            let subject = passage.subject(of: verb) ?? left(of: verb)
        else { return }
        let objects = passage.isPassive(verb) ? [] : passage.objects(of: verb)
        add(.impaired, to: services(objects.isEmpty ? [subject] : objects), anchor: index, from: verb)
    }

    /// "degraded performance", "reduced availability"
    private func isPoorPerformance(_ index: Int) -> Bool {
        ["performance", "availability", "connectivity", "service"].contains(words[index].lemma)
            && passage.children(index).contains {
                ["degraded", "reduced", "poor", "limited", "slow", "partial", "intermittent"].contains(words[$0].lower)
            }
    }

    /// "brought X to a halt"
    private mutating func readStandstill(_ index: Int) {
        guard let verb = passage.segment(before: index).last(where: { ["bring", "grind", "come"].contains(words[$0].lemma) }) else {
            return
        }
        let affected =
            words[verb].lemma == "bring"
            ? passage.objects(of: verb) + [right(of: verb)].compactMap { $0 } : [passage.subject(of: verb)].compactMap { $0 }
        add(.impaired, to: services(Array(affected.prefix(1))), anchor: index, from: verb)
    }

    /// "locked out of X", "locked out of their X accounts".
    private mutating func readLockedOut(_ index: Int) {
        guard index + 1 < words.count, words[index + 1].lower == "out" else { return }
        let after = passage.segment(after: index + 1)
        guard let of = after.first(where: { words[$0].lower == "of" }), let noun = right(of: of) else { return }
        add(.impaired, to: mentions.services(at: noun), anchor: index)
    }

    /// "X cancelled 700 flights", "X halted trading": a business that cannot do what it is there for.
    private mutating func readCancelling(_ index: Int) {
        let objects = passage.objects(of: index) + [right(of: index)].compactMap { $0 }
        guard
            objects.contains(where: { Self.operations.contains(words[$0].lemma) })
                || passage.segment(after: index).prefix(6).contains(where: { Self.operations.contains(words[$0].lemma) }),
            let subject = passage.subject(of: index) ?? left(of: index), !passage.isNegated(index)
        else { return }
        let named = mentions.services(at: subject).filter { $0.words.contains { passage.isNameWord($0, in: reading) } }
        add(.impaired, to: named, anchor: index)
    }

    private static let ceasing: WordSet = [
        "cancel", "ground", "delay", "suspend", "halt", "postpone", "close", "shut", "cease", "pause", "divert",
    ]
    private static let operations: WordSet = [
        "flight", "operation", "trading", "production", "sale", "appointment", "surgery", "train", "store", "branch", "departure",
        "broadcast", "transaction", "payment",
    ]

    /// The parser takes some plural nouns for verbs.
    private func isNounLike(_ index: Int) -> Bool {
        if words[index].tag == .noun { return true }
        return words[index].tag == .verb && words[index].lower.hasSuffix("s") && index > 0
            && [.adp, .adj, .det, .part].contains(words[index - 1].tag)
    }

    /// Whether a use is said not to succeed.
    private func isPrevented(_ index: Int) -> Bool {
        let word = words[index]
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
                return !passage.isNegated(at)
            }
            if word.tag == .noun, passage.has(at, [.failing, .hitting, .trouble, .outage]), relation != .conj {
                return !passage.isNegated(at)
            }
            if relation == .nmod || relation == .compound, passage.isNominal(at), !passage.has(at, [.trouble, .outage]) { return false }
        }
        return false
    }

    /// "access to X": the service that the access is to.
    private func accessed(_ index: Int) -> [Mention] {
        guard
            passage.has(index, .using) || ["service", "access", "functionality", "operation", "connectivity"].contains(words[index].lemma)
        else { return [] }
        return passage.obliques(of: index).filter { ["to", "of", "for", "at", "on"].contains($0.preposition) }.flatMap {
            mentions.services(at: $0.noun)
        }
    }

    // MARK: Nouns

    /// "an outage of X", "problems with X", "the X outage", "X's downtime", "no disruption to X".
    private mutating func readNoun(_ index: Int) {
        if isOther(index) || Self.defects.contains(words[index].lemma) || isTitle(index) { return }
        let isNegated =
            passage.children(index).contains { ["no", "without", "any"].contains(words[$0].lower) && words[$0].lower != "any" }
            || (words[index].head >= 0 && passage.isNegated(words[index].head)
                && passage.children(index).contains { words[$0].lower == "any" })
        let state: ServiceValue.State = isNegated ? .operational : .impaired
        for (preposition, noun) in passage.obliques(of: index)
        where Self.within.contains(preposition) || preposition == "by" && Self.closures.contains(words[index].lemma) {
            add(state, to: within(noun), anchor: index)
        }
        // "instability also surfaced regarding X": named services further on in the clause.
        var last = index
        for at in passage.segment(after: index) {
            if passage.has(at, .negation), at + 1 < words.count, !["only", "just"].contains(words[at + 1].lower) { break }
            if words[at].tag == .verb, words[at].penn != .vbg, words[at].penn != .vbn, !Self.emerging.contains(words[at].lemma) { break }
            guard Self.about.contains(words[at].lower), at - last < 9, let noun = right(of: at) else { continue }
            if words[at].lower == "on", Self.forums.contains(words[noun].lower) { continue }
            let named = mentions.services(at: noun).filter { $0.words.contains { passage.isNameWord($0, in: reading) } }
            add(state, to: named, anchor: index)
            last = at
        }
        // "issues regarding X" where the parser hangs the noun on the verb.
        if let next = nextPreposition(after: index), next.hung == false { add(state, to: mentions.services(at: next.noun), anchor: index) }
        guard passage.has(index, .outage), !isNegated else { return }
        let named = mentions.services(before: index)
        if !named.isEmpty { add(state, to: named, anchor: index, isPassing: true) }
    }

    private static let within: WordSet = [
        "of", "at", "on", "in", "with", "for", "to", "across", "regarding", "within", "affecting", "impacting", "hitting", "surrounding",
        "involving", "concerning",
    ]

    private static let closures: WordSet = ["suspension", "cancellation", "delay", "closure"]

    /// What is wrong inside a part is why, not what was hit: "a bug in the audit tool".
    private static let defects: WordSet = ["bug", "flaw", "defect", "vulnerability", "weakness", "regression"]

    /// "Post Incident Review": the noun is part of a title.
    private func isTitle(_ index: Int) -> Bool {
        let next = index + 1
        return reading.startsCapital(words[index]) && next < words.count && passage.chunkOf[index] >= 0
            && passage.chunkOf[index] == passage.chunkOf[next] && reading.startsCapital(words[next]) && !reading.isHeading(passage)
    }

    private static let emerging: WordSet = [
        "surface", "emerge", "appear", "be", "report", "occur", "arise", "begin", "start", "persist", "continue", "have", "happen",
    ]
    private static let about: WordSet = ["regarding", "concerning", "affecting", "with", "at", "on", "across", "involving"]

    private static let forums: WordSet = [
        "twitter", "reddit", "x", "linkedin", "mastodon", "youtube", "tiktok", "bluesky", "threads", "weibo", "telegram",
    ]

    /// The services of a phrase, or of the phrase that hangs on it: "issues with the paths on X".
    private func within(_ noun: Int) -> [Mention] {
        let own = mentions.services(at: noun)
        // "an issue on Twitter" is where it was talked about.
        if noun > 0, words[..<noun].suffix(2).contains(where: { $0.lower == "on" }), Self.forums.contains(words[noun].lower) { return [] }
        guard own.isEmpty else { return own }
        return passage.obliques(of: noun).filter { ["on", "of", "in", "at", "to", "for"].contains($0.preposition) }.flatMap {
            mentions.services(at: $0.noun)
        }
    }

    /// The noun behind a preposition that stands right behind `index`, whatever the tree says.
    private func nextPreposition(after index: Int) -> (noun: Int, hung: Bool)? {
        let at = index + 1
        guard at + 1 < words.count, words[at].tag == .adp || words[at].penn == .vbg,
            ["on", "at", "with", "regarding", "across", "affecting", "for", "of"].contains(words[at].lower)
        else { return nil }
        guard let noun = right(of: at), noun - at <= 5, words[at].lower != "on" || !Self.forums.contains(words[noun].lower) else {
            return nil
        }
        return (noun, words[noun].head == index)
    }

    /// "a previous outage", "similar incidents": not this one.
    private func isOther(_ index: Int) -> Bool {
        passage.children(index, [.amod, .det]).contains { passage.has($0, .otherIncident) && words[$0].lower != "earlier" }
    }

    // MARK: Arguments

    private func services(_ indices: [Int]) -> [Mention] {
        var found: [Mention] = []
        for index in indices { found += mentions.services(at: afterDateline(index)) }
        return found
    }

    /// "Some News - The company's service …": what stands before the dash of a dateline is who writes.
    private func afterDateline(_ index: Int) -> Int {
        guard let dash = words.prefix(8).firstIndex(where: { ["-", "–", "—"].contains($0.lower) }), index < dash, dash > 0,
            dash + 1 < words.count,
            words[dash].range.lowerBound > words[dash - 1].range.upperBound, let next = right(of: dash)
        else { return index }
        return next
    }

    private func isService(_ index: Int) -> Bool { !mentions.services(at: index).isEmpty }

    /// "Resilient platforms (such as A): suffered delays": the label is the subject of what has none.
    private func label(of index: Int) -> Int? {
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
    private func left(of index: Int) -> Int? {
        if let label = label(of: index) { return label }
        var at = index - 1
        while at >= 0, index - at < 8, words[at].tag == .aux || words[at].tag == .adv || words[at].tag == .part { at -= 1 }
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

    /// The head of the phrase that begins right behind a word.
    private func right(of index: Int) -> Int? {
        var at = index + 1
        while at < words.count, at - index < 5 {
            if passage.chunkOf[at] >= 0 { return passage.chunks[passage.chunkOf[at]].head }
            if words[at].tag == .verb || words[at].tag == .punct { return nil }
            at += 1
        }
        return nil
    }

    private mutating func add(
        _ state: ServiceValue.State, to services: [Mention], anchor: Int, from: Int? = nil, through: Int? = nil, isPassing: Bool = false
    ) {
        for mention in services {
            let marks = [anchor, from ?? anchor, through ?? anchor]
            let low = min(marks.min() ?? anchor, mention.words.lowerBound)
            let high = max(marks.max() ?? anchor, mention.words.upperBound - 1)
            var draft = Draft(
                .service(
                    ServiceValue(
                        service: mention.name, state: state, severity: state == .impaired ? severity(anchor) : nil, aspect: nil)),
                anchor: anchor, evidence: low..<high + 1)
            draft.isPassing = isPassing
            drafts.append(draft)
        }
    }

    private func severity(_ anchor: Int) -> ServiceValue.Severity? {
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
