/// The words that the grammar asks for one by one, every one spelt as it is written.
enum TimeWord: String, CaseIterable, Sendable {
    /// Any other word, and what is no word.
    case other = ""
    case a, about, ad, additional, after, afternoonish, age, aged, ago, ahead, all, almost, am, ampm, an, and
    case anniversary, annual, another, ante, any, apart, approaching, approx, approximately, around, `as`, at
    case atlantic, back, be, before, began, begin, beginning, between, billion, birthday, both, building, business
    case but, by, calendar, can, cannot, central, chapter, christmas, circa, clock, close, closest, coming, concluded
    case consecutive, could, couple, ct, current, currently, d, daily, date, day, daylight, decade, depth, did, does
    case don, down, dozen, dozens, due, during, each, earlier, earliest, early, eastern, eight, either, eleven, end
    case ended, ending, entire, et, eve, ever, every, exactly, excess, expect, expected, expects, extra, fall, few, fewer, first
    case fiscal, five, flight, following, `for`, formerly, forward, four, fourth, from, full, future, given, gmt, good
    case greater, h, had, half, halves, has, have, he, hence, her, highway, his, hourly, hours, hundred, hundreds, i, immediately, into
    case `in`, include, instant, `is`, ish, it, its, just, last, lasted, lasting, late, lately, later, latest, least
    case less, like, little, local, long, longer, look, m, many, matter, may, mean, meantime, medium, mere, met, mid
    case middle, midnight, might, million, mine, minutes, moment, moments, month, monthly, more, morningish, most, mountain, mt
    case much, multi, must, my, nd, near, nearly, next, night, nightly, nights, nine, nineteen, no, noon, noonish
    case north, not, now, nowadays, o, oclock, of, off, old, on, once, one, ongoing, only, onwards, opus, or, others
    case our, out, over, overnight, p, pacific, page, pair, past, people, percent, period, plus, pm, point, points
    case present, presently, previous, previously, prior, pt, q, quarter, quarters, rd, recent, recently, remaining
    case rest, right, room, roughly, route, row, running, s, same, saving, savings, scheduled, second, seconds, set, seven, several, shall,
        she
    case short, shortly, should, shy, since, single, six, slightly, small, so, solid, some, sometime, soon, sooner
    case spring, st, standard, std, start, started, starting, straight, successive, summer, t, ten, tens, th, than, that
    case the, their, then, these, they, third, this, those, thousand, thousands, three, through, throughout, thru, til
    case till, time, times, timeline, timezone, to, today, tomorrow, tonight, took, toward, towards, trading, trillion, twelve, two, under,
        until
    case unusual, unusually, up, upcoming, upwards, us, utc, version, very, w, was, we, wee, week, weekday, weekly
    case well, were, what, when, who, whole, will, within, work, working, would, y, year, yearly, yesterday, you, your
    case yr, z, zone
}
