import Claims
import Findings
import Language

/// What the templates of the brief are filled with; how it looks is theirs.
struct BriefSlots {
    let brief: Brief
    let citations: CitationSlots
    var ledger: Ledger { brief.ledger }

    /// How much of a list the first screen takes; the sections below have the rest.
    private static let answersShown = 6
    private static let contradictionsShown = 12
    /// Longer tables are folded.
    private static let tableRows = 25

    init(brief: Brief, quoted: Set<String>? = nil) {
        self.brief = brief
        citations = CitationSlots(ledger: brief.ledger, quoted: quoted)
    }

    var slots: Slots {
        var slots: Slots = [
            "title": .text(brief.title), "lede": .text(brief.lede), "ledeRest": .text(brief.ledeRest),
            "facts": .list(brief.facts.map(fact)),
            "method": .list(Brief.method.map { ["line": .text($0)] }),
        ]
        addContradictions(to: &slots)
        addTimeline(to: &slots)
        addServices(to: &slots)
        addCauses(to: &slots)
        addFindings(to: &slots)
        addSources(to: &slots)
        addEvidence(to: &slots)
        return slots
    }

    func cited(_ claims: [String], rest: String, _ slots: Slots) -> Slots {
        var slots = slots
        citations.cite(claims.map(Citation.claim), in: &slots, rest: rest)
        return slots
    }

    private func fact(_ fact: Fact) -> Slots {
        let (anchor, marksAnswers) = fact.question.place
        let shown = fact.camps.prefix(Self.answersShown)
        return [
            "question": .text(fact.question.words),
            "camps": .list(
                shown.enumerated().map { index, camp in
                    [
                        "answers": .list(
                            camp.answers.enumerated().map {
                                answer($1, joint: $0 == 0 ? "" : $0 == 1 ? ", also given as" : ",", marks: marksAnswers, rest: anchor)
                            }),
                        "isOther": .flag(index > 0), "divider": .text(marksAnswers || fact.disputes.isEmpty ? "·" : "or"),
                    ]
                }),
            "rest": .text(fact.camps.count > shown.count ? "\(fact.camps.count - shown.count) more" : ""),
            "restAnchor": .text(anchor),
            "flags": marksAnswers ? .flag(false) : flags(fact.disputes, in: brief),
        ]
    }

    private func answer(_ answer: Answer, joint: String, marks: Bool, rest: String) -> Slots {
        var slots: Slots = [
            "text": .text(answer.text), "isHedged": .flag(answer.isHedged), "joint": .text(joint),
            "flags": marks ? flags(answer.disputes, in: brief) : .flag(false),
        ]
        // Three voices carry a statement; who doubts it is one click from all of them.
        citations.limited(to: 3).cite(answer.citations, in: &slots, rest: rest)
        return slots
    }

    private func addContradictions(to slots: inout Slots) {
        let open = brief.findings.filter { $0.finding.verdict == .contradiction }
        slots["hasContradictions"] = .flag(!open.isEmpty)
        slots["contradictions"] = .list(
            open.prefix(Self.contradictionsShown).map { numbered in
                [
                    "number": .text(String(numbered.number)), "anchor": .text(numbered.anchor), "title": .text(numbered.title),
                    "sides": .list(
                        numbered.finding.sides.enumerated().map { index, side in
                            var slots: Slots = [
                                "says": .text(brief.says(side, of: numbered.finding)),
                                "isLast": .flag(index == numbered.finding.sides.count - 1),
                            ]
                            citations.limited(to: 3).cite(
                                side.claims.map(Citation.claim), in: &slots, rest: numbered.anchor)
                            return slots
                        }),
                ]
            })
        let rest = open.count - Self.contradictionsShown
        slots["contradictionsRest"] = .text(rest > 0 ? Quantity.count(rest, "more contradiction") : "")
    }

    private func addTimeline(to slots: inout Slots) {
        slots["hasTimeline"] = .flag(!brief.timeline.isEmpty)
        slots["timelineFolds"] = .flag(brief.timeline.count > Self.tableRows)
        slots["timelineCount"] = .text(Quantity.count(brief.timeline.count, "stated time"))
        slots["moments"] = .list(brief.timeline.map(moment))
        slots["hasOtherDates"] = .flag(!brief.otherDates.isEmpty)
        slots["otherDates"] = .list(brief.otherDates.map(moment))
        slots["diagram"] = diagram(of: brief.timeline, ledger: ledger).map(Slot.group) ?? .flag(false)
    }

    private func moment(_ moment: Moment) -> Slots {
        var quotes: [(words: String, zone: String)] = []
        for cited in moment.claims.compactMap({ ledger[$0] }) where quotes.count < 3 && !quotes.contains(where: { $0.words == cited.quote })
        {
            guard case .time(let time) = cited.claim.value else { continue }
            // The zone may have been named earlier in the text, or stand in the words already.
            let zone = time.zone.flatMap { cited.quote.contains($0) ? nil : $0 } ?? ""
            quotes.append((cited.quote, zone))
        }
        return cited(
            moment.claims, rest: "evidence",
            [
                "time": .text(moment.text), "keys": .text(keys(of: moment.claims)), "phase": .text(words(for: moment.phase)),
                "quotes": .list(
                    quotes.enumerated().map { index, quote in
                        ["quote": .text(quote.words), "zone": .text(quote.zone), "isLast": .flag(index == quotes.count - 1)]
                    }),
                "flags": flags(moment.disputes, in: brief),
            ])
    }

    private func addCauses(to slots: inout Slots) {
        slots["hasCauses"] = .flag(!brief.causes.isEmpty)
        slots["causes"] = .list(
            brief.causes.map { row in
                [
                    "label": .text(words(for: row.label)), "keys": .text(keys(of: row.voices.flatMap(\.claims))),
                    "independent": .number(row.independentSources),
                    "flags": flags(row.disputes, in: brief),
                    "voices": .list(
                        row.voices.enumerated().map { index, voice in
                            cited(
                                voice.claims, rest: "evidence",
                                [
                                    "voice": .text(voice.voice), "certainty": .text(words(for: voice.certainty)),
                                    "role": .text(voice.role == .unknown ? "" : words(for: voice.role)),
                                    "isLast": .flag(index == row.voices.count - 1),
                                ])
                        }),
                ]
            })
    }
}
