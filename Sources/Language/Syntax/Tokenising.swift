/// The tokens of the part `range` of a text, as Universal Dependencies cuts English: clitics and hyphens stand alone, but addresses, versions,
/// times, numbers and code stay whole.
func tokens(in text: Span<UInt8>, range: Range<Int>) -> [Token] {
    var tokeniser = Tokeniser(end: range.upperBound)
    tokeniser.tokens.reserveCapacity(range.count / 5 + 4)
    var position = range.lowerBound
    var isSpaced = true
    var newlines = 0
    while position < range.upperBound {
        let space = Bytes.space(text, position, range.upperBound)
        if space > 0 {
            if text[position] == UInt8(ascii: "\n") { newlines += 1 }
            isSpaced = true
            position += space
            continue
        }
        let start = position
        var isPlain = true
        while position < range.upperBound {
            let byte = text[position]
            if !(byte < 0x80 && Bytes.isWord(byte)) {
                if Bytes.space(text, position, range.upperBound) > 0 { break }
                isPlain = false
            }
            position += 1
        }
        let first = tokeniser.tokens.count
        tokeniser.cut(text, start..<position, isSpaced: isSpaced, isPlain: isPlain)
        if first < tokeniser.tokens.count {
            let kind = Bytes.mark(text, start, range.upperBound).kind
            let isBullet =
                (kind == Mark.bullet || kind == UInt8(ascii: "*") || kind == UInt8(ascii: "-"))
                && newlines > 0
            tokeniser.tokens[first].startsBlock =
                newlines > 1 || isBullet || kind == Mark.bullet && tokeniser.tokens.count == first + 1
        }
        isSpaced = false
        newlines = 0
    }
    return tokeniser.tokens
}

/// Cuts what stands between two white spaces.
private struct Tokeniser {
    let end: Int
    var tokens: [Token] = []

    mutating func add(_ range: Range<Int>, _ isSpaced: inout Bool, isAbbreviation: Bool = false) {
        guard !range.isEmpty else { return }
        tokens.append(Token(range: range, isSpaced: isSpaced, isAbbreviation: isAbbreviation))
        isSpaced = false
    }

    /// - Parameter isPlain: whether all of it is letters and digits of ASCII.
    mutating func cut(_ text: Span<UInt8>, _ chunk: Range<Int>, isSpaced: Bool, isPlain: Bool) {
        var isSpaced = isSpaced
        // Most chunks are plain words.
        if isPlain, !Bytes.isDigit(text[chunk.lowerBound]) || Bytes.isDigit(text[chunk.upperBound - 1]) {
            if isCannot(text, chunk) {
                add(chunk.lowerBound..<chunk.lowerBound + 3, &isSpaced)
                add(chunk.lowerBound + 3..<chunk.upperBound, &isSpaced)
            } else {
                add(chunk, &isSpaced)
            }
            return
        }
        var low = chunk.lowerBound
        var high = chunk.upperBound
        // Marks in front.
        while low < high {
            let mark = Bytes.mark(text, low, high)
            guard mark.kind != 0, startsNothing(text, low, high, mark) else { break }
            let run = runEnd(text, low, high, mark)
            add(low..<run, &isSpaced)
            low = run
        }
        // Marks behind, the last first.
        var behind: [Token] = []
        while low < high {
            let start = lastScalar(text, low, high)
            let mark = Bytes.mark(text, start, high)
            guard mark.kind != 0 else { break }
            if mark.kind == UInt8(ascii: ".") {
                if high - low >= 2, text[high - 2] != UInt8(ascii: ".") {
                    let next = nextByte(text, after: high, chunkEnd: chunk.upperBound)
                    let kind = Abbreviations.kind(
                        text, wordStart(text, low, start)..<start, nextIsDigit: Bytes.isDigit(next),
                        nextIsUpper: Bytes.isUpper(next))
                    if kind != nil { break }
                }
            } else if !endsNothing(text, low, start, high, mark.kind) {
                break
            }
            var first = start
            while first > low, isRunMark(mark.kind) {
                let earlier = lastScalar(text, low, first)
                let other = Bytes.mark(text, earlier, first).kind
                guard other == mark.kind || Self.isEndMark(other) && Self.isEndMark(mark.kind) else {
                    break
                }
                first = earlier
            }
            behind.append(Token(range: first..<high, isSpaced: false))
            high = first
        }
        if low < high {
            let next = nextByte(text, after: high, chunkEnd: chunk.upperBound)
            cutCore(text, low..<high, next: next, &isSpaced)
        }
        for token in behind.reversed() { add(token.range, &isSpaced) }
    }

    /// What is left between the marks: clitics off, wholes kept, the rest cut at hyphens and the like.
    private mutating func cutCore(
        _ text: Span<UInt8>, _ core: Range<Int>, next: UInt8, _ isSpaced: inout Bool
    ) {
        let clitic = Clitics.start(text, core)
        let body = core.lowerBound..<clitic
        if !body.isEmpty {
            if WholeTokens.isWhole(text, body) {
                let isStopped = text[body.upperBound - 1] == UInt8(ascii: ".")
                add(body, &isSpaced, isAbbreviation: isStopped)
            } else {
                cutInside(text, body, next: next, &isSpaced)
            }
        }
        add(clitic..<core.upperBound, &isSpaced)
    }

