import CSyntaxModel

/// The bytes of `syntax.model`, which the C compiler puts into the program: an array literal of this size takes the Swift compiler minutes.
func embeddedModel() -> [UInt8] {
    let count = crosscheck_syntax_model_count()
    var bytes = [UInt8](repeating: 0, count: count)
    var position = 0
    while position < count {
        let word = crosscheck_syntax_model_word(position)
        for byte in 0..<min(8, count - position) {
            bytes[position + byte] = UInt8(truncatingIfNeeded: word >> (8 * UInt64(byte)))
        }
        position += 8
    }
    return bytes
}

extension SyntaxModel {
    static let mark: [UInt8] = Array("crosscheck syntax 1\n".utf8)

    /// Reads what `packed` wrote.
    package init(packed bytes: [UInt8]) {
        var reader = PackedReader(bytes: bytes, position: Self.mark.count)
        precondition(
            bytes.starts(with: Self.mark),
            "The syntax model in this program is not one of this version: train it again with TrainSyntax."
        )
        let pairs = reader.part()
        tags = stride(from: 0, to: pairs.count, by: 2).map {
            TagPair(tag: Tag(rawValue: pairs[$0]) ?? .x, penn: Penn(rawValue: pairs[$0 + 1]) ?? .other)
        }
        lexicon = Lexicon(
            hashes: reader.numbers(), sets: reader.shorts(), candidatesOfSet: reader.shorts(),
            candidateLists: reader.lists())
        lemmas = Lemmas(
            exceptionKeys: reader.numbers(), exceptionIndices: reader.shorts(),
            exceptions: reader.part().split(separator: UInt8(ascii: "\n")).map {
                String(decoding: $0, as: UTF8.self)
            },
            knownKeys: reader.numbers())
        labelListIndex = reader.shorts()
        labelLists = reader.lists()
        tagWeights = reader.part().map { Int8(bitPattern: $0) }
        labelWeights = reader.part().map { Int8(bitPattern: $0) }
        moveWeights = reader.shorts().map { UInt32($0 & 0xFF) | UInt32($0 >> 8) << 16 }
        tagBits = tagWeights.count.trailingZeroBitCount
        labelBits = labelWeights.count.trailingZeroBitCount
        moveBits = moveWeights.count.trailingZeroBitCount
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
        append(Self.bytes(of: lexicon.candidatesOfSet))
        append(lexicon.candidateLists.flatMap { [UInt8($0.count)] + $0 })
        append(Self.bytes(of: lemmas.exceptionKeys))
        append(Self.bytes(of: lemmas.exceptionIndices))
        append(Array(lemmas.exceptions.joined(separator: "\n").utf8))
        append(Self.bytes(of: lemmas.knownKeys))
        append(Self.bytes(of: labelListIndex))
        append(labelLists.flatMap { [UInt8($0.count)] + $0 })
        append(tagWeights.map { UInt8(bitPattern: $0) })
        append(labelWeights.map { UInt8(bitPattern: $0) })
        append(Self.bytes(of: moveWeights.map { UInt16($0 & 0xFF) | UInt16($0 >> 16) << 8 }))
        return bytes
    }

    private static func bytes<Number: FixedWidthInteger>(of numbers: [Number]) -> [UInt8] {
        numbers.flatMap { number in
            (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
    }
}

private struct PackedReader {
    let bytes: [UInt8]
    var position: Int

    /// The next part.
    mutating func part() -> [UInt8] {
        let start = position + 4
        position = start + Int(number(bytes, position))
        return Array(bytes[start..<position])
    }

    mutating func shorts() -> [UInt16] {
        let part = part()
        return (0..<part.count / 2).map { UInt16(part[2 * $0]) | UInt16(part[2 * $0 + 1]) << 8 }
    }

    mutating func numbers() -> [UInt32] {
        let part = part()
        return (0..<part.count / 4).map { number(part, 4 * $0) }
    }

    private func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        let low = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
        return low | UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 3]) << 24
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
