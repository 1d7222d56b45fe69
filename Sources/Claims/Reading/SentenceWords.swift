import Articles
import Language

/// The sentences of an article, parsed, with the corrections that its own way of writing allows.
struct SentenceWords {
    let bytes: [UInt8]
    private(set) var sentences: [(block: Int, sentence: ReadSentence)] = []

    init(article: Article, properNames: ProperNames, parsing: Parsing) {
        bytes = Array(article.text.utf8)
        var memory = WordMemory()
        var known = KnownWords()
        for (index, block) in article.blocks.enumerated() where ArticleReading.isRead(block) {
            for line in lines(of: block) {
                var read: [ReadSentence] = []
                let parsed = Language.sentences(in: article.text, range: line, names: properNames, memory: &memory) { tagged in
                    var sentence = ReadSentence(tagged, in: bytes.span, &known)
                    let needsTree = parsing.needsTree(sentence)
                    correctNames(of: &sentence)
                    read.append(sentence)
                    return needsTree
                }
                for (place, sentence) in parsed.enumerated() where !sentence.words.isEmpty {
                    read[place].hang(as: sentence)
                    sentences.append((index, read[place]))
                }
            }
        }
    }

    private func isTitleCased(_ sentence: ReadSentence) -> Bool {
        var open = 0
        var capitals = 0
        for word in sentence.words where word.tag != .punct && word.range.count > 3 {
            open += 1
            if startsCapital(word) { capitals += 1 }
        }
        return open > 2 && capitals * 3 > open * 2
    }

