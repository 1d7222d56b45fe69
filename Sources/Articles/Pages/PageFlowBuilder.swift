internal import HTML

/// Walks a page's tree once and cuts its text into pieces.
struct PageFlowBuilder {
    private let tree: HTMLTree
    private var flow = PageFlow()
    /// Open elements that begin lines: their place in `flow.elements`, and the node after them.
    private var open: [(element: Int32, end: Int32)] = []
    /// Ends of open links, of preformatted text, of inline elements after which words might be glued.
    private var linkEnd: Int32 = 0
    private var preformattedEnd: Int32 = 0
    private var rowEnd: Int32 = 0
    private var cellsOfRow: [Range<Int32>] = []
    private var cellStart: Int32 = -1
    private var cellEnd: Int32 = 0
    /// Ends of open tables whose rows are lines.
    private var tableEnd: Int32 = 0

    private var images: Int32 = 0
    private var start: Int32 = 0
    private var linkBytes: Int32 = 0
    private var linkRanges: [Range<Int32>] = []
    private var needsSpace = false
    private var breaks = 0
    private var spanJustEnded = false

    private init(_ tree: HTMLTree) { self.tree = tree }

    static func flow(of tree: HTMLTree) -> PageFlow {
        var builder = PageFlowBuilder(tree)
        builder.flow.text.reserveCapacity(tree.bytes.count / 2)
        builder.walk()
        return builder.flow
    }

    private mutating func walk() {
        openElement(0, .document)
        var at = 1
        let count = tree.nodes.count
        while at < count {
            close(before: Int32(at))
            let node = tree.nodes[at]
            switch node.tag {
            case .text: append(node, at)
            case .br:
                breaks += 1
                if breaks >= 2, cellStart < 0 { flush() }
            case .hr: flush()
            case .img, .video:
                images += 1
                if node.tag == .video {
                    at = Int(node.end)
                    continue
                }
            case .a:
                if Int32(at) >= linkEnd { linkEnd = node.end }
                mark(at)
            case .pre:
                openElement(at, node.tag)
                preformattedEnd = max(preformattedEnd, node.end)
            case .table:
                openElement(at, node.tag)
                if isData(table: at) { tableEnd = node.end }
            case .tr where Int32(at) < tableEnd:
                openElement(at, node.tag)
                rowEnd = node.end
                cellsOfRow = []
            case .td, .th:
                if Int32(at) < rowEnd, Int32(at) < tableEnd {
                    beginCell(end: node.end)
                } else {
                    openElement(at, node.tag)
                }
            case .button where isInHeading: break
            default:
                if node.tag.isUnread {
                    at = Int(node.end)
                    continue
                }
                if isInline(node, at) {
                    if node.firstAttribute < node.attributeEnd, isAside(node, at) {
                        at = Int(node.end)
                        continue
                    }
                    mark(at)
                } else if cellStart < 0 {
                    openElement(at, node.tag)
                } else {
                    needsSpace = true
                }
            }
            at += 1
        }
        close(before: Int32(count))
        flush()
        while let last = open.popLast() { finish(last.element) }
    }

    private var isInHeading: Bool {
        guard let last = open.last else { return false }
        let tag = flow.elements[Int(last.element)].tag
        return tag.headingLevel != nil || tag == .summary
    }

    /// What stands in the line and is not seen in it: the box that opens over a word, a word for screen readers.
    private func isAside(_ node: HTMLTree.Node, _ at: Int) -> Bool {
        if tree.has(.hidden, of: at) { return true }
        if let style = tree.range(.style, of: at), PageSurvey.hides(tree.bytes[style]) { return true }
        if let role = tree.range(.role, of: at), tree.bytes[role].elementsEqual("tooltip".utf8) { return true }
        guard let names = tree.range(.class, of: at) else { return false }
        let zone = ZoneWords.table.zones(in: tree.bytes[names])
        if zone.contains(.overlay) { return true }
        guard zone.contains(.hidden), Int(node.end) - at <= 3 else { return false }
        // A mark that only screen readers see, ": " or " - ", parts what others see parted by its place.
        let text = tree.rawText(of: at)
        return text.utf8.count <= 60 && text.unicodeScalars.contains(where: \.isWordPart)
    }

