import Testing

@testable import Language

@Suite struct SyntaxParsingTests {
    /// Each word with its head and its relation.
    @Test(arguments: [
        ("The site went down.", "The<site det, site<went nsubj, went root, down<went advmod, .<went punct"),
        (
            "Engineers restored the service at noon.",
            "Engineers<restored nsubj, restored root, the<service det, service<restored obj, at<noon case, noon<restored obl, .<restored punct"
        ),
        ("Users were affected.", "Users<affected nsubjPass, were<affected auxPass, affected root, .<affected punct"),
    ])
    func `hangs each word on its head`(text: String, expected: String) throws {
        let sentence = try #require(sentences(in: text, range: 0..<text.utf8.count).first)
        let tree = sentence.words.map { word in
            let form = slice(text, word.range)
            return word.head < 0 ? "\(form) \(word.relation)" : "\(form)<\(slice(text, sentence.words[word.head].range)) \(word.relation)"
        }
        #expect(tree.joined(separator: ", ") == expected)
    }

    @Test(arguments: [
        "One sentence (with, somehow: a lot — of marks) and \"no\" end", ".", "down", "- - - ! ?",
        "A a a a a a a a a a a a a a a a a a a a of of of of of of the the the the is is is is is",
    ])
    func `makes one tree of whatever it is given`(text: String) {
        for sentence in sentences(in: text, range: 0..<text.utf8.count) {
            #expect(sentence.words.filter { $0.head < 0 }.count == 1)
            for word in sentence.words {
                var top = word
                var steps = 0
                while top.head >= 0, steps <= sentence.words.count {
                    top = sentence.words[top.head]
                    steps += 1
                }
                #expect(steps < sentence.words.count)
            }
        }
    }

    @Test(arguments: [
        ("outages", Penn.nns, "outage"), ("crashes", .nns, "crash"), ("companies", .nns, "company"), ("status", .nn, "status"),
        ("stopped", .vbd, "stop"), ("caused", .vbn, "cause"), ("tried", .vbd, "try"), ("rerouting", .vbg, "reroute"), ("went", .vbd, "go"),
    ])
    func `finds the dictionary form`(form: String, penn: Penn, lemma: String) {
        let tag: Language.Tag = penn == .nn || penn == .nns ? .noun : .verb
        #expect(SyntaxModel.shared.lemmas.lemma(of: form, hash: Lemmas.hash(form.utf8), tag: tag, penn: penn) == lemma)
    }

    @Test(arguments: ["Überall", "It’s", "WHATSAPP", "a-very-long-token-of-more-than-fifteen-bytes", "ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNOP"])
    func `lower-cases words of every length and script`(text: String) {
        let words = tokenisedSentences(in: text, range: 0..<text.utf8.count).flatMap(\.words)
        #expect(words.map(\.lower.text) == words.map { slice(text, $0.range).lowercased().replacing("’", with: "'") })
    }

    @Test func `adds, clamps and multiplies layers`() {
        let row = Row { first in
            var part = SIMD16<Int8>()
            for lane in 0..<16 { part[lane] = Int8(first + lane - 32) }
            return part
        }
        var sum = RowSum()
        sum.add(row)
        sum.add(row)
        let layer = Layer(sum, and: Layer { Int16($0) })
        let expected: [Int16] = (0..<64).map { Int16($0 * 3 - 64) }
        let clamped: [Int16] = expected.map { max(0, min(64, $0)) }
        #expect(layer.numbers == expected)
        #expect(layer.clamped.numbers == clamped)
        let full = Layer { _ in 64 }
        let largest: Int32 = 64 * 64 * 63
        #expect(full.times(Layer { _ in 63 }) == largest)
        #expect(full.times(Layer { _ in -63 }) == -largest)
        var products: Int32 = 0
        for (place, number) in clamped.enumerated() { products += Int32(number) * Int32(place - 32) }
        #expect(layer.clamped.times(Layer { Int16($0 - 32) }) == products)
    }
}
