/// One line of tokens, and the questions that rules ask of it. Positions outside it answer as nothing.
final class TokenLine {
    let tokens: [TimeToken]
    /// The whole text, to look up the names of places and zones.
    let text: String
    /// The last year that two digits may stand for.
    let latestYear: Int
    let lexemes = timeLexicon.lexemes
    // Held here, since every look at a global asks first whether it was made.
    let rules = rulesByStart
    let readers = timeReaders

    init(tokens: [TimeToken], text: String, latestYear: Int) {
        self.tokens = tokens
        self.text = text
        self.latestYear = latestYear
    }

    var count: Int { tokens.count }

    @inline(__always)
    func has(_ index: Int) -> Bool { index >= 0 && index < tokens.count }

    func lexeme(_ index: Int) -> Lexeme { lexemes[has(index) ? tokens[index].lexeme : 0] }

    @inline(__always)
    func word(_ index: Int) -> TimeWord {
        has(index) && tokens[index].kind == .word ? lexemes[tokens[index].lexeme].word : .other
    }

    func isWord(_ index: Int) -> Bool { has(index) && tokens[index].kind == .word }

    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        has(index) && tokens[index].kind == .mark && tokens[index].value == Int(mark.value)
    }

    func isNumber(_ index: Int) -> Bool { has(index) && tokens[index].kind == .number }

    /// Whether a token follows the one before it without white space.
    func isGlued(_ index: Int) -> Bool { has(index) && index > 0 && !tokens[index].isApart }

    func isCapitalised(_ index: Int) -> Bool { has(index) && tokens[index].isCapitalised }

    func isUpper(_ index: Int) -> Bool { has(index) && tokens[index].isUpper }

    /// A hyphen or a dash.
    func isDash(_ index: Int) -> Bool {
        guard has(index), tokens[index].kind == .mark else { return false }
        let mark = tokens[index].value
        return mark == 0x2D || mark == TimeMark.enDash || mark == TimeMark.emDash
    }

    /// A number written with as many digits as given.
    func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard isNumber(index), digits.contains(tokens[index].digits) else { return nil }
        return tokens[index].value
    }

    /// Whether the line, a table cell or a bracket ends before `index`.
    func isEdge(_ index: Int) -> Bool {
        guard has(index) else { return true }
        switch tokens[index].kind {
        case .lineBreak: return true
        case .mark: return tokens[index].value != 0x27 && tokens[index].value != 0x24
        default: return false
        }
    }

    /// Skips a comma.
    func pastComma(_ index: Int) -> Int { isMark(index, ",") ? index + 1 : index }

    /// Skips a full stop that is glued to the word before, as after "Sept" or "p.m".
    func pastStop(_ index: Int) -> Int { isMark(index, ".") && isGlued(index) && !isNumber(index + 1) ? index + 1 : index }

    func past(_ word: TimeWord, _ index: Int) -> Int { self.word(index) == word ? index + 1 : index }

    /// Whether a number token stands inside something else: `$5`, `v2`, `1.5`, `#3`, `x-5`.
    func isInsideOther(_ index: Int) -> Bool {
        guard has(index), index > 0 else { return false }
        let before = tokens[index - 1]
        if before.kind == .mark, [0x24, 0x23, 0x26].contains(before.value) { return true }
        guard !tokens[index].isApart else { return false }
        switch before.kind {
        case .word: return !(before.isUpper && word(index - 1) == .t && !isGlued(index - 1))
        case .number: return true
        case .mark:
            switch before.value {
            case 0x28, 0x5B, 0x22, 0x27, 0x7C, 0x7E, 0x2A, 0x40, 0x3E, 0x7B, TimeMark.emDash, TimeMark.bullet: return false
            case 0x3A where index >= 2 && isWord(index - 2): return false
            case 0x2D, TimeMark.enDash, 0x3A, 0x2C, 0x2F, 0x2E:
                // Glued on both sides it is part of a longer thing; otherwise a mark before a number.
                return index >= 2 && isGlued(index - 1) && !isFree(index - 2)
            default: return !(before.value == 0x3B || before.value == 0x3D || before.value == 0x5F)
            }
        case .lineBreak: return false
        }
    }

    /// Whether a dash after this token joins two things rather than lengthening one name: after words of times it does.
    private func isFree(_ index: Int) -> Bool {
        let lexeme = lexeme(index)
        return lexeme.month != nil || lexeme.weekday != nil || lexeme.word == .pm || lexeme.word == .am || isMark(index, ".")
    }

    /// Whether what ends before `index` goes on: `3:15%`, `10.5.2`, `12:30abc`.
    func isCutShort(_ index: Int) -> Bool {
        guard isGlued(index) else { return false }
        let token = tokens[index]
        switch token.kind {
        case .word, .number: return true
        case .mark:
            if token.value == 0x25 { return true }
            return (token.value == 0x2E || token.value == 0x2C || token.value == 0x3A) && isNumber(index + 1) && isGlued(index + 1)
        case .lineBreak: return false
        }
    }

    /// The text of tokens, in lower case, words apart by one space.
    func phrase(_ range: Range<Int>) -> String {
        let utf8 = text.utf8
        return range.map { index in
            let start = utf8.index(utf8.startIndex, offsetBy: Int(tokens[index].start))
            let end = utf8.index(utf8.startIndex, offsetBy: Int(tokens[index].end))
            return text[start..<end].lowercased()
        }.joined(separator: " ")
    }
}
