/// 64 numbers, as four vectors: larger ones the compiler copies about.
struct FloatRow {
    typealias Part = SIMD16<Float>

    var a = Part()
    var b = Part()
    var c = Part()
    var d = Part()

    init() {}

    init(repeating number: Float) {
        a = Part(repeating: number)
        b = a
        c = a
        d = a
    }

    init(_ number: (Int) -> Float) {
        for lane in 0..<16 {
            a[lane] = number(lane)
            b[lane] = number(16 + lane)
            c[lane] = number(32 + lane)
            d[lane] = number(48 + lane)
        }
    }

    subscript(index: Int) -> Float {
        switch index >> 4 {
        case 0: a[index & 15]
        case 1: b[index & 15]
        case 2: c[index & 15]
        default: d[index & 15]
        }
    }

    @inline(__always)
    mutating func add(_ other: FloatRow) {
        a += other.a
        b += other.b
        c += other.c
        d += other.d
    }

    @inline(__always)
    mutating func add(_ other: FloatRow, times factor: Float) {
        let factor = Part(repeating: factor)
        a += other.a * factor
        b += other.b * factor
        c += other.c * factor
        d += other.d * factor
    }

    @inline(__always)
    mutating func multiply(_ other: FloatRow) {
        a *= other.a
        b *= other.b
        c *= other.c
        d *= other.d
    }

    /// The products' sum.
    @inline(__always)
    func times(_ other: FloatRow) -> Float {
        let sixteen = (a * other.a + b * other.b) + (c * other.c + d * other.d)
        let eight = sixteen.lowHalf + sixteen.highHalf
        let four = eight.lowHalf + eight.highHalf
        return (four[0] + four[1]) + (four[2] + four[3])
    }

    /// Each number as `change` makes it.
    @inline(__always)
    func mapped(_ change: (Part) -> Part) -> FloatRow {
        var row = FloatRow()
        row.a = change(a)
        row.b = change(b)
        row.c = change(c)
        row.d = change(d)
        return row
    }

    /// The numbers where those of `other` lie between 0 and 1, 0 elsewhere.
    @inline(__always)
    func whereUnclipped(_ other: FloatRow) -> FloatRow {
        var row = FloatRow()
        row.a = Self.unclipped(a, other.a)
        row.b = Self.unclipped(b, other.b)
        row.c = Self.unclipped(c, other.c)
        row.d = Self.unclipped(d, other.d)
        return row
    }

    @inline(__always)
    private static func unclipped(_ part: Part, _ other: Part) -> Part {
        let zero = Part()
        return part.replacing(with: zero, where: other .< zero).replacing(with: zero, where: other .> Part(repeating: 1))
    }

    @inline(__always)
    var clipped: FloatRow {
        mapped { part in
            let zero = Part()
            let one = Part(repeating: 1)
            return part.replacing(with: zero, where: part .< zero).replacing(with: one, where: part .> one)
        }
    }
}
