import Language

// What brings an outage about, what it stems from, and where it broke.
extension CauseReader {
    /// "withdrew the BGP routes", "the DNS records disappeared": what was gone is where it broke.
    mutating func readVanishing(_ index: Int) {
        let isTransitive = ["remove", "delete", "lose", "drop"].contains(words[index].lemma)
        let after = passage.segment(after: index).prefix(7)
        let around = isTransitive ? Array(after) : passage.segment(before: index).suffix(6) + Array(after)
        var isGone = false
        for at in passage.objects(of: index) + around where passage.chunkOf[at] >= 0 {
            let chunk = passage.chunks[passage.chunkOf[at]].range
            isGone = isGone || CauseLabels.labels(in: passage, chunk).contains { [.bgp, .dns].contains($0.label) }
            add(in: chunk, anchor: index, from: index, role: .unknown, only: [.bgp, .dns])
        }
        // "a maintenance command removed the routes": who took them away is why.
        if isTransitive, isGone { add(in: passage.segment(before: index), anchor: index, from: index, role: .rootCause) }
    }

    static let vanishing: WordSet = ["withdraw", "disappear", "vanish", "unannounce", "remove", "delete", "lose", "drop"]

    /// "a cyberattack was behind the outage".
    mutating func readBehind(_ index: Int) {
        guard let noun = phraseHead(after: index), passage.has(noun, [.outage, .trouble]) else { return }
        if let subject = passage.subject(of: noun) ?? (words[index].head >= 0 ? passage.subject(of: words[index].head) : nil) {
            add(in: passage.subtree(subject), anchor: subject, from: index, role: .rootCause, governor: passage.clauseHead(subject))
        }
    }

    /// "X caused an outage", "an outage caused by X", "triggered by", "which led to downtime".
    mutating func readCausing(_ index: Int) {
        let word = words[index]
        let lemma = word.lemma
        let role: CauseValue.Role =
            ["trigger", "spark", "prompt", "precipitate", "provoke"].contains(lemma)
            ? .trigger : ["contribute", "fuel"].contains(lemma) ? .contributing : lemma == "cause" ? .rootCause : .unknown
        let agents = passage.obliques(of: index).filter { $0.preposition == "by" }
        let isPassive = passage.isPassive(index) || !agents.isEmpty && word.penn == .vbn
        if isPassive {
            guard
                lemma != "take" && lemma != "make" && lemma != "force" && lemma != "affect" && lemma != "remove"
                    || isIncident(passage.subject(of: index) ?? index)
            else { return }
            let effect = word.relation == .acl || word.relation == .amod ? word.head : passage.subject(of: index) ?? -1
            guard effect < 0 || isIncident(effect) || isCausal(lemma) else { return }
            var spans = agents.map { passage.subtree($0.noun) }
            if spans.isEmpty, index + 1 < words.count, words[index + 1].lower == "by" { spans = [passage.phrase(after: index + 1)] }
            if let by = passage.segment(after: index).first(where: { words[$0].lower == "by" && $0 - index < 4 }) {
                // "caused not by A, but by B"
                if by > 0, words[by - 1].lower == "not" {
                    let but = words[by...].indices.first { words[$0].lower == "but" } ?? words.count
                    add(in: by + 1..<but, anchor: by, from: index, role: .unknown, certainty: .denied)
                    if but + 1 < words.count { add(in: passage.phrase(after: but), anchor: but, from: but, role: role, certainty: .stated) }
                    return
                }
                spans = [passage.phrase(after: by)]
            }
            for span in spans { add(in: span, anchor: index, from: index, role: role) }
            return
        }
        guard leadsToTrouble(index) else { return }
        // "workloads create points of failure": how things are, not what happened.
        if word.penn == .vbz || word.penn == .vbp, ["create", "introduce", "make", "bring", "drive", "force"].contains(lemma) { return }
        var span = passage.segment(before: index)
        // "a surge of users — as it seems — overwhelming …": past what stands between dashes.
        if span.isEmpty, index > 0, ["—", "–"].contains(words[index - 1].lower),
            let opening = words[..<(index - 1)].lastIndex(where: { $0.lower == words[index - 1].lower }), opening > 0
        {
            span = passage.segment(before: opening)
        }
        if span.isEmpty || !span.contains(where: { words[$0].tag == .noun || words[$0].tag == .propn }) {
            // ", causing X" and "that led to X" point back to the clause or noun before.
            let finite = word.penn == .vbg ? words[..<index].indices.last { passage.isFinite($0) && words[$0].tag == .verb } : nil
            guard let subject = finite.flatMap(passage.subjectByPosition) ?? passage.subject(of: index) else { return }
            span = passage.phrase(at: subject)
            if words[subject].tag == .pron { return }
        }
        add(in: span, anchor: index, from: span.lowerBound, role: role)
        // An event as cause: "a command accidentally removed the routes, disconnecting …".
        if ["disconnect", "remove", "crash", "break", "disrupt"].contains(lemma) {
            for adverb in passage.children(index, [.advmod]) where CauseLabels.hasLabel(adverb, in: passage) {
                add(in: adverb..<adverb + 1, anchor: index, from: index, role: .contributing)
            }
        }
    }

