/// A span of text that names a time, and what it means.
package struct TimeExpression: Hashable, Sendable {
    package enum Kind: String, Sendable { case date, time, datetime, duration, range, set }
    package enum Precision: Int, Comparable, Sendable {
        case second, minute, hour, partOfDay, day, week, month, quarter, season, year, decade, century
        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }
    /// How the words around the time bend it: "around", "shortly before", "by", "since", "early", "less than".
    package enum Modifier: String, Sendable {
        case approximate, before, after, onOrBefore, since, until, start, mid, end, lessThan, moreThan, atMost, atLeast
        /// With `before` or `after`: near it, so that the bounds are those of the minutes on that side.
        case shortly
    }

    /// UTF-8 offsets into the text that was read.
    package var range: Range<Int>
    package var kind: Kind
    /// The TIMEX3 value: `2026-03-02T11:49`, `PT4H`, `2021-10-04TMO`, `T11:49` when the day is not known.
    package var timex: String
    /// The bounds, half open: `[earliest, latest)`. Where `zone` is `nil` they are the clock read as if in UTC.
    /// Both are `nil` when the text and the reference do not say which day it is, and for durations.
    package var earliest: Instant?
    package var latest: Instant?
    package var precision: Precision
    package var zone: Zone?
    package var modifiers: [Modifier] = []
    /// Bounds of a duration in seconds; `maxSeconds` is `nil` when open ("several hours", "more than six hours").
    package var minSeconds: Int?
    package var maxSeconds: Int?
    /// "several hours", "a few days": a size that nobody counted.
    package var isVague = false
    /// Seconds after midnight as written, where the text gives a clock time without a day that can be told.
    package var clock: Int?
    /// The two ends of a range, or its start where the other end is a length.
    package var ends: [TimeExpression] = []
    /// "for 5.5 hours starting at 12:14"
    package var isStartWithLength: Bool { kind == .range && ends.count == 1 }
    /// What is odd about it, as a sentence: a weekday that does not fit the date.
    package var problem: String?

    package init(range: Range<Int>, kind: Kind, timex: String, precision: Precision) {
        self.range = range
        self.kind = kind
        self.timex = timex
        self.precision = precision
    }

    /// The zone that a text names, with every reading that the name may have.
    package struct Zone: Hashable, Sendable {
        /// As written: `UTC`, `ET`, `Pacific time`, `+05:30`.
        package var name: String
        /// Minutes east of UTC on that date, the likeliest first; more than one where the name is ambiguous.
        package var offsets: [Int]
        /// Whether the zone was named earlier in the same list, table or passage, and carries over to this time.
        package var isCarried: Bool

        package init(name: String, offsets: [Int], isCarried: Bool = false) {
            self.name = name
            self.offsets = offsets
            self.isCarried = isCarried
        }
    }
}

/// What relative and partial times are read against.
package struct TimeReference: Hashable, Sendable {
    /// When the text was written. `nil`: nothing relative or partial can be resolved, and nothing is guessed.
    package var written: Timestamp?
    /// Whether that day is the incident's, long before the writing, so that days without a year lie around it.
    package var isIncidentDay: Bool

    /// UTF-8 offsets of the headings that open the text's sections, in order. Without any they are told by their looks.
    package var sections: [Int]

    /// UTF-8 ranges of lines that are no part of what is told, in order, such as bylines: their days are not those of the clocks below.
    package var apart: [Range<Int>]

    /// The day on which what is told happened, where it is known: clocks without a day near them are of it.
    package var story: CivilDate?

    /// The day on which the text was last changed, where it is known: its weekdays may be some of those since it was written.
    package var modified: CivilDate?

    /// Whether the text is an article about something that happened: there "at 8.45" is a clock, and "half past two" one of the day.
    package var isArticle: Bool

    package init(
        written: Timestamp?, isArticle: Bool = false, isIncidentDay: Bool = false, sections: [Int] = [], apart: [Range<Int>] = [],
        story: CivilDate? = nil,
        modified: CivilDate? = nil
    ) {
        self.written = written
        self.modified = modified
        self.isArticle = isArticle
        self.isIncidentDay = isIncidentDay
        self.sections = sections
        self.apart = apart
        self.story = story
    }
}
