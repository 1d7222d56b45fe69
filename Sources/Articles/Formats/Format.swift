/// A kind of file that articles come in.
protocol Format: Sendable {
    /// Extensions of its files' names, in lower case and without the dot.
    static var extensions: Set<String> { get }
    /// Whether a file's first bytes show that it is of this format, whatever it is called.
    static func recognises(_ start: FileStart) -> Bool
    static func article(file: String, bytes: [UInt8]) throws(UnreadableFile) -> Article
}

/// All formats, in the order in which their signs are looked for.
let formats: [any Format.Type] = [PageFormat.self]
