import Articles
import Language

extension Passage {
    /// The noun phrases that stand in one enumeration with a phrase, itself among them: "A, B, and C" by its commas and its "and",
    /// whatever the tree says.
    func enumeration(of chunk: Int) -> [Int] {
        for list in enumerations where list.contains(chunk) { return list }
        return [chunk]
    }

    /// What may stand between the phrases of an enumeration.
    private static let joints: WordSet = [
        ",", "and", "or", "nor", "&", "plus", "as", "well", "both", "like", "such", "including", "especially", "particularly", "e.g.", "(",
    ]

    /// Reads the enumerations of a sentence from left to right.
    static func enumerations(chunks: [Chunk], words: [Word], cues: [Cues]) -> [[Int]] {
        guard chunks.count > 1 else { return [] }
        var lists: [[Int]] = []
        var current: [Int] = []
        var hasConjunction = false
        // "and" ends a list; "such as" opens one.
        var isClosed = false
        // Where the words behind the last phrase of the list begin, and whether a bracket is open there.
        var reached = 0
        var isInBracket = false

        func isLike(_ first: Chunk, _ next: Chunk) -> Bool {
            // "Claude, an AI assistant": an apposition, not an enumeration.
            let opener = words[next.range.lowerBound]
            if opener.lower == "the", words[next.range].contains(where: { $0.tag == .propn }) { return true }
            if ["a", "an", "the"].contains(opener.lower) { return words[first.range.lowerBound].tag == .det }
            return true
        }
        func isAlong(_ gap: ArraySlice<Word>) -> Bool {
            // "A, along with B"
            guard gap.last?.lower == "with", let before = gap.dropLast().last?.lower else { return false }
            return before == "along" && gap.count == 2
                || (before == "along" || before == "together") && gap.count == 3 && gap[gap.startIndex].lower == ","
        }
        /// "endpoints for A, B and C": whose or what for an item is, before the next.
        func isTellingWhich(_ index: Int, behind gap: ArraySlice<Word>) -> Bool {
            let end = chunks[index].range.upperBound
            return gap.count == 1 && gap.allSatisfy { $0.tag == .adp && !joints.contains($0.lower) }
                && index + 1 < chunks.count && chunks[index + 1].range.lowerBound == end + 1 && words[end].lower == ","
        }
        func close() {
            // Three or more names in a row are a list without its "and".
            func areNames() -> Bool {
                let opener = (current.first.map { chunks[$0].range.lowerBound } ?? 0) - 1
                let isPlace = opener >= 0 && ["in", "at", "from", "near"].contains(words[opener].lower)
                return !isPlace && current.allSatisfy { words[chunks[$0].head].tag == .propn || chunks[$0].range.count == 1 }
            }
            if current.count > 1, hasConjunction || current.count > 2 && areNames() { lists.append(trimmed(current)) }
            current.removeAll(keepingCapacity: true)
            hasConjunction = false
            isClosed = false
            isInBracket = false
        }
        /// "could not open A, and B said": the last one opens a clause of its own.
        func trimmed(_ list: [Int]) -> [Int] {
            guard let last = list.last, list.count > 1 else { return list }
            let after = chunks[last].range.upperBound
            let before = chunks[list[0]].range.lowerBound
            // Behind ", and" a list opens its own clause.
            let opens = before == 0 || words[before - 1].tag == .cconj || words[before - 1].tag == .sconj
            let followsVerb = !opens && words[..<before].contains { $0.tag == .verb }
            let opensClause = after < words.count && (words[after].tag == .verb && words[after].penn != .vbn || words[after].tag == .aux)
            let hasComma = words[chunks[last].range.lowerBound - 1].tag == .cconj && words[chunks[last].range.lowerBound - 2].lower == ","
            return followsVerb && opensClause && (hasComma || list.count == 2) && words[chunks[last].head].relation == .nsubj
                ? Array(list.dropLast()) : list
        }
        for index in chunks.indices {
            // "the console (EU) and the API": what stands in brackets belongs to what stands before it.
            let range = chunks[index].range
            var gap = words[reached..<range.lowerBound]
            reached = range.upperBound
            if !current.isEmpty, range.count == 1, range.upperBound < words.count, words[range.lowerBound - 1].lower == "(",
                words[range.upperBound].lower == ")"
            {
                reached += 1
                continue
            }
            guard let previous = current.last else {
                current.append(index)
                continue
            }
            if current.count > 1, !isClosed, isTellingWhich(index, behind: gap) { continue }
            // "the stores (A, B), and C"
            if isInBracket, gap.count > 1, gap.first?.lower == ")" {
                gap = gap.dropFirst()
                isInBracket = false
                isClosed = false
            } else if gap.contains(where: { $0.lower == "(" }) {
                isInBracket = true
            }
            let isJoint =
                !gap.isEmpty && gap.count <= 4
                && gap.allSatisfy { joints.contains($0.lower) } || isAlong(gap)
            if isJoint, isLike(chunks[previous], chunks[index]) || gap.contains(where: { $0.tag == .cconj }),
                !isClosed || gap.contains(where: { $0.tag == .cconj })
            {
                current.append(index)
                if gap.contains(where: {
                    ["and", "or", "nor", "&", "plus", "well", "like", "such", "including", "e.g.", "along", "together"].contains($0.lower)
                }) {
                    hasConjunction = true
                }
                if gap.contains(where: { ["and", "or", "nor", "&"].contains($0.lower) }) { isClosed = true }
                // "and services, including A, B": a new list opens.
                if gap.contains(where: { ["including", "such", "like"].contains($0.lower) }) { isClosed = false }
            } else {
                close()
                current.append(index)
            }
        }
        close()
        return lists
    }
}

extension Passage {
    /// "neither X nor Y": whether a noun stands in a list of those of whom nothing is true.
    func isNeither(_ noun: Int) -> Bool {
        guard chunkOf[noun] >= 0 else { return false }
        let first = chunks[enumeration(of: chunkOf[noun]).first ?? chunkOf[noun]].range.lowerBound
        return first > 0 && words[first - 1].lower == "neither" || words[first].lower == "neither"
    }

    /// Where an agency's line of place and date ends, "LONDON, Oct 25 (Agency) -", "KOCHI:", with which a text opens; zero where there is none.
    func datelineEnd(in text: ArticleReading) -> Int {
        guard range.lowerBound == text.article.blocks[block].range.lowerBound, let first = words.first, text.startsCapital(first) else {
            return 0
        }
        let isShouted = first.range.count > 3 && !first.looks.contains(.small)
        for index in words.indices.prefix(16).dropFirst() {
            switch words[index].lower {
            case "-", "–", "—", "--":
                guard words[index].range.lowerBound > words[index - 1].range.upperBound else { continue }
                return isShouted || words[index - 1].lower == ")" ? index + 1 : 0
            case ":":
                let isPlace = words[..<index].allSatisfy { CommonNames.places.contains($0.lower) }
                return index < 4 && (isShouted && words[..<index].allSatisfy { !$0.looks.contains(.small) } || isPlace) ? index + 1 : 0
            default: break
            }
        }
        return 0
    }
}
