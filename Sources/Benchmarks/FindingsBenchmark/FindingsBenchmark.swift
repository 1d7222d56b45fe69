import BenchmarkInputs
import Claims
import Findings

/// Reconciles made-up claims on one incident: `FindingsBenchmark [claims]`, 100,000 by default, and says what it found in how long.
@main
struct FindingsBenchmark {
    static func main() {
        let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
        let claims = madeUpClaims(count)
        let (seconds, result) = processorSeconds { reconciliation(of: claims, sources: []) }
        print("\(claims.count) claims, \(result.findings.count) findings, \(seconds) s of processor time")
    }
}

/// Claims of many sources that mostly agree, by a fixed recipe: every run gives the same.
private func madeUpClaims(_ count: Int) -> [Claim] {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let perSource = 20
    var lines: [String] = []
    lines.reserveCapacity(count)
    let services = ["Notes", "Notes API", "Orbit", "the API", "Notes Cloud", "Vault"]
    let labels = ["dns", "bgp", "configuration", "upgrade", "authentication", "software-bug", "load", "cyberattack"]
    let phases = ["began", "acknowledged", "mitigated", "resolved"]
    for number in 0..<count {
        let source = "source-\(number / perSource)"
        let hedge = next(10) == 0 ? "; hedged" : ""
        switch next(5) {
        case 0:
            let phase = next(4)
            let minute = phase * 120 + next(next(10) == 0 ? 120 : 12)
            lines.append("\(source): \(phases[phase]) 2026-03-02 \(padded(8 + minute / 60)):\(padded(minute % 60)) UTC\(hedge)")
        case 1: lines.append("\(source): lasted \(next(20) == 0 ? 1 + next(9) : 6) h\(hedge)")
        case 2:
            lines.append(
                "\(source): \(services[next(services.count)]) is \(["operational", "impaired", "impaired", "restored"][next(4)])\(hedge)")
        case 3:
            lines.append(
                "\(source): caused by \(labels[next(labels.count)])\(next(2) == 0 ? " root-cause" : "")\(next(8) == 0 ? "; denied" : hedge)"
            )
        default: lines.append("\(source): users \(next(3) == 0 ? ">=" : "~")\(1_000 * (1 + next(9)))\(hedge)")
        }
    }
    return claims(inNotation: lines)
}
