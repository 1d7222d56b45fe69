/// The time expressions of a text, in order, none overlapping another.
package func timeExpressions(in text: String, reference: TimeReference) -> [TimeExpression] {
    var reading = TimeReading(text, reference)
    reading.run()
    return reading.found
}

/// How much work a text makes: bytes looked at and rules tried. Linear in the length of the text.
package func timeReadingSteps(in text: String) -> Int {
    var reading = TimeReading(text, TimeReference(written: nil))
    reading.run()
    return reading.steps
}

/// One pass over a text, line by line.
private struct TimeReading {
    let text: String
    var passage: Passage
    var scanner = TimeScanner()
    var offsets = ZoneOffsets()
    var found: [TimeExpression] = []
    var steps = 0

    init(_ text: String, _ reference: TimeReference) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        passage = Passage(reference)
    }

    mutating func run() {
        let text = text
        let bytes = text.utf8.span
        var at: Int? = 0
        while let start = at {
            at = scanner.scanLine(of: bytes, from: start)
            guard !scanner.tokens.isEmpty else { continue }
            read(TokenLine(tokens: scanner.tokens, text: text, latestYear: (passage.written?.day.year ?? 2_026) + 12))
        }
        steps += scanner.steps
    }

    private mutating func read(_ line: TokenLine) {
        var index = 0
        while index < line.count {
            steps += 1
            guard let read = line.expression(at: index, steps: &steps), let expression = passage.resolve(read, in: line, offsets: &offsets)
            else {
                passage.noteZone(at: index, in: line)
                index += 1
                continue
            }
            var time = expression
            if time.kind != .duration, time.kind != .set {
                for modifier in line.modifiers(before: read.start) where !time.modifiers.contains(modifier) {
                    time.modifiers.append(modifier)
                }
            }
            found.append(time)
            index = read.end
        }
    }
}

extension Passage {
    /// "All times UTC", "Time (ET)": a zone told for the times that follow.
    mutating func noteZone(at index: Int, in line: TokenLine) {
        guard line.isWord(index), let name = line.lexeme(index).zone, line.isUpper(index) else { return }
        for back in 1...4 where line.word(index - back) == .times || line.word(index - back) == .time {
            zone = ZoneReference(tokens: index..<index + 1, specs: zoneNames[name].specs)
            zoneName = line.written(index..<index + 1)
            zoneHoldsUntil = .max
        }
    }
}
