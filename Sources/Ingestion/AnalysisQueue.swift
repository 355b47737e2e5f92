import ArticleIndex
import ArticleReaders
import FileAccess

/// Cuts the work on files into jobs: some small files together, or a piece of a large one.
struct AnalysisQueue {
    private var files: ArraySlice<DiscoveredFile>
    private let readers: ReaderRegistry
    private let now: Int
    private let known: (DiscoveredFile) -> Set<[UInt8]>
    private var pieces: FilePieces?

    /// Files in one job: enough of them that starting it costs nothing, few enough to hold in memory.
    private static let fileLimit = 64
    /// Bytes.
    private static let sizeLimit = 512 << 10

    /// - Parameters:
    ///   - now: nanoseconds since 1970.
    ///   - known: the hashes of contents the index has, of which a file may have one.
    init(
        _ files: [DiscoveredFile], readers: ReaderRegistry, now: Int, known: @escaping (DiscoveredFile) -> Set<[UInt8]>
    ) {
        self.files = files[...]
        self.readers = readers
        self.now = now
        self.known = known
    }

    /// The next job, in the order of the files; nil where all is handed out. Reads large files as far as it has to.
    mutating func next() -> AnalysisJob? {
        if let piece = pieces?.next() { return .piece(piece) }
        pieces = nil
        var chosen: [AnalysisJob.Whole] = []
        var size = 0
        while let file = files.first, chosen.count < Self.fileLimit, size < Self.sizeLimit {
            if let cutter = FilePieces.cutter(for: file, readers: readers) {
                guard chosen.isEmpty else { break }
                files.removeFirst()
                return begin(file, cutter: cutter)
            }
            files.removeFirst()
            chosen.append(AnalysisJob.Whole(file: file, known: known(file), now: now))
            size += file.size
        }
        return chosen.isEmpty ? nil : .files(chosen)
    }

    private mutating func begin(_ file: DiscoveredFile, cutter: any RecordCutter) -> AnalysisJob? {
        let known = known(file)
        if !known.isEmpty, let hash = try? FileSource.contentHash(of: file.path), known.contains(hash),
            let status = try? FileStatus(file.path, followingLinks: true)
        {
            let fingerprint = FileFingerprint(
                size: status.size, modified: FileAnalysis.reliable(status.modified, now: now),
                inode: status.identity.storedInode, contentHash: hash)
            return .done(FileAnalysis(file, result: .same(fingerprint)))
        }
        do throws(FileReadingError) {
            pieces = try FilePieces(file, cutter: cutter, now: now)
        } catch {
            return .done(FileAnalysis(file, result: .failed(FileProblem(path: file.path, reason: error.reason))))
        }
        return next()
    }
}
