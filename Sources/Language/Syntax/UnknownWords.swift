extension SyntaxModel {
    /// Words that the lexicon does not know, or that two verbs in a row betray, where the tagger made verbs of nouns.
    func mendNouns(_ tags: inout [UInt8], of forms: [WordForm]) {
        for index in tags.indices {
            let pair = self.tags[Int(tags[index])]
            let isUnknown = forms[index].candidates == 0
            // "Acme customers could", "Heathrow, Gatwick and": a capital on an unknown word is a name's, at the opening as elsewhere.
            if isUnknown, forms[index].shape & Shape.startsUpper != 0, forms[index].shape & Shape.hasLower != 0 {
                switch (pair.tag, pair.penn) {
                case (.verb, .vb), (.verb, .vbp), (.intj, _), (.x, _): tags[index] = Self.nameTag
                default: break
                }
                continue
            }
            // "airport kiosks stopped", "fuel pumps failed": of two finite verbs in a row behind a noun the first is a plural.
            guard pair.penn == .vbz, pair.tag == .verb, index > 0, index + 1 < tags.count else { continue }
            let before = self.tags[Int(tags[index - 1])]
            let next = self.tags[Int(tags[index + 1])]
            let isBesideNoun = before.tag == .noun || before.tag == .adj || before.tag == .propn && next.tag == .verb
            if isBesideNoun, next.penn == .vbd || next.penn == .md || isUnknown && (next.penn == .vbz || next.penn == .vbp) {
                tags[index] = Self.pluralTag
            }
        }
    }

    private static let pluralTag = UInt8(shared.tags.firstIndex(of: TagPair(tag: .noun, penn: .nns)) ?? 0)
}
