import Language

package let causeClaims = ClaimKindRule(
    kind: .cause,
    meaning: "Why it happened: where in the system, and by what, each label a claim of its own.",
    examples: [
        .init(
            "The outage was caused by ⟦a bad configuration⟧ pushed to the DNS servers.", "configuration (root-cause)", "dns (root-cause)"),
        .init("The outage was not a cyberattack.", "not cyberattack"),
        .init("It is not known whether ⟦a software bug⟧ brought the site down.", "software-bug (unknown)"),
        .init("⟦A cooling unit in the basement failed⟧ overnight.", "cooling (unknown)"),
        .init("⟦A software bug was to blame⟧.", "software-bug (root-cause)"),
        .init("Weather was not a factor.", "not natural-disaster"),
        .init("An engineer had ⟦pulled the wrong cable⟧.", "human-error (unknown)"),
        .init("⟦A new agent had been rolled out⟧ to every server.", "upgrade (trigger)"),
        .init("The company said the outage was unrelated to a security breach.", "not cyberattack"),
        .init("Reconnecting every client at once ⟦overloaded the database⟧.", "load (unknown)"),
        .init("The root cause was identified as ⟦an expired certificate⟧.", "certificate (root-cause)"),
        .init("It was not, a spokesman said, ⟦the result of a cyberattack⟧.", "not cyberattack"),
        .init("The rail operator buys DDoS protection."),
        .init("Older trains ⟦were not affected by the bad update⟧.", "upgrade (unknown)"),
        .init("The lesson is not that ⟦a configuration error caused the outage⟧.", "configuration (root-cause)"),
        .init("A database migration had been planned for months."),
        .init("The update brings new emoji."),
    ],
    drafts: { CauseReader.drafts(in: $0, of: $1, context: $2) }
)

/// Why it happened: the cause of every construction that English has for one, split into labels.
struct CauseReader {
    let reading: ArticleReading
    let passage: Passage
    let context: Context
    var drafts: [Draft] = []

    static func drafts(in passage: Passage, of reading: ArticleReading, context: Context) -> [Draft] {
        var reader = CauseReader(reading: reading, passage: passage, context: context)
        for index in passage.words.indices { reader.read(index) }
        if reader.drafts.isEmpty { reader.readDenialOfSuspicion() }
        return reader.drafts
    }

    init(reading: ArticleReading, passage: Passage, context: Context) {
        self.reading = reading
        self.passage = passage
        self.context = context
    }

    var words: [Word] { passage.words }

    /// What is read at a word by its form alone.
    private static let byForm: WordTable<@Sendable (inout CauseReader, Int) -> Void> = [
        "due": { $0.readBecause($1) }, "because": { $0.readBecause($1) }, "owing": { $0.readBecause($1) }, "thanks": { $0.readBecause($1) },
        "after": { $0.readAfter($1) }, "following": { $0.readAfter($1) },
        "behind": { $0.readBehind($1) },
        "during": { $0.readDuring($1) },
        "blame": { $0.readToBlame($1) },
        "under": { $0.readUnder($1) },
        "responsibility": { $0.readResponsibility($1) },
        "unrelated": { $0.readUnrelated($1) }, "nothing": { $0.readUnrelated($1) },
        "factor": { $0.readNoFactor($1) }, "role": { $0.readNoFactor($1) }, "part": { $0.readNoFactor($1) },
        "wrong": { $0.readGoneWrong($1) },
        "meant": { $0.readMeaning($1) },
        "with": { $0.readProblemWith($1) },
        "when": { $0.readWhen($1) },
        "worse": { $0.readMadeWorse($1) },
        "hunch": { $0.readHunch($1) }, "guess": { $0.readHunch($1) }, "theory": { $0.readHunch($1) }, "suspicion": { $0.readHunch($1) },
        "hypothesis": { $0.readHunch($1) },
        "up": { if $0.words[..<$1].last?.lemma == "keep" { $0.readNotCoping($1) } },
        "cope": { $0.readNotCoping($1) },
    ]

    private mutating func readGoneWrong(_ index: Int) {
        readWrong(index)
        readWentWrong(index)
    }

    /// The forms of words that something is read at, so that all others are passed over (`Word.Traits.causeForm`).
    static var forms: [String] { byForm.words + faulty.words + byMistake.words }

    mutating func read(_ index: Int) {
        let word = words[index]
        let hasForm = word.traits.contains(.causeForm)
        if hasForm { Self.byForm[word.lower]?(&self, index) }
        if let strong = CauseLabels.telling(at: index, in: passage) {
            add(in: strong, anchor: strong.upperBound - 1, from: index, role: .unknown)
        }
        if hasForm, Self.faulty.contains(word.lower) { readFaulty(index) }
        if hasForm, Self.byMistake.contains(word.lower) { readMistake(index) }
        let hasLabel = CauseLabels.hasLabel(index, in: passage)
        if word.lower == "full" || word.lemma == "fill" || word.lemma == "exhaust" { readFull(index) }
        if word.tag == .verb, passage.cues[index].isEmpty {
            readBreaking(index)
            readOverload(index)
            readChangeBefore(index)
        }
        guard !passage.cues[index].isEmpty || hasLabel else {
            if word.lower == "-related" || word.lower == "related" { readRelated(index) }
            return
        }
        if word.lower == "related" || word.lower == "relate" { readRelated(index) }
        if word.tag == .verb {
            if Self.vanishing.contains(word.lemma) { readVanishing(index) }
            readBreaking(index)
            readOverload(index)
            readChangeBefore(index)
            if passage.has(index, .causing) { readCausing(index) }
            if passage.has(index, .stemming) || ["occur", "begin", "start"].contains(word.lemma) { readStemming(index) }
            if passage.has(index, .blaming) { readBlaming(index) }
            if passage.has(index, .evidential | .identifying) { readSuspecting(index) }
            if Self.denying.contains(word.lemma) { readDenial(index) }
        }
        if word.tag == .noun, passage.has(index, .causeNoun) { readCauseNoun(index) }
        if word.tag == .noun, passage.has(index, .outage | .trouble) { readFailureNoun(index) }
        if word.lemma == "result" || word.lemma == "consequence", word.tag == .noun { readResult(index) }
        if hasLabel { readPredicate(index) }
        if passage.has(index, .unknown) || word.lower == "find" || word.lower == "determine" || word.lower == "know"
            || word.lower == "known"
        {
            readUnknown(index)
        }
        if word.traits.contains(.attack), tellsAttack(index) { readAttack(index) }
    }
}
