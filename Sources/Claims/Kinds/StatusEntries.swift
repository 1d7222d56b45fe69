import Language

/// The words by which status pages head their updates, and what they say of the incident's course.
enum StatusWord {
    static let phases: WordTable<TimeValue.Phase> = [
        "investigating": .acknowledged, "identified": .identified, "monitoring": .mitigated, "resolved": .resolved, "update": .updated,
        "updated": .updated,
        "completed": .resolved, "acknowledged": .acknowledged, "mitigated": .mitigated, "recovering": .mitigated, "postmortem": .updated,
    ]

    /// The phase that a passage is headed with: "Investigating - We are …", "[Resolved] …", or the word alone.
    static func phase(heading passage: Passage, isCapital: (Word) -> Bool) -> TimeValue.Phase? {
        var index = 0
        while index < passage.words.count, passage.words[index].tag == .punct { index += 1 }
        guard index < passage.words.count, let phase = phases[passage.words[index].lower] else { return nil }
        guard index + 1 < passage.words.count else { return phase }
        // "Investigating We are …": the label and the text run together where the page set them apart by style.
        if isCapital(passage.words[index + 1]) { return phase }
        return ["-", "–", "—", ":", "|", "]", "."].contains(passage.words[index + 1].lower) ? phase : nil
    }
}
