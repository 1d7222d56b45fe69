import Language

package let causeClaims = ClaimKindRule(
    kind: .cause,
    meaning: "Why it happened: where in the system, and by what, each label a claim of its own.",
    examples: [
        .init(
            "The outage was caused by ⟦a bad configuration⟧ pushed to the DNS servers.", "configuration (root-cause)", "dns (root-cause)"),
        .init("The outage was not a cyberattack.", "not cyberattack"),
        .init("It is not known whether ⟦a software bug⟧ brought the site down.", "software-bug (unknown)"),
        .init("The update brings new emoji."),
    ],
    drafts: { CauseReader.drafts(in: $0, of: $1, context: $2) }
)

/// Why it happened: the cause of every construction that English has for one, split into labels.
struct CauseReader {
    let reading: ArticleReading
    let passage: Passage
    let context: Context
    private var drafts: [Draft] = []

    static func drafts(in passage: Passage, of reading: ArticleReading, context: Context) -> [Draft] {
        var reader = CauseReader(reading: reading, passage: passage, context: context)
        for index in passage.words.indices { reader.read(index) }
        return reader.drafts
    }

    private init(reading: ArticleReading, passage: Passage, context: Context) {
        self.reading = reading
        self.passage = passage
        self.context = context
    }

    private var words: [Word] { passage.words }

    private mutating func read(_ index: Int) {
        let word = words[index]
        switch word.lower {
        case "due", "because", "owing", "thanks": readBecause(index)
        case "after", "following": readAfter(index)
        case "behind": readBehind(index)
        case "during": readDuring(index)
        default: break
        }
        if let strong = CauseLabels.telling(at: index, in: passage) {
            add(in: strong, anchor: strong.upperBound - 1, from: index, role: .unknown)
        }
        if Self.faulty.contains(word.lower) { readFaulty(index) }
        if Self.byMistake.contains(word.lower) { readMistake(index) }
        let hasLabel = CauseLabels.hasLabel(index, in: passage)
        guard !passage.cues[index].isEmpty || hasLabel else {
            if word.lower == "-related" || word.lower == "related" { readRelated(index) }
            return
        }
        if word.lower == "related" || word.lower == "relate" { readRelated(index) }
        if word.tag == .verb {
            if Self.vanishing.contains(word.lemma) { readVanishing(index) }
            if passage.has(index, .causing) { readCausing(index) }
            if passage.has(index, .stemming) || ["occur", "begin", "start"].contains(word.lemma) { readStemming(index) }
            if passage.has(index, .blaming) { readBlaming(index) }
            if passage.has(index, [.evidential, .identifying]) { readSuspecting(index) }
            if word.lemma == "rule" || word.lemma == "exclude" || word.lemma == "dismiss" || word.lemma == "deny" { readDenial(index) }
        }
        if word.tag == .noun, passage.has(index, .causeNoun) { readCauseNoun(index) }
        if word.tag == .noun, passage.has(index, [.outage, .trouble]) { readFailureNoun(index) }
        if word.lemma == "result" || word.lemma == "consequence", word.tag == .noun { readResult(index) }
        if hasLabel { readPredicate(index) }
        if passage.has(index, .unknown) || word.lower == "find" || word.lower == "determine" || word.lower == "know"
            || word.lower == "known"
        {
            readUnknown(index)
        }
        if Self.attacks.contains(word.lemma) && (word.tag == .noun || word.tag == .propn)
            || ["activity", "actor", "intent"].contains(word.lemma) && index > 0
                && ["malicious", "hostile"].contains(words[index - 1].lower)
        {
            readAttack(index)
        }
        if word.lower == "full" || word.lemma == "fill" || word.lemma == "exhaust" { readFull(index) }
    }

    // MARK: Words that tell a cause by themselves

