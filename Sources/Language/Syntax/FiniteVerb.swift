extension SyntaxModel {
    /// A sentence has a finite verb: where the tagger found none, "-ed" behind a noun is one, and no participle.
    ///
    /// Past tense and participle look alike, and a tagger that reads from left to right decides before it can know.
    func mendFiniteVerb(_ tags: inout [UInt8], of forms: [WordForm]) {
        mendBehindClause(&tags, of: forms)
        guard forms.count > 3, !tags.contains(where: { Self.isFinite(self.tags[Int($0)]) }) else { return }
        // "Disrupted airlines and banks.": a list item without its subject.
        let last = self.tags[Int(tags[forms.count - 1])]
        let opener = self.tags[Int(tags[0])]
        if opener.penn == .vbn || opener.penn == .jj && forms[0].ending2 == Self.ed, last.tag == .punct, forms.count > 4,
            !forms.contains(where: { $0.hash == Self.colon })
        {
            tags[0] = Self.pastTag
            return
        }
        var index = 1
        while index < forms.count {
            let pair = self.tags[Int(tags[index])]
            let isParticiple = pair.penn == .vbn || pair.penn == .jj && forms[index].ending2 == Self.ed
            if isParticiple, let before = self.before(index, tags), [.noun, .propn, .pron].contains(before.tag) || before.penn == .dt,
                before.penn != .dt || self.tags[Int(tags[index - 1])].tag == .adv, index + 1 < forms.count
            {
                let next = self.tags[Int(tags[index + 1])]
                // "services affected by the outage" is a phrase; "the site crashed." a sentence.
                if forms[index + 1].hash != Self.by, next.tag != .noun || before.penn == .dt || next.penn == .nns || next.tag == .propn {
                    tags[index] = Self.pastTag
                    return
                }
            }
            index += 1
        }
    }

    /// "The fault, which began at nine, disrupted payments": behind a clause in commas that has the only finite verb so far comes the sentence's own.
    private func mendBehindClause(_ tags: inout [UInt8], of forms: [WordForm]) {
        guard
            let opener = forms.indices.first(where: {
                $0 > 1 && forms[$0 - 1].hash == Self.comma && Self.relatives.contains(forms[$0].hash)
            }),
            !tags[..<opener].contains(where: { Self.isFinite(self.tags[Int($0)]) }),
            let closer = forms.indices.first(where: { $0 > opener + 1 && forms[$0].hash == Self.comma }), closer + 2 < forms.count,
            tags[opener..<closer].contains(where: { Self.isFinite(self.tags[Int($0)]) })
        else { return }
        let pair = self.tags[Int(tags[closer + 1])]
        guard pair.penn == .vbn || pair.penn == .jj && forms[closer + 1].ending2 == Self.ed, forms[closer + 2].hash != Self.by,
            !tags[(closer + 1)...].contains(where: { Self.isFinite(self.tags[Int($0)]) })
        else { return }
        tags[closer + 1] = Self.pastTag
    }

    private static let relatives = HashSet(["which", "who", "whose"].map { hash(of: $0) })
    private static let comma = hash(of: ",")

    private func before(_ index: Int, _ tags: [UInt8]) -> TagPair? {
        var at = index - 1
        while at > 0, self.tags[Int(tags[at])].tag == .adv { at -= 1 }
        return at >= 0 ? self.tags[Int(tags[at])] : nil
    }

    private static func isFinite(_ pair: TagPair) -> Bool {
        switch pair.penn {
        case .vbd, .vbz, .vbp, .md, .vb: true
        default: false
        }
    }

    static let ed = UInt32(UInt8(ascii: "e")) &<< 8 | UInt32(UInt8(ascii: "d"))
    private static let by = hash(of: "by")
    private static let colon = hash(of: ":")
    private static let pastTag = index(of: .verb, .vbd)
}
