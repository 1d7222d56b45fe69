/// Splits text into `TimeToken`s, a line at a time, and only lines that hold a digit or a word that can start a time.
///
/// Works on bytes. Every byte is looked at once to find out whether its line matters, and once more where it does.
struct TimeScanner {
    private(set) var tokens: [TimeToken] = []
    /// How many bytes were looked at: the measure of work for tests of linear time.
    private(set) var steps = 0

    /// Fills `tokens` with the first line at or after `start` that may hold a time; returns where to go on, or `nil` at the end.
    mutating func scanLine(of bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
        tokens.removeAll(keepingCapacity: true)
        guard let trigger = firstTrigger(in: bytes, from: start) else { return nil }
        var lineStart = trigger
        while lineStart > start, bytes[lineStart - 1] != newline { lineStart -= 1 }
        return tokenise(bytes, from: lineStart)
    }

    /// The offset of the first digit or trigger word.
    private mutating func firstTrigger(in bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
        var at = start
        let count = bytes.count
        let lexicon = timeLexicon
        defer { steps += at - start }
        while at < count {
            let byte = bytes[at]
            if isDigit(byte) { return at }
            guard isLetter(byte) else {
                if byte == 0xC2, at + 1 < count, bytes[at + 1] == 0xBD { return at }
                at += 1
                continue
            }
            let word = readWord(bytes, at)
            if lexicon.isTrigger(word.key) { return at }
            at = word.end
        }
        return nil
    }

    /// Tokenises up to and with the next line break; returns the offset after it.
    private mutating func tokenise(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        var at = start
        let count = bytes.count
        let lexicon = timeLexicon
        defer { steps += at - start }
        var isApart = true
        while at < count {
            let byte = bytes[at]
            if byte == newline {
                tokens.append(TimeToken(kind: .lineBreak, start: Int32(at), end: Int32(at + 1), isApart: true))
                at += 1
                return at
            }
            if byte == 0x20 || byte == 0x09 || byte == 0x0D {
                isApart = true
                at += 1
                continue
            }
            if isDigit(byte) {
                appendNumber(bytes, &at, isApart)
            } else if isLetter(byte) {
                let word = readWord(bytes, at)
                let lexeme = lexicon.index(of: word.key)
                var token = TimeToken(
                    kind: .word, start: Int32(at), end: Int32(word.end), lexeme: lexeme, isApart: isApart)
                token.isCapitalised = isUppercase(byte)
                token.isUpper = word.isUpper
                tokens.append(token)
                at = word.end
            } else if byte < 0x80 {
                if byte == UInt8(ascii: ":"), skipAddress(bytes, &at) {
                    isApart = false
                    continue
                }
                appendMark(Int(byte), 1, &at, isApart)
            } else if !appendWideMark(bytes, &at, &isApart) {
                continue
            }
            isApart = false
        }
        return at
    }

    private mutating func appendNumber(_ bytes: borrowing Span<UInt8>, _ at: inout Int, _ isApart: Bool) {
        var token = TimeToken(kind: .number, start: Int32(at), end: 0, isApart: isApart)
        while at < bytes.count, isDigit(bytes[at]) {
            if token.digits < 12 { token.value = token.value * 10 + Int(bytes[at]) - 48 }
            token.digits += 1
            at += 1
        }
        token.end = Int32(at)
        tokens.append(token)
    }

    private mutating func appendMark(_ code: Int, _ width: Int, _ at: inout Int, _ isApart: Bool) {
        tokens.append(
            TimeToken(kind: .mark, start: Int32(at), end: Int32(at + width), value: code, isApart: isApart))
        at += width
    }

