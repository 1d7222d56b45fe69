package import Claims
package import Findings

/// One of two sets of claims that are compared, and what is known of the documents behind them.
package struct ComparedSide: Sendable {
    package var name: String
    package var claims: [Claim]
    package var sources: [Source]

    package init(name: String, claims: [Claim], sources: [Source] = []) {
        self.name = name
        self.claims = claims
        self.sources = sources
    }

    /// What a document is called beside those of the other side: the side itself where it is one file.
    func title(of source: String) -> String {
        name == source || name.hasSuffix("/" + source) ? name : name + "/" + source
    }
}

/// Compares two sets of claims by what they say; where in the text they stand, and how the lines are broken, does not count.
///
/// `areVersions` says that both tell of the same sources at different times: then a value that differs has *changed*, and claims meet
/// only within their source. `reconcile` compares the claims of both sides, under titles that tell the sides apart, and is asked once.
package func comparison(
    of a: ComparedSide, with b: ComparedSide, areVersions: Bool, decisions: Decisions = Decisions(),
    reconcile: ([Claim], [Source], Decisions) -> Reconciliation = { reconciliation(of: $0, sources: $1, decisions: $2) }
) -> Comparison {
    var (a, b) = (a, b)
    // Against itself a side needs another name, and any will do.
    let nameOfB = b.name
    if a.name == b.name { b.name += " (again)" }
    a.claims.removeAll { $0.restates != nil || decisions.excluded.contains($0.source) }
    b.claims.removeAll { $0.restates != nil || decisions.excluded.contains($0.source) }
    let result = reconcile(
        a.titledClaims + b.titledClaims, a.titledSources + b.titledSources, decisions.titled(by: [a, b]))
    let isPerSource = areVersions && max(Set(a.claims.map(\.source)).count, Set(b.claims.map(\.source)).count) > 1
    var sides = Sides(a, b, isPerSource: isPerSource, areVersions: areVersions)
    sides.takeMatches()
    if areVersions { sides.takeChanges() }
    for relation in [Comparison.Relation.contradict, .changed, .agree] { sides.takeMeetings(in: result.findings, as: relation) }
    sides.takeRest()
    let speakers = Ledger.speakers(result.folds.map { SourceGroup(files: $0.files, reason: "") })
    return Comparison(
        nameOfA: a.name, nameOfB: nameOfB,
        entries: sides.entries.map { entry in
            var entry = entry
            entry.independentInA = Set(entry.a.map { speakers[a.title(of: $0.source)] ?? $0.source }).count
            entry.independentInB = Set(entry.b.map { speakers[b.title(of: $0.source)] ?? $0.source }).count
            return entry
        }.sorted(by: Comparison.Entry.precedes),
        oneVoice: areVersions ? nil : oneVoice(a, b, result.folds))
}

/// Why two single documents count as one source, where they do.
private func oneVoice(_ a: ComparedSide, _ b: ComparedSide, _ folds: [SourceFold]) -> String? {
    let (ours, theirs) = (Set(a.titledClaims.map(\.source)), Set(b.titledClaims.map(\.source)))
    guard ours.count == 1, theirs.count == 1 else { return nil }
    return folds.first { fold in ours.union(theirs).isSubset(of: fold.files) }.map { words(for: $0.kind) }
}

extension ComparedSide {
    /// The claims under names of their own: the same text on both sides gives the same ids.
    ///
    /// Names, not places, tell the sides apart: nothing depends on which of them comes first.
    fileprivate var titledClaims: [Claim] {
        claims.map { claim in
            var renamed = claim
            renamed.id = name + "\n" + claim.id
            renamed.source = title(of: claim.source)
            return renamed
        }
    }

    fileprivate var titledSources: [Source] {
        sources.map { source in
            var renamed = source
            renamed.file = title(of: source.file)
            return renamed
        }
    }
}

extension Decisions {
    /// What a person decided about sources, under their titles. Findings between the sides are others than those that he saw.
    fileprivate func titled(by sides: [ComparedSide]) -> Decisions {
        var titled = Decisions()
        (titled.sameAs, titled.differentFrom) = (sameAs, differentFrom)
        for side in sides {
            for (file, zone) in zones { titled.zones[side.title(of: file)] = zone }
            for (file, original) in copies { titled.copies[side.title(of: file)] = side.title(of: original) }
        }
        return titled
    }
}
