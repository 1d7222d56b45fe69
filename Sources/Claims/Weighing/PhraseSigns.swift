import Articles
import Language

/// The signs that every phrase has, whatever it may be a claim of: the words around it, what stands above it in the tree, its sentence.
struct PhraseSigns {
    private let passage: Passage
    private let words: [Word]
    /// Where the words with cues stand.
    private let telling: [Int]
    /// What every phrase of the sentence shows alike.
    private let ofSentence: Signs

    init(reading: ArticleReading, passage: Passage, isExplained: Bool) {
        self.passage = passage
        words = passage.words
        telling = passage.cues.indices.filter { !passage.cues[$0].isEmpty }
        ofSentence = Self.ofSentence(passage, of: reading, isExplained: isExplained)
    }

    /// - Parameters:
    ///   - range: the words of the phrase, with all that is enumerated together with it.
    ///   - head: the word by which the phrase hangs in the tree.
    func add(_ range: Range<Int>, head: Int, to signs: inout Signs) {
        signs.add(.always)
        addNeighbours(range, &signs)
        addVerbs(range, &signs)
        addCues(range, &signs)
        addTree(head, &signs)
        signs.add(ofSentence)
    }

    private func form(_ index: Int) -> UInt64 { words.indices.contains(index) ? words[index].lower.mixed : index < 0 ? 1 : 2 }

    /// A word's lemma; all names are one.
    func lemma(_ index: Int) -> UInt64 { words[index].tag == .propn ? 3 : words[index].lemma.mixed }

    private func addNeighbours(_ range: Range<Int>, _ signs: inout Signs) {
        let (first, last) = (range.lowerBound, range.upperBound)
        signs.add(.wordBefore, form(first - 1))
        signs.add(.secondBefore, form(first - 2), form(first - 1))
        signs.add(.wordBehind, form(last))
        signs.add(.secondBehind, form(last), form(last + 1))
        if first == 0 { signs.add(.opensSentence) }
        for index in max(0, first - 8)..<first where words[index].tag != .det && words[index].tag != .punct {
            signs.add(.lemmaBefore, lemma(index))
        }
        for index in last..<max(last, min(words.count, last + 8)) where words[index].tag != .det && words[index].tag != .punct {
            signs.add(.lemmaBehind, lemma(index))
        }
    }

    private func isPredicate(_ index: Int) -> Bool {
        words[index].tag == .verb || words[index].tag == .adj && !passage.cues[index].isEmpty
    }

    private func addVerbs(_ range: Range<Int>, _ signs: inout Signs) {
        var isNegated: UInt64 = 0
        for index in range.upperBound..<max(range.upperBound, min(words.count, range.upperBound + 16)) {
            if passage.has(index, .negation) { isNegated = 1 }
            guard isPredicate(index) else { continue }
            signs.add(.verbBehind, words[index].lemma)
            signs.add(.verbBehindNegated, words[index].lemma, isNegated &+ 1)
            signs.add(.verbBehindForm, UInt64(words[index].penn.rawValue), isNegated)
            signs.add(.verbBehindCues, cues: passage.cues[index], isNegated)
            break
        }
        if let index = (max(0, range.lowerBound - 16)..<range.lowerBound).last(where: isPredicate) {
            isNegated = (max(0, index - 3)..<index).contains { passage.has($0, .negation) } ? 1 : 0
            signs.add(.verbBefore, words[index].lemma, isNegated)
            signs.add(.verbBeforeCues, cues: passage.cues[index], isNegated)
        }
    }

    /// The nearest word of every cue on either side, by how far it is.
    private func addCues(_ range: Range<Int>, _ signs: inout Signs) {
        func distance(_ steps: Int) -> UInt64 { steps < 3 ? 0 : steps < 7 ? 1 : steps < 14 ? 2 : 3 }
        var seen: Cues = []
        let behind = telling.firstIndex { $0 >= range.lowerBound } ?? telling.count
        for index in telling[..<behind].reversed() {
            signs.add(.cueBefore, cues: passage.cues[index].subtracting(seen), distance(range.lowerBound - index))
            seen.formUnion(passage.cues[index])
        }
        seen = []
        for index in telling[behind...] where index >= range.upperBound {
            signs.add(.cueBehind, cues: passage.cues[index].subtracting(seen), distance(index - range.upperBound))
            seen.formUnion(passage.cues[index])
        }
    }

    private func addTree(_ head: Int, _ signs: inout Signs) {
        var top = head
        var steps = 0
        while words[top].relation == .conj, words[top].head >= 0, passage.isNominal(words[top].head), steps < 20 {
            top = words[top].head
            steps += 1
        }
        let relation = UInt64(words[top].relation.rawValue)
        signs.add(.relation, relation)
        let governor = words[top].head
        guard governor >= 0 else { return }
        signs.add(.governor, words[governor].lemma)
        signs.add(.governorForm, UInt64(words[governor].penn.rawValue), relation)
        signs.add(.governorCues, cues: passage.cues[governor])
        signs.add(.cuesWithRelation, cues: passage.cues[governor], relation &* 2 &+ (passage.tells(.negation) ? 1 : 0) &+ 1)
        signs.add(.governorWithRelation, words[governor].lemma, relation)
        if let mark = passage.children(top, [.case]).first {
            signs.add(.preposition, words[mark].lower)
            signs.add(.prepositionOfGovernor, words[mark].lower, words[governor].lemma.mixed)
        }
        let above = words[governor].head
        if above >= 0, words[governor].tag != .verb {
            signs.add(.above, words[above].lemma, UInt64(words[governor].relation.rawValue))
        }
        for child in passage.children(governor) where child != top {
            switch words[child].relation {
            case .nsubj, .nsubjPass:
                signs.add(.subject, lemma(child))
                signs.add(.subjectOfGovernor, lemma(child), words[governor].lemma.mixed)
                signs.add(.subjectCues, cues: passage.cues[child])
            case .obj, .obl, .xcomp, .ccomp:
                signs.add(.object, lemma(child))
                signs.add(.objectCues, cues: passage.cues[child])
            case .mark, .advmod: signs.add(.marker, words[child].lower)
            default: break
            }
        }
    }

    private static let modals: WordSet = ["if", "would", "will", "could", "can", "should", "may", "might", "when", "unless"]

    private static func ofSentence(_ passage: Passage, of reading: ArticleReading, isExplained: Bool) -> Signs {
        var signs = Signs(isExplained: isExplained)
        signs.add(.sentenceCues, cues: passage.allCues)
        if passage.tells(.negation) { signs.add(.negated) }
        let block = reading.article.blocks[passage.block]
        let kind: UInt64 =
            switch block.kind {
            case .heading: 0
            case .paragraph: 1
            case .listItem: 2
            case .quote: 3
            case .code: 4
            case .tableRow: 5
            case .caption: 6
            }
        signs.add(.block, kind, block.role == .body ? 0 : 1)
        if passage.allTraits.contains(.quote) { signs.add(.quote) }
        for word in passage.words where modals.contains(word.lower) { signs.add(.modal, word.lower) }
        signs.add(.times, UInt64(min(passage.times.count, 2)))
        if let first = passage.words.first { signs.add(.opener, first.lower) }
        return signs
    }

    /// The verbs and nouns of the sentence.
    func addBag(to signs: inout Signs) {
        for word in words where word.tag == .verb || word.tag == .noun { signs.add(.bag, word.lemma) }
    }
}
