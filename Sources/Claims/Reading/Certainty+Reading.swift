import Language

extension Passage {
    /// How surely the clause of `anchor` is said, by the words that govern it; a hedge in a neighbouring clause does not count.
    ///
    /// - Parameter isState: whether it is a service's state: "pointed to issues with X" guesses at a cause and states the issues.
    func certainty(of anchor: Int, isState: Bool = false) -> Certainty {
        if isDenied(anchor) { return .denied }
        return isHedged(anchor, isState: isState) ? .hedged : .stated
    }

    /// Behind "it is not known whether" nothing is said to be so or not to be so.
    func isOpenQuestion(at index: Int) -> Bool {
        guard let opener = words[..<index].indices.last(where: { words[$0].lower == "whether" || words[$0].lower == "if" }) else {
            return false
        }
        return words[max(0, opener - 6)..<opener].indices.contains {
            has($0, .unknown)
                || ["know", "known", "clear", "say", "confirm", "determine", "ask", "wonder", "investigate"].contains(words[$0].lemma)
        } && !words[opener..<index].contains { [";", "but", "."].contains($0.lower) }
    }

    func isHedged(_ anchor: Int, isState: Bool = false) -> Bool {
        if isBehindRumour(anchor) { return true }
        var at = anchor
        for step in 0..<words.count {
            if step > 0
                ? has(at, [.evidential, .unknown]) && governsContent(at) && !(isState && words[at].lemma == "point") : has(at, .hedge)
            {
                return true
            }
            if has(at, .hedge), step > 0, words[at].tag == .adj || words[at].tag == .noun { return true }
            for child in children(at) where child != anchor && has(child, .hedge | .generic | .unknown) {
                switch words[child].relation {
                case .advmod, .aux, .amod, .det, .parataxis, .discourse, .mark:
                    if has(child, .hedge | .generic) && !tellsInability(child) && !(words[child].lower == "normally" && child > at)
                        || (has(child, .unknown) && words[child].relation == .mark), !isCut(between: child, and: anchor)
                    {
                        return true
                    }
                // "suggests a possible …": the adjective of the noun that carries the claim.
                default: break
                }
            }
            if hasAlternatives(at), step < 3 { return true }
            guard words[at].head >= 0, carriesUp(at) else { return false }
            at = words[at].head
        }
        return false
    }

    /// "could not", "could no longer": what did not work, and no guess.
    private func tellsInability(_ index: Int) -> Bool {
        ["could", "can"].contains(words[index].lower) && index + 1 < words.count
            && ["not", "n't", "no", "never", "neither", "barely", "hardly"].contains(words[index + 1].lower)
    }

    /// "A, B or C": which of them is left open.
    private func hasAlternatives(_ index: Int) -> Bool {
        guard isNominal(index) else { return false }
        let first = words[index].relation == .conj && words[index].head >= 0 ? words[index].head : index
        return children(first, [.conj]).contains { joined in children(joined, [.cc]).contains { words[$0].lower == "or" } }
            && ancestors(first).prefix(3).contains { has($0, [.evidential, .unknown, .hedge]) }
    }

    private func governsContent(_ index: Int) -> Bool {
        // "pointed out that" and "appearing as" state; "pointed to" and "appeared to" do not.
        let next = index + 1 < words.count ? words[index + 1].lower : ""
        if words[index].lemma == "point", next == "out" || !["to", "toward", "towards", "at"].contains(next) { return false }
        if words[index].lemma == "appear", next == "as" || next == "in" || next == "on" { return false }
        return words[index].tag == .verb || words[index].tag == .adj || words[index].relation == .amod
    }

    /// Whether what governs the head of a word governs the word too.
    func carriesUp(_ index: Int) -> Bool {
        switch words[index].relation {
        case .parataxis, .advcl, .aclRelcl, .list, .root: false
        case .conj: !children(index).contains { Self.subjects.contains(words[$0].relation) }
        default: true
        }
    }

    /// "X denied that its site had gone down": somebody says that it is the other way round.
    func isContested(_ anchor: Int) -> Bool {
        var at = anchor
        for step in 0..<words.count {
            if step > 0, words[at].tag == .verb, Self.contesting.contains(words[at].lemma), !hasOwnNegation(at),
                !isCut(between: at, and: anchor)
            {
                return true
            }
            guard words[at].head >= 0, carriesUp(at) else { return false }
            at = words[at].head
        }
        return false
    }

    private static let contesting: WordSet = ["deny", "dispute", "refute"]

