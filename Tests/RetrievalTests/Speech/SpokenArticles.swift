import ArticleIndex
import Articles
import EntityNames
import GRDB
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

/// Articles in which people say things, and questions about them.
enum SpokenArticles {
    /// An article in which each stretch between curly marks is an utterance of its own.
    /// - Parameters:
    ///   - speakers: one for each; nil where the speaker is unclear.
    ///   - others: people who are mentioned, and not quoted.
    static func make(
        _ text: String, path: String, published: String? = nil, speakers: [String?],
        resolution: Speaker.Resolution = .asWritten, naming others: [String] = []
    ) -> AnalysedArticle {
        var article = SampleArticle.make([text], path: path, published: published)
        let bytes = Array(text.utf8)
        func places(of mark: String) -> [Int] {
            let mark = Array(mark.utf8)
            return bytes.indices.filter { bytes[$0...].starts(with: mark) }
        }
        var mentions: [Mention] = []
        for (range, name) in zip(zip(places(of: "“"), places(of: "”")).map({ $0 + 3..<$1 }), speakers) {
            var quotation = Quotation(kind: .direct, ranges: [range])
            if let name, let start = places(of: name).first {
                let place = start..<start + name.utf8.count
                quotation.speaker = Speaker(name: name, range: place, resolution: resolution)
                quotation.evidence = .speechVerb
                quotation.confidence = 0.98
                if resolution != .description, !mentions.contains(where: { $0.range == place }) {
                    mentions.append(Mention(range: place, type: .person, name: name))
                }
            }
            article.quotations.append(quotation)
        }
        for name in others {
            for start in places(of: name) {
                mentions.append(Mention(range: start..<start + name.utf8.count, type: .person, name: name))
            }
        }
        article.mentions = [mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }]
        return article
    }

    static let collection = [
        make(
            "“The dam will hold,” Ada Hale said. “Ask the river,” said Tom Reed. The turbines stood still.",
            path: "/dam", published: "2026-03-02", speakers: ["Ada Hale", "Tom Reed"]),
        make(
            "Oil, Ada Hale said, is no answer. “We need turbines, and we need them soon,” Hale said.", path: "/oil",
            published: "2026-03-05", speakers: ["Ada Hale"]),
        make(
            "“We need turbines, and we need them soon.” So it was said about oil.", path: "/copy",
            published: "2026-03-06", speakers: [nil]),
        make(
            "“A calm summer,” said a farmer about oil. Ada Hale was away.", path: "/farm", published: "2026-03-04",
            speakers: ["a farmer"], resolution: .description, naming: ["Ada Hale"]),
        make("“The mistakes were ours,” Hale told us.", path: "/undated", speakers: ["Hale"]),
        make(
            "Nobody spoke of oil, not Ada Hale, and not the river.", path: "/silent", published: "2026-03-07",
            speakers: [], naming: ["Ada Hale"]),
    ]

    /// - Parameter aliases: the text of an alias file.
    static func ask<Answer>(
        _ articles: [AnalysedArticle] = collection, aliases: String = "", _ body: (Searcher) throws -> Answer
    ) throws -> Answer {
        let index = try TemporaryIndex(articles)
        return try IndexReader(index.directory).read {
            try body(Searcher($0, aliases: Aliases([AliasFile(path: "aliases.txt", text: aliases)])))
        }
    }

    static func query(_ text: String) throws -> Query {
        try QueryParser(today: #require(PublicationDay("2026-03-10"))).parse(text)
    }

    /// An index that was begun before quotations were looked for.
    static func withoutQuotations() throws -> TemporaryIndex {
        let index = try TemporaryIndex(collection)
        try DatabaseQueue(path: index.directory.link).write { database in
            try database.execute(sql: "DELETE FROM meta WHERE key = 'quotations'")
        }
        return index
    }
}