    /// "a switch failed", "the cooling unit quit", "a contractor severed the cable": a part that broke, told as what happened.
    mutating func readBreaking(_ index: Int) {
        let word = words[index]
        guard [.vbd, .vbn].contains(word.penn), word.relation != .amod, !passage.isNegated(index),
            word.lemma != "configure"
                || words[max(0, index - 3)..<min(words.count, index + 2)].contains(where: { Self.wrongly.contains($0.lower) })
        else { return }
        let isDone = Self.brokenBySomebody.contains(word.lemma)
        let clause = clauseStart(index)..<index
        let subject = passage.subject(of: index).flatMap { $0 < index ? passage.phrase(at: $0) : nil }
        var spans: [Range<Int>] = []
        if isDone, passage.isPassive(index) || words[..<index].last?.lemma == "be" {
            spans = [clause]
        } else if isDone {
            spans = [clause] + passage.objects(of: index).map(passage.phrase(at:))
        } else if Self.breaking.contains(word.lemma), passage.objects(of: index).isEmpty || word.lemma == "shut" {
            // "gave out", but not "gave an update".
            guard word.lemma != "give" || index + 1 < words.count && words[index + 1].lower == "out" else { return }
            spans = [subject, clause].compactMap { $0 }
        }
        for span in spans where !span.isEmpty {
            let isCollapse = word.lemma == "buckle" || word.lemma == "give"
            add(in: span, anchor: index, from: index, role: .unknown, only: isCollapse ? Self.parts.union(Self.places) : Self.parts)
        }
    }

    private static let breaking: WordSet = [
        "fail", "quit", "break", "overheat", "crash", "trip", "malfunction", "burst", "explode", "die", "freeze", "collapse", "corrupt",
        "shut", "buckle", "give", "degrade",
    ]
    private static let brokenBySomebody: WordSet = [
        "damage", "sever", "cut", "corrupt", "misconfigure", "configure", "overload", "destroy", "flood", "unplug", "disconnect",
    ]
    private static let wrongly: WordSet = ["wrongly", "incorrectly", "badly", "improperly", "poorly", "mistakenly"]
    /// The parts that make an outage when they break; services themselves are what is hit.
    private static let parts: Set<CauseValue.Label> = [
        .hardware, .storage, .cooling, .power, .fibreCut, .configuration, .network, .certificate, .naturalDisaster, .capacity,
    ]

    /// Where users do not look: trouble there is why they have any.
    static let infrastructure: Set<CauseValue.Label> = [.network, .dns, .bgp, .routing, .database, .power, .capacity, .storage, .hardware]

    private static let places: Set<CauseValue.Label> = [.controlPlane, .dns, .database, .cache, .loadBalancing, .routing, .gateway]

