internal import Language

/// Finds dates in text as people write them, in many languages: "4 October 2021, 16:40", "10/4/21", "2021年10月4日".
struct DateScanner {
    struct Found {
        var timestamp: Timestamp
        /// UTF-8 offsets of what was read.
        var range: Range<Int>
    }

    private struct Token {
        enum Kind { case number, word, mark }
        var kind: Kind
        var value = 0
        var range: Range<Int>
    }

    private let bytes: [UInt8]
    private let language: String?
    private var tokens: [Token] = []

    init(_ text: some Sequence<UInt8>, language: String? = nil) {
        bytes = Array(text)
        self.language = language
        split()
    }

    static func first(in text: String, language: String? = nil) -> Timestamp? {
        DateScanner(text.utf8, language: language).dates().first?.timestamp
    }

    func dates() -> [Found] {
        var found: [Found] = []
        var at = 0
        while at < tokens.count {
            if let (day, next) = day(at) {
                var timestamp = Timestamp(day: day)
                let end = clock(from: next, into: &timestamp) ?? next
                found.append(Found(timestamp: timestamp, range: tokens[at].range.lowerBound..<tokens[end - 1].range.upperBound))
                at = end
            } else {
                at += 1
            }
        }
        return found
    }

    // MARK: Days

    private func day(_ at: Int) -> (CivilDate, next: Int)? {
        guard tokens[at].kind != .mark else { return nil }
        if tokens[at].kind == .number {
            if at > 0, tokens[at - 1].kind == .mark, ":".utf8.contains(bytes[tokens[at - 1].range.lowerBound]) { return nil }
            return yearFirst(at) ?? numeric(at) ?? dayMonthYear(at)
        }
        return monthDayYear(at)
    }

    /// 2021-10-04, 2021/10/4, 2021年10月4日, 2021. október 4.
    private func yearFirst(_ at: Int) -> (CivilDate, next: Int)? {
        guard digits(at) == 4, isYear(tokens[at].value) else { return nil }
        if at + 4 < tokens.count, digits(at + 2) <= 2, digits(at + 4) <= 2, digits(at + 2) > 0, digits(at + 4) > 0,
            isDateMark(at + 1) || isUnit(at + 1), isDateMark(at + 3) || isUnit(at + 3)
        {
            guard let day = date(tokens[at].value, tokens[at + 2].value, tokens[at + 4].value) else { return nil }
            return (day, isUnit(at + 5) ? at + 6 : at + 5)
        }
        var next = skipSmall(at + 1)
        if next < tokens.count, let month = month(next), next + 1 < tokens.count {
            let number = skipSmall(next + 1)
            guard digits(number) > 0, digits(number) <= 2, let day = date(tokens[at].value, month, tokens[number].value) else { return nil }
            return (day, number + 1)
        }
        next = skipSmall(at + 1)
        // 2024. gada 30. aprīlis
        if next < tokens.count, digits(next) > 0, digits(next) <= 2, let month = month(skipSmall(next + 1)),
            let day = date(tokens[at].value, month, tokens[next].value)
        {
            return (day, skipSmall(next + 1) + 1)
        }
        return nil
    }

    /// 04.10.2021, 4/10/21, 10/4/2021
    private func numeric(_ at: Int) -> (CivilDate, next: Int)? {
        guard at + 4 < tokens.count, digits(at) <= 2, isDateMark(at + 1), digits(at + 2) > 0, digits(at + 2) <= 2, isDateMark(at + 3),
            digits(at + 4) == 4 || digits(at + 4) == 2, bytes[tokens[at + 1].range.lowerBound] == bytes[tokens[at + 3].range.lowerBound]
        else { return nil }
        // 1.2.3.4 is an address or a version.
        if isDateMark(at + 5), digits(at + 6) > 0, tokens[at + 4].range.upperBound == tokens[at + 6].range.lowerBound - 1 { return nil }
        if at > 1, isDateMark(at - 1), digits(at - 2) > 0 { return nil }
        let year = digits(at + 4) == 2 ? 2000 + tokens[at + 4].value : tokens[at + 4].value
        let (first, second) = (tokens[at].value, tokens[at + 2].value)
        let monthIsFirst =
            second > 12 || (first <= 12 && writesMonthFirst && bytes[tokens[at + 1].range.lowerBound] == UInt8(ascii: "/"))
        guard let day = monthIsFirst ? date(year, first, second) : date(year, second, first) else { return nil }
        return (day, at + 5)
    }

