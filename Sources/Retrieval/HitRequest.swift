/// Which of the passages that answer a query are wanted, in which order, and with what around them.
package struct HitRequest: Sendable, Equatable {
    /// The order of an answer.
    package enum Order: String, Sendable, CaseIterable {
        /// The best passages first.
        case score
        /// The articles that were published first come first, those without a date last; each with its best passages.
        case date
        /// The articles that were published last come first, those without a date last; each with its best passages.
        case newest = "-date"
    }

    package var order = Order.score
    /// How many passages from the top are left out.
    package var offset = 0
    /// How many passages are wanted at most.
    package var limit: Int
    /// How many of an article at most; nil for all of them, which in an order by date is one.
    package var perArticle: Int?
    /// Whether the words that the best passages share are looked for, too, as they are for long questions anyway: what is found stays
    /// the same, in another order.
    package var expands = false
    /// In how many days an article's score halves, in an order by score; nil where days do not matter.
    package var halfLife: Int?
    /// Whether of articles that are copies of one another only the one that comes first is answered with.
    package var foldsCopies = false
    /// Whether it is counted how many more passages of each article match.
    package var countsFurther = false
    /// The sentences that are wanted instead of whole passages; nil for the passages.
    package var context: SentenceContext?

    package init(limit: Int) {
        self.limit = limit
    }

    /// How far into the ranking the request reaches.
    var depth: Int {
        let (sum, isTooMuch) = offset.addingReportingOverflow(limit)
        return isTooMuch ? .max : sum
    }
}
