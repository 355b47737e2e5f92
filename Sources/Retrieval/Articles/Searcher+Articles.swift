import ArticleIndex
import Articles
import EntityNames
package import QueryLanguage

extension Searcher {
    /// An article as ``ArticleLookup`` found it, with what is known of its text, and what a query matches in it.
    ///
    /// - Parameter query: whose words are looked for, whether the article as a whole matches or not; nil for none.
    /// - Throws: `IndexError` and ``RetrievalError``.
    package func open(_ place: ArticleLookup.Place, _ query: Query? = nil) throws -> OpenedArticle {
        let article = place.article
        let ids = article.firstPassage..<article.firstPassage + article.passageCount
        var opened = OpenedArticle(
            article: article, passages: try ids.compactMap(snapshot.passage), ordinal: place.ordinal)
        let text = opened.text
        for (passage, range) in zip(opened.passages, opened.ranges) {
            opened.mentions += try snapshot.mentions(inPassage: passage.id).compactMap(aliases.mention).map {
                Mention(
                    range: $0.range.lowerBound + range.lowerBound..<$0.range.upperBound + range.lowerBound,
                    type: $0.type, name: $0.name)
            }
        }
        opened.quotations = try snapshot.quotations(inArticle: article.id, text: text).map(\.quotation)
        opened.group = try UInt32(exactly: article.firstPassage).flatMap {
            try snapshot.copyDirectory().group(ofArticleAt: $0)
        }
        if let query {
            let highlighter = try highlighter(query)
            opened.matches = highlighter.matches(in: text)
            opened.headlineMatches = highlighter.matches(inHeadline: article.headline)
        }
        return opened
    }
}
