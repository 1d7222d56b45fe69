extension SyntaxModel {
    /// The tag of a word as a parser feature; of marks the mark itself tells more.
    package func parserTag(_ tag: UInt8, _ form: WordForm) -> UInt32 {
        tags[Int(tag)].tag == .punct ? 128 | (form.ending1 & 0x7F) : UInt32(tag)
    }

    /// Heads and labels of a tagged sentence, by the best move each time.
    package func tree(of forms: [WordForm], tags: [UInt8]) -> ParserState {
        var state = ParserState(
            words: forms.map(\.word), tags: forms.indices.map { parserTag(tags[$0], forms[$0]) })
        var scores = [Int32](repeating: 0, count: 64)
        while !state.isFinished {
            let move = move(from: state)
            if move == .shift {
                state.shift()
            } else {
                let label = label(for: move, in: state, scores: &scores)
                state.attach(move, label: label)
            }
        }
        return state
    }

    /// The best allowed move: the two scores (left and right against shift) ride in one number, so that a feature costs one load.
    private func move(from state: ParserState) -> Move {
        let mayShift = state.allows(.shift)
        let mayLeft = state.allows(.left)
        let mayRight = state.allows(.right)
        if !mayLeft, !mayRight { return .shift }
        if !mayShift, !mayLeft { return .right }
        var sum: UInt32 = 0
        let shift = UInt32(32 - moveBits)
        MoveFeatures.visit(state) { sum &+= moveWeights[Int($0 &>> shift)] }
        let left = Int(sum & 0xFFFF) - 128 * MoveFeatures.count
        let right = Int(sum >> 16) - 128 * MoveFeatures.count
        var best = Move.shift
        var bestScore = 0
        if mayLeft, left > bestScore {
            best = .left
            bestScore = left
        }
        if mayRight, right > bestScore { best = .right }
        return best
    }

    private func label(for move: Move, in state: ParserState, scores: inout [Int32]) -> UInt8 {
        let head = move == .left ? state.next : state.at(depth: 1)
        if head == 0 { return Relation.root.rawValue }
        let candidates = labelLists[
            Int(
                labelListIndex[
                    labelPair(head: state.nodes[head].tag, dependent: state.nodes[state.at(depth: 0)].tag)])]
        var best = candidates[0]
        if candidates.count == 1 { return best }
        for candidate in candidates { scores[Int(candidate)] = 0 }
        let shift = UInt32(32 - labelBits)
        LabelFeatures.visit(state, move) { hash in
            let base = Int(hash &>> shift)
            for candidate in candidates {
                scores[Int(candidate)] &+= Int32(labelWeights[base ^ Int(candidate)])
            }
        }
        for candidate in candidates where scores[Int(candidate)] > scores[Int(best)] {
            best = candidate
        }
        return best
    }

    /// Index of a pair of parser tags in `labelListIndex`: marks count as one tag.
    @inline(__always)
    package func labelPair(head: UInt32, dependent: UInt32) -> Int {
        Int(head < 128 ? head : 127) * 128 + Int(dependent < 128 ? dependent : 127)
    }
}
