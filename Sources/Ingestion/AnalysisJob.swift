import ArticleIndex
import ArticleReaders

/// What one task has to do.
enum AnalysisJob: Sendable {
    /// A file that is read in one go.
    struct Whole: Sendable {
        var file: DiscoveredFile
        var known: Set<[UInt8]>
        var now: Int
    }

    case files([Whole])
    case piece(FilePiece)
    case done(FileAnalysis)

    /// - Parameter cutters: what cuts articles into terms; nil where that is left to the writer.
    func run(readers: ReaderRegistry, analyser: ArticleAnalyser, cutters: ArticleTermCutters? = nil) -> [FileAnalysis] {
        var analyses = analyser.meter.measure(.articles) { self.analyses(readers: readers, analyser: analyser) }
        if let cutters { analyser.meter.measure(.terms) { FileAnalysis.cutTerms(of: &analyses, cutters) } }
        return analyses
    }

    private func analyses(readers: ReaderRegistry, analyser: ArticleAnalyser) -> [FileAnalysis] {
        switch self {
        case .files(let files):
            files.map { FileAnalysis($0.file, known: $0.known, now: $0.now, readers: readers, analyser: analyser) }
        case .piece(let piece): [FileAnalysis(piece, readers: readers, analyser: analyser)]
        case .done(let analysis): [analysis]
        }
    }
}
