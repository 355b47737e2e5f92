import ArticleIndex
import ArticleReaders

/// What a run has to do, from what lies in the folders and what the index knows.
struct IngestPlan {
    /// Files to read: new, or not as the index remembers them.
    private(set) var files: [DiscoveredFile] = []
    /// The removal of articles whose file is gone.
    private(set) var gone: [IndexChange] = []
    /// What is known before any file is read.
    private(set) var report = IngestReport()
    private var known: [String: [KnownArticle]]
    /// Of the file whose pieces are coming in.
    private var tally: FileTally?

    /// - Parameter named: paths the user gave, now or earlier; files among them are read whatever their names say.
    init(
        discovery: FileDiscovery, known: [String: [KnownArticle]], readers: ReaderRegistry, named: Set<String>
    ) {
        self.known = known
        report.problems = discovery.problems
        var present: Set<String> = []
        var missing = MissingTools()
        for file in discovery.files {
            let name = FileContents(path: file.path, bytes: [])
            if readers.reader(forExtension: name.filenameExtension) == nil, !named.contains(file.path) {
                guard let converter = DocumentConverter.named(name.filenameExtension) else {
                    report.otherFormats += 1
                    continue
                }
                if missing.note(file.path, for: converter) {
                    present.insert(file.path)
                    report.unchanged += known[file.path]?.count ?? 0
                    continue
                }
            }
            present.insert(file.path)
            if let articles = known[file.path], let fingerprint = KnownArticle.fingerprint(of: articles),
                fingerprint.size == file.size, fingerprint.modified == file.modified
            {
                report.unchanged += articles.count
            } else {
                files.append(file)
            }
        }
        report.problems += missing.problems
        for (path, articles) in known where !present.contains(path) {
            // A folder that cannot be listed says nothing about what is in it.
            guard !discovery.unreadableFolders.contains(where: { path.hasPrefix($0 + "/") }) else {
                report.unchanged += articles.count
                continue
            }
            gone += articles.map { .remove(id: $0.id) }
        }
    }

    /// Nothing done, of everything.
    var totals: IngestProgress {
        IngestProgress(files: 0, totalFiles: files.count, bytes: 0, totalBytes: files.reduce(0) { $0 + $1.size })
    }

    /// The hash of what the index has of a file.
    func contentHash(of file: DiscoveredFile) -> [UInt8]? {
        known[file.path].flatMap(KnownArticle.fingerprint)?.contentHash
    }

    /// What an analysed file changes in the index. A file that cannot be read changes nothing: what is known of it
    /// stays.
    mutating func changes(for analysis: FileAnalysis, report: inout IngestReport) -> [IndexChange] {
        let known = known[analysis.file.path] ?? []
        switch analysis.result {
        case .failed(let problem):
            report.problems.append(problem)
            report.unchanged += known.count
            return []
        case .same(let fingerprint):
            report.unchanged += known.count
            return known.map { .refresh(id: $0.id, file: fingerprint) }
        case .articles(let articles, let problems):
            var tally = tally ?? FileTally(known: known)
            let changes = tally.changes(articles, problems: problems, of: analysis, report: &report)
            self.tally = analysis.extent == .piece ? tally : nil
            return changes
        }
    }
}
