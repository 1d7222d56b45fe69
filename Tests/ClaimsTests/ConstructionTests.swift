import Articles
import TestSupport
import Testing

@testable import Claims

/// The same facts in the constructions that English has for them: every subject with every way of telling its state.
@Suite struct ConstructionTests {
    struct Subject: Sendable {
        var text: String
        var names: [String]
        var isPlural = false
    }

    static let subjects = [
        Subject(text: "Paylane", names: ["Paylane"]),
        Subject(text: "the Paylane app", names: ["Paylane"]),
        Subject(text: "the bank's mobile app", names: ["mobile app"]),
        Subject(text: "its app and website", names: ["app", "website"], isPlural: true),
        Subject(text: "Paylane, Kitemail and Norwood Bank", names: ["Paylane", "Kitemail", "Norwood Bank"], isPlural: true),
        Subject(text: "card payments", names: ["card payments"], isPlural: true),
        Subject(text: "online banking", names: ["online banking"]),
        Subject(text: "the website and app of Norwood Bank", names: ["Norwood Bank"], isPlural: true),
    ]

    @Test(
        arguments: subjects,
        [
            ("The outage hit {}.", "impaired"),
            ("The failure took down {}.", "impaired"),
            ("An update knocked {} offline.", "impaired"),
            ("Customers were unable to use {}.", "impaired"),
            ("Users reported problems with {}.", "impaired"),
            ("The disruption spread to {}.", "impaired"),
            ("Among the victims {was} {}.", "impaired"),
            ("Also down: {}.", "impaired"),
            ("The company confirmed an outage affecting {}.", "impaired"),
            ("The crash meant that {} {was} unavailable.", "impaired"),
            ("The failure prevented {} from working.", "impaired"),
            ("During the outage {} {was} non-operational.", "impaired"),
            ("The failure had knock-on effects on {}.", "impaired"),
            ("The outage did not affect {}.", "operational"),
            ("The incident had no effect on {}.", "operational"),
            ("Engineers restored {} at 5pm.", "restored"),
            ("By 5pm, service had been restored to {}.", "restored"),
            ("A fix brought {} back online by noon.", "restored"),
        ])
    func `a state is read whichever way it is told`(subject: Subject, telling: (frame: String, state: String)) {
        let text = telling.frame.replacing("{}", with: subject.text).replacing("{was}", with: subject.isPlural ? "were" : "was")
        let gists = claims(in: [plainArticle(text)]).filter { $0.kind == .service && !$0.isWeighed }.map(\.gist)
        for name in subject.names {
            #expect(gists.contains { $0.contains(name) && $0.hasSuffix(telling.state) }, "\(text) gave \(gists)")
        }
        #expect(gists.allSatisfy { $0.hasSuffix(telling.state) }, "\(text) gave \(gists)")
    }

    @Test(arguments: [
        ("The company blamed a power cut at its data centre for the outage.", "power"),
        ("What went wrong was a power cut at its data centre.", "power"),
        ("A power cut meant that customers could not pay.", "power"),
        ("Cause of the outage: a power cut at its data centre", "power"),
        ("The outage began when a power cut hit the network.", "power"),
        ("The problem was with a faulty router.", "hardware"),
    ])
    func `a cause is read whichever way it is told`(text: String, label: String) {
        let gists = claims(in: [plainArticle(text)]).filter { $0.kind == .cause && !$0.isWeighed }.map(\.gist)
        #expect(gists.contains { $0.hasPrefix(label) }, "\(gists)")
    }

    @Test(arguments: [
        "There is no evidence that a cyberattack caused the outage.", "None of this was an attack.",
        "The issue was not caused, directly or indirectly, by a cyber attack.",
    ])
    func `what is denied is no cause`(text: String) {
        let gists = claims(in: [plainArticle(text)]).filter { $0.kind == .cause && !$0.isWeighed }.map(\.gist)
        #expect(!gists.isEmpty && gists.allSatisfy { $0.hasPrefix("not ") }, "\(gists)")
    }

    @Test(arguments: [
        ("The outage lasted from 9:00 to 11:00 UTC.", ["began 2026-03-03T09:00Z", "resolved 2026-03-03T11:00Z"]),
        (
            "From 9:08 AM UTC to approximately 10:00 AM UTC, the website was unavailable.",
            ["began 2026-03-03T09:08Z", "resolved 2026-03-03T10:00Z"]
        ),
        ("Engineers rolled back the change at 14:30 UTC.", ["mitigated 2026-03-03T14:30Z"]),
        ("The company said at 14:30 UTC that the problem had been fixed.", ["resolved 2026-03-03T14:30Z"]),
        ("At 9:15 UTC, users noticed that Paylane was down.", ["began 2026-03-03T09:15Z"]),
        ("Two hours later, Paylane was back.", []),
    ])
    func `a moment is read whichever way it is told`(text: String, moments: [String]) {
        let gists = claims(in: [plainArticle(text)]).filter { $0.kind == .time && !$0.isWeighed }.map(\.gist)
        #expect(gists == moments)
    }

    @Test func `regions are read through a list of places`() {
        let text = "Customers in Japan, New Zealand, Hong Kong, Taiwan and the United Kingdom lost service."
        let regions = claims(in: [plainArticle(text)]).compactMap { claim -> String? in
            guard case .impact(let value) = claim.value, value.measure == .region else { return nil }
            return value.text
        }
        #expect(regions == ["Japan", "New Zealand", "Hong Kong", "Taiwan", "United Kingdom"])
    }
}
