internal import HTML

/// What is measured of a page before anything is cut: how much of each piece is prose, and which part of the page
/// each element says it is.
struct PageSurvey {
    let tree: HTMLTree
    let flow: PageFlow
    /// Letters of running text, of each piece; 0 for link lists, labels and headings.
    private(set) var prose: [Int] = []
    /// Sums of `prose` before each piece, and one more for the whole.
    private(set) var proseBefore: [Int] = [0]
    private(set) var lettersBefore: [Int] = [0]
    private(set) var linkLettersBefore: [Int] = [0]
    /// What an element says of itself, as far as it is to be believed.
    private(set) var own: [Zone] = []
    /// What of it only the words of a class name or an id say.
    private var spoken: [Zone] = []
    /// The same as `own` with what is handed down from around it.
    var zones: [Zone] = []

    /// The share of each piece of prose that stands in the text given to machines; empty where there is none to go by.
    private(set) var witnessed: [Double] = []

    init(_ tree: HTMLTree, witness: BodyWitness? = nil) {
        self.tree = tree
        flow = PageFlowBuilder.flow(of: tree)
        measure()
        findZones()
        if let witness { compare(with: witness) }
    }

    private mutating func compare(with witness: BodyWitness) {
        var shares: [Double] = []
        shares.reserveCapacity(flow.pieces.count)
        var known = 0.0
        for (at, piece) in flow.pieces.enumerated() {
            let share = piece.words >= 4 ? witness.share(of: flow.text[Int(piece.start)..<Int(piece.end)]) : 0
            shares.append(share)
            if prose[at] > 0 { known += share * Double(piece.words) }
        }
        // A page that does not show most of it is another text, or writes it out of another's words.
        guard known >= Double(witness.size) * 0.6, let last = shares.indices.last(where: { shares[$0] > 0.6 && prose[$0] > 0 }) else {
            return
        }
        // Where the same column of text goes on behind it, it is only the beginning.
        let column = flow.elements[Int(flow.pieces[last].element)].parent
        let more = (last + 1..<flow.pieces.count).filter { prose[$0] > 60 && flow.elements[Int(flow.pieces[$0].element)].parent == column }
        if more.count < 3 { witnessed = shares }
    }

    var totalProse: Int { proseBefore[flow.pieces.count] }

    func prose(of element: Int) -> Int {
        proseBefore[Int(flow.elements[element].pieceEnd)] - proseBefore[Int(flow.elements[element].firstPiece)]
    }

    func letters(of element: Int) -> Int {
        lettersBefore[Int(flow.elements[element].pieceEnd)] - lettersBefore[Int(flow.elements[element].firstPiece)]
    }

    func linkLetters(of element: Int) -> Int {
        linkLettersBefore[Int(flow.elements[element].pieceEnd)] - linkLettersBefore[Int(flow.elements[element].firstPiece)]
    }

    /// Whether a piece is known to be no part of the text given to machines.
    func isForeign(_ piece: Int) -> Bool { !witnessed.isEmpty && prose[piece] > 0 && witnessed[piece] < 0.2 }
    func isWitnessed(_ piece: Int) -> Bool { !witnessed.isEmpty && witnessed[piece] > 0.6 && flow.pieces[piece].words >= 6 }

    /// Whether a piece stands with a picture in an element of their own, or credits one.
    func isCaption(_ at: Int) -> Bool {
        if zone(of: at).contains(.caption) { return true }
        let piece = flow.pieces[at]
        guard piece.letters < 350, tag(of: at).headingLevel == nil, tag(of: at) != .pre else { return false }
        var element = Int(piece.element)
        var steps = 0
        while element > 0, steps < 3 {
            let around = flow.elements[element]
            if around.pieceEnd - around.firstPiece > 2 { break }
            let isBox = around.tag == .div || around.tag == .figure || around.tag == .section || around.tag == .unknown || around.tag == .dl
            // A picture, a heading and its text are an entry of a gallery, and the text is no caption.
            let isEntry =
                around.tag != .figure && piece.words >= 12 && piece.stops > 0
                && (around.firstPiece..<around.pieceEnd).contains { tag(of: Int($0)).headingLevel != nil }
            if around.images > 0, isBox, piece.words <= 60 { return !isEntry }
            element = Int(around.parent)
            steps += 1
        }
        return piece.words <= 50 && Credits.isFound(in: flow.text[Int(piece.start)..<Int(piece.end)])
    }

