import Language

/// Trains the weights of moves and labels with a dynamic oracle: after the first round the parser follows its own mistakes and learns the best way
/// on from there (Goldberg and Nivre 2013).
func trainParser(
    _ model: inout SyntaxModel, on samples: [Sample], epochs: Int, moveBits: Int, labelBits: Int,
    seed: UInt64
) {
    collectLabels(&model, samples)
    let moves = AveragedWeights(count: 3 << moveBits)
    let labels = AveragedWeights(count: 1 << labelBits)
    let moveShift = UInt32(32 - moveBits)
    let labelShift = UInt32(32 - labelBits)
    var counts = FeatureCounts()
    for sample in samples { followGold(sample, model, &counts) }
    var dice = Dice(state: seed)
    var order = Array(samples.indices)
    for epoch in 0..<epochs {
        order.shuffle(using: &dice)
        for place in order {
            let sample = samples[place]
            let tags = sample.guessedTags
            var state = ParserState(
                words: sample.forms.map(\.word),
                tags: sample.forms.indices.map { model.parserTag(tags[$0], sample.forms[$0]) })
            while !state.isFinished {
                let allowed = Move.allCases.filter { state.allows($0) }
                var chosen = allowed[0]
                if allowed.count > 1 {
                    moves.step += 1
                    let hashes = counts.kept(MoveFeatures.hashes(state), kind: 2, atLeast: 2)
                    var scores: [Int32] = [0, 0, 0]
                    for hash in hashes {
                        let slot = Int(hash >> moveShift) * 3
                        scores[0] &+= moves[slot]
                        scores[1] &+= moves[slot + 1]
                        scores[2] &+= moves[slot + 2]
                    }
                    let costs = Dictionary(
                        uniqueKeysWithValues: allowed.map { ($0, cost(of: $0, in: state, heads: sample.heads)) }
                    )
                    // swift-format-ignore: NeverForceUnwrap
                    let least = costs.values.min()!
                    // swift-format-ignore: NeverForceUnwrap
                    let best = allowed.max { scores[Int($0.rawValue)] < scores[Int($1.rawValue)] }!
                    // swift-format-ignore: NeverForceUnwrap
                    let bestGood = allowed.filter { costs[$0] == least }.max {
                        scores[Int($0.rawValue)] < scores[Int($1.rawValue)]
                    }!
                    if costs[best] != least {
                        for hash in hashes {
                            let slot = Int(hash >> moveShift) * 3
                            moves.add(1, at: slot + Int(bestGood.rawValue))
                            moves.add(-1, at: slot + Int(best.rawValue))
                        }
                    }
                    chosen = epoch > 0 && Int.random(in: 0..<10, using: &dice) < 9 ? best : bestGood
                }
                guard chosen != .shift else {
                    state.shift()
                    continue
                }
                let head = chosen == .left ? state.next : state.at(depth: 1)
                let dependent = state.at(depth: 0)
                var label = Relation.root.rawValue
                if head != 0 {
                    let candidates = model.labelLists[
                        Int(
                            model.labelListIndex[
                                model.labelPair(head: state.nodes[head].tag, dependent: state.nodes[dependent].tag)]
                        )]
                    label = candidates[0]
                    labels.step += 1
                    if candidates.count > 1 {
                        let hashes = counts.kept(LabelFeatures.hashes(state, chosen), kind: 3, atLeast: 2)
                        var bestScore = Int32.min
                        for candidate in candidates {
                            var score: Int32 = 0
                            for hash in hashes { score &+= labels[Int(hash >> labelShift) ^ Int(candidate)] }
                            if score > bestScore {
                                label = candidate
                                bestScore = score
                            }
                        }
                        let gold = sample.labels[dependent - 1]
                        if sample.heads[dependent - 1] == head, label != gold, candidates.contains(gold) {
                            for hash in hashes {
                                labels.add(1, at: Int(hash >> labelShift) ^ Int(gold))
                                labels.add(-1, at: Int(hash >> labelShift) ^ Int(label))
                            }
                        }
                    }
                }
                state.attach(chosen, label: label)
            }
        }
    }
    model.labelWeights = quantised(labels.means)
    model.labelBits = labelBits
    let means = moves.means
    var differences = [Double](repeating: 0, count: 2 << moveBits)
    for slot in 0..<1 << moveBits {
        differences[2 * slot] = means[3 * slot + 1] - means[3 * slot]
        differences[2 * slot + 1] = means[3 * slot + 2] - means[3 * slot]
    }
    let packed = quantised(differences)
    model.moveBits = moveBits
    model.moveWeights = (0..<1 << moveBits).map {
        UInt32(Int32(packed[2 * $0]) + 128) | UInt32(Int32(packed[2 * $0 + 1]) + 128) << 16
    }
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

/// Walks the gold tree once: counts the features and, with them, which are worth weights.
private func followGold(_ sample: Sample, _ model: SyntaxModel, _ counts: inout FeatureCounts) {
    var state = ParserState(
        words: sample.forms.map(\.word),
        tags: sample.forms.indices.map { model.parserTag(sample.guessedTags[$0], sample.forms[$0]) })
    while !state.isFinished {
        let allowed = Move.allCases.filter { state.allows($0) }
        if allowed.count > 1 { counts.count(MoveFeatures.hashes(state), kind: 2) }
        // swift-format-ignore: NeverForceUnwrap
        let best = allowed.min {
            cost(of: $0, in: state, heads: sample.heads) < cost(of: $1, in: state, heads: sample.heads)
        }!
        guard best != .shift else {
            state.shift()
            continue
        }
        counts.count(LabelFeatures.hashes(state, best), kind: 3)
        let dependent = state.at(depth: 0)
        let head = best == .left ? state.next : state.at(depth: 1)
        state.attach(best, label: head == 0 ? Relation.root.rawValue : sample.labels[dependent - 1])
    }
}

/// Which relations come between which pairs of tags.
private func collectLabels(_ model: inout SyntaxModel, _ samples: [Sample]) {
    var seen: [Int: [UInt8: Int]] = [:]
    for sample in samples {
        let tags = sample.forms.indices.map {
            model.parserTag(sample.guessedTags[$0], sample.forms[$0])
        }
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
