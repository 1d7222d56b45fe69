import Claims
import Language

/// Which files are copies of one another, and which documents are no independent witnesses.
///
/// That nothing was folded is no proof of independence: it says that there is no sign of copying.
struct Folding {
    private(set) var documents: [Document] = []
    private(set) var folds: [SourceFold] = []
    private var numbers: [String: Int] = [:]

    /// Shares of text from which a file counts as a copy, and as a rewrite.
    private static let copied = 0.85
    private static let rewritten = 0.4

    /// `quotes` are the words of the claims of sources without a sketch, by file.
    init(_ sources: [Source], quotes: [String: [String]], decisions: Decisions) {
        let sketches = Folding.sketches(sources, quotes: quotes)
        var same = Sets(count: sources.count)
        var witness = Sets(count: sources.count)
        var shares: [Int: Double] = [:]
        for pair in Sketch.candidates(sketches).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let share = Sketch.overlap(sketches[pair[0]], sketches[pair[1]])
            if share >= Folding.copied { same.join(pair[0], pair[1]) }
            if share >= Folding.rewritten {
                witness.join(pair[0], pair[1])
                shares[pair[1]] = max(share, shares[pair[1]] ?? 0)
            }
        }
        let index = Dictionary(sources.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
        for (file, original) in decisions.copies.sorted(by: { $0.key < $1.key }) {
            guard let a = index[file], let b = index[original] else { continue }
            witness.join(a, b)
            folds.append(
                SourceFold(
                    kind: .decision, files: [file, original].sorted(),
                    reason: "\(file) is marked as a copy of \(original) in crosscheck.yml."))
        }
        for members in same.groups where members.count > 1 {
            let files = members.map { sources[$0].file }
            folds.append(SourceFold(kind: .copy, files: files, reason: "\(list(files)) are copies of one text."))
        }
        for members in witness.groups
        where members.count > 1 && Set(members.map { same.root($0) }).count > 1 && members.contains(where: { shares[$0] != nil }) {
            let files = members.map { sources[$0].file }
            let share = Int((members.compactMap { shares[$0] }.max() ?? 0) * 100)
            folds.append(
                SourceFold(
                    kind: .rewrite, files: files, reason: "\(list(files)) share up to \(share) % of their wording: rewrites of one text."))
        }
        var publishers: [String: [Int]] = [:]
        for (number, source) in sources.enumerated() {
            if let publisher = source.publisher, !slug(publisher).isEmpty { publishers[slug(publisher), default: []].append(number) }
        }
        for key in publishers.keys.sorted() {
            guard let members = publishers[key], members.count > 1 else { continue }
            for member in members.dropFirst() { witness.join(members[0], member) }
            if Set(members.map { same.root($0) }).count > 1 {
                folds.append(
                    SourceFold(
                        kind: .publisher, files: members.map { sources[$0].file },
                        reason:
                            "\(list(members.map { sources[$0].file })) come from one publisher, \(sources[members[0]].publisher ?? key)."))
            }
        }
        var documentOf: [Int: Int] = [:]
        for (number, source) in sources.enumerated() {
            let root = same.root(number)
            if let document = documentOf[root] {
                documents[document].files.append(source.file)
                numbers[source.file] = document
            } else {
                documentOf[root] = documents.count
                numbers[source.file] = documents.count
                documents.append(
                    Document(files: [source.file], title: Folding.title(of: source, publishers: publishers), group: witness.root(number)))
            }
        }
        // Groups by the roots of all files of a document: a copy may belong to another publisher.
        for number in sources.indices { witness.join(same.root(number), number) }
        for number in sources.indices {
            let document = numbers[sources[number].file] ?? 0
            documents[document].group = witness.root(number)
            documents[document].names.formUnion(sources[number].names)
            if let day = sources[number].published?.day { documents[document].published = min(day, documents[document].published ?? day) }
        }
    }

    func document(of file: String) -> Int { numbers[file] ?? 0 }
    func index(of file: String) -> Int? { numbers[file] }

    /// The publisher where it tells the source from all others, else the file.
    private static func title(of source: Source, publishers: [String: [Int]]) -> String {
        guard let publisher = source.publisher, publishers[slug(publisher)]?.count == 1 else { return source.file }
        return "\(publisher) (\(source.file))"
    }

    /// Sketches of the texts, or of the evidence where only claims are given.
    private static func sketches(_ sources: [Source], quotes: [String: [String]]) -> [[UInt64]] {
        sources.map { source in
            guard source.sketch.isEmpty else { return source.sketch }
            // Too few quotes say nothing: two short notes may well share them by chance.
            guard let own = quotes[source.file], own.count >= 3 else { return [] }
            return FindingsSketch.of(own)
        }
    }
}

private enum FindingsSketch {
    /// A sketch whose shingles are whole quotes, whatever their order.
    static func of(_ quotes: [String]) -> [UInt64] {
        var least = [UInt64](repeating: .max, count: Sketch.places)
        for quote in Set(quotes) {
            var hash = Sketch.basis
            for byte in quote.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            for place in least.indices { least[place] = min(least[place], Sketch.mixed(hash ^ Sketch.seeds[place])) }
        }
        return least
    }
}

/// Disjoint sets over numbers, the least of a set being its root.
struct Sets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    func root(_ member: Int) -> Int {
        var at = member
        while parents[at] != at { at = parents[at] }
        return at
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (shortenedRoot(a), shortenedRoot(b))
        if a < b { parents[b] = a } else { parents[a] = b }
    }

    /// Halves the way to the root for whoever comes next.
    private mutating func shortenedRoot(_ member: Int) -> Int {
        var at = member
        while parents[at] != at {
            parents[at] = parents[parents[at]]
            at = parents[at]
        }
        return at
    }

    var count: Int { parents.indices.count { parents[$0] == $0 } }

    /// The sets with their members in order.
    var groups: [[Int]] {
        var members: [Int: [Int]] = [:]
        for number in parents.indices { members[root(number), default: []].append(number) }
        return members.keys.sorted().compactMap { members[$0] }
    }
}
