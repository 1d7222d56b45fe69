import Language

extension Passage {
    static let subjects: Relations = [.nsubj, .nsubjPass, .nsubjOuter, .csubj, .csubjPass]
    private static let clausal: Relations = [
        .root, .ccomp, .advcl, .advclRelcl, .aclRelcl, .acl, .parataxis, .csubj, .csubjPass, .conj, .xcomp, .list, .dep,
    ]

    /// The head of the clause that a word stands in: the nearest predicate at or above it.
    func clauseHead(_ index: Int) -> Int {
        var at = index
        while words[at].head >= 0, !(Self.clausal.contains(words[at].relation) && isPredicate(at)) { at = words[at].head }
        return at
    }

    /// A verb, or a noun or adjective with a copula or a subject.
    func isPredicate(_ index: Int) -> Bool {
        if isVerb(index) || words[index].relation == .root { return true }
        return children(index).contains { words[$0].relation == .cop || Self.subjects.contains(words[$0].relation) }
    }

    /// Whether a word tells of something amiss by itself: "outage", "down", "failed", "unable", and "problems" as a noun.
    func tellsTrouble(_ index: Int) -> Bool {
        has(index, [.outage, .brokenState, .failing, .inability]) || has(index, .trouble) && words[index].tag == .noun
    }

    /// The subject of a predicate, its own or the one that it shares with the predicate it is joined to or opened by.
    func subject(of predicate: Int) -> Int? {
        var at = predicate
        for _ in 0..<8 {
            let children = children(at)
            // Of two that the tree gives, the nearer one.
            if let own = children.last(where: { $0 < at && Self.subjects.contains(words[$0].relation) })
                ?? children.first(where: { Self.subjects.contains(words[$0].relation) })
            {
                return resolved(own)
            }
            let word = words[at]
            guard word.head >= 0 else { return nil }
            switch word.relation {
            case .aclRelcl, .acl: return word.head
            // "caused X to crash": what the verb above is done to.
            case .xcomp where Self.causatives.contains(words[word.head].lemma) && !self.children(word.head, [.obj]).isEmpty:
                return self.children(word.head, [.obj]).first
            case .conj, .xcomp, .ccomp, .advcl, .parataxis, .aux, .auxPass, .cop: at = word.head
            default: return nil
            }
        }
        return nil
    }

    private static let causatives: WordSet = ["cause", "force", "lead", "leave", "prompt", "allow", "enable", "see", "make"]

    /// "which" and "that" stand for the noun that their clause hangs on.
    func resolved(_ index: Int) -> Int {
        let word = words[index]
        guard word.penn == .wdt || word.penn == .wp || (word.tag == .pron && (word.lower == "that" || word.lower == "which")),
            word.head >= 0
        else { return index }
        var at = word.head
        for _ in 0..<6 {
            if words[at].relation == .aclRelcl, words[at].head >= 0 { return words[at].head }
            guard words[at].head >= 0 else { break }
            at = words[at].head
        }
        return index
    }

    /// Whether what looks like the subject is the one that something happens to.
    func isPassive(_ predicate: Int) -> Bool {
        if children(predicate).contains(where: { words[$0].relation == .auxPass || words[$0].relation == .nsubjPass }) { return true }
        return words[predicate].penn == .vbn && !children(predicate).contains { words[$0].lemma == "have" && words[$0].tag == .aux }
            && [.acl, .amod, .advcl, .root].contains(words[predicate].relation)
    }

    /// The objects of a verb; what stands behind a mark that closes its clause is none.
    func objects(of predicate: Int) -> [Int] {
        let objects = children(predicate, [.obj, .iobj])
        guard !objects.isEmpty else { return objects }
        let clause = segment(after: predicate)
        return objects.filter { $0 < predicate || clause.contains($0) || clause.count >= 29 }
    }

    /// What hangs on a word by a preposition: the preposition's form and the noun.
    func obliques(of index: Int) -> [(preposition: Spelling, noun: Int)] {
        children(index).compactMap { child in
            switch words[child].relation {
            case .obl, .nmod, .oblAgent, .oblTmod, .oblNpmod, .nmodTmod: break
            default: return nil
            }
            guard let first = children(child).first(where: { words[$0].relation == .case }) else { return nil }
            guard children(first).contains(where: { words[$0].relation == .fixed }) else { return (words[first].lower, child) }
            let fixed = children(first, [.fixed])
            return (Spelling(([first] + fixed).map { words[$0].lower.text }.joined(separator: " ")), child)
        }
    }

    /// A word and all that is joined to it by "and", "or" or commas.
    func conjuncts(_ index: Int) -> [Int] {
        var all = [index]
        var next = 0
        while next < all.count {
            all += children(all[next], [.conj])
            next += 1
        }
        return all.sorted()
    }

    /// "not", "no", "never" on the predicate or on its subject or object.
    func isNegated(_ predicate: Int) -> Bool {
        if hasOwnNegation(predicate) { return true }
        if children(predicate).contains(where: {
            (Self.subjects.contains(words[$0].relation) || words[$0].relation == .obj)
                && (words[$0].lower == "none" || children($0).contains { ["no", "neither", "none"].contains(words[$0].lower) })
        }) {
            return true
        }
        return words[predicate].relation == .xcomp && words[predicate].head >= 0 && hasOwnNegation(words[predicate].head)
    }

    func hasOwnNegation(_ index: Int) -> Bool { ownNegation(index) != nil }

    /// The negating word that hangs on a word.
    func ownNegation(_ index: Int) -> Int? {
        children(index).first { child in
            let word = words[child]
            // "no longer"
            if word.lower == "longer", child > 0, words[child - 1].lower == "no" { return true }
            guard has(child, .negation), child < index || isInReach(child, of: index) else { return false }
            // "not only … but also" denies nothing.
            if child + 1 < words.count, ["only", "just", "simply", "merely"].contains(words[child + 1].lower) { return false }
            return [.advmod, .det, .aux, .cc, .ccPreconj, .case, .mark].contains(word.relation)
        }
    }

    /// Whether no other clause stands between a predicate and a word behind it: in "X was hit, whereas Y was not" it is Y's.
    private func isInReach(_ word: Int, of predicate: Int) -> Bool {
        guard word - predicate > 1, !segment(after: predicate).contains(word) else { return true }
        return !(predicate + 1..<word).contains { isFinite($0) }
    }

    /// The stretch of words of a clause, without the clauses that hang on it by a relative pronoun or a comma.
    func clauseRange(_ head: Int) -> Range<Int> {
        var low = head
        var high = head
        var stack = [head]
        while let top = stack.popLast() {
            low = min(low, top)
            high = max(high, top)
            for child in children(top) {
                switch words[child].relation {
                case .parataxis, .punct, .advcl, .aclRelcl, .list: continue
                case .conj where isPredicate(child) && isPredicate(top): continue
                default: stack.append(child)
                }
            }
        }
        return low..<high + 1
    }
}
