let clockRules: [TimeRule] = [
    TimeRule(
        "clock",
        "Hours and minutes with a colon, seconds and a zone if given; a zone told once holds for what follows.",
        starts: .number,
        examples: [
            TimeExample("Error rates began to climb at ⟦11:49 UTC⟧.", "2026-03-04T11:49Z"),
            TimeExample("The last node rejoined the cluster at ⟦23:59:30.250 UTC⟧.", "2026-03-04T23:59:30Z"),
            TimeExample("At ⟦3:15 a.m. ET⟧ the on-call engineer was paged.", "2026-03-04T03:15"),
            TimeExample("Logins failed from about ⟦9:05 am PT⟧.", "2026-03-04T09:05"),
            TimeExample("Traffic recovered by ⟦14:20 CEST⟧, the operator wrote.", "2026-03-04T14:20"),
            TimeExample("Engineers were paged at ⟦02:13 JST⟧, still asleep.", "2026-03-04T02:13"),
            TimeExample("The change went live at ⟦08:31 +05:30⟧.", "2026-03-04T08:31"),
            TimeExample("Mail was delayed until ⟦6:40 pm UTC-8⟧.", "2026-03-04T18:40"),
            TimeExample("At ⟦16:05 local time⟧ the tills went dark.", "2026-03-04T16:05"),
            TimeExample("Trains stopped at ⟦7:52 London time⟧.", "2026-03-04T07:52Z"),
            TimeExample("The gateway was restarted at ⟦13:07 Pacific time⟧.", "2026-03-04T13:07"),
            TimeExample("⟦10:02 IST⟧: users in Pune report timeouts.", "2026-03-04T10:02"),
            TimeExample("At ⟦19:44 GMT⟧ all queues were empty again.", "2026-03-04T19:44Z"),
            TimeExample("We first saw alarms at ⟦4:09pm SGT⟧.", "2026-03-04T16:09"),
            TimeExample("The mirror lagged by a 16:9 margin."),
            TimeExample("The team won 3:1 away."),
            TimeExample("Build 12:345 was rolled back."),
            TimeExample("Error 25:61 appeared on screens."),
            TimeExample("All times are UTC.\n⟦09:10⟧ Investigating.\n⟦09:42⟧ Resolved.", "2026-03-04T09:10Z", "2026-03-04T09:42Z"),
            TimeExample("The cut came at ⟦22:50 UTC on 2 March⟧; by ⟦00:20⟧ power was back.", "2026-03-02T22:50Z", "2026-03-03T00:20Z"),
            TimeExample("The tills died at ⟦16:09 SGT⟧ (⟦08:09 UTC⟧).", "2026-03-04T16:09", "2026-03-04T08:09Z"),
            TimeExample("At ⟦11:50 PM PDT on July 18, 2024⟧ the first machines crashed.", "2024-07-18T23:50"),
            TimeExample("At ⟦2:15 pm EST on 10 July 2025⟧ it was over.", "2025-07-10T14:15"),
            TimeExample("Pings died at ⟦09:30 UTC–5⟧.", "2026-03-04T09:30"),
            TimeExample("The log shows ⟦06:20:05 -05:00⟧.", "2026-03-04T06:20:05"),
            TimeExample("The link dropped at ⟦10:00 West Africa Time⟧.", "2026-03-04T10:00"),
            TimeExample("Errors rose at ⟦18:55 US/Pacific⟧.", "2026-03-04T18:55"),
            TimeExample("The fix landed at (⟦9:39 a.m. PDT⟧ / ⟦16:39 UTC⟧).", "2026-03-04T09:39", "2026-03-04T16:39Z"),
            TimeExample("| Time (PT) | What |\n| ⟦9:40⟧ | Errors |", "2026-03-04T09:40"),
        ]
    ) { $0.colonClock(at: $1) },
    TimeRule(
        "clock with a.m. or p.m.",
        "An hour with its half of the day, minutes behind a stop or none.",
        starts: .number,
        examples: [
            TimeExample("Customers complained from ⟦10.30 am⟧.", "2026-03-04T10:30"),
            TimeExample("Service was restored at ⟦5 PM EST⟧.", "2026-03-04T17:00"),
            TimeExample("By ⟦11 p.m. Pacific⟧ the backlog was gone.", "2026-03-04T23:00"),
            TimeExample("Alarms went off at ⟦340pm⟧.", "2026-03-04T15:40"),
            TimeExample("A second wave hit at ⟦7 am Eastern Daylight Time⟧.", "2026-03-04T07:00"),
            TimeExample("The portal came back around ⟦12 pm ET⟧.", "2026-03-04T12:00"),
            TimeExample("Engineers met at ⟦8am⟧.", "2026-03-04T08:00"),
            TimeExample("The first page went out at ⟦1 a.m. (Central European Time)⟧.", "2026-03-04T01:00"),
            TimeExample("The status page, at ⟦11:50 AM EST/EDT⟧, still showed green.", "2026-03-04T11:50"),
            TimeExample("I am 4 on the list."),
            TimeExample("We pm'd the vendor."),
        ]
    ) { $0.meridiemClock(at: $1) },
    TimeRule(
        "clock with h",
        "Hours and minutes with the letter h between, as in French and Portuguese texts.",
        starts: .number,
        examples: [
            TimeExample("The site was down from ⟦15h25⟧ on.", "2026-03-04T15:25"),
            TimeExample("The fix arrived at ⟦9h05 CET⟧.", "2026-03-04T09:05"),
            TimeExample("It was ⟦18h30⟧ when the DNS records came back.", "2026-03-04T18:30"),
        ]
    ) { $0.letterClock(at: $1) },
    TimeRule(
        "clock of four digits",
        "As logs and the military write it: with Z, a zone or \"hours\", or right after \"at\".",
        starts: .number,
        examples: [
            TimeExample("The regional failover began at ⟦1149Z⟧.", "2026-03-04T11:49Z"),
            TimeExample("All flights were held from ⟦0409 UTC⟧.", "2026-03-04T04:09Z"),
            TimeExample("Networks dropped at ⟦1000 hours (East Africa Time)⟧.", "2026-03-04T10:00"),
            TimeExample("Power failed at ⟦1800 hours⟧.", "2026-03-04T18:00"),
            TimeExample("At ⟦1144⟧ it said that a fix was ready.", "2026-03-04T11:44"),
            TimeExample("About 1149 customers were hit."),
            TimeExample("Ticket 0409 was closed."),
            TimeExample("The fleet has 1800 servers."),
        ]
    ) { $0.militaryClock(at: $1) },
    TimeRule(
        "clock with a stop",
        "Hours and minutes with a full stop, where a zone or a day confirms it.",
        starts: .number,
        examples: [
            TimeExample("Calls failed until ⟦23.15 GMT⟧.", "2026-03-04T23:15Z"),
            TimeExample("Latency fell to 4.09 ms."),
            TimeExample("Version 10.30 fixed it."),
        ]
    ) { $0.dottedClock(at: $1) },
    TimeRule(
        "noon and midnight",
        "The hours that have names.",
        starts: [.clock, .number, .cardinal, .bound],
        examples: [
            TimeExample("The outage ended at ⟦noon⟧.", "2026-03-04T12:00"),
            TimeExample("Backups run at ⟦midnight UTC⟧.", "2026-03-04T00:00Z"),
            TimeExample("Systems were stable by ⟦12 noon⟧.", "2026-03-04T12:00"),
            TimeExample("The control plane was healthy by ⟦midday⟧.", "2026-03-04T12:00"),
            TimeExample("Shortly before ⟦noon⟧ the first alarms came in.", "2026-03-04T12:00"),
        ]
    ) { $0.wordClock(at: $1) },
    TimeRule(
        "past and to",
        "Minutes past an hour or to it.",
        starts: [.number, .cardinal, .one],
        examples: [
            TimeExample("The first report came at ⟦half past ten⟧.", "2026-03-04T10:30"),
            TimeExample("Staff noticed at ⟦a quarter to three⟧.", "2026-03-04T02:45"),
            TimeExample("Pages failed at ⟦twenty past six⟧.", "2026-03-04T06:20"),
            TimeExample("It was ⟦five minutes to eight⟧ when the queue drained.", "2026-03-04T07:55"),
            TimeExample("The tills died at ⟦ten to six⟧.", "2026-03-04T05:50"),
            TimeExample("It all began at about ⟦half one⟧.", "2026-03-04T01:30"),
            TimeExample("They moved from five to six racks."),
            TimeExample("It hit about five to six shops."),
        ]
    ) { $0.pastClock(at: $1) },
    TimeRule(
        "clock in words",
        "An hour in words, with o'clock, minutes or a half of the day.",
        starts: [.number, .cardinal],
        examples: [
            TimeExample("The batch stopped at ⟦ten o'clock⟧.", "2026-03-04T10:00"),
            TimeExample("The bridge call began at ⟦seven p.m.⟧", "2026-03-04T19:00"),
            TimeExample("By ⟦two thirty p.m. ET⟧ the checkout worked.", "2026-03-04T14:30"),
            TimeExample("Three twenty-core machines crashed."),
        ]
    ) { $0.spelledClock(at: $1) },
    TimeRule(
        "about an hour",
        "An hour with -ish.",
        starts: .number,
        examples: [
            TimeExample("We expect data back at ⟦7ish⟧.", "2026-03-04T07:00")
        ]
    ) { $0.vagueClock(at: $1) },
    TimeRule(
        "bare hour",
        "An hour that only its company shows to be one: a day, a part of it, another hour.",
        starts: [.number, .cardinal],
        examples: [
            TimeExample("Teams were called in at ⟦8 this morning⟧.", "2026-03-04T08:00"),
            TimeExample("The first calls came just before ⟦eight⟧, he said.", "2026-03-04T08:00"),
            TimeExample("It came back soon after ⟦10⟧.", "2026-03-04T10:00"),
            TimeExample("It came back just after ten reboots."),
            TimeExample("Shares fell soon after 10% of users left."),
        ]
    ) { $0.bareHour(at: $1) },
]
