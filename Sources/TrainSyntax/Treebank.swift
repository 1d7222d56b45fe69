import Foundation
import Language

/// A sentence of a CoNLL-U file.
struct TreebankSentence {
    var words: [String] = []
    /// Whether white space follows each word.
    var isSpaced: [Bool] = []
    var pairs: [SyntaxModel.TagPair] = []
    var lemmas: [String] = []
    /// 0 is the root, 1 the first word.
    var heads: [Int] = []
    var relations: [Relation] = []
    /// Whether a paragraph starts with it.
    var startsParagraph = false

    /// The sentence as text with each word's place, cut as the treebank cuts it.
    var spelt: (text: String, ranges: [Range<Int>]) {
        var text = ""
        var ranges: [Range<Int>] = []
        for (word, isSpaced) in zip(words, isSpaced) {
            let start = text.utf8.count
            text += word
            ranges.append(start..<text.utf8.count)
            if isSpaced { text += " " }
        }
        return (text, ranges)
    }
}

func treebank(_ path: String) throws -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence()
    var joinedUntil = 0
    var joinedSpace = true
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
    {
        if line.isEmpty {
            if !sentence.words.isEmpty { sentences.append(sentence) }
            sentence = TreebankSentence()
            joinedUntil = 0
            continue
        }
        if line.hasPrefix("#") {
            if line.hasPrefix("# newpar") || line.hasPrefix("# newdoc") {
                sentence.startsParagraph = true
            }
            continue
        }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 10 else { continue }
        if fields[0].contains("-") {
            joinedUntil = Int(fields[0].split(separator: "-")[1]) ?? 0
            joinedSpace = !fields[9].contains("SpaceAfter=No")
            continue
        }
        guard let number = Int(fields[0]), let head = Int(fields[6]) else { continue }
        sentence.words.append(String(fields[1]))
        sentence.isSpaced.append(
            number < joinedUntil
                ? false : number == joinedUntil ? joinedSpace : !fields[9].contains("SpaceAfter=No"))
        let tag = tag(fields[3])
        sentence.pairs.append(SyntaxModel.TagPair(tag: tag, penn: penn(fields[4], tag)))
        sentence.lemmas.append(String(fields[2]))
        sentence.heads.append(head)
        sentence.relations.append(relation(fields[7], lemma: fields[2].lowercased(), tag: tag))
    }
    return sentences
}

private func tag(_ name: Substring) -> Tag {
    Tag.allCases.first { "\($0)" == name.lowercased() } ?? .x
}

private func penn(_ name: Substring, _ tag: Tag) -> Penn {
    switch name {
    case "PRP$": return .prpPossessive
    case "WP$": return .wpPossessive
    default:
        if tag == .punct { return name == "HYPH" ? .hyph : .other }
        return Penn.allCases.first { "\($0)" == name.lowercased() } ?? .other
    }
}

/// The words that make an unmarked noun phrase one of time: the treebanks no longer tell.
private let timeWords: Set<String> = [
    "second", "minute", "hour", "day", "night", "morning", "afternoon", "evening", "noon", "midnight",
    "today", "tonight", "yesterday", "tomorrow",
    "week", "weekend", "month", "year", "decade", "century", "time", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "spring", "summer",
    "fall", "autumn", "winter", "moment", "season", "quarter", "o'clock", "am", "pm", "a.m.", "p.m.",
    "while", "days",
]

private func relation(_ name: Substring, lemma: String, tag: Tag) -> Relation {
    let isTime = timeWords.contains(lemma) || tag == .num
    switch name {
    case "nsubj:pass": return .nsubjPass
    case "nsubj:outer": return .nsubjOuter
    case "csubj:pass": return .csubjPass
    case "obl:agent": return .oblAgent
    case "obl:unmarked", "obl:npmod", "obl:tmod": return isTime ? .oblTmod : .oblNpmod
    case "nmod:unmarked", "nmod:npmod", "nmod:tmod": return isTime ? .nmodTmod : .nmodNpmod
    case "nmod:poss": return .nmodPoss
    case "nmod:desc": return .nmodDesc
    case "advcl:relcl": return .advclRelcl
    case "acl:relcl": return .aclRelcl
    case "aux:pass": return .auxPass
    case "det:predet": return .detPredet
    case "cc:preconj": return .ccPreconj
    case "compound:prt": return .compoundPrt
    default:
        let base = name.split(separator: ":")[0]
        return Relation.allCases.first { "\($0)" == base } ?? .dep
    }
}
