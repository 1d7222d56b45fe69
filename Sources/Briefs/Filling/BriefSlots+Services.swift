import Claims
import Findings

extension BriefSlots {
    /// More columns do not fit a page: then each service lists its sources by state.
    private static let columnsShown = 10
    private static let rowsShown = 20

    func addServices(to slots: inout Slots) {
        slots["hasServices"] = .flag(!brief.services.isEmpty)
        let isMatrix = speakingSources.count <= Self.columnsShown
        slots["legend"] = .text(
            "✗ impaired, ✓ operational, ↻ restored; “?” marks a hedge, “not” a denial; an empty cell says nothing.")
        let first = Array(brief.services.prefix(Self.rowsShown))
        let rest = Array(brief.services.dropFirst(Self.rowsShown))
        slots["matrices"] = .list(
            [(first, ""), (rest, Quantity.count(rest.count, "more service"))].filter { !$0.0.isEmpty }.map { rows, fold in
                [
                    "fold": .text(fold),
                    "columns": .list(
                        (isMatrix ? speakingSources.map(\.label) : Self.states.map(\.1)).map {
                            ["label": .text($0), "keys": .text("source-" + $0.lowercased())]
                        }),
                    "rows": .list(rows.map { isMatrix ? matrixRow($0) : stateRow($0) }),
                ]
            })
    }

    /// Sources that say something of a service.
    private var speakingSources: [CitedSource] {
        let files = Set(brief.services.flatMap { $0.cells.map(\.source) })
        return brief.sources.filter { files.contains($0.file) }
    }

    private static let states: [(ServiceValue.State, String)] = [
        (.impaired, "✗ impaired"), (.operational, "✓ operational"), (.restored, "↻ restored"),
    ]

    private func matrixRow(_ row: ServiceRow) -> Slots {
        [
            "service": .text(row.service), "keys": .text(serviceKey(row.service)), "flags": flags(row.disputes, in: brief),
            "cells": .list(
                speakingSources.map { source in
                    let states = row.cells.first { $0.source == source.file }?.states ?? []
                    return [
                        "states": .list(
                            states.enumerated().map { index, state in
                                cited(
                                    state.claims, rest: "evidence",
                                    [
                                        "word": .text(stateWord(state.state, state.certainty)),
                                        "state": .text(state.state.rawValue),
                                        "detail": .text(detail(state.claims)),
                                        "isLast": .flag(index == states.count - 1),
                                    ])
                            })
                    ]
                }),
        ]
    }

    /// The words behind a cell, for whoever points at it.
    private func detail(_ claims: [String]) -> String {
        claims.prefix(3).compactMap { ledger[$0] }.map { cited in
            let manner = manner(of: cited.claim)
            return brief.name(of: cited.claim.source) + (manner.isEmpty ? "" : " (" + manner + ")") + ": “" + cited.quote + "”"
        }.joined(separator: " · ")
    }

    private func stateRow(_ row: ServiceRow) -> Slots {
        [
            "service": .text(row.service), "keys": .text(serviceKey(row.service)), "flags": flags(row.disputes, in: brief),
            "cells": .list(
                Self.states.map { state, _ in
                    let parts = [Certainty.stated, .hedged, .denied].compactMap { certainty -> Slots? in
                        let claims = row.cells.flatMap {
                            $0.states.filter { $0.state == state && $0.certainty == certainty }.flatMap(\.claims)
                        }
                        guard !claims.isEmpty else { return nil }
                        return cited(
                            claims, rest: "evidence",
                            [
                                "word": .text(words(for: certainty) + ":"), "state": .text(state.rawValue), "detail": .text(detail(claims)),
                                "isLast": .flag(false),
                            ])
                    }
                    return ["states": .list(parts)]
                }),
        ]
    }
}

/// Symbol and word, so that neither colour nor symbol has to be known: `✗ down?` for a hedge.
func stateWord(_ state: ServiceValue.State, _ certainty: Certainty) -> String {
    let (symbol, word) =
        switch state {
        case .impaired: ("✗", "impaired")
        case .operational: ("✓", "operational")
        case .restored: ("↻", "restored")
        }
    return switch certainty {
    case .stated: symbol + " " + word
    case .hedged: symbol + " " + word + "?"
    case .denied: "not " + word
    }
}
