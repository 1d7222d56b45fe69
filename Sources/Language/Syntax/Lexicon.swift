/// The words that the training text has more than once, by hash: which tags each had there.
package struct Lexicon: Sendable {
    package struct Entry: Sendable {
        package var isKnown: Bool
        package var ambiguity: Int
        package var candidates: Int
        package var kind: UInt16
    }

    /// An open-addressed table; 0 marks an empty place. The count is a power of two.
    package var hashes: [UInt32]
    /// For each place the index of the word's tag set in `tagSets`.
    package var sets: [UInt16]
    /// For each place what the parser counts the word as; 0 if as an unknown word.
    package var kinds: [UInt16]
    /// Index in `candidateLists` of the tags that a word of each tag set may take.
    package var candidatesOfSet: [UInt16]
    /// Lists of tags. The first is that of unknown words.
    package var candidateLists: [[UInt8]] { didSet { (candidates, candidateEnds) = Self.joined(candidateLists) } }
    /// The lists one behind the other, and where each ends.
    private(set) var candidates: [UInt8]
    private var candidateEnds: [Int]

    package init(
        hashes: [UInt32], sets: [UInt16], kinds: [UInt16], candidatesOfSet: [UInt16], candidateLists: [[UInt8]]
    ) {
        self.hashes = hashes
        self.sets = sets
        self.kinds = kinds
        self.candidatesOfSet = candidatesOfSet
        self.candidateLists = candidateLists
        (candidates, candidateEnds) = Self.joined(candidateLists)
    }

    private static func joined(_ lists: [[UInt8]]) -> ([UInt8], [Int]) {
        var end = 0
        return (
            lists.flatMap { $0 },
            lists.map { list in
                end += list.count
                return end
            }
        )
    }

    /// Where in `candidates` the tags of a list stand.
    @inline(__always)
    func candidates(of list: Int) -> Range<Int> { (list > 0 ? candidateEnds[list - 1] : 0)..<candidateEnds[list] }

    @inline(__always)
    func entry(of hash: UInt32) -> Entry {
        let mask = hashes.count - 1
        var place = Int(hash &* 0x9E37_79B1 >> 7) & mask
        while hashes[place] != 0 {
            if hashes[place] == hash {
                let set = Int(sets[place])
                return Entry(isKnown: true, ambiguity: set, candidates: Int(candidatesOfSet[set]), kind: kinds[place])
            }
            place = (place + 1) & mask
        }
        return Entry(isKnown: false, ambiguity: 0, candidates: 0, kind: 0)
    }

    /// Where the table holds `hash` or has room for it.
    package func place(for hash: UInt32) -> Int {
        let mask = hashes.count - 1
        var place = Int(hash &* 0x9E37_79B1 >> 7) & mask
        while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & mask }
        return place
    }
}
