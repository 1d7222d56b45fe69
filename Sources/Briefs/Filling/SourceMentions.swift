import Claims
import Findings

/// Finds the files of sources in a sentence of ours, so that a reader gets their short label and a link instead of the name.
struct SourceMentions {
    let ledger: Ledger

    enum Piece: Equatable {
        case words(String)
        /// A source, by its file.
        case source(String)
    }

    /// The sentence, cut where one of these files is named; where one name is in another the longer one counts.
    func pieces(of sentence: String, naming files: Set<String>) -> [Piece] {
        let text = Array(sentence.utf8)
        let names = files.map { (file: $0, bytes: Array($0.utf8)) }.filter { !$0.bytes.isEmpty }
            .sorted { ($1.bytes.count, $0.file) < ($0.bytes.count, $1.file) }
        var pieces: [Piece] = []
        var (start, at) = (0, 0)
        func close(_ end: Int) { if start < end { pieces.append(.words(String(decoding: text[start..<end], as: UTF8.self))) } }
        while at < text.count {
            let found = at == 0 || !isPartOfName(text[at - 1]) ? names.first { matches($0.bytes, text, at) } : nil
            guard let found else {
                at += 1
                continue
            }
            close(at)
            pieces.append(.source(found.file))
            at += found.bytes.count
            start = at
        }
        close(text.count)
        return pieces
    }

    private func matches(_ name: [UInt8], _ text: [UInt8], _ at: Int) -> Bool {
        let end = at + name.count
        guard end <= text.count, text[at] == name[0], text[at..<end].elementsEqual(name) else { return false }
        return end == text.count || !isPartOfName(text[end])
    }

    private func isPartOfName(_ byte: UInt8) -> Bool {
        byte >= 128 || (48...57).contains(byte) || (97...122).contains(byte | 32) || "-_/".utf8.contains(byte)
    }

    /// As the templates want them.
    func slots(for sentence: String, citing claims: [String]) -> [Slots] {
        let files = Set(claims.compactMap { ledger[$0]?.claim.source })
        return pieces(of: sentence, naming: files).map { piece in
            switch piece {
            case .words(let words): ["words": .text(words), "isSource": .flag(false)]
            case .source(let file):
                ["words": .text(ledger.label(of: file)), "anchor": .text(ledger.anchor(of: file)), "isSource": .flag(true)]
            }
        }
    }
}