    private mutating func cutInside(
        _ text: Span<UInt8>, _ body: Range<Int>, next: UInt8, _ isSpaced: inout Bool
    ) {
        var start = body.lowerBound
        var position = body.lowerBound
        while position < body.upperBound {
            let mark = Bytes.mark(text, position, body.upperBound)
            if mark.kind != 0, separates(text, body, start, position, mark) {
                addWord(text, start..<position, next: 0, &isSpaced)
                let run = runEnd(text, position, body.upperBound, mark)
                add(position..<run, &isSpaced)
                position = run
                start = run
            } else {
                position += mark.length
            }
        }
        addWord(text, start..<body.upperBound, next: next, &isSpaced)
    }

    /// A piece without separators; a number comes apart from the unit written onto it.
    private mutating func addWord(
        _ text: Span<UInt8>, _ word: Range<Int>, next: UInt8, _ isSpaced: inout Bool
    ) {
        guard !word.isEmpty else { return }
        if text[word.upperBound - 1] == UInt8(ascii: "."), word.count > 1 {
            let letters = word.lowerBound..<word.upperBound - 1
            if Abbreviations.kind(
                text, letters, nextIsDigit: Bytes.isDigit(next), nextIsUpper: Bytes.isUpper(next)) == nil
            {
                addWord(text, letters, next: 0, &isSpaced)
                add(letters.upperBound..<word.upperBound, &isSpaced)
            } else {
                add(word, &isSpaced, isAbbreviation: true)
            }
            return
        }
        let unit = unitStart(text, word)
        add(word.lowerBound..<unit, &isSpaced)
        add(unit..<word.upperBound, &isSpaced)
    }
}

// Small decisions.
extension Tokeniser {
    private func isCannot(_ text: Span<UInt8>, _ chunk: Range<Int>) -> Bool {
        chunk.count == 6 && text[chunk.lowerBound] | 0x20 == UInt8(ascii: "c")
            && text[chunk.lowerBound + 1] == UInt8(ascii: "a")
            && text[chunk.lowerBound + 2] == UInt8(ascii: "n")
            && text[chunk.lowerBound + 3] == UInt8(ascii: "n")
            && text[chunk.lowerBound + 4] == UInt8(ascii: "o")
            && text[chunk.lowerBound + 5] == UInt8(ascii: "t")
    }

