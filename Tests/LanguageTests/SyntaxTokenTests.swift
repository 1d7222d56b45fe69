import Testing

@testable import Language

@Suite struct SyntaxTokenTests {
    @Test(arguments: [
        ("The site isn't down.", "The site is n't down ."),
        ("It’s back: users’ feeds can’t load", "It ’s back : users ’ feeds ca n’t load"),
        ("They cannot log in.", "They can not log in ."),
        ("a four-hour outage", "a four - hour outage"),
        ("DNS-over-HTTPS, re-routed non-profit e-mail", "DNS - over - HTTPS , re-routed non-profit e-mail"),
        ("Claude.ai's API (status.example.com) failed.", "Claude.ai 's API ( status.example.com ) failed ."),
        ("at 11:49 a.m. on 2021-10-04", "at 11:49 a.m. on 2021-10-04"),
        ("at 9am, 11:49pm and 5 p.m.", "at 9 am , 11:49 pm and 5 p.m."),
        ("1,000 users, 10.6 million, $500 and 25%", "1,000 users , 10.6 million , $ 500 and 25 %"),
        ("version 4.6 of the 19th", "version 4.6 of the 19th"),
        ("DNS_PROBE_FINISHED in /etc/resolv.conf", "DNS_PROBE_FINISHED in /etc/resolv.conf"),
        ("see https://example.com/a-b?c=d, please", "see https://example.com/a-b?c=d , please"),
        ("U.S. firms (e.g. Acme Inc.) and Dr. Who", "U.S. firms ( e.g. Acme Inc. ) and Dr. Who"),
        ("“We are down,” she said… then left—fast", "“ We are down , ” she said … then left — fast"),
        ("Wait... what?!", "Wait ... what ?!"),
        ("CVE-2024-3094 and AT&T", "CVE-2024-3094 and AT&T"),
        ("server(s) and/or clients", "server(s) and / or clients"),
        ("2021-10-04T15:40Z", "2021-10-04T15:40Z"),
        ("it is back.The team", "it is back . The team"),
        ("", ""),
    ])
    func `cuts tokens`(text: String, expected: String) {
        let words = tokenisedSentences(in: text, range: 0..<text.utf8.count).flatMap(\.words)
        #expect(words.map { slice(text, $0.range) }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ["The site went down.", "It came back."],
        ["Dr. Smith of Acme Inc. said so.", "Nobody knew."],
        ["It began at 11:49 a.m. ET on Jan. 5 in the U.S. and Canada.", "The fix came later."],
        ["It began at 11 a.m.", "The fix came at 3 p.m."],
        ["Version 4.6 shipped.", "See status.example.com."],
        ["“We are down.”", "The firm said no more."],
        ["“We are down.” said the firm."],
        ["“Are we down?” Smith asked."],
        ["Is it down?", "Yes!", "Why?"],
        ["It was slow... and then it failed."],
        ["It affected No. 5 of the list, e.g. Yahoo! users vs. others."],
        ["Traffic fell by 3.5 percent.", "5,000 users complained."],
        ["J. R. Smith wrote it.", "He works for A. B. Corp. in Ohio."],
        ["It failed.[1]", "It came back."],
        ["It failed (again).", "(Nobody knew.)", "It came back."],
        ["1. Restart the server."],
        ["A heading without a stop"],
    ])
    func `splits sentences`(sentences: [String]) {
        let text = sentences.joined(separator: " ")
        #expect(sentenceRanges(in: text, range: 0..<text.utf8.count).map { slice(text, $0) } == sentences)
    }

    @Test func `reads a line break as a space but keeps bullets and paragraphs apart`() {
        let text = "The site\nwent down\n\nAffected:\n• Mail\n• Chat"
        #expect(
            sentenceRanges(in: text, range: 0..<text.utf8.count).map { slice(text, $0) }
                == ["The site\nwent down", "Affected:", "• Mail", "• Chat"])
    }

    @Test func `counts offsets in the whole text`() {
        let text = "Überall. The site’s down. End"
        let sentences = sentences(in: text, range: 10..<28)
        #expect(sentences.map { slice(text, $0.range) } == ["The site’s down."])
        #expect(sentences[0].words.map(\.lower) == ["the", "site", "'s", "down", "."])
    }
}

func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
}
