/// The sentences of the part `range` (UTF-8 offsets) of a text, tagged and parsed.
package func sentences(in text: String, range: Range<Int>) -> [Sentence] { [] }
