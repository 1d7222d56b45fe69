internal import CClaimWeights

/// What the signs of a phrase weigh for each thing that may be claimed of it: linear models in whole numbers, so that every machine gives the
/// same answer. `Sources/TrainClaims/train.py` learns them from annotated articles.
struct ClaimWeights: Sendable {
    /// What each sign weighs for each class, class 0 being none.
    private var weights: [Int16] = []
    private let classes: Int
    /// Signs by their low bits; zero marks an empty place.
    private var keys: [UInt32] = []

    /// The number of signs that weigh anything.
    var count: Int { keys.count { $0 != 0 } }

    /// What the signs speak for; margins are in 256ths of a logit.
    ///
    /// - Parameter least: where below zero, the weightiest but none counts as far as it is no more than that below none.
    func judge(_ signs: Signs, least: Int = 0) -> Judgement {
        let sums = sums(signs)
        if least < 0, let first = Self.likeliest(of: sums), sums[first] - sums[0] >= least,
            sums[first] <= sums[0]
        {
            return Judgement(class: first, other: 0, margin: sums[first] - sums[0])
        }
        var best = 0
        for number in 1..<classes where sums[number] > sums[best] { best = number }
        var second = best == 0 ? 1 : 0
        for number in 0..<classes where number != best && sums[number] > sums[second] { second = number }
        return Judgement(class: best, other: second, margin: sums[best] - sums[second])
    }

    /// The class but none that weighs most, the first of equals.
    static func likeliest(of sums: [Int]) -> Int? {
        sums.indices.dropFirst().max { (sums[$0], $1) < (sums[$1], $0) }
    }

    /// What speaks for each class.
    func sums(_ signs: Signs) -> [Int] {
        var sums = [Int](repeating: 0, count: classes)
        for sign in signs.numbers {
            guard let place = place(of: sign) else { continue }
            for number in 0..<classes { sums[number] += Int(weights[place + number]) }
        }
        return sums
    }

    /// What speaks for each class of something that an article tells of.
    func sums(_ measures: Measures) -> [Int] {
        var sums = [Int](repeating: 0, count: classes)
        for answer in measures.answers {
            guard let place = place(of: answer.sign) else { continue }
            for number in 0..<classes { sums[number] += Int(weights[place + number]) * answer.value }
        }
        return sums.map { $0 / 256 }
    }

    /// What one answer weighs for a class.
    private func weight(of answer: Measures.Answer, for number: Int) -> Int {
        place(of: answer.sign).map { Int(weights[$0 + number]) * answer.value / 256 } ?? 0
    }

    struct Judgement {
        /// The class that weighs most, none being 0, and the one after it.
        var `class`: Int
        var other: Int
        /// By how much the first outweighs the second.
        var margin: Int
    }

    /// What speaks most for a judgement and against it, by what the signs look at, the weightiest first.
    func reasons(for judgement: Judgement, _ signs: Signs) -> [(group: String, weight: Int)] {
        Self.grouped(
            zip(signs.numbers, signs.slots).compactMap { sign, slot in
                place(of: sign).map { (slot.group, Int(weights[$0 + judgement.class]) - Int(weights[$0 + judgement.other])) }
            })
    }

    /// The same of what an article tells in all.
    func reasons(for judgement: Judgement, _ measures: Measures) -> [(group: String, weight: Int)] {
        Self.grouped(
            measures.answers.map { ($0.slot.group, weight(of: $0, for: judgement.class) - weight(of: $0, for: judgement.other)) })
    }

    private static func grouped(_ weights: [(group: String, weight: Int)]) -> [(group: String, weight: Int)] {
        var groups: [(group: String, weight: Int)] = []
        for one in weights {
            if let known = groups.firstIndex(where: { $0.group == one.group }) {
                groups[known].weight += one.weight
            } else {
                groups.append(one)
            }
        }
        return groups.sorted { (abs($1.weight), $0.group) < (abs($0.weight), $1.group) }
    }

    /// Reasons as a person reads them.
    static func text(_ reasons: some Sequence<(group: String, weight: Int)>) -> String {
        reasons.map { "\($0.group) \(logits($0.weight))" }.joined(separator: ", ")
    }

    /// A weight in logits.
    static func logits(_ weight: Int) -> String {
        let tenths = (abs(weight) * 10 + 128) / 256
        return "\(weight < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10)"
    }

    /// Where the weights of a sign stand.
    private func place(of sign: UInt32) -> Int? {
        var place = Int(sign) & (keys.count - 1)
        while keys[place] != 0, keys[place] != sign { place = (place + 1) & (keys.count - 1) }
        return sign != 0 && keys[place] == sign ? place * classes : nil
    }

    /// Reads the weights of one kind: the number of signs, the number of classes, and for each sign its number (4 bytes) and the weights of its
    /// classes (2 bytes each), all with the low byte first.
    ///
    /// - Parameter position: where they begin; then where they end.
    init(_ word: (Int) -> UInt32, at position: inout Int) {
        let count = Int(word(position))
        classes = max(1, Int(word(position + 4)))
        var size = 16
        while size < count * 2 { size *= 2 }
        keys = [UInt32](repeating: 0, count: size)
        weights = [Int16](repeating: 0, count: size * classes)
        position += 8
        for _ in 0..<count {
            let sign = word(position)
            var place = Int(sign) & (size - 1)
            while keys[place] != 0 { place = (place + 1) & (size - 1) }
            keys[place] = sign
            for number in 0..<classes {
                weights[place * classes + number] = Int16(truncatingIfNeeded: word(position + 4 + 2 * number))
            }
            position += 4 + 2 * classes
        }
    }
}

/// The weights of everything that is weighed: phrases in their sentences, then things in their articles.
package struct ClaimWeightSet: Sendable {
    let services, times, days, causes, lengths, impacts: ClaimWeights
    let servicesInArticles, momentsInArticles, causesInArticles: ClaimWeights

    /// Those that the program carries.
    package static let learnt = ClaimWeightSet(word: crosscheck_claim_weights_word)

    /// Those of a file that `train.py` wrote; kinds that it lacks weigh nothing.
    package init(bytes: [UInt8]) {
        self.init { position in
            (0..<4).reduce(0) { $0 | (bytes.indices.contains(position + $1) ? UInt32(bytes[position + $1]) << (8 * UInt32($1)) : 0) }
        }
    }

    private init(word: (Int) -> UInt32) {
        var position = 0
        services = ClaimWeights(word, at: &position)
        times = ClaimWeights(word, at: &position)
        days = ClaimWeights(word, at: &position)
        causes = ClaimWeights(word, at: &position)
        lengths = ClaimWeights(word, at: &position)
        impacts = ClaimWeights(word, at: &position)
        servicesInArticles = ClaimWeights(word, at: &position)
        momentsInArticles = ClaimWeights(word, at: &position)
        causesInArticles = ClaimWeights(word, at: &position)
    }
}
