extension Format {
    /// GitHub-flavoured Markdown: readable as it is, and rendered.
    static let markdown = Format(file: "brief.md", meaning: "the brief, for GitHub and any Markdown viewer") { brief in
        Stationery.fill("brief.md", with: BriefSlots(brief: brief).slots)
    }
}
