import HTML
import Testing

@Suite struct CharsetTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var what: String
        var bytes: [UInt8]
        var text: String
        var charset: String
        var testDescription: String { what }
    }

    static let cases: [Case] = [
        Case(what: "a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array("Grüße".utf8), text: "Grüße", charset: "utf-8"),
        Case(what: "UTF-16, little end first", bytes: [0xFF, 0xFE, 0x47, 0x00, 0xFC, 0x00], text: "Gü", charset: "utf-16le"),
        Case(what: "UTF-16, big end first", bytes: [0xFE, 0xFF, 0x00, 0x47, 0x00, 0xFC], text: "Gü", charset: "utf-16be"),
        Case(
            what: "UTF-16 without a mark", bytes: Array("<p>outage</p>".utf8).flatMap { [$0, 0] }, text: "<p>outage</p>",
            charset: "utf-16le"),
        Case(
            what: "a charset in meta", bytes: Array("<meta charset=iso-8859-2>".utf8) + [0xB1],
            text: "<meta charset=iso-8859-2>ą", charset: "iso-8859-2"),
        Case(
            what: "a pragma with quotes and spaces",
            bytes: Array("<META http-equiv='Content-Type' content='text/html; charset = \"koi8-r\"'>".utf8) + [0xC1],
            text: "<META http-equiv='Content-Type' content='text/html; charset = \"koi8-r\"'>а", charset: "koi8-r"),
        Case(
            what: "a charset in a comment does not count", bytes: Array("<!-- <meta charset=koi8-r> -->".utf8) + [0xE9],
            text: "<!-- <meta charset=koi8-r> -->é", charset: "windows-1252"),
        Case(
            what: "content without http-equiv does not count", bytes: Array("<meta content='text/html; charset=koi8-r'>".utf8) + [0xE9],
            text: "<meta content='text/html; charset=koi8-r'>é", charset: "windows-1252"),
        Case(
            what: "latin1 means windows-1252", bytes: Array("<meta charset=latin1>".utf8) + [0x93, 0x80, 0x94],
            text: "<meta charset=latin1>“€”", charset: "windows-1252"),
        Case(
            what: "Shift JIS", bytes: Array("<meta charset=Shift_JIS>".utf8) + [0x8F, 0xE1, 0x8A, 0x51],
            text: "<meta charset=Shift_JIS>障害", charset: "shift_jis"),
        Case(
            what: "GB2312 means GBK", bytes: Array("<meta charset=gb2312>".utf8) + [0xB9, 0xCA, 0xD5, 0xCF],
            text: "<meta charset=gb2312>故障", charset: "gbk"),
        Case(
            what: "an XML declaration", bytes: Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8) + [0xE9],
            text: "<?xml version='1.0' encoding='ISO-8859-1'?>é", charset: "windows-1252"),
        Case(
            what: "a page that was converted and still declares what it was",
            bytes: Array("<meta charset=iso-8859-1>Zürich, Genève, Bern, Köln, Malmö, Kraków".utf8),
            text: "<meta charset=iso-8859-1>Zürich, Genève, Bern, Köln, Malmö, Kraków", charset: "utf-8"),
        Case(
            what: "a pasted byte in UTF-8", bytes: Array("é è ü ".utf8) + [0x92], text: "é è ü ’", charset: "utf-8"),
        Case(what: "NUL", bytes: [0x61, 0x00, 0x62], text: "a b", charset: "utf-8"),
    ]

    @Test(arguments: cases) func `is told by mark, declaration and content`(_ example: Case) {
        let text = decoded(example.bytes, declares: true)
        #expect(String(decoding: text.bytes, as: UTF8.self) == example.text)
        #expect(text.charset == example.charset)
    }

    @Test func `says what it repaired`() {
        #expect(decoded(Array("é è ü ".utf8) + [0x92], declares: false).problems == ["One byte is not UTF-8, and read as windows-1252."])
    }
}