    private var writesMonthFirst: Bool {
        guard let language = language?.lowercased() else { return true }
        return language == "en" || language == "en-us" || language == "en_us" || language == "fil" || language == "en-ph"
    }

    /// 4 October 2021, 4. Oktober 2021, 4 de octubre de 2021, 4th of October, 2021, 30 tháng 4, 2024
    private func dayMonthYear(_ at: Int) -> (CivilDate, next: Int)? {
        guard digits(at) <= 2 else { return nil }
        let name = skipSmall(at + 1)
        guard let month = month(name) else { return nil }
        let year = skipSmall(name + 1 + (isVietnameseMonth(name) ? 1 : 0))
        guard digits(year) == 4 || isShortYear(year), let day = date(self.year(year), month, tokens[at].value) else { return nil }
        return (day, year + 1)
    }

    /// October 4, 2021; Oct. 4th 2021
    private func monthDayYear(_ at: Int) -> (CivilDate, next: Int)? {
        guard let month = month(at) else { return nil }
        let number = skipSmall(at + 1 + (isVietnameseMonth(at) ? 1 : 0))
        guard digits(number) > 0, digits(number) <= 2 else { return nil }
        let year = skipSmall(number + 1)
        guard digits(year) == 4, let day = date(tokens[year].value, month, tokens[number].value) else { return nil }
        return (day, year + 1)
    }

    private func isShortYear(_ at: Int) -> Bool {
        // "4 Oct 21": an apostrophe or the number's end must follow, and no clock.
        digits(at) == 2 && tokens[at].value >= 10 && tokens[at].value < 40 && !(at + 1 < tokens.count && isMark(at + 1, ":.h"))
    }

    private func year(_ at: Int) -> Int { digits(at) == 2 ? 2000 + tokens[at].value : tokens[at].value }

    private func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
        if SolarHijri.isYear(year) { return SolarHijri.day(year, month, day) }
        // Thai pages count from the death of the Buddha.
        let year = (2_500...2_600).contains(year) ? year - 543 : year
        guard isYear(year) else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private func isYear(_ year: Int) -> Bool {
        (1_990...2_099).contains(year) || (2_533...2_600).contains(year) || (SolarHijri.isYear(year) && isPersian)
    }

    private var isPersian: Bool { language?.hasPrefix("fa") ?? false }

    // MARK: Clocks

    /// A time of day within a few words behind a date; the token after it.
    private func clock(from start: Int, into timestamp: inout Timestamp) -> Int? {
        var at = start
        var words = 0
        while at < tokens.count, words < 3 {
            let token = tokens[at]
            if token.kind == .number { break }
            if token.kind == .word {
                words += 1
                if month(at) != nil { return nil }
            } else if !isMark(at, ",-|·•@–—(T./") {
                return nil
            }
            at += 1
        }
        guard at < tokens.count, digits(at) > 0, digits(at) <= 2, tokens[at].value < 24 else { return nil }
        var hour = tokens[at].value
        var minute = 0
        var second = 0
        var next = at + 1
        var isClock = false
        let isColon = isMark(next, ":")
        if isColon || isMark(next, ".") || isWord(next, ["h", "uhr", "u"]), digits(next + 1) == 2, tokens[next + 1].value < 60 {
            if !isColon, isMark(next + 2, "."), digits(next + 3) > 0 { return nil }
            minute = tokens[next + 1].value
            next += 2
            isClock = true
            if isColon, isMark(next, ":"), digits(next + 1) == 2, tokens[next + 1].value < 60 {
                second = tokens[next + 1].value
                next += 2
                if isMark(next, "."), digits(next + 1) > 0 { next += 2 }
            }
        }
        if let afternoon = meridiem(&next) {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (afternoon ? 12 : 0)
            isClock = true
        }
        guard isClock else { return nil }
        timestamp.secondOfDay = hour * 3_600 + minute * 60 + second
        if let (offset, end) = offset(next) {
            timestamp.offsetMinutes = offset
            next = end
        }
        return next
    }

