internal import HTML

/// A page's text in reading order, cut where a browser would begin a new line, and the elements that the pieces stand in.
struct PageFlow {
    /// A piece of text between two breaks.
    struct Piece {
        /// In `elements`: the innermost one around it.
        var element: Int32
        /// In `text`.
        var start: Int32
        var end: Int32
        var linkBytes: Int32 = 0
        /// Letters and digits, those of scripts without spaces counted threefold.
        var letters: Int32 = 0
        var linkLetters: Int32 = 0
        var words: Int32 = 0
        /// Full stops and the like that end a sentence.
        var stops: Int32 = 0
        var commas: Int32 = 0
        /// For a table's row: its cells in `cells`.
        var firstCell: Int32 = 0
        var cellEnd: Int32 = 0
    }

    /// An element that begins a line.
    struct Element {
        var node: Int32
        var parent: Int32
        var tag: Tag
        var firstPiece: Int32
        var pieceEnd: Int32
        /// In `elements`, behind the last one within it.
        var end: Int32
        /// How many pictures stand in it.
        var images: Int32
    }

    var text: [UInt8] = []
    var pieces: [Piece] = []
    var elements: [Element] = []
    var cells: [Range<Int32>] = []

    func string(_ piece: Piece) -> String { String(decoding: text[Int(piece.start)..<Int(piece.end)], as: UTF8.self) }
}
