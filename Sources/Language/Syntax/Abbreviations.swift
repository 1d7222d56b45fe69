/// Words that keep their full stop.
enum Abbreviations {
    /// A title or a word that something must follow: never the end of a sentence.
    private static let before = table(
        """
        dr mr mrs ms mx prof gov sen rep gen lt sgt capt cmdr maj rev hon pres messrs mt ft vs viz cf eg ie approx est dept univ assn \
        ave blvd rd gt st sr. adm supt atty
        """)
    /// Abbreviations only before a number (`No. 5`, `Fig. 2`, `Mar. 3`): words of their own otherwise.
    private static let beforeNumber = table(
        "no nos fig figs eq pp p vol ch sec art pt par para ver v mar sat sun wed mon tue tues thu thur thurs fri col ed al op ca c"
    )
    /// May end a sentence as well.
    private static let anywhere = table(
        "inc corp co ltd llc plc bros jr sr etc esq jan feb apr jun jul aug sep sept oct nov dec calif mass mich minn penn wash ariz ont min hrs"
    )

    enum Kind {
        case before
        case anywhere
    }

    /// What the letters `range` (without the full stop after them) are an abbreviation of sorts of; `nextIsDigit` tells what follows the stop.
    static func kind(_ text: Span<UInt8>, _ range: Range<Int>, nextIsDigit: Bool, nextIsUpper: Bool)
        -> Kind?
    {
        guard let first = range.first, Bytes.isLetter(text[first]) else { return nil }
        if range.count == 1 {
            // An initial: J. Smith.
            return Bytes.isUpper(text[first]) && nextIsUpper
                ? .anywhere : nextIsDigit && packed(text, range) == 0x70 ? .before : nil
        }
        var hasStop = false
        var isStopped = true
        for position in range {
            let isStop = text[position] == UInt8(ascii: ".")
            let isOdd = (position - first) % 2 == 1
            hasStop = hasStop || isStop
            if isStop != isOdd { isStopped = false }
        }
        if hasStop {
            // U.S. a.m. e.g.
            guard isStopped else { return packed(text, range) == Self.phd ? .anywhere : nil }
            let letters = packed(text, range)
            return letters == Self.eg || letters == Self.ie ? .before : .anywhere
        }
        guard range.count <= 7 else { return nil }
        let word = packed(text, range)
        if before.contains(word) { return .before }
        if nextIsDigit, beforeNumber.contains(word) { return .before }
        if word == Self.st { return .before }
        return anywhere.contains(word) ? .anywhere : nil
    }

    private static let phd = pack("ph.d".utf8)
    private static let eg = pack("e.g".utf8)
    private static let ie = pack("i.e".utf8)
    private static let st = pack("st".utf8)

    private static func table(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { pack($0.utf8) })
    }

    private static func pack(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func packed(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var word: UInt64 = 0
        for position in range.prefix(8) {
            word =
                word << 8 | UInt64(Bytes.isUpper(text[position]) ? text[position] | 0x20 : text[position])
        }
        return word
    }
}
