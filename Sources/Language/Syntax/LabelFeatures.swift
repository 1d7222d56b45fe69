/// The features of the relation that an arc gets when it is made: the dependent is complete by then, the head to its left part.
package enum LabelFeatures {
    @inline(__always)
    static func visit(_ state: ParserState, _ move: Move, _ emit: (UInt32) -> Void) {
        let dependentIndex = state.at(depth: 0)
        let headIndex = move == .left ? state.next : state.at(depth: 1)
        let nothing = state.count + 1
        let direction: UInt32 = move == .left ? 1 : 2
        let d = state.nodes[dependentIndex]
        let h = state.nodes[headIndex]
        let dl = state.nodes[Int(d.left1)]
        let dl2 = state.nodes[Int(d.left2)]
        let dr = state.nodes[Int(d.right1)]
        let hl = state.nodes[Int(h.left1)]
        let hr = state.nodes[Int(h.right1)]
        let after = state.nodes[min(dependentIndex + 1, nothing)]
        let before = state.nodes[dependentIndex - 1]
        let n0 = state.nodes[state.next]
        let headTag = h.tag | direction &<< 16
        let depTag = d.tag | direction &<< 16
        let distance = MoveFeatures.bucket(abs(headIndex - dependentIndex))
        let dLeft = MoveFeatures.fold(d.leftLabels)
        let dRight = MoveFeatures.fold(d.rightLabels)
        let hLeft = MoveFeatures.fold(h.leftLabels)
        let hRight = MoveFeatures.fold(h.rightLabels)
        emit(FeatureHash.of(1, depTag, h.tag))
        emit(FeatureHash.of(2, d.word, depTag))
        emit(FeatureHash.of(3, h.word, headTag))
        emit(FeatureHash.of(4, d.word, depTag, h.tag))
        emit(FeatureHash.of(5, h.word, headTag, d.tag))
        emit(FeatureHash.of(6, d.word, h.word, direction))
        emit(FeatureHash.of(7, depTag, h.tag, distance))
        emit(FeatureHash.of(8, depTag, h.tag, dLeft))
        emit(FeatureHash.of(9, depTag, h.tag, dRight))
        emit(FeatureHash.of(10, depTag, h.tag, hLeft))
        emit(FeatureHash.of(11, depTag, h.tag, hRight))
        emit(FeatureHash.of(12, dLeft, hLeft, depTag))
        emit(FeatureHash.of(13, depTag, dl.word, h.tag))
        emit(FeatureHash.of(14, depTag, dl.word, h.word))
        emit(FeatureHash.of(15, depTag, UInt32(dl.label), UInt32(dl2.label), h.tag))
        emit(FeatureHash.of(16, depTag, UInt32(dr.label), h.tag))
        emit(FeatureHash.of(17, depTag, UInt32(hl.label), h.tag))
        emit(FeatureHash.of(18, depTag, UInt32(hr.label), h.tag))
        emit(FeatureHash.of(19, depTag, h.word, UInt32(hr.label)))
        emit(FeatureHash.of(20, depTag, h.word, hLeft))
        emit(FeatureHash.of(21, depTag, h.tag, after.tag))
        emit(FeatureHash.of(22, depTag, h.tag, before.tag))
        emit(FeatureHash.of(23, depTag, h.tag, n0.tag))
        emit(FeatureHash.of(24, depTag, d.word, dLeft))
        emit(FeatureHash.of(25, depTag, d.word, hLeft))
        emit(FeatureHash.of(26, depTag, before.word))
        emit(FeatureHash.of(27, depTag, hl.word, h.tag))
        emit(FeatureHash.of(28, depTag, hr.word, h.tag))
        emit(FeatureHash.of(29, depTag, h.tag, state.nodes[state.at(depth: move == .left ? 1 : 2)].tag))
        emit(FeatureHash.of(30, d.word, h.tag, dLeft, distance))
    }

    package static let count = 30

    /// The same hashes as an array, for training.
    package static func hashes(_ state: ParserState, _ move: Move) -> [UInt32] {
        var hashes: [UInt32] = []
        hashes.reserveCapacity(count)
        visit(state, move) { hashes.append($0) }
        return hashes
    }
}
