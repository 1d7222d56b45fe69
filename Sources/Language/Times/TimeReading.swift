/// The time expressions of a text, in order, none overlapping another.
package func timeExpressions(in text: String, reference: TimeReference) -> [TimeExpression] {
    var lines = TimeLines(text)
    return timeExpressions(in: &lines, reference: reference)
}

/// The times of a text that may be read more than once, against other days.
package func timeExpressions(in lines: inout TimeLines, reference: TimeReference) -> [TimeExpression] {
    var reading = TimeReading(reference)
    reading.run(&lines)
    return reading.found
}

/// How much work a text makes: bytes looked at and rules tried. Linear in the length of the text.
package func timeReadingSteps(in text: String) -> Int {
    var lines = TimeLines(text)
    var reading = TimeReading(TimeReference(written: nil))
    reading.run(&lines)
    return lines.steps + reading.steps
}

/// The lines of a text that may tell a time, cut into tokens once, with what rules read in them, whatever the day: what it means depends on
/// the day, and is told by `TimeReading`.
package struct TimeLines {
    private let text: String
    private var latestYear: Int?
    fileprivate private(set) var lines: [Line] = []
    /// How many bytes were looked at.
    fileprivate private(set) var steps = 0

    fileprivate struct Line {
        let tokens: TokenLine
        /// Where its first token ends.
        var firstEnd: Int { Int(tokens.tokens[0].end) }
        /// What begins at each token: where in `reads` it stands, or why it stands nowhere.
        private var places: [Int32]
        private var reads: [Partial] = []

        private static let unread: Int32 = -2
        private static let nothing: Int32 = -1

        init(_ tokens: TokenLine) {
            self.tokens = tokens
            places = Array(repeating: Self.unread, count: tokens.count)
        }

        mutating func read(at index: Int, steps: inout Int) -> Partial? {
            if places[index] == Self.nothing { return nil }
            if places[index] >= 0 { return reads[Int(places[index])] }
            guard let read = tokens.expression(at: index, steps: &steps) else {
                places[index] = Self.nothing
                return nil
            }
            places[index] = Int32(reads.count)
            reads.append(read)
            return read
        }
    }

    package init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
    }

    /// - Parameter latestYear: the last year that two digits may stand for; with another one the text is read anew.
    fileprivate mutating func cut(latestYear: Int) {
        guard self.latestYear != latestYear else { return }
        self.latestYear = latestYear
        lines.removeAll()
        let text = text
        let bytes = text.utf8.span
        var scanner = TimeScanner()
        var at: Int? = 0
        while let start = at {
            at = scanner.scanLine(of: bytes, from: start)
            guard !scanner.tokens.isEmpty else { continue }
            lines.append(Line(TokenLine(tokens: scanner.tokens, text: text, latestYear: latestYear)))
        }
        steps = scanner.steps
    }

    fileprivate mutating func read(_ line: Int, at index: Int, steps: inout Int) -> Partial? { lines[line].read(at: index, steps: &steps) }
}

/// One pass over the lines of a text.
private struct TimeReading {
    var passage: Passage
    var offsets = ZoneOffsets()
    var found: [TimeExpression] = []
    var steps = 0
    /// Headings that open sections, and the next of them.
    let sections: [Int]
    var nextSection = 0
    /// Lines that are no part of what is told, and the next of them.
    let apart: [Range<Int>]
    var nextApart = 0

    init(_ reference: TimeReference) {
        passage = Passage(reference)
        sections = reference.sections
        apart = reference.apart
    }

    mutating func run(_ lines: inout TimeLines) {
        lines.cut(latestYear: (passage.written?.day.year ?? 2_026) + 12)
        for line in lines.lines.indices {
            let firstEnd = lines.lines[line].firstEnd
            beginSections(before: firstEnd)
            let before = isApart(firstEnd) ? passage : nil
            read(line, of: &lines)
            if let before { passage.forgetDays(since: before) }
        }
    }

    /// Whether the line of an offset stands apart from what is told.
    private mutating func isApart(_ offset: Int) -> Bool {
        while nextApart < apart.count, apart[nextApart].upperBound < offset { nextApart += 1 }
        return nextApart < apart.count && apart[nextApart].lowerBound < offset
    }

