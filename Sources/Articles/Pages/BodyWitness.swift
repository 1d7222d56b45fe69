/// The article's text as the page gives it to machines (schema.org `articleBody`), to be compared with what it shows.
///
/// It is seldom a text to print: paragraphs run together and headings are lost. But what it contains is the article.
struct BodyWitness {
    private var runs: Set<UInt64> = []
    /// Runs of four words in it.
    var size: Int { runs.count }

    init?(_ text: String?) {
        guard let text, text.utf8.count >= 400 else { return nil }
        let bytes = Array(text.utf8)
        runs.reserveCapacity(bytes.count / 5)
        BodyWitness.forEachRun(in: bytes[...]) { runs.insert($0) }
        if runs.count < 50 { return nil }
    }

    /// The share of a text's runs of four words that stand in the article, 0 to 1.
    func share(of text: ArraySlice<UInt8>) -> Double {
        var all = 0
        var known = 0
        BodyWitness.forEachRun(in: text) { run in
            all += 1
            if runs.contains(run) { known += 1 }
        }
        return all == 0 ? 0 : Double(known) / Double(all)
    }

    private static func forEachRun(in bytes: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
        var recent: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var count = 0
        var word: UInt64 = 0
        var isInTag = false
        func close() {
            guard word != 0 else { return }
            recent = (recent.1, recent.2, recent.3, word)
            count += 1
            if count >= 4 {
                body(((recent.0 &* 31 &+ recent.1) &* 31 &+ recent.2) &* 31 &+ recent.3)
            }
            word = 0
        }
        for byte in bytes {
            if isInTag {
                isInTag = byte != 0x3E
            } else if byte == 0x3C {
                close()
                isInTag = true
            } else if (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80 {
                // Signs of scripts without spaces stand for words.
                if byte >= 0xE3, byte < 0xF0 { close() }
                // Quotes and dashes are written in many ways.
                if byte == 0xE2 { close() }
                word = (word &* 1_099_511_628_211) ^ UInt64(byte | 0x20)
            } else {
                close()
            }
        }
        close()
    }
}
