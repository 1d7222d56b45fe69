import Language

// Words that tell a cause by themselves: a faulty update, a mistake, an attack, a full disk.
extension CauseReader {
    /// "a faulty update", "a botched configuration change": the adjective says that this is what went wrong.
    mutating func readFaulty(_ index: Int) {
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
        // "could not boot due to a faulty update": the booting is denied, not the update.
        let near = words[max(0, chunk.range.lowerBound - 3)..<chunk.range.upperBound]
        let isElsewhere = passage.isDenied(chunk.head) && !near.contains { ["not", "n't", "no", "never", "nor"].contains($0.lower) }
        add(
            in: range, anchor: chunk.head, from: index, role: .unknown,
            certainty: isElsewhere ? (passage.isHedged(chunk.head) ? .hedged : .stated) : nil)
    }

    static let symptoms: WordSet = ["attempt", "request", "connection", "transaction", "payment", "login", "call", "delivery"]

    static let faulty: WordSet = [
        "faulty", "botched", "flawed", "defective", "buggy", "erroneous", "improper", "misconfigured", "bad", "corrupt", "corrupted",
        "broken", "problematic",
        "incorrect", "expired", "failed", "overloaded", "overheated", "severed", "damaged", "rogue", "errant", "misapplied", "malformed",
    ]

