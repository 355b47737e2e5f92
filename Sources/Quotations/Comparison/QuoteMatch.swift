/// Where and how well a quote fits a candidate.
package struct QuoteMatch: Sendable, Equatable {
    package var verdict: QuoteVerdict
    /// 1 where every word of the quote is there and nothing else between them, 0 where none is. A word in another form counts
    /// three quarters. Words in brackets and what an ellipsis stands for cost nothing.
    package var similarity: Double
    /// How much has to change, in words: what ``similarity`` is made of.
    package var cost: Double = 0
    /// Whether the quote's first word stands for the candidate's first one, or for one in front of it.
    package var meetsStart = false
    /// Whether its last word stands for the candidate's last one, or for one behind it.
    package var meetsEnd = false
    /// UTF-8 byte offsets into the candidate, from the first to the last word that the quote meets.
    package var range: Range<Int>
    /// The runs of words, in the order of the quote. One `same` run where the words are equal.
    package var differences: [WordDifference]
}
