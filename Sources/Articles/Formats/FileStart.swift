/// The first bytes of a file, and what they show.
struct FileStart {
    let bytes: ArraySlice<UInt8>
    var isMarkup: Bool { true }
}
