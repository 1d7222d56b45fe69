let relativeRules: [TimeRule] = [
    TimeRule("weekday", "The latest one unless a word says which.", starts: [.weekday, .relation, .article], examples: []) { $0.weekday(at: $1) },
    TimeRule("counted weekdays", "So many of them from now or back.", starts: [.number, .cardinal], examples: []) { $0.countedWeekday(at: $1) },
    TimeRule("named day", "Today and its neighbours, now, and words for no particular time.", starts: [.named, .preposition, .relation, .article, .unit], examples: []) { $0.namedDay(at: $1) },
    TimeRule("day told before", "A day counted from the one the text told last.", starts: [.article, .relation, .preposition], examples: []) { $0.toldDay(at: $1) },
    TimeRule("this, last, next", "A span of the calendar beside the present one.", starts: [.relation, .article, .unit], examples: []) { $0.relativeUnit(at: $1) },
    TimeRule("after next", "The one after the next one.", starts: [.article, .unit, .month], examples: []) { $0.afterNext(at: $1) },
    TimeRule("this, last, next month by name", "", starts: .relation, examples: []) { $0.relativeMonth(at: $1) },
    TimeRule("day of the month", "By number alone.", starts: [.article, .number, .ordinal], examples: []) { $0.dayOfMonth(at: $1) },
    TimeRule("nth of a span", "A weekday, week or day by its place in a longer span.", starts: [.article, .relation, .ordinal, .number], examples: []) { $0.nthOf(at: $1) },
    TimeRule("week of a day", "By number or by a day in it.", starts: [.article, .unit], examples: []) { $0.weekOf(at: $1) },
    TimeRule("early, mid, late", "A part of a longer span.", starts: [.article, .bound], examples: []) { $0.boundedSpan(at: $1) },
]

let partOfDayRules: [TimeRule] = [
    TimeRule("part of day", "Morning to night, and their early and late halves.", starts: [.part, .article, .relation, .bound, .preposition, .unit], examples: []) { $0.partOfDay(at: $1) },
    TimeRule("half of a day", "am or pm after a day.", starts: [.letter, .preposition], examples: []) { $0.halfOfDay(at: $1) },
]
