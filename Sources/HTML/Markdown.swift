internal import CCMarkGFM

/// GitHub-flavoured Markdown as HTML, by the reference implementation; HTML within it is passed through.
package func html(fromMarkdown bytes: [UInt8]) -> [UInt8] {
    _ = markdownExtensions
    let options = Int32(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
    guard let parser = unsafe cmark_parser_new(options) else { return bytes }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "tasklist"] {
        if let found = unsafe cmark_find_syntax_extension(name) {
            _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
        }
    }
    unsafe bytes.withUnsafeBytes { buffer in
        unsafe cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let document = unsafe cmark_parser_finish(parser) else { return bytes }
    defer { unsafe cmark_node_free(document) }
    guard let rendered = unsafe cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)) else { return bytes }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(rendered) }
    var result: [UInt8] = []
    var at = unsafe rendered
    while unsafe at.pointee != 0 {
        unsafe result.append(UInt8(bitPattern: at.pointee))
        unsafe at += 1
    }
    return result
}

private let markdownExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
