extension SyntaxModel {
    /// Gives each word the best of its tags, left to right.
    package func tags(of forms: [WordForm], names: ProperNames = ProperNames()) -> [UInt8] {
        var tags = [UInt8](repeating: 0, count: forms.count)
        var scores = [Int32](repeating: 0, count: 128)
        let capitals = TaggerFeatures.capitals(of: forms)
        let shift = UInt32(32 - tagBits)
        var back2 = WordForm.outside(2)
        var back1 = WordForm.outside(1)
        var previous: UInt8 = 255
        var beforePrevious: UInt8 = 255
        for index in forms.indices {
            let here = forms[index]
            let candidates = lexicon.candidateLists[here.candidates]
            var best = candidates[0]
            if !names.isEmpty, names.contains(here) {
                best = Self.nameTag
            } else if candidates.count > 1 {
                for candidate in candidates { scores[Int(candidate)] = 0 }
                TaggerFeatures.visit(
                    back2, back1, here, index + 1 < forms.count ? forms[index + 1] : .outside(3),
                    index + 2 < forms.count ? forms[index + 2] : .outside(4),
                    previous: previous, beforePrevious: beforePrevious, capitals: capitals
                ) { hash in
                    let base = Int(hash &>> shift)
                    for candidate in candidates {
                        scores[Int(candidate)] &+= Int32(tagWeights[base ^ Int(candidate)])
                    }
                }
                for candidate in candidates where scores[Int(candidate)] > scores[Int(best)] {
                    best = candidate
                }
            }
            tags[index] = best
            beforePrevious = previous
            previous = best
            back2 = back1
            back1 = here
        }
        return tags
    }
}
