import Articles
import Language

/// An article read once: its sentences with their times, and what a reader carries through it.
struct ArticleReading: Sendable {
    let article: Article
    let written: Timestamp?
    var passages: [Passage]
    /// Passages of headings and titles count, where they count at all, as weaker evidence than the body.
    let offsets: ScalarOffsets
    /// How the whole folder writes its words.
    var names = NameEvidence()
    /// Whether the article is written in capitals throughout.
    let isShouted: Bool

    /// - Parameters:
    ///   - written: what relative and partial times are read against.
    ///   - isBorrowed: whether that day is the incident's by other articles' word, so that "yesterday" cannot be told by it.
    init(_ article: Article, written: Timestamp?, isBorrowed: Bool = false) {
        self.article = article
        self.written = written
        offsets = ScalarOffsets(article.text)
        var large = 0
        var letters = 0
        for byte in article.text.utf8 {
            if (65...90).contains(byte) { large += 1 }
            if (65...90).contains(byte & 0xDF) { letters += 1 }
        }
        isShouted = large * 2 > letters
        var times = timeExpressions(in: article.text, reference: TimeReference(written: written))
        if isBorrowed {
            let own = timeExpressions(in: article.text, reference: TimeReference(written: nil))
            times = times.map { time in
                // Only what names its month or its clock gains by the borrowed day.
                guard time.kind != .duration, let alone = own.first(where: { $0.range == time.range }) else { return time }
                return alone.earliest != nil || alone.clock != nil || alone.timex.hasPrefix("XXXX-") && !alone.timex.hasPrefix("XXXX-W")
                    || alone.timex.hasPrefix("T") ? time : alone
            }
        }
        self.passages = []
        var passages: [Passage] = []
        var nextTime = 0
        for (index, block) in article.blocks.enumerated() where Self.isRead(block) {
            for parsed in lines(of: block).flatMap({ sentences(in: article.text, range: $0) }) where !parsed.words.isEmpty {
                let sentence = withNames(parsed)
                while nextTime < times.count, times[nextTime].range.upperBound <= sentence.range.lowerBound { nextTime += 1 }
                var end = nextTime
                while end < times.count, times[end].range.lowerBound < sentence.range.upperBound { end += 1 }
                passages.append(Passage(block: index, sentence: sentence, times: Array(times[nextTime..<end])))
            }
        }
        self.passages = passages
    }

    private func isTitleCased(_ sentence: Sentence) -> Bool {
        let open = sentence.words.filter { $0.tag != .punct && $0.range.count > 3 }
        return open.count > 2 && open.filter(startsCapital).count * 3 > open.count * 2
    }

    /// The pieces of a block that hold whole sentences: in code and diagrams every line stands for itself.
    private func lines(of block: Block) -> [Range<Int>] {
        guard block.kind == .code else { return [block.range] }
        var lines: [Range<Int>] = []
        var start = block.range.lowerBound
        for offset in block.range where byte(at: offset) == UInt8(ascii: "\n") {
            if start < offset { lines.append(start..<offset) }
            start = offset + 1
        }
        if start < block.range.upperBound { lines.append(start..<block.range.upperBound) }
        return lines
    }

    /// A word with capitals inside ("WhatsApp") is a name, whatever the tagger made of it.
    private func withNames(_ sentence: Sentence) -> Sentence {
        var sentence = sentence
        // "Anthropic's": whoever owns is named, in capitals.
        for index in sentence.words.indices.dropLast()
        where ["'s", "'"].contains(sentence.words[index + 1].lower) && startsCapital(sentence.words[index]) {
            guard sentence.words[index].tag == .adj || sentence.words[index].tag == .adv || sentence.words[index].tag == .x else {
                continue
            }
            sentence.words[index].tag = .propn
            sentence.words[index].penn = .nnp
            if sentence.words[index + 1].tag == .part { sentence.words[index + 1].penn = .pos }
        }
        let isTitleCased = isTitleCased(sentence)
        for index in sentence.words.indices {
            // "United" between names: a capital inside a sentence makes no verb.
            if index > 0, !isTitleCased, sentence.words[index].tag == .verb, startsCapital(sentence.words[index]),
                sentence.words[index].range.count > 2,
                sentence.words[index].range.lowerBound > sentence.words[index - 1].range.upperBound,
                sentence.words[index - 1].tag != .punct || sentence.words[index - 1].lower == ","
            {
                sentence.words[index].tag = .propn
                sentence.words[index].penn = .nnp
                continue
            }
            let word = sentence.words[index]
            guard word.tag != .propn, word.tag != .punct, word.range.count > 3, hasInnerCapital(word),
                word.lower.utf8.allSatisfy({ (97...122).contains($0) }),
                word.range.contains(where: { (97...122).contains(byte(at: $0)) })
            else { continue }
            sentence.words[index].tag = .propn
            sentence.words[index].penn = .nnp
        }
        return sentence
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
        let utf8 = article.text.utf8
        guard byte > 0, byte < end else { return byte }
        var at = byte
        while at < end, utf8[utf8.index(utf8.startIndex, offsetBy: at)] != UInt8(ascii: " ") { at += 1 }
        return at < end ? at + 1 : end
    }

    private func wordEnd(from byte: Int, in start: Int) -> Int {
        let utf8 = article.text.utf8
        guard byte < utf8.count, byte > start else { return byte }
        var at = byte
        while at > start, utf8[utf8.index(utf8.startIndex, offsetBy: at)] != UInt8(ascii: " ") { at -= 1 }
        return at
    }
}

/// Turns UTF-8 offsets into Unicode scalar offsets: a count every 64 bytes, and a short walk from there.
struct ScalarOffsets: Sendable {
    private let bytes: [UInt8]
    private let counts: [Int]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var counts: [Int] = []
        counts.reserveCapacity(bytes.count / 64 + 1)
        var count = 0
        for (index, byte) in bytes.enumerated() {
            if index % 64 == 0 { counts.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        if bytes.count % 64 == 0 { counts.append(count) }
        self.counts = counts
    }

    func scalar(at byte: Int) -> Int {
        var count = counts[byte / 64]
        for index in byte / 64 * 64..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
