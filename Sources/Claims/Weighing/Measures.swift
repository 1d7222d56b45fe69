/// What an article tells in all of one thing: every answer is a number, in 256ths, to a question (`Slot`) asked of a class.
///
/// They are weighed like the signs of a phrase, each as often as its number says.
package struct Measures: Sendable {
    struct Answer {
        var slot: Slot
        /// Which class, or which other thing, the question was asked of.
        var number: Int
        var value: Int

        var sign: UInt32 { (UInt32(slot.rawValue) + 1) << 8 | UInt32(number) }
    }

    private(set) var answers: [Answer] = []

    package var signs: [UInt32] { answers.map(\.sign) }
    package var values: [Int] { answers.map(\.value) }

    mutating func add(_ slot: Slot, of number: Int = 0, _ value: Int) {
        if value != 0 { answers.append(Answer(slot: slot, number: number, value: value)) }
    }

    mutating func add(_ slot: Slot, of number: Int = 0, _ holds: Bool) { add(slot, of: number, holds ? 256 : 0) }

    /// The questions. Their numbers are part of the weights: a new one goes to the end, and the weights are learnt again.
    enum Slot: UInt8 {
        case always
        // What sentences weigh and rules read of it.
        case margin, secondMargin, bestMargin, strength, sumOfStrengths, doubt, told, isTold, toldTimes, toldAlone, toldMargin,
            hasToldMargin
        case toldInHeading, inHeading, onlyInHeading, sightings, block, isEarly, hasManyWords, kind
        // What the article tells of other things.
        case othersSum, othersStrength
        case isDay, earlierCount, laterCount, earlierSum, laterSum, earlierStrength, laterStrength, earlierTold, laterTold, isTimeless
        case ofTitle, ofProvider, toldOutright
    }
}

extension Measures.Slot {
    /// What a person would say that the question looks at.
    var group: String {
        switch self {
        case .always, .kind: "how common it is"
        case .margin, .secondMargin, .bestMargin, .strength, .sumOfStrengths, .doubt: "its sentences"
        case .told, .isTold, .toldOutright, .toldTimes, .toldAlone, .toldMargin, .hasToldMargin, .toldInHeading: "what rules read"
        case .inHeading, .onlyInHeading, .sightings, .block, .isEarly: "where it stands"
        case .hasManyWords, .ofTitle, .ofProvider: "its name"
        case .othersSum, .othersStrength: "what else is told"
        case .isDay, .earlierCount, .laterCount, .earlierSum, .laterSum, .earlierStrength, .laterStrength, .earlierTold, .laterTold,
            .isTimeless:
            "what came before and after"
        }
    }
}
