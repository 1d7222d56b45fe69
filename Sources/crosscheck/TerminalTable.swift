/// Rows in aligned columns that fit the width of a terminal: what is too long is wrapped, never cut.
struct TerminalTable {
    enum Style: String {
        case plain = "", bold = "1", red = "31", green = "32", yellow = "33", blue = "34", dim = "2"
    }

    struct Cell {
        var text: String
        var style: Style = .plain

        init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    private enum Row {
        case cells([Cell])
        /// A line across all columns, from the start of one of them or further in.
        case line(Cell, column: Int, indent: Int)
    }

    private var rows: [Row] = []
    private static let gap = 2
    private static let narrowest = 8

    init(header: [String] = []) {
        if !header.isEmpty { append(header.map { Cell($0, .bold) }) }
    }

    mutating func append(_ cells: [Cell]) { rows.append(.cells(cells)) }

    /// Adds a line that no column bounds; an empty one parts what stands before and after it.
    mutating func append(line: String, _ style: Style = .plain, from column: Int = 0, indent: Int = 0) {
        rows.append(.line(Cell(line, style), column: column, indent: indent))
    }

    /// `width` is `nil` where the output has no edge.
    func text(width: Int?, hasColour: Bool) -> String {
        let widths = widths(within: width)
        var lines = ""
        for row in rows {
            switch row {
            case .cells(let cells): lines += text(of: cells, widths, hasColour)
            case .line(let cell, let column, let inset):
                let indent = inset + widths.prefix(column).reduce(0) { $0 + $1 + Self.gap }
                let room = width.map { max(Self.narrowest, $0 - indent) } ?? .max
                for line in wrapped(cell.text, to: room) {
                    lines += line.isEmpty ? "\n" : String(repeating: " ", count: indent) + styled(line, cell.style, hasColour) + "\n"
                }
            }
        }
        return lines
    }

    private func text(of cells: [Cell], _ widths: [Int], _ hasColour: Bool) -> String {
        let cells = cells.enumerated().map { (wrapped($1.text, to: widths[$0]), $1.style) }
        var lines = ""
        for line in 0..<(cells.map(\.0.count).max() ?? 0) {
            var printed = ""
            var pending = 0
            for (column, cell) in cells.enumerated() {
                let text = line < cell.0.count ? cell.0[line] : ""
                if !text.isEmpty {
                    printed += String(repeating: " ", count: pending) + styled(text, cell.1, hasColour)
                    pending = 0
                }
                pending += widths[column] - columns(of: text) + Self.gap
            }
            lines += printed + "\n"
        }
        return lines
    }

    private func styled(_ text: String, _ style: Style, _ hasColour: Bool) -> String {
        hasColour && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// The widest columns give way first, all of them alike.
    private func widths(within width: Int?) -> [Int] {
        let rows = self.rows.compactMap { if case .cells(let cells) = $0 { cells } else { nil } }
        let count = rows.map(\.count).max() ?? 0
        var widths = [Int](repeating: 0, count: count)
        for row in rows {
            for (column, cell) in row.enumerated() {
                for line in cell.text.split(separator: "\n") { widths[column] = max(widths[column], columns(of: String(line))) }
            }
        }
        guard let width else { return widths }
        let room = max(width - Self.gap * max(0, count - 1), count * Self.narrowest)
        while widths.reduce(0, +) > room {
            guard let widest = widths.max(), widest > Self.narrowest else { break }
            let second = widths.filter { $0 < widest }.max() ?? 0
            let wide = widths.indices.filter { widths[$0] == widest }
            let excess = widths.reduce(0, +) - room
            // Down to the next narrower column, or as far as is needed.
            let step = min(widest - max(second, Self.narrowest), (excess + wide.count - 1) / wide.count)
            guard step > 0 else { break }
            for index in wide { widths[index] -= step }
        }
        return widths
    }
}

/// Lines of at most this many columns, broken at spaces; a longer word is broken where it must.
func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
        var lines: [String] = []
        var line = ""
        for word in paragraph.split(separator: " ") {
            if !line.isEmpty, columns(of: line) + 1 + columns(of: String(word)) > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
            while columns(of: line) > width, width > 0 {
                let (head, tail) = broken(line, at: width)
                lines.append(head)
                line = tail
            }
        }
        return lines + [line]
    }
}

private func broken(_ text: String, at width: Int) -> (String, String) {
    var head = ""
    for character in text {
        if !head.isEmpty, columns(of: head + String(character)) > width { break }
        head.append(character)
    }
    return (head, String(text.dropFirst(head.count)))
}

/// Columns that a terminal takes for a text: two for East Asian wide characters and emoji, none for marks that combine.
func columns(of text: String) -> Int {
    text.reduce(0) { sum, character in
        guard let scalar = character.unicodeScalars.first else { return sum }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return sum + 2
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0xFEFF: return sum
        default: return sum + 1
        }
    }
}