    /// Elements that nobody knows are in the line when text stands right beside them.
    private func isInline(_ node: HTMLTree.Node, _ at: Int) -> Bool {
        if node.tag.isInline { return true }
        guard node.tag == .unknown else { return false }
        let before = tree.nodes[at - 1]
        if before.tag == .text, before.parent == node.parent, !isBlank(before) { return true }
        guard Int(node.end) < tree.nodes.count else { return false }
        let after = tree.nodes[Int(node.end)]
        return after.tag == .text && after.parent == node.parent && !isBlank(after)
    }

    private func isBlank(_ node: HTMLTree.Node) -> Bool {
        for at in Int(node.textStart)..<Int(node.textEnd) where tree.bytes[at] > 0x20 { return false }
        return true
    }

    /// A table is data when no table, heading, list or long text stands in its cells, and it has more than one column.
    private func isData(table: Int) -> Bool {
        var columns = 0
        var widest = 0
        var cellBytes = 0
        for at in (table + 1)..<Int(tree.nodes[table].end) {
            let node = tree.nodes[at]
            switch node.tag {
            case .table, .h1, .h2, .h3, .article, .section, .form, .figure: return false
            case .tr: columns = 0
            case .td, .th:
                columns += 1
                widest = max(widest, columns)
                cellBytes = 0
            case .text:
                if !isBlank(node) { cellBytes += Int(node.textEnd - node.textStart) }
                if cellBytes > 700 { return false }
            default: break
            }
        }
        return widest > 1
    }

    // MARK: Elements

    private mutating func openElement(_ node: Int, _ tag: Tag) {
        flush()
        let parent = open.last?.element ?? -1
        let piece = Int32(flow.pieces.count)
        open.append((Int32(flow.elements.count), tree.nodes[node].end))
        flow.elements.append(
            PageFlow.Element(node: Int32(node), parent: parent, tag: tag, firstPiece: piece, pieceEnd: piece, end: 0, images: -images))
    }

    private mutating func close(before at: Int32) {
        if cellStart >= 0, at >= cellEnd { endCell() }
        while let last = open.last, last.end <= at, open.count > 1 {
            flush()
            finish(last.element)
            open.removeLast()
        }
    }

    private mutating func finish(_ element: Int32) {
        flow.elements[Int(element)].pieceEnd = Int32(flow.pieces.count)
        flow.elements[Int(element)].end = Int32(flow.elements.count)
        flow.elements[Int(element)].images += images
    }

    private mutating func beginCell(end: Int32) {
        if cellStart >= 0 { endCell() }
        if Int32(flow.text.count) > start {
            flow.text += [0x20, 0x7C, 0x20]
        }
        needsSpace = false
        cellStart = Int32(flow.text.count)
        cellEnd = end
    }

    private mutating func endCell() {
        cellsOfRow.append(cellStart..<Int32(flow.text.count))
        cellStart = -1
        needsSpace = false
    }

    /// Remembers that an inline element begins or ends here, where saved pages often have no space between two words.
    private mutating func mark(_ at: Int) {
        if at > 0, tree.nodes[at].tag == .span || tree.nodes[at].tag == .a { spanJustEnded = true }
    }

    // MARK: Text

    private mutating func append(_ node: HTMLTree.Node, _ at: Int) {
        let isPreformatted = Int32(at) < preformattedEnd
        let isLink = Int32(at) < linkEnd
        if breaks > 0, !isBlank(node) {
            if Int32(flow.text.count) > start { flow.text.append(cellStart >= 0 ? 0x20 : 0x0A) }
            needsSpace = false
            breaks = 0
        }
        let from = Int32(flow.text.count)
        if isPreformatted { appendVerbatim(node) } else { appendCollapsed(node) }
        spanJustEnded = false
        if isLink, Int32(flow.text.count) > from {
            linkBytes += Int32(flow.text.count) - from
            linkRanges.append(from..<Int32(flow.text.count))
        }
    }

    private mutating func appendVerbatim(_ node: HTMLTree.Node) {
        for at in Int(node.textStart)..<Int(node.textEnd) where tree.bytes[at] != 0x0D { flow.text.append(tree.bytes[at]) }
    }

    private mutating func appendCollapsed(_ node: HTMLTree.Node) {
        var at = Int(node.textStart)
        let end = Int(node.textEnd)
        while at < end {
            let byte = tree.bytes[at]
            if byte <= 0x20 {
                needsSpace = true
                at += 1
                continue
            }
            let skipped = invisibleLength(at, end)
            if skipped != 0 {
                if skipped == 2, tree.bytes[at + 1] == 0xA0 { needsSpace = true }
                at += skipped
                continue
            }
            if Int32(flow.text.count) > start, flow.text[flow.text.count - 1] != 0x0A {
                if needsSpace && cellStart != Int32(flow.text.count) || isGlued(at, end) { flow.text.append(0x20) }
            }
            needsSpace = false
            spanJustEnded = false
            var next = at + 1
            while next < end, tree.bytes[next] > 0x20, tree.bytes[next] != 0xC2, tree.bytes[next] != 0xE2, tree.bytes[next] != 0xEF {
                next += 1
            }
            flow.text.append(contentsOf: tree.bytes[at..<next])
            at = next
        }
    }

