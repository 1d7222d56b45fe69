/// The rules by which a name is brought to the service it stands for, given the other names of the corpus.
struct NameJoiner: Sendable {
    /// Folded names that the corpus writes on their own, with the spelling that it uses most.
    private var spellings: [[String]: String] = [:]
    /// Folded names without spaces: "Down Detector" and "Downdetector".
    private var closed: [String: [String]] = [:]
    /// Longer names by their last words: "Windows" → "Microsoft Windows"; only where there is one.
    private var longer: [[String]: Set<[String]>] = [:]
    private var acronyms: [String: [String]] = [:]
    private var provider: [String]
    private let apart: Set<Set<String>>
    /// The commonest proper name of the corpus.
    private(set) var main: String?

    init(counts: [String: Int], provider: String?, apart: [[String]]) {
        self.provider = provider.map { NameParts($0).folded } ?? []
        self.apart = Set(
            apart.flatMap { group in
                group.indices.flatMap { i in group.indices.filter { $0 > i }.map { Set([slug(group[i]), slug(group[$0])]) } }
            })
        var best: [[String]: (name: String, count: Int)] = [:]
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            let parts = NameParts(name)
            guard !parts.folded.isEmpty else { continue }
            if parts.owner.isEmpty, !parts.isPart || parts.isProper {
                let spelling = parts.words.joined(separator: " ")
                if let known = best[parts.folded] {
                    let isBetter = count > known.count
                    best[parts.folded] = (isBetter ? spelling : known.name, max(count, known.count))
                } else {
                    best[parts.folded] = (spelling, count)
                }
            }
            if parts.words.count > 1, parts.words.allSatisfy(NameParts.isProper) {
                let initials = String(parts.words.compactMap { $0.first }).lowercased()
                acronyms[initials] = acronyms[initials].map { $0.count <= parts.folded.count ? $0 : parts.folded } ?? parts.folded
            }
        }
        for (folded, (name, _)) in best {
            spellings[folded] = name
            let letters = folded.joined()
            if let known = closed[letters], NameJoiner.comesBefore(known, folded) { continue }
            closed[letters] = folded
        }
        for folded in best.keys {
            guard folded.count > 1 else { continue }
            for start in 1..<folded.count { longer[Array(folded[start...]), default: []].insert(Array(folded[..<start])) }
        }
        // Products outweigh the company that runs them, and longer names lend their weight to what they begin with.
        var weight: [[String]: Int] = [:]
        // "Acme Airlines" has no shorter name, and is told of as often as any other all the same.
        let isName = self.provider.first.map { !NameWords.isKind($0) } ?? false
        var named = 0
        for (name, count) in counts {
            let parts = NameParts(name)
            if isName, parts.folded.starts(with: self.provider) { named += count }
            guard parts.isProper, let first = parts.folded.first, spellings[[first]] != nil, NameParts.isProper(parts.words[0]),
                !NameWords.isKind(first)
            else {
                continue
            }
            weight[[first], default: 0] += count
        }
        main = weight.filter { $0.key != self.provider || weight.count == 1 }
            .max { ($0.value, $1.key[0]) < ($1.value, $0.key[0]) }.flatMap { spellings[$0.key] }
        if named > 0, let chosen = main, let rival = weight[NameParts(chosen).folded], named >= rival, let own = spellings[self.provider] {
            main = own
        }
    }

    func service(_ name: String) -> ServiceNames.Service {
        let parts = NameParts(name)
        guard !parts.folded.isEmpty else { return .init(name: name, key: slug(name), part: nil) }
        var base = base(of: parts)
        if base != parts.folded, apart.contains([slug(name), slug(base.joined(separator: " "))]) { base = parts.folded }
        let spelling = spelling(of: base, as: parts)
        return .init(name: spelling, key: slug(spellings[base] ?? base.joined(separator: " ")), part: parts.isPart ? name : nil)
    }

    /// The spelling with fewer words first: "downdetector" before "down detector".
    private static func comesBefore(_ a: [String], _ b: [String]) -> Bool {
        a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
    }

    static func isFamily(_ a: String, _ b: String) -> Bool {
        a.hasPrefix(b + "-") || b.hasPrefix(a + "-")
    }

    private func base(of parts: NameParts) -> [String] {
        let words = parts.folded
        let owner = parts.owner.map { $0.lowercased() }
        if let interface = interface(words, owner: owner) { return interface }
        if !owner.isEmpty {
            if words.allSatisfy(NameWords.wholes.contains) { return settled(owner) }
            if parts.isProper, !isGeneric(words) { return settled(words) }
            // What its maker owns goes by its own name: "Facebook's internal tools" are "internal tools".
            return settled(words)
        }
        if words.allSatisfy({ NameWords.wholes.contains($0) }) {
            if words.count == 1 || !parts.isProper, let main { return settled(NameParts(main).folded) }
            return words
        }
        // "Paylane Portal" is a thing of its own, "the Paylane portal" is Paylane's.
        if words.count > 1, words.last == "portal", parts.words.last.map(NameParts.isProper) ?? false { return words }
        return settled(words)
    }

    /// "the API", "API methods", "Claude's API access", "the web interface".
    private func interface(_ words: [String], owner: [String]) -> [String]? {
        if let at = words.firstIndex(where: { $0 == "api" || $0 == "apis" }),
            words[(at + 1)...].allSatisfy(NameWords.interfaces.contains)
        {
            var before = Array(words[..<at].drop { NameWords.emphases.contains($0) || NameWords.quantifiers.contains($0) })
            if before.isEmpty { before = owner }
            if before.isEmpty || before == provider {
                // The corpus's one API: the one that it names with an owner, or that of its main product.
                let named = (longer[["api"]] ?? []).filter { !isGeneric($0) }
                if !before.isEmpty, named.contains(before) { return before + ["api"] }
                if named.count == 1, let one = named.first { return product(of: one, named: before) + ["api"] }
                if let main { before = product(of: NameParts(main).folded, named: before) }
            }
            return before + ["api"]
        }
        if !words.isEmpty, words.count > 1 || words[0] == "web",
            owner.isEmpty || owner == provider || main.map({ NameParts($0).folded }) == owner
        {
            let front = words.drop { word in main.map { NameParts($0).folded == [word] } ?? false || isDomain(word) }
            if words.first.map(isDomain) == true, front.allSatisfy(NameWords.webFronts.contains) { return [words[0]] }
            if front.contains("web") || front.contains("consumer") || front.contains("interface"),
                front.allSatisfy(NameWords.webFronts.contains),
                let main, let site = domain(of: NameParts(main).folded)
            {
                return site
            }
        }
        return nil
    }

    /// What a site shows goes by its own name elsewhere: of "paylane.io" the API is Paylane's, where somebody names Paylane.
    private func product(of main: [String], named: [String]) -> [String] {
        guard main.count == 1, isDomain(main[0]), let dot = main[0].firstIndex(of: ".") else { return main }
        let product = [String(main[0][..<dot])]
        return product == named || isKnownName(product) ? product : main
    }

    private func isDomain(_ word: String) -> Bool {
        guard let dot = word.lastIndex(of: "."), dot != word.startIndex else { return false }
        let ending = word[word.index(after: dot)...]
        return (2...6).contains(ending.utf8.count) && ending.utf8.allSatisfy { (97...122).contains($0) }
    }

    private func domain(of product: [String]) -> [String]? {
        guard product.count == 1 else { return nil }
        let sites = spellings.keys.filter { $0.count == 1 && isDomain($0[0]) && $0[0].hasPrefix(product[0] + ".") }
        return sites.count == 1 ? sites.first : nil
    }

    /// Takes endings off and puts short names in place of long ones as far as the corpus warrants it.
    private func settled(_ words: [String]) -> [String] {
        var words = words
        if words.count > 1, words[0] != "web" {
            var end = words.count
            while end > 1, NameWords.wholes.contains(words[end - 1]) || NameWords.companies.contains(words[end - 1]) { end -= 1 }
            while end < words.count {
                let head = Array(words[..<end])
                let onlyWholes = words[end...].allSatisfy(NameWords.wholes.contains)
                if isKnownName(head) || (onlyWholes && head == provider) {
                    words = head
                    break
                }
                end += 1
            }
        }
        if words.count == 1, let dot = words[0].lastIndex(of: ".") {
            let label = String(words[0][..<dot])
            let bare = label.hasPrefix("www.") ? String(label.dropFirst(4)) : label
            if NameWords.plainDomains.contains(String(words[0][words[0].index(after: dot)...])), isKnownName([bare]) { words = [bare] }
        }
        if words.count == 1, let long = acronyms[words[0]], spellings[long] != nil { return long }
        // "Microsoft Windows" is the corpus's "Windows" when no other "… Windows" is named.
        for start in words.indices.dropFirst() {
            let tail = Array(words[start...])
            guard isKnownName(tail), !isGeneric(tail), longer[tail]?.count == 1 else { continue }
            words = tail
            break
        }
        return closed[words.joined()] ?? words
    }

    private func isKnownName(_ words: [String]) -> Bool {
        guard let spelling = spellings[words] else { return false }
        return spelling.split(separator: " ").contains { NameParts.isProper(String($0)) }
    }

    private func isGeneric(_ words: [String]) -> Bool {
        words.allSatisfy {
            NameWords.wholes.contains($0) || NameWords.interfaces.contains($0) || NameWords.webFronts.contains($0)
                || NameWords.emphases.contains($0) || NameWords.quantifiers.contains($0) || $0 == "api" || $0 == "cloud"
        }
    }

    private func spelling(of base: [String], as parts: NameParts) -> String {
        if let known = spellings[base] { return known }
        if base == parts.folded { return parts.words.joined(separator: " ") }
        if base.last == "api", let owner = spellings[Array(base.dropLast())] { return owner + " API" }
        return base.map { word in
            (parts.words + parts.owner).first { $0.lowercased() == word } ?? (word == "api" ? "API" : spellings[[word]] ?? word)
        }.joined(separator: " ")
    }
}
