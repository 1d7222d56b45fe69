internal import HTML
internal import Language

extension PageSurvey {
    /// The text of an element, its lines joined.
    func text(of element: Int) -> String {
        let element = flow.elements[element]
        return (Int(element.firstPiece)..<Int(element.pieceEnd)).map { cleaned(flow.string(flow.pieces[$0])) }.joined(separator: " ")
    }

    /// Writes pieces of the page as typed blocks.
    func write(_ pieces: [Int], to text: inout ArticleText, isPage: Bool = true) {
        for at in pieces {
            let piece = flow.pieces[at]
            text.append(
                isPage && isCaption(at) && !isWitnessed(at) ? .caption : kind(of: at), .body, flow.text[Int(piece.start)..<Int(piece.end)])
        }
    }

    /// Writes the pieces of a status page: its days and titles are headings, whatever their elements.
    func write(log pieces: [Int], to text: inout ArticleText) {
        for at in pieces {
            let piece = flow.pieces[at]
            let bytes = flow.text[Int(piece.start)..<Int(piece.end)]
            let isTitle = piece.linkLetters * 5 > piece.letters * 4 && !PageLog.isMoment(bytes) && !bytes.starts(with: "http".utf8)
            let isDay =
                DateScanner(bytes).dates().first.map { bytes.count - $0.range.count <= 8 && $0.timestamp.secondOfDay == nil } ?? false
            text.append(isDay ? .heading(level: 2) : isTitle ? .heading(level: 3) : kind(of: at), .body, bytes)
        }
    }

    private func kind(of at: Int) -> Block.Kind {
        let piece = flow.pieces[at]
        if piece.cellEnd > piece.firstCell {
            let cells = flow.cells[Int(piece.firstCell)..<Int(piece.cellEnd)]
                .map { Int($0.lowerBound - piece.start)..<Int($0.upperBound - piece.start) }
            return .tableRow(cells: cells, isHeader: isHeaderRow(piece.element))
        }
        var element = Int(piece.element)
        var lists = 0
        var isItem = false
        while element >= 0 {
            let tag = flow.elements[element].tag
            if let level = tag.headingLevel, lists == 0, !isItem { return .heading(level: level) }
            switch tag {
            case .pre where !isItem: return .code
            case .blockquote where !isItem: return .quote
            case .figcaption where !isItem: return .caption
            case .article where !isItem: return .paragraph
            case .li: isItem = true
            case .ul, .ol: lists += 1
            default: break
            }
            element = Int(flow.elements[element].parent)
        }
        return isItem ? .listItem(depth: max(0, lists - 1)) : .paragraph
    }

    private func isHeaderRow(_ element: Int32) -> Bool {
        let node = Int(flow.elements[Int(element)].node)
        for at in node..<Int(tree.nodes[node].end) where tree.nodes[at].tag == .td { return false }
        return true
    }
}
