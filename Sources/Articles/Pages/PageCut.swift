internal import HTML

/// Which pieces of a page's region are the article, and as what.
struct PageCut {
    let survey: PageSurvey
    let region: Int
    let title: String?

    /// The pieces kept, in order.
    func kept() -> [Int] {
        let element = survey.flow.elements[region]
        var kept: [Int] = []
        var heading: [Int] = []
        var hasProse = false
        for at in Int(element.firstPiece)..<Int(element.pieceEnd) {
            let zone = survey.zone(of: at)
            if !zone.isDisjoint(with: .surroundings) { continue }
            let piece = survey.flow.pieces[at]
            if let level = survey.tag(of: at).headingLevel {
                if level == 1 || isTitle(at) { continue }
                heading.append(at)
                continue
            }
            if zone.contains(.caption) { continue }
            let isProse = survey.prose[at] > 0
            if !isProse {
                if piece.linkLetters * 2 > piece.letters { continue }
                let isSentence = piece.stops > 0 && piece.words >= 5
                if !hasProse, !isSentence { continue }
            }
            if isProse { hasProse = true }
            kept += heading
            heading = []
            kept.append(at)
        }
        while let last = kept.last, survey.prose[last] == 0, survey.flow.pieces[last].stops == 0, !isListed(last) { kept.removeLast() }
        return kept
    }

    private func isListed(_ at: Int) -> Bool {
        switch survey.tag(of: at) {
        case .li, .tr, .pre, .dd, .dt: true
        default: false
        }
    }

    private func isTitle(_ at: Int) -> Bool { survey.flow.string(survey.flow.pieces[at]) == title }
}
