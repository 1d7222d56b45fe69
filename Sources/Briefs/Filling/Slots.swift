import Findings
import Mustache

/// What a template may ask for by name. Every format fills its template with such values, never with types of the model.
struct Slots: MustacheParent, Sendable, ExpressibleByDictionaryLiteral {
    private var values: [String: Slot]

    init(dictionaryLiteral elements: (String, Slot)...) {
        values = Dictionary(elements, uniquingKeysWith: { $1 })
    }

    init(_ values: [String: Slot]) { self.values = values }

    subscript(name: String) -> Slot? {
        get { values[name] }
        set { values[name] = newValue }
    }

    func child(named name: String) -> Any? { values[name]?.content }
}

enum Slot: Sendable, ExpressibleByStringLiteral {
    /// Escaped by the template's content type, unless it asks for it in three braces.
    case text(String)
    case flag(Bool)
    case group(Slots)
    case list([Slots])

    init(stringLiteral text: String) { self = .text(text) }

    static func text(_ optional: String?) -> Slot { .text(optional ?? "") }
    static func number(_ number: Int) -> Slot { .text(Quantity.grouped(number)) }

    /// As the template engine wants it: an empty text is nothing, and hides a text of the same name further out.
    fileprivate var content: Any {
        switch self {
        case .text(let text): text.isEmpty ? Nothing() : text
        case .flag(let flag): flag
        case .group(let slots): slots
        case .list(let list): list
        }
    }

    private struct Nothing: MustacheCustomRenderable {
        var renderText: String { "" }
        var isNull: Bool { true }
    }
}
