import Articles
import Language

/// A dated notice of a status page or feed: a time that stands alone, and the prose below it.
///
/// Such a stamp tells one phase, whatever else the prose speaks of: what it says is done decides, and what it only hopes for does not.
struct Notice: Sendable {
    var time: TimeExpression
    var phase: TimeValue.Phase
    /// The passage that tells the phase.
    var teller: Int
    /// The passages of the notice, the stamp not among them.
    var passages: Range<Int>
}

extension ArticleReading {
    /// The notices of the article, in the order of its text.
    func notices() -> [Notice] {
        let stamps = passages.indices.filter { isStamp($0) }
        // One stamp alone may be a byline.
        guard stamps.count > 1 || stamps.contains(where: { passages[$0].stampedPhase != nil }) else { return [] }
        let first = stamps.compactMap { passages[$0].stampTime?.earliest?.seconds }.min()
        return stamps.enumerated().compactMap { place, stamp in
            let end = place + 1 < stamps.count ? stamps[place + 1] : min(passages.count, stamp + 12)
            let range = stamp + 1..<prose(from: stamp + 1, to: end)
            guard let time = passages[stamp].stampTime, isNotice(range) else { return nil }
            let isFirst = time.earliest?.seconds == first
            let headed = passages[stamp].stampedPhase.map { ($0, range.lowerBound) }
            let (phase, teller) = headed ?? phase(of: range) ?? (isFirst ? .acknowledged : .updated, range.lowerBound)
            return Notice(time: time, phase: phase, teller: teller, passages: range)
        }
    }

    /// A passage that is a whole block and holds a clock time with its day, and nothing else.
    private func isStamp(_ index: Int) -> Bool {
        let passage = passages[index]
        guard passage.words.count < 14, let time = passage.stampTime, time.precision <= .minute, time.earliest != nil else { return false }
        return passage.range == article.blocks[passage.block].range
    }

    private func prose(from start: Int, to end: Int) -> Int {
        var at = start
        while at < end, !isHeading(passages[at]) { at += 1 }
        return at
    }

    /// Sentences of somebody who reports on his own work, not the cells of a table.
    private func isNotice(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let words = passages[index].words
            return words.count > 6 && (words.last?.lower == "." || words.contains { ["we", "our", "us"].contains($0.lower) })
        }
    }

    private func phase(of range: Range<Int>) -> (TimeValue.Phase, Int)? {
        for (phase, tells) in Self.tellers {
            for index in range where tells(passages[index]) { return (phase, index) }
        }
        return nil
    }

    /// What a notice must say to be of a phase; the furthest phase wins.
    private static let tellers: [(TimeValue.Phase, @Sendable (Passage) -> Bool)] = [
        (
            .resolved,
            { passage in
                passage.saysDone { index in
                    // "The cause has been resolved": the rest is still to follow.
                    ["resolve", "close", "conclude", "complete", "solve"].contains(passage.words[index].lemma)
                        && !passage.segment(before: index).contains { passage.words[$0].lower == "cause" }
                }
            }
        ),
        (
            .mitigated,
            { passage in
                passage.saysDone {
                    ["deploy", "implement", "apply", "mitigate", "fix", "revert", "patch"].contains(passage.words[$0].lemma)
                }
                    || passage.saysDone {
                        ["restore", "recover", "stabilize", "stabilise"].contains(passage.words[$0].lemma)
                            || ["normally", "normal"].contains(passage.words[$0].lower)
                    } && passage.words.contains { ["all", "fully", "services", "service", "recovery"].contains($0.lower) }
                    || passage.words.contains { ["seeing", "observed", "signs"].contains($0.lower) }
                        && passage.words.contains { ["recovery", "improvement"].contains($0.lower) }
            }
        ),
        (
            .identified,
            { passage in
                passage.saysDone { ["identify", "pinpoint", "isolate", "diagnose"].contains(passage.words[$0].lemma) }
                    || passage.saysDone { passage.words[$0].lemma == "cause" && passage.words[$0].tag == .verb }
            }
        ),
    ]
}

extension Passage {
    /// The time of a passage that holds nothing else but, maybe, the word that heads an update: "[Feb 26, 10:53 PST] RESOLVED".
    var stampTime: TimeExpression? { loneTime(besides: StatusWord.phases) }

    /// The phase that a stamp's own word tells.
    var stampedPhase: TimeValue.Phase? {
        guard stampTime != nil else { return nil }
        return words.lazy.compactMap { StatusWord.phases[$0.lower] }.first
    }

    /// Whether a word of a kind is said to be done: not denied, not hoped for, not a task.
    func saysDone(_ isMeant: (Int) -> Bool) -> Bool {
        words.indices.contains { index in
            guard words[index].tag == .verb || words[index].tag == .adj || words[index].tag == .adv, isMeant(index) else { return false }
            guard words[index].penn != .vbg, words[index].penn != .vb else { return false }
            let before = segment(before: index)
            return !before.contains {
                ["to", "until", "once", "when", "if", "will", "not", "n't", "should", "would", "before", "expect", "unable", "cannot"]
                    .contains(words[$0].lower)
            }
        }
    }
}
