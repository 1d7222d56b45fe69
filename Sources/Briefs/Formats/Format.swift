/// A way to write a brief down: one file of `Formats/`, one line of the list below.
package struct Format: Sendable {
    /// The file that it becomes, which is its name too.
    package let file: String
    /// One line for a person.
    package let meaning: String
    package let render: @Sendable (Brief) -> String

    package static let all: [Format] = [
        markdown, page, claimLines, findingLines, articleLines, claimTable, findingTable, annotations, claimReviews,
    ]
}
