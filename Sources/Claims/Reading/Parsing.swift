import Language

/// Which sentences are parsed into trees; all of them are cut into words, and the words tagged.
package enum Parsing: Sendable {
    /// Those with a word that a claim, or who makes it, could hang on.
    case whereClaimsMayBe
    case always
    /// For measuring what the parser costs and gives.
    case never

    /// Whether a tagged sentence is to be parsed.
    func needsTree(_ sentence: Sentence) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .whereClaimsMayBe: sentence.words.contains { !Lexicon.cues(form: $0.lower, lemma: $0.lemma).isDisjoint(with: .telling) }
        }
    }
}

extension Cues {
    /// What a sentence must have a word of to tell something of an incident, or who says so.
    static let telling: Cues = [
        .outage, .trouble, .failing, .hitting, .brokenState, .soundState, .recovering, .restoring, .inability, .complaint, .speech,
        .beginning, .noticing, .acknowledging, .identifying, .mitigating, .resolving, .escalating, .posting, .fix, .lasting, .causing,
        .stemming, .blaming, .causeNoun, .loss,
    ]
}
