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
        for one in self where one.rawValue == tag.rawValue { return true }
        return false
    }
}

extension [Penn] {
    @inline(__always)
    func contains(_ penn: Penn) -> Bool {
        for one in self where one.rawValue == penn.rawValue { return true }
        return false
    }
}

extension [Relation] {
    @inline(__always)
    func contains(_ relation: Relation) -> Bool {
        for one in self where one.rawValue == relation.rawValue { return true }
        return false
    }
}

extension [Spelling] {
    @inline(__always)
    func contains(_ word: Spelling) -> Bool {
        for one in self where one == word { return true }
        return false
    }
}

// For the same reason: the standard library's `!=` of anything equatable.

extension Tag {
    static func != (one: Tag, other: Tag) -> Bool { one.rawValue != other.rawValue }
}

extension Penn {
    static func != (one: Penn, other: Penn) -> Bool { one.rawValue != other.rawValue }
}

extension Relation {
    static func != (one: Relation, other: Relation) -> Bool { one.rawValue != other.rawValue }
}
