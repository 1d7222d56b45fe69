/// A text whose marks `⟦…⟧` were taken out, and where they stood, as UTF-8 offsets.
package struct MarkedText: Sendable {
    package let text: String
    package let marks: [Range<Int>]

    package init(_ marked: String) {
        var text = ""
        var marks: [Range<Int>] = []
        var open: Int?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": open = text.utf8.count
            case "⟧":
                if let start = open { marks.append(start..<text.utf8.count) }
                open = nil
            default: text.unicodeScalars.append(scalar)
            }
        }
        self.text = text
        self.marks = marks
    }
}
