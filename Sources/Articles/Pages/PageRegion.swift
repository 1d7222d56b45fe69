internal import HTML

extension PageSurvey {
    /// The element that holds the article: where prose gathers, and little else.
    func region() -> Int {
        var weightBefore = [0]
        weightBefore.reserveCapacity(flow.pieces.count + 1)
        for at in flow.pieces.indices { weightBefore.append(weightBefore[at] + weight(of: at)) }

        var best = 0
        var bestScore = Int.min
        for (at, element) in flow.elements.enumerated() {
            var score = weightBefore[Int(element.pieceEnd)] - weightBefore[Int(element.firstPiece)]
            if own[at].contains(.body) { score += score / 10 }
            if own[at].contains(.article) { score += score / 20 }
            if score >= bestScore {
                bestScore = score
                best = at
            }
        }
        return best
    }

    private func weight(of at: Int) -> Int {
        let piece = flow.pieces[at]
        if !zone(of: at).isDisjoint(with: .surroundings) { return -Int(min(piece.letters, 40)) / 2 }
        if prose[at] > 0 { return prose[at] }
        if piece.linkLetters * 2 > piece.letters { return -Int(min(piece.linkLetters, 60)) }
        return 0
    }
}
