import Language

/// Trains the tagger's weights on `samples` and puts them into the model.
func trainTagger(
    _ model: inout SyntaxModel, on samples: [Sample], epochs: Int, bits: Int, seed: UInt64
) {
    let weights = AveragedWeights(count: 1 << bits)
    let shift = UInt32(32 - bits)
    var counts = FeatureCounts()
    for sample in samples {
        let capitals = TaggerFeatures.capitals(of: sample.forms)
        for index in sample.forms.indices {
            counts.count(features(sample, index, tags: sample.tags, capitals), kind: 1)
        }
    }
    var dice = Dice(state: seed)
    var order = Array(samples.indices)
    for _ in 0..<epochs {
        order.shuffle(using: &dice)
        for place in order {
            let sample = samples[place]
            let capitals = TaggerFeatures.capitals(of: sample.forms)
            var tags = sample.tags
            for index in sample.forms.indices {
                let candidates = model.lexicon.candidateLists[sample.forms[index].candidates]
                weights.step += 1
                guard candidates.count > 1 else {
                    tags[index] = candidates[0]
                    continue
                }
                let hashes = counts.kept(features(sample, index, tags: tags, capitals), kind: 1, atLeast: 2)
                var best = candidates[0]
                var bestScore = Int32.min
                for candidate in candidates {
                    var score: Int32 = 0
                    for hash in hashes { score &+= weights[Int(hash >> shift) ^ Int(candidate)] }
                    if score > bestScore {
                        best = candidate
                        bestScore = score
                    }
                }
                let gold = sample.tags[index]
                if best != gold, candidates.contains(gold) {
                    for hash in hashes {
                        weights.add(1, at: Int(hash >> shift) ^ Int(gold))
                        weights.add(-1, at: Int(hash >> shift) ^ Int(best))
                    }
                }
                tags[index] = best
            }
        }
    }
    model.tagWeights = TagWeights(quantised(weights.means))
}

private func features(_ sample: Sample, _ index: Int, tags: [UInt8], _ capitals: UInt32) -> [UInt32] {
    TaggerFeatures.hashes(
        at: index, of: sample.forms, previous: index >= 1 ? tags[index - 1] : 255,
        beforePrevious: index >= 2 ? tags[index - 2] : 255,
        capitals: capitals)
}