    /// "a faulty update", "a botched configuration change": the adjective says that this is what went wrong.
    private mutating func readFaulty(_ index: Int) {
        guard passage.chunkOf[index] >= 0 else { return }
        let chunk = passage.chunks[passage.chunkOf[index]]
        guard chunk.head > index else { return }
        var range = index + 1..<chunk.range.upperBound
        let named = CauseLabels.labels(in: passage, range)
        // "failed login attempts" are what users saw.
        guard !named.isEmpty, !Self.symptoms.contains(words[chunk.head].lemma) else { return }
        // "a faulty update to the security software": what it was an update of.
        var after = passage.phrase(after: chunk.head)
        // "a faulty update was distributed to …"
        if after.isEmpty, let verb = passage.segment(after: chunk.head).prefix(4).first(where: { words[$0].penn == .vbn }) {
            after = passage.phrase(after: verb)
        }
        if let first = after.first, ["of", "to", "in", "for", "from", "on"].contains(words[first].lower) {
            range = range.lowerBound..<min(after.upperBound, first + 10)
        }
        add(in: range, anchor: chunk.head, from: index, role: .unknown)
    }

    private static let symptoms: WordSet = ["attempt", "request", "connection", "transaction", "payment", "login", "call", "delivery"]

    private static let faulty: WordSet = [
        "faulty", "botched", "flawed", "defective", "buggy", "erroneous", "improper", "misconfigured", "bad", "corrupt", "corrupted",
        "broken", "problematic",
        "incorrect", "expired", "failed", "overloaded", "overheated", "severed", "damaged", "rogue", "errant", "misapplied", "malformed",
    ]

    /// "accidentally withdrew the routes", "a developer made an error".
    private mutating func readMistake(_ index: Int) {
        let word = words[index]
        if word.tag == .adv {
            add(in: index..<index + 1, anchor: index, from: index, role: .unknown, label: .humanError)
            return
        }
        guard passage.has(index, .trouble) || word.lemma == "mistake",
            let verb = passage.segment(before: index).suffix(6).last(where: { words[$0].lemma == "make" }),
            let subject = passage.subject(of: verb) ?? words[..<verb].indices.last(where: { words[$0].tag == .noun }),
            passage.has(subject, [.people, .official, .organisation]) || words[subject].lemma == "staff"
        else { return }
        add(in: index..<index + 1, anchor: verb, from: subject, role: .unknown, label: .humanError)
    }

    private static let byMistake: WordSet = [
        "accidentally", "inadvertently", "mistakenly", "erroneously", "unintentionally", "error", "mistake", "mistakes", "errors",
    ]

    /// "it is unknown whether A, B or C": each is left open.
    private mutating func readUnknown(_ index: Int) {
        var end = index + 1
        guard let opener = words[index...].indices.prefix(4).first(where: { ["if", "whether"].contains(words[$0].lower) }) else { return }
        end = words.count
        add(in: opener + 1..<end, anchor: index, from: index, role: .unknown, certainty: .hedged)
    }

    /// Any word about an attack, with what the clause says of it: ruled out, suspected or confirmed.
    private mutating func readAttack(_ index: Int) {
        let before = passage.segment(before: index)
        let window = max(0, index - 12)..<index
        let isRuledOut =
            before.contains { ["no", "not", "n't", "never", "nor", "neither", "without", "unlikely"].contains(words[$0].lower) }
            || window.contains(where: { ["no", "not", "n't", "zero", "never"].contains(words[$0].lower) })
                && window.contains(where: { Self.proofs.contains(words[$0].lemma) })
            || window.contains {
                words[$0].lower == "unlikely" || ["rule", "deny", "dismiss"].contains(words[$0].lemma) && passage.has($0, .denial)
            }
            || passage.segment(after: index).contains { words[$0].lower == "unlikely" || words[$0].lower == "ruled" }
        if isRuledOut {
            add(
                in: index..<index + 1, anchor: index, from: max(before.lowerBound, index - 8), role: .unknown, certainty: .denied,
                label: .cyberattack)
        } else if window.contains(where: {
            passage.has($0, [.hedge])
                || ["theory", "speculation", "rumor", "suspect", "fear", "concern", "possibility", "if", "whether"].contains(
                    words[$0].lemma)
        }) {
            add(
                in: index..<index + 1, anchor: index, from: max(before.lowerBound, index - 8), role: .unknown, certainty: .hedged,
                label: .cyberattack)
        }
    }

