import Yams

/// What a person has decided about a corpus, from the `crosscheck.yml` beside its articles.
package struct Decisions: Hashable, Sendable {
    /// Names that are one service, and names that are not.
    package var sameAs: [[String]] = []
    package var differentFrom: [[String]] = []
    /// Minutes east of UTC, by file.
    package var zones: [String: Int] = [:]
    package var excluded: Set<String> = []
    /// Files and what they are copies of.
    package var copies: [String: String] = [:]
    /// What was decided about findings, by id.
    package var findings: [String: Settlement] = [:]

    package struct Settlement: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable { case dismissed, settled }
        package var kind: Kind
        package var note: String

        package init(kind: Kind, note: String) {
            self.kind = kind
            self.note = note
        }
    }

    package init() {}

    /// Reads the file's text. Throws a sentence that says what is wrong and where.
    package init(yaml: String) throws(MalformedDecisions) {
        let form: Form?
        do { form = try YAMLDecoder().decode(Form?.self, from: yaml) } catch {
            throw MalformedDecisions(reason: "it is not in the form of crosscheck.yml (\(error))")
        }
        guard let form else { return }
        sameAs = form.names?.same ?? []
        differentFrom = form.names?.different ?? []
        for (file, source) in form.sources ?? [:] {
            if let zone = source.zone {
                guard let offset = Zone.numeric(zone) else {
                    throw MalformedDecisions(reason: "the zone of \(file) is \"\(zone)\"; write an offset such as UTC-08:00")
                }
                zones[file] = offset
            }
            if source.leaveOut == true { excluded.insert(file) }
            if let original = source.copyOf { copies[file] = original }
        }
        for (id, decision) in form.findings ?? [:] {
            switch (decision.dismissed, decision.settled) {
            case (let note?, nil): findings[id] = Settlement(kind: .dismissed, note: note)
            case (nil, let note?): findings[id] = Settlement(kind: .settled, note: note)
            default: throw MalformedDecisions(reason: "the finding \(id) needs either \"dismissed:\" or \"settled:\" with a note")
            }
        }
    }

    func leavesOut(_ file: String) -> Bool { excluded.contains(file) }

    private struct Form: Decodable {
        var names: Names?
        var sources: [String: SourceForm]?
        var findings: [String: FindingForm]?

        struct Names: Decodable {
            var same: [[String]]?
            var different: [[String]]?

            enum CodingKeys: String, CodingKey {
                case same = "same-as"
                case different = "different-from"
            }
        }

        struct SourceForm: Decodable {
            var zone: String?
            var leaveOut: Bool?
            var copyOf: String?

            enum CodingKeys: String, CodingKey {
                case zone
                case leaveOut = "leave-out"
                case copyOf = "copy-of"
            }
        }

        struct FindingForm: Decodable {
            var dismissed: String?
            var settled: String?
        }
    }
}

/// Why a crosscheck.yml could not be used.
package struct MalformedDecisions: Error, Hashable, Sendable, CustomStringConvertible {
    package var reason: String
    package var description: String { "crosscheck.yml cannot be used: \(reason)." }
}