    /// Whether nothing that `correctNames` corrects can be at a word: it has no capitals, is no name and no verb in -s or -ing, follows no
    /// hyphen and is neither "online" nor "offline".
    private func isPlain(_ index: Int, in sentence: ReadSentence) -> Bool {
        let word = sentence.words[index]
        return word.looks.isDisjoint(with: [.capital, .innerCapital]) && word.tag != .propn && word.penn != .vbz && word.penn != .vbg
            && (index == 0 || sentence.words[index - 1].lower != "-") && word.lower != "online" && word.lower != "offline"
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

    private func isApostrophe(_ form: Spelling) -> Bool { form == "'s" || form == "'" }

    /// A word with capitals inside ("WhatsApp") is a name, whatever the tagger made of it.
    private func correctNames(of sentence: inout ReadSentence) {
        // "Anthropic's": whoever owns is named, in capitals.
        for index in sentence.words.indices.dropLast()
        where startsCapital(sentence.words[index]) && isApostrophe(sentence.words[index + 1].lower) {
            guard sentence.words[index].tag == .adj || sentence.words[index].tag == .adv || sentence.words[index].tag == .x else {
                continue
            }
            sentence.words[index].retag(.propn, .nnp)
            if sentence.words[index + 1].tag == .part { sentence.words[index + 1].penn = .pos }
        }
        let isTitleCased = isTitleCased(sentence)
        for index in sentence.words.indices where !isPlain(index, in: sentence) {
            // "United" between names: a capital inside a sentence makes no verb.
            if index > 0, !isTitleCased, sentence.words[index].tag == .verb, startsCapital(sentence.words[index]),
                sentence.words[index].range.count > 2,
                sentence.words[index].range.lowerBound > sentence.words[index - 1].range.upperBound,
                sentence.words[index - 1].tag != .punct || sentence.words[index - 1].lower == ","
            {
                sentence.words[index].retag(.propn, .nnp)
                continue
            }
            // "millions of Windows hosts": behind a name and its preposition no verb begins.
            if index > 1, sentence.words[index].penn == .vbz,
                sentence.words[index - 1].tag == .propn || startsCapital(sentence.words[index - 1]),
                sentence.words[index - 2].tag == .adp, Self.plurals.contains(sentence.words[index].lower)
            {
                sentence.words[index].retag(.noun, .nns)
                continue
            }
            // "X reverts update": a small letter inside a sentence makes no name.
            if index > 0, sentence.words[index].tag == .propn, sentence.words[index].range.count > 2,
                (97...122).contains(byte(at: sentence.words[index].range.lowerBound)), !hasInnerCapital(sentence.words[index]),
                sentence.words[index].lower.isPlain
            {
                let isVerb =
                    sentence.words[index].lower.hasSuffix("s") && sentence.words[index - 1].tag == .propn
                    && index + 1 < sentence.words.count
                    && sentence.words[index + 1].tag != .punct
                sentence.words[index].tag = isVerb ? .verb : .noun
                sentence.words[index].penn = isVerb ? .vbz : .nn
                if isVerb { sentence.setLemma(sentence.words[index].lower.dropLast(), at: index) }
                continue
            }
            // "check-in systems": a verb with its particle behind a hyphen is a thing.
            if index > 1, sentence.words[index].tag == .adp || sentence.words[index].tag == .adv || sentence.words[index].tag == .part,
                ["in", "on", "up", "out", "off"].contains(sentence.words[index].lower), sentence.words[index - 1].lower == "-",
                sentence.words[index].range.lowerBound == sentence.words[index - 1].range.upperBound,
                sentence.words[index - 2].range.upperBound == sentence.words[index - 1].range.lowerBound
            {
                for part in [index - 2, index] {
                    sentence.words[part].retag(.noun, .nn)
                }
                continue
            }
            // "and booking systems": a gerund before its system tells which.
            if index > 0, index + 1 < sentence.words.count, sentence.words[index].penn == .vbg,
                Self.systems.contains(sentence.words[index + 1].lemma), sentence.words[index + 1].tag == .noun,
                [.det, .cconj, .punct, .part, .adj, .noun].contains(sentence.words[index - 1].tag)
                    || sentence.words[index - 1].penn == .prpPossessive
            {
                sentence.words[index].retag(.noun, .nn)
                sentence.setLemma(sentence.words[index].lower, at: index)
                continue
            }
            // "Git repositories were", "Nest devices and hubs are": a plural before its plural verb.
            if index > 0, index + 1 < sentence.words.count, sentence.words[index].penn == .vbz, sentence.words[index - 1].tag == .propn,
                sentence.words.dropFirst(index + 1).prefix(4).contains(where: { ["were", "are", "have"].contains($0.lower) }),
                sentence.words[index + 1].tag == .aux || sentence.words[index + 1].tag == .cconj
            {
                sentence.words[index].retag(.noun, .nns)
                continue
            }
            // "T-Mobile": capitals on both sides of a hyphen make one name.
            if index > 1, sentence.words[index - 1].lower == "-", startsCapital(sentence.words[index]),
                startsCapital(sentence.words[index - 2]),
                sentence.words[index].range.lowerBound == sentence.words[index - 1].range.upperBound,
                sentence.words[index - 2].range.upperBound == sentence.words[index - 1].range.lowerBound, !isTitleCased
            {
                for part in [index - 2, index] where [.noun, .adj, .x, .verb, .propn].contains(sentence.words[part].tag) {
                    sentence.words[part].retag(.propn, .nnp)
                }
                continue
            }
            // "so did Claude Code": what the tagger takes for a foreign word, in capitals before a noun, is a name.
            if index > 0, index + 1 < sentence.words.count, !isTitleCased, sentence.words[index].tag == .x,
                startsCapital(sentence.words[index]),
                [.noun, .propn].contains(sentence.words[index + 1].tag)
            {
                sentence.words[index].retag(.propn, .nnp)
                continue
            }
            // "took the platform offline": no noun.
            if sentence.words[index].tag == .noun, ["offline", "online"].contains(sentence.words[index].lower) {
                sentence.words[index].retag(.adv, .rb)
                continue
            }
            // "online banking": a gerund behind what tells its kind is a thing.
            if index > 0, sentence.words[index].penn == .vbg, Self.activities.contains(sentence.words[index].lower),
                ["online", "mobile", "text", "internet", "telephone", "phone", "video", "home"].contains(sentence.words[index - 1].lower)
            {
                sentence.words[index].retag(.noun, .nn)
                sentence.setLemma(sentence.words[index].lower, at: index)
                sentence.words[index - 1].tag = .adj
                continue
            }
            let word = sentence.words[index]
            guard word.tag != .propn, word.tag != .punct, word.range.count > 3, hasInnerCapital(word),
                word.lower.isPlain,
                word.looks.contains(.small)
            else { continue }
            sentence.words[index].retag(.propn, .nnp)
        }
    }

    private static let activities: WordSet = [
        "banking", "messaging", "ticketing", "billing", "gaming", "shopping", "trading", "booking", "streaming", "ordering", "calling",
    ]
    private static let systems: WordSet = [
        "system", "platform", "software", "engine", "portal", "site", "website", "app", "service", "desk", "page", "gate", "terminal",
    ]
    private static let plurals: WordSet = [
        "hosts", "crashes", "servers", "machines", "clients", "users", "stores", "services", "outages", "calls",
    ]
}
