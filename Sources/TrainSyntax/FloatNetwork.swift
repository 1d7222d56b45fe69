import Foundation
import Language

/// `ParserNetwork` while it learns: in floating point, with the rows of words made from fewer numbers (an embedding for each kind of word, and a
/// projection for each place), so that a place learns of a word what other places have learnt of it.
///
/// Every row has its own rate of learning: the longer and the more it has been changed of late, the less (AdaGrad, one number a row, with a memory of
/// some thousand steps).
struct FloatNetwork {
    /// Numbers of an embedding.
    private static let size = 32
    /// The share of the squared gradients that is forgotten with each step.
    private static let forgotten: Float = 1 / 2000
    /// How many of 16 numbers of the layer are left out while learning.
    private static let dropout = 1

    /// Weights with the sums of their squared gradients.
    private struct Weights {
        var rows: [FloatRow]
        var squares: [Float]

        init(count: Int, size: Float, dice: inout Dice) {
            rows = []
            for _ in 0..<count { rows.append(FloatRow { _ in Float.random(in: -size...size, using: &dice) }) }
            squares = [Float](repeating: 0, count: count)
        }

        /// - Parameter square: the mean square of the gradient.
        @inline(__always)
        mutating func learn(_ row: Int, _ gradient: FloatRow, square: Float, rate: Float) {
            squares[row] += square - squares[row] * FloatNetwork.forgotten
            rows[row].add(gradient, times: -rate / (squares[row] + 1e-8).squareRoot())
        }
    }

    private let kinds: Int
    private var others: Weights
    private var embeddings: [Float]
    private var embeddingSquares: [Float]
    private var projections: Weights
    private var projectionGradients: [FloatRow]
    private var bias: Weights
    private var outputs: Weights
    private var outputBias: [Float]
    private var outputBiasSquares: [Float]

    // What the last `look` saw.
    private var rowsSeen: [Int] = []
    private var wordsSeen: [(place: Int, kind: Int)] = []
    private var sum = FloatRow()
    private var layer = FloatRow()
    private var kept = FloatRow(repeating: 1)
    private var layerGradient = FloatRow()

    init(kinds: Int, dice: inout Dice) {
        self.kinds = kinds
        others = Weights(count: StateRows.others, size: 0.05, dice: &dice)
        embeddings = []
        for _ in 0..<kinds * Self.size { embeddings.append(Float.random(in: -0.3...0.3, using: &dice)) }
        embeddingSquares = [Float](repeating: 0, count: kinds)
        projections = Weights(count: StateRows.wordPlaces * Self.size, size: 0.05, dice: &dice)
        projectionGradients = [FloatRow](repeating: FloatRow(), count: StateRows.wordPlaces * Self.size)
        bias = Weights(count: 1, size: 0, dice: &dice)
        bias.rows[0] = FloatRow(repeating: 0.3)
        outputs = Weights(count: 3 + 128, size: 0.1, dice: &dice)
        outputBias = [Float](repeating: 0, count: 3 + 128)
        outputBiasSquares = outputBias
    }

    /// Looks at a state: what follows is about it. Some numbers of the layer are left out, so that none relies on another.
    mutating func look(at state: ParserState, dice: inout Dice) {
        var rows: [Int] = []
        var words: [(place: Int, kind: Int)] = []
        swap(&rows, &rowsSeen)
        swap(&words, &wordsSeen)
        rows.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        StateRows.visit(state, other: { rows.append($0) }, word: { words.append((place: $0, kind: $1)) })
        var sum = bias.rows[0]
        for row in rows { sum.add(others.rows[row]) }
        for (place, kind) in words {
            for lane in 0..<Self.size { sum.add(projections.rows[place * Self.size + lane], times: embeddings[kind * Self.size + lane]) }
        }
        swap(&rows, &rowsSeen)
        swap(&words, &wordsSeen)
        self.sum = sum
        layer = sum.clipped
        let scale = 16 / Float(16 - Self.dropout)
        var random: UInt64 = 0
        var left = 0
        kept = FloatRow { _ in
            if left == 0 {
                random = dice.next()
                left = 16
            }
            defer { random >>= 4 }
            left -= 1
            return Int(random & 15) < Self.dropout ? 0 : scale
        }
        layer.multiply(kept)
        layerGradient = FloatRow()
    }

