import Language

/// What a reader carries through an article. A class, since every rule holds it while it reads a sentence; between rules it changes.
final class Context {
    /// What is weighed with.
    let weights: ClaimWeightSet

    /// The company whose services failed, as the corpus tells.
    var provider: String? {
        didSet {
            providerWord = provider?.split(separator: " ").first.map { Spelling(String($0).lowercased()) }
            providerKey = provider?.lowercased()
        }
    }
    /// Its name in small letters.
    private var providerKey: String?
    /// The first word of its name, in small letters.
    private(set) var providerWord: Spelling?
    /// Whether the article is the provider's own.
    var isProvidersOwn = false
    /// Whether it hands on what others say more than it speaks itself: its dated entries are a reporter's, not a status page's.
    var isReported = false
    /// The service that the article is about, when there is one.
    var mainService: String?
    /// The last two or more services named together, for "all three websites".
    var lastList: [String] = []
    /// How many sentences ago that was.
    var listAge = 0
    /// The last service named, for "it" and "the site".
    var lastService: String?
    /// Who spoke last, for quotations that go on and for "he added".
    var speaker: Voice?
    /// The person who spoke last, for "he" and "she".
    var person: Voice?
    /// Whom the article introduced, by last name in small letters.
    var speakers: [String: Voice] = [:]
    /// Whether a quotation was left open by an earlier sentence of the block.
    var quoteIsOpen = false
    /// The block that the last passage stood in.
    var block = -1
    /// The phase that the status page's update being read is headed with, and the block of its heading.
    var statusPhase: TimeValue.Phase?
    var statusBlock = -1
    /// A time that stood alone in the block before, as in a timeline's first column.
    var pendingTime: TimeExpression?
    var pendingBlock = -1
    /// The dated notice that the passage stands in, and whether it is the passage that tells its phase.
    var notice: Notice?
    var tellsNotice = false
    /// Whether the passage is the stamp of a notice.
    var isNoticeStamp = false
    /// What the introduction of the list being read tells of its items.
    var listState: ServiceValue.State?
    /// When the first row of a timeline that told of trouble stood, so that later rows do not begin it again.
    var timelineBegan: Instant?
    /// When the article first told the trouble to have begun.
    var began: Instant?
    /// The last state that was told of a service, for "and X followed".
    var lastState: ServiceValue?
    /// Services that this article said something about, in small letters.
    var knownServices: Set<String> = []
    /// The days that the article's incident may be of.
    var incidentDays: [CivilDate] = []
    /// Whether the article has told when the trouble was acknowledged.
    var hasAcknowledged = false
    /// Causes that the sentence before brought up and left open.
    var suspected: [CauseValue] = []
    /// What the sentence before told of services.
    var statesBefore: Set<ServiceValue.State> = []
    /// A scope told at the opening of a paragraph, for the sentences after it.
    var paragraphScope: Scope = .overall

    init(weights: ClaimWeightSet = .learnt) { self.weights = weights }

    /// Whether a name is the provider's, or of something that its name stands before.
    func isProvider(_ name: String) -> Bool { providerKey != nil && isProvider(lowerCased: name.lowercased()) }

    /// The same of a name in small letters.
    func isProvider(lowerCased name: String) -> Bool {
        guard let own = providerKey?.utf8, name.utf8.starts(with: own) else { return false }
        let rest = name.utf8.dropFirst(own.count)
        return rest.isEmpty || rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "'") || rest.starts(with: "’".utf8)
    }
}
