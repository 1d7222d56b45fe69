import Foundation
import Language

/// A word of the field with the classes that it can have: a line of a word list, `kiosks<TAB>NNS`.
struct ListedWord {
    var form: String
    var pairs: [SyntaxModel.TagPair]
}

/// The words of a list, one a line.
func listedWords(_ path: String) throws -> [ListedWord] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
        let fields = line.split(separator: "\t")
        guard fields.count == 2 else { return nil }
        let pairs = fields[1].split(separator: ",").compactMap { pair(penn: String($0)) }
        return pairs.isEmpty ? nil : ListedWord(form: String(fields[0]), pairs: pairs)
    }
}

private func pair(penn: String) -> SyntaxModel.TagPair? {
    switch penn {
    case "NN": SyntaxModel.TagPair(tag: .noun, penn: .nn)
    case "NNS": SyntaxModel.TagPair(tag: .noun, penn: .nns)
    case "VB": SyntaxModel.TagPair(tag: .verb, penn: .vb)
    case "VBP": SyntaxModel.TagPair(tag: .verb, penn: .vbp)
    case "VBZ": SyntaxModel.TagPair(tag: .verb, penn: .vbz)
    case "VBD": SyntaxModel.TagPair(tag: .verb, penn: .vbd)
    case "VBN": SyntaxModel.TagPair(tag: .verb, penn: .vbn)
    case "VBG": SyntaxModel.TagPair(tag: .verb, penn: .vbg)
    case "JJ": SyntaxModel.TagPair(tag: .adj, penn: .jj)
    case "RB": SyntaxModel.TagPair(tag: .adv, penn: .rb)
    default: nil
    }
}