    /// Two words of two `<span>`s with no space between them: "Yesterday" "Reported".
    private func isGlued(_ at: Int, _ end: Int) -> Bool {
        guard spanJustEnded, (0x41...0x5A).contains(tree.bytes[at]), let last = flow.text.last else { return false }
        if (0x30...0x39).contains(last) { return at + 1 < end && (0x61...0x7A).contains(tree.bytes[at + 1]) }
        return (0x61...0x7A).contains(last) || last == 0x2E || last == 0x3A
    }

    /// The length of a no-break space, a zero-width mark or a soft hyphen, else 0.
    private func invisibleLength(_ at: Int, _ end: Int) -> Int {
        let bytes = tree.bytes
        switch bytes[at] {
        case 0xC2 where at + 1 < end: return bytes[at + 1] == 0xA0 || bytes[at + 1] == 0xAD ? 2 : 0
        case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80: return (0x8B...0x8F).contains(bytes[at + 2]) ? 3 : 0
        case 0xE2 where at + 2 < end && bytes[at + 1] == 0x81: return bytes[at + 2] == 0xA0 ? 3 : 0
        case 0xEF where at + 2 < end && bytes[at + 1] == 0xBB: return bytes[at + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }

    private mutating func flush() {
        breaks = 0
        needsSpace = false
        if cellStart >= 0 { endCell() }
        var end = Int32(flow.text.count)
        while end > start, flow.text[Int(end) - 1] <= 0x20 { end -= 1 }
        flow.text.removeLast(flow.text.count - Int(end))
        let isRow = !cellsOfRow.isEmpty
        if end > start, !isRow || cellsOfRow.contains(where: { !$0.isEmpty }) {
            var piece = PageFlow.Piece(element: open.last?.element ?? 0, start: start, end: end, linkBytes: linkBytes)
            measure(&piece)
            if isRow {
                piece.firstCell = Int32(flow.cells.count)
                flow.cells += cellsOfRow.map { min($0.lowerBound, end)..<min($0.upperBound, end) }
                piece.cellEnd = Int32(flow.cells.count)
            }
            if piece.letters > 0 || flow.elements[Int(piece.element)].tag == .pre { flow.pieces.append(piece) }
        }
        start = end
        linkBytes = 0
        linkRanges.removeAll(keepingCapacity: true)
        cellsOfRow = []
    }

    private func measure(_ piece: inout PageFlow.Piece) {
        var isInWord = false
        var previous: UInt8 = 0
        var link = 0
        var at = piece.start
        while at < piece.end {
            let byte = flow.text[Int(at)]
            while link < linkRanges.count, linkRanges[link].upperBound <= at { link += 1 }
            var weight: Int32 = 0
            if byte < 0x80 {
                let isWord = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                if isWord {
                    weight = 1
                    if !isInWord { piece.words += 1 }
                    isInWord = true
                } else if byte != 0x27 {
                    isInWord = false
                    if byte == 0x2E || byte == 0x21 || byte == 0x3F {
                        if previous != byte { piece.stops += 1 }
                    } else if byte == 0x2C || byte == 0x3B {
                        piece.commas += 1
                    }
                }
            } else if byte >= 0xC3, byte != 0xE2 {
                if byte >= 0xE3, byte < 0xF0 {
                    if byte == 0xE3, at + 2 < piece.end, flow.text[Int(at) + 1] == 0x80 {
                        let mark = flow.text[Int(at) + 2]
                        if mark == 0x82 { piece.stops += 1 } else if mark == 0x81 { piece.commas += 1 }
                    }
                    weight = 3
                    piece.words += 1
                } else {
                    weight = 1
                    if !isInWord { piece.words += 1 }
                    isInWord = true
                }
            }
            if weight > 0 {
                piece.letters += weight
                if link < linkRanges.count, linkRanges[link].lowerBound <= at { piece.linkLetters += weight }
            }
            previous = byte
            at += 1
        }
    }
}
