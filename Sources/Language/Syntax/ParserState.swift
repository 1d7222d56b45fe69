/// A step of the arc-hybrid transition system.
package enum Move: UInt8, Sendable, CaseIterable {
    /// The next word goes onto the stack.
    case shift
    /// The top of the stack hangs on the next word.
    case left
    /// The top of the stack hangs on the one below it.
    case right
}

/// A half-built tree. Node 0 is the root above the sentence, 1...count the words, count + 1 stands for "nothing there".
package struct ParserState: Sendable {
    package struct Node: Sendable {
        /// What the parser sees of the word: `WordForm.kind` and `SyntaxModel.parserTag`.
        package var kind: UInt16
        package var tag: UInt8
        /// The relation to the head, a `Relation`; `noLabel` as long as there is none.
        package var label = Node.noLabel
        package var head: Int16 = -1
        var leftCount: UInt8 = 0
        var rightCount: UInt8 = 0
        /// Outermost and second outermost child on each side.
        var left1: Int16
        var left2: Int16
        var right1: Int16
        var right2: Int16

        static let noLabel: UInt8 = 63

        init(kind: UInt16, tag: UInt8, nothing: Int16) {
            self.kind = kind
            self.tag = tag
            left1 = nothing
            left2 = nothing
            right1 = nothing
            right2 = nothing
        }

        /// What stands where there is no word.
        static func nothing(at place: Int16) -> Node { Node(kind: WordForm.nothingKind, tag: 255, nothing: place) }
    }

    package let count: Int
    package private(set) var nodes: [Node]
    package private(set) var stack: [Int16]
    /// The next word; count + 1 at the end.
    package private(set) var next = 1

    /// - Parameter tags: the words' tags, indices into those of the model.
    package init(_ forms: [WordForm], tags: [UInt8], model: SyntaxModel) {
        count = forms.count
        let nothing = Int16(forms.count + 1)
        nodes = []
        nodes.reserveCapacity(count + 2)
        nodes.append(Node(kind: WordForm.rootKind, tag: 254, nothing: nothing))
        for index in forms.indices {
            nodes.append(Node(kind: forms[index].kind, tag: model.parserTag(tags[index], forms[index]), nothing: nothing))
        }
        nodes.append(.nothing(at: nothing))
        stack = []
        stack.reserveCapacity(count + 1)
        stack.append(0)
    }

    package var isFinished: Bool { next > count && stack.count == 1 }

    @inline(__always)
    package func at(depth: Int) -> Int {
        stack.count > depth ? Int(stack[stack.count - 1 - depth]) : count + 1
    }

    /// The last word standing is the only one that may hang on the root.
    @inline(__always)
    package func allows(_ move: Move) -> Bool {
        switch move {
        case .shift: next <= count
        case .left: next <= count && stack.count > 1
        case .right: stack.count > 2 || (stack.count == 2 && next > count)
        }
    }

    @inline(__always)
    package mutating func shift() {
        stack.append(Int16(truncatingIfNeeded: next))
        next += 1
    }

    /// The node that a move hangs the top of the stack on.
    @inline(__always)
    package func head(of move: Move) -> Int { move == .left ? next : at(depth: 1) }

    /// Hangs the top of the stack on the next word (`left`) or on the one below it.
    @inline(__always)
    package mutating func attach(_ move: Move, label: UInt8) {
        let head = head(of: move)
        let dependent = stack.removeLast()
        nodes[Int(dependent)].head = Int16(truncatingIfNeeded: head)
        nodes[Int(dependent)].label = label
        if move == .left {
            nodes[head].left2 = nodes[head].left1
            nodes[head].left1 = dependent
            nodes[head].leftCount &+= 1
        } else {
            nodes[head].right2 = nodes[head].right1
            nodes[head].right1 = dependent
            nodes[head].rightCount &+= 1
        }
    }
}
