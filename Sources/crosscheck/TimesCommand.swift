import ArgumentParser
import Foundation
import Language

struct TimesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "times", abstract: "Find the times in lines of text.", usage: "crosscheck times [--reference <iso>] < lines",
        discussion: """
            Reads standard input. A line is plain text, read against --reference, or JSON:
              {"id": …, "text": …, "reference": "2026-03-02T11:49+01:00"}
            For each line one line of JSON comes out, offsets in Unicode code points:
              {"id": …, "found": [{"start", "length", "type", "timex",
                                   "start_iso", "end_iso", "seconds"}]}
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

    @Option(help: "How to print them.")
    var format: Format = .jsonl

    @Option(
        help: ArgumentHelp("When the text was written, as ISO 8601. Without it, relative times stay unresolved.", valueName: "iso"))
    var reference: String?

    func run() async throws {
        var written: Timestamp?
        if let reference {
            guard let read = Timestamp(iso8601: reference) else {
                throw ValidationError("Cannot read --reference \(reference): write it as 2026-03-02 or 2026-03-02T11:49+01:00.")
            }
            written = read
        }
        var number = 0
        while let line = readLine(strippingNewline: true) {
            number += 1
            let input = try TimesInput(line, number: number, written: written)
            print(try input.answer())
        }
    }
}

/// One line to read.
private struct TimesInput {
    var id: String
    var text: String
    var written: Timestamp?

    private struct Wire: Decodable {
        var id: String?
        var text: String
        var reference: String?
    }

    private struct Answer: Encodable {
        var id: String
        var found: [Found]
    }

    private struct Found: Encodable {
        var start: Int
        var length: Int
        var type: String
        var timex: String
        var start_iso: String?
        var end_iso: String?
        var seconds: Int?

        enum CodingKeys: String, CodingKey { case start, length, type, timex, start_iso, end_iso, seconds }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(start, forKey: .start)
            try container.encode(length, forKey: .length)
            try container.encode(type, forKey: .type)
            try container.encode(timex, forKey: .timex)
            try container.encode(start_iso, forKey: .start_iso)
            try container.encode(end_iso, forKey: .end_iso)
            try container.encode(seconds, forKey: .seconds)
        }
    }

    init(_ line: String, number: Int, written: Timestamp?) throws {
        self.written = written
        id = String(number)
        text = line
        guard line.hasPrefix("{") else { return }
        do {
            let wire = try JSONDecoder().decode(Wire.self, from: Data(line.utf8))
            id = wire.id ?? id
            text = wire.text
            if let reference = wire.reference { self.written = Timestamp(iso8601: reference) ?? written }
        } catch {
            throw CommandFailure.badLine(number, why: "It begins like JSON, but is not {\"id\": …, \"text\": …, \"reference\": …}.")
        }
    }

    func answer() throws -> String {
        var counter = ScalarCounter(text)
        let found = timeExpressions(in: text, reference: TimeReference(written: written)).map { expression in
            let start = counter.scalars(upTo: expression.range.lowerBound)
            let end = counter.scalars(upTo: expression.range.upperBound)
            return Found(
                start: start, length: end - start, type: expression.kind.rawValue, timex: expression.timex,
                start_iso: iso(expression.earliest, expression), end_iso: iso(expression.latest, expression),
                seconds: seconds(expression))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Answer(id: id, found: found)), as: UTF8.self)
    }

    private func iso(_ instant: Instant?, _ expression: TimeExpression) -> String? {
        instant.map { $0.iso8601(zoned: expression.zone != nil) }
    }

    /// The length of a duration, and of the way to a moment told by one: "in 30 minutes" is both.
    private func seconds(_ expression: TimeExpression) -> Int? {
        expression.kind == .set ? nil : expression.maxSeconds ?? expression.minSeconds
    }
}

/// Counts Unicode scalars up to rising UTF-8 offsets.
private struct ScalarCounter {
    private let bytes: [UInt8]
    private var at = 0
    private var count = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func scalars(upTo offset: Int) -> Int {
        while at < offset {
            if bytes[at] & 0xC0 != 0x80 { count += 1 }
            at += 1
        }
        return count
    }
}
