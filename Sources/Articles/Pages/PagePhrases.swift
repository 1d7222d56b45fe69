/// What pages say around their articles, in a few words.
enum PagePhrases {
    /// Whole lines, folded to letters and digits.
    private static let lines: Set<String> = [
        "advertisement", "advertisements", "advertising", "ad", "sponsored", "sponsoredcontent", "storycontinuesbelowadvertisement",
        "articlecontinuesbelow",
        "scrolltocontinue", "scrolltocontinuewithcontent", "recommendedvideos", "loading", "share", "sharethis", "sharethisarticle",
        "sharethisstory", "print", "email",
        "comments", "leaveacomment", "leaveareply", "postacomment", "watchnow", "listennow", "listentothisarticle", "listen", "contents",
        "tableofcontents",
        "inthisarticle", "jumpto", "skiptocontent", "backtotop", "readfullstory", "readmore", "continuereading", "showmore", "seemore",
        "viewmore", "learnmore",
        "relatedarticles", "relatedposts", "related", "newsletter", "subscribe", "subscribenow", "signup", "signin", "login", "register",
        "tags", "topics", "filedunder",
        "copied", "copylink", "linkcopied", "savearticle", "save", "follow", "followus", "close", "open", "menu", "search", "next",
        "previous", "more", "dontmiss",
        "werbung", "anzeige", "anzeigen", "teilen", "kommentare", "mehrlesen", "weiterlesen", "artikelteilen", "merken", "drucken",
        "publicité", "partager", "commentaires", "publicidad", "compartir", "comentarios", "publicidade", "compartilhar", "compartilhe",
        "pubblicità", "condividi",
        "advertentie", "annonce", "annons", "reklam", "reklama", "реклама", "поделиться", "広告", "广告", "광고", "iklan", "hirdetés", "mainos",
        "dela", "del", "jaa",
        "photo", "video", "image", "gallery", "play", "pause", "mute", "fullscreen", "photos", "videos",
    ]

    private static let beginnings = PhraseTable([
        "article continues below", "article continues after", "story continues below", "story continues after", "scroll to continue",
        "continue reading below", "skip past newsletter",
        "sign up for our", "sign up for the", "sign up to", "sign up here", "subscribe to our", "subscribe to the", "subscribe now",
        "subscribe today", "follow us on", "follow me on",
        "join our newsletter", "get the latest", "thanks for signing up", "thank you for signing up", "your subscription has been",
        "this newsletter may contain",
        "click here to subscribe", "click here to sign", "download our app", "download the app", "by signing up", "by subscribing",
        "by submitting", "by clicking", "enter your email",
        "all rights reserved", "copyright ©", "© ", "(c) ", "read more:", "read also:", "also read:", "related:", "see also:", "more:",
        "watch:", "listen:",
        "share on", "tweet this", "already a subscriber", "this site uses cookies", "we use cookies", "please enable javascript",
        "you need to enable javascript",
        "javascript is", "your browser does not support", "abonnieren sie", "melden sie sich", "jetzt abonnieren", "abonnez-vous",
        "inscrivez-vous", "suscríbete", "síguenos",
        "inscreva-se", "siga-nos", "iscriviti", "seguici", "meld je aan", "lees ook:", "lesen sie auch:", "lire aussi", "à lire aussi",
        "leia também", "leia mais", "leggi anche",
        "lee también", "te puede interesar", "читайте также", "читайте також", "čtěte také", "czytaj też", "czytaj także", "läs mer:",
        "les også", "læs også", "lue myös",
        "baca juga", "ayrıca bak", "copyright ⓒ", "please enable",
    ])

    /// Whether a short line belongs to the page and not to the article.
    static func isFurniture(_ text: String) -> Bool {
        guard text.utf8.count <= 400 else { return false }
        if text.utf8.count <= 60, lines.contains(text.folded) { return true }
        if text.hasPrefix("http://") || text.hasPrefix("https://") { return !text.utf8.contains(0x20) }
        return beginnings.prefixLength(of: Array(text.lowercased().utf8)) > 0
    }
}
