import Articles
import Language

/// A sentence of an article with everything that rules look at: its tree, its noun phrases, its times, what each word can tell.
/// A class, since every rule holds it.
final class Passage: Sendable {
    /// Index of the article's block.
    let block: Int
    let range: Range<Int>
    let words: [Word]
    let cues: [Cues]
    /// The cues of all words together.
    let allCues: Cues
    /// The traits of all words together.
    let allTraits: Word.Traits
    /// Whether most words have a capital, as in headlines.
    let isTitleCased: Bool
    /// Noun phrases without what follows their head, in order.
    let chunks: [Chunk]
    /// The chunk that holds each word, or -1.
    let chunkOf: [Int]
    let times: [PlacedTime]
    /// Noun phrases enumerated together, as indices into `chunks`.
    let enumerations: [[Int]]
    private let childRanges: [Int]
    private let childList: [Int]

    /// A time expression and the words it covers.
    struct PlacedTime: Sendable {
        var time: TimeExpression
        var words: Range<Int>
        /// The day alone of what tells a clock or a part of the day, too.
        var isDayOfClock = false
    }

    init(block: Int, sentence: ReadSentence, times: [TimeExpression]) {
        self.block = block
        range = sentence.range
        words = sentence.words
        cues = sentence.cues
        allCues = sentence.allCues
        allTraits = sentence.allTraits
        isTitleCased = sentence.isTitleCased
        let placed = times.compactMap { time -> PlacedTime? in
            guard let first = sentence.words.firstIndex(where: { $0.range.upperBound > time.range.lowerBound }) else { return nil }
            let end = sentence.words[first...].firstIndex { $0.range.lowerBound >= time.range.upperBound } ?? sentence.words.count
            // "Monday.com" is a site.
            return first < end && !sentence.words[first].looks.contains(.domain) ? PlacedTime(time: time, words: first..<end) : nil
        }
        self.times = placed

        (childRanges, childList) = Self.children(of: sentence.words)

        var isTime: [Bool] = []
        for time in placed where time.time.kind != .duration {
            if isTime.isEmpty { isTime = [Bool](repeating: false, count: words.count) }
            for index in time.words { isTime[index] = true }
        }
        chunks = Chunk.chunks(of: words, isTime: isTime)
        var chunkOf = [Int](repeating: -1, count: words.count)
        for (index, chunk) in chunks.enumerated() { for word in chunk.range { chunkOf[word] = index } }
        self.chunkOf = chunkOf
        enumerations = Self.enumerations(chunks: chunks, words: words, cues: cues)
    }

    /// The children of every word as slices of one list, and where the slices begin; nothing where the sentence has no tree.
    private static func children(of words: [Word]) -> (ranges: [Int], list: [Int]) {
        guard words.contains(where: { $0.head >= 0 }) else { return ([], []) }
        // While the list is filled, the end of each word's slice stands one place further back than at last.
        var starts = [Int](repeating: 0, count: words.count + 2)
        for word in words where word.head >= 0 { starts[word.head + 2] += 1 }
        for index in 0..<words.count { starts[index + 2] += starts[index + 1] }
        var list = [Int](repeating: 0, count: starts[words.count + 1])
        for index in words.indices where words[index].head >= 0 {
            let head = words[index].head
            list[starts[head + 1]] = index
            starts[head + 1] += 1
        }
        return (starts, list)
    }

    /// Whether the sentence was parsed.
    var hasTree: Bool { !childRanges.isEmpty }

    func children(_ index: Int) -> ArraySlice<Int> {
        childRanges.isEmpty ? [] : childList[childRanges[index]..<childRanges[index + 1]]
    }

    func children(_ index: Int, _ relations: Relations) -> [Int] { children(index).filter { relations.contains(words[$0].relation) } }

    func has(_ index: Int, _ cue: Cues) -> Bool { !cues[index].isDisjoint(with: cue) }

    /// Whether some word has one of these cues.
    func tells(_ cues: Cues) -> Bool { !allCues.isDisjoint(with: cues) }

    /// The chain of heads above a word, nearest first.
    func ancestors(_ index: Int) -> [Int] {
        var chain: [Int] = []
        var at = words[index].head
        while at >= 0, chain.count < words.count {
            chain.append(at)
            at = words[at].head
        }
        return chain
    }

    /// The words at and below `index` that stand in one stretch with it.
    func subtree(_ index: Int) -> Range<Int> {
        var low = index
        var high = index
        var stack = [index]
        while let top = stack.popLast() {
            low = min(low, top)
            high = max(high, top)
            stack.append(contentsOf: children(top))
        }
        while high > index, words[high].tag == .punct { high -= 1 }
        while low < index, words[low].tag == .punct { low += 1 }
        return low..<high + 1
    }

