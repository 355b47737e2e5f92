import ArticleIndex
import Articles
import Retrieval
import TextAnalysis

/// A hit as it is written in JSON. See ``JSONLinesPrinter`` for what the names mean.
struct HitRecord: Encodable {
    let type = "hit"
    let rank: Int
    let score: Double
    let article: ArticleRecord
    let passage: PassageRecord
    let copies: Int
    let group: Nullable<Int>
    let matches: [RangeRecord]
    let headlineMatches: [RangeRecord]
    let entities: [EntityRecord]
    let query: String?
    let excerpts: [ExcerptRecord]?

    private enum CodingKeys: String, CodingKey {
        case type, rank, score, article, passage, copies, group, matches, entities, query, excerpts
        case headlineMatches = "headline_matches"
    }

    struct ArticleRecord: Encodable {
        let id: Int
        let path: String
        let headline: String
        let published: Nullable<String>
        let source: Nullable<String>
        let byline: Nullable<String>
        let url: Nullable<String>
        let otherPaths: [String]

        private enum CodingKeys: String, CodingKey {
            case id, path, headline, published, source, byline, url
            case otherPaths = "other_paths"
        }

        init(_ article: StoredArticle) {
            id = article.id
            path = article.path
            headline = CanonicalText.withoutTokenBreaks(article.headline).text
            published = Nullable(article.published?.description)
            source = Nullable(article.source)
            byline = Nullable(article.byline)
            url = Nullable(article.url)
            otherPaths = article.otherPaths
        }
    }

    struct PassageRecord: Encodable {
        let id: Int
        let ordinal: Int
        let text: String
    }

    struct ExcerptRecord: Encodable {
        let text: String
        let matches: [RangeRecord]
        let entities: [EntityRecord]

        /// - Parameter excerpt: as it is printed.
        init(_ excerpt: Excerpt) {
            text = excerpt.text
            matches = excerpt.matches.map(RangeRecord.init)
            entities = excerpt.mentions.map { EntityRecord($0, range: $0.range) }
        }
    }

    init(_ hit: Hit, query: String?) {
        self.query = query
        excerpts = hit.excerpts.map { _ in HitTexts.shown(hit).map(ExcerptRecord.init) }
        let headline = CanonicalText.withoutTokenBreaks(hit.article.headline)
        let text = CanonicalText.withoutTokenBreaks(hit.passage.text)
        rank = hit.rank
        score = hit.score
        article = ArticleRecord(hit.article)
        passage = PassageRecord(id: hit.passage.id, ordinal: hit.passage.ordinal, text: text.text.withoutTrailingBreaks)
        copies = (hit.group?.count ?? 1) - 1
        group = Nullable(hit.group?.id)
        matches = hit.matches.map { RangeRecord(text.range($0)) }
        headlineMatches = hit.headlineMatches.map { RangeRecord(headline.range($0)) }
        entities = hit.mentions.map { EntityRecord($0, range: text.range($0.range)) }
    }
}
