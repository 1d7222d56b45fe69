import Language

/// The words by which a text names each cause label.
enum CauseLabels {
    /// The labels named in a range of words, each with the words that name it, in order, each once.
    static func labels(in passage: Passage, _ range: Range<Int>) -> [(label: CauseValue.Label, words: Range<Int>)] {
        var found: [(label: CauseValue.Label, words: Range<Int>)] = []
        func add(_ label: CauseValue.Label, _ words: Range<Int>) {
            if !found.contains(where: { $0.label == label }) { found.append((label, words)) }
        }
        var index = range.lowerBound
        while index < range.upperBound {
            if let (label, length) = phrase(at: index, in: passage, until: range.upperBound) {
                for label in label { add(label, index..<index + length) }
                index += length
                continue
            }
            let word = passage.words[index]
            if word.traits.contains(.label), let labels = single[word.lemma] ?? single[word.lower] {
                for label in labels where fits(label, index, passage) { add(label, index..<index + 1) }
            }
            index += 1
        }
        return found
    }

    static func hasLabel(_ index: Int, in passage: Passage) -> Bool {
        passage.words[index].traits.contains(.label) && !labels(in: passage, index..<index + 1).isEmpty
    }

    /// Words that name a cause, and words that open a phrase which does.
    static var words: [String] { single.words + alone.words }
    static var openers: [String] { phrases.words }

    /// Words that are a cause wherever an outage report has them.
    private static let alone: WordSet = ["misconfiguration", "misconfigured", "deadlock"]

    /// A phrase that is a cause wherever an outage report has it: "logic error", "race condition", "fibre cut".
    static func telling(at index: Int, in passage: Passage) -> Range<Int>? {
        guard passage.words[index].traits.contains(.label) else { return nil }
        guard let (labels, length) = phrase(at: index, in: passage, until: passage.words.count) else {
            return alone.contains(passage.words[index].lower) ? index..<index + 1 : nil
        }
        if labels.contains(.fibreCut) {
            // A cable is a cause when it is cut.
            return passage.words[max(0, index - 3)..<min(passage.words.count, index + length + 3)].contains {
                ["cut", "sever", "damage", "break", "snap"].contains($0.lemma)
            } ? index..<index + length : nil
        }
        return labels.contains { [.softwareBug, .humanError, .hardware].contains($0) } ? index..<index + length : nil
    }

    /// Some words name a cause only as nouns, or only beside a word of failure.
    private static func fits(_ label: CauseValue.Label, _ index: Int, _ passage: Passage) -> Bool {
        if label == .cyberattack, isOnlyNamed(index, in: passage) { return false }
        let word = passage.words[index]
        switch word.lemma {
        case "load", "release", "update", "patch", "surge", "spike", "demand", "attack", "change", "route", "cache", "storm", "fire", "cut",
            "switch", "power", "flood", "agent":
            // "a retry storm", "storm drills": no weather.
            if word.lemma == "storm" {
                let before = index > 0 ? passage.words[index - 1] : word
                let next = index + 1 < passage.words.count ? passage.words[index + 1].lemma : ""
                return !["retry", "request", "query", "connection", "traffic", "packet", "broadcast", "lease", "“", "\"", "‘", "'"]
                    .contains(before.lower)
                    && !["drill", "exercise", "test"].contains(next)
            }
            if word.lemma == "agent" {
                return passage.words[max(0, index - 2)..<index].contains {
                    ["endpoint", "security", "monitoring", "edr", "xdr"].contains($0.lower)
                }
            }
            if word.lemma == "power" {
                let next = index + 1 < passage.words.count ? passage.words[index + 1].lemma : ""
                return [
                    "failure", "outage", "cut", "loss", "supply", "surge", "problem", "issue", "event", "grid", "interruption",
                    "disruption", "unit",
                ].contains(next)
            }
            return word.tag == .noun || word.tag == .propn || word.lemma == "update" && word.penn == .vbn
        case "traffic":
            return passage.words[max(0, index - 3)..<min(passage.words.count, index + 4)].contains {
                [
                    "surge", "spike", "high", "heavy", "increase", "growth", "increased", "overwhelm", "massive", "sudden", "peak",
                    "excess",
                    "excessive", "abnormal", "unprecedented", "volume", "flood", "rush", "much", "burst", "unexpected",
                ].contains($0.lower)
            }
        case "capacity":
            // "a command to assess capacity" is about it, and finds no lack of it.
            return !passage.words[max(0, index - 6)..<index].contains {
                ["assess", "evaluate", "measure", "manage", "test", "plan", "audit", "check", "monitor"].contains($0.lemma)
            }
        // "your settings", "permission to": only what was set wrong or changed.
        case "setting", "permission":
            return passage.words[max(0, index - 4)..<min(passage.words.count, index + 4)].contains {
                ["change", "default", "wrong", "incorrect", "bad", "faulty", "blame", "modify", "update"].contains($0.lemma)
            }
        case "server", "compute", "computer": return word.tag != .verb && isTroubled(index, passage)
        case "login", "session", "disk", "certificate", "queue": return true
        default: return true
        }
    }

