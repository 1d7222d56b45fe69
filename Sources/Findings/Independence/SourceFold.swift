/// Why two or more files count as one witness.
package struct SourceFold: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case copy, rewrite, publisher, decision }
    package var kind: Kind
    package var files: [String]
    /// One sentence for a person.
    package var reason: String

    package init(kind: Kind, files: [String], reason: String) {
        self.kind = kind
        self.files = files
        self.reason = reason
    }
}
