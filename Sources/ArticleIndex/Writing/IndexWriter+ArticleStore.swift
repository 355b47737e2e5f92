import GRDB

/// An index as a store of articles that come from another one. Files are not known of them: a run of ingest over their folders reads
/// them again.
extension IndexWriter: ArticleStore {
    package var name: String { directory.path }

    package func holds(_ mark: String) throws(IndexError) -> Bool {
        try state().mark == mark
    }

    package func compare(with index: IndexReader) throws {
        var surplus = try ids()
        try index.read { try $0.forEachArticle { surplus[ArticlePlace(path: $0, part: $1)] = nil } }
        self.surplus = surplus
    }

    package func put(_ articles: [ExportedArticle]) throws(IndexError) -> StoreIntake {
        var intake = StoreIntake()
        let ids = try ids(of: articles.map(\.place))
        let held = try access { [path] database in
            try IndexSnapshot(database, path: path).articles(articles.compactMap { ids[$0.place] })
        }
        let known = Dictionary(held.map { ($0.place, $0) }) { first, _ in first }
        var changes: [IndexChange] = []
        var written: [ExportedArticle] = []
        for article in articles {
            surplus[article.place] = nil
            let old = known[article.place]
            guard old?.holds(article) != true else { continue }
            if let old { changes.append(.remove(id: old.id)) }
            changes.append(.put(article.article, replacing: nil))
            written.append(article)
        }
        try apply(changes)
        // Its other places are its own, whoever has the same text until what moved is removed.
        let spread = written.filter { !$0.otherPaths.isEmpty }
        let numbers = try self.ids(of: spread.map(\.place))
        try apply(
            spread.flatMap { article in
                article.otherPaths.compactMap { path in
                    numbers[article.place].map {
                        .addPlace(
                            id: $0, ArticlePlace(path: path, part: article.article.part), file: article.article.file)
                    }
                }
            })
        intake.written = written.count
        return intake
    }

    package func remove(_ places: [ArticlePlace]) throws(IndexError) -> Int {
        let ids = try ids(of: places)
        let gone = places.compactMap { ids[$0] }
        try apply(gone.map { .remove(id: $0) })
        return gone.count
    }

    /// What is put into a generation that is being built is seen after ``finish(willCheck:)`` only.
    package func commit() throws(IndexError) -> StoreState {
        let removed = surplus.count
        try apply(surplus.values.map { .remove(id: $0) })
        surplus = [:]
        var state = try state()
        state.removed = removed
        return state
    }

    private func state() throws(IndexError) -> StoreState {
        try access { database in
            var state = StoreState()
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
            state.articles = count
            state.mark = "\(count) \(try ArrivalClock.last(database))"
            return state
        }
    }

    private func ids() throws(IndexError) -> [ArticlePlace: Int] {
        try access { database in
            let rows = try PreparedStatement("SELECT id, path, part FROM article", in: database)
            var ids: [ArticlePlace: Int] = [:]
            while try rows.step() {
                ids[ArticlePlace(path: rows.text(at: 1), part: rows.text(at: 2))] = rows.integer(at: 0)
            }
            return ids
        }
    }

    private func ids(of places: [ArticlePlace]) throws(IndexError) -> [ArticlePlace: Int] {
        guard !places.isEmpty else { return [:] }
        return try access { database in
            let paths = Set(places.map(\.path)).sorted()
            let marks = databaseQuestionMarks(count: paths.count)
            let rows = try Row.fetchCursor(
                database, sql: "SELECT id, path, part FROM article WHERE path IN (\(marks))",
                arguments: StatementArguments(paths))
            var ids: [ArticlePlace: Int] = [:]
            while let row = try rows.next() { ids[ArticlePlace(path: row[1], part: row[2])] = row[0] }
            return ids
        }
    }
}

extension ExportedArticle {
    /// Whether the same is kept of both, but for their numbers.
    fileprivate func holds(_ other: ExportedArticle) -> Bool {
        article.article == other.article.article && article.passages == other.article.passages
            && article.mentions == other.article.mentions && article.quotations == other.article.quotations
            && otherPaths.sorted() == other.otherPaths.sorted()
    }
}
