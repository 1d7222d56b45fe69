import CSyntaxModel

/// 64 small numbers that are added to a layer: a line of the processor's cache.
///
/// Two numbers share 16 bits, eight numbers apart: the last one above, and the first one, made positive by 128, below. So one addition adds
/// both, and what the last ones alone come to tells the first ones from the sum: half the work of making each of them 16 bits long.
package struct Row: Sendable {
    fileprivate(set) var a = SIMD8<Int16>()
    fileprivate(set) var b = SIMD8<Int16>()
    fileprivate(set) var c = SIMD8<Int16>()
    fileprivate(set) var d = SIMD8<Int16>()

    @inline(__always)
    init(a: SIMD8<Int16>, b: SIMD8<Int16>, c: SIMD8<Int16>, d: SIMD8<Int16>) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }

    package init(_ part: (Int) -> SIMD16<Int8>) {
        a = crosscheck_paired(part(0))
        b = crosscheck_paired(part(16))
        c = crosscheck_paired(part(32))
        d = crosscheck_paired(part(48))
    }

    /// The numbers in order.
    package var numbers: [Int8] {
        [a, b, c, d].flatMap { pairs in
            pairs.indices.map { Int8(truncatingIfNeeded: Int(pairs[$0] & 0xFF) - Int(Self.lift)) }
                + pairs.indices.map { Int8(truncatingIfNeeded: pairs[$0] >> 8) }
        }
    }

    /// What makes every first number positive.
    fileprivate static let lift: Int16 = 128
}

/// Rows added up: the pairs, and the last numbers of the pairs. No more than 256 rows fit.
struct RowSum: Sendable {
    fileprivate(set) var a = SIMD8<Int16>()
    fileprivate(set) var b = SIMD8<Int16>()
    fileprivate(set) var c = SIMD8<Int16>()
    fileprivate(set) var d = SIMD8<Int16>()
    fileprivate(set) var lastA = SIMD8<Int16>()
    fileprivate(set) var lastB = SIMD8<Int16>()
    fileprivate(set) var lastC = SIMD8<Int16>()
    fileprivate(set) var lastD = SIMD8<Int16>()
    private var count: Int16 = 0

    init() {}

    @inline(__always)
    mutating func add(_ row: Row) {
        a &+= row.a
        b &+= row.b
        c &+= row.c
        d &+= row.d
        lastA &+= crosscheck_last(row.a)
        lastB &+= crosscheck_last(row.b)
        lastC &+= crosscheck_last(row.c)
        lastD &+= crosscheck_last(row.d)
        count &+= 1
    }

    @inline(__always)
    mutating func add(_ sum: RowSum) {
        a &+= sum.a
        b &+= sum.b
        c &+= sum.c
        d &+= sum.d
        lastA &+= sum.lastA
        lastB &+= sum.lastB
        lastC &+= sum.lastC
        lastD &+= sum.lastD
        count &+= sum.count
    }

    /// The sums of the first and of the last numbers of pairs.
    @inline(__always)
    func numbers(of pairs: SIMD8<Int16>, last: SIMD8<Int16>) -> (first: SIMD8<Int16>, last: SIMD8<Int16>) {
        (crosscheck_first(pairs, last, count &* Row.lift), last)
    }
}

/// The rows of a network, in one piece.
package struct RowTable: Sendable {
    /// Four quarters a row. An array's first element stands 48 bytes behind the start of a line of the processor's cache (large pieces of
    /// memory have their size in front, and arrays their count); with one quarter left empty no row lies on two lines.
    private var quarters: [SIMD8<Int16>]
    /// Kinds of words. The rows of a kind, one for each place, stand side by side: the parser meets a word at one place after another.
    let kinds: Int
    /// For each place of a child what the rows come to where there is none: most words have none.
    private(set) var empty: [RowSum] = []

    package init() { self.init([]) }

    /// - Parameter rows: those that are not of words, then for each place of a word those of every kind.
    package init(_ rows: [Row]) {
        kinds = max(0, rows.count - StateRows.others) / StateRows.wordPlaces
        quarters = [SIMD8<Int16>()]
        quarters.reserveCapacity(rows.count * 4 + 1)
        func append(_ row: Row) {
            quarters.append(row.a)
            quarters.append(row.b)
            quarters.append(row.c)
            quarters.append(row.d)
        }
        for row in rows.prefix(StateRows.others) { append(row) }
        for kind in 0..<kinds {
            for place in 0..<StateRows.wordPlaces { append(rows[StateRows.others + place * kinds + kind]) }
        }
        guard kinds > Int(WordForm.nothingKind) else { return }
        for place in 0..<StateRows.childPlaces {
            var sum = RowSum()
            StateRows.visitEmpty(place) {
                sum.add(self[$0])
            } word: {
                sum.add(self[word: $0, $1])
            }
            empty.append(sum)
        }
    }

    /// The rows as they were given.
    package var rows: [Row] {
        (0..<min(StateRows.others, quarters.count / 4)).map { self[$0] }
            + (0..<StateRows.wordPlaces).flatMap { place in (0..<kinds).map { self[word: place, $0] } }
    }

    /// A row that is not of a word.
    @inline(__always)
    subscript(row: Int) -> Row {
        let first = row &* 4 &+ 1
        return Row(a: quarters[first], b: quarters[first &+ 1], c: quarters[first &+ 2], d: quarters[first &+ 3])
    }

    /// The row of a kind of word at a place.
    @inline(__always)
    subscript(word place: Int, kind: Int) -> Row { self[StateRows.others &+ kind &* StateRows.wordPlaces &+ place] }
}
