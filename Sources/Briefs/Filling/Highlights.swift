import Claims

/// Where the words of claims stand in a text, cut so that no two pieces overlap.
struct Highlights {
    /// A run of text with the same claims on all of it; indices into the claims given.
    struct Piece {
        var range: Range<Int>
        var claims: [Int] = []
        /// Claims whose words begin, or end, with this piece.
        var starting: [Int] = []
        var ending: [Int] = []
    }

    private var places: [(range: Range<Int>, claim: Int)] = []
    /// Claims whose words the text does not hold where they should be.
    private(set) var unplaced: [Int] = []

    init(_ claims: [CitedClaim], in text: String) {
        let bytes = Array(text.utf8)
        // Offsets of claims count scalars: one walk over the text turns all of them into bytes.
        let wanted = Set(claims.flatMap { [$0.claim.evidence.start, $0.claim.evidence.end] }).sorted()
        var offsets: [Int: Int] = [:]
        var next = 0
        var scalars = 0
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            while next < wanted.count, wanted[next] == scalars {
                offsets[scalars] = index
                next += 1
            }
            scalars += 1
        }
        offsets[scalars] = bytes.count
        for (index, cited) in claims.enumerated() {
            let evidence = cited.claim.evidence
            guard let start = offsets[evidence.start], let end = offsets[evidence.end], start < end,
                bytes[start..<end].elementsEqual(evidence.exact.utf8)
            else {
                unplaced.append(index)
                continue
            }
            places.append((start..<end, index))
        }
        places.sort { ($0.range.lowerBound, $0.range.upperBound, $0.claim) < ($1.range.lowerBound, $1.range.upperBound, $1.claim) }
    }

    /// The pieces of a part of the text, in order, without gaps.
    func pieces(of part: Range<Int>) -> [Piece] {
        let inside = places.filter { $0.range.overlaps(part) }
        let cuts = Set(inside.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [part.lowerBound, part.upperBound])
            .filter { part.contains($0) || $0 == part.upperBound }.sorted()
        return zip(cuts, cuts.dropFirst()).map { from, to in
            var piece = Piece(range: from..<to)
            for place in inside where place.range.lowerBound <= from && to <= place.range.upperBound {
                piece.claims.append(place.claim)
                if max(place.range.lowerBound, part.lowerBound) == from, place.range.lowerBound >= part.lowerBound {
                    piece.starting.append(place.claim)
                }
                if place.range.upperBound == to { piece.ending.append(place.claim) }
            }
            return piece
        }
    }
}
