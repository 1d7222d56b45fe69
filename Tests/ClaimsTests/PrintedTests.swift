import Language
import Testing

@testable import Claims

struct PrintedTests {
    static let values: [Claim.Value] = [
        .time(
            TimeValue(
                phase: .began, earliest: Instant(seconds: 60), latest: nil, precision: .partOfDay, approximate: true, zone: "UTC",
                zoneOffsets: [0, 60], timex: "2020-01-01TMO")),
        .duration(DurationValue(subject: "incident", minMinutes: 90, maxMinutes: nil, text: "\"an hour\"\n and a half — about")),
        .service(ServiceValue(service: "Paylane", state: .impaired, severity: .majorOutage, aspect: "login")),
        .service(ServiceValue(service: "Kitemail", state: .restored)),
        .cause(CauseValue(label: .thirdParty, role: .rootCause, text: "a supplier’s fault")),
        .impact(ImpactValue(measure: .errorCode, text: "HTTP 503")),
        .impact(ImpactValue(measure: .money, min: 2.5e9, max: 1e20, approximate: true, unit: "EUR", moment: .peak, text: "€2.5bn")),
    ]

    @Test(arguments: values)
    func `A value is printed as Swift prints it, which ids are made of`(value: Claim.Value) {
        #expect(value.printed == "\(value)")
    }
}
