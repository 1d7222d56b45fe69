import Articles
import Claims
import Foundation
import Testing

@testable import Briefs

@Suite struct SchemaTests {
    @Test(arguments: [
        ("claims.jsonl", PackageResources.claim_schema_json), ("findings.jsonl", PackageResources.finding_schema_json),
        ("articles.jsonl", PackageResources.article_schema_json), ("annotations.jsonld", PackageResources.annotations_schema_json),
        ("claim-reviews.jsonld", PackageResources.claim_reviews_schema_json),
    ])
    func `every line fits its schema`(file: String, schema: [UInt8]) throws {
        let format = try #require(Format.all.first { $0.file == file })
        let rules = try JSONDecoder().decode(JSONValue.self, from: Data(schema))
        let lines = format.render(Sample.brief).split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            let value = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
            #expect(value.faults(under: rules, at: "") == [])
        }
    }

    @Test func `a doubtful claim fits its schema, and the brief says what it is`() throws {
        var claims = Sample.claims
        for index in claims.indices { claims[index].isDoubtful = true }
        let brief = brief(of: Sample.articles, claims: claims, findings: [])
        let rules = try JSONDecoder().decode(JSONValue.self, from: Data(PackageResources.claim_schema_json))
        let lines = try #require(Format.all.first { $0.file == "claims.jsonl" }).render(brief).split(separator: "\n")
        for line in lines {
            let value = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
            #expect(value.faults(under: rules, at: "") == [])
            #expect(value["doubtful"] == .flag(true))
        }
        let text = try #require(Format.all.first { $0.file == "brief.md" }).render(brief)
        #expect(text.contains("doubtful: its article hardly bears it out"))
    }

    @Test func `the check finds what does not fit`() throws {
        let rules = try JSONDecoder().decode(JSONValue.self, from: Data(PackageResources.finding_schema_json))
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(#"{"id": 1, "verdict": "maybe", "extra": true}"#.utf8))
        let faults = value.faults(under: rules, at: "")
        #expect(faults.contains("/id is no string"))
        #expect(faults.contains("/verdict is none of the values"))
        #expect(faults.contains("/extra is not foreseen"))
        #expect(faults.contains("/sides is missing"))
    }

    @Test func `a comparison fits its schema`() throws {
        let (a, b) = (Sample.claims.filter { $0.source == "a-harbour.md" }, Sample.claims.filter { $0.source == "b-ledger.md" })
        let comparison = comparison(of: ComparedSide(name: "A", claims: a), with: ComparedSide(name: "B", claims: b), areVersions: false)
        let rules = try JSONDecoder().decode(JSONValue.self, from: Data(PackageResources.comparison_schema_json))
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(comparison.json.utf8)).faults(under: rules, at: "") == [])
    }

    @Test func `the positions of annotations hold the words that they quote`() throws {
        let text = try #require(Format.all.first { $0.file == "annotations.jsonld" }).render(Sample.brief)
        let page = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))["first"]
        guard case .array(let items)? = page?["items"] else { throw Missing() }
        #expect(items.count == Sample.claims.count)
        let scalars = Dictionary(
            uniqueKeysWithValues: Sample.articles.map { ("https://example.org/" + $0.file, Array($0.text.unicodeScalars)) })
        for item in items {
            guard case .string(let source)? = item["target"]?["source"], case .array(let selectors)? = item["target"]?["selector"],
                case .string(let exact)? = selectors[0]["exact"], case .number(let start)? = selectors[1]["start"],
                case .number(let end)? = selectors[1]["end"], let text = scalars[source]
            else { throw Missing() }
            #expect(String(String.UnicodeScalarView(text[Int(start)..<Int(end)])) == exact)
        }
    }

    private struct Missing: Error {}
}

/// JSON as it is, for checking its shape.
indirect enum JSONValue: Decodable, Hashable {
    case object([String: JSONValue]), array([JSONValue]), string(String), number(Double), flag(Bool), null

    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if one.decodeNil() {
            self = .null
        } else if let flag = try? one.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? one.decode(Double.self) {
            self = .number(number)
        } else if let text = try? one.decode(String.self) {
            self = .string(text)
        } else if let list = try? one.decode([JSONValue].self) {
            self = .array(list)
        } else {
            self = .object(try one.decode([String: JSONValue].self))
        }
    }

    subscript(name: String) -> JSONValue? { if case .object(let fields) = self { fields[name] } else { nil } }

    /// Where it departs from a JSON Schema: the few words of it that our schemas use.
    func faults(under schema: JSONValue, at path: String) -> [String] {
        if case .array(let choices)? = schema["oneOf"] {
            return choices.contains { faults(under: $0, at: path).isEmpty } ? [] : ["\(path) is none of the forms"]
        }
        if case .array(let values)? = schema["enum"] { return values.contains(self) ? [] : ["\(path) is none of the values"] }
        if let type = schema["type"] {
            let names: [JSONValue] = if case .array(let list) = type { list } else { [type] }
            guard names.contains(where: isOf) else {
                if case .string(let name) = type { return ["\(path) is no \(name)"] }
                return ["\(path) is of no such type"]
            }
        }
        switch self {
        case .array(let items):
            guard let rule = schema["items"] else { return [] }
            return items.enumerated().flatMap { $1.faults(under: rule, at: "\(path)/\($0)") }
        case .object(let fields):
            var faults: [String] = []
            if case .array(let required)? = schema["required"] {
                for case .string(let name) in required where fields[name] == nil { faults.append("\(path)/\(name) is missing") }
            }
            for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
                if let rule = schema["properties"]?[name] {
                    faults += value.faults(under: rule, at: "\(path)/\(name)")
                } else if schema["additionalProperties"] == .flag(false) {
                    faults.append("\(path)/\(name) is not foreseen")
                }
            }
            return faults
        default: return []
        }
    }

    private func isOf(_ type: JSONValue) -> Bool {
        switch (self, type) {
        case (.object, .string("object")), (.array, .string("array")), (.string, .string("string")), (.number, .string("number")),
            (.flag, .string("boolean")), (.null, .string("null")):
            true
        case (.number(let number), .string("integer")): number == number.rounded()
        default: false
        }
    }
}
