/// How a verb group speaks of what it tells.
package enum Modality: Sendable {
    /// As a fact.
    case plain
    /// may, might, could, can
    case possible
    /// would
    case hypothetical
    /// should, must, ought to, need to
    case necessary
    /// will, shall, going to
    case forecast
}

package enum Tense: Sendable { case past, present, future, none }

package enum Diathesis: Sendable { case active, passive }

// Who did what, and how the sentence speaks of it.
extension Sentence {
    /// Whether a word says something of something: a verb that is no attribute, or what a copula or a subject hangs on.
    package func isPredicate(_ word: Int) -> Bool {
        switch words[word].relation {
        case .amod, .compound, .case, .mark, .aux, .auxPass, .cop, .fixed, .punct, .det: return false
        case .root, .ccomp, .csubj, .csubjPass, .advcl, .advclRelcl, .acl, .aclRelcl, .parataxis, .xcomp: return true
        default: return words[word].tag == .verb || child(of: word, .cop, .nsubj, .nsubjPass, .csubj, .csubjPass) != nil
        }
    }

    /// The predicate of the clause that `word` stands in: itself if it is one.
    package func clause(of word: Int) -> Int {
        var place = word
        while !isPredicate(place), let head = head(of: place) { place = head }
        return place
    }

    /// Who does or is what `predicate` says (of a passive: to whom it is done): its own subject, the one it shares with the verb it is joined to or hangs
    /// on, or what its relative clause or participle is said of.
    package func subject(of predicate: Int) -> Int? {
        if let own = child(of: predicate, .nsubj, .nsubjPass, .csubj, .csubjPass, .nsubjOuter) {
            return isRelative(own) ? antecedent(of: predicate) ?? own : own
        }
        guard let head = head(of: predicate) else { return nil }
        switch words[predicate].relation {
        case .conj: return subject(of: head)
        case .xcomp: return child(of: head, .obj, .iobj) ?? subject(of: head)
        case .aclRelcl, .acl: return head
        case .advcl where [.vbg, .vbn].contains(words[predicate].penn): return subject(of: head)
        default: return nil
        }
    }

    /// The subject and all that is joined with it.
    package func subjects(of predicate: Int) -> [Int] { subject(of: predicate).map(conjuncts(of:)) ?? [] }

    /// What the verb is done to: its object, or the subject of a passive.
    package func object(of predicate: Int) -> Int? {
        if voice(of: predicate) == .passive { return subject(of: predicate) }
        return child(of: predicate, .obj)
    }

    /// Who does it in a passive: "caused by ⟦a bug⟧".
    package func agent(of predicate: Int) -> Int? {
        if let agent = child(of: predicate, .oblAgent) { return agent }
        guard voice(of: predicate) == .passive else { return nil }
        return words.indices.first { place in
            words[place].head == predicate && words[place].relation == .obl
                && child(of: place, .case).map { words[$0].lower == "by" } ?? false
        }
    }

    /// The prepositional phrases of a word by their preposition: the nouns of "during ⟦the outage⟧", "due to ⟦a bug⟧".
    package func phrases(of word: Int) -> [(preposition: String, noun: Int)] {
        words.indices.compactMap { place in
            guard words[place].head == word, [.obl, .oblAgent, .nmod].contains(words[place].relation),
                let preposition = child(of: place, .case)
            else { return nil }
            let rest = children(of: preposition).filter { words[$0].relation == .fixed }
            return (([preposition] + rest).map { words[$0].lower }.joined(separator: " "), place)
        }
    }

    /// Whether the sentence says that `word` is not so: by not, never, no, without, or a verb like "fail to" above it.
    package func isNegated(_ word: Int) -> Bool {
        for place in words.indices where words[place].head == word {
            switch words[place].relation {
            case .advmod, .det, .cc, .ccPreconj, .mark, .case, .aux:
                if Self.negations.contains(words[place].lemma) || Self.negations.contains(words[place].lower) { return true }
                if words[place].relation == .advmod, child(of: place, .advmod, .det).map({ words[$0].lower == "no" }) ?? false {
                    return true
                }
            case .nsubj, .nsubjPass:
                if ["none", "nobody", "nothing", "neither"].contains(words[place].lower) { return true }
                if child(of: place, .det).map({ ["no", "neither"].contains(words[$0].lower) }) ?? false { return true }
            default: break
            }
        }
        guard let head = head(of: word) else { return false }
        switch words[word].relation {
        case .xcomp: return ["fail", "unable", "refuse", "decline", "stop", "cease"].contains(words[head].lemma) && !isNegated(head)
        case .conj: return child(of: word, .cc).map { ["or", "nor"].contains(words[$0].lower) } ?? false && isNegated(head)
        default: return false
        }
    }

