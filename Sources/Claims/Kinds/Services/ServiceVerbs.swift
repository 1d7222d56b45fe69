import Language

// What fails, is hit, undergoes trouble or keeps working.
extension ServiceReader {
    /// "This prevented X and Y from taking place": what could not happen.
    mutating func readPrevented(_ index: Int) {
        guard words[index].tag == .verb, !passage.isNegated(index), words[index].lemma == "prevent" || isAchieved(index),
            let noun = right(of: index), !passage.has(noun, [.people, .official, .customer, .device]), passage.chunkOf[noun] >= 0
        else { return }
        let list = passage.enumeration(of: passage.chunkOf[noun])
        var end = list.map { passage.chunks[$0].range.upperBound }.max() ?? noun + 1
        // "the website and app of Norwood Bank"
        if end < words.count, words[end].lower == "of", let owner = right(of: end) { end = owner + 1 }
        guard end + 1 < words.count, words[end].lower == "from", Self.occurring.contains(words[end + 1].lower) else { return }
        add(.impaired, to: services([noun], orThings: true), anchor: index, through: end + 1)
    }

    private static let occurring: WordSet = [
        "taking", "happening", "occurring", "starting", "booting", "loading", "responding", "completing", "going", "reaching", "accepting",
        "running", "opening", "processing", "connecting", "syncing", "receiving", "sending", "arriving", "being", "working", "functioning",
        "operating", "serving", "delivering", "handling",
    ]

    /// "X crashed", "X failed to load", "API methods were failing".
    mutating func readFailing(_ index: Int) {
        let lemma = words[index].lemma
        if readLabel(.impaired, at: index) { return }
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
        guard let subject = subject(of: index) else { return }
        let isNegated = passage.isNegated(index)
        if isNegated, lemma == "fail" { return }
        // "the part failed" may tell why; "screens failed", "event ingestion is failing" tell what people missed.
        let tellsThing = words[subject].penn == .nns && words[index].penn == .vbd || words[index].penn == .vbg
        add(isNegated ? .operational : .impaired, to: services([subject], orThings: tellsThing), anchor: index)
    }

