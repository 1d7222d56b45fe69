internal import HTML

/// A status page: updates on incidents, each with its phase and its time, mostly the newest first.
///
/// Its lines are short, its titles are links, and its dates stand alone: what marks a page's surroundings elsewhere is
/// the content here.
struct PageLog {
    /// The smallest element that holds all of them.
    let region: Int

    init?(_ survey: PageSurvey) {
        let flow = survey.flow
        var phases: [Int] = []
        var moments = 0
        var kinds: Set<UInt8> = []
        for (at, piece) in flow.pieces.enumerated() {
            let text = flow.text[Int(piece.start)..<Int(piece.end)]
            if PageLog.isPhase(text) {
                phases.append(at)
                // By their first letters the phases differ, and "Update" says nothing alone.
                if let letter = text.first, letter | 0x20 != UInt8(ascii: "u") { kinds.insert(letter | 0x20) }
            } else if piece.letters <= 40, PageLog.isMoment(text) {
                moments += 1
            }
        }
        guard phases.count >= 2, moments >= 2, kinds.count >= 2 || kinds.contains(UInt8(ascii: "n")), let first = phases.first,
            let last = phases.last
        else { return nil }
        // An article that quotes a few updates is an article.
        guard phases.count * 3 >= survey.prose.count(where: { $0 > 0 }) else { return nil }
        var element = Int(flow.pieces[first].element)
        while element > 0, Int(flow.elements[element].pieceEnd) <= last { element = Int(flow.elements[element].parent) }
        // The day or the title over the first update stands before it.
        let around = Int(flow.elements[element].parent)
        region = phases.count > 1 && around > 0 && flow.elements[element].firstPiece == Int32(first) ? around : element
    }

    /// "Resolved - …", "Monitoring", "No incidents reported today."
    static func isPhase(_ text: ArraySlice<UInt8>) -> Bool {
        let start = Array(String(decoding: text.prefix(32), as: UTF8.self).lowercased().utf8)
        let length = phases.prefixLength(of: start)
        guard length > 0 else { return false }
        if start.starts(with: "no incidents".utf8) || length == text.count { return true }
        let rest = start[length...].drop { $0 == 0x20 || $0 == 0x0A }
        return rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: ":") || rest.starts(with: [0xE2, 0x80])
    }

    private static let phases = PhraseTable([
        "resolved", "monitoring", "identified", "investigating", "update", "completed", "in progress", "scheduled", "verifying",
        "postmortem",
        "no incidents reported", "no incidents or maintenance",
    ])

    /// A date or a time of day, and little else: "Jan 22, 19:03 UTC".
    static func isMoment(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 60, text.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        if let found = DateScanner(text).dates().first { return text.count - found.range.count <= 24 }
        var isClock = false
        for at in text.indices.dropFirst() where text[at] == 0x3A || text[at] == 0x2E {
            guard at + 2 < text.endIndex, isDigit(text[at - 1]), isDigit(text[at + 1]), isDigit(text[at + 2]) else { continue }
            // "11.58" is a clock only with what says so behind it.
            let next = text[(at + 3)...].first { $0 > 0x20 }.map { $0 | 0x20 }
            if text[at] == 0x3A || next == UInt8(ascii: "a") || next == UInt8(ascii: "p") || next == UInt8(ascii: "u") { isClock = true }
        }
        guard isClock else { return false }
        let words = String(decoding: text, as: UTF8.self).split { !$0.isLetter }
        return words.count <= 4
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The pieces of the log, in order, without the list of what works.
    func kept(in survey: PageSurvey) -> [Int] {
        let element = survey.flow.elements[region]
        let surroundings: Zone = [.navigation, .footer, .form, .consent, .overlay, .share, .hidden, .pageHeader]
        return (Int(element.firstPiece)..<Int(element.pieceEnd)).filter { at in
            guard survey.zone(of: at).isDisjoint(with: surroundings) else { return false }
            let piece = survey.flow.pieces[at]
            guard piece.letters < 100 else { return true }
            let line = survey.flow.string(piece).lowercased().trimmed
            return !PageLog.states.contains(line) && (!line.hasSuffix(" operational") || line.hasPrefix("all "))
        }
    }

    /// The states that a component of a service can be in, as a page's legend lists them.
    private static let states: Set<String> = [
        "operational", "degraded performance", "partial outage", "major outage", "under maintenance", "maintenance", "fetching", "no data",
    ]
}
