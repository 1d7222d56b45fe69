internal import HTML

/// Which pieces of a page's region are the article.
struct PageCut {
    let survey: PageSurvey
    let region: Int
    let title: String?
    /// What the markup says the article is about, in the words of its lead.
    let description: String?
    let authors: [String]
    /// The times of the entries of a live blog.
    private let moments: Set<Int>
    private let titleKey: String
    private let descriptionKey: String

    init(survey: PageSurvey, region: Int, title: String?, description: String?, authors: [String], isLive: Bool) {
        self.survey = survey
        self.region = region
        self.title = title
        self.description = description
        self.authors = authors
        moments = survey.moments(in: region, isLive: isLive)
        titleKey = title?.folded ?? ""
        descriptionKey = description.map { String($0.folded.prefix(80)) } ?? ""
    }

    /// The pieces kept, in order.
    func kept() -> [Int] {
        var captions: Set<Int> = []
        let text = text(captions: &captions)
        guard let first = text.first, let last = text.last else { return [] }
        let within = captions.filter { $0 > first && $0 < last }
        return within.isEmpty ? text : (text + within).sorted()
    }

    /// The lists, tables and short lines of a page that has no running text: a timeline, a record of changes.
    private func entries() -> [Int] {
        let flow = survey.flow
        func isEntry(_ at: Int) -> Bool {
            survey.zone(of: at).isDisjoint(with: .surroundings) && flow.pieces[at].linkLetters * 5 <= flow.pieces[at].letters * 3
                && !survey.isCaption(at)
        }
        var before = [0]
        before.reserveCapacity(flow.pieces.count + 1)
        for at in flow.pieces.indices {
            let piece = flow.pieces[at]
            before.append(before[at] + (isEntry(at) ? Int(piece.letters - piece.linkLetters) : -Int(min(piece.letters, 60))))
        }
        var best = 0
        var bestScore = Int.min
        for (at, element) in flow.elements.enumerated() {
            let score = before[Int(element.pieceEnd)] - before[Int(element.firstPiece)]
            if score >= bestScore { (best, bestScore) = (at, score) }
        }
        guard bestScore >= 200 else { return [] }
        let kept = (Int(flow.elements[best].firstPiece)..<Int(flow.elements[best].pieceEnd)).filter { at in
            guard isEntry(at) else { return false }
            let text = flow.string(flow.pieces[at])
            return !isTitle(text) && !PagePhrases.isFurniture(text)
        }
        // Words alone, as a menu without links has them, are no entries.
        let words = kept.reduce(0) { $0 + Int(flow.pieces[$1].words) }
        return words >= kept.count * 3 ? kept : []
    }

    private func text(captions: inout Set<Int>) -> [Int] {
        let element = survey.flow.elements[region]
        var kept: [Int] = []
        var headings: [(at: Int, level: Int)] = []
        var hasProse = false
        let summary = summary()
        var moment: Int?
        var at = Int(element.firstPiece)
        while at < Int(element.pieceEnd) {
            defer { at += 1 }
            if summary.contains(at) {
                kept.append(at)
                continue
            }
            if moments.contains(at) {
                moment = at
                continue
            }
            let zone = survey.zone(of: at)
            if !survey.isWitnessed(at) || (isMostlyLink(at) && !zone.isDisjoint(with: [.related, .share, .navigation, .footer])) {
                // The entries of a live blog have headers of their own.
                let isEntryHeader = !moments.isEmpty && zone.isDisjoint(with: Zone.surroundings.subtracting(.pageHeader))
                if !zone.isDisjoint(with: .surroundings), !(isEntryHeader && survey.tag(of: at).headingLevel != nil) { continue }
                if survey.isCaption(at) {
                    captions.insert(at)
                    continue
                }
            }
            let text = survey.flow.string(survey.flow.pieces[at])
            if let level = survey.tag(of: at).headingLevel {
                if isTitle(text) || (level == 1 && !hasProse) || (isMostlyLink(at) && !(hasProse && leadsText(at)))
                    || (!hasProse && repeatsTitle(text))
                {
                    continue
                }
                if Teasers.isIntroduction(text) || PagePhrases.isFurniture(text) { continue }
                // A heading without text of its own gives way to the next of its rank.
                while let last = headings.last, last.level >= level { headings.removeLast() }
                headings.append((at, level))
                continue
            }
            guard isContent(at, text, hasProse: hasProse) else { continue }
            if survey.prose[at] > 0 { hasProse = true }
            kept += (headings.map(\.at) + [moment].compactMap(\.self)).sorted()
            headings = []
            moment = nil
            kept.append(at)
        }
        removeCopies(&kept)
        trimEnd(&kept)
        trimStart(&kept)
        if let first = kept.first { return lead(before: first) + kept }
        let entries = entries()
        return entries.isEmpty ? lead(before: Int(element.firstPiece)) : entries
    }

