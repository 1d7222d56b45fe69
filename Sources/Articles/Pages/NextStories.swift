internal import HTML

extension PageSurvey {
    /// Marks the stories that a page goes on with behind its own: boxes with a headline of the same make as the page's.
    mutating func markNextStories(titles: [String]) {
        let keys = titles.map(\.folded).filter { $0.utf8.count > 10 }
        let headlines = flow.elements.indices.filter { flow.elements[$0].tag == .h1 && letters(of: $0) > 15 }
        guard headlines.count > 1, let own = headlines.first(where: { isTitle($0, keys) }), let make = words(ofClass: own) else { return }
        for next in headlines where flow.elements[next].firstPiece > flow.elements[own].firstPiece && !isTitle(next, keys) {
            guard let other = words(ofClass: next), !other.isDisjoint(with: make) else { continue }
            // The largest box around it that holds nothing of the page's own story.
            var box = next
            while let around = Optional(Int(flow.elements[box].parent)), around > 0,
                prose(in: Int(flow.elements[around].firstPiece)..<Int(flow.elements[next].firstPiece)) == 0,
                flow.elements[around].firstPiece > flow.elements[own].firstPiece
            {
                box = around
            }
            guard prose(of: box) >= 100 else { continue }
            for element in box..<Int(flow.elements[box].end) { zones[element].insert(.related) }
        }
    }

    private func isTitle(_ element: Int, _ keys: [String]) -> Bool {
        let key = text(of: element).folded
        return key.utf8.count > 10 && keys.contains { $0.hasPrefix(key) || key.hasPrefix($0) }
    }

    private func words(ofClass element: Int) -> Set<Substring>? {
        guard let names = tree.value(.class, of: Int(flow.elements[element].node)) else { return nil }
        // Words of layout say nothing of what an element is.
        let words = Set(names.split(separator: " ").filter { $0.utf8.count >= 8 })
        return words.isEmpty ? nil : words
    }

    private func prose(in pieces: Range<Int>) -> Int { proseBefore[pieces.upperBound] - proseBefore[pieces.lowerBound] }
}
