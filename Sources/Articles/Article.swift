package import Language

/// What was read from one file: the text of an article in blocks, and what is known about it.
///
/// The article owns its text; blocks, sentences and evidence are ranges of UTF-8 offsets into it.
package struct Article: Sendable {
    /// The path below the corpus folder, with `/` between its parts.
    package var file: String
    package var text: String
    package var blocks: [Block]
    package var metadata: Metadata
    /// What is odd about the file, as sentences for a person. Empty when nothing is.
    package var problems: [String]

    package init(file: String, text: String, blocks: [Block], metadata: Metadata, problems: [String] = []) {
        self.file = file
        self.text = text
        self.blocks = blocks
        self.metadata = metadata
        self.problems = problems
    }
}

/// A piece of an article that stands on lines of its own.
package struct Block: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// 1 to 6.
        case heading(level: Int)
        case paragraph
        /// `depth` counts from 0.
        case listItem(depth: Int)
        case quote
        case code
        /// One row of a table; `cells` are UTF-8 ranges of the article's text.
        case tableRow(cells: [Range<Int>], isHeader: Bool)
        case caption
    }

    /// What the block is there for.
    package enum Role: Hashable, Sendable {
        case body
        /// The article's own title, standing in its text.
        case title
        /// "Analysis • March 3, 2026 • site", "By Jane Doe", a dateline of its own, a section label ("TECHNOLOGY").
        case label
        /// A bullet of a summary above the article.
        case summary
        /// A question put to the reader, as in lists of "insights".
        case question
        /// A title or opening of another story: "Explore more", "Related".
        case teaser
    }

    package var kind: Kind
    package var role: Role
    /// UTF-8 offsets into the article's text.
    package var range: Range<Int>

    package init(kind: Kind, role: Role = .body, range: Range<Int>) {
        self.kind = kind
        self.role = role
        self.range = range
    }
}

/// What an article says of itself.
package struct Metadata: Hashable, Sendable {
    package var title: String?
    package var authors: [String] = []
    package var published: Timestamp?
    package var modified: Timestamp?
    package var publisher: String?
    package var url: String?
    /// A BCP 47 tag: `en`, `pt-BR`.
    package var language: String?
    /// Fields of a front matter that have no place above, in their order: `start`, `end`, `severity`.
    package var other: [Field] = []

    package struct Field: Hashable, Sendable {
        package var name: String
        package var value: String
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package init() {}
}

/// Why a file gave no article.
package struct UnreadableFile: Error, Hashable, Sendable {
    package var file: String
    /// A sentence for a person: what is wrong, and what can be done.
    package var reason: String

    package init(file: String, reason: String) {
        self.file = file
        self.reason = reason
    }
}