    /// "DDoS protection", "Hacker News": what guards against an attack, or has the word in its name, is none.
    static func isOnlyNamed(_ index: Int, in passage: Passage) -> Bool {
        guard index + 1 < passage.words.count else { return false }
        let (word, next) = (passage.words[index], passage.words[index + 1])
        return guards.contains(next.lemma)
            || next.tag == .propn && next.looks.contains(.capital) && word.looks.contains(.capital) && next.lower == "news"
    }

    private static let guards: WordSet = [
        "protection", "mitigation", "defence", "defense", "prevention", "detection", "insurance", "expert", "researcher", "drill",
    ]

    /// "server issue", "servers failed".
    private static func isTroubled(_ index: Int, _ passage: Passage) -> Bool {
        let next = index + 1
        return next < passage.words.count && passage.has(next, [.trouble, .outage])
            || passage.words[index].head >= 0 && passage.has(passage.words[index].head, [.trouble, .outage])
    }

    private static func phrase(at index: Int, in passage: Passage, until end: Int) -> ([CauseValue.Label], Int)? {
        guard passage.words[index].traits.contains(.phrase),
            let starts = phrases[passage.words[index].lemma] ?? phrases[passage.words[index].lower]
        else { return nil }
        for (rest, labels) in starts {
            // Hyphens between the words do not count.
            var at = index + 1
            var matched = 0
            while matched < rest.count, at < end {
                let word = passage.words[at]
                if word.lower == "-" || word.lower == "‑" || word.lower == "/" {
                    at += 1
                } else if word.lemma == rest[matched] || word.lower == rest[matched] {
                    matched += 1
                    at += 1
                } else {
                    break
                }
            }
            if matched == rest.count { return (labels, at - index) }
        }
        return nil
    }

    private static let single: WordTable<[CauseValue.Label]> = table([
        (
            .authentication,
            "authentication auth login logout login/logout sign-in signin sign-on identity credential session authorization authorisation sso oauth password"
        ),
        (.api, "api apis"),
        (.frontend, "frontend front-end ui webpage"),
        (.gateway, "gateway"),
        (.loadBalancing, "load-balancer load-balancers load-balancing loadbalancer"),
        (.orchestration, "orchestration orchestrator kubernetes scheduler k8s"),
        (.routing, "routing route router prefix"),
        (.dns, "dns nameserver resolver"),
        (.bgp, "bgp"),
        (.network, "network networking backbone connectivity switch packet"),
        (.database, "database db sql postgres postgresql mysql replica"),
        (.storage, "storage disk filesystem volume partition"),
        (.cache, "cache caching memcached redis"),
        (.compute, "server compute"),
        (.modelServing, "inference"),
        (.endpointAgent, "sensor agent"),
        (.securityProduct, "antivirus cybersecurity firewall waf xdr edr"),
        (.thirdParty, "third-party upstream vendor supplier"),
        (.load, "load traffic surge demand spike influx overload overloaded"),
        (.capacity, "capacity bottleneck exhaustion overcapacity scaling scarcity saturation saturated"),
        (
            .configuration,
            "configuration config misconfiguration misconfigured misconfigure reconfiguration configure configured setting settings permission permissions"
        ),
        (.upgrade, "update upgrade deployment deploy deployed rollout release patch migration"),
        (.softwareBug, "bug defect flaw regression deadlock"),
        (.hardware, "hardware bushing motherboard capacitor switchgear"),
        (.power, "power ups generator transformer substation switchgear"),
        (.cooling, "cooling overheating overheat hvac chiller air-conditioning air-conditioner"),
        (.humanError, "mistake mistakenly accidentally inadvertently typo erroneously misstep"),
        (
            .cyberattack,
            "cyberattack cyber-attack cyberattacks ddos hack hacker hacking malware ransomware attack breach attacker malicious sabotage intrusion"
        ),
        (.certificate, "certificate"),
        (.maintenance, "maintenance"),
        (.naturalDisaster, "hurricane earthquake lightning flood flooding storm tornado typhoon wildfire weather fire blizzard"),
        (.fibreCut, "backhoe"),
    ])

    private static let phrases: WordTable<[([Spelling], [CauseValue.Label])]> = {
        var table: [String: [([Spelling], [CauseValue.Label])]] = [:]
        for (label, list) in multiple {
            for phrase in list {
                let words = phrase.split(separator: " ").map(String.init)
                table[words[0], default: []].append((words.dropFirst().map { Spelling($0) }, [label]))
            }
        }
        // The longest first.
        return WordTable(table.mapValues { $0.sorted { $0.0.count > $1.0.count } })
    }()

