import ArticleIndex
import ArticleReaders
import Articles

/// What a run has to do, from what lies in the folders and what the index knows.
struct IngestPlan {
    /// Files to read: new, or not as the index remembers them.
    private(set) var files: [DiscoveredFile] = []
    /// What is known before any file is read.
    private(set) var report = IngestReport()
    /// The files that failed, earlier or in this run, by path.
    private(set) var failed: [String: FailedFile] = [:]
    private let known: [String: [KnownArticle]]
    /// The paths of known files that are not there any more, but for those that were found elsewhere.
    private var gonePaths: Set<String> = []
    private var twins = KnownContents()
    /// Of the file whose pieces are coming in.
    private var tally: FileTally?

    /// - Parameters:
    ///   - failed: files of which nothing, or not all, could be indexed by earlier runs, by path.
    ///   - named: paths the user gave, now or earlier; files among them are read whatever their names say.
    ///   - retries: whether files that failed are read again although they look as they did.
    init(
        discovery: FileDiscovery, known: [String: [KnownArticle]], failed: [String: FailedFile] = [:],
        readers: ReaderRegistry, named: Set<String>, retries: Bool = false
    ) {
        self.known = known
        report.problems = discovery.problems
        // Of known files alone: an index that is new knows none.
        var present: Set<String> = []
        func note(_ file: DiscoveredFile) {
            if !known.isEmpty { present.insert(file.path) }
        }
        var missing = MissingTools()
        for file in discovery.files {
            let filenameExtension = FileContents(path: file.path, bytes: []).filenameExtension
            if readers.reader(forExtension: filenameExtension) == nil, !named.contains(file.path) {
                guard let converter = DocumentConverter.named(filenameExtension) else {
                    report.otherFormats += 1
                    continue
                }
                if missing.note(file.path, for: converter) {
                    note(file)
                    report.unchanged += known[file.path]?.count ?? 0
                    continue
                }
            }
            note(file)
            let articles = known[file.path] ?? []
            if let failure = failed[file.path] {
                if !retries, failure.file.looksLike(file) {
                    self.failed[file.path] = failure
                    report.failedBefore += 1
                    report.unchanged += articles.count
                } else {
                    files.append(file)
                }
            } else if !articles.isEmpty, articles.allSatisfy({ $0.file.looksLike(file) }) {
                report.unchanged += articles.count
            } else {
                files.append(file)
            }
        }
        report.problems += missing.problems
        for (path, articles) in known where !present.contains(path) {
            // A folder that cannot be listed says nothing about what is in it.
            if discovery.unreadableFolders.contains(where: { path.hasPrefix($0 + "/") }) {
                report.unchanged += articles.count
            } else {
                gonePaths.insert(path)
            }
        }
        // Only what is as large as a new file may be the same.
        let sizes = known.isEmpty ? [] : Set(files.lazy.filter { known[$0.path] == nil }.map(\.size))
        if !sizes.isEmpty {
            let read = Set(files.map(\.path))
            twins = KnownContents(
                known.filter { path, articles in
                    articles.first.map { sizes.contains($0.file.size) } ?? false && !read.contains(path)
                        && failed[path] == nil
                }, gone: gonePaths)
        }
        // What was read in part may be read whole now.
        retried = Set(failed.keys)
    }

    private let retried: Set<String>

    /// The hashes of contents that a file may have without being new, by path.
    var expectedHashes: [String: Set<[UInt8]>] {
        guard !known.isEmpty else { return [:] }
        var hashes: [String: Set<[UInt8]>] = [:]
        for file in files where !retried.contains(file.path) {
            guard let articles = known[file.path] else {
                hashes[file.path] = twins.hashes(like: file)
                continue
            }
            // Where one of its articles is to be read again, all of them are.
            let all = Set(articles.map(\.file.contentHash))
            hashes[file.path] = all.count == 1 && all != [[]] ? all : []
        }
        return hashes
    }