    /// Reads one scalar that is not ASCII: a mark that times use, white space, or a letter of a word that they do not.
    /// Returns false for white space.
    private mutating func appendWideMark(_ bytes: borrowing Span<UInt8>, _ at: inout Int, _ isApart: inout Bool) -> Bool {
        let (code, width) = wideMark(bytes, at)
        switch code {
        case .some(0x20):
            at += width
            isApart = true
            return false
        case .some(let code):
            appendMark(code, width, &at, isApart)
        case nil:
            let start = at
            at = endOfForeignWord(bytes, at)
            tokens.append(TimeToken(kind: .word, start: Int32(start), end: Int32(at), isApart: isApart))
        }
        return true
    }

    /// At the colon of `https://…`: makes the word before it and all up to the next space one token without meaning.
    private mutating func skipAddress(_ bytes: borrowing Span<UInt8>, _ at: inout Int) -> Bool {
        guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "/"), bytes[at + 2] == UInt8(ascii: "/"),
            let last = tokens.last, last.kind == .word
        else { return false }
        while at < bytes.count, !endsAddress(bytes[at]) { at += 1 }
        tokens[tokens.count - 1].lexeme = 0
        tokens[tokens.count - 1].end = Int32(at)
        return true
    }
}

private let newline = UInt8(ascii: "\n")

@inline(__always) private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
@inline(__always) private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
@inline(__always) private func isUppercase(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

private func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "]"), UInt8(ascii: "|"): true
    default: false
    }
}

/// A run of ASCII letters and its key. A word that goes on with letters that are not ASCII has an unknown key.
@inline(__always)
private func readWord(_ bytes: borrowing Span<UInt8>, _ start: Int) -> (key: WordKey, end: Int, isUpper: Bool) {
    var key = WordKey()
    var at = start
    var isUpper = true
    let count = bytes.count
    while at < count, isLetter(bytes[at]) {
        if !isUppercase(bytes[at]) { isUpper = false }
        key.append(bytes[at] | 0x20)
        at += 1
    }
    if at < count, bytes[at] >= 0x80, wideMark(bytes, at).code == nil {
        return (.unknown, endOfForeignWord(bytes, at), false)
    }
    return (key, at, isUpper)
}

/// The end of a run of letters of which some are not ASCII.
private func endOfForeignWord(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, isLetter(bytes[at]) || (bytes[at] >= 0x80 && wideMark(bytes, at).code == nil) { at += 1 }
    return max(at, start + 1)
}

/// What a scalar of two or three bytes is to times: 0x20 for a space, a mark's code, or `nil` for a letter.
private func wideMark(_ bytes: borrowing Span<UInt8>, _ at: Int) -> (code: Int?, width: Int) {
    let count = bytes.count
    if bytes[at] == 0xC2, at + 1 < count {
        switch bytes[at + 1] {
        case 0xA0: return (0x20, 2)
        case 0xB7: return (TimeMark.bullet, 2)
        case 0xBD: return (TimeMark.half, 2)
        case 0xBC: return (TimeMark.quarter, 2)
        default: return (nil, 2)
        }
    }
    guard bytes[at] == 0xE2, at + 2 < count else { return (nil, 1) }
    switch (bytes[at + 1], bytes[at + 2]) {
    case (0x80, 0x80...0x8B), (0x80, 0xAF): return (0x20, 3)
    case (0x80, 0x90), (0x80, 0x91): return (Int(UInt8(ascii: "-")), 3)
    case (0x80, 0x92), (0x80, 0x93): return (TimeMark.enDash, 3)
    case (0x80, 0x94), (0x80, 0x95): return (TimeMark.emDash, 3)
    case (0x80, 0x98), (0x80, 0x99): return (Int(UInt8(ascii: "'")), 3)
    case (0x80, 0x9C...0x9E): return (Int(UInt8(ascii: "\"")), 3)
    case (0x80, 0xA2), (0x88, 0x99): return (TimeMark.bullet, 3)
    case (0x80, 0xA6): return (Int(UInt8(ascii: ";")), 3)
    case (0x88, 0x92): return (Int(UInt8(ascii: "-")), 3)
    default: return (nil, 3)
    }
}
