import Language

extension Passage {
    /// The words before `index` up to the mark or conjunction that opens its clause. Trees err on long sentences; marks do not.
    func segment(before index: Int) -> Range<Int> {
        var at = index
        while at > 0, index - at < 30, !isBoundary(at - 1, rightwards: false) { at -= 1 }
        return at..<index
    }

    /// The words behind `index` up to the mark or conjunction that closes its clause.
    func segment(after index: Int) -> Range<Int> {
        var at = index + 1
        while at < words.count, at - index < 30, !isBoundary(at, rightwards: true) { at += 1 }
        return index + 1..<max(at, index + 1)
    }

    /// Whether no mark and no conjunction that opens a clause stands between two words.
    func isOneClause(_ a: Int, _ b: Int) -> Bool { a == b || segment(before: max(a, b)).contains(min(a, b)) }

    /// The noun phrase behind `index` with what hangs on it, up to a finite verb or the end of the clause.
    func phrase(after index: Int) -> Range<Int> {
        var end = index + 1
        while end < words.count, end - index < 26, !isBoundary(end, rightwards: true) {
            let word = words[end]
            // "a configuration pushed to the servers": a past form before a preposition is a participle.
            let isParticiple = word.penn == .vbd && end + 1 < words.count && words[end + 1].tag == .adp
            let isFinite = word.tag == .verb && [.vbd, .vbz, .vbp].contains(word.penn) && !isParticiple || word.tag == .aux
            // "a bug in X that crashed Y": what the cause did belongs to its words as long as it is short.
            if isFinite, end > index + 1 { break }
            if word.penn == .wdt || word.penn == .wp { break }
            end += 1
        }
        return index + 1..<end
    }

    /// All that `isBoundary` asks for; other words are passed over (`Word.Traits.boundary`).
    static let boundaries: WordSet = [
        "but", "while", "although", "though", "whereas", "because", "which", "who", "that", "and", "or", ".", ";", ":", "—", "–", "(", ")",
        "?", "!", "…", "|", "→", "-", ",",
    ]

    private func isBoundary(_ index: Int, rightwards: Bool) -> Bool {
        let word = words[index]
        guard word.traits.contains(.boundary) else { return false }
        switch word.lower {
        case ".", ";", ":", "—", "–", "(", ")", "?", "!", "…", "|", "→": return true
        case "but", "while", "although", "though", "whereas", "because", "which", "who": return true
        case "-": return index > 0 && words[index - 1].range.upperBound < word.range.lowerBound
        case ",": return !isInList(index)
        case "that": return word.tag == .sconj
        case "and", "or": return !isInList(index) && index + 1 < words.count && opensClause(index + 1)
        default: return false
        }
    }

    /// A comma or "and" between two phrases of one enumeration, or two adjectives.
    private func isInList(_ index: Int) -> Bool {
        guard index > 0, index + 1 < words.count else { return false }
        if chunkOf[index] >= 0 { return true }
        var left = index - 1
        while left > 0, [",", "and", "or"].contains(words[left].lower) { left -= 1 }
        var right = index + 1
        while right < words.count - 1, [",", "and", "or", "as", "well"].contains(words[right].lower) { right += 1 }
        if chunkOf[left] >= 0, chunkOf[right] >= 0 {
            return enumerations.contains { $0.contains(chunkOf[left]) && $0.contains(chunkOf[right]) }
        }
        return words[left].tag == .adj && words[right].tag == .adj
    }

    /// "and it failed", "and the site went": a subject with its verb.
    func opensClause(_ index: Int) -> Bool {
        guard index < words.count else { return false }
        if words[index].tag == .pron && words[index].penn == .prp { return true }
        if words[index].tag == .verb || words[index].tag == .aux { return false }
        var at = index
        while at < words.count, at - index < 8 {
            if words[at].tag == .verb || words[at].tag == .aux { return words[at].penn != .vbg && words[at].penn != .vbn }
            if words[at].tag == .punct, words[at].lower != "-" { return false }
            at += 1
        }
        return false
    }
}
