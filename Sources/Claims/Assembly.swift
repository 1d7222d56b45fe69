import Articles
import Crypto
import Foundation
import Language

/// Makes claims of drafts: one name a thing, one claim a fact, an id that the text alone decides.
struct ClaimAssembly {
    let readings: [ArticleReading]
    /// Whose services each of them tells of, by its file, where it is known.
    let providers: [String: String]

    func claims(of drafts: [PlacedDraft]) -> [Claim] {
        let names = serviceNames(in: drafts)
        let readingOf = Dictionary(uniqueKeysWithValues: readings.map { ($0.article.file, $0) })
        var claims: [Claim] = []
        var isPassing: [Bool] = []
        var ids = TakenIDs()
        var repeats: [Claim] = []
        // Of one file after another.
        var file: (name: String, reading: ArticleReading, names: ServiceNames?)?
        var seen: [Fact: Int] = [:]
        for found in drafts where !found.isHeading {
            if file?.name != found.file {
                file = readingOf[found.file].map { (found.file, $0, names[providers[found.file]]) }
                seen.removeAll(keepingCapacity: true)
            }
            guard let (_, reading, names) = file else { continue }
            var placed = found
            if case .service(var service) = placed.draft.value {
                let told = service.service
                service.service = names?[told].name ?? told
                if service.aspect == nil { service.aspect = Self.part(in: told, of: service.service) }
                placed.draft.value = .service(service)
            }
            let passage = reading.passages[placed.passage]
            let fact = Fact(placed.draft.value, isDenied: placed.certainty == .denied, scope: placed.scope)
            let bytes = placed.draft.evidenceBytes ?? passage.bytes(widened(placed.draft.evidence, in: passage))
            let evidence = reading.evidence(bytes, block: passage.block)
            var claim = Claim(
                id: Self.id(file: placed.file, kind: placed.draft.value, evidence: evidence, taken: &ids), source: placed.file,
                value: placed.draft.value,
                voice: placed.voice, certainty: placed.certainty, scope: placed.scope, evidence: evidence)
            claim.isWeighed = placed.draft.isWeighed
            claim.isDoubtful = placed.draft.isDoubtful && !claim.isWeighed
            if let first = seen[fact] {
                // Where a part is told once and the whole another time, the whole is meant.
                if !claim.isWeighed, isWhole(claim.value) { claims[first].value.clearAspect() }
                // What a rule tells stands, and what was weighed tells the same again, whichever comes first.
                if claims[first].isWeighed, !claim.isWeighed {
                    swap(&claims[first], &claim)
                    isPassing[first] = found.draft.isPassing
                }
                if claim.isWeighed {
                    claim.restates = claims[first].id
                    repeats.append(claim)
                    continue
                }
                // A repeat adds nothing, unless it says plainly, or by name, what the first only guessed or pointed at.
                let isPlainer = claims[first].certainty == .hedged && placed.certainty == .stated
                let isNamed =
                    !found.draft.isPassing && claims[first].certainty == placed.certainty && evidence.exact != claims[first].evidence.exact
                    && (serviceName(placed.draft.value)?.lowercased()).map {
                        has($0, in: evidence.exact.lowercased()) && !has($0, in: claims[first].evidence.exact.lowercased())
                    } ?? false
                let isRoot = isRootless(claims[first].value) && !isRootless(placed.draft.value)
                // What one sentence mentions, another tells.
                let isTold = isPassing[first] && !found.draft.isPassing && claims[first].certainty == placed.certainty
                // "on 2 March 2026" tells the day, where "on a Monday" only fits it.
                let isDated = isDay(placed.draft.value) && hasFigure(evidence.exact) && !hasFigure(claims[first].evidence.exact)
                if isTold { isPassing[first] = false }
                if isRoot { claims[first].value = placed.draft.value }
                // The provider's own plain word outweighs a guess at the same.
                let isOfficial = isPlainer && placed.voice.kind == .provider && claims[first].voice.kind != .provider
                if isRoot || isTold || isDated || isOfficial || isPlainer && isRootless(claims[first].value) || isNamed {
                    swap(&claims[first].certainty, &claim.certainty)
                    swap(&claims[first].voice, &claim.voice)
                    swap(&claims[first].evidence, &claim.evidence)
                }
                claim.restates = claims[first].id
                repeats.append(claim)
                continue
            }
            seen[fact] = claims.count
            isPassing.append(found.draft.isPassing)
            claims.append(claim)
        }
        tellFirstNotices(of: &claims)
        tellDays(of: &claims, where: isPassing)
        claims = withDerivedDays(withoutVagueDays(withoutDaysAfter(claims, where: isPassing)), taken: &ids)
        return claims + restatements(repeats, of: claims)
    }

