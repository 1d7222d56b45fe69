import Articles
import Language

/// An article read once: its sentences with their times. A class, since every rule of every sentence holds it.
final class ArticleReading: Sendable {
    let article: Article
    let written: Timestamp?
    let passages: [Passage]
    /// The day of the incident, where the article was written long after it.
    let retoldDay: CivilDate?
    /// The day on which what it tells of happened, where it tells one clearly.
    let storyDay: CivilDate?
    /// Passages of headings and titles count, where they count at all, as weaker evidence than the body.
    let offsets: ScalarOffsets
    /// The text's bytes.
    var bytes: [UInt8] { offsets.bytes }
    /// How the whole folder writes its words.
    let names: NameEvidence
    /// Who is a person, and no service.
    let persons: PersonNames
    /// How often each word is written with a capital.
    let capitals: [Spelling: Int]
    /// Whether the article is written in capitals throughout.
    let isShouted: Bool

    /// Where the first clock time stands that is not counted on from another; past the end where there is none.
    let firstClock: Int

    /// The sentences with the block that each stands in, as parsed once.
    private let parsed: [(block: Int, sentence: ReadSentence)]
    /// Where the sections begin, for the days of their clocks.
    private let sections: [Int]
    /// The times as read against the day of writing, or against none.
    private let times: [TimeExpression]

    /// - Parameters:
    ///   - written: what relative and partial times are read against.
    ///   - properNames: words that the whole folder uses as names.
    convenience init(
        _ article: Article, written: Timestamp?, properNames: ProperNames = ProperNames(), parsing: Parsing = .whereClaimsMayBe
    ) {
        var lines = TimeLines(article.text)
        let plain = ArticleReading(plain: article, lines: &lines, written: written, properNames: properNames, parsing: parsing)
        let day = StoryDay(reading: plain).day()
        let retold = day.flatMap { plain.around($0, &lines) }
        self.init(plain, passages: retold?.passages, retoldDay: retold?.retoldDay, storyDay: day)
    }

    /// The article read against the day of its writing alone.
    private init(plain article: Article, lines: inout TimeLines, written: Timestamp?, properNames: ProperNames, parsing: Parsing) {
        self.article = article
        self.written = written
        offsets = ScalarOffsets(article.text)
        isShouted = Self.isShouted(offsets.bytes)
        let words = SentenceWords(article: article, properNames: properNames, parsing: parsing)
        parsed = words.sentences
        sections = article.blocks.compactMap { block in
            guard case .heading = block.kind else { return nil }
            return block.range.lowerBound
        }
        times = Self.told(in: offsets.bytes, &lines, Self.reference(to: article, written: written, sections: sections))
        passages = Self.passages(of: parsed, times: times)
        firstClock = Self.firstClock(in: passages)
        retoldDay = nil
        storyDay = nil
        names = NameEvidence()
        persons = PersonNames()
        var capitals: [Spelling: Int] = [:]
        for passage in passages {
            for word in passage.words where word.looks.contains(.capital) { capitals[word.lower, default: 0] += 1 }
        }
        self.capitals = capitals
    }

    private static func firstClock(in passages: [Passage]) -> Int {
        for passage in passages {
            if let placed = passage.times.first(where: { $0.time.clock != nil && !passage.isLater($0) }) {
                return placed.time.range.lowerBound
            }
        }
        return Int.max
    }

    private static func isShouted(_ bytes: [UInt8]) -> Bool {
        var large = 0
        var letters = 0
        for start in stride(from: 0, to: bytes.count, by: 128) {
            // Counted in bytes, and so many at a time.
            var largeHere: UInt8 = 0
            var lettersHere: UInt8 = 0
            for byte in bytes[start..<min(start + 128, bytes.count)] {
                largeHere &+= byte &- 65 < 26 ? 1 : 0
                lettersHere &+= byte & 0xDF &- 65 < 26 ? 1 : 0
            }
            large += Int(largeHere)
            letters += Int(lettersHere)
        }
        return large * 2 > letters
    }

