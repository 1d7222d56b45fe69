/// The words with which pages lead over to other stories, or sum up their own.
enum Teasers {
    private static let introductions = [
        "explore more", "related", "related stories", "related articles", "related posts", "related news", "related content", "related reading",
        "related topics", "read more", "read also", "also read", "read next", "more stories", "more from", "more on this", "more news", "more like this", "more in",
        "you may also like", "you might also like", "you may like", "recommended", "recommended for you", "recommended reading", "recommended stories",
        "see also", "further reading", "up next", "don't miss", "don’t miss", "trending", "trending now", "most read", "most popular", "latest news", "latest stories",
        "top stories", "popular posts", "popular stories", "editor's picks", "editors' picks", "what to read next", "keep reading", "must read",
        "lesen sie auch", "mehr zum thema", "auch interessant", "das könnte sie auch interessieren", "weiterlesen", "lire aussi", "à lire aussi", "sur le même sujet",
        "à lire également", "lea también", "lee también", "te puede interesar", "más noticias", "noticias relacionadas", "leia também", "leia mais", "veja também",
        "leggi anche", "potrebbe interessarti", "lees ook", "lees meer", "läs också", "läs mer", "les også", "læs også", "czytaj też", "czytaj także", "zobacz też",
        "čtěte také", "baca juga", "читайте также", "читайте також", "ilgili haberler", "関連記事", "相关阅读", "相關新聞", "관련기사",
    ]

    /// "Explore more", "Related: …", "Explore more insights at site.example."
    static func isIntroduction(_ line: String) -> Bool {
        guard line.utf8.count < 200 else { return false }
        let lower = line.lowercased()
        guard let found = introductions.filter({ lower.hasPrefix($0) }).max(by: { $0.utf8.count < $1.utf8.count }) else { return false }
        let rest = lower.dropFirst(found.count).trimmed
        if rest.isEmpty || rest == ":" || rest == "..." || rest == "…" { return true }
        if rest.hasPrefix(":") || rest.hasPrefix("|") || rest.hasPrefix("|") || rest.hasPrefix("-") || rest.hasPrefix("»") { return true }
        // "More from The Example", "Explore more exclusive insights at example.org."
        if rest.split(separator: " ").contains(where: { BlockRoles.isDomain(String($0.last == "." ? $0.dropLast() : $0)) }) { return rest.utf8.count < 80 }
        return found.hasPrefix("more ") && rest.split(separator: " ").count <= 4 && !rest.hasSuffix(".")
    }

    /// Whether such a line is a heading over other stories, rather than one of them.
    static func standsAlone(_ line: String) -> Bool {
        let lower = line.lowercased()
        return introductions.contains { lower == $0 || lower == $0 + ":" || lower == $0 + "..." || lower == $0 + "…" }
            || (lower.hasPrefix("more ") && !lower.contains(":") && !lower.hasSuffix("."))
    }

    private static let summaries: Set<String> = [
        "keytakeaways", "takeaways", "keypoints", "keyfacts", "highlights", "summary", "tldr", "ataglance", "inshort", "inbrief", "whattoknow", "thegist", "articlehighlights",
        "diewichtigstenpunkte", "daswichtigsteinkürze", "enbref", "lessentiel", "lomásimportante", "puntosclave", "pontosprincipais", "inbreve", "executivesummary",
    ]

    /// "Summarized by Example AI"
    static func namesSummarizer(_ line: String) -> Bool {
        line.utf8.count < 60 && ["summarized by", "summarised by", "summary by"].contains { line.lowercased().hasPrefix($0) }
    }

    static func introducesSummary(_ line: String) -> Bool {
        line.utf8.count < 60 && (summaries.contains(line.folded) || namesSummarizer(line))
    }
}
