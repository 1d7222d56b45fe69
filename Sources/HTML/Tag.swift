/// The elements that reading a page needs to tell apart; everything else is `unknown`.
package enum Tag: UInt8, Sendable, CaseIterable {
    /// The root that stands above `<html>`.
    case document
    /// A run of text.
    case text
    case unknown
    case a, abbr, address, acronym, article, aside, audio, b, base, big, blockquote, body, br, button, canvas, caption, center
    case cite, code, col, colgroup, data, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption
    case figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img
    case input, ins, kbd, label, legend, li, link, main, map, mark, math, menu, meta, meter, nav, nobr, noembed, noframes
    case noscript, object, ol, optgroup, option, output, p, param, picture, pre, progress, q, rp, rt, ruby, s, samp, script
    case search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td
    case template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr

    /// The tag of a lower-case element name.
    init(name: UnsafePointer<UInt8>) {
        self = unsafe Tag(rawValue: Tag.names.value(of: name)) ?? .unknown
    }

    private static let names = NameTable(
        Tag.allCases.filter { $0.rawValue > Tag.unknown.rawValue }.map { (String(describing: $0), $0.rawValue) },
        otherwise: Tag.unknown.rawValue)

    /// 1 to 6 for `<h1>` to `<h6>`.
    package var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// Elements that stand in the flow of a line of text.
    package var isInline: Bool {
        switch self {
        case .a, .abbr, .acronym, .b, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i, .ins, .kbd, .mark, .nobr, .q, .rp, .rt,
            .ruby, .s, .samp, .small, .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .var, .wbr, .img, .label, .meter, .output,
            .progress, .map, .picture, .text:
            true
        default: false
        }
    }

    /// Elements whose content is no text for a reader of the page.
    package var isUnread: Bool {
        switch self {
        case .script, .style, .template, .noscript, .iframe, .object, .select, .option, .optgroup, .button, .input, .textarea, .canvas,
            .video, .audio, .svg, .math, .head, .noframes, .noembed, .embed, .map, .meter, .progress, .frameset, .title, .track, .source:
            true
        default: false
        }
    }
}

/// The attributes that say something about an element's part in the page; all others are not kept.
package enum AttributeName: UInt8, Sendable, CaseIterable {
    case unknown
    case id, `class`, itemprop, itemtype, itemscope, rel, role, hidden, href, style, datetime, content, name, property, lang, type, title
    case alt, src, value, pubdate, charset, typeof
    case ariaHidden, ariaLabel, httpEquiv, xmlLang, dataDatetime, dataTimestamp, dataTime, dataTestid, dataComponent, dataVar, dataAuthor

    init(name: UnsafePointer<UInt8>) {
        self = unsafe AttributeName(rawValue: AttributeName.names.value(of: name)) ?? .unknown
    }

    private var written: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .httpEquiv: "http-equiv"
        case .xmlLang: "xml:lang"
        case .dataDatetime: "data-datetime"
        case .dataTimestamp: "data-timestamp"
        case .dataTime: "data-time"
        case .dataTestid: "data-testid"
        case .dataComponent: "data-component"
        case .dataVar: "data-var"
        case .dataAuthor: "data-author"
        default: String(describing: self)
        }
    }

    private static let names = NameTable(
        AttributeName.allCases.filter { $0 != .unknown }.map { ($0.written, $0.rawValue) }, otherwise: AttributeName.unknown.rawValue)
}