    /// Whether a mark in front stands alone: not the start of `@name`, `/etc/hosts`, `.com`, `'s`.
    private func startsNothing(
        _ text: Span<UInt8>, _ low: Int, _ high: Int, _ mark: (kind: UInt8, length: Int)
    ) -> Bool {
        let after = low + mark.length
        switch mark.kind {
        case UInt8(ascii: "@"), UInt8(ascii: "_"): return after >= high || !Bytes.isWord(text[after])
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): return after >= high
        case UInt8(ascii: "."): return after >= high || !Bytes.isWord(text[after])
        case UInt8(ascii: "&"): return after >= high || !Bytes.isLetter(text[after])
        case UInt8(ascii: "'"):
            return
                !(after < high && (Bytes.isDigit(text[after]) || Clitics.start(text, low..<high) == low))
        default: return true
        }
    }

    /// Whether a mark at the end stands alone: not the bracket of `user(s)`, the plus of `C++`, the slash of an address.
    private func endsNothing(
        _ text: Span<UInt8>, _ low: Int, _ start: Int, _ high: Int, _ kind: UInt8
    ) -> Bool {
        switch kind {
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            let open =
                kind == UInt8(ascii: ")")
                ? UInt8(ascii: "(") : kind == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
            var depth = 0
            for position in low..<start {
                if text[position] == open { depth += 1 }
                if text[position] == kind { depth -= 1 }
            }
            return depth <= 0 || !Bytes.isLetter(text[start - 1])
        case UInt8(ascii: "+"), UInt8(ascii: "#"):
            return start == low || !Bytes.isUpper(text[start - 1]) && text[start - 1] != UInt8(ascii: "+")
        case UInt8(ascii: "/"): return !WholeTokens.isWhole(text, low..<high)
        case UInt8(ascii: "_"), UInt8(ascii: "@"): return start == low
        case UInt8(ascii: "-"): return true
        default: return true
        }
    }

    /// Whether the mark at `position` inside a chunk cuts it.
    private func separates(
        _ text: Span<UInt8>, _ body: Range<Int>, _ start: Int, _ position: Int,
        _ mark: (kind: UInt8, length: Int)
    ) -> Bool {
        let after = position + mark.length
        let before: UInt8 = position > body.lowerBound ? text[position - 1] : 0
        let next: UInt8 = after < body.upperBound ? text[after] : 0
        switch mark.kind {
        case UInt8(ascii: "-"):
            if next == UInt8(ascii: "-") { return true }
            return !Prefixes.keepsHyphen(text, start..<position, before: before, next: next)
        case UInt8(ascii: ","), UInt8(ascii: ":"):
            return !(Bytes.isDigit(before) && Bytes.isDigit(next))
        case UInt8(ascii: "."):
            if next == UInt8(ascii: ".") { return true }
            // A missing space: "is back.The team".
            guard Bytes.isLower(before), Bytes.isUpper(next), after + 1 < body.upperBound else {
                return next == UInt8(ascii: "[")
            }
            return Bytes.isLower(text[after + 1])
        case UInt8(ascii: "/"): return !(Bytes.isDigit(before) && Bytes.isDigit(next))
        case UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "@"),
            UInt8(ascii: "+"), UInt8(ascii: "#"):
            return false
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            return
                !(mark.kind == UInt8(ascii: "(")
                ? isShortBracket(text, position, body.upperBound) : isAfterShort(text, start, position))
        default: return true
        }
    }

    /// `(s)` of `user(s)`.
    private func isShortBracket(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Bool {
        var place = position + 1
        while place < end, place - position <= 3, Bytes.isLower(text[place]) { place += 1 }
        return place < end && place > position + 1 && text[place] == UInt8(ascii: ")")
    }

    private func isAfterShort(_ text: Span<UInt8>, _ start: Int, _ position: Int) -> Bool {
        var place = position
        while place > start, position - place <= 4 {
            place -= 1
            if text[place] == UInt8(ascii: "(") { return place > start }
        }
        return false
    }

    private static let longUnits: Set<Spelling> = [
        "mins", "secs", "hour", "hours", "days", "weeks", "minutes", "seconds", "million", "billion", "kbps", "mbps", "gbps", "tbps",
        "mtps",
        "aest", "aedt", "acst", "acdt", "awst", "cest", "eest", "nzst", "nzdt",
    ]

    /// Where the letters of `5pm`, `65k`, `30GB` start; the end if the word is no number with a unit. `19th`, `1990s` and `4A` stay whole.
    private func unitStart(_ text: Span<UInt8>, _ word: Range<Int>) -> Int {
        guard Bytes.isDigit(text[word.lowerBound]) else { return word.upperBound }
        var position = word.lowerBound
        while position < word.upperBound,
            Bytes.isDigit(text[position])
                || [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":")].contains(text[position])
        {
            position += 1
        }
        let letters = word.upperBound - position
        guard letters > 0, letters <= 8, text[position - 1] != UInt8(ascii: ".") else {
            return word.upperBound
        }
        for place in position..<word.upperBound
        where !Bytes.isLetter(text[place]) || text[place] >= 0x80 { return word.upperBound }
        func at(_ offset: Int) -> UInt8 { text[position + offset] | 0x20 }
        // "4chan", "1Password": no unit is that long but a few.
        if letters > 3 {
            return Self.longUnits.contains(Spelling(lowerCasing: text, position..<word.upperBound)) ? position : word.upperBound
        }
        if letters == 1 {
            return ["s", "x", "g"].contains(UnicodeScalar(at(0)))
                || Bytes.isUpper(text[position]) && text[position] != 0x4B && text[position] != 0x4D
                    && text[position] != 0x42
                ? word.upperBound : position
        }
        if letters == 2,
            ["th", "st", "nd", "rd"].contains(String(UnicodeScalar(at(0))) + String(UnicodeScalar(at(1))))
        {
            return word.upperBound
        }
        return position
    }

    private func nextByte(_ text: Span<UInt8>, after position: Int, chunkEnd: Int) -> UInt8 {
        if position < chunkEnd { return text[position] }
        var position = chunkEnd
        while position < end {
            let space = Bytes.space(text, position, end)
            if space == 0 { break }
            position += space
        }
        return position < end ? text[position] : 0
    }

    private func wordStart(_ text: Span<UInt8>, _ low: Int, _ high: Int) -> Int {
        var start = high
        while start > low, Bytes.isLetter(text[start - 1]) || text[start - 1] == UInt8(ascii: ".") {
            start -= 1
        }
        return start
    }

    private func lastScalar(_ text: Span<UInt8>, _ low: Int, _ high: Int) -> Int {
        var start = high - 1
        while start > low, text[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    private func isRunMark(_ kind: UInt8) -> Bool {
        switch kind {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "-"),
            UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"),
            UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "#"),
            UInt8(ascii: "|"), UInt8(ascii: "+"):
            true
        default: false
        }
    }

    private static func isEndMark(_ kind: UInt8) -> Bool {
        kind == UInt8(ascii: "!") || kind == UInt8(ascii: "?")
    }

    /// The end of the run of the same mark, as in `...` or `--`.
    private func runEnd(
        _ text: Span<UInt8>, _ low: Int, _ high: Int, _ mark: (kind: UInt8, length: Int)
    ) -> Int {
        var position = low + mark.length
        guard isRunMark(mark.kind) else { return position }
        while position < high {
            let other = Bytes.mark(text, position, high)
            guard other.kind == mark.kind else { break }
            position += other.length
        }
        return position
    }
}