    private mutating func beginSections(before offset: Int) {
        let passed = nextSection
        while nextSection < sections.count, sections[nextSection] < offset { nextSection += 1 }
        if nextSection > passed { beginSection() }
    }

    /// A new section tells its story from the beginning.
    private mutating func beginSection() {
        guard !passage.isToldByHeading,
            let day = passage.story ?? passage.storyDay ?? (passage.readsAroundDay ? passage.today : passage.firstDay)
        else {
            return
        }
        passage.toldDay = day
        passage.toldPart = nil
    }

    private mutating func read(_ number: Int, of lines: inout TimeLines) {
        let line = lines.lines[number].tokens
        var index = 0
        passage.beginLine()
        if line.isHeading, sections.isEmpty || line.isShortHeading { beginSection() }
        defer { passage.endLine() }
        while index < line.count {
            steps += 1
            guard let read = lines.read(number, at: index, steps: &steps),
                let expression = passage.resolve(read, in: line, offsets: &offsets)
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
            time.leanShortly()
            found.append(time)
            index = read.end
        }
    }
}

extension TokenLine {
    /// Whether a line reads like a heading: a few words, the first with a capital, and no mark at the end.
    fileprivate var isHeading: Bool {
        guard (1...8).contains(count), isCapitalised(0) else { return false }
        return (0..<count).allSatisfy { isWord($0) || tokens[$0].kind == .lineBreak || isMark($0, "-") || isMark($0, "'") }
    }

    /// "What went wrong", "How it began": also where the article marks other headings as such.
    fileprivate var isShortHeading: Bool { (2...5).contains((0..<count).count { isWord($0) }) }
}

extension TimeExpression {
    /// "Shortly before noon" is the half hour that ends there; beside a clock told to the minute, a quarter of an hour.
    mutating func leanShortly() {
        guard modifiers.contains(.shortly), precision <= .hour, kind == .time || kind == .datetime, let moment = earliest else { return }
        let window = moment.seconds % 3_600 == 0 ? 1_800 : 900
        if modifiers.contains(.before) {
            earliest = moment.advanced(bySeconds: -window)
            latest = moment
        } else if modifiers.contains(.after) {
            latest = moment.advanced(bySeconds: window)
        }
    }
}

extension Passage {
    mutating func beginLine() {
        lineTellsDayAndClock = false
        lineTellsClock = false
        toldBeforePassing = nil
        datedClock = nil
        datedBefore = nil
        if let story, !isToldByHeading, !toldPersists { toldDay = story }
    }

    /// What a line apart from the story told is no part of it, but for its zone.
    mutating func forgetDays(since before: Passage) {
        var earlier = before
        earlier.zone = zone
        earlier.zoneName = zoneName
        earlier.zoneHoldsUntil = zoneHoldsUntil
        earlier.zoneHoldsForLists = zoneHoldsForLists
        self = earlier
    }

    /// What a line told for itself alone is forgotten at its end.
    mutating func endLine() {
        // A day in the middle of a paragraph without clocks is told in passing, once the story has its clocks.
        if let before = toldBeforePassing, !lineTellsClock { toldDay = before }
        if let before = toldBeforeStamp {
            toldDay = before.day
            toldTime = before.time
            toldBeforeStamp = nil
        }
        // A row with a date of its own stands out from a list that was given its day.
        if let listDay, lineTellsDayAndClock { toldDay = listDay }
    }

    /// "All times UTC", "Time (ET)": a zone told for the times that follow.
    mutating func noteZone(at index: Int, in line: TokenLine) {
        guard line.isWord(index), line.isCapitalised(index) || line.word(index) == .local,
            (1...5).contains(where: { [.times, .time, .timeline].contains(line.word(index - $0)) }), let named = line.namedZone(at: index),
            !named.reference.isUnknown
        else { return }
        // "All times Pacific": one word that is no name of a zone by itself only where nothing goes on behind it.
        if line.lexeme(index).zone == nil, named.end == index + 1, !line.isEdge(named.end) { return }
        zone = named.reference
        zoneName = line.written(named.reference.tokens)
        zoneHoldsUntil = .max
    }
}