    /// The bullets above the text that sum it up, under words that say so, and those words.
    private func summary() -> Range<Int> {
        let element = survey.flow.elements[region]
        let first = (Int(element.firstPiece)..<Int(element.pieceEnd)).first { survey.prose[$0] > 0 && !isListed($0) }
        let start = max(0, Int(element.firstPiece) - 12)
        for at in start..<min((first ?? start) + 1, survey.flow.pieces.count) where survey.flow.pieces[at].letters < 40 {
            let outside: Zone = [.navigation, .footer, .comments, .related, .form, .consent, .overlay]
            guard survey.zone(of: at).isDisjoint(with: outside), Teasers.introducesSummary(survey.flow.string(survey.flow.pieces[at]))
            else {
                continue
            }
            var end = at + 1
            while end < survey.flow.pieces.count, isListed(end), survey.flow.pieces[end].words >= 4, !isMostlyLink(end) { end += 1 }
            // A list that ends above the text's own element is another's.
            if end > at + 2, end > Int(element.firstPiece) { return max(at, Int(element.firstPiece))..<end }
        }
        return 0..<0
    }

    private func isMostlyLink(_ at: Int) -> Bool {
        let piece = survey.flow.pieces[at]
        return piece.linkLetters * 5 > piece.letters * 4
    }

    private func isTitle(_ text: String) -> Bool { !titleKey.isEmpty && text.utf8.count < 400 && text.folded == titleKey }

    private func isContent(_ at: Int, _ text: String, hasProse: Bool) -> Bool {
        let piece = survey.flow.pieces[at]
        if survey.tag(of: at) == .pre { return true }
        if piece.letters < 240, PagePhrases.isFurniture(text) || Teasers.isIntroduction(text) { return false }
        if survey.isWitnessed(at) { return true }
        if !hasProse, piece.letters < 120, isDated(text) { return false }
        if survey.prose[at] > 0 { return true }
        if piece.linkLetters * 2 > piece.letters,
            !(hasProse && isListed(at) && piece.letters - piece.linkLetters >= 15)
        {
            return false
        }
        if !hasProse {
            guard piece.stops > 0, piece.words >= 5 else { return false }
            if isTitle(text) { return false }
        }
        return true
    }

    /// Pages carry their text twice, for wide screens and for narrow ones: two or more pieces in a row that have stood there in a row
    /// before. A line that comes back alone is a refrain.
    private func removeCopies(_ kept: inout [Int]) {
        let flow = survey.flow
        var first: [ArraySlice<UInt8>: Int] = [:]
        let original = kept.indices.map { at -> Int? in
            let piece = flow.pieces[kept[at]]
            let text = flow.text[Int(piece.start)..<Int(piece.end)]
            if let before = first[text] { return before }
            first[text] = at
            return nil
        }
        var copies: Set<Int> = []
        var start = 0
        while start < kept.count {
            guard let source = original[start] else {
                start += 1
                continue
            }
            var end = start + 1
            while end < kept.count, original[end] == source + end - start { end += 1 }
            if end - start >= 2, kept[start..<end].reduce(0, { $0 + survey.prose[$1] }) >= 150 { copies.formUnion(kept[start..<end]) }
            start = end
        }
        if !copies.isEmpty { kept.removeAll { copies.contains($0) } }
    }

    /// Short lines behind the last prose say who, where and when, and not what; and makers and authors speak of themselves there.
    private func trimEnd(_ kept: inout [Int]) {
        let lastKnown = survey.witnessed.isEmpty ? nil : kept.last { survey.isWitnessed($0) }
        var prose = 0
        while let last = kept.last, kept.count > 1 {
            // What is given to machines leaves out lists and tables.
            if let lastKnown, last > lastKnown, !isListed(last) || isMostlyLink(last) || !sharesColumn(last, lastKnown) {
                kept.removeLast()
                continue
            }
            let text = survey.flow.string(survey.flow.pieces[last])
            if survey.isWitnessed(last) {
                guard survey.flow.pieces[last].letters < 400, EndMatter.isFound(in: text, authors: []) else { return }
                kept.removeLast()
                continue
            }
            let isShort =
                survey.prose[last] == 0 && survey.flow.pieces[last].stops == 0
                && (!isListed(last) || survey.flow.pieces[last].linkLetters * 2 > survey.flow.pieces[last].letters)
            guard isShort || EndMatter.isFound(in: text, authors: authors) else { return }
            prose += survey.prose[last]
            if prose * 3 > survey.prose(of: region) { return }
            kept.removeLast()
        }
    }