    /// "overloaded the database", "ran out of space": the verb itself is the reason.
    mutating func readOverload(_ index: Int) {
        switch words[index].lemma {
        case "overload", "swamp", "overwhelm", "saturate":
            // "thereby overloading it"
            let follows = words[index].penn == .vbg && index > 0 && [",", "thereby", "thus", "and"].contains(words[index - 1].lower)
            if follows, index + 1 < words.count, words[index + 1].tag == .pron {
                add(in: index..<index + 1, anchor: index, from: index, role: .unknown, label: .load)
                return
            }
            guard [.vbd, .vbn].contains(words[index].penn) || follows, !passage.isNegated(index), words[index].relation != .amod,
                let object = passage.isPassive(index) ? passage.subject(of: index) : passage.objects(of: index).first,
                !passage.has(object, [.people, .official]),
                passage.has(object, [.component, .serviceHead, .device]) || CauseLabels.hasLabel(object, in: passage)
                    || words[object].tag == .propn
            else { return }
            add(in: index..<index + 1, anchor: index, from: object, role: .unknown, label: .load)
        case "run":
            guard index + 2 < words.count, words[index + 1].lower == "out", words[index + 2].lower == "of", !passage.isNegated(index) else {
                return
            }
            add(
                in: clauseStart(index)..<index, anchor: index, from: index, role: .unknown,
                only: [.storage, .database, .capacity, .compute])
            add(in: passage.phrase(after: index + 2), anchor: index, from: index, role: .unknown, only: [.storage, .capacity])
        default: return
        }
    }

    /// "a new agent had been rolled out", "it had started a maintenance operation": what had been changed before, told to explain.
    mutating func readChangeBefore(_ index: Int) {
        guard Self.changing.contains(words[index].lemma), words[index].penn == .vbn || words[index].penn == .vbd, !passage.isNegated(index),
            words[max(0, index - 4)..<index].contains(where: { $0.lower == "had" || $0.lower == "'d" })
        else { return }
        let span = passage.isPassive(index) || words[index - 1].lower == "been" ? clauseStart(index)..<index : passage.phrase(after: index)
        // What mends is no cause.
        guard !span.contains(where: { passage.has($0, .fix) && !["update"].contains(words[$0].lemma) || words[$0].lemma == "review" })
        else { return }
        let labels = CauseLabels.labels(in: passage, span).map(\.label)
        if labels.contains(where: { [.upgrade, .configuration, .maintenance].contains($0) }) {
            add(in: span, anchor: index, from: index, role: .trigger, only: [.upgrade, .configuration, .maintenance])
        } else if words[index].lemma == "roll" || words[index].lemma == "deploy" {
            add(in: index..<index + 1, anchor: index, from: span.lowerBound, role: .trigger, label: .upgrade)
        }
    }

    private static let changing: WordSet = [
        "roll", "deploy", "push", "ship", "apply", "introduce", "start", "begin", "make", "install", "run", "perform", "change", "upgrade",
        "launch",
    ]

    /// "buckled under heavy demand"
    mutating func readUnder(_ index: Int) {
        guard index > 0,
            passage.segment(before: index).suffix(3).contains(where: {
                passage.has($0, [.failing]) || Self.breaking.contains(words[$0].lemma)
            })
        else { return }
        add(in: passage.phrase(after: index), anchor: index - 1, from: index, role: .unknown, only: [.load])
    }

    /// "typed the wrong command", "pulled the wrong cable": who does the wrong thing errs.
    mutating func readWrong(_ index: Int) {
        guard words[index].lower == "wrong", index > 1, ["the", "a"].contains(words[index - 1].lower), words[index - 2].tag == .verb,
            Self.doings.contains(words[index - 2].lemma), index + 1 < words.count, words[index + 1].tag == .noun
        else { return }
        let isDenied =
            passage.isNegated(index - 2)
            || passage.segment(before: index - 2).contains { ["no", "nobody", "neither", "never"].contains(words[$0].lower) }
            || index > 3 && words[index - 3].lower == "one" && words[index - 4].lower == "no"
        add(
            in: index..<index + 2, anchor: index - 2, from: index - 2, role: .unknown, certainty: isDenied ? .denied : nil,
            label: .humanError)
    }

    private static let doings: WordSet = [
        "type", "enter", "pull", "switch", "list", "unplug", "cut", "delete", "select", "run", "apply", "upload", "push", "press", "issue",
        "execute", "choose", "pick", "set", "open", "close", "remove", "send", "load", "install",
    ]

    func isCausal(_ lemma: Spelling) -> Bool { ["cause", "trigger", "spark", "precipitate", "provoke", "induce"].contains(lemma) }

