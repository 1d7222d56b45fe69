import Language

extension Passage {
    /// When within the incident the clause of `anchor` holds, by the words of its own clause and of those that govern it.
    func scope(of anchor: Int) -> Scope {
        var at = anchor
        for _ in 0..<words.count {
            if let told = ownScope(of: at) { return told }
            for child in children(at) { if let told = ownScope(of: child) { return told } }
            let mayOpen = children(at).contains {
                words[$0].lower == "first" || words[$0].lower == "outset" || words[$0].lemma == "beginning"
            }
            for (preposition, noun) in mayOpen ? obliques(of: at) : [] {
                if preposition == "at", words[noun].lower == "first" || words[noun].lower == "outset" { return .initially }
                if preposition == "in", words[noun].lemma == "beginning" { return .initially }
            }
            guard words[at].head >= 0, carriesUp(at) else { break }
            at = words[at].head
        }
        // "an early assessment that X stayed up": what somebody thought at first, told before the clause.
        for index in words[..<anchor].indices.suffix(14) where Self.findings.contains(words[index].lemma) && words[index].tag == .noun {
            let modifiers = words[max(0, index - 5)..<index]
            if modifiers.contains(where: { ["initial", "early", "preliminary", "first"].contains($0.lower) }),
                words[index..<anchor].contains(where: { $0.lower == "that" || passage($0, isA: .verb) && $0.lemma != "point" })
            {
                return .initially
            }
        }
        return .overall
    }

    /// The scope that a word tells by itself.
    private func ownScope(of index: Int) -> Scope? {
        guard has(index, .initially | .later), isTemporalCue(index) else { return nil }
        if has(index, .initially) { return .initially }
        return words[index].tag == .adv ? .later : nil
    }

    private func passage(_ word: Word, isA tag: Tag) -> Bool { word.tag == tag }

    /// The scope that a paragraph takes on when it opens with a time: "By mid-morning, …".
    var openingScope: Scope? {
        guard let first = words.first else { return nil }
        switch first.lower {
        case "initially", "originally": return .initially
        case "later", "subsequently", "eventually", "afterwards": return .later
        case "at": return words.count > 1 && words[1].lower == "first" ? .initially : nil
        case "by":
            return times.contains { $0.words.lowerBound <= 1 && $0.time.precision <= .partOfDay && $0.time.kind != .duration }
                ? .later : nil
        default: return nil
        }
    }

    /// "first" and "early" tell a scope only as adverbs, or as adjectives of what somebody thought.
    private func isTemporalCue(_ index: Int) -> Bool {
        switch words[index].lower {
        case "first": return words[index].tag == .adv || words[index].penn == .rb || followsAt(index)
        case "early", "initial", "preliminary", "earliest":
            let head = words[index].head
            return head >= 0 && words[index].relation == .amod && Self.findings.contains(words[head].lemma)
        case "now", "then", "further", "finally", "back": return false
        default: return words[index].tag == .adv
        }
    }

    private func followsAt(_ index: Int) -> Bool { index > 0 && words[index - 1].lower == "at" }

    private static let findings: WordSet = [
        "report", "assessment", "diagnosis", "suspicion", "analysis", "investigation", "indication", "symptom", "sign", "statement",
        "finding",
        "focus", "theory", "notice", "update", "phase",
    ]
}
