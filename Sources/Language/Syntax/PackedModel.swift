import CSyntaxModel

extension SyntaxModel {
    static let mark: [UInt8] = Array("crosscheck syntax 2\n".utf8)

    /// The model that the C compiler put into the program: an array literal of this size takes the Swift compiler minutes.
    static func embedded() -> SyntaxModel {
        SyntaxModel(PackedReader(word: { crosscheck_syntax_model_word($0) }, sixteen: { crosscheck_syntax_model_sixteen($0) }))
    }

    /// Reads what `packed` wrote.
    package init(packed bytes: [UInt8]) {
        func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }
        self.init(
            PackedReader(
                word: { start in (0..<8).reduce(0) { $0 | UInt64(byte(start + $1)) << (8 * UInt64($1)) } },
                sixteen: { start in
                    var numbers = SIMD16<Int8>()
                    for lane in 0..<16 { numbers[lane] = Int8(bitPattern: byte(start + lane)) }
                    return numbers
                }))
    }

    private init(_ packed: PackedReader) {
        var reader = packed
        precondition(
            reader.bytes(Self.mark.count) == Self.mark,
            "The syntax model in this program is not one of this version: train it again with TrainSyntax."
        )
        let pairs = reader.part()
        tags = stride(from: 0, to: pairs.count, by: 2).map {
            TagPair(tag: Tag(rawValue: pairs[$0]) ?? .x, penn: Penn(rawValue: pairs[$0 + 1]) ?? .other)
        }
        lexicon = Lexicon(
            hashes: reader.numbers(), sets: reader.shorts(), kinds: reader.shorts(), candidatesOfSet: reader.shorts(),
            candidateLists: reader.lists())
        lemmas = Lemmas(
            exceptionKeys: reader.numbers(), exceptionIndices: reader.shorts(),
            exceptions: reader.part().split(separator: UInt8(ascii: "\n")).map {
                String(decoding: $0, as: UTF8.self)
            },
            knownKeys: reader.numbers())
        labelListIndex = reader.shorts()
        labelLists = reader.lists()
        tagWeights = TagWeights(reader.part().map { Int8(bitPattern: $0) })
        network.rows = RowTable(reader.rows())
        network.kinds = network.rows.kinds
        network.bias = reader.layer()
        for place in network.moves.indices { network.moves[place] = reader.output() }
        for place in network.labels.indices { network.labels[place] = reader.output() }
    }

    /// The model as the bytes of `syntax.model`: each part with its length in front, little end first.
    package var packed: [UInt8] {
        var bytes = Self.mark
        func append(_ part: [UInt8]) {
            bytes += Self.bytes(of: [UInt32(part.count)]) + part
        }
        append(tags.flatMap { [$0.tag.rawValue, $0.penn.rawValue] })
        append(Self.bytes(of: lexicon.hashes))
        append(Self.bytes(of: lexicon.sets))
        append(Self.bytes(of: lexicon.kinds))
        append(Self.bytes(of: lexicon.candidatesOfSet))
        append(lexicon.candidateLists.flatMap { [UInt8($0.count)] + $0 })
        append(Self.bytes(of: lemmas.exceptionKeys))
        append(Self.bytes(of: lemmas.exceptionIndices))
        append(Array(lemmas.exceptions.joined(separator: "\n").utf8))
        append(Self.bytes(of: lemmas.knownKeys))
        append(Self.bytes(of: labelListIndex))
        append(labelLists.flatMap { [UInt8($0.count)] + $0 })
        append(tagWeights.slots.map { UInt8(bitPattern: $0) })
        append(network.rows.rows.flatMap { $0.numbers.map { UInt8(bitPattern: $0) } })
        append(Self.bytes(of: network.bias.numbers))
        for output in network.moves + network.labels {
            append(Self.bytes(of: output.weights.numbers))
            append(Self.bytes(of: [output.bias]))
        }
        return bytes
    }

    private static func bytes<Number: FixedWidthInteger>(of numbers: [Number]) -> [UInt8] {
        numbers.flatMap { number in
            (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
    }
}

/// Reads the parts of a packed model one after another.
private struct PackedReader {
    /// The eight and the sixteen bytes that start at a position.
    let word: (Int) -> UInt64
    let sixteen: (Int) -> SIMD16<Int8>
    var position = 0

    init(word: @escaping (Int) -> UInt64, sixteen: @escaping (Int) -> SIMD16<Int8>) {
        self.word = word
        self.sixteen = sixteen
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        for start in stride(from: position, to: position + count, by: 8) {
            let word = word(start)
            for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt64(byte)))) }
        }
        bytes.removeLast(bytes.count - count)
        position += count
        return bytes
    }

    /// Where the next part lies; behind it is the next one.
    private mutating func range() -> Range<Int> {
        let start = position + 4
        position = start + Int(word(position) & 0xFFFF_FFFF)
        return start..<position
    }

    mutating func part() -> [UInt8] {
        let range = range()
        position = range.lowerBound
        return bytes(range.count)
    }

    mutating func shorts() -> [UInt16] { range().pieces(of: 2).map { UInt16(truncatingIfNeeded: word($0)) } }

    mutating func numbers() -> [UInt32] { range().pieces(of: 4).map { UInt32(truncatingIfNeeded: word($0)) } }

    mutating func rows() -> [Row] {
        range().pieces(of: 64).map { start in Row { sixteen(start + $0) } }
    }

    mutating func layer() -> Layer {
        let shorts = shorts()
        return Layer { Int16(bitPattern: shorts[$0]) }
    }

    mutating func output() -> ParserNetwork.Output {
        var output = ParserNetwork.Output()
        output.weights = layer()
        output.bias = numbers().first.map { Int32(bitPattern: $0) } ?? 0
        return output
    }

    mutating func lists() -> [[UInt8]] {
        let part = part()
        var lists: [[UInt8]] = []
        var place = 0
        while place < part.count {
            let count = Int(part[place])
            lists.append(Array(part[place + 1..<place + 1 + count]))
            place += 1 + count
        }
        return lists
    }
}

extension Range<Int> {
    fileprivate func pieces(of size: Int) -> StrideTo<Int> { stride(from: lowerBound, to: upperBound, by: size) }
}
