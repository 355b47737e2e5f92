import ArticleIndex
import ArticleReaders

/// What became of one file: the work that runs on all cores.
struct FileAnalysis: Sendable {
    var file: DiscoveredFile
    var result: Result

    enum Result: Sendable {
        /// The content is what the index has.
        case same(FileFingerprint)
        case articles([AnalysedArticle], problems: [FileProblem])
        case failed(FileProblem)
    }

    /// The file as it was read; nil where it could not be.
    private(set) var fingerprint: FileFingerprint?

    /// Reads, cleans and cuts a file.
    ///
    /// - Parameters:
    ///   - known: the hashes of contents the index has, of which this may be one.
    ///   - now: nanoseconds since 1970.
    init(_ file: DiscoveredFile, known: Set<[UInt8]>, now: Int, readers: ReaderRegistry, analyser: ArticleAnalyser) {
        self.file = file
        let contents: FileReading.Contents
        do {
            contents = try FileReading.read(file.path, limit: Self.byteLimit)
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
        var articles: [AnalysedArticle] = []
        var problems: [FileProblem] = []
        readers.readEntries(of: FileContents(path: file.path, bytes: contents.bytes)) { entry in
            let place = entry.key.isEmpty ? file.path : "\(file.path) (\(entry.key))"
            switch entry.article {
            case .success(let article):
                if let analysed = analyser.analyse(article, part: entry.key, file: fingerprint) {
                    articles.append(analysed)
                } else {
                    problems.append(FileProblem(path: place, reason: ReadingError.noText.description))
                }
            case .failure(let error):
                problems.append(FileProblem(path: place, reason: error.description))
            }
        }
        result = .articles(articles, problems: problems)
    }

    /// Files are held in memory whole, several at a time.
    static let byteLimit = 64 << 20

    /// A file changed within the clock's grain of being read may change again without its time telling: such a time is
    /// not kept, and the next run looks at the content.
    private static func reliable(_ modified: Int, now: Int) -> Int {
        modified < now - 2_000_000_000 ? modified : 0
    }

    /// Cuts the articles of some files into terms.
    static func cutTerms(of analyses: inout [FileAnalysis], _ folding: ScalarFolding) {
        var cutter = ArticleTermCutter(folding)
        for index in analyses.indices {
            guard case .articles(var articles, let problems) = analyses[index].result else { continue }
            for number in articles.indices { cutter.cut(&articles[number]) }
            analyses[index].result = .articles(articles, problems: problems)
        }
        cutter.finish()
    }
}
