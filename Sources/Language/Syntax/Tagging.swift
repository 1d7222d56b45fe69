extension SyntaxModel {
    /// Gives each word the best of its tags, left to right.
    package func tags(of forms: [WordForm], names: ProperNames = ProperNames()) -> [UInt8] {
        var memory = WordMemory()
        return tags(of: forms, names: names, memory: &memory)
    }

    /// The same, with what is known of the words by themselves.
    func tags(of forms: [WordForm], names: ProperNames, memory: inout WordMemory) -> [UInt8] {
        let capitals = TaggerFeatures.capitals(of: forms)
        var tags = [UInt8](repeating: Self.undecided, count: forms.count)
        // What the tags before do not decide comes first, for all words: the processor then has not to wait for one word's weights before it
        // asks for the next one's.
        memory.sentenceScores.removeAll(keepingCapacity: true)
        for index in forms.indices {
            let candidates = lexicon.candidates(of: forms[index].candidates)
            if !names.isEmpty, names.contains(forms[index]) {
                tags[index] = Self.nameTag
            } else if candidates.count == 1 {
                tags[index] = lexicon.candidates[candidates.lowerBound]
            } else {
                addScores(of: candidates, at: index, of: forms, capitals: capitals, to: &memory)
            }
        }
        var previous: UInt8 = 255
        var beforePrevious: UInt8 = 255
        var scored = 0
        for index in forms.indices {
            if tags[index] == Self.undecided {
                let candidates = lexicon.candidates(of: forms[index].candidates)
                let scores = scored..<scored + candidates.count
                tags[index] = best(
                    of: candidates, memory.sentenceScores, scores, forms[index],
                    index + 1 < forms.count ? forms[index + 1] : WordForm.outside(3), previous: previous, beforePrevious: beforePrevious)
                scored += candidates.count
            }
            beforePrevious = previous
            previous = tags[index]
        }
        return tags
    }

    /// No tag has this number.
    private static let undecided: UInt8 = 254

    /// Adds to a sentence's scores what the word and its neighbours tell for each of its tags.
    private func addScores(
        of candidates: Range<Int>, at index: Int, of forms: [WordForm], capitals: UInt32, to memory: inout WordMemory
    ) {
        let here = forms[index]
        let own = ownScores(of: candidates, here, capitals: capitals, &memory)
        let shift = UInt32(32 - tagWeights.bits)
        // Every feature is hashed once, however many tags the word may have.
        var slots = InlineArray<17, UInt32>(repeating: 0)
        var visited = 0
        TaggerFeatures.visitNeighbours(
            index > 1 ? forms[index - 2] : WordForm.outside(index == 1 ? 1 : 2), index > 0 ? forms[index - 1] : WordForm.outside(1), here,
            index + 1 < forms.count ? forms[index + 1] : WordForm.outside(3),
            index + 2 < forms.count ? forms[index + 2] : WordForm.outside(4), capitals: capitals
        ) { hash in
            slots[visited] = hash &>> shift
            visited &+= 1
        }
        for candidate in candidates {
            let tag = UInt32(lexicon.candidates[candidate])
            var score = memory.scores[own &+ candidate &- candidates.lowerBound]
            for feature in slots.indices { score &+= Int32(tagWeights[Int(slots[feature] ^ tag)]) }
            memory.sentenceScores.append(score)
        }
    }

    /// Where the memory has what a word by itself tells for each of its tags.
    private func ownScores(of candidates: Range<Int>, _ here: WordForm, capitals: UInt32, _ memory: inout WordMemory) -> Int {
        if here.place >= 0 {
            let known = memory.entries[Int(here.place)].scores[Int(capitals)]
            if known >= 0 { return Int(known) }
        }
        let start = memory.scores.count
        let shift = UInt32(32 - tagWeights.bits)
        var slots = InlineArray<10, UInt32>(repeating: 0)
        var visited = 0
        TaggerFeatures.visitWord(here, capitals: capitals) { hash in
            slots[visited] = hash &>> shift
            visited &+= 1
        }
        for candidate in candidates {
            let tag = UInt32(lexicon.candidates[candidate])
            var score: Int32 = 0
            for feature in slots.indices { score &+= Int32(tagWeights[Int(slots[feature] ^ tag)]) }
            memory.scores.append(score)
        }
        if here.place >= 0 { memory.setScores(start, at: here.place, capitals: capitals) }
        return start
    }

    /// The tag with the highest score, the first of equals.
    @inline(__always)
    private func best(
        of candidates: Range<Int>, _ scores: [Int32], _ range: Range<Int>, _ here: WordForm, _ next1: WordForm, previous: UInt8,
        beforePrevious: UInt8
    ) -> UInt8 {
        let shift = UInt32(32 - tagWeights.bits)
        var slots = InlineArray<8, UInt32>(repeating: 0)
        var visited = 0
        TaggerFeatures.visitTags(here, next1, previous: previous, beforePrevious: beforePrevious) { hash in
            slots[visited] = hash &>> shift
            visited &+= 1
        }
        // The one that leads so far first: most others then cannot come up with it.
        var leader = 0
        for place in 1..<range.count where scores[range.lowerBound &+ place] > scores[range.lowerBound &+ leader] { leader = place }
        func score(_ place: Int) -> Int32 {
            let tag = UInt32(lexicon.candidates[candidates.lowerBound &+ place])
            var score = scores[range.lowerBound &+ place]
            for feature in slots.indices { score &+= Int32(tagWeights[Int(slots[feature] ^ tag)]) }
            return score
        }
        let most = Int32(TaggerFeatures.ofTags) * 128
        var best = leader
        var bestScore = score(leader)
        for place in 0..<range.count where scores[range.lowerBound &+ place] &+ most >= bestScore && place != leader {
            let score = score(place)
            guard score > bestScore || score == bestScore && place < best else { continue }
            best = place
            bestScore = score
        }
        return lexicon.candidates[candidates.lowerBound &+ best]
    }
}

/// What each feature tells for each tag. A feature's slots for the single tags lie in one block of 128.
package struct TagWeights: Sendable {
    /// An array's first element stands 48 bytes behind the start of a line of the processor's cache (large pieces of memory have their size
    /// in front, and arrays their count): with 16 left empty, a feature's slots lie on one line or two, not on two or three.
    private let weights: [Int8]
    private static let empty = 16
    /// The number of slots is 2 to the `bits`.
    let bits: Int

    package init(_ slots: [Int8]) {
        weights = [Int8](repeating: 0, count: Self.empty) + slots
        bits = slots.isEmpty ? 0 : slots.count.trailingZeroBitCount
    }

    package var slots: [Int8] { Array(weights[Self.empty...]) }

    @inline(__always)
    subscript(slot: Int) -> Int8 { weights[slot &+ Self.empty] }
}
