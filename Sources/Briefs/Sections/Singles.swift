import Claims
import Findings
import Language

/// The claims that no independent other source makes too, source by source.
func singles(findings: [Finding], in ledger: Ledger) -> [Single] {
    var speakers: [FactKey: Set<String>] = [:]
    for cited in ledger.claims { speakers[FactKey(cited.claim), default: []].insert(ledger.speaker(for: cited.claim.source)) }
    // What the findings hold to be the same is not single, however differently it is worded.
    var shared: Set<String> = []
    for finding in findings {
        for side in finding.sides where side.independentSources > 1 { shared.formUnion(side.claims) }
        if finding.verdict == .compatible, finding.reach == .betweenSources { shared.formUnion(finding.sides.flatMap(\.claims)) }
    }
    var singles: [Single] = []
    for cited in ledger.claims where !shared.contains(cited.claim.id) && speakers[FactKey(cited.claim)]?.count == 1 {
        if singles.last?.source != cited.claim.source { singles.append(Single(source: cited.claim.source, claims: [])) }
        singles[singles.count - 1].claims.append(cited.claim.id)
    }
    return singles
}

/// What makes two claims say the same: the kind and the value, without the words that carry it.
struct FactKey: Hashable {
    private var value: Claim.Value
    private var isDenied: Bool

    init(_ claim: Claim) {
        isDenied = claim.certainty == .denied
        switch claim.value {
        case .time(var time):
            (time.timex, time.approximate, time.zoneOffsets) = ("", false, [])
            time.zone = time.zone == nil ? nil : ""
            value = .time(time)
        case .duration(var duration):
            (duration.text, duration.approximate) = ("", false)
            value = .duration(duration)
        case .service(var service):
            (service.severity, service.aspect) = (nil, nil)
            value = .service(service)
        case .cause(var cause):
            (cause.text, cause.role) = ("", .unknown)
            value = .cause(cause)
        case .impact(var impact):
            let isWord = impact.measure == .errorCode || impact.measure == .region
            impact.text = isWord ? folded(impact.text).lowercased() : ""
            (impact.approximate, impact.moment) = (false, nil)
            value = .impact(impact)
        }
    }
}
