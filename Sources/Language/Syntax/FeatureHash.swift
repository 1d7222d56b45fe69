/// Multiplicative hashes of up to four small numbers and the template that combines them. The high bits are the good ones.
package enum FeatureHash {
    private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

    @inline(__always)
    static func of(_ template: UInt64, _ a: UInt32) -> UInt32 {
        UInt32(
            truncatingIfNeeded: (((UInt64(a) | template &<< 40) &* first) ^ (template &* second))
                &* second >> 32)
    }

    @inline(__always)
    static func of(_ template: UInt64, _ a: UInt32, _ b: UInt32) -> UInt32 {
        let mixed = ((UInt64(a) | UInt64(b) &<< 32) ^ (template &* second)) &* first
        return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 32)) &* second >> 32)
    }

    @inline(__always)
    static func of(_ template: UInt64, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 {
        let mixed = ((UInt64(a) | UInt64(b) &<< 32) ^ (template &* second)) &* first
        return UInt32(
            truncatingIfNeeded: ((mixed ^ (mixed >> 32)) &+ UInt64(c) &* first) &* second >> 32)
    }

    @inline(__always)
    static func of(_ template: UInt64, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 {
        of(template, a, b, c &+ d &* 0x85EB_CA6B)
    }
}