    /// "The API" is another company's in an article that tells of another.
    private func serviceNames(in drafts: [PlacedDraft]) -> [String?: ServiceNames] {
        var told: [String?: [String]] = [:]
        for found in drafts {
            if let name = serviceName(found.draft.value) { told[providers[found.file], default: []].append(name) }
        }
        return Dictionary(uniqueKeysWithValues: told.map { ($0.key, ServiceNames($0.value, provider: $0.key)) })
    }

    /// "X's app" of X: what the words tell beyond the name, where that is not all of it.
    private static func part(in told: String, of name: String) -> String? {
        guard told.utf8.count > name.utf8.count, let owner = ["'s ", "’s "].first(where: { told.hasPrefix(name + $0) }) else { return nil }
        let part = told.dropFirst(name.count + owner.count)
        let words = part.split(separator: " ")
        guard let head = words.last, words.count > 1 || !ServiceReader.isAll(String(head)) else { return nil }
        return String(part)
    }

    private func isWhole(_ value: Claim.Value) -> Bool {
        if case .service(let service) = value { service.aspect == nil } else { false }
    }

    private func isDay(_ value: Claim.Value) -> Bool {
        if case .time(let time) = value { time.precision == .day } else { false }
    }

    /// Whether a text has a name in it, byte by byte: Foundation's search takes longer than all the rest that is done with a claim.
    private func has(_ name: String, in text: String) -> Bool {
        let (text, name) = (Array(text.utf8), Array(name.utf8))
        guard let first = name.first, text.count >= name.count else { return name.isEmpty }
        return (0...text.count - name.count).contains { text[$0] == first && text[$0..<$0 + name.count].elementsEqual(name) }
    }

    private func hasFigure(_ text: String) -> Bool { text.utf8.contains { (48...57).contains($0) } }

    /// The tellings that add words of their own: others than those of the first one, and of each other.
    private func restatements(_ repeats: [Claim], of claims: [Claim]) -> [Claim] {
        guard !repeats.isEmpty else { return [] }
        var told: [String: Words] = [:]
        for claim in claims { told[claim.id] = Words(claim.evidence.start..<claim.evidence.end) }
        return repeats.filter { claim in
            told[claim.restates ?? ""]?.take(claim.evidence.start..<claim.evidence.end) ?? false
        }
    }

    /// Words of one article that are taken, none of them twice, by where they begin.
    private struct Words {
        private var taken: [Range<Int>]

        init(_ first: Range<Int>) { taken = [first] }

        /// Takes words if none of them is taken yet.
        mutating func take(_ words: Range<Int>) -> Bool {
            // Where the first that begin no earlier stand: nearly always at the end, as they come in the order of the text.
            var (place, end) =
                taken.last.map { $0.lowerBound < words.lowerBound } ?? true ? (taken.count, taken.count) : (0, taken.count)
            while place < end {
                let middle = (place + end) / 2
                if taken[middle].lowerBound < words.lowerBound { place = middle + 1 } else { end = middle }
            }
            if place > 0, taken[place - 1].upperBound > words.lowerBound { return false }
            if place < taken.count, taken[place].lowerBound < words.upperBound { return false }
            taken.insert(words, at: place)
            return true
        }
    }

    /// Where no notice is told as the first, the earliest word of the provider at a stated time is, if nothing was found or mended before.
    private func tellFirstNotices(of claims: inout [Claim]) {
        var notices: [String: [Int]] = [:]
        var isTold: Set<String> = []
        var found: [String: Instant] = [:]
        for (index, claim) in claims.enumerated() {
            guard case .time(let time) = claim.value, time.precision == .minute || time.precision == .second, let at = time.earliest else {
                continue
            }
            switch time.phase {
            case .acknowledged: isTold.insert(claim.source)
            case .updated: notices[claim.source, default: []].append(index)
            case .identified, .mitigated, .resolved: found[claim.source] = min(found[claim.source] ?? at, at)
            default: break
            }
        }
        for (source, indices) in notices where !isTold.contains(source) && indices.count <= 2 {
            guard let first = indices.first, case .time(var time) = claims[first].value, let at = time.earliest,
                found[source].map({ at < $0 }) ?? true, !isFurther(claims[first].evidence.exact)
            else { continue }
            time.phase = .acknowledged
            claims[first].value = .time(time)
        }
    }

    /// "The latest update", "a second notice": not the first word.
    private func isFurther(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains {
            ["latest", "second", "third", "further", "another", "later", "follow", "again", "last"].contains($0)
        }
    }

