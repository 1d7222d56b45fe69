import Claims

extension Format {
    /// https://www.w3.org/TR/annotation-model/: a claim is an annotation of the words it stands on.
    static let annotations = Format(file: "annotations.jsonld", meaning: "every claim as a W3C Web Annotation") { brief in
        let items = brief.ledger.claims.map { cited -> AnnotationRecord in
            let claim = cited.claim
            let source = brief.ledger.place(of: claim.source).flatMap { brief.sources[$0].url }.flatMap(linkable)
            var selectors: [AnnotationRecord.Selector] = [
                .init(type: "TextQuoteSelector", exact: claim.evidence.exact, prefix: claim.evidence.prefix, suffix: claim.evidence.suffix)
            ]
            if claim.evidence.end > claim.evidence.start {
                selectors.append(.init(type: "TextPositionSelector", start: claim.evidence.start, end: claim.evidence.end))
            }
            return AnnotationRecord(
                id: "urn:crosscheck:" + anchored(claim.id), motivation: "describing",
                body: .init(
                    value: kind(of: claim) + ": " + reading(of: claim) + (manner(of: claim).isEmpty ? "" : " (" + manner(of: claim) + ")")),
                target: .init(source: source ?? "urn:crosscheck:source:" + percentEncoded(claim.source), selector: selectors))
        }
        return jsonLine(AnnotationCollection(label: brief.title, total: items.count, items: items)) + "\n"
    }
}

/// All that may stand in a URN: other bytes as `%20`.
private func percentEncoded(_ text: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
        decoding: text.utf8.flatMap { plain.contains($0) ? [$0] : [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
        as: UTF8.self)
}

private struct AnnotationCollection: Encodable {
    var context = "http://www.w3.org/ns/anno.jsonld"
    var type = "AnnotationCollection"
    var label: String
    var total: Int
    var first: Page

    struct Page: Encodable {
        var type = "AnnotationPage"
        var startIndex = 0
        var items: [AnnotationRecord]
    }

    init(label: String, total: Int, items: [AnnotationRecord]) {
        (self.label, self.total) = (label, total)
        first = Page(items: items)
    }

    enum CodingKeys: String, CodingKey { case context = "@context", type, label, total, first }
}

private struct AnnotationRecord: Encodable {
    var id: String
    var type = "Annotation"
    var motivation: String
    var body: Body
    var target: Target

    struct Body: Encodable {
        var type = "TextualBody"
        var format = "text/plain"
        var language = "en"
        var value: String
    }

    struct Target: Encodable {
        var source: String
        var selector: [Selector]
    }

    struct Selector: Encodable {
        var type: String
        var exact: String?
        var prefix: String?
        var suffix: String?
        var start: Int?
        var end: Int?
    }
}
