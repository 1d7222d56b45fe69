import Claims

extension Incident {
    /// Whether a resolution is told as an act of the books ("the incident was marked as resolved", the stamp of a last notice): it may come well
    /// after service is back.
    func isClosing(_ index: Int) -> Bool {
        guard entries[index].time?.phase == .resolved else { return false }
        let exact = entries[index].claim.evidence.exact
        let told = turns.rows(in: exact)
        if told.contains(Turn.comeback.rawValue) { return false }
        return told.contains(Turn.closing.rawValue) || isStamp(exact)
    }

    /// "Nov 18, 19:28 UTC": names of months and zones, and nothing that somebody says.
    private func isStamp(_ text: String) -> Bool {
        words(of: text).allSatisfy { word in word.utf8.count <= 4 && word.utf8.first.map { (65...90).contains($0) } ?? false }
    }
}

private enum Turn: Int { case comeback, closing }

private let turns = Wordings([
    [
        "restor", "back", "return", "recover", "normal", " over", "end", "until", "last", "stable", "fixed", " solved", " came ",
        "working", "reopen", "resum", "between", "from ",
    ],
    ["marked", "declared", "closed", "all clear", "incident has been resolved"],
])
