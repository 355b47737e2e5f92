/// Someone who is quoted.
package struct QuotedSpeaker: Sendable, Equatable {
    /// 1 for the most quoted.
    package var rank: Int
    /// As the alias files have it, or else as the articles name the speaker most often.
    package var name: String
    /// The names the articles give, the most frequent one first.
    package var names: [String]
    /// How many quotations have this speaker, direct ones and told ones; copies count again.
    package var quotations: Int
    /// How many articles they stand in.
    package var articles: Int

    package init(rank: Int, name: String, names: [String], quotations: Int, articles: Int) {
        self.rank = rank
        self.name = name
        self.names = names
        self.quotations = quotations
        self.articles = articles
    }
}
