import Foundation
import Language

// Reads 20 MB of text in one thread and tells how fast: the files given, over and over.
// TimesBenchmark FILE…

let paths = CommandLine.arguments.dropFirst()
guard !paths.isEmpty else {
    print("usage: TimesBenchmark FILE…")
    exit(64)
}
let wanted = 20_000_000
let files = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
var texts: [String] = []
var size = 0
while size < wanted, let next = files[safe: texts.count % files.count], !next.isEmpty {
    texts.append(next)
    size += next.utf8.count
}
let reference = TimeReference(written: Timestamp(iso8601: "2026-03-04T15:00Z"))
var found = 0
let clock = ContinuousClock()
let taken = clock.measure {
    for text in texts { found += timeExpressions(in: text, reference: reference).count }
}
let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
let speed = Double(size) / 1e6 / seconds
print("\(size) bytes, \(texts.count) texts, \(found) times, \(String(format: "%.2f", seconds)) s, \(String(format: "%.1f", speed)) MB/s")

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
