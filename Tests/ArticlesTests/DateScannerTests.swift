@testable import Articles
import Language
import Testing

@Suite struct DateScannerTests {
    @Test(arguments: [
        ("October 4, 2021", "2021-10-04"), ("Oct. 4th, 2021 4:40 pm", "2021-10-04T16:40"), ("4 octobre 2021 à 16h40", "2021-10-04T16:40"),
        ("4. Oktober 2021, 16:40 Uhr", "2021-10-04T16:40"), ("4 de octubre de 2021", "2021-10-04"),
        ("04.10.2021 16:40", "2021-10-04T16:40"),
        ("2021年10月4日", "2021-10-04"), ("2021. október 4.", "2021-10-04"), ("4 октября 2021, 16:40", "2021-10-04T16:40"),
        ("4 października 2021", "2021-10-04"), ("4 Ekim 2021", "2021-10-04"), ("4 أكتوبر 2021", "2021-10-04"),
        ("2021년 10월 4일", "2021-10-04"),
        ("30 tháng 4, 2024", "2024-04-30"), ("Mon, 04 Oct 2021 16:40:00 GMT", "2021-10-04T16:40Z"),
        ("4 Oct 2021 16:40 CEST", "2021-10-04T16:40+02:00"),
        ("2021-10-04T16:40:00+0200", "2021-10-04T16:40+02:00"), ("1633365600", "2021-10-04T16:40Z"), ("20211004", "2021-10-04"),
    ])
    func `reads dates as people and pages write them`(_ text: String, _ expected: String) {
        #expect(Timestamp(lenient: text)?.iso8601 == expected)
    }

    @Test(arguments: ["version 1.2.2021.4", "March on Rome", "31 February 2024", "call 10-04", "in 2021", "12:30", "0123456789012345"])
    func `takes nothing else for a date`(_ text: String) {
        #expect(Timestamp(lenient: text) == nil)
    }

    @Test func `a slash means what the page's language means by it`() {
        #expect(Timestamp(lenient: "10/4/2021", language: "en-US")?.iso8601 == "2021-10-04")
        #expect(Timestamp(lenient: "10/4/2021", language: "en-GB")?.iso8601 == "2021-04-10")
    }

    @Test func `November in Prague is October in Zagreb`() {
        #expect(Timestamp(lenient: "4. listopadu 2021", language: "cs")?.iso8601 == "2021-11-04")
        #expect(Timestamp(lenient: "4. listopada 2021", language: "hr")?.iso8601 == "2021-10-04")
    }
}
