/// Everything that a word can mean to a time; most words mean one thing, "second" and "may" two.
struct Lexeme: Sendable {
    var word = TimeWord.other
    private var cardinalCode: Int16 = -1
    private var ordinalCode: Int8 = 0
    private var monthCode: Int8 = 0
    private var weekdayCode: Int8 = 0
    private var decadeCode: Int8 = -1
    private var zoneCode: Int16 = -1
    var unit: TimeUnit?
    var part: PartOfDay?
    var season: Season?
    var isPlural = false
    /// "Mon", "Sept": a short form, which needs company to be believed.
    var isShort = false
    /// Whether a line that holds the word is worth reading.
    var isTrigger = false
    /// An article or preposition: it begins a time only before another word that times know.
    var isFunctionWord = false

    init() {}

    var cardinal: Int? {
        get { cardinalCode < 0 ? nil : Int(cardinalCode) }
        set { cardinalCode = Int16(newValue ?? -1) }
    }
    /// "third"; the "rd" after digits has its `word`, not this.
    var ordinal: Int? {
        get { ordinalCode == 0 ? nil : Int(ordinalCode) }
        set { ordinalCode = Int8(newValue ?? 0) }
    }
    var month: Int? {
        get { monthCode == 0 ? nil : Int(monthCode) }
        set { monthCode = Int8(newValue ?? 0) }
    }
    /// 1 for Monday to 7 for Sunday.
    var weekday: Int? {
        get { weekdayCode == 0 ? nil : Int(weekdayCode) }
        set { weekdayCode = Int8(newValue ?? 0) }
    }
    /// First year of a decade within its century: 70 for "seventies".
    var decade: Int? {
        get { decadeCode < 0 ? nil : Int(decadeCode) }
        set { decadeCode = Int8(newValue ?? -1) }
    }
    /// Index into `zoneNames`.
    var zone: Int? {
        get { zoneCode < 0 ? nil : Int(zoneCode) }
        set { zoneCode = Int16(newValue ?? -1) }
    }
}

enum TimeUnit: UInt8, Comparable, Sendable {
    case second, minute, hour, day, night, weekend, week, fortnight, month, quarter, season, year, decade, century
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// Its length in seconds, months as thirty days and years as 365.
    var seconds: Int {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3_600
        case .day, .night: 86_400
        case .weekend: 2 * 86_400
        case .week: 7 * 86_400
        case .fortnight: 14 * 86_400
        case .month: 30 * 86_400
        case .quarter, .season: 91 * 86_400
        case .year: 365 * 86_400
        case .decade: 3_650 * 86_400
        case .century: 36_500 * 86_400
        }
    }

    /// Months in it, for units that are counted in months.
    var months: Int? {
        switch self {
        case .month: 1
        case .quarter, .season: 3
        case .year: 12
        case .decade: 120
        case .century: 1_200
        default: nil
        }
    }

    /// Days in it, for units that are counted in days.
    var days: Int? {
        switch self {
        case .day, .night: 1
        case .weekend, .week: 7
        case .fortnight: 14
        default: nil
        }
    }

    var isClock: Bool { self < .day }

    var precision: TimeExpression.Precision {
        switch self {
        case .second: .second
        case .minute: .minute
        case .hour: .hour
        case .day, .night, .weekend: .day
        case .week, .fortnight: .week
        case .month: .month
        case .quarter: .quarter
        case .season: .season
        case .year: .year
        case .decade: .decade
        case .century: .century
        }
    }
}

enum PartOfDay: UInt8, Sendable {
    case smallHours, morning, midMorning, midday, afternoon, midAfternoon, evening, night, overnight, daytime, businessHours

    /// Hours after midnight, half open. Past 24 it runs into the next day, below 0 it begins on the day before.
    var hours: Range<Int> {
        switch self {
        case .smallHours: 0..<6
        case .morning: 5..<12
        case .midMorning: 9..<11
        case .midday: 11..<14
        case .afternoon: 12..<18
        case .midAfternoon: 14..<16
        case .evening: 17..<22
        case .night: 18..<28
        case .overnight: -3..<7
        case .daytime: 6..<20
        case .businessHours: 9..<17
        }
    }

    /// TIMEX3's letters.
    var timex: String {
        switch self {
        case .smallHours, .morning, .midMorning: "TMO"
        case .midday: "TMI"
        case .afternoon, .midAfternoon: "TAF"
        case .evening: "TEV"
        case .night, .overnight: "TNI"
        case .daytime: "TDT"
        case .businessHours: "TBH"
        }
    }

    /// Whether an hour of one to twelve said with it means the second half of the day.
    var isSecondHalf: Bool {
        switch self {
        case .midday, .afternoon, .midAfternoon, .evening, .night: true
        default: false
        }
    }
}

enum Season: UInt8, Sendable {
    case spring, summer, autumn, winter

    var timex: String {
        switch self {
        case .spring: "SP"
        case .summer: "SU"
        case .autumn: "FA"
        case .winter: "WI"
        }
    }
}
