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
        /// Word and tag as features.
        package var word: UInt32
        package var tag: UInt32
        package var head: Int32 = -1
        package var label: UInt8 = 255
        var leftCount: UInt8 = 0
        var rightCount: UInt8 = 0
        /// Outermost and second outermost child on each side.
        var left1: Int32
        var left2: Int32
        var right1: Int32
        var right2: Int32
        /// The labels of the children on each side, a bit each.
        var leftLabels: UInt64 = 0
        var rightLabels: UInt64 = 0

        init(word: UInt32, tag: UInt32, nothing: Int32) {
            self.word = word
            self.tag = tag
            left1 = nothing
            left2 = nothing
            right1 = nothing
            right2 = nothing
        }
    }

    package let count: Int
    package private(set) var nodes: [Node]
    package private(set) var stack: [Int32]
    /// The next word; count + 1 at the end.
    package private(set) var next = 1

    package init(words: [UInt32], tags: [UInt32]) {
        count = words.count
        let nothing = Int32(words.count + 1)
        nodes = []
        nodes.reserveCapacity(count + 2)
        nodes.append(Node(word: 0x1234_5678, tag: 254, nothing: nothing))
        for index in words.indices {
            nodes.append(Node(word: words[index], tag: tags[index], nothing: nothing))
        }
        nodes.append(Node(word: 0x2345_6789, tag: 255, nothing: nothing))
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
        stack.append(Int32(next))
        next += 1
    }

    /// Hangs the top of the stack on the next word (`left`) or on the one below it.
    @inline(__always)
    package mutating func attach(_ move: Move, label: UInt8) {
        let dependent = Int(stack.removeLast())
        let head = move == .left ? next : Int(stack[stack.count - 1])
        nodes[dependent].head = Int32(head)
        nodes[dependent].label = label
        if move == .left {
            nodes[head].left2 = nodes[head].left1
            nodes[head].left1 = Int32(dependent)
            nodes[head].leftCount &+= 1
            nodes[head].leftLabels |= 1 &<< UInt64(label)
        } else {
            nodes[head].right2 = nodes[head].right1
            nodes[head].right1 = Int32(dependent)
            nodes[head].rightCount &+= 1
            nodes[head].rightLabels |= 1 &<< UInt64(label)
        }
    }
}
