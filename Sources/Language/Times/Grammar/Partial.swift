/// What a stretch of tokens says of a time, before it is known when the text was written.
struct Partial {
    /// Token indices.
    var start: Int
    var end: Int
    var day: Day?
    /// A weekday beside a date, to be checked against it.
    var weekday: Int?
    var part: PartOfDay?
    /// "Early", "mid" or "late", of a part of the day or of a longer span.
    var bound: Bound?
    var clock: Clock?
    var zone: ZoneReference?
    /// Boxed: most readings have none, and all are passed around.
    private var amountBox: AmountBox?
    /// The other end, where the text tells a range.
    var until: [Partial] = []
    var isSet = false
    /// Not a time by itself: a bare hour, which needs a day, a part of it or the other end of a range.
    var isWeak = false
    /// Tokens before it that bend it, told by the rules that read them.
    var modifiers: [TimeExpression.Modifier] = []
    /// For a span counted from now or from another time: "within 12 hours", "the next three days".
    var counted: Counted?

    init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    var amount: Amount? {
        get { if case .some(.box(let amount)) = amountBox { amount } else { nil } }
        set { amountBox = newValue.map { .box($0) } }
    }

    private indirect enum AmountBox { case box(Amount) }

    var isDuration: Bool { amount != nil && counted == nil }

    func spanning(_ start: Int, _ end: Int) -> Partial {
        var copy = self
        copy.start = start
        copy.end = end
        return copy
    }
}

enum Bound: Sendable { case start, mid, end }

/// Which way a counted length reaches from now.
enum Counted { case last, next, within }

/// A wall clock: seconds after midnight, as precise as it was written.
struct Clock: Hashable {
    var second: Int
    var precision: TimeExpression.Precision
    /// An hour of one to twelve without a.m. or p.m.
    var isOpen = false
    /// An hour with a.m. or p.m., or with the part of the day that says which.
    var isTwelve = false
    /// Told in words and without its half of the day: "half past two", "three o'clock".
    var isSpoken = false

    init(
        hour: Int, minute: Int = 0, second: Int = 0, precision: TimeExpression.Precision, isOpen: Bool = false, isTwelve: Bool = false
    ) {
        self.isTwelve = isTwelve
        self.second = hour * 3_600 + minute * 60 + second
        self.precision = precision
        self.isOpen = isOpen
    }

    var hour: Int { second / 3_600 }

    /// The same clock, told in words.
    var spoken: Clock {
        var clock = self
        clock.isSpoken = isOpen
        return clock
    }

    /// The same clock in the other half of the day, where it was written without one.
    mutating func move(toSecondHalf isSecondHalf: Bool) {
        guard isOpen else { return }
        isOpen = false
        isTwelve = true
        let withinHalf = second % 43_200
        second = withinHalf + (isSecondHalf ? 43_200 : 0)
    }
}

/// How a text names a day, or a longer span of the calendar.
indirect enum Day {
    enum Which { case bare, this, next, last, past, afterNext }

    case date(year: Int?, month: Int, day: Int)
    case month(year: Int?, Int)
    case year(Int)
    /// A decade or century: its first year; `nil` century for "the seventies".
    case years(first: Int, count: Int, isCenturyOpen: Bool)
    /// "the 21st"
    case dayOfMonth(Int)
    case weekday(Int, Which)
    /// "4 Tuesdays from now", "2 Thursdays back"
    case countedWeekday(Int, Int)
    /// The unit that holds the present, and so many units from it: today is `.unit(.day, 0)`.
    case unit(TimeUnit, Int)
    /// "the month", "month": the one that the story is in.
    case openUnit(TimeUnit)
    case quarter(year: Int?, Int)
    case half(year: Int?, Int)
    case season(year: Int?, Season)
    /// "this summer", "last winter"
    case seasonFrom(Season, Which)
    /// "this March", "next June", "last October"
    case monthFrom(Int, Which)
    /// The nth weekday or unit of a span; −1 is the last.
    case nthWeekday(Int, Int, of: Day)
    case nthUnit(Int, TimeUnit, of: Day)
    /// The last or first N units of a span.
    case units(Int, TimeUnit, isLast: Bool, of: Day)
    /// "Friday of next week", "June next year", "the 20th of next month"
    case inside(Day, of: Day)
    case bounded(Bound, Day)
    /// "early" and "late" take halves, "beginning" and "end" thirds.
    case rest(Day)
    case weekNumber(year: Int?, Int)
    /// The week, month or year that holds a day.
    case holding(TimeUnit, Day)
    case shifted(Amount, isBack: Bool, from: Day)
    /// Days counted from the day the text told last: "the same day", "the next day".
    case told(Int)
    /// The time that the text told last.
    case toldTime
    case now
    /// TIMEX3's PAST_REF, PRESENT_REF, FUTURE_REF.
    case vague(String)
}

/// A length of time.
struct Amount {
    var years = 0.0
    var months = 0.0
    var weeks = 0.0
    var days = 0.0
    var hours = 0.0
    var minutes = 0.0
    var seconds = 0.0
    /// The largest and smallest unit it is told in.
    var first: TimeUnit
    var last: TimeUnit
    /// "several", "a few", "hours": nobody counted.
    var isVague = false
    /// Timex with an X for the number.
    var isUncounted = false
    var isOpenAbove = false
    var modifiers: [TimeExpression.Modifier] = []
    /// Bounds where they differ from the length itself, in seconds.
    var low: Double?
    var high: Double?

    init(_ count: Double, _ unit: TimeUnit) {
        first = unit
        last = unit
        add(count, unit)
    }

    mutating func add(_ count: Double, _ unit: TimeUnit) {
        switch unit {
        case .second: seconds += count
        case .minute: minutes += count
        case .hour: hours += count
        case .day, .night: days += count
        case .weekend: days += count * 2
        case .week: weeks += count
        case .fortnight: weeks += count * 2
        case .month: months += count
        case .quarter, .season: months += count * 3
        case .year: years += count
        case .decade: years += count * 10
        case .century: years += count * 100
        }
        last = min(last, unit)
        first = max(first, unit)
    }

    var wholeMonths: Double { years * 12 + months }

    /// Days and clock units in seconds, without months and years.
    var exactSeconds: Double { weeks * 604_800 + days * 86_400 + hours * 3_600 + minutes * 60 + seconds }

    var totalSeconds: Double { exactSeconds + months * Double(TimeUnit.month.seconds) + years * Double(TimeUnit.year.seconds) }
}