    /// "accidentally withdrew the routes", "a developer made an error".
    mutating func readMistake(_ index: Int) {
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

    static let byMistake: WordSet = [
        "accidentally", "inadvertently", "mistakenly", "erroneously", "unintentionally", "error", "mistake", "mistakes", "errors",
    ]

    /// "it is unknown whether A, B or C": each is left open.
    mutating func readUnknown(_ index: Int) {
        var end = index + 1
        guard let opener = words[index...].indices.prefix(4).first(where: { ["if", "whether"].contains(words[$0].lower) }) else { return }
        end = words.count
        add(in: opener + 1..<end, anchor: index, from: index, role: .unknown, certainty: .hedged)
    }

    /// "It wasn't.", "There is no sign that this is the case.", "The company denies it.": what was suspected in the sentence before.
    mutating func readDenialOfSuspicion() {
        guard !context.suspected.isEmpty, words.count < 16, words.count > 2 else { return }
        let denies = words.indices.contains { index in
            let word = words[index]
            // "It wasn't", "That was not it"
            if word.lemma == "be", word.tag == .aux || word.tag == .verb, index > 0, isExpletive(index - 1), index + 1 < words.count,
                ["not", "n't"].contains(words[index + 1].lower)
            {
                let rest = words[(index + 2)...]
                return rest.allSatisfy { $0.tag == .punct || ["it", "the", "case", "so", "true"].contains($0.lower) }
            }
            if ["deny", "dismiss", "dispute", "reject"].contains(word.lemma), word.tag == .verb, !passage.isNegated(index),
                index + 1 < words.count
            {
                return ["it", "that", "this", "those", "such"].contains(words[index + 1].lower)
            }
            if Self.proofs.contains(word.lemma), index > 0, ["no", "any"].contains(words[index - 1].lower) {
                return words[index...].contains { ["this", "that", "such"].contains($0.lower) }
                    && words[index...].contains { $0.lemma == "case" || $0.lemma == "it" }
            }
            return ["unrelated", "unfounded", "untrue", "false"].contains(word.lower)
        }
        guard denies else { return }
        for value in context.suspected {
            add(in: 0..<words.count, anchor: 0, from: 0, role: .unknown, certainty: .denied, label: value.label)
        }
    }

    /// "the load on the rest grew, which made matters worse": what made it worse.
    mutating func readMadeWorse(_ index: Int) {
        guard let verb = words[..<index].indices.suffix(4).last(where: { words[$0].lemma == "make" }), !passage.isNegated(verb) else {
            return
        }
        var span = passage.segment(before: verb)
        if span.isEmpty || span.allSatisfy({ words[$0].tag == .pron }) || words[max(0, verb - 1)].lower == "which" {
            span = passage.segment(before: max(0, (span.isEmpty ? verb : span.lowerBound) - 2))
        }
        add(in: span, anchor: verb, from: span.isEmpty ? index : span.lowerBound, role: .contributing)
    }

    /// "our first hunch was an attack", "one theory that we can put to rest is DNS": what is only guessed.
    mutating func readHunch(_ index: Int) {
        guard words[index].tag == .noun,
            let verb = words[index...].indices.dropFirst().prefix(12).first(where: { words[$0].lemma == "be" && words[$0].tag == .aux }),
            verb + 1 < words.count
        else { return }
        let isRefuted = words[index..<verb].contains {
            ["rest", "rule", "discard", "dismiss", "exclude", "bury", "debunk"].contains($0.lemma)
        }
        add(
            in: passage.phrase(after: verb), anchor: verb, from: index, role: .unknown,
            certainty: isRefuted || passage.isNegated(verb) ? .denied : .hedged)
    }

    /// "could not keep up with the traffic", "was unable to cope": too much of it.
    mutating func readNotCoping(_ index: Int) {
        guard
            passage.segment(before: index).suffix(6).contains(where: {
                ["not", "n't", "unable", "cannot", "never", "failed"].contains(words[$0].lower)
            })
        else { return }
        let verb = words[index].lower == "up" ? index - 1 : index
        add(
            in: verb..<index + 1, anchor: verb, from: passage.segment(before: verb).first ?? verb, role: .unknown, certainty: .stated,
            label: .load)
    }

    /// Any word about an attack, with what the clause says of it: ruled out, suspected or confirmed.
    mutating func readAttack(_ index: Int) {
        guard !CauseLabels.isOnlyNamed(index, in: passage) else { return }
        let before = passage.segment(before: index)
        let window = max(0, index - 18)..<index
        // "could not be ruled out": left open.
        let isOpen = words[max(0, index - 8)..<min(words.count, index + 9)].indices.contains { at in
            words[at].lemma == "rule" && words[at..<min(words.count, at + 4)].contains { $0.lower == "out" }
                && words[max(0, at - 3)..<at].contains { ["not", "n't", "cannot", "never"].contains($0.lower) }
        }
        // "did not say where the attack came from": what is known to have been is not ruled out by what is not known of it.
        let isKnown =
            passage.chunkOf[index] >= 0 && words[passage.chunks[passage.chunkOf[index]].range.lowerBound].lower == "the"
            && window.suffix(6).contains {
                ["say", "know", "notice", "detail", "comment", "name", "identify", "disclose"].contains(words[$0].lemma)
            }
        let isRuledOut =
            !isOpen && !isKnown
            && (before.contains {
                ["no", "not", "n't", "never", "nor", "neither", "none", "without", "unlikely"].contains(words[$0].lower)
                    && !["detail", "information", "word", "comment", "explanation"].contains(words[$0 + 1].lemma)
            }
                || window.contains(where: { ["no", "not", "n't", "zero", "never"].contains(words[$0].lower) })
                    && window.contains(where: { Self.proofs.contains(words[$0].lemma) })
                || window.contains {
                    ["not", "n't"].contains(words[$0].lower)
                        && words[$0..<min(index, $0 + 4)].contains {
                            ["cause", "trigger", "due", "relate", "link", "connect"].contains($0.lemma)
                        }
                }
                || window.contains { words[$0].lower == "nothing" } && window.contains { Self.proofs.contains(words[$0].lemma) }
                || window.contains {
                    words[$0].lower == "unlikely" || ["rule", "deny", "dismiss"].contains(words[$0].lemma) && passage.has($0, .denial)
                }
                || passage.segment(after: index).contains { words[$0].lower == "unlikely" || words[$0].lower == "ruled" }
                || passage.segment(after: index).prefix(6).contains { ["not", "n't"].contains(words[$0].lower) }
                    && passage.segment(after: index).prefix(9).contains {
                        ["involved", "behind", "blame", "responsible", "cause"].contains(words[$0].lower)
                    }
                || before.contains { words[$0].lower == "nobody" || words[$0].lower == "one" && $0 > 0 && words[$0 - 1].lower == "no" })
        if isRuledOut {
            add(
                in: index..<index + 1, anchor: index, from: max(before.lowerBound, index - 8), role: .unknown, certainty: .denied,
                label: .cyberattack)
        } else if isOpen {
            add(in: index..<index + 1, anchor: index, from: index, role: .unknown, certainty: .hedged, label: .cyberattack)
        } else if window.suffix(6).contains(where: { ["target", "victim", "subject", "subjected"].contains(words[$0].lower) })
            || words[max(0, index - 3)..<index].contains(where: { $0.lower == "under" || $0.lower == "repelling" })
        {
            // "was the target of a massive attack"
            add(in: index..<index + 1, anchor: index, from: max(before.lowerBound, index - 8), role: .unknown, label: .cyberattack)
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

    /// "a group claimed responsibility for the outage"
    mutating func readResponsibility(_ index: Int) {
        guard words[index].lower == "responsibility", index > 0, words[index - 1].lemma == "claim",
            passage.segment(after: index).contains(where: { isIncident($0) || Self.attacks.contains(words[$0].lemma) })
        else { return }
        add(in: index - 1..<index + 1, anchor: index - 1, from: index - 1, role: .unknown, label: .cyberattack)
    }

    /// "unrelated to X", "had nothing to do with X": X is denied.
    mutating func readUnrelated(_ index: Int) {
        let range: Range<Int>
        switch words[index].lower {
        case "unrelated":
            range = index + 1 < words.count && words[index + 1].lower == "to" ? passage.phrase(after: index + 1) : index..<index
        case "nothing":
            guard index + 3 < words.count, words[index + 1].lower == "to", words[index + 2].lower == "do", words[index + 3].lower == "with"
            else {
                return
            }
            range = passage.phrase(after: index + 3)
        default: return
        }
        add(in: range, anchor: index, from: index, role: .unknown, certainty: .denied)
    }

    /// "the root disk filled up", "the partition was full".
    mutating func readFull(_ index: Int) {
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

    func word(_ index: Int, isOneOf lemmas: WordSet) -> Bool { index < words.count && lemmas.contains(words[index].lemma) }

    static let proofs: WordSet = [
        "evidence", "sign", "indication", "indicate", "circumstance", "suggest", "suggestion", "proof", "trace", "believe", "reason",
        "hint",
    ]

    static let attacks: WordSet = [
        "cyberattack", "cyber-attack", "attack", "ddos", "hack", "hacker", "malware", "ransomware", "sabotage", "breach", "intrusion",
        "compromise",
    ]
    /// What is an attack only if it is hostile.
    private static let deeds: WordSet = ["activity", "actor", "intent", "access", "party", "interference"]

    /// The forms and lemmas that an attack may be told by (`Word.Traits.attack`).
    static var attackWords: [String] { attacks.words + deeds.words + ["malicious"] }

    func tellsAttack(_ index: Int) -> Bool {
        let word = words[index]
        if Self.attacks.contains(word.lemma),
            word.tag == .noun || word.tag == .propn
                || [.vbg, .vbn].contains(word.penn) && ["hack", "attack", "breach"].contains(word.lemma)
        {
            return true
        }
        if Self.deeds.contains(word.lemma), index > 0,
            ["malicious", "hostile", "unauthorised", "unauthorized", "foul"].contains(words[index - 1].lower)
        {
            return true
        }
        return word.lower == "malicious" && passage.children(index).contains(where: { words[$0].relation == .cop })
    }
}
