/// The charset that a label means, by the HTML standard's table: `latin1` is windows-1252 there, `gb2312` is GBK.
func charset(labelled label: String) -> String? {
    let bytes = label.lowercased().filter { $0 != " " && $0 != "\n" && $0 != "\t" }
    if let name = charsetNames[bytes] { return name }
    // ISO parts and Windows code pages are written in many ways.
    if bytes.hasPrefix("iso"), let found = bytes.firstRange(of: "8859") {
        return Int(bytes[found.upperBound...].filter(\.isNumber)).flatMap(isoCharset)
    }
    guard bytes.hasPrefix("windows-") || bytes.hasPrefix("cp") || bytes.hasPrefix("x-cp") else { return nil }
    guard let page = Int(bytes.filter(\.isNumber)), page == 874 || (1250...1258).contains(page) else { return nil }
    return "windows-\(page)"
}

private func isoCharset(part: Int) -> String? {
    switch part {
    case 1: "windows-1252"
    case 9: "windows-1254"
    case 11: "windows-874"
    case 2...8, 10, 13...16: "iso-8859-\(part)"
    default: nil
    }
}

private let charsetNames: [String: String] = {
    let labels: [(name: String, labels: String)] = [
        ("utf-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        ("utf-16le", "utf-16 utf-16le ucs-2 iso-10646-ucs-2 csunicode unicode unicodefeff"),
        ("utf-16be", "utf-16be unicodefffe"),
        ("windows-1252", "ascii us-ascii latin1 l1 ansi_x3.4-1968 ibm819 cp819 csisolatin1 iso-ir-100 x-user-defined"),
        ("iso-8859-2", "latin2 l2 csisolatin2 iso-ir-101"),
        ("iso-8859-3", "latin3 l3"), ("iso-8859-4", "latin4 l4"),
        ("iso-8859-5", "cyrillic csisolatincyrillic"), ("iso-8859-6", "arabic ecma-114 asmo-708"),
        ("iso-8859-7", "greek greek8 ecma-118 elot_928 sun_eu_greek"), ("iso-8859-8", "hebrew visual logical iso-8859-8-i"),
        ("windows-1254", "latin5 l5 csisolatin5"), ("iso-8859-10", "latin6 l6"), ("iso-8859-15", "l9 latin9 csisolatin9"),
        ("windows-874", "tis-620 dos-874"), ("windows-1251", "win-1251 win1251"),
        ("koi8-r", "koi8-r koi8 koi cskoi8r"), ("koi8-u", "koi8-u koi8-ru"), ("macintosh", "macintosh mac csmacintosh x-mac-roman"),
        ("x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"), ("ibm866", "866 cp866 ibm866 csibm866"),
        ("gbk", "gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 cp936 ms936"), ("gb18030", "gb18030"),
        ("big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
        ("euc-jp", "euc-jp x-euc-jp cseucpkdfmtjapanese"), ("iso-2022-jp", "iso-2022-jp csiso2022jp"),
        ("shift_jis", "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932"),
        ("euc-kr", "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cp949 cseuckr"),
    ]
    var names: [String: String] = [:]
    for (name, labels) in labels {
        for label in labels.split(separator: " ") { names[String(label)] = name }
    }
    return names
}()
