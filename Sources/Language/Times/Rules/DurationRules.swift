let durationRules: [TimeRule] = [
    TimeRule("duration", "A length of time.", starts: [.number, .cardinal, .ordinal, .one, .vague, .unit, .mark], examples: []) { $0.duration(at: $1) },
    TimeRule("repeated time", "A time that comes again.", starts: .every, examples: []) { $0.repeated(at: $1) },
]

let shiftRules: [TimeRule] = [
    TimeRule("shift", "A length before or after another time.", starts: [.number, .cardinal, .one, .vague, .unit, .article, .mark], examples: []) { $0.shift(at: $1) },
    TimeRule("ahead", "In or within a length from now.", starts: .preposition, examples: []) { $0.ahead(at: $1) },
    TimeRule("counted span", "The last or next so many units.", starts: [.article, .relation, .number, .cardinal], examples: []) { $0.countedSpan(at: $1) },
]
