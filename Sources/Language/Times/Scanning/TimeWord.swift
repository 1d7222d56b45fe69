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
    case ended, ending, entire, et, eve, ever, every, exactly, excess, expected, extra, fall, few, fewer, first
    case fiscal, five, flight, following, `for`, formerly, forward, four, fourth, from, full, future, given, gmt, good
    case greater, h, had, half, halves, has, have, he, hence, her, highway, his, hourly, hours, hundred, hundreds, i
    case `in`, include, instant, `is`, ish, it, its, just, last, lasted, lasting, late, lately, later, latest, least
    case less, like, little, local, long, longer, look, m, many, matter, may, mean, meantime, medium, mere, met, mid
    case middle, midnight, might, million, mine, minutes, moment, month, monthly, more, morningish, most, mountain, mt
    case much, multi, must, my, nd, near, nearly, next, nightly, nights, nine, nineteen, no, noon, noonish, north, not
    case now, nowadays, o, oclock, of, off, old, on, once, one, ongoing, only, onwards, opus, or, others, our, out
    case over, overnight, p, pacific, page, pair, past, percent, period, plus, pm, point, points, present, presently
    case previous, previously, prior, pt, q, quarter, quarters, rd, recent, recently, remaining, rest, right, room
    case roughly, route, row, running, s, same, scheduled, second, set, seven, several, shall, she, short, shortly
    case should, shy, since, single, six, slightly, small, so, solid, some, sometime, soon, sooner, spring, st
    case standard, start, started, starting, straight, successive, summer, t, ten, tens, th, than, that, the, their
    case then, these, they, third, this, those, thousand, thousands, three, through, throughout, thru, til, till, time
    case times, timezone, to, today, tomorrow, tonight, took, trillion, twelve, two, under, until, unusual, unusually
    case up, upcoming, upwards, us, utc, version, very, w, was, we, wee, week, weekday, weekly, well, were, what, when
    case who, whole, will, within, work, working, would, y, year, yearly, yesterday, you, your, yr, z, zone
}