    /// A day told in passing is told better by the words that give the moment on it.
    private func tellDays(of claims: inout [Claim], where isPassing: [Bool]) {
        var beginnings: [String: [(local: Instant, evidence: Evidence)]] = [:]
        for claim in claims {
            guard case .time(let time) = claim.value, time.phase == .began, let at = time.earliest,
                ![.day, .month].contains(time.precision)
            else { continue }
            beginnings[claim.source, default: []].append(
                (at.advanced(bySeconds: (time.zoneOffsets.first ?? 0) * 60), claim.evidence))
        }
        for index in claims.indices where isPassing[index] {
            guard case .time(let day) = claims[index].value, day.phase == .occurred, let start = day.earliest, let end = day.latest,
                let moment = beginnings[claims[index].source]?.first(where: {
                    $0.local >= start && $0.local <= end && namesDay($0.evidence.exact)
                })
            else { continue }
            claims[index].evidence = moment.evidence
        }
    }

    /// A month says nothing where the same article tells a day.
    private func withoutVagueDays(_ claims: [Claim]) -> [Claim] {
        guard claims.contains(where: { if case .time(let time) = $0.value { time.precision == .month } else { false } }) else {
            return claims
        }
        let dated = Set(
            claims.filter { if case .time(let time) = $0.value { time.precision != .month && time.earliest != nil } else { false } }.map(
                \.source))
        return claims.filter { claim in
            guard case .time(let time) = claim.value, time.precision == .month else { return true }
            return !dated.contains(claim.source)
        }
    }

    /// An article that tells a moment with its date in the same words tells the day too: of the beginning, else of the first moment dated so.
    ///
    /// The day stands before the moment that tells it.
    private func withDerivedDays(_ claims: [Claim], taken ids: inout TakenIDs) -> [Claim] {
        var told: [String: Set<CivilDate>] = [:]
        var began: [String: CivilDate] = [:]
        var dated: [String: (index: Int, day: CivilDate, isBeginning: Bool)] = [:]
        for (index, claim) in claims.enumerated() {
            guard case .time(let time) = claim.value, let earliest = time.earliest, time.phase != .updated else { continue }
            let day = earliest.civil(offsetMinutes: time.precision == .day ? 0 : time.zoneOffsets.first ?? 0).day
            if time.phase == .occurred {
                // What was only weighed gives way to a day that rules tell.
                if !claim.isWeighed { told[claim.source, default: []].insert(day) }
                continue
            }
            guard time.precision != .day, time.precision != .month else { continue }
            if time.phase == .began, began[claim.source] == nil { began[claim.source] = day }
            guard namesDay(claim.evidence.exact) else { continue }
            let isBeginning = time.phase == .began
            // The first beginning told, else the earliest day: status pages tell backwards.
            if let known = dated[claim.source], known.isBeginning || !isBeginning && known.day <= day { continue }
            dated[claim.source] = (index, day, isBeginning)
        }
        var derived: [Int: Claim] = [:]
        var days: [String: CivilDate] = [:]
        for (source, first) in dated {
            guard first.isBeginning || first.day == began[source] ?? first.day else { continue }
            // Work on the eve of a day that is told needs no day of its own.
            if let days = told[source], !first.isBeginning || days.contains(first.day) || days.contains(first.day.advanced(byDays: 1)) {
                continue
            }
            let start = Instant(CivilDateTime(day: first.day, secondOfDay: 0))
            var own = claims[first.index]
            own.value = .time(
                TimeValue(
                    phase: .occurred, earliest: start, latest: start.advanced(bySeconds: 86_340), precision: .day, timex: first.day.iso8601)
            )
            derived[first.index] = own
            days[source] = first.day
        }
        guard !derived.isEmpty else { return claims }
        var all: [Claim] = []
        for (index, claim) in claims.enumerated() {
            if var own = derived[index] {
                own.id = Self.id(file: own.source, kind: own.value, evidence: own.evidence, taken: &ids)
                all.append(own)
            }
            if claim.isWeighed, case .time(let time) = claim.value, time.phase == .occurred, let day = time.earliest?.civil().day,
                days[claim.source] == day
            {
                continue
            }
            all.append(claim)
        }
        return all
    }

