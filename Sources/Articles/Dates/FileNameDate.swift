internal import Language

/// The date in a file's name: `2021-10-05-some-title.md` as blogs name their posts, `12_2021-10-05_title.html` as people save them.
///
/// It dates an article only where the article itself does not.
func fileNameDate(_ file: String) -> Timestamp? {
    let name = Array((file.split(separator: "/").last ?? "").utf8)
    guard name.count >= 10 else { return nil }
    func isDigit(_ at: Int) -> Bool { name.indices.contains(at) && (0x30...0x39).contains(name[at]) }
    for start in 0...name.count - 10 {
        let mark = name[start + 4]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "."), name[start + 7] == mark,
            [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy({ isDigit(start + $0) }), !isDigit(start - 1), !isDigit(start + 10)
        else { continue }
        let digits = [0, 1, 2, 3, 5, 6, 8, 9].map { Int(name[start + $0]) - 0x30 }
        let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
        guard (1990...2099).contains(year),
            let day = CivilDate(year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
        else { continue }
        return Timestamp(day: day)
    }
    return nil
}