    /// "hit X", "X was affected by", "an outage affecting X", "did not affect X".
    mutating func readHitting(_ index: Int) {
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
            let bearer = word.relation == .acl ? word.head : inverted(index) ?? subject(of: index) ?? -1
            guard bearer >= 0 else { return }
            var hit = services([bearer], orThings: true)
            // "customers of X were affected", "said some of its customers had been affected"
            if hit.isEmpty, passage.has(bearer, [.people, .customer]) { hit = mentions.ofWhom(bearer) + whoseCustomers(bearer) }
            add(isNegated ? .operational : .impaired, to: hit, anchor: index)
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

    /// "Also affected were X, Y and Z": who it is stands behind.
    private func inverted(_ participle: Int) -> Int? {
        guard participle < 5, participle + 2 < words.count, ["was", "were"].contains(words[participle + 1].lower),
            !words[..<participle].contains(where: { $0.tag == .noun || $0.tag == .propn })
        else { return nil }
        return right(of: participle + 1)
    }

    /// "X suffered an outage", "X is experiencing issues", "X returned errors".
    mutating func readUndergoing(_ index: Int) {
        var objects = passage.objects(of: index)
        if objects.isEmpty, let right = right(of: index) { objects = [right] }
        // "an outage that X suffered"
        if objects.isEmpty, words[index].relation == .aclRelcl, words[index].head >= 0 { objects = [words[index].head] }
        let troubled = objects.first { object in
            passage.has(object, [.outage, .trouble]) || passage.conjuncts(object).contains { passage.has($0, [.outage, .trouble]) }
                || isErrorCode(object)
        }
        // A bug in a part is why, not what was hit.
        guard let troubled, !Self.defects.contains(words[troubled].lemma) else { return }
        guard let subject = label(of: index) ?? subject(of: index), !passage.isStatusPage(subject) else { return }
        if passage.has(subject, .people) || passage.has(subject, .official) {
            // "X users are seeing errors"
            add(
                passage.isNegated(index) ? .operational : .impaired, to: mentions.services(at: subject) + mentions.ofWhom(subject),
                anchor: index)
            return
        }
        guard !passage.has(index, .speech) || ["return", "show", "display", "see", "report"].contains(words[index].lemma) else { return }
        let isNegated = passage.isNegated(index) || passage.children(troubled).contains { words[$0].lower == "no" }
        add(isNegated ? .operational : .impaired, to: services([subject]), anchor: index, through: troubled)
    }

    /// "signs of instability", "a series of outages"
    static let containers: WordSet = [
        "sign", "series", "number", "lot", "wave", "string", "spike", "period", "surge", "rash", "variety", "range", "hour", "level",
        "rate",
    ]

    func isErrorCode(_ index: Int) -> Bool {
        let range = passage.subtree(index)
        return range.contains { ["http", "5xx", "500", "502", "503", "504"].contains(words[$0].lower) }
    }

    /// "X kept working", "X was not responding", "X continued to operate normally".
    mutating func readWorking(_ index: Int) {
        if words[index].relation == .amod, words[index].penn == .vbg, ["function", "work"].contains(words[index].lemma),
            words[index].head > index
        {
            add(.operational, to: [mentions.mention(at: words[index].head)].compactMap { $0 }, anchor: index)
            return
        }
        if let (objects, verb) = made(index) { return readGotWorking(index, objects, by: verb) }
        guard let subject = subject(of: index), !passage.has(subject, .people) else { return }
        let word = words[index]
        let head = word.head
        let lemma = word.lemma
        let governor = head >= 0 && [.xcomp, .ccomp, .obj, .advcl].contains(word.relation) ? words[head].lemma : ""
        let isAble = head >= 0 && words[head].lower == "unable" && word.relation == .xcomp
        if isAble || ["fail", "stop", "cease", "struggle", "refuse"].contains(governor) {
            if governor == "fail" || governor == "stop" || governor == "cease" { return }  // told by those verbs
            add(.impaired, to: services([subject], orThings: true), anchor: index, from: head)
            return
        }
        if passage.isNegated(index) {
            guard
                ["work", "function", "respond", "load", "open", "run", "operate", "resolve", "start", "boot", "serve", "process"].contains(
                    lemma)
            else { return }
            guard word.lemma != "resolve" || isService(subject) else { return }
            add(.impaired, to: services([subject], orThings: true), anchor: index)
            return
        }
        // "worked only on and off"
        if let (state, end) = manner(of: index), state == .impaired {
            return add(.impaired, to: services([subject], orThings: true), anchor: index, through: end)
        }
        let isSteady =
            ["continue", "keep", "remain", "carry", "go"].contains(governor)
            || passage.children(index).contains { ["normally", "fine", "properly", "smoothly", "correctly"].contains(words[$0].lower) }
            || isUnderWay(index) || isAtNormal(index)
            || words[index].penn == .vbd && passage.chunkOf[subject] >= 0
                && passage.chunks[passage.chunkOf[subject]].range.contains { words[$0].lower == "own" }
            || index + 2 < words.count && words[index + 1].lower == "as" && ["usual", "normal"].contains(words[index + 2].lower)
            || index + 1 < words.count && ["normally", "fine", "smoothly", "throughout"].contains(words[index + 1].lower)
        guard isSteady, ["work", "function", "run", "operate", "perform", "respond", "serve", "process", "load"].contains(lemma) else {
            return
        }
        let isBack = passage.clauseRange(index).contains { ["now", "again"].contains(words[$0].lower) } && governor != "continue"
        add(
            isBack ? .restored : .operational, to: services([subject], orThings: true), anchor: index,
            from: isSteady && head >= 0 && !governor.isEmpty ? head : index)
    }

    /// What a service does for people; when it does not, it is hit.
    static let serving: WordSet = [
        "deliver", "process", "send", "complete", "accept", "receive", "dispatch", "authorise", "authorize", "register", "load", "answer",
        "connect", "route", "serve", "update", "pick", "take", "show", "display", "return", "produce", "play", "sync", "place", "make",
        "reach", "handle", "print", "issue", "book", "submit", "execute", "run", "start", "transmit", "carry", "open", "download", "upload",
    ]

    /// Of these, what a thing does by itself.
    static let acting: WordSet = [
        "connect", "load", "deliver", "sync", "update", "start", "run", "print", "play", "register", "display", "complete", "transmit",
        "open",
        "download", "upload", "process",
    ]

    /// "X carried on", "Y kept right on going": what went on as before.
    mutating func readGoingOn(_ index: Int) {
        guard words[index].tag == .verb, ["carry", "go", "keep", "plough", "soldier", "hum", "tick", "run"].contains(words[index].lemma),
            let on = words[index...].indices.dropFirst().prefix(2).first(where: { ["on", "along"].contains(words[$0].lower) }),
            passage.isFinite(index), !passage.isNegated(index), let subject = passage.subjectByPosition(of: index),
            !passage.has(subject, .people),
            on + 1 == words.count
                || [".", ",", "as", "and", "going", "working", "throughout", "while", "running"].contains(words[on + 1].lower)
                || words[on + 1].penn == .vbg
        else { return }
        add(.operational, to: services([subject], orThings: true), anchor: index, through: on)
    }

    /// "cards could be used as normal", "X customers could still reach Y": what people still can do.
    mutating func readStillUsing(_ index: Int) {
        guard words[index].tag == .verb, !passage.isNegated(index) else { return }
        let start = passage.groupStart(of: index)
        guard words[start..<index].contains(where: { ["can", "could"].contains($0.lower) }) else { return }
        let after = passage.segment(after: index)
        let isStill = words[start..<index].contains { $0.lower == "still" }
        let isAsEver =
            after.contains { ["normally"].contains(words[$0].lower) }
            || after.contains {
                words[$0].lower == "as" && $0 + 1 < words.count && ["normal", "usual", "before"].contains(words[$0 + 1].lower)
            }
        guard isStill || isAsEver else { return }
        if passage.isPassive(index) {
            guard let subject = subject(of: index) else { return }
            add(.operational, to: services([subject], orThings: true), anchor: index)
        } else {
            let used = passage.objects(of: index) + passage.obliques(of: index).filter { Self.into.contains($0.preposition) }.map(\.noun)
            add(.operational, to: services(used), anchor: index)
        }
    }

    /// "webhooks are not being delivered", "calls could not be connected", "notifications were delayed".
    mutating func readNotDone(_ index: Int) {
        guard words[index].tag == .verb else { return }
        let isLate = words[index].lemma == "delay" || words[index].lemma == "disconnect" || words[index].lemma == "decline"
        guard isLate || Self.serving.contains(words[index].lemma), words[index].relation != .amod,
            isLate != passage.isNegated(index), let subject = subject(of: index)
        else { return }
        // "calls were not connecting", "trains did not run": nobody does it but the thing itself.
        guard
            passage.isPassive(index)
                || !isLate && Self.acting.contains(words[index].lemma) && passage.objects(of: index).isEmpty
                    && !passage.has(subject, [.people, .official, .organisation])
                    && words[subject].tag != .pron && !passage.has(index, .using)
        else { return }
        // "could not be reached for comment"
        if passage.segment(after: index).prefix(3).contains(where: { words[$0].lower == "comment" }) { return }
        add(.impaired, to: services([subject], orThings: true), anchor: index)
    }

    /// "X lost mobile voice and text messaging", "customers lost Y".
    mutating func readLosing(_ index: Int) {
        guard !passage.isNegated(index), words[index].tag == .verb, !passage.isPassive(index) else { return }
        var objects = passage.objects(of: index)
        if objects.isEmpty, let right = right(of: index), right - index <= 5 { objects = [right] }
        let lost = services(objects).filter { mention in mention.words.contains { Offerings.named(by: $0, in: passage) } }
        add(.impaired, to: lost, anchor: index)
        // "X lost connectivity", "X customers lost service": nothing else is named.
        if lost.isEmpty, let object = objects.first(where: { Self.connections.contains(words[$0].lemma) }),
            let subject = subject(of: index),
            words[subject].tag != .pron
        {
            add(.impaired, to: services([subject], orThings: true), anchor: index, through: object)
        }
    }

    private static let connections: WordSet = ["connectivity", "connection", "service", "signal", "contact", "network", "power"]

    /// "X went down, and Y followed": what befell the one before.
    mutating func readFollowing(_ index: Int) {
        // "X came back first, followed by Y"
        if index > 1, words[index - 1].lower == ",", index + 1 < words.count, words[index + 1].lower == "by", words[index].penn == .vbn {
            guard let noun = right(of: index + 1), let told = lastTold(before: index, within: 12) else { return }
            return add(told.state, to: services([noun]), anchor: index)
        }
        guard passage.objects(of: index).isEmpty, !passage.isPassive(index), words[index].penn != .vbg,
            index + 1 == words.count || words[index + 1].tag != .det, let noun = subject(of: index),
            let told = drafts.last(where: { $0.anchor < index }).map(\.value) ?? context.lastState.map({ .service($0) }),
            case .service(let value) = told
        else { return }
        add(value.state, to: services([noun], orThings: true), anchor: index)
    }

    /// "the fault spread to X": there it had not been before.
    mutating func readSpreading(_ index: Int) {
        guard !passage.isNegated(index) else { return }
        for (preposition, noun) in passage.obliques(of: index) where preposition == "to" || preposition == "into" {
            add(.impaired, to: services([noun], orThings: true), anchor: index)
        }
    }

    /// "X customers never noticed"
    mutating func readNotNoticing(_ index: Int) {
        guard words[index].tag == .verb, passage.isNegated(index), let people = subject(of: index), passage.has(people, .people),
            passage.segment(after: index).prefix(3).allSatisfy({ words[$0].tag != .noun || passage.has($0, [.trouble, .outage]) })
        else { return }
        add(.operational, to: mentions.ofPeople(people), anchor: index)
    }

    /// "got X working again", "kept X running": the phrases between the verb and what X was brought or left to do.
    private mutating func readGotWorking(_ index: Int, _ objects: [Int], by verb: Int) {
        guard words[index].penn == .vbg, ["get", "keep", "have"].contains(words[verb].lemma),
            isAchieved(verb), !passage.isNegated(verb)
        else { return }
        add(words[verb].lemma == "get" ? .restored : .operational, to: services(objects, orThings: true), anchor: index, from: verb)
    }

    /// "the website and app were working": nothing is being worked on or towards.
    private func isUnderWay(_ index: Int) -> Bool {
        guard words[index].penn == .vbg, ["work", "function", "operate"].contains(words[index].lemma),
            passage.children(index).contains(where: { words[$0].lemma == "be" && words[$0].tag == .aux })
        else { return false }
        return index + 1 == words.count || [".", ",", "throughout", "and", "but", "again", ";", "while"].contains(words[index + 1].lower)
    }

    /// "is processing jobs at the normal rate", "was running at full speed"
    private func isAtNormal(_ index: Int) -> Bool {
        guard let at = passage.segment(after: index).prefix(6).first(where: { words[$0].lower == "at" }) else { return false }
        return words[at...].dropFirst().prefix(3).contains { ["normal", "usual", "full"].contains($0.lower) }
    }

    /// "X stopped working", "X ceased responding".
    mutating func readStopping(_ index: Int) {
        guard let complement = passage.children(index, [.xcomp, .obj, .ccomp, .advcl]).first,
            passage.has(complement, .working)
                || words[complement].penn == .vbg
        else { return }
        guard let subject = subject(of: index), !passage.has(subject, [.people, .organisation]),
            passage.has(complement, .working) || Self.serving.contains(words[complement].lemma)
                || words[subject].tag == .noun && passage.isFinite(index)
        else { return }
        add(.impaired, to: services([subject], orThings: true), anchor: index, through: complement)
    }
}
