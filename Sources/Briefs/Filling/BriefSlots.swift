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
            "title": .text(brief.title), "sourceCount": .text(Quantity.count(brief.sources.count, "source")),
            "independentCount": .text(
                brief.independentSources < brief.sources.count ? Quantity.grouped(brief.independentSources) + " independent" : ""),
            "claimCount": .text(Quantity.count(ledger.claims.count, "claim")), "day": .text(brief.day.map(Clock.day)),
            "counts": .list(counts), "hasCounts": .flag(!counts.isEmpty),
            "facts": .list(brief.facts.map(fact)),
            "method": .list(Brief.method.map { ["line": .text($0)] }),
        ]
        addContradictions(to: &slots)
        addTimeline(to: &slots)
        addServices(to: &slots)
        addCauses(to: &slots)
        addFindings(to: &slots)
        addSources(to: &slots)
        addOthers(to: &slots)
        addEvidence(to: &slots)
        return slots
    }

    /// How many findings of each verdict there are.
    private var counts: [Slots] {
        let verdicts = Finding.Verdict.allCases.filter { verdict in brief.findings.contains { $0.finding.verdict == verdict } }
        return verdicts.enumerated().map { index, verdict in
            let count = brief.findings.count { $0.finding.verdict == verdict }
            return [
                "count": .text(Quantity.count(count, verdict.noun.lowercased(), verdict.plural)), "anchor": .text(verdict.anchor),
                "joint": .text(index == 0 ? "" : index == verdicts.count - 1 ? " and " : ", "),
            ]
        }
    }

    func cited(_ claims: [String], rest: String, _ slots: Slots) -> Slots {
        var slots = slots
        citations.cite(claims.map(Citation.claim), in: &slots, rest: rest)
        return slots
    }

    func fact(_ fact: Fact) -> Slots {
        let anchor = fact.question.place
        let isOneThing = fact.question.isOneThing
        // A question for one thing leads with the best founded answer; what contradicts it comes next, then what stands apart.
        let first = fact.camps.prefix(isOneThing ? 1 : Self.answersShown)
        let opposed = isOneThing ? fact.camps.dropFirst().filter(\.isOpposed) : []
        let apart = isOneThing ? fact.camps.dropFirst().filter { !$0.isOpposed } : []
        func slots(_ camps: some Collection<Fact.Camp>, isLead: Bool = false) -> Slot {
            .list(
                camps.enumerated().map { index, camp in
                    self.camp(camp, isFirst: index == 0, isLead: isLead, marks: !isOneThing, rest: anchor)
                })
        }
        let shown = first.count + min(opposed.count, Self.answersShown) + min(apart.count, Self.answersShown)
        return [
            "question": .text(fact.question.words + (fact.substitute.map { " (\($0))" } ?? "")), "camps": slots(first, isLead: true),
            "support": .text(isOneThing ? fact.support : ""),
            "hasOpposed": .flag(!opposed.isEmpty), "opposed": slots(opposed.prefix(Self.answersShown)),
            "hasApart": .flag(!apart.isEmpty), "apart": slots(apart.prefix(Self.answersShown)),
            "rest": .text(fact.camps.count > shown ? "\(fact.camps.count - shown) more" : ""), "restAnchor": .text(anchor),
            "isWhole": .flag(isOneThing), "flags": isOneThing ? flags(fact.disputes, in: brief) : .flag(false),
        ]
    }

    private func camp(_ camp: Fact.Camp, isFirst: Bool, isLead: Bool, marks: Bool, rest: String) -> Slots {
        [
            "isOther": .flag(!isFirst),
            "answers": .list(
                camp.answers.enumerated().map { index, answer in
                    let joint = index == 0 ? "" : index == 1 ? ", also given as" : ","
                    var slots: Slots = [
                        "text": .text(answer.text), "isLead": .flag(isLead && index == 0), "isHedged": .flag(answer.isHedged),
                        "joint": .text(joint),
                        "flags": marks ? flags(answer.disputes, in: brief) : .flag(false),
                        "isSaid": .flag(!answer.citations.isEmpty), "isDenied": .flag(!answer.denials.isEmpty),
                    ]
                    // Three voices carry a statement; who doubts it is one click from all of them.
                    citations.limited(to: 3).cite(answer.citations, in: &slots, rest: rest)
                    var denial: Slots = [:]
                    citations.limited(to: 3).cite(answer.denials, in: &denial, rest: rest)
                    slots["denial"] = answer.denials.isEmpty ? .flag(false) : .group(denial)
                    return slots
                }),
        ]
    }

    private func addContradictions(to slots: inout Slots) {
        let open = brief.findings.filter(\.isOpen)
        let contradictions = open.filter { $0.finding.verdict == .contradiction }
        slots["hasOpen"] = .flag(!open.isEmpty)
        slots["hasContradictions"] = .flag(!contradictions.isEmpty)
        slots["isAlone"] = .flag(brief.independentSources < 2)
        slots["open"] = .list(
            open.prefix(Self.contradictionsShown).map { numbered in
                [
                    "number": .text(String(numbered.number)), "anchor": .text(numbered.anchor), "title": .text(numbered.title),
                    "isTension": .flag(numbered.finding.verdict == .tension),
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
        slots["openRest"] = .text(rest > 0 ? "\(Quantity.grouped(rest)) more" : "")
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

    func moment(_ moment: Moment) -> Slots {
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
                    "denying": .text(row.denyingSources > 0 ? Quantity.grouped(row.denyingSources) : ""),
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