    /// "the root disk filled up", "the partition was full".
    private mutating func readFull(_ index: Int) {
        if word(index + 1, isOneOf: ["recovery", "service", "restoration", "access", "capacity"]) { return }
        let before = passage.segment(before: index)
        guard index > 0, words[index].tag != .adj || words[index].relation != .amod || before.isEmpty else {
            // "a full root partition"
            if passage.chunkOf[index] >= 0 {
                add(in: passage.chunks[passage.chunkOf[index]].range, anchor: index, from: index, role: .unknown, only: [.storage])
            }
            return
        }
        add(in: before, anchor: index, from: index, role: .unknown, only: [.storage])
    }

    private func word(_ index: Int, isOneOf lemmas: WordSet) -> Bool { index < words.count && lemmas.contains(words[index].lemma) }

    private static let proofs: WordSet = [
        "evidence", "sign", "indication", "indicate", "circumstance", "suggest", "suggestion", "proof", "trace", "believe", "reason",
    ]

    private static let attacks: WordSet = [
        "cyberattack", "cyber-attack", "attack", "ddos", "hack", "hacker", "malware", "ransomware", "sabotage", "breach", "intrusion",
        "compromise",
    ]

    // MARK: Constructions

    /// "because of X", "due to X", "owing to X", "because X failed".
    private mutating func readBecause(_ index: Int) {
        let word = words[index]
        guard clauseIsTroubled(before: index) || passage.segment(after: index).contains(where: { passage.has($0, .outage) }) else { return }
        if word.lower == "because", index + 1 < words.count, words[index + 1].lower != "of" {
            let reason = passage.segment(after: index)
            let head = clauseAnchor(reason, word.head)
            // Words of the reason's own clause may deny or hedge; the effect before it may not.
            let own = reason.contains(head) ? nil : reasonCertainty(index)
            add(in: reason, anchor: head, from: index, role: .unknown, certainty: own)
            return
        }
        guard word.lower == "because" || index + 1 < words.count && words[index + 1].lower == "to" else { return }
        add(
            in: passage.phrase(after: index + 1), anchor: governed(index), from: index, role: .unknown, certainty: reasonCertainty(index))
    }

    /// "could not boot due to X" denies the booting, "was not due to X" the reason.
    private func reasonCertainty(_ index: Int) -> Certainty? {
        let near = words[max(0, index - 2)..<index]
        if near.contains(where: { ["not", "n't", "never"].contains($0.lower) })
            || index + 2 < words.count && words[index + 2].lower == "not"
        {
            return nil
        }
        let anchor = governed(index)
        return passage.isDenied(anchor) ? (passage.isHedged(anchor) ? .hedged : .stated) : nil
    }

    /// Whether the clause before a connective is about the incident: it names trouble, or "it" stands for it.
    private func clauseIsTroubled(before index: Int) -> Bool {
        var segment = passage.segment(before: index)
        if segment.count < 2, segment.lowerBound > 1 { segment = passage.segment(before: segment.lowerBound - 1) }
        return segment.contains {
            passage.has($0, [.outage, .trouble, .brokenState, .failing, .inability, .causeNoun, .hitting])
                || words[$0].tag == .pron && ["it", "this", "that"].contains(words[$0].lower)
        }
    }

