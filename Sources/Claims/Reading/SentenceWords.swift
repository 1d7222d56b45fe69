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
        return word.looks.isDisjoint(with: [.capital, .innerCapital]) && word.tag != .propn && word.tag != .num && word.penn != .vbz
            && word.penn != .vbg
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

    /// Whether a word that was given another class is a name by where it stands and how it is written.
    private func isNameByPlace(_ index: Int, in sentence: ReadSentence, isTitleCased: Bool) -> Bool {
        let word = sentence.words[index]
        if startsCapital(word) {
            // "A, Orange and B", "One NZ": what stands in capitals among names is one, whatever its letters spell.
            // "Northgate Direct was": what stands in capitals behind a name and before no noun ends it.
            if index > 0, !isTitleCased, isAmongNames(index, in: sentence) || endsName(index, in: sentence) { return true }
            // "INTERAC is", "HM Revenue": what opens a sentence in capitals throughout.
            // "Visible, the carrier that it owns, went down": whose description stands between commas has a name.
            if index == 0, isShouted(in: sentence) || isDescribedNext(in: sentence) || opensNames(in: sentence) { return true }
        }
        guard word.tag == .num || word.tag == .x else { return false }
        // "Walden customers": what is no numeral and has a capital counts nothing.
        if word.tag == .num, word.looks.contains(.capital), word.lower.isPlain, word.lower.count > 3, !word.traits.contains(.numeral),
            !isTitleCased
        {
            return true
        }
        // "23andMe"
        if word.looks.contains([.figure, .innerCapital, .small]), word.range.count > 4 { return true }
        // "could not reach 911": a number that people call, where nothing is counted by it.
        return word.tag == .num && Offerings.emergencyNumbers.contains(word.lower) && isCalled(index, in: sentence)
    }

    /// Whether a word of another class stands in a list of names, or a written number before a name.
    private func isAmongNames(_ index: Int, in sentence: ReadSentence) -> Bool {
        let words = sentence.words
        func isName(_ index: Int) -> Bool { words.indices.contains(index) && words[index].tag == .propn && isCapitalised(words[index]) }
        func isJoint(_ index: Int) -> Bool { words.indices.contains(index) && [",", "and", "or", "&"].contains(words[index].lower) }
        let word = words[index]
        guard word.lower.isPlain, word.range.lowerBound > words[index - 1].range.upperBound else { return false }
        switch word.tag {
        case .num:
            // "Vodafone and Three told", "at One NZ"
            return words[index - 1].tag != .punct || words[index - 1].lower == ","
        case .adj, .adv, .x, .intj, .noun:
            guard word.penn != .nns, !CommonNames.places.contains(word.lower), !CommonNames.acronyms.contains(word.lower) else {
                return false
            }
            let isBehindName = isJoint(index - 1) && (isName(index - 2) || isJoint(index - 2) && isName(index - 3))
            let isBeforeName = isJoint(index + 1) && (isName(index + 2) || isJoint(index + 2) && isName(index + 3))
            // What follows belongs to no phrase that the word only opens.
            let ends = index + 1 == words.count || ![.noun, .propn, .adj, .num].contains(words[index + 1].tag)
            return ends && (isBehindName || isBeforeName)
        default: return false
        }
    }

    /// Whether an adjective or a bare noun opens a sentence, a description between commas follows, and behind it a predicate.
    private func isDescribedNext(in sentence: ReadSentence) -> Bool {
        let words = sentence.words
        guard words.count > 6, words[0].tag == .adj || words[0].penn == .nn && sentence.cues[0].isEmpty, words[1].lower == ",",
            words[2].tag == .det || words[2].penn == .prpPossessive,
            let end = words.indices.dropFirst(4).prefix(16).first(where: { words[$0].lower == "," }), end + 1 < words.count
        else { return false }
        func isFinite(_ index: Int) -> Bool { [.vbd, .vbz, .vbp, .md].contains(words[index].penn) }
        // "Management, the union says, was": what is said between commas describes nothing.
        if let verb = (2..<end).first(where: isFinite), !words[2..<verb].contains(where: { Self.relatives.contains($0.lower) }) {
            return words[0].tag == .adj && words[end + 1].tag == .aux
        }
        return words[end + 1].tag == .aux || isFinite(end + 1)
    }

    private static let relatives: WordSet = ["that", "which", "who", "whose", "where"]

    /// "Linear, Notion and Prism were": whether the sentence opens with a list of names whose first word is one of another class.
    private func opensNames(in sentence: ReadSentence) -> Bool {
        let words = sentence.words
        guard words.count > 4, words[0].penn == .jj || words[0].penn == .nn, words[0].lower.isPlain,
            words[1].lower == "," || words[1].lower == "and",
            !CommonNames.acronyms.contains(words[0].lower), !CommonNames.places.contains(words[0].lower),
            !Self.openings.contains(words[0].lower)
        else { return false }
        var end = 2
        var isClosed = words[1].lower == "and"
        while end < words.count, end < 24 {
            if words[end].lower == "and" || words[end].lower == "or" {
                isClosed = true
            } else if words[end].lower != ",", words[end].tag != .propn || !isCapitalised(words[end]) {
                break
            }
            end += 1
        }
        return isClosed && end < words.count && words[end - 1].tag == .propn
            && (words[end].tag == .aux || [.vbd, .vbz, .vbp].contains(words[end].penn))
    }

    /// What stands before a comma and tells when, where or how the sentence is meant.
    private static let openings: WordSet = [
        "today", "yesterday", "tonight", "tomorrow", "midday", "midnight", "noon", "overnight", "true", "sure", "similar", "worse", "more",
        "less", "earlier", "later", "worldwide", "nationwide", "abroad", "home", "last", "first", "next", "inside", "outside", "overall",
    ]

    private func endsName(_ index: Int, in sentence: ReadSentence) -> Bool {
        let words = sentence.words
        let (word, before) = (words[index], words[index - 1])
        guard word.penn == .jj, word.lower.isPlain, before.tag == .propn, isCapitalised(before), index + 1 < words.count,
            before.range.upperBound + 1 == word.range.lowerBound, !CommonNames.places.contains(word.lower),
            !CommonNames.acronyms.contains(word.lower), !CommonNames.places.contains(before.lower)
        else { return false }
        switch words[index + 1].tag {
        case .aux, .punct, .cconj: return true
        case .verb: return [.vbd, .vbz, .vbp].contains(words[index + 1].penn)
        default: return false
        }
    }

    /// Whether a sentence that is not written in capitals opens with a word that is.
    private func isShouted(in sentence: ReadSentence) -> Bool {
        let word = sentence.words[0]
        guard word.looks.contains([.capital, .innerCapital]), !word.looks.contains(.small), sentence.words.count > 3,
            ![.noun, .propn, .num, .punct, .sym].contains(word.tag), word.lower.isPlain, word.lower != "ok", word.lower != "no"
        else { return false }
        return sentence.words[1].lower != ":" && sentence.words.dropFirst().contains { $0.tag == .verb && $0.looks.contains(.small) }
    }

    /// Whether a number of three figures is called and counts nothing.
    private func isCalled(_ index: Int, in sentence: ReadSentence) -> Bool {
        let words = sentence.words
        if index > 0, words[index - 1].tag == .sym || ["about", "some", "than", "nearly", "over", "of"].contains(words[index - 1].lower) {
            return false
        }
        guard index + 1 < words.count else { return true }
        let next = words[index + 1]
        return ![.noun, .propn, .adj, .num, .sym].contains(next.tag) && next.lower != "%" && next.lower != "of" && next.lower != "out"
            || Self.callers.contains(next.lemma)
    }

    private static let callers: WordSet = [
        "call", "service", "system", "center", "centre", "line", "dispatcher", "dispatch", "operator", "number", "network", "caller",
        "emergency", "text", "outage", "access",
    ]

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
        sentence.isTitleCased = isTitleCased
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
            if isNameByPlace(index, in: sentence, isTitleCased: isTitleCased) {
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
