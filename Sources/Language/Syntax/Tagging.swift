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
                var bestScore = Int32.min
                func consider(_ candidate: UInt32, _ score: Int32) {
                    guard score > bestScore else { return }
                    best = UInt8(truncatingIfNeeded: candidate)
                    bestScore = score
                }
                var first = 0
                // Four candidates at a time, whose scores need no array.
                while first < candidates.count {
                    let last = candidates.count - 1
                    let four = (
                        UInt32(candidates[first]), UInt32(candidates[min(first + 1, last)]), UInt32(candidates[min(first + 2, last)]),
                        UInt32(candidates[min(first + 3, last)])
                    )
                    var scores: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
                    TaggerFeatures.visit(
                        back2, back1, here, next1, next2, previous: previous, beforePrevious: beforePrevious, capitals: capitals
                    ) { hash in
                        let slot = hash &>> shift
                        scores.0 &+= Int32(tagWeights[Int(slot ^ four.0)])
                        scores.1 &+= Int32(tagWeights[Int(slot ^ four.1)])
                        scores.2 &+= Int32(tagWeights[Int(slot ^ four.2)])
                        scores.3 &+= Int32(tagWeights[Int(slot ^ four.3)])
                    }
                    consider(four.0, scores.0)
                    consider(four.1, scores.1)
                    consider(four.2, scores.2)
                    consider(four.3, scores.3)
                    first += 4
                }
            }
            tags[index] = best
            beforePrevious = previous
            previous = best
        }
        return tags
    }
}
