import Articles
import Testing

@Suite struct StatusPageTests {
    @Test func `a status page keeps every update with its time`() throws {
        let updates = [
            ("Resolved", "This incident has been resolved.", "12:40"), ("Monitoring", "A fix is in place.", "11:05"),
            ("Investigating", "Gates do not open.", "06:35"),
        ]
        let list = updates.map {
            "<div class=update><strong>\($0.0)</strong> - <span>\($0.1)</span><br><small>Feb <var>3</var>, <var>\($0.2)</var> UTC</small></div>"
        }.joined()
        let parts = ["North pier Operational", "South pier Operational", "Tickets Partial Outage", "Operational", "Major Outage"].map {
            "<li>\($0)</li>"
        }
        .joined()
        let day = { (date: String, rest: String) in "<div class=status-day><div class=date>\(date)</div>\(rest)</div>" }
        let page =
            "<html><body><h1><a href='/'>Harbour Status</a></h1><div><ul>\(parts)</ul><div class=incidents-list><h2>Past Incidents</h2>"
            + day(
                "Feb 3, 2026", "<div class=incident-title><a href='/i/1'>Gates shut on all piers</a></div><div class=updates>\(list)</div>")
            + day("Feb 2, 2026", "<p>No incidents reported.</p>")
            + "</div></div><footer><a href='/'>Powered by nobody</a></footer></body></html>"
        let text = try read(page).text
        for update in updates {
            #expect(text.contains(update.0 + " - " + update.1))
            #expect(text.contains(update.2 + " UTC"))
        }
        #expect(text.contains("Feb 3, 2026"))
        #expect(text.contains("Gates shut on all piers"))
        #expect(!text.contains("Powered by"))
        #expect(!text.contains("pier Operational") && !text.contains("Major Outage"))
    }
}
