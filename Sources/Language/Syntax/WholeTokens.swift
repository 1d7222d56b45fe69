/// Addresses, paths, code, dates, versions: what stays in one piece whatever marks it has inside.
enum WholeTokens {
    static func isWhole(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        let first = text[word.lowerBound]
        if first == UInt8(ascii: "@") { return true }
        var slashes = 0
        var stops = 0
        var hyphens = 0
        var underscores = 0
        var hasLetter = false
        var hasDigit = false
        var other = 0
        var lastStop = word.lowerBound
        for position in word {
            let byte = text[position]
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "\\"): slashes += 1
            case UInt8(ascii: "."):
                stops += 1
                lastStop = position
            case UInt8(ascii: "-"): hyphens += 1
            case UInt8(ascii: "_"): underscores += 1
            case UInt8(ascii: ":"):
                if position + 2 < word.upperBound, text[position + 1] == UInt8(ascii: "/"),
                    text[position + 2] == UInt8(ascii: "/")
                {
                    return true
                }
                other += 1
            case UInt8(ascii: "@"):
                if position > word.lowerBound, position + 1 < word.upperBound,
                    stops == 0 || position > lastStop
                {
                    return true
                }
                other += 1
            default:
                if Bytes.isDigit(byte) {
                    hasDigit = true
                } else if Bytes.isLetter(byte) {
                    if byte < 0x80 {
                        hasLetter = true
                    } else if isTypographic(text, position, word.upperBound) {
                        other += 1
                    }
                } else {
                    other += 1
                }
            }
        }
        if underscores > 0 { return true }
        if slashes > 0 {
            // /etc/hosts, C:\Windows, github.com/x/y; but and/or, 24/7 by its digits later.
            if first == UInt8(ascii: "/") || first == UInt8(ascii: "~") { return true }
            return slashes >= 2 && hasLetter && (stops > 0 || hyphens > 0)
                || stops > 0 && hasLetter && other == 0 && isAddress(text, word)
                || word.count > 3 && text[word.lowerBound + 1] == UInt8(ascii: ":")
                    && text[word.lowerBound + 2] == UInt8(ascii: "\\")
        }
        if !hasLetter { return hasDigit && other == 0 && (hyphens == 2 && stops == 0) }
        if hasDigit, hyphens >= 2, isTimestamp(text, word) { return true }
        if hyphens >= 2, stops == 0, slashes == 0, other == 0, isChain(text, word) { return true }
        return stops > 0 && other == 0 && isAddress(text, word)
    }

    /// Three words or more in one: "point-of-sale", "us-east-1"; but no length of time, "two-and-a-half-hour".
    private static func isChain(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        // "DNS-over-HTTPS" is made of names.
        guard Bytes.isLetter(text[word.lowerBound]), word.count < 40, !Bytes.isUpper(text[word.lowerBound + 1]) else { return false }
        var piece = 0
        for position in word.reversed() {
            let byte = text[position]
            if byte == UInt8(ascii: "-") {
                if piece == 0 { return false }
                if position >= word.upperBound - 9, isLength(text, position + 1..<word.upperBound) { return false }
                piece = 0
            } else {
                piece += 1
            }
        }
        return piece > 0
    }

    /// "hour", "minutes", "long": what ends the name of a length.
    private static func isLength(_ text: Span<UInt8>, _ piece: Range<Int>) -> Bool {
        let bytes = piece.map { text[$0] | 0x20 }
        return lengths.contains { $0.elementsEqual(bytes) || $0.elementsEqual(bytes.dropLast()) }
    }

    private static let lengths: [String.UTF8View] = ["second", "minute", "hour", "day", "week", "month", "year", "long", "old", "plus"].map(
        \.utf8)

    /// Labels between stops, the last of letters: `status.example.com`, `node.js`, `channel-291.sys`; no missing space.
    private static func isAddress(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        var end = word.lowerBound
        while end < word.upperBound, text[end] != UInt8(ascii: "/") { end += 1 }
        var last = end
        while last > word.lowerBound, text[last - 1] != UInt8(ascii: ".") { last -= 1 }
        let label = last..<end
        guard last > word.lowerBound + 1, label.count >= 2, label.count <= 12,
            Bytes.isWord(text[last - 2])
        else { return false }
        for position in label where !Bytes.isWord(text[position]) || text[position] >= 0x80 {
            return false
        }
        // "back.The" is a missing space.
        if Bytes.isUpper(text[last]), Bytes.isLower(text[last + 1]), Bytes.isLower(text[last - 2]) {
            return false
        }
        return Bytes.isLetter(text[last]) || text[last - 2] >= 0x41
    }

    /// 2021-10-04T15:40Z
    private static func isTimestamp(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        guard word.count >= 10 else { return false }
        for offset in 0..<10 {
            let byte = text[word.lowerBound + offset]
            if offset == 4 || offset == 7 ? byte != UInt8(ascii: "-") : !Bytes.isDigit(byte) {
                return false
            }
        }
        return true
    }

    private static func isTypographic(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Bool {
        text[position] == 0xE2 && position + 1 < end && text[position + 1] == 0x80
    }
}