    /// "went down after a faulty update", "following a configuration change": what came just before, told as the trigger.
    private mutating func readAfter(_ index: Int) {
        guard words[index].tag == .adp || words[index].tag == .sconj || words[index].penn == .vbg, let effect = effect(governing: index),
            isIncident(effect)
        else { return }
        let range: Range<Int>
        if words[index].relation == .mark, words[index].head >= 0 {
            range = passage.subtree(words[index].head)
        } else {
            range = passage.phrase(after: index)
        }
        let labels = CauseLabels.labels(in: passage, range).filter {
            $0.label.place == .why || $0.label == .bgp || $0.label == .dns || $0.label == .routing
        }
        guard !labels.isEmpty else { return }
        // "came back after a fix": the mending, not the cause.
        guard
            !range.contains(where: { passage.has($0, .fix) && !["update", "patch"].contains(words[$0].lemma) })
                || passage.has(effect, [.outage, .hitting, .failing])
        else {
            if let trouble = range.first(where: { passage.has($0, [.trouble, .outage]) && words[$0].tag == .noun }) {
                add(in: chunk(trouble), anchor: trouble, from: trouble, role: .unknown)
            }
            return
        }
        guard !passage.has(effect, [.recovering, .restoring, .resolving]) || passage.has(effect, [.outage]) else {
            if let trouble = range.first(where: { passage.has($0, [.trouble, .outage]) && words[$0].tag == .noun }) {
                add(in: chunk(trouble), anchor: trouble, from: trouble, role: .unknown)
            }
            return
        }
        add(in: range, anchor: labels[0].words.lowerBound, from: index, role: .trigger)
    }

    /// "During a routine maintenance job a command …", "failed during the deployment": what was under way set it off.
    private mutating func readDuring(_ index: Int) {
        let phrase = passage.phrase(after: index)
        let labels = CauseLabels.labels(in: passage, phrase).filter { [.maintenance, .upgrade].contains($0.label) }
        guard let first = labels.first else { return }
        let rest = words.indices.filter { !phrase.contains($0) }
        guard
            rest.contains(where: {
                passage.has($0, [.outage, .failing, .brokenState, .inability]) || words[$0].tag == .verb && passage.has($0, [.hitting])
                    || ["issue", "execute", "trigger", "mistakenly", "accidentally", "inadvertently", "unintentionally"].contains(
                        words[$0].lemma)
            })
        else { return }
        add(in: phrase, anchor: first.words.lowerBound, from: index, role: .trigger, only: [.maintenance, .upgrade])
    }

