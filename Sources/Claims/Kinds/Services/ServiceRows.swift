import Language

// Rows of status tables: "Admin Portal | Unavailable | 21:25".
extension ServiceReader {
    /// The first cell names the service, another tells its state in a few words.
    mutating func readRow() {
        let cells = words.split(separator: "|")
        guard cells.count > 1, let first = cells.first, (1...7).contains(first.count), !first.contains(where: { isFinite($0) }),
            let head = first.last(where: { words[$0].tag == .noun || words[$0].tag == .propn }),
            !passage.times.contains(where: { $0.words.overlaps(first) }), !Self.labels.contains(words[head].lower)
        else { return }
        let start = first.first { words[$0].tag != .det && words[$0].tag != .punct } ?? first.lowerBound
        guard start <= head else { return }
        let named = Mention(name: reading.text(passage, start..<head + 1), words: start..<head + 1)
        for cell in cells.dropFirst() where (1...12).contains(cell.count) && !cell.contains(where: { isFinite($0) }) {
            guard let (state, at) = state(of: cell) else { continue }
            add(state, to: [named], anchor: at)
            return
        }
    }

    /// First cells that say what the row tells of the incident, and name nothing.
    private static let labels: WordSet = [
        "status", "state", "severity", "impact", "resolution", "result", "outcome", "cause", "date", "time", "duration", "phase", "summary",
        "priority", "type", "level", "owner", "author", "start", "end", "detection", "root", "trigger", "event", "incident",
        "category", "service", "component", "system", "metric", "indicator", "parameter",
    ]

    private func isFinite(_ index: Int) -> Bool { passage.isFinite(index) && words[index].tag != .noun }

    /// What a cell says by itself: "Not affected", "Partial outage", "Restored".
    private func state(of cell: Range<Int>) -> (ServiceValue.State, Int)? {
        let isNegated = cell.contains { passage.has($0, .negation) || words[$0].lower == "none" }
        for index in cell {
            if passage.has(index, [.brokenState, .outage, .hitting]) || words[index].lemma == "degraded" || passage.has(index, .trouble) {
                return (isNegated ? .operational : .impaired, index)
            }
            if ["restored", "recovered", "resolved", "fixed"].contains(words[index].lower), !isNegated { return (.restored, index) }
            if passage.has(index, .soundState) || words[index].lower == "unaffected" {
                return (isNegated ? .impaired : .operational, index)
            }
        }
        return nil
    }
}

extension [Word] {
    /// The stretches between words of one form.
    fileprivate func split(separator: Spelling) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = 0
        for index in indices where self[index].lower == separator {
            cells.append(start..<index)
            start = index + 1
        }
        cells.append(start..<count)
        return cells.filter { !$0.isEmpty }
    }
}
