import Language

package let serviceClaims = ClaimKindRule(
    kind: .service,
    meaning: "Which service was hit, spared or came back.",
    examples: [
        .init("⟦Paylane was down⟧ across Europe.", "Paylane impaired"),
        .init("Users could not log in to Paylane.", "Paylane impaired"),
        .init("The Paylane API was unaffected.", "Paylane API operational"),
        .init("Paylane and Kitemail were restored in the evening.", "Paylane restored", "Kitemail restored"),
        .init(
            "⟦Card payments and cash machines kept working⟧, as did Kitemail.", "Card payments operational", "cash machines operational",
            "Kitemail operational"),
        .init("⟦Emergency calls could not be connected⟧ for an hour.", "Emergency calls impaired"),
        .init("Paylane and Kitemail were among the services that reported problems.", "Paylane impaired", "Kitemail impaired"),
        .init("⟦The ticket machines came back⟧ at noon.", "ticket machines restored"),
        .init("Kitemail said its systems were running normally.", "Kitemail operational"),
        .init("Customers had ⟦no access to Paylane⟧.", "Paylane impaired"),
        .init("The outage ⟦spread to Kitemail⟧ within minutes.", "Kitemail impaired"),
        .init("⟦Paylane was the last to return⟧.", "Paylane restored"),
        .init("⟦Kitemail worked all day⟧.", "Kitemail operational"),
        .init("⟦Paylane fell over⟧ at noon.", "Paylane impaired"),
        .init("⟦Paylane was out of reach⟧ for an hour.", "Paylane impaired"),
        .init("⟦Kitemail and Paylane were both in good shape⟧.", "Kitemail operational", "Paylane operational"),
        .init("⟦Kitemail was working only on and off⟧.", "Kitemail impaired"),
        .init("Paylane's outage went on. ⟦Kitemail sailed on time⟧.", "Paylane impaired", "Kitemail operational"),
        .init(
            "Paylane's outage went on. ⟦The Kitemail Marketplace couldn't sell anything⟧.", "Paylane impaired",
            "Kitemail Marketplace impaired"),
        .init("Components not affected: Paylane, Webhooks", "Paylane operational", "Webhooks operational"),
        .init("Paylane worked on a fix for Kitemail."),
        .init("Paylane Wallet | Not affected", "Paylane Wallet operational"),
        .init("Metric | Normal | During the outage"),
        .init("Paylane is working to restore Kitemail."),
        .init("Paylane could not be reached for comment."),
        .init("Customers of Paylane were affected, whereas ⟦customers of Kitemail were not⟧.", "Paylane impaired", "Kitemail operational"),
        .init("Paylane was not affected, but Kitemail was.", "Paylane operational", "Kitemail impaired"),
        .init("⟦There were no reports of trouble at Kitemail⟧.", "Kitemail operational"),
        .init("Users trying to open Paylane were met with an error page.", "Paylane impaired"),
        .init("Paylane was not among the services that failed.", "Paylane operational"),
        .init("Paylane denied that its platform had gone down.", "Paylane operational"),
        .init(
            "Paylane was down at noon. ⟦Paylane came back first⟧, followed by Kitemail.", "Paylane impaired", "Paylane restored",
            "Kitemail restored"),
        .init("For an hour neither Paylane nor Kitemail was reachable.", "Paylane impaired", "Kitemail impaired"),
        .init("There was a spike in reports about Kitemail.", "Kitemail impaired"),
        .init("⟦The problem with Paylane has been resolved⟧.", "Paylane restored"),
        .init("None of Kitemail's services were affected by the outage.", "Kitemail operational"),
        .init("Paylane has been restored; ⟦Kitemail has not⟧.", "Paylane restored", "Kitemail impaired"),
        .init("A spokesperson for Kitemail said its systems were running normally.", "Kitemail operational"),
        .init("Steady, Paylane and Kitemail were down.", "Steady impaired", "Paylane impaired", "Kitemail impaired"),
        .init("Kitemail fined two drivers."),
        .init("Paylane is available for comment."),
        .init("Officials told the agencies to stop using Paylane on Monday."),
    ],
    drafts: { ServiceReader.drafts(in: $0, of: $1, context: $2) }
)

/// Which services were hit, spared or came back: states read from predicates and from the nouns of outage reporting.
struct ServiceReader {
    let reading: ArticleReading
    let passage: Passage
    let mentions: MentionReader
    let context: Context
    var drafts: [Draft] = []

    init(reading: ArticleReading, passage: Passage, context: Context) {
        self.reading = reading
        self.passage = passage
        self.context = context
        mentions = MentionReader(reading: reading, passage: passage, context: context)
    }

    static func drafts(in passage: Passage, of reading: ArticleReading, context: Context) -> [Draft] {
        var reader = ServiceReader(reading: reading, passage: passage, context: context)
        if passage.words.contains(where: { $0.lower == "|" }) { reader.readRow() }
        if reader.drafts.isEmpty, !reader.readLabelled() {
            for index in passage.words.indices { reader.read(index) }
            for index in passage.words.indices { reader.readPlain(index) }
            for index in passage.words.indices { reader.readPredicate(index) }
        }
        reader.readLikewise()
        reader.readLikewiseOpening()
        reader.readContrasted()
        reader.readAmongThem()
        if reader.drafts.isEmpty { reader.readListed(context.listState) }
        return reader.drafts
    }

    var words: [Word] { passage.words }

