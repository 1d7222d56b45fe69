/// The credit that ends a picture's caption: "(Image: …)", "© Jane Doe", "Photo by Jane Doe/Example Images".
enum Credits {
    private static let opened = PhraseTable([
        "(image:", "(image credit", "(photo:", "(photo by", "(photo credit", "(photo illustration", "(picture:", "(credit:", "(ap photo",
        "(file photo", "(courtesy", "(foto:",
        "(screenshot", "(getty", "(reuters/", "(afp", "(shutterstock", "(bild:", "(kép:", "(фото:",
    ])
    private static let beginning = PhraseTable([
        "image credit", "photo credit", "photo:", "photo by", "photograph by", "image:", "image source", "photo illustration", "picture:",
        "foto:", "fotos:", "bild:", "crédit photo",
        "credit:", "pictured right", "pictured left", "pictured from", "pictured at", "pictured above", "in this file photo", "fotografía:",
        "фото:",
    ])

    static func isFound(in text: ArraySlice<UInt8>) -> Bool {
        let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if beginning.prefixLength(of: lower) > 0 { return true }
        if lower.last == UInt8(ascii: ")"), let open = lower.lastIndex(of: UInt8(ascii: "(")), opened.length(in: lower, at: open) > 0 {
            return true
        }
        // "… © Example Agency": few words behind the sign.
        guard let sign = lower.indices.dropFirst(2).first(where: { lower[$0] == 0xA9 && lower[$0 - 1] == 0xC2 }) else { return false }
        return lower.count - sign <= 51
    }
}
