package import Language

/// What reconciliation needs to know of a document beside its claims.
package struct Source: Hashable, Sendable {
    package var file: String
    package var title: String?
    package var publisher: String?
    package var url: String?
    package var published: Timestamp?
    /// Word shingles of the text, hashed and sketched, for finding copies. Empty when only claims were given.
    package var sketch: [UInt64]
    /// Hashes of the names in the text. Empty when only claims were given.
    package var names: Set<UInt64>

    package init(
        file: String, title: String? = nil, publisher: String? = nil, url: String? = nil, published: Timestamp? = nil,
        sketch: [UInt64] = [], names: Set<UInt64> = []
    ) {
        self.file = file
        self.title = title
        self.publisher = publisher
        self.url = url
        self.published = published
        self.sketch = sketch
        self.names = names
    }
}
