import Language

// Who a predicate is about by where it stands. In the news the subject stands before its verb; a greedy tree loses it in long lists, behind
// parentheses and behind relative clauses.
extension Passage {
    /// The head of the phrase that stands as the subject before a predicate with a finite verb, or the pronoun.
    func subjectByPosition(of predicate: Int) -> Int? {
        let start = groupStart(of: predicate)
        guard (start..<predicate + 1).contains(where: { isFinite($0) }) else { return nil }
        var at = start - 1
        for _ in 0..<8 {
            guard at >= 0, start - at < 40 else { return nil }
            if words[at].lower == ",", let opening = parenthesisOpening(before: at) {
                at = opening - 1
                continue
            }
            if words[at].lower == ")", let opening = words[..<at].lastIndex(where: { $0.lower == "(" }), at - opening < 16 {
                at = opening - 1
                continue
            }
            if isRelative(at) {
                at -= 1
                if at >= 0, words[at].lower == "," { at -= 1 }
                guard at >= 0, chunkOf[at] >= 0 else { return nil }
                return chunks[chunkOf[at]].head
            }
            if words[at].tag == .pron, chunkOf[at] < 0 { return at }
            guard chunkOf[at] >= 0 else { return nil }
            let chunk = chunks[chunkOf[at]]
            let first = chunks[enumeration(of: chunkOf[at]).first ?? chunkOf[at]]
            let before = first.range.lowerBound - 1
            guard before > 0 else { return chunk.head }
            if words[before].tag == .adp, words[before].penn != .rp, Self.hanging.contains(words[before].lower) {
                guard chunkOf[before - 1] >= 0 else {
                    // "customers relying on X were": the verb of a shortened clause, or one of its own.
                    guard let noun = modified(by: before - 1) else { return nil }
                    at = noun
                    continue
                }
                at = before - 1
                continue
            }
            // "terminals that use the network kept working": the object of a clause inside the subject.
            if words[before].tag == .verb, let noun = modified(by: before) {
                at = noun
                continue
            }
            return chunk.head
        }
        return nil
    }

    /// Where the words of a predicate begin: its helpers, adverbs and the verbs that only link.
    func groupStart(of predicate: Int) -> Int {
        var at = predicate
        while at > 0, predicate - at < 9 {
            let before = words[at - 1]
            let belongs =
                before.tag == .aux || before.tag == .adv || before.tag == .part && before.penn != .pos
                || before.tag == .verb && Self.linking.contains(before.lemma) || Self.floating.contains(before.lower)
            // "were, in fact, all down": a comment between the verb and its predicate.
            if before.lower == ",", at > 2, let opening = words[..<(at - 1)].indices.suffix(4).last(where: { words[$0].lower == "," }),
                opening > 0,
                words[opening - 1].tag == .aux, !words[opening..<at].contains(where: { $0.tag == .verb })
            {
                at = opening
                continue
            }
            guard belongs, chunkOf[at - 1] < 0 || before.tag != .noun else { break }
            at -= 1
        }
        return at
    }

    func isFinite(_ index: Int) -> Bool {
        switch words[index].penn {
        case .vbd, .vbz, .vbp, .md: true
        default: false
        }
    }

    /// "its status page": where is told, not what is told of.
    func isStatusPage(_ index: Int) -> Bool { index > 0 && words[index].lemma == "page" && words[index - 1].lower == "status" }

    private func isRelative(_ index: Int) -> Bool {
        ["which", "who", "that"].contains(words[index].lower) && words[index].tag != .sconj
    }

    /// The noun that a clause inside the subject belongs to, ending at a verb or its particles: "terminals using", "calls that use", "users
    /// trying to log in to".
    private func modified(by end: Int) -> Int? { modified(byClause: end) ?? modified(byInfinitive: end) }

    /// "users trying to open X", "anybody attempting to log in to Y": whom the participle before an infinitive is said of.
    private func modified(byInfinitive end: Int) -> Int? {
        var verb = end
        while verb > 2, words[verb].tag == .adp || words[verb].tag == .adv { verb -= 1 }
        guard verb > 2, words[verb].penn == .vb, words[verb - 1].lower == "to" else { return nil }
        return modified(byClause: verb - 2)
    }

    /// The same of a shortened or a relative clause that ends at its verb.
    private func modified(byClause verb: Int) -> Int? {
        guard verb > 0, words[verb].tag == .verb || words[verb].tag == .adj else { return nil }
        var at = verb
        while at > 0, words[at - 1].tag == .adv || words[at - 1].tag == .aux || words[at - 1].tag == .part { at -= 1 }
        guard at > 0 else { return nil }
        if isRelative(at - 1) {
            let noun = at - 1 > 0 && words[at - 2].lower == "," ? at - 3 : at - 2
            return noun >= 0 && chunkOf[noun] >= 0 ? noun : nil
        }
        return at == verb && (words[verb].penn == .vbg || words[verb].penn == .vbn) && chunkOf[verb - 1] >= 0 ? verb - 1 : nil
    }

    /// The comma that opens a parenthesis closed by another: "X, which serves Y,", "X, a bank,", "calls, however,".
    private func parenthesisOpening(before closing: Int) -> Int? {
        var at = closing - 1
        while at > 0, closing - at < 24 {
            if [".", ";", ":", "?", "!"].contains(words[at].lower) { return nil }
            if words[at].lower == ",", opensParenthesis(at, closing) { return at }
            at -= 1
        }
        return nil
    }

    private func opensParenthesis(_ comma: Int, _ closing: Int) -> Bool {
        guard comma > 0, comma + 1 < closing, chunkOf[comma - 1] >= 0 || words[comma - 1].lower == ")" else { return false }
        let opener = words[comma + 1]
        switch opener.penn {
        case .wdt, .wp, .wrb, .vbg, .vbn: return true
        default: break
        }
        if opener.lower == "whose" || Self.openers.contains(opener.lower) { return true }
        // "X, however, was": a word or two of comment.
        if words[comma + 1..<closing].allSatisfy({ $0.tag == .adv }) { return true }
        // "Starshield, the variant that X sells to Y, was": an article behind a name says what it is, up to the comma before the verb.
        if ["the", "a", "an", "its", "one"].contains(opener.lower), words[comma - 1].tag == .propn,
            !words[comma + 1..<closing].contains(where: { $0.lower == "," || $0.lower == "and" })
        {
            return true
        }
        // "X, the bank, was": one phrase that says what X is; in a list an "and" would stand.
        guard opener.tag == .det || opener.tag == .propn, chunkOf[comma + 1] >= 0,
            !(comma + 1..<closing).contains(where: { words[$0].lower == "," || words[$0].tag == .verb && isFinite($0) })
        else { return false }
        return !enumeration(of: chunkOf[comma + 1]).contains(where: { chunks[$0].range.upperBound <= comma })
    }

    private static let linking: WordSet = [
        "be", "go", "become", "remain", "stay", "get", "continue", "keep", "appear", "seem", "start", "begin", "come",
    ]
    private static let floating: WordSet = ["all", "both", "each", "itself", "themselves", "alone", "too"]
    private static let hanging: WordSet = [
        "of", "in", "at", "on", "for", "from", "to", "with", "over", "via", "across", "around", "under", "between", "within", "through",
        "behind", "by", "into", "throughout", "about", "near", "outside", "inside", "without",
    ]
    private static let openers: WordSet = [
        "including", "such", "like", "along", "together", "notably", "meanwhile", "though", "none", "some", "all", "most", "both", "many",
        "formerly", "now", "once",
    ]
}
