package import ArticleIndex
package import ArticleReaders
package import Articles
import FileAccess

/// What an index holds, where from, and what waits to be taken in.
package struct IndexStatus: Sendable, Equatable {
    /// A folder or file that was indexed.
    package struct Root: Sendable, Equatable {
        package var path: String
        package var articles: Int
        /// Whether it is there now.
        package var isPresent: Bool
    }

    /// The database file that answers.
    package var path: String
    package var format: Int
    /// Bytes of that file and its write-ahead log.
    package var size: Int
    package var counts: IndexCounts
    /// The first and the last day on which an article was published.
    package var published: ClosedRange<PublicationDay>?
    package var roots: [Root]
    /// Files below these that the index does not know.
    package var newFiles: Int
    /// Files whose content is another than the index has.
    package var changedFiles: Int
    /// Files of which nothing, or not all, could be indexed, in the order of their paths.
    package var failedFiles: [FailedFile]
    /// Articles whose file is gone.
    package var goneArticles: Int

    /// Looks at the index and at the names, sizes and times of files; reads those it knows that look changed.
    ///
    /// - Throws: `IndexError`.
    package init(_ directory: IndexDirectory, readers: ReaderRegistry = .standard) throws {
        let reader = try IndexReader(directory)
        path = reader.path
        let state = try reader.read { snapshot in
            let roots = try snapshot.roots()
            return try (
                roots: roots, known: snapshot.knownArticles(under: roots), counts: snapshot.counts(),
                published: snapshot.publicationSpan(), format: Int(snapshot.format),
                failed: snapshot.failedFiles(), formats: snapshot.settings.readableFormats
            )
        }
        (counts, published, format) = (state.counts, state.published, state.format)
        size = reader.size
        roots = state.roots.map { root in
            let below = PathSet([root])
            let articles = state.known.reduce(0) { $0 + (below.covers($1.key) ? $1.value.count : 0) }
            return Root(path: root, articles: articles, isPresent: RealPath.resolve(root) != nil)
        }
        let present = roots.filter(\.isPresent).map(\.path)
        let discovery = FileDiscovery(roots: present, excluding: RealPath.resolve(directory.path))
        failedFiles = state.failed.values.sorted { $0.path < $1.path }
        let plan = IngestPlan(
            discovery: discovery, known: state.known, failed: state.failed, readers: readers, named: Set(present),
            retries: state.formats != readers.readableFormats)
        let expected = plan.expectedHashes
        newFiles = plan.files.count { state.known[$0.path] == nil }
        changedFiles = plan.files.count { file in
            state.known[file.path] != nil && !FileAnalysis.hasContent(file, expected[file.path] ?? [])
        }
        // A folder that is not there says nothing about what was in it: ingest refuses to go on then.
        goneArticles = roots.allSatisfy(\.isPresent) ? plan.gone.count : 0
    }
}