    private func trimStart(_ kept: inout [Int]) {
        while let first = kept.first, kept.count > 2, !survey.isWitnessed(first) {
            let text = survey.flow.string(survey.flow.pieces[first])
            guard survey.tag(of: first).headingLevel == nil, text.utf8.count < 400, EndMatter.isFound(in: text, authors: []) else { return }
            kept.removeFirst()
        }
    }

    /// A heading over the text that says the title again, with a word before it.
    private func repeatsTitle(_ text: String) -> Bool {
        guard titleKey.utf8.count > 10, text.utf8.count < 400 else { return false }
        let key = text.folded
        return (key.hasSuffix(titleKey) || titleKey.hasSuffix(key)) && key.utf8.count > 10
    }

    /// Whether two pieces stand in the same column, be it that one is in a list of it.
    private func sharesColumn(_ at: Int, _ other: Int) -> Bool {
        let elements = survey.flow.elements
        var column = Int(survey.flow.pieces[other].element)
        for _ in 0..<2 where column > 0 { column = Int(elements[column].parent) }
        return Int(elements[column].firstPiece) <= at && at < Int(elements[column].pieceEnd)
    }

    private func isListed(_ at: Int) -> Bool {
        var element = Int(survey.flow.pieces[at].element)
        for _ in 0..<3 where element > 0 {
            switch survey.flow.elements[element].tag {
            case .li, .tr, .pre, .dd, .dt: return true
            case .ul, .ol, .table, .section, .article: return false
            default: element = Int(survey.flow.elements[element].parent)
            }
        }
        return false
    }

    /// Whether prose stands behind a heading in the same column, at most pictures and headings of lower ranks between them.
    private func leadsText(_ at: Int) -> Bool {
        let flow = survey.flow
        let column = flow.elements[Int(flow.pieces[at].element)].parent
        guard column >= 0, survey.prose(of: Int(column)) > 400 else { return false }
        for next in at + 1..<max(at + 1, min(at + 5, Int(flow.elements[Int(column)].pieceEnd))) {
            if let level = survey.tag(of: next).headingLevel, level <= survey.tag(of: at).headingLevel ?? 7 { return false }
            if survey.prose[next] > 0 { return flow.elements[Int(flow.pieces[next].element)].parent == column }
        }
        return false
    }

    /// A line that says when it was written, and little else.
    private func isDated(_ text: String) -> Bool {
        guard let found = DateScanner(text.utf8).dates().first else { return false }
        return text.utf8.count - found.range.count < 60
    }

    /// The sentence or two between the headline and the text, which often stand outside of the text's own element.
    private func lead(before first: Int) -> [Int] {
        var at = first - 1
        let start = max(0, first - 25)
        var headline: Int?
        while at >= start {
            if survey.tag(of: at) == .h1 || isTitle(survey.flow.string(survey.flow.pieces[at])) {
                headline = at
                break
            }
            at -= 1
        }
        guard let headline else { return [] }
        return (headline + 1..<first).filter { isLead($0) }
    }

    private func isLead(_ at: Int) -> Bool {
        let piece = survey.flow.pieces[at]
        let zone = survey.zone(of: at)
        let outside = Zone.surroundings.subtracting(zone.contains(.lead) ? [.pageHeader, .label] : .pageHeader)
        guard zone.isDisjoint(with: outside), !survey.isCaption(at) else { return false }
        guard piece.words >= 6, piece.linkLetters * 2 < piece.letters, piece.letters < 600 else { return false }
        let text = survey.flow.string(piece)
        if isTitle(text) || PagePhrases.isFurniture(text) || text.hasPrefix("By ") || AuthorNames.byline(text) != nil { return false }
        if !descriptionKey.isEmpty, text.folded.hasPrefix(descriptionKey.prefix(40)) { return true }
        if piece.words < 15, DateScanner.first(in: text) != nil { return false }
        return piece.stops > 0 || zone.contains(.lead) || piece.words >= 10
    }
}
