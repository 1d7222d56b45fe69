internal import HTML

/// Why a page holds no article, or only the beginning of one.
enum PageKind {
    /// A sentence for a page that leads to articles and is none; `nil` for one that may be an article.
    static func indexReason(_ survey: PageSurvey, kept: [Int], facts: PageFacts, title: String?, hasArticleData: Bool) -> String? {
        if hasArticleData || facts.meta("og:type") == "article" || facts.meta("article:published_time") != nil { return nil }
        let prose = kept.reduce(0) { $0 + survey.prose[$1] }
        var cards = 0
        var links = 0
        var all = 0
        for (at, piece) in survey.flow.pieces.enumerated() {
            all += Int(piece.letters)
            links += Int(piece.linkLetters)
            if survey.zone(of: at).contains(.cards) { cards += Int(piece.letters) }
        }
        // A short report under a headline of its own is an article, however much stands around it.
        let titleKey = title?.folded ?? ""
        let hasHeadline = survey.flow.elements.indices.contains {
            guard let rank = survey.flow.elements[$0].tag.headingLevel, survey.letters(of: $0) > 25,
                survey.linkLetters(of: $0) * 2 < survey.letters(of: $0)
            else { return false }
            return rank == 1 || (survey.letters(of: $0) < 400 && survey.text(of: $0).folded == titleKey)
        }
        let isThin = hasHeadline ? prose < 100 : prose < 400
        let isIndex = (cards > 300 && isThin && cards > prose * 4) || (kept.isEmpty && links * 2 > all && all > 200)
        return isIndex
            ? "This is an index page, not an article: it leads to other pages and says little itself. Save the articles that it lists."
            : nil
    }

    /// A sentence for a page that shows its text only to those who log in.
    /// `isWhole` when nothing worth reading stands before the wall.
    static func wall(_ survey: PageSurvey, kept: [Int], hasArticleData: Bool) -> (reason: String, isWhole: Bool)? {
        let prose = kept.reduce(0) { $0 + survey.prose[$1] }
        guard prose < 900 else { return nil }
        let isWalled = survey.flow.pieces.contains { piece in
            guard piece.letters < 300 else { return false }
            let text = survey.flow.text[Int(piece.start)..<Int(piece.end)].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            // Any page of an article may have a form to log in.
            return walls.isFound(in: text) || (!hasArticleData && forms.isFound(in: text))
        }
        guard isWalled else { return nil }
        if prose < 150 {
            return ("This is a login page or a paywall, not an article; save the page while you are logged in.", true)
        }
        return ("Only the beginning of the article is on this page: the rest is for those who log in or subscribe.", false)
    }

    private static let walls = PhraseTable([
        "to continue reading", "to read the rest", "to read this article", "to read the full", "to keep reading", "log in to read",
        "sign in to read", "subscribe to read",
        "already a subscriber", "this article is for subscribers", "exclusive to subscribers",
        "subscribers only", "subscriber-only",
        "unlock this article", "um weiterzulesen", "jetzt weiterlesen", "pour lire la suite", "réservé aux abonnés",
        "para continuar leyendo", "para seguir leyendo",
        "per continuare a leggere", "om verder te lezen",
    ])

    private static let forms = PhraseTable([
        "please log in", "please sign in", "enter your password", "forgot your password", "forgot password", "already have an account",
    ])
}