    private static let negations: Set<String> = ["not", "n't", "nt", "never", "no", "neither", "nor", "without", "hardly", "scarcely"]

    /// The modal verb over `predicate`; a second verb shares that of the first if it has the base form.
    package func modality(of predicate: Int) -> Modality {
        for place in words.indices where words[place].head == predicate && [.aux, .auxPass, .cop].contains(words[place].relation) {
            switch words[place].lemma {
            case "may", "might", "could", "can": return .possible
            case "would": return .hypothetical
            case "'d" where words[place].penn == .md: return .hypothetical
            case "should", "must", "ought": return .necessary
            case "will", "shall", "'ll", "wo": return .forecast
            default: break
            }
        }
        guard let head = head(of: predicate) else { return .plain }
        switch words[predicate].relation {
        case .conj where words[predicate].penn == .vb: return modality(of: head)
        case .xcomp where words[head].lemma == "go" && words[head].penn == .vbg: return .forecast
        case .xcomp where ["need", "have", "ought"].contains(words[head].lemma): return .necessary
        case .xcomp: return modality(of: head)
        default: return .plain
        }
    }

    package var isQuestion: Bool {
        words.last { $0.tag != .punct || !["\"", "”", "'", ")", "]", "»"].contains($0.lower) }?.lower.contains("?") ?? false
    }

    /// The clause that sets a condition for `predicate`: "⟦if it fails⟧, …".
    package func condition(of predicate: Int) -> Int? {
        words.indices.first { words[$0].head == predicate && words[$0].relation == .advcl && isCondition($0) }
    }

    /// Whether `word` stands inside a condition: what it says is then not said to be so.
    package func isConditional(_ word: Int) -> Bool {
        var place: Int? = word
        while let here = place {
            if [.advcl, .root, .ccomp, .conj].contains(words[here].relation), isCondition(here) { return true }
            place = head(of: here)
        }
        return false
    }

    /// "if", "unless", "in case", or the verb in front: "had it failed", "should it fail".
    private func isCondition(_ clause: Int) -> Bool {
        for place in words.indices where words[place].head == clause {
            if words[place].relation == .mark, ["if", "unless", "lest"].contains(words[place].lower) { return true }
            if words[clause].relation == .advcl, words[place].relation == .aux, ["had", "should", "were"].contains(words[place].lower),
                let subject = child(of: clause, .nsubj, .nsubjPass), place < subject, child(of: clause, .mark) == nil
            {
                return true
            }
        }
        return false
    }

    /// Whether something is done to the subject: "was hit", and the bare participle in "users hit by the outage".
    package func voice(of predicate: Int) -> Diathesis {
        if child(of: predicate, .auxPass, .nsubjPass, .csubjPass, .oblAgent) != nil { return .passive }
        guard words[predicate].penn == .vbn else { return .active }
        for place in words.indices where words[place].head == predicate && words[place].relation == .aux && words[place].lemma == "have" {
            return .active
        }
        switch words[predicate].relation {
        case .conj where child(of: predicate, .nsubj, .aux) == nil: return head(of: predicate).map(voice(of:)) ?? .active
        case .acl, .amod, .advcl, .root, .xcomp: return .passive
        default: return .active
        }
    }

    /// The tense of the first verb of the group around `predicate`.
    package func tense(of predicate: Int) -> Tense {
        let group =
            words.indices.filter { words[$0].head == predicate && [.aux, .auxPass, .cop].contains(words[$0].relation) } + [predicate]
        for place in group {
            switch words[place].penn {
            case .md: return ["will", "shall", "'ll", "wo"].contains(words[place].lemma) ? .future : .present
            case .vbd: return .past
            case .vbz, .vbp: return .present
            default: break
            }
        }
        guard words[predicate].relation == .conj || words[predicate].relation == .xcomp, let head = head(of: predicate) else {
            return words[predicate].penn == .vbn && words[predicate].relation == .root ? .past : .none
        }
        return tense(of: head)
    }

    private func isRelative(_ word: Int) -> Bool { ["which", "that", "who"].contains(words[word].lower) && words[word].penn != .dt }

    /// What a relative clause is said of, also for verbs further down in it.
    private func antecedent(of predicate: Int) -> Int? {
        var place = predicate
        while true {
            if [.aclRelcl, .acl].contains(words[place].relation) { return head(of: place) }
            guard [.conj, .xcomp, .ccomp].contains(words[place].relation), let head = head(of: place) else { return nil }
            place = head
        }
    }
}
