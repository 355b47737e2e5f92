package import ArticleIndex

/// Brings a store of articles to hold what an index holds.
///
/// The index is what articles are read into: it alone knows files. A store that holds what it was given is given what changed since;
/// any other is compared with the index. A store is opened for each piece of work, so that a watch can wait for hours between two.
package final class Replication {
    /// Connects to the store, for an index with some settings.
    package typealias Opening = (IndexSettings) async throws -> any ArticleStore

    private let directory: IndexDirectory
    private let open: Opening
    private var report = ReplicationReport()
    private var isLeftToTheEnd = false

    /// How many articles are read, compared and sent at a time.
    private static let page = 400

    package init(of directory: IndexDirectory, to open: @escaping Opening) {
        self.directory = directory
        self.open = open
    }

    /// Sends what has been committed so far, while more is being read. What does not come about is left to ``finish(progress:)``.
    package func follow() async {
        guard !isLeftToTheEnd else { return }
        do {
            let work = try await Work(directory, open)
            isLeftToTheEnd = try await !work.sendChanges(&report) { _, _ in }
        } catch {
            isLeftToTheEnd = true
        }
    }

    /// Sends everything that the store lacks.
    /// - Parameter progress: called with how many articles are done, and how many there are.
    /// - Returns: what was done since the last time.
    /// - Throws: `IndexError`, and what the store throws; what was sent is kept.
    package func finish(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) async throws -> ReplicationReport {
        isLeftToTheEnd = false
        let work = try await Work(directory, open)
        if try await !work.sendChanges(&report, progress) { try await work.sendEverything(&report, progress) }
        defer { report = ReplicationReport() }
        return report
    }

    /// One state of the index, and a store that is connected.
    private struct Work {
        let reader: IndexReader
        let store: any ArticleStore
        let feed: ChangeFeed
        /// Where the store stands; nil where the index cannot be written: then nobody can remember it.
        let position: ChangeFeed.Position?

        init(_ directory: IndexDirectory, _ open: Opening) async throws {
            reader = try IndexReader(directory)
            store = try await open(try reader.read { $0.settings })
            feed = ChangeFeed(reader, for: store.name)
            position = try? feed.position()
        }

        /// - Returns: whether the store holds everything now.
        func sendChanges(
            _ report: inout ReplicationReport, _ progress: (_ done: Int, _ total: Int) -> Void
        ) async throws -> Bool {
            guard let position, let mark = position.mark, try await store.holds(mark) else { return false }
            let (articles, left) = try feed.changes(since: position)
            var tooLarge = position.omitted
            if !articles.isEmpty { progress(0, articles.count) }
            for start in stride(from: 0, to: articles.count, by: page) {
                let end = min(start + page, articles.count)
                try await put(reader.read { try $0.articles(articles[start..<end]) }, &report, &tooLarge)
                progress(end, articles.count)
            }
            for start in stride(from: 0, to: left.count, by: page) {
                report.removed += try await store.remove(Array(left[start..<min(start + page, left.count)]))
            }
            let state = try await commit(&report)
            report.articles = position.articles
            note(tooLarge, in: &report)
            // Whatever went wrong in between, and whoever else wrote: the numbers must agree.
            guard state.mark != nil, state.articles == position.articles - tooLarge.count else { return false }
            if !articles.isEmpty || !left.isEmpty {
                try feed.acknowledge(position, mark: state.mark, omitted: tooLarge.keys.sorted())
            }
            return true
        }

        func sendEverything(
            _ report: inout ReplicationReport, _ progress: (_ done: Int, _ total: Int) -> Void
        ) async throws {
            let total = try position?.articles ?? reader.read { try $0.counts().articles }
            progress(0, total)
            try await store.compare(with: reader)
            var tooLarge: [Int: String] = [:]
            var last = 0
            report.articles = 0
            while true {
                let articles = try reader.read { try $0.articles(after: last, limit: page) }
                guard let end = articles.last else { break }
                last = end.id
                try await put(articles, &report, &tooLarge)
                report.articles += articles.count
                progress(report.articles, max(total, report.articles))
            }
            let state = try await commit(&report)
            note(tooLarge, in: &report)
            guard let position else { return }
            let agrees = state.articles == report.articles - tooLarge.count
            try feed.acknowledge(position, mark: agrees ? state.mark : nil, omitted: tooLarge.keys.sorted())
        }

        private func note(_ tooLarge: [Int: String], in report: inout ReplicationReport) {
            report.tooLarge = tooLarge.values.sorted()
            for (id, path) in tooLarge where position?.omitted[id] != path && !report.newlyTooLarge.contains(path) {
                report.newlyTooLarge.append(path)
            }
            report.newlyTooLarge.sort()
        }

        private var page: Int { Replication.page }

        private func put(
            _ articles: [ExportedArticle], _ report: inout ReplicationReport, _ tooLarge: inout [Int: String]
        ) async throws {
            let intake = try await store.put(articles)
            report.sent += intake.written
            for article in articles where intake.tooLarge.contains(article.id) {
                tooLarge[article.id] = article.place.path
            }
        }

        private func commit(_ report: inout ReplicationReport) async throws -> StoreState {
            let state = try await store.commit()
            report.removed += state.removed
            report.missing = state.missing
            report.behind = state.behind
            return state
        }
    }
}
