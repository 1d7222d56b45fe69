/// Words and their cues, found by a hash of their bytes that is the same in every run.
///
/// Every word of every article is looked up here twice: a dictionary of strings takes longer over it than the rest of a sentence's reading.
struct CueTable: Sendable {
    private var keys: [UInt64]
    private var cues: [Cues]
    private let mask: Int

    init(_ entries: [(cue: Cues, words: String)]) {
        var known: [String: Cues] = [:]
        for (cue, words) in entries {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { known[String(word), default: []].formUnion(cue) }
        }
        var size = 1
        while size < known.count * 3 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        cues = Array(repeating: [], count: size)
        for (word, cue) in known {
            let key = Self.key(word)
            var place = Int(truncatingIfNeeded: key >> 20) & mask
            while keys[place] != 0 { place = (place + 1) & mask }
            keys[place] = key
            cues[place] = cue
        }
    }

    subscript(word: String) -> Cues {
        let key = Self.key(word)
        var place = Int(truncatingIfNeeded: key >> 20) & mask
        while keys[place] != 0 {
            if keys[place] == key { return cues[place] }
            place = (place + 1) & mask
        }
        return []
    }

    /// FNV-1a in 64 bits, never 0: no two words of one language share one.
    private static func key(_ word: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash | 1
    }
}
