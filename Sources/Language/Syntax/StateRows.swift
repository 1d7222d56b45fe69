/// What the parser looks at: each thing that it sees at one of its places is a row of numbers in `ParserNetwork`, which are added up.
///
/// Training and parsing both call this, so they cannot drift apart.
package enum StateRows {
    /// Words at so many places, each place with a row for every kind of word, after the rows of all else.
    package static let wordPlaces = 8
    /// Rows that are not of words: 12 places with tags, 10 with relations, 5 with numbers.
    package static let others = numbers + 5 * 64
    private static let labels = 12 * 256
    private static let numbers = labels + 10 * 64

    /// Five places have a child of a word, and what stands for none where it has none: left and right of the top of the stack and of the one
    /// below, and left of the next word.
    package static let childPlaces = 5

    /// - Parameters:
    ///   - other: takes the row of a tag, a relation, a distance or a number of children.
    ///   - word: takes a place and the kind of the word there.
    ///   - empty: takes a place that has no child, and tells whether that is all there is to do: then its rows are passed over.
    @inline(__always)
    package static func visit(
        _ state: ParserState, other: (Int) -> Void, word: (Int, Int) -> Void, empty: (Int) -> Bool = { _ in false }
    ) {
        let nothing = state.count + 1
        let i0 = state.at(depth: 0)
        let i1 = state.at(depth: 1)
        let j0 = state.next
        let s0 = state.nodes[i0]
        let s1 = state.nodes[i1]
        let s2 = state.nodes[state.at(depth: 2)]
        let b0 = state.nodes[j0]
        let b1 = state.nodes[min(j0 + 1, nothing)]
        word(0, Int(s0.kind))
        word(1, Int(s1.kind))
        word(2, Int(b0.kind))
        word(3, Int(b1.kind))
        other(tag(0, s0.tag))
        other(tag(1, s1.tag))
        other(tag(2, s2.tag))
        other(tag(3, b0.tag))
        other(tag(4, b1.tag))
        other(tag(5, state.nodes[min(j0 + 2, nothing)].tag))
        other(tag(6, state.nodes[min(j0 + 3, nothing)].tag))
        func child(_ place: Int, _ first: Int16, _ second: Int16) {
            if Int(first) == nothing, empty(place) { return }
            visitChild(place, state.nodes[Int(first)], second: state.nodes[Int(second)].label, other: other, word: word)
        }
        child(0, s0.left1, s0.left2)
        child(1, s0.right1, s0.right2)
        child(2, s1.left1, s1.left2)
        child(3, s1.right1, s1.right2)
        child(4, b0.left1, b0.left2)
        func number(_ place: Int, _ number: Int) { other(numbers + place * 64 + number) }
        number(0, min(j0 - i0, 15))
        number(1, i1 == nothing ? 16 : min(i0 - i1, 15))
        number(2, min(Int(s0.leftCount), 7) * 8 + min(Int(s0.rightCount), 7))
        number(3, min(Int(b0.leftCount), 7) * 8 + min(Int(s1.rightCount), 7))
        number(4, min(state.stack.count, 7) * 8 + min(nothing - j0, 7))
    }

    /// What is seen of a child, and of the one further in.
    @inline(__always)
    private static func visitChild(
        _ place: Int, _ child: ParserState.Node, second: UInt8, other: (Int) -> Void, word: (Int, Int) -> Void
    ) {
        switch place {
        case 0:
            word(4, Int(child.kind))
            other(tag(7, child.tag))
            other(label(0, child.label))
            other(label(5, second))
        case 1:
            word(5, Int(child.kind))
            other(tag(8, child.tag))
            other(label(1, child.label))
            other(label(6, second))
        case 2:
            other(tag(9, child.tag))
            other(label(2, child.label))
            other(label(9, second))
        case 3:
            word(6, Int(child.kind))
            other(tag(10, child.tag))
            other(label(3, child.label))
            other(label(7, second))
        default:
            word(7, Int(child.kind))
            other(tag(11, child.tag))
            other(label(4, child.label))
            other(label(8, second))
        }
    }

    /// What is seen where there is no child.
    static func visitEmpty(_ place: Int, other: (Int) -> Void, word: (Int, Int) -> Void) {
        let nothing = ParserState.Node.nothing(at: 0)
        visitChild(place, nothing, second: nothing.label, other: other, word: word)
    }

    @inline(__always)
    private static func tag(_ place: Int, _ tag: UInt8) -> Int { place * 256 + Int(tag) }

    @inline(__always)
    private static func label(_ place: Int, _ label: UInt8) -> Int { labels + place * 64 + Int(label) }
}