    /// The removal of articles from places where they are no more.
    var gone: [IndexChange] {
        gonePaths.sorted().flatMap { path in
            (known[path] ?? []).map { .leave(id: $0.id, ArticlePlace(path: path, part: $0.part)) }
        }
    }

    /// Nothing done, of everything.
    var totals: IngestProgress {
        IngestProgress(files: 0, totalFiles: files.count, bytes: 0, totalBytes: files.reduce(0) { $0 + $1.size })
    }

    /// What an analysed file changes in the index. A file that cannot be read changes nothing: what is known of it
    /// stays.
    mutating func changes(for analysis: FileAnalysis, report: inout IngestReport) -> [IndexChange] {
        let path = analysis.file.path
        let known = known[path] ?? []
        switch analysis.result {
        case .failed(let problem):
            note([problem], analysis)
            report.problems.append(problem)
            report.unchanged += known.count
            return []
        case .same(let fingerprint):
            guard known.isEmpty else {
                report.unchanged += known.count
                return known.map { Self.move($0, from: path, to: path, fingerprint) }
            }
            return found(fingerprint, in: analysis.file, report: &report)
        case .articles(let articles, let problems):
            note(problems, analysis)
            guard tally == nil, !articles.isEmpty, known.isEmpty, let fingerprint = analysis.fingerprint,
                let old = twins.takeGone(fingerprint), gonePaths.remove(old) != nil
            else {
                var tally = tally ?? FileTally(known: known)
                let changes = tally.changes(articles, problems: problems, of: analysis, report: &report)
                self.tally = analysis.extent == .piece ? tally : nil
                return changes
            }
            // The same bytes in another place, where its name says something else of them.
            report.moved += articles.count
            let moved = self.known[old] ?? []
            var tally = FileTally(known: moved)
            var ignored = IngestReport()
            let changes = tally.changes(articles, problems: problems, of: analysis, report: &ignored)
            report.problems += ignored.problems
            return moved.map { Self.move($0, from: old, to: path, fingerprint) } + changes
        }
    }

    /// The content of a known file in a new place: that file was moved, or copied.
    private mutating func found(
        _ fingerprint: FileFingerprint, in file: DiscoveredFile, report: inout IngestReport
    ) -> [IndexChange] {
        if let old = twins.takeGone(fingerprint, like: file.path) {
            gonePaths.remove(old)
            let articles = known[old] ?? []
            report.moved += articles.count
            return articles.map { Self.move($0, from: old, to: file.path, fingerprint) }
        }
        let articles = twins.path(of: fingerprint, like: file.path).flatMap { known[$0] } ?? []
        report.duplicates += articles.count
        return articles.map {
            .addPlace(id: $0.id, ArticlePlace(path: file.path, part: $0.part), file: fingerprint)
        }
    }

    private static func move(
        _ article: KnownArticle, from old: String, to new: String, _ file: FileFingerprint
    ) -> IndexChange {
        .move(
            id: article.id, from: ArticlePlace(path: old, part: article.part),
            to: ArticlePlace(path: new, part: article.part), file: file)
    }

    /// Remembers what failed, so that it is not read again while it is the same.
    private mutating func note(_ problems: [FileProblem], _ analysis: FileAnalysis) {
        let failures = problems.filter { $0.severity == .failure }
        guard let first = failures.first else { return }
        let path = analysis.file.path
        let more = failures.count > 1 ? " (and \(failures.count - 1) more)" : ""
        // One that could not even be read may be readable at any time.
        failed[path] = FailedFile(
            path: path,
            file: analysis.fingerprint.map {
                FileFingerprint(size: $0.size, modified: $0.modified, inode: $0.inode, contentHash: [])
            } ?? FileFingerprint(size: analysis.file.size, modified: 0, contentHash: []),
            reason: first.reason + more)
    }
}

extension FileFingerprint {
    fileprivate func looksLike(_ file: DiscoveredFile) -> Bool {
        looksLike(size: file.size, modified: file.modified, inode: file.inode)
    }
}
