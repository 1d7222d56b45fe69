import Articles
import Testing

@testable import Claims

/// Who is said to say it.
@Suite struct VoiceTests {
    private func found(_ paragraphs: [String]) -> [Claim] {
        var told = plainArticle(paragraphs)
        told.metadata.title = "Paylane outage"
        return claims(in: [told])
    }

    private func voices(_ paragraphs: [String], of words: String) -> Set<String> {
        Set(
            found(paragraphs).filter { $0.evidence.exact.contains(words) }.map { claim in
                claim.voice.kind == .named ? claim.voice.name ?? "" : claim.voice.kind.rawValue
            })
    }

    private let letter = [
        "We are sorry. On 2 March many customers of Paylane could not pay.", "The card network failed at 11:49 UTC.",
        "Our engineers restarted the servers, and we rolled back the update.", "We have restored our services.",
    ]

    @Test func `a company's own letter is its word throughout, quotations of others apart`() {
        #expect(voices(letter, of: "card network") == ["provider"])
        #expect(voices(letter + ["Customers saw errors on the website."], of: "errors on") == ["provider"])
        #expect(voices(letter + ["Northgate Bank said its app was unavailable."], of: "app was unavailable") == ["Northgate Bank"])
    }

    @Test(arguments: [
        // Observers see much and run nothing.
        ["We looked at the Paylane outage.", "The card network failed at 11:49 UTC.", "What can we learn from it?", "We use it daily."],
        // Reporters hand on what others say.
        [
            "We asked Paylane.", "The card network failed at 11:49 UTC.", "\"We rolled back our update,\" the company said.",
            "Our customers are furious, Ann Reed told us.", "She said our services had been down.", "He added that we restored them.",
        ],
    ])
    func `who says "we" and runs nothing is an outlet`(text: [String]) {
        #expect(voices(text, of: "card network failed") == ["outlet"])
    }

    @Test(arguments: [
        // The occasion of an apology is the writer's.
        ("Paylane has apologised after customers were left unable to use its app for five hours.", "unable to use its app", "outlet"),
        ("Paylane did not tell its customers about the outage until 5:53 a.m. on Monday.", "5:53 a.m.", "outlet"),
        ("Engineers had found the cause by 14:30 UTC.", "14:30", "outlet"),
        ("Messages began to go through again at 1:31 a.m.", "1:31", "outlet"),
        // Paylane is what the article is about.
        ("Paylane failed. The Saltmarsh-based company said the app was unavailable.", "app was unavailable", "provider"),
        ("Paylane failed. The app was unavailable, the spokesperson said, declining to name a cause.", "app was unavailable", "provider"),
        ("Paylane failed. In a notice it said that the app was unavailable.", "app was unavailable", "provider"),
        ("Paylane failed. The notice said the app was unavailable.", "app was unavailable", "provider"),
        ("Paylane failed. Chief technology officer Martin Oake said the app was unavailable.", "app was unavailable", "provider"),
        ("Paylane failed. Martin Oake, the company's chief executive, said the app was unavailable.", "app was unavailable", "provider"),
        ("Paylane failed. Martin Oake, chief executive of Ferrowick, said its app was unavailable.", "app was unavailable", "Martin Oake"),
        // Names without what their bearers are.
        ("Paylane failed. Transport Minister Jo Darrow said the trains were down.", "trains were down", "Jo Darrow"),
        ("Paylane failed. Saltmarsh University associate professor Jo Darrow said Paylane was down.", "Paylane was down", "Jo Darrow"),
        ("Paylane failed. On Monday the Bank of Kettlewell said its app was unavailable.", "app was unavailable", "Bank of Kettlewell"),
    ])
    func `a sentence's words are whose they are`(sentence: String, words: String, voice: String) {
        #expect(voices([sentence], of: words) == [voice])
    }

    @Test func `what readers hear of first is the writer's, whoever is quoted around it`() {
        let told = found(["Paylane said it was back on Monday after an outage that left shops without cards for two hours."])
        #expect(told.filter { $0.kind == .duration }.map(\.voice.kind) == [.outlet])
        #expect(told.filter { $0.gist == "Paylane restored" }.map(\.voice.kind) == [.provider])
    }
}
