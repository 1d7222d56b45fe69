/// Claims that differ and can all be true: a false alarm on one of them is a bug. What is put to the test, then the claims.
let compatiblePairs: [(why: String, claims: [String])] = [
    // Rounding of times.
    ("approximate start", ["A: began about 2026-03-02 11:44 UTC", "B: began 2026-03-02 11:50 UTC"]),
    ("rounded to a quarter", ["A: began 2026-03-02 11:45 UTC", "B: began 2026-03-02 11:49 UTC"]),
    ("rounded to five minutes", ["A: began 2026-03-02 11:50 UTC", "B: began 2026-03-02 11:49 UTC"]),
    ("a minute apart", ["A: mitigated 2026-03-02 15:25 UTC", "B: mitigated 2026-03-02 15:26 UTC"]),
    ("approximate end", ["A: resolved about 2026-03-02 16:00 UTC", "B: resolved 2026-03-02 16:08 UTC"]),
    ("both approximate", ["A: began about 2026-03-02 11:40 UTC", "B: began about 2026-03-02 11:55 UTC"]),
    ("range holds instant", ["A: began 2026-03-02 11:30..12:00 UTC", "B: began 2026-03-02 11:49 UTC"]),
    ("ranges meet", ["A: began 2026-03-02 11:30..11:50 UTC", "B: began 2026-03-02 11:45..12:10 UTC"]),
    // Zones and daylight time.
    ("eastern daylight time", ["A: began 2021-10-04 11:50 EDT", "B: began 2021-10-04 15:50 UTC"]),
    ("eastern time in winter", ["A: began 2026-01-12 09:00 ET", "B: began 2026-01-12 14:00 UTC"]),
    ("eastern time in summer", ["A: began 2026-07-12 09:00 ET", "B: began 2026-07-12 13:00 UTC"]),
    ("EST said in summer", ["A: began 2021-10-04 11:50 EST", "B: began 2021-10-04 15:50 UTC"]),
    ("pacific", ["A: resolved 2026-03-02 09:00 PST", "B: resolved 2026-03-02 17:00 UTC"]),
    ("across midnight", ["A: resolved 2026-03-02 23:30 EST", "B: resolved 2026-03-03 04:30 UTC"]),
    ("india", ["A: began 2026-03-02 17:19 IST", "B: began 2026-03-02 11:49 UTC"]),
    ("east africa", ["A: began 2026-03-02 14:49 EAT", "B: began 2026-03-02 11:49 UTC"]),
    ("japan", ["A: began 2026-03-02 20:49 JST", "B: began 2026-03-02 11:49 UTC"]),
    ("central europe", ["A: began 2026-03-02 12:49 CET", "B: began 2026-03-02 06:49 EST"]),
    ("offset as zone", ["A: began 2026-03-02 17:19 +05:30", "B: began 2026-03-02 11:49 UTC"]),
    ("unstated zone fits the other's", ["A: began 2026-03-02 06:49 EST", "B: began 2026-03-02 06:49"]),
    // Part of the day.
    ("morning in the other's zone", ["A: began 2021-10-04 06:00..12:00", "B: began 2021-10-04 11:44 EDT"]),
    ("night holds evening", ["A: resolved 2021-10-04 18:00..23:59", "B: resolved 2021-10-04 19:00 EDT"]),
    ("afternoon", ["A: mitigated 2026-03-02 12:00..18:00 UTC", "B: mitigated 2026-03-02 15:25 UTC"]),
    ("just past the part", ["A: began 2026-03-02 06:00..12:00 UTC", "B: began 2026-03-02 12:20 UTC"]),
    ("day holds instant", ["A: began 2026-03-02", "B: began 2026-03-02 11:49 UTC"]),
    ("month holds day", ["A: occurred 2024-07", "B: occurred 2024-07-19"]),
    ("same day", ["A: occurred 2024-07-19", "B: occurred 2024-07-19"]),
    // Phases that differ.
    ("start before first notice", ["A: began 2026-03-02 11:49 UTC", "B: acknowledged 2026-03-02 12:06 UTC"]),
    ("fix before end", ["A: mitigated 2026-03-02 15:25 UTC", "B: resolved 2026-03-02 17:55 UTC"]),
    ("cause found before fix", ["A: identified 2026-03-02 12:21 UTC", "B: mitigated 2026-03-02 15:25 UTC"]),
    ("spread after start", ["A: began 2026-03-02 11:49 UTC", "B: escalated 2026-03-02 14:00 UTC"]),
    ("two updates", ["A: updated 2026-03-02 12:30 UTC", "B: updated 2026-03-02 13:37 UTC"]),
    ("update after the end", ["A: resolved 2026-03-02 15:25 UTC", "B: updated 2026-03-02 18:00 UTC"]),
    (
        "steps of one source",
        ["A: mitigated 2026-03-02 13:00 UTC", "A: mitigated 2026-03-02 15:25 UTC", "B: mitigated 2026-03-02 15:25 UTC"]
    ),
    (
        "one service's own end",
        [
            "A: Orbit is impaired", "B: Orbit is impaired", "A: Notes is impaired",
            "A: resolved 2026-03-02 14:00 UTC; evidence Notes came back",
            "B: resolved 2026-03-02 16:00 UTC",
        ]
    ),
    // Two outages of one provider within a day.
    (
        "two outages, told by one source each and by one together",
        [
            "A: began 2026-03-02 08:00 UTC", "A: resolved 2026-03-02 09:00 UTC", "A: began 2026-03-02 14:00 UTC",
            "A: resolved 2026-03-02 15:30 UTC", "B: began 2026-03-02 08:00 UTC", "B: resolved 2026-03-02 09:05 UTC",
            "C: began 2026-03-02 14:00 UTC", "C: resolved 2026-03-02 15:30 UTC",
        ]
    ),
    (
        "two outages across midnight, with their lengths",
        [
            "A: began 2026-03-02 20:00 UTC", "A: resolved 2026-03-02 21:00 UTC", "A: began 2026-03-03 09:00 UTC",
            "A: resolved 2026-03-03 13:00 UTC", "B: began 2026-03-02 20:00 UTC", "B: resolved 2026-03-02 21:00 UTC", "B: lasted 1 h",
            "C: began 2026-03-03 09:00 UTC", "C: resolved 2026-03-03 13:00 UTC", "C: lasted 4 h",
        ]
    ),
    (
        "down again",
        [
            "A: began 2026-03-02 08:00 UTC", "A: resolved 2026-03-02 09:00 UTC",
            "B: began 2026-03-02 14:00 UTC; evidence went down again at 14:00 UTC", "B: resolved 2026-03-02 15:30 UTC",
        ]
    ),
    (
        "a recovery in steps",
        [
            "A: began 2026-03-02 08:00 UTC", "A: resolved 2026-03-02 12:00 UTC", "A: resolved 2026-03-02 13:00 UTC",
            "B: mitigated 2026-03-02 12:40 UTC", "B: lasted 5 h",
        ]
    ),
    (
        "an end of something earlier",
        [
            "A: began 2026-03-02 11:49 UTC", "A: resolved 2026-03-01 15:00 UTC", "B: began 2026-03-02 11:49 UTC",
            "C: began 2026-03-02 11:50 UTC",
        ]
    ),
    (
        "a part that fell later than the whole and came back before it",
        [
            "A: Orbit is impaired", "A: Notes is impaired", "B: Notes is impaired", "A: began 2026-03-02 11:49 UTC",
            "A: escalated 2026-03-02 13:37 UTC; evidence Orbit calls failed from 13:37 UTC",
            "B: resolved 2026-03-02 14:35 UTC; evidence Orbit was back at 14:35 UTC", "B: resolved 2026-03-02 15:50 UTC",
        ]
    ),
    // Durations.
    ("four hours for 3 h 36 min", ["A: lasted 4 h", "B: lasted 3 h 36 min"]),
    ("at least five, about six", ["A: lasted at least 5 h", "B: lasted about 6 h"]),
    ("over six, about six", ["A: lasted at least 6 h", "B: lasted about 6 h"]),
    ("within twelve hours", ["A: lasted at most 12 h", "B: lasted 7 h"]),
    ("hours, vaguely", ["A: lasted hours", "B: lasted 4 h"]),
    ("nearly three hours", ["A: lasted 150 to 180 min", "B: lasted 2 h 45 min"]),
    ("90 minutes for 1 h 25 min", ["A: lasted 90 min", "B: lasted 85 min"]),
    ("start, end, length", ["A: began 2026-03-02 11:49 UTC", "A: resolved 2026-03-02 15:25 UTC", "A: lasted 4 h"]),
    ("start, end, length of three", ["A: began 2026-03-02 11:49 UTC", "B: resolved 2026-03-02 15:25 UTC", "C: lasted about 3 h 30 min"]),
    (
        "fix, not end",
        [
            "A: began 2021-10-04 15:50 UTC", "B: mitigated 2021-10-04 21:00 UTC", "B: resolved 2021-10-04 22:05 UTC",
            "C: lasted at least 6 h",
        ]
    ),
    ("a service for less", ["A: lasted 4 h", "B: lasted 2 h; of Notes API"]),
    ("clocks of one unstated zone", ["A: began 2026-03-02 10:00", "A: resolved 2026-03-02 13:00", "A: lasted 3 h"]),
    // States.
    ("part of the API", ["A: Notes API is operational", "B: Notes API is impaired; aspect some methods"]),
    ("two services of a family", ["A: Notes is operational", "B: Notes Cloud is impaired"]),
    ("down, then back", ["A: Notes is impaired", "B: Notes is restored"]),
    (
        "told change",
        ["A: Notes is operational; initially", "A: Notes is impaired; later", "B: Notes is operational", "C: Notes is impaired"]
    ),
    ("different times", ["A: Notes is operational; initially", "B: Notes is impaired; later"]),
    ("up and back", ["A: Notes is operational", "B: Notes is restored"]),
    // Causes.
    ("place and reason", ["A: caused by dns root-cause", "B: caused by configuration root-cause"]),
    ("neighbours in the network", ["A: caused by dns root-cause", "B: caused by bgp root-cause"]),
    ("login and gateway", ["A: caused by authentication root-cause; hedged", "B: caused by gateway; hedged"]),
    ("an update with a bug", ["A: caused by upgrade root-cause", "B: caused by software-bug root-cause"]),
    ("a person's change", ["A: caused by human-error root-cause", "B: caused by configuration root-cause"]),
    ("suspected and stated", ["A: caused by configuration root-cause; hedged", "B: caused by configuration root-cause"]),
    (
        "another thing of the label denied",
        ["A: caused by software-bug \"kernel driver\"; denied", "B: caused by software-bug root-cause \"parser regression\""]
    ),
    ("first suspected", ["A: caused by dns; hedged; initially", "A: caused by load", "B: caused by load"]),
    ("trigger and root", ["A: caused by load trigger", "B: caused by configuration root-cause"]),
    ("ruled out by all", ["A: caused by cyberattack; denied", "B: caused by cyberattack; denied"]),
    // Counts.
    ("thousands", ["A: users >=1000", "B: users 2500"]),
    ("over and about", ["A: devices >=8500000", "B: devices ~8500000"]),
    ("rounded", ["A: devices 8500000", "B: devices 8480000"]),
    ("billions", ["A: users >=1000000000", "B: users 3500000000"]),
    ("peak and total", ["A: reports 2000; peak", "B: reports 12000; total"]),
    ("users and customers", ["A: users 9000", "B: customers 300"]),
    ("money of two kinds", ["A: money 60000000; unit USD", "B: money 52000000; unit EUR"]),
    ("at least, at most", ["A: flights >=1500", "B: flights <=7000"]),
    ("regions", ["A: region Europe", "B: region Asia"]),
    ("error codes", ["A: error-code HTTP 500", "B: error-code HTTP 503"]),
    // What is told of something else.
    ("a length of a part", ["A: began 2026-03-02 11:49 UTC", "A: resolved 2026-03-02 15:25 UTC", "A: lasted 20 min"]),
    (
        "closed after it was over",
        [
            "A: resolved 2026-03-02 15:25 UTC; evidence back at 15:25",
            "B: resolved 2026-03-02 19:00 UTC; evidence marked as resolved at 19:00",
        ]
    ),
    (
        "closed after it was over, and a length",
        [
            "A: began 2026-03-02 11:49 UTC", "B: resolved 2026-03-02 19:00 UTC; evidence closed the incident at 19:00",
            "C: lasted 3 h 36 min",
        ]
    ),
    (
        "the company itself, of which a part or another time is meant",
        ["A: Acme is operational", "B: Acme is impaired; provider Acme", "C: Acme is impaired"]
    ),
    (
        "who tells that it came back knows that it failed",
        ["A: Notes is operational", "A: Notes is restored", "B: Notes is impaired", "C: Notes is impaired"]
    ),
    (
        "first notices of two companies",
        [
            "A: acknowledged 2026-03-02 11:58 UTC; provider Acme", "B: acknowledged 2026-03-02 13:00 UTC; provider Paylane",
            "C: Acme is impaired; provider Acme",
        ]
    ),
    ("a clock that its article hardly bears out", ["A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 17:00 UTC; doubtful"]),
    ("a cause that its article hardly bears out", ["A: caused by load root-cause", "B: caused by fibre-cut root-cause; doubtful"]),
    (
        "a year that nobody wrote",
        ["A: occurred 2026-03-02", "B: occurred 2025-03-02; evidence went down on Monday", "C: occurred 2026-03-02"]
    ),
    ("a part that works", ["A: Paylane is operational; aspect app", "B: Paylane is impaired"]),
    ("a change that overloads", ["A: caused by load root-cause", "B: caused by upgrade root-cause"]),
]
