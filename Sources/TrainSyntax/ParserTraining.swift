import Foundation
import Language

/// Trains the network of moves and labels with a dynamic oracle: after the first round the parser follows its own mistakes and learns the best way
/// on from there (Goldberg and Nivre 2013).
func trainParser(_ model: inout SyntaxModel, on samples: [Sample], epochs: Int, seed: UInt64) {
    collectLabels(&model, samples)
    var dice = Dice(state: seed)
    var network = FloatNetwork(kinds: model.network.kinds, dice: &dice)
    var order = Array(samples.indices)
    var scores = [Float](repeating: 0, count: 64)
    for epoch in 0..<epochs {
        order.shuffle(using: &dice)
        for (done, place) in order.enumerated() {
            let sample = samples[place]
            let progress = (Float(epoch) + Float(done) / Float(order.count)) / Float(epochs)
            let rate = 0.02 * (1.02 - progress)
            var state = ParserState(sample.forms, tags: sample.guessedTags, model: model)
            while !state.isFinished {
                let allowed = Move.allCases.filter { state.allows($0) }
                guard allowed != [.shift] else {
                    state.shift()
                    continue
                }
                network.look(at: state, dice: &dice)
                var chosen = allowed[0]
                if allowed.count > 1 {
                    chosen = learnMove(
                        &network, state, allowed, sample, rate, follows: epoch > 0 && Int.random(in: 0..<10, using: &dice) < 9)
                }
                guard chosen != .shift else {
                    network.learnBelow(rate: rate)
                    state.shift()
                    continue
                }
                let head = state.head(of: chosen)
                let dependent = state.at(depth: 0)
                var label = Relation.root.rawValue
                if head != 0 {
                    let pair = model.labelPair(head: state.nodes[head].tag, dependent: state.nodes[dependent].tag)
                    let candidates = model.labelLists[Int(model.labelListIndex[pair])]
                    label = candidates[0]
                    if candidates.count > 1 {
                        let gold = sample.heads[dependent - 1] == head ? sample.labels[dependent - 1] : nil
                        label = learnLabel(&network, chosen, candidates, gold: gold, rate, &scores)
                    }
                }
                network.learnBelow(rate: rate)
                state.attach(chosen, label: label)
            }
            network.endSentence(rate: rate)
        }
    }
    model.network = network.quantised
}

/// Learns that the moves which keep the most of the tree in reach are better than the others.
private func learnMove(
    _ network: inout FloatNetwork, _ state: ParserState, _ allowed: [Move], _ sample: Sample, _ rate: Float, follows: Bool
) -> Move {
    let costs = allowed.map { cost(of: $0, in: state, heads: sample.heads) }
    let scores = allowed.map { network.score(Int($0.rawValue)) }
    let least = costs.min() ?? 0
    let highest = scores.max() ?? 0
    let powers = scores.map { exp($0 - highest) }
    let total = powers.reduce(0, +)
    var goodTotal: Float = 0
    for place in allowed.indices where costs[place] == least { goodTotal += powers[place] }
    var best = 0
    var bestGood = -1
    for place in allowed.indices {
        if scores[place] > scores[best] { best = place }
        if costs[place] == least, bestGood < 0 || scores[place] > scores[bestGood] { bestGood = place }
    }
    if costs.contains(where: { $0 != least }) {
        for place in allowed.indices {
            let wanted = costs[place] == least ? powers[place] / max(goodTotal, 1e-20) : 0
            network.learn(Int(allowed[place].rawValue), excess: powers[place] / total - wanted, rate: rate)
        }
    }
    return allowed[follows ? best : bestGood]
}

private func learnLabel(
    _ network: inout FloatNetwork, _ move: Move, _ candidates: [UInt8], gold: UInt8?, _ rate: Float, _ scores: inout [Float]
) -> UInt8 {
    let side = move == .left ? 3 : 67
    var best = candidates[0]
    for candidate in candidates {
        scores[Int(candidate)] = network.score(side + Int(candidate))
        if scores[Int(candidate)] > scores[Int(best)] { best = candidate }
    }
    if let gold, candidates.contains(gold) {
        let highest = scores[Int(best)]
        var total: Float = 0
        for candidate in candidates {
            scores[Int(candidate)] = exp(scores[Int(candidate)] - highest)
            total += scores[Int(candidate)]
        }
        for candidate in candidates {
            network.learn(side + Int(candidate), excess: scores[Int(candidate)] / total - (candidate == gold ? 1 : 0), rate: rate)
        }
    }
    return best
}

/// How many of the tree's arcs a move puts out of reach.
private func cost(of move: Move, in state: ParserState, heads: [Int]) -> Int {
    let next = state.next
    var cost = 0
    switch move {
    case .shift:
        let head = heads[next - 1]
        for (depth, node) in state.stack.reversed().enumerated() {
            if depth > 0, Int(node) == head { cost += 1 }
            if node > 0, heads[Int(node) - 1] == next { cost += 1 }
        }
    case .left, .right:
        let top = state.at(depth: 0)
        let head = heads[top - 1]
        if move == .left {
            if head == state.at(depth: 1) || head > next { cost += 1 }
        } else if head >= next {
            cost += 1
        }
        if next <= state.count {
            for word in next...state.count where heads[word - 1] == top { cost += 1 }
        }
    }
    return cost
}

/// Which relations come between which pairs of tags.
private func collectLabels(_ model: inout SyntaxModel, _ samples: [Sample]) {
    var seen: [Int: [UInt8: Int]] = [:]
    for sample in samples {
        let tags = sample.forms.indices.map { model.parserTag(sample.guessedTags[$0], sample.forms[$0]) }
        for (index, head) in sample.heads.enumerated() where head > 0 {
            seen[model.labelPair(head: tags[head - 1], dependent: tags[index]), default: [:]][
                sample.labels[index], default: 0] += 1
        }
    }
    let all = Relation.allCases.map(\.rawValue).filter { $0 != Relation.root.rawValue }
    var lists: [[UInt8]] = [[Relation.dep.rawValue] + all.filter { $0 != Relation.dep.rawValue }]
    var indices: [[UInt8]: Int] = [:]
    model.labelListIndex = [UInt16](repeating: 0, count: 128 * 128)
    for (pair, counts) in seen.sorted(by: { $0.key < $1.key }) {
        let total = counts.values.reduce(0, +)
        guard total >= 15 else { continue }
        let list = counts.filter { $0.value >= 2 && $0.value * 2000 >= total }.sorted {
            ($1.value, $0.key) < ($0.value, $1.key)
        }.map(\.key)
        guard !list.isEmpty else { continue }
        if indices[list] == nil {
            indices[list] = lists.count
            lists.append(list)
        }
        // swift-format-ignore: NeverForceUnwrap
        model.labelListIndex[pair] = UInt16(indices[list]!)
    }
    model.labelLists = lists
}
