/// The words with which pages lead over to other stories, or sum up their own.
enum Teasers {
    private static let introductions = PhraseTable([
        "explore more", "related", "related stories", "related articles", "related posts", "related news", "related content",
        "related reading",
        "related topics", "read more", "read also", "also read", "read next", "more stories", "more from", "more on this", "more news",
        "more like this", "more in",
        "you may also like", "you might also like", "you may like", "recommended", "recommended for you", "recommended reading",
        "recommended stories",
        "see also", "further reading", "up next", "don't miss", "don’t miss", "trending", "trending now", "most read", "most popular",
        "latest news", "latest stories",
        "top stories", "popular posts", "popular stories", "editor's picks", "editors' picks", "what to read next", "keep reading",
        "must read",
        "lesen sie auch", "mehr zum thema", "auch interessant", "das könnte sie auch interessieren", "weiterlesen", "lire aussi",
        "à lire aussi", "sur le même sujet",
        "à lire également", "lea también", "lee también", "te puede interesar", "más noticias", "noticias relacionadas", "leia também",
        "leia mais", "veja também",
        "leggi anche", "potrebbe interessarti", "lees ook", "lees meer", "läs också", "läs mer", "les også", "læs også", "czytaj też",
        "czytaj także", "zobacz też",
        "čtěte také", "baca juga", "читайте также", "читайте також", "ilgili haberler", "関連記事", "相关阅读", "相關新聞", "관련기사",
    ])

    /// "Explore more", "Related: …", "Explore more insights at site.example."
    static func isIntroduction(_ line: String) -> Bool {
        guard line.utf8.count < 200 else { return false }
        let lower = Array(line.lowercased().utf8)
        let length = introductions.prefixLength(of: lower)
        guard length > 0 else { return false }
        let rest = String(decoding: lower[length...], as: UTF8.self).trimmed
        if rest.isEmpty || [":", "...", "…"].contains(rest) { return true }
        if [":", "|", "-", "»"].contains(where: { rest.hasPrefix($0) }) { return true }
        // "More from The Example", "Explore more exclusive insights at example.org."
        if rest.split(separator: " ").contains(where: { BlockRoles.isDomain(String($0.last == "." ? $0.dropLast() : $0)) }) {
            return rest.utf8.count < 80
        }
        return lower.starts(with: "more ".utf8) && rest.split(separator: " ").count <= 4 && !rest.hasSuffix(".")
    }

    /// Whether such a line is a heading over other stories, rather than one of them.
    static func standsAlone(_ line: String) -> Bool {
        var lower = Array(line.lowercased().utf8)
        while let last = lower.last, last == 0x3A || last == 0x2E { lower.removeLast() }
        return introductions.prefixLength(of: lower) == lower.count
            || (lower.starts(with: "more ".utf8) && !lower.contains(0x3A) && !line.hasSuffix("."))
    }

    private static let summaries: Set<String> = [
        "keytakeaways", "takeaways", "keypoints", "keyfacts", "highlights", "summary", "tldr", "ataglance", "inshort", "inbrief",
        "whattoknow", "thegist", "articlehighlights",
        "diewichtigstenpunkte", "daswichtigsteinkürze", "enbref", "lessentiel", "lomásimportante", "puntosclave", "pontosprincipais",
        "inbreve", "executivesummary",
    ]

    /// "Summarized by Example AI"
    static func namesSummarizer(_ line: String) -> Bool {
        line.utf8.count < 60 && ["summarized by", "summarised by", "summary by"].contains { line.lowercased().hasPrefix($0) }
    }

    static func introducesSummary(_ line: String) -> Bool {
        line.utf8.count < 60 && (summaries.contains(line.folded) || namesSummarizer(line))
    }
}
