import Language

/// What can be seen of a phrase in its sentence, as numbers: every sign is a question (`Slot`) and its answer, mixed into one number.
///
/// Weights are learnt for these numbers (`ClaimWeights`); a sign that was never seen while learning has none.
struct Signs: Sendable {
    private(set) var numbers: [UInt32] = []
    /// The question that each of them answers, where somebody asks for reasons.
    private(set) var slots: [Slot] = []
    private let isExplained: Bool

    init(isExplained: Bool = false) {
        self.isExplained = isExplained
        numbers.reserveCapacity(192)
    }

    mutating func add(_ slot: Slot, _ one: UInt64 = 0, _ other: UInt64 = 0) {
        var mixed = (UInt64(slot.rawValue) &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ one &* 0xD6E8_FEB8_6659_FD93
        mixed = (mixed ^ mixed &>> 32) &* 0xD6E8_FEB8_6659_FD93 ^ other &* 0xA076_1D64_78BD_642F
        mixed = (mixed ^ mixed &>> 32) &* 0xE703_7ED1_A0B4_28DB
        numbers.append(UInt32(truncatingIfNeeded: mixed ^ mixed &>> 32))
        if isExplained { slots.append(slot) }
    }

    /// All of the others.
    mutating func add(_ others: Signs) {
        numbers += others.numbers
        slots += others.slots
    }

    mutating func add(_ slot: Slot, _ word: Spelling, _ other: UInt64 = 0) { add(slot, word.mixed, other) }

    /// One sign for each cue that a word has.
    mutating func add(_ slot: Slot, cues: Cues, _ other: UInt64 = 0) {
        var bits = cues.rawValue
        while bits != 0 {
            add(slot, UInt64(bits.trailingZeroBitCount) &+ 1, other)
            bits &= bits &- 1
        }
    }

    /// The questions. Their numbers are part of the weights: a new one goes to the end, and the weights are learnt again.
    enum Slot: UInt8, CaseIterable {
        case always
        // Around the phrase.
        case wordBefore, secondBefore, wordBehind, secondBehind, opensSentence, lemmaBefore, lemmaBehind, cueBefore, cueBehind
        case verbBehind, verbBehindNegated, verbBehindForm, verbBehindCues, verbBefore, verbBeforeCues
        // Above it in the tree.
        case relation, governor, governorForm, governorCues, governorWithRelation, cuesWithRelation, preposition, prepositionOfGovernor,
            above
        case subject, subjectOfGovernor, subjectCues, object, objectCues, marker
        // The sentence.
        case sentenceCues, negated, block, quote, modal, times, opener, bag
        // A service.
        case isNamed, isThroughPeople, isProvider, isKnown, isDescribed, isBare, length, looks, headLemma, modifier, headCues, count
        case listSize, listPlace, ownBefore, ownBehind, listState, readInSentence, readBefore, readBeside
        // A time.
        case precision, kind, hasClock, isLater, hasZone, timeWord, place, hasBegun
        // A cause.
        case label, labelCues, labelWord
        // A time, again.
        case rangeEnd, ofStoryDay
        // A number or a place.
        case measure, amount
    }
}

extension Signs.Slot {
    /// What a person would say that the question looks at.
    var group: String {
        switch self {
        case .always: "how common it is"
        case .wordBefore, .secondBefore, .lemmaBefore, .preposition: "the words before it"
        case .wordBehind, .secondBehind, .lemmaBehind: "the words behind it"
        case .cueBefore, .cueBehind: "words of outages nearby"
        case .verbBehind, .verbBehindNegated, .verbBehindForm, .verbBehindCues: "the predicate behind it"
        case .verbBefore, .verbBeforeCues: "the predicate before it"
        case .relation, .governor, .governorForm, .governorCues, .governorWithRelation, .cuesWithRelation, .prepositionOfGovernor, .above,
            .subject, .subjectOfGovernor, .subjectCues, .object, .objectCues, .marker:
            "what it hangs on"
        case .opensSentence, .sentenceCues, .negated, .block, .quote, .modal, .times, .opener, .bag, .place, .hasBegun: "its sentence"
        case .isNamed, .isThroughPeople, .isProvider, .isKnown, .isDescribed, .isBare, .length, .looks, .headLemma, .modifier, .headCues,
            .count:
            "its name"
        case .listSize, .listPlace, .ownBefore, .ownBehind, .listState: "its list"
        case .readInSentence, .readBefore, .readBeside: "what rules read around it"
        case .precision, .kind, .hasClock, .isLater, .hasZone, .timeWord, .rangeEnd, .ofStoryDay: "how the time is told"
        case .label, .labelCues, .labelWord: "what cause it would be"
        case .measure, .amount: "what is counted"
        }
    }
}
