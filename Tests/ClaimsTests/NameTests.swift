import TestSupport
import Testing

@testable import Claims

/// Names as they stand in life: of several words, with figures and signs, among lists, with what they own.
@Suite struct NameTests {
    private func services(in text: String) -> [String] {
        claims(in: [plainArticle(text)]).filter { $0.kind == .service && $0.restates == nil }.map(\.gist)
    }

    @Test(arguments: [
        ("Paylane's outage went on. eMarket and iPost were down.", ["eMarket impaired", "iPost impaired"]),
        ("Paylane's outage went on. HM Roads & Bridges said its own services were working as usual.", ["HM Roads & Bridges operational"]),
        ("Paylane Inc (PAYL.O) was down for hours on Monday.", ["Paylane impaired"]),
        ("Paylane's outage went on. Barlow, Inc. was down too.", ["Barlow impaired"]),
        ("Users of many devices could not reach 911.", ["911 impaired"]),
        ("Emergency number 112 stayed reachable in most towns.", ["112 operational"]),
        ("Paylane's outage went on. Larkway, Orange and Norwood Telecom were down.", ["Orange impaired"]),
        ("Kitemail, the email company that Paylane bought in 2019, was not affected.", ["Kitemail operational"]),
        ("Visible, the low-cost carrier that Paylane owns, went down with it.", ["Visible impaired"]),
        ("Larkway, the shop's own platform, was not affected.", ["Larkway operational"]),
        ("Card payments through Paylane and Kitemail were not affected.", ["Paylane operational", "Kitemail operational"]),
        ("Mobile and landline services were not affected.", ["Mobile services operational", "landline services operational"]),
        (
            "Components not affected: DNS, Workers and Git via HTTPS",
            ["DNS operational", "Workers operational", "Git via HTTPS operational"]
        ),
        ("Affected components: Bike, Web\nNot affected: Store", ["Bike impaired", "Web impaired", "Store operational"]),
        (
            "Services like Compute Jobs, Tunnel Endpoints for Vault/Barn, API Gateway and Kitemail were down.",
            ["Compute Jobs impaired", "Tunnel Endpoints impaired", "API Gateway impaired", "Kitemail impaired"]
        ),
        (
            "Paylane, container services (Norwood, ECX), and Larkway Connect were down.",
            ["Paylane impaired", "ECX impaired", "Larkway Connect impaired"]
        ),
        ("Paylane was down. A restart brought back full service functionality.", ["Paylane restored"]),
        (
            "Paylane was down. Paylane.io was slow, and some API methods failed. Paylane.io had errors. Engineers restored Paylane.io.",
            ["Paylane.io impaired", "Paylane API impaired"]
        ),
        ("On Monday Lords of Saltmarsh players could not log in.", ["Lords of Saltmarsh impaired"]),
        ("The bank was busy. On Monday the app was slow, and the Internet Bank was down.", ["Internet Bank impaired"]),
        ("On Monday the Bank of Larkway's mobile app was down.", ["Bank of Larkway impaired"]),
        (
            "Paylane was down for hours. Larkway and Barlow said that their networks were working normally on Monday.",
            ["Larkway operational", "Barlow operational"]
        ),
    ])
    func `the whole name is read`(text: String, expected: [String]) {
        let found = services(in: text)
        for name in expected { #expect(found.contains(name), "\(found)") }
    }

    @Test(arguments: [
        ("Paylane was hit by an outage on Monday. Larkway's app is working.", "Larkway", "app"),
        ("Paylane was down. Larkway said that its payment service was not affected.", "Larkway", "payment service"),
        ("Paylane was down. Larkway in Norwood was operating normally.", "Larkway", "in Norwood"),
        ("Paylane was down. Larkway was not affected.", "Larkway", nil),
        ("Paylane was down. Larkway's services were not affected.", "Larkway", nil),
        // Told once of a part and once of the whole, it is the whole.
        ("Paylane was down. Larkway's app was working. Larkway was working.", "Larkway", nil),
    ])
    func `what of a service is meant is told`(text: String, name: String, aspect: String?) {
        let told = claims(in: [plainArticle(text)]).compactMap { claim -> ServiceValue? in
            if case .service(let service) = claim.value, claim.restates == nil, service.service == name { service } else { nil }
        }
        #expect(told.map(\.aspect) == [aspect], "\(told)")
    }

    @Test func `none of them was hit, or which of them is told, is no state`() {
        #expect(services(in: "Paylane was down. Larkway hosts that have not been hit do not need the patch.") == ["Paylane impaired"])
        #expect(!services(in: "Paylane was down. No other Larkway region saw a loss of availability.").contains("Larkway impaired"))
    }

    @Test(arguments: [
        (
            "Paylane was down. Norwood Water was fine. Norwood Water said so. British Wool Board members met. Rival Kitemail was up.",
            "Rival"
        ),
        ("LONDON, Oct 25 (Meridian Press) - Paylane was down for thousands of users on Tuesday.", "Meridian"),
        ("Paylane Inc (PAYL.O) was down for hours on Monday.", "PAYL"),
        ("Paylane, Inc. was down for hours on Monday.", "Inc impaired"),
        ("Paylane had an outage in its US1, EU2 and US3 regions.", "EU2"),
        ("Paylane was down. A restart brought back full service functionality.", "functionality"),
        ("A failure at Barlow's Corp. stopped the chain from taking orders.", "Corp"),
    ])
    func `what stands beside a name is none`(text: String, part: String) {
        #expect(!services(in: text).contains { $0.contains(part) })
    }

    @Test func `bare words are those of the company that the article tells of`() {
        let outages = [
            ("a.txt", "Paylane was down on Monday. Paylane's engineers said that the API was down, too."),
            ("b.txt", "Paylane's outage on Monday began at noon. Paylane apologised to its users."),
            ("c.txt", "Kitemail was down on Friday. Kitemail's engineers said that the API was down, too."),
        ]
        let found = claims(in: outages.map { plainArticle($1, file: $0) }).filter { $0.kind == .service }.map { "\($0.source) \($0.gist)" }
        #expect(found.contains("a.txt Paylane API impaired") && found.contains("c.txt Kitemail API impaired"), "\(found)")
    }

    @Test func `a name's first word counts where another sentence tells it`() {
        let text = "Shops said that Royal Bank and Paylane were down. Royal Bank was down again at noon."
        #expect(!services(in: text).contains("Bank impaired"))
    }
}
