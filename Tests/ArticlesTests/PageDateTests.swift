import Articles
import Language
import Testing

/// What a page shows and what its markup says are weighed against each other.
@Suite struct PageDateTests {
    private func metadata(_ head: String, _ label: String, title: String = "Ferries stand still for hours") throws -> Metadata {
        try read("<html lang=en><head>\(head)</head><body><h1>\(title)</h1><p>\(label)</p>\(prose)</body></html>").metadata
    }

    private func linked(_ published: String, _ modified: String, type: String = "Article") -> String {
        "<script type='application/ld+json'>{\"@type\": \"\(type)\", \"datePublished\": \"\(published)\", \"dateModified\": \"\(modified)\"}</script>"
    }

    @Test func `a guide that shows only the day of its rewriting speaks as of that day`() throws {
        let head = linked("2023-05-01T08:00:00Z", "2025-08-14T13:00:00Z")
        #expect(try metadata(head, "Updated August 14, 2025").published?.iso8601 == "2025-08-14")
        #expect(try metadata(head, "Published May 1, 2023 | Updated August 14, 2025").published?.iso8601 == "2023-05-01T08:00Z")
        #expect(try metadata(head, "Jane Doe").published?.iso8601 == "2023-05-01T08:00Z")
        let news = linked("2023-05-01T08:00:00Z", "2025-08-14T13:00:00Z", type: "NewsArticle")
        #expect(try metadata(news, "Updated August 14, 2025").published?.iso8601 == "2023-05-01T08:00Z")
    }

    @Test func `a local time that a template took for UTC gives way to the other one`() throws {
        let head =
            linked("2026-02-04T07:25:06Z", "2026-02-04T07:25:45Z")
            + "<meta property='article:published_time' content='2026-02-03T21:25:06+00:00'>"
        #expect(try metadata(head, "Jane Doe").published?.iso8601 == "2026-02-03T21:25:06Z")
    }

    @Test func `the address tells which day a moment in UTC was`() throws {
        let head =
            linked("2026-02-04T02:18:11Z", "2026-02-04T02:18:11Z")
            + "<link rel=canonical href='https://harbour.example/2026/02/03/ferries-stand-still/'>"
        #expect(try metadata(head, "Jane Doe").published?.iso8601 == "2026-02-03")
    }

    @Test func `the day that a headline names is not the day it was written`() throws {
        let found = try metadata("", "Feb. 9, 2026 · Jane Doe", title: "Update on the outage of February 3, 2026")
        #expect(found.published?.iso8601 == "2026-02-09")
    }

    @Test func `a name beside the date is the author's where the page says so`() throws {
        let page = "<html><body><h1>Ferries stand still</h1><div class=date-author>Feb. 9, 2026 · Jane Doe</div>\(prose)</body></html>"
        #expect(try read(page).metadata.authors == ["Jane Doe"])
    }

    @Test func `dates of Iran's calendar are read on Persian pages`() throws {
        let page = "<html lang=fa><body><h1>عنوان خبر امروز</h1><p>۲ تير ۱۳۹۹</p>\(prose)</body></html>"
        #expect(try read(page).metadata.published?.iso8601 == "2020-06-22")
    }
}