    /// "withdrew the BGP routes", "the DNS records disappeared": what was gone is where it broke.
    private mutating func readVanishing(_ index: Int) {
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

    private static let vanishing: WordSet = ["withdraw", "disappear", "vanish", "unannounce", "remove", "delete", "lose", "drop"]

    /// "a cyberattack was behind the outage".
    private mutating func readBehind(_ index: Int) {
        guard let noun = phraseHead(after: index), passage.has(noun, [.outage, .trouble]) else { return }
        if let subject = passage.subject(of: noun) ?? (words[index].head >= 0 ? passage.subject(of: words[index].head) : nil) {
            add(in: passage.subtree(subject), anchor: subject, from: index, role: .rootCause, governor: passage.clauseHead(subject))
        }
    }

    /// "X caused an outage", "an outage caused by X", "triggered by", "which led to downtime".
    private mutating func readCausing(_ index: Int) {
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
            guard let subject = passage.subject(of: index) else { return }
            span = chunk(subject)
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

    private func isCausal(_ lemma: String) -> Bool { ["cause", "trigger", "spark", "precipitate", "provoke", "induce"].contains(lemma) }

    /// Whether what a verb brings about is the incident.
    private func leadsToTrouble(_ index: Int) -> Bool {
        if ["overwhelm", "overload", "swamp", "exhaust", "saturate"].contains(words[index].lemma) { return true }
        if isCausal(words[index].lemma) || ["lead", "result"].contains(words[index].lemma),
            passage.segment(after: index).contains(where: {
                passage.has($0, [.outage, .trouble, .failing, .brokenState]) || passage.has($0, .hitting) && words[$0].tag == .verb
            })
        {
            return true
        }
        for child in passage.children(index) {
            switch words[child].relation {
            case .obj, .xcomp, .ccomp, .obl, .iobj:
                if passage.subtree(child).contains(where: { passage.has($0, [.outage, .trouble, .failing, .brokenState]) }) { return true }
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

    private func isNamed(_ index: Int) -> Bool {
        !MentionReader(reading: reading, passage: passage, context: context).services(at: index).isEmpty
            || passage.has(index, [.device, .serviceHead])
    }

    /// "the outage stemmed from X", "rooted in X", "resided not in X but in Y", "lay in A rather than in B".
    private mutating func readStemming(_ index: Int) {
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
    private mutating func readContrast(after index: Int) -> Bool {
        guard let (not, but) = contrast(after: index) else { return false }
        add(in: not + 1..<but, anchor: index, from: index, role: .unknown, certainty: .denied)
        add(in: passage.phrase(after: but), anchor: index, from: but, role: .rootCause)
        return true
    }

    private func contrast(after index: Int) -> (not: Int, but: Int)? {
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
    private func contrast(_ noun: Int) -> [(noun: Int, isDenied: Bool)] {
        [(noun, passage.children(noun).contains { words[$0].lower == "not" })]
    }

    /// "blamed X on Y", "traced to Y", "attributed the outage to Y", "pinned the root cause on Y", "blamed Y for the outage".
    private mutating func readBlaming(_ index: Int) {
        let lemma = words[index].lemma
        if passage.isNegated(index), ["link", "tie", "connect", "relate", "attribute", "trace"].contains(lemma) { return }
        let obliques = passage.obliques(of: index)
        if lemma == "blame", let effect = obliques.first(where: { $0.preposition == "for" }), isIncident(effect.noun) {
            for object in passage.objects(of: index) { add(in: passage.subtree(object), anchor: index, from: index, role: .rootCause) }
            return
        }
        if lemma == "identify" {
            for (preposition, noun) in obliques where preposition == "as" && passage.has(noun, [.causeNoun, .trouble]) {
                for object in passage.objects(of: index) + (passage.isPassive(index) ? [passage.subject(of: index)].compactMap { $0 } : [])
                {
                    add(in: passage.subtree(object), anchor: index, from: index, role: .rootCause)
                }
            }
            return
        }
        let objects = passage.objects(of: index) + [passage.subject(of: index)].compactMap { $0 }
        guard
            objects.contains(where: { isIncident($0) || passage.has($0, .causeNoun) }) || lemma == "point"
                || words[index].relation == .acl && isIncident(words[index].head)
        else { return }
        for (preposition, noun) in obliques where ["to", "on", "with", "down to", "back to"].contains(preposition) {
            let at = passage.segment(after: index).first { words[$0].lower == preposition }
            add(
                in: at.map { passage.phrase(after: $0) } ?? chunk(noun), anchor: index, from: index,
                role: lemma == "point" ? .unknown : .rootCause)
        }
    }

    /// "suggests a failure in X", "suspected that the problem was restricted to X", "indicates a problem with X".
    private mutating func readSuspecting(_ index: Int) {
        for object in passage.children(index, [.obj, .ccomp, .xcomp, .obl]) {
            var range = passage.subtree(object)
            let clause = passage.segment(after: index)
            if clause.contains(object) { range = range.lowerBound..<min(range.upperBound, max(clause.upperBound, object + 1)) }
            guard
                range.contains(where: {
                    passage.has($0, [.outage, .trouble, .causeNoun]) && (words[$0].tag == .noun || words[$0].tag == .verb)
                })
            else { continue }
            guard words[index].lemma != "find",
                words[index].lemma != "determine" || words[object].relation == .obj || words[object].relation == .ccomp
            else { continue }
            add(in: range, anchor: object, from: index, role: .unknown)
        }
    }

    private mutating func readDenial(_ index: Int) {
        guard words[index].lemma != "rule" || passage.words[index..<min(index + 3, words.count)].contains(where: { $0.lower == "out" })
        else { return }
        for object in passage.children(index, [.obj, .obl, .ccomp, .nsubjPass]) {
            add(in: passage.subtree(object), anchor: object, from: index, role: .unknown, certainty: .denied, onlyWhy: true)
        }
    }

    /// "the root cause was X", "X was the culprit", "the cause of the outage is X".
    private mutating func readCauseNoun(_ index: Int) {
        let isCause =
            words[index].lemma == "cause" || words[index].lemma == "culprit" || words[index].lemma == "trigger"
            || passage.has(index, .causeNoun)
                && passage.obliques(of: index).contains {
                    $0.preposition == "of" && isIncident($0.noun) || $0.preposition == "for" && isIncident($0.noun)
                        || $0.preposition == "behind"
                }
        guard isCause else { return }
        let role: CauseValue.Role = words[index].lemma == "trigger" ? .trigger : words[index].lemma == "factor" ? .contributing : .rootCause
        if [.nsubj, .nsubjOuter, .nsubjPass].contains(words[index].relation), words[index].head >= 0 {
            let predicate = words[index].head
            // "the root causes have been identified and fixes deployed" names none.
            guard !passage.has(predicate, [.identifying, .mitigating]) || words[predicate].penn != .vbn else { return }
            let range = predicateRange(predicate, after: index)
            add(in: range, anchor: predicate, from: index, role: role)
        } else if passage.children(index).contains(where: { words[$0].relation == .cop }), let subject = passage.subject(of: index),
            subject != index
        {
            add(in: passage.subtree(subject), anchor: index, from: index, role: role)
        } else if words[index].relation == .conj || words[index].relation == .obj || words[index].relation == .root,
            index + 1 < words.count, words[index + 1].lower == ":"
        {
            add(in: index + 2..<words.count, anchor: index, from: index, role: role)
        }
    }

    private func predicateRange(_ predicate: Int, after index: Int) -> Range<Int> {
        let range = passage.subtree(predicate)
        let low = max(range.lowerBound, passage.subtree(index).upperBound)
        return low < range.upperBound ? low..<range.upperBound : predicate..<predicate + 1
    }

    /// "a failure in X", "a routing error", "the malfunctioning of X" where the sentence says that this was it.
    private mutating func readFailureNoun(_ index: Int) {
        // An outage of a service is what happened; a fault in a part is why.
        guard !["outage", "blackout", "disruption", "downtime", "interruption", "shutdown"].contains(words[index].lemma) else { return }
        // "did not link it to X" says nothing of X.
        if passage.ancestors(index).prefix(3).contains(where: {
            passage.has($0, .blaming) && words[$0].tag == .verb && passage.isNegated($0)
        }) {
            return
        }
        // "BGP and DNS problems": the phrases enumerated before share the noun.
        var whole = chunk(index)
        if passage.chunkOf[index] >= 0, let first = passage.enumeration(of: passage.chunkOf[index]).first {
            whole = min(whole.lowerBound, passage.chunks[first].range.lowerBound)..<whole.upperBound
        }
        let labelled = CauseLabels.labels(in: passage, whole)
        if !labelled.isEmpty, isAsserted(index) {
            add(in: whole, anchor: index, from: index, role: .unknown)
        }
        for (preposition, noun) in passage.obliques(of: index)
        where ["in", "with", "of", "within"].contains(preposition) && isAsserted(index) {
            for joined in contrast(noun) {
                add(
                    in: chunk(joined.noun), anchor: joined.noun, from: index, role: .unknown, certainty: joined.isDenied ? .denied : nil,
                    governor: index)
            }
        }
    }

    /// "it was not a result of X", "as a result of X", "a consequence of X".
    private mutating func readResult(_ index: Int) {
        for (preposition, noun) in passage.obliques(of: index) where preposition == "of" {
            add(in: passage.subtree(noun), anchor: noun, from: index, role: .unknown, governor: index)
        }
    }

    /// "appeared to be DNS related".
    private mutating func readRelated(_ index: Int) {
        var low = index
        while low > 0, index - low < 3, words[low - 1].tag != .verb, words[low - 1].tag != .aux, words[low - 1].tag != .adp { low -= 1 }
        let head = words[index].head
        var subject = passage.subject(of: index)
        if subject.map({ $0 >= low }) ?? true { subject = head >= 0 ? passage.subject(of: head) : nil }
        guard subject.map(isIncident) ?? clauseIsTroubled(before: low) else { return }
        if low < index { add(in: low..<index, anchor: index, from: index, role: .unknown) }
        for (preposition, noun) in passage.obliques(of: index) where preposition == "to" && (subject.map(isIncident) ?? false) {
            add(in: passage.subtree(noun), anchor: index, from: index, role: .unknown)
        }
    }

    /// "this was a configuration error", "it was not a cyberattack", "there is no evidence of an attack".
    private mutating func readPredicate(_ index: Int) {
        guard passage.chunkOf[index] >= 0 else { return }
        let chunkRange = chunk(index)
        let head = passage.chunks[passage.chunkOf[index]].head
        let first = words[head].relation == .conj && words[head].head >= 0 ? words[head].head : head
        if passage.children(first).contains(where: { words[$0].relation == .cop })
            || passage.children(head).contains(where: { words[$0].relation == .cop })
        {
            let predicate = passage.children(head).contains { words[$0].relation == .cop } ? head : first
            guard let subject = passage.subject(of: predicate), subject != head, isIncident(subject) || isExpletive(subject) else { return }
            // "this isn't an upgrade" tells what something is, not what was suspected.
            if !isIncident(subject) || isExpletive(subject), passage.isDenied(predicate),
                CauseLabels.labels(in: passage, chunkRange).allSatisfy({ [.upgrade, .maintenance].contains($0.label) })
            {
                return
            }
            add(in: chunkRange, anchor: predicate, from: predicate, role: .unknown)
            return
        }
        // "no evidence of", "no sign of", "no indication of a cyberattack"
        if words[head].relation == .nmod, words[head].head >= 0,
            ["evidence", "sign", "indication", "suggestion", "result", "symptom"].contains(words[words[head].head].lemma),
            passage.children(words[head].head).contains(where: { words[$0].lower == "no" })
        {
            add(in: chunkRange, anchor: head, from: words[head].head, role: .unknown, certainty: .denied, onlyWhy: true)
        }
        // "no cyberattack, no data lost"
        if passage.children(head).contains(where: { words[$0].lower == "no" || words[$0].lower == "not" }),
            ["cyberattack", "attack", "hack", "breach", "ddos", "cyber-attack"].contains(words[head].lemma)
        {
            add(in: chunkRange, anchor: head, from: head, role: .unknown, certainty: .denied, onlyWhy: true)
        }
    }

    private func isExpletive(_ index: Int) -> Bool {
        words[index].tag == .pron && ["it", "this", "that", "what"].contains(words[index].lower)
    }

    // MARK: Reading around

    /// Whether a failure noun is said to have happened, as the incident or as what lies under it.
    private func isAsserted(_ index: Int) -> Bool {
        let head = words[index].head
        if head < 0 { return true }
        switch words[index].relation {
        case .nsubjPass, .nsubj:
            // "a bug in the tool prevented …": a defect that did something was there.
            if words[head].penn == .vbd,
                ["bug", "defect", "flaw", "fault", "error", "regression", "misconfiguration"].contains(words[index].lemma)
            {
                return true
            }
            return passage.has(head, [.identifying, .noticing, .hitting, .causing, .beginning, .mitigating, .speech]) && isSpecific(index)
        case .ccomp, .root, .obj, .obl, .oblAgent, .xcomp:
            return passage.has(head, [.evidential, .identifying, .causing, .stemming, .blaming, .noticing])
                || words[index].relation == .root && isSpecific(index)
        case .nmod, .conj, .appos:
            return passage.ancestors(index).prefix(3).contains { passage.has($0, [.causeNoun, .evidential, .blaming, .stemming]) }
        default: return false
        }
    }

    private func isSpecific(_ index: Int) -> Bool { passage.chunkOf[index] >= 0 && passage.chunks[passage.chunkOf[index]].range.count > 1 }

    /// Whether a word stands for the incident or for a trouble of it.
    private func isIncident(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        if passage.has(index, [.outage, .trouble, .failing, .hitting, .brokenState]) { return true }
        let word = words[index]
        if word.tag == .pron, ["it", "this", "that", "which", "these", "what", "they"].contains(word.lower) { return true }
        if passage.has(index, .causeNoun) { return true }
        return passage.subtree(index).contains {
            passage.has($0, [.outage, .brokenState, .failing, .inability]) || passage.has($0, .trouble) && words[$0].tag == .noun
        }
    }

    private func leftIncident(of index: Int) -> Int? {
        var at = index - 1
        while at >= 0, index - at < 6 {
            if words[at].tag == .noun, passage.has(at, [.outage, .trouble]) { return at }
            at -= 1
        }
        return nil
    }

    /// The predicate or noun that a connective hangs its cause on.
    private func effect(governing index: Int) -> Int? {
        var at = index
        for _ in 0..<3 {
            guard words[at].head >= 0 else { break }
            let relation = words[at].relation
            at = words[at].head
            if relation == .obl || relation == .nmod || relation == .advcl || relation == .acl || relation == .xcomp { break }
            if relation == .advmod || relation == .amod || relation == .root { break }
        }
        guard at != index else { return at }
        // The clause as a whole tells whether it is about trouble.
        return at
    }

    private func phraseHead(after index: Int) -> Int? {
        var at = index + 1
        while at < words.count, at - index < 8 {
            if passage.chunkOf[at] >= 0 { return passage.chunks[passage.chunkOf[at]].head }
            at += 1
        }
        return nil
    }

    private func governed(_ index: Int) -> Int { phraseHead(after: index) ?? index }

    private func clauseAnchor(_ range: Range<Int>, _ head: Int) -> Int { head >= 0 ? head : range.lowerBound }

    private func chunk(_ index: Int) -> Range<Int> {
        passage.chunkOf[index] >= 0 ? passage.chunks[passage.chunkOf[index]].range : index..<index + 1
    }

    /// Up to where another clause begins: "issues with A, while B stayed up", "the scheduler — the software that …".
    private func clipped(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let end = range.dropFirst().first { index in
            switch words[index].lower {
            case "while", "whereas", "although", "though", ";", "—", "–": true
            default: false
            }
        }
        return range.lowerBound..<(end ?? range.upperBound)
    }

    private mutating func add(
        in range: Range<Int>, anchor: Int, from trigger: Int, role: CauseValue.Role, certainty: Certainty? = nil, governor: Int? = nil,
        onlyWhy: Bool = false, label only: CauseValue.Label? = nil, only wanted: Set<CauseValue.Label>? = nil
    ) {
        let range = clipped(range)
        guard !range.isEmpty, range.count < 60 else { return }
        for (label, named) in only.map({ [(label: $0, words: range)] }) ?? CauseLabels.labels(in: passage, range) {
            if let wanted, !wanted.contains(label) { continue }
            if onlyWhy, label.place == .where { continue }
            let low = min(trigger, named.lowerBound)
            let high = max(trigger, named.upperBound - 1)
            var own = passage.isOpenQuestion(at: named.lowerBound) ? .hedged : certainty
            // "not a result of A, but of B": B is not denied.
            if own == nil, named.lowerBound > anchor,
                words[min(anchor, named.lowerBound)..<named.lowerBound].contains(where: { $0.lower == "but" }), passage.isDenied(anchor)
            {
                own = passage.isHedged(anchor) ? .hedged : .stated
            }
            if own == nil, let governor, governor != anchor {
                // Both the clause and the alternative may be denied or hedged.
                own = passage.certainty(of: governor)
                if passage.isDenied(anchor) { own = .denied }
            }
            drafts.append(
                Draft(
                    .cause(CauseValue(label: label, role: role, text: reading.text(passage, named))), anchor: anchor,
                    evidence: low..<high + 1, certainty: own))
        }
    }
}
