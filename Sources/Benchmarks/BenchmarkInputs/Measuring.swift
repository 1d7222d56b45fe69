import Foundation

/// Seconds of processor time that the process takes for some work, and what the work gives. Other programs on the machine do not show in it.
package func processorSeconds<Result>(of work: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
    let start = clock()
    let result = try work()
    // POSIX fixes the unit of clock() at a millionth of a second.
    return (Double(clock() - start) / 1_000_000, result)
}

/// "12.34 MB in 0.56 s of processor time: 22.0 MB/s"
package func speed(bytes: Int, seconds: Double) -> String {
    let size = Double(bytes) / 1e6
    return String(format: "%.2f MB in %.2f s of processor time: %.1f MB/s", size, seconds, size / max(seconds, 1e-6))
}