    private static let multiple: [(CauseValue.Label, [String])] = [
        (.bgp, ["border gateway protocol", "border gateway protocal"]),
        (.api, ["application programming interface"]),
        (.dns, ["domain name system", "name server", "name resolution"]),
        (.loadBalancing, ["load balancer", "load balance", "load balancing", "load - balancer"]),
        (.frontend, ["web interface", "user interface", "front end", "web application", "consumer interface", "web frontend"]),
        (.authentication, ["log in", "sign in", "identity provider", "access token", "log out"]),
        (.gateway, ["api gateway", "front door"]),
        (.modelServing, ["model serve", "model serving", "inference engine", "language model", "model architecture", "gpu cluster"]),
        (.controlPlane, ["control plane", "management plane"]),
        (.securityProduct, ["security software", "security product", "cyber security software", "security platform", "security tool"]),
        (.endpointAgent, ["endpoint agent", "kernel driver", "endpoint sensor", "endpoint protection"]),
        (.thirdParty, ["third party", "service provider", "cloud provider", "external provider", "upstream provider"]),
        (
            .softwareBug,
            [
                "logic error", "race condition", "memory leak", "null pointer", "out of bounds", "software error", "software fault",
                "code error", "coding error",
                "programming error", "null byte", "software glitch", "software failure", "software defect", "software problem",
                "software issue", "infinite loop",
                "memory read", "faulty driver", "faulty code", "bad code", "out - of - bounds", "buffer overflow", "edge case",
                "stack overflow", "faulty software",
                "memory safety", "invalid memory",
            ]
        ),
        (
            .humanError,
            [
                "human error", "operator error", "user error", "manual error", "human mistake", "fat finger", "wrong command", "by mistake",
                "human factor",
            ]
        ),
        (
            .capacity,
            [
                "resource limit", "resource exhaustion", "insufficient resource", "lack of capacity", "connection limit", "run out",
                "ran out", "out of memory", "thread limit", "file descriptor", "rate limit", "disk space",
                "fill up", "full disk", "disk full",
            ]
        ),
        (
            .load,
            [
                "high demand", "heavy use", "new users", "peak demand", "user growth", "heavy traffic", "viral growth", "heavy load",
                "retry storm", "thunder herd", "thundering herd", "request storm",
            ]
        ),
        (
            .power,
            [
                "electrical failure", "loss of power", "loss of electricity", "power supply", "electricity failure", "electrical fault",
                "power distribution unit", "battery room", "blown fuse",
                "voltage sag", "utility power",
            ]
        ),
        (.cooling, ["air conditioning", "air conditioner", "high temperature", "cooling system", "thermal event"]),
        (
            .hardware,
            [
                "disk failure", "hardware failure", "faulty switch", "network switch", "hard drive", "power supply unit",
                "line card", "memory module", "faulty hardware", "failed disk",
                "equipment failure", "equipment fault", "faulty equipment", "failed equipment", "switch failure", "router failure",
                "server failure",
                "failed switch", "failed router", "faulty router", "faulty server", "faulty component", "component failure",
                "drive failure", "network card",
            ]
        ),
        (
            .fibreCut,
            [
                "fibre cut", "fiber cut", "fibre cable", "fiber cable", "cable cut", "cut cable", "severed cable", "fiber optic",
                "fibre optic", "submarine cable", "undersea cable", "subsea cable", "fibre line", "fiber line", "cable break",
                "cable damage", "cut fibre", "cut fiber", "fiber - optic",
            ]
        ),
        (
            .cyberattack,
            [
                "cyber attack", "denial of service", "denial - of - service", "security incident", "security breach", "malicious activity",
                "malicious actor", "nation state", "bad actor", "foul play", "unauthorised access", "unauthorized access", "cyber incident",
            ]
        ),
        (.certificate, ["expired cert", "tls cert", "ssl cert"]),
        (.maintenance, ["planned outage", "planned work", "scheduled work", "planned downtime"]),
        (.naturalDisaster, ["natural disaster", "severe weather", "extreme weather", "heat wave"]),
        (.configuration, ["channel file", "feature flag", "bad setting", "routing change", "routing policy", "configure change"]),
        (.upgrade, ["software update", "content update", "code push", "code change", "software upgrade", "new version", "system upgrade"]),
    ]

    private static func table(_ entries: [(CauseValue.Label, String)]) -> WordTable<[CauseValue.Label]> {
        var table: [String: [CauseValue.Label]] = [:]
        for (label, words) in entries { for word in words.split(separator: " ") { table[String(word), default: []].append(label) } }
        return WordTable(table)
    }
}
