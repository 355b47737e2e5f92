package import ArticleIndex
package import ArticleReaders
import FileAccess

/// What ingest makes of one file, without an index.
package struct FileInspection: Sendable {
    package private(set) var articles: [AnalysedArticle] = []
    package private(set) var problems: [FileProblem] = []

    /// - Parameter path: as the user named it.
    /// - Throws: `IngestError.entityModel` where the recogniser's model cannot be used.
    package init(_ path: String, readers: ReaderRegistry = .standard) throws(IngestError) {
        let analyser = try ArticleAnalyser()
        do {
            let absolute = RealPath.resolve(path) ?? path
            let status = try FileStatus(absolute, followingLinks: true)
            guard status.kind != .directory else {
                problems = [FileProblem(path: path, reason: "is a folder; name the files in it")]
                return
            }
            let file = DiscoveredFile(
                path: absolute, size: status.size, modified: status.modified, inode: status.identity.storedInode)
            FileAnalysis.forEach(of: file, known: [], now: 0, readers: readers, analyser: analyser) { analysis in
                switch analysis.result {
                case .same: break
                case .failed(let problem): problems.append(problem)
                case .articles(let articles, let problems):
                    self.articles += articles
                    self.problems += problems
                }
            }
        } catch {
            problems = [FileProblem(path: path, reason: error.reason)]
        }
    }
}
