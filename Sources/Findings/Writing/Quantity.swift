/// Numbers in words and digits, the same on every machine.
package enum Quantity {
    /// `10,500,000`; at most two decimals, and none where there are none.
    package static func number(_ value: Double) -> String {
        let hundredths = (value.magnitude * 100).rounded()
        guard hundredths < 1e15 else { return value.description }
        let whole = Int(hundredths) / 100
        var fraction = Int(hundredths) % 100
        var text = (value < 0 ? "−" : "") + grouped(whole)
        if fraction > 0 {
            text += fraction < 10 ? ".0" : "."
            if fraction % 10 == 0 { fraction /= 10 }
            text += String(fraction)
        }
        return text
    }

    /// `2.5 million` from a million on; smaller numbers as they are.
    package static func short(_ value: Double) -> String {
        for (size, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] where value.magnitude >= size {
            return number(value / size) + " " + name
        }
        return number(value)
    }

    /// `6 h 5 min`, `47 min`, `2 d`; seconds only below an hour.
    package static func minutes(_ value: Double) -> String {
        let seconds = Int((value.magnitude * 60).rounded())
        if seconds == 0 { return "0 min" }
        let (days, hours, minutes, rest) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
        // Up to two days people count hours.
        let parts =
            days >= 2
            ? [(days, "d"), (hours, "h"), (minutes, "min")]
            : [(days * 24 + hours, "h"), (minutes, "min"), (seconds < 3_600 ? rest : 0, "s")]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }

    /// The range that two bounds leave; an open bound is `nil`.
    package static func range(_ lower: Double?, _ upper: Double?, approximate: Bool, _ show: (Double) -> String) -> String {
        let about = approximate ? "about " : ""
        switch (lower, upper) {
        case (let low?, let high?):
            if low == high { return about + show(low) }
            if low <= 0 { return "up to " + show(high) }
            return about + show(low) + " to " + show(high)
        case (let low?, nil): return "at least " + show(low)
        case (nil, let high?): return "at most " + show(high)
        case (nil, nil): return ""
        }
    }

    /// `1 source`, `3 sources`
    package static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        grouped(number) + " " + (number == 1 ? one : many ?? one + "s")
    }

    package static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
    }
}

/// `a`, `a and b`, `a, b and c`
package func listed(_ items: [String], _ last: String = "and") -> String {
    guard let end = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + end
}
