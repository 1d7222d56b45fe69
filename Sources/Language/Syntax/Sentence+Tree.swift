// Walking the tree of a parsed sentence. Words are named by their index; sentences are short, so that a scan is quick.
extension Sentence {
    /// The word that nothing is above; nil before parsing.
    package var root: Int? { words.firstIndex { $0.head < 0 && $0.relation == .root } }

    /// The words that hang on `word`, in order.
    package func children(of word: Int) -> [Int] { words.indices.filter { words[$0].head == word } }

    /// The first child of `word` in one of the relations.
    package func child(of word: Int, _ relations: Relation...) -> Int? {
        words.indices.first { words[$0].head == word && relations.contains(words[$0].relation) }
    }

    package func head(of word: Int) -> Int? { words[word].head >= 0 ? words[word].head : nil }

    /// Whether `word` is `ancestor` or hangs below it.
    package func isWithin(_ word: Int, _ ancestor: Int) -> Bool {
        var place = word
        while place >= 0 {
            if place == ancestor { return true }
            place = words[place].head
        }
        return false
    }

    /// All words below `word`, itself included, in order; not those below a child that `leaving` names.
    package func subtree(of word: Int, leaving left: (Int) -> Bool = { _ in false }) -> [Int] {
        var isIn = [Bool](repeating: false, count: words.count)
        var open = [word]
        while let place = open.popLast() {
            isIn[place] = true
            for child in words.indices where words[child].head == place && !left(child) { open.append(child) }
        }
        return words.indices.filter { isIn[$0] }
    }

    /// UTF-8 range of all that hangs on `word`, without marks at its ends.
    package func range(of word: Int) -> Range<Int> { range(of: subtree(of: word), around: word) }

    /// UTF-8 range of the run of `members` around `word`, without marks at its ends.
    package func range(of members: [Int], around word: Int) -> Range<Int> {
        var first = word
        var last = word
        let isIn = Set(members)
        while isIn.contains(first - 1) { first -= 1 }
        while isIn.contains(last + 1) { last += 1 }
        while first < word, words[first].tag == .punct { first += 1 }
        while last > word, words[last].tag == .punct { last -= 1 }
        return words[first].range.lowerBound..<words[last].range.upperBound
    }

    /// The words joined with `word` by "and", "or" and commas, itself included, whichever of them is asked for.
    package func conjuncts(of word: Int) -> [Int] {
        var first = word
        while words[first].relation == .conj, let head = head(of: first) { first = head }
        return words.indices.filter { place in
            var place = place
            while place != first {
                guard words[place].relation == .conj, let head = head(of: place) else { return false }
                place = head
            }
            return true
        }
    }

    /// The words of a noun phrase around its head noun, without what is only said about it: no relative clause, apposition, list mate, preposition.
    package func nounPhrase(of word: Int) -> [Int] {
        let parts = subtree(of: word) { child in
            switch words[child].relation {
            case .det, .detPredet, .amod, .compound, .nummod, .flat, .fixed, .nmodPoss, .nmodDesc, .goeswith: false
            case .case: words[child].penn != .pos && words[child].head == word
            case .nmod: !["of", "for"].contains(self.child(of: child, .case).map { words[$0].lower } ?? "")
            case .punct: words[child].penn != .hyph
            case .advmod: child > word
            default: words[child].head == word
            }
        }
        // What a mark or a left-out part cuts off belongs no more.
        return run(of: parts, around: word)
    }

    private func run(of members: [Int], around word: Int) -> [Int] {
        let isIn = Set(members)
        var first = word
        var last = word
        while isIn.contains(first - 1) { first -= 1 }
        while isIn.contains(last + 1) { last += 1 }
        return Array(first...last)
    }
}
