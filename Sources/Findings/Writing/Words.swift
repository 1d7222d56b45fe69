package import Claims

// The model's terms as a person says them.

package func words(for role: CauseValue.Role) -> String {
    switch role {
    case .rootCause: "root cause"
    case .trigger: "trigger"
    case .contributing: "contributing"
    case .unknown: "role not stated"
    }
}

package func words(for label: CauseValue.Label) -> String {
    switch label {
    case .api: "API"
    case .dns: "DNS"
    case .bgp: "BGP"
    case .fibreCut: "fibre cut"
    case .unknown: "unknown"
    default: label.rawValue.split(separator: "-").joined(separator: " ")
    }
}

/// The part of a day that a TIMEX3 value names: `morning`.
package func words(forPartIn timex: String) -> String? {
    guard let mark = timex.utf8.lastIndex(of: UInt8(ascii: "T")) else { return nil }
    return switch timex[timex.index(after: mark)...] {
    case "MO": "morning"
    case "MI": "midday"
    case "AF": "afternoon"
    case "EV": "evening"
    case "NI": "night"
    case "DT": "daytime"
    default: nil
    }
}

/// Why files count as one source, in a few words.
package func words(for kind: SourceFold.Kind) -> String {
    switch kind {
    case .copy: "copies of one text"
    case .rewrite: "rewrites of one text"
    case .publisher: "one publisher"
    case .decision: "a copy, as crosscheck.yml says"
    }
}
