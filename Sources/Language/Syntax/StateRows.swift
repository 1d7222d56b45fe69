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

    /// - Parameters:
    ///   - other: takes the row of a tag, a relation, a distance or a number of children.
    ///   - word: takes a place and the kind of the word there.
    @inline(__always)
    package static func visit(_ state: ParserState, other: (Int) -> Void, word: (Int, Int) -> Void) {
        let nothing = state.count + 1
        let i0 = state.at(depth: 0)
        let i1 = state.at(depth: 1)
        let j0 = state.next
        let s0 = state.nodes[i0]
        let s1 = state.nodes[i1]
        let s2 = state.nodes[state.at(depth: 2)]
        let b0 = state.nodes[j0]
        let b1 = state.nodes[min(j0 + 1, nothing)]
        let s0l = state.nodes[Int(s0.left1)]
        let s0r = state.nodes[Int(s0.right1)]
        let s1l = state.nodes[Int(s1.left1)]
        let s1r = state.nodes[Int(s1.right1)]
        let b0l = state.nodes[Int(b0.left1)]
        word(0, Int(s0.kind))
        word(1, Int(s1.kind))
        word(2, Int(b0.kind))
        word(3, Int(b1.kind))
        word(4, Int(s0l.kind))
        word(5, Int(s0r.kind))
        word(6, Int(s1r.kind))
        word(7, Int(b0l.kind))
        func tag(_ place: Int, _ tag: UInt8) { other(place * 256 + Int(tag)) }
        tag(0, s0.tag)
        tag(1, s1.tag)
        tag(2, s2.tag)
        tag(3, b0.tag)
        tag(4, b1.tag)
        tag(5, state.nodes[min(j0 + 2, nothing)].tag)
        tag(6, state.nodes[min(j0 + 3, nothing)].tag)
        tag(7, s0l.tag)
        tag(8, s0r.tag)
        tag(9, s1l.tag)
        tag(10, s1r.tag)
        tag(11, b0l.tag)
        func label(_ place: Int, _ label: UInt8) { other(labels + place * 64 + Int(label)) }
        label(0, s0l.label)
        label(1, s0r.label)
        label(2, s1l.label)
        label(3, s1r.label)
        label(4, b0l.label)
        label(5, state.nodes[Int(s0.left2)].label)
        label(6, state.nodes[Int(s0.right2)].label)
        label(7, state.nodes[Int(s1.right2)].label)
        label(8, state.nodes[Int(b0.left2)].label)
        label(9, state.nodes[Int(s1.left2)].label)
        func number(_ place: Int, _ number: Int) { other(numbers + place * 64 + number) }
        number(0, min(j0 - i0, 15))
        number(1, i1 == nothing ? 16 : min(i0 - i1, 15))
        number(2, min(Int(s0.leftCount), 7) * 8 + min(Int(s0.rightCount), 7))
        number(3, min(Int(b0.leftCount), 7) * 8 + min(Int(s1.rightCount), 7))
        number(4, min(state.stack.count, 7) * 8 + min(nothing - j0, 7))
    }
}
