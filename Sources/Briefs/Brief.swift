package import Articles
package import Claims
package import Findings
package import Language

/// What the sources say about an incident, put in order, every statement with the claims that it rests on.
///
/// A brief knows no layout: each format of `Formats/` renders this same value.
package struct Brief: Sendable {
    package var title: String
    /// The day of the incident, where the sources tell it. Readings leave it out.
    package var day: CivilDate?
    package var facts: [Fact]
    package var timeline: [Moment]
    /// Dates that lie far from the incident: earlier outages, reviews months later.
    package var otherDates: [Moment]
    package var services: [ServiceRow]
    package var causes: [CauseRow]
    /// Numbered by their place, contradictions first, the weightiest of each verdict first.
    package var findings: [NumberedFinding]
    package var silences: [Silence]
    /// Incidents that the sources tell of beside the one that most of them are about.
    package var others: [OtherIncident]
    /// What only one source says.
    package var singles: [Single]
    package var sources: [CitedSource]
    package var unreadable: [UnreadableFile]
    package var ledger: Ledger
    package var articles: [Article]
}

/// What a statement rests on.
package enum Citation: Hashable, Sendable {
    /// By the claim's id.
    case claim(String)
    /// By the file: for what a source does *not* say, and for what is known of the source itself.
    case source(String)
}

/// One way to answer a question about the incident, and everybody who answers so.
package struct Answer: Hashable, Sendable {
    package var text: String
    package var citations: [Citation]
    /// Who rules it out, where others say so.
    package var denials: [Citation] = []
    /// Sources after copies and same-publisher groups are folded.
    package var independentSources: Int
    /// Whether every claim behind it is hedged.
    package var isHedged: Bool
    /// Numbers of the contradictions and tensions that touch its claims.
    package var disputes: [Int]
}

/// A question that the first screen answers: when it began, what was hit.
package struct Fact: Hashable, Sendable {
    package enum Question: String, Hashable, Sendable, CaseIterable {
        case began, resolved, duration, cause, hit, spared, impact
    }
    package var question: Question
    /// What is answered in its place, where no source answers it: the fix for the end.
    package var substitute: String?
    /// The best founded first. More than one where the sources differ: all of them are shown.
    package var camps: [Camp]
    /// Independent sources that answer at all.
    package var tellers: Int
    /// Numbers of the contradictions and tensions that touch any of the answers.
    package var disputes: [Int] { Set(answers.flatMap(\.disputes)).sorted() }
    package var answers: [Answer] { camps.flatMap(\.answers) }

    /// Answers that differ in wording only.
    package struct Camp: Hashable, Sendable {
        package var answers: [Answer]
        package var independentSources: Int
        /// Whether an open conflict parts it from the best founded one.
        package var isOpposed = false
    }
}

/// A time that sources give, and who gives it.
package struct Moment: Hashable, Sendable {
    package var phase: TimeValue.Phase
    package var text: String
    /// `nil` where the day cannot be told.
    package var earliest: Instant?
    package var latest: Instant?
    package var precision: TimeValue.Precision
    package var isZoned: Bool
    /// Claim ids, in the order of the sources.
    package var claims: [String]
    package var disputes: [Int]
}

/// What each source says of one service.
package struct ServiceRow: Hashable, Sendable {
    package var service: String
    package var cells: [Cell]
    package var disputes: [Int]

    package struct Cell: Hashable, Sendable {
        package var source: String
        /// Each state with the claims for it, in the order of the text.
        package var states: [StateClaims]
    }
    package struct StateClaims: Hashable, Sendable {
        package var state: ServiceValue.State
        package var certainty: Certainty
        package var claims: [String]
    }
}

/// A cause by its label, and everybody who names it or rules it out.
package struct CauseRow: Hashable, Sendable {
    package var label: CauseValue.Label
    package var voices: [VoiceClaims]
    /// Of those who say so.
    package var independentSources: Int
    /// Of those who rule it out.
    package var denyingSources: Int
    package var disputes: [Int]

    /// The claims of one voice with one role and certainty.
    package struct VoiceClaims: Hashable, Sendable {
        package var voice: String
        package var role: CauseValue.Role
        package var certainty: Certainty
        package var claims: [String]
    }
}

package struct NumberedFinding: Hashable, Sendable {
    package var number: Int
    package var title: String
    package var finding: Finding
    /// What a person decided about it.
    package var settled: String?

    /// Whether a reader has to make up his own mind.
    package var isOpen: Bool { finding.verdict.isOpen && settled == nil }
}

/// What the sources tell of an incident that the brief is not about.
package struct OtherIncident: Hashable, Sendable {
    package var title: String
    package var day: CivilDate?
    package var facts: [Fact]
    package var timeline: [Moment]
    /// All of its claims, in the order of sources.
    package var claims: [String]
}

/// What independent others tell and this source does not.
package struct Silence: Hashable, Sendable {
    package var source: String
    package var topics: [String]
}

/// A source's claims that no independent other source makes.
package struct Single: Hashable, Sendable {
    package var source: String
    package var claims: [String]
}

/// A source as the brief cites it.
package struct CitedSource: Hashable, Sendable {
    /// `S1`, in the order of files.
    package var label: String
    package var file: String
    package var title: String?
    package var publisher: String?
    package var published: Timestamp?
    package var url: String?
    package var claims: Int
    /// The source that stands for this one, and why: a copy, the same publisher.
    package var group: Membership?
    /// What is odd about the file, as sentences.
    package var problems: [String]

    package struct Membership: Hashable, Sendable {
        package var first: String
        package var reason: String
    }
}

/// Sources that count as one voice. The first stands for the others.
package struct SourceGroup: Hashable, Sendable {
    package var files: [String]
    /// A few words: `copies of one text`, `same publisher`.
    package var reason: String

    package init(files: [String], reason: String) {
        self.files = files
        self.reason = reason
    }
}
