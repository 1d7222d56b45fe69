/// Every rule, in the order in which equally long readings are preferred.
package let timeRules: [TimeRule] = clockRules + dateRules + relativeRules + partOfDayRules + durationRules + shiftRules

/// What the rules do, without what they say of themselves. In a structure, since an array of functions wraps each in another one.
let timeReaders = timeRules.map { TimeReader(read: $0.read) }

struct TimeReader: Sendable {
    let read: @Sendable (TokenLine, Int) -> Partial?
}

/// The rules to try at a word, by its place in the lexicon, then those for marks and for numbers.
let rulesByStart: [[UInt8]] =
    timeLexicon.lexemes.map { rules(for: StartSet($0)) } + [rules(for: .mark), rules(for: .number)]

let markRules = timeLexicon.lexemes.count
let numberRules = timeLexicon.lexemes.count + 1

private func rules(for set: StartSet) -> [UInt8] {
    timeRules.indices.filter { !timeRules[$0].starts.isDisjoint(with: set) }.map { UInt8($0) }
}
