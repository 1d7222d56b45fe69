import Language

/// A number as it stands in a sentence, with what bounds it: "more than 10.6 million", "thousands of", "$10 billion".
struct Quantity: Sendable {
    var min: Double?
    var max: Double?
    var isApproximate = false
    var currency: String?
    /// The words of the number itself.
    var words: Range<Int>
    /// Together with "more than", "about".
    var outer: Range<Int>

    var isMoney: Bool { currency != nil }

    static func quantities(in passage: Passage) -> [Quantity] {
        var found: [Quantity] = []
        var index = 0
        while index < passage.words.count {
            guard Reader.mayOpen(passage.words[index]), !passage.isTime(index),
                let quantity = Reader(passage: passage).read(at: index)
            else {
                index += 1
                continue
            }
            found.append(quantity)
            index = quantity.words.upperBound
        }
        return found
    }

    /// Words that are numbers, and the signs of currencies.
    static var numerals: [String] { Reader.numerals }

    private struct Reader {
        let passage: Passage
        private var words: [Word] { passage.words }

        init(passage: Passage) { self.passage = passage }

        /// Whether a number may begin with a word: no word of letters and no single mark is one but those known for it.
        static func mayOpen(_ word: Word) -> Bool {
            if word.traits.contains(.numeral) { return true }
            guard let first = word.lower.first, !(97...122).contains(first) else { return false }
            return word.lower.count > 1 || (48...57).contains(first)
        }

        func read(at start: Int) -> Quantity? {
            var index = start
            var currency: String?
            if let symbol = Self.symbols[words[index].lower] {
                currency = symbol
                index += 1
            }
            guard index < words.count else { return nil }
            // "NZ$6.2": the country stands before the sign, glued to it.
            if currency != nil, start > 0, words[start - 1].range.upperBound == words[start].range.lowerBound,
                let national = Self.symbols[words[start - 1].lower.text + "$"]
            {
                currency = national
            }
            var form = words[index].lower.text
            if currency == nil, let first = form.unicodeScalars.first, let symbol = Self.symbols[String(first)], form.utf8.count > 1 {
                currency = symbol
                form.unicodeScalars.removeFirst()
                if start > 0, words[start - 1].range.upperBound == words[start].range.lowerBound,
                    let national = Self.symbols[words[start - 1].lower.text + "$"], symbol == "USD"
                {
                    currency = national
                }
            }
            var value: Double
            var isOpen = false
            if form.hasPrefix("~") { form.removeFirst() }
            if let number = Self.number(form) {
                value = number
                index += 1
                if index < words.count, let scale = Self.scales[words[index].lower] {
                    value *= scale
                    index += 1
                } else if index < words.count, currency != nil || form.utf8.contains(UInt8(ascii: ".")),
                    let scale = Self.letters[words[index].lower],
                    words[index].range.lowerBound == words[index - 1].range.upperBound
                {
                    value *= scale
                    index += 1
                }
            } else if let scale = Self.plurals[form] {
                // "thousands of", "hundreds of thousands", "tens of millions"
                value = scale
                isOpen = true
                index += 1
                while index + 1 < words.count, words[index].lower == "of", let next = Self.plurals[words[index + 1].lower] {
                    value *= next
                    index += 2
                }
                // Plural scales count something only before "of" or their noun.
                guard index < words.count,
                    words[index].lower == "of" || currency != nil || words[index].lower == "in" || words[index].tag == .punct
                        || words[index].tag == .noun
                        || ["without", "unable", "stranded", "locked", "offline"].contains(words[index].lower)
                else { return nil }
            } else {
                return nil
            }
            let unit = isOpen && index + 1 < words.count && words[index].lower == "of" ? index + 1 : index
            if currency == nil, unit < words.count, let named = Self.names[words[unit].lemma] {
                currency = named
                index = unit + 1
            }
            var quantity = Quantity(min: value, max: isOpen ? nil : value, currency: currency, words: start..<index, outer: start..<index)
            bound(&quantity, before: start, isOpen: isOpen)
            if index < words.count, words[index].lower == "+" { quantity.max = nil }
            return quantity
        }

