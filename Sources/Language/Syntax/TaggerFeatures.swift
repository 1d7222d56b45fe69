/// The features of the tagging decision at one word. Training and tagging both call these, so they cannot drift apart.
package enum TaggerFeatures {
    package static let count = ofWord + ofNeighbours + ofTags

    /// Those of the word by itself: the same wherever the word stands, in a sentence with such capitals.
    @inline(__always)
    static func visitWord(_ here: WordForm, capitals: UInt32, _ emit: (UInt32) -> Void) {
        emit(FeatureHash.of(1, here.word))
        emit(FeatureHash.of(2, here.hash, capitals))
        emit(FeatureHash.of(3, here.ending1, here.shape))
        emit(FeatureHash.of(4, here.ending2))
        emit(FeatureHash.of(5, here.ending3))
        emit(FeatureHash.of(6, here.ending4))
        emit(FeatureHash.of(7, here.beginning2))
        emit(FeatureHash.of(8, here.beginning3))
        emit(FeatureHash.of(10, here.ending3, here.shape))
        emit(FeatureHash.of(35, here.shape, capitals, here.word))
    }

    package static let ofWord = 10

    /// Those of the word and its neighbours.
    @inline(__always)
    static func visitNeighbours(
        _ back2: WordForm, _ back1: WordForm, _ here: WordForm, _ next1: WordForm, _ next2: WordForm, capitals: UInt32,
        _ emit: (UInt32) -> Void
    ) {
        emit(FeatureHash.of(9, here.shape, back1.shape, capitals))
        emit(FeatureHash.of(17, back1.word))
        emit(FeatureHash.of(18, back2.word))
        emit(FeatureHash.of(19, next1.word))
        emit(FeatureHash.of(20, next2.word))
        emit(FeatureHash.of(21, back1.word, here.word))
        emit(FeatureHash.of(22, here.word, next1.word))
        emit(FeatureHash.of(23, next1.ambiguity))
        emit(FeatureHash.of(24, next1.ambiguity, next2.ambiguity))
        emit(FeatureHash.of(25, here.word, next1.ambiguity))
        emit(FeatureHash.of(27, back1.ending3, here.ambiguity))
        emit(FeatureHash.of(28, next1.ending3, here.ambiguity))
        emit(FeatureHash.of(29, next1.shape, here.shape))
        emit(FeatureHash.of(30, back1.word, next1.word))
        emit(FeatureHash.of(31, here.ambiguity, next1.ambiguity, next2.ambiguity))
        emit(FeatureHash.of(33, here.word, next2.word))
        emit(FeatureHash.of(34, back2.word, back1.word, here.ambiguity))
    }

    package static let ofNeighbours = 17

    /// Those of the tags given before. `previous` and `beforePrevious` are the tags of the two words before (255 before the sentence).
    @inline(__always)
    static func visitTags(
        _ here: WordForm, _ next1: WordForm, previous: UInt8, beforePrevious: UInt8, _ emit: (UInt32) -> Void
    ) {
        let t1 = UInt32(previous)
        let t2 = UInt32(beforePrevious)
        emit(FeatureHash.of(11, t1))
        emit(FeatureHash.of(12, t1, t2))
        emit(FeatureHash.of(13, t1, here.word))
        emit(FeatureHash.of(14, t1, here.ambiguity))
        emit(FeatureHash.of(15, t1, here.ending3))
        emit(FeatureHash.of(16, t1, t2, here.ambiguity))
        emit(FeatureHash.of(26, t1, next1.ambiguity, here.ambiguity))
        emit(FeatureHash.of(32, t1, here.shape, here.ending2))
    }

    package static let ofTags = 8

    /// The same hashes as an array, for training.
    package static func hashes(
        at index: Int, of forms: [WordForm], previous: UInt8, beforePrevious: UInt8, capitals: UInt32
    ) -> [UInt32] {
        var hashes: [UInt32] = []
        hashes.reserveCapacity(count)
        let here = forms[index]
        let next1 = index + 1 < forms.count ? forms[index + 1] : .outside(3)
        visitWord(here, capitals: capitals) { hashes.append($0) }
        visitNeighbours(
            index >= 2 ? forms[index - 2] : .outside(2), index >= 1 ? forms[index - 1] : .outside(1), here, next1,
            index + 2 < forms.count ? forms[index + 2] : .outside(4), capitals: capitals
        ) { hashes.append($0) }
        visitTags(here, next1, previous: previous, beforePrevious: beforePrevious) { hashes.append($0) }
        return hashes
    }

    /// Whether the sentence is set in capitals (2), like a headline (1), or neither (0): capitals then say nothing of a word.
    package static func capitals(of forms: [WordForm]) -> UInt32 {
        var words = 0
        var upper = 0
        var shouted = 0
        for form in forms where form.shape & Shape.hasLetter != 0 {
            words += 1
            if form.shape & Shape.startsUpper != 0 {
                upper += 1
                if form.shape & (Shape.hasLower | Shape.upperInside) == Shape.upperInside { shouted += 1 }
            }
        }
        if words >= 3, shouted * 10 >= words * 7 { return 2 }
        return words >= 4 && upper * 10 >= words * 7 ? 1 : 0
    }
}