    /// What is read at a word by its form.
    private static let byForm: WordTable<@Sendable (inout ServiceReader, Int) -> Void> = [
        "up": { $0.readUp($1) },
        "out": { $0.readOut($1) },
        "through": { $0.readThrough($1) },
        "among": { $0.readAmong($1) },
        "hit": { $0.readHit($1) }, "affected": { $0.readHit($1) }, "impacted": { $0.readHit($1) },
        "again": { $0.readAgain($1) },
        "unable": { $0.readUnableThrough($1) },
        "part": { $0.readNoPart($1) }, "involved": { $0.readNoPart($1) },
        "order": { $0.readOutOf($1) }, "service": { $0.readOutOf($1) }, "action": { $0.readOutOf($1) }, "commission": { $0.readOutOf($1) },
        "operation": { $0.readOutOf($1) }, "use": { $0.readOutOf($1) },
        "back": { $0.readBroughtBack($1) },
        "as": { $0.readAsUsual($1) },
        "effect": { $0.readEffect($1) }, "effects": { $0.readEffect($1) }, "consequence": { $0.readNoEffect($1) },
        "consequences": { $0.readNoEffect($1) }, "bearing": { $0.readNoEffect($1) },
    ]

    /// The forms and lemmas of words that `readForm` and `readLikewise` look at: all others are passed over (`Word.Traits.serviceForm`).
    static var forms: [String] {
        byForm.words + performances.words + closures.words + ceasing.words + likewise.words + ["include", "air", "halt", "standstill"]
    }

    private mutating func readForm(_ index: Int) {
        let word = words[index]
        if word.lemma == "include", word.tag == .verb { readIncluding(index) }
        if word.lower == "air", index > 1, words[index - 1].lower == "off" || words[index - 2].lower == "off" { readOffAir(index) }
        if word.lower == "halt" || word.lower == "standstill" { readStandstill(index) }
        if isPoorPerformance(index) || word.tag == .noun && Self.closures.contains(word.lemma) { readNoun(index) }
        if Self.ceasing.contains(word.lemma), word.tag == .verb { readCancelling(index) }
        Self.byForm[word.lower]?(&self, index)
    }

    private mutating func readHit(_ index: Int) {
        readHardestHit(index)
        readAffectedList(index)
    }

    mutating func read(_ index: Int) {
        if words[index].traits.contains(.serviceForm) { readForm(index) }
        if words[index].tag == .verb || words[index].tag == .adj {
            switch words[index].lemma {
            case "lose": readLosing(index)
            case "cut", "disconnect", "strand", "lock": readCutOff(index)
            case "follow": readFollowing(index)
            case "prevent", "stop", "keep", "block": readPrevented(index)
            case "take" where words[index...].dropFirst().prefix(12).contains { $0.lower == "with" }: readTakingAlong(index)
            case "spare", "escape", "touch", "untouch": readSparing(index)
            case "spread", "extend", "cascade", "ripple", "spill": readSpreading(index)
            case "notice": readNotNoticing(index)
            case "warn", "tell", "advise", "caution": readWarning(index)
            default: break
            }
            readNotDone(index)
            readGoingOn(index)
            if passage.has(index, .using) || words[index].lemma == "use" { readStillUsing(index) }
        }
        // "the slowest of them" compares.
        guard !passage.cues[index].isEmpty, words[index].penn != .jjs else { return }
        if passage.has(index, .brokenState | .soundState) { readState(index) }
        if words[index].tag == .verb {
            if passage.has(index, .failing) { readFailing(index) }
            if passage.has(index, .hitting) { readHitting(index) }
            if passage.has(index, .undergoing) { readUndergoing(index) }
            if passage.has(index, .working) { readWorking(index) }
            if passage.has(index, .stopping) { readStopping(index) }
            if passage.has(index, .recovering) { readRecovering(index) }
            if Self.crawling.contains(words[index].lemma), !getsBackToSomebody(index),
                passage.children(index).contains(where: { words[$0].lower == "back" })
                    || index + 1 < words.count && words[index + 1].lower == "back"
            {
                readRecovering(index)
            }
            if passage.has(index, .restoring) { readRestoring(index) }
        }
        if passage.has(index, .using) { readUsing(index) }
        if words[index].lemma == "lock" { readLockedOut(index) }
        if words[index].lemma == "get", index + 1 < words.count, ["into", "onto", "to", "on"].contains(words[index + 1].lower) {
            readUsing(index)
        }
        if words[index].lower == "back", words[index].tag != .verb { readBack(index) }
        if words[index].tag == .noun, passage.has(index, .complaint) { readReports(index) }
        if isNounLike(index), passage.has(index, .outage | .trouble), !Self.closures.contains(words[index].lemma) { readNoun(index) }
    }

    /// An item of a list whose introduction tells the state: "These services were affected:", and then a name.
    mutating func readListed(_ state: ServiceValue.State?) {
        guard let state, let first = passage.chunks.first, first.range.lowerBound <= 2, let mention = mentions.mention(of: first),
            first.range.contains(where: { passage.isNameWord($0, in: reading) })
        else { return }
        let next = first.range.upperBound
        let endsThere = next >= words.count || ["(", ":", "-", "–", "—", ".", ",", ";"].contains(words[next].lower)
        guard endsThere, !words.contains(where: { $0.tag == .verb && [.vbd, .vbz, .vbp].contains($0.penn) }) else { return }
        let named = passage.enumeration(of: passage.chunkOf[first.head]).compactMap { mentions.mention(of: passage.chunks[$0]) }
        add(state, to: named.isEmpty ? [mention] : named, anchor: first.head)
        // Read only where nothing else was.
        for index in drafts.indices { drafts[index].opensEntry = true }
    }
}
