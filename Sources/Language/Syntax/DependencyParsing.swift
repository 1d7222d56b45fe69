extension SyntaxModel {
    /// The tag of a word as the parser sees it; of marks the mark itself tells more.
    package func parserTag(_ tag: UInt8, _ form: WordForm) -> UInt8 {
        tags[Int(tag)].tag == .punct ? 128 | UInt8(form.ending1 & 0x7F) : tag
    }

    /// Heads and labels of a tagged sentence, by the best move each time.
    package func tree(of forms: [WordForm], tags: [UInt8]) -> ParserState {
        var state = ParserState(forms, tags: tags, model: self)
        while !state.isFinished {
            let mayLeft = state.allows(.left)
            let mayRight = state.allows(.right)
            guard mayLeft || mayRight else {
                state.shift()
                continue
            }
            let layer = network.layer(of: state)
            let move = move(from: state, layer, mayLeft: mayLeft, mayRight: mayRight)
            if move == .shift {
                state.shift()
            } else {
                state.attach(move, label: label(for: move, in: state, layer))
            }
        }
        return state
    }

    @inline(__always)
    private func move(from state: ParserState, _ layer: Layer, mayLeft: Bool, mayRight: Bool) -> Move {
        if !mayLeft, !state.allows(.shift) { return .right }
        func score(_ move: Move) -> Int32 { network.moves[Int(move.rawValue)].score(layer) }
        var best = Move.shift
        var bestScore = score(.shift)
        if mayLeft {
            let left = score(.left)
            if left > bestScore {
                best = .left
                bestScore = left
            }
        }
        if mayRight, score(.right) > bestScore { best = .right }
        return best
    }

    /// The relation that a move makes: the best of those seen between two such tags.
    @inline(__always)
    private func label(for move: Move, in state: ParserState, _ layer: Layer) -> UInt8 {
        let head = state.head(of: move)
        if head == 0 { return Relation.root.rawValue }
        let pair = labelPair(head: state.nodes[head].tag, dependent: state.nodes[state.at(depth: 0)].tag)
        let candidates = labelLists[Int(labelListIndex[pair])]
        var best = candidates[0]
        if candidates.count == 1 { return best }
        let side = move == .left ? 0 : 64
        var bestScore = Int32.min
        for candidate in candidates {
            let score = network.labels[side + Int(candidate)].score(layer)
            if score > bestScore {
                best = candidate
                bestScore = score
            }
        }
        return best
    }

    /// Index of a pair of parser tags in `labelListIndex`: marks count as one tag.
    @inline(__always)
    package func labelPair(head: UInt8, dependent: UInt8) -> Int {
        Int(head < 128 ? head : 127) * 128 + Int(dependent < 128 ? dependent : 127)
    }
}