    func zone(of piece: Int) -> Zone { zones[Int(flow.pieces[piece].element)] }
    func tag(of piece: Int) -> Tag { flow.elements[Int(flow.pieces[piece].element)].tag }

    private mutating func measure() {
        prose.reserveCapacity(flow.pieces.count)
        for piece in flow.pieces {
            let plain = Int(piece.letters - piece.linkLetters)
            let isHeading = flow.elements[Int(piece.element)].tag.headingLevel != nil
            let isProse =
                !isHeading && piece.words >= 10 && (piece.stops > 0 || plain >= 120)
                && (piece.linkLetters * 2 < piece.letters || (plain >= 80 && piece.stops > 0))
            prose.append(isProse ? plain : 0)
            proseBefore.append(proseBefore[proseBefore.count - 1] + prose[prose.count - 1])
            lettersBefore.append(lettersBefore[lettersBefore.count - 1] + Int(piece.letters))
            linkLettersBefore.append(linkLettersBefore[linkLettersBefore.count - 1] + Int(piece.linkLetters))
        }
    }

    // MARK: Zones

    private mutating func findZones() {
        own.reserveCapacity(flow.elements.count)
        spoken.reserveCapacity(flow.elements.count)
        for at in flow.elements.indices {
            let marked = marked(at)
            let words = words(at)
            own.append(marked.union(words))
            spoken.append(words.intersection(.surroundings).subtracting(marked))
        }
        markCards()
        believe()
        zones.reserveCapacity(own.count)
        for (at, element) in flow.elements.enumerated() {
            var zone = own[at]
            if element.parent >= 0 {
                var around = zones[Int(element.parent)].intersection([.inherited, .article, .main, .body])
                // An article's body within something else is still an article's body.
                if own[at].contains(.body), prose(of: at) * 4 > totalProse { around.subtract(.seldomTrue) }
                zone.formUnion(around)
            }
            zones.append(zone)
        }
    }

    /// What an element says of itself by its tag, role and microdata.
    private func marked(_ element: Int) -> Zone {
        let node = Int(flow.elements[element].node)
        var zone = PageSurvey.zone(of: flow.elements[element].tag)
        if tree.nodes[node].firstAttribute == tree.nodes[node].attributeEnd { return zone }
        if let role = tree.range(.role, of: node) { zone.formUnion(PageSurvey.zone(ofRole: tree.string(role))) }
        if let property = tree.range(.itemprop, of: node) { zone.formUnion(PageSurvey.zone(ofProperty: tree.string(property))) }
        if tree.has(.hidden, of: node) { zone.insert(.hidden) }
        if let hidden = tree.range(.ariaHidden, of: node), tree.bytes[hidden].elementsEqual("true".utf8) { zone.insert(.hidden) }
        if let style = tree.range(.style, of: node), PageSurvey.hides(tree.bytes[style]) { zone.insert(.hidden) }
        return zone
    }

