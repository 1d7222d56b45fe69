import Language

/// What people use without a name of its own: payments, calls, check-in. A sentence that tells their state tells of a service.
enum Offerings {
    /// Whether the head of a noun phrase names something that is offered: any in the plural or with a word that tells which, and what has no plural.
    static func named(by head: Int, in passage: Passage) -> Bool {
        let word = passage.words[head]
        guard word.tag == .noun || word.tag == .propn || word.penn == .vbg else { return false }
        if unbounded.contains(word.lower) || head > 1 && unbounded.contains(hyphenated(head, in: passage)) { return true }
        if processes.contains(word.lemma) { return tells(head, in: passage, which: nil) }
        guard countable.contains(word.lemma) else {
            return isNumbered(head, in: passage) && whole.contains(word.lower)
                || whole.contains(word.lemma) && tells(head, in: passage, which: parts)
        }
        return word.penn == .nns || tells(head, in: passage, which: nil) || isBare(head, in: passage)
    }

    /// "check-in" is three tokens.
    private static func hyphenated(_ head: Int, in passage: Passage) -> Spelling {
        passage.words[head - 1].lower == "-" ? Spelling(passage.words[head - 2].lower.text + "-" + passage.words[head].lower.text) : ""
    }

    /// Whether a word before the head belongs to the name: "online banking", "911 calls".
    static func namesKind(_ index: Int, of head: Int, in passage: Passage) -> Bool {
        passage.words[index].tag == .num ? index + 1 == head && isNumbered(head, in: passage) : kinds.contains(passage.words[index].lower)
    }

    /// "999 calls", "the 911 line": the number is the name.
    static func isNumbered(_ head: Int, in passage: Passage) -> Bool {
        head > 0 && emergencyNumbers.contains(passage.words[head - 1].lower)
    }

    /// The numbers by which people call for help.
    static let emergencyNumbers: WordSet = [
        "000", "101", "108", "110", "111", "112", "113", "115", "117", "118", "119", "190", "211", "311", "911", "9-1-1", "988", "995",
        "999",
    ]

    /// "search returned nothing", "problems with login": without an article it is what is offered, no single one.
    private static func isBare(_ head: Int, in passage: Passage) -> Bool {
        passage.chunkOf[head] >= 0 && passage.chunks[passage.chunkOf[head]].range == head..<head + 1
            && bare.contains(passage.words[head].lemma)
    }

    private static let bare: WordSet = [
        "login", "checkout", "search", "playback", "dispatch", "push", "publishing", "registration", "provisioning", "ingestion",
        "indexing",
    ]

    /// Whether a noun or an adjective of kind stands before the head: "card payments", "emergency calls".
    private static func tells(_ head: Int, in passage: Passage, which words: WordSet?) -> Bool {
        guard head > 0, passage.chunkOf[head] >= 0, passage.chunkOf[head] == passage.chunkOf[head - 1] else { return false }
        let before = passage.words[head - 1]
        if let words { return words.contains(before.lower) }
        return before.tag == .noun || before.tag == .propn || kinds.contains(before.lower)
    }

    /// What is spoken of without a plural.
    private static let unbounded: WordSet = [
        "messaging", "texting", "sms", "telephony", "broadband", "wi-fi", "wifi", "roaming", "voicemail", "banking",
        "ticketing", "check-in", "boarding", "signalling", "signaling", "streaming", "playback", "billing", "matchmaking", "multiplayer",
        "sign-in", "sign-up", "signup", "single-sign-on", "sso", "email", "e-mail", "trading", "payroll", "autofill", "geolocation",
    ]

    private static let countable: WordSet = [
        "payment", "transaction", "transfer", "withdrawal", "checkout", "till", "atm", "call", "text", "message", "notification", "alert",
        "login",
        "booking", "reservation", "kiosk", "e-gate", "download", "upload", "build", "deployment", "pipeline", "webhook", "backup",
        "hotline", "helpline", "switchboard", "landline", "livestream", "workload", "instance", "cluster", "runner", "job", "push",
        "dispatch", "queue", "phone", "ingestion", "enrollment", "enrolment", "registration", "provisioning", "indexing",
        "publishing", "renewal", "signup", "turnstile", "barrier", "scanner", "prescription", "search",
    ]

    /// What a service does, told by what it is done to: "Git operations", "mail delivery".
    private static let processes: WordSet = [
        "activation", "integration", "delivery", "replication", "transcription", "verification", "operation", "export", "import", "sync",
        "launch", "creation", "execution", "processing",
    ]

    /// Heads that say nothing without the word before them.
    private static let whole: WordSet = [
        "data", "voice", "centre", "center", "line", "machine", "attachment", "board", "gate", "internet", "number", "storage",
    ]
    private static let parts: WordSet = [
        "mobile", "cellular", "contact", "call", "control", "phone", "telephone", "cash", "ticket", "vending", "departure", "arrival",
        "passport", "border", "volume", "emergency", "object", "block", "cloud", "blob", "card", "file", "support", "home", "fixed",
    ]
    private static let kinds: WordSet = [
        "mobile", "online", "electronic", "digital", "contactless", "emergency", "automated", "international", "domestic", "instant",
        "outgoing", "incoming", "inbound", "outbound", "scheduled", "fixed-line", "line", "wireless", "premium",
    ]
}
