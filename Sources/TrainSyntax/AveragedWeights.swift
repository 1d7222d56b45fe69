/// Perceptron weights that remember their mean over all steps, which is what generalises.
final class AveragedWeights {
    private(set) var weights: [Int32]
    private var totals: [Int64]
    private var stamps: [Int32]
    var step: Int32 = 0

    init(count: Int) {
        weights = [Int32](repeating: 0, count: count)
        totals = [Int64](repeating: 0, count: count)
        stamps = [Int32](repeating: 0, count: count)
    }

    @inline(__always)
    subscript(slot: Int) -> Int32 { weights[slot] }

    @inline(__always)
    func add(_ change: Int32, at slot: Int) {
        totals[slot] += Int64(weights[slot]) * Int64(step - stamps[slot])
        stamps[slot] = step
        weights[slot] += change
    }

    var means: [Double] {
        weights.indices.map { slot in
            Double(totals[slot] + Int64(weights[slot]) * Int64(step - stamps[slot]))
                / Double(max(step, 1))
        }
    }
}

/// The means as bytes. Only their proportions matter; the few beyond the range are cut off.
func quantised(_ means: [Double], keeping share: Double = 0.9997) -> [Int8] {
    let sizes = means.lazy.filter { $0 != 0 }.map(abs).sorted()
    guard !sizes.isEmpty else { return means.map { _ in 0 } }
    let largest = sizes[min(sizes.count - 1, Int(Double(sizes.count) * share))]
    return means.map { Int8(max(-127, min(127, ($0 / largest * 127).rounded()))) }
}

/// How often a feature comes in the training text, up to 255: what comes once only teaches noise and takes room.
struct FeatureCounts {
    private var counts = [UInt8](repeating: 0, count: 1 << 24)

    mutating func count(_ hashes: [UInt32], kind: UInt32) {
        for hash in hashes {
            let place = Int((hash ^ kind &* 0x9E37_79B1) >> 8)
            if counts[place] < 255 { counts[place] += 1 }
        }
    }

    func kept(_ hashes: [UInt32], kind: UInt32, atLeast least: UInt8) -> [UInt32] {
        hashes.filter { counts[Int(($0 ^ kind &* 0x9E37_79B1) >> 8)] >= least }
    }
}

/// A small generator of its own, so that the same command gives the same weights.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
