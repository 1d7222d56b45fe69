import Language

/// A set of relations, as bits.
struct Relations: ExpressibleByArrayLiteral, Sendable {
    private var bits: UInt64 = 0

    init(arrayLiteral elements: Relation...) {
        for relation in elements { bits |= 1 &<< UInt64(relation.rawValue) }
    }

    func contains(_ relation: Relation) -> Bool { bits & 1 &<< UInt64(relation.rawValue) != 0 }
}

// Rules ask all the time whether a word's class is one of a few. The standard library's `contains` compares the elements of another
// module's type by way of its witness table, which cost more than all comparisons of words.

extension [Tag] {
    @inline(__always)
    func contains(_ tag: Tag) -> Bool {
        for index in 0..<count where self[index] == tag { return true }
        return false
    }
}

extension [Penn] {
    @inline(__always)
    func contains(_ penn: Penn) -> Bool {
        for index in 0..<count where self[index] == penn { return true }
        return false
    }
}

extension [Relation] {
    @inline(__always)
    func contains(_ relation: Relation) -> Bool {
        for index in 0..<count where self[index] == relation { return true }
        return false
    }
}

extension [Spelling] {
    @inline(__always)
    func contains(_ word: Spelling) -> Bool {
        for index in 0..<count where self[index] == word { return true }
        return false
    }
}

// For the same reason: the standard library's `!=` of anything equatable.

extension Tag {
    static func != (one: Tag, other: Tag) -> Bool { !(one == other) }
}

extension Penn {
    static func != (one: Penn, other: Penn) -> Bool { !(one == other) }
}

extension Relation {
    static func != (one: Relation, other: Relation) -> Bool { !(one == other) }
}