    /// Whether what a verb brings about is the incident.
    func leadsToTrouble(_ index: Int) -> Bool {
        if ["overwhelm", "overload", "swamp", "exhaust", "saturate"].contains(words[index].lemma) { return true }
        if isCausal(words[index].lemma) || ["lead", "result"].contains(words[index].lemma),
            passage.segment(after: index).contains(where: {
                passage.has($0, [.outage, .trouble, .failing, .brokenState]) || passage.has($0, .hitting) && words[$0].tag == .verb
            })
        {
            return true
        }
        // "a firmware update caused the box to generate a new key": a change that caused anything is told as a cause.
        if isCausal(words[index].lemma), [.vbd, .vbn].contains(words[index].penn),
            CauseLabels.labels(in: passage, passage.segment(before: index)).contains(where: { $0.label.place == .why })
        {
            return true
        }
        for child in passage.children(index) {
            switch words[child].relation {
            case .obj, .xcomp, .ccomp, .obl, .iobj:
                if passage.subtree(child).contains(where: {
                    passage.has($0, [.outage, .trouble, .failing, .brokenState]) || Self.badStates.contains(words[$0].lower)
                }) {
                    return true
                }
                if isNamed(child),
                    passage.has(index, .hitting) || ["disconnect", "remove", "take", "knock", "bring"].contains(words[index].lemma)
                {
                    return true
                }
            case .compoundPrt, .advmod:
                if passage.has(child, .brokenState) { return true }
            default: break
            }
        }
        return false
    }

    /// "put the platform in an inconsistent state"
    private static let badStates: WordSet = [
        "inconsistent", "unstable", "unhealthy", "invalid", "deadlocked", "loop", "unready", "wedged", "stuck",
    ]

    func isNamed(_ index: Int) -> Bool {
        !MentionReader(reading: reading, passage: passage, context: context).services(at: index).isEmpty
            || passage.has(index, [.device, .serviceHead])
    }

    /// "the outage stemmed from X", "rooted in X", "resided not in X but in Y", "lay in A rather than in B".
    mutating func readStemming(_ index: Int) {
        guard
            let subject = passage.subject(of: index) ?? (words[index].relation == .acl ? words[index].head : nil)
                ?? leftIncident(of: index),
            isIncident(subject) || leftIncident(of: index) != nil
        else { return }
        if readContrast(after: index) { return }
        guard
            let preposition = passage.segment(after: index).prefix(4).first(where: {
                ["from", "in", "of", "with", "on", "around", "within", "at"].contains(words[$0].lower)
            })
        else { return }
        if ["stem", "result", "derive", "arise", "come", "follow", "emanate"].contains(words[index].lemma),
            words[preposition].lower != "from"
        {
            return
        }
        if ["begin", "start"].contains(words[index].lemma), words[preposition].lower != "with" { return }
        if words[index].lemma == "occur", words[preposition].lower != "in" && words[preposition].lower != "within" { return }
        var range = passage.phrase(after: preposition)
        if let rather = range.first(where: { words[$0].lower == "rather" || words[$0].lower == "instead" }), rather + 1 < words.count,
            ["than", "of"].contains(words[rather + 1].lower)
        {
            add(in: passage.phrase(after: rather + 1), anchor: rather, from: index, role: .rootCause, certainty: .denied)
            range = range.lowerBound..<rather
        }
        add(in: range, anchor: index, from: index, role: .rootCause)
    }

    /// "not in A but in B" behind a verb: A is denied, B is said as surely as the verb.
    mutating func readContrast(after index: Int) -> Bool {
        guard let (not, but) = contrast(after: index) else { return false }
        add(in: not + 1..<but, anchor: index, from: index, role: .unknown, certainty: .denied)
        add(in: passage.phrase(after: but), anchor: index, from: but, role: .rootCause)
        return true
    }

    func contrast(after index: Int) -> (not: Int, but: Int)? {
        let window = index + 1..<min(words.count, index + 40)
        guard
            let not = window.first(where: {
                words[$0].lower == "not" && $0 + 1 < words.count
                    && ["in", "from", "with", "by", "a", "an", "the", "due", "because"].contains(words[$0 + 1].lower)
            }),
            let but = window.first(where: { $0 > not && words[$0].lower == "but" }), not - index < 14
        else { return nil }
        return (not, but)
    }

    /// "with A and B" as tree children: each noun and whether a "not" stands before it.
    func contrast(_ noun: Int) -> [(noun: Int, isDenied: Bool)] {
        [(noun, passage.children(noun).contains { words[$0].lower == "not" })]
    }
}
