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
        guard FileManager.default.fileExists(atPath: path) else { throw CommandFailure.noSuchPath(path) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure.badClaims(file: path, line: 1, why: "It cannot be read; check its permissions.")
        }
        return try data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            guard line.contains(where: { $0 > 32 }) else { return nil }
            do {
                return try read(Data(line))
            } catch {
                let why =
                    (error as? MalformedClaim)?.description ?? (error as? MalformedFinding)?.description
                    ?? "This is no JSON object as 'crosscheck brief' writes them to claims.jsonl and findings.jsonl; give such a file."
                throw CommandFailure.badClaims(file: path, line: number + 1, why: why)
            }
        }
    }
}
