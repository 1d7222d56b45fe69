import CSyntaxModel

/// 64 numbers of the parser's network, as vectors of the size that every processor has.
package struct Layer: Sendable {
    private var a = SIMD8<Int16>()
    private var b = SIMD8<Int16>()
    private var c = SIMD8<Int16>()
    private var d = SIMD8<Int16>()
    private var e = SIMD8<Int16>()
    private var f = SIMD8<Int16>()
    private var g = SIMD8<Int16>()
    private var h = SIMD8<Int16>()

    package init() {}

    /// The numbers that have been added up, and those of another layer.
    @inline(__always)
    init(_ sum: RowSum, and other: Layer) {
        (a, b) = sum.numbers(of: sum.a, last: sum.lastA)
        (c, d) = sum.numbers(of: sum.b, last: sum.lastB)
        (e, f) = sum.numbers(of: sum.c, last: sum.lastC)
        (g, h) = sum.numbers(of: sum.d, last: sum.lastD)
        a &+= other.a
        b &+= other.b
        c &+= other.c
        d &+= other.d
        e &+= other.e
        f &+= other.f
        g &+= other.g
        h &+= other.h
    }

    package init(_ number: (Int) -> Int16) {
        func part(_ first: Int) -> SIMD8<Int16> {
            var part = SIMD8<Int16>()
            for lane in 0..<8 { part[lane] = number(first + lane) }
            return part
        }
        a = part(0)
        b = part(8)
        c = part(16)
        d = part(24)
        e = part(32)
        f = part(40)
        g = part(48)
        h = part(56)
    }

    /// The numbers in order.
    package var numbers: [Int16] {
        [a, b, c, d, e, f, g, h].flatMap { part in part.indices.map { part[$0] } }
    }

    /// The products' sum. The products of eight pairs must fit in 16 bits together: with numbers up to 64 in a layer, weights up to 63.
    @inline(__always)
    func times(_ other: Layer) -> Int32 {
        let first = (a &* other.a &+ b &* other.b) &+ (c &* other.c &+ d &* other.d)
        let last = (e &* other.e &+ f &* other.f) &+ (g &* other.g &+ h &* other.h)
        let eight = first &+ last
        let low = (Int32(eight[0]) &+ Int32(eight[1])) &+ (Int32(eight[2]) &+ Int32(eight[3]))
        return low &+ (Int32(eight[4]) &+ Int32(eight[5])) &+ (Int32(eight[6]) &+ Int32(eight[7]))
    }

    package static let largestWeight: Int16 = 63

    /// Each number moved into what the layer may hold.
    @inline(__always)
    var clamped: Layer {
        let one = ParserNetwork.one
        var layer = Layer()
        layer.a = crosscheck_clamped(a, one)
        layer.b = crosscheck_clamped(b, one)
        layer.c = crosscheck_clamped(c, one)
        layer.d = crosscheck_clamped(d, one)
        layer.e = crosscheck_clamped(e, one)
        layer.f = crosscheck_clamped(f, one)
        layer.g = crosscheck_clamped(g, one)
        layer.h = crosscheck_clamped(h, one)
        return layer
    }
}
