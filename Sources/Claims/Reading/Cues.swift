import Language

/// What a word can tell by itself, before anything around it is looked at. A word may carry several.
struct Cues: OptionSet, Sendable {
    let rawValue: UInt64

    // How surely.
    static let hedge = Cues(rawValue: 1 << 0)
    /// A verb or noun whose content is an opinion: suggest, appear, suspect.
    static let evidential = Cues(rawValue: 1 << 1)
    static let negation = Cues(rawValue: 1 << 2)
    /// Denies what it governs: rule out, deny, unlikely.
    static let denial = Cues(rawValue: 1 << 3)
    static let unknown = Cues(rawValue: 1 << 4)

    // Who says.
    static let speech = Cues(rawValue: 1 << 5)
    static let people = Cues(rawValue: 1 << 6)
    static let official = Cues(rawValue: 1 << 7)
    static let organisation = Cues(rawValue: 1 << 8)

    // What is wrong.
    /// outage, disruption: the event itself.
    static let outage = Cues(rawValue: 1 << 9)
    /// errors, problems, timeouts: a symptom.
    static let trouble = Cues(rawValue: 1 << 10)
    /// fail, crash: the subject is hit.
    static let failing = Cues(rawValue: 1 << 11)
    /// affect, disrupt: the object is hit.
    static let hitting = Cues(rawValue: 1 << 12)
    /// down, unavailable, inaccessible.
    static let brokenState = Cues(rawValue: 1 << 13)
    /// operational, unaffected, stable.
    static let soundState = Cues(rawValue: 1 << 14)
    /// recover, resume: the subject is back.
    static let recovering = Cues(rawValue: 1 << 15)
    /// restore, fix: the object is back.
    static let restoring = Cues(rawValue: 1 << 16)
    /// suffer, experience: with an outage or trouble as object.
    static let undergoing = Cues(rawValue: 1 << 17)
    /// access, reach, log in: what people do with a service.
    static let using = Cues(rawValue: 1 << 18)
    /// unable, struggle, prevent: they cannot.
    static let inability = Cues(rawValue: 1 << 19)
    /// work, function, operate.
    static let working = Cues(rawValue: 1 << 20)
    static let stopping = Cues(rawValue: 1 << 21)
    static let remaining = Cues(rawValue: 1 << 22)

    // What a noun is.
    static let serviceHead = Cues(rawValue: 1 << 23)
    /// servers, routes: a part inside, rarely what a reader means by a service.
    static let component = Cues(rawValue: 1 << 24)
    static let device = Cues(rawValue: 1 << 25)
    static let complaint = Cues(rawValue: 1 << 26)
    static let customer = Cues(rawValue: 1 << 27)
    static let flight = Cues(rawValue: 1 << 28)
    static let place = Cues(rawValue: 1 << 29)

    // When.
    static let beginning = Cues(rawValue: 1 << 30)
    static let acknowledging = Cues(rawValue: 1 << 31)
    static let identifying = Cues(rawValue: 1 << 32)
    static let mitigating = Cues(rawValue: 1 << 33)
    static let resolving = Cues(rawValue: 1 << 34)
    static let escalating = Cues(rawValue: 1 << 35)
    static let noticing = Cues(rawValue: 1 << 36)
    static let posting = Cues(rawValue: 1 << 37)
    static let initially = Cues(rawValue: 1 << 38)
    static let later = Cues(rawValue: 1 << 39)
    static let fix = Cues(rawValue: 1 << 40)
    static let lasting = Cues(rawValue: 1 << 41)

    // Why.
    /// cause, trigger, lead to: the subject is the cause.
    static let causing = Cues(rawValue: 1 << 42)
    /// stem, result from: the subject is the effect.
    static let stemming = Cues(rawValue: 1 << 43)
    /// blame, attribute, trace: somebody names the cause.
    static let blaming = Cues(rawValue: 1 << 44)
    static let causeNoun = Cues(rawValue: 1 << 45)

    // What is no claim.
    static let forecast = Cues(rawValue: 1 << 46)
    static let advice = Cues(rawValue: 1 << 47)
    static let generic = Cues(rawValue: 1 << 48)
    static let otherIncident = Cues(rawValue: 1 << 49)

    static let media = Cues(rawValue: 1 << 50)
    static let anaphor = Cues(rawValue: 1 << 51)
    static let money = Cues(rawValue: 1 << 52)
    static let loss = Cues(rawValue: 1 << 53)
    static let role = Cues(rawValue: 1 << 54)
    static let showing = Cues(rawValue: 1 << 55)

    // The standard library's goes by way of witness tables.
    @inline(__always)
    func isDisjoint(with other: Cues) -> Bool { rawValue & other.rawValue == 0 }

    @inline(__always)
    var isEmpty: Bool { rawValue == 0 }

    /// Both together. What every word is asked is written so: a literal makes an array wherever the function around it is long.
    @inline(__always)
    static func | (one: Cues, other: Cues) -> Cues { Cues(rawValue: one.rawValue | other.rawValue) }
}

