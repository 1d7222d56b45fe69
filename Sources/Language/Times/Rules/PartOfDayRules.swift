let partOfDayRules: [TimeRule] = [
    TimeRule(
        "part of day",
        "Small hours to night, their early and late halves, with a day beside them or told before.",
        starts: [.part, .article, .relation, .bound, .preposition, .unit],
        examples: [
            TimeExample("It started in ⟦the early hours of Monday⟧.", "2026-03-02TMO"),
            TimeExample("By ⟦mid-morning⟧ most users were back.", "2026-03-04TMO"),
            TimeExample("Queues grew ⟦this afternoon⟧.", "2026-03-04TAF"),
            TimeExample("⟦Monday night⟧ was quiet.", "2026-03-02TNI"),
            TimeExample("The outage lasted into ⟦the early afternoon⟧.", "2026-03-04TAF"),
            TimeExample("Crews worked ⟦overnight⟧.", "2026-03-04TNI"),
            TimeExample("⟦Overnight into Tuesday⟧ the backlog grew.", "2026-03-03TNI"),
            TimeExample("It was lost on ⟦the evening of 2 March⟧.", "2026-03-02TEV"),
            TimeExample("It flapped ⟦from Sunday night into Monday morning⟧.", "2026-03-01TNI/2026-03-02TMO"),
            TimeExample("⟦Early in the day on Tuesday⟧ it was calm.", "2026-03-03"),
            TimeExample("It was the dawn of a new era."),
            TimeExample("Flights were grounded ⟦last night⟧.", "2026-03-03TNI"),
            TimeExample("⟦Tuesday evening⟧, the bank said all was well.", "2026-03-03TEV"),
            TimeExample("Problems surfaced ⟦late last night⟧.", "2026-03-03TNI"),
            TimeExample("Systems failed on ⟦Friday morning⟧.", "2026-02-27TMO"),
            TimeExample("At ⟦9 on Monday morning⟧ the lines opened.", "2026-03-02T09:00"),
            TimeExample("Good morning-show hosts joked."),
        ]
    ) { $0.partOfDay(at: $1) },
    TimeRule(
        "half of a day",
        "am or pm right after a day.",
        starts: [.letter, .preposition],
        examples: [
            TimeExample("The patch lands ⟦tomorrow am⟧.", "2026-03-05TMO")
        ]
    ) { $0.halfOfDay(at: $1) },
]
