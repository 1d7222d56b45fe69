internal import Language

/// The calendar of Iran and Afghanistan, whose year begins with spring: 2 Tir 1399 is 22 June 2020.
enum SolarHijri {
    /// Years in which pages can have been written.
    static func isYear(_ year: Int) -> Bool { (1_369...1_478).contains(year) }

    static func month(_ word: String) -> Int? {
        // Arabic and Persian keyboards give other letters for the same sound.
        let letters = String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "ي" ? "ی" : $0 == "ك" ? "ک" : $0 }))
        return months.firstIndex { $0 == letters }.map { $0 + 1 }
    }

    private static let months = [
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
    ]

    /// The day of the civil calendar. Eight years in thirty-three are leap years, which holds for all years that `isYear` admits.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
        guard (1...12).contains(month), day >= 1, day <= (month <= 6 ? 31 : 30) else { return nil }
        let years = year + 1_595
        let daysBefore = 365 * years + years / 33 * 8 + (years % 33 + 3) / 4
        let inYear = (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186) + day - 1
        // 1 Farvardin 1399 was 20 March 2020, day 18,341 since 1970.
        let reference = 2_994
        let daysBeforeReference = 365 * reference + reference / 33 * 8 + (reference % 33 + 3) / 4
        return CivilDate(daysSince1970: 18_341 + daysBefore - daysBeforeReference + inYear)
    }
}
