/// The trained weights: all integers, so that every machine gives the same answer.
///
/// Trained on Universal Dependencies English EWT (CC BY-SA 4.0) and English GUM (CC BY 4.0), see `ATTRIBUTION.md`.
package struct SyntaxModel: Sendable {
    package struct TagPair: Sendable, Hashable {
        package var tag: Tag
        package var penn: Penn

        package init(tag: Tag, penn: Penn) {
            self.tag = tag
            self.penn = penn
        }
    }

    package var tags: [TagPair] = []
    package var lexicon = Lexicon(hashes: [0], sets: [0], kinds: [0], candidatesOfSet: [0], candidateLists: [[0]])
    package var lemmas = Lemmas(
        exceptionKeys: [0], exceptionIndices: [0], exceptions: [], knownKeys: [0])
    package var tagWeights = TagWeights([])
    package var network = ParserNetwork()
    /// For each pair of tags (`labelPair`) the index of the list of relations seen between them.
    package var labelListIndex: [UInt16] = []
    package var labelLists: [[UInt8]] = []

    package init() {}

    /// The weights that are built into the program.
    package static let shared = SyntaxModel.embedded()

    /// The tag of names in the singular, an index into the shared model's `tags`.
    static let nameTag = index(of: .propn, .nnp)

    /// The place of a tag among the shared model's.
    static func index(of tag: Tag, _ penn: Penn) -> UInt8 { UInt8(shared.tags.firstIndex(of: TagPair(tag: tag, penn: penn)) ?? 0) }
}
