/// The elements and texts of a page in document order, in flat arrays: what is below a node are the nodes up to its `end`.
package struct HTMLTree: Sendable {
    package struct Node: Sendable {
        package var tag: Tag
        package var parent: Int32
        /// The first node after this one's subtree.
        package var end: Int32
        /// In `bytes`: a text node's text, empty for an element.
        package var textStart: Int32
        package var textEnd: Int32
        /// In `attributes`.
        package var firstAttribute: Int32
        package var attributeEnd: Int32
    }

    package struct Attribute: Sendable {
        package var name: AttributeName
        package var start: Int32
        package var end: Int32
    }

    package internal(set) var nodes: [Node] = []
    package internal(set) var attributes: [Attribute] = []
    /// Texts and attribute values, one after the other, as UTF-8.
    package internal(set) var bytes: [UInt8] = []

    package subscript(node: Int) -> Node { nodes[node] }

    /// Where the value of an attribute stands in `bytes`; empty when it has none.
    package func range(_ name: AttributeName, of node: Int) -> Range<Int>? {
        var at = Int(nodes[node].firstAttribute)
        let end = Int(nodes[node].attributeEnd)
        while at < end {
            if attributes[at].name == name { return Int(attributes[at].start)..<Int(attributes[at].end) }
            at += 1
        }
        return nil
    }

    package func value(_ name: AttributeName, of node: Int) -> String? {
        range(name, of: node).map { string($0) }
    }

    package func has(_ name: AttributeName, of node: Int) -> Bool { range(name, of: node) != nil }

    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// All text below a node as it stands in the file, its spaces and lines included.
    package func rawText(of node: Int) -> String {
        var collected: [UInt8] = []
        for at in node..<Int(nodes[node].end) where nodes[at].tag == .text {
            collected += bytes[Int(nodes[at].textStart)..<Int(nodes[at].textEnd)]
        }
        return String(decoding: collected, as: UTF8.self)
    }
}
