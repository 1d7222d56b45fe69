import Articles
import Language

/// How far an article is the company's own account of its outage: a post-mortem, a letter to customers, the notices of its status page.
///
/// Who runs a service says "we", tells what only he can do or has ("we rolled back", "our customers") or is sorry for, and quotes nobody.
/// Reporters quote others; customers and observers say "we", too, but run nothing.
struct OwnAccount {
    /// Sentences outside quotations.
    private var sentences = 0
    /// Those in the first person plural.
    private var inFirstPerson = 0
    /// Those that tell what only who runs the service does or has.
    private var acts = 0
    /// What somebody else is told to have said.
    private var sayings = 0
    private var isSorry = false

    /// Whether the company itself tells.
    var isOwn: Bool { acts >= (isSorry ? 2 : 3) && inFirstPerson * 10 >= sentences && sayings * 3 <= inFirstPerson }

    /// Whether it is a reporter's: others are quoted more often than the writer says "we".
    var isReported: Bool { sayings >= 4 && sayings > inFirstPerson }

    /// - Parameter provider: the first word of the company's name, in small letters.
    init(_ reading: ArticleReading, provider: Spelling?) {
        var block = -1
        var isOpen = false
        for passage in reading.passages {
            if passage.block != block { isOpen = false }
            block = passage.block
            let (quoted, leavesOpen) = Attribution.quotes(in: passage, openBefore: isOpen)
            isOpen = leavesOpen
            guard passage.words.count > 2, !reading.isHeading(passage), reading.article.blocks[block].kind != .quote else { continue }
            add(passage, quoted, provider)
        }
    }

    private mutating func add(_ passage: Passage, _ quoted: [Bool], _ provider: Spelling?) {
        let words = passage.words
        guard words.contains(where: { $0.tag == .verb || $0.tag == .aux }) else { return }
        var isInFirstPerson = false
        var isAct = false
        var isPlain = false
        for index in words.indices where quoted.isEmpty || !quoted[index] {
            isPlain = true
            switch words[index].lower {
            case "we":
                isInFirstPerson = true
                if isDone(after: index, in: passage) { isAct = true }
            case "us": isInFirstPerson = true
            case "our", "ours":
                isInFirstPerson = true
                if passage.chunkOf[index] >= 0, passage.has(passage.chunks[passage.chunkOf[index]].head, Self.owned) { isAct = true }
            case "sorry", "apologise", "apologize", "apologies", "apology":
                isAct = true
                isSorry = true
            case "according": sayings += 1
            default: if isSaying(index, in: passage, provider) { sayings += 1 }
            }
        }
        guard isPlain else { return }
        sentences += 1
        if isInFirstPerson { inFirstPerson += 1 }
        if isAct { acts += 1 }
    }

    /// What only who runs a service calls his.
    private static let owned: Cues = [.people, .customer, .official, .serviceHead, .component]

    /// "We have rolled back …": a deed of who runs the service.
    private func isDone(after index: Int, in passage: Passage) -> Bool {
        (index + 1..<min(index + 5, passage.words.count)).contains {
            passage.words[$0].tag == .verb
                && (passage.has($0, [.mitigating, .resolving, .restoring, .acknowledging, .identifying])
                    || Self.deeds.contains(passage.words[$0].lemma))
        }
    }

    private static let deeds: WordSet = [
        "deploy", "roll", "revert", "restart", "disable", "declare", "page", "let", "fail", "implement", "investigate", "work", "continue",
        "monitor", "switch", "release", "take", "move", "add", "begin", "start", "update", "apply", "complete", "run", "rebuild", "replace",
        "limit",
    ]

    /// "She said", "the company acknowledged", "X's status page": words of somebody else's.
    private func isSaying(_ index: Int, in passage: Passage, _ provider: Spelling?) -> Bool {
        let words = passage.words
        if words[index].lower == provider {
            guard index + 2 < words.count else { return false }
            if words[index + 1].penn == .pos { return Self.utterances.contains(words[index + 2].lemma) }
            let verb = words[index + 1].tag == .aux ? index + 2 : index + 1
            return words[verb].tag == .verb && passage.has(verb, [.speech, .acknowledging])
        }
        return words[index].tag == .verb && Attribution.reporting.contains(words[index].lemma)
            && !words[max(0, index - 4)..<index].contains { $0.lower == "we" || $0.lower == "i" }
    }

    private static let utterances: WordSet = ["statement", "status", "post", "blog", "explanation", "account", "report", "postmortem"]
}
