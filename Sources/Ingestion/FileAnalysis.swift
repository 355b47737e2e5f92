import ArticleIndex
import ArticleReaders
import FileAccess

/// What became of one file, or of a piece of one: the work that runs on all cores.
struct FileAnalysis: Sendable {
    var file: DiscoveredFile
    var result: Result
    var extent = FileExtent.whole
    /// How much of the file it is, in bytes.
    var bytes: Int

    enum Result: Sendable {
        /// The content is what the index has.
        case same(FileFingerprint)
        case articles([AnalysedArticle], problems: [FileProblem])
        case failed(FileProblem)
    }

    /// The file as it was read; nil where it could not be, or was not read to its end.
    private(set) var fingerprint: FileFingerprint?

    init(_ file: DiscoveredFile, result: Result) {
        self.file = file
        self.result = result
        bytes = file.size
    }

    /// Reads, cleans and cuts a file.
    ///
    /// - Parameters:
    ///   - known: the hashes of contents the index has, of which this may be one.
    ///   - now: nanoseconds since 1970.
    init(_ file: DiscoveredFile, known: Set<[UInt8]>, now: Int, readers: ReaderRegistry, analyser: ArticleAnalyser) {
        self.init(file, result: .failed(FileProblem(path: file.path, reason: "")))
        let contents: FileReading.Contents
        do {
            contents = try analyser.meter.measure(.reading) { () throws(FileReadingError) in
                try FileReading.read(file, limit: Self.byteLimit)
            }
        } catch {
            result = .failed(FileProblem(path: file.path, reason: error.reason))
            return
        }
        let fingerprint = FileFingerprint(
            size: contents.status.size,
            modified: Self.reliable(contents.status.modified, now: now),
            inode: contents.status.identity.storedInode,
            contentHash: ContentHash.hash(contents.bytes))
        self.fingerprint = fingerprint
        if known.contains(fingerprint.contentHash) {
            result = .same(fingerprint)
            return
        }
        var articles = ArticleCollector(file: file.path, fingerprint: fingerprint, analyser: analyser)
        do {
            try articles.read(contents.bytes, readers: readers)
        } catch {
            result = .failed(FileProblem(path: file.path, reason: error.reason))
            return
        }
        result = articles.result
    }

    /// Reads, cleans and cuts a piece of a file.
    init(_ piece: FilePiece, readers: ReaderRegistry, analyser: ArticleAnalyser) {
        var articles = ArticleCollector(file: piece.file.path, fingerprint: piece.fingerprint, analyser: analyser)
        // The last piece may be empty, a file may not.
        if !piece.contents.bytes.isEmpty || piece.extent == .whole {
            readers.readEntries(of: piece.contents) { articles.add($0) }
        }
        if let problem = piece.problem {
            articles.problems.append(FileProblem(path: piece.file.path, reason: problem))
        }
        self.init(piece.file, result: articles.result)
        extent = piece.extent
        bytes = piece.bytes
        switch piece.extent {
        case .whole: fingerprint = piece.fingerprint
        case .lastPiece(let found): fingerprint = found
        case .piece: fingerprint = nil
        }
    }

    /// Files are held in memory whole, several at a time.
    static let byteLimit = 64 << 20

    /// A file changed within the clock's grain of being read may change again without its time telling: such a time is
    /// not kept, and the next run looks at the content.
    static func reliable(_ modified: Int, now: Int) -> Int {
        modified < now - 2_000_000_000 ? modified : 0
    }

    /// Cuts the articles into terms.
    mutating func cutTerms(with cutter: inout ArticleTermCutter) {
        guard case .articles(var articles, let problems) = result else { return }
        // The articles are changed where they are.
        result = .articles([], problems: [])
        for number in articles.indices { cutter.cut(&articles[number]) }
        result = .articles(articles, problems: problems)
    }
}

extension FileAnalysis {
    /// Makes the analyses of a file, whole or piece by piece, one after the other.
    static func forEach(
        of file: DiscoveredFile, known: Set<[UInt8]>, now: Int, readers: ReaderRegistry, analyser: ArticleAnalyser,
        _ body: (FileAnalysis) throws -> Void
    ) rethrows {
        var queue = AnalysisQueue([file], readers: readers, now: now) { _ in known }
        while let job = queue.next() {
            for analysis in job.run(readers: readers, analyser: analyser) { try body(analysis) }
        }
    }

    /// Whether a file's content has one of these hashes.
    static func hasContent(_ file: DiscoveredFile, _ hashes: Set<[UInt8]>) -> Bool {
        guard !hashes.isEmpty, let hash = try? FileSource.contentHash(of: file.path) else { return false }
        return hashes.contains(hash)
    }
}
