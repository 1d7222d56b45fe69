import Language
import Testing

@testable import Articles

@Suite struct FileNameDateTests {
    @Test(arguments: [
        ("2014-08-07-postmortem.md", "2014-08-07"), ("12-site-2014-08-07-postmortem.md", "2014-08-07"),
        ("posts/a_2021_10_05_down.txt", "2021-10-05"),
    ])
    func `a file's name dates an article that does not date itself`(file: String, day: String) {
        #expect(fileNameDate(file)?.iso8601 == day)
    }

    @Test(arguments: ["2014-13-07-x.md", "12014-08-07.md", "2014-08-071.md", "2014-08.07.md", "notes.md", "1.2.3-release.md"])
    func `what only looks like a date dates nothing`(file: String) {
        #expect(fileNameDate(file) == nil)
    }
}
