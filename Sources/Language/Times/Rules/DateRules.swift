let dateRules: [TimeRule] = [
    TimeRule(
        "ISO date",
        "Year, month and day as numbers, with a time behind T if there is one.",
        starts: .number,
        examples: [
            TimeExample("The incident of ⟦2026-03-02⟧ is closed.", "2026-03-02"),
            TimeExample("The first error was logged at ⟦2024-07-19 04:09:00 UTC⟧.", "2024-07-19T04:09Z"),
            TimeExample("Certificate expired ⟦2025-11-18T11:20:05Z⟧.", "2025-11-18T11:20:05Z"),
            TimeExample("The record reads ⟦2025-11-18T06:20:05-05:00⟧.", "2025-11-18T06:20:05"),
            TimeExample("See the note of ⟦2026/03/01⟧.", "2026-03-01"),
            TimeExample("Part 2026-13-45 is out of stock."),
            TimeExample("Invoice 2014-02-30 is void."),
        ]
    ) { $0.isoDate(at: $1) },
    TimeRule(
        "compact stamp",
        "Date and time as two runs of digits.",
        starts: .number,
        examples: [
            TimeExample("Snapshot ⟦20260302T114930Z⟧ was the last good one.", "2026-03-02T11:49:30Z")
        ]
    ) { $0.compactStamp(at: $1) },
    TimeRule(
        "date in numbers",
        "Month first with slashes and hyphens, day first with stops, the year last.",
        starts: .number,
        examples: [
            TimeExample("Facebook vanished on ⟦10/04/2021⟧.", "2021-10-04"),
            TimeExample("The switch failed on ⟦02.03.2026⟧.", "2026-03-02"),
            TimeExample("Maintenance of ⟦25/12/2025⟧ ran long.", "2025-12-25"),
            TimeExample("Firmware 2.1.198 was to blame."),
            TimeExample("The host at 10.0.0.1 answered."),
            TimeExample("Release 1.5.30 is out."),
        ]
    ) { $0.numericDate(at: $1) },
    TimeRule(
        "month and day in numbers",
        "With a slash, where it is no fraction.",
        starts: .number,
        examples: [
            TimeExample("The rollback of ⟦2/27⟧ went fine.", "2026-02-27"),
            TimeExample("It failed on ⟦2/20⟧, ⟦2/22⟧ and ⟦2/25⟧.", "2026-02-20", "2026-02-22", "2026-02-25"),
            TimeExample("Support is staffed 24/7."),
            TimeExample("Only 1/3 of users saw it."),
            TimeExample("We are back at 5/10 capacity."),
        ]
    ) { $0.slashDate(at: $1) },
    TimeRule(
        "month in numbers",
        "A month with its year.",
        starts: .number,
        examples: [
            TimeExample("The report for ⟦02/2026⟧ is late.", "2026-02")
        ]
    ) { $0.numericMonth(at: $1) },
    TimeRule(
        "month, then day",
        "As in the United States; without a year the latest such day, or the one near the day told before.",
        starts: .month,
        examples: [
            TimeExample("The outage of ⟦March 2⟧ was the second of two.", "2026-03-02"),
            TimeExample("It was fixed on ⟦Feb. 27, 2026⟧.", "2026-02-27"),
            TimeExample("Posted on ⟦Jul 19, 2024 - 04:09 UTC⟧.", "2024-07-19T04:09Z"),
            TimeExample("⟦Mar 2, 11:49 UTC⟧ - Investigating.", "2026-03-02T11:49Z"),
            TimeExample("Users may 2 times retry."),
            TimeExample("They march 3 miles to the data centre."),
            TimeExample("⟦February 30⟧ is no day.", "XXXX-02-30"),
            TimeExample("It broke on ⟦Monday, Oct. 4⟧.", "2021-10-04"),
        ]
    ) { $0.monthDay(at: $1) },
    TimeRule(
        "day, then month",
        "As in most of the world.",
        starts: [.number, .ordinal, .cardinal],
        examples: [
            TimeExample("On ⟦2 March⟧ the API returned errors.", "2026-03-02"),
            TimeExample("The regulator met on the ⟦2nd of March⟧.", "2026-03-02"),
            TimeExample("The vendor apologised on ⟦4 October 2021⟧.", "2021-10-04"),
            TimeExample("⟦Monday 2 March 2026⟧ was a bad day.", "2026-03-02"),
            TimeExample("⟦19 July⟧ was worse.", "2025-07-19"),
        ]
    ) { $0.dayMonth(at: $1) },
    TimeRule(
        "month with year",
        "No day.",
        starts: [.month, .number],
        examples: [
            TimeExample("In ⟦July 2024⟧ a faulty update crashed millions of machines.", "2024-07"),
            TimeExample("The contract ends in ⟦Dec. 2027⟧.", "2027-12"),
        ]
    ) { $0.monthYear(at: $1) },
    TimeRule(
        "month",
        "By name alone; \"may\" and \"march\" only where a preposition makes them months.",
        starts: .month,
        examples: [
            TimeExample("A similar fault occurred in ⟦January⟧.", "2026-01"),
            TimeExample("The last one was in ⟦late February⟧.", "2026-02"),
            TimeExample("There were four cases in ⟦October⟧ and ⟦November 2019⟧.", "2019-10", "2019-11"),
            TimeExample("The data may be stale."),
            TimeExample("Costs may march upwards."),
            TimeExample("August Fischer wrote the code."),
            TimeExample("The mar on the record is small."),
        ]
    ) { $0.monthAlone(at: $1) },
    TimeRule(
        "year",
        "Four digits that count no things.",
        starts: [.number, .unit, .cardinal],
        examples: [
            TimeExample("It was the longest disruption since ⟦2021⟧.", "2021"),
            TimeExample("The region opened in ⟦2014⟧.", "2014"),
            TimeExample("About 2000 users wrote in."),
            TimeExample("It returned 2014 errors."),
            TimeExample("HTTP 1999 is not a code."),
        ]
    ) { $0.yearAlone(at: $1) },
    TimeRule(
        "decade",
        "Ten years, in digits or words.",
        starts: [.number, .mark, .decade, .cardinal],
        examples: [
            TimeExample("The billing system dates from the ⟦1990s⟧.", "199"),
            TimeExample("Some code is from the ⟦'80s⟧.", "198"),
            TimeExample("She is in her 40s."),
        ]
    ) { $0.decade(at: $1) },
    TimeRule(
        "quarter",
        "A quarter or half of a year.",
        starts: [.letter, .ordinal, .number, .unit],
        examples: [
            TimeExample("Uptime fell in the ⟦third quarter of 2025⟧.", "2025-Q3"),
            TimeExample("Availability in ⟦Q4 2025⟧ was 99.9 percent.", "2025-Q4"),
        ]
    ) { $0.quarter(at: $1) },
    TimeRule(
        "season",
        "With a year or a word that places it.",
        starts: [.season, .relation],
        examples: [
            TimeExample("A storm cut the fibre ⟦last summer⟧.", "2025-SU"),
            TimeExample("The move is planned for the ⟦autumn of 2026⟧.", "2026-FA"),
            TimeExample("Spring Boot apps restarted."),
            TimeExample("Services fall over."),
        ]
    ) { $0.season(at: $1) },
]