    /// Whether "pm" (true) or "am" (false) comes next, written together or with stops.
    private func meridiem(_ next: inout Int) -> Bool? {
        guard next < tokens.count, tokens[next].kind == .word else { return nil }
        let word = self.word(next)
        if word == "am" || word == "pm" {
            next += 1
            return word == "pm"
        }
        if word == "a" || word == "p", isMark(next + 1, "."), isWord(next + 2, ["m"]) {
            next += isMark(next + 3, ".") ? 4 : 3
            return word == "p"
        }
        return nil
    }

    private func offset(_ at: Int) -> (minutes: Int, end: Int)? {
        guard at < tokens.count else { return nil }
        var at = isMark(at, "(") ? at + 1 : at
        if at < tokens.count, tokens[at].kind == .word, let minutes = DateScanner.zones[word(at)] {
            if minutes != 0 || !isMark(at + 1, "+-") || digits(at + 2) == 0 { return (minutes, at + 1) }
            at += 1
        }
        guard isMark(at, "+-"), digits(at + 1) == 4 || digits(at + 1) == 2 || digits(at + 1) == 1 else { return nil }
        let sign = isMark(at, "-") ? -1 : 1
        let value = tokens[at + 1].value
        if digits(at + 1) == 4 { return value / 100 <= 14 && value % 100 < 60 ? (sign * (value / 100 * 60 + value % 100), at + 2) : nil }
        guard value <= 14 else { return nil }
        if isMark(at + 2, ":"), digits(at + 3) == 2 { return (sign * (value * 60 + tokens[at + 3].value), at + 4) }
        return (sign * value * 60, at + 2)
    }

    /// Zones that mean one offset wherever they are used.
    private static let zones: [String: Int] = [
        "z": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cdt": -300, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120,
        "mez": 60, "mesz": 120, "msk": 180, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "hkt": 480, "sgt": 480, "wib": 420,
    ]

    // MARK: Tokens

    private func digits(_ at: Int) -> Int {
        guard at >= 0, at < tokens.count, tokens[at].kind == .number else { return 0 }
        let count = tokens[at].range.count
        return bytes[tokens[at].range.lowerBound] < 0x80 ? count : bytes[tokens[at].range.lowerBound] >= 0xE0 ? count / 3 : count / 2
    }

    private func word(_ at: Int) -> String { String(decoding: bytes[tokens[at].range], as: UTF8.self).lowercased() }

    private func isWord(_ at: Int, _ words: [String]) -> Bool {
        at < tokens.count && tokens[at].kind == .word && words.contains(word(at))
    }

    private func isMark(_ at: Int, _ marks: String) -> Bool {
        guard at >= 0, at < tokens.count, tokens[at].kind == .mark else { return false }
        return marks.utf8.contains(bytes[tokens[at].range.lowerBound])
    }

    private func isDateMark(_ at: Int) -> Bool { isMark(at, "-/.") }

    /// 年, 月, 日 and their Korean fellows.
    private func isUnit(_ at: Int) -> Bool {
        guard at < tokens.count, tokens[at].kind == .word else { return false }
        let word = self.word(at)
        return ["年", "月", "日", "년", "월", "일"].contains(word) || word.hasPrefix("日")
    }

    private func isVietnameseMonth(_ at: Int) -> Bool { isWord(at, ["tháng"]) }

    private func month(_ at: Int) -> Int? {
        guard at < tokens.count, tokens[at].kind == .word, tokens[at].range.count >= 2 else { return nil }
        if isVietnameseMonth(at), digits(at + 1) > 0, (1...12).contains(tokens[at + 1].value) { return tokens[at + 1].value }
        return (isPersian ? SolarHijri.month(word(at)) : nil) ?? MonthNames.month(word(at), language: language)
    }

    /// Steps over what stands between the parts of a date: commas, stops, "de", "of", "th".
    private func skipSmall(_ from: Int) -> Int {
        var at = from
        var steps = 0
        while at < tokens.count, steps < 3 {
            let isSmall =
                isMark(at, ",.-/'")
                || isWord(
                    at,
                    [
                        "de", "del", "of", "st", "nd", "rd", "th", "er", "a", "o", "m", "gada", "d", "en", "year", "năm", "да", "י", "di",
                        "e", "ta",
                    ])
            guard isSmall || (tokens[at].kind == .mark && bytes[tokens[at].range.lowerBound] >= 0x80) else { break }
            at += 1
            steps += 1
        }
        return at
    }

