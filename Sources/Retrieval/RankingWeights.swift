/// What is added to the BM25 of a passage, which itself weighs 1, and how much of it.
///
/// One set of constants for all texts, chosen as the manual's page on ranking says.
package struct RankingWeights: Sendable, Equatable {
    /// The BM25 of the article that the passage stands in.
    package var article = 1.0
    /// How often a word counts for the article that stands in its headline.
    package var headline = 3.0
    /// What function words, such as "of" and "what", weigh beside other words.
    package var functionWords = 0.2
    /// What the words of the best passages weigh together beside those of the query, where these are used.
    package var feedback = 0.1

    /// As it ships.
    package static let standard = RankingWeights()

    package init() {}
}
