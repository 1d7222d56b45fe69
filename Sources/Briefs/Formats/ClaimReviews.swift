import Claims
import Findings

extension Format {
    /// https://schema.org/ClaimReview for what a person has settled, with his note as the review.
    ///
    /// What nobody has decided gets none: a review would take a side.
    static let claimReviews = Format(file: "claim-reviews.jsonld", meaning: "findings that a person settled, as schema.org ClaimReview") {
        brief in
        let reviews = brief.findings.compactMap { numbered in
            numbered.settled.map { review(of: numbered, note: $0, in: brief) }
        }
        return jsonLine(ReviewGraph(graph: reviews)) + "\n"
    }
}

private func review(of numbered: NumberedFinding, note: String, in brief: Brief) -> ReviewRecord {
    let sides = numbered.finding.sides.map { brief.says($0, of: numbered.finding) }
    let sources = Set(numbered.finding.sides.flatMap(\.claims).compactMap { brief.ledger[$0]?.claim.source }).sorted()
    return ReviewRecord(
        id: "urn:crosscheck:" + numbered.finding.id, claimReviewed: numbered.title + ": " + sides.joined(separator: ", against "),
        reviewBody: sentence(note) + " " + sentence(numbered.finding.explanation),
        reviewRating: .init(alternateName: sentence(note)),
        itemReviewed: .init(
            appearance: sources.map { file in
                let source = brief.ledger.place(of: file).map { brief.sources[$0] }
                return ReviewRecord.Work(
                    name: source?.title ?? file, url: source?.url.flatMap(linkable),
                    publisher: source?.publisher.map { ReviewRecord.Organization(name: $0) })
            }))
}

private struct ReviewGraph: Encodable {
    var context = "https://schema.org"
    var graph: [ReviewRecord]
    enum CodingKeys: String, CodingKey { case context = "@context", graph = "@graph" }
}

private struct ReviewRecord: Encodable {
    var id: String
    var type = "ClaimReview"
    var claimReviewed: String
    var reviewBody: String
    var reviewRating: Rating
    var itemReviewed: Reviewed
    var author = Organization(name: "Crosscheck")

    enum CodingKeys: String, CodingKey { case id = "@id", type = "@type", claimReviewed, reviewBody, reviewRating, itemReviewed, author }

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