    private mutating func split() {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte <= 0x20 {
                at += 1
            } else if let (value, width) = digit(at) {
                var total = value
                var end = at + width
                var count = 1
                while end < bytes.count, let (more, width) = digit(end) {
                    total = count < 15 ? total * 10 + more : total
                    end += width
                    count += 1
                }
                tokens.append(Token(kind: .number, value: total, range: at..<end))
                at = end
            } else if isLetter(byte) {
                var end = at
                while end < bytes.count, isLetter(bytes[end]), digit(end) == nil, !isIdeographicUnit(end) || end == at {
                    let unit = isIdeographicUnit(end)
                    end += unit ? 3 : 1
                    if unit { break }
                }
                tokens.append(Token(kind: .word, range: at..<end))
                at = end
            } else {
                // One token for a whole scalar, as a long dash is.
                var end = at + 1
                while end < bytes.count, byte >= 0x80, bytes[end] & 0xC0 == 0x80 { end += 1 }
                tokens.append(Token(kind: .mark, range: at..<end))
                at = end
            }
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2) }

    private func isIdeographicUnit(_ at: Int) -> Bool {
        guard at + 2 < bytes.count, bytes[at] >= 0xE5 else { return false }
        let unit = (bytes[at], bytes[at + 1], bytes[at + 2])
        return unit == (0xE5, 0xB9, 0xB4) || unit == (0xE6, 0x9C, 0x88) || unit == (0xE6, 0x97, 0xA5) || unit == (0xEB, 0x85, 0x84)
            || unit == (0xEC, 0x9B, 0x94) || unit == (0xEC, 0x9D, 0xBC)
    }

    /// A digit, of the Latin, Arabic, Persian, Devanagari, Bengali or full-width kind.
    private func digit(_ at: Int) -> (value: Int, width: Int)? {
        let byte = bytes[at]
        if (0x30...0x39).contains(byte) { return (Int(byte) - 0x30, 1) }
        guard byte >= 0xD9, at + 1 < bytes.count else { return nil }
        let second = bytes[at + 1]
        if byte == 0xD9, (0xA0...0xA9).contains(second) { return (Int(second) - 0xA0, 2) }
        if byte == 0xDB, (0xB0...0xB9).contains(second) { return (Int(second) - 0xB0, 2) }
        guard at + 2 < bytes.count else { return nil }
        let third = bytes[at + 2]
        if byte == 0xE0, second == 0xA5, (0xA6...0xAF).contains(third) { return (Int(third) - 0xA6, 3) }
        if byte == 0xE0, second == 0xA7, (0xA6...0xAF).contains(third) { return (Int(third) - 0xA6, 3) }
        if byte == 0xEF, second == 0xBC, (0x90...0x99).contains(third) { return (Int(third) - 0x90, 3) }
        return nil
    }
}

extension Timestamp {
    /// A date out of a page's markup: ISO 8601 with what people get wrong in it, seconds since 1970, or a written date.
    init?(lenient text: String, language: String? = nil) {
        let text = text.trimmed
        if let exact = Timestamp(iso8601: text), exact.day.year >= 1_990, exact.day.year < 2_100 {
            self = exact
            return
        }
        let digits = Array(text.utf8)
        if digits.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) {
            guard let timestamp = Timestamp(number: number, width: digits.count) else { return nil }
            self = timestamp
            return
        }
        guard let found = DateScanner.first(in: text, language: language) else { return nil }
        self = found
    }

    /// `20211004`, `202110041640`, seconds or milliseconds since 1970.
    private init?(number: Int, width: Int) {
        switch width {
        case 8, 12, 14:
            let date = width == 8 ? number : width == 12 ? number / 10_000 : number / 1_000_000
            guard let day = CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100), day.year >= 1_990, day.year < 2_100
            else { return nil }
            self.init(day: day)
        case 10, 13:
            let civil = Instant(seconds: width == 10 ? number : number / 1_000).civil()
            guard civil.day.year >= 1_990, civil.day.year < 2_100 else { return nil }
            self.init(day: civil.day, secondOfDay: civil.secondOfDay, offsetMinutes: 0)
        default: return nil
        }
    }
}
