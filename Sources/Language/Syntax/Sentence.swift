/// A sentence of a text: its words in order, each tagged and hung on its head.
package struct Sentence: Sendable {
    /// UTF-8 offsets into the text.
    package var range: Range<Int>
    package var words: [Word]

    package init(range: Range<Int>, words: [Word]) {
        self.range = range
        self.words = words
    }
}

/// A token: a word, a number or a mark.
package struct Word: Sendable {
    /// UTF-8 offsets into the text.
    package var range: Range<Int>
    /// The form, lower-cased, with typographic apostrophes made plain.
    package var lower: Spelling
    /// The dictionary form: `fail` for `failing`.
    package var lemma: Spelling
    package var tag: Tag
    /// The Penn Treebank tag, which tells tense and number: `VBD`, `NNS`, `NNP`.
    package var penn: Penn
    /// Index of the head in the sentence's words; -1 for the root.
    package var head: Int
    package var relation: Relation
    /// Where a `WordMemory` keeps the word as it is written; -1 if it does not.
    package var place: Int32 = -1

    package init(
        range: Range<Int>, lower: Spelling, lemma: Spelling, tag: Tag, penn: Penn, head: Int,
        relation: Relation
    ) {
        self.range = range
        self.lower = lower
        self.lemma = lemma
        self.tag = tag
        self.penn = penn
        self.head = head
        self.relation = relation
    }
}

// The three are public for the same reason as `Spelling`: a comparison of package types calls a function.

/// Universal Dependencies' word classes.
public enum Tag: UInt8, Sendable, CaseIterable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb,
        x
}

/// The Penn Treebank's tags, as Universal Dependencies' English treebanks use them. `other` stands for punctuation and the rare ones.
public enum Penn: UInt8, Sendable, CaseIterable {
    case add, afx, cc, cd, dt, ex, fw, gw, hyph, `in`, jj, jjr, jjs, ls, md, nn, nnp, nnps, nns, pdt,
        pos, prp,
        prpPossessive, rb, rbr, rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp,
        wpPossessive, wrb, other
}

/// Universal Dependencies' relations, with the subtypes that reading events needs.
public enum Relation: UInt8, Sendable, CaseIterable {
    case root, nsubj, nsubjPass, nsubjOuter, obj, iobj, csubj, csubjPass, ccomp, xcomp, obl, oblAgent,
        oblNpmod, oblTmod, vocative,
        expl, dislocated, advcl, advclRelcl, advmod, discourse, aux, auxPass, cop, mark, nmod, nmodPoss,
        nmodTmod, nmodNpmod, appos,
        nummod, acl, aclRelcl, amod, det, detPredet, `case`, conj, cc, ccPreconj, fixed, flat, list,
        parataxis, compound,
        compoundPrt, orphan, goeswith, reparandum, punct, dep,
        nmodDesc
}
