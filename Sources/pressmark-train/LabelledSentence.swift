import Articles

/// A sentence of an annotated set: its words as the set cut them, and the names in it.
struct LabelledSentence {
    struct Name: Equatable, Hashable {
        /// Indices of words.
        var words: Range<Int>
        var type: EntityType
    }

    var words: [String]
    /// In text order, without overlap.
    var names: [Name]
}
