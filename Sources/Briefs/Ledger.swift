package import Claims
package import Findings
package import Language

/// Every claim and source of a brief by its name: what a citation points to.
package struct Ledger: Sendable {
    /// In the order of sources, then of their text.
    package private(set) var claims: [CitedClaim]
    private let all: [CitedClaim]
    package let findings: [Finding]
    private let places: [String: Int]
    private let labels: [String: String]
    private let speakers: [String: String]
    private let sourcePlaces: [String: Int]
    /// The day that most sources tell of, which readings leave out.
    package let day: CivilDate?

    /// `main` are the claims that the brief is about, where others are told of too: they set its day. `nil`: all of them.
    init(claims: [Claim], findings: [Finding], files: [String], groups: [SourceGroup], main: Set<String>? = nil) {
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = claims.enumerated().sorted { one, other in
            let (a, b) = (one.element, other.element)
            if a.source != b.source { return (order[a.source] ?? .max, a.source) < (order[b.source] ?? .max, b.source) }
            return (a.evidence.start, a.evidence.end, a.id) < (b.evidence.start, b.evidence.end, b.id)
        }
        var numbers: [String: Int] = [:]
        var labels: [String: String] = [:]
        for (index, file) in files.enumerated() { labels[file] = "S\(index + 1)" }
        self.labels = labels
        sourcePlaces = order
        let speakers = Ledger.speakers(groups)
        self.speakers = speakers
        let day = mainDay(of: claims.filter { main?.contains($0.id) ?? true }) { speakers[$0] ?? $0 }
        self.day = day
        all = sorted.map { _, claim in
            let number = numbers[claim.source, default: 0] + 1
            numbers[claim.source] = number
            return CitedClaim(claim: claim, label: (labels[claim.source] ?? "S?") + ".\(number)", reading: reading(of: claim, on: day))
        }
        self.claims = all
        self.findings = findings
        places = Dictionary(all.enumerated().map { ($1.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> CitedClaim? { places[id].map { all[$0] } }

    /// The same ledger, of which only these claims are gone through; every claim can still be looked up.
    func narrowed(to ids: Set<String>) -> Ledger {
        var copy = self
        copy.claims = claims.filter { ids.contains($0.claim.id) }
        return copy
    }

    /// The first file of each group for every file of it. Groups that share a file are one: copies of two texts of one publisher.
    static func speakers(_ groups: [SourceGroup]) -> [String: String] {
        var speakers: [String: String] = [:]
        for group in groups {
            let old = Set(group.files.compactMap { speakers[$0] })
            guard let first = (old.union(group.files)).min() else { continue }
            for file in group.files { speakers[file] = first }
            for (file, speaker) in speakers where old.contains(speaker) { speakers[file] = first }
        }
        return speakers
    }

    /// Where a source stands in the order of files.
    func place(of source: String) -> Int? { sourcePlaces[source] }

    /// `S3`
    package func label(of source: String) -> String { labels[source] ?? source }

    /// The source that stands for this one among independent sources.
    package func speaker(for source: String) -> String { speakers[source] ?? source }

    func independentSources(of ids: some Sequence<String>) -> Int {
        Set(ids.compactMap { self[$0].map { speaker(for: $0.claim.source) } }).count
    }

    /// The ids in the order of sources and of their text.
    func ordered(_ ids: some Sequence<String>) -> [String] {
        Set(ids).compactMap { id in places[id].map { ($0, id) } }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// A claim, and what the brief calls it.
package struct CitedClaim: Hashable, Sendable {
    package var claim: Claim
    /// `S3.12`: the twelfth claim of the third source.
    package var label: String
    package var reading: String
    /// Where the claim's link goes; stable from run to run as long as the source's text is the same.
    package var anchor: String { "c-" + anchored(claim.id) }
    package var quote: String { folded(claim.evidence.exact) }
}

/// An id that a link can name: letters, digits and dashes.
package func anchored(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? $0 : "-" }))
}