    /// What the words of its class and id say.
    private func words(_ element: Int) -> Zone {
        let node = Int(flow.elements[element].node)
        let tag = flow.elements[element].tag
        switch tag {
        // The classes of a whole page are its states.
        case .html, .body, .document, .main, .h1: return []
        default: if tree.nodes[node].firstAttribute == tree.nodes[node].attributeEnd { return [] }
        }
        var words: Zone = []
        for name in [AttributeName.class, .id, .dataTestid, .dataComponent] {
            if let range = tree.range(name, of: node) { words.formUnion(ZoneWords.table.zones(in: tree.bytes[range])) }
        }
        // The classes of an `<article>` are its categories and states.
        if tag == .article { words.formIntersection([.related, .storyWord, .bodyWord, .moreWord, .storiesWord]) }
        if words.isSuperset(of: [.moreWord, .storiesWord]) { words.insert(.related) }
        if words.isSuperset(of: [.storyWord, .bodyWord]), words.isDisjoint(with: .surroundings) { words.insert(.body) }
        if words.contains(.lead), letters(of: element) > 600 { words.remove(.lead) }
        return words
    }

    private static func zone(of tag: Tag) -> Zone {
        switch tag {
        case .nav, .menu, .search: .navigation
        case .footer: .footer
        case .aside: .aside
        case .form, .fieldset: .form
        case .figcaption: .caption
        case .header: .pageHeader
        case .dialog: .overlay
        case .article: .article
        case .main: .main
        case .address: .label
        default: []
        }
    }

    private static func zone(ofRole role: String) -> Zone {
        switch role {
        case "navigation", "menu", "menubar", "tablist", "toolbar", "search": .navigation
        case "banner": .pageHeader
        case "contentinfo": .footer
        case "complementary": .aside
        case "form": .form
        case "dialog", "alertdialog", "tooltip", "alert": .overlay
        case "main": .main
        case "article": .article
        default: []
        }
    }

    private static func zone(ofProperty property: String) -> Zone {
        switch property {
        case "articleBody": .body
        case "author", "datePublished", "dateModified", "keywords", "publisher": .label
        case "comment": .comments
        case "description", "alternativeHeadline": .lead
        case "caption": .caption
        default: []
        }
    }

    /// Takes back what elements say of themselves where it would take the article away.
    private mutating func believe() {
        var headlineBefore = [0]
        var bodyBefore = [0]
        var isBody = [Bool](repeating: false, count: flow.pieces.count)
        var bodyEnd = 0
        let bodies = bodies()
        for at in bodies {
            let element = flow.elements[at]
            for piece in max(bodyEnd, Int(element.firstPiece))..<max(bodyEnd, Int(element.pieceEnd)) { isBody[piece] = true }
            bodyEnd = max(bodyEnd, Int(element.pieceEnd))
        }
        for at in flow.pieces.indices {
            let isHeadline = tag(of: at) == .h1 && flow.pieces[at].words >= 3
            headlineBefore.append(headlineBefore[at] + (isHeadline ? 1 : 0))
            bodyBefore.append(bodyBefore[at] + (isBody[at] ? prose[at] : 0))
        }
        func holds(_ sums: [Int], _ at: Int) -> Int {
            sums[Int(flow.elements[at].pieceEnd)] - sums[Int(flow.elements[at].firstPiece)]
        }

        // What is left when all that claims to be something else is gone.
        var left = totalProse
        var passed = 0
        for (at, element) in flow.elements.enumerated() where Int(element.firstPiece) >= passed {
            if own[at].isDisjoint(with: .surroundings) || holds(headlineBefore, at) > 0 || holds(bodyBefore, at) * 2 > prose(of: at) {
                continue
            }
            left -= prose(of: at)
            passed = Int(element.pieceEnd)
        }
        // A word that most of a body's paragraphs bear says nothing there.
        var claimedInBody: [UInt32: Int] = [:]
        var counted: [UInt32: Int32] = [:]
        for (at, element) in flow.elements.enumerated() where !spoken[at].isEmpty && element.firstPiece < element.pieceEnd {
            guard isBody[Int(element.firstPiece)], isBody[Int(element.pieceEnd) - 1] else { continue }
            for bit in spoken[at].union(own[at].intersection(.hidden)).bits where counted[bit, default: 0] <= element.firstPiece {
                claimedInBody[bit, default: 0] += prose(of: at)
                counted[bit] = element.pieceEnd
            }
        }
        let body = bodyBefore[flow.pieces.count]
        var worthless: Zone = []
        for (bit, prose) in claimedInBody where prose * 3 > body {
            // Comments can be longer than what they comment on.
            if Zone(rawValue: bit) == .comments, body - prose > 60 { continue }
            worthless.insert(Zone(rawValue: bit))
        }

        for at in flow.elements.indices where !own[at].isDisjoint(with: .surroundings) {
            let prose = prose(of: at)
            let element = flow.elements[at]
            if element.firstPiece < element.pieceEnd, isBody[Int(element.firstPiece)], isBody[Int(element.pieceEnd) - 1] {
                own[at].subtract(spoken[at].union(.hidden).intersection(worthless))
            }
            let isArticle = holds(bodyBefore, at) * 2 > prose && prose > 0 && !(body > prose * 2)
            if isArticle || own[at].contains(.body) && prose * 3 > totalProse {
                own[at].subtract(.surroundings)
            } else if holds(headlineBefore, at) > 0 {
                own[at].subtract(prose > 0 || element.tag == .form ? .surroundings : spoken[at])
            } else if prose * 3 > totalProse, left < (own[at].contains(.comments) ? 40 : 150) || own[at].isDisjoint(with: .strong) {
                own[at].subtract(.surroundings)
            } else if left < 150, prose > 100, own[at].isDisjoint(with: .strong) {
                // Nothing else is left of the page: several texts, each in a box of the same kind.
                own[at].subtract(spoken[at])
            }
            if own[at].contains(.label), letters(of: at) > 900 || prose * 5 > totalProse { own[at].remove(.label) }
            if own[at].contains(.pageHeader), prose > 60 { own[at].remove(.pageHeader) }
        }
    }

