/// What is added to the BM25 of a passage, which itself weighs 1, how much of it, and for how many passages.
///
/// One set of constants for all texts, chosen as the manual's page on ranking says.
package struct RankingWeights: Sendable, Equatable {
    /// The BM25 of the article that the passage stands in.
    package var article = 1.0
    /// How often a word counts for the article that stands in its headline.
    package var headline = 2.0
    /// Whether headlines count less the more of the text they are: one that is as long as the text says nothing besides it.
    package var weighsHeadlines = true
    /// What function words, such as "of" and "what", weigh beside other words.
    package var functionWords = 0.2
    /// How many passages of the first stage are put in order together.
    package var depth = 50
    /// The same for queries of ``fewWords`` words or less, which are answered in a tenth of a millisecond.
    package var depthOfFewWords = 15
    package var fewWords = 5
    /// What the words of the best passages weigh together beside those of the query, where these are used.
    package var feedback = 0.1
    /// The least words, function words aside, of a query of more than ``fewWords`` for which they are used unasked.
    package var feedbackLength = 5
    /// The share of the query's weight from which on the best article needs no such words.
    package var feedbackCoverage = 0.8

    /// As it ships.
    package static let standard = RankingWeights()

    package init() {}
}
