extension SyntaxModel {
    /// Gives each word the best of its tags, left to right.
    package func tags(of forms: [WordForm], names: ProperNames = ProperNames()) -> [UInt8] {
        var tags = [UInt8](repeating: 0, count: forms.count)
        let capitals = TaggerFeatures.capitals(of: forms)
        let shift = UInt32(32 - tagWeights.bits)
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
