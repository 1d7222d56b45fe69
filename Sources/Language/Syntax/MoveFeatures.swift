/// The features of the choice between shift, left and right.
package enum MoveFeatures {
    @inline(__always)
    static func visit(_ state: ParserState, _ emit: (UInt32) -> Void) {
        let nothing = state.count + 1
        let i0 = state.at(depth: 0)
        let i1 = state.at(depth: 1)
        let i2 = state.at(depth: 2)
        let j0 = state.next
        let j1 = min(j0 + 1, nothing)
        let j2 = min(j0 + 2, nothing)
        let j3 = min(j0 + 3, nothing)
        let s0 = state.nodes[i0]
        let s1 = state.nodes[i1]
        let b0 = state.nodes[j0]
        let s2t = state.nodes[i2].tag
        let b1 = state.nodes[j1]
        let b2t = state.nodes[j2].tag
        let b3t = state.nodes[j3].tag
        let s0l = state.nodes[Int(s0.left1)]
        let s0r = state.nodes[Int(s0.right1)]
        let s1l = state.nodes[Int(s1.left1)]
        let s1r = state.nodes[Int(s1.right1)]
        let b0l = state.nodes[Int(b0.left1)]
        let s0lLabel = UInt32(s0l.label)
        let s0rLabel = UInt32(s0r.label)
        let s1rLabel = UInt32(s1r.label)
        let b0lLabel = UInt32(b0l.label)
        let distanceNext = bucket(j0 - i0)
        let distanceBelow = bucket(i0 - i1)
        // Word and tag of the three places that the moves are about.
        emit(FeatureHash.of(1, s0.word))
        emit(FeatureHash.of(2, s0.tag))
        emit(FeatureHash.of(3, s0.word, s0.tag))
        emit(FeatureHash.of(4, s1.word))
        emit(FeatureHash.of(5, s1.tag))
        emit(FeatureHash.of(6, s1.word, s1.tag))
        emit(FeatureHash.of(7, b0.word))
        emit(FeatureHash.of(8, b0.tag))
        emit(FeatureHash.of(9, b0.word, b0.tag))
        emit(FeatureHash.of(10, b1.word, b1.tag))
        emit(FeatureHash.of(11, b1.tag, b2t))
        emit(FeatureHash.of(12, s2t, s1.tag))
        // Pairs.
        emit(FeatureHash.of(13, s0.word, s0.tag, b0.word, b0.tag))
        emit(FeatureHash.of(14, s0.word, s0.tag, b0.word))
        emit(FeatureHash.of(15, s0.word, b0.word, b0.tag))
        emit(FeatureHash.of(16, s0.word, s0.tag, b0.tag))
        emit(FeatureHash.of(17, s0.tag, b0.word, b0.tag))
        emit(FeatureHash.of(18, s0.word, b0.word))
        emit(FeatureHash.of(19, s0.tag, b0.tag))
        emit(FeatureHash.of(20, s1.word, s1.tag, s0.word, s0.tag))
        emit(FeatureHash.of(21, s1.word, s1.tag, s0.tag))
        emit(FeatureHash.of(22, s1.tag, s0.word, s0.tag))
        emit(FeatureHash.of(23, s1.word, s0.word))
        emit(FeatureHash.of(24, s1.tag, s0.tag))
        emit(FeatureHash.of(25, s1.tag, b0.tag))
        emit(FeatureHash.of(26, s1.word, b0.word))
        emit(FeatureHash.of(27, s0.word, b1.tag))
        emit(FeatureHash.of(28, b0.word, b1.tag))
        emit(FeatureHash.of(29, b0.word, b1.word))
        // Three and four tags.
        emit(FeatureHash.of(30, s0.tag, b0.tag, b1.tag))
        emit(FeatureHash.of(31, s1.tag, s0.tag, b0.tag))
        emit(FeatureHash.of(32, s2t, s1.tag, s0.tag))
        emit(FeatureHash.of(33, b0.tag, b1.tag, b2t))
        emit(FeatureHash.of(34, s0.tag, b0.tag, b1.tag, b2t))
        emit(FeatureHash.of(35, s1.tag, s0.tag, b0.tag, b1.tag))
        emit(FeatureHash.of(36, s2t, s1.tag, s0.tag, b0.tag))
        emit(FeatureHash.of(37, s1.tag, s0.word, b0.tag))
        emit(FeatureHash.of(38, s1.word, s0.tag, b0.tag))
        emit(FeatureHash.of(39, s1.tag, s0.tag, b0.word))
        emit(FeatureHash.of(40, b1.tag, b2t, b3t))
        // Children.
        emit(FeatureHash.of(41, s0.tag, s0l.tag, b0.tag))
        emit(FeatureHash.of(42, s0.tag, s0r.tag, b0.tag))
        emit(FeatureHash.of(43, s0.tag, b0.tag, b0l.tag))
        emit(FeatureHash.of(44, s1.tag, s1r.tag, s0.tag))
        emit(FeatureHash.of(45, s1.tag, s1l.tag, s0.tag))
        emit(FeatureHash.of(46, s1.tag, s0.tag, s0l.tag))
        emit(FeatureHash.of(47, s1.tag, s0.tag, s0r.tag))
        emit(FeatureHash.of(48, s0.tag, s0lLabel, b0.tag))
        emit(FeatureHash.of(49, s0.tag, s0rLabel, b0.tag))
        emit(FeatureHash.of(50, s0.tag, b0.tag, b0lLabel))
        emit(FeatureHash.of(51, s1.tag, s1rLabel, s0.tag))
        emit(FeatureHash.of(52, s0.word, s0rLabel, s0lLabel))
        emit(FeatureHash.of(53, s0.tag, s0lLabel, UInt32(state.nodes[Int(s0.left2)].label)))
        emit(FeatureHash.of(54, s0.tag, s0rLabel, UInt32(state.nodes[Int(s0.right2)].label)))
        emit(FeatureHash.of(55, s1.tag, s1rLabel, UInt32(state.nodes[Int(s1.right2)].label)))
        emit(FeatureHash.of(56, b0.tag, b0lLabel, UInt32(state.nodes[Int(b0.left2)].label)))
        emit(FeatureHash.of(57, fold(s0.leftLabels), s0.tag, b0.tag))
        emit(FeatureHash.of(58, fold(s0.rightLabels), s0.tag, b0.tag))
        emit(FeatureHash.of(59, fold(s1.rightLabels), s1.tag, s0.tag))
        emit(FeatureHash.of(60, fold(b0.leftLabels), b0.tag, s0.tag))
        emit(FeatureHash.of(61, fold(s1.leftLabels), s1.tag, s0.tag))
        emit(FeatureHash.of(62, s0l.word, s0.tag, b0.tag))
        emit(FeatureHash.of(63, s1r.word, s1.tag, s0.tag))
        emit(FeatureHash.of(64, s0l.word, s1.tag, s0.tag))
        emit(FeatureHash.of(65, s0l.word, s0.tag, s1.word))
        // Distances and numbers of children.
        emit(FeatureHash.of(66, s0.tag, b0.tag, distanceNext))
        emit(FeatureHash.of(67, s0.word, distanceNext))
        emit(FeatureHash.of(68, b0.word, distanceNext))
        emit(FeatureHash.of(69, s1.tag, s0.tag, distanceBelow))
        emit(FeatureHash.of(70, s0.word, distanceBelow))
        emit(FeatureHash.of(71, s0.tag, b0.tag, UInt32(s0.rightCount), UInt32(b0.leftCount)))
        emit(FeatureHash.of(72, s1.tag, s0.tag, UInt32(s1.rightCount), UInt32(s0.leftCount)))
        emit(FeatureHash.of(73, s0.word, UInt32(s0.leftCount), UInt32(s0.rightCount)))
        emit(FeatureHash.of(74, b0.word, UInt32(b0.leftCount)))
    }

    package static let count = 74

    /// The same hashes as an array, for training.
    package static func hashes(_ state: ParserState) -> [UInt32] {
        var hashes: [UInt32] = []
        hashes.reserveCapacity(count)
        visit(state) { hashes.append($0) }
        return hashes
    }

    @inline(__always)
    static func bucket(_ distance: Int) -> UInt32 {
        distance <= 5 ? UInt32(truncatingIfNeeded: distance) : distance <= 10 ? 6 : 7
    }

    @inline(__always)
    static func fold(_ labels: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: labels) ^ (UInt32(truncatingIfNeeded: labels >> 32) &* 0x9E37_79B1)
    }
}
