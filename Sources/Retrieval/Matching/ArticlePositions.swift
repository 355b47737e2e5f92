import ArticleIndex
import PostingLists

/// Where words stand in one article's token stream: the text of its passages one behind the other, and apart from it
/// the headline.
struct ArticlePositions {
    /// Ascending positions in tokens from the beginning of the article.
    var text: [UInt32] = []
    var headline: [UInt32] = []

    /// Reads what a stream has in an article, and leaves it behind the article.
    ///
    /// - Parameter bases: how many tokens of the article stand before each of its passages.
    mutating func read(_ stream: TermStream, in article: Range<UInt32>, bases: [UInt32]) throws(PostingError) {
        text.removeAll(keepingCapacity: true)
        headline.removeAll(keepingCapacity: true)
        while stream.passage < article.upperBound {
            let first = text.count
            try stream.appendTextPositions(to: &text)
            let base = bases[Int(stream.passage - article.lowerBound)]
            if base > 0 {
                for index in first..<text.count { text[index] += base }
            }
            if stream.headlineFrequency > 0 { try stream.appendHeadlinePositions(to: &headline) }
            try stream.advance()
        }
    }
}
