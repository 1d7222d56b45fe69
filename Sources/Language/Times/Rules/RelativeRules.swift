let relativeRules: [TimeRule] = [
    TimeRule(
        "weekday",
        "The latest one that is not after the text, unless a word says which; beside a date it is checked.",
        starts: [.weekday, .relation, .article],
        examples: [
            TimeExample("The failure began on ⟦Monday⟧.", "2026-03-02"),
            TimeExample("The company apologised ⟦last Thursday⟧.", "2026-02-26"),
            TimeExample("Trading resumed on ⟦Tuesday⟧.", "2026-03-03"),
            TimeExample("⟦Friday's⟧ outage was shorter.", "2026-02-27"),
            TimeExample("⟦This Friday⟧ a review is due.", "2026-03-06"),
            TimeExample("Sun shipped the servers."),
            TimeExample("They sat and wed the two systems."),
            TimeExample("⟦Tuesday 3 October 2021⟧ was given as the date.", "2021-10-03"),
        ]
    ) { $0.weekday(at: $1) },
    TimeRule(
        "counted weekdays",
        "So many of them from now or back.",
        starts: [.number, .cardinal],
        examples: [
            TimeExample("It broke ⟦two Tuesdays ago⟧.", "2026-02-24")
        ]
    ) { $0.countedWeekday(at: $1) },
    TimeRule(
        "named day",
        "Today and its neighbours, now, and words for no particular time.",
        starts: [.named, .preposition, .relation, .article, .unit],
        examples: [
            TimeExample("⟦Yesterday⟧ the same thing happened.", "2026-03-03"),
            TimeExample("It is resolved as of ⟦today⟧.", "2026-03-04"),
            TimeExample("⟦Earlier today⟧ we saw elevated errors.", "2026-03-04"),
            TimeExample("A fix ships ⟦the day after tomorrow⟧.", "2026-03-06"),
            TimeExample("The site is ⟦now⟧ stable.", "2026-03-04T15:00"),
            TimeExample("⟦At the moment⟧ there is no workaround.", "2026-03-04T15:00"),
            TimeExample("Nowhere was it worse."),
        ]
    ) { $0.namedDay(at: $1) },
    TimeRule(
        "day told before",
        "A day counted from the one that the text told last.",
        starts: [.article, .relation, .preposition],
        examples: [
            TimeExample("It began on ⟦Sunday⟧ and ended ⟦the following day⟧.", "2026-03-01", "2026-03-02"),
            TimeExample("On ⟦27 February⟧ it failed; ⟦the next morning⟧ it was fixed.", "2026-02-27", "2026-02-28TMO"),
            TimeExample("The fix of ⟦1 March⟧ failed ⟦the same day⟧.", "2026-03-01", "2026-03-01"),
            TimeExample("It broke on ⟦27 February⟧ and twice more ⟦that month⟧.", "2026-02-27", "2026-02"),
        ]
    ) { $0.toldDay(at: $1) },
    TimeRule(
        "this, last, next",
        "The span of the calendar that holds the present, or one beside it.",
        starts: [.relation, .article, .unit],
        examples: [
            TimeExample("Errors rose ⟦last week⟧.", "2026-W09"),
            TimeExample("⟦This month⟧ saw four incidents.", "2026-03"),
            TimeExample("An audit follows ⟦next year⟧.", "2027"),
            TimeExample("The on-call phone rang all over ⟦the weekend⟧.", "2026-W09-WE"),
            TimeExample("The weekend-proof design held."),
        ]
    ) { $0.relativeUnit(at: $1) },
    TimeRule(
        "after next",
        "The one after the next one.",
        starts: [.article, .unit, .month],
        examples: [
            TimeExample("The migration is due ⟦the week after next⟧.", "2026-W12")
        ]
    ) { $0.afterNext(at: $1) },
    TimeRule(
        "this, last, next month by name",
        "A month by name and its place before or after now.",
        starts: .relation,
        examples: [
            TimeExample("⟦Last October⟧ saw a similar failure.", "2025-10"),
            TimeExample("This may fail."),
        ]
    ) { $0.relativeMonth(at: $1) },
    TimeRule(
        "day of the month",
        "By number alone, behind an article or preposition.",
        starts: [.article, .number, .ordinal],
        examples: [
            TimeExample("Payments stopped on ⟦the 21st⟧.", "2026-02-21"),
            TimeExample("It is the 21st century."),
            TimeExample("This is the 2nd outage."),
        ]
    ) { $0.dayOfMonth(at: $1) },
    TimeRule(
        "nth of a span",
        "A weekday, week or day by its place in a longer span.",
        starts: [.article, .relation, .ordinal, .number],
        examples: [
            TimeExample("Patches land on ⟦the second Tuesday of the month⟧.", "2026-03-10"),
            TimeExample("It was ⟦the last week of February⟧.", "2026-W09"),
        ]
    ) { $0.nthOf(at: $1) },
    TimeRule(
        "week of a day",
        "A week by its number or by a day in it.",
        starts: [.article, .unit],
        examples: [
            TimeExample("The change freeze covers ⟦the week of March 2⟧.", "2026-W10")
        ]
    ) { $0.weekOf(at: $1) },
    TimeRule(
        "early, mid, late",
        "A part of a longer span, or of a day.",
        starts: [.article, .bound],
        examples: [
            TimeExample("The flaw was there since ⟦early 2025⟧.", "2025"),
            TimeExample("Work began in ⟦mid-February⟧.", "2026-02"),
            TimeExample("It should end by ⟦the end of the month⟧.", "2026-03"),
            TimeExample("A review is due at ⟦the beginning of next week⟧.", "2026-W11"),
            TimeExample("⟦Late on Monday⟧ the vendor replied.", "2026-03-02"),
            TimeExample("⟦Early Tuesday⟧ a second region failed.", "2026-03-03"),
        ]
    ) { $0.boundedSpan(at: $1) },
]