    /// Whether the clause of `anchor` is said not to be so.
    func isDenied(_ anchor: Int) -> Bool {
        // "was n't a DNS issue": the tree may hang the negation on another word of the phrase.
        if chunkOf[anchor] >= 0, chunks[chunkOf[anchor]].head == anchor,
            chunks[chunkOf[anchor]].range.contains(where: {
                $0 != anchor && ownNegation($0).map { $0 < chunks[chunkOf[anchor]].range.lowerBound } ?? false
            })
        {
            return true
        }
        if isBehindNoEvidence(anchor) || isBehindNot(anchor) { return true }
        var at = anchor
        var came = -1
        for step in 0..<words.count {
            if step > 0, has(at, .denial), deniesContent(at), !isCut(between: at, and: anchor) { return true }
            // "a bug did not stop the command": the bug is none the less.
            let isActor =
                step > 0 && came >= 0 && [.nsubj, .nsubjPass].contains(words[came].relation) && isVerb(at)
                && !["cause", "be", "trigger", "involve", "play", "contribute"].contains(words[at].lemma)
            // "Macs were not affected by the update": they were spared, and the update is none the less.
            if step > 0, has(at, .hitting), words[at].penn == .vbn, ownNegation(at) != nil { return false }
            if !isActor, let negation = ownNegation(at), !(isVerb(at) && step > 0 && has(at, .speech)),
                !isNotThat(negation, before: anchor),
                !isCut(between: negation, and: anchor)
            {
                return true
            }
            if children(at).contains(where: { has($0, .denial) && words[$0].relation == .advmod }) { return true }
            guard words[at].head >= 0, carriesUp(at) else { return false }
            came = at
            at = words[at].head
        }
        return false
    }

    /// "The point is not that an error caused it": it did.
    private func isNotThat(_ negation: Int, before anchor: Int) -> Bool {
        negation + 1 < anchor && words[negation + 1].lower == "that" && negation > 1 && words[negation - 1].lemma == "be"
            && words[negation - 2].tag == .noun
    }

    /// "It was not, a spokesman said, caused by X": who says it stands between.
    private func isBehindNot(_ anchor: Int) -> Bool {
        let close = segment(before: anchor).lowerBound - 1
        guard close > 2, words[close].lower == ",",
            let open = words[..<close].indices.reversed().prefix(9).first(where: { words[$0].lower == "," }), open > 0
        else { return false }
        return ["not", "n't"].contains(words[open - 1].lower) && (open..<close).contains { has($0, .speech) }
    }

    /// "Early chatter was that X had failed", "rumours that it was X"
    private func isBehindRumour(_ anchor: Int) -> Bool {
        let start = segment(before: anchor).lowerBound
        guard let that = [start, start - 1].first(where: { words.indices.contains($0) && words[$0].lower == "that" }) else { return false }
        return words[max(0, that - 8)..<that].contains { Self.rumours.contains($0.lemma) }
    }

    private static let rumours: WordSet = ["chatter", "rumour", "rumor", "gossip", "speculation", "guess", "suspicion", "theory"]

    /// "There is no evidence that X caused it"
    private func isBehindNoEvidence(_ anchor: Int) -> Bool {
        let start = segment(before: anchor).lowerBound
        guard start > 2, words[start - 1].lower == "that",
            ["evidence", "indication", "sign", "suggestion", "proof", "reason"].contains(words[start - 2].lemma)
        else { return false }
        return words[max(0, start - 6)..<start - 2].contains { ["no", "not", "n't", "without"].contains($0.lower) }
    }

    /// Whether a new clause begins between two words: what stands in the one does not reach the other.
    func isCut(between a: Int, and b: Int) -> Bool {
        guard a != b else { return false }
        let range = min(a, b) + 1..<max(a, b)
        return range.contains { index in
            switch words[index].lower {
            case ";", ":", "—", "but", "while", "although", "though", "because", "which": true
            case "and", "or": opensClause(index + 1)
            // ", with the company blaming X", ", just X": told beside it.
            case "," where index + 1 < words.count && ["with", "just", "instead", "only"].contains(words[index + 1].lower): true
            case ",":
                index + 1 < words.count
                    && (["it", "this", "they", "and", "he", "she"].contains(words[index + 1].lower)
                        && opensClause(words[index + 1].tag == .cconj ? index + 2 : index + 1))
            default: false
            }
        }
    }

    /// "rule" denies only with "out".
    private func deniesContent(_ index: Int) -> Bool {
        guard words[index].lemma == "rule" else { return true }
        return index + 1 < words.count && words[index + 1].lower == "out" || children(index).contains { words[$0].lower == "out" }
    }
}
