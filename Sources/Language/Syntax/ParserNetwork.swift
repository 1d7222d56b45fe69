/// The parser's weights: a layer of 64 numbers, made by adding up rows, and what the moves and relations take from it. All in integers.
package struct ParserNetwork: Sendable {
    /// What each thing seen adds to the layer, see `StateRows`.
    package var rows = RowTable()
    /// Kinds of words, each with a row at every place of a word.
    package var kinds = 0
    package var bias = Layer()
    /// For each move, and for each relation by a left and by a right move.
    package var moves = [Output](repeating: Output(), count: 3)
    package var labels = [Output](repeating: Output(), count: 128)

    package init() {}

    /// What stands for 1 in the layer, whose numbers lie between 0 and 1.
    package static let one: Int16 = 64

    /// What a move or a relation takes from the layer.
    package struct Output: Sendable {
        package var weights = Layer()
        package var bias: Int32 = 0

        package init() {}

        @inline(__always)
        func score(_ layer: Layer) -> Int32 { weights.times(layer) &+ bias }
    }

    /// The layer of a state.
    @inline(__always)
    func layer(of state: ParserState) -> Layer {
        var sum = RowSum()
        StateRows.visit(state) { row in
            sum.add(rows[row])
        } word: { place, kind in
            sum.add(rows[word: place, kind])
        } empty: { place in
            sum.add(rows.empty[place])
            return true
        }
        return Layer(sum, and: bias).clamped
    }
}
