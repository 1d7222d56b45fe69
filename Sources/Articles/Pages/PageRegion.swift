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
        return narrowed(best)
    }

    /// A page that goes on with the next article has a headline for each: the first one's element, where it has prose enough.
    private func narrowed(_ region: Int) -> Int {
        let element = flow.elements[region]
        let headlines = (Int(element.firstPiece)..<Int(element.pieceEnd)).filter {
            tag(of: $0) == .h1 && flow.pieces[$0].words >= 4 && zone(of: $0).isDisjoint(with: .surroundings)
        }
        guard headlines.count > 1 else { return region }
        var at = Int(flow.pieces[headlines[0]].element)
        while at > region {
            let own = flow.elements[at]
            if Int(own.pieceEnd) > headlines[1] { return region }
            if prose(of: at) >= 250, prose(of: at) * 8 > prose(of: region) { return at }
            at = Int(own.parent)
        }
        return region
    }

    private func weight(of at: Int) -> Int {
        let piece = flow.pieces[at]
        if isWitnessed(at), prose[at] > 0 { return prose[at] }
        if !zone(of: at).isDisjoint(with: .surroundings) { return -Int(min(piece.letters, 40)) / 2 }
        if isForeign(at) { return -prose[at] / 2 }
        if prose[at] > 0 { return prose[at] }
        if piece.linkLetters * 2 > piece.letters {
            // Lists of links within an article's own element are most likely its own.
            let isOwn = !zone(of: at).isDisjoint(with: [.article, .body])
            return -Int(min(piece.linkLetters, 60)) / (isOwn ? 6 : 1)
        }
        return 0
    }
}
