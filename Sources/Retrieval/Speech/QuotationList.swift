/// What is said in the articles that a query finds.
package struct QuotationList: Sendable, Equatable {
    /// Those in which the query's words stand first, among them the newest first.
    package var quotations: [ListedQuotation]
    /// How many there are, copies aside.
    package var count: Int
    /// In how many articles.
    package var articles: Int

    package init(quotations: [ListedQuotation], count: Int, articles: Int) {
        self.quotations = quotations
        self.count = count
        self.articles = articles
    }
}