/// The cues of every word that has some, by lemma or by form.
enum Lexicon {
    static func cues(form: Spelling, lemma: Spelling) -> Cues { known(form: form, lemma: lemma).cues }

    /// What is known of a word by its form or its lemma.
    static func known(form: Spelling, lemma: Spelling) -> Known {
        let known = table[lemma] ?? Known()
        guard form != lemma, let own = table[form] else { return known }
        return Known(cues: known.cues.union(own.cues), traits: known.traits.union(own.traits))
    }

    struct Known: Sendable {
        var cues: Cues = []
        var traits: Word.Traits = []
    }

    /// One table for all that is asked of every word.
    private static let table: WordTable<Known> = {
        var table: [String: Known] = [:]
        for (cue, words) in entries {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[String(word), default: Known()].cues.formUnion(cue)
            }
        }
        for (trait, words) in traits {
            for word in words { table[word, default: Known()].traits.formUnion(trait) }
        }
        return WordTable(table)
    }()

    private static let traits: [(Word.Traits, [String])] = [
        (.label, CauseLabels.words), ([.label, .phrase], CauseLabels.openers), (.causeForm, CauseReader.forms),
        (.attack, CauseReader.attackWords), (.serviceForm, ServiceReader.forms), (.boundary, Passage.boundaries.words),
        (.quote, Attribution.quotationMarks), (.code, ImpactReader.codeWords), (.numeral, Quantity.numerals),
    ]

    private static let entries: [(Cues, String)] = [
        (
            .hedge,
            """
            may might could likely possibly probably perhaps maybe reportedly apparently allegedly seemingly presumably potentially
            potential possible probable suspected alleged apparent purported rumored rumoured supposedly supposed conceivably theory
            theories speculation hypothesis unconfirmed plausible suspicion
            """
        ),
        (
            .evidential,
            """
            appear seem suggest suspect believe think speculate assume presume hint estimate guess theorize hypothesize indicate point
            imply rumor rumour
            """
        ),
        (.negation, "not n't no never neither nor none without cannot nothing nobody hardly barely"),
        (.denial, "deny rule dismiss reject refute unlikely exclude debunk disprove false incorrect untrue"),
        (.unknown, "unclear unknown uncertain undetermined undisclosed whether"),
        (
            .speech,
            """
            say tell report confirm acknowledge note announce post tweet write state claim explain admit reveal add describe disclose
            warn comment assert insist affirm attribute blame declare detail inform mention publish share clarify remark argue
            observe caution reply respond concede stress emphasize emphasise cite
            communicate update apologize apologise deny
            """
        ),
        // Verbs by which people and pages tell, and things only look like telling.
        (
            .showing,
            "indicate point show list display conclude find suspect suggest believe see notice detect learn highlight issue think identify trace estimate pin diagnose determine discover"
        ),
        (
            .people,
            """
            user people customer subscriber analyst expert engineer researcher developer employee worker person observer investigator
            gamer player reader viewer visitor client consumer individual member staff merchant seller driver passenger traveler traveller
            resident admin administrator witness source insider commentator technician operator professional team shopper fan creator
            """
        ),
        (
            .official,
            "spokesperson spokesman spokeswoman representative rep official ceo cto cio founder president executive chief vp director"
        ),
        (
            .role,
            "ceo cto cio founder president chief vp director professor analyst manager head officer engineer secretary minister scientist researcher editor reporter"
        ),
        (
            .organisation,
            "company firm provider vendor maker giant startup operator carrier corporation business organisation organization telco group"
        ),
        (
            .outage,
            """
            outage disruption downtime interruption blackout incident failure crash glitch meltdown shutdown breakdown collapse
            unavailability brownout malfunction degradation
            """
        ),
        (
            .trouble,
            """
            error problem issue trouble difficulty instability slowdown delay latency timeout fault bug anomaly symptom failure hiccup lag
            slowness complaint disruption outage loss inaccessibility impact damage glitch blip shutdown
            """
        ),
        (
            .failing,
            """
            fail crash collapse falter malfunction stall freeze stumble hang disappear vanish die struggle buckle choke break drop degrade
            blackout flicker deteriorate stutter reboot implode stagger wobble misbehave sputter conk keel flounder seize splutter
            """
        ),
        (
            .hitting,
            """
            affect hit impact disrupt cripple paralyze paralyse interrupt hamper degrade break crash sever plague disable hobble sideline
            incapacitate overwhelm neutralize neutralise ground halt strand rock topple impair hinder stop suspend damage black
            fell obstruct upend derail knacker
            """
        ),
        (
            .brokenState,
            """
            down offline unavailable inaccessible unreachable unresponsive dark broken inoperable unusable degraded slow sluggish
            intermittent impaired glitchy inoperative dead nonfunctional defunct unbootable non-functional disconnected
            nonresponsive non-responsive non-operational incapacitated blank shut frozen stuck jammed haywire missing
            """
        ),
        (
            .soundState,
            """
            operational functional unaffected available online stable untouched intact normal accessible reachable healthy unharmed
            uninterrupted fine unscathed unimpaired responsive live open ok okay usable
            """
        ),
        (.recovering, "recover return resume rebound stabilize stabilise normalize normalise restart back recovery reconnect reappear"),
        (.restoring, "restore fix recover resolve repair reinstate reconnect stabilize revive reopen restoration"),
        (
            .undergoing,
            "suffer experience face see encounter have undergo endure show exhibit display return throw sustain report get generate produce register develop display return witness hit"
        ),
        (
            .using,
            """
            access reach use open load log login sign connect send post view refresh authenticate join browse visit call message place
            enter make log-in play stream dial watch pay book check buy order purchase
            withdraw transfer print upload download submit
            """
        ),
        (.inability, "unable cannot struggle difficulty trouble prevent inability impossible block lock fail stop bar problem leave lose"),
        (.working, "work function operate run respond load perform process serve open start boot resolve communicate"),
        (.stopping, "stop cease quit halt"),
        (.remaining, "remain stay continue keep be still"),
        (
            .serviceHead,
            """
            api app application website site platform interface console dashboard portal service product tool system chatbot messenger
            login login/logout page network store domain access game bot assistant endpoint client functionality frontend backend
            infrastructure platform marketplace cloud model method feature machine pc computer device registry checkout server
            mail email messaging intranet hotline kiosk terminal helpdesk cdn extension software plugin sdk cluster workspace capability
            website webpage homepage feed vpn storefront access subsidiary brand family instance volume build pipeline webhook runner workflow
            """
        ),
        (
            .component,
            "server prefix route router dns bgp request connection packet ip address database table datacenter data center backbone registrar query record domain nameserver cable link switch"
        ),
        (.device, "device machine computer pc laptop endpoint server host system phone workstation desktop terminal"),
        (.complaint, "report complaint ticket incident submission"),
        (
            .customer,
            "airline airport bank hospital university agency broadcaster railway school supermarket exchange customer business company organization organisation enterprise firm merchant retailer client account bank"
        ),
        (.flight, "flight"),
        (
            .beginning,
            """
            begin start occur happen emerge erupt commence arise surface appear originate strike onset unfold
            """
        ),
        (.noticing, "notice detect report observe see spot discover realize realise alert page learn flag register record monitor"),
        (.acknowledging, "acknowledge investigate investigating aware acknowledgement"),
        (.identifying, "identify diagnose trace pinpoint determine find isolate locate identified discover uncover conclude"),
        (
            .mitigating,
            """
            mitigate fix deploy revert rollback patch implement roll address apply workaround mitigation release
            monitoring push remedy correct hotfix reroute distribute ship
            """
        ),
        (
            .resolving,
            "resolve restore recover solve resolution end conclude resolved recovery return close restoration finish operational over"
        ),
        (.escalating, "spread expand escalate worsen cascade widen grow extend shift snowball deepen broaden"),
        (.posting, "post tweet update write publish announce say state share notify inform note status report confirm"),
        (.fix, "fix patch workaround update mitigation solution remedy hotfix rollback revert correction"),
        (.initially, "initially initial first originally early beginning outset preliminary earliest"),
        (.later, "later subsequently eventually afterwards afterward thereafter ultimately finally now then further meanwhile"),
        (.lasting, "last persist continue span endure stretch take run extend drag go"),
        (
            .causing,
            """
            cause trigger spark prompt provoke produce lead result bring precipitate create induce underlie overwhelm fuel drive break
            crash knock take force contribute spawn render disconnect overload swamp exhaust saturate remove disrupt affect introduce make put
            """
        ),
        (.stemming, "stem result arise originate derive come root follow emanate reside lie lay centre center"),
        (.blaming, "blame attribute trace link tie pin ascribe chalk connect point credit put identify relate"),
        (.causeNoun, "cause culprit reason trigger root source factor explanation blame origin driver"),
        (.forecast, "will shall 'll going expect forecast predict anticipate future upcoming"),
        (.advice, "should must ought recommend advise need let's consider ensure encourage please"),
        (.generic, "typically usually generally often always sometimes rarely commonly frequently normally traditionally"),
        (.otherIncident, "previous earlier past prior previously historical similar another precedent last ago"),
        (
            .media,
            """
            reuters bloomberg guardian times post bbc cnn verge journal register newspaper magazine tv news herald tribune telegraph
            techcrunch wired wire wsj cnbc downdetector press
            """
        ),
        (.anaphor, "it they this these those which that both all its their them"),
        (.money, "dollar euro pound yen revenue usd eur gbp $ € £ ¥"),
        (.loss, "loss cost damage lose revenue wipe hit impact drop compensation credit refund"),
    ]
}
