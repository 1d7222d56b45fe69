let clockRules: [TimeRule] = [
    TimeRule("clock", "Hours and minutes with a colon, seconds if given.", starts: .number, examples: []) { $0.colonClock(at: $1) },
    TimeRule("clock with a.m. or p.m.", "An hour with its half of the day.", starts: .number, examples: []) { $0.meridiemClock(at: $1) },
    TimeRule("clock with h", "Hours and minutes with the letter h between.", starts: .number, examples: []) { $0.letterClock(at: $1) },
    TimeRule("clock of four digits", "As watch logs and the military write it.", starts: .number, examples: []) { $0.militaryClock(at: $1) },
    TimeRule("clock with a stop", "Hours and minutes with a full stop, where a zone or day confirms it.", starts: .number, examples: []) { $0.dottedClock(at: $1) },
    TimeRule("noon and midnight", "The two hours with names.", starts: [.clock, .number, .cardinal, .bound], examples: []) { $0.wordClock(at: $1) },
    TimeRule("past and to", "Minutes past an hour or to it.", starts: [.number, .cardinal, .one], examples: []) { $0.pastClock(at: $1) },
    TimeRule("clock in words", "Hours in words, with o'clock, minutes or a half of the day.", starts: [.number, .cardinal], examples: []) { $0.spelledClock(at: $1) },
    TimeRule("about an hour", "An hour with -ish.", starts: .number, examples: []) { $0.vagueClock(at: $1) },
    TimeRule("bare hour", "An hour that its company confirms.", starts: [.number, .cardinal], examples: []) { $0.bareHour(at: $1) },
]
