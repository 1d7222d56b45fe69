internal import HTML

extension PageSurvey {
    /// The lines that give the times of a live blog's entries; empty where there are no such entries.
    ///
    /// They look like the label of any article, and say the same: but here they come again and again, each over text of its own.
    func moments(in region: Int, isLive: Bool) -> Set<Int> {
        let element = flow.elements[region]
        let outside: Zone = [.navigation, .footer, .comments, .related, .cards, .form, .consent, .share, .biography, .advertisement]
        var found: [Int] = []
        var columns: Set<Int> = []
        for at in Int(element.firstPiece)..<Int(element.pieceEnd) {
            let piece = flow.pieces[at]
            guard piece.letters <= 30, piece.words <= 8, zone(of: at).isDisjoint(with: outside),
                PageLog.isMoment(flow.text[Int(piece.start)..<Int(piece.end)]), let entry = entry(of: at, in: region)
            else { continue }
            // One time an entry: an article's label may give two.
            if columns.insert(entry).inserted { found.append(at) }
        }
        return found.count >= (isLive ? 2 : 3) ? Set(found) : []
    }

    /// The largest box within the region that begins with a time and has text behind it.
    private func entry(of at: Int, in region: Int) -> Int? {
        var box = Int(flow.pieces[at].element)
        var best: Int?
        while box > region {
            let element = flow.elements[box]
            // At most a headline stands before the time.
            guard at - Int(element.firstPiece) <= 2, proseBefore[at] == proseBefore[Int(element.firstPiece)] else { break }
            if prose(of: box) > 0 { best = box }
            box = Int(element.parent)
        }
        return best
    }
}
