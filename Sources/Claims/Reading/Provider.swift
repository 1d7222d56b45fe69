import Articles
import Language

/// Finds the company whose services failed: the name that owns, speaks and stands in the titles of the corpus.
struct ProviderSearch {
    /// Points of every name, by its lower-cased form; each article counts by share and not by length.
    private var shares: [String: Double] = [:]
    private var spellings: [String: [String: Int]] = [:]
    /// Names that own something, name the outage or stand in a heading: who only speaks may be anybody.
    private var firm: Set<String> = []
    /// "Anthropic's Claude": for every owned name, who owns it and how often.
    private var owners: [String: [String: Int]] = [:]

    /// Who runs what each article tells of, by its file: for all the company that the folder is about, but for an article that never names it
    /// its own.
    static func providers(of readings: [ArticleReading]) -> [String: String] {
        guard let shared = provider(of: readings) else { return [:] }
        var providers: [String: String] = [:]
        for reading in readings {
            providers[reading.article.file] = reading.names(company: shared) ? shared : provider(of: [reading])
        }
        return providers
    }

    private static func provider(of readings: [ArticleReading]) -> String? {
        var search = ProviderSearch()
        for reading in readings { search.add(reading) }
        return search.best
    }

    /// The best name, or whoever owns it.
    private var best: String? {
        let ranked = shares.filter { firm.contains($0.key) }
        guard var top = (ranked.isEmpty ? shares : ranked).max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
        for _ in 0..<3 {
            guard let owner = owners[top]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                owner.value > 1 || (shares[owner.key] ?? 0) > 0.05
            else { break }
            // Two names that own each other are one family: the more frequent one stays.
            if let back = owners[owner.key]?[top], back >= owner.value { break }
            top = owner.key
        }
        return spellings[top]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private mutating func add(_ reading: ArticleReading) {
        var points: [String: Int] = [:]
        var shortened: [String: [String: Int]] = [:]
        for passage in reading.passages {
            for chunk in passage.chunks {
                guard let run = nameRun(chunk, from: chunk.range.lowerBound, passage, reading) else { continue }
                let name = reading.text(passage, run)
                guard name.utf8.count > 1, !Self.shorts.contains(passage.words[run.lowerBound].lower),
                    !reading.persons.contains(passage.words[run.upperBound - 1].lower),
                    // "Dashboard", "Status": what everybody has.
                    run.contains(where: { !NameWords.isKind(passage.words[$0].lower.text) }),
                    let worth = worth(of: run, in: chunk, passage, reading)
                else { continue }
                let key = name.lowercased()
                points[key, default: 0] += worth.points
                if worth.isFirm { firm.insert(key) }
                // "Northgate Bank" speaks for "Northgate" too.
                if run.count > 1, NameWords.companies.contains(passage.words[run.upperBound - 1].lower) {
                    let short = reading.text(passage, run.lowerBound..<run.upperBound - 1)
                    shortened[short.lowercased(), default: [:]][key, default: 0] += worth.points
                }
                spellings[key, default: [:]][name, default: 0] += 1
                if run.upperBound < chunk.range.upperBound, passage.words[run.upperBound].penn == .pos,
                    let owned = nameRun(chunk, from: run.upperBound + 1, passage, reading)
                {
                    owners[reading.text(passage, owned).lowercased(), default: [:]][key, default: 0] += 1
                }
            }
        }
        if let title = reading.article.metadata.title?.lowercased() {
            for key in points.keys where key.utf8.count > 2 ? title.contains(key) : title.split(separator: " ").contains(Substring(key)) {
                points[key, default: 0] += 6
                firm.insert(key)
            }
        }
        for (short, longer) in shortened where points[short] != nil {
            points[short, default: 0] += longer.values.max() ?? 0
            if longer.keys.contains(where: firm.contains) { firm.insert(short) }
        }
        let sum = Double(max(1, points.values.reduce(0, +)))
        for (key, value) in points { shares[key, default: 0] += Double(value) / sum }
    }

    /// What two letters stand for, if not for a company.
    private static let shorts: WordSet = [
        "ci", "cd", "ui", "ux", "db", "hr", "pc", "lb", "az", "vm", "ha", "gc", "io", "hq", "uk", "eu", "un", "tv", "pr", "vp", "ip", "os",
    ]
    private static let users: WordSet = ["user", "customer", "subscriber", "client", "player", "merchant", "passenger"]
    private static let authorities: WordSet = [
        "ministry", "minister", "department", "government", "commission", "police", "court", "senate", "congress", "parliament",
        "university", "regulator", "authority", "agency", "bureau", "committee", "president", "union",
    ]

    /// How much a mention speaks for its name being the company's; `nil` for those who only report.
    private func worth(
        of run: Range<Int>, in chunk: Chunk, _ passage: Passage, _ reading: ArticleReading
    ) -> (points: Int, isFirm: Bool)? {
        let words = passage.words
        if chunk.range.contains(where: { passage.has($0, .media) }) || CommonNames.observers.contains(words[run.lowerBound].lower) {
            return nil
        }
        // Who governs or judges reports, and runs nothing.
        if chunk.range.contains(where: { Self.authorities.contains(words[$0].lower) }) { return nil }
        if run.lowerBound > 1, words[run.lowerBound - 1].lower == "to", words[run.lowerBound - 2].lower == "according" { return nil }
        var worth = 1
        var isFirm = false
        if run.upperBound < words.count {
            if words[run.upperBound].penn == .pos {
                worth += 2
                isFirm = true
            }
            // "Acme customers"
            if run.upperBound < chunk.range.upperBound, Self.users.contains(words[chunk.head].lemma) { isFirm = true }
            if passage.has(run.upperBound, [.official, .outage]) || words[run.upperBound].lower == "status" {
                worth += 3
                isFirm = true
            }
        }
        let head = words[chunk.head].head
        if head >= 0, Passage.subjects.contains(words[chunk.head].relation), passage.has(head, [.acknowledging, .mitigating, .speech]) {
            worth += 2
        }
        if reading.isHeading(passage) {
            worth += 2
            isFirm = true
        }
        return (worth, isFirm)
    }

    /// The first run of proper names of a phrase that is no place and no domain.
    private func nameRun(_ chunk: Chunk, from start: Int, _ passage: Passage, _ reading: ArticleReading) -> Range<Int>? {
        guard start < chunk.range.upperBound,
            let first = (start..<chunk.range.upperBound).first(where: { passage.isNameWord($0, in: reading) }),
            !isPlace(first, chunk, passage, reading), !passage.words[first].looks.contains(.domain),
            passage.words[first].tag == .propn || passage.words[first].tag == .noun
        else { return nil }
        var end = first + 1
        while end < chunk.range.upperBound, passage.isNameWord(end, in: reading), passage.words[end].tag == .propn { end += 1 }
        return end - first > 3 ? nil : first..<end
    }

    /// "Northern Cross" is no place, "Northern Virginia" is.
    private func isPlace(_ index: Int, _ chunk: Chunk, _ passage: Passage, _ reading: ArticleReading) -> Bool {
        guard CommonNames.places.contains(passage.words[index].lower) else { return false }
        let next = index + 1
        return next >= chunk.range.upperBound || passage.words[next].tag != .propn || !passage.isNameWord(next, in: reading)
            || CommonNames.places.contains(passage.words[next].lower) || passage.has(next, [.place, .official, .media])
    }
}

extension ArticleReading {
    /// Whether the longest word of a company's name stands somewhere with a capital.
    fileprivate func names(company: String) -> Bool {
        let words = company.split { !$0.isLetter && !$0.isNumber }
        guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else { return true }
        return capitals[Spelling(longest.lowercased())] != nil || capitals[Spelling(company.lowercased())] != nil
    }
}
