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

    /// Any word about an attack, with what the clause says of it: ruled out, suspected or confirmed.
    mutating func readAttack(_ index: Int) {
        let before = passage.segment(before: index)
        let window = max(0, index - 18)..<index
        let isRuledOut =
            before.contains { ["no", "not", "n't", "never", "nor", "neither", "without", "unlikely"].contains(words[$0].lower) }
            || window.contains(where: { ["no", "not", "n't", "zero", "never"].contains(words[$0].lower) })
                && window.contains(where: { Self.proofs.contains(words[$0].lemma) })
            || window.contains {
                words[$0].lower == "unlikely" || ["rule", "deny", "dismiss"].contains(words[$0].lemma) && passage.has($0, .denial)
            }
            || passage.segment(after: index).contains { words[$0].lower == "unlikely" || words[$0].lower == "ruled" }
            || passage.segment(after: index).prefix(6).contains { ["not", "n't"].contains(words[$0].lower) }
                && passage.segment(after: index).prefix(9).contains {
                    ["involved", "behind", "blame", "responsible", "cause"].contains(words[$0].lower)
                }
            || before.contains { words[$0].lower == "nobody" || words[$0].lower == "one" && $0 > 0 && words[$0 - 1].lower == "no" }
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
    ]

    static let attacks: WordSet = [
        "cyberattack", "cyber-attack", "attack", "ddos", "hack", "hacker", "malware", "ransomware", "sabotage", "breach", "intrusion",
        "compromise",
    ]
}