    /// The days of outages named in passing that come after the day on which this one is told to have begun: days of its aftermath.
    private func withoutDaysAfter(_ claims: [Claim], where isPassing: [Bool]) -> [Claim] {
        guard isPassing.contains(true) else { return claims }
        var began: [String: CivilDate] = [:]
        for claim in claims {
            guard case .time(let time) = claim.value, time.phase == .began, let earliest = time.earliest,
                ![.partOfDay, .day, .month].contains(time.precision),
                namesDay(claim.evidence.exact)
            else { continue }
            let day = earliest.civil(offsetMinutes: time.zoneOffsets.first ?? 0).day
            began[claim.source] = min(began[claim.source] ?? day, day)
        }
        return zip(claims, isPassing).compactMap { claim, isPassing in
            guard isPassing, case .time(let time) = claim.value, time.phase == .occurred, let day = time.earliest?.civil().day,
                let first = began[claim.source], (1...3).contains(day.daysSince1970 - first.daysSince1970)
            else { return claim }
            return nil
        }
    }

    /// Whether words name a day: a date in figures, a month, a weekday, "today".
    private func namesDay(_ text: String) -> Bool {
        let lower = text.lowercased()
        let words = lower.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        return words.contains { word in
            Self.dayWords.contains(String(word)) || word.utf8.count == 10 && word.utf8.filter { $0 == UInt8(ascii: "-") }.count == 2
        }
    }

    private static let dayWords: WordSet = [
        "today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "june",
        "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec",
    ]

    /// A cause whose place in the chain is not told; true of everything that is no cause.
    private func isRootless(_ value: Claim.Value) -> Bool {
        guard case .cause(let cause) = value else { return true }
        return cause.role == .unknown
    }

    private func serviceName(_ value: Claim.Value) -> String? {
        guard case .service(let service) = value else { return nil }
        return service.service
    }

    /// The clause around the words that a rule needed, so that a quotation can be understood; never more than a long sentence's part.
    private func widened(_ range: Range<Int>, in passage: Passage) -> Range<Int> {
        var low = passage.segment(before: range.lowerBound).lowerBound
        var high = passage.segment(after: range.upperBound - 1).upperBound
        low = max(low, range.lowerBound - 12)
        high = min(high, range.upperBound + 12)
        while low < range.lowerBound, passage.words[low].tag == .punct || passage.words[low].tag == .cconj { low += 1 }
        while high > range.upperBound, passage.words[high - 1].tag == .punct { high -= 1 }
        return low..<high
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Twelve hexadecimal digits of SHA-256 over the file's name, the value and the words, and a mark where another claim has them.
    private static func id(file: String, kind: Claim.Value, evidence: Evidence, taken ids: inout TakenIDs) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        bytes.append(contentsOf: file.utf8)
        bytes.append(0x1F)
        kind.print(into: &bytes)
        bytes.append(0x1F)
        bytes.append(contentsOf: evidence.exact.utf8)
        bytes.append(0x1F)
        bytes.append(contentsOf: String(evidence.start).utf8)
        let number = SHA256.hash(data: bytes).prefix(6).reduce(0) { $0 << 8 | UInt64($1) }
        let digits = (0..<12).map { Self.digits[Int(number >> (44 - 4 * UInt64($0)) & 15)] }
        return String(decoding: digits, as: UTF8.self) + ids.mark(number)
    }
}

/// The ids that claims have, and the mark of the next that would have the same.
private struct TakenIDs {
    private var counts: [UInt64: Int] = [:]

    mutating func mark(_ number: UInt64) -> String {
        let count = counts[number, default: 0]
        counts[number] = count + 1
        return count == 0 ? "" : String(repeating: "+", count: count)
    }
}

/// What makes two claims of a document the same fact.
private enum Fact: Hashable {
    case time(TimeValue.Phase, earliest: Instant?, latest: Instant?, timex: String)
    case duration(String, min: Double?, max: Double?)
    case service(String, ServiceValue.State, Scope)
    case cause(CauseValue.Label, isDenied: Bool)
    case impact(ImpactValue.Measure, min: Double?, max: Double?, text: String)

    init(_ value: Claim.Value, isDenied: Bool, scope: Scope) {
        self =
            switch value {
            case .time(let time): .time(time.phase, earliest: time.earliest, latest: time.latest, timex: time.timex)
            case .duration(let duration): .duration(duration.subject, min: duration.minMinutes, max: duration.maxMinutes)
            case .service(let service): .service(service.service.lowercased(), service.state, scope)
            case .cause(let cause): .cause(cause.label, isDenied: isDenied)
            case .impact(let impact):
                .impact(
                    impact.measure, min: impact.min, max: impact.max,
                    text: impact.measure == .region || impact.measure == .errorCode ? impact.text.lowercased() : "")
            }
    }
}

extension Claim.Value {
    /// Takes away what of a service is meant, which leaves all of it.
    fileprivate mutating func clearAspect() {
        guard case .service(var service) = self, service.aspect != nil else { return }
        service.aspect = nil
        self = .service(service)
    }
}
