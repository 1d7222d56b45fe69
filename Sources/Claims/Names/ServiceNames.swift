/// The names that a corpus gives to services, joined where they mean the same.
///
/// Made once from all names of a corpus; asking is a look-up. Nothing here knows a company: names are joined by their
/// wording (possessives, determiners, common nouns after a name, acronyms, domains) and by what else the corpus names.
package struct ServiceNames: Sendable {
    /// What a name stands for.
    package struct Service: Hashable, Sendable {
        /// The name without what the wording added to it.
        package var name: String
        /// Lower case with hyphens, the same for all names of the service: `claude-api`.
        package var key: String
        /// The words of the name when it covers only some of the service: "some API methods".
        package var part: String?
    }

    /// How two names stand to each other.
    package enum Relation: Hashable, Sendable {
        case same
        /// The first is a part of the second, or the reverse: "API methods" of "API".
        case part, whole
        /// Different products under one name: Claude and Claude.ai.
        case family
        case unrelated
    }

    private var services: [String: Service] = [:]
    private var joiner: NameJoiner

    /// - Parameters:
    ///   - names: every name as often as it occurs; the commonest spelling becomes the canonical one.
    ///   - provider: who runs the services, where it is known; bare words ("the API") are read as its.
    ///   - sameAs: groups of names that a person has declared to be one.
    ///   - differentFrom: groups of names that a person has declared to be different.
    package init(
        _ names: some Sequence<String>, provider: String? = nil, sameAs: [[String]] = [], differentFrom: [[String]] = []
    ) {
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        joiner = NameJoiner(counts: counts, provider: provider, apart: differentFrom)
        var declared: [String: Service] = [:]
        for group in sameAs {
            guard let first = group.first else { continue }
            let service = joiner.service(first)
            for name in group { declared[slug(name)] = service }
        }
        for name in counts.keys {
            var service = joiner.service(name)
            if let chosen = declared[slug(name)] ?? declared[service.key] {
                service = Service(name: chosen.name, key: chosen.key, part: service.part)
            }
            services[name] = service
        }
        for group in sameAs { for name in group { services[name] = declared[slug(name)] } }
    }

    package subscript(name: String) -> Service { services[name] ?? joiner.service(name) }

    /// The product that bare words ("the platform") stand for: the commonest proper name.
    package var main: Service? { joiner.main.map { self[$0] } }

    package func relation(_ a: String, _ b: String) -> Relation {
        let (a, b) = (self[a], self[b])
        if a.key == b.key {
            return a.part == b.part ? .same : a.part != nil && b.part == nil ? .part : a.part == nil ? .whole : .family
        }
        if NameJoiner.isFamily(a.key, b.key) { return .family }
        return .unrelated
    }
}
