extension SyntaxModel {
    /// Gives each word the best of its tags, left to right.
    package func tags(of forms: [WordForm], names: ProperNames = ProperNames()) -> [UInt8] {
        var tags = [UInt8](repeating: 0, count: forms.count)
        let capitals = TaggerFeatures.capitals(of: forms)
        let shift = UInt32(32 - tagBits)
        var previous: UInt8 = 255
        var beforePrevious: UInt8 = 255
        for index in forms.indices {
            let here = forms[index]
            let candidates = lexicon.candidateLists[here.candidates]
            var best = candidates[0]
            if !names.isEmpty, names.contains(here) {
                best = Self.nameTag
            } else if candidates.count > 1 {
                let back2 = index > 1 ? forms[index - 2] : WordForm.outside(index == 1 ? 1 : 2)
                let back1 = index > 0 ? forms[index - 1] : WordForm.outside(1)
                let next1 = index + 1 < forms.count ? forms[index + 1] : WordForm.outside(3)
                let next2 = index + 2 < forms.count ? forms[index + 2] : WordForm.outside(4)
                // Every feature is hashed once, however many tags the word may have.
                var slots = InlineArray<35, UInt32>(repeating: 0)
                var visited = 0
                TaggerFeatures.visit(
                    back2, back1, here, next1, next2, previous: previous, beforePrevious: beforePrevious, capitals: capitals
                ) { hash in
                    slots[visited] = hash &>> shift
                    visited &+= 1
                }
                var bestScore = Int32.min
                for candidate in candidates {
                    var score: Int32 = 0
                    for feature in slots.indices { score &+= Int32(tagWeights[Int(slots[feature] ^ UInt32(candidate))]) }
                    guard score > bestScore else { continue }
                    best = candidate
                    bestScore = score
                }
            }
            tags[index] = best
            beforePrevious = previous
            previous = best
        }
        return tags
    }
}