    /// Another reading of the same article with something in it told anew.
    private init(
        _ reading: ArticleReading, written: Timestamp? = nil, passages: [Passage]? = nil, retoldDay: CivilDate? = nil,
        storyDay: CivilDate? = nil, names: NameEvidence? = nil, persons: PersonNames? = nil
    ) {
        article = reading.article
        offsets = reading.offsets
        isShouted = reading.isShouted
        capitals = reading.capitals
        sections = reading.sections
        parsed = reading.parsed
        times = reading.times
        self.written = written ?? reading.written
        self.passages = passages ?? reading.passages
        firstClock = passages.map(Self.firstClock) ?? reading.firstClock
        self.retoldDay = retoldDay ?? reading.retoldDay
        self.storyDay = storyDay ?? reading.storyDay
        self.names = names ?? reading.names
        self.persons = persons ?? reading.persons
    }

    /// The article with what the whole folder tells of names.
    func knowing(_ names: NameEvidence) -> ArticleReading { ArticleReading(self, names: names, persons: PersonNames(self)) }

    /// The article read again once the day of its story is known: clocks that no day stands near are of that day. A retrospective is written
    /// long after it, and some articles say not when: days without a year lie around it, too.
    private func around(_ day: CivilDate, _ lines: inout TimeLines) -> (passages: [Passage], retoldDay: CivilDate?)? {
        if let written, abs(day.daysSince1970 - written.day.daysSince1970) <= StoryDay.farAway {
            guard day != written.day || passages.contains(where: { $0.times.contains { isOfAnotherDay($0.time, than: day) } }) else {
                return nil
            }
            let told = Self.told(in: bytes, &lines, reference(written: written, story: day))
            return (passages(with: Self.merged(times, told) { _, _ in true }), nil)
        }
        if let written, isSlipOfYear(day, written.day), times.contains(where: { $0.localDay == day && namesYear($0.range) }) { return nil }
        let told = Self.told(in: bytes, &lines, reference(written: Timestamp(day: day), isIncidentDay: true, story: day))
        let passages = passages(
            with: Self.merged(times, told) { own, told in
                told.kind != .duration && (own.precision < .day || own.clock != nil || namesMonth(own.range)) && !namesYear(own.range)
            })
        return (passages, day)
    }

    /// Whether a clock that is told without a day was read as of some other day.
    private func isOfAnotherDay(_ time: TimeExpression, than day: CivilDate) -> Bool {
        time.kind == .time && time.localDay.map { $0 != day } ?? false
    }

    /// The times of an article; one that stands in brackets behind the same moment, told in another zone, is no time of its own:
    /// "09:20 EDT (13:20 UTC)".
    private static func told(in bytes: [UInt8], _ lines: inout TimeLines, _ reference: TimeReference) -> [TimeExpression] {
        var told: [TimeExpression] = []
        for time in timeExpressions(in: &lines, reference: reference) {
            guard let last = told.last, stands(time, inBracketsBehind: last, in: bytes) else {
                told.append(time)
                continue
            }
            if time.zone != nil, last.zone != nil, time.earliest != nil, time.earliest == last.earliest, time.latest == last.latest {
                told[told.count - 1].range = last.range.lowerBound..<time.range.upperBound + 1
            } else if let whole = last.inZone(of: time) {
                told[told.count - 1] = whole
            } else {
                told.append(time)
            }
        }
        return told
    }

    /// Whether all that stands between brackets behind a time is another one.
    private static func stands(_ time: TimeExpression, inBracketsBehind last: TimeExpression, in bytes: [UInt8]) -> Bool {
        time.range.lowerBound - last.range.upperBound == 2 && bytes[time.range.lowerBound - 1] == UInt8(ascii: "(")
            && time.range.upperBound < bytes.count && bytes[time.range.upperBound] == UInt8(ascii: ")")
    }

