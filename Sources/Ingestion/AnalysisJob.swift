import ArticleReaders

/// What one task has to do.
enum AnalysisJob: Sendable {
    /// A file that is read in one go.
    struct Whole: Sendable {
        var file: DiscoveredFile
        var known: [UInt8]?
        var now: Int
    }

    case files([Whole])
    case piece(FilePiece)
    case done(FileAnalysis)

    func run(readers: ReaderRegistry, analyser: ArticleAnalyser) -> [FileAnalysis] {
        switch self {
        case .files(let files):
            files.map { FileAnalysis($0.file, known: $0.known, now: $0.now, readers: readers, analyser: analyser) }
        case .piece(let piece): [FileAnalysis(piece, readers: readers, analyser: analyser)]
        case .done(let analysis): [analysis]
        }
    }
}
