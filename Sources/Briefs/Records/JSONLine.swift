import Foundation

/// A record as one line of JSON: fields in the order of their names, no escaped slashes, the same bytes on every run.
package func jsonLine(_ record: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Records hold text, numbers and lists of them: there is nothing in them that JSON cannot say.
    guard let data = try? encoder.encode(record) else { preconditionFailure("\(type(of: record)) holds what JSON cannot say.") }
    return String(decoding: data, as: UTF8.self)
}

/// The records one a line, with a line break at the end of each.
package func jsonLines(_ records: [some Encodable]) -> String { records.map { jsonLine($0) + "\n" }.joined() }
