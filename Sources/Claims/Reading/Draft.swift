/// A claim as a rule finds it, before it is known who says it, how surely and for when.
struct Draft: Sendable {
    var value: Claim.Value
    /// The word that carries the claim: voice, certainty and scope are read from its place in the sentence.
    var anchor: Int
    /// The words that make the claim.
    var evidence: Range<Int>
    // What the rule knows better than the general reading.
    var voice: Voice?
    var certainty: Certainty?
    var scope: Scope?
    /// UTF-8 offsets of the words that make the claim, where they begin in an earlier block: the time of a timeline's row.
    var evidenceBytes: Range<Int>?
    /// Named as a fact in passing ("the outage of 2 March will be remembered"), whatever the sentence does with it.
    var isPresupposed = false
    /// The time of a timeline's row, or what a list names whose introduction tells of it.
    var opensEntry = false
    /// The end of a stretch that is told with its beginning: "down from 7:08 until 10:40".
    var endsStretch = false
    /// "and again from 19:03": the same as before, another time.
    var recurs = false
    /// The function that read it, as the ablation table names it.
    var rule: StaticString
    /// Told in passing ("the X outage is a warning"), so that a sentence that tells it as its news is the better evidence.
    var isPassing = false
    /// By how much it outweighs all else where it was found by weighing (`WeighedReading`), in 256ths of a logit.
    var margin: Int?
    /// Read by a rule where the weights speak clearly against it: it needs another telling.
    var isDoubted = false

    /// Read by a rule of a moment or cause for which its article speaks little.
    var isDoubtful = false

    var isWeighed: Bool { margin != nil }

    var isRegion: Bool {
        if case .impact(let value) = value { return value.measure == .region }
        return false
    }

    init(
        _ value: Claim.Value, anchor: Int, evidence: Range<Int>, voice: Voice? = nil, certainty: Certainty? = nil, scope: Scope? = nil,
        rule: StaticString = #function
    ) {
        self.rule = rule
        self.value = value
        self.anchor = anchor
        self.evidence = evidence
        self.voice = voice
        self.certainty = certainty
        self.scope = scope
    }
}
