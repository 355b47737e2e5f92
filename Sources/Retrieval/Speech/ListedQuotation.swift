package import ArticleIndex

/// What someone said, in a list.
package struct ListedQuotation: Sendable, Equatable {
    /// 1 for the first.
    package var rank: Int
    /// The quotation that the utterance begins with.
    package var quotation: StoredQuotation
    /// The whole utterance, without the attributions in it.
    package var words: String
    /// The verb of speech as it stands there; nil where there is none.
    package var cue: String?
    /// Where it stands: the article that carried it first.
    package var citation: Citation
    /// How many other articles carry the same words.
    package var copies: Int
    /// Whether the words of the query stand in it; nil for a query that asks for none.
    package var hasWords: Bool?
    /// What the query matched: byte offsets into ``words``, ascending, not overlapping.
    package var matches: [Range<Int>]

    package init(
        rank: Int, quotation: StoredQuotation, words: String, cue: String?, citation: Citation, copies: Int,
        hasWords: Bool?, matches: [Range<Int>]
    ) {
        self.rank = rank
        self.quotation = quotation
        self.words = words
        self.cue = cue
        self.citation = citation
        self.copies = copies
        self.hasWords = hasWords
        self.matches = matches
    }
}
