import Claims

/// Error codes and regions that several sources name.
let sameWordsRule = FindingRule(
    "same-words",
    meaning: "Sources that name the same error code or region agree; lists of different ones only differ in detail.",
    examples: [
        .init("A: error-code HTTP 500", "B: error-code HTTP 500", verdict: .agreement),
        .init("A: region Europe", "B: region Asia", verdict: nil),
    ]
) { incident in
    var byText: [String: [Int]] = [:]
    for index in incident.counts {
        guard let impact = incident.entries[index].impact, impact.measure == .errorCode || impact.measure == .region else { continue }
        byText["\(impact.measure.rawValue)|\(slug(impact.text))", default: []].append(index)
    }
    return byText.keys.sorted().compactMap { key in
        let entries = byText[key] ?? []
        guard incident.isToldBySeveral(entries), !key.hasSuffix("|") else { return nil }
        return Draft(
            topic: "impact:\(key.prefix { $0 != "|" })", verdict: .agreement, sides: [entries], explanation: "\(incident.told(entries)).")
    }
}
