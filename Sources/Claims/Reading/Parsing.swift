import Language

/// Which sentences are parsed into trees; all of them are cut into words, and the words tagged.
package enum Parsing: Sendable {
    /// Those with a word that a claim, or who makes it, could hang on.
    case whereClaimsMayBe
    case always
    /// For measuring what the parser costs and gives.
    case never

    private func mayTell(_ sentence: ReadSentence) -> Bool {
        let cues = sentence.allCues
        if !cues.isDisjoint(with: .telling) || sentence.words.contains(where: { Self.turns.contains($0.lemma) }) { return true }
        // "Users could not log in": what people do with a service tells something when they do not. "Drive was throttled", "Maps worked all
        // day": of what has a name anything may be told.
        return !cues.isDisjoint(with: .doing) && !cues.isDisjoint(with: [.negation, .denial])
            || sentence.words.contains { $0.tag == .propn || $0.looks.contains(.clock) }
    }

    /// Words by which something is said to go on, to stop, to be spared or to go without, and that no cue stands for.
    private static let turns: WordSet = [
        "normally", "normal", "again", "usual", "usually", "throughout", "open", "up", "cancel", "suspend", "ground", "follow", "spread",
        "lose",
        "spare", "keep", "continue", "resume", "succeed", "flow", "go", "fall", "divert", "delay", "without", "out", "back", "smoothly",
    ]

    /// Whether a tagged sentence is to be parsed.
    func needsTree(_ sentence: ReadSentence) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .whereClaimsMayBe: mayTell(sentence)
        }
    }
}

extension Cues {
    /// What a sentence must have a word of to tell something of an incident, or who says so.
    static let telling: Cues = [
        .outage, .trouble, .failing, .hitting, .brokenState, .soundState, .recovering, .restoring, .inability, .complaint, .speech,
        .beginning, .noticing, .acknowledging, .identifying, .mitigating, .resolving, .escalating, .posting, .fix, .lasting, .causing,
        .stemming, .blaming, .causeNoun, .loss, .stopping,
    ]
    static let doing: Cues = [.using, .working, .remaining, .undergoing]
}