    /// UTF-8 offsets of a range of words.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        words[range.lowerBound].range.lowerBound..<words[max(range.lowerBound, range.upperBound - 1)].range.upperBound
    }

    /// Whether a word is of a time expression.
    func isTime(_ index: Int) -> Bool { times.contains { $0.words.contains(index) } }

    func isVerb(_ index: Int) -> Bool { words[index].tag == .verb || words[index].tag == .aux }

    func isNominal(_ index: Int) -> Bool {
        switch words[index].tag {
        case .noun, .propn, .pron, .num: true
        default: false
        }
    }

    func firstIndex(of form: Spelling) -> Int? { words.firstIndex { $0.lower == form } }

    /// The noun phrase that a word stands in; the word alone where it stands in none.
    func phrase(at index: Int) -> Range<Int> { chunkOf[index] >= 0 ? chunks[chunkOf[index]].range : index..<index + 1 }

    func contains(_ forms: Spelling...) -> Bool { words.contains { forms.contains($0.lower) } }
}

/// A noun phrase up to its head: "Anthropic's flagship AI chatbot".
struct Chunk: Hashable, Sendable {
    var range: Range<Int>
    /// The last noun.
    var head: Int

    /// Reads chunks from left to right by word class. A time is no noun phrase; `isTime` is empty where there is none.
    static func chunks(of words: [Word], isTime: [Bool]) -> [Chunk] {
        var chunks: [Chunk] = []
        chunks.reserveCapacity(words.count / 4 + 1)
        var start: Int?
        var head: Int?
        func isNoun(_ index: Int) -> Bool { words[index].tag == .noun || words[index].tag == .propn }

        var index = 0
        func close(at end: Int) {
            if var first = start, let last = head {
                // "fixed-line services": one word in two, whatever class its first half has.
                while first > 1, isInner(words, first - 1), (chunks.last?.range.upperBound ?? 0) <= first - 2 { first -= 2 }
                chunks.append(Chunk(range: first..<last + 1, head: last))
            }
            start = nil
            head = nil
        }
        while index < words.count {
            let word = words[index]
            if !isTime.isEmpty, isTime[index] {
                close(at: index)
            } else if isNoun(index) {
                if start == nil { start = index }
                head = index
            } else {
                switch word.tag {
                case .det, .num:
                    if head != nil, word.tag == .det { close(at: index) }
                    // "Claude Opus 4.6": a number behind a name belongs to it.
                    // "a Tier-1 provider"
                    if head != nil, word.tag == .num, index > 1, isInner(words, index - 1) { break }
                    if head != nil, word.tag == .num, words[index - 1].tag == .propn, isNameNumber(word) {
                        head = index
                    } else {
                        if head != nil, word.tag == .num { close(at: index) }
                        if start == nil { start = index }
                    }
                case .adj:
                    // "Oculus social features": an adjective behind a name belongs to the phrase when a noun follows.
                    // Behind a possessive the phrase goes on: "the API's operational status".
                    let goesOn =
                        words[max(0, index - 1)].penn == .pos
                        || head == index - 1 && words[index - 1].tag == .propn && index + 1 < words.count
                            && (words[index + 1].tag == .noun || words[index + 1].tag == .propn)
                    if head != nil, !goesOn { close(at: index) }
                    if start == nil { start = index }
                case .pron where word.penn == .dt && word.relation == .det:
                    close(at: index)
                    start = index
                case .verb where start == nil && word.relation == .amod && word.head > index:
                    start = index
                case .pron where word.penn == .prpPossessive:
                    close(at: index)
                    start = index
                case .part where word.penn == .pos:
                    if head == nil { start = nil }
                case .verb where (word.penn == .vbg || word.penn == .vbn) && start != nil && head == nil:
                    break  // "the existing service"
                case .adv where start != nil && head == nil:
                    break  // "a more specialised error"
                case .punct where isInner(words, index) && start != nil:
                    break
                case .cconj where joinsName(words, index) && head == index - 1, .sym where joinsName(words, index) && head == index - 1:
                    break
                case .sym where start != nil && index + 1 < words.count && isInner(words, index): break
                default: close(at: index)
                }
            }
            index += 1
        }
        close(at: words.count)
        return chunks
    }

    /// A hyphen or slash inside a compound, or a quotation mark around a name inside the phrase.
    private static func isInner(_ words: [Word], _ index: Int) -> Bool {
        guard index > 0, index + 1 < words.count else { return false }
        switch words[index].lower {
        case "-", "/", "‑":
            return words[index].range.lowerBound == words[index - 1].range.upperBound
                && words[index].range.upperBound == words[index + 1].range.lowerBound
        default: return false
        }
    }

    /// "HM Revenue & Customs", "Store & subscriptions": one name with a sign in it.
    private static func joinsName(_ words: [Word], _ index: Int) -> Bool {
        guard words[index].lower == "&", index > 0, index + 1 < words.count, words[index - 1].looks.contains(.capital) else { return false }
        let next = words[index + 1]
        if next.tag == .noun, !next.looks.contains(.capital) { return true }
        return [.noun, .propn].contains(next.tag) && index > 1 && words[index - 2].tag == .propn
            && words[index - 2].looks.contains(.capital)
    }

    private static func isNameNumber(_ word: Word) -> Bool {
        word.lower.count <= 4 && word.lower.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    }
}
