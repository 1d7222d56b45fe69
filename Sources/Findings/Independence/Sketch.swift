/// A MinHash sketch of a text's word shingles: the share of equal places of two sketches estimates how much of the texts is shared.
///
/// Words are compared without case and punctuation; a shingle is four of them. A text shorter than that has no sketch.
package func sketch(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    forEachWord(of: text) { word, _ in words.append(word) }
    guard words.count >= Sketch.shingle else { return [] }
    var least = [UInt64](repeating: .max, count: Sketch.places)
    for start in 0...(words.count - Sketch.shingle) {
        var shingle: UInt64 = 0
        for word in words[start..<start + Sketch.shingle] { shingle = Sketch.mixed(shingle ^ word) }
        for place in least.indices {
            let value = Sketch.mixed(shingle ^ Sketch.seeds[place])
            if value < least[place] { least[place] = value }
        }
    }
    return least
}

/// The words of a text, hashed without case, and whether a capital is in each.
func forEachWord(of text: String, _ body: (_ word: UInt64, _ isCapital: Bool) -> Void) {
    var hash = Sketch.basis
    var isInWord = false
    var isCapital = false
    for var byte in text.utf8 {
        let isUpper = (65...90).contains(byte)
        if isUpper { byte += 32 }
        if (97...122).contains(byte) || (48...57).contains(byte) || byte >= 128 {
            isCapital = isUpper || isInWord && isCapital
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            isInWord = true
        } else if isInWord {
            body(hash, isCapital)
            hash = Sketch.basis
            isInWord = false
        }
    }
    if isInWord { body(hash, isCapital) }
}

enum Sketch {
    static let shingle = 4
    static let places = 64
    /// Neighbouring places: two texts are compared when one band is equal, so about 0.35 of overlap and up is seen.
    private struct Band: Hashable {
        var first: UInt64
        var second: UInt64
    }
    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    static let seeds: [UInt64] = (1...UInt64(places)).map { mixed($0 &* 0x9E37_79B9_7F4A_7C15) }

    /// splitmix64's finisher.
    static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    static func overlap(_ a: [UInt64], _ b: [UInt64]) -> Double {
        guard !a.isEmpty, a.count == b.count else { return 0 }
        return Double(zip(a, b).count { $0 == $1 }) / Double(a.count)
    }

    /// Pairs of sketches that share a band.
    static func candidates(_ sketches: [[UInt64]]) -> Set<[Int]> {
        var pairs: Set<[Int]> = []
        for start in stride(from: 0, to: places, by: 2) {
            var seen: [Band: Int] = [:]
            seen.reserveCapacity(sketches.count)
            for (index, sketch) in sketches.enumerated() where sketch.count == places {
                // Chained to the first of its bucket only: folding is transitive, and the cost stays linear.
                let key = Band(first: sketch[start], second: sketch[start + 1])
                if let other = seen[key] { pairs.insert([other, index]) } else { seen[key] = index }
            }
        }
        return pairs
    }
}
