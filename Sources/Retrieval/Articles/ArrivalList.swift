/// The articles that arrived last.
package struct ArrivalList: Sendable, Equatable {
    /// The latest first.
    package var articles: [ArrivedArticle]
    /// How many there are, those beyond the limit too.
    package var count: Int
    /// When the last of all articles arrived, whether it is one of these or not; milliseconds since 1970.
    package var last: Int

    package init(articles: [ArrivedArticle], count: Int, last: Int) {
        self.articles = articles
        self.count = count
        self.last = last
    }
}
