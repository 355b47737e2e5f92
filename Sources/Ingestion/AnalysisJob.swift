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
        guard let cutters else { return analyses(readers: readers, analyser: analyser) { _ in } }
        return cutters.cut { cutter in
            // While what was found in the articles is at hand.
            analyses(readers: readers, analyser: analyser) { analysis in
                analyser.meter.measure(.terms) { analysis.cutTerms(with: &cutter) }
            }
        }
    }

    private func analyses(
        readers: ReaderRegistry, analyser: ArticleAnalyser, _ body: (inout FileAnalysis) -> Void
    ) -> [FileAnalysis] {
        analyser.meter.measure(.articles) {
            switch self {
            case .files(let files):
                return files.map { file in
                    var analysis = FileAnalysis(
                        file.file, known: file.known, now: file.now, readers: readers, analyser: analyser)
                    body(&analysis)
                    return analysis
                }
            case .piece(let piece):
                var analysis = FileAnalysis(piece, readers: readers, analyser: analyser)
                body(&analysis)
                return [analysis]
            case .done(let analysis): return [analysis]
            }
        }
    }
}