    /// The score of an output: 0...2 the moves, from 3 on the labels.
    @inline(__always)
    func score(_ output: Int) -> Float { outputs.rows[output].times(layer) + outputBias[output] }

    /// Learns that an output should have been lower by `excess`.
    mutating func learn(_ output: Int, excess: Float, rate: Float) {
        guard abs(excess) > 0.002 else { return }
        layerGradient.add(outputs.rows[output], times: excess)
        var gradient = FloatRow()
        gradient.add(layer, times: excess)
        outputs.learn(output, gradient, square: gradient.times(gradient) / 64, rate: rate)
        outputBiasSquares[output] += excess * excess - outputBiasSquares[output] * Self.forgotten
        outputBias[output] -= excess * rate / (outputBiasSquares[output] + 1e-8).squareRoot()
    }

    /// Carries what the outputs learnt on to what is below.
    mutating func learnBelow(rate: Float) {
        layerGradient.multiply(kept)
        let gradient = layerGradient.whereUnclipped(sum)
        let square = gradient.times(gradient) / 64
        guard square > 1e-9 else { return }
        bias.learn(0, gradient, square: square, rate: rate)
        for row in rowsSeen { others.learn(row, gradient, square: square, rate: rate) }
        for (place, kind) in wordsSeen {
            let first = place * Self.size
            let base = kind * Self.size
            var changes = SIMD32<Float>()
            var square: Float = 0
            for lane in 0..<Self.size {
                let change = projections.rows[first + lane].times(gradient)
                changes[lane] = change
                square += change * change
                projectionGradients[first + lane].add(gradient, times: embeddings[base + lane])
            }
            embeddingSquares[kind] += square / Float(Self.size) - embeddingSquares[kind] * Self.forgotten
            let rate = rate / (embeddingSquares[kind] + 1e-8).squareRoot()
            for lane in 0..<Self.size { embeddings[base + lane] -= changes[lane] * rate }
        }
    }

    /// Changes what is gathered over a sentence.
    mutating func endSentence(rate: Float) {
        for row in projectionGradients.indices {
            let gradient = projectionGradients[row]
            let square = gradient.times(gradient) / 64
            if square > 0 { projections.learn(row, gradient, square: square, rate: rate) }
            projectionGradients[row] = FloatRow()
        }
    }

    /// The weights in integers.
    var quantised: ParserNetwork {
        var network = ParserNetwork()
        network.kinds = kinds
        var rows = others.rows.map(Self.packed)
        for place in 0..<StateRows.wordPlaces {
            for kind in 0..<kinds {
                var row = FloatRow()
                for lane in 0..<Self.size {
                    row.add(projections.rows[place * Self.size + lane], times: embeddings[kind * Self.size + lane])
                }
                rows.append(Self.packed(row))
            }
        }
        network.rows = RowTable(rows)
        let one = Float(ParserNetwork.one)
        network.bias = Self.numbers(bias.rows[0], scale: one, limit: 10000)
        func quantise(_ range: Range<Int>) -> [ParserNetwork.Output] {
            var largest: Float = 0
            for output in range { for lane in 0..<64 { largest = max(largest, abs(outputs.rows[output][lane])) } }
            let limit = Float(Layer.largestWeight)
            let scale = limit / largest
            return range.map { place in
                var output = ParserNetwork.Output()
                output.weights = Self.numbers(outputs.rows[place], scale: scale, limit: limit)
                output.bias = Int32((outputBias[place] * scale * one).rounded())
                return output
            }
        }
        network.moves = quantise(0..<3)
        network.labels = quantise(3..<131)
        return network
    }

    private static func packed(_ row: FloatRow) -> Row {
        Row { first in
            var numbers = SIMD16<Int8>()
            for lane in 0..<16 { numbers[lane] = Int8(whole(row[first + lane] * Float(ParserNetwork.one), limit: 127)) }
            return numbers
        }
    }

    private static func numbers(_ row: FloatRow, scale: Float, limit: Float) -> Layer {
        Layer { Int16(whole(row[$0] * scale, limit: limit)) }
    }

    private static func whole(_ number: Float, limit: Float) -> Float { max(-limit, min(limit, number.rounded())) }
}
