import Language

extension Passage {
    /// What the introduction of a list says of the services that it names: "the following services were affected:".
    var introducedState: ServiceValue.State? {
        let isOpen = words.last?.lower == ":"
        let isShort = words.count < 7 && !words.contains { $0.tag == .verb && [.vbd, .vbz, .vbp].contains($0.penn) }
        guard isOpen || isShort,
            words.indices.contains(where: { has($0, [.serviceHead, .customer, .organisation]) && words[$0].penn == .nns })
        else { return nil }
        let isSpared = words.indices.contains { index in
            ["unaffected", "operational", "spared"].contains(words[index].lower) && words[index].relation != .amod
        }
        if isSpared { return .operational }
        if words.indices.contains(where: { has($0, .restoring) && words[$0].penn == .vbn }) { return .restored }
        let isHit = words.indices.contains { index in
            ["affected", "impacted", "disrupted", "hit"].contains(words[index].lower) || isOpen && has(index, [.failing, .brokenState])
                || isOpen && has(index, [.outage, .hitting]) && !isNegated(index)
        }
        return isHit && !words.contains(where: { $0.lower == "not" || $0.lower == "n't" }) ? .impaired : nil
    }
}
