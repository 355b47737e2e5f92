import ArticleIndex
import ArticleReaders
import Articles

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
        var known: [String: [KnownArticle]] = [:]
        if !options.rebuild, let reader {
            known = try reader.read { try $0.knownArticles(under: scope.searched + scope.forgotten) }
        }
        let readers = readers(remembered: try reader?.read { $0.settings.fieldNames })
        var plan = IngestPlan(discovery: discovery, known: known, readers: readers, named: Set(scope.searched))
        var preview = IngestPreview(report: plan.report)
        if let reader { preview.report.counts = try reader.read { try $0.counts() } }
        preview.articles = self.articles(&plan, known: known, readers: readers, report: &preview.report)
        return preview
    }

    private func currentReader() throws(IndexError) -> IndexReader? {
        do {
            return try IndexReader(options.directory)
        } catch .missing {
            return nil
        }
    }

    private func articles(
        _ plan: inout IngestPlan, known: [String: [KnownArticle]], readers: ReaderRegistry, report: inout IngestReport
    ) -> [IngestPreview.Article] {
        var places: [Int: (path: String, part: String)] = [:]
        var twins: [[UInt8]: String] = [:]
        for (path, articles) in known.sorted(by: { $0.key < $1.key }) {
            for article in articles {
                places[article.id] = (path, article.part)
                if twins[article.file.contentHash] == nil { twins[article.file.contentHash] = path }
            }
        }
        var articles: [IngestPreview.Article] = []
        var gone: [IngestPreview.Article] = []
        func note(_ change: IndexChange) {
            switch change {
            case .put(let article, let replaced):
                let path = article.article.path
                let twin = twins[article.file.contentHash]
                if twin == nil { twins[article.file.contentHash] = path }
                articles.append(
                    IngestPreview.Article(
                        kind: replaced == nil ? .new : .changed, path: path, part: article.part,
                        twin: twin == path ? nil : twin))
            case .remove(let id):
                guard let place = places[id] else { return }
                gone.append(IngestPreview.Article(kind: .gone, path: place.path, part: place.part))
            case .refresh, .seal:
                break
            }
        }
        for file in plan.files {
            FileAnalysis.forEach(
                of: file, known: plan.contentHash(of: file), now: 0, readers: readers, analyser: .outlining
            ) { analysis in
                plan.changes(for: analysis, report: &report).forEach(note)
            }
        }
        plan.gone.forEach(note)
        report.removed += plan.gone.count
        return articles + gone.sorted { ($0.path, $0.part) < ($1.path, $1.part) }
    }
}
