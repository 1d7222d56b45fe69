import Language

/// The tags, the lexicon and the lemma tables of a model, counted from sentences.
///
/// - Parameter words: words of the field with their classes, which the sentences may lack.
func vocabulary(of sentences: [TreebankSentence], words listed: [ListedWord] = []) -> SyntaxModel {
    var model = SyntaxModel()
    var pairCounts: [SyntaxModel.TagPair: Int] = [:]
    for sentence in sentences { for pair in sentence.pairs { pairCounts[pair, default: 0] += 1 } }
    model.tags = pairCounts.filter { $0.value >= 12 }
        .sorted {
            ($1.value, $0.key.tag.rawValue, $0.key.penn.rawValue) < (
                $0.value, $1.key.tag.rawValue, $1.key.penn.rawValue
            )
        }
        .map(\.key)
    var words: [UInt32: [Int: Int]] = [:]
    for sentence in sentences {
        let sample = Sample(sentence, model: model)
        for (form, tag) in zip(sample.forms, sample.tags) {
            words[form.hash, default: [:]][Int(tag), default: 0] += 1
        }
    }
    // A listed word counts as one that was seen twice in each of its classes.
    var unseen: [UInt32: [Int: Int]] = [:]
    for word in listed {
        let form = WordForm(word.form.utf8.span, 0..<word.form.utf8.count, lexicon: model.lexicon)
        for pair in word.pairs { unseen[form.hash, default: [:]][index(of: pair, in: model.tags)] = 2 }
    }
    // Tags that new words take: those that many words have which come but once.
    var newTags = [Int](repeating: 0, count: model.tags.count)
    for tags in words.values where tags.values.reduce(0, +) == 1 {
        for tag in tags.keys { newTags[tag] += 1 }
    }
    for (hash, tags) in unseen { words[hash, default: [:]].merge(tags) { seen, _ in seen } }
    let open = newTags.indices.filter { newTags[$0] >= 8 }
    var lists: [[UInt8]] = [open.map(UInt8.init)]
    var listIndex: [[UInt8]: Int] = [lists[0]: 0]
    var sets: [[UInt8]: Int] = [:]
    var candidatesOfSet: [UInt16] = []
    let known = words.filter { $0.value.values.reduce(0, +) >= 2 }.sorted { $0.key < $1.key }
    var size = 1
    while size < known.count * 2 { size *= 2 }
    model.lexicon = Lexicon(
        hashes: [UInt32](repeating: 0, count: size), sets: [UInt16](repeating: 0, count: size),
        kinds: [UInt16](repeating: 0, count: size),
        candidatesOfSet: [], candidateLists: [])
    // The parser knows the most frequent words by themselves.
    let counts = known.map { $0.value.values.reduce(0, +) }.sorted(by: >)
    let least = max(4, counts[min(counts.count - 1, kindsKnown)])
    var kind = WordForm.firstKnownKind - 1
    for (hash, tags) in known {
        let count = tags.values.reduce(0, +)
        let isFrequent = count >= 30
        let seen = tags.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.filter {
            $0.value * 300 >= count
        }.map { UInt8($0.key) }
        // The tag set as a feature: the tags by frequency, frequent words and rare ones apart.
        let candidates = isFrequent ? seen : seen + lists[0].filter { !seen.contains($0) }
        let name = [isFrequent ? 1 : 0] + seen.prefix(4)
        let list: Int
        if let index = listIndex[candidates] {
            list = index
        } else {
            list = lists.count
            lists.append(candidates)
            listIndex[candidates] = list
        }
        let key = name + [255, UInt8(list & 255), UInt8(list >> 8)]
        let set: Int
        if let index = sets[key] {
            set = index
        } else {
            set = candidatesOfSet.count
            sets[key] = set
            candidatesOfSet.append(UInt16(list))
        }
        let place = model.lexicon.place(for: hash)
        model.lexicon.hashes[place] = hash
        model.lexicon.sets[place] = UInt16(set)
        if count > least {
            kind += 1
            model.lexicon.kinds[place] = kind
        }
    }
    model.network.kinds = Int(kind) + 1
    model.lexicon.candidatesOfSet = candidatesOfSet
    model.lexicon.candidateLists = lists
    model.lemmas = lemmaTables(of: sentences)
    return model
}

/// Words with a row of their own at each of the parser's places: what six megabytes of weights have room for.
private let kindsKnown = 6_900

private func lemmaTables(of sentences: [TreebankSentence]) -> Lemmas {
    var seen: [String: [WordGroup: [Penn: [String: Int]]]] = [:]
    var bases: [WordGroup: Set<String>] = [:]
    for sentence in sentences {
        for (index, pair) in sentence.pairs.enumerated() where pair.tag != .punct && pair.tag != .x {
            let word = sentence.words[index].lowercased().replacing("’", with: "'")
            let lemma = sentence.lemmas[index].lowercased().replacing("’", with: "'")
            guard lemma != "_", !word.contains(where: \.isNumber), lemma.utf8.allSatisfy({ $0 < 0x80 })
            else { continue }
            let group = WordGroup(pair.tag, pair.penn)
            seen[word, default: [:]][group, default: [:]][pair.penn, default: [:]][lemma, default: 0] += 1
            if group == .noun || group == .verb || group == .adjective,
                lemma.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), lemma.count > 1
            {
                bases[group, default: []].insert(lemma)
            }
        }
    }
    var known = [UInt32](repeating: 0, count: 1)
    let keys = bases.flatMap { group, forms in forms.map { Lemmas.key(Lemmas.hash($0.utf8), group) } }
        .sorted()
    var size = 1
    while size < keys.count * 2 { size *= 2 }
    known = [UInt32](repeating: 0, count: size)
    for key in keys { known[Lemmas.place(of: key, in: known)] = key }
    var lemmas = Lemmas(exceptionKeys: [0], exceptionIndices: [0], exceptions: [], knownKeys: known)
    var exceptions: [UInt32: String] = [:]
    for (word, groups) in seen.sorted(by: { $0.key < $1.key }) {
        for (group, forms) in groups.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var total: [String: Int] = [:]
            var isWrong = false
            for (penn, counts) in forms {
                for (lemma, count) in counts { total[lemma, default: 0] += count }
                // swift-format-ignore: NeverForceUnwrap
                let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }!.key
                if lemmas.rule(word, penn) != best { isWrong = true }
            }
            // swift-format-ignore: NeverForceUnwrap
            let best = total.max { ($0.value, $1.key) < ($1.value, $0.key) }!
            let isTrusted = best.value >= 2 || group == .verb || group == .noun
            if isWrong, isTrusted { exceptions[Lemmas.key(Lemmas.hash(word.utf8), group)] = best.key }
        }
    }
    let strings = Set(exceptions.values).sorted()
    let places = Dictionary(uniqueKeysWithValues: strings.enumerated().map { ($1, UInt16($0)) })
    size = 1
    while size < exceptions.count * 2 { size *= 2 }
    lemmas.exceptionKeys = [UInt32](repeating: 0, count: size)
    lemmas.exceptionIndices = [UInt16](repeating: 0, count: size)
    lemmas.exceptions = strings
    for (key, lemma) in exceptions.sorted(by: { $0.key < $1.key }) {
        let place = Lemmas.place(of: key, in: lemmas.exceptionKeys)
        lemmas.exceptionKeys[place] = key
        // swift-format-ignore: NeverForceUnwrap
        lemmas.exceptionIndices[place] = places[lemma]!
    }
    return lemmas
}
