import Briefs
import Claims
import Findings
import Foundation

/// Claims and findings from files in the form that the brief writes.
enum SavedClaims {
    static func read(_ path: String) throws -> [Claim] {
        try lines(of: path) { line in try JSONDecoder().decode(ClaimRecord.self, from: line).claim() }
    }

    static func readFindings(_ path: String) throws -> [Finding] {
        try lines(of: path) { line in try JSONDecoder().decode(FindingRecord.self, from: line).finding() }
    }

    private static func lines<Item>(of path: String, read: (Data) throws -> Item) throws -> [Item] {
        guard let data = FileManager.default.contents(atPath: path) else { throw CommandFailure.noSuchPath(path) }
        return try data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            guard line.contains(where: { $0 > 32 }) else { return nil }
            do {
                return try read(Data(line))
            } catch {
                let why =
                    (error as? MalformedClaim)?.description ?? (error as? MalformedFinding)?.description
                    ?? "This is no JSON object of the claim model."
                throw CommandFailure.badClaims(file: path, line: number + 1, why: why)
            }
        }
    }
}
