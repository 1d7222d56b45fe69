// The word lists behind the lexicon: words apart by spaces, and what they mean.

let cardinals: [(String, Int)] = [
    ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
    ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
    ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40),
    ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100), ("thousand", 1_000),
]

let ordinals: [(String, Int)] = [
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8),
    ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14),
    ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20),
    ("thirtieth", 30),
]

let months: [(String, (number: Int, isShort: Bool))] = [
    ("january", (1, false)), ("february", (2, false)), ("march", (3, false)), ("april", (4, false)), ("may", (5, false)),
    ("june", (6, false)), ("july", (7, false)), ("august", (8, false)), ("september", (9, false)), ("october", (10, false)),
    ("november", (11, false)), ("december", (12, false)), ("jan", (1, true)), ("feb", (2, true)), ("mar", (3, true)),
    ("apr", (4, true)), ("jun", (6, true)), ("jul", (7, true)), ("aug", (8, true)), ("sep sept", (9, true)),
    ("oct", (10, true)), ("nov", (11, true)), ("dec", (12, true)),
]

let weekdays: [(String, (number: Int, isShort: Bool))] = [
    ("monday mondays", (1, false)), ("tuesday tuesdays", (2, false)), ("wednesday wednesdays", (3, false)),
    ("thursday thursdays", (4, false)), ("friday fridays", (5, false)), ("saturday saturdays", (6, false)),
    ("sunday sundays", (7, false)), ("mon", (1, true)), ("tue tues", (2, true)), ("wed", (3, true)),
    ("thu thur thurs", (4, true)), ("fri", (5, true)), ("sat", (6, true)), ("sun", (7, true)),
]

let units: [(String, (unit: TimeUnit, isPlural: Bool, isShort: Bool))] = [
    ("second", (.second, false, false)), ("seconds", (.second, true, false)), ("sec", (.second, false, true)),
    ("secs", (.second, true, true)), ("s", (.second, true, true)), ("minute", (.minute, false, false)),
    ("minutes", (.minute, true, false)), ("min", (.minute, false, true)), ("mins", (.minute, true, true)),
    ("m", (.minute, true, true)), ("hour", (.hour, false, false)), ("hours", (.hour, true, false)),
    ("hr", (.hour, false, true)), ("hrs", (.hour, true, true)), ("h", (.hour, true, true)), ("day", (.day, false, false)),
    ("days", (.day, true, false)), ("d", (.day, true, true)), ("night", (.night, false, false)),
    ("nights", (.night, true, false)), ("weekend", (.weekend, false, false)), ("weekends", (.weekend, true, false)),
    ("week workweek", (.week, false, false)), ("weeks workweeks", (.week, true, false)), ("wk", (.week, false, true)),
    ("wks w", (.week, true, true)), ("fortnight", (.fortnight, false, false)), ("fortnights", (.fortnight, true, false)),
    ("month", (.month, false, false)), ("months", (.month, true, false)), ("mos", (.month, true, true)), ("mo", (.month, true, true)),
    ("quarter", (.quarter, false, false)), ("quarters", (.quarter, true, false)), ("season", (.season, false, false)),
    ("seasons", (.season, true, false)), ("year", (.year, false, false)), ("years", (.year, true, false)),
    ("yr", (.year, false, true)), ("yrs", (.year, true, true)), ("y", (.year, true, true)),
    ("decade", (.decade, false, false)), ("decades", (.decade, true, false)), ("century", (.century, false, false)),
    ("centuries", (.century, true, false)),
]

let partsOfDay: [(String, PartOfDay)] = [
    ("morning mornings morningish", .morning), ("afternoon afternoons afternoonish", .afternoon), ("evening evenings", .evening),
    ("night nights nighttime", .night), ("daytime", .daytime), ("overnight", .overnight), ("tonight tonite", .night),
    ("lunchtime midday noontime", .midday), ("dawn daybreak", .smallHours), ("dusk nightfall", .evening),
]

let seasons: [(String, Season)] = [
    ("spring", .spring), ("summer", .summer), ("autumn fall", .autumn), ("winter", .winter),
]

let decades: [(String, Int)] = [
    ("tens", 10), ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60), ("seventies", 70),
    ("eighties", 80), ("nineties", 90), ("noughties", 0),
]

/// Other spellings of words that the grammar asks for.
let synonyms: [(String, TimeWord)] = [
    ("tmrw tmr tomorow tomorrows", .tomorrow), ("tonite", .tonight), ("onward", .onwards), ("commencing", .starting), ("til", .until),
    ("till", .until), ("thru", .through), ("throughout", .throughout), ("oclock", .oclock), ("extra", .additional),
    ("approx circa roughly", .approximately),
    ("almost", .nearly), ("entire", .whole), ("upcoming", .coming), ("timezone", .timezone),
]

/// Words that begin a time only before another word of times.
let functionWords = [
    "a", "an", "another", "as", "at", "during", "every", "in", "just", "last", "my", "next", "on", "past", "right", "same", "some", "that",
    "the", "this",
    "within", "all", "each", "many", "few", "full", "half", "whole",
]

/// Words that make a line worth reading, besides those of the lists of months, weekdays, units and parts of the day.
let triggers = [
    "today", "tomorrow", "tmrw", "tmr", "yesterday", "tonight", "tonite", "now", "noon", "noonish", "midnight", "midday", "clock", "oclock",
    "pm", "am", "ago", "currently", "presently", "recently", "previously", "annual", "annually", "daily", "weekly", "monthly", "yearly",
    "hourly", "nightly", "moment", "future", "date", "present", "spring", "summer", "autumn", "winter", "overnight", "p", "ongoing",
    "current",
    "past", "recent", "thousand", "thousands", "min", "mins", "hr", "hrs", "sec", "secs", "yr", "yrs", "wk", "wks", "fifteen", "twenty",
    "thirty", "forty", "fifty", "ish", "times", "utc", "gmt", "nowadays", "lately", "formerly", "soon", "later", "earlier", "half", "eve",
    "christmas", "hours", "et", "pt", "ct", "mt", "timeline",
]
