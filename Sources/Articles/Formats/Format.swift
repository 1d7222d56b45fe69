/// A kind of file that articles come in.
protocol Format: Sendable {
    /// What a person calls it.
    static var name: String { get }
    /// Extensions of its files' names, in lower case and without the dot.
    static var extensions: Set<String> { get }
    /// Whether a file's beginning shows that it is of this format, whatever it is called.
    static func recognises(_ start: FileStart) -> Bool
    static func article(file: String, bytes: [UInt8]) throws(UnreadableFile) -> Article
}

/// All formats, in the order in which their signs are looked for.
let formats: [any Format.Type] = [PageFormat.self, MarkdownFormat.self, PlainTextFormat.self]

/// The format of a file: what its content shows, else what its name says, else plain text where it is text at all.
func format(of file: String, _ start: FileStart) -> any Format.Type {
    let suffix = file.lowercased().split(separator: ".").last.map(String.init) ?? ""
    // A text that quotes tags, or has three dashes, is still what its name says.
    let named = formats.first { $0.extensions.contains(suffix) }
    if let named, named != PlainTextFormat.self, !start.isWholePage { return named }
    return formats.first { $0.recognises(start) } ?? named ?? PlainTextFormat.self
}
