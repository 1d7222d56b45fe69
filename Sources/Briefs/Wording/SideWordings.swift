import Claims
import Findings

/// What the claims of one side say, gathered so that nothing is said twice.
struct SideWordings {
    private struct Wording {
        var text: String
        var roles: [String]
        var isStated: Bool
        var isHedged: Bool
    }

    /// What stands before a row of wordings: the phase of times, where several are compared.
    private var stems: [String] = []
    private var wordings: [String: [Wording]] = [:]

    /// `subject` is what the heading says already.
    mutating func add(_ cited: CitedClaim, stem: String = "", leavingOut subject: String = "") {
        let claim = cited.claim
        var (text, roles) = (cited.reading, [String]())
        if case .cause(let cause) = claim.value {
            text = (claim.certainty == .denied ? "not " : "") + words(for: cause.label)
            if cause.role != .unknown { roles = [words(for: cause.role)] }
        }
        let negation = claim.certainty == .denied && text.hasPrefix("not " + subject) ? "not " : ""
        if text.hasPrefix(negation + subject) { text = negation + text.dropFirst((negation + subject).count) }
        if wordings[stem] == nil { stems.append(stem) }
        let isHedged = claim.certainty == .hedged
        guard let index = wordings[stem, default: []].firstIndex(where: { $0.text.lowercased() == text.lowercased() }) else {
            wordings[stem, default: []].append(Wording(text: text, roles: roles, isStated: !isHedged, isHedged: isHedged))
            return
        }
        for role in roles where wordings[stem]?[index].roles.contains(role) == false { wordings[stem]?[index].roles.append(role) }
        if isHedged { wordings[stem]?[index].isHedged = true } else { wordings[stem]?[index].isStated = true }
    }

    var text: String {
        stems.map { stem in
            let told = withoutPlainer(wordings[stem] ?? []).map(told)
            return stem + told.prefix(4).joined(separator: ", ") + (told.count > 4 ? " and \(told.count - 4) more" : "")
        }.joined(separator: "; ")
    }

    private func told(_ wording: Wording) -> String {
        let roles = wording.roles.isEmpty ? "" : " (" + wording.roles.joined(separator: ", ") + ")"
        return (wording.isStated ? "" : "possibly ") + wording.text + roles
            + (wording.isStated && wording.isHedged ? " (by some hedged)" : "")
    }

    /// Leaves out what another wording says too, and more exactly: "about 6 h" beside "6 h", "impaired" beside "impaired (login)".
    private func withoutPlainer(_ wordings: [Wording]) -> [Wording] {
        wordings.filter { wording in
            !wordings.contains { other in
                other.text != wording.text && other.isStated == wording.isStated
                    && (other.text.hasPrefix(wording.text + " (") || wording.text == "about " + other.text)
            }
        }
    }
}