    /// The elements that say to be the article's body; else the article or main part around the headline.
    private func bodies() -> [Int] {
        let named = flow.elements.indices.filter { own[$0].contains(.body) && prose(of: $0) * 8 > totalProse }
        if !named.isEmpty { return named }
        return flow.elements.indices.filter { !own[$0].isDisjoint(with: [.article, .main]) && prose(of: $0) * 3 > totalProse }
    }

    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        var key = 0
        let mark = Array("display:none".utf8)
        for byte in style where byte > 0x20 {
            if byte | 0x20 == mark[key] | 0x20 {
                key += 1
                if key == mark.count { return true }
            } else {
                key = byte | 0x20 == mark[0] ? 1 : 0
            }
        }
        return false
    }

    // MARK: Cards

    /// Three or more neighbours that each lead with a link and say little more are teasers of other pages.
    private mutating func markCards() {
        var cards = [Int32](repeating: 0, count: flow.elements.count)
        var children = [Int32](repeating: 0, count: flow.elements.count)
        for (at, element) in flow.elements.enumerated() where element.parent >= 0 && element.pieceEnd > element.firstPiece {
            children[Int(element.parent)] += 1
            if isCard(at) { cards[Int(element.parent)] += 1 }
        }
        for at in flow.elements.indices where cards[at] >= 3 && cards[at] * 5 >= children[at] * 4 {
            if flow.elements[at].tag != .body { own[at].insert(.cards) }
        }
    }

    private func isCard(_ at: Int) -> Bool {
        let element = flow.elements[at]
        let letters = letters(of: at)
        let pieces = element.pieceEnd - element.firstPiece
        // A list of bare links may be part of the text.
        guard letters < 600, pieces <= 8, pieces > 1 || element.tag != .li else { return false }
        for piece in element.firstPiece..<element.pieceEnd {
            let piece = flow.pieces[Int(piece)]
            if piece.linkLetters >= 12, piece.linkLetters * 5 >= piece.letters * 4 { return true }
        }
        return false
    }
}