    private func reference(written: Timestamp?, isIncidentDay: Bool = false, story: CivilDate? = nil) -> TimeReference {
        Self.reference(to: article, written: written, isIncidentDay: isIncidentDay, sections: sections, story: story)
    }

    private static func reference(
        to article: Article, written: Timestamp?, isIncidentDay: Bool = false, sections: [Int], story: CivilDate? = nil
    ) -> TimeReference {
        TimeReference(
            written: written, isArticle: true, isIncidentDay: isIncidentDay, sections: sections,
            apart: article.blocks.filter { !isRead($0) }.map(\.range), story: story,
            modified: isIncidentDay ? nil : article.metadata.modified?.day)
    }

    /// The days before an article, in another year: a slip of the pen about the same event, more often than a retrospective.
    private func isSlipOfYear(_ told: CivilDate, _ written: CivilDate) -> Bool {
        guard told.year != written.year, let same = CivilDate(year: written.year, month: told.month, day: told.day) else { return false }
        return (0...7).contains(written.daysSince1970 - same.daysSince1970)
    }

    /// Whether the words of a time have a weekday's name.
    func namesWeekday(_ range: Range<Int>) -> Bool {
        guard range.count > 5 else { return false }
        return (range.lowerBound...range.upperBound - 6).contains { Self.weekdays.contains(letters(at: $0, count: 6)) }
    }

