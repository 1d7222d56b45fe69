import Articles
import Claims
import Findings

/// The articles, cut where claims begin and end: every piece knows the claims whose words it holds.
struct HighlightedArticles {
    let brief: Brief
    private let findings: [String: [NumberedFinding]]

    init(brief: Brief) {
        self.brief = brief
        var findings: [String: [NumberedFinding]] = [:]
        for numbered in brief.findings {
            for id in Set(numbered.finding.sides.flatMap(\.claims)) { findings[id, default: []].append(numbered) }
        }
        self.findings = findings
    }

    var slots: [Slots] {
        let claims = Dictionary(grouping: brief.ledger.claims, by: \.claim.source)
        let articles = Dictionary(brief.articles.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        return brief.sources.map { source in
            // Claims from a file may come without their article: they are listed all the same.
            let article = articles[source.file] ?? Article(file: source.file, text: "", blocks: [], metadata: Metadata())
            return slots(article, source, claims[source.file] ?? [])
        }
    }

    private func slots(_ article: Article, _ source: CitedSource, _ claims: [CitedClaim]) -> Slots {
        let highlights = Highlights(claims, in: article.text)
        let whole = Block(kind: .paragraph, range: 0..<article.text.utf8.count)
        return [
            "articleLabel": .text(source.label), "articleAnchor": .text("article-" + source.label.lowercased()),
            "articleName": .text(article.metadata.title ?? article.file), "articleFile": .text(article.file),
            "articlePublisher": .text(source.publisher), "articleDate": .text(source.published.map(Clock.published)),
            "articleURL": .text(source.url.flatMap(linkable)), "articleKey": .text(brief.ledger.anchor(of: article.file)),
            "lang": .text(article.metadata.language.flatMap(languageTag) ?? "en"),
            "blocks": .list(
                (article.blocks.isEmpty ? [whole] : article.blocks).compactMap { block in
                    let pieces = highlights.pieces(of: block.range)
                    // The heading above says the title already.
                    if block.role == .title, pieces.allSatisfy(\.claims.isEmpty) { return nil }
                    return ["look": .text(look(block)), "pieces": .list(pieces.map { piece($0, claims, article.text) })]
                }),
            "unplaced": .list(
                highlights.unplaced.map { index in
                    let cited = claims[index]
                    return [
                        "anchor": .text(cited.anchor), "label": .text(cited.label), "says": .text(cited.reading),
                        "quote": .text(cited.quote),
                    ]
                }),
            "hasUnplaced": .flag(!highlights.unplaced.isEmpty),
        ]
    }

    private func piece(_ piece: Highlights.Piece, _ claims: [CitedClaim], _ text: String) -> Slots {
        let words = text.utf8[
            text.utf8.index(
                text.startIndex, offsetBy: piece.range.lowerBound)..<text.utf8.index(text.startIndex, offsetBy: piece.range.upperBound)]
        let own = piece.claims.map { claims[$0] }
        guard !own.isEmpty else { return ["words": .text(String(decoding: words, as: UTF8.self)), "isMark": .flag(false)] }
        let ending = piece.ending.map { claims[$0] }
        let slots = BriefSlots(brief: brief)
        return [
            "words": .text(String(decoding: words, as: UTF8.self)), "isMark": .flag(true),
            "starts": .list(piece.starting.map { ["anchor": .text(claims[$0].anchor)] }),
            "kinds": .text(Set(own.map(\.claim.kind.rawValue)).sorted().joined(separator: " ")),
            "anchors": .text(own.map(\.anchor).joined(separator: " ")), "keys": .text(slots.keys(of: own.map(\.claim.id))),
            "told": .text(
                own.map {
                    kind(of: $0.claim) + " · " + $0.reading + (manner(of: $0.claim).isEmpty ? "" : " (" + manner(of: $0.claim) + ")")
                }.joined(separator: "\n")),
            "backs": .list(backs(ending)),
        ]
    }

    /// Links from the words back to the findings that weigh them.
    private func backs(_ claims: [CitedClaim]) -> [Slots] {
        var numbers: [Int] = []
        for cited in claims {
            for numbered in (findings[cited.claim.id] ?? []).prefix(3) where !numbers.contains(numbered.number) {
                numbers.append(numbered.number)
            }
        }
        return numbers.prefix(4).map { ["number": .text(String($0)), "anchor": .text(brief.findings[$0 - 1].anchor)] }
    }

    private func look(_ block: Block) -> String {
        if block.role == .title { return "title" }
        return switch block.kind {
        case .heading: "heading"
        case .listItem: "item"
        case .quote: "quote"
        case .code, .tableRow: "code"
        case .caption: "caption"
        case .paragraph: block.role == .body ? "body" : "aside"
        }
    }

    /// Only what a language tag may be made of.
    private func languageTag(_ tag: String) -> String? {
        tag.utf8.allSatisfy { ($0 | 32) >= 97 && ($0 | 32) <= 122 || $0 == 45 || (48...57).contains($0) } && !tag.isEmpty ? tag : nil
    }
}
