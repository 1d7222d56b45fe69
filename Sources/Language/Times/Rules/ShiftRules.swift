let shiftRules: [TimeRule] = [
    TimeRule(
        "shift",
        "A length before or after another time: now, a day, or the time told last.",
        starts: [.number, .cardinal, .one, .vague, .unit, .article, .mark],
        examples: [
            TimeExample("The alert fired ⟦three hours ago⟧.", "2026-03-04T12:00"),
            TimeExample("⟦Two days later⟧ it failed again.", "2026-03-06"),
            TimeExample("It broke again ⟦a week ago⟧.", "2026-02-25"),
            TimeExample("At ⟦10:00 UTC on Monday⟧ it broke; ⟦20 minutes later⟧ it worked.", "2026-03-02T10:00Z", "2026-03-02T10:20Z"),
            TimeExample("The job died ⟦five minutes before midnight UTC⟧.", "2026-03-03T23:55Z"),
            TimeExample("It was back ⟦two hours after 9 a.m. on Monday⟧.", "2026-03-02T11:00"),
            TimeExample("⟦A few minutes after 9 a.m.⟧ the calls began.", "2026-03-04T09:00"),
            TimeExample("It had run for ⟦two hours⟧ before ⟦9 a.m.⟧ came.", "PT2H", "2026-03-04T09:00"),
            TimeExample("A drill ran ⟦two months ago⟧.", "2026-01-04"),
            TimeExample("The same thing failed ⟦a year ago today⟧.", "2025-03-04"),
            TimeExample("It failed ⟦three days after 1 March⟧.", "2026-03-04"),
            TimeExample("At ⟦23:50 UTC on Sunday⟧ it broke; ⟦25 minutes later⟧ it was back.", "2026-03-01T23:50Z", "2026-03-02T00:15Z"),
        ]
    ) { $0.shift(at: $1) },
    TimeRule(
        "ahead",
        "In or within a length from now.",
        starts: .preposition,
        examples: [
            TimeExample("All mail was delivered ⟦within 12 hours⟧.", "PT12H"),
            TimeExample("The next update follows ⟦in 30 minutes⟧.", "2026-03-04T15:30"),
            TimeExample("A report is due ⟦in two weeks⟧.", "2026-03-18"),
        ]
    ) { $0.ahead(at: $1) },
    TimeRule(
        "counted span",
        "The last or next so many units.",
        starts: [.article, .relation, .number, .cardinal],
        examples: [
            TimeExample("⟦The last three months⟧ saw five incidents.", "P3M"),
            TimeExample("Over ⟦the past 24 hours⟧ error rates fell.", "PT24H"),
            TimeExample("It will be watched for ⟦the next two days⟧.", "P2D"),
        ]
    ) { $0.countedSpan(at: $1) },
    TimeRule(
        "ranges",
        "Two times as the ends of a span; what one of them lacks, a day, a zone, a half of the day, it takes from the other.",
        starts: [],
        examples: [
            TimeExample("Writes failed ⟦between 15:50 UTC and 15:52 UTC⟧.", "2026-03-04T15:50Z/2026-03-04T15:52Z"),
            TimeExample("The API was degraded ⟦from 9:40 AM to 10:15 AM EDT⟧.", "2026-03-04T09:40/2026-03-04T10:15"),
            TimeExample("Maintenance ran ⟦8-11 pm⟧.", "2026-03-04T20:00/2026-03-04T23:00"),
            TimeExample("Shops were shut ⟦from Monday to Wednesday⟧.", "2026-03-02/2026-03-04"),
            TimeExample("Sites were slow on ⟦2 March from 14:00 to 15:30 UTC⟧.", "2026-03-02T14:00Z/2026-03-02T15:30Z"),
            TimeExample("The freeze ran ⟦10 to 22 February⟧.", "2026-02-10/2026-02-22"),
            TimeExample("It was unstable ⟦July 13-15⟧.", "2025-07-13/2025-07-15"),
            TimeExample("The old system ran ⟦from 2014 to 2018⟧.", "2014/2018"),
            TimeExample("The score was 3-2."),
            TimeExample("Racks 9-12 lost power."),
        ]
    ) { $0.expression(at: $1) },
]
