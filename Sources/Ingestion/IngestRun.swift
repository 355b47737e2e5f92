import ArticleIndex
package import ArticleReaders
import FileAccess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One run of ingest: finds what is new, changed and gone below some folders, and brings the index up to date.
package struct IngestRun: Sendable {
    let options: IngestOptions
    private let givenReaders: ReaderRegistry?

    /// - Parameter readers: others than the standard ones.
    package init(_ options: IngestOptions, readers: ReaderRegistry? = nil) {
        self.options = options
        givenReaders = readers
    }

    /// The readers, with the names for the fields of data files that were given now or in an earlier run.
    /// - Parameter remembered: as the index has them.
    func readers(remembered: String?) -> ReaderRegistry {
        let mapping = options.fieldMapping ?? remembered.flatMap { try? FieldMapping($0) }
        return givenReaders ?? mapping.map(ReaderRegistry.standard) ?? .standard
    }

    /// - Parameters:
    ///   - stores: told of what was committed, as soon as it is; they are for the caller to finish.
    ///   - progress: called now and then with the progress made.
    /// - Throws: ``IngestError`` and `IndexError`; the index then is as it was, except for whole batches of changes that
    ///   had been committed before.
    package func run(
        into stores: [Replication] = [], progress: @Sendable (IngestProgress) -> Void = { _ in }
    ) async throws -> IngestReport {
        let named = try namedPaths()
        // The model is read while files are looked for.
        let analyser = Task { [options] in
            try ArticleAnalyser(findsQuotations: options.findsQuotations, meter: options.meter)
        }
        let writer = try IndexWriter(options.directory, rebuild: options.rebuild, meter: options.meter)
        do {
            return try await run(writer, stores, named: named, analyser: analyser, progress: progress)
        } catch {
            writer.abandon()
            throw error
        }
    }

    private func run(
        _ writer: IndexWriter, _ stores: [Replication], named: [String], analyser: Task<ArticleAnalyser, any Error>,
        progress: @Sendable (IngestProgress) -> Void
    ) async throws -> IngestReport {
        let fieldNames = try knownFieldNames(writer)
        if let names = options.fieldMapping?.description ?? fieldNames { try writer.setFieldNames(names) }
        let readers = readers(remembered: fieldNames)
        let scope = try IngestScope(named: named, known: knownRoots(writer), options: options)
        let stamp = FileClock.stamp()
        let discovery = FileDiscovery(roots: scope.searched, excluding: RealPath.resolve(options.directory.path))
        let known = try writer.knownArticles(under: scope.searched + scope.forgotten)
        let touched = scope.touched
        let failed = try writer.failedFiles()
        let isReadingMore = try writer.readableFormats() != readers.readableFormats
        var plan = options.meter.measure(.discovery) {
            IngestPlan(
                discovery: discovery, known: known, failed: failed.filter { touched.covers($0.key) }, readers: readers,
                named: scope.named, retries: options.retriesFailed || isReadingMore)
        }
        var report = plan.report
        var batch = ChangeBatch(writer)
        let expected = plan.expectedHashes
        let queue = AnalysisQueue(plan.files, readers: readers, now: FileClock.now()) { expected[$0.path] ?? [] }
        try await analyse(
            queue, with: analyser.value, readers: readers, cutters: writer.cutters, totals: plan.totals,
            progress: progress
        ) { analysis in
            let isCommitted = try batch.add(plan.changes(for: analysis, report: &report))
            // Of an index that is being built nobody sees anything before its end.
            guard isCommitted, writer.mode == .updating else { return }
            for store in stores { await store.follow() }
        }
        let gone = plan.gone
        try batch.add(gone)
        report.removed += gone.count
        try batch.flush()
        report.note(batch.folded)
        if writer.mode == .building, options.rebuild, report.new == 0, try currentHoldsArticles() {
            throw IngestError.nothingFound
        }
        try writer.setRoots(scope.remembered)
        try writer.setFailedFiles(failed.filter { !touched.covers($0.key) }.merging(plan.failed) { $1 })
        if isReadingMore { try writer.setReadableFormats(readers.readableFormats) }
        progress(.finished(plan.totals, .merging))
        report.counts = try writer.finish { progress(.finished(plan.totals, .checking)) }
        if let stamp = scope.isEverything ? stamp : options.followUp?.stamp { writer.noteLookedThrough(stamp) }
        return report
    }

    /// The paths the user named, absolute.
    func namedPaths() throws(IngestError) -> [String] {
        try options.paths.map { path throws(IngestError) in
            if let real = RealPath.resolve(path) { return real }
            throw .noSuchPath(path, reason: SystemFailure(errno).reason)
        }
    }

    /// Folders of earlier runs; a rebuild takes them from the generation it is to replace.
    private func knownRoots(_ writer: IndexWriter) throws -> [String] {
        if writer.mode == .updating { return try writer.roots() }
        guard let reader = try? IndexReader(options.directory) else { return [] }
        return (try? reader.read { try $0.roots() }) ?? []
    }

    private func knownFieldNames(_ writer: IndexWriter) throws -> String? {
        if writer.mode == .updating { return try writer.fieldNames() }
        guard let reader = try? IndexReader(options.directory) else { return nil }
        return try? reader.read { $0.settings.fieldNames }
    }

    private func currentHoldsArticles() throws -> Bool {
        guard let reader = try? IndexReader(options.directory) else { return false }
        return (try? reader.read { try $0.counts().articles > 0 }) ?? false
    }

    /// Hands the analyses over in the files' order, while the next ones are made on the other cores.
    private func analyse(
        _ jobs: AnalysisQueue, with analyser: ArticleAnalyser, readers: ReaderRegistry, cutters: ArticleTermCutters?,
        totals: IngestProgress,
        progress: @Sendable (IngestProgress) -> Void, body: (FileAnalysis) async throws -> Void
    ) async throws {
        var jobs = jobs
        // This task goes on when most of those before it in the executor's queue are done, and may then write for some while.
        let window = 16 * max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        var done = totals
        progress(done)
        try await withThrowingTaskGroup(of: (Int, [FileAnalysis]).self) { group in
            var waiting: [Int: [FileAnalysis]] = [:]
            var submitted = 0
            var written = 0
            while true {
                while submitted < written + window, let job = jobs.next() {
                    let number = submitted
                    // Lower than this task's, which is to go on as soon as there is something to write.
                    group.addTask(priority: .low) {
                        (number, job.run(readers: readers, analyser: analyser, cutters: cutters))
                    }
                    submitted += 1
                }
                guard written < submitted else { return }
                while waiting[written] == nil, let (number, analyses) = try await group.next() {
                    waiting[number] = analyses
                }
                for analysis in waiting.removeValue(forKey: written) ?? [] {
                    try await body(analysis)
                    if analysis.extent != .piece { done.files += 1 }
                    done.bytes += analysis.bytes
                }
                written += 1
                progress(done)
            }
        }
    }
}
