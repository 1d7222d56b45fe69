import Claims
import Findings

extension Format {
    /// https://schema.org/ClaimReview for what is settled: agreements of independent sources, and what a later report superseded.
    ///
    /// An open conflict gets none: a review would take a side.
    static let claimReviews = Format(file: "claim-reviews.jsonld", meaning: "settled findings as schema.org ClaimReview") { brief in
        let reviews = brief.findings.filter { $0.finding.isSettled }.flatMap { numbered in
            numbered.finding.sides.enumerated().map { index, side in
                let isSuperseded = numbered.finding.verdict == .superseded && index == 0
                let sources = Set(side.claims.compactMap { brief.ledger[$0]?.claim.source }).sorted()
                return ReviewRecord(
                    claimReviewed: numbered.title + ": " + brief.says(side, of: numbered.finding),
                    reviewBody: sentence(numbered.finding.explanation),
                    reviewRating: .init(
                        alternateName: isSuperseded
                            ? "Superseded by a later state"
                            : "Agreed by " + Quantity.count(side.independentSources, "independent source")),
                    itemReviewed: .init(
                        appearance: sources.map { file in
                            let source = brief.ledger.place(of: file).map { brief.sources[$0] }
                            return ReviewRecord.Work(
                                name: source?.title ?? file, url: source?.url.flatMap(linkable),
                                publisher: source?.publisher.map { ReviewRecord.Organization(name: $0) })
                        }))
            }
        }
        return jsonLine(ReviewGraph(graph: reviews)) + "\n"
    }
}

extension Finding {
    /// Whether independent sources, or the sources' own telling, leave nothing open.
    fileprivate var isSettled: Bool {
        switch verdict {
        case .agreement: (sides.map(\.independentSources).max() ?? 0) > 1
        case .superseded: true
        case .contradiction, .tension, .compatible: false
        }
    }
}

private struct ReviewGraph: Encodable {
    var context = "https://schema.org"
    var graph: [ReviewRecord]
    enum CodingKeys: String, CodingKey { case context = "@context", graph = "@graph" }
}

private struct ReviewRecord: Encodable {
    var type = "ClaimReview"
    var claimReviewed: String
    var reviewBody: String
    var reviewRating: Rating
    var itemReviewed: Reviewed
    var author = Organization(name: "Crosscheck")

    enum CodingKeys: String, CodingKey { case type = "@type", claimReviewed, reviewBody, reviewRating, itemReviewed, author }

    struct Rating: Encodable {
        var type = "Rating"
        var alternateName: String
        enum CodingKeys: String, CodingKey { case type = "@type", alternateName }
    }

    struct Reviewed: Encodable {
        var type = "Claim"
        var appearance: [Work]
        enum CodingKeys: String, CodingKey { case type = "@type", appearance }
    }

    struct Work: Encodable {
        var type = "CreativeWork"
        var name: String
        var url: String?
        var publisher: Organization?
        enum CodingKeys: String, CodingKey { case type = "@type", name, url, publisher }
    }

    struct Organization: Encodable {
        var type = "Organization"
        var name: String
        enum CodingKeys: String, CodingKey { case type = "@type", name }
    }
}
