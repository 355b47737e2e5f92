/// A term of the index as the tokenizer made it.
package struct VocabularyTerm: Sendable, Equatable, Hashable {
    package var term: String
    /// How many passages have it, in text or headline.
    package var passages: Int

    package init(term: String, passages: Int) {
        self.term = term
        self.passages = passages
    }
}