        /// Reads "more than", "up to", "about" before the number.
        private func bound(_ quantity: inout Quantity, before start: Int, isOpen: Bool) {
            var at = start - 1
            while at >= 0, start - at < 4 {
                let form = words[at].lower
                let two = at > 0 ? words[at - 1].lower.text + " " + form.text : form.text
                if ["more than", "at least", "upwards of", "upward of", "greater than", "no fewer"].contains(two) {
                    quantity.max = nil
                    quantity.outer = at - 1..<quantity.outer.upperBound
                    return
                }
                if two == "up to" || two == "at most" || two == "fewer than" || two == "less than" || two == "many as" || two == "much as" {
                    quantity.max = quantity.max ?? quantity.min
                    quantity.min = two == "many as" || two == "much as" || two == "up to" ? nil : nil
                    quantity.isApproximate = true
                    quantity.outer = at - 1..<quantity.outer.upperBound
                    return
                }
                switch form {
                case "over", "exceeding", "exceeded", "topping", "topped", "surpassed", "above":
                    quantity.max = nil
                    quantity.outer = at..<quantity.outer.upperBound
                    return
                case "about", "around", "approximately", "roughly", "some", "nearly", "almost", "estimated", "~", "circa", "approx",
                    "approx.", "close":
                    quantity.isApproximate = true
                    quantity.outer = at..<quantity.outer.upperBound
                    return
                case "under", "below":
                    quantity.min = nil
                    quantity.outer = at..<quantity.outer.upperBound
                    return
                case "a", "the", "of", "to", "an", "total": at -= 1
                default: return
                }
            }
        }

        static func number(_ form: String) -> Double? {
            if let named = small[form] { return named }
            var value = 0.0
            var fraction = 0.0
            var digits = 0
            var isFraction = false
            var scale = 1.0
            let bytes = Array(form.utf8)
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 48...57:
                    digits += 1
                    if isFraction {
                        fraction /= 10
                        value += Double(byte - 48) * fraction
                    } else {
                        value = value * 10 + Double(byte - 48)
                    }
                case UInt8(ascii: ","):
                    guard digits > 0, bytes.count - index > 3, !isFraction else { return nil }
                case UInt8(ascii: "."):
                    guard digits > 0, !isFraction else { return nil }
                    isFraction = true
                    fraction = 1
                case UInt8(ascii: "k") where index == bytes.count - 1 && digits > 0: scale = 1_000
                case UInt8(ascii: "m") where index == bytes.count - 1 && digits > 0: scale = 1_000_000
                case UInt8(ascii: "b") where index == bytes.count - 1 && digits > 0: scale = 1_000_000_000
                case UInt8(ascii: "+") where index == bytes.count - 1 && digits > 0: break
                default:
                    guard digits > 0, let suffix = suffixes[String(decoding: bytes[index...], as: UTF8.self)] else { return nil }
                    return (value * 1_000).rounded() / 1_000 * suffix
                }
            }
            // Four plain digits are a year more often than a count.
            guard digits > 0, !(digits == 4 && bytes.count == 4 && (1900...2100).contains(value)) else { return nil }
            return (value * 1_000).rounded() / 1_000 * scale
        }

        static var numerals: [String] { small.words + plurals.words + symbols.words }

        private static let symbols: WordTable<String> = [
            "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "us$": "USD", "₹": "INR", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
            "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "zł": "PLN",
        ]
        /// Scales of one letter, written right behind their figure.
        private static let letters: WordTable<Double> = ["b": 1e9, "t": 1e12]
        private static let names: WordTable<String> = [
            "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rupee": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP",
            "krone": "NOK", "kroner": "NOK", "kronor": "SEK", "krona": "SEK", "franc": "CHF", "yuan": "CNY", "renminbi": "CNY",
            "won": "KRW",
            "peso": "MXN", "rand": "ZAR", "zloty": "PLN", "ringgit": "MYR", "baht": "THB", "shekel": "ILS", "lira": "TRY", "ruble": "RUB",
            "rouble": "RUB", "nok": "NOK", "sek": "SEK", "dkk": "DKK", "chf": "CHF", "cny": "CNY", "inr": "INR", "aud": "AUD", "nzd": "NZD",
            "cad": "CAD", "jpy": "JPY",
        ]
        private static let scales: WordTable<Double> = [
            "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1e12, "m": 1_000_000, "bn": 1e9,
            "mn": 1e6, "k": 1_000, "tn": 1e12, "trn": 1e12, "bln": 1e9, "crore": 1e7, "lakh": 1e5,
        ]
        /// Scales written behind their figure without a space.
        private static let suffixes: WordTable<Double> = [
            "mn": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12, "t": 1e12, "m+": 1e6, "b+": 1e9, "k+": 1e3,
        ]
        private static let plurals: WordTable<Double> = [
            "dozens": 24, "tens": 10, "hundreds": 100, "thousands": 1_000, "millions": 1_000_000, "billions": 1_000_000_000,
        ]
        private static let small: WordTable<Double> = [
            "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
            "twenty": 20,
            "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        ]
    }
}
