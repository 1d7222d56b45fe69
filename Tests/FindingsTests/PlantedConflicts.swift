/// Claims that cannot all be true, the rule that must say so, and whether a hedge, a vague word or a zone leaves room.
let plantedConflicts: [(rule: String, isTension: Bool, claims: [String])] = [
    ("same-phase", false, ["A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 14:10 UTC"]),
    ("same-phase", false, ["A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 11:49 EST"]),
    ("same-phase", false, ["A: began 2021-10-04 15:50 UTC", "B: began 2021-10-04 10:00 EAT"]),
    ("same-phase", false, ["A: began 2021-10-04 11:39 UTC", "B: began 2021-10-04 11:50 EDT"]),
    ("same-phase", false, ["A: began about 2026-03-02 08:00 UTC", "B: began about 2026-03-02 12:00 UTC"]),
    ("same-phase", true, ["A: began 2026-03-02 00:00..06:00", "B: began 2026-03-02 11:49 UTC"]),
    ("same-phase", true, ["A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 14:10"]),
    ("same-phase", true, ["A: began 2026-03-02 11:49 UTC; hedged", "B: began 2026-03-02 14:10 UTC"]),
    ("same-phase", false, ["A: resolved 2026-03-02 15:25 UTC", "B: resolved 2026-03-02 19:00 UTC"]),
    ("same-phase", false, ["A: resolved 2026-03-02 17:00 PST", "B: resolved 2026-03-02 17:00 UTC"]),
    ("same-phase", false, ["A: resolved 2026-03-02 15:25 UTC", "B: resolved 2026-03-04"]),
    ("same-phase", false, ["A: mitigated 2026-03-02 15:25 UTC", "B: mitigated 2026-03-02 18:40 UTC"]),
    ("same-phase", false, ["A: mitigated 2024-07-19 12:00..18:00", "B: mitigated 2024-07-21"]),
    ("same-phase", true, ["A: acknowledged 2026-03-02 11:58 UTC", "B: acknowledged 2026-03-02 14:00 UTC"]),
    ("same-phase", true, ["A: identified 2026-03-02 12:21 UTC", "B: identified 2026-03-02 16:00 UTC"]),
    ("same-phase", false, ["A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 11:49 UTC", "C: began 2026-03-02 09:15 UTC"]),
    ("phase-order", false, ["A: began 2026-03-02 11:49 UTC", "B: resolved 2026-03-02 10:00 UTC"]),
    ("phase-order", false, ["A: began 2021-10-04 15:44 UTC", "B: mitigated 2021-10-04 15:00 UTC"]),
    ("phase-order", false, ["A: mitigated 2026-03-02 15:25 UTC", "B: resolved 2026-03-02 13:00 UTC"]),
    ("phase-order", false, ["A: began 2026-03-02 11:49 UTC", "B: acknowledged 2026-03-02 09:00 UTC"]),
    ("phase-order", false, ["A: began 2026-03-02 11:49 UTC", "B: identified 2026-03-02 10:30 UTC"]),
    ("phase-order", false, ["A: began 2026-03-02 07:49 EST", "B: resolved 2026-03-02 09:30 UTC"]),
    ("phase-order", true, ["A: began 2026-03-02 11:49 UTC; hedged", "B: resolved 2026-03-02 10:00 UTC"]),
    // One service's own clock.
    (
        "phase-order", false,
        [
            "A: Orbit is impaired", "A: Notes is impaired", "B: Notes is impaired", "C: Notes is impaired",
            "A: escalated 2026-03-02 13:37 UTC; evidence Orbit calls failed from 13:37 UTC",
            "B: resolved 2026-03-02 12:35 UTC; evidence Orbit was back at 12:35 UTC",
        ]
    ),
    // Starts that are disputed make no second outage.
    (
        "same-phase", false,
        [
            "A: began 2026-03-02 08:00 UTC", "A: resolved 2026-03-02 09:00 UTC", "B: began 2026-03-02 14:00 UTC",
            "B: resolved 2026-03-02 15:00 UTC",
        ]
    ),
    (
        "same-phase", false,
        [
            "A: began 2026-03-02 08:00 UTC", "A: resolved 2026-03-02 09:00 UTC", "A: began 2026-03-02 10:00 UTC",
            "A: resolved 2026-03-02 12:00 UTC", "B: began 2026-03-02 08:00 UTC", "B: resolved 2026-03-02 12:00 UTC",
            "C: began 2026-03-02 08:00 UTC", "C: resolved 2026-03-02 16:00 UTC",
        ]
    ),
    (
        "same-phase", false,
        [
            "A: began 2026-03-02 08:00 UTC", "A: resolved 2026-03-02 09:00 UTC", "A: began 2026-03-02 14:00 UTC",
            "A: resolved 2026-03-02 15:30 UTC", "B: began 2026-03-02 14:00 UTC", "B: resolved 2026-03-02 19:00 UTC",
        ]
    ),
    ("duration", false, ["A: lasted 3 h", "B: lasted about 6 h"]),
    ("duration", false, ["A: lasted 3 h", "B: lasted at least 6 h"]),
    ("duration", false, ["A: lasted 45 min", "B: lasted 4 h"]),
    ("duration", false, ["A: lasted at most 2 h", "B: lasted 5 h"]),
    ("duration", false, ["A: lasted 10 h", "B: lasted 3 h 36 min"]),
    ("duration", true, ["A: lasted hours", "B: lasted 20 min"]),
    ("duration", true, ["A: lasted 3 h; hedged", "B: lasted 6 h"]),
    ("duration", false, ["A: lasted 2 h; of Notes API", "B: lasted 7 h; of Notes API"]),
    ("duration", false, ["A: lasted 1 to 2 h", "B: lasted 4 to 5 h"]),
    ("start-end-duration", false, ["A: began 2026-03-02 11:49 UTC", "B: mitigated 2026-03-02 15:25 UTC", "C: lasted 10 h"]),
    ("start-end-duration", false, ["A: began 2026-03-02 11:49 UTC", "B: resolved 2026-03-02 15:25 UTC", "C: lasted 1 h"]),
    ("start-end-duration", false, ["A: began 2026-03-02 11:49 UTC", "A: resolved 2026-03-02 15:25 UTC", "A: lasted 6 h"]),
    ("start-end-duration", false, ["A: began 2024-07-19", "A: mitigated 2024-07-21", "B: lasted at most 12 h"]),
    ("start-end-duration", false, ["A: began 2026-03-02 07:00 EST", "B: resolved 2026-03-02 18:00 UTC", "C: lasted 45 min"]),
    ("start-end-duration", true, ["A: began 2021-10-04 15:50 UTC", "B: resolved about 2021-10-04 23:00 UTC", "C: lasted about 6 h"]),
    ("start-end-duration", true, ["A: began 2024-07-19", "A: mitigated 2024-07-21", "B: lasted minutes"]),
    ("day", false, ["A: occurred 2024-07-19", "B: occurred 2023-07-19", "C: occurred 2024-07-19"]),
    ("day", false, ["A: occurred 2026-03-02", "B: occurred 2026-02-03", "C: occurred 2026-03-02"]),
    ("day", false, ["A: occurred 2026-03-02", "B: occurred 2026-03-05", "C: occurred 2026-03-02"]),
    ("day", true, ["A: occurred 2026-03-02", "B: occurred 2026-03-03"]),
    (
        "day", false,
        [
            "A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 11:50 UTC", "A: resolved 2026-03-02 15:25 UTC",
            "C: began 2026-03-03 11:50 UTC", "C: resolved 2026-03-03 15:25 UTC",
        ]
    ),
    ("state", false, ["A: Notes is operational", "B: Notes is impaired"]),
    ("state", true, ["A: Notes is operational; hedged", "B: Notes is impaired"]),
    ("state", true, ["A: Notes is operational", "B: Notes is impaired; aspect login"]),
    ("state", false, ["A: Notes API is operational", "B: the API is impaired"]),
    ("state", false, ["A: the core API is operational", "B: API methods is impaired"]),
    ("state", false, ["A: Notes is operational", "B: Acme's Notes is impaired; provider Acme", "C: Notes is impaired"]),
    ("denied-cause", false, ["A: caused by cyberattack; denied", "B: caused by cyberattack"]),
    ("denied-cause", true, ["A: caused by cyberattack; denied", "B: caused by cyberattack; hedged"]),
    ("denied-cause", false, ["A: caused by dns; denied", "B: caused by dns root-cause"]),
    (
        "denied-cause", false,
        ["A: caused by software-bug \"kernel driver\"; denied", "B: caused by software-bug root-cause \"a faulty driver\""]
    ),
    ("place", false, ["A: caused by authentication root-cause", "B: caused by database root-cause"]),
    ("place", true, ["A: caused by authentication root-cause; hedged", "B: caused by api root-cause"]),
    ("place", true, ["A: caused by orchestration; hedged", "B: caused by gateway root-cause"]),
    ("place", false, ["A: caused by bgp root-cause", "B: caused by storage root-cause"]),
    ("reason", false, ["A: caused by cyberattack root-cause", "B: caused by configuration root-cause"]),
    ("reason", false, ["A: caused by power root-cause", "B: caused by software-bug root-cause"]),
    ("reason", true, ["A: caused by hardware root-cause; hedged", "B: caused by upgrade root-cause"]),
    ("reason", false, ["A: caused by load root-cause", "B: caused by fibre-cut root-cause"]),
    (
        "fault-kind", true,
        ["A: caused by software-bug root-cause \"null pointer\"", "B: caused by software-bug root-cause \"out-of-bounds read\""]
    ),
    (
        "fault-kind", true,
        ["A: caused by software-bug root-cause \"race condition\"", "B: caused by software-bug root-cause \"memory leak\""]
    ),
    (
        "same-phase", false,
        [
            "A: resolved 2026-03-02 15:25 UTC; evidence back at 15:25",
            "B: resolved 2026-03-02 13:00 UTC; evidence marked as resolved at 13:00",
        ]
    ),
    (
        "same-phase", false,
        [
            "A: resolved 2026-03-02 13:25 UTC; evidence declared resolved at 13:25",
            "B: resolved 2026-03-02 19:00 UTC; evidence marked as resolved at 19:00",
            "C: resolved 2026-03-02 17:00 UTC; evidence back at 17:00",
        ]
    ),
    ("day", false, ["A: occurred 2026-03-02", "B: occurred 2025-03-02; evidence on 2 March 2025", "C: occurred 2026-03-02"]),
    (
        "same-phase", false,
        ["A: began 2026-03-02 11:49 UTC", "B: began 2026-03-02 17:00 UTC; doubtful", "C: began 2026-03-02 15:00 UTC"]
    ),
    ("statement", false, ["A: Notes is operational; provider Acme", "B: Notes is impaired; provider Acme"]),
    ("statement", false, ["A: caused by cyberattack; denied; provider Acme", "B: caused by cyberattack; provider Acme"]),
    ("statement", false, ["A: Notes API is operational; named Bloomberg", "B: Notes API is impaired; named Bloomberg"]),
    ("count", false, ["A: devices 8500000", "B: devices 3000000"]),
    ("count", false, ["A: users 500", "B: users >=10000"]),
    ("count", false, ["A: flights 1200", "B: flights 7000"]),
    ("count", true, ["A: reports 2000", "B: reports 12000"]),
    ("count", false, ["A: money 60000000; unit USD", "B: money 600000000; unit USD"]),
    ("count", true, ["A: customers 40; hedged", "B: customers 900"]),
]
