/// Turns the parser's events into a tree.
struct HTMLTreeBuilder {
    private(set) var tree = HTMLTree()
    private var open: [Int32] = []
    private var preformatted = 0

    /// Longer values than this are cut: they are images and states written into attributes, which nobody reads.
    private static let longestValue = 65_536

    init(expecting size: Int) {
        tree.nodes.reserveCapacity(size / 40 + 16)
        tree.attributes.reserveCapacity(size / 60 + 16)
        tree.bytes.reserveCapacity(size / 2 + 16)
        append(.document)
        open.append(0)
    }

    private mutating func append(_ tag: Tag) {
        let attribute = Int32(tree.attributes.count)
        let byte = Int32(tree.bytes.count)
        tree.nodes.append(
            HTMLTree.Node(
                tag: tag, parent: open.last ?? -1, end: Int32(tree.nodes.count + 1), textStart: byte, textEnd: byte,
                firstAttribute: attribute, attributeEnd: attribute))
    }

    mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        let tag = unsafe Tag(name: name)
        append(tag)
        let node = tree.nodes.count - 1
        open.append(Int32(node))
        if tag == .pre { preformatted += 1 }
        guard var at = unsafe attributes else { return }
        while let name = unsafe at[0] {
            let kept = unsafe AttributeName(name: name)
            if kept != .unknown {
                let start = Int32(tree.bytes.count)
                if let value = unsafe at[1] { unsafe copy(value) }
                tree.attributes.append(HTMLTree.Attribute(name: kept, start: start, end: Int32(tree.bytes.count)))
            }
            unsafe at += 2
        }
        tree.nodes[node].attributeEnd = Int32(tree.attributes.count)
    }

    private mutating func copy(_ value: UnsafePointer<UInt8>) {
        var length = 0
        while unsafe value[length] != 0, length < HTMLTreeBuilder.longestValue { length += 1 }
        // Cut before a scalar, not within one.
        while length > 0, unsafe value[length] & 0xC0 == 0x80 { length -= 1 }
        unsafe tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
    }

    mutating func end() {
        guard open.count > 1 else { return }
        let node = Int(open.removeLast())
        if tree.nodes[node].tag == .pre { preformatted -= 1 }
        tree.nodes[node].end = Int32(tree.nodes.count)
    }

    mutating func text(_ text: UnsafePointer<UInt8>, count: Int) {
        let buffer = unsafe UnsafeBufferPointer(start: text, count: count)
        let last = tree.nodes.count - 1
        let continues = tree.nodes[last].tag == .text && tree.nodes[last].parent == open[open.count - 1]
        if !continues { append(.text) }
        if preformatted == 0, unsafe buffer.allSatisfy({ $0 <= 0x20 }) {
            // Between the tags of a page stands mostly indentation; one space says as much.
            tree.bytes.append(0x20)
        } else {
            unsafe tree.bytes.append(contentsOf: buffer)
        }
        tree.nodes[tree.nodes.count - 1].textEnd = Int32(tree.bytes.count)
    }

    consuming func finish() -> HTMLTree {
        while open.count > 1 { end() }
        tree.nodes[0].end = Int32(tree.nodes.count)
        return tree
    }
}