    func namesYear(_ range: Range<Int>) -> Bool {
        var digits = 0
        for offset in range {
            digits = (48...57).contains(byte(at: offset)) ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
    }

    func namesMonth(_ range: Range<Int>) -> Bool {
        guard range.count > 2 else { return false }
        return (range.lowerBound...range.upperBound - 3).contains { Self.months.contains(letters(at: $0, count: 3)) }
    }

    /// So many bytes from an offset on as one number, letters made small.
    private func letters(at offset: Int, count: Int) -> UInt64 {
        (offset..<offset + count).reduce(0) { $0 << 8 | UInt64(byte(at: $1) | 0x20) }
    }

    private static func numbers(of words: [String]) -> [UInt64] { words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } } }

    /// The first letters of every month and of every weekday, a byte each.
    private static let months = numbers(of: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
    private static let weekdays = numbers(of: ["monday", "tuesda", "wednes", "thursd", "friday", "saturd", "sunday"])

    /// An article without a date of its own, read against a day that others give the incident: "yesterday" cannot be told by it.
    func borrowing(_ day: CivilDate) -> ArticleReading {
        var lines = TimeLines(article.text)
        let borrowed = Self.told(in: bytes, &lines, reference(written: Timestamp(day: day), isIncidentDay: true))
        // What the text itself dates stays; only what names its month or its clock gains by the borrowed day.
        let passages = passages(
            with: Self.merged(times, borrowed) { alone, _ in
                alone.earliest == nil
                    && (alone.clock != nil || alone.timex.hasPrefix("XXXX-") && !alone.timex.hasPrefix("XXXX-W")
                        || alone.timex.hasPrefix("T"))
            })
        return ArticleReading(self, written: Timestamp(day: day), passages: passages)
    }

    /// The times of one reading, with those of another in their place where a condition holds.
    private static func merged(
        _ own: [TimeExpression], _ other: [TimeExpression], where isBetter: (TimeExpression, TimeExpression) -> Bool
    ) -> [TimeExpression] {
        var next = 0
        return own.map { time in
            while next < other.count, other[next].range.lowerBound < time.range.lowerBound { next += 1 }
            guard next < other.count, other[next].range == time.range, isBetter(time, other[next]) else { return time }
            return other[next]
        }
    }

    private static func passages(of parsed: [(block: Int, sentence: ReadSentence)], times: [TimeExpression]) -> [Passage] {
        var nextTime = 0
        return parsed.map { block, sentence in
            Passage(block: block, sentence: sentence, times: Array(times[Self.times(of: sentence, in: times, from: &nextTime)]))
        }
    }

    /// The passages with other times at the same places of the text; where the times stay, so does the passage.
    private func passages(with others: [TimeExpression]) -> [Passage] {
        var nextTime = 0
        return parsed.indices.map { index in
            let (block, sentence) = parsed[index]
            let own = Self.times(of: sentence, in: times, from: &nextTime)
            return own.isEmpty || times[own] == others[own]
                ? passages[index] : Passage(block: block, sentence: sentence, times: Array(others[own]))
        }
    }

    /// Which times, in their order, stand in a sentence; `next` is the first that may.
    private static func times(of sentence: ReadSentence, in times: [TimeExpression], from next: inout Int) -> Range<Int> {
        while next < times.count, times[next].range.upperBound <= sentence.range.lowerBound { next += 1 }
        var end = next
        while end < times.count, times[end].range.lowerBound < sentence.range.upperBound { end += 1 }
        return next..<end
    }

    /// Questions to the reader and openings of other stories are not read; code is, since timelines stand in it.
    static func isRead(_ block: Block) -> Bool {
        switch block.role {
        case .question, .teaser, .label: false
        case .body, .title, .summary: true
        }
    }

    func isHeading(_ passage: Passage) -> Bool {
        if case .heading = article.blocks[passage.block].kind { return true }
        return article.blocks[passage.block].role == .title
    }

    /// The article's words at UTF-8 offsets.
    func text(_ bytes: Range<Int>) -> String {
        let utf8 = article.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        return String(article.text[start..<utf8.index(start, offsetBy: bytes.count)])
    }

    /// The words of a range of a passage, as they stand.
    func text(_ passage: Passage, _ range: Range<Int>) -> String { text(passage.bytes(range)) }

    func evidence(_ bytes: Range<Int>, block last: Int) -> Evidence {
        // A timeline's row may begin in the block before.
        var block = last
        while block > 0, article.blocks[block].range.lowerBound > bytes.lowerBound { block -= 1 }
        let bounds = article.blocks[block].range.lowerBound..<article.blocks[last].range.upperBound
        let before = wordStart(from: max(bounds.lowerBound, bytes.lowerBound - 40), in: bytes.lowerBound)
        let after = wordEnd(from: min(bounds.upperBound, bytes.upperBound + 40), in: bytes.upperBound)
        return Evidence(
            exact: text(bytes), prefix: text(before..<bytes.lowerBound), suffix: text(bytes.upperBound..<after),
            start: offsets.scalar(at: bytes.lowerBound), end: offsets.scalar(at: bytes.upperBound), block: block)
    }

    private func wordStart(from byte: Int, in end: Int) -> Int {
        guard byte > 0, byte < end else { return byte }
        var at = byte
        while at < end, bytes[at] != UInt8(ascii: " ") { at += 1 }
        return at < end ? at + 1 : end
    }

    private func wordEnd(from byte: Int, in start: Int) -> Int {
        guard byte < bytes.count, byte > start else { return byte }
        var at = byte
        while at > start, bytes[at] != UInt8(ascii: " ") { at -= 1 }
        return at
    }
}

/// Turns UTF-8 offsets into Unicode scalar offsets: a count every 64 bytes, and a short walk from there.
struct ScalarOffsets: Sendable {
    let bytes: [UInt8]
    private let counts: [Int]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var counts: [Int] = []
        counts.reserveCapacity(bytes.count / 64 + 1)
        var count = 0
        for start in stride(from: 0, through: bytes.count, by: 64) {
            counts.append(count)
            var begun: UInt8 = 0
            for byte in bytes[start..<min(start + 64, bytes.count)] { begun &+= byte & 0xC0 != 0x80 ? 1 : 0 }
            count += Int(begun)
        }
        self.counts = counts
    }

    func scalar(at byte: Int) -> Int {
        var count = counts[byte / 64]
        for index in byte / 64 * 64..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
