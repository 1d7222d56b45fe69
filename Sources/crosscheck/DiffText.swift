import Briefs

extension Comparison {
    /// For a terminal: what both sides say of each topic, side by side. What agrees is listed only with `all`.
    func text(width: Int, hasColour: Bool, all: Bool) -> String {
        var table = TerminalTable(header: ["", nameOfA, nameOfB])
        var isEmpty = true
        for (topic, entries) in topics {
            let shown = entries.filter { all || $0.relation != .agree }
            guard !shown.isEmpty else { continue }
            isEmpty = false
            table.append(line: "")
            table.append(line: topicTitle(topic), .bold)
            for entry in shown {
                table.append([
                    .init(entry.relation.symbol + " " + entry.relation.label, entry.relation.style),
                    .init(column(entry.toldInA)), .init(column(entry.toldInB)),
                ])
                if !entry.note.isEmpty { table.append(line: entry.note, .dim, from: 1) }
            }
        }
        let told = wrapped(summary, to: width).joined(separator: "\n") + "\n"
        return isEmpty ? told : told + "\n" + table.text(width: width, hasColour: hasColour)
    }

    private func column(_ wordings: [Told]) -> String {
        wordings.map { $0.says + "\n“" + $0.quote + "”" }.joined(separator: "\n")
    }
}

extension Comparison.Relation {
    /// The column says which side.
    fileprivate var label: String {
        switch self {
        case .onlyA, .onlyB: "only here"
        case .contradict, .changed, .agree: rawValue
        }
    }

    fileprivate var style: TerminalTable.Style {
        switch self {
        case .contradict: .red
        case .changed: .yellow
        case .onlyA: .blue
        case .onlyB: .green
        case .agree: .dim
        }
    }
}
