/// What publishers and authors say of themselves before and behind an article.
enum EndMatter {
    private static let phrases = PhraseTable([
        "earn a commission", "earn commission", "earn an affiliate", "affiliate commission", "affiliate link", "receive compensation",
        "paid promotion", "small commission",
        "subject to copyright", "all rights reserved", "without written permission", "without permission", "no part may be reproduced",
        "terms of use", "terms of service",
        "privacy policy", "sign up for", "subscribe to", "our newsletter", "daily newsletter", "follow us", "follow me on", "follow him on",
        "follow her on", "follow them on", "follow @",
        "can be reached at", "reach him at", "reach her at", "email the author", "contact the author", "send tips", "news tips",
        "get in touch with", "emailing us",
        "disclaimer:", "views expressed", "opinions expressed", "support our journalism", "make a donation", "on google news",
        "whatsapp channel", "download our",
        "personal, non-commercial use", "presentation-ready copies", "reporting by", "editing by", "citation:", "retrieved from",
        "more information:", "contributed to this report",
        "like this story?", "have a story", "join the conversation", "leave a comment", "comment on this article", "your comments",
        "let us know in the comments", "tell us what you think",
        "subscribers can", "branded content", "independently selected", "we occasionally recommend", "click here for more", "mailing list",
        "share this", "more on this", "for more stories",
        "read our full", "editorial process and policies", "endorsement of", "constitute an endorsement", "website is developed",
        "consult a professional",
        "newsletter informiert", "alle rechte vorbehalten", "abonnieren sie", "jetzt testen", "ihre kommentare", "ihre meinung ist",
        "feedback zu diesem", "grundsätzlich mit einem risiko",
        "sur google actualités", "inscrivez-vous", "tous droits réservés", "suscríbete", "síguenos en", "todos los derechos",
        "todos os direitos", "inscreva-se", "siga-nos",
        "tutti i diritti", "iscriviti", "seguici su", "ikuti", "cek berita", "подписывайтесь", "все права защищены", "无断", "転載", "무단전재",
        "happy reading",
        "journalistic mission", "keep our news free", "support our newsroom", "support our work", "needs your support", "please subscribe",
        "in your inbox", "to your inbox", "article appears in print", "letters to the editor", "story was originally published",
        "article was originally published", "article was originally written", "originally appeared in", "originally appeared on",
        "first published in", "first published on", "read the original article", "cross-posted from", "edited for length",
        "edited for clarity", "more stories like this", "check our news page", "comment policy", "before commenting", "are premoderated",
        "own shares in any securities", "accuracy of information provided", "contact customer service",
        "did you find this", "thank you for your feedback", "link through our site", "links on this page", "links on our site",
        "erschien zuerst", "ist zuerst bei", "ist zuerst auf", "fehler gefunden", "mit agenturmaterial", "mit material von",
        "dieser text erschien", "cet article a été publié", "lire l'article original",
    ])

    /// Whether a piece at the edge of an article says something of the page, its maker or its authors, and not of its subject.
    static func isFound(in text: String, authors: [String]) -> Bool {
        guard text.utf8.count <= 900 else { return false }
        if phrases.isFound(in: Array(text.lowercased().utf8)) { return true }
        return authors.contains { isBiography(text, of: $0) }
    }

    /// "Jane Doe is a staff writer …": it begins with the author's name and goes on in the present.
    private static func isBiography(_ text: String, of author: String) -> Bool {
        guard author.utf8.count >= 5, let found = text.firstRange(of: author),
            text.utf8.distance(from: text.startIndex, to: found.lowerBound) < 30
        else {
            return false
        }
        let rest = text[found.upperBound...].prefix(40)
        return [
            " is ", " ist ", " est ", " es ", " è ", " é ", " covers ", " writes ", " has ", " joined ", " reports ", " works ", " lives ",
            " serves ", " (", ", ",
        ].contains {
            rest.contains($0)
        }
    }
}
