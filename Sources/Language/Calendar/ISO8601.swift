extension Timestamp {
    /// Reads `2026-03-02`, `2026-03-02T11:49`, `2026-03-02 11:49:30.5Z`, `2026-03-02T11:49+05:30`; `nil` for anything else.
    package init?(iso8601 text: some StringProtocol) {
        var digits = Digits(text.utf8)
        guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
            let dayOfMonth = digits.number(2), let day = CivilDate(year: year, month: month, day: dayOfMonth)
        else { return nil }
        self.init(day: day)
        if digits.isAtEnd { return }
        guard digits.skip("T") || digits.skip("t") || digits.skip(" "), let hour = digits.number(2), digits.skip(":"),
            let minute = digits.number(2), hour < 24, minute < 60
        else { return nil }
        var second = 0
        if digits.skip(":") {
            guard let read = digits.number(2), read < 61 else { return nil }
            second = min(read, 59)
            if digits.skip(".") || digits.skip(",") { while digits.number(1) != nil {} }
        }
        secondOfDay = hour * 3_600 + minute * 60 + second
        _ = digits.skip(" ")
        if digits.isAtEnd { return }
        if digits.skip("Z") || digits.skip("z") {
            offsetMinutes = 0
        } else {
            let isWest = digits.skip("-")
            guard isWest || digits.skip("+"), let hours = digits.number(2) else { return nil }
            _ = digits.skip(":")
            let minutes = digits.isAtEnd ? 0 : digits.number(2)
            guard let minutes, hours <= 14, minutes < 60 else { return nil }
            offsetMinutes = (isWest ? -1 : 1) * (hours * 60 + minutes)
        }
        guard digits.isAtEnd else { return nil }
    }

    /// The moment, a day's being its first; an unknown offset counts as UTC.
    package var instant: Instant {
        Instant(CivilDateTime(day: day, secondOfDay: secondOfDay ?? 0), offsetMinutes: offsetMinutes ?? 0)
    }
}

/// A walk over ASCII digits and marks.
private struct Digits {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    var isAtEnd: Bool { at == bytes.count }

    mutating func number(_ width: Int) -> Int? {
        guard at + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[at..<at + width] {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte) - 48
        }
        at += width
        return value
    }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
        at += 1
        return true
    }
}
