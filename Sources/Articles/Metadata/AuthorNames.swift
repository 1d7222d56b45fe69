/// Names of persons out of bylines.
enum AuthorNames {
    /// The names in some author fields, each once, without "By", titles, sites and addresses.
    static func split(_ fields: [String], publisher: String?) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for field in fields {
            for part in parts(of: field) {
                guard let name = name(part), seen.insert(name.folded).inserted else { continue }
                names.append(name)
            }
        }
        // "Jane Doe, Example Media for example.org": the one behind is where she works.
        let persons = names.filter { !$0.split(separator: " ").contains { BlockRoles.isDomain(String($0)) } }
        return persons.isEmpty ? names : persons
    }

    /// Whether an address leads to a page about a person.
    static func isPersonPage(_ href: String) -> Bool {
        let parts = href.lowercased().split(separator: "/")
        return parts.dropLast().contains {
            [
                "author", "authors", "staff", "by", "people", "person", "profile", "profiles", "contributor", "contributors", "writer",
                "writers", "journalist", "journalists",
                "reporter", "reporters", "team", "autor", "autoren", "auteur", "auteurs", "autore", "autori", "redaktion", "user", "bio",
                "columnist", "byline",
            ].contains($0)
        }
    }

    private static func parts(of field: String) -> [String] {
        var parts = [field]
        for mark in [" and ", " und ", " et ", " & ", ";", ",", "|", " / ", " • ", " · ", "\n", " with "] {
            parts = parts.flatMap { part in split(part, at: mark) }
        }
        return parts
    }

    private static func split(_ text: String, at mark: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let found = rest.firstRange(of: mark) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        parts.append(String(rest))
        return parts
    }

    private static let introductions = [
        "by ", "by: ", "written by ", "posted by ", "author: ", "authors: ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "text: ",
        "texto: ",
        "von: ", "autor: ", "yazan: ", "oleh ", "oleh: ", "penulis: ", "reporter: ", "автор: ", "автор ", "words by ", "view all posts by ",
        "posts by ", "more by ", "story by ", "published by ",
    ]

    /// The name in one part of a byline; `nil` when it is none.
    private static func name(_ text: String) -> String? {
        var text = cleaned(text)
        while let found = introductions.first(where: { text.lowercased().hasPrefix($0) }) {
            text = String(text.dropFirst(found.count)).trimmed
        }
        if let open = text.firstIndex(where: { $0 == "(" || $0 == "<" || $0 == "[" }) { text = text[..<open].trimmed }
        while let last = text.last, ".:-–—*".contains(last), text.count > 2, !isInitial(text) { text = String(text.dropLast()).trimmed }
        guard text.utf8.count >= 2, text.utf8.count <= 60, !text.contains("@"), !text.contains("http"), !text.contains("www.") else {
            return nil
        }
        guard text.first?.isLetter ?? false, text.utf8.filter({ (0x30...0x39).contains($0) }).count < 3 else { return nil }
        guard text.split(separator: " ").count <= 6, text.unicodeScalars.contains(where: { $0.isWordPart }) else { return nil }
        let lower = text.lowercased()
        if ["admin", "administrator", "null", "undefined", "none", "author", "unknown", "n/a", "guest", "editor", "staff"].contains(lower) {
            return nil
        }
        return text
    }

    private static func isInitial(_ text: String) -> Bool {
        // "Jr." and "A." keep their stop.
        let last = text.split(separator: " ").last ?? ""
        return last.utf8.count <= 6 && last.last == "." && last.first?.isUppercase == true
            && (last.utf8.count <= 3 || last.dropLast().contains("."))
    }

    /// The names of a line that begins with "By" or says "Written by".
    static func byline(_ line: String) -> String? {
        let text = cleaned(line)
        let lower = text.lowercased()
        guard let found = introductions.first(where: { lower.hasPrefix($0) }), text.utf8.count < 120 else { return nil }
        var rest = String(text.dropFirst(found.count)).trimmed
        // The date and the reading time often follow on the same line.
        for mark in [
            " | ", " • ", " · ", " on ", " - ", " – ", " — ", "\n", ", Updated", " Published", " Updated", " Posted", " Last updated",
        ] {
            if let end = rest.firstRange(of: mark) { rest = String(rest[..<end.lowerBound]) }
        }
        var isDated = false
        if let date = DateScanner(rest.utf8).dates().first, date.range.lowerBound > 0 {
            isDated = true
            rest = String(decoding: Array(rest.utf8)[..<date.range.lowerBound], as: UTF8.self).trimmed
        }
        while let last = rest.last, ",;—–-•·|/".contains(last) { rest = String(rest.dropLast()).trimmed }
        let words = rest.split(separator: " ")
        guard let first = words.first, words.count >= (isDated ? 1 : 2), words.count <= 14, first.first?.isUppercase == true else {
            return nil
        }
        return rest
    }
}
