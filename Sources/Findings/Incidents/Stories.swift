import Claims
import Language

/// Outages of different companies in one folder: which of the documents that tell of the same days tell one story.
///
/// Each document is about the names that it says most is hit or quoted as the provider. Two that are about one name tell one story, and
/// so do two of the same days where one names what the other is about. What is left apart is apart, unless a text is not known.
struct Stories {
    /// The documents of each.
    private(set) var stories: [Set<Int>] = []

    /// Names that a document is about, at most.
    private static let subjects = 3

    /// - Parameter days: the first and the last day that each document tells.
    init(_ ledger: Ledger, days: [Int: Span]) {
        let documents = days.keys.sorted()
        guard documents.allSatisfy({ !ledger.documents[$0].names.isEmpty }) else { return }
        let subjects = Stories.subjects(of: documents, in: ledger)
        var sets = Sets(count: ledger.documents.count)
        // Who is about a name: one of the documents, and the days of all.
        var about: [UInt64: (document: Int, days: Span)] = [:]
        for document in documents {
            guard let own = days[document] else { continue }
            for name in subjects[document] ?? [] {
                if let others = about[name] { sets.join(others.document, document) }
                about[name] = (document, about[name]?.days.union(own) ?? own)
            }
        }
        for document in documents {
            guard let near = days[document]?.widened(1) else { continue }
            for name in ledger.documents[document].names {
                if let others = about[name], others.days.meets(near) { sets.join(others.document, document) }
            }
        }
        var members = Dictionary(grouping: documents) { sets.root($0) }.values.sorted { $0[0] < $1[0] }
        // What is about nothing that has a name belongs to what most tell.
        let nameless = members.filter { $0.count == 1 && (subjects[$0[0]] ?? []).isEmpty }
        members.removeAll { nameless.contains($0) }
        guard let largest = members.indices.max(by: { (members[$0].count, $1) < (members[$1].count, $0) }) else { return }
        members[largest] += nameless.flatMap { $0 }
        stories = members.map { Set($0) }
    }

    /// Of documents without dates, the group of documents that they have most in common with: names that the one is about and the
    /// other has, and the day on which they were published.
    ///
    /// - Parameters:
    ///   - days: the days of each group.
    ///   - groups: the groups of the documents that have dates, the one with most of its claims for each.
    static func homes(of undated: [Int], in ledger: Ledger, days: [Span], groups: [Int: Int]) -> [Int: Int] {
        let subjects = subjects(of: undated + groups.keys, in: ledger)
        let wanted = Set(undated.flatMap { subjects[$0] ?? [] })
        // By name, the groups of documents that are about it, and those of documents that have it.
        var about: [UInt64: Set<Int>] = [:]
        var naming: [UInt64: Set<Int>] = [:]
        for (document, group) in groups {
            for name in subjects[document] ?? [] { about[name, default: []].insert(group) }
            for name in ledger.documents[document].names where wanted.contains(name) { naming[name, default: []].insert(group) }
        }
        var result: [Int: Int] = [:]
        for document in undated {
            var tally: [Int: Int] = [:]
            for name in subjects[document] ?? [] { for group in naming[name] ?? [] { tally[group, default: 0] += 1 } }
            for name in ledger.documents[document].names { for group in about[name] ?? [] { tally[group, default: 0] += 1 } }
            if let published = ledger.documents[document].published.map({ Double($0.daysSince1970) }) {
                for group in days.indices where days[group].contains(published) || days[group].contains(published - 1) {
                    tally[group, default: 0] += 1
                }
            }
            result[document] = tally.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
        return result
    }

    /// The names that each document is about: those that it says most are hit, or quotes as the provider.
    private static func subjects(of documents: [Int], in ledger: Ledger) -> [Int: [UInt64]] {
        let wanted = Set(documents)
        var counts: [Int: [String: Int]] = [:]
        for entry in ledger.entries where wanted.contains(entry.document) {
            if let state = entry.state, state.state != .operational, let service = entry.service {
                counts[entry.document, default: [:]][service.name, default: 0] += 1
            }
            if entry.isOfficial, let name = entry.claim.voice.name { counts[entry.document, default: [:]][name, default: 0] += 1 }
        }
        return counts.mapValues { tally in
            tally.filter { isName($0.key) }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Stories.subjects)
                .compactMap { nameHash(of: $0.key) }
        }
    }

    private static func isName(_ text: String) -> Bool { text.utf8.contains { (65...90).contains($0) } }
}

/// Hashes of the names that a text may hold: each run of up to three words whose first has a capital.
package func names(in text: String) -> Set<UInt64> {
    var result: Set<UInt64> = []
    // The runs that began at the last word and at the one before it; 0 where none began.
    var (one, two): (UInt64, UInt64) = (0, 0)
    forEachWord(of: text) { word, isCapital in
        if two != 0 { result.insert(joined(two, word)) }
        two = one == 0 ? 0 : joined(one, word)
        one = isCapital ? word : 0
        if two != 0 { result.insert(two) }
        if one != 0 { result.insert(one) }
    }
    return result
}

/// The hash that a text's `names(in:)` has for a name, by its first three words.
private func nameHash(of name: String) -> UInt64? {
    var words: [UInt64] = []
    forEachWord(of: name) { word, _ in words.append(word) }
    guard let first = words.first else { return nil }
    return words.dropFirst().prefix(2).reduce(first, joined)
}

private func joined(_ run: UInt64, _ word: UInt64) -> UInt64 { Sketch.mixed(run ^ word) }
