import ArticleIndex
import ArticleReaders
import FileAccess

extension IngestRun {
    /// What ``run(progress:)`` would do now. Files that are new or look changed are read; nothing is written, and another
    /// writer is not waited for.
    ///
    /// - Throws: ``IngestError`` and `IndexError`.
    package func preview() throws -> IngestPreview {
        let named = try namedPaths()
        let reader = try currentReader()
        let roots = try reader?.read { try $0.roots() } ?? []
        let scope = try IngestScope(named: named, known: roots, options: options)
        let discovery = FileDiscovery(roots: scope.searched, excluding: RealPath.resolve(options.directory.path))
        guard let reader else { return try preview(discovery, scope, of: nil) }
        return try reader.read { try preview(discovery, scope, of: $0) }
    }

    private func currentReader() throws(IndexError) -> IndexReader? {
        do {
            return try IndexReader(options.directory)
        } catch .missing {
            return nil
        }
    }

    private func preview(
        _ discovery: FileDiscovery, _ scope: IngestScope, of snapshot: IndexSnapshot?
    ) throws -> IngestPreview {
        let old = options.rebuild ? nil : snapshot
        let touched = scope.touched
        let known = try old?.knownArticles(under: scope.searched + scope.forgotten) ?? [:]
        let readers = readers(remembered: snapshot?.settings.fieldNames)
        let isReadingMore = old.map { $0.settings.readableFormats != readers.readableFormats } ?? false
        var plan = IngestPlan(
            discovery: discovery, known: known,
            failed: try old?.failedFiles().filter { touched.covers($0.key) } ?? [:], readers: readers,
            named: Set(scope.searched), retries: options.retriesFailed || isReadingMore)
        var report = plan.report
        if let snapshot { report.counts = try snapshot.counts() }
        var list = PreviewList(known: known, articleByText: try old?.articleByText())
        let expected = plan.expectedHashes
        for file in plan.files {
            try FileAnalysis.forEach(
                of: file, known: expected[file.path] ?? [], now: 0, readers: readers, analyser: .outlining
            ) { analysis in
                for change in plan.changes(for: analysis, report: &report) { try list.note(change) }
            }
        }
        let gone = plan.gone
        for change in gone { try list.note(change) }
        report.removed += gone.count
        report.note(list.folded)
        return IngestPreview(articles: list.articles + list.gone, report: report)
    }
}
