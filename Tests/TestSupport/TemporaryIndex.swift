package import ArticleIndex

/// An index in a folder of its own.
package final class TemporaryIndex {
    private let folder: TemporaryFolder
    package let directory: IndexDirectory

    package init() throws {
        folder = try TemporaryFolder()
        directory = IndexDirectory(folder.path("index"))
    }

    /// An index that holds these articles.
    package convenience init(_ articles: [AnalysedArticle]) throws {
        try self.init()
        try apply(articles.map { .put($0, replacing: nil) })
    }

    /// Makes changes in a run of their own.
    @discardableResult
    package func apply(_ changes: [IndexChange], rebuild: Bool = false) throws -> IndexCounts {
        let writer = try IndexWriter(directory, rebuild: rebuild)
        try writer.apply(changes)
        return try writer.finish()
    }

    /// The ids of all articles by their paths.
    package func ids() throws -> [String: Int] {
        let writer = try IndexWriter(directory)
        defer { writer.abandon() }
        return try writer.knownArticles(under: ["/"]).compactMapValues(\.first?.id)
    }

    /// Compares the full-text index with the stored texts, row by row.
    package func checkIntegrity() throws {
        let writer = try IndexWriter(directory)
        defer { writer.abandon() }
        try writer.integrityCheck()
    }
}
