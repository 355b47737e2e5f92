import ArticleIndex
import Articles
import FoundationEssentials
import Ingestion
import QueryLanguage
import Retrieval
import TestSupport

/// An index that ingest made of a set, in a temporary folder.
final class EvaluationIndex {
    private let folder: TemporaryFolder
    private let reader: IndexReader
    private let parser: QueryParser
    /// What ingest said of files it could not read.
    let failures: Int

    private struct Article: Encodable {
        var title: String?
        var text: String
    }

    /// Ingests files below a folder.
    private init(_ folder: TemporaryFolder, articles: String) async throws {
        self.folder = folder
        let directory = IndexDirectory(folder.path("index"))
        failures = try await IngestRun(IngestOptions(directory: directory, paths: [articles])).run().failures
        reader = try IndexReader(directory)
        // No question has a day in it that is reckoned from today.
        guard let day = PublicationDay("2026-02-10") else { throw EvaluationFailure(message: "not a day") }
        parser = QueryParser(today: day)
    }

    /// Documents, a JSON file each, named by their places. One without a text is its title.
    convenience init(_ documents: [JudgedSet.Document]) async throws {
        let folder = try TemporaryFolder()
        for (number, document) in documents.enumerated() {
            let hasText = document.text.contains { !$0.isWhitespace }
            // A text that repeats its headline is none.
            let article = Article(
                title: hasText && !document.title.isEmpty ? document.title : nil,
                text: hasText ? document.text : document.title)
            try folder.write(Array(JSONEncoder().encode(article)), to: "articles/\(number / 1000)/\(number).json")
        }
        try await self.init(folder, articles: folder.path("articles"))
    }

    /// The articles in a folder.
    convenience init(articles: String) async throws {
        try await self.init(TemporaryFolder(), articles: articles)
    }

    /// What each question finds, best first: the documents' names.
    func answers(_ set: JudgedSet, _ ranking: NamedRanking) throws -> [[String]] {
        try reader.read { snapshot in
            let searcher = try ranking.makeSearcher(snapshot)
            var request = HitRequest(limit: Measures.depth)
            request.perArticle = 1
            // Documents that are much alike were judged each for itself.
            request.foldsCopies = false
            request.expands = ranking.expands
            return try set.questions.map { question in
                guard let query = try? parser.parse(anyOf: question.text) else { return [] }
                return try searcher.hits(query, request).flatMap { hit in
                    // The same text at several places: they come one after another.
                    ([hit.article.path] + hit.article.otherPaths).compactMap(Self.number).map { set.documents[$0].id }
                }
            }
        }
    }

    private static func number(_ path: String) -> Int? {
        path.split(separator: "/").last?.split(separator: ".").first.flatMap { Int($0) }
    }

    func articleCount() throws -> Int {
        try reader.read { try $0.counts().articles }
    }

    func ranks(_ questions: PassageQuestions, _ ranking: NamedRanking) throws -> [Int?] {
        try reader.read { try questions.ranks(ranking.makeSearcher($0), parser, expands: ranking.expands) }
    }
}

/// Why nothing could be measured.
struct EvaluationFailure: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
}
