package import ArticleIndex
import Articles

/// What an index holds, for programs: one JSON object.
///
/// ```json
/// {"articles":15,"bytes":606208,"copies":0,"direct_quotations":60,"duplicates":0,
///  "entities":[{"mentions":40,"names":12,"type":"PERSON"}],"format":5,"groups":0,"indirect_quotations":20,
///  "languages":[{"articles":14,"name":"en"},{"articles":1,"name":null}],"modified":"2026-02-06T20:40:03.250Z","passages":90,
///  "path":"/news/index/generations/0001.db","published":{"first":"2026-02-05","last":"2026-02-08"},
///  "sources":[{"articles":15,"name":"Gulf Desk"}],"type":"statistics","vocabulary":3100,"words":9800}
/// ```
///
/// - `bytes` are those on disk; `modified`: when the index was last written (RFC 3339, UTC), or null. `path` is the file that
///   answers, `format` its version.
/// - `words` stand in texts, as the tokenizer cuts them; `vocabulary`: how many are different, those of headlines among them.
/// - `copies`: articles that are copies of one another, in so many `groups`; `duplicates`: further files with the very text of
///   an article.
/// - `languages` (BCP 47) and `sources`, the most frequent first; `name` is null for articles that do not say. `published` is
///   null where no day is known.
/// - `entities`: `names` by type and how often they are mentioned. `direct_quotations` are between quotation marks,
///   `indirect_quotations` told; both are null for an index that was made without.
///
/// Keys stand in alphabetical order; the line breaks above are for this page only.
package struct JSONStatisticsPrinter: Sendable {
    package init() {}

    /// The arguments are those of ``StatisticsPrinter/text(for:path:size:modified:)``.
    package func text(for held: IndexStatistics, path: String, size: Int, modified: Int?) -> String {
        JSONLine.text(Record(held, path: path, size: size, modified: modified))
    }

    private struct Record: Encodable {
        let type = "statistics"
        let path: String
        let format: Int
        let bytes: Int
        let modified: Nullable<String>
        let articles: Int
        let passages: Int
        let duplicates: Int
        let copies: Int
        let groups: Int
        let words: Int
        let vocabulary: Int
        let published: Nullable<PublishedSpan>
        let languages: [Count]
        let sources: [Count]
        let entities: [Entities]
        let directQuotations: Nullable<Int>
        let indirectQuotations: Nullable<Int>

        private enum CodingKeys: String, CodingKey {
            case type, path, format, bytes, modified, articles, passages, duplicates, copies, groups, words, vocabulary
            case published, languages, sources, entities
            case directQuotations = "direct_quotations"
            case indirectQuotations = "indirect_quotations"
        }

        init(_ held: IndexStatistics, path: String, size: Int, modified: Int?) {
            self.path = path
            format = held.format
            bytes = size
            self.modified = Nullable(modified.map(ArrivalTime.universal))
            articles = held.counts.articles
            passages = held.counts.passages
            duplicates = held.counts.otherPlaces
            copies = held.counts.copies
            groups = held.counts.groups
            words = held.words
            vocabulary = held.vocabulary
            published = Nullable(held.published.map(PublishedSpan.init))
            languages = held.languages.map(Count.init)
            sources = held.sources.map(Count.init)
            entities = held.entities.map(Entities.init)
            directQuotations = Nullable(held.quotations?.direct)
            indirectQuotations = Nullable(held.quotations?.indirect)
        }
    }

    private struct Count: Encodable {
        let name: Nullable<String>
        let articles: Int

        init(_ count: IndexStatistics.Count) {
            name = Nullable(count.name.isEmpty ? nil : count.name)
            articles = count.articles
        }
    }

    private struct Entities: Encodable {
        let type: String
        let names: Int
        let mentions: Int

        init(_ entities: IndexStatistics.Entities) {
            type = entities.type.rawValue
            names = entities.names
            mentions = entities.mentions
        }
    }
}
