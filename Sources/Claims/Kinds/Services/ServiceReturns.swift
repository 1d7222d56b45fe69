import Language

// What comes back, or is brought back, and whether it is said to have happened.
extension ServiceReader {
    /// "X recovered", "X came back", "X has returned to normal".
    mutating func readRecovering(_ index: Int) {
        let lemma = words[index].lemma
        if lemma == "back" { return }
        if lemma == "return", firstOrLast(index) == nil {
            let isBack =
                passage.obliques(of: index).contains {
                    $0.preposition == "to"
                        && ["normal", "service", "operation", "life", "normality", "normalcy"].contains(words[$0.noun].lemma)
                }
                || passage.children(index).contains { ["online", "normal"].contains(words[$0].lower) }
            guard isBack else { return }
        }
        guard isAchieved(index), let subject = subject(of: index), !passage.has(subject, .people) else { return }
        let objects = passage.objects(of: index)
        guard
            objects.allSatisfy({
                ["operation", "service", "functionality", "function", "activity", "trading", "flight", "normal"].contains(words[$0].lemma)
            })
        else { return }
        guard !passage.isNegated(index) else { return }
        add(.restored, to: services([subject], orThings: true), anchor: index)
    }

    /// "got back to us": answered.
    func getsBackToSomebody(_ index: Int) -> Bool {
        guard words[index].lemma == "get", index + 2 < words.count, words[index + 2].lower == "to" else { return false }
        return !words[index + 3..<min(words.count, index + 6)].contains { ["normal", "work", "service", "business"].contains($0.lower) }
    }

    static let crawling: WordSet = ["crawl", "come", "get", "claw", "limp", "inch", "climb", "spring", "flicker"]

    /// "payments went through again", "X works again": what goes on again had stopped.
    mutating func readAgain(_ index: Int) {
        guard let verb = passage.segment(before: index).suffix(7).last(where: { words[$0].tag == .verb }), !passage.isNegated(verb),
            !passage.has(verb, [.failing, .hitting, .brokenState, .stopping, .undergoing, .speech, .outage]),
            !passage.segment(before: index).contains(where: { passage.has($0, [.failing, .brokenState, .inability]) })
        else { return }
        let isUsed = words[..<verb].suffix(3).contains { ["could", "can"].contains($0.lower) }
        guard isUsed || isAchieved(verb) else { return }
        let subject = subject(of: verb)
        if let subject, !passage.has(subject, [.people, .official]), words[subject].tag != .pron {
            add(.restored, to: services([subject], orThings: true), anchor: index, from: verb)
        } else if passage.has(verb, .using) {
            // "customers could log in to X again"
            let used = passage.objects(of: verb) + passage.obliques(of: verb).filter { Self.into.contains($0.preposition) }.map(\.noun)
            add(.restored, to: services(used), anchor: index, from: verb)
        }
    }

    /// "A repair brought back X", "X back after we raised the limit".
    mutating func readBroughtBack(_ index: Int) {
        guard index > 0 else { return }
        if ["bring", "get", "switch", "turn"].contains(words[index - 1].lemma), words[index - 1].tag == .verb, isAchieved(index - 1),
            !passage.isNegated(index - 1), index + 1 < words.count, words[index + 1].tag != .adp, let noun = right(of: index)
        {
            add(.restored, to: services([noun], orThings: true), anchor: index, from: index - 1)
        }
        // A line of a timeline without a verb.
        if passage.chunkOf[index - 1] >= 0, !words[..<index].contains(where: { $0.tag == .verb || $0.tag == .aux }),
            index + 1 == words.count || words[index + 1].tag != .noun && words[index + 1].lower != "-"
        {
            add(.restored, to: mentions.services(at: passage.chunks[passage.chunkOf[index - 1]].head), anchor: index)
        }
    }

    /// "restored X", "X was restored", "access to X was restored".
    mutating func readRestoring(_ index: Int) {
        guard isAchieved(index), !passage.isNegated(index) else { return }
        if passage.isPassive(index) {
            guard let subject = passage.subject(of: index) else { return }
            add(.restored, to: services([subject], orThings: true) + accessed(subject), anchor: index)
            // "service had been restored to X"
            if ["service", "access", "power", "connectivity", "coverage", "operation"].contains(words[subject].lemma),
                let to = passage.segment(after: index).prefix(4).first(where: {
                    ["to", "on", "at", "for", "across"].contains(words[$0].lower)
                }),
                let noun = right(of: to)
            {
                add(.restored, to: services([noun]), anchor: index, through: to)
            }
        } else if words[index].lemma == "restore" || words[index].lemma == "reconnect" || words[index].lemma == "reinstate" {
            let objects = passage.objects(of: index)
            // "Voice service restored in all regions": a line without its "was".
            if objects.isEmpty, words[index].penn != .vbz, words[index].penn != .vbg, let subject = subject(of: index),
                !passage.has(subject, .people)
            {
                add(.restored, to: services([subject]), anchor: index)
            }
            add(.restored, to: services(objects) + objects.flatMap(accessed), anchor: index)
        }
    }

    /// Not "working to restore", "hope to recover", "until it is restored".
    func isAchieved(_ index: Int) -> Bool {
        // "the responsibility that we have to keep it running"
        if index > 1, words[index - 1].lower == "to", ["have", "need", "want", "try", "aim"].contains(words[index - 2].lemma) {
            return false
        }
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

    /// "X is back", "X is almost back to normal".
    mutating func readBack(_ index: Int) {
        let head = words[index].head
        let isPredicate =
            passage.children(index).contains { words[$0].relation == .cop } || head >= 0 && words[head].lemma == "be"
            || index > 0 && (words[..<index].suffix(3).contains { ["is", "are", "was", "were", "be", "been"].contains($0.lower) })
        guard isPredicate, !passage.isNegated(index), isAchieved(index), let subject = subject(of: index) else {
            return
        }
        add(.restored, to: services([subject], orThings: true), anchor: index)
    }
}
